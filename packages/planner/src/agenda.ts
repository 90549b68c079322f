/**
 * A plan under construction: which rules would one more date break? Used where plans are built or looked at date by
 * date. Every rule it knows only ever forbids, so a date that does not fit now will not fit after others were added.
 */
import { type Calendar, eveningsTouched, inDays, padded } from './calendar.ts';
import type { Boundary, Person, Session } from './format.ts';
import type { Rule } from './rules.ts';

/** A rule that stands in the way, and the date that makes it do so where there is one. */
export type Obstacle = { rule: Rule; other?: Session };

type Entry = { session: Session; day: number; from: number; to: number; evenings: number[] };

export class Agenda {
  readonly sessions: Session[] = [];
  private readonly entries = new Map<string, Entry[]>();
  /** How many dates make an evening of somebody busy. */
  private readonly busy = new Map<string, Map<number, number>>();
  private readonly totals = new Map<string, number>();
  private readonly closing = new Map<string, Boundary[]>();

  constructor(private readonly calendar: Calendar) {
    for (const boundary of calendar.instance.boundaries) {
      const people =
        boundary.type === 'apart' ? [boundary.person] : boundary.type === 'cover' ? boundary.people : [];
      for (const person of new Set(people)) {
        this.closing.set(person, [...(this.closing.get(person) ?? []), boundary]);
      }
    }
  }

  total(relation: string): number {
    return this.totals.get(relation) ?? 0;
  }

  add(session: Session): void {
    this.sessions.push(session);
    this.totals.set(session.relation, this.total(session.relation) + session.end - session.start);
    for (const person of this.calendar.relation(session.relation).members) {
      const list = this.entries.get(person) ?? [];
      const entry = this.entry(person, session);
      list.push(entry);
      this.entries.set(person, list);
      this.count(person, entry, 1);
    }
  }

  remove(session: Session): void {
    this.sessions.splice(this.sessions.indexOf(session), 1);
    this.totals.set(session.relation, this.total(session.relation) - (session.end - session.start));
    for (const person of this.calendar.relation(session.relation).members) {
      const list = this.entries.get(person) ?? [];
      const at = list.findIndex((e) => e.session === session);
      for (const entry of at < 0 ? [] : list.splice(at, 1)) this.count(person, entry, -1);
    }
  }

  private count(person: string, { evenings }: Entry, by: 1 | -1): void {
    const busy = this.busy.get(person) ?? new Map<number, number>();
    for (const evening of evenings) busy.set(evening, (busy.get(evening) ?? 0) + by);
    this.busy.set(person, busy);
  }

  /** Would the date fit beside the others? Whether it is possible by itself is columns.ts's business. */
  fits(session: Session): boolean {
    return this.obstacles(session, true).length === 0;
  }

  /** Everything that stands in the way of one more date, or only the first thing found. */
  obstacles(session: Session, firstOnly = false): Obstacle[] {
    const found: Obstacle[] = [];
    const relation = this.calendar.relation(session.relation);
    const total = this.total(session.relation) + session.end - session.start;
    for (const person of relation.members) {
      if (total > (relation.sides[person]?.most ?? 0) * this.calendar.weeks) {
        found.push({ rule: { rule: 'most', relation: relation.id, person } });
      }
      if (firstOnly && found.length > 0) return found;
      this.personObstacles(this.calendar.person(person), session, found, firstOnly);
      if (firstOnly && found.length > 0) return found;
      for (const boundary of this.closing.get(person) ?? [])
        this.boundaryObstacles(boundary, person, session, found);
      if (firstOnly && found.length > 0) return found;
    }
    return found;
  }

  private entry(person: string, session: Session): Entry {
    const [from, to] = padded(this.calendar.relation(session.relation), session);
    return {
      session,
      day: this.calendar.dayOf(person, session.start),
      from,
      to,
      evenings: eveningsTouched(this.calendar.days(person), session.start, session.end),
    };
  }

