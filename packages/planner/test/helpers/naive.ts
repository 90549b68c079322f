/**
 * A second model of the same problem, written from README.md's rules and the spec's extensions alone: one binary for
 * every start on the grid and every allowed length, one row per moment, big-M floors, nothing clever. It shares nothing
 * with the planner but the solver; agreeing with it is what makes the planner's candidates and rows believable.
 */
import type { DaySet, Instance, LocalDay, Plan, Relation, Session } from '../../src/format.ts';
import type { LinearProgram, Solver } from '../../src/solver.ts';

type Term = [variable: number, value: number];
type Date = Session & { r: number; before: number; after: number };

const matches = (set: DaySet | null | undefined, day: LocalDay): boolean =>
  !set ||
  ((!set.dow || set.dow.includes(day.dow)) &&
    (!set.dom || set.dom.includes(Number(day.date.split('-')[2]))) &&
    (!set.dates || set.dates.includes(day.date)) &&
    (!set.isoWeek || (set.isoWeek === 'odd') === (day.isoWeek % 2 === 1)));

export class NaiveModel {
  readonly dates: Date[] = [];
  readonly nights: { relation: string; day: number; variable: number }[] = [];
  readonly levels: { terms: Term[]; constant: number }[] = Array.from({ length: 6 }, () => ({
    terms: [],
    constant: 0,
  }));
  private readonly upper: number[] = [];
  private readonly whole: boolean[] = [];
  private readonly rows: { low: number; high: number; terms: Term[] }[] = [];

  constructor(readonly instance: Instance) {
    this.addDates();
    for (const person of instance.people) this.addPerson(person.id);
    for (const relation of instance.relations) this.addRelation(relation);
    this.addBoundaries();
    this.addNights();
    this.addMeasures();
  }

  get size(): { columns: number; rows: number } {
    return { columns: this.upper.length, rows: this.rows.length };
  }

  /** The program that minimises one level while the earlier ones keep their values. */
  program(level: number, fixed: number[]): LinearProgram {
    const rows = [...this.rows];
    for (const [i, value] of fixed.entries()) {
      const terms = this.levels[i]?.terms ?? [];
      rows.push({ low: Number.NEGATIVE_INFINITY, high: value - (this.levels[i]?.constant ?? 0), terms });
    }
    const cost = new Float64Array(this.upper.length);
    for (const [variable, value] of this.levels[level]?.terms ?? [])
      cost[variable] = (cost[variable] ?? 0) + value;
    const merged = rows.map(({ terms }) => {
      const sums = new Map<number, number>();
      for (const [variable, value] of terms) sums.set(variable, (sums.get(variable) ?? 0) + value);
      return [...sums];
    });
    const starts = [0];
    for (const row of merged) starts.push((starts.at(-1) ?? 0) + row.length);
    return {
      cost,
      lower: new Float64Array(this.upper.length),
      upper: Float64Array.from(this.upper),
      integer: Uint8Array.from(this.whole, Number),
      rowLower: Float64Array.from(rows, (r) => r.low),
      rowUpper: Float64Array.from(rows, (r) => r.high),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(merged.flatMap((row) => row.map(([variable]) => variable))),
      values: Float64Array.from(merged.flatMap((row) => row.map(([, value]) => value))),
    };
  }

  plan(x: ArrayLike<number>): Plan {
    const on = (variable: number) => (x[variable] ?? 0) > 0.5;
    return {
      sessions: this.dates
        .filter((_, i) => on(i))
        .map(({ relation, start, end }) => ({ relation, start, end })),
      nights: this.nights.filter((n) => on(n.variable)).map(({ relation, day }) => ({ relation, day })),
    };
  }

  private variable(upper: number, whole: boolean): number {
    this.upper.push(upper);
    this.whole.push(whole);
    return this.upper.length - 1;
  }

  private row(low: number, high: number, terms: Term[]): void {
    this.rows.push({ low, high, terms });
  }

  private atMost(high: number, terms: Term[]): void {
    if (terms.length > 0) this.row(Number.NEGATIVE_INFINITY, high, terms);
  }

  private days(person: string): LocalDay[] {
    const zone = this.instance.people.find((p) => p.id === person)?.zone ?? '';
    return this.instance.zones[zone]?.days ?? [];
  }

  private day(person: string, time: number): number {
    return this.days(person).findIndex((d) => d.start <= time && time < d.end);
  }

