// Dates that a plan holds and nobody was told of: each person's to send and to ask for in one step, and all of them to let go of.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  heldAhead,
  type Intent,
  letGoByPlan,
  minutesOf,
  myZone,
  otherClocks,
  type PlannedDate,
  type RelationshipId,
  weekOf,
  windowOf,
} from '@orrery/domain';
import type { Weeks } from '@orrery/planner';
import { useMemo, useState } from 'react';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useDateWords } from '../calendars/date-words.ts';
import { SendDates } from '../calendars/send-dates.tsx';
import { usePlanned } from '../planned.ts';
import styles from './plan.module.css';
import { mondaysFrom } from './use-week.ts';

type OfOne = readonly [RelationshipId, readonly PlannedDate[]];

export function HeldDates({ week, weeks }: { week: string; weeks: Weeks }) {
  const { state, now } = useOrrery();
  const { theirs, mayGo } = useMemo(() => {
    const parts = mondaysFrom(week, weeks).map((monday) => ({
      monday,
      window: windowOf(weekOf(state, monday)),
    }));
    const held = parts.flatMap(({ window }) => heldAhead(state.time, window, now));
    return {
      theirs: byRelationship(held),
      mayGo: parts.flatMap(({ monday, window }) => letGoByPlan(state.time, monday, window, now, [])),
    };
  }, [state, now, week, weeks]);
  if (theirs.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Nobody was told yet</Trans>
      </SectionHead>
      {theirs.map(([id, dates]) => (
        <ToTell key={id} id={id} dates={dates} />
      ))}
      {mayGo.length > 0 ? <LetGo week={week} weeks={weeks} dates={mayGo} /> : null}
    </section>
  );
}

function byRelationship(dates: readonly PlannedDate[]): OfOne[] {
  const all = [...new Set(dates.map(({ fields }) => fields.relationship))];
  return all.map((id) => [id, dates.filter(({ fields }) => fields.relationship === id)]);
}

/** "Bea: 7 dates", as text or as a file, and with that they are asked for. */
function ToTell({ id, dates }: { id: RelationshipId; dates: readonly PlannedDate[] }) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const words = useDateWords();
  const planned = usePlanned();
  const [isAsked, setAsked] = useState(true);
  const name = namesIn(state, id, formats);
  const some = formats.dates(dates.length);
  const relationship = state.people.relationships.get(id);
  const lines = dates.map((date) => {
    const start = minutesOf(date.fields.start);
    return words.line(date, relationship ? otherClocks(state, relationship, start)[0]?.zone : undefined);
  });
  const ask = dates.map(
    ({ id: date }): Intent => ({
      tool: 'time',
      intent: { type: 'changeDate', date, changes: { status: 'proposed' } },
    }),
  );
  const asked = (
    <Trans>
      {name}: {some} asked for.
    </Trans>
  );
  return (
    <Disclosure
      label={
        <Trans>
          {name}: {some}
        </Trans>
      }
      detail={t`Send them, or say that you have asked`}
    >
      <div className={styles.held}>
        <p className={styles.text}>{lines.join('\n')}</p>
        <Switch
          label={t`They count as asked for then`}
          detail={t`As soon as you copy, send or download them. Until there is an answer they keep their hours.`}
          value={isAsked}
          onChange={setAsked}
        />
        <SendDates
          dates={dates}
          text={lines.join('\n')}
          title={() => t`Busy`}
          file="dates.ics"
          named={planned.ownId}
          {...(isAsked
            ? {
                onSent: (done) =>
                  void attempt(
                    ask,
                    <>
                      {done} {asked}
                    </>,
                  ),
              }
            : {})}
        />
        <ButtonRow>
          <Button kind="plain" onPress={() => void attempt(ask, asked)}>
            <Trans>I have asked already</Trans>
          </Button>
        </ButtonRow>
      </div>
    </Disclosure>
  );
}

function LetGo(props: { week: string; weeks: Weeks; dates: readonly PlannedDate[] }) {
  const { week, weeks, dates } = props;
  const { t } = useLingui();
  const { state, now, attempt } = useOrrery();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const count = dates.length;
  const whose = formats.list(
    byRelationship(dates).map(([id, some]) => {
      const name = namesIn(state, id, formats);
      return t({ message: `${some.length} with ${name}`, comment: '7 with Bea' });
    }),
  );
  const letGo = async () => {
    const none = { basis: '', levels: [], weeks };
    const intents = mondaysFrom(week, weeks).map(
      (monday): Intent => ({
        tool: 'time',
        intent: { type: 'keepPlan', week: monday, zone: myZone(state), from: now, plan: none, dates: [] },
      }),
    );
    setOpen(false);
    await attempt(intents, plural(count, { one: 'One held date let go.', other: '# held dates let go.' }));
  };
  return (
    <>
      <ButtonRow>
        <Button kind="plain" onPress={() => setOpen(true)}>
          <Trans>Let this plan go</Trans>
        </Button>
      </ButtonRow>
      <Dialog
        title={t`Let this plan go?`}
        open={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>
              <Trans>Keep holding it</Trans>
            </Button>
            <Button kind="main" onPress={() => void letGo()}>
              <Trans>Let it go</Trans>
            </Button>
          </>
        }
      >
        <Flow>
          <p>
            {plural(count, {
              one: `One date that the plan holds goes: ${whose}.`,
              other: `# dates that the plan holds go: ${whose}.`,
            })}{' '}
            <Trans>Nobody was told of them.</Trans>
          </p>
          <p>
            <Trans>What you put in yourself, asked for or agreed to stays as it is.</Trans>
          </p>
        </Flow>
      </Dialog>
    </>
  );
}
