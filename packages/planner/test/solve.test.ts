import { beforeAll, describe, expect, test } from 'vitest';
import { openCalendar } from '../src/calendar.ts';
import { check } from '../src/check.ts';
import { candidateColumns } from '../src/columns.ts';
import { type Instance, LEVELS, type Plan } from '../src/format.ts';
import { greedyPlan } from '../src/greedy.ts';
import { type Outcome, solve } from '../src/solve.ts';
import { loadSolver, type Solver } from '../src/solver.ts';
import { compareOnce, sane } from './helpers/compare.ts';
import { judge, readInstance } from './helpers/judge.ts';
import { Random, runSeed } from './helpers/random.ts';
import { randomInstance } from './helpers/random-instance.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

function planned(outcome: Outcome): Extract<Outcome, { plan: Plan }> {
  if (outcome.status === 'infeasible') throw new Error(`no plan: ${JSON.stringify(outcome.conflict.rules)}`);
  return outcome;
}

describe('PLAN60 week-sized instances are solved to proof on all six levels', () => {
  test.each<[string, number[]]>([
    ['week-3', [0, 0, 0, 32, 360, 9]],
    ['week-6', [0, 0, 0, 445, 540, 7]],
  ])('%s', async (name, vector) => {
    const instance = readInstance(name);
    for (const starts of ['leftShift', 'everyGridPoint'] as const) {
      const outcome = planned(await solve(instance, { solver, starts }));
      expect(outcome.status).toBe('proven');
      expect(outcome.objective).toEqual(vector);
      expect(outcome.levels).toEqual(
        LEVELS.map((level, i) => ({
          name: level,
          objective: vector[i],
          bound: vector[i],
          proven: true,
          gap: 0,
        })),
      );
      expect(judge(instance, outcome.plan)).toMatchObject({ feasible: true, objective: vector });
    }
  });
});

/** Too little time for every floor, so that what is missed has to be proven where it is. */
function scarce(): Instance {
  const instance = readInstance('week-6');
  return { ...instance, people: instance.people.map((person) => ({ ...person, cap: 150 })) };
}

const base = runSeed();

describe('PLAN40 PLAN41 PLAN42 PLAN43 PLAN44 PLAN45 PLAN46 PLAN47 pushing dates earlier loses nothing', () => {
  test('random instances: fewer candidates, the same vectors', { timeout: 60_000 }, async () => {
    let [few, all] = [0, 0];
    for (let i = 0; i < 40; i++) {
      const random = new Random(base + 90_000 + i);
      const instance = randomInstance(random, sane, random.chance(0.5));
      few += candidateColumns(openCalendar(instance), 'leftShift').length;
      all += candidateColumns(openCalendar(instance), 'everyGridPoint').length;
      const [left, every] = [
        await solve(instance, { solver, ways: 0, starts: 'leftShift' }),
        await solve(instance, { solver, ways: 0, starts: 'everyGridPoint' }),
      ];
      const vector = (outcome: Outcome) => ('objective' in outcome ? outcome.objective : null);
      expect(vector(left), `PLANNER_SEED=${base + 90_000 + i}`).toEqual(vector(every));
    }
    expect(few).toBeLessThan(all);
  });
});

describe('PLAN61 the planner agrees with an independently written model', () => {
  test('on all levels of 80 random instances', { timeout: 120_000 }, async () => {
    const seen = { infeasible: 0, solved: 0 };
    for (let i = 0; i < 80; i++) seen[await compareOnce(solver, base + i)]++;
    expect(seen.solved).toBeGreaterThan(40);
    expect(seen.infeasible).toBeGreaterThan(2);
  });
});

describe('PLAN62 the first plan comes at once and keeps the rules', () => {
  test.each(['week-3', 'week-6', 'dst-12', 'month-12', 'month-25', 'month-60', 'month-150'])('%s', (name) => {
    const instance = readInstance(name);
    const plan = greedyPlan(instance);
    expect(plan).not.toBeNull();
    expect(judge(instance, plan ?? { sessions: [], nights: [] }).violations).toEqual([]);
    expect(plan?.sessions.length).toBeGreaterThan(instance.relations.length / 2);
  });

  test('random instances: a plan or nothing, never a broken one', () => {
    let found = 0;
    for (let i = 0; i < 300; i++) {
      const random = new Random(base + i);
      const instance = randomInstance(random, sane, random.chance(0.3));
      const plan = greedyPlan(instance);
      if (!plan) continue;
      found++;
      expect(check(instance, plan).violations, `PLANNER_SEED=${base + i}`).toEqual([]);
    }
    expect(found).toBeGreaterThan(150);
  });
});

