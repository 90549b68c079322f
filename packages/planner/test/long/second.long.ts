// Two threads on a month, by the clock. What is small, and what they exchange: ../second.test.ts.
import { expect, test } from 'vitest';
import { solve } from '../../src/solve.ts';
import { loadSolver } from '../../src/solver.ts';
import { judge, readInstance } from '../helpers/judge.ts';
import { Random, runSeed } from '../helpers/random.ts';
import { Staged } from '../helpers/staged.ts';

const WISHES = 3;

test('PLAN154 two are used for a month of 25 people by the clock', async () => {
  const instance = readInstance('month-25');
  const threads = new Staged(new Random(runSeed()), await loadSolver());
  let isOver = false;
  const outcome = await solve(instance, {
    solver: await loadSolver(),
    seconds: 8,
    threads,
    shouldStop: () => isOver,
    onLevel: (_, index) => {
      isOver ||= index > WISHES;
    },
  });
  expect(threads.spawned).toBeGreaterThan(0);
  if (outcome.status === 'infeasible') throw new Error('there is a plan');
  expect(judge(instance, outcome.plan)).toMatchObject({ feasible: true });
  for (const { bound, objective } of outcome.levels) expect(bound).toBeLessThanOrEqual(objective);
});
