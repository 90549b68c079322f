// One evening of one’s own: before and on the day the card; afterwards, how it was.
import { Trans, useLingui } from '@lingui/react/macro';
import { type EveningId, myDateOf } from '@orrery/domain';
import { PenLine, Waves } from 'lucide-react';
import { useParams } from 'wouter';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useErasing } from '../../../app/use-erasing.ts';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { useLettingGo } from '../use-letting-go.tsx';
import { Afterwards } from './afterwards.tsx';
import { Card } from './card.tsx';
import { Planned } from './planned.tsx';
import type { Evening } from './words.ts';

export default function EveningScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { evening: id = '' } = useParams<{ evening: string }>();
  const evening = state.compass.evening.get(id as EveningId);
  const [shown, beginErasing] = useErasing(evening, id);
  if (shown) return <Shown key={id} evening={shown} onErase={beginErasing} />;
  return (
    <Screen title={t`An evening`} back={{ href: '/mine/own-time', label: t`Time of my own` }} narrow>
      <Empty
        action={
          <ButtonLink href="/mine/own-time">
            <Trans>To your own time</Trans>
          </ButtonLink>
        }
      >
        <Trans>This evening is not here, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}

function Shown({ evening, onErase }: { evening: Evening; onErase: () => void }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const wide = useWide();
  const { id, fields } = evening;
  const lettingGo = useLettingGo({ of: 'evening', id, to: '/mine/own-time', onErase });
  const today = myDateOf(state, now);
  const isOver = fields.on < today;
  return (
    <Screen
      title={fields.on === today ? t`This evening` : formats.fullDay(fields.on)}
      documentTitle={t`An evening`}
      back={{ href: '/mine/own-time', label: t`Time of my own` }}
      visibility={<OnlyYou />}
      narrow
      actions={
        <>
          <IconButton
            label={t`Change the evening`}
            icon={<PenLine aria-hidden />}
            href={`/mine/evening?evening=${id}`}
          />
          <Menu items={lettingGo.items} onAction={lettingGo.onAction} />
        </>
      }
      dock={
        isOver ? undefined : (
          <ButtonLink wide={!wide} href="/mine/wave" icon={<Waves aria-hidden />}>
            <Trans>Ride a wave</Trans>
          </ButtonLink>
        )
      }
    >
      <WrittenTwiceRemark about={[{ of: 'evening', id }]} />
      {isOver ? (
        <Flow>
          <section>
            <SectionHead>
              <Trans>How was it?</Trans>
            </SectionHead>
            <Afterwards id={id} />
          </section>
          <section>
            <SectionHead>
              <Trans>What was planned then</Trans>
            </SectionHead>
            <Planned fields={fields} />
          </section>
          <ButtonRow>
            <ButtonLink href={`/mine/evening?from=${id}`}>
              <Trans>Begin the next one with this</Trans>
            </ButtonLink>
          </ButtonRow>
        </Flow>
      ) : (
        <Flow>
          <Card fields={fields} />
          {fields.on === today ? (
            <Disclosure label={t`When it is over`}>
              <Afterwards id={id} />
            </Disclosure>
          ) : null}
        </Flow>
      )}
      <EraseDialog title={t`Erase this evening for good?`} {...lettingGo.erasing} />
    </Screen>
  );
}
