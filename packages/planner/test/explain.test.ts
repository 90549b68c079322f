import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { explain, type Reason } from '../src/explain.ts';
import type { Instance, Plan, Session } from '../src/format.ts';
import { explainMissedFloor, giveMore } from '../src/give-more.ts';
import { ruleKey } from '../src/rules.ts';
import { solve } from '../src/solve.ts';
import { loadSolver, type Solver } from '../src/solver.ts';
import { compare, whatIf } from '../src/what-if.ts';
import { sane } from './helpers/compare.ts';
import { readInstance } from './helpers/judge.ts';
import { Random, runSeed } from './helpers/random.ts';
import { randomInstance } from './helpers/random-instance.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const base = runSeed();

async function planOf(instance: Instance): Promise<Plan> {
  const outcome = await solve(instance, { solver, ways: 0 });
  if (outcome.status !== 'proven') throw new Error(outcome.status);
  return outcome.plan;
}

const broken = (instance: Instance, plan: Plan) =>
  new Set(check(instance, plan).violations.map(({ rule }) => ruleKey(rule)));

const total = (sessions: Session[], relation: string) =>
  sessions.filter((s) => s.relation === relation).reduce((sum, s) => sum + s.end - s.start, 0);

/** Is there a date or a longer date that day that breaks this rule and nothing else? */
function roomWithout(instance: Instance, plan: Plan, relation: string, reason: Reason, day: number): boolean {
  const found = instance.relations.find((r) => r.id === relation);
  const person = instance.people.find((p) => p.id === found?.members[0]);
  const local = instance.zones[person?.zone ?? '']?.days[day];
  if (!found || !local) throw new Error('no such day');
  const here = plan.sessions.find(
    (s) => s.relation === relation && s.start >= local.start && s.start < local.end,
  );
  const length = here ? here.end - here.start + found.session.step : found.session.min;
  const others = plan.sessions.filter((s) => s !== here);
  const { grid } = instance.horizon;
  for (let start = Math.ceil(local.start / grid) * grid; start < local.end; start += grid) {
    const sessions = [...others, { relation, start, end: start + length }];
    const rules = broken(instance, { sessions, nights: here ? [] : plan.nights });
    // Nights hang on dates; whether one would be lost is not the question here.
    if (rules.size === 1 && rules.has(ruleKey(reason.rule))) return true;
  }
  return false;
}

