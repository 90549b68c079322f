// What a time zone is to the calendar code: an offset for every instant. Wall-clock times are milliseconds "as if in
// UTC", so that the zone of the process can never slip in.
import { Temporal } from 'temporal-polyfill';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** A wall-clock reading: milliseconds since 1970-01-01T00:00 of the same clock, as if it never changed its offset. */
export type Wall = number;

export const secondMs = 1_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

export interface Zone {
  /** The IANA name where there is one, else the name that the file uses. */
  readonly name: string;
  /** True when `name` is an IANA name. */
  readonly iana: boolean;
  /** Wall clock minus UTC, in milliseconds, at an instant. */
  offsetAt(instant: Instant): number;
}

export const utc: Zone = { name: 'UTC', iana: true, offsetAt: () => 0 };

interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

const known = new Map<string, Zone | undefined>();

/** The IANA zone of that name in any case, or undefined. The platform's own time zone data answer. */
export function ianaZone(name: string): Zone | undefined {
  if (known.has(name)) return known.get(name);
  if (known.size > 2_000) known.clear();
  const zone = openZone(name);
  known.set(name, zone);
  return zone;
}

function openZone(name: string): Zone | undefined {
  let id: string;
  try {
    id = new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch {
    return undefined;
  }
  if (id === 'UTC') return utc;
  const spans: Span[] = [];
  let last: Span | undefined;
  return {
    name: id,
    iana: true,
    offsetAt(instant) {
      if (last && instant >= last.from && instant < last.to) return last.offset;
      last = spans.find((span) => instant >= span.from && instant < span.to);
      if (!last) {
        last = spanAround(instant, id);
        spans.push(last);
      }
      return last.offset;
    },
  };
}

function spanAround(instant: Instant, zone: string): Span {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  // One millisecond later, or a transition at this very instant would not count as the one before.
  const before = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = at.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: Math.round(at.offsetNanoseconds / 1e6),
  };
}

export const wallIn = (zone: Zone, instant: Instant): Wall => instant + zone.offsetAt(instant);

/**
 * The instant of a wall-clock time. One that the clock skips is read with the offset before the gap (02:30 becomes
 * 03:30), one that comes twice means the first: RFC 5545, 3.3.5.
 */
export function instantIn(zone: Zone, wall: Wall): Instant {
  const before = zone.offsetAt(wall - dayMs);
  const after = zone.offsetAt(wall + dayMs);
  if (before === after) return wall - before;
  if (zone.offsetAt(wall - before) === before) return wall - before;
  if (zone.offsetAt(wall - after) === after) return wall - after;
  return wall - before;
}
