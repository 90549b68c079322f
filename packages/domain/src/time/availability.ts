// When time together is possible, in instants. Weekly hours are wall-clock readings and keep them through a change of clocks.
import type { PersonId } from '../kernel/ids.ts';
import { intersect, subtract, union } from '../kernel/intervals.ts';
import { addDays, atLocal, dayOfWeek, type Interval, type LocalDate, minutesOf } from '../kernel/zones.ts';
import type { Weekly } from './events.ts';
import { type Block, blocksOf, myTimeOf, sourcesOf, type TimeState } from './fold.ts';

/** A stretch of local days in a zone. */
export interface Days {
  readonly from: LocalDate;
  readonly count: number;
  readonly zone: string;
}

/** The instants at which a stretch of days begins and ends. */
export const windowOf = ({ from, count, zone }: Days): Interval => [
  atLocal(from, 0, zone),
  atLocal(addDays(from, count), 0, zone),
];

/** Weekly hours as intervals. Hours past midnight belong to the day on which they begin. */
export function hoursIn(hours: Weekly, days: Days): Interval[] {
  const intervals: Interval[] = [];
  // the evening before the first day may reach into it
  for (let k = -1; k < days.count; k++) {
    const date = addDays(days.from, k);
    for (const [from, to] of hours[dayOfWeek(date) - 1] ?? [])
      intervals.push([atLocal(date, from, days.zone), atLocal(date, to, days.zone)]);
  }
  return intersect(union(intervals), [windowOf(days)]);
}

/** Each time that a protected block comes round: the day on which it begins, and the part of it that lies in these days. */
export function protectedIn(
  state: TimeState,
  days: Days,
): { block: Block; day: LocalDate; interval: Interval }[] {
  const found: { block: Block; day: LocalDate; interval: Interval }[] = [];
  const window = windowOf(days);
  for (const block of blocksOf(state)) {
    const { date, days: weekdays, from, to } = block.fields;
    for (let k = -1; k < days.count; k++) {
      const day = addDays(days.from, k);
      if (date === null ? !weekdays.includes(dayOfWeek(day)) : date !== day) continue;
      const [part] = intersect([[atLocal(day, from, days.zone), atLocal(day, to, days.zone)]], [window]);
      if (part) found.push({ block, day, interval: part });
    }
  }
  return found.sort((a, b) => a.interval[0] - b.interval[0]);
}

/** What the imported calendars of a person say is busy. */
export function busyIn(state: TimeState, owner: PersonId, window: Interval): Interval[] {
  const all: Interval[] = [];
  for (const source of sourcesOf(state, owner))
    for (const { start, end } of source.fields.busy)
      all.push([minutesOf(start), Math.ceil(Date.parse(end) / 60_000)]);
  return intersect(union(all), [window]);
}

/** My time for dates: possible hours less protected time and what my calendars say is busy. */
export function myFreeTime(state: TimeState, me: PersonId, days: Days): Interval[] {
  const kept = protectedIn(state, days).map(({ interval }) => interval);
  const taken = union([...kept, ...busyIn(state, me, windowOf(days))]);
  return subtract(hoursIn(myTimeOf(state).possible, days), taken);
}
