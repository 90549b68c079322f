/**
 * The planning problem as a linear program over candidate dates. Every row that stands for a hard rule carries that
 * rule, so that an explanation can name what binds. docs/spec/planner.md, PLAN50–PLAN58.
 */
import { brokenAlone } from './broken-alone.ts';
import { type Calendar, eveningsTouched, inDays, openCalendar, padded, sessionKey } from './calendar.ts';
import { type ColumnIndex, groupBy, indexColumns } from './column-index.ts';
import type { Column } from './columns.ts';
import type { Boundary, Instance, Night, Person, Plan, Session } from './format.ts';
import { type FloorBlock, levelExpressions } from './levels.ts';
import { addNights, type NightVariable } from './nights.ts';
import { type Expression, ProgramBuilder } from './program.ts';
import type { Rule } from './rules.ts';

export type Model = {
  calendar: Calendar;
  /** Candidate date i is variable i. */
  columns: readonly Column[];
  nights: readonly NightVariable[];
  builder: ProgramBuilder;
  /** The six levels as integer expressions, and what divides every difference of two values of each. */
  levels: readonly { expression: Expression; unit: number }[];
  floors: readonly FloorBlock[];
};

export type ModelOptions = {
  /** Also rows that others imply: without them a rule could not be taken away without taking more. */
  everyRow?: boolean;
};

export function buildModel(
  instance: Instance,
  columns: readonly Column[],
  options: ModelOptions = {},
): Model {
  const calendar = openCalendar(instance);
  const builder = new ProgramBuilder();
  const everyRow = options.everyRow ?? false;
  const frozen = new Set(instance.frozen?.sessions.map(sessionKey));
  const fixed = new Map<string, string[]>();
  for (const date of instance.fixed ?? []) {
    fixed.set(sessionKey(date), [...(fixed.get(sessionKey(date)) ?? []), date.id]);
  }
  for (const column of columns) {
    const session = sessionOf(instance, column);
    const variable = builder.variable(0, 1, true);
    const demanded: Rule[] = [];
    if (frozen.has(sessionKey(session))) demanded.push({ rule: 'frozen' });
    for (const id of fixed.get(sessionKey(session)) ?? []) demanded.push({ rule: 'fixed', id });
    for (const rule of demanded) builder.row({ kind: 'rule', rule }, 1, 1, [variable]);
    // With every rule removable, whoever asked for that looks at each date's own faults.
    for (const rule of demanded.length > 0 && !everyRow ? brokenAlone(calendar, session) : []) {
      builder.row({ kind: 'rule', rule }, UNBOUNDED, 0, [variable]);
    }
  }
  const index = indexColumns(calendar, columns);
  for (const person of instance.people) {
    addPersonRows(calendar, person, columns, index, builder, everyRow);
  }
  addRelationRows(calendar, columns, index, builder);
  for (const boundary of instance.boundaries) {
    addBoundaryRows(calendar, boundary, columns, index, builder, everyRow);
  }
  const nights = addNights(calendar, index, builder);
  const { levels, floors } = levelExpressions(calendar, columns, index, nights, builder);
  return { calendar, columns, nights, builder, levels, floors };
}

export function sessionOf(instance: Instance, column: Column): Session {
  return { relation: instance.relations[column.relation]?.id ?? '', start: column.start, end: column.end };
}

/** Reads a plan out of a solution, sorted by time. */
export function readPlan(model: Model, x: ArrayLike<number>): Plan {
  const { instance } = model.calendar;
  const chosen = (i: number) => (x[i] ?? 0) > 0.5;
  const sessions = model.columns.filter((_, i) => chosen(i)).map((column) => sessionOf(instance, column));
  sessions.sort((a, b) => a.start - b.start || a.end - b.end || (a.relation < b.relation ? -1 : 1));
  const nights: Night[] = model.nights
    .filter(({ column }) => chosen(column))
    .map(({ relation, day }) => ({ relation: instance.relations[relation]?.id ?? '', day }));
  nights.sort((a, b) => a.day - b.day || (a.relation < b.relation ? -1 : 1));
  return { sessions, nights };
}

/** The solver's point for a plan, or null when one of its dates is no candidate. */
export function pointOf(model: Model, plan: Plan): Float64Array | null {
  const { instance } = model.calendar;
  const at = new Map(model.columns.map((column, i) => [sessionKey(sessionOf(instance, column)), i]));
  const nights = new Map(
    model.nights.map((n) => [`${instance.relations[n.relation]?.id} ${n.day}`, n.column]),
  );
  const x = new Float64Array(model.builder.columnCount);
  for (const session of plan.sessions) {
    const column = at.get(sessionKey(session));
    if (column === undefined) return null;
    x[column] = 1;
  }
  for (const night of plan.nights) {
    const column = nights.get(`${night.relation} ${night.day}`);
    if (column === undefined) return null;
    x[column] = 1;
  }
  return model.builder.complete(x);
}

