/**
 * Floors by themselves. Longer dates than a floor needs are left out of them, so that they are a small problem; and what
 * cannot be had is shown to be so where it is: among a few relationships in a few weeks. docs/spec/planner.md, PLAN57, PLAN58.
 */
import type { Calendar } from './calendar.ts';
import { announcedDates, sessionKey } from './calendar.ts';
import type { Column } from './columns.ts';
import type { Model } from './model.ts';
import { sessionOf } from './model.ts';
import type { Expression, Row } from './program.ts';
import type { LinearProgram, Solver } from './solver.ts';

/** Candidates without the dates that are longer than each floor of their relation needs. */
export function floorColumns(calendar: Calendar, columns: readonly Column[]): Column[] {
  const { instance } = calendar;
  const announced = announcedDates(instance);
  const longest = instance.relations.map(({ session, members, sides }) => {
    const floor = Math.max(...members.map((m) => sides[m]?.floor.minutes ?? 0));
    return session.min + session.step * Math.max(0, Math.ceil((floor - session.min) / session.step));
  });
  return columns.filter(
    (c) => c.end - c.start <= (longest[c.relation] ?? 0) || announced.has(sessionKey(sessionOf(instance, c))),
  );
}

/** What some blocks come to together, at least; and exactly, where all of a level's sums together are what the level is. */
export type Sums = { parts: { blocks: number[]; value: number }[]; exact: boolean };

/**
 * A level of floors as sums over few blocks: each is, by a proof that looks at few relationships, never less than in `x` (a
 * plan's point, whole numbers only). What is left over is looked at as a whole, once. Where the least of all parts adds up to the
 * level, each part is the same in every plan as good as this one.
 */
export async function localSums(
  model: Model,
  level: number,
  x: Float64Array,
  near: readonly (readonly number[])[],
  solver: Solver,
  stopped: () => boolean,
): Promise<Sums> {
  const { expression } = model.levels[level] ?? { expression: EMPTY };
  const cost = new Map(expression.columns.map((column, i) => [column, expression.values[i] ?? 0]));
  const { lower, upper } = model.builder;
  const sumOf = (block: number, at: (column: number, c: number) => number) =>
    (model.floors[block]?.variables ?? []).reduce((sum, v) => {
      const c = cost.get(v) ?? 0;
      return c === 0 ? sum : sum + c * at(v, c);
    }, 0);
  const now = model.floors.map((_, b) => sumOf(b, (v) => x[v] ?? 0));
  const best = model.floors.map((_, b) => sumOf(b, (v, c) => (c > 0 ? lower[v] : upper[v]) ?? 0));
  const program = model.builder.program(expression);
  const parts: Sums['parts'] = [];
  const done = new Set<number>();
  for (const [b, block] of model.floors.entries()) {
    if ((now[b] ?? 0) <= (best[b] ?? 0) || done.has(b)) continue;
    let proven: number[] | undefined;
    let relations = new Set([block.relation]);
    for (let grown = 0; grown < 5 && !proven && relations.size <= FEW; grown++) {
      if (stopped()) return { parts, exact: false };
      // At first in its own weeks, then in all.
      const span = grown < 2 ? block : { firstDay: 0, lastDay: model.calendar.dayCount };
      const inside = model.floors.flatMap((other, i) =>
        relations.has(other.relation) &&
        other.firstDay >= span.firstDay &&
        other.lastDay <= span.lastDay &&
        !done.has(i)
          ? [i]
          : [],
      );
      const sum = inside.reduce((total, i) => total + (now[i] ?? 0), 0);
      const part = among(model, program, relations, span, inside);
      const solved = await solver.solve(part, {
        gap: 0.5,
        shouldStop: stopped,
        tune: { mip_max_nodes: NODES },
      });
      if (solved.status === 'optimal' && solved.bound > sum - 0.5) proven = inside;
      if (grown !== 1) relations = new Set([...relations].flatMap((r) => [r, ...(near[r] ?? [])]));
    }
    if (!proven) continue;
    for (const i of proven) done.add(i);
    parts.push({ blocks: proven, value: proven.reduce((total, i) => total + (now[i] ?? 0), 0) });
  }
  const rest = model.floors.flatMap((_, b) => (done.has(b) ? [] : [b]));
  const sum = rest.reduce((total, b) => total + (now[b] ?? 0), 0);
  if (sum <= rest.reduce((total, b) => total + (best[b] ?? 0), 0)) {
    for (const b of rest) parts.push({ blocks: [b], value: now[b] ?? 0 });
    return { parts, exact: true };
  }
  const counted = new Set(rest.flatMap((b) => model.floors[b]?.variables ?? []));
  const alone = { ...program, cost: program.cost.map((c, i) => (counted.has(i) ? c : 0)) };
  const solved = await solver.solve(alone, { gap: 0.5, shouldStop: stopped, tune: { mip_max_nodes: NODES } });
  const least = Math.ceil(solved.bound - 1e-4);
  if (Number.isFinite(least)) parts.push({ blocks: rest, value: Math.min(sum, least) });
  return { parts, exact: Number.isFinite(least) && least >= sum };
}