  private personObstacles(person: Person, session: Session, found: Obstacle[], firstOnly: boolean): void {
    const added = this.entry(person.id, session);
    const mine = this.entries.get(person.id) ?? [];
    const rule = (name: 'buffer' | 'maxPerDay' | 'budget' | 'freeEvenings' | 'eveningsRow'): Rule => ({
      rule: name,
      person: person.id,
    });
    const week = Math.floor(added.day / 7);
    let today = 1;
    let minutes = session.end - session.start;
    for (const entry of mine) {
      if (entry.from < added.to + person.buffer && added.from < entry.to + person.buffer) {
        found.push({ rule: rule('buffer'), other: entry.session });
        if (firstOnly) return;
      }
      if (entry.day === added.day) {
        today++;
        if (entry.session.relation === session.relation) {
          found.push({ rule: { rule: 'oncePerDay', relation: session.relation }, other: entry.session });
        }
      }
      if (Math.floor(entry.day / 7) === week) minutes += entry.session.end - entry.session.start;
    }
    if (today > person.maxPerDay) found.push({ rule: rule('maxPerDay') });
    if (minutes > this.calendar.budget(person.id, week)) found.push({ rule: rule('budget') });
    if (added.evenings.length > 0) this.eveningObstacles(person, added, found, rule);
  }

  private eveningObstacles(
    person: Person,
    added: Entry,
    found: Obstacle[],
    rule: (name: 'freeEvenings' | 'eveningsRow') => Rule,
  ): void {
    const before = this.busy.get(person.id);
    const wasBusy = (evening: number) => (before?.get(evening) ?? 0) > 0;
    const fresh = added.evenings.filter((evening) => !wasBusy(evening));
    if (fresh.length === 0) return;
    const isBusy = (evening: number) => wasBusy(evening) || fresh.includes(evening);
    for (const week of new Set(fresh.map((evening) => Math.floor(evening / 7)))) {
      let count = 0;
      for (let evening = 7 * week; evening < 7 * week + 7; evening++) if (isBusy(evening)) count++;
      if (count > 7 - person.freeEvenings) found.push({ rule: rule('freeEvenings') });
    }
    for (const evening of fresh) {
      let [first, last] = [evening, evening];
      while (isBusy(first - 1)) first--;
      while (isBusy(last + 1)) last++;
      if (last - first + 1 > person.maxEveningsRow) {
        found.push({ rule: rule('eveningsRow') });
        break;
      }
    }
  }

  private boundaryObstacles(boundary: Boundary, person: string, session: Session, found: Obstacle[]): void {
    const rule: Rule = { rule: 'boundary', id: boundary.id };
    if (boundary.type === 'apart' && boundary.relations.includes(session.relation)) {
      const day = this.calendar.dayOf(person, session.start);
      const other = (this.entries.get(person) ?? []).find(
        (e) =>
          e.day === day &&
          e.session.relation !== session.relation &&
          boundary.relations.includes(e.session.relation),
      );
      if (other) found.push({ rule, other: other.session });
    } else if (boundary.type === 'cover') {
      const counts = (id: string, day: number) => {
        const localDay = this.calendar.days(id)[day];
        return localDay !== undefined && inDays(boundary.days, localDay);
      };
      const members = this.calendar.relation(session.relation).members;
      const away = boundary.people.flatMap((id) => {
        const added = members.includes(id) ? [this.entry(id, session)] : [];
        return [...(this.entries.get(id) ?? []), ...added].filter((e) => counts(id, e.day));
      });
      for (const { from: moment } of away) {
        const gone = away.filter((e) => e.from <= moment && moment < e.to);
        if (gone.length < boundary.people.length || !gone.some((e) => e.session === session)) continue;
        const other = gone.find((e) => e.session !== session);
        found.push(other ? { rule, other: other.session } : { rule });
        return;
      }
    }
  }
}