const lengthOf = (column: Column | undefined) => (column ? column.end - column.start : 0);
const UNBOUNDED = Number.NEGATIVE_INFINITY;

function addPersonRows(
  calendar: Calendar,
  person: Person,
  columns: readonly Column[],
  index: ColumnIndex,
  builder: ProgramBuilder,
  everyRow: boolean,
): void {
  const mine = index.ofPerson.get(person.id) ?? [];
  const byDay = groupBy(mine, (x) => x.day);
  for (const [day, list] of byDay) {
    if (list.length > 0) {
      const tag = { kind: 'rule', rule: { rule: 'maxPerDay', person: person.id }, day } as const;
      builder.row(
        tag,
        UNBOUNDED,
        person.maxPerDay,
        list.map((x) => x.column),
      );
    }
  }
  const relations = calendar.instance.relations;
  const taken = mine.map(({ column, day }) => {
    const c = columns[column];
    const relation = relations[c?.relation ?? -1];
    const [from, to] = c && relation ? padded(relation, c) : [0, 0];
    return { column, day, relation: c?.relation ?? -1, from, to: to + person.buffer };
  });
  for (const clique of builder.overlapping(taken)) {
    const members = clique.flatMap((i) => taken[i] ?? []);
    const first = members[0];
    const sameDay = members.every((m) => m.day === first?.day);
    // A day that holds one date at most says more than any hour of it.
    const implied =
      sameDay && (person.maxPerDay <= 1 || members.every((m) => m.relation === first?.relation));
    if (members.length < 2 || (implied && !everyRow)) continue;
    const tag = { kind: 'rule', rule: { rule: 'buffer', person: person.id }, day: first?.day ?? 0 } as const;
    builder.row(
      tag,
      UNBOUNDED,
      1,
      members.map((m) => m.column),
    );
  }
  for (const [week, list] of groupBy(mine, (x) => Math.floor(x.day / 7))) {
    const tag = { kind: 'rule', rule: { rule: 'budget', person: person.id }, week } as const;
    const minutes = list.map((x) => lengthOf(columns[x.column]));
    builder.row(
      tag,
      UNBOUNDED,
      calendar.budget(person.id, week),
      list.map((x) => x.column),
      minutes,
    );
  }
  addEveningRows(calendar, person, columns, mine, builder, everyRow);
}

/** A busy evening is a variable that every set of mutually exclusive dates touching it pushes up. */
function addEveningRows(
  calendar: Calendar,
  person: Person,
  columns: readonly Column[],
  mine: readonly { column: number; day: number }[],
  builder: ProgramBuilder,
  everyRow: boolean,
): void {
  const days = calendar.days(person.id);
  const touching = new Map<number, { column: number; day: number; from: number; to: number }[]>();
  for (const { column, day } of mine) {
    const c = columns[column];
    const relation = calendar.instance.relations[c?.relation ?? -1];
    if (!c || !relation) continue;
    const [from, to] = padded(relation, c);
    for (const evening of eveningsTouched(days, c.start, c.end)) {
      const list = touching.get(evening) ?? [];
      list.push({ column, day, from, to: to + person.buffer });
      touching.set(evening, list);
    }
  }
  const windows: { tag: Rule; first: number; length: number; limit: number; week?: number }[] = [];
  for (let week = 0; week < calendar.weeks; week++) {
    const tag: Rule = { rule: 'freeEvenings', person: person.id };
    windows.push({ tag, first: 7 * week, length: 7, limit: 7 - person.freeEvenings, week });
  }
  const row = person.maxEveningsRow;
  for (let first = 0; first + row < calendar.dayCount; first++) {
    windows.push({ tag: { rule: 'eveningsRow', person: person.id }, first, length: row + 1, limit: row });
  }
  const busy = new Map<number, number>();
  for (const { tag, first, length, limit, week } of windows) {
    const evenings: number[] = [];
    for (let day = first; day < first + length; day++) if (touching.has(day)) evenings.push(day);
    if (evenings.length <= limit) continue;
    const variables = evenings.map((evening) => {
      const known = busy.get(evening);
      if (known !== undefined) return known;
      const variable = builder.variable(0, 1, true);
      busy.set(evening, variable);
      const list = touching.get(evening) ?? [];
      builder.derive((x) => {
        x[variable] = list.some(({ column }) => (x[column] ?? 0) > 0.5) ? 1 : 0;
      });
      const day = list[0]?.day;
      const oneOnly = person.maxPerDay <= 1 && list.every((x) => x.day === day);
      const alone = list.map((_, i) => [i]);
      for (const clique of everyRow ? alone : oneOnly ? [alone.flat()] : builder.overlapping(list)) {
        const touchers = clique.flatMap((i) => list[i]?.column ?? []);
        builder.row(
          { kind: 'measure' },
          UNBOUNDED,
          0,
          [...touchers, variable],
          [...touchers.map(() => 1), -1],
        );
      }
      return variable;
    });
    builder.row(
      { kind: 'rule', rule: tag, day: first, ...(week === undefined ? {} : { week }) },
      UNBOUNDED,
      limit,
      variables,
    );
  }
}

