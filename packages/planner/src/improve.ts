/**
 * Betters a plan of a large instance piece by piece: some neighbouring relationships are planned anew while all others
 * stay, mostly on the days that the relaxation would use. Pieces grow while they are solved at once, and shrink where they
 * are not. No bound comes from here.
 */
import type { Model } from './model.ts';
import { Pieces } from './pieces.ts';
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
  /** After each piece: the best point by now, where others look for one, too. */
  others?: () => Promise<Float64Array | undefined>;
};

/** Ends when nothing more is found around any relationship, however many are looked at together, or when it is enough. */
export async function improveLocally(task: Improvement): Promise<void> {
  const { model, program: whole, unit, solver } = task;
  const count = model.calendar.instance.relations.length;
  const near = neighbours(model);
  const owned = variablesOf(model);
  const cells = model.columns.map((c) => c.relation * model.calendar.dayCount + (c.days[0] ?? 0));
  const used = usedCells(task, cells);
  let x = task.x;
  const pieces = new Pieces(whole, x);
  const pick = sequence(task.seed);
  const kinds = task.guide ? KINDS.map((kind) => ({ ...kind })) : [{ others: 1, often: 1, size: 4 }];
  let quiet = 0;
  const tries = new Float64Array(count);
  const apart = costApart(task, owned);
  while (quiet < 2 * count && !task.enough()) {
    const better = await task.others?.();
    if (better && better !== x) {
      x = better;
      pieces.move(x);
      quiet = 0;
    }
    if (task.enough()) return;
    const centre = worst(apart(x), tries, pick);
    const kind = chooseKind(kinds, pick);
    const chosen = around(centre, near, Math.round(Math.min(kind.size, count)), pick);
    const wanted = new Set([...chosen].flatMap((r) => owned[r] ?? []));
    const wide = pieces.take(onOpenDays(wanted, cells, used, x, kind.others, pick));
    const at = Float64Array.from(wide.free, (c) => x[c] ?? 0);
    const { seconds, shouldStop } = task.part();
    const limits = {
      seed: task.seed,
      ...(seconds === undefined ? {} : { seconds }),
      shouldStop: (iterations: number) => shouldStop?.(iterations) || task.enough(),
    };
    const relaxed = await solver.solve(wide.program, { ...limits, relax: true });
    const hope = valueAt(wide.program, at) - relaxed.bound;
    if (hope < unit * 0.999) {
      quiet++;
      tries[centre] = (tries[centre] ?? 0) + 1;
      kind.size = Math.min(count, kind.size * 1.02);
      if (chosen.size === count && kind.others === 1) return;
      continue;
    }
    // What costs more by itself than the relaxation leaves to be hoped for is in no better piece.
    const narrow = wide.free.filter((_, k) => at[k] !== 0 || Math.abs(relaxed.columnDual?.[k] ?? 0) <= hope);
    const { free, program } = pieces.take(narrow);
    const start = Float64Array.from(free, (c) => x[c] ?? 0);
    const value = valueAt(program, start);
    const enough = ENOUGH * (1 + quiet / PATIENCE);
    const solved = await solver.solve(program, {
      ...limits,
      shouldStop: (iterations) => iterations > enough || limits.shouldStop(iterations),
      start,
      gap: unit * 0.999,
      tune: { mip_max_nodes: NODES },
    });
    if (solved.x && valueAt(program, solved.x) < value - unit / 2) {
      x = Float64Array.from(x);
      for (const [k, c] of free.entries()) x[c] = Math.round(solved.x[k] ?? 0);
      model.builder.complete(x);
      pieces.move(x);
      task.offer(x);
      quiet = 0;
      for (const r of chosen) tries[r] = 0;
    } else {
      quiet++;
      for (const r of chosen) tries[r] = (tries[r] ?? 0) + (r === centre ? 1 : 1 / chosen.size);
    }
    // What the solver does not finish was too much at once; what it finishes in vain, too little.
    if (solved.status !== 'optimal') kind.size = Math.max(Math.min(3, count), kind.size * 0.8);
    else if (quiet > 0) kind.size = Math.min(count, kind.size * 1.02);
    // Everything was free and solved: there is nothing left to find.
    if (solved.status === 'optimal' && chosen.size === count && kind.others === 1 && quiet > 0) return;
  }
}

