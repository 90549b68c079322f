/**
 * Pieces of a whole program: what is left of it when every variable that is not free keeps its value in one point. Rows are
 * found from the free variables alone, so that a piece costs what it holds and not what the whole does.
 */
import type { LinearProgram } from './solver.ts';

export type Piece = {
  program: LinearProgram;
  /** The variables of the whole that are free, in the order of the piece's. */
  free: readonly number[];
};

export class Pieces {
  /** The whole by columns: entries of variable i stand at `starts[i]` to `starts[i + 1]`. */
  private readonly starts: Int32Array;
  private readonly rows: Int32Array;
  private readonly values: Float64Array;
  /** What each row comes to at the point. */
  private readonly sums: Float64Array;
  private point: Float64Array;

  constructor(
    private readonly whole: LinearProgram,
    point: Float64Array,
  ) {
    const { indices, values, starts } = whole;
    this.starts = new Int32Array(whole.cost.length + 1);
    for (const column of indices) this.starts[column + 1] = (this.starts[column + 1] ?? 0) + 1;
    for (let i = 0; i < whole.cost.length; i++)
      this.starts[i + 1] = (this.starts[i + 1] ?? 0) + (this.starts[i] ?? 0);
    this.rows = new Int32Array(indices.length);
    this.values = new Float64Array(indices.length);
    const next = this.starts.slice(0, -1);
    for (let row = 0; row + 1 < starts.length; row++) {
      for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
        const column = indices[k] ?? 0;
        const at = next[column] ?? 0;
        this.rows[at] = row;
        this.values[at] = values[k] ?? 0;
        next[column] = at + 1;
      }
    }
    this.sums = new Float64Array(whole.rowLower.length);
    this.point = new Float64Array(whole.cost.length);
    this.move(point);
  }

  /** Pieces are of this point from now on. */
  move(point: Float64Array): void {
    for (const [i, value] of point.entries()) {
      const by = value - (this.point[i] ?? 0);
      if (by === 0) continue;
      for (let k = this.starts[i] ?? 0; k < (this.starts[i + 1] ?? 0); k++) {
        const row = this.rows[k] ?? 0;
        this.sums[row] = (this.sums[row] ?? 0) + by * (this.values[k] ?? 0);
      }
    }
    this.point = point;
  }

  /** The program of these variables, those left out that can only be what they are. */
  take(wanted: Iterable<number>): Piece {
    const { whole, point } = this;
    const least = new Map<number, number>();
    const most = new Map<number, number>();
    const open: number[] = [];
    for (const i of wanted) {
      if (whole.lower[i] === whole.upper[i]) continue;
      open.push(i);
      for (let k = this.starts[i] ?? 0; k < (this.starts[i + 1] ?? 0); k++) {
        const row = this.rows[k] ?? 0;
        const value = this.values[k] ?? 0;
        const settled = this.sums[row] ?? 0;
        const x = point[i] ?? 0;
        const low = ((value > 0 ? whole.lower[i] : whole.upper[i]) ?? 0) - x;
        const high = ((value > 0 ? whole.upper[i] : whole.lower[i]) ?? 0) - x;
        least.set(row, (least.get(row) ?? settled) + value * low);
        most.set(row, (most.get(row) ?? settled) + value * high);
      }
    }
    // A date that cannot be beside what stays is none to choose from.
    const free = open.filter((i) => {
      if ((point[i] ?? 0) !== 0 || whole.lower[i] !== 0 || whole.integer[i] !== 1) return true;
      for (let k = this.starts[i] ?? 0; k < (this.starts[i + 1] ?? 0); k++) {
        const row = this.rows[k] ?? 0;
        const value = this.values[k] ?? 0;
        if (value > 0 && (least.get(row) ?? 0) + value > (whole.rowUpper[row] ?? 0)) return false;
        if (value < 0 && (most.get(row) ?? 0) + value < (whole.rowLower[row] ?? 0)) return false;
      }
      return true;
    });
    return { free, program: this.program(free) };
  }

  private program(free: readonly number[]): LinearProgram {
    const { whole, point } = this;
    const entries = new Map<number, { columns: number[]; values: number[]; settled: number }>();
    for (const [to, i] of free.entries()) {
      for (let k = this.starts[i] ?? 0; k < (this.starts[i + 1] ?? 0); k++) {
        const row = this.rows[k] ?? 0;
        const value = this.values[k] ?? 0;
        let list = entries.get(row);
        if (!list) {
          list = { columns: [], values: [], settled: this.sums[row] ?? 0 };
          entries.set(row, list);
        }
        list.columns.push(to);
        list.values.push(value);
        list.settled -= value * (point[i] ?? 0);
      }
    }
    const rows = [...entries].sort(([a], [b]) => a - b);
    const starts = new Int32Array(rows.length + 1);
    for (const [k, [, { columns }]] of rows.entries()) starts[k + 1] = (starts[k] ?? 0) + columns.length;
    const take = (from: Float64Array) => Float64Array.from(free, (i) => from[i] ?? 0);
    return {
      cost: take(whole.cost),
      lower: take(whole.lower),
      upper: take(whole.upper),
      integer: Uint8Array.from(free, (i) => whole.integer[i] ?? 0),
      rowLower: Float64Array.from(rows, ([row, { settled }]) => (whole.rowLower[row] ?? 0) - settled),
      rowUpper: Float64Array.from(rows, ([row, { settled }]) => (whole.rowUpper[row] ?? 0) - settled),
      starts,
      indices: Int32Array.from(rows.flatMap(([, { columns }]) => columns)),
      values: Float64Array.from(rows.flatMap(([, { values }]) => values)),
    };
  }
}
