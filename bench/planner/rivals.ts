/** Other solvers behind the planner's own interface, so that they get the very same programs. */
import glpkLoader from 'glpk.js/node';
import { solve as solveWithYalps } from 'yalps';
import type { LinearProgram, SolveResult, Solver } from '../../packages/planner/src/solver.ts';

/** What a rival is asked: only the time limit is passed on. */
type Rival = (program: LinearProgram, seconds: number) => SolveResult;

const asSolver = (solve: Rival): Solver => ({
  restarts: () => 0,
  solve: async (program, { seconds = 1e6 } = {}) => solve(program, seconds),
});

/** The entries of each row. */
function rowsOf({ starts, indices, values, rowLower, rowUpper }: LinearProgram) {
  return Array.from(rowLower, (low, row) => {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    const entries = Array.from(indices.subarray(from, to), (column, k): [number, number] => [
      column,
      values[from + k] ?? 0,
    ]);
    return { low, high: rowUpper[row] ?? 0, entries };
  });
}

const nothing = (status: SolveResult['status']): SolveResult => ({ status, bound: Number.NEGATIVE_INFINITY });

export async function loadGlpk(): Promise<Solver> {
  const glpk = await glpkLoader();
  const ends = (low: number, high: number) => {
    const [hasLow, hasHigh] = [Number.isFinite(low), Number.isFinite(high)];
    const between = low === high ? glpk.GLP_FX : glpk.GLP_DB;
    const oneSided = hasLow ? glpk.GLP_LO : hasHigh ? glpk.GLP_UP : glpk.GLP_FR;
    return { type: hasLow && hasHigh ? between : oneSided, lb: hasLow ? low : 0, ub: hasHigh ? high : 0 };
  };
  return asSolver((program, seconds) => {
    const { cost, lower, upper, integer } = program;
    const names = Array.from(cost, (_, i) => `x${i}`);
    const name = (i: number) => names[i] ?? '';
    const { result } = glpk.solve(
      {
        name: 'plan',
        objective: {
          direction: glpk.GLP_MIN,
          name: 'cost',
          vars: names.map((of, i) => ({ name: of, coef: cost[i] ?? 0 })),
        },
        subjectTo: rowsOf(program).map(({ low, high, entries }, row) => ({
          name: `r${row}`,
          vars: entries.map(([column, coef]) => ({ name: name(column), coef })),
          bnds: ends(low, high),
        })),
        bounds: names.map((of, i) => ({ name: of, ...ends(lower[i] ?? 0, upper[i] ?? 0) })),
        generals: names.filter((_, i) => integer[i] === 1),
      },
      { msglev: glpk.GLP_MSG_OFF, presol: true, tmlim: Math.max(1, Math.ceil(seconds)) },
    );
    if (result.status !== glpk.GLP_OPT && result.status !== glpk.GLP_FEAS) return nothing('stopped');
    const x = Float64Array.from(names, (of) => result.vars[of] ?? 0);
    const proven = result.status === glpk.GLP_OPT;
    return {
      status: proven ? 'optimal' : 'stopped',
      x,
      value: result.z,
      bound: proven ? result.z : Number.NEGATIVE_INFINITY,
    };
  });
}

/** Variables there begin at nothing and have no upper end: further rows say where they end. */
export const yalps: Solver = asSolver((program, seconds) => {
  const { cost, upper, integer } = program;
  const constraints = new Map<string, { min?: number; max?: number }>();
  const variables = new Map<number, [string, number][]>();
  for (const [i, price] of cost.entries()) variables.set(i, [['cost', price]]);
  for (const [row, { low, high, entries }] of rowsOf(program).entries()) {
    const limits = {
      ...(Number.isFinite(low) ? { min: low } : {}),
      ...(Number.isFinite(high) ? { max: high } : {}),
    };
    constraints.set(`r${row}`, limits);
    for (const [column, value] of entries) variables.get(column)?.push([`r${row}`, value]);
  }
  const binaries = new Set<number>();
  const integers = new Set<number>();
  for (const [i, most] of upper.entries()) {
    if (integer[i] === 1 && most === 1) binaries.add(i);
    else if (integer[i] === 1) integers.add(i);
    if (most === 1 || !Number.isFinite(most)) continue;
    constraints.set(`u${i}`, { max: most });
    variables.get(i)?.push([`u${i}`, 1]);
  }
  const solved = solveWithYalps(
    { direction: 'minimize', objective: 'cost', constraints, variables, binaries, integers },
    { timeout: 1000 * seconds, maxIterations: 1e9 },
  );
  if (Number.isNaN(solved.result)) return nothing(solved.status === 'infeasible' ? 'infeasible' : 'stopped');
  const x = new Float64Array(cost.length);
  for (const [i, value] of solved.variables) x[i] = value;
  const proven = solved.status === 'optimal';
  return {
    status: proven ? 'optimal' : 'stopped',
    x,
    value: solved.result,
    bound: proven ? solved.result : Number.NEGATIVE_INFINITY,
  };
});
