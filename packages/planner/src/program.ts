/** Builds a linear program row by row; each row remembers the rule it comes from. */
import { LIMITS } from './format.ts';
import type { Rule } from './rules.ts';
import type { LinearProgram } from './solver.ts';
import { TooLarge } from './too-large.ts';

/** Why a row exists: a hard rule (with the day or week it speaks of), or the bookkeeping of a level. */
export type RowTag =
  | { kind: 'rule'; rule: Rule; day?: number; week?: number; relation?: string }
  | { kind: 'level'; level: number }
  | { kind: 'measure' };

export type Row = { tag: RowTag; lower: number; upper: number; columns: number[]; values: number[] };

/** A linear expression with a constant: Σ values·x + constant. */
export type Expression = { columns: number[]; values: number[]; constant: number };

export class ProgramBuilder {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly integer: number[] = [];
  readonly rows: Row[] = [];

  private entries = 0;
  /** Compute the variables that follow from others, in the order in which they were added. */
  private readonly derivations: ((x: Float64Array) => void)[] = [];

  get columnCount(): number {
    return this.lower.length;
  }

  /** Adds a variable and returns its index. */
  variable(lower: number, upper: number, integer: boolean): number {
    this.lower.push(lower);
    this.upper.push(upper);
    this.integer.push(integer ? 1 : 0);
    return this.lower.length - 1;
  }

  row(tag: RowTag, lower: number, upper: number, columns: number[], values?: number[]): void {
    this.count(columns.length);
    this.rows.push({ tag, lower, upper, columns, values: values ?? columns.map(() => 1) });
  }

  /** Work on this program that grows with it: a hostile instance is refused before time and memory are gone. */
  count(entries: number): void {
    this.entries += entries;
    if (this.entries > LIMITS.entries) throw new TooLarge('entries');
  }

  /** The sets of intervals that overlap at some moment, largest ones only, each counted. */
  *overlapping(intervals: readonly { from: number; to: number }[]): Generator<number[]> {
    for (const clique of overlapping(intervals)) {
      this.count(clique.length);
      yield clique;
    }
  }

  /** Says how variables that merely measure take their best value once the ones before them are chosen. */
  derive(compute: (x: Float64Array) => void): void {
    this.derivations.push(compute);
  }

  /** Fills in all derived variables of a point, in place. */
  complete(x: Float64Array): Float64Array {
    for (const compute of this.derivations) compute(x);
    return x;
  }

  /** A snapshot that minimises `cost`, with further rows if given; later additions do not change it. */
  program(cost: Expression, extra: readonly Row[] = []): LinearProgram {
    const rows = extra.length > 0 ? [...this.rows, ...extra] : this.rows;
    const costs = new Float64Array(this.columnCount);
    for (const [i, column] of cost.columns.entries())
      costs[column] = (costs[column] ?? 0) + (cost.values[i] ?? 0);
    const entries = rows.reduce((sum, row) => sum + row.columns.length, 0);
    const starts = new Int32Array(rows.length + 1);
    const indices = new Int32Array(entries);
    const values = new Float64Array(entries);
    let at = 0;
    for (const [i, row] of rows.entries()) {
      indices.set(row.columns, at);
      values.set(row.values, at);
      at += row.columns.length;
      starts[i + 1] = at;
    }
    return {
      cost: costs,
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      integer: Uint8Array.from(this.integer),
      rowLower: Float64Array.from(rows, (row) => row.lower),
      rowUpper: Float64Array.from(rows, (row) => row.upper),
      starts,
      indices,
      values,
    };
  }
}

export function gcd(a: number, b: number): number {
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

/**
 * The sets of intervals that overlap at some moment, largest ones only: each is listed once, as indices into
 * `intervals`. Intervals are half-open.
 */
function* overlapping(intervals: readonly { from: number; to: number }[]): Generator<number[]> {
  const order = intervals.map((_, i) => i);
  const from = (i: number) => intervals[i]?.from ?? 0;
  const to = (i: number) => intervals[i]?.to ?? 0;
  const byStart = [...order].sort((a, b) => from(a) - from(b) || a - b);
  const byEnd = [...order].sort((a, b) => to(a) - to(b) || a - b);
  const active = new Set<number>();
  let grown = false;
  let ended = 0;
  for (const i of byStart) {
    // Before this one starts, let go of what has ended; that is the moment a largest set is complete.
    for (let e = byEnd[ended]; e !== undefined && to(e) <= from(i); e = byEnd[++ended]) {
      if (grown) yield [...active];
      grown = false;
      active.delete(e);
    }
    active.add(i);
    grown = true;
  }
  if (grown) yield [...active];
}
