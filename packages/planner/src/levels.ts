/**
 * The six levels of the objective as integer linear expressions over the model's variables. Convex measures (missing
 * floor minutes, lost wishes, missing nights) are drawn through the values that a whole number of dates can reach, so
 * that the relaxation promises nothing in between. docs/spec/planner.md, PLAN52–PLAN56.
 */
import { type Calendar, inDays, sessionKey } from './calendar.ts';
import { wishLoss } from './check.ts';
import type { ColumnIndex } from './column-index.ts';
import type { Column } from './columns.ts';
import type { Relation, Side } from './format.ts';
import type { NightVariable } from './nights.ts';
import { type Expression, gcd, type ProgramBuilder } from './program.ts';

type Level = { expression: Expression; unit: number };

/** A relation's floor in some weeks, on the days of one of its members, with the variables that measure it. */
export type FloorBlock = { relation: number; firstDay: number; lastDay: number; variables: number[] };

/** Adds the measuring variables to the builder and returns the six levels, the fourth in weighted minutes (15 = 1). */
export function levelExpressions(
  calendar: Calendar,
  columns: readonly Column[],
  index: ColumnIndex,
  nights: readonly NightVariable[],
  builder: ProgramBuilder,
): { levels: Level[]; floors: FloorBlock[] } {
  const floors: FloorBlock[] = [];
  const [neglected, belowHalf, shortfall, loss, preference, churn] = Array.from(
    { length: 6 },
    () => new Sum(),
  );
  if (!neglected || !belowHalf || !shortfall || !loss || !preference || !churn) return { levels: [], floors };
  const length = (i: number) => (columns[i] ? columns[i].end - columns[i].start : 0);
  for (const [r, relation] of calendar.instance.relations.entries()) {
    const all = index.ofRelation[r] ?? [];
    const lengths = [...new Set(all.map(length))];
    for (const block of floorBlocks(calendar, relation)) {
      const dates = block.days.flatMap((day) => index.onDay[r]?.[block.member]?.get(day) ?? []);
      const first = builder.columnCount;
      addFloor(block.floors, dates, length, { neglected, belowHalf, shortfall }, builder);
      const variables = Array.from({ length: builder.columnCount - first }, (_, i) => first + i);
      const [firstDay, lastDay] = [block.days[0] ?? 0, block.days.at(-1) ?? 0];
      floors.push({ relation: r, firstDay, lastDay, variables });
    }
    addWishes(calendar, relation, all, lengths, length, loss, builder);
    addPreferences(calendar, relation, r, index, length, preference);
    const hers = nights.filter((n) => n.relation === r).map((n) => n.column);
    addNightWishes(relation, hers, preference, builder);
  }
  addChurn(calendar, index, columns, churn);
  const sums = [neglected, belowHalf, shortfall, loss, preference, churn];
  return { levels: sums.map((sum) => sum.level()), floors };
}

/** Collects Σ value·x + constant. */
class Sum {
  private readonly values = new Map<number, number>();
  private constant = 0;

  add(value: number, column?: number): void {
    if (column === undefined) this.constant += value;
    else this.values.set(column, (this.values.get(column) ?? 0) + value);
  }

  level(): Level {
    const entries = [...this.values].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b);
    const unit = entries.reduce((divisor, [, value]) => gcd(divisor, value), 0);
    return {
      expression: {
        columns: entries.map(([column]) => column),
        values: entries.map(([, value]) => value),
        constant: this.constant,
      },
      unit: unit === 0 ? 1 : unit,
    };
  }
}

const sidesOf = (relation: Relation): Side[] => relation.members.flatMap((m) => relation.sides[m] ?? []);

type Block = { member: number; days: number[]; floors: number[] };

/** Sides that count the same dates in the same weeks share a block; `floors` holds one entry a side. */
function floorBlocks(calendar: Calendar, relation: Relation): Block[] {
  const groups = new Map<string, { member: number; weeks: number; floors: number[] }>();
  for (const [member, id] of relation.members.entries()) {
    const floor = relation.sides[id]?.floor;
    if (!floor || floor.minutes === 0) continue;
    const key = `${floor.weeks} ${calendar.person(id).zone}`;
    const group = groups.get(key) ?? { member, weeks: floor.weeks, floors: [] };
    group.floors.push(floor.minutes);
    groups.set(key, group);
  }
  const blocks: Block[] = [];
  for (const { member, weeks, floors } of groups.values()) {
    for (let first = 0; first < calendar.dayCount; first += 7 * weeks) {
      blocks.push({ member, floors, days: Array.from({ length: 7 * weeks }, (_, d) => first + d) });
    }
  }
  return blocks;
}

