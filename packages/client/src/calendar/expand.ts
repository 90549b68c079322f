// From a calendar file to what takes place in a window. Instants for times with a zone, bare times for floating ones,
// dates with an exclusive end for whole days. The process's own time zone plays no part.
import type { Result } from '@orrery/domain';
import { type Component, splitCalendar } from './components.ts';
import { type CalendarEvent, readEvent, readFreeBusy } from './event.ts';
import {
  type CalendarFault,
  EventFault,
  FileFault,
  maximumBytes,
  maximumOccurrences,
  maximumWork,
  type Skipped,
  spend,
} from './faults.ts';
import { type Instance, series, single, type Window } from './instances.ts';
import { keyOf, print } from './moment.ts';
import { parseProperty } from './property.ts';
import { decodeCalendar } from './read.ts';
import { readWindow, type WindowOptions } from './window.ts';
import { zonesOf } from './zones.ts';

export interface Occurrence {
  readonly uid: string;
  /** `2026-03-29T01:30:00Z`, `2026-03-29T02:30:00` (floating) or `2026-03-29` (all day). */
  readonly start: string;
  /** The same form as `start`; exclusive. */
  readonly end: string;
  readonly summary: string;
  /** Present and true when the event takes no time (TRANSP:TRANSPARENT, or shown as free in Outlook). */
  readonly transparent?: true;
}

export interface Expansion {
  /** Sorted by start, then end, then uid. */
  readonly occurrences: readonly Occurrence[];
  /** Events in the file, read or not. */
  readonly events: number;
  readonly skipped: readonly Skipped[];
  /** Zone names that nobody knows: their times were read as floating. */
  readonly unknownZones: readonly string[];
}

/**
 * Everything in a calendar file (RFC 5545; text or the file's bytes) that touches the window. Never throws. Events that
 * cannot be read are left out and reported with their line; the fault is for files that cannot be used at all.
 */
export function expand(ics: string | Uint8Array, options: WindowOptions): Result<Expansion, CalendarFault> {
  const text = typeof ics === 'string' ? refuseLarge(ics) : decodeCalendar(ics);
  if (!text.ok) return text;
  const window = readWindow(options);
  if (!window) return { ok: false, why: { code: 'badWindow' } };
  try {
    return { ok: true, value: expandText(text.value, window) };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, why: error.fault };
    throw error;
  }
}

function refuseLarge(text: string): Result<string, CalendarFault> {
  return text.length > maximumBytes
    ? { ok: false, why: { code: 'tooLarge', size: text.length, limit: maximumBytes } }
    : { ok: true, value: text };
}

function expandText(text: string, window: Window): Expansion {
  const calendar = splitCalendar(text);
  if (text.trim() === '') throw new FileFault({ code: 'empty' });
  if (!calendar.found) throw new FileFault({ code: 'notACalendar', line: 1 });
  const budget = { left: maximumWork };
  const zones = zonesOf(calendar, Math.max(window.instants.to, window.walls.to), budget);
  const skipped: Skipped[] = [...calendar.unfinished];
  const read: CalendarEvent[] = [];
  for (const component of calendar.events) {
    const context = { zoneNamed: (name: string) => zones.named(name, component.calendar) };
    try {
      if (component.kind === 'VFREEBUSY') read.push(...readFreeBusy(component, context));
      else read.push(readEvent(component, context, calendar.cancelled.has(component.calendar)));
    } catch (error) {
      skipped.push(skip(error, writtenIn(component, 'UID'), writtenIn(component, 'SUMMARY')));
    }
  }

  const found: Instance[] = [];
  for (const group of byUid(read)) {
    for (const event of group.masters) {
      try {
        found.push(
          ...(isPlain(event, group) ? single(event, window) : series(event, group.changes, window, budget)),
        );
      } catch (error) {
        skipped.push(skip(error, event.uid, event.summary));
      }
      spend(
        budget,
        found.length > maximumOccurrences ? Number.POSITIVE_INFINITY : group.changes.length,
        event.line,
      );
    }
    for (const change of group.changes) if (!change.cancelled) found.push(...single(change, window));
  }

  const events = calendar.events.length + calendar.unfinished.length;
  skipped.sort((a, b) => a.line - b.line);
  if (events > 0 && skipped.length >= events) {
    throw new FileFault({ code: 'nothingReadable', line: skipped[0]?.line ?? 1, skipped });
  }
  return { occurrences: occurrencesOf(found), events, skipped, unknownZones: [...zones.unknown].sort() };
}

function writtenIn(component: Component, name: string): string {
  const line = component.lines.find((candidate) => candidate.name === name);
  return String((line && parseProperty(line)?.values[0]) ?? '');
}

function skip(error: unknown, uid: string, summary: string): Skipped {
  if (!(error instanceof EventFault)) throw error;
  return {
    line: error.line,
    reason: error.reason,
    ...(uid === '' ? {} : { uid }),
    ...(summary === '' ? {} : { summary }),
  };
}

interface Group {
  readonly masters: CalendarEvent[];
  readonly changes: CalendarEvent[];
}

const isPlain = (event: CalendarEvent, group: Group): boolean =>
  event.rules.length + event.added.length + event.excluded.length + group.changes.length === 0;

/** The newest version of each event (SEQUENCE) and of each changed instance; cancelled events are gone. */
function byUid(events: readonly CalendarEvent[]): Group[] {
  const groups = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const group = groups.get(event.uid);
    if (group) group.push(event);
    else groups.set(event.uid, [event]);
  }
  return [...groups.values()].map((group) => {
    const masters = group.filter((event) => !event.replaces);
    const newest = Math.max(...masters.map((event) => event.sequence));
    const changes = new Map<string, CalendarEvent>();
    for (const event of group) {
      if (!event.replaces) continue;
      const key = `${event.replaces.at.form} ${keyOf(event.replaces.at)}`;
      if ((changes.get(key)?.sequence ?? -1) <= event.sequence) changes.set(key, event);
    }
    return {
      masters: masters.filter((event) => event.sequence === newest && !event.cancelled),
      changes: [...changes.values()],
    };
  });
}

function occurrencesOf(instances: readonly Instance[]): Occurrence[] {
  const unique = new Map<string, { key: number; occurrence: Occurrence }>();
  for (const { event, start, end } of instances) {
    const [from, to] = [print(start), print(end)];
    if (from === undefined || to === undefined) continue;
    const occurrence = {
      uid: event.uid,
      start: from,
      end: to,
      summary: event.summary,
      ...(event.transparent ? { transparent: true as const } : {}),
    };
    unique.set(JSON.stringify(occurrence), { key: keyOf(start), occurrence });
  }
  return [...unique.values()]
    .sort((a, b) => a.key - b.key || order(a.occurrence, b.occurrence))
    .map(({ occurrence }) => occurrence);
}

const order = (a: Occurrence, b: Occurrence): number =>
  compare(a.end, b.end) || compare(a.uid, b.uid) || compare(a.summary, b.summary);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
