import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver, type Solver } from '../src/solver.ts';
import { emptyTally, exhaustOnce } from './helpers/exhaustive-once.ts';
import { runSeed } from './helpers/random.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const base = runSeed();

describe('PLAN61 the planner beside every plan there is', () => {
  test('200 very small instances: the same vectors, and no broken plan passes', {
    timeout: 120_000,
  }, async () => {
    const tally = emptyTally();
    for (let i = 0; i < 200; i++) await exhaustOnce(solver, base + i, tally);
    for (const [rule, count] of tally.binding) expect(count, `${rule} binds`).toBeGreaterThan(0);
    expect(tally.beatGreedy).toBeGreaterThan(0.15 * tally.solved);
    expect(tally.infeasible).toBeGreaterThan(2);
    expect(tally.refused).toBeGreaterThan(tally.solved);
  });
});
