// Something to try: when it is asked about, how it went so far in one's own words, and whether to go on with it.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Strategy, type StrategyFields, triesOf } from '@orrery/domain';
import { Archive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useTriedWords } from '../journal/tried-words.ts';
import { useNoteWords } from '../note-words.ts';
import { EraseStrategy } from './erase-listed.tsx';
import styles from './lists.module.css';
import { useStrategyWords } from './strategy-words.ts';

export function StrategyRow({ strategy }: { strategy: Strategy }) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  const tried = useTriedWords();
  const stands = useStrategyWords();
  const [isErasing, setErasing] = useState(false);
  const { id, fields } = strategy;
  const trigger = words.trigger(state, fields.trigger);
  return (
    <li className={styles.strategy}>
      <p className={styles.what}>{fields.what}</p>
      {trigger ? (
        <p className="t-caption">
          <Trans>When it comes back: {trigger}</Trans>
        </p>
      ) : null}
      {triesOf(state.notes, strategy).map((note) => (
        <p key={note.id} className="t-caption">
          <TextLink href={`/mine/${note.id}`}>{formats.day(formats.dayOf(note.fields.at))}</TextLink>:{' '}
          {note.fields.tried ? tried[note.fields.tried.how] : null}
        </p>
      ))}
      <div className={styles.acts}>
        <Segments<StrategyFields['state']>
          label={t`How it stands: ${fields.what}`}
          options={(['trying', 'kept', 'setAside'] as const).map((each) => ({
            id: each,
            label: stands[each],
          }))}
          value={fields.state}
          onChange={(next) =>
            void attempt(
              { tool: 'notes', intent: { type: 'changeStrategy', strategy: id, changes: { state: next } } },
              t`Kept`,
            )
          }
        />
        <Menu
          label={t`More about “${fields.what}”`}
          items={[
            { id: 'away', label: t`Take off the list`, icon: <Archive aria-hidden /> },
            { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
          ]}
          onAction={(what) => {
            if (what === 'erase') setErasing(true);
            else
              void attempt(
                { tool: 'notes', intent: { type: 'removeStrategy', strategy: id } },
                t`Off the list. Notes that speak of it keep it.`,
              );
          }}
        />
      </div>
      <EraseStrategy strategy={strategy} open={isErasing} onClose={() => setErasing(false)} />
    </li>
  );
}
