/**
 * A sensible plan at once, so that something shows while the solver thinks: what is announced and required first, then
 * floors, then wishes, always the minute that helps most. It promises a plan that keeps the rules if it returns one.
 */
import { Agenda } from './agenda.ts';
import { type Calendar, inDays, openCalendar, sessionKey } from './calendar.ts';
import { check, wishLoss } from './check.ts';
import { type Column, candidateColumns } from './columns.ts';
import type { Instance, Night, Plan, Relation, Session } from './format.ts';

export type GreedyOptions = {
  /** Candidates to choose from, if they were already made. */
  columns?: readonly Column[];
  /** Dates to begin with instead of searching for the required ones. */
  base?: readonly Session[];
};

/** A plan within about a second at any size, or null where announced and required dates were not brought together. */
export function greedyPlan(instance: Instance, options: GreedyOptions = {}): Plan | null {
  const calendar = openCalendar(instance);
  const columns = options.columns ?? candidateColumns(calendar);
  const search = new Search(calendar, columns);
  if (options.base) for (const session of options.base) search.agenda.add(session);
  else {
    search.addAnnounced();
    search.addRequired();
  }
  search.fillFloors();
  search.fillWishes();
  const sessions = [...search.agenda.sessions].sort((a, b) => a.start - b.start || a.end - b.end);
  const plan: Plan = { sessions, nights: grantNights(calendar, sessions) };
  return check(instance, plan).feasible ? plan : null;
}

class Search {
  readonly agenda: Agenda;
  /** Per relation the candidates that may still fit, best first. */
  private readonly open: Session[][];
  private readonly cost = new Map<Session, number>();
  private readonly known: Set<string>[];
  private readonly indices: Map<string, number>;
  private readonly announced: Set<string>;

  constructor(
    private readonly calendar: Calendar,
    columns: readonly Column[],
  ) {
    this.agenda = new Agenda(calendar);
    const { instance } = calendar;
    const previous = new Set(instance.previous?.sessions.map(sessionKey));
    this.open = instance.relations.map(() => []);
    this.known = instance.relations.map(() => new Set());
    this.indices = new Map(instance.relations.map((r, i) => [r.id, i]));
    this.announced = new Set(
      [...(instance.frozen?.sessions ?? []), ...(instance.fixed ?? [])].map(sessionKey),
    );
    for (const { relation, start, end, days } of columns) {
      const r = instance.relations[relation];
      if (!r) continue;
      const session = { relation: r.id, start, end };
      const off = offMinutes(calendar, r, days, end - start);
      this.cost.set(session, off - (previous.has(sessionKey(session)) ? 1e6 : 0));
      this.open[relation]?.push(session);
      this.known[relation]?.add(sessionKey(session));
    }
    const cost = (s: Session) => this.cost.get(s) ?? 0;
    for (const list of this.open)
      list.sort((a, b) => cost(a) - cost(b) || a.end - a.start - (b.end - b.start) || a.start - b.start);
  }

  addAnnounced(): void {
    const { frozen, fixed } = this.calendar.instance;
    const seen = new Set<string>();
    for (const { relation, start, end } of [...(frozen?.sessions ?? []), ...(fixed ?? [])]) {
      const session = { relation, start, end };
      if (!seen.has(sessionKey(session))) this.agenda.add(session);
      seen.add(sessionKey(session));
    }
  }

  addRequired(): void {
    for (const boundary of this.calendar.instance.boundaries) {
      if (boundary.type !== 'require') continue;
      const r = this.index(boundary.relation);
      const first = this.calendar.relation(boundary.relation).members[0] ?? '';
      const counts = (s: Session) => {
        const day = this.calendar.days(first)[this.calendar.dayOf(first, s.start)];
        return s.relation === boundary.relation && day !== undefined && inDays(boundary.days, day);
      };
      const shortFirst = [...(this.open[r] ?? [])].sort((a, b) => a.end - a.start - (b.end - b.start));
      let missing = boundary.count - this.agenda.sessions.filter(counts).length;
      for (const session of shortFirst) {
        if (missing <= 0) break;
        if (!counts(session) || !this.agenda.fits(session)) continue;
        this.agenda.add(session);
        missing--;
      }
    }
  }

  /** Every floor block gets a date, those with the fewest chances first; then blocks grow towards their floors. */
  fillFloors(): void {
    const blocks = this.calendar.instance.relations.flatMap((relation, r) =>
      floorBlocks(this.calendar, relation, r),
    );
    for (const [r, list] of this.open.entries()) this.open[r] = list.filter((s) => this.agenda.fits(s));
    const chances = new Map(blocks.map((b) => [b, (this.open[b.r] ?? []).filter(b.inside).length]));
    blocks.sort((a, b) => (chances.get(a) ?? 0) - (chances.get(b) ?? 0));
    for (const { r, relation, inside, floor } of blocks) {
      const got = () =>
        this.agenda.sessions
          .filter((s) => s.relation === relation && inside(s))
          .reduce((sum, s) => sum + s.end - s.start, 0);
      for (let missing = floor - got(); missing > 0; missing = floor - got()) {
        const next = this.nearest(r, inside, missing);
        if (!next) break;
        this.agenda.add(next);
      }
    }
  }

