// A point in a calendar file: an all-day date, a floating time, or a time in a zone. Printed the way they are read:
// dates as dates, floating times without a zone, everything else as an instant with Z.
import { dayMs, hourMs, type Instant, instantIn, secondMs, type Wall, wallIn, type Zone } from './zone.ts';

export type Moment =
  | { readonly form: 'date'; readonly wall: Wall }
  | { readonly form: 'floating'; readonly wall: Wall }
  | { readonly form: 'zoned'; readonly instant: Instant; readonly zone: Zone };

/** Length of an event: whole days by the calendar, then exact milliseconds. RFC 5545, 3.3.6. */
export interface Length {
  readonly days: number;
  readonly ms: number;
}

/** One number to sort and compare by: the instant, or the wall clock where there is no zone. */
export const keyOf = (moment: Moment): number => (moment.form === 'zoned' ? moment.instant : moment.wall);

/** The wall clock of a moment, in its own zone unless another is given. Dates and floating times read the same everywhere. */
export const wallOf = (moment: Moment, zone?: Zone): Wall =>
  moment.form === 'zoned' ? wallIn(zone ?? moment.zone, moment.instant) : moment.wall;

/** A moment of the same form and zone as `like`, at a wall-clock time. */
export const atWall = (like: Moment, wall: Wall): Moment =>
  like.form === 'zoned'
    ? { form: 'zoned', instant: instantIn(like.zone, wall), zone: like.zone }
    : { form: like.form, wall: like.form === 'date' ? dayOf(wall) : wall };

/** A moment of the same form and zone as `like`, at a key (see keyOf). */
export const atKey = (like: Moment, key: number): Moment =>
  like.form === 'zoned' ? { form: 'zoned', instant: key, zone: like.zone } : { form: like.form, wall: key };

/** Days move the wall clock, the rest is exact time. */
export function plus(moment: Moment, length: Length): Moment {
  const moved = length.days === 0 ? moment : atWall(moment, wallOf(moment) + length.days * dayMs);
  return length.ms === 0 ? moved : atKey(moved, keyOf(moved) + length.ms);
}

export const dayOf = (wall: Wall): Wall => Math.floor(wall / dayMs) * dayMs;

/** Earliest and latest wall clock that is printed with a four-digit year. */
const firstWall = Date.parse('0001-01-01T00:00:00Z');
const lastWall = Date.parse('9999-12-31T23:59:59Z');

/** `2026-03-29`, `2026-03-29T02:30:00` or `2026-03-29T01:30:00Z`; undefined outside the years 1 to 9999. */
export function print(moment: Moment): string | undefined {
  const key = keyOf(moment);
  if (!(key >= firstWall && key <= lastWall)) return undefined;
  const text = new Date(key).toISOString();
  if (moment.form === 'date') return text.slice(0, 10);
  return text.slice(0, 19) + (moment.form === 'zoned' ? 'Z' : '');
}

/** The basic form that calendar files use: `20260329T023000`. */
export const basic = (wall: Wall): string =>
  new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

const stamp = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)?:(\d\d)?:(\d\d)?(Z?))?$/;

/** What stands written: a date or a wall-clock time, and whether it says UTC. Undefined when there is no such day or time. */
export function readStamp(text: string): { wall: Wall; date: boolean; utc: boolean } | undefined {
  const parts = stamp.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, z] = parts;
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) {
    return undefined;
  }
  if (hour === undefined) return { wall: midnight, date: true, utc: false };
  // 24:00 is the next midnight, and a leap second is the second before it: both occur in real files.
  const [h, m, s] = [Number(hour), Number(minute ?? 0), Math.min(Number(second ?? 0), 59)];
  if (h > 24 || m > 59 || Number(second ?? 0) > 60 || (h === 24 && m + s > 0)) return undefined;
  return { wall: midnight + h * hourMs + m * 60 * secondMs + s * secondMs, date: false, utc: z === 'Z' };
}

const duration = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** `P1DT2H`, `P2W`, `PT90M`, also with a sign. Undefined when it is no duration or longer than a hundred years. */
export function readDuration(text: string): Length | undefined {
  const parts = duration.exec(text.trim());
  if (!parts || !/\d/.test(text)) return undefined;
  const [weeks, days, hours, minutes, seconds] = parts.slice(2).map((part) => Number(part ?? 0));
  const sign = parts[1] === '-' ? -1 : 1;
  const length = {
    days: sign * ((weeks ?? 0) * 7 + (days ?? 0)),
    ms: sign * ((hours ?? 0) * hourMs + (minutes ?? 0) * 60 * secondMs + (seconds ?? 0) * secondMs),
  };
  return Math.abs(length.days * dayMs + length.ms) > 36_525 * dayMs ? undefined : length;
}
