// Reads single properties with ical.js, and the moments that they hold.
import ICAL from 'ical.js';
import type { Line } from './components.ts';
import { EventFault, type SkipReason } from './faults.ts';
import { type Length, type Moment, readDuration, readStamp } from './moment.ts';
import { instantIn, utc, type Zone } from './zone.ts';

export interface Property {
  readonly name: string;
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly type: string;
  readonly values: readonly unknown[];
  readonly line: number;
}

/** Zone names with a colon, such as `(UTC+01:00) Berlin`, have to be quoted; some programs forget it. */
const bareZone = /^([^:"]*;TZID=)([^";]*:[^";]*):([^:]*)$/i;

/** Undefined when the line is no property. */
export function parseProperty(line: Line): Property | undefined {
  try {
    // Rules are case-insensitive; ical.js wants them in capitals (RFC 5545, 3.3.10 and 2).
    const isRule = line.name === 'RRULE' || line.name === 'EXRULE';
    const text = isRule
      ? line.text.toUpperCase().replace(/;+\s*$/, '')
      : line.text.replace(bareZone, '$1"$2":$3');
    const [name, parameters, type, ...values] = ICAL.parse.property(text) as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ];
    const flat = Object.entries(parameters).map(([key, value]): [string, string] => [key, String(value)]);
    return { name, parameters: Object.fromEntries(flat), type, values, line: line.line };
  } catch {
    return undefined;
  }
}

/** Where a zone's name is looked up, and the zone of times that name none: an event's other times mean that of its start. */
export interface Context {
  zoneNamed(name: string): Zone | undefined;
  readonly fallback?: Zone | undefined;
}

/** The moment that one value of a property stands for. Throws EventFault with `reason` when it stands for none. */
export function readMoment(value: unknown, property: Property, context: Context, reason: SkipReason): Moment {
  const read = typeof value === 'string' ? readStamp(value) : undefined;
  if (!read) throw new EventFault(reason, property.line);
  if (read.date) return { form: 'date', wall: read.wall };
  if (read.utc) return { form: 'zoned', instant: read.wall, zone: utc };
  const name = property.parameters.tzid;
  const zone = name === undefined ? context.fallback : context.zoneNamed(name);
  return zone
    ? { form: 'zoned', instant: instantIn(zone, read.wall), zone }
    : { form: 'floating', wall: read.wall };
}

export interface Period {
  readonly start: Moment;
  readonly end?: Moment;
  readonly length?: Length;
}

/** A moment, or a period with its end or length, as RDATE and FREEBUSY hold them. */
export function readPeriod(value: unknown, property: Property, context: Context): Period {
  const reason = 'unreadableDate';
  if (!Array.isArray(value)) return { start: readMoment(value, property, context, reason) };
  const start = readMoment(value[0], property, context, reason);
  const second = String(value[1]);
  if (!/^[+-]?P/i.test(second)) return { start, end: readMoment(second, property, context, reason) };
  const length = readDuration(second);
  if (!length) throw new EventFault(reason, property.line);
  return { start, length };
}
