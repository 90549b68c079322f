/**
 * Bounds that need no trust in floating point or in the solver: from any multipliers of the rows, weak duality gives a
 * lower bound on the whole program, here in whole-number arithmetic. Wrong multipliers give a weak bound, never a false one.
 */
import type { LinearProgram } from './solver.ts';

/** Multipliers are rounded to this fraction of one before they are used. */
const DENOMINATOR = 2 ** 24;
const SCALE = BigInt(DENOMINATOR);

/** A rational number with the fixed denominator 2^24. */
type Scaled = bigint;

/**
 * Σ over rows of y·(the side of the row that y presses on) + Σ over columns of (reduced cost)·(the better end of the
 * column), in units of 2^-24. Every finite coefficient, cost and bound of the program must be a whole number.
 */
function weakDuality(
  program: LinearProgram,
  rowDual: ArrayLike<number>,
  costless = false,
): { bound: Scaled; reduced: Scaled[] } {
  const multipliers = usable(program, rowDual);
  let bound = 0n;
  const reduced = Array.from(program.cost, (cost) => (costless ? 0n : whole(cost) * SCALE));
  for (const [row, y] of multipliers.entries()) {
    if (y === 0n) continue;
    bound += y * whole((y > 0n ? program.rowLower[row] : program.rowUpper[row]) ?? 0);
    for (let k = program.starts[row] ?? 0; k < (program.starts[row + 1] ?? 0); k++) {
      const column = program.indices[k] ?? 0;
      reduced[column] = (reduced[column] ?? 0n) - y * whole(program.values[k] ?? 0);
    }
  }
  for (const [column, d] of reduced.entries()) {
    if (d !== 0n) bound += d * whole((d > 0n ? program.lower[column] : program.upper[column]) ?? 0);
  }
  return { bound, reduced };
}

/**
 * The ends of whole-number columns between which every point with a value of at most `limit` lies: a column that leaves
 * its better end pays its reduced cost on top of the bound. As exact as the bound itself. Null when there is no such point.
 */
export function endsWithin(
  program: LinearProgram,
  rowDual: ArrayLike<number>,
  limit: number,
): { lower: Float64Array; upper: Float64Array } | null {
  const { bound, reduced } = weakDuality(program, rowDual);
  const slack = whole(limit) * SCALE - bound;
  if (slack < 0n) return null;
  const lower = Float64Array.from(program.lower);
  const upper = Float64Array.from(program.upper);
  for (const [column, d] of reduced.entries()) {
    if (d === 0n || program.integer[column] !== 1) continue;
    const steps = Number(slack / (d > 0n ? d : -d));
    if (d > 0n) upper[column] = Math.min(upper[column] ?? 0, (lower[column] ?? 0) + steps);
    else lower[column] = Math.max(lower[column] ?? 0, (upper[column] ?? 0) - steps);
  }
  return { lower, upper };
}

/** The bound as a number, rounded down. */
export function boundFromDuals(program: LinearProgram, rowDual: ArrayLike<number>): number {
  const { bound } = weakDuality(program, rowDual);
  const floor = bound / SCALE - (bound % SCALE < 0n ? 1n : 0n);
  return Number(floor) + Number(bound - floor * SCALE) / DENOMINATOR;
}

/** Do these multipliers of the rows contradict each other within the columns' ends? Then there is no point at all. */
export function provesInfeasible(program: LinearProgram, ray: ArrayLike<number>): boolean {
  const opposite = Array.from({ length: ray.length }, (_, i) => -(ray[i] ?? 0));
  return [ray, opposite].some((y) => weakDuality(program, y, true).bound > 0n);
}

/** Multipliers as whole multiples of 2^-24; those that are no numbers or press on a side that does not exist are dropped. */
function usable(program: LinearProgram, rowDual: ArrayLike<number>): bigint[] {
  return Array.from(program.rowLower, (lower, row) => {
    const scaled = Math.round((rowDual[row] ?? 0) * DENOMINATOR);
    if (!Number.isFinite(scaled)) return 0n;
    const y = BigInt(scaled);
    const side = y > 0n ? lower : (program.rowUpper[row] ?? 0);
    return Number.isFinite(side) ? y : 0n;
  });
}

function whole(value: number): bigint {
  if (!Number.isInteger(value)) throw new Error(`${value} is not a whole number`);
  return BigInt(value);
}
