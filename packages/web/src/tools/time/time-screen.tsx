// The week: what is planned, held, lived, busy and protected; beside it the hours and what is worth knowing.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  addDays,
  changesToMove,
  circleDateIn,
  type DateId,
  isPromised,
  type LocalDate,
  type Meeting,
  meetingsOf,
  minutesOf,
  mondayOf,
  myDateOf,
} from '@orrery/domain';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { askedWeek } from './asked-week.ts';
import { DateSheet } from './dates/date-sheet.tsx';
import { Meetings } from './dates/when-fields.tsx';
import { useDaysIn } from './days/use-days-in.ts';
import { useBlockWords } from './grid/block-words.ts';
import { instantsOf, type Placement } from './grid/clock.ts';
import { ClockChange } from './grid/clock-change.tsx';
import { Legend } from './grid/legend.tsx';
import { SidePanel } from './grid/side-panel.tsx';
import { useTimeWords } from './grid/time-words.ts';
import { UnderTitle } from './grid/under-title.tsx';
import { Views } from './grid/views.tsx';
import { WeekGrid } from './grid/week-grid.tsx';
import { WeekList } from './grid/week-list.tsx';
import { type GridBlock, weekModel } from './grid/week-model.ts';
import { WeekRounds } from './grid/week-rounds.tsx';
import { pathOfPlanned, usePlanned } from './planned.ts';
import styles from './time-screen.module.css';
import { Ways } from './ways.tsx';
import { useAskedOfMe, WithCircles } from './with-circles.tsx';

interface Asked {
  readonly date: DateId;
  readonly to: Placement;
  readonly meetings: readonly Meeting[];
}

export default function TimeScreen() {
  return (
    <WithCircles>
      <Week />
    </WithCircles>
  );
}

