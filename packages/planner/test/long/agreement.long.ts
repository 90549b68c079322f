/** The same comparisons as in `npm test`, many more of them. `PLANNER_COUNT` says how many (2000). */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver, type Solver } from '../../src/solver.ts';
import { compareOnce } from '../helpers/compare.ts';
import { runSeed } from '../helpers/random.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const base = runSeed();
const count = Number(process.env.PLANNER_COUNT ?? 2_000);

describe('PLAN61 the planner agrees with an independently written model', () => {
  test(`on all levels of ${count} random instances`, { timeout: 3_600_000 }, async () => {
    const seen = { infeasible: 0, solved: 0 };
    for (let i = 0; i < count; i++) seen[await compareOnce(solver, base + i)]++;
    expect(seen.solved).toBeGreaterThan(count / 2);
  });
});
