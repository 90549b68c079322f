import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { findConflict, smallestConflict } from '../src/conflict.ts';
import type { Instance, Session } from '../src/format.ts';
import { type Rule, ruleKey } from '../src/rules.ts';
import { SoftModel } from '../src/soft.ts';
import { loadSolver, type Solver } from '../src/solver.ts';
import { readInstance } from './helpers/judge.ts';
import { NaiveModel } from './helpers/naive.ts';
import { Random, runSeed } from './helpers/random.ts';
import { randomInstance } from './helpers/random-instance.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const broken = (instance: Instance, sessions: Session[]) =>
  new Set(check(instance, { sessions, nights: [] }).violations.map(({ rule }) => ruleKey(rule)));

describe('PLAN70 a conflict is the smallest set of rules that cannot hold together', () => {
  test('conflict-6: one date a day, and two dates required on the same Saturday', async () => {
    const { conflict } = await findConflict(readInstance('conflict-6'), solver);
    expect(conflict?.rules).toEqual([
      { rule: 'maxPerDay', person: 'p001' },
      { rule: 'boundary', id: 'b002' },
      { rule: 'boundary', id: 'b003' },
    ]);
  });

  test('PLAN73 conflict-6: the cheapest way out is a second date that Saturday, then either date less', async () => {
    const { conflict } = await findConflict(readInstance('conflict-6'), solver);
    const [first, ...others] = conflict?.ways ?? [];
    expect(first?.relax).toEqual([
      { rule: { rule: 'maxPerDay', person: 'p001' }, by: 1, unit: 'dates', day: 5 },
    ]);
    expect(others.map((way) => way.relax.map((r) => `${ruleKey(r.rule)} ${r.by} ${r.unit}`)).sort()).toEqual([
      ['b002 1 dates'],
      ['b003 1 dates'],
    ]);
    expect(conflict?.ways.map(({ price }) => price)).toEqual([60, 240, 240]);
  });

  test('a feasible instance yields the dates that are asked for', async () => {
    const instance = readInstance('month-12');
    const { sessions } = await findConflict(instance, solver);
    expect(sessions).toEqual(expect.arrayContaining(instance.frozen?.sessions ?? []));
  });

  test('PLAN72 a fixed date in protected time names both', async () => {
    const instance = readInstance('week-6');
    instance.boundaries.push({ id: 'quiet', type: 'never', person: 'p002', days: { dow: [2] } });
    instance.fixed = [{ id: 'f1', relation: 'r001', start: 2520, end: 2640 }];
    const { conflict } = await findConflict(instance, solver);
    expect(conflict?.rules.map(ruleKey)).toEqual(['quiet', 'fixed f1']);
    const ways = conflict?.ways.slice(0, 2).map((w) => w.relax.map((r) => ruleKey(r.rule)));
    expect(ways?.sort()).toEqual([['fixed f1'], ['quiet']]);
  });

  test('PLAN73 a fixed date outside free time: the price is two for each minute outside', async () => {
    const instance = readInstance('week-6');
    instance.fixed = [{ id: 'f1', relation: 'r001', start: 2280, end: 2400 }];
    const { conflict } = await findConflict(instance, solver);
    expect(conflict?.rules.map(ruleKey)).toEqual(['free p001', 'fixed f1']);
    expect(conflict?.ways[0]?.relax).toEqual([
      { rule: { rule: 'free', person: 'p001' }, by: 60, unit: 'minutes', day: 1 },
    ]);
    expect(conflict?.ways[0]?.price).toBe(120);
  });

  test('PLAN74 one date a day of a relation is never offered to give way', async () => {
    const instance = readInstance('week-6');
    instance.boundaries = [];
    instance.frozen = null;
    instance.people = instance.people.map((p) => ({ ...p, free: [[0, 7 * 1440]], maxPerDay: 3 }));
    instance.fixed = [
      { id: 'f1', relation: 'r001', start: 600, end: 720 },
      { id: 'f2', relation: 'r001', start: 1080, end: 1200 },
    ];
    const { conflict } = await findConflict(instance, solver);
    expect(conflict?.rules.map(ruleKey)).toEqual(['oncePerDay r001', 'fixed f1', 'fixed f2']);
    expect(conflict?.ways.map((way) => way.relax.map((r) => ruleKey(r.rule))).sort()).toEqual([
      ['fixed f1'],
      ['fixed f2'],
    ]);
  });
});

