import { describe, expect, test } from 'vitest';
import { openCalendar, sessionKey } from '../src/calendar.ts';
import { check } from '../src/check.ts';
import { candidateColumns } from '../src/columns.ts';
import type { Instance, Plan } from '../src/format.ts';
import { greedyPlan } from '../src/greedy.ts';
import { buildModel, type Model, pointOf, sessionOf } from '../src/model.ts';
import { sane } from './helpers/compare.ts';
import { Random, runSeed } from './helpers/random.ts';
import { randomInstance } from './helpers/random-instance.ts';

const base = runSeed();
/** Level 4 is kept in weighted minutes. */
const SCALE = [1, 1, 1, 15, 1, 1];

const modelOf = (instance: Instance): Model =>
  buildModel(instance, candidateColumns(openCalendar(instance), 'everyGridPoint'));

/** A plan of candidate dates: a good one with some dates left out, put in or exchanged, so that it breaks little or nothing. */
function nearlyGood(random: Random, instance: Instance, model: Model): Plan {
  const good = greedyPlan(instance, { columns: model.columns }) ?? { sessions: [], nights: [] };
  const sessions = random.chance(0.7) ? good.sessions : random.some(good.sessions, 0.7);
  const more = random.chance(0.6)
    ? random
        .some([...model.columns], 1.5 / Math.max(1, model.columns.length))
        .map((c) => sessionOf(instance, c))
    : [];
  const all = new Map([...sessions, ...more].map((session) => [sessionKey(session), session]));
  const nights = [...model.nights].map(({ relation, day }) => ({
    relation: instance.relations[relation]?.id ?? '',
    day,
  }));
  return { sessions: [...all.values()], nights: random.chance(0.5) ? good.nights : random.some(nights, 0.2) };
}

const sumOf = (columns: readonly number[], values: readonly number[], x: Float64Array): number =>
  columns.reduce((sum, column, i) => sum + (values[i] ?? 0) * (x[column] ?? 0), 0);

describe('the model says what the checker says', () => {
  test('PLAN50 PLAN51 a plan keeps all rows just when it keeps all rules', () => {
    const seen = { kept: 0, broken: 0 };
    for (let i = 0; i < 400; i++) {
      const random = new Random(base + i);
      const instance = randomInstance(random, sane, random.chance(0.3));
      const model = modelOf(instance);
      const plan = nearlyGood(random, instance, model);
      const x = pointOf(model, plan);
      const label = `PLANNER_SEED=${base + i}`;
      if (!x) throw new Error(`${label}: a candidate is missing`);
      const beyond = model.builder.rows.filter(({ lower, upper, columns, values }) => {
        const value = sumOf(columns, values, x);
        return value < lower - 1e-9 || value > upper + 1e-9;
      });
      const { feasible, violations } = check(instance, plan);
      expect(beyond.length === 0, `${label} ${JSON.stringify(violations)}`).toBe(feasible);
      seen[feasible ? 'kept' : 'broken']++;
    }
    expect(seen.kept).toBeGreaterThan(60);
    expect(seen.broken).toBeGreaterThan(60);
  });

  test('PLAN52 PLAN53 PLAN54 PLAN55 PLAN56 each level measures what the checker measures, in steps of its unit', () => {
    for (let i = 0; i < 400; i++) {
      const random = new Random(base + i);
      const instance = randomInstance(random, sane, random.chance(0.3));
      const model = modelOf(instance);
      const plan = nearlyGood(random, instance, model);
      const { feasible, objective } = check(instance, plan);
      const x = pointOf(model, plan);
      if (!feasible || !x) continue;
      for (const [level, { expression, unit }] of model.levels.entries()) {
        const label = `PLANNER_SEED=${base + i} level ${level + 1}`;
        const { columns, values, constant } = expression;
        const measured = constant + sumOf(columns, values, x);
        expect(measured, label).toBe(Math.round((objective[level] ?? 0) * (SCALE[level] ?? 1)));
        expect(Math.abs((measured - constant) % unit), label).toBe(0);
        for (const value of values) expect(Number.isInteger(value), label).toBe(true);
      }
    }
  });
});
