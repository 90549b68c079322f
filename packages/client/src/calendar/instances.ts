// From the events of one UID to what really takes place: rules, added and excluded dates, instances that were changed
// one by one, and changes to "this and all future ones". RFC 5545, 3.8.4.4 and 3.8.5.
import type { CalendarEvent } from './event.ts';
import type { Budget } from './faults.ts';
import { atKey, atWall, dayOf, keyOf, type Length, type Moment, plus, wallOf } from './moment.ts';
import { instancesOf, type Span } from './rule.ts';
import { dayMs } from './zone.ts';

export interface Instance {
  readonly event: CalendarEvent;
  readonly start: Moment;
  readonly end: Moment;
}

/** The span of the window for a moment's form: instants for zoned times, wall clock for dates and floating times. */
export interface Window {
  readonly instants: Span;
  readonly walls: Span;
}

const spanOf = (window: Window, moment: Moment): Span =>
  moment.form === 'zoned' ? window.instants : window.walls;

/** Half open: from ≤ moment < to, or begun before and reaching in. */
export function touches(window: Window, start: Moment, end: Moment): boolean {
  const { from, to } = spanOf(window, start);
  const [first, last] = [keyOf(start), keyOf(end)];
  return first < to && (last > from || (first === last && first >= from));
}

/** What of a single event lies in the window; no rules, no changes. */
export function single(event: CalendarEvent, window: Window): Instance[] {
  const end = plus(event.start, event.length);
  return touches(window, event.start, end) ? [{ event, start: event.start, end }] : [];
}

/** The instances of a repeating event in the window, without those that `changes` stand in for. Throws EventFault. */
export function series(
  event: CalendarEvent,
  changes: readonly CalendarEvent[],
  window: Window,
  budget: Budget,
): Instance[] {
  const ones = changes.filter((change) => !change.replaces?.andFuture);
  const onwards = changes
    .flatMap((change) => (change.replaces?.andFuture ? [{ change, from: keyOf(change.replaces.at) }] : []))
    .sort((a, b) => a.from - b.from);
  const gone = matcher([
    ...event.excluded,
    ...ones.flatMap((change) => (change.replaces ? [change.replaces.at] : [])),
  ]);
  const periods = new Map(event.added.map((period) => [keyOf(sameForm(event.start, period.start)), period]));

  const reach =
    widest([event, ...onwards.map(({ change }) => change)]) + widestShift(onwards.map((o) => o.change));
  const { from, to } = spanOf(window, event.start);
  const span = { from: from - reach, to: to + reach };
  const removed = new Set(
    event.exceptRules.flatMap((rule) => instancesOf(rule, event.start, span, budget, true)),
  );
  const keys = new Set([
    keyOf(event.start),
    ...event.rules.flatMap((rule) => instancesOf(rule, event.start, span, budget)),
    ...periods.keys(),
  ]);

  const result: Instance[] = [];
  for (const key of keys) {
    const at = atKey(event.start, key);
    if (key < span.from || key > span.to || removed.has(key) || gone(at)) continue;
    const onward = onwards.findLast((candidate) => candidate.from <= key)?.change;
    const instance = onward
      ? moved(at, onward)
      : { event, start: at, end: endOf(event, at, periods.get(key)) };
    if (!instance.event.cancelled && touches(window, instance.start, instance.end)) result.push(instance);
  }
  return result;
}

const sameForm = (like: Moment, moment: Moment): Moment =>
  like.form === moment.form ? moment : atWall(like, wallOf(moment));

function endOf(event: CalendarEvent, at: Moment, period: CalendarEvent['added'][number] | undefined): Moment {
  if (period?.length) return plus(at, period.length);
  const end = period?.end && sameForm(at, period.end);
  return end && keyOf(end) >= keyOf(at) ? end : plus(at, event.length);
}

/** An instance as changed from here on: moved on the clock by as much as the change moved the instance it names. */
function moved(at: Moment, change: CalendarEvent): Instance {
  const zone = change.start.form === 'zoned' ? change.start.zone : undefined;
  const start = atWall(change.start, wallOf(at, zone) + shift(change));
  return { event: change, start, end: plus(start, change.length) };
}

function shift(change: CalendarEvent): number {
  const zone = change.start.form === 'zoned' ? change.start.zone : undefined;
  return change.replaces ? wallOf(change.start) - wallOf(change.replaces.at, zone) : 0;
}

const widest = (events: readonly CalendarEvent[]): number =>
  Math.max(0, ...events.map(({ length, added }) => Math.max(sizeOf(length), ...added.map(periodSize))));
const widestShift = (changes: readonly CalendarEvent[]): number =>
  changes.length === 0 ? 0 : Math.max(...changes.map((change) => Math.abs(shift(change)))) + dayMs;
// A day more than by the calendar: it may be 25 hours long.
const sizeOf = (length: Length): number => (length.days + (length.days > 0 ? 1 : 0)) * dayMs + length.ms;
const periodSize = ({ start, end, length }: CalendarEvent['added'][number]): number =>
  length ? sizeOf(length) : end ? Math.max(0, keyOf(end) - keyOf(start)) + dayMs : 0;

/** Whether a moment is among those named. A bare date names every instance of that day, a time names its all-day instance. */
function matcher(named: readonly Moment[]): (moment: Moment) => boolean {
  const times = named.filter((moment) => moment.form !== 'date');
  const keys = new Set(times.map(keyOf));
  const days = new Set(named.filter((moment) => moment.form === 'date').map(keyOf));
  const daysOfTimes = new Set(times.map((moment) => dayOf(wallOf(moment))));
  return (moment) =>
    moment.form === 'date'
      ? days.has(moment.wall) || daysOfTimes.has(moment.wall)
      : keys.has(keyOf(moment)) || (days.size > 0 && days.has(dayOf(wallOf(moment))));
}
