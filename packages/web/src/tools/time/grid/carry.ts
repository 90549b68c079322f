// Carrying a date to another time, by pointer or by keys: where it stands while it is carried. Pure; instants come at the end.
import { addDays, daysBetween, type LocalDate } from '@orrery/domain';
import { type DayPart, dayMinutes, type Placement } from './clock.ts';
import type { Hours } from './hours.ts';

export const snap = 30;
const lastStart = dayMinutes - snap;

export type Carry = 'move' | 'start' | 'end';

const onGrid = (minute: number): number => Math.round(minute / snap) * snap;
const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** One step by keys: `by` half hours along the clock, `days` days on, never out of the week. */
export function stepped(
  { day, from, to }: Placement,
  how: Carry,
  by: number,
  days: number,
  week: LocalDate,
): Placement {
  const place = within(daysBetween(week, day) + days, 0, 6);
  const moved = addDays(week, place);
  if (by === 0) return { day: moved, from, to };
  const next = (minute: number) =>
    by > 0 ? (Math.floor(minute / snap) + by) * snap : (Math.ceil(minute / snap) + by) * snap;
  if (how === 'end') return { day: moved, from, to: Math.max(from + snap, next(to)) };
  if (how === 'start') return { day: moved, from: within(next(from), 0, Math.min(lastStart, to - snap)), to };
  const start = within(next(from), 0, lastStart);
  return { day: moved, from: start, to: start + to - from };
}

/** Where the pointer is on the grid: a day of the week and minutes after its midnight. */
export interface Point {
  readonly day: number;
  readonly minute: number;
}

/** What a drag makes of a placement: moved by the way from where it was taken hold of to where the pointer is. */
export function dragged(origin: Placement, how: Carry, held: Point, now: Point, week: LocalDate): Placement {
  const by = now.minute - held.minute;
  if (how === 'end') return { ...origin, to: Math.max(origin.from + snap, onGrid(origin.to + by)) };
  if (how === 'start')
    return { ...origin, from: within(onGrid(origin.from + by), 0, Math.min(lastStart, origin.to - snap)) };
  const place = within(daysBetween(week, origin.day) + now.day - held.day, 0, 6);
  const from = Math.abs(by) < snap / 2 ? origin.from : within(onGrid(origin.from + by), 0, lastStart);
  return { day: addDays(week, place), from, to: from + origin.to - origin.from };
}

/** A new date drawn on empty time; a mere press takes `length` minutes. */
export function drawnOut(first: Point, now: Point, week: LocalDate, length: number): Placement {
  const day = addDays(week, within(first.day, 0, 6));
  const begin = within(Math.floor(first.minute / snap) * snap, 0, lastStart);
  if (Math.abs(now.minute - first.minute) < snap / 2) return { day, from: begin, to: begin + length };
  const other = within(onGrid(now.minute), 0, dayMinutes);
  return other <= begin
    ? { day, from: within(other, 0, lastStart), to: begin + snap }
    : { day, from: begin, to: Math.max(begin + snap, other) };
}

/** A placement cut at midnight, for drawing it on the grid of a week. */
export function partsOfPlacement(
  { day, from, to }: Placement,
  week: LocalDate,
): (DayPart & { day: number })[] {
  const parts: (DayPart & { day: number })[] = [];
  for (let k = 0; k * dayMinutes < to; k++) {
    const date = addDays(day, k);
    const place = daysBetween(week, date);
    if (place < 0 || place > 6) continue;
    parts.push({
      date,
      day: place,
      from: k === 0 ? from : 0,
      to: Math.min(dayMinutes, to - k * dayMinutes),
      begins: k === 0,
      ends: to <= (k + 1) * dayMinutes,
    });
  }
  return parts;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which day and minute lies under a point of the screen, given where the seven days are drawn; the nearest one outside of them. */
export function pointAt(
  x: number,
  y: number,
  days: readonly Box[],
  hours: Hours,
  layout: 'columns' | 'rows',
  isRightToLeft: boolean,
): Point {
  const across = layout === 'columns';
  const away = ({ left, top, width, height }: Box): number =>
    across ? Math.abs(x - left - width / 2) : Math.abs(y - top - height / 2);
  const day = days.reduce((best, box, k) => (away(box) < away(days[best] ?? box) ? k : best), 0);
  const box = days[day] ?? { left: 0, top: 0, width: 1, height: 1 };
  const along = across
    ? (y - box.top) / box.height
    : isRightToLeft
      ? (box.left + box.width - x) / box.width
      : (x - box.left) / box.width;
  return { day, minute: Math.round(hours.from + within(along, 0, 1) * (hours.to - hours.from)) };
}
