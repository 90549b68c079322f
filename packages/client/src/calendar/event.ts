// One VEVENT or VFREEBUSY, read: when it begins, how long it lasts, how it repeats, and whether it takes time at all.
import type { Component } from './components.ts';
import { EventFault } from './faults.ts';
import { atWall, keyOf, type Length, type Moment, readDuration, wallOf } from './moment.ts';
import {
  type Context,
  type Period,
  type Property,
  parseProperty,
  readMoment,
  readPeriod,
} from './property.ts';
import { type Rule, readRule } from './rule.ts';
import { dayMs } from './zone.ts';

export interface CalendarEvent {
  readonly uid: string;
  readonly line: number;
  readonly sequence: number;
  readonly start: Moment;
  readonly length: Length;
  readonly summary: string;
  readonly transparent: boolean;
  readonly cancelled: boolean;
  readonly rules: readonly Rule[];
  readonly exceptRules: readonly Rule[];
  readonly added: readonly Period[];
  readonly excluded: readonly Moment[];
  /** Set on an event that stands in for one instance of another, or for that one and all later ones. */
  readonly replaces?: { readonly at: Moment; readonly andFuture: boolean };
}

/** Throws EventFault when it cannot be read. */
export function readEvent(component: Component, context: Context, cancelled: boolean): CalendarEvent {
  const properties = propertiesOf(component);
  const one = (name: string) => properties.find((property) => property.name === name);
  const all = (name: string) => properties.filter((property) => property.name === name);
  const word = (name: string) => textOf(one(name)).toUpperCase();

  const startsAt = one('dtstart');
  if (!startsAt) throw new EventFault('noStart', component.line);
  const start = readMoment(startsAt.values[0], startsAt, context, 'unreadableStart');
  const own: Context = start.form === 'zoned' ? { ...context, fallback: start.zone } : context;
  const replaced = one('recurrence-id');
  const busy = word('x-microsoft-cdo-busystatus');
  return {
    uid: textOf(one('uid')) || `line-${component.line}`,
    line: component.line,
    sequence: Number(one('sequence')?.values[0] ?? 0) || 0,
    start,
    length: lengthOf(start, one('dtend'), one('duration'), own),
    summary: textOf(one('summary')),
    transparent: word('transp') === 'TRANSPARENT' || (!one('transp') && busy === 'FREE'),
    cancelled: cancelled || word('status') === 'CANCELLED',
    rules: all('rrule').map((property) => readRule(property, own)),
    exceptRules: all('exrule').map((property) => readRule(property, own)),
    added: all('rdate').flatMap((property) =>
      property.values.map((value) => readPeriod(value, property, own)),
    ),
    excluded: all('exdate').flatMap((property) =>
      property.values.map((value) => readMoment(value, property, own, 'unreadableDate')),
    ),
    ...(replaced && {
      replaces: {
        at: readMoment(replaced.values[0], replaced, own, 'unreadableDate'),
        andFuture: replaced.parameters.range?.toUpperCase() === 'THISANDFUTURE',
      },
    }),
  };
}

/** The busy periods of a VFREEBUSY, as events without a title. Throws EventFault. */
export function readFreeBusy(component: Component, context: Context): CalendarEvent[] {
  const properties = propertiesOf(component);
  const uid = textOf(properties.find((property) => property.name === 'uid')) || `line-${component.line}`;
  return properties
    .filter(
      (property) => property.name === 'freebusy' && property.parameters.fbtype?.toUpperCase() !== 'FREE',
    )
    .flatMap((property) =>
      property.values.map((value): CalendarEvent => {
        const { start, end, length } = readPeriod(value, property, context);
        if (!end && !length) throw new EventFault('unreadableDate', property.line);
        return {
          uid,
          line: property.line,
          sequence: 0,
          start,
          length: length ?? between(start, end ?? start, property.line),
          summary: '',
          transparent: false,
          cancelled: false,
          rules: [],
          exceptRules: [],
          added: [],
          excluded: [],
        };
      }),
    );
}

/** Lines that are no properties are passed over, unless one is needed: then its absence or its value tells. */
function propertiesOf(component: Component): Property[] {
  const needed = { DTSTART: 'unreadableStart', DTEND: 'unreadableEnd', DURATION: 'unreadableEnd' } as const;
  const dates = { RRULE: 'unreadableRule', RDATE: 'unreadableDate', EXDATE: 'unreadableDate' } as const;
  const reasons: Record<string, (typeof needed)[keyof typeof needed] | (typeof dates)[keyof typeof dates]> = {
    ...needed,
    ...dates,
    EXRULE: 'unreadableRule',
    'RECURRENCE-ID': 'unreadableDate',
    FREEBUSY: 'unreadableDate',
  };
  return component.lines.flatMap((line) => {
    const property = parseProperty(line);
    const reason = reasons[line.name];
    if (!property && reason) throw new EventFault(reason, line.line);
    return property ?? [];
  });
}

export const textOf = (property: Property | undefined): string => String(property?.values[0] ?? '').trim();

/** DTEND gives an exact length, DURATION a nominal one; neither means one day for dates and none for times: RFC 5545, 3.6.1 and 3.8.5.3. */
function lengthOf(
  start: Moment,
  end: Property | undefined,
  duration: Property | undefined,
  own: Context,
): Length {
  const oneDay = { days: 1, ms: 0 };
  const whole = start.form === 'date';
  if (end) {
    const length = between(start, readMoment(end.values[0], end, own, 'unreadableEnd'), end.line);
    // Several programs end a single day on that day itself.
    return whole && length.days === 0 ? oneDay : length;
  }
  if (!duration) return whole ? oneDay : { days: 0, ms: 0 };
  const length = readDuration(textOf(duration));
  if (!length) throw new EventFault('unreadableEnd', duration.line);
  if (length.days * dayMs + length.ms < 0) throw new EventFault('endBeforeStart', duration.line);
  if (!whole) return length;
  return { days: Math.max(1, length.days + Math.ceil(length.ms / dayMs)), ms: 0 };
}

/** Dates in whole days; times in exact milliseconds, where an end without a zone is on the clock of the start. */
function between(start: Moment, end: Moment, line: number): Length {
  if (start.form === 'date') {
    const days = Math.ceil((wallOf(end) - start.wall) / dayMs);
    if (days < 0) throw new EventFault('endBeforeStart', line);
    return { days, ms: 0 };
  }
  const sameForm = start.form === end.form ? end : atWall(start, wallOf(end));
  const ms = keyOf(sameForm) - keyOf(start);
  if (ms < 0) throw new EventFault('endBeforeStart', line);
  if (ms > 36_525 * dayMs) throw new EventFault('unreadableEnd', line);
  return { days: 0, ms };
}
