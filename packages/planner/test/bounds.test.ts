import { beforeAll, describe, expect, test } from 'vitest';
import { openCalendar } from '../src/calendar.ts';
import { candidateColumns } from '../src/columns.ts';
import { boundFromDuals, endsWithin, provesInfeasible } from '../src/duals.ts';
import type { Instance, Objective } from '../src/format.ts';
import { buildModel, pointOf } from '../src/model.ts';
import type { Row } from '../src/program.ts';
import { solve } from '../src/solve.ts';
import { type LinearProgram, loadSolver, type Solver } from '../src/solver.ts';
import { certify } from './helpers/certify.ts';
import { sane } from './helpers/compare.ts';
import { readInstance } from './helpers/judge.ts';
import { Random, runSeed } from './helpers/random.ts';
import { randomInstance } from './helpers/random-instance.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const base = runSeed();
const SCALE = [1, 1, 1, 15, 1, 1];

/** The program of each level with the earlier ones frozen, and the value below which no plan should be. */
function levelPrograms(
  instance: Instance,
  objective: Objective,
): { program: LinearProgram; goal: number; unit: number }[] {
  const model = buildModel(instance, candidateColumns(openCalendar(instance)));
  const rows: Row[] = [];
  return model.levels.map(({ expression, unit }, level) => {
    const goal = Math.round((objective[level] ?? 0) * (SCALE[level] ?? 1)) - expression.constant;
    const program = model.builder.program(expression, rows);
    const { columns, values } = expression;
    rows.push({
      tag: { kind: 'level', level },
      lower: Number.NEGATIVE_INFINITY,
      upper: goal,
      columns,
      values,
    });
    return { program, goal, unit };
  });
}

describe('PLAN64 proven bounds hold without trusting the solver', () => {
  test.each(['week-3', 'week-6'])('%s: every level is certified by exactly checked duals', async (name) => {
    const instance = readInstance(name);
    const outcome = await solve(instance, { solver });
    if (outcome.status !== 'proven') throw new Error(outcome.status);
    for (const [level, { program, goal, unit }] of levelPrograms(instance, outcome.objective).entries()) {
      // Values of a level differ by whole units, so "more than one unit less" means "at least the goal".
      const certificate = await certify(solver, program, goal - unit);
      expect(certificate.proven, `level ${level + 1}, ${certificate.leaves} leaves`).toBe(true);
      expect((await certify(solver, program, goal, 100)).proven, `level ${level + 1} claimed too high`).toBe(
        false,
      );
    }
  });

  test('random instances: every level is certified', { timeout: 60_000 }, async () => {
    let certified = 0;
    for (let i = 0; certified < 20; i++) {
      const random = new Random(base + i);
      const instance = randomInstance(random, sane, random.chance(0.3));
      const outcome = await solve(instance, { solver, ways: 0 });
      if (outcome.status === 'infeasible') continue;
      for (const [level, { program, goal, unit }] of levelPrograms(instance, outcome.objective).entries()) {
        const { proven, leaves } = await certify(solver, program, goal - unit, 2_000);
        expect(proven, `PLANNER_SEED=${base + i} level ${level + 1}, ${leaves} leaves`).toBe(true);
      }
      certified++;
    }
  });

  test('PLAN59 no multipliers, however wrong, narrow the ends past a plan as good as the best', async () => {
    const random = new Random(base);
    const instance = readInstance('week-6');
    const outcome = await solve(instance, { solver });
    if (outcome.status !== 'proven') throw new Error(outcome.status);
    const model = buildModel(instance, candidateColumns(openCalendar(instance)));
    const x = pointOf(model, outcome.plan);
    let narrowed = 0;
    for (const { program, goal } of levelPrograms(instance, outcome.objective)) {
      const relaxed = await solver.solve(program, { relax: true });
      const wild = () =>
        Float64Array.from(program.rowLower, () => (random.next() - 0.5) * random.pick([0.001, 1, 100]));
      for (const rowDual of [relaxed.rowDual ?? wild(), wild(), wild()]) {
        const ends = endsWithin(program, rowDual, goal);
        expect(ends).not.toBeNull();
        for (const [i, value] of x?.entries() ?? []) {
          expect(value).toBeGreaterThanOrEqual(ends?.lower[i] ?? 0);
          expect(value).toBeLessThanOrEqual(ends?.upper[i] ?? 0);
          if (ends?.lower[i] === ends?.upper[i]) narrowed++;
        }
      }
    }
    expect(narrowed).toBeGreaterThan(100);
  });

  test('no multipliers, however wrong, give a bound above the optimum', () => {
    const random = new Random(base);
    const instance = readInstance('week-6');
    const [, , , wishes] = levelPrograms(instance, [0, 0, 0, 445, 540, 7]);
    if (!wishes) throw new Error('no fourth level');
    for (let i = 0; i < 50; i++) {
      const size = random.pick([0.001, 1, 100, 1e6]);
      const wild = Float64Array.from(wishes.program.rowLower, () => (random.next() - 0.5) * size);
      expect(boundFromDuals(wishes.program, wild)).toBeLessThanOrEqual(wishes.goal);
      expect(provesInfeasible(wishes.program, wild)).toBe(false);
    }
  });
});
