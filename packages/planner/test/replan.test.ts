import { beforeAll, describe, expect, test } from 'vitest';
import { sessionKey } from '../src/calendar.ts';
import { check } from '../src/check.ts';
import type { Instance, Plan } from '../src/format.ts';
import { greedyPlan } from '../src/greedy.ts';
import { replan } from '../src/replan.ts';
import { solve } from '../src/solve.ts';
import { loadSolver, type Solver } from '../src/solver.ts';
import { judge, readInstance } from './helpers/judge.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

async function planned(instance: Instance): Promise<Plan> {
  const outcome = await solve(instance, { solver });
  if (outcome.status === 'infeasible') throw new Error('infeasible');
  return outcome.plan;
}

const floors = (instance: Instance, plan: Plan) => check(instance, plan).objective.slice(0, 3);

describe('PLAN88 one declined date moves nobody else', () => {
  test('week-6: each date in turn; others move only where a floor leaves no other way', async () => {
    const instance = readInstance('week-6');
    const plan = await planned(instance);
    for (const declined of plan.sessions.filter((s) => s.start >= (instance.frozen?.until ?? 0))) {
      const { outcome, moved, added, instance: asked } = await replan(instance, plan, declined, { solver });
      if (outcome.status === 'infeasible') throw new Error(sessionKey(declined));
      expect(judge(instance, outcome.plan).violations, sessionKey(declined)).toEqual([]);
      expect(check(asked, outcome.plan).violations).toEqual([]);
      expect(outcome.plan.sessions.map(sessionKey)).not.toContain(sessionKey(declined));
      if (moved.length === 0) {
        expect(added.every((s) => s.relation === declined.relation)).toBe(true);
        continue;
      }
      // Dates moved: wherever else the declined relation might have met, somebody's floor would have been missed.
      const others = plan.sessions.filter((s) => s !== declined);
      const final = floors(instance, outcome.plan);
      for (const again of everyDate(instance, declined.relation)) {
        const alone: Plan = { sessions: [...others, again], nights: [] };
        if (!check(asked, alone).violations.every((v) => v.rule.rule === 'fixed')) continue;
        expect(worse(floors(instance, alone), final), sessionKey(again)).toBe(true);
      }
    }
  });

  test('where only another’s move saves a floor, as few as can be are moved', async () => {
    const instance = crowded();
    const [a, b] = instance.relations.map((r) => r.id);
    const plan: Plan = {
      sessions: [
        { relation: a ?? '', start: 600, end: 720 },
        { relation: b ?? '', start: 2040, end: 2160 },
      ],
      nights: [],
    };
    expect(check(instance, plan).violations).toEqual([]);
    const declined = plan.sessions[0];
    if (!declined) throw new Error('no date');
    const { outcome, moved } = await replan(instance, plan, declined, { solver });
    if (outcome.status === 'infeasible') throw new Error('infeasible');
    expect(floors(instance, outcome.plan)).toEqual([0, 0, 0]);
    expect(moved.map((s) => s.relation)).toEqual([b]);
  });

  test('what lies before the notice stays, even where a floor would be missed', async () => {
    const instance = crowded();
    const [a, b] = instance.relations.map((r) => r.id);
    const plan: Plan = {
      sessions: [
        { relation: a ?? '', start: 600, end: 720 },
        { relation: b ?? '', start: 2040, end: 2160 },
      ],
      nights: [],
    };
    const declined = plan.sessions[0];
    if (!declined) throw new Error('no date');
    const { outcome, moved } = await replan(instance, plan, declined, { solver, from: 2100 });
    if (outcome.status === 'infeasible') throw new Error('infeasible');
    expect(moved).toEqual([]);
    expect(outcome.plan.sessions).toEqual([plan.sessions[1]]);
  });

  test('a known plan that is far from the best one is not bettered on the way', async () => {
    const instance = readInstance('week-6');
    const plan = greedyPlan(instance);
    const declined = plan?.sessions.at(-1);
    if (!plan || !declined) throw new Error('no plan');
    const { moved } = await replan(instance, plan, declined, { solver });
    expect(moved).toEqual([]);
  });
});

describe('PLAN114 the day of a declined date is not asked for again', () => {
  test('in the first one’s days: what is that day only by another clock is left', async () => {
    const instance = alone();
    const [relation] = instance.relations;
    const [first, other] = relation?.members ?? [];
    const [table] = Object.values(instance.zones);
    if (!relation || !table) throw new Error('no relation');
    // The other one's clock is six hours ahead: it is Friday there from Thursday evening on.
    instance.zones.ahead = {
      days: table.days.map((day) => ({
        ...day,
        start: day.start - 360,
        end: day.end - 360,
        evening: [day.evening[0] - 360, day.evening[1] - 360],
      })),
    };
    const thursdayNight: [number, number] = [3 * 1440 + 1200, 3 * 1440 + 1320];
    const friday: [number, number] = [4 * 1440 + 720, 4 * 1440 + 840];
    for (const person of instance.people) person.free = [thursdayNight, friday];
    for (const person of instance.people) if (person.id === other) person.zone = 'ahead';
    expect(instance.people.find((p) => p.id === first)?.zone).not.toBe('ahead');
    const declined = { relation: relation.id, start: friday[0], end: friday[1] };
    const again = await replan(instance, { sessions: [declined], nights: [] }, declined, { solver });
    if (again.outcome.status === 'infeasible') throw new Error('infeasible');
    const later = { relation: relation.id, start: thursdayNight[0], end: thursdayNight[1] };
    expect(again.outcome.plan.sessions).toEqual([later]);
    expect(judge(instance, again.outcome.plan).feasible).toBe(true);
  });

  test('also where the notice that people were promised reaches past it', async () => {
    const instance = alone();
    for (const person of instance.people) {
      person.free = [
        [600, 720],
        [900, 1020],
        [3480, 3600],
      ];
    }
    const [declined] = [600].map((start) => ({
      relation: instance.relations[0]?.id ?? '',
      start,
      end: start + 120,
    }));
    if (!declined) throw new Error('no date');
    const plan: Plan = { sessions: [declined], nights: [] };
    for (const from of [0, 660]) {
      const { outcome } = await replan(instance, plan, declined, { solver, from });
      if (outcome.status === 'infeasible') throw new Error('infeasible');
      expect(
        outcome.plan.sessions.map((s) => s.start),
        `from ${from}`,
      ).toEqual([3480]);
    }
  });
});

