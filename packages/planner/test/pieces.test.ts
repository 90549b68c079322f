import { beforeAll, describe, expect, test } from 'vitest';
import { openCalendar } from '../src/calendar.ts';
import { candidateColumns } from '../src/columns.ts';
import { floorColumns, localSums, sumRows } from '../src/floors.ts';
import { greedyPlan } from '../src/greedy.ts';
import { neighbours } from '../src/improve.ts';
import { buildModel, type Model, pointOf } from '../src/model.ts';
import { Pieces } from '../src/pieces.ts';
import { type LinearProgram, loadSolver, type Solver } from '../src/solver.ts';
import { readInstance } from './helpers/judge.ts';
import { Random, runSeed } from './helpers/random.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const valueAt = (cost: Float64Array, x: Float64Array) => cost.reduce((sum, c, i) => sum + c * (x[i] ?? 0), 0);

function modelOf(name: string): { model: Model; x: Float64Array } {
  const instance = readInstance(name);
  const model = buildModel(instance, candidateColumns(openCalendar(instance)));
  const plan = greedyPlan(instance, { columns: model.columns });
  const x = plan && pointOf(model, plan);
  if (!x) throw new Error('no plan');
  return { model, x };
}

const random = new Random(runSeed());
const some = (count: number, part: number) =>
  Array.from({ length: count }, (_, i) => i).filter(() => random.next() < part);

describe('PLAN125 a piece is the whole with the rest held', () => {
  test.each([3, 4])('level index %i of week-6: the same best value', async (level) => {
    const { model, x } = modelOf('week-6');
    const whole = model.builder.program(
      model.levels[level]?.expression ?? { columns: [], values: [], constant: 0 },
    );
    const pieces = new Pieces(whole, x);
    for (let round = 0; round < 4; round++) {
      const dates = new Set(some(model.columns.length, 0.25));
      const wanted = whole.cost.reduce<number[]>((list, _, i) => {
        if (i >= model.columns.length || dates.has(i)) list.push(i);
        return list;
      }, []);
      const open = new Set(wanted);
      const held = (ends: Float64Array) => ends.map((end, i) => (open.has(i) ? end : (x[i] ?? 0)));
      const expected = await solver.solve({ ...whole, lower: held(whole.lower), upper: held(whole.upper) });
      const { program, free } = pieces.take(wanted);
      const solved = await solver.solve(program);
      const rest = valueAt(
        whole.cost,
        x.map((v, i) => (free.includes(i) ? 0 : v)),
      );
      expect((solved.value ?? Number.NaN) + rest).toBeCloseTo(expected.value ?? 0, 4);
      expect(free.length).toBeLessThanOrEqual(wanted.length);
    }
  });

  test('after a move pieces are those of the new point', () => {
    const { model, x } = modelOf('month-12');
    const whole = model.builder.program(
      model.levels[3]?.expression ?? { columns: [], values: [], constant: 0 },
    );
    const pieces = new Pieces(whole, x);
    const to = model.builder.complete(x.map((v, i) => (i < model.columns.length && i % 3 === 0 ? 0 : v)));
    const wanted = some(whole.cost.length, 0.2);
    pieces.take(wanted);
    pieces.move(to);
    expect(pieces.take(wanted)).toEqual(new Pieces(whole, to).take(wanted));
  });
});

describe('PLAN58 PLAN127 floors that are missed, in parts', () => {
  /** Levels of dst-12, the best that floors can be, and a point that has it. */
  async function best() {
    const instance = readInstance('dst-12');
    const calendar = openCalendar(instance);
    const model = buildModel(instance, floorColumns(calendar, candidateColumns(calendar)));
    const expression = model.levels[0]?.expression;
    if (!expression) throw new Error('no levels');
    const program = model.builder.program(expression);
    const solved = await solver.solve(program, { gap: 0.999 });
    const x = model.builder.complete((solved.x ?? new Float64Array()).map(Math.round));
    return { model, program, x, value: Math.round(valueAt(program.cost, x)) };
  }

  test('no plan at all misses less of a part, and exact parts add up to the level', async () => {
    const { model, program, x, value } = await best();
    const sums = await localSums(model, 0, x, neighbours(model), solver, () => false);
    expect(sums.exact).toBe(true);
    expect(sums.parts.reduce((sum, part) => sum + part.value, 0)).toBe(value);
    const missed = sums.parts.filter((part) => part.value > 0);
    expect(missed.length).toBeGreaterThan(0);
    for (const part of missed) {
      const counted = new Set(part.blocks.flatMap((b) => model.floors[b]?.variables ?? []));
      const cost = program.cost.map((c, i) => (counted.has(i) ? c : 0));
      const least = await solver.solve({ ...program, cost });
      expect(Math.round(least.value ?? 0)).toBe(part.value);
      // One more than that would be too much to say.
      expect(valueAt(cost, x)).toBe(part.value);
    }
    for (const row of sumRows(model, 0, sums)) expect(row.lower).toBe(row.upper);
  });

  test('what is not proven of some stays open, what is proven of others holds', async () => {
    const { model, program, x, value } = await best();
    const unknown = { status: 'stopped', bound: Number.NEGATIVE_INFINITY } as const;
    const only = (rule: (part: LinearProgram) => boolean): Solver => ({
      restarts: () => 0,
      solve: async (part, options) => (rule(part) ? solver.solve(part, options) : unknown),
    });
    const isWhole = (part: LinearProgram) => part.cost.length === program.cost.length;
    const near = neighbours(model);
    const none = await localSums(
      model,
      0,
      x,
      near,
      only(() => false),
      () => false,
    );
    expect(none).toEqual({ parts: [], exact: false });
    const whole = await localSums(model, 0, x, near, only(isWhole), () => false);
    expect(whole.exact).toBe(true);
    expect(whole.parts).toEqual([{ blocks: model.floors.map((_, b) => b), value }]);
    let seen = 0;
    const first = await localSums(
      model,
      0,
      x,
      near,
      only((part) => !isWhole(part) && seen++ < 1),
      () => false,
    );
    expect(first.exact).toBe(false);
    for (const row of sumRows(model, 0, first)) expect(row.upper).toBe(Number.POSITIVE_INFINITY);
    const stopped = await localSums(model, 0, x, near, solver, () => true);
    expect(stopped.exact).toBe(false);
  });
});
