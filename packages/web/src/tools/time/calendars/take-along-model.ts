// Which dates leave the app, and what is said of them: hours always, names only by choice, places and notes never.
import type { WrittenDate } from '@orrery/client/calendar';
import {
  addDays,
  atLocal,
  type DateId,
  type Interval,
  minutesOf,
  mondayOf,
  myDateOf,
  myZone,
  type PlannedDate,
  type State,
} from '@orrery/domain';

export type Scope = 'week' | 'month' | 'all';

/** Days that count as "all ahead": nobody plans further. */
const farAhead = 3_660;

/** This week and four weeks begin on Monday; all ahead begins today. */
export function scopeWindow(state: State, scope: Scope, now: string): Interval {
  const zone = myZone(state);
  const today = myDateOf(state, now);
  const first = scope === 'all' ? today : mondayOf(today);
  const count = { week: 7, month: 28, all: farAhead }[scope];
  return [atLocal(first, 0, zone), atLocal(addDays(first, count), 0, zone)];
}

/** Counts up with time, so that programs take a newer file over an older one of the same date. */
const epoch = minutesOf('2026-01-01T00:00:00Z');

/**
 * Dates as a calendar file holds them. The id of a date is its UID for ever; tentative means held.
 * @param title What a date is called where others may read it.
 * @param named What its id is there: that of a circle's date says more than a file should.
 */
export const writtenDates = (
  dates: readonly PlannedDate[],
  title: (date: PlannedDate) => string,
  zone: string,
  now: string,
  named: (id: DateId) => string = (id) => id,
): WrittenDate[] =>
  dates.map((date) => ({
    id: named(date.id),
    start: date.fields.start,
    end: date.fields.end,
    title: title(date),
    zone,
    status: date.fields.status === 'accepted' ? 'confirmed' : 'tentative',
    sequence: Math.max(0, minutesOf(now) - epoch),
  }));
