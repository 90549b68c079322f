// Time with no obligations: never planned over, and it never counts as free.

import { Trans, useLingui } from '@lingui/react/macro';
import { type Block, type BlockId, blocksOf, myDateOf } from '@orrery/domain';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { me } from '../../../ui/appearance.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { BlockSheet } from './block-sheet.tsx';
import { useDays } from './day-words.ts';
import styles from './limits.module.css';

export default function ProtectedScreen() {
  const { state, now } = useOrrery();
  const { t } = useLingui();
  const [open, setOpen] = useState<BlockId | 'new' | null>(null);
  const today = myDateOf(state, now);
  const all = [...blocksOf(state.time)].sort(byTime);
  const isPast = ({ fields }: Block) => fields.date !== null && fields.date < today;
  const ahead = all.filter((block) => !isPast(block));
  const past = all.filter(isPast);
  return (
    <Screen
      title={t`Protected time`}
      back={{ href: '/time/mine', label: t`My own time` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
      dock={
        <Button kind="main" wide icon={<Plus aria-hidden />} onPress={() => setOpen('new')}>
          <Trans>Protect a time</Trans>
        </Button>
      }
    >
      <p className={`t-body ${styles.lead}`}>
        <Trans>Hours that belong to you, or to anybody but a date. No plan ever uses them.</Trans>
      </p>
      <WrittenTwiceRemark about={all.map(({ id }) => ({ of: 'block', id }))} />
      {ahead.length > 0 ? (
        <List label={t`Protected time`}>
          {ahead.map((block) => (
            <BlockRow key={block.id} block={block} onOpen={() => setOpen(block.id)} />
          ))}
        </List>
      ) : (
        <Empty>
          <Trans>Nothing is protected yet.</Trans>
        </Empty>
      )}
      {past.length > 0 ? (
        <div className={styles.after}>
          <Disclosure label={t`Gone by`}>
            <List label={t`Gone by`}>
              {past.map((block) => (
                <BlockRow key={block.id} block={block} onOpen={() => setOpen(block.id)} />
              ))}
            </List>
          </Disclosure>
        </div>
      ) : null}
      {open === null ? null : (
        <BlockSheet key={open} block={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Screen>
  );
}

function BlockRow({ block, onOpen }: { block: Block; onOpen: () => void }) {
  const { attempt } = useOrrery();
  const { t } = useLingui();
  const names = useDays();
  const name = block.fields.title || t`Protected time`;
  return (
    <ListRow
      title={name}
      detail={names.block(block.fields)}
      onPress={onOpen}
      trail={
        <IconButton
          label={t`Give “${name}” up`}
          icon={<X aria-hidden />}
          onPress={() =>
            void attempt(
              { tool: 'time', intent: { type: 'removeBlock', block: block.id } },
              t`“${name}” is no longer protected.`,
            )
          }
        />
      }
    />
  );
}

/** Weekly ones from Monday on, then single days in order. */
function byTime({ fields: a }: Block, { fields: b }: Block): number {
  if ((a.date === null) !== (b.date === null)) return a.date === null ? -1 : 1;
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.days[0] ?? 0) - (b.days[0] ?? 0) || a.from - b.from;
}