  private members(r: number): string[] {
    return this.instance.relations[r]?.members ?? [];
  }

  /** Every date that is possible by itself, and the announced ones whatever they are. */
  private addDates(): void {
    const { instance } = this;
    const { grid } = instance.horizon;
    for (const [r, relation] of instance.relations.entries()) {
      const { before, after } = relation.pad ?? { before: 0, after: 0 };
      const last = Math.max(...instance.people.flatMap((p) => p.free.map(([, b]) => b)), 0);
      const { min, max, step } = relation.session;
      for (let start = 0; start < last; start += grid) {
        for (let length = min; length <= max; length += step) {
          const date = { r, relation: relation.id, start, end: start + length, before, after };
          if (!this.possible(date)) continue;
          this.dates.push(date);
          this.variable(1, true);
        }
      }
    }
    for (const session of [...(instance.frozen?.sessions ?? []), ...(instance.fixed ?? [])]) {
      const found = this.dates.findIndex(
        (d) => d.relation === session.relation && d.start === session.start && d.end === session.end,
      );
      // What is announced but impossible leaves an empty row that asks for one.
      this.row(1, Number.POSITIVE_INFINITY, found < 0 ? [] : [[found, 1]]);
    }
    const until = instance.frozen?.until ?? Number.NEGATIVE_INFINITY;
    const isFrozen = (s: Session) =>
      (instance.frozen?.sessions ?? []).some(
        (f) => f.relation === s.relation && f.start === s.start && f.end === s.end,
      );
    for (const [i, date] of this.dates.entries()) {
      if (date.start < until !== isFrozen(date) && instance.frozen) this.row(0, 0, [[i, 1]]);
    }
  }

  private possible(date: Date): boolean {
    for (const id of this.members(date.r)) {
      const person = this.instance.people.find((p) => p.id === id);
      const day = this.days(id)[this.day(id, date.start)];
      if (!person || !day) return false;
      if (!person.free.some(([a, b]) => a <= date.start - date.before && date.end + date.after <= b))
        return false;
      for (const b of this.instance.boundaries) {
        if (b.type === 'never' && (b.relation === undefined || b.relation === date.relation)) {
          if ((b.person === undefined || b.person === id) && matches(b.days, day)) return false;
        }
        if (b.type === 'ours' && b.relation !== date.relation && matches(b.days, day)) {
          const ours = this.instance.relations.find((r) => r.id === b.relation);
          if (ours?.members.includes(id)) return false;
        }
      }
    }
    return true;
  }

  private mine(person: string): { i: number; date: Date; day: number }[] {
    return this.dates.flatMap((date, i) =>
      this.members(date.r).includes(person) ? [{ i, date, day: this.day(person, date.start) }] : [],
    );
  }

  private addPerson(id: string): void {
    const person = this.instance.people.find((p) => p.id === id);
    if (!person) return;
    const mine = this.mine(id);
    const days = this.days(id);
    for (const moment of new Set(mine.map(({ date }) => date.start - date.before))) {
      const on = mine.filter(
        ({ date }) => date.start - date.before <= moment && moment < date.end + date.after + person.buffer,
      );
      this.atMost(
        1,
        on.map(({ i }) => [i, 1]),
      );
    }
    const evenings: number[] = [];
    for (const [d, { evening }] of days.entries()) {
      this.atMost(
        person.maxPerDay,
        mine.filter((x) => x.day === d).map(({ i }) => [i, 1]),
      );
      const busy = this.variable(1, true);
      evenings.push(busy);
      for (const { i, date } of mine) {
        if (date.start < evening[1] && evening[0] < date.end)
          this.atMost(0, [
            [i, 1],
            [busy, -1],
          ]);
      }
    }
    for (let w = 0; w < this.instance.horizon.weeks; w++) {
      const [from, to] = [days[7 * w]?.start ?? 0, days[7 * w + 6]?.end ?? 0];
      const free = person.free
        .map(([a, b]) => Math.min(b, to) - Math.max(a, from))
        .filter((m) => m > 0)
        .reduce((a, b) => a + b, 0);
      const budget = Math.min(person.cap, Math.floor(((100 - person.reserve) * free) / 100) - person.solo);
      const week = mine.filter((x) => Math.floor(x.day / 7) === w);
      this.atMost(
        Math.max(0, budget),
        week.map(({ i, date }) => [i, date.end - date.start]),
      );
      this.atMost(
        7 - person.freeEvenings,
        evenings.slice(7 * w, 7 * w + 7).map((e) => [e, 1]),
      );
    }
    for (let d = 0; d + person.maxEveningsRow < evenings.length; d++) {
      this.atMost(
        person.maxEveningsRow,
        evenings.slice(d, d + person.maxEveningsRow + 1).map((e) => [e, 1]),
      );
    }
  }

