/**
 * The only file that knows the solver library (HiGHS, compiled to WebAssembly). The 1.2 MB are loaded on the first
 * `loadSolver`, in Node and in a browser's worker alike. A solve blocks its thread, so it belongs in a worker; it can be
 * stopped from `shouldStop`, which the solver asks several times a second. A module that traps is thrown away and
 * loaded anew, and the solve is tried once more: the caller's incumbent lives outside and loses nothing.
 */
import type { CallbackData, Highs, Model } from 'highs';

/** min cost·x, rowLower ≤ Ax ≤ rowUpper, lower ≤ x ≤ upper; A by rows (CSR). */
export type LinearProgram = {
  cost: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** 1 where the variable must be whole. */
  integer: Uint8Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
};

export type SolveOptions = {
  /** Ignore integrality: an LP, with duals. */
  relax?: boolean;
  seconds?: number;
  /** Stop when value − bound is at most this. */
  gap?: number;
  /** A feasible point to start from. */
  start?: Float64Array;
  seed?: number;
  /** Give up proving and return the first point at or below this value. */
  target?: number;
  /** Asked while the solver works, with the iterations done so far; true ends it with what it has. */
  shouldStop?: (iterations: number) => boolean;
  /** Called with each better point that a MIP solve finds. */
  onImproved?: (x: Float64Array, value: number) => void;
  /** Called with the bound of a MIP solve as often as `shouldStop` is. */
  onBound?: (bound: number) => void;
  /** Further HiGHS options, by their names. */
  tune?: Record<string, number | string | boolean>;
};

/**
 * HiGHS 1.15.3's presolve by enumeration calls some feasible programs infeasible, and with a start in hand then calls the
 * start optimal (met with 87 columns; without this one rule all is well). Bit 16 of `presolve_rule_off` leaves it out;
 * solver.test.ts keeps such a program, so that a newer version shows when the guard can go.
 */
const WITHOUT_ENUMERATION = 1 << 16;

export type SolveStatus = 'optimal' | 'infeasible' | 'stopped' | 'failed';

export type SolveResult = {
  status: SolveStatus;
  /** A feasible point, if one was found. */
  x?: Float64Array;
  value?: number;
  /** Lower bound on the value; −∞ when nothing is known. */
  bound: number;
  /** LP solves only: one dual per row and reduced cost per column, ≥ 0 where the lower bound binds. */
  rowDual?: Float64Array;
  columnDual?: Float64Array;
  /** How much work it was, by count and not by a clock. */
  iterations?: number;
  /** LP solves found infeasible: multipliers of a contradiction, when the solver has them. */
  ray?: Float64Array;
};

export type Solver = {
  solve(program: LinearProgram, options?: SolveOptions): Promise<SolveResult>;
  /** How often the module had to be loaded anew. */
  readonly restarts: () => number;
};

/**
 * Loads the solver. In Node nothing is needed. A browser bundle passes the address of the `.wasm` asset; with Vite:
 * `import wasmUrl from 'highs/runtime?url'` and `loadSolver({ wasmUrl })`.
 */