describe('PLAN80 reasons', () => {
  test('PLAN82 week-6: a full week for p001 is what stands in the way most', async () => {
    const instance = readInstance('week-6');
    const plan = await planOf(instance);
    const explained = explain(instance, plan);
    expect(explained.map((e) => e.relation)).toEqual(instance.relations.map((r) => r.id));
    for (const id of ['r001', 'r003', 'r004']) {
      const e = explained.find((x) => x.relation === id);
      expect(e?.content).toBe(false);
      expect(e?.openDays).toEqual([]);
      expect(e?.reasons[0]?.rule, id).toEqual({ rule: 'budget', person: 'p001' });
    }
    for (const id of ['r002', 'r005', 'r006', 'r007']) {
      expect(explained.find((x) => x.relation === id)).toMatchObject({ content: true, reasons: [] });
    }
  });

  test('PLAN81 the reasons of random plans hold when tried out', () => {
    return tryOut(15);
  });

  async function tryOut(count: number) {
    let tried = 0;
    for (let i = 0; i < count; i++) {
      const random = new Random(base + i);
      const instance = randomInstance(random, sane, random.chance(0.3));
      const outcome = await solve(instance, { solver, ways: 0 });
      if (outcome.status === 'infeasible') continue;
      for (const { relation, reasons, content } of explain(instance, outcome.plan)) {
        const label = `PLANNER_SEED=${base + i} ${relation}`;
        if (content) expect(reasons).toEqual([]);
        if (reasons.length > 0) {
          expect(
            reasons.reduce((sum, r) => sum + r.importance, 0),
            label,
          ).toBeCloseTo(1);
          expect(
            [...reasons].sort((a, b) => b.importance - a.importance),
            label,
          ).toEqual(reasons);
        }
        for (const reason of reasons) {
          if (reason.takenBy !== undefined)
            expect(outcome.plan.sessions.map((s) => s.relation)).toContain(reason.takenBy);
          if (['length', 'frozen', 'fixed'].includes(reason.rule.rule)) continue;
          for (const day of reason.aloneOn) {
            tried++;
            expect(
              roomWithout(instance, outcome.plan, relation, reason, day),
              `${label} ${ruleKey(reason.rule)}`,
            ).toBe(true);
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(10);
  }
});

describe('PLAN83 giving more', () => {
  test('week-3: half an hour more for one is half an hour less for the other, or p002 plans more', async () => {
    const instance = readInstance('week-3');
    const plan = await planOf(instance);
    const more = await giveMore(instance, plan, 'r002', solver);
    expect(more).toMatchObject({ from: 180, to: 210, targetLoss: { from: 32, to: 40 } });
    expect(more.takesFrom).toEqual([{ relation: 'r001', from: 660, to: 630 }]);
    expect(more.ways[0]?.relax).toEqual([
      { rule: { rule: 'budget', person: 'p002' }, by: 30, unit: 'minutes', week: 0 },
    ]);
  });

  test('PLAN84 ways keep what everybody has, and break only what they name', async () => {
    const instance = readInstance('week-6');
    const plan = await planOf(instance);
    for (const relation of ['r001', 'r003']) {
      const more = await giveMore(instance, plan, relation, solver);
      expect(more.ways.length).toBeGreaterThan(0);
      for (const way of more.ways) {
        expect(total(way.sessions, relation)).toBeGreaterThanOrEqual(more.to);
        for (const { id } of instance.relations) {
          expect(total(way.sessions, id), id).toBeGreaterThanOrEqual(total(plan.sessions, id));
        }
        const given = new Set(way.relax.map((r) => ruleKey(r.rule)));
        const rules = broken(instance, { sessions: way.sessions, nights: [] });
        expect([...rules].filter((key) => !given.has(key))).toEqual([]);
      }
    }
  });
});

describe('PLAN85 a missed floor', () => {
  test('two who are never free together', async () => {
    const instance = readInstance('week-6');
    const [a, b] = [instance.people[0], instance.people[1]];
    if (!a || !b) throw new Error('week-6 has six people');
    b.free = [[2880, 3600]];
    a.free = a.free.filter(([from]) => from > 5000);
    const plan = await planOf(instance);
    const [missed] = explain(instance, plan)[0]?.missedFloors ?? [];
    expect(missed).toEqual({ person: 'p001', block: 0, got: 0, floor: 120 });
    const why = await explainMissedFloor(
      instance,
      plan,
      { relation: 'r001', person: 'p001', block: 0 },
      solver,
    );
    expect(why.possible).toBe(false);
    const keys = why.conflict.map(ruleKey);
    expect(keys).toEqual(expect.arrayContaining(['free p001', 'free p002']));
    expect(why.ways[0]?.relax[0]?.unit).toBe('minutes');
  });

  test('a floor that could only be had at the cost of another names that other', async () => {
    const instance = readInstance('week-6');
    const p = instance.people[0];
    if (!p) throw new Error('week-6 has six people');
    p.cap = 600;
    const plan = await planOf(instance);
    const missed = explain(instance, plan).flatMap((e) =>
      e.missedFloors.map((m) => ({ relation: e.relation, ...m })),
    );
    const first = missed.find((m) => m.person === 'p001');
    if (!first) throw new Error('nothing is missed');
    const why = await explainMissedFloor(instance, plan, first, solver);
    expect(why.possible).toBe(false);
    expect(why.conflict).toContainEqual({ rule: 'budget', person: 'p001' });
    expect(why.conflict.filter((r) => r.rule === 'floor').length).toBeGreaterThan(2);
    expect(why.ways.some((w) => w.relax.some((r) => r.rule.rule === 'budget' && r.by === 120))).toBe(true);
  });

  test('a plan that leaves room says so', async () => {
    const instance = readInstance('week-6');
    const nothing: Plan = { sessions: [], nights: [] };
    const why = await explainMissedFloor(
      instance,
      nothing,
      { relation: 'r003', person: 'p004', block: 0 },
      solver,
    );
    expect(why).toMatchObject({ possible: true, conflict: [] });
    expect(explain(instance, nothing)[2]?.openDays.length).toBeGreaterThan(0);
  });
});

describe('PLAN87 what if', () => {
  test('more room in the week goes to those who have least, and few dates move', async () => {
    const instance = readInstance('week-6');
    const plan = await planOf(instance);
    const changed = await whatIf(
      instance,
      plan,
      [
        { at: ['people', 0, 'cap'], to: 960 },
        { at: ['people', 0, 'reserve'], to: 0 },
      ],
      { solver },
    );
    if (!changed.ok || !changed.comparison) throw new Error('no comparison');
    const { objective, sides, dates } = changed.comparison;
    expect(objective.before.slice(0, 4)).toEqual([0, 0, 0, 445]);
    expect(objective.after[3]).toBeLessThan(445);
    expect(sides.some((s) => s.after.got > s.before.got)).toBe(true);
    expect(dates.kept.length + dates.gone.length).toBe(plan.sessions.length);
    expect(dates.kept.length).toBeGreaterThan(plan.sessions.length / 2);
  });

  test('nothing changed, nothing moves', async () => {
    const instance = readInstance('week-6');
    const plan = await planOf(instance);
    const same = await whatIf(instance, plan, [], { solver });
    if (!same.ok || !same.comparison) throw new Error('no comparison');
    expect(same.comparison.dates).toMatchObject({ gone: [], added: [] });
    expect(compare({ instance, plan }, { instance, plan }).dates.kept).toEqual(plan.sessions);
  });

  test('PLAN122 a change that leads nowhere is refused at its place, and never taken for no change', async () => {
    const instance = readInstance('week-6');
    for (const [at, path] of [
      [['relations', 0, 'sides', 'p001', 'wnat'], 'relations[0].sides.p001.wnat'],
      [['relations', 77, 'session', 'min'], 'relations[77].session.min'],
    ] as const) {
      const result = await whatIf(instance, { sessions: [], nights: [] }, [{ at, to: 60 }], { solver });
      expect(result).toMatchObject({ ok: false, why: [{ path, code: 'unknownReference' }] });
    }
    // what may be there and is not, may be put in
    const pad = [{ at: ['relations', 0, 'pad'], to: { before: 30, after: 30 } }];
    expect(await whatIf(instance, { sessions: [], nights: [] }, pad, { solver })).toMatchObject({ ok: true });
  });

  test('a change that makes no sense is refused at its place', async () => {
    const instance = readInstance('week-6');
    const result = await whatIf(
      instance,
      { sessions: [], nights: [] },
      [{ at: ['relations', 0, 'sides', 'p001', 'want'], to: 'much' }],
      { solver },
    );
    expect(result).toMatchObject({
      ok: false,
      why: [{ path: 'relations[0].sides.p001.want', code: 'wrongType' }],
    });
  });
});
