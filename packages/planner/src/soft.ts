/**
 * The planning problem with every rule removable: for finding out which rules cannot hold together, and which ones would
 * have to give. Candidates here include dates that rules forbid, each knowing which. PLAN70–PLAN75.
 */
import { brokenAlone } from './broken-alone.ts';
import { type Calendar, daysOf, inDays, openCalendar, padded, sessionKey } from './calendar.ts';
import { type Column, candidateColumns } from './columns.ts';
import type { Instance, Relation, Session } from './format.ts';
import { buildModel, type Model, sessionOf } from './model.ts';
import type { Row } from './program.ts';
import { type Rule, ruleKey } from './rules.ts';
import type { LinearProgram, SolveResult, Solver } from './solver.ts';

/** Something that is to come true: so many minutes of a relation's dates, or so many of one floor block. */
export type Demand = { rule: Rule; relation: string; minutes: number; counts?: (column: Column) => boolean };

export type SoftOptions = {
  demands?: readonly Demand[];
  /** Relations that take part; by default those of which something is demanded. */
  relations?: ReadonlySet<string>;
  /** Relations of which dates that a rule forbids are looked at too; by default all that take part. */
  beyond?: ReadonlySet<string>;
  /** Candidates to begin with; by default every grid point that is possible by itself. */
  columns?: readonly Column[];
};

export class SoftModel {
  readonly model: Model;
  readonly calendar: Calendar;
  /** For each candidate date the rules that forbid it by itself. */
  readonly forbids: readonly Rule[][];
  /** All rules that occur, by key. */
  readonly rules = new Map<string, Rule>();
  /** Rows without their level bookkeeping, demands last. */
  readonly rows: readonly Row[];
  /** Dates that would have one person in two places at once; no rule could be given up for that. */
  readonly overlaps: readonly Row[];

  constructor(
    readonly instance: Instance,
    private readonly solver: Solver,
    options: SoftOptions = {},
  ) {
    this.calendar = openCalendar(instance);
    const relations = options.relations ?? demandedRelations(instance, options.demands ?? []);
    const columns = softColumns(this.calendar, relations, options);
    this.forbids = columns.map((column) => brokenAlone(this.calendar, sessionOf(instance, column)));
    this.model = buildModel(instance, columns, { everyRow: true });
    this.rows = [...this.model.builder.rows, ...(options.demands ?? []).map((d) => demandRow(d, this.model))];
    this.overlaps = overlapRows(this.model);
    for (const row of this.rows)
      if (row.tag.kind === 'rule') this.rules.set(ruleKey(row.tag.rule), row.tag.rule);
    for (const rule of this.forbids.flat()) this.rules.set(ruleKey(rule), rule);
  }

  /** Can these rules hold together? Returns dates that show it, or null. */
  async holdsTogether(keys: ReadonlySet<string>): Promise<Session[] | null> {
    const solved = await this.solver.solve(this.programOf(keys).program);
    if (solved.status === 'failed') throw new Error('the solver failed twice on the same problem');
    return solved.x ? this.dates(solved) : null;
  }

  /**
   * A few of these rules that contradict each other even for fractions of dates, read from the multipliers of an
   * infeasible linear program; null where fractions would do.
   */
  async contradiction(keys: ReadonlySet<string>): Promise<Set<string> | null> {
    const { program, rows } = this.programOf(keys);
    const solved = await this.solver.solve(program, { relax: true, tune: { presolve: 'off' } });
    const { ray } = solved;
    if (!ray) return null;
    const involved = new Set<string>();
    const reduced = new Float64Array(program.cost.length);
    for (const [i, row] of rows.entries()) {
      const weight = ray[i] ?? 0;
      if (Math.abs(weight) < 1e-9) continue;
      if (row.tag.kind === 'rule') involved.add(ruleKey(row.tag.rule));
      for (const [k, column] of row.columns.entries())
        reduced[column] = (reduced[column] ?? 0) + weight * (row.values[k] ?? 0);
    }
    for (const [i, rules] of this.forbids.entries()) {
      if (Math.abs(reduced[i] ?? 0) < 1e-9) continue;
      for (const rule of rules) if (keys.has(ruleKey(rule))) involved.add(ruleKey(rule));
    }
    return involved;
  }

  private programOf(keys: ReadonlySet<string>): { program: LinearProgram; rows: Row[] } {
    const { builder } = this.model;
    const rows = this.rows.filter((row) => row.tag.kind !== 'rule' || keys.has(ruleKey(row.tag.rule)));
    const program = withRows(
      builder.program({ columns: [], values: [], constant: 0 }),
      rows,
      builder.columnCount,
    );
    for (const [i, rules] of this.forbids.entries()) {
      if (rules.some((rule) => keys.has(ruleKey(rule)))) program.upper[i] = 0;
    }
    return { program, rows };
  }

  dates(solved: SolveResult): Session[] {
    return this.model.columns
      .filter((_, i) => (solved.x?.[i] ?? 0) > 0.5)
      .map((column) => sessionOf(this.instance, column));
  }
}

