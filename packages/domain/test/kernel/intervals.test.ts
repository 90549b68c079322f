import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interval, intersect, lengthOf, subtract, union } from '../../src/index.ts';

const size = 60;
const anyIntervals = fc.array(fc.tuple(fc.nat({ max: size }), fc.nat({ max: size })), { maxLength: 8 });
/** The same set of minutes, minute by minute. */
const minutesIn = (intervals: readonly Interval[]) =>
  Array.from({ length: size }, (_, m) => intervals.some(([from, to]) => from <= m && m < to));

function isTidy(intervals: readonly Interval[]) {
  for (const [k, [from, to]] of intervals.entries()) {
    expect(from).toBeLessThan(to);
    const before = intervals[k - 1];
    // not even touching: two that touch are one
    if (before) expect(before[1]).toBeLessThan(from);
  }
}

describe('sets of time', () => {
  test('union holds a minute when any of them does, and is tidy', () => {
    fc.assert(
      fc.property(anyIntervals, (a) => {
        const all = union(a);
        expect(minutesIn(all)).toEqual(minutesIn(a));
        isTidy(all);
        expect(lengthOf(all)).toBe(minutesIn(a).filter(Boolean).length);
      }),
    );
  });

  test('intersect holds a minute when both do', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (a, b) => {
        const [x, y] = [minutesIn(a), minutesIn(b)];
        const both = intersect(union(a), union(b));
        expect(minutesIn(both)).toEqual(x.map((is, m) => is && y[m]));
        isTidy(both);
      }),
    );
  });

  test('subtract holds a minute when the first does and the second does not', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (a, b) => {
        const [x, y] = [minutesIn(a), minutesIn(b)];
        const rest = subtract(union(a), union(b));
        expect(minutesIn(rest)).toEqual(x.map((is, m) => is && !y[m]));
        isTidy(rest);
      }),
    );
  });

  test('leaves out what is empty, turned round or no number', () => {
    expect(
      union([
        [5, 5],
        [9, 3],
        [Number.NaN, 4],
      ]),
    ).toEqual([]);
  });

  test('leaves what it is given as it was', () => {
    const given: Interval[] = [
      [1, 5],
      [4, 9],
    ];
    union(given);
    expect(given).toEqual([
      [1, 5],
      [4, 9],
    ]);
  });
});