  private addRelation(relation: Relation): void {
    const { weeks } = this.instance.horizon;
    const dates = this.dates.flatMap((date, i) => (date.relation === relation.id ? [{ date, i }] : []));
    for (const member of relation.members) {
      for (let d = 0; d < 7 * weeks; d++) {
        this.atMost(
          1,
          dates.filter(({ date }) => this.day(member, date.start) === d).map(({ i }) => [i, 1]),
        );
      }
      const most = relation.sides[member]?.most ?? 0;
      this.atMost(
        most * weeks,
        dates.map(({ date, i }) => [i, date.end - date.start]),
      );
    }
  }

  private addBoundaries(): void {
    for (const b of this.instance.boundaries) {
      if (b.type === 'apart') {
        // Pairs, so that two dates of one relation are another rule's concern.
        const mine = this.mine(b.person).filter(({ date }) => b.relations.includes(date.relation));
        for (const x of mine) {
          for (const y of mine) {
            if (x.day === y.day && x.date.r < y.date.r)
              this.atMost(1, [
                [x.i, 1],
                [y.i, 1],
              ]);
          }
        }
      } else if (b.type === 'cover') {
        const away = b.people.flatMap((id) =>
          this.mine(id).filter(({ day }) => matches(b.days, this.days(id)[day] ?? fail())),
        );
        for (const moment of new Set(away.map(({ date }) => date.start - date.before))) {
          const gone = away.filter(
            ({ date }) => date.start - date.before <= moment && moment < date.end + date.after,
          );
          this.atMost(
            b.people.length - 1,
            gone.map(({ i }) => [i, 1]),
          );
        }
      } else if (b.type === 'require') {
        const first = this.instance.relations.find((r) => r.id === b.relation)?.members[0] ?? '';
        const counted = this.dates.flatMap((date, i): Term[] => {
          const day = this.days(first)[this.day(first, date.start)];
          return date.relation === b.relation && day && matches(b.days, day) ? [[i, 1]] : [];
        });
        this.row(b.count, Number.POSITIVE_INFINITY, counted);
      }
    }
  }

  private addNights(): void {
    const { instance } = this;
    const until = instance.frozen?.until ?? Number.NEGATIVE_INFINITY;
    const demanded = (relation: string, day: number) =>
      (instance.frozen?.nights ?? []).some((n) => n.relation === relation && n.day === day);
    for (const [r, relation] of instance.relations.entries()) {
      const people = instance.people.filter((p) => relation.members.includes(p.id));
      const first = relation.members[0] ?? '';
      const sameZone = people.every((p) => p.zone === people[0]?.zone);
      for (const [day, { start }] of this.days(first).entries()) {
        const variable = this.variable(1, true);
        this.nights.push({ relation: relation.id, day, variable });
        const dates = this.dates.flatMap((date, i): Term[] =>
          date.r === r && this.day(first, date.start) === day ? [[i, 1]] : [],
        );
        this.row(0, Number.POSITIVE_INFINITY, [...dates, [variable, -1]]);
        if (!sameZone || people.some((p) => !p.nights.includes(day))) this.row(0, 0, [[variable, 1]]);
        if (start < until !== demanded(relation.id, day) && instance.frozen) this.row(0, 0, [[variable, 1]]);
        if (demanded(relation.id, day)) this.row(1, 1, [[variable, 1]]);
        const fixed = (instance.fixed ?? []).some(
          (f) => f.night && f.relation === relation.id && this.day(first, f.start) === day,
        );
        if (fixed) this.row(1, 1, [[variable, 1]]);
      }
    }
    for (const person of instance.people) {
      for (let day = 0; day < 7 * instance.horizon.weeks; day++) {
        const nights = this.nights.filter(
          (n) =>
            n.day === day &&
            instance.relations.some((r) => r.id === n.relation && r.members.includes(person.id)),
        );
        this.atMost(
          1,
          nights.map((n) => [n.variable, 1]),
        );
      }
    }
  }

