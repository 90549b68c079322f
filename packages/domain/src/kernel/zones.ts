// Local days and hours. Instants are ISO 8601 with Z outside and whole minutes since the epoch inside; a local time
// always comes with its zone. Days have 23 to 25 hours; week and month arithmetic is done on calendar dates only.
import { Temporal } from 'temporal-polyfill';

/** Whole minutes since 1970-01-01T00:00Z. */
export type EpochMinutes = number;
/** A calendar date, `YYYY-MM-DD`. */
export type LocalDate = string;
/** Monday 1 … Sunday 7, as in ISO 8601. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** A half-open interval of instants, minutes since the epoch. */
export type Interval = readonly [from: EpochMinutes, to: EpochMinutes];

export const minutesOf = (instant: string): EpochMinutes => Math.floor(Date.parse(instant) / 60_000);
export const instantOf = (minutes: EpochMinutes): string =>
  new Date(minutes * 60_000).toISOString().replace('.000Z', 'Z');

const zones = new Map<string, boolean>();

/** Whether this is an IANA time zone name that the platform knows. */
export function isZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  let is = false;
  try {
    is = name.length > 0 && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    // an unknown name is the answer, not a fault
  }
  if (zones.size > 1_000) zones.clear();
  zones.set(name, is);
  return is;
}

/** The zone, where this device knows it: another one of mine may be newer and know more. */
export const knownZone = (name: string | undefined): string | null => (name && isZone(name) ? name : null);

const starts = new Map<string, EpochMinutes>();

/** The instant at which a local day begins. A zone that skips midnight begins its day at the first minute there is. */
export function startOfDay(date: LocalDate, zone: string): EpochMinutes {
  const key = `${zone}/${date}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).startOfDay();
  const minutes = Math.floor(start.epochMilliseconds / 60_000);
  if (starts.size > 20_000) starts.clear();
  starts.set(key, minutes);
  return minutes;
}

/**
 * The instant of a wall-clock time, given as minutes after the local midnight (0 to 2880; beyond 1440 it is the next
 * day's morning). A time that the clock skips means the moment after the gap; one that comes twice, the first.
 */
export function atLocal(date: LocalDate, minuteOfDay: number, zone: string): EpochMinutes {
  const day = minuteOfDay >= 1440 ? addDays(date, Math.floor(minuteOfDay / 1440)) : date;
  const minute = minuteOfDay % 1440;
  if (minute === 0) return startOfDay(day, zone);
  const length = startOfDay(addDays(day, 1), zone) - startOfDay(day, zone);
  if (length === 1440) return startOfDay(day, zone) + minute;
  const local = Temporal.PlainDate.from(day).toPlainDateTime({
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  });
  return Math.floor(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000);
}

/** Wall-clock reading of an instant in a zone. `minute` counts from the local midnight by the clock, 0 to 1439. */
export function localOf(instant: EpochMinutes, zone: string): { date: LocalDate; minute: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant * 60_000).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), minute: local.hour * 60 + local.minute };
}

export const addDays = (date: LocalDate, days: number): LocalDate => {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + days);
  return next.toISOString().slice(0, 10);
};

export const dayOfWeek = (date: LocalDate): DayOfWeek =>
  (((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as DayOfWeek;

/** The Monday of the week that a date lies in. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - dayOfWeek(date));

/** ISO 8601 week number, 1 to 53. */
export const isoWeekOf = (date: LocalDate): number => Temporal.PlainDate.from(date).weekOfYear ?? 1;

/** Whole days from one date to a later one (negative when it is earlier). */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const instantShape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/;
const dateShape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether it is an instant as it is kept: ISO 8601 with Z, to the minute or finer, and one that exists. */
export const isInstant = (text: string): boolean => instantShape.test(text) && isDayOf(text);

/** Whether it is a real calendar date of the form `YYYY-MM-DD`. */
export const isLocalDate = (text: string): boolean => dateShape.test(text) && isDayOf(text);

/** Whether the day that a text begins with exists. Reckoned by hand: every event that is read asks, many times over. */
function isDayOf(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

/** In whatever zone it is the next day first: where a zone is not known, something ends early rather than late. */
const EARLIEST = 'Etc/GMT-14';

/** When something with a last day ends, minutes since the epoch; null for never. */
export const endOf = ({ until, zone }: { readonly until: string; readonly zone: string }): number | null =>
  until === '' ? null : startOfDay(addDays(until, 1), knownZone(zone) ?? EARLIEST);
