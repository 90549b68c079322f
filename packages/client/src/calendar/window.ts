// A stated window of time: two dates or two instants, in a zone.
import type { Window } from './instances.ts';
import { readStamp } from './moment.ts';
import { type Instant, ianaZone, instantIn, type Wall, wallIn, type Zone } from './zone.ts';

export interface WindowOptions {
  /** A date, `2026-03-02` (its first moment in `zone`), or an instant, `2026-03-02T00:00:00Z`. Inclusive. */
  readonly from: string;
  /** The same, exclusive. */
  readonly to: string;
  /** IANA name of the zone that the window's days belong to; UTC unless given. */
  readonly zone?: string;
}

/** Undefined when an end is no date or instant, they are not in order, or the zone is unknown. */
export function readWindow(options: WindowOptions): Window | undefined {
  const zone = ianaZone(options.zone ?? 'UTC');
  const from = zone && readEnd(options.from, zone);
  const to = zone && readEnd(options.to, zone);
  if (!from || !to || from.instant >= to.instant) return undefined;
  return {
    instants: { from: from.instant, to: to.instant },
    walls: { from: from.wall, to: to.wall },
  };
}

/** One end of a window: a date means its first moment in the zone. */
function readEnd(text: string, zone: Zone): { instant: Instant; wall: Wall } | undefined {
  const read = readStamp(text.replace(/\.\d+Z$/, 'Z'));
  if (!read) return undefined;
  if (read.utc) return { instant: read.wall, wall: wallIn(zone, read.wall) };
  return { instant: instantIn(zone, read.wall), wall: read.wall };
}