type FloorSums = { neglected: Sum; belowHalf: Sum; shortfall: Sum };

/** One floor block: `missing` is 1 where it has no date at all, `low` where it has less than half its floor. */
function addFloor(
  floors: number[],
  dates: number[],
  length: (column: number) => number,
  sums: FloorSums,
  builder: ProgramBuilder,
): void {
  const shortest = Math.min(...dates.map(length));
  const missing = builder.variable(0, 1, true);
  builder.row({ kind: 'measure' }, 1, Number.POSITIVE_INFINITY, [...dates, missing]);
  const minutes = (x: Float64Array) => dates.reduce((sum, i) => sum + ((x[i] ?? 0) > 0.5 ? length(i) : 0), 0);
  builder.derive((x) => {
    x[missing] = minutes(x) === 0 ? 1 : 0;
  });
  const lows = new Map<number, number>();
  const low = (half: number): number => {
    if (dates.length === 0 || half <= shortest) return missing;
    const known = lows.get(half);
    if (known !== undefined) return known;
    const variable = builder.variable(0, 1, true);
    lows.set(half, variable);
    const values = dates.map((i) => Math.min(half, length(i)));
    builder.row({ kind: 'measure' }, half, Number.POSITIVE_INFINITY, [...dates, variable], [...values, half]);
    builder.row({ kind: 'measure' }, 0, Number.POSITIVE_INFINITY, [variable, missing], [1, -1]);
    builder.derive((x) => {
      x[variable] = minutes(x) < half ? 1 : 0;
    });
    return variable;
  };
  for (const floor of floors) {
    sums.neglected.add(1, missing);
    sums.belowHalf.add(1, low(Math.ceil(floor / 2)));
  }
  for (const [floor, sides] of countEach(floors)) {
    if (dates.length === 0 || floor <= shortest) {
      sums.shortfall.add(sides * floor, missing);
      continue;
    }
    // Each date counts up to the floor only; what they reach together is cut at the floor alike.
    const reach = reachable([...new Set(dates.map(length))], floor, builder).map((total) =>
      Math.min(total, floor),
    );
    const segments = convexSegments(reach, (got) => Math.max(0, floor - got));
    const got = dates.map((i) => Math.min(floor, length(i)));
    addSegments(segments, dates, got, sides, sums.shortfall, builder);
    sums.shortfall.add(sides * floor);
  }
}

/** Lost wishes of all sides together: they share the relation's total. */
function addWishes(
  calendar: Calendar,
  relation: Relation,
  dates: number[],
  lengths: number[],
  length: (column: number) => number,
  loss: Sum,
  builder: ProgramBuilder,
): void {
  const sides = sidesOf(relation).map((side) => ({
    weight: calendar.instance.tierWeights[side.tier] ?? 0,
    want: side.want * calendar.weeks,
  }));
  const lost = (got: number) =>
    sides.reduce((sum, { weight, want }) => sum + weight * wishLoss(got, want), 0);
  loss.add(lost(0));
  if (dates.length === 0) return;
  // One date a day at most.
  const possible = calendar.dayCount * Math.max(...lengths);
  const enough = Math.min(possible, Math.max(...sides.map((s) => s.want)));
  addSegments(
    convexSegments(reachable(lengths, enough, builder), lost),
    dates,
    dates.map(length),
    1,
    loss,
    builder,
  );
}

/**
 * Totals that dates of these lengths can add up to, up to the first that is `enough`; a superset is harmless, so days
 * and limits are left out.
 */
function reachable(lengths: number[], enough: number, builder: ProgramBuilder): number[] {
  const step = lengths.reduce((divisor, length) => gcd(divisor, length), 0);
  const reached = new Set([0]);
  const totals = [0];
  if (step === 0) return totals;
  for (let total = step; totals.at(-1) !== undefined && (totals.at(-1) ?? 0) < enough; total += step) {
    if (!lengths.some((length) => reached.has(total - length))) continue;
    builder.count(1);
    reached.add(total);
    totals.push(total);
  }
  return totals;
}

type Segment = { width: number; drop: number; count: number };

