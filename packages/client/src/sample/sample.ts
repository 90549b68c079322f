// A made-up network to look around in: eight people and twelve weeks, lived through the same intents that anybody states,
// by a clock that walks through those weeks and stops at `now`. The same `now` and zone always make the same entries.
import {
  addDays,
  atLocal,
  type DateFields,
  datesBetween,
  type EpochMinutes,
  type Intent,
  instantOf,
  isZone,
  localOf,
  minutesOf,
  mondayOf,
  type SourceId,
  type State,
} from '@orrery/domain';
import { type KeptEntry, keepInMemory, type Loop, startLoop } from '../loop/loop.ts';
import { sampleCalendars } from './calendars.ts';
import { sampleCare } from './care.ts';
import { belongTogether, castOf, meetEverybody, rememberDays, saveTime, takeADayOff } from './cast.ts';
import { sampleChoices } from './choices.ts';
import { type SampleDate, sampleDates } from './dates.ts';
import { sampleNotes } from './notes.ts';
import { calendarOfInes, sampleOwnTime } from './own-time.ts';
import { secondZone } from './second-zone.ts';
import { sampleWaves } from './waves.ts';
import { reviews } from './words.ts';

export interface SampleTime {
  /** The present instant, ISO 8601: nothing in the sample was written after it. */
  readonly now: string;
  /** Where I live: an IANA name. Europe/Berlin when left out or not known. */
  readonly zone?: string;
}

/** Something that happens at one moment of the sample's life. */
interface Moment {
  readonly at: EpochMinutes;
  readonly does: (state: State) => readonly Intent[];
}

const firstWeek = -12;

/** Everything that is kept of the sample, as a keeper would hand it over. Throws only if an intent of its own is refused. */
export async function makeSample(given: SampleTime): Promise<KeptEntry[]> {
  const keeper = keepInMemory();
  const now = minutesOf(given.now);
  let clock = now;
  let count = 0;
  const newId = () => `sample-${++count}`;
  const started = await startLoop(keeper, { now: () => instantOf(clock), newId });
  if (!started.ok) throw new Error('the sample did not start');
  const moments = life(given, newId).sort((a, b) => a.at - b.at);
  for (const { at, does } of moments) {
    if (at > now) break;
    clock = at;
    const done = await started.value.intend(...does(started.value.state));
    if (!done.ok) throw new Error(`the sample was refused at ${instantOf(at)}: ${JSON.stringify(done.why)}`);
  }
  started.value.stop();
  const kept = await keeper.readAll();
  return kept.ok ? [...kept.value] : [];
}

/** The sample as a loop of its own, kept nowhere: what is changed in it is gone with it. */
export async function sampleLoop(
  given: SampleTime,
  world: { now(): string; newId(): string } = {
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  },
): Promise<Loop<never>> {
  const started = await startLoop(keepInMemory(await makeSample(given)), world);
  if (!started.ok) throw new Error('the sample did not start');
  return started.value;
}

const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });

