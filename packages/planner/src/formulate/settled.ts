// Dates that stay as they are: what is past, agreed, asked or put in by hand. They open their own hours, and what has
// already been never makes a week impossible: where it breaks a limit, the limit gives way as far as it did.
import { type Interval, intersect, subtract, union } from '@orrery/domain';
import type { Instance, LocalDay, Person, Relation, Session } from '../format.ts';

export interface SettledDate extends Session {
  readonly id: string;
  readonly night: boolean;
  /** It has begun: nobody can move it any more. */
  readonly isPast: boolean;
}

/**
 * People who said yes to an hour are there then, whatever their usual hours say. Only protected time (`kept`, mine) is
 * not opened to what is still ahead: that clash is told, and is theirs to settle.
 */
export function makeRoom(
  people: Person[],
  relations: readonly Relation[],
  date: SettledDate,
  me: string,
  kept: readonly Interval[],
): void {
  const relation = relations.find((r) => r.id === date.relation);
  if (!relation) return;
  const from = date.start - (relation.pad?.before ?? 0);
  const to = date.end + (relation.pad?.after ?? 0);
  for (const person of people) {
    if (!relation.members.includes(person.id)) continue;
    const closed = person.id === me && !date.isPast ? intersect(kept, [[from, to]]) : [];
    const free = union([...person.free, ...subtract([[from, to]], closed)]);
    person.free = free.map(([a, b]): [number, number] => [a, b]);
  }
}

/** A relation's most is at least what was already agreed on. */
export function raiseMost(relations: readonly Relation[], dates: readonly SettledDate[]): void {
  for (const relation of relations) {
    const agreed = dates
      .filter((d) => d.relation === relation.id)
      .reduce((sum, { start, end }) => sum + end - start, 0);
    for (const side of Object.values(relation.sides)) side.most = Math.max(side.most, agreed);
  }
}

/**
 * Of past dates those that can stand together: one a day for each relation, none overlapping another of the same person
 * with the ways there and back. The rest have been lived all the same; they are left out of the planner's picture.
 */
export function compatiblePast(
  dates: readonly SettledDate[],
  instance: Pick<Instance, 'people' | 'relations' | 'zones'>,
): SettledDate[] {
  const taken: SettledDate[] = [];
  const relationOf = (date: Session) => instance.relations.find((r) => r.id === date.relation);
  const padded = (date: Session): Interval => {
    const pad = relationOf(date)?.pad;
    return [date.start - (pad?.before ?? 0), date.end + (pad?.after ?? 0)];
  };
  for (const date of [...dates].sort((a, b) => a.start - b.start)) {
    const members = relationOf(date)?.members ?? [];
    const [from, to] = padded(date);
    const clashes = taken.some((other) => {
      if (!relationOf(other)?.members.some((m) => members.includes(m))) return false;
      if (other.relation === date.relation && sameDay(instance, members[0] ?? '', date, other)) return true;
      const buffer = Math.max(
        0,
        ...instance.people.filter((p) => members.includes(p.id)).map((p) => p.buffer),
      );
      const [begin, end] = padded(other);
      return begin < to + buffer && from < end + buffer;
    });
    if (!date.isPast || !clashes) taken.push(date);
  }
  return taken;
}

/** Where past dates alone break a limit of a person's week, that limit gives way as far as they did. */
export function letLimitsGiveWay(
  people: Person[],
  relations: readonly Relation[],
  zones: Instance['zones'],
  dates: readonly SettledDate[],
): void {
  for (const person of people) {
    const days = zones[person.zone]?.days ?? [];
    const past = dates.filter(
      (d) => d.isPast && relations.some((r) => r.id === d.relation && r.members.includes(person.id)),
    );
    if (past.length === 0) continue;
    const perDay = days.map((day) => past.filter((d) => d.start >= day.start && d.start < day.end).length);
    person.maxPerDay = Math.max(person.maxPerDay, ...perDay);
    const busy = days.map(({ evening: [from, to] }) => past.some((d) => d.start < to && d.end > from));
    person.freeEvenings = Math.min(person.freeEvenings, busy.filter((is) => !is).length);
    person.maxEveningsRow = Math.max(person.maxEveningsRow, longestRun(busy));
    const minutes = past.reduce((sum, { start, end }) => sum + end - start, 0);
    if (minutes > weekBudgetOf(person, days)) {
      person.cap = minutes;
      person.reserve = 0;
      person.solo = 0;
    }
  }
}

function weekBudgetOf(person: Person, days: readonly LocalDay[]): number {
  const window: Interval = [days[0]?.start ?? 0, days.at(-1)?.end ?? 0];
  const free = intersect(person.free, [window]).reduce((sum, [from, to]) => sum + to - from, 0);
  return Math.max(0, Math.min(person.cap, Math.floor(((100 - person.reserve) * free) / 100) - person.solo));
}

function longestRun(busy: readonly boolean[]): number {
  let run = 0;
  return busy.reduce((longest, is) => {
    run = is ? run + 1 : 0;
    return Math.max(longest, run);
  }, 0);
}

function sameDay(
  instance: Pick<Instance, 'people' | 'zones'>,
  person: string,
  a: Session,
  b: Session,
): boolean {
  const zone = instance.people.find((p) => p.id === person)?.zone ?? '';
  const dayOf = (at: number) => instance.zones[zone]?.days.findIndex((d) => d.start <= at && at < d.end);
  return dayOf(a.start) === dayOf(b.start);
}