  private addMeasures(): void {
    const { instance } = this;
    const { weeks } = instance.horizon;
    const put = (level: number, variable: number, value: number) =>
      this.levels[level]?.terms.push([variable, value]);
    const plus = (level: number, value: number) => {
      const sum = this.levels[level];
      if (sum) sum.constant += value;
    };
    for (const [r, relation] of instance.relations.entries()) {
      const dates = this.dates.flatMap((date, i) => (date.r === r ? [{ date, i }] : []));
      const minutes = dates.map(({ date, i }): Term => [i, date.end - date.start]);
      for (const [member, side] of Object.entries(relation.sides)) {
        const { minutes: floor, weeks: period } = side.floor;
        for (let first = 0; floor > 0 && first < weeks; first += period) {
          const inside = dates.filter(({ date }) => {
            const week = Math.floor(this.day(member, date.start) / 7);
            return week >= first && week < first + period;
          });
          const got = inside.map(({ date, i }): Term => [i, date.end - date.start]);
          const none = this.variable(1, true);
          this.row(1, Number.POSITIVE_INFINITY, [...inside.map(({ i }): Term => [i, 1]), [none, 1]]);
          put(0, none, 1);
          const low = this.variable(1, true);
          this.row(floor, Number.POSITIVE_INFINITY, [...got.map(([i, m]): Term => [i, 2 * m]), [low, floor]]);
          put(1, low, 1);
          const missing = this.variable(floor, false);
          this.row(floor, Number.POSITIVE_INFINITY, [...got, [missing, 1]]);
          put(2, missing, 1);
        }
        const weight = instance.tierWeights[side.tier] ?? 0;
        const want = side.want * weeks;
        const filled = [8, 4, 2, 1].map((worth) => {
          const variable = this.variable(want / 4, false);
          plus(3, (weight * worth * want) / 60);
          put(3, variable, (-weight * worth) / 15);
          return variable;
        });
        this.row(0, Number.POSITIVE_INFINITY, [...minutes, ...filled.map((f): Term => [f, -1])]);
        for (const { date, i } of dates) {
          const day = this.days(member)[this.day(member, date.start)];
          if (day && side.prefer && !matches(side.prefer, day)) put(4, i, date.end - date.start);
        }
        if (side.nights > 0) {
          const missing = this.variable(side.nights, false);
          const nights = this.nights
            .filter((n) => n.relation === relation.id)
            .map((n): Term => [n.variable, 1]);
          this.row(side.nights, Number.POSITIVE_INFINITY, [...nights, [missing, 1]]);
          put(4, missing, 60);
        }
      }
    }
    for (const session of instance.previous?.sessions ?? []) {
      if (session.start < (instance.frozen?.until ?? 0)) continue;
      const first = instance.relations.find((r) => r.id === session.relation)?.members[0] ?? '';
      const day = this.day(first, session.start);
      const near = this.dates.flatMap((date, i): Term[] =>
        date.relation === session.relation && this.day(first, date.start) === day ? [[i, 1]] : [],
      );
      const same = this.dates.findIndex(
        (d) => d.relation === session.relation && d.start === session.start && d.end === session.end,
      );
      const gone = this.variable(1, true);
      const moved = this.variable(1, true);
      this.row(1, Number.POSITIVE_INFINITY, [...near, [gone, 1]]);
      this.row(
        1,
        Number.POSITIVE_INFINITY,
        same < 0
          ? [[moved, 1]]
          : [
              [same, 1],
              [moved, 1],
            ],
      );
      put(5, gone, 1);
      put(5, moved, 1);
    }
  }
}

function fail(): never {
  throw new Error('a date without a day');
}

/** The levels one after the other, all six unless told otherwise; null when there is no plan. */
export async function solveNaively(
  solver: Solver,
  instance: Instance,
  upTo = 6,
): Promise<{ objective: number[]; plan: Plan } | null> {
  const model = new NaiveModel(instance);
  const values: number[] = [];
  let x: Float64Array | undefined;
  for (let level = 0; level < upTo; level++) {
    const solved = await solver.solve(model.program(level, values), {
      gap: 0.01,
      ...(x ? { start: x } : {}),
    });
    if (solved.status === 'infeasible' && level === 0) return null;
    if (solved.status !== 'optimal' || !solved.x)
      throw new Error(`naive level ${level + 1}: ${solved.status}`);
    x = solved.x;
    const raw = (solved.value ?? 0) + (model.levels[level]?.constant ?? 0);
    values.push(Math.round(raw * 60) / 60);
  }
  return { objective: values, plan: model.plan(x ?? []) };
}