const base = runSeed();

describe('PLAN71 random conflicts', () => {
  test('are conflicts, and lose their point without any one of their rules', {
    timeout: 60_000,
  }, async () => {
    let conflicts = 0;
    for (let i = 0; i < 60; i++) {
      const random = new Random(base + i);
      const instance = randomInstance(random, () => true, random.chance(0.3));
      const label = `PLANNER_SEED=${base + i}`;
      const found = await findConflict(instance, solver, i % 10 === 0 ? 2 : 0);
      if (!found.conflict) continue;
      conflicts++;
      const soft = new SoftModel(instance, solver);
      const keys = new Set(found.conflict.rules.map(ruleKey));
      expect(await smallestConflict(soft), label).toEqual(found.conflict.rules);
      // Said by another model: the rules of the conflict alone leave no plan.
      const naive = new NaiveModel(onlyRules(instance, found.conflict.rules));
      expect((await solver.solve(naive.program(0, []))).status, label).toBe('infeasible');
      for (const rule of found.conflict.rules) {
        const rest = new Set(keys);
        rest.delete(ruleKey(rule));
        const dates = await soft.holdsTogether(rest);
        // Said by the checker: without this rule there are dates that break none of the others.
        expect(dates, `${label} without ${ruleKey(rule)}`).not.toBeNull();
        const others = alsoBroken(instance, dates ?? [], (key) => rest.has(key));
        expect(others, label).toEqual([]);
      }
      for (const way of found.conflict.ways) {
        const given = new Set(way.relax.map((r) => ruleKey(r.rule)));
        const others = alsoBroken(instance, way.sessions, (key) => !given.has(key));
        expect(others, `${label} ${JSON.stringify(way.relax)}`).toEqual([]);
      }
    }
    expect(conflicts).toBeGreaterThan(3);
  });
});

/**
 * What dates alone cannot show: rules that speak of nights; and who is at home once somebody is in two places at once,
 * which only counts when `buffer` was let go.
 */
function unclear(instance: Instance, key: string, violated: Set<string>): boolean {
  if (key === 'frozen') return (instance.frozen?.nights.length ?? 0) > 0;
  if (instance.fixed?.some((f) => f.night && key === `fixed ${f.id}`)) return true;
  const cover = instance.boundaries.some((b) => b.id === key && b.type === 'cover');
  return cover && [...violated].some((k) => k.startsWith('buffer'));
}

/** Broken rules other than those that may be. */
function alsoBroken(instance: Instance, sessions: Session[], counts: (key: string) => boolean): string[] {
  const violated = broken(instance, sessions);
  return [...violated].filter((key) => counts(key) && !unclear(instance, key, violated));
}

/** The instance with every rule outside the list lifted as far as the format can say it. */
function onlyRules(instance: Instance, rules: Rule[]): Instance {
  const keys = new Set(rules.map(ruleKey));
  const holds = (rule: Rule) => keys.has(ruleKey(rule));
  const last = Math.max(...Object.values(instance.zones).map((z) => z.days.at(-1)?.end ?? 0));
  const copy = structuredClone(instance);
  for (const p of copy.people) {
    const person = p.id;
    if (!holds({ rule: 'maxPerDay', person })) p.maxPerDay = 1000;
    if (!holds({ rule: 'freeEvenings', person })) p.freeEvenings = 0;
    if (!holds({ rule: 'eveningsRow', person })) p.maxEveningsRow = 1000;
    if (!holds({ rule: 'free', person }) && !holds({ rule: 'budget', person })) p.free = [[0, last + 1440]];
    if (!holds({ rule: 'budget', person })) [p.cap, p.solo, p.reserve] = [1e6, 0, 0];
  }
  for (const r of copy.relations) {
    for (const [person, side] of Object.entries(r.sides)) {
      if (!holds({ rule: 'most', relation: r.id, person })) side.most = 1e6;
    }
  }
  copy.boundaries = copy.boundaries.filter((b) => holds({ rule: 'boundary', id: b.id }));
  copy.fixed = (copy.fixed ?? []).filter((f) => holds({ rule: 'fixed', id: f.id }));
  if (!holds({ rule: 'frozen' })) copy.frozen = null;
  return copy;
}
