import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rhythmOf } from '../../src/index.ts';

const sizes = { shortest: 120, longest: 360 };

describe('rhythmOf', () => {
  test('says six hours as two dates of three', () => {
    expect(rhythmOf(360, 1, sizes)).toEqual({ count: 2, length: 180, weeks: 1 });
  });

  test('says four hours as one date of four', () => {
    expect(rhythmOf(240, 1, sizes)).toEqual({ count: 1, length: 240, weeks: 1 });
  });

  test('says one hour a week as a shortest date every other week', () => {
    expect(rhythmOf(60, 1, sizes)).toEqual({ count: 1, length: 120, weeks: 2 });
  });

  test('says a floor in four weeks over four weeks', () => {
    expect(rhythmOf(480, 4, sizes)).toEqual({ count: 3, length: 165, weeks: 4 });
  });

  test('has no words for nothing, nor for less than one date in half a year', () => {
    expect(rhythmOf(0, 1, sizes)).toBeNull();
    expect(rhythmOf(1, 4, sizes)).toBeNull();
    expect(rhythmOf(300, 1, { shortest: 300, longest: 200 })).toBeNull();
  });

  test('never says a date that is shorter or longer than a date can be, nor fewer than one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_080 }),
        fc.constantFrom(1, 4),
        fc.integer({ min: 15, max: 1_440 }),
        fc.integer({ min: 0, max: 1_440 }),
        (minutes, weeks, shortest, more) => {
          const longest = shortest + more;
          const rhythm = rhythmOf(minutes, weeks, { shortest, longest });
          if (!rhythm) return;
          expect(rhythm.count).toBeGreaterThanOrEqual(1);
          expect(rhythm.length).toBeGreaterThanOrEqual(shortest);
          expect(rhythm.length).toBeLessThanOrEqual(longest);
          if (rhythm.weeks !== weeks) expect(rhythm.count).toBe(1);
        },
      ),
    );
  });

  test('comes to about what was asked where lengths leave room for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 3_000 }), (minutes) => {
        const rhythm = rhythmOf(minutes, 1, { shortest: 60, longest: 480 });
        expect(rhythm).not.toBeNull();
        if (rhythm)
          expect(Math.abs(rhythm.count * rhythm.length - minutes)).toBeLessThanOrEqual(8 * rhythm.count);
      }),
    );
  });
});