/** A kind of piece: which part of the days that neither relaxation nor plan uses is open, how often it is taken, and how many relations it has. */
type Kind = { others: number; often: number; size: number };
const KINDS: readonly Kind[] = [
  { others: 0.1, often: 0.7, size: 4 },
  { others: 1, often: 0.3, size: 3 },
];

function chooseKind(kinds: readonly Kind[], pick: () => number): Kind {
  let left = pick();
  const found = kinds.find(({ often }) => {
    left -= often;
    return left < 0;
  });
  return found ?? kinds[0] ?? { others: 1, often: 1, size: 4 };
}

/** After so many iterations of the solver a piece gives what it has; as many more after each PATIENCE pieces in vain. */
const ENOUGH = 600;
const PATIENCE = 20;

/** A piece that is not solved in so many nodes was too much at once. */
const NODES = 50;

/** What a relaxation uses less of a day than this, it hardly uses; an interior point touches everything a little. */
const USED = 0.02;

/** Days of relations that the relaxation uses. */
function usedCells({ guide }: Improvement, cells: readonly number[]): Set<number> {
  const weight = new Map<number, number>();
  for (const [i, cell] of cells.entries()) weight.set(cell, (weight.get(cell) ?? 0) + (guide?.[i] ?? 0));
  return new Set([...weight].flatMap(([cell, sum]) => (sum > USED ? [cell] : [])));
}

/** Of some variables those on days that the relaxation or the plan uses, and on some others. */
function onOpenDays(
  wanted: Iterable<number>,
  cells: readonly number[],
  used: ReadonlySet<number>,
  x: Float64Array,
  others: number,
  pick: () => number,
): number[] {
  const all = [...wanted];
  if (others >= 1) return all;
  const open = new Map<number, boolean>();
  for (const c of all) {
    const cell = cells[c];
    if (cell === undefined) continue;
    if (!open.has(cell)) open.set(cell, used.has(cell) || pick() < others);
    if ((x[c] ?? 0) > 0.5) open.set(cell, true);
  }
  return all.filter((c) => open.get(cells[c] ?? -1) ?? true);
}

/** For each relation the variables that speak of it: its dates and nights, and those that measure, with all of what they measure. */
function variablesOf(model: Model): number[][] {
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
  const owned = model.calendar.instance.relations.map((): number[] => []);
  for (const [i, set] of owners.entries()) for (const r of set) owned[r]?.push(i);
  return owned;
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

/** How much more each relation costs in a point than in the relaxation. */
function costApart(
  { program, guide }: Improvement,
  owned: readonly number[][],
): (x: Float64Array) => number[] {
  const lists = owned.map((list) => list.filter((c) => program.cost[c] !== 0));
  return (x) =>
    lists.map((list) =>
      list.reduce((sum, c) => sum + (program.cost[c] ?? 0) * ((x[c] ?? 0) - (guide?.[c] ?? 0)), 0),
    );
}

/** A relation that is far from the relaxation and was not looked at in vain too often. */
function worst(apart: readonly number[], tries: Float64Array, pick: () => number): number {
  const total = apart.reduce((sum, a) => sum + Math.max(0, a), 0);
  const even = total / apart.length / 4 + 1;
  const weights = apart.map((a, r) => (Math.max(0, a) + even) * FADE ** (tries[r] ?? 0));
  let left = pick() * weights.reduce((sum, w) => sum + w, 0);
  for (const [r, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return r;
  }
  return 0;
}

/** Looking around a relation in vain makes it so much less likely to be looked at next. */
const FADE = 0.4;

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
