// Questions about calendars in and out, answered from state.
import type { BlockId, RelationshipId } from '../kernel/ids.ts';
import { union } from '../kernel/intervals.ts';
import { addDays, type Interval, type LocalDate, minutesOf } from '../kernel/zones.ts';
import { type Days, protectedIn } from './availability.ts';
import type { BlockFields, BusyInterval } from './events.ts';
import {
  datesBetween,
  datesTouching,
  keepsItsHour,
  newBlock,
  noTime,
  type PlannedDate,
  type Source,
  sourcesOf,
  type TimeState,
} from './fold.ts';

/** Calendars whose window ends within so many days, or has ended: to be read in again. The one that ends first comes first. */
export const sourcesEndingSoon = (state: TimeState, today: LocalDate, days = 28): Source[] =>
  sourcesOf(state)
    .filter((source) => source.fields.to <= addDays(today, days))
    .sort((a, b) => (a.fields.to < b.fields.to ? -1 : 1));

export interface BusySum {
  /** Minutes in all; what overlaps counts once. */
  readonly minutes: number;
  readonly count: number;
  /** First beginning and last end, minutes since the epoch; null while there is nothing. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What a list of busy stretches comes to. */
export function sumOfBusy(busy: readonly BusyInterval[]): BusySum {
  const merged = union(busy.map(({ start, end }): Interval => [minutesOf(start), minutesOf(end)]));
  return {
    minutes: merged.reduce((sum, [from, to]) => sum + to - from, 0),
    count: merged.length,
    from: merged[0]?.[0] ?? null,
    to: merged.at(-1)?.[1] ?? null,
  };
}

/** Dates to take along that begin in the window, in order: those that keep their hour, the only held ones by choice. */
export const datesToTake = (
  state: TimeState,
  [from, to]: Interval,
  choice: { readonly held: boolean; readonly relationship?: RelationshipId | undefined },
): PlannedDate[] =>
  datesBetween(state, from, to).filter(
    (date) =>
      keepsItsHour(date) &&
      (choice.held || date.fields.status !== 'held') &&
      (choice.relationship === undefined || date.fields.relationship === choice.relationship),
  );

/** Dates in these days that a protected block, as it is or as it is being written, would meet. */
export function datesInBlock(state: TimeState, block: BlockFields, days: Days): PlannedDate[] {
  const id = 'written' as BlockId;
  const alone = new Map([
    [
      id,
      {
        id,
        fields: { ...newBlock, ...block },
        present: true,
        disputed: [],
        registers: {} as never,
        presence: [],
      },
    ],
  ]);
  const times = protectedIn({ ...noTime(), blocks: alone }, days).map(({ interval }) => interval);
  const first = times[0]?.[0];
  const last = times.at(-1)?.[1];
  if (first === undefined || last === undefined) return [];
  return datesTouching(state, [first, last]).filter(
    (date) =>
      date.fields.lived === null &&
      times.some(([from, to]) => minutesOf(date.fields.start) < to && minutesOf(date.fields.end) > from),
  );
}
