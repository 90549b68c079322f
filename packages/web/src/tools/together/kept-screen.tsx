// What stayed of a circle that I left, or what an export brought back of one: to read, and to let go of.
import { Trans, useLingui } from '@lingui/react/macro';
import { hoursOf, type Seen, type SpaceId } from '@orrery/domain';
import { useState } from 'react';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { useTimeWords } from '../time/grid/time-words.ts';
import { ForgetDialog } from './forget-dialog.tsx';
import { type KeptCircle, keptCircle } from './kept-circle.ts';
import { NotInCircle } from './not-in-circle.tsx';
import shared from './sharing/shared.module.css';
import { SharedView } from './sharing/shared-view.tsx';
import { useCopies } from './use-circles.ts';

export function KeptScreen({ space, isLeft }: { space: SpaceId; isLeft: boolean }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const { now } = useOrrery();
  const copies = useCopies();
  const [isForgetting, setForgetting] = useState(false);
  const kept = copies && keptCircle(copies.of(space), now);
  if (!kept) return <NotInCircle />;
  const members = kept.members.filter((name) => name !== '');
  return (
    <Screen
      title={kept.name || t`A circle`}
      documentTitle={t`A circle`}
      back={{ href: '/together', label: t`Together` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <p className="t-lead">
          {isLeft ? (
            <Trans>You left it. What you could read there until then stayed with you, for you alone.</Trans>
          ) : (
            <Trans>
              An export brought it back, to read. You are in no circle by it: what others write there, or have
              taken back since, does not reach it.
            </Trans>
          )}
        </p>
        <Terms>
          <Term name={t`Who was in`}>{members.length > 0 ? list(members) : t`Nobody with a name`}</Term>
        </Terms>
        {kept.shared.length > 0 ? (
          <section>
            <SectionHead>
              <Trans>What was shared there</Trans>
            </SectionHead>
            {kept.shared.map((seen) => (
              <Thing key={seen.share.id} kept={kept} seen={seen} />
            ))}
          </section>
        ) : null}
        {kept.dates.length > 0 ? <Dates dates={kept.dates} /> : null}
        <Button onPress={() => setForgetting(true)}>
          <Trans>Let go of this copy</Trans>
        </Button>
      </Flow>
      {isForgetting ? <ForgetDialog space={space} onClose={() => setForgetting(false)} /> : null}
    </Screen>
  );
}

function Thing({ kept, seen }: { kept: KeptCircle; seen: Seen }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { by, what, since, answers } = seen;
  const who = (id: typeof by) => kept.nameOf(id) || t`Somebody`;
  return (
    <article className={shared.thing}>
      <p className={`t-caption ${shared.head}`}>
        {[who(by), since && formats.dayWithYear(formats.dayOf(since))].filter(Boolean).join(', ')}
      </p>
      <SharedView what={what} />
      {answers.length > 0 ? (
        <List label={t`Answers`}>
          {answers.map(({ id, fields }) => (
            <ListRow key={id} title={fields.text} detail={who(id.split(' ')[0] as typeof by)} />
          ))}
        </List>
      ) : null}
    </article>
  );
}

function Dates({ dates }: { dates: KeptCircle['dates'] }) {
  const { t } = useLingui();
  const words = useTimeWords();
  const { list } = useFormats();
  return (
    <section>
      <SectionHead>
        <Trans>Dates that were talked about</Trans>
      </SectionHead>
      <List label={t`Dates that were talked about`}>
        {dates.map(({ id, terms, people }) => {
          const { day, minute, zone, length } = terms;
          const hours = hoursOf(terms);
          const when = hours
            ? words.interval(...hours, zone)
            : words.placement({ day, from: minute, to: minute + length });
          return (
            <ListRow
              key={id}
              title={when}
              detail={[terms.title, list([...people])].filter(Boolean).join(' · ')}
            />
          );
        })}
      </List>
    </section>
  );
}
