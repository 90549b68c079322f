import { describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import type { Instance, Plan } from '../src/format.ts';
import { parseInstance } from '../src/parse.ts';
import { judge, judgeInstance, readInstance } from './helpers/judge.ts';
import { Random, runSeed } from './helpers/random.ts';
import { randomInstance, randomSession } from './helpers/random-instance.ts';

const base = runSeed();

function randomPlan(random: Random, instance: Instance): Plan {
  const sessions = Array.from({ length: random.int(0, 9) }, () => {
    const session = randomSession(random, instance, random.pick(instance.relations));
    if (random.chance(0.05)) session.end += random.pick([-30, 7, 30, 600]);
    if (random.chance(0.04)) session.start -= random.pick([60, 1440, 10_000]);
    return session;
  });
  for (const s of instance.frozen?.sessions ?? []) if (random.chance(0.9)) sessions.push(s);
  for (const s of instance.previous?.sessions ?? []) if (random.chance(0.2)) sessions.push(s);
  const nights = random.some(sessions, 0.3).map(({ relation, start }) => ({
    relation,
    day: Math.min(7 * instance.horizon.weeks - 1, Math.max(0, Math.floor(start / 1440))),
  }));
  const forwards = sessions.filter((s) => s.end > s.start);
  return { sessions: forwards, nights };
}

/** Rule names as the judge prints them. */
const names = (instance: Instance, plan: Plan) =>
  new Set(
    check(instance, plan).violations.map(({ rule }) => (rule.rule === 'boundary' ? rule.id : rule.rule)),
  );

describe('the checker', () => {
  test('PLAN10 PLAN30 agrees with the independent judge on every rule and every level', () => {
    const broken = new Map<string, number>();
    let feasible = 0;
    for (let i = 0; i < 3_000; i++) {
      const random = new Random(base + i);
      const accepts = (instance: Instance, sessions: Plan['sessions']) =>
        judge(instance, { sessions, nights: [] }).violations.every((v) => v.rule.startsWith('b'));
      const instance = randomInstance(random, accepts);
      const plan = randomPlan(random, instance);
      const theirs = judge(instance, plan);
      const ours = check(instance, plan);
      const seed = `PLANNER_SEED=${base + i}`;
      const named = new Set(theirs.violations.map((v) => v.rule));
      // The judge also keeps dates apart that start outside the horizon, on no day at all.
      const apart = instance.boundaries
        .filter((b) => b.type === 'apart' && named.has('horizon'))
        .map((b) => b.id);
      for (const id of apart) if (!names(instance, plan).has(id)) named.delete(id);
      expect(names(instance, plan), seed).toEqual(named);
      expect(ours.feasible, seed).toBe(theirs.feasible);
      expect(ours.objective, seed).toEqual(theirs.objective);
      if (ours.feasible) feasible++;
      for (const { rule } of ours.violations) {
        const type =
          rule.rule === 'boundary' ? instance.boundaries.find((b) => b.id === rule.id)?.type : rule.rule;
        broken.set(type ?? '', (broken.get(type ?? '') ?? 0) + 1);
      }
    }
    expect(feasible).toBeGreaterThan(100);
    const all =
      'grid length horizon free buffer oncePerDay maxPerDay budget freeEvenings eveningsRow most night';
    for (const rule of `${all} ours never apart cover require frozen`.split(' ')) {
      expect(broken.get(rule) ?? 0, rule).toBeGreaterThan(0);
    }
  });

  test('PLAN11 PLAN31 with travel or fixed dates a feasible plan is feasible in the plain format too', () => {
    let padded = 0;
    for (let i = 0; i < 1_500; i++) {
      const random = new Random(base + 50_000 + i);
      const accepts = (instance: Instance, sessions: Plan['sessions']) =>
        check(instance, { sessions, nights: [] }).violations.every((v) => v.rule.rule === 'boundary');
      const instance = randomInstance(random, accepts, true);
      const sessions = [...(instance.frozen?.sessions ?? []), ...(instance.fixed ?? [])];
      for (let k = 0; k < 6; k++) {
        const session = randomSession(random, instance, random.pick(instance.relations));
        if (check(instance, { sessions: [...sessions, session], nights: [] }).feasible)
          sessions.push(session);
      }
      const plan = { sessions, nights: [] };
      if (!check(instance, plan).feasible) continue;
      if (instance.relations.some((r) => r.pad && sessions.some((s) => s.relation === r.id))) padded++;
      expect(judge(instance, plan).violations, `PLANNER_SEED=${base + 50_000 + i}`).toEqual([]);
    }
    expect(padded).toBeGreaterThan(50);
  });

  const meeting = (change: (instance: Instance) => void) => {
    const instance = readInstance('week-3');
    instance.boundaries = [];
    instance.frozen = null;
    instance.people = instance.people.map((p) => ({ ...p, free: [[600, 1200]], buffer: 0 }));
    change(instance);
    return instance;
  };
  const two: Plan = {
    sessions: [
      { relation: 'r001', start: 600, end: 720 },
      { relation: 'r002', start: 720, end: 840 },
    ],
    nights: [],
  };

  test('PLAN12 travel must fit into free time and keeps dates apart, but is no time together', () => {
    const near = meeting(() => {});
    expect(names(near, two)).not.toContain('buffer');
    const far = meeting((instance) => {
      for (const r of instance.relations) r.pad = { before: 10, after: 20 };
    });
    expect(names(far, two)).toContain('buffer');
    expect(names(far, two)).toContain('free');
    expect(check(far, two).sides.map((s) => s.got)).toEqual(check(near, two).sides.map((s) => s.got));
  });

  test('PLAN13 a fixed date must be in the plan, with its night', () => {
    const instance = meeting((i) => {
      i.fixed = [{ id: 'f1', relation: 'r001', start: 600, end: 720, night: true }];
    });
    expect(names(instance, two)).toContain('fixed');
    expect(names(instance, { ...two, nights: [{ relation: 'r001', day: 0 }] })).not.toContain('fixed');
    expect(names(instance, { sessions: two.sessions.slice(1), nights: [] })).toContain('fixed');
  });

  test('random instances are well-formed for parser and judge alike', () => {
    for (let i = 0; i < 200; i++) {
      const instance = randomInstance(new Random(base + i), () => true, i % 2 === 0);
      expect(parseInstance(instance), `PLANNER_SEED=${base + i}`).toMatchObject({ ok: true });
      expect(judgeInstance(instance)).toEqual([]);
    }
  });
});
