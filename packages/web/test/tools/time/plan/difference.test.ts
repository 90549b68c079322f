// Two plans side by side: nothing is counted twice, and a date that moves is one thing and not two.
import type { RelationshipId } from '@orrery/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, isNoDifference, type PlanDate } from '../../../../src/tools/time/plan/difference.ts';

const [sam, kit] = ['sam', 'kit'] as RelationshipId[] as [RelationshipId, RelationshipId];
const date = (relationship: RelationshipId, day: number, hours: number, night = false): PlanDate => ({
  relationship,
  start: `2026-03-${String(day).padStart(2, '0')}T18:00:00Z`,
  end: `2026-03-${String(day).padStart(2, '0')}T${18 + hours}:00:00Z`,
  night,
});

test('PLAN139 a date that takes the place of another has moved; others are new, or no longer there', () => {
  const before = [date(sam, 16, 2), date(kit, 17, 3), date(kit, 19, 2)];
  const after = [date(kit, 20, 3), date(sam, 16, 2), date(sam, 18, 4)];
  const difference = differenceOf(before, after);
  expect(difference.moved).toEqual([{ from: date(kit, 19, 2), to: date(kit, 20, 3) }]);
  expect(difference.gone).toEqual([date(kit, 17, 3)]);
  expect(difference.added).toEqual([date(sam, 18, 4)]);
  expect(difference.same).toBe(1);
  expect([...difference.hours]).toEqual([
    [sam, { before: 120, after: 360 }],
    [kit, { before: 300, after: 180 }],
  ]);
});

test('PLAN139 a date that became shorter has not moved to another day, whatever else is gone', () => {
  const difference = differenceOf([date(kit, 14, 4), date(kit, 27, 4)], [date(kit, 27, 3)]);
  expect(difference.moved).toEqual([{ from: date(kit, 27, 4), to: date(kit, 27, 3) }]);
  expect(difference.gone).toEqual([date(kit, 14, 4)]);
});

test('PLAN139 a night more is a difference, and the same hours in another order are none', () => {
  expect(isNoDifference(differenceOf([date(sam, 16, 2)], [date(sam, 16, 2, true)]))).toBe(false);
  const some = [date(sam, 16, 2), date(kit, 17, 3)];
  expect(isNoDifference(differenceOf(some, [...some].reverse()))).toBe(true);
});

test('PLAN150 nights are told of each, whether or not their hours change', () => {
  const difference = differenceOf(
    [date(kit, 17, 3, true), date(sam, 16, 2)],
    [date(kit, 17, 3), date(sam, 16, 2)],
  );
  expect([...difference.nights]).toEqual([[kit, { before: 1, after: 0 }]]);
  expect(difference.hours.get(kit)).toEqual({ before: 180, after: 180 });
});

test('PLAN139 every date of both plans is in it exactly once', () => {
  const dates = fc.uniqueArray(
    fc.record({
      who: fc.constantFrom(sam, kit),
      day: fc.integer({ min: 10, max: 16 }),
      hours: fc.integer({ min: 1, max: 4 }),
    }),
    { selector: ({ who, day }) => `${who} ${day}`, maxLength: 10 },
  );
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      const [before, after] = [a, b].map((all) => all.map(({ who, day, hours }) => date(who, day, hours)));
      const { moved, gone, added, same, hours } = differenceOf(before ?? [], after ?? []);
      expect(moved.length + gone.length + same).toBe(a.length);
      expect(moved.length + added.length + same).toBe(b.length);
      expect(moved.every(({ from, to }) => from.relationship === to.relationship)).toBe(true);
      // one of a kind is paired as long as there is a pair
      for (const who of [sam, kit])
        expect([gone, added].every((left) => left.some(({ relationship }) => relationship === who))).toBe(
          false,
        );
      expect([...hours.values()].reduce((sum, one) => sum + one.after - one.before, 0)).toBe(
        60 * (b.reduce((sum, one) => sum + one.hours, 0) - a.reduce((sum, one) => sum + one.hours, 0)),
      );
    }),
  );
});
