/** The planner beside every plan of thousands of very small instances. `PLANNER_COUNT` says of how many (3000). */
import { beforeAll, describe, test } from 'vitest';
import { loadSolver, type Solver } from '../../src/solver.ts';
import { emptyTally, exhaustOnce, expectTelling } from '../helpers/exhaustive-once.ts';
import { runSeed } from '../helpers/random.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const base = runSeed();
const count = Number(process.env.PLANNER_COUNT ?? 3_000);

describe('PLAN61 the planner beside every plan there is', () => {
  test(`${count} very small instances; every rule binds, greed is not enough`, {
    timeout: 3_600_000,
  }, async () => {
    const tally = emptyTally();
    for (let i = 0; i < count; i++) await exhaustOnce(solver, base + i, tally);
    console.log(tally);
    expectTelling(tally);
  });
});