describe('PLAN63 a search can be watched, stopped and repeated', () => {
  test('plans only get better, levels come in order', async () => {
    const instance = readInstance('week-6');
    const plans: number[][] = [];
    const levels: number[] = [];
    await solve(instance, {
      solver,
      onPlan: (_, objective) => plans.push(objective),
      onLevel: (_, index) => levels.push(index),
    });
    expect(plans.length).toBeGreaterThan(1);
    for (const [i, vector] of plans.entries()) {
      const before = plans[i - 1];
      const changed = vector.findIndex((value, k) => value !== before?.[k]);
      if (before) expect(vector[changed]).toBeLessThan(before[changed] ?? 0);
    }
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(new Set(levels).size).toBe(6);
  });

  test('PLAN66 stopped at once it still returns the instant plan, with honest bounds', async () => {
    const instance = readInstance('month-12');
    const outcome = planned(await solve(instance, { solver, shouldStop: () => true }));
    expect(outcome.status).toBe('stopped');
    expect(judge(instance, outcome.plan).feasible).toBe(true);
    for (const level of outcome.levels) {
      expect(level.bound).toBeLessThanOrEqual(level.objective);
      expect(level.gap).toBeCloseTo((level.objective - level.bound) / Math.max(1, level.objective));
      expect(level.proven).toBe(level.gap === 0 && outcome.levels.slice(0, 3).every((l) => l.proven));
    }
  });

  test('equal seeds give equal plans', async () => {
    const instance = readInstance('week-6');
    const [a, b] = [await solve(instance, { solver, seed: 3 }), await solve(instance, { solver, seed: 3 })];
    expect(planned(a).plan).toEqual(planned(b).plan);
  });

  test('PLAN120 equal seeds and equal work give equal outcomes, and no clock is looked at', async () => {
    const timed: unknown[] = [];
    const watched: Solver = {
      restarts: () => 0,
      solve: (program, options) => {
        if (options?.seconds !== undefined) timed.push(options.seconds);
        return solver.solve(program, options);
      },
    };
    const now = () => {
      throw new Error('a clock was looked at');
    };
    for (const instance of [readInstance('week-6'), scarce()]) {
      const run = (work: number) => solve(instance, { solver: watched, seed: 5, work, now });
      const [short, again, longer] = [await run(300), await run(300), await run(2_000)];
      expect(short.status).toBe('stopped');
      expect(again).toEqual(short);
      expect(longer.status).toBe('proven');
    }
    expect(timed).toEqual([]);
  });

  test('PLAN120 PLAN125 equal work gives equal outcomes among pieces, too', { timeout: 60_000 }, async () => {
    let pieces = 0;
    const watched: Solver = {
      restarts: () => 0,
      solve: (program, options) => {
        if (options?.start && options.tune?.mip_max_nodes !== undefined) pieces++;
        return solver.solve(program, options);
      },
    };
    const run = () => solve(readInstance('month-12'), { solver: watched, seed: 5, work: 6_000 });
    const first = await run();
    expect(pieces).toBeGreaterThan(0);
    expect(await run()).toEqual(first);
    expect(first.status).toBe('stopped');
  });

  test('PLAN118 whatever the order of the levels, a later step has time left', async () => {
    for (const order of [
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 5, 3, 4],
    ]) {
      let clock = 0;
      // Works as long as it is allowed to, and finds nothing.
      const slow: Solver = {
        restarts: () => 0,
        async solve(_, options) {
          clock += 1000 * (options?.seconds ?? 0);
          return { status: 'stopped', bound: Number.NEGATIVE_INFINITY };
        },
      };
      const done = new Map<number, number>();
      await solve(readInstance('week-6'), {
        solver: slow,
        seconds: 10,
        order,
        now: () => clock,
        onLevel: (_, level) => done.set(level, clock),
      });
      const last = order.at(-2) ?? 0;
      expect(done.get(last), `order ${order}`).toBeLessThan(9_500);
      expect(clock).toBeGreaterThan(9_900);
    }
  });

  test('an empty instance has the empty plan', async () => {
    const instance = {
      ...readInstance('week-3'),
      people: [],
      relations: [],
      boundaries: [],
      frozen: null,
      previous: null,
    };
    const outcome = planned(await solve(instance, { solver }));
    expect(outcome).toMatchObject({
      status: 'proven',
      plan: { sessions: [], nights: [] },
      objective: [0, 0, 0, 0, 0, 0],
    });
  });

  test('a solver that fails now and then, or always, costs quality but never honesty', async () => {
    const instance = readInstance('week-6');
    for (const every of [1, 2, 3]) {
      let calls = 0;
      const failing: Solver = {
        restarts: () => calls,
        async solve(program, options) {
          if (++calls % every === 0) return { status: 'failed', bound: Number.NEGATIVE_INFINITY };
          return solver.solve(program, options);
        },
      };
      const outcome = planned(await solve(instance, { solver: failing }));
      expect(judge(instance, outcome.plan)).toMatchObject({ feasible: true, objective: outcome.objective });
      if (every === 1) expect(outcome.status).toBe('stopped');
      if (outcome.status === 'proven') expect(outcome.objective).toEqual([0, 0, 0, 445, 540, 7]);
      for (const level of outcome.levels) expect(level.bound).toBeLessThanOrEqual(level.objective);
    }
  });

  test('PLAN113 a solver whose answers are a little off, with multipliers that are no numbers, misleads nobody', async () => {
    const random = new Random(base);
    const off = () => (random.next() - 0.5) * 2e-7;
    const noisy: Solver = {
      restarts: () => 0,
      async solve(program, options) {
        const solved = await solver.solve(program, options);
        const { x, value, rowDual } = solved;
        return {
          ...solved,
          ...(x ? { x: x.map((one) => one + off()) } : {}),
          ...(value === undefined ? {} : { value: value + off() }),
          ...(rowDual ? { rowDual: rowDual.map((y, i) => (i % 7 === 3 ? Number.NaN : y + off())) } : {}),
        };
      },
    };
    for (const instance of [readInstance('week-6'), scarce()]) {
      const [exact, rough] = [await solve(instance, { solver }), await solve(instance, { solver: noisy })];
      expect(planned(rough)).toMatchObject({ status: 'proven', objective: planned(exact).objective });
    }
    expect(planned(await solve(scarce(), { solver })).objective[0]).toBeGreaterThan(0);
  });
});
