import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type BudgetFields,
  budgetOf,
  budgetTable,
  type DateId,
  floorInWeek,
  type Intent,
  newBudget,
  placeInFourWeeks,
  whoIsBelowFloor,
} from '../../src/index.ts';
import { given } from '../people/map-of.ts';
import { budget, couple, dateAt, time, us, week, why, zone } from './week-of.ts';

describe('TIME1 floor ≤ wish ≤ most', () => {
  test.each<[Partial<BudgetFields>, string, string]>([
    [{ floor: 300, wish: 240, most: 480 }, 'floorAboveWish', 'floor'],
    [{ floor: 1000, floorWeeks: 4, wish: 240, most: 480 }, 'floorAboveWish', 'floor'],
    [{ wish: 600, most: 480 }, 'wishAboveMost', 'wish'],
    [{ wish: 0 }, 'wishMissing', 'wish'],
    [{ most: 10_081, wish: 240 }, 'numberOutOfRange', 'most'],
    [{ floor: -60 }, 'numberOutOfRange', 'floor'],
    [{ wish: 90.5 }, 'numberOutOfRange', 'wish'],
    [{ shortest: 10 }, 'lengthMissing', 'shortest'],
    [{ shortest: 300, longest: 240 }, 'shortestAboveLongest', 'shortest'],
    [{ wish: 60, most: 60, shortest: 300, longest: 300 }, 'shortestAboveMost', 'shortest'],
    [{ nights: 8 }, 'numberOutOfRange', 'nights'],
    [{ preferDays: [8] }, 'numberOutOfRange', 'preferDays'],
    [{ preferMonthDays: [0] }, 'numberOutOfRange', 'preferMonthDays'],
    [{ travel: 1_441 }, 'numberOutOfRange', 'travel'],
  ])('TIME1 %j is refused: %s, at %s', (changes, code, field) => {
    expect(why(couple(), budget(changes))).toEqual({ code, field });
  });

  test('TIME1 a floor per four weeks may be more than the wish of one', () => {
    expect(why(couple(), budget({ floor: 900, floorWeeks: 4, wish: 240, most: 480 }))).toBeNull();
  });

  test('TIME1 what is accepted holds together, and what is refused changes nothing', () => {
    const amount = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ floor: amount, wish: amount, most: amount }, { requiredKeys: [] }), {
          maxLength: 6,
        }),
        (all) => {
          const state = couple();
          for (const changes of all) {
            const before = budgetOf(state.time, us);
            if (why(state, budget(changes))) expect(budgetOf(state.time, us)).toEqual(before);
            else given([time(budget(changes))], state);
            const { floor, wish, most } = budgetOf(state.time, us);
            expect(floor <= wish && wish <= most).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('TIME8 planned and lived stand side by side and are never added together', () => {
  const state = couple(
    dateAt('d1', 1, 19, 22, { lived: 150 }),
    dateAt('d2', 3, 19, 21),
    time(budget({ floor: 240, wish: 300 })),
  );
  expect(budgetTable(state, week, 1)).toEqual([
    { relationship: us, floor: 240, wish: 300, most: 480, planned: 120, lived: 150, dates: 2 },
  ]);
  expect(whoIsBelowFloor(state, week)).toHaveLength(1);
});

describe('TIME10 a floor per four weeks', () => {
  const first = addDays(week, -7 * placeInFourWeeks(week));
  const place = (k: number) => addDays(first, 7 * k);
  const inWeek = (k: number, lived: number | null, id = `w${k}`): Intent => {
    const start = `${addDays(place(k), 1)}T18:00:00Z`;
    const end = `${addDays(place(k), 2)}T18:00:00Z`;
    return time({ type: 'addDate', date: id as DateId, fields: { relationship: us, start, end, lived } });
  };
  const monthly = time(budget({ floor: 480, floorWeeks: 4, wish: 240, most: 1440 }));

  test('TIME10 counts in proportion, less what was lived, and never below nothing', () => {
    const state = couple(monthly, inWeek(-1, 60, 'long ago'));
    const floors = () => [0, 1, 2, 3].map((k) => floorInWeek(state.time, us, place(k), zone));
    expect(floors()).toEqual([120, 160, 240, 480]);
    given([inWeek(0, 240)], state);
    expect(floors()).toEqual([120, 80, 120, 240]);
    given([inWeek(1, null)], state);
    expect(floors()).toEqual([120, 80, 120, 240]);
    given([inWeek(2, 600)], state);
    expect(floors()).toEqual([120, 80, 120, 0]);
  });

  test('TIME10 asks nothing for the weeks before anything was put in', () => {
    const state = couple(monthly);
    expect([0, 1, 2, 3].map((k) => floorInWeek(state.time, us, place(k), zone))).toEqual([
      120, 120, 120, 120,
    ]);
    given([inWeek(2, 60)], state);
    expect(floorInWeek(state.time, us, place(3), zone)).toBe(180);
  });

  test('TIME10 is missed only when its four weeks are over', () => {
    const state = couple(monthly, inWeek(-1, 60, 'long ago'), inWeek(1, 300));
    const missed = [0, 1, 2, 3].map((k) =>
      whoIsBelowFloor(state, place(k)).map((row) => [row.lived, row.floor]),
    );
    expect(missed).toEqual([[], [], [], [[0, 180]]]);
  });

  test('TIME10 the floors of four weeks come to what is missing, whatever was lived', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 600 })), { minLength: 4, maxLength: 4 }), (lived) => {
        const state = couple(monthly, inWeek(-1, 60, 'long ago'), ...lived.map((l, k) => inWeek(k, l)));
        let had = 0;
        lived.forEach((l, k) => {
          const floor = floorInWeek(state.time, us, place(k), zone);
          expect(floor).toBe(Math.ceil(Math.max(0, 480 - had) / (4 - k)));
          had += l ?? 0;
        });
      }),
      { numRuns: 50 },
    );
  });

  test('TIME10 the four weeks never shift, not even across a year of 53 weeks', () => {
    for (let k = 0; k < 120; k++)
      expect(placeInFourWeeks(addDays('2026-01-05', 7 * k))).toBe((k + placeInFourWeeks('2026-01-05')) % 4);
    expect(placeInFourWeeks('1970-01-05')).toBe(0);
    expect(placeInFourWeeks('1969-12-29')).toBe(3);
  });
});

test('a budget that was never said is shown as the defaults, and counts for nobody', () => {
  const state = couple();
  expect(budgetOf(state.time, us)).toEqual(newBudget);
  expect(budgetTable(state, week, 1)).toEqual([]);
});
