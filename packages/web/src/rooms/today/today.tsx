// What needs me, what is next. An empty day is a good state.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  type DateStatus,
  datesBetween,
  daysAhead,
  keepsItsHour,
  minutesOf,
  type PlannedDate,
  whatWaits,
} from '@orrery/domain';
import { CalendarCheck, KeyRound } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useLocation } from 'wouter';
import { appearanceOf, namesIn } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { usePhase } from '../../app/session.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Answers } from '../../ui/answers.tsx';
import { me } from '../../ui/appearance.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { VisibilityLine } from '../../ui/visibility-line.tsx';
import { Arc } from './arc.tsx';

const mostNext = 4;

export default function Today() {
  const { t } = useLingui();
  const { state, now, isSample } = useOrrery();
  const phase = usePhase();
  const formats = useFormats();
  const days = useMemo(() => daysAhead(state, now, 7), [state, now]);
  const waiting = useMemo(() => whatWaits(state, now), [state, now]);
  const next = useMemo(() => {
    const from = minutesOf(now);
    return datesBetween(state.time, from, from + 28 * 1440)
      .filter((date) => keepsItsHour(date) && date.fields.status === 'accepted')
      .slice(0, mostNext);
  }, [state, now]);
  const isNew = state.people.relationships.size === 0;

  return (
    <Screen title={formats.partOfDay(now)} visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}>
      <Arc days={days} />
      {isNew ? (
        <Empty
          action={
            <ButtonLink kind="main" href="/begin">
              <Trans>Begin with who it is about</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nothing here yet.</Trans>
        </Empty>
      ) : null}
      {!isSample && !isNew && phase.name === 'open' && !phase.kept ? (
        <List label={t`Keeping this safe`}>
          <ListRow
            lead={<KeyRound aria-hidden />}
            title={<Trans>Keep this?</Trans>}
            detail={<Trans>Whoever uses this device can open it, until there is a passphrase.</Trans>}
            href="/keep"
          />
        </List>
      ) : null}
      {waiting.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>Waiting for you</Trans>
          </SectionHead>
          <List label={t`Waiting for you`}>
            {waiting.map((item) =>
              item.kind === 'review' ? (
                <ListRow
                  key={item.week}
                  lead={<CalendarCheck aria-hidden />}
                  title={<Trans>Look back on the week</Trans>}
                  detail={<Trans>Ten minutes, with next week’s plan at the end</Trans>}
                  href={`/time/review?week=${item.week}`}
                />
              ) : (
                <DateRow key={item.date.id} date={item.date} ask={item.kind} />
              ),
            )}
          </List>
        </section>
      ) : null}
      {next.length > 0 ? (
        <section>
          <SectionHead>
            <Trans>Next</Trans>
          </SectionHead>
          <List label={t`Next`}>
            {next.map((date) => (
              <DateRow key={date.id} date={date} />
            ))}
          </List>
        </section>
      ) : null}
      {!isNew && waiting.length === 0 && next.length === 0 ? (
        <Empty
          action={
            <ButtonLink href="/time/plan">
              <Trans>Plan a week</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nothing waits for you, and nothing is planned.</Trans>
        </Empty>
      ) : null}
    </Screen>
  );
}

/** One date; with `ask`, the answers that it waits for. */
function DateRow({ date, ask }: { date: PlannedDate; ask?: 'tellOf' | 'settle' }) {
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const [, go] = useLocation();
  const formats = useFormats();
  const { relationship, start, end, status, title, place } = date.fields;
  const name = namesIn(state, relationship, formats);
  const length = minutesOf(end) - minutesOf(start);
  const say = (changes: Partial<Pick<PlannedDate['fields'], 'lived' | 'status'>>, told: ReactNode) =>
    void act({ tool: 'time', intent: { type: 'changeDate', date: date.id, changes } }, told);

  const answers =
    ask === 'tellOf' ? (
      <Answers
        label={t`Did it happen as planned?`}
        options={[
          { id: 'yes', label: t`Yes`, mark: 'check' },
          { id: 'other', label: t`Not quite`, mark: 'arrows' },
          { id: 'no', label: t`No`, mark: 'dash' },
        ]}
        value={null}
        onAnswer={(answer) => {
          if (answer === 'yes')
            say({ lived: length, status: 'accepted' }, <Trans>Noted: lived as planned.</Trans>);
          else if (answer === 'no') say({ lived: 0 }, <Trans>Noted: it did not happen.</Trans>);
          else go(`/time/dates/${date.id}`);
        }}
      />
    ) : ask === 'settle' ? (
      <Answers
        label={t`Where it stands`}
        options={[
          { id: 'accepted', label: t`Agreed`, mark: 'check' },
          { id: 'proposed', label: t`Asked`, mark: 'hourglass' },
          { id: 'declined', label: t`Declined`, mark: 'dash' },
        ]}
        value={status === 'proposed' ? 'proposed' : null}
        onAnswer={(answer) => say({ status: answer as DateStatus }, <Trans>Noted.</Trans>)}
      />
    ) : undefined;

  return (
    <ListRow
      lead={
        <Mark
          appearance={appearanceOf(state, relationship)}
          hollow={status === 'held' || status === 'proposed'}
        />
      }
      title={
        <Trans>
          {formats.moment(start)}, with {name}
        </Trans>
      }
      detail={
        <>
          {[title, place, formats.timeRange(start, end)].filter(Boolean).join(', ')}
          {ask === 'tellOf' ? (
            <>
              <br />
              <Trans>Did it happen as planned?</Trans>
            </>
          ) : null}
        </>
      }
      strong={ask !== undefined}
      {...(ask ? {} : { href: `/time/dates/${date.id}` })}
      below={answers}
    />
  );
}
