// Instants on the wall clock of single days. A grid is drawn by the clock, so that a day of 23 or 25 hours reads right:
// 19:00 stands where 19:00 stands on every other day.
import {
  addDays,
  atLocal,
  daysBetween,
  type EpochMinutes,
  type LocalDate,
  localOf,
  startOfDay,
} from '@orrery/domain';

export const dayMinutes = 1440;
/** What is shorter is drawn as long as this, so that it can be seen and touched. */
const leastDrawn = 20;

/** The part of something that lies in one day, by the clock of that day. */
export interface DayPart {
  readonly date: LocalDate;
  /** Minutes after midnight by the clock, 0 ≤ from < to ≤ 1440. */
  readonly from: number;
  readonly to: number;
  /** Whether it truly begins and ends here, or goes on from the day before or into the next. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** An interval of instants cut at the local midnights; only the parts in `count` days from `first` on. */
export function partsOf(
  start: EpochMinutes,
  end: EpochMinutes,
  first: LocalDate,
  count: number,
  zone: string,
): DayPart[] {
  const parts: DayPart[] = [];
  for (let k = 0; k < count; k++) {
    const date = addDays(first, k);
    const opens = startOfDay(date, zone);
    const closes = startOfDay(addDays(date, 1), zone);
    if (end <= opens || start >= closes) continue;
    const begins = start >= opens;
    const ends = end <= closes;
    const from = begins ? minuteOn(start, opens, closes, zone) : 0;
    const to = !ends || end === closes ? dayMinutes : minuteOn(end, opens, closes, zone);
    // when the clock goes back, an end may read earlier than its beginning: then the true length is drawn
    const length = Math.min(end, closes) - Math.max(start, opens);
    const least = Math.max(leastDrawn, to > from ? 0 : length);
    const drawnTo = Math.min(dayMinutes, Math.max(to, from + least));
    parts.push({ date, from: Math.min(from, dayMinutes - leastDrawn), to: drawnTo, begins, ends });
  }
  return parts;
}

/** Most days have 24 hours, and there a difference is enough. */
function minuteOn(instant: EpochMinutes, opens: EpochMinutes, closes: EpochMinutes, zone: string): number {
  return closes - opens === dayMinutes ? instant - opens : localOf(instant, zone).minute;
}

/** How many minutes longer (or, negative, shorter) than 24 hours a day is. */
export const shiftOn = (date: LocalDate, zone: string): number =>
  startOfDay(addDays(date, 1), zone) - startOfDay(date, zone) - dayMinutes;

/** Where something stands by the clock: a day, and minutes after its midnight; `to` may lie in a later day. */
export interface Placement {
  readonly day: LocalDate;
  readonly from: number;
  readonly to: number;
}

export function placementOf(start: EpochMinutes, end: EpochMinutes, zone: string): Placement {
  const begin = localOf(start, zone);
  const close = localOf(end, zone);
  const to = daysBetween(begin.date, close.date) * dayMinutes + close.minute;
  return { day: begin.date, from: begin.minute, to: to > begin.minute ? to : begin.minute + end - start };
}

/** The instants of a placement. Hours that the clock skips move behind the gap; those that come twice mean the first. */
export function instantsOf(
  { day, from, to }: Placement,
  zone: string,
): { start: EpochMinutes; end: EpochMinutes } {
  const start = atLocal(day, from, zone);
  return { start, end: Math.max(start + 15, atLocal(day, to, zone)) };
}
