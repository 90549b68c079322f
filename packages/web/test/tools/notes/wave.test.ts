import { type Note, type NoteFields, newNote, noteFields } from '@orrery/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breathAt } from '../../../src/tools/notes/wave/breath.ts';
import { frame, heightAt, sideBySide } from '../../../src/tools/notes/wave/curves.ts';
import { begun, courseOf, isOfNow, isUnderWay, rated } from '../../../src/tools/notes/wave/wave.ts';

const start = '2026-11-18T22:00:00Z';
const seconds = (count: number) => Date.parse(start) + count * 1_000;
const fresh: NoteFields = { ...newNote, ...begun(start, 'jealousy', 7) };
/** A wave after further ratings, each at its second. */
function ridden(...ratings: readonly (readonly [second: number, strength: number])[]): NoteFields {
  let fields = fresh;
  for (const [second, strength] of ratings)
    fields = { ...fields, ...rated(fields, seconds(second), strength) };
  return fields;
}

describe('a wave', () => {
  test('begins with its first rating, with or without a name', () => {
    expect(fresh.ratings).toEqual([{ second: 0, strength: 7 }]);
    expect(fresh.feelings).toEqual([{ feeling: 'jealousy', before: 7, after: null }]);
    expect(begun(start, null, 3).feelings).toEqual([]);
  });

  test('keeps each rating with its second, and how strong the feeling was after the last', () => {
    const fields = ridden([60, 8], [400, 4]);
    expect(fields.ratings).toEqual([
      { second: 0, strength: 7 },
      { second: 60, strength: 8 },
      { second: 400, strength: 4 },
    ]);
    expect(fields.feelings).toEqual([{ feeling: 'jealousy', before: 7, after: 4 }]);
    expect(courseOf(fields)?.minutes).toBe(7);
  });

  test('a tap right after another puts it right', () => {
    expect(ridden([3, 6]).ratings).toEqual([{ second: 0, strength: 6 }]);
    expect(ridden([3, 6]).feelings[0]).toMatchObject({ before: 6, after: null });
    expect(ridden([60, 8], [64, 9]).ratings.at(-1)).toEqual({ second: 60, strength: 9 });
  });

  test('the same strength can be said again', () => {
    expect(ridden([60, 7]).ratings).toHaveLength(2);
  });

  test('whatever the clock does, its ratings are in order and can be kept', () => {
    const tap = fc.tuple(fc.integer({ min: -200_000, max: 200_000 }), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 12 }), (taps) => {
        const { ratings } = ridden(...taps);
        expect(noteFields.shape.ratings.safeParse(ratings).success).toBe(true);
        for (const [k, { second }] of ratings.entries())
          expect(second).toBeGreaterThanOrEqual(ratings[k - 1]?.second ?? 0);
      }),
    );
  });

  test('is under way for an hour after its last rating, unless it was said how it ended', () => {
    const note = (fields: NoteFields) => ({ fields }) as Note;
    expect(isUnderWay(note(fresh), '2026-11-18T22:59:00Z')).toBe(true);
    expect(isUnderWay(note(fresh), '2026-11-18T23:00:00Z')).toBe(false);
    expect(isUnderWay(note(ridden([1_200, 5])), '2026-11-18T23:19:00Z')).toBe(true);
    expect(isUnderWay(note({ ...fresh, outcome: 'stayed' }), '2026-11-18T22:01:00Z')).toBe(false);
    expect(isOfNow(note({ ...fresh, outcome: 'stayed' }), '2026-11-18T22:01:00Z')).toBe(true);
    expect(isOfNow(note({ ...fresh, outcome: 'stayed' }), '2026-11-18T23:00:00Z')).toBe(false);
  });
});

describe('a breath', () => {
  test('takes four seconds in and six out', () => {
    const at = (ms: number) => {
      const { phase, count, of } = breathAt(ms);
      return `${phase} ${count} of ${of}`;
    };
    expect([0, 3_999, 4_000, 9_999, 10_000].map(at)).toEqual([
      'in 1 of 4',
      'in 4 of 4',
      'out 1 of 6',
      'out 6 of 6',
      'in 1 of 4',
    ]);
    expect(breathAt(2_500)).toMatchObject({ untilTurn: 1_500, untilCount: 500 });
  });

  test('the first three are said aloud, then every fifth', () => {
    const said = Array.from({ length: 16 }, (_, round) => round).filter(
      (round) => breathAt(round * 10_000).isSaid,
    );
    expect(said).toEqual([0, 1, 2, 5, 10, 15]);
    // and anew for somebody who comes back to it
    expect(breathAt(63_000, 61_000)).toMatchObject({ phase: 'in', count: 4, isSaid: true });
  });
});

describe('waves side by side', () => {
  const rating = fc.record({
    second: fc.integer({ min: 0, max: 86_400 }),
    strength: fc.integer({ min: 0, max: 10 }),
  });
  const wave = fc
    .array(rating, { minLength: 1, maxLength: 6 })
    .map((ratings) => ratings.sort((a, b) => a.second - b.second));

  test('each stays in its own place, in order, at the height of its strength', () => {
    fc.assert(
      fc.property(
        fc.array(wave, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 240, max: 1_000 }),
        (waves, width) => {
          const placed = sideBySide(waves, width);
          let reached = frame.left;
          for (const [k, { points }] of placed.entries()) {
            expect(points.map(({ strength }) => strength)).toEqual(waves[k]?.map(({ strength }) => strength));
            for (const { x, y, strength } of points) {
              expect(x).toBeGreaterThanOrEqual(reached);
              expect(y).toBe(heightAt(strength));
              reached = x;
            }
          }
          expect(reached).toBeLessThanOrEqual(width - frame.right);
        },
      ),
    );
  });
});