function addRelationRows(
  calendar: Calendar,
  columns: readonly Column[],
  index: ColumnIndex,
  builder: ProgramBuilder,
): void {
  for (const [r, relation] of calendar.instance.relations.entries()) {
    const zones = new Set<string>();
    for (const [k, member] of relation.members.entries()) {
      const { zone } = calendar.person(member);
      if (zones.has(zone)) continue;
      zones.add(zone);
      for (const [day, list] of index.onDay[r]?.[k] ?? []) {
        if (list.length < 2) continue;
        const rule: Rule = { rule: 'oncePerDay', relation: relation.id };
        builder.row({ kind: 'rule', rule, day }, UNBOUNDED, 1, list);
      }
    }
    const all = index.ofRelation[r] ?? [];
    if (all.length === 0) continue;
    const minutes = all.map((i) => lengthOf(columns[i]));
    for (const member of relation.members) {
      const most = (relation.sides[member]?.most ?? 0) * calendar.weeks;
      const rule: Rule = { rule: 'most', relation: relation.id, person: member };
      builder.row({ kind: 'rule', rule }, UNBOUNDED, most, all, minutes);
    }
  }
}

/** One variable for each relation among the dates, 1 where any of its dates is taken. */
function relationsUsed(dates: number[], columns: readonly Column[], builder: ProgramBuilder): number[] {
  return [...groupBy(dates, (i) => columns[i]?.relation)].map(([, ofOne]) => {
    const used = builder.variable(0, 1, true);
    builder.derive((x) => {
      x[used] = ofOne.some((i) => (x[i] ?? 0) > 0.5) ? 1 : 0;
    });
    for (const i of ofOne) builder.row({ kind: 'measure' }, UNBOUNDED, 0, [i, used], [1, -1]);
    return used;
  });
}

function addBoundaryRows(
  calendar: Calendar,
  boundary: Boundary,
  columns: readonly Column[],
  index: ColumnIndex,
  builder: ProgramBuilder,
  everyRow: boolean,
): void {
  const { relations } = calendar.instance;
  const rule: Rule = { rule: 'boundary', id: boundary.id };
  if (boundary.type === 'apart') {
    const listed = new Set(boundary.relations);
    const mine = (index.ofPerson.get(boundary.person) ?? []).filter(({ column }) =>
      listed.has(relations[columns[column]?.relation ?? -1]?.id ?? ''),
    );
    for (const [day, list] of groupBy(mine, (x) => x.day)) {
      const tag = { kind: 'rule', rule, day } as const;
      const dates = list.map((x) => x.column);
      // Two dates of one relation are oncePerDay's concern; by itself this rule counts relations, not dates.
      if (everyRow) builder.row(tag, UNBOUNDED, 1, relationsUsed(dates, columns, builder));
      else builder.row(tag, UNBOUNDED, 1, dates);
    }
  } else if (boundary.type === 'cover') {
    const away = boundary.people.flatMap((person) =>
      (index.ofPerson.get(person) ?? []).flatMap(({ column, day }) => {
        const localDay = calendar.days(person)[day];
        const c = columns[column];
        const relation = relations[c?.relation ?? -1];
        if (!localDay || !c || !relation || !inDays(boundary.days, localDay)) return [];
        const [from, to] = padded(relation, c);
        return [{ person, column, from, to, day }];
      }),
    );
    for (const moment of builder.overlapping(away)) {
      const gone = moment.flatMap((i) => away[i] ?? []);
      if (new Set(gone.map((x) => x.person)).size < new Set(boundary.people).size) continue;
      const times = new Map<number, number>();
      for (const { column } of gone) times.set(column, (times.get(column) ?? 0) + 1);
      const tag = { kind: 'rule', rule, day: gone[0]?.day ?? 0 } as const;
      builder.row(tag, UNBOUNDED, boundary.people.length - 1, [...times.keys()], [...times.values()]);
    }
  } else if (boundary.type === 'require') {
    const r = relations.findIndex((x) => x.id === boundary.relation);
    const days = calendar.days(relations[r]?.members[0] ?? '');
    const counted: number[] = [];
    for (const [day, list] of index.onDay[r]?.[0] ?? []) {
      const localDay = days[day];
      if (localDay && inDays(boundary.days, localDay)) counted.push(...list);
    }
    builder.row({ kind: 'rule', rule }, boundary.count, Number.POSITIVE_INFINITY, counted);
  }
}
