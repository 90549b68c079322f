import { beforeAll, describe, expect, test } from 'vitest';
import { Budget } from '../src/budget.ts';
import { openCalendar } from '../src/calendar.ts';
import { candidateColumns } from '../src/columns.ts';
import { boundFromDuals } from '../src/duals.ts';
import { greedyPlan } from '../src/greedy.ts';
import { Incumbent } from '../src/incumbent.ts';
import { levelOf } from '../src/level-bounds.ts';
import { buildModel, readPlan } from '../src/model.ts';
import { OpenLevel } from '../src/open-level.ts';
import { type ProofNews, prove, Second } from '../src/second.ts';
import { type SolveSettings, solve } from '../src/solve.ts';
import { loadSolver, type Solver } from '../src/solver.ts';
import { Steps } from '../src/steps.ts';
import { judge, readInstance } from './helpers/judge.ts';
import { Random, runSeed } from './helpers/random.ts';
import { Staged } from './helpers/staged.ts';

const WISHES = 3;
/** What week-6 loses of its wishes at least, as the model counts it. */
const LEAST = 445 * 15;

let solver: Solver;
let other: Solver;
beforeAll(async () => {
  solver = await loadSolver();
  other = await loadSolver();
});

/** The wishes of week-6 as they stand when a level begins; no floor is missed there. */
function wishes(settings: Partial<SolveSettings> = {}) {
  const instance = readInstance('week-6');
  const model = buildModel(instance, candidateColumns(openCalendar(instance)));
  const found = new Incumbent(instance, () => model, new Steps(undefined, 0), undefined);
  found.offer(greedyPlan(instance, { columns: model.columns }) ?? { sessions: [], nights: [] });
  const { expression } = levelOf(model, WISHES);
  const rows = model.levels.slice(0, WISHES).map(({ expression: { columns, values, constant } }, level) => ({
    tag: { kind: 'level', level } as const,
    lower: Number.NEGATIVE_INFINITY,
    upper: -constant,
    columns,
    values,
  }));
  const program = model.builder.program(expression, rows);
  const budget = new Budget({ solver, ...settings });
  const raised: number[] = [];
  const level = new OpenLevel({
    model,
    level: WISHES,
    program,
    bound: 0,
    budget,
    found,
    seed: 0,
    onBound: (bound) => raised.push(bound),
  });
  return { instance, model, program, found, level, raised, constant: expression.constant };
}

describe('PLAN155 the second thread', () => {
  test('its relaxation has a bound that is recomputed from multipliers, and a corner', async () => {
    const { program, constant } = wishes();
    const news: ProofNews[] = [];
    await prove({ kind: 'relax', program, inside: true }, other, (one) => news.push(one));
    expect(news.map(({ kind }) => kind)).toEqual(['relaxed', 'end']);
    const [relaxed] = news;
    if (relaxed?.kind !== 'relaxed' || !relaxed.rowDual) throw new Error('no multipliers');
    expect(relaxed.bound).toBe(boundFromDuals(program, relaxed.rowDual));
    expect(relaxed.bound + constant).toBeLessThanOrEqual(LEAST);
    expect(relaxed.corner).toHaveLength(program.cost.length);
  });

  test('of the whole it says each better point and bound as it comes, and never a bound above a plan', async () => {
    const { program, instance, model, constant } = wishes();
    const values: number[] = [];
    const bounds: number[] = [];
    await prove({ kind: 'whole', program, gap: 0.5, seed: 0 }, other, (one) => {
      if (one.kind === 'bound') bounds.push(one.bound + constant);
      if (one.kind === 'point') values.push(15 * (judge(instance, readPlan(model, one.x)).objective[3] ?? 0));
    });
    expect(Math.min(...values)).toBe(LEAST);
    expect(Math.max(...bounds)).toBeCloseTo(LEAST, 3);
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
  });
});

const base = runSeed();

