// How much of my time a circle sees, as a share that stands: what a level lets through of calendars, dates and protected time, and
// whether what lies in the circle still is so. Of what other circles agree to it lets hours through, and nothing else.
import { ME, type SpaceId } from '../kernel/ids.ts';
import { intersect, union } from '../kernel/intervals.ts';
import { addDays, atLocal, type Interval, type LocalDate, minutesOf } from '../kernel/zones.ts';
import { type Availability, type Level, MOST_BLOCKS, type SharedBlock } from '../spaces/sharing/events.ts';
import { type Days, protectedIn, windowOf } from '../time/availability.ts';
import { datesBetween, keepsItsHour, longestDate, type PlannedDate, sourcesOf } from '../time/fold.ts';
import { myDateOf, myZone, type State } from './week.ts';
import { circleOfDate } from './with-dates.ts';

/** Days that are told at once, and how few may be left before it is told anew. */
export const TOLD_DAYS = 63;
const LEAST_DAYS = 49;

type Label = NonNullable<SharedBlock['label']>;
const LABELS: readonly Label[] = ['busy', 'date', 'own'];

/** As of a calendar that says no more. */
const BUSY = ['busy', ''] as const;

interface Taken {
  readonly interval: Interval;
  readonly label: Label;
  readonly title: string;
}

/** What is told from today on. */
export const daysToTell = (state: State, now: string): Days => ({
  from: myDateOf(state, now),
  count: TOLD_DAYS,
  zone: myZone(state),
});

/**
 * With `busy` one list of hours and nothing else, whatever they are; with `label` one for each sort of time; with `all` also what I
 * called each. Never with whom, where, which note, or how sure a date is. The state has the dates of my circles in it (`withDates`): those
 * of `here` everybody there sees anyway, and those of any other are hours in which I am busy, at every level.
 */
export function availabilityTold(
  state: State,
  level: Exclude<Level, 'nothing'>,
  days: Days,
  here: SpaceId,
): Extract<Availability, { kind: 'availability' }> {
  const taken = takenIn(state, days, here);
  const blocks = blocksOf(taken, level);
  // whose calendar is as full as that is told fewer days, and none of them in part
  if (blocks.length > MOST_BLOCKS && days.count > 1)
    return availabilityTold(state, level, { ...days, count: Math.floor(days.count / 2) }, here);
  const { from, count, zone } = days;
  return { kind: 'availability', level, from, days: count, zone, blocks: blocks.slice(0, MOST_BLOCKS) };
}

function takenIn(state: State, days: Days, here: SpaceId): Taken[] {
  const window = windowOf(days);
  const found: Taken[] = [];
  const add = (interval: Interval, label: Label, title: string) => {
    const [part] = intersect([interval], [window]);
    if (part) found.push({ interval: part, label, title: title.trim() });
  };
  for (const { fields } of sourcesOf(state.time, ME))
    for (const { start, end, title = '' } of fields.busy)
      add([minutesOf(start), Math.ceil(Date.parse(end) / 60_000)], 'busy', title);
  for (const { id, fields } of datesAsPlanned(state, window)) {
    const space = circleOfDate(state, id);
    if (space === here) continue;
    const [label, title] = space === null ? (['date', fields.title] as const) : BUSY;
    add([minutesOf(fields.start), minutesOf(fields.end)], label, title);
  }
  for (const { block, interval } of protectedIn(state.time, days)) add(interval, 'own', block.fields.title);
  return found;
}

/** Those that keep their hours, or did: how a date was is said to nobody by an hour that goes or comes (TIME20). */
const datesAsPlanned = ({ time }: State, [from, to]: Interval): PlannedDate[] =>
  datesBetween(time, from - longestDate, to).filter(
    (date) =>
      minutesOf(date.fields.end) > from && keepsItsHour({ ...date, fields: { ...date.fields, lived: null } }),
  );

function blocksOf(taken: readonly Taken[], level: Exclude<Level, 'nothing'>): SharedBlock[] {
  const merged = (some: readonly Taken[]) => union(some.map(({ interval }) => interval));
  if (level === 'busy') return merged(taken).map(([from, to]) => ({ from, to }));
  const titles = level === 'all' ? [...new Set(taken.map(({ title }) => title))].sort() : [''];
  const named = LABELS.flatMap((label) =>
    titles.flatMap((title) => {
      const some = taken.filter((one) => one.label === label && (level === 'label' || one.title === title));
      const shown = title === '' ? { label } : { label, title };
      return merged(some).map(([from, to]): SharedBlock => ({ from, to, ...shown }));
    }),
  );
  return named.sort((a, b) => a.from - b.from || a.to - b.to);
}

const endOfDays = ({ from, days, zone }: Availability): number => atLocal(addDays(from, days), 0, zone);

/** Of what is told, the part in a stretch of time. */
const clipped = ({ blocks }: Availability, [from, to]: Interval): SharedBlock[] =>
  blocks.flatMap((block) => {
    const part = { ...block, from: Math.max(block.from, from), to: Math.min(block.to, to) };
    return part.from < part.to ? [part] : [];
  });

const asText = (blocks: readonly SharedBlock[]): string =>
  blocks
    .map(({ from, to, label = '', title = '' }) => JSON.stringify([from, to, label, title]))
    .sort()
    .join();

/** Whether what lies in a circle says of the days ahead what is so, and far enough. What has gone by is no reason to tell anything. */
export function isStillSo(told: Availability, fresh: Availability): boolean {
  if (told.level !== fresh.level || told.zone !== fresh.zone || told.from > fresh.from) return false;
  const ahead: LocalDate = addDays(fresh.from, Math.min(LEAST_DAYS, fresh.days));
  if (addDays(told.from, told.days) < ahead) return false;
  const window: Interval = [atLocal(fresh.from, 0, fresh.zone), Math.min(endOfDays(told), endOfDays(fresh))];
  return asText(clipped(told, window)) === asText(clipped(fresh, window));
}
