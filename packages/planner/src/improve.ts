/**
 * Betters a plan of a large instance piece by piece: a few neighbouring relationships are planned anew while all others
 * stay, first small neighbourhoods, then larger ones where small ones find nothing. No bound comes from here.
 */
import type { Model } from './model.ts';
import type { Expression, Row } from './program.ts';
import type { LinearProgram, Solver } from './solver.ts';

type Improvement = {
  model: Model;
  expression: Expression;
  unit: number;
  /** Rows that keep earlier levels as good as they are. */
  rows: readonly Row[];
  /** The point to start from; it keeps all rows. */
  x: Float64Array;
  solver: Solver;
  seed: number;
  /** True when the value is as good as it can be, or time is up. */
  enough: () => boolean;
  seconds: () => number;
  offer: (x: Float64Array) => void;
};

/** Ends when nothing more is found in neighbourhoods up to half of all relationships, or when it is enough. */
export async function improveLocally(task: Improvement): Promise<void> {
  const { model, expression, unit, solver } = task;
  const { instance } = model.calendar;
  const count = instance.relations.length;
  const near = neighbours(model);
  const whole = model.builder.program(expression, task.rows);
  const owners = ownership(model);
  let x = task.x;
  let value = valueAt(whole, x);
  const pick = sequence(task.seed);
  for (
    let size = Math.min(5, count);
    size <= Math.max(5, Math.ceil(count / 2));
    size = Math.ceil(size * 1.5)
  ) {
    // One round lets every relationship be the centre once; a success starts the round anew.
    let quiet = 0;
    const order = shuffled(count, pick);
    for (let i = 0; quiet < count && !task.enough(); i++) {
      const free = around(order[i % count] ?? 0, near, size, pick);
      const part = restrict(whole, x, (column) => {
        const owner = owners[column];
        return owner === undefined || free.has(owner);
      });
      const solved = await solver.solve(part.program, {
        start: part.pick(x),
        gap: unit * 0.999,
        seed: task.seed,
        seconds: Math.min(20, task.seconds()),
        shouldStop: task.enough,
        tune: { mip_max_nodes: 300 },
      });
      const found = solved.x && model.builder.complete(part.merge(solved.x, x));
      if (found && valueAt(whole, found) < value - unit / 2) {
        x = found;
        value = valueAt(whole, found);
        task.offer(x);
        quiet = 0;
      } else quiet++;
    }
    if (task.enough()) return;
  }
}

/** The relation that a date or night variable belongs to; undefined for variables that only measure. */
function ownership(model: Model): (number | undefined)[] {
  const owners: (number | undefined)[] = model.columns.map((c) => c.relation);
  for (const night of model.nights) owners[night.column] = night.relation;
  return owners;
}

/** Relationships that share a person compete for the same hours. */
function neighbours(model: Model): number[][] {
  const { relations, boundaries } = model.calendar.instance;
  const covers = boundaries.flatMap((b) => (b.type === 'cover' ? [new Set(b.people)] : []));
  return relations.map((a, i) =>
    relations.flatMap((b, j) => {
      const shares = a.members.some((m) => b.members.includes(m));
      const covered = covers.some((c) => a.members.some((m) => c.has(m)) && b.members.some((m) => c.has(m)));
      return i !== j && (shares || covered) ? [j] : [];
    }),
  );
}

function around(centre: number, near: number[][], size: number, pick: () => number): Set<number> {
  const chosen = new Set([centre]);
  while (chosen.size < Math.min(size, near.length)) {
    const edge = [...new Set([...chosen].flatMap((r) => near[r] ?? []))].filter((r) => !chosen.has(r));
    const next = edge.length > 0 ? edge[Math.floor(pick() * edge.length)] : Math.floor(pick() * near.length);
    if (next !== undefined) chosen.add(next);
  }
  return chosen;
}

function shuffled(count: number, pick: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(pick() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/** Repeatable numbers in [0, 1) (mulberry32), so that equal seeds give equal plans. */
function sequence(seed: number): () => number {
  let state = (seed + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function valueAt(program: LinearProgram, x: Float64Array): number {
  let value = 0;
  for (const [i, cost] of program.cost.entries()) value += cost * (x[i] ?? 0);
  return value;
}

type Part = {
  program: LinearProgram;
  /** From a point of the whole to one of the part, and back with the rest taken from `x`. */
  pick: (x: Float64Array) => Float64Array;
  merge: (part: Float64Array, x: Float64Array) => Float64Array;
};

/** The program that is left when every variable that is not free keeps its value in `x`. */
function restrict(whole: LinearProgram, x: Float64Array, isFree: (column: number) => boolean): Part {
  const free: number[] = [];
  const place = new Int32Array(whole.cost.length).fill(-1);
  for (let i = 0; i < whole.cost.length; i++) {
    if (isFree(i)) place[i] = free.push(i) - 1;
  }
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  for (let row = 0; row < whole.rowLower.length; row++) {
    let settled = 0;
    const before = indices.length;
    for (let k = whole.starts[row] ?? 0; k < (whole.starts[row + 1] ?? 0); k++) {
      const column = whole.indices[k] ?? 0;
      const to = place[column] ?? -1;
      if (to < 0) settled += (whole.values[k] ?? 0) * (x[column] ?? 0);
      else {
        indices.push(to);
        values.push(whole.values[k] ?? 0);
      }
    }
    if (indices.length === before) continue;
    starts.push(indices.length);
    rowLower.push((whole.rowLower[row] ?? 0) - settled);
    rowUpper.push((whole.rowUpper[row] ?? 0) - settled);
  }
  const take = (from: Float64Array) => Float64Array.from(free, (i) => from[i] ?? 0);
  return {
    program: {
      cost: take(whole.cost),
      lower: take(whole.lower),
      upper: take(whole.upper),
      integer: Uint8Array.from(free, (i) => whole.integer[i] ?? 0),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    pick: take,
    merge: (part, from) => {
      const merged = Float64Array.from(from);
      for (const [k, i] of free.entries()) merged[i] = Math.round(part[k] ?? 0);
      return merged;
    },
  };
}
