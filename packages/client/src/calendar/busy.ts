// When somebody is taken, and nothing more: merged, sorted, disjoint instants. Titles come along only by choice; without
// it none exists anywhere in the result.

import type { Occurrence } from './expand.ts';
import { readStamp } from './moment.ts';
import { readWindow, type WindowOptions } from './window.ts';
import { type Instant, ianaZone, instantIn, type Zone } from './zone.ts';

export interface BusyInterval {
  /** Instants, `2026-03-29T01:30:00Z`; half open. */
  readonly start: string;
  readonly end: string;
  /** The distinct titles of what lies inside, in order of time, only when they are kept. */
  readonly title?: string;
}

export interface BusyOptions extends WindowOptions {
  /** The person's own zone: floating times and whole days are read in it. */
  readonly zone: string;
  readonly keepTitles?: boolean;
}

interface Stretch {
  readonly start: Instant;
  end: Instant;
  readonly titles: Set<string>;
}

/**
 * The union of all occurrences that take time, cut to the window. Intervals that touch are joined. Transparent and empty
 * occurrences take none, and neither does one whose times are not valid. Throws RangeError for a bad window or zone.
 */
export function busyIntervals(occurrences: readonly Occurrence[], options: BusyOptions): BusyInterval[] {
  const window = readWindow(options)?.instants;
  const zone = ianaZone(options.zone);
  if (!window || !zone) throw new RangeError('busyIntervals needs a window in a known time zone');
  const stretches = occurrences
    .filter((occurrence) => !occurrence.transparent)
    .flatMap((occurrence) => {
      const [start, end] = [instantOf(occurrence.start, zone), instantOf(occurrence.end, zone)];
      if (start === undefined || end === undefined) return [];
      const stretch = { start: Math.max(start, window.from), end: Math.min(end, window.to) };
      return stretch.start < stretch.end ? [{ ...stretch, title: occurrence.summary.trim() }] : [];
    })
    .sort((a, b) => a.start - b.start || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));

  const merged: Stretch[] = [];
  for (const { start, end, title } of stretches) {
    const last = merged.at(-1);
    const titles = title === '' ? [] : [title];
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      for (const one of titles) last.titles.add(one);
    } else merged.push({ start, end, titles: new Set(titles) });
  }
  return merged.map(({ start, end, titles }) => ({
    start: isoOf(start),
    end: isoOf(end),
    ...(options.keepTitles && titles.size > 0 ? { title: [...titles].join(' · ') } : {}),
  }));
}

function instantOf(text: string, zone: Zone): Instant | undefined {
  const read = readStamp(text);
  if (!read) return undefined;
  return read.utc ? read.wall : instantIn(zone, read.wall);
}

const isoOf = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