function* everyDate(instance: Instance, id: string): Generator<Plan['sessions'][number]> {
  const relation = instance.relations.find((r) => r.id === id);
  const { grid, weeks } = instance.horizon;
  for (let start = 0; relation && start < weeks * 10_080; start += grid) {
    for (let length = relation.session.min; length <= relation.session.max; length += relation.session.step)
      yield { relation: id, start, end: start + length };
  }
}

function worse(a: number[], b: number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

describe('PLAN117 wider circles are looked at within the same time, and quietly', () => {
  /** Two who can only meet on Tuesday, each with a floor, and one date a day: whoever gives way, a floor is missed. */
  function stuck() {
    const instance = crowded();
    const [a, b] = instance.relations.map((r) => r.id);
    for (const person of instance.people) {
      person.free = [
        [600, 720],
        [2040, 2160],
      ];
    }
    for (const person of instance.people)
      if (
        instance.relations[1]?.members.includes(person.id) &&
        !instance.relations[0]?.members.includes(person.id)
      )
        person.free = [[2040, 2160]];
    const sessions = [
      { relation: a ?? '', start: 600, end: 720 },
      { relation: b ?? '', start: 2040, end: 2160 },
    ];
    const [declined] = sessions;
    if (!declined) throw new Error('no date');
    return { instance, plan: { sessions, nights: [] }, declined };
  }

  test('all together take no longer than one may', async () => {
    const { instance, plan, declined } = stuck();
    let clock = 0;
    let asked = 0;
    // Works as long as it is allowed to, and finds nothing.
    const slow: Solver = {
      restarts: () => 0,
      async solve(_, options) {
        asked++;
        clock += 1000 * (options?.seconds ?? 0);
        return { status: 'stopped', bound: Number.NEGATIVE_INFINITY };
      },
    };
    await replan(instance, plan, declined, { solver: slow, seconds: 10, now: () => clock });
    expect(asked).toBeGreaterThan(0);
    expect(clock).toBeLessThanOrEqual(10_000);
  });

  test('only plans of a circle that is taken are handed on, each better than the one before', async () => {
    const { instance, plan, declined } = stuck();
    for (const [task, moves] of [
      [instance, 0],
      [crowded(), 1],
    ] as const) {
      const plans: Plan[] = [];
      const { outcome, moved } = await replan(task, plan, declined, {
        solver,
        onPlan: (found) => plans.push(found),
      });
      if (outcome.status === 'infeasible') throw new Error('infeasible');
      expect(moved).toHaveLength(moves);
      expect(plans.at(-1)).toEqual(outcome.plan);
      expect(new Set(plans.map((p) => JSON.stringify(p))).size).toBe(plans.length);
    }
  });
});

/** The first relationship of `crowded`, by itself. */
function alone(): Instance {
  const { relations, people, ...rest } = crowded();
  const members = relations[0]?.members ?? [];
  return {
    ...rest,
    relations: relations.slice(0, 1),
    people: people.filter((p) => members.includes(p.id)),
  };
}

/** Two relationships of one person; one can meet on Monday or Tuesday, the other on Tuesday or Wednesday; one date a day. */
function crowded(): Instance {
  const instance = readInstance('week-3');
  const [first] = instance.relations[0]?.members ?? [];
  const shared = instance.people.find((p) => instance.relations.every((r) => r.members.includes(p.id)));
  expect(first).toBeDefined();
  for (const person of instance.people) {
    Object.assign(person, {
      buffer: 0,
      cap: 2000,
      solo: 0,
      reserve: 0,
      maxPerDay: 1,
      freeEvenings: 0,
      maxEveningsRow: 7,
    });
    const r = instance.relations.find((x) => x.members.includes(person.id));
    const early: [number, number][] = [
      [600, 720],
      [2040, 2160],
    ];
    const late: [number, number][] = [
      [2040, 2160],
      [3480, 3600],
    ];
    person.free =
      person === shared
        ? [
            [600, 720],
            [2040, 2160],
            [3480, 3600],
          ]
        : r === instance.relations[0]
          ? early
          : late;
  }
  for (const relation of instance.relations) {
    relation.session = { min: 120, max: 120, step: 30 };
    for (const side of Object.values(relation.sides)) {
      Object.assign(side, {
        want: 120,
        most: 120,
        floor: { minutes: 120, weeks: 1 },
        prefer: null,
        nights: 0,
      });
    }
  }
  return { ...instance, boundaries: [], frozen: null, previous: null };
}