/** Among more relationships than these a proof costs too much. */
const FEW = 40;

/** What so many nodes do not prove among a few relationships is looked for among more of them, or not at all. */
const NODES = 200;

/** The sums as rows of a model with the same floors. */
export function sumRows(model: Model, level: number, { parts, exact }: Sums): Row[] {
  const { expression } = model.levels[level] ?? { expression: EMPTY };
  const cost = new Map(expression.columns.map((column, i) => [column, expression.values[i] ?? 0]));
  return parts.flatMap(({ blocks, value }) => {
    const columns = blocks.flatMap((b) => model.floors[b]?.variables ?? []).filter((v) => cost.has(v));
    const values = columns.map((v) => cost.get(v) ?? 0);
    const tag = { kind: 'level', level } as const;
    const upper = exact ? value : Number.POSITIVE_INFINITY;
    return columns.length === 0 ? [] : [{ tag, lower: value, upper, columns, values }];
  });
}

const EMPTY: Expression = { columns: [], values: [], constant: 0 };

/**
 * The least of some blocks when only dates of these relations in the block's weeks are looked at: every rule that could
 * be missing one of the others is left out, so it is never more than the truth.
 */
function among(
  model: Model,
  whole: LinearProgram,
  relations: ReadonlySet<number>,
  { firstDay, lastDay }: { firstDay: number; lastDay: number },
  blocks: readonly number[],
): LinearProgram {
  const counted = new Set(blocks.flatMap((b) => model.floors[b]?.variables ?? []));
  const out = (column: number) => {
    const date = model.columns[column];
    if (!date) return false;
    // A date counts on each member's own days: it stays where any of them lies in the span.
    return !relations.has(date.relation) || date.days.every((d) => d < firstDay || d > lastDay);
  };
  const place = new Int32Array(whole.cost.length).fill(-1);
  const free: number[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const rows: number[] = [];
  for (let row = 0; row < whole.rowLower.length; row++) {
    let dates = 0;
    let lacksMore = false;
    let lacksLess = false;
    for (let k = whole.starts[row] ?? 0; k < (whole.starts[row + 1] ?? 0); k++) {
      const column = whole.indices[k] ?? 0;
      if (!out(column)) {
        if (column < model.columns.length) dates++;
      } else if ((whole.values[k] ?? 0) > 0) lacksMore = true;
      else lacksLess = true;
    }
    const low = lacksMore ? Number.NEGATIVE_INFINITY : (whole.rowLower[row] ?? 0);
    const high = lacksLess ? Number.POSITIVE_INFINITY : (whole.rowUpper[row] ?? 0);
    const about = dates > 0 || touches(whole, row, counted);
    if (!about || (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY)) continue;
    rows.push(row);
    rowLower.push(low);
    rowUpper.push(high);
  }
  for (const row of rows) {
    for (let k = whole.starts[row] ?? 0; k < (whole.starts[row + 1] ?? 0); k++) {
      const column = whole.indices[k] ?? 0;
      if (out(column)) continue;
      if ((place[column] ?? -1) < 0) place[column] = free.push(column) - 1;
      indices.push(place[column] ?? 0);
      values.push(whole.values[k] ?? 0);
    }
    starts.push(indices.length);
  }
  const take = (from: Float64Array) => Float64Array.from(free, (i) => from[i] ?? 0);
  return {
    cost: Float64Array.from(free, (i) => (counted.has(i) ? (whole.cost[i] ?? 0) : 0)),
    lower: take(whole.lower),
    upper: take(whole.upper),
    integer: Uint8Array.from(free, (i) => whole.integer[i] ?? 0),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

function touches(program: LinearProgram, row: number, columns: ReadonlySet<number>): boolean {
  for (let k = program.starts[row] ?? 0; k < (program.starts[row + 1] ?? 0); k++) {
    if (columns.has(program.indices[k] ?? 0)) return true;
  }
  return false;
}
