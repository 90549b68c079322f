/**
 * Proves a lower bound of a whole-number program without believing the solver: a search tree whose every leaf is closed
 * by multipliers that duals.ts checks exactly. The solver only suggests multipliers and where to branch.
 */
import { boundFromDuals, provesInfeasible } from '../../src/duals.ts';
import type { LinearProgram, Solver } from '../../src/solver.ts';

export type Certificate = { proven: boolean; leaves: number };

type Node = Pick<LinearProgram, 'lower' | 'upper' | 'rowLower' | 'rowUpper'>;

/** Is the value of every whole-number point more than `above`? Gives up after `most` leaves. */
export async function certify(
  solver: Solver,
  program: LinearProgram,
  above: number,
  most = 5_000,
): Promise<Certificate> {
  let leaves = 0;
  const { lower, upper, rowLower, rowUpper } = program;
  const open: Node[] = [{ lower, upper, rowLower, rowUpper }];
  for (let node = open.pop(); node; node = open.pop()) {
    if (leaves >= most) return { proven: false, leaves };
    const part = { ...program, ...node };
    const solved = await solver.solve(part, { relax: true, tune: { presolve: 'off' } });
    const closed = solved.rowDual
      ? boundFromDuals(part, solved.rowDual) > above
      : solved.ray !== undefined && provesInfeasible(part, solved.ray);
    if (closed) {
      leaves++;
      continue;
    }
    const halves = solved.x && split(part, solved.x);
    if (!halves) return { proven: false, leaves };
    open.push(...halves);
  }
  return { proven: true, leaves };
}

/**
 * Two parts that hold every whole-number point between them: either a sum of dates (one date at most that day, say) is
 * nothing or at least one, or a single variable is rounded down or up.
 */
function split(program: LinearProgram, x: Float64Array): Node[] | undefined {
  const row = mostFractional(
    Array.from(program.rowLower, (_, r) => (countsDates(program, r) ? activity(program, r, x) : 0)),
  );
  if (row !== undefined) {
    const sum = activity(program, row, x);
    return [
      { ...program, rowUpper: program.rowUpper.with(row, Math.floor(sum)) },
      { ...program, rowLower: program.rowLower.with(row, Math.ceil(sum)) },
    ];
  }
  const column = mostFractional(Array.from(x, (value, i) => (program.integer[i] === 1 ? value : 0)));
  if (column === undefined) return undefined;
  const value = x[column] ?? 0;
  return [
    { ...program, upper: program.upper.with(column, Math.floor(value)) },
    { ...program, lower: program.lower.with(column, Math.ceil(value)) },
  ];
}

function countsDates(program: LinearProgram, row: number): boolean {
  const [from, to] = [program.starts[row] ?? 0, program.starts[row + 1] ?? 0];
  for (let k = from; k < to; k++) {
    if (program.values[k] !== 1 || program.integer[program.indices[k] ?? 0] !== 1) return false;
  }
  return to - from > 1;
}

function activity(program: LinearProgram, row: number, x: Float64Array): number {
  let sum = 0;
  for (let k = program.starts[row] ?? 0; k < (program.starts[row + 1] ?? 0); k++) {
    sum += (program.values[k] ?? 0) * (x[program.indices[k] ?? 0] ?? 0);
  }
  return sum;
}

function mostFractional(values: number[]): number | undefined {
  let best: number | undefined;
  let distance = 1e-6;
  for (const [i, value] of values.entries()) {
    const away = Math.abs(value - Math.round(value));
    if (away > distance) [best, distance] = [i, away];
  }
  return best;
}
