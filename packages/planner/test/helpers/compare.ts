import { expect } from 'vitest';
import { check } from '../../src/check.ts';
import type { Instance, Session } from '../../src/format.ts';
import { solve } from '../../src/solve.ts';
import type { Solver } from '../../src/solver.ts';
import { judge } from './judge.ts';
import { solveNaively } from './naive.ts';
import { Random } from './random.ts';
import { randomInstance } from './random-instance.ts';

/** A history that keeps every rule but `require`, which is left to the solver. */
export const sane = (instance: Instance, sessions: Session[]): boolean =>
  check(instance, { sessions, nights: [] }).violations.every(
    ({ rule }) =>
      rule.rule === 'boundary' && instance.boundaries.some((b) => b.id === rule.id && b.type === 'require'),
  );

/** Compares one random instance with the independent model; returns what it turned out to be. */
export async function compareOnce(solver: Solver, seed: number): Promise<'infeasible' | 'solved'> {
  const random = new Random(seed);
  const instance = randomInstance(random, sane, random.chance(0.3));
  const expected = await solveNaively(solver, instance);
  const outcome = await solve(instance, { solver, ways: 0 });
  const label = `PLANNER_SEED=${seed}`;
  expect(outcome.status, label).toBe(expected === null ? 'infeasible' : 'proven');
  if (expected === null || outcome.status === 'infeasible') return 'infeasible';
  const verdict = judge(instance, outcome.plan);
  expect(verdict.violations, label).toEqual([]);
  expect(verdict.objective, label).toEqual(outcome.objective);
  expect(check(instance, outcome.plan).feasible, label).toBe(true);
  for (const [level, value] of outcome.objective.entries()) {
    // The judge's sums of thirds (a grid of 20 minutes) differ in the last digit.
    expect(value, `${label} level ${level + 1}`).toBeCloseTo(expected.objective[level] ?? Number.NaN, 6);
  }
  return 'solved';
}