/** The steps between neighbouring totals on which a convex measure falls, equal steps merged. */
function convexSegments(totals: number[], measure: (got: number) => number): Segment[] {
  const segments: Segment[] = [];
  for (const [i, to] of totals.entries()) {
    const from = totals[i - 1];
    if (from === undefined) continue;
    const width = to - from;
    const drop = measure(from) - measure(to);
    if (drop === 0) continue;
    const last = segments.at(-1);
    if (last?.width === width && last.drop === drop) last.count++;
    else segments.push({ width, drop, count: 1 });
  }
  return segments;
}

/** Minutes fill the segments, steepest first by itself, since that lowers the sum most. */
function addSegments(
  segments: Segment[],
  dates: number[],
  minutes: number[],
  weight: number,
  sum: Sum,
  builder: ProgramBuilder,
): void {
  if (segments.length === 0) return;
  const variables = segments.map((segment) => {
    const variable = builder.variable(0, segment.count, true);
    sum.add(-weight * segment.drop, variable);
    return variable;
  });
  const widths = segments.map((segment) => -segment.width);
  builder.derive((x) => {
    let left = dates.reduce((total, i, k) => total + ((x[i] ?? 0) > 0.5 ? (minutes[k] ?? 0) : 0), 0);
    for (const [k, { width, count }] of segments.entries()) {
      const filled = Math.min(count, Math.floor(left / width));
      const variable = variables[k];
      if (variable !== undefined) x[variable] = filled;
      left = filled < count ? 0 : left - filled * width;
    }
  });
  builder.row(
    { kind: 'measure' },
    0,
    Number.POSITIVE_INFINITY,
    [...dates, ...variables],
    [...minutes, ...widths],
  );
}

function addPreferences(
  calendar: Calendar,
  relation: Relation,
  r: number,
  index: ColumnIndex,
  length: (column: number) => number,
  preference: Sum,
): void {
  for (const [k, member] of relation.members.entries()) {
    const prefer = relation.sides[member]?.prefer;
    if (!prefer) continue;
    for (const [day, dates] of index.onDay[r]?.[k] ?? []) {
      const localDay = calendar.days(member)[day];
      if (!localDay || inDays(prefer, localDay)) continue;
      for (const column of dates) preference.add(length(column), column);
    }
  }
}

const MISSING_NIGHT = 60;

function addNightWishes(
  relation: Relation,
  nights: number[],
  preference: Sum,
  builder: ProgramBuilder,
): void {
  const wishes = sidesOf(relation).map((side) => side.nights);
  preference.add(MISSING_NIGHT * wishes.reduce((a, b) => a + b, 0));
  const granted: number[] = [];
  for (let n = 1; n <= Math.min(nights.length, Math.max(...wishes)); n++) {
    const variable = builder.variable(0, 1, true);
    preference.add(-MISSING_NIGHT * wishes.filter((wish) => wish >= n).length, variable);
    granted.push(variable);
  }
  if (granted.length === 0) return;
  builder.derive((x) => {
    const given = nights.reduce((sum, i) => sum + ((x[i] ?? 0) > 0.5 ? 1 : 0), 0);
    for (const [n, variable] of granted.entries()) x[variable] = n < given ? 1 : 0;
  });
  const values = [...nights.map(() => 1), ...granted.map(() => -1)];
  builder.row({ kind: 'measure' }, 0, Number.POSITIVE_INFINITY, [...nights, ...granted], values);
}

/**
 * A previous date costs 2, one less for any date of the relation on its day, one less again for the very same date.
 * A relation has one date a day at most, so the sums are 0 or 1.
 */
function addChurn(calendar: Calendar, index: ColumnIndex, columns: readonly Column[], churn: Sum): void {
  const { instance } = calendar;
  const until = instance.frozen?.until ?? 0;
  const at = new Map(columns.map((c, i) => [`${instance.relations[c.relation]?.id}@${c.start}-${c.end}`, i]));
  for (const session of instance.previous?.sessions ?? []) {
    if (session.start < until) continue;
    churn.add(2);
    const r = instance.relations.findIndex((relation) => relation.id === session.relation);
    const day = calendar.dayOf(instance.relations[r]?.members[0] ?? '', session.start);
    for (const column of day < 0 ? [] : (index.onDay[r]?.[0]?.get(day) ?? [])) churn.add(-1, column);
    const same = at.get(sessionKey(session));
    if (same !== undefined) churn.add(-1, same);
  }
}

function countEach<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