describe('PLAN156 what two threads find is put together', () => {
  test('whenever news come in, the end is the proven best, and no bound was above a plan', async () => {
    for (let i = 0; i < 8; i++) {
      const threads = new Staged(new Random(base + i), other);
      const { level, found, raised, instance } = wishes();
      await level.work(new Second(threads));
      expect(found.value(WISHES)).toBe(LEAST);
      expect(level.bound).toBe(LEAST);
      expect(Math.max(...raised)).toBeLessThanOrEqual(LEAST);
      expect(raised).toEqual(raised.toSorted((a, b) => a - b));
      expect(judge(instance, found.best?.plan ?? { sessions: [], nights: [] }).feasible).toBe(true);
      expect(threads.tasks[0]).toBe('relax');
      expect(threads.ended).toBe(threads.spawned);
    }
  });

  test('news of a task that was ended for another one are not heard', async () => {
    const heard: ((news: ProofNews) => void)[] = [];
    const posted: string[] = [];
    let ended = 0;
    const second = new Second({
      spawn: (hear) => {
        heard.push(hear);
        return { post: ({ kind }) => posted.push(kind), end: () => ended++ };
      },
      pause: async () => undefined,
    });
    const { program } = wishes();
    second.ask({ kind: 'whole', program, gap: 0.5, seed: 0 });
    second.ask({ kind: 'whole', program, gap: 0.5, seed: 1 });
    expect([heard.length, ended]).toEqual([2, 1]);
    heard[0]?.({ kind: 'bound', bound: 1e9 });
    heard[1]?.({ kind: 'bound', bound: 1 });
    expect(await second.news()).toEqual([{ kind: 'bound', bound: 1 }]);
    heard[1]?.({ kind: 'end' });
    second.ask({ kind: 'relax', program, inside: false });
    // one that has nothing to do is asked again and not made anew
    expect([heard.length, ended, posted]).toEqual([2, 1, ['whole', 'whole', 'relax']]);
  });
});

describe('PLAN157 stopping', () => {
  test('ends both, and the plan stays', async () => {
    for (const after of [0, 3, 30]) {
      let asked = 0;
      const threads = new Staged(new Random(base), other);
      const { level, found } = wishes({ shouldStop: () => asked++ > after });
      await level.work(new Second(threads));
      expect(threads.ended).toBe(threads.spawned);
      expect(found.best).toBeDefined();
      expect(level.bound).toBeLessThanOrEqual(found.value(WISHES));
    }
  });
});

describe('PLAN158 a thread that is lost', () => {
  test.each([0, 1, 2])('after %i of its news: the first goes on alone to the same end', async (dies) => {
    const threads = new Staged(new Random(base + dies), other, dies);
    const { level, found } = wishes();
    const second = new Second(threads);
    await level.work(second);
    expect(found.value(WISHES)).toBe(LEAST);
    expect(level.bound).toBe(LEAST);
    if (dies === 0) expect(second.isLost).toBe(true);
    expect(threads.ended).toBe(threads.spawned);
  });
});

describe('PLAN154 PLAN159 one thread is enough', () => {
  const spawned = async (name: string, settings: Partial<SolveSettings>) => {
    const threads = new Staged(new Random(base), other);
    let isOver = false;
    const outcome = await solve(readInstance(name), {
      solver,
      ...settings,
      threads,
      shouldStop: () => isOver,
      onLevel: (_, index) => {
        isOver ||= index > WISHES;
      },
    });
    return { spawned: threads.spawned, outcome };
  };

  test('for what is small', async () => {
    expect((await spawned('week-6', { seconds: 60 })).spawned).toBe(0);
  });

  test('where work is counted: equal seed and work give equal plans, bounds and gaps', async () => {
    const [one, two] = [
      await spawned('month-25', { work: 2_000 }),
      await spawned('month-25', { work: 2_000 }),
    ];
    expect([one.spawned, two.spawned]).toEqual([0, 0]);
    expect(one.outcome).toEqual(two.outcome);
    expect((await spawned('month-25', { work: 2_000, seconds: 60 })).spawned).toBe(0);
  });
});
