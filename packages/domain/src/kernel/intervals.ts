// Sets of time as sorted, disjoint, half-open intervals of instants (minutes since the epoch).
import type { Interval } from './zones.ts';

/** Sorted and merged; empty ones dropped. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(([a, b]) => a < b).sort((x, y) => x[0] - y[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** What both hold. Both must be sorted and disjoint. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as Interval;
    const y = b[j] as Interval;
    const from = Math.max(x[0], y[0]);
    const to = Math.min(x[1], y[1]);
    if (from < to) both.push([from, to]);
    if (x[1] < y[1]) i++;
    else j++;
  }
  return both;
}

/** What `a` holds and `b` does not. Both must be sorted and disjoint. */
export function subtract(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let j = 0;
  for (const [from, to] of a) {
    let at = from;
    while (j < b.length && (b[j] as Interval)[1] <= at) j++;
    for (let k = j; k < b.length && (b[k] as Interval)[0] < to; k++) {
      const [busyFrom, busyTo] = b[k] as Interval;
      if (busyFrom > at) rest.push([at, busyFrom]);
      at = Math.max(at, busyTo);
    }
    if (at < to) rest.push([at, to]);
  }
  return rest;
}

/** Minutes in all. */
export const lengthOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, [from, to]) => sum + to - from, 0);