function life(given: SampleTime, newId: () => string): Moment[] {
  const zone = given.zone && isZone(given.zone) ? given.zone : 'Europe/Berlin';
  const monday = mondayOf(localOf(minutesOf(given.now), zone).date);
  const kits = secondZone(zone, monday);
  const cast = castOf(newId);
  const sources = { mine: newId() as SourceId, noors: newId() as SourceId };
  const at = (week: number, day: number, minute: number): EpochMinutes =>
    atLocal(addDays(monday, 7 * week + day - 1), minute, zone);
  const span = (date: SampleDate): Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'> => ({
    relationship: cast.us[date.who],
    start: instantOf(at(date.week, date.day, date.from)),
    end: instantOf(at(date.week, date.day, date.to)),
    night: date.night,
  });
  const readCalendars = (when: EpochMinutes): Intent[] => {
    const { mine, noors } = sampleCalendars(monday, zone, cast.noor, instantOf(when));
    return [
      time({ type: 'importCalendar', source: sources.mine, fields: mine }),
      time({ type: 'importCalendar', source: sources.noors, fields: noors }),
    ];
  };
  const readInes = (): Intent =>
    time({
      type: 'importCalendar',
      source: newId() as SourceId,
      fields: calendarOfInes(cast, zone, monday, instantOf(at(-4, 7, 1_150))),
    });
  const datesIn = (week: number) => sampleDates.filter((date) => date.week === week);

  /** Holds a week's dates the evening before it begins, and says what they are. */
  function planWeek(week: number): Moment[] {
    const when = week === firstWeek ? at(week, 1, 540) : at(week - 1, 7, 1215);
    const hold = (): Intent[] => [
      time({
        type: 'keepPlan',
        week: addDays(monday, 7 * week),
        zone,
        from: instantOf(when),
        // put together by hand: it promises nothing, so no proof is ever shown for it
        plan: { basis: 'sample', levels: [] },
        dates: datesIn(week).map(span),
      }),
    ];
    return [
      { at: when, does: hold },
      {
        at: when + 5,
        does: (state) =>
          datesIn(week).map((date) => change(state, date, { ...titled(date), status: soonAfter(date) })),
      },
    ];
  }

  /** What became of a date, told when it was known. */
  function tell(date: SampleDate): Moment[] {
    const { week, day, fate } = date;
    const when = {
      declined: at(week, Math.max(1, day - 1), 570),
      cancelled: at(week, Math.max(1, day - 1), 660),
    };
    if (fate === 'declined' || fate === 'cancelled')
      return [{ at: when[fate], does: (state) => [change(state, date, { status: fate, note: date.note })] }];
    const lived = fate === 'didNotHappen' ? 0 : typeof fate === 'number' ? fate : date.to - date.from;
    const says: Partial<DateFields> = date.note ? { lived, note: date.note } : { lived };
    // afterwards: at the end of the week, or for this week's the morning after
    return [
      {
        at: week < 0 ? at(week, 7, 1170) : at(week, day + 1, 540),
        does: (state) => [change(state, date, says)],
      },
    ];
  }

  const review = (words: (typeof reviews)[number], index: number): Moment[] => {
    if (!words) return [];
    const week = firstWeek + index;
    const when = at(week, 7, 1185);
    const changes = { ...words, finishedAt: instantOf(when) };
    return [
      { at: when, does: () => [time({ type: 'reviewWeek', week: addDays(monday, 7 * week), changes })] },
    ];
  };

  const byHand: Moment = {
    at: at(-1, 7, 1230),
    does: () =>
      datesIn(1).map((date) =>
        time({ type: 'addDate', fields: { ...span(date), ...titled(date), status: soonAfter(date) } }),
      ),
  };
  const change = (state: State, date: SampleDate, changes: Partial<Omit<DateFields, 'plan'>>): Intent => {
    const { relationship, start } = span(date);
    const from = minutesOf(start);
    const found = datesBetween(state.time, from, from + 1).find(
      (d) => d.fields.relationship === relationship,
    );
    if (!found) throw new Error(`the sample has lost its date at ${start}`);
    return time({ type: 'changeDate', date: found.id, changes });
  };

  const beginning = at(firstWeek, 1, 480);
  const weeks = Array.from({ length: 1 - firstWeek }, (_, k) => firstWeek + k);
  return [
    { at: beginning, does: () => meetEverybody(cast, zone, kits) },
    { at: beginning + 10, does: () => belongTogether(cast, monday) },
    { at: beginning + 25, does: () => saveTime(cast, zone, kits, monday) },
    { at: beginning + 40, does: () => readCalendars(beginning + 40) },
    { at: at(-6, 3, 1380), does: () => [takeADayOff(monday)] },
    { at: at(-3, 1, 495), does: () => readCalendars(at(-3, 1, 495)) },
    { at: at(-2, 2, 1_270), does: () => rememberDays(cast, monday) },
    ...weeks.flatMap(planWeek),
    byHand,
    ...sampleDates.filter(({ week }) => week <= 0).flatMap(tell),
    ...reviews.flatMap(review),
    ...sampleNotes(cast, newId, at),
    ...sampleWaves(newId, at),
    ...sampleOwnTime(cast, newId, at, monday),
    { at: at(-4, 7, 1_150), does: () => [readInes()] },
    ...sampleChoices(cast, newId, at, monday),
    ...sampleCare(cast, newId, monday, at),
  ];
}

const titled = ({ what: [title, place] }: SampleDate): Pick<DateFields, 'title' | 'place'> => ({
  title,
  place,
});

/** How a date stood a few minutes after it was held: answered by now, or waiting still. */
function soonAfter({ fate }: SampleDate): DateFields['status'] {
  if (fate === 'declined') return 'proposed';
  return fate === 'held' || fate === 'proposed' ? fate : 'accepted';
}