export async function loadSolver(options: { wasmUrl?: string } = {}): Promise<Solver> {
  const { wasmUrl } = options;
  const load = async (): Promise<Highs> => {
    const { default: highsLoader } = await import('highs');
    return highsLoader(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
  };
  let highs = await load();
  let restarts = 0;
  return {
    restarts: () => restarts,
    async solve(program, solveOptions = {}) {
      try {
        return run(highs, program, solveOptions);
      } catch {
        restarts++;
        highs = await load();
      }
      try {
        return run(highs, program, { ...solveOptions, seed: (solveOptions.seed ?? 0) + 1 });
      } catch {
        restarts++;
        highs = await load();
        return { status: 'failed', bound: Number.NEGATIVE_INFINITY };
      }
    },
  };
}

function run(highs: Highs, program: LinearProgram, options: SolveOptions): SolveResult {
  const columns = program.cost.length;
  const rows = program.rowLower.length;
  const mip = !options.relax && program.integer.some((flag) => flag === 1);
  if (columns === 0) return solveEmpty(program);
  const model = highs.createModel({
    numCols: columns,
    numRows: rows,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr',
      numRows: rows,
      numCols: columns,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
    ...(mip ? { integrality: Int32Array.from(program.integer) } : {}),
  });
  try {
    model.options.set({
      output_flag: false,
      random_seed: options.seed ?? 0,
      mip_rel_gap: 0,
      mip_abs_gap: options.gap ?? 1e-6,
      presolve_rule_off: WITHOUT_ENUMERATION,
      ...(options.seconds === undefined ? {} : { time_limit: Math.max(0.01, options.seconds) }),
      ...(options.target === undefined ? {} : { objective_target: options.target }),
      ...options.tune,
    });
    if (mip && options.start) model.setSolution({ colValue: options.start });
    const { simplexInterrupt, ipmInterrupt, mipInterrupt, mipImprovingSolution } =
      highs.constants.callbackType;
    const stop = options.shouldStop;
    const improved = options.onImproved;
    const ask = (event: { data: CallbackData; interrupt(): void }) => {
      const {
        simplex_iteration_count: along,
        ipm_iteration_count: inside,
        mip_total_lp_iterations: all,
        mip_dual_bound: bound,
      } = event.data;
      if (bound !== undefined) options.onBound?.(bound);
      if (stop?.(Number(all ?? along ?? 0) + INSIDE * (inside ?? 0))) event.interrupt();
      return undefined;
    };
    // A MIP solve asks between its relaxations, a relaxation between its steps.
    const asks = mip ? { [mipInterrupt]: ask } : { [simplexInterrupt]: ask, [ipmInterrupt]: ask };
    model.run({
      ...(stop || options.onBound ? asks : {}),
      ...(improved && mip
        ? {
            [mipImprovingSolution]: (event: {
              data: { mip_solution?: Float64Array; objective_function_value?: number };
            }) => {
              const { mip_solution: x, objective_function_value: value } = event.data;
              if (x && value !== undefined) improved(x, value);
              return undefined;
            },
          }
        : {}),
    });
    return { ...(mip ? readMip(highs, model) : readLp(highs, model)), iterations: iterationsOf(model) };
  } finally {
    model.dispose();
  }
}

/** An iteration of an interior point takes about as long as so many of the simplex. */
const INSIDE = 200;

function iterationsOf({ info }: Model): number {
  const count = (name: 'simplex_iteration_count' | 'ipm_iteration_count') =>
    Math.max(0, Number(info.get(name)));
  return count('simplex_iteration_count') + INSIDE * count('ipm_iteration_count');
}

/** HiGHS treats a model without columns as empty and checks nothing. */
function solveEmpty(program: LinearProgram): SolveResult {
  const possible = program.rowLower.every((low, i) => low <= 0 && (program.rowUpper[i] ?? 0) >= 0);
  if (!possible) return { status: 'infeasible', bound: Number.POSITIVE_INFINITY };
  const none = new Float64Array(0);
  return {
    status: 'optimal',
    x: none,
    value: 0,
    bound: 0,
    rowDual: new Float64Array(program.rowLower.length),
  };
}

function readMip(highs: Highs, model: Model): SolveResult {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible', bound: Number.POSITIVE_INFINITY };
  const hasPoint = Number(model.info.get('primal_solution_status')) === solutionStatus.feasible;
  const bound = Number(model.info.get('mip_dual_bound'));
  const result: SolveResult = {
    status: status === modelStatus.optimal ? 'optimal' : 'stopped',
    bound: Number.isFinite(bound) ? bound : Number.NEGATIVE_INFINITY,
  };
  if (hasPoint) {
    result.x = model.getSolution().colValue;
    result.value = model.getObjectiveValue();
  } else if (result.status === 'optimal') result.status = 'failed';
  return result;
}

function readLp(highs: Highs, model: Model): SolveResult {
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) {
    const ray = model.getDualRay();
    return {
      status: 'infeasible',
      bound: Number.POSITIVE_INFINITY,
      ...(ray ? { ray: ray.values } : {}),
    };
  }
  const { colValue, rowDual, colDual } = model.getSolution();
  // A simplex that was stopped has a value but no bound; from its multipliers duals.ts may still make one.
  if (status !== modelStatus.optimal) {
    const some = rowDual.some((y) => y !== 0);
    return { status: 'stopped', bound: Number.NEGATIVE_INFINITY, ...(some ? { rowDual } : {}) };
  }
  const value = model.getObjectiveValue();
  return { status: 'optimal', x: colValue, value, bound: value, rowDual, columnDual: colDual };
}
