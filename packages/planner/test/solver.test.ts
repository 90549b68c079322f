import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCalendar } from '../src/calendar.ts';
import { candidateColumns } from '../src/columns.ts';
import { buildModel } from '../src/model.ts';
import { type LinearProgram, loadSolver, type Solver } from '../src/solver.ts';
import { readInstance } from './helpers/judge.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const week6 = readInstance('week-6');
const INF = Number.POSITIVE_INFINITY;

/** max x + 2y, x + y ≤ 1.5 (or whatever the row's ends are), both in [0, 1]. */
function small(rowLower = -INF, rowUpper = 1.5): LinearProgram {
  return {
    cost: Float64Array.of(-1, -2),
    lower: Float64Array.of(0, 0),
    upper: Float64Array.of(1, 1),
    integer: Uint8Array.of(1, 1),
    rowLower: Float64Array.of(rowLower),
    rowUpper: Float64Array.of(rowUpper),
    starts: Int32Array.of(0, 2),
    indices: Int32Array.of(0, 1),
    values: Float64Array.of(1, 1),
  };
}

describe('PLAN67 the solver behind one file', () => {
  test('whole numbers: point, value and bound', async () => {
    const improved: number[] = [];
    const solved = await solver.solve(small(), { onImproved: (_, value) => improved.push(value) });
    expect(solved).toMatchObject({ status: 'optimal', value: -2, bound: -2 });
    expect([...(solved.x ?? [])]).toEqual([0, 1]);
    expect(improved.at(-1)).toBe(-2);
  });

  test('relaxed: multipliers of rows and reduced costs', async () => {
    const solved = await solver.solve(small(), { relax: true });
    expect(solved).toMatchObject({ status: 'optimal', value: -2.5 });
    expect([...(solved.rowDual ?? [])]).toEqual([-1]);
    expect([...(solved.columnDual ?? [])]).toEqual([0, -1]);
  });

  test('infeasible is said, with multipliers of the contradiction', async () => {
    expect(await solver.solve(small(3, 5))).toMatchObject({ status: 'infeasible', bound: INF });
    const relaxed = await solver.solve(small(3, 5), { relax: true, tune: { presolve: 'off' } });
    expect(relaxed.status).toBe('infeasible');
    expect(relaxed.ray?.length).toBe(1);
  });

  test('PLAN119 every method of it can be stopped while it works', async () => {
    const model = buildModel(week6, candidateColumns(openCalendar(week6)));
    const program = model.builder.program(
      model.levels[3]?.expression ?? { columns: [], values: [], constant: 0 },
    );
    const [simplex, interior] = [{ solver: 'simplex' }, { solver: 'ipm', run_crossover: 'off' }];
    for (const [relax, tune] of [
      [true, simplex],
      [true, interior],
      [false, {}],
    ] as const) {
      let asked = 0;
      const stopped = await solver.solve(program, { relax, tune, shouldStop: () => ++asked > 0 });
      expect(stopped.status, JSON.stringify(tune)).toBe('stopped');
      expect(asked).toBeGreaterThan(0);
      expect((await solver.solve(program, { relax: true, tune, shouldStop: () => false })).status).toBe(
        'optimal',
      );
    }
  });

  test('nothing to choose is decided without the library', async () => {
    const none = {
      ...small(),
      cost: new Float64Array(0),
      lower: new Float64Array(0),
      upper: new Float64Array(0),
    };
    const empty = {
      ...none,
      integer: new Uint8Array(0),
      indices: new Int32Array(0),
      values: new Float64Array(0),
    };
    const rows = { ...empty, starts: Int32Array.of(0, 0) };
    expect(await solver.solve(rows)).toMatchObject({ status: 'optimal', value: 0 });
    expect((await solver.solve({ ...rows, rowLower: Float64Array.of(1) })).status).toBe('infeasible');
  });

  test('a call that fails loads the module anew and leaves a working solver', async () => {
    const before = solver.restarts();
    const nonsense = { ...small(), indices: Int32Array.of(0, 7) };
    expect((await solver.solve(nonsense)).status).toBe('failed');
    expect(solver.restarts()).toBe(before + 2);
    expect((await solver.solve(small())).value).toBe(-2);
  });

  test('a feasible program that presolve by enumeration would call infeasible', async () => {
    const file = new URL('fixtures/presolve-enumeration.json', import.meta.url);
    const stored: Record<string, (number | string)[]> = JSON.parse(readFileSync(file, 'utf8'));
    const read = (name: string) =>
      (stored[name] ?? []).map((v) => (v === 'inf' ? INF : v === '-inf' ? -INF : Number(v)));
    const program: LinearProgram = {
      cost: Float64Array.from(read('cost')),
      lower: Float64Array.from(read('lower')),
      upper: Float64Array.from(read('upper')),
      integer: Uint8Array.from(read('integer')),
      rowLower: Float64Array.from(read('rowLower')),
      rowUpper: Float64Array.from(read('rowUpper')),
      starts: Int32Array.from(read('starts')),
      indices: Int32Array.from(read('indices')),
      values: Float64Array.from(read('values')),
    };
    const plain = await solver.solve(program, { tune: { presolve: 'off' } });
    expect(plain.status).toBe('optimal');
    const solved = await solver.solve(program);
    expect(solved.status).toBe('optimal');
    expect(solved.value).toBeCloseTo(plain.value ?? Number.NaN);
    // When this fails, the library has mended it and the guard in solver.ts can go.
    expect((await solver.solve(program, { tune: { presolve_rule_off: 0 } })).status).toBe('infeasible');
  });

  test('the library is named in one file, and only loaded when it is asked for', () => {
    const folder = new URL('../src/', import.meta.url);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const imports = [...text.matchAll(/^(?! \*).*\bimport\b.*'highs.*$/gm)].map(([line]) => line.trim());
      if (file !== 'solver.ts') expect(imports, file).toEqual([]);
      else
        expect(
          imports.every((line) => line.startsWith('import type') || line.includes('await import(')),
        ).toBe(true);
    }
  });
});
