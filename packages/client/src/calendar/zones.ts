// Which zone a name in a file means: the IANA zone of that name where there is one, else what the file itself says of it
// (VTIMEZONE), else what Windows calls so. docs/decisions/0011-whose-time-zone-counts.md.
import type { Calendar, Component } from './components.ts';
import { type Budget, FileFault } from './faults.ts';
import { readStamp } from './moment.ts';
import { type Property, parseProperty } from './property.ts';
import { instancesOf, readRule } from './rule.ts';
import { windowsZones } from './windows-zones.ts';
import { dayMs, hourMs, type Instant, ianaZone, secondMs, utc, type Zone } from './zone.ts';

export interface Zones {
  /** Undefined when nobody knows the name: the time is then read as floating, and the name noted in `unknown`. */
  named(name: string, calendar: number): Zone | undefined;
  readonly unknown: Set<string>;
}

/** `horizon` is the last instant that anybody will ask about. */
export function zonesOf(calendar: Calendar, horizon: Instant, budget: Budget): Zones {
  const unknown = new Set<string>();
  const found = new Map<string, Zone | undefined>();
  const look = (name: string, number: number): Zone | undefined => {
    const iana = ianaByName(name);
    if (iana) return iana;
    const own = calendar.zones.filter((zone) => tzidOf(zone) === name);
    const component = own.find((zone) => zone.calendar === number) ?? own[0];
    return (
      (component && zoneOf(name, component, horizon, budget)) ??
      ianaZone(windowsZones.get(name.toLowerCase()) ?? '')
    );
  };
  return {
    unknown,
    named(written, number) {
      const name = written.trim();
      const key = `${number} ${name}`;
      if (!found.has(key)) {
        const zone = look(name, number);
        if (!zone) unknown.add(name);
        found.set(key, zone);
      }
      return found.get(key);
    },
  };
}

/** `Europe/Berlin`, and the same after a vendor's prefix: `/mozilla.org/20050126_1/Europe/Berlin`. */
function ianaByName(name: string): Zone | undefined {
  if (!name.startsWith('/')) return ianaZone(name);
  const segments = name.split('/').filter(Boolean);
  for (const length of [3, 2, 1]) {
    const zone = ianaZone(segments.slice(-length).join('/'));
    if (zone) return zone;
  }
  return undefined;
}

const text = (component: Component, name: string): Property | undefined => {
  const line = component.lines.find((candidate) => candidate.name === name);
  return line && parseProperty(line);
};

const tzidOf = (component: Component): string => String(text(component, 'TZID')?.values[0] ?? '').trim();

/** Milliseconds of `+01:00` and the like. */
function offsetOf(property: Property | undefined): number | undefined {
  const parts = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(String(property?.values[0] ?? ''));
  if (!parts) return undefined;
  const size =
    Number(parts[2]) * hourMs + Number(parts[3]) * 60 * secondMs + Number(parts[4] ?? 0) * secondMs;
  return size < dayMs ? (parts[1] === '-' ? -size : size) : undefined;
}

interface Transition {
  readonly at: Instant;
  readonly offset: number;
  readonly before: number;
}

/** The zone that a VTIMEZONE describes; undefined when it describes none. */
function zoneOf(name: string, component: Component, horizon: Instant, budget: Budget): Zone | undefined {
  const transitions = component.children
    .flatMap((observance) => transitionsOf(observance, horizon, budget))
    .sort((a, b) => a.at - b.at);
  const [first] = transitions;
  if (!first) return undefined;
  const starts = transitions.map((transition) => transition.at);
  return {
    name,
    iana: false,
    offsetAt(instant) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= instant) low = middle + 1;
        else high = middle;
      }
      return transitions[low - 1]?.offset ?? first.before;
    },
  };
}

/** When an observance (STANDARD or DAYLIGHT) begins, each time until the horizon. One that cannot be read has none. */
function transitionsOf(observance: Component, horizon: Instant, budget: Budget): Transition[] {
  const [offset, before] = [
    offsetOf(text(observance, 'TZOFFSETTO')),
    offsetOf(text(observance, 'TZOFFSETFROM')),
  ];
  const start = readStamp(String(text(observance, 'DTSTART')?.values[0] ?? ''));
  if (offset === undefined || before === undefined || !start) return [];
  const onset = { form: 'floating', wall: start.wall } as const;
  const walls = new Set([start.wall]);
  for (const line of observance.lines) {
    const property = line.name === 'RRULE' || line.name === 'RDATE' ? parseProperty(line) : undefined;
    if (!property) continue;
    try {
      if (line.name === 'RRULE') {
        // UNTIL is in UTC, the rule runs on the clock before the change: the zone of its times is that offset.
        const context = { zoneNamed: () => utc, fallback: utc };
        const { until, ...rule } = readRule(property, context);
        const last = until && (until.form === 'zoned' ? until.instant + before : until.wall + dayMs);
        const ends = last === undefined ? {} : { until: { form: 'floating', wall: last } as const };
        const span = { from: start.wall, to: horizon + dayMs };
        for (const wall of instancesOf({ ...rule, ...ends }, onset, span, budget)) walls.add(wall);
      } else {
        for (const value of property.values) {
          const read = readStamp(String(value));
          if (read) walls.add(read.wall);
        }
      }
    } catch (error) {
      if (error instanceof FileFault) throw error;
      // An onset rule that cannot be read: the first onset still counts.
    }
  }
  return [...walls].map((wall) => ({ at: wall - before, offset, before }));
}
