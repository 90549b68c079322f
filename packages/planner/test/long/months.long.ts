/** Month-sized instances: proven where that is within reach, honest gaps where it is not. */
import { beforeAll, describe, expect, test } from 'vitest';
import { solve } from '../../src/solve.ts';
import { loadSolver, type Solver } from '../../src/solver.ts';
import { judge, readInstance } from '../helpers/judge.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('PLAN65 months', () => {
  test.each<[string, number[]]>([
    ['dst-12', [4, 4, 480, 2393, 7020, 92]],
    ['month-12', [0, 0, 0, 2580, 1860, 85]],
  ])('%s is solved to proof', { timeout: 600_000 }, async (name, vector) => {
    const outcome = await solve(readInstance(name), { solver, seconds: 300 });
    expect(outcome).toMatchObject({ status: 'proven', objective: vector });
  });

  test.each(['month-25', 'month-60', 'month-150'])(
    '%s gets a good plan and honest bounds in two minutes',
    { timeout: 600_000 },
    async (name) => {
      const instance = readInstance(name);
      const outcome = await solve(instance, { solver, seconds: 120 });
      if (outcome.status === 'infeasible') throw new Error('infeasible');
      expect(judge(instance, outcome.plan)).toMatchObject({ feasible: true, objective: outcome.objective });
      const wishes = outcome.levels[3];
      expect(wishes?.bound).toBeLessThanOrEqual(wishes?.objective ?? 0);
      expect(wishes?.gap).toBeLessThan(0.1);
    },
  );
});
