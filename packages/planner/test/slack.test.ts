/** A little of what wishes get, given for comfort: how much, for what, and no more than that takes. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openCalendar } from '../src/calendar.ts';
import { candidateColumns } from '../src/columns.ts';
import type { Instance } from '../src/format.ts';
import { buildModel } from '../src/model.ts';
import type { Row } from '../src/program.ts';
import { type Outcome, solve } from '../src/solve.ts';
import { loadSolver, type Solver } from '../src/solver.ts';
import { sane } from './helpers/compare.ts';
import { judge, readInstance } from './helpers/judge.ts';
import { Random, runSeed } from './helpers/random.ts';
import { randomInstance } from './helpers/random-instance.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const base = runSeed();

function planned(outcome: Outcome) {
  if (outcome.status === 'infeasible') throw new Error('infeasible');
  return outcome;
}

/** Level by level on one program, with the most that wishes may lose from there on, and wishes once more at the end. */
async function stepwise(instance: Instance, slack: number): Promise<number[]> {
  const model = buildModel(instance, candidateColumns(openCalendar(instance)));
  const rows: Row[] = [];
  const values: number[] = [];
  for (const [step, level] of [0, 1, 2, 3, 4, 5, 3].entries()) {
    const { expression, unit } = model.levels[level] ?? {
      expression: { columns: [], values: [], constant: 0 },
      unit: 1,
    };
    const { columns, constant } = expression;
    const solved = await solver.solve(model.builder.program(expression, rows), { gap: 0.99 * unit });
    const value = Math.round((solved.value ?? Number.NaN) + constant);
    values[level] = value;
    const most = step === 3 ? value + Math.floor(((constant - value) * slack) / 100) : value;
    rows.push({
      tag: { kind: 'level', level },
      lower: -Infinity,
      upper: most - constant,
      columns,
      values: expression.values,
    });
  }
  return values;
}

describe('PLAN126 slack: a calmer week for a little of what wishes get', () => {
  test('week-6: more comfort the more may be given, never more than that, and none by default', async () => {
    const instance = readInstance('week-6');
    const plain = planned(await solve(instance, { solver }));
    expect(plain).not.toHaveProperty('slack');
    let comfort = plain.objective[4];
    for (const slack of [1, 5, 20]) {
      const outcome = planned(await solve(instance, { solver, slack }));
      expect(outcome.status).toBe('proven');
      expect(judge(instance, outcome.plan)).toMatchObject({ feasible: true, objective: outcome.objective });
      expect(outcome.slack).toMatchObject({ best: 445, bound: 445 });
      expect(outcome.objective.slice(0, 3)).toEqual([0, 0, 0]);
      expect(outcome.objective[3]).toBeLessThanOrEqual(outcome.slack?.most ?? 0);
      expect(outcome.objective[4]).toBeLessThanOrEqual(comfort);
      comfort = outcome.objective[4];
    }
    expect(comfort).toBeLessThan(plain.objective[4]);
  });

  test('random instances: exactly what the levels give one by one, and no wish for nothing', async () => {
    let given = 0;
    for (let i = 0, found = 0; found < 25 || given < 2; i++) {
      const random = new Random(base + 50_000 + i);
      const instance = randomInstance(random, sane, random.chance(0.3));
      const outcome = await solve(instance, { solver, slack: 30, ways: 0 });
      if (outcome.status === 'infeasible') continue;
      found++;
      expect(outcome.status).toBe('proven');
      const weighted = outcome.objective.map((value, level) =>
        level === 3 ? Math.round(15 * value) : value,
      );
      expect(weighted, `PLANNER_SEED=${base + 50_000 + i}`).toEqual(await stepwise(instance, 30));
      if (outcome.objective[3] > (outcome.slack?.best ?? 0)) given++;
    }
  });
});
