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
  /** The ends of rows between which a piece can move them, and its rows' places; valid where the row is marked. */
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private readonly mark: Int32Array;
  private readonly place: Int32Array;
  private marks = 0;

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
    const count = whole.rowLower.length;
    this.sums = new Float64Array(count);
    this.least = new Float64Array(count);
    this.most = new Float64Array(count);
    this.mark = new Int32Array(count);
    this.place = new Int32Array(count);
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
    const { whole, point, least, most, mark } = this;
    const now = ++this.marks;
    const open: number[] = [];
    for (const i of wanted) {
      if (whole.lower[i] === whole.upper[i]) continue;
      open.push(i);
      for (let k = this.starts[i] ?? 0; k < (this.starts[i + 1] ?? 0); k++) {
        const row = this.rows[k] ?? 0;
        const value = this.values[k] ?? 0;
        if (mark[row] !== now) {
          mark[row] = now;
          least[row] = this.sums[row] ?? 0;
          most[row] = this.sums[row] ?? 0;
        }
        const x = point[i] ?? 0;
        const low = ((value > 0 ? whole.lower[i] : whole.upper[i]) ?? 0) - x;
        const high = ((value > 0 ? whole.upper[i] : whole.lower[i]) ?? 0) - x;
        least[row] = (least[row] ?? 0) + value * low;
        most[row] = (most[row] ?? 0) + value * high;
      }
    }
    // A date that cannot be beside what stays is none to choose from.
    const free = open.filter((i) => {
      if ((point[i] ?? 0) !== 0 || whole.lower[i] !== 0 || whole.integer[i] !== 1) return true;
      for (let k = this.starts[i] ?? 0; k < (this.starts[i + 1] ?? 0); k++) {
        const row = this.rows[k] ?? 0;
        const value = this.values[k] ?? 0;
        if (value > 0 && (least[row] ?? 0) + value > (whole.rowUpper[row] ?? 0)) return false;
        if (value < 0 && (most[row] ?? 0) + value < (whole.rowLower[row] ?? 0)) return false;
      }
      return true;
    });
    return { free, program: this.program(free) };
  }

  private program(free: readonly number[]): LinearProgram {
    const { whole, point, mark, place } = this;
    const now = ++this.marks;
    const rows: number[] = [];
    const lengths: number[] = [];
    for (const i of free) {
      for (let k = this.starts[i] ?? 0; k < (this.starts[i + 1] ?? 0); k++) {
        const row = this.rows[k] ?? 0;
        if (mark[row] !== now) {
          mark[row] = now;
          place[row] = rows.push(row) - 1;
          lengths.push(0);
        }
        const to = place[row] ?? 0;
        lengths[to] = (lengths[to] ?? 0) + 1;
      }
    }
    const starts = new Int32Array(rows.length + 1);
    for (const [to, length] of lengths.entries()) starts[to + 1] = (starts[to] ?? 0) + length;
    const next = starts.slice(0, -1);
    const indices = new Int32Array(starts[rows.length] ?? 0);
    const values = new Float64Array(indices.length);
    const settled = Float64Array.from(rows, (row) => this.sums[row] ?? 0);
    for (const [column, i] of free.entries()) {
      for (let k = this.starts[i] ?? 0; k < (this.starts[i + 1] ?? 0); k++) {
        const to = place[this.rows[k] ?? 0] ?? 0;
        const at = next[to] ?? 0;
        const value = this.values[k] ?? 0;
        indices[at] = column;
        values[at] = value;
        next[to] = at + 1;
        settled[to] = (settled[to] ?? 0) - value * (point[i] ?? 0);
      }
    }
    const take = (from: Float64Array) => Float64Array.from(free, (i) => from[i] ?? 0);
    return {
      cost: take(whole.cost),
      lower: take(whole.lower),
      upper: take(whole.upper),
      integer: Uint8Array.from(free, (i) => whole.integer[i] ?? 0),
      rowLower: settled.map((sum, to) => (whole.rowLower[rows[to] ?? 0] ?? 0) - sum),
      rowUpper: settled.map((sum, to) => (whole.rowUpper[rows[to] ?? 0] ?? 0) - sum),
      starts,
      indices,
      values,
    };
  }
}