  /** Of those that cost least and fit, the one whose length is nearest to what is missing. */
  private nearest(r: number, inside: (s: Session) => boolean, missing: number): Session | undefined {
    let best: { session: Session; cost: number; off: number } | undefined;
    for (const session of this.open[r] ?? []) {
      const cost = this.cost.get(session) ?? 0;
      // they stand in the order of what they cost
      if (best && cost > best.cost) break;
      const off = Math.abs(session.end - session.start - missing);
      if ((best && off >= best.off) || !inside(session) || !this.agenda.fits(session)) continue;
      best = { session, cost, off };
    }
    return best?.session;
  }

  /** The relation whose next minutes lessen the loss most gets its next piece: a longer date or a new one. */
  fillWishes(): void {
    const active = this.calendar.instance.relations.map((relation, r) => ({
      ...{ relation, r, rate: this.rate(relation) },
    }));
    while (active.length > 0) {
      const best = active.reduce((one, other) => (other.rate > one.rate ? other : one));
      if (best.rate <= 0) return;
      if (!this.extend(best.relation) && !this.addDate(best.r)) active.splice(active.indexOf(best), 1);
      else best.rate = this.rate(best.relation);
    }
  }

  private rate(relation: Relation): number {
    const got = this.agenda.total(relation.id);
    const piece = got === 0 ? relation.session.min : relation.session.step;
    return (lossOf(this.calendar, relation, got) - lossOf(this.calendar, relation, got + piece)) / piece;
  }

  private extend(relation: Relation): boolean {
    const { max, step } = relation.session;
    for (const session of this.agenda.sessions.filter((s) => s.relation === relation.id)) {
      const longer = { ...session, end: session.end + step };
      if (this.announced.has(sessionKey(session)) || longer.end - longer.start > max) continue;
      if (!this.known[this.index(relation.id)]?.has(sessionKey(longer))) continue;
      this.agenda.remove(session);
      if (this.agenda.fits(longer)) {
        this.agenda.add(longer);
        return true;
      }
      this.agenda.add(session);
    }
    return false;
  }

  private addDate(r: number): boolean {
    const list = this.open[r] ?? [];
    const shortest = this.calendar.instance.relations[r]?.session.min;
    const next = list.find((s) => s.end - s.start === shortest && this.agenda.fits(s));
    if (next) this.agenda.add(next);
    return next !== undefined;
  }

  private index(relation: string): number {
    return this.indices.get(relation) ?? -1;
  }
}

function lossOf(calendar: Calendar, relation: Relation, got: number): number {
  let loss = 0;
  for (const member of relation.members) {
    const side = relation.sides[member];
    if (!side) continue;
    const weight = calendar.instance.tierWeights[side.tier] ?? 0;
    loss += weight * wishLoss(got, side.want * calendar.weeks);
  }
  return loss;
}

function offMinutes(calendar: Calendar, relation: Relation, days: readonly number[], length: number): number {
  let off = 0;
  for (const [k, member] of relation.members.entries()) {
    const prefer = relation.sides[member]?.prefer;
    const day = calendar.days(member)[days[k] ?? -1];
    if (prefer && day && !inDays(prefer, day)) off += length;
  }
  return off;
}

type Block = { relation: string; r: number; floor: number; inside: (s: Session) => boolean };

function floorBlocks(calendar: Calendar, relation: Relation, r: number): Block[] {
  const blocks: Block[] = [];
  for (const member of relation.members) {
    const floor = relation.sides[member]?.floor;
    if (!floor || floor.minutes === 0) continue;
    for (let first = 0; first < calendar.weeks; first += floor.weeks) {
      const days = calendar.days(member);
      const from = days[7 * first]?.start ?? 0;
      const to = days[7 * (first + floor.weeks) - 1]?.end ?? 0;
      const inside = (s: Session) => s.start >= from && s.start < to;
      blocks.push({ relation: relation.id, r, floor: floor.minutes, inside });
    }
  }
  return blocks;
}

/** Announced nights, then wished ones where a date, free nights and one zone allow it. */
export function grantNights(calendar: Calendar, sessions: readonly Session[]): Night[] {
  const { instance } = calendar;
  const until = instance.frozen?.until ?? Number.NEGATIVE_INFINITY;
  const nights: Night[] = [];
  const taken = new Set<string>();
  const grant = (relation: Relation, day: number) => {
    if (nights.some((n) => n.relation === relation.id && n.day === day)) return;
    nights.push({ relation: relation.id, day });
    for (const member of relation.members) taken.add(`${member} ${day}`);
  };
  for (const { relation, day } of instance.frozen?.nights ?? []) grant(calendar.relation(relation), day);
  for (const { relation, start, night } of instance.fixed ?? []) {
    const r = calendar.relation(relation);
    if (night) grant(r, calendar.dayOf(r.members[0] ?? '', start));
  }
  for (const relation of instance.relations) {
    const first = relation.members[0] ?? '';
    const people = relation.members.map((m) => calendar.person(m));
    if (people.some((p) => p.zone !== people[0]?.zone)) continue;
    const wished = Math.max(...relation.members.map((m) => relation.sides[m]?.nights ?? 0));
    for (const session of sessions) {
      if (session.relation !== relation.id) continue;
      if (nights.filter((n) => n.relation === relation.id).length >= wished) break;
      const day = calendar.dayOf(first, session.start);
      const past = (calendar.days(first)[day]?.start ?? 0) < until;
      const free = people.every((p) => p.nights.includes(day) && !taken.has(`${p.id} ${day}`));
      if (!past && free) grant(relation, day);
    }
  }
  return nights;
}