/** Only what is announced, required or demanded can make an instance infeasible: all other rules just forbid. */
export function demandedRelations(instance: Instance, demands: readonly Demand[]): Set<string> {
  const relations = new Set(demands.map((d) => d.relation));
  for (const b of instance.boundaries) if (b.type === 'require') relations.add(b.relation);
  for (const s of [...(instance.frozen?.sessions ?? []), ...(instance.fixed ?? [])])
    relations.add(s.relation);
  for (const n of instance.frozen?.nights ?? []) relations.add(n.relation);
  return relations;
}

function softColumns(calendar: Calendar, relations: ReadonlySet<string>, options: SoftOptions): Column[] {
  const { instance } = calendar;
  const { grid } = instance.horizon;
  const columns: Column[] = [];
  const seen = new Set<string>();
  const add = (relation: number, start: number, end: number, days: readonly number[]) => {
    const key = `${relation} ${start} ${end}`;
    if (!seen.has(key)) columns.push({ relation, start, end, days });
    seen.add(key);
  };
  const lengthsOf = instance.relations.map((r) => new Set(askedLengths(r, options.demands ?? [])));
  const announced = new Set(
    [...(instance.frozen?.sessions ?? []), ...(instance.fixed ?? [])].map(sessionKey),
  );
  for (const column of options.columns ?? candidateColumns(calendar, 'everyGridPoint')) {
    const session = sessionOf(instance, column);
    // A date longer than what is asked for can be cut short.
    const useful = options.columns || lengthsOf[column.relation]?.has(session.end - session.start);
    if (!relations.has(session.relation) || !(useful || announced.has(sessionKey(session)))) continue;
    add(column.relation, column.start, column.end, column.days);
  }
  const beyond = options.beyond ?? relations;
  for (const [r, relation] of instance.relations.entries()) {
    if (!relations.has(relation.id) || !beyond.has(relation.id)) continue;
    const lengths = lengthsOf[r] ?? [];
    const days = calendar.days(relation.members[0] ?? '');
    for (const [index, day] of days.entries()) {
      if (!worthLooking(calendar, relation.id, index, options)) continue;
      for (let start = Math.ceil(day.start / grid) * grid; start < day.end; start += grid) {
        const local = daysOf(calendar, relation, start);
        if (local.includes(-1)) continue;
        for (const length of lengths) add(r, start, start + length, local);
      }
    }
  }
  return columns;
}

/** Where only the number of dates counts the shortest will do; minutes may need longer ones. */
function askedLengths({ id, session: { min, max, step } }: Relation, demands: readonly Demand[]): number[] {
  const most = Math.max(0, ...demands.filter((d) => d.relation === id).map((d) => d.minutes));
  const lengths = [min];
  for (let length = min + step; length <= max && length - step < most; length += step) lengths.push(length);
  return lengths;
}

/** Days on which the relation is asked for; without such a wish every day. */
function worthLooking(calendar: Calendar, relation: string, day: number, options: SoftOptions): boolean {
  if (options.demands?.some((d) => d.relation === relation)) return true;
  const local = calendar.days(calendar.relation(relation).members[0] ?? '')[day];
  return calendar.instance.boundaries.some(
    (b) => b.type === 'require' && b.relation === relation && local !== undefined && inDays(b.days, local),
  );
}

function demandRow(demand: Demand, model: Model): Row {
  const columns: number[] = [];
  const values: number[] = [];
  for (const [i, column] of model.columns.entries()) {
    if (sessionOf(model.calendar.instance, column).relation !== demand.relation) continue;
    if (demand.counts && !demand.counts(column)) continue;
    columns.push(i);
    values.push(Math.min(demand.minutes, column.end - column.start));
  }
  const tag = { kind: 'rule', rule: demand.rule } as const;
  return { tag, lower: demand.minutes, upper: Number.POSITIVE_INFINITY, columns, values };
}

function overlapRows(model: Model): Row[] {
  const { instance } = model.calendar;
  const rows: Row[] = [];
  for (const person of instance.people) {
    const mine = model.columns.flatMap((column, i) => {
      const relation = instance.relations[column.relation];
      if (!relation?.members.includes(person.id)) return [];
      const [from, to] = padded(relation, column);
      return [{ i, from, to }];
    });
    for (const clique of model.builder.overlapping(mine)) {
      if (clique.length < 2) continue;
      const columns = clique.flatMap((k) => mine[k]?.i ?? []);
      const values = columns.map(() => 1);
      rows.push({ tag: { kind: 'measure' }, lower: Number.NEGATIVE_INFINITY, upper: 1, columns, values });
    }
  }
  return rows;
}

/** The same variables with other rows. */
export function withRows(program: LinearProgram, rows: readonly Row[], columnCount: number): LinearProgram {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  return {
    ...program,
    cost: Float64Array.from({ length: columnCount }, (_, i) => program.cost[i] ?? 0),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(rows.flatMap((row) => row.columns)),
    values: Float64Array.from(rows.flatMap((row) => row.values)),
  };
}