function Week() {
  const { t } = useLingui();
  const isWide = useWide();
  const { state, now, act } = useOrrery();
  const words = useTimeWords();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const { week, thisWeek, today, turn } = useShownWeek();
  // the title turns at once, the drawing of a full week when it is ready
  const drawnWeek = useDeferredValue(week);
  const planned = usePlanned();
  const askedOfMe = useAskedOfMe();
  const model = useMemo(
    () =>
      weekModel(state, drawnWeek, { asked: askedOfMe, isShared: (id) => planned.circle(id) !== undefined }),
    [state, drawnWeek, askedOfMe, planned],
  );
  const said = useBlockWords(state, model);
  const rounds = useDaysIn(drawnWeek, 7);
  const [opened, setOpened] = useState<DateId | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [pointed, setPointed] = useState(0);

  const move = async (id: DateId, to: Placement) => {
    const date = state.time.dates.get(id);
    if (!date) return;
    const minutes = minutesOf(now);
    const { start, end } = instantsOf(to, model.zone);
    const when = words.placement(to);
    const told = isPromised(date, minutes) ? (
      <Trans>
        Moved to {when}. It is held again: the others said yes to the old time, or were asked about it.
      </Trans>
    ) : (
      <Trans>Moved to {when}.</Trans>
    );
    const changes = changesToMove(date, start, end, minutes);
    const refused = await act({ tool: 'time', intent: { type: 'changeDate', date: id, changes } }, told);
    setFault(refused && sentence(refused.code));
  };
  const askToMove = (id: DateId, to: Placement) => {
    const date = state.time.dates.get(id);
    if (!date) return;
    const { start, end } = instantsOf(to, model.zone);
    const { relationship, night } = date.fields;
    const meetings = meetingsOf(state, { relationship, night, from: start, to: end, date: id });
    if (meetings.length > 0) setAsked({ date: id, to, meetings });
    else void move(id, to);
  };
  const open = (block: GridBlock) => {
    if (block.of.kind === 'date' && circleDateIn(block.of.date.id)) go(pathOfPlanned(block.of.date.id));
    else if (block.of.kind === 'date') setOpened(block.of.date.id);
    else go(block.of.kind === 'protected' ? '/time/protected' : '/time/calendars');
  };
  const start = (on: Placement | { day: LocalDate }) =>
    go(
      'from' in on
        ? `/time/dates/new?day=${on.day}&from=${on.from}&to=${on.to}`
        : `/time/dates/new?day=${on.day}`,
    );

  // planned already, it is no longer what the screen is for
  const isPlanned = (state.time.plans.get(week)?.fields.levels.length ?? 0) > 0;
  const isOver = addDays(week, 6) < today;
  const isReviewed = state.time.reviews.get(week)?.fields.finishedAt != null;
  const planThis = isOver ? (
    <ButtonLink kind={isReviewed ? 'outline' : 'main'} wide href={`/time/review?week=${week}`}>
      <Trans>Look back on this week</Trans>
    </ButtonLink>
  ) : (
    <ButtonLink kind={isPlanned ? 'outline' : 'main'} wide href={`/time/plan?week=${week}`}>
      <Trans>Plan this week</Trans>
    </ButtonLink>
  );
  const title = words.formats.dayRange(week, addDays(week, 6));
  const firstDay = week <= today && today <= addDays(week, 6) ? today : week;
  const shown = opened === null ? null : (state.time.dates.get(opened) ?? null);
  const toThisWeek =
    week === thisWeek ? null : (
      <ButtonLink kind="plain" href="/time">
        <Trans>To this week</Trans>
      </ButtonLink>
    );
  const turning = (
    <>
      {isWide ? toThisWeek : null}
      <IconButton
        label={t`The week before`}
        icon={<ChevronLeft aria-hidden data-mirror />}
        onPress={() => turn(-1)}
      />
      <IconButton
        label={t`The week after`}
        icon={<ChevronRight aria-hidden data-mirror />}
        onPress={() => turn(1)}
      />
      <IconButton label={t`New date`} icon={<Plus aria-hidden />} href={`/time/dates/new?day=${firstDay}`} />
    </>
  );
  return (
    <Screen
      title={title}
      visibility={<UnderTitle>{isWide ? turning : null}</UnderTitle>}
      views={<Views view="week" week={week} month={addDays(week, 3).slice(0, 7)} />}
      actions={isWide ? undefined : turning}
      side={
        <SidePanel week={drawnWeek} isOver={isOver} onFocus={() => setPointed((count) => count + 1)}>
          {isWide ? planThis : null}
          <Ways week={week} />
        </SidePanel>
      }
      sideLabel={t`Hours and what is worth knowing`}
      dock={isWide ? undefined : planThis}
    >
      {isWide || !toThisWeek ? null : <p className={styles.back}>{toThisWeek}</p>}
      {fault ? <Notice what={fault} todo={t`The date stays where it was.`} /> : null}
      <WeekGrid
        model={model}
        said={said}
        rounds={rounds}
        today={today}
        title={title}
        pointed={pointed}
        onOpen={open}
        onNew={start}
        onMove={askToMove}
        onWeek={turn}
      />
      <Legend
        hasCircles={model.days.some(({ blocks }) =>
          blocks.some(({ of }) => of.kind === 'date' && of.isShared),
        )}
      />
      <ClockChange model={model} />
      <WeekRounds rounds={rounds} today={today} />
      <div className={styles.list}>
        <WeekList model={model} said={said} />
      </div>
      <DateSheet date={shown?.present ? shown : null} onClose={() => setOpened(null)} />
      <Dialog
        title={t`That time is not free`}
        open={asked !== null}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onPress={() => setAsked(null)}>
              <Trans>Leave it where it was</Trans>
            </Button>
            <Button
              onPress={() => {
                if (asked) void move(asked.date, asked.to);
                setAsked(null);
              }}
            >
              <Trans>Move it all the same</Trans>
            </Button>
          </>
        }
      >
        <p>{asked ? words.placement(asked.to) : null}</p>
        <Meetings meetings={asked?.meetings ?? []} />
      </Dialog>
    </Screen>
  );
}

/** The week in the address (`?week=2026-11-23`), else this one; any day of a week will do. */
function useShownWeek() {
  const { state, now } = useOrrery();
  const [query, setQuery] = useSearchParams();
  const today = myDateOf(state, now);
  const thisWeek = mondayOf(today);
  const week = askedWeek(query.get('week')) ?? thisWeek;
  const turn = useCallback(
    (weeks: number) => setQuery({ week: addDays(week, 7 * weeks) }, { replace: true }),
    [setQuery, week],
  );
  return { week, thisWeek, today, turn };
}
