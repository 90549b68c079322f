// Where notes stand in the drawing of patterns, and under which of them a day is written.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysUnder, placesOf } from '../../../../src/tools/notes/patterns/drawing.ts';

const moments = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 48 })
  .map((some) => [...some].sort((a, b) => a - b));
const width = fc.integer({ min: 272, max: 900 });

test('notes keep their order, stay inside, and never lie on each other', () => {
  fc.assert(
    fc.property(moments, width, (some, wide) => {
      const places = placesOf(some, wide);
      expect(places.length).toBe(some.length);
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(26);
        expect(place).toBeLessThanOrEqual(wide);
      }
      const least = Math.min(12, (wide - 62) / Math.max(1, some.length - 1));
      for (const [k, place] of places.slice(1).entries())
        expect(place - (places[k] as number)).toBeGreaterThanOrEqual(least - 1e-6);
    }),
  );
});

test('where there is room, they stand on a scale of time', () => {
  const [a = 0, b = 0, c = 0] = placesOf([0, 100, 400], 362);
  expect((c - b) / (b - a)).toBeCloseTo(3);
});

test('the first and the last have their day, and no two days are closer than they need', () => {
  fc.assert(
    fc.property(moments, width, (some, wide) => {
      const places = placesOf(some, wide);
      const days = daysUnder(places, 64);
      expect(days[0]).toBe(0);
      expect(days.at(-1)).toBe(places.length - 1);
      for (const [k, day] of days.slice(1, -1).entries())
        expect((places[day] as number) - (places[days[k] as number] as number)).toBeGreaterThanOrEqual(64);
    }),
  );
});
