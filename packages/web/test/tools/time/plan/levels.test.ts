import { LEVELS, type LevelResult, type Objective } from '@orrery/planner';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsBeside } from '../../../../src/tools/time/plan/use-search.ts';

const proven = (objective: Objective): LevelResult[] =>
  LEVELS.map((name, k) => ({
    name,
    objective: objective[k] ?? 0,
    bound: objective[k] ?? 0,
    proven: true,
    gap: 0,
  }));
const vector = fc.tuple(...LEVELS.map(() => fc.integer({ min: 0, max: 6 }))) as fc.Arbitrary<Objective>;

test('PLAN137 PLAN143 another plan is proven as far as it is as good, and from there nothing is claimed of it', () => {
  const best: Objective = [0, 0, 0, 56, 120, 0];
  const beside = levelsBeside(proven(best), [0, 0, 0, 60, 90, 0]);
  expect(beside.map((level) => level.proven)).toEqual([true, true, true, false, false, false]);
  expect(beside[3]).toMatchObject({ objective: 60, bound: 56, gap: 4 / 60 });
  expect(beside[4]).toMatchObject({ objective: 90, bound: 0 });
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      const levels = levelsBeside(proven(a), b);
      const first = a.findIndex((value, k) => (b[k] ?? 0) > value);
      // what is called proven is no worse than the best, on that level and on all before
      expect(levels.every(({ proven: is }, k) => !is || first < 0 || k < first)).toBe(true);
      expect(levels.every(({ bound, objective }, k) => bound <= objective && objective === b[k])).toBe(true);
    }),
  );
});

test('PLAN143 what was not proven stays so for a plan that is just as good', () => {
  const [first, ...rest] = proven([0, 0, 0, 5, 0, 0]);
  const open = [{ ...(first as LevelResult), proven: false }, ...rest];
  expect(levelsBeside(open, [0, 0, 0, 5, 0, 0])[0]?.proven).toBe(false);
});
