/**
 * Betters a plan of a large instance piece by piece: some neighbouring relationships are planned anew while all others
 * stay, mostly on the days that the relaxation would use. Pieces grow while they are solved at once, and shrink where they
 * are not. No bound comes from here.
 */
import type { Model } from './model.ts';
import type { LinearProgram, SolveOptions, Solver } from './solver.ts';

type Improvement = {
  model: Model;
  /** The whole: its cost is what is bettered, its rows keep earlier levels as good as they are. */
  program: LinearProgram;
  unit: number;
  /** The point to start from; it keeps all rows. */
  x: Float64Array;
  /** The relaxation's point, where there is one. */
  guide?: Float64Array;
  solver: Solver;
  seed: number;
  /** True when the value is as good as it can be, or time is up. */
  enough: () => boolean;
  /** How long one piece may take. */
  part: () => Pick<SolveOptions, 'seconds' | 'shouldStop'>;
  offer: (x: Float64Array) => void;
};

/** Ends when nothing more is found around any relationship, however many are looked at together, or when it is enough. */
export async function improveLocally(task: Improvement): Promise<void> {
  const { model, program: whole, unit, solver } = task;
  const count = model.calendar.instance.relations.length;
  const near = neighbours(model);
  const owners = ownership(model);
  const cells = model.columns.map((c) => c.relation * model.calendar.dayCount + (c.days[0] ?? 0));
  let x = task.x;
  let value = valueAt(whole, x);
  const pick = sequence(task.seed);
  let size = Math.min(4, count);
  let quiet = 0;
  let order = shuffled(count, pick);
  for (let i = 0; quiet < 2 * count && !task.enough(); i++) {
    if (i % count === 0) order = shuffled(count, pick);
    const free = around(order[i % count] ?? 0, near, Math.round(size), pick);
    const days = openDays(task, cells, x, quiet < count ? 0.1 : 1, pick);
    const part = restrict(whole, x, (column) => {
      return (owners[column] ?? []).some((r) => free.has(r)) && days(column);
    });
    const { seconds, shouldStop } = task.part();
    const solved = await solver.solve(part.program, {
      start: part.pick(x),
      gap: unit * 0.999,
      seed: task.seed,
      ...(seconds === undefined ? {} : { seconds }),
      shouldStop: (iterations) => shouldStop?.(iterations) || task.enough(),
      tune: { mip_max_nodes: NODES },
    });
    const found = solved.x && model.builder.complete(part.merge(solved.x, x));
    if (found && valueAt(whole, found) < value - unit / 2) {
      x = found;
      value = valueAt(whole, found);
      task.offer(x);
      quiet = 0;
    } else quiet++;
    // What the solver does not finish was too much at once; what it finishes in vain, too little.
    if (solved.status !== 'optimal') size = Math.max(Math.min(3, count), size * 0.8);
    else if (quiet > 0) size = Math.min(count, size * 1.02);
    // Everything was free and solved: there is nothing left to find.
    if (solved.status === 'optimal' && free.size === count && quiet > count) return;
  }
}

/** A piece that is not solved in so many nodes was too much at once. */
const NODES = 200;

/** What a relaxation uses less of a day than this, it hardly uses; an interior point touches everything a little. */
const USED = 0.02;

/** The dates to choose from: on days that the relaxation or the plan uses, and on some others. */
function openDays(
  { guide, model }: Improvement,
  cells: readonly number[],
  x: Float64Array,
  others: number,
  pick: () => number,
): (column: number) => boolean {
  if (!guide || others >= 1) return () => true;
  const weight = new Map<number, number>();
  for (const [i, cell] of cells.entries())
    weight.set(cell, (weight.get(cell) ?? 0) + (guide[i] ?? 0) + ((x[i] ?? 0) > 0.5 ? 1 : 0));
  const open = new Set<number>();
  for (const [cell, sum] of weight) if (sum > USED || pick() < others) open.add(cell);
  return (column) => column >= model.columns.length || open.has(cells[column] ?? -1);
}

/** The relations that a variable speaks of: a date's or night's own, and for one that measures, those of what it measures. */
function ownership(model: Model): number[][] {
  const owners = Array.from({ length: model.builder.columnCount }, (): Set<number> => new Set());
  for (const [i, column] of model.columns.entries()) owners[i]?.add(column.relation);
  for (const night of model.nights) owners[night.column]?.add(night.relation);
  const own = owners.map((set) => set.size > 0);
  for (const { columns } of model.builder.rows) {
    const measures = columns.filter((c) => !own[c]);
    if (measures.length === 0) continue;
    const relations = new Set(columns.flatMap((c) => (own[c] ? [...(owners[c] ?? [])] : [])));
    for (const c of measures) for (const r of relations) owners[c]?.add(r);
  }
  return owners.map((set) => [...set]);
}

/** Relationships that share a person compete for the same hours. */
export function neighbours(model: Model): number[][] {
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
    if (whole.lower[i] !== whole.upper[i] && isFree(i)) place[i] = free.push(i) - 1;
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
