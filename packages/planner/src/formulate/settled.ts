// Dates that stay as they are: what is past, agreed, asked or put in by hand. They open their own hours, and what has
// already been never makes a week impossible: where it breaks a limit, the limit gives way as far as it did.
import { type Interval, intersect, type LocalDate, subtract, union } from '@orrery/domain';
import type { Instance, LocalDay, Person, Relation, Session } from '../format.ts';
import type { areApart } from './boundaries.ts';

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
  const [from, to] = withPad(relation, date);
  for (const person of people) {
    if (!relation.members.includes(person.id)) continue;
    const closed = person.id === me && !date.isPast ? intersect(kept, [[from, to]]) : [];
    const free = union([...person.free, ...subtract([[from, to]], closed)]);
    person.free = free.map(([a, b]): [number, number] => [a, b]);
  }
}

/** A relation's most is at least what was already agreed on: both are of all the weeks together. */
export function raiseMost(
  relations: readonly Relation[],
  dates: readonly SettledDate[],
  weeks: number,
): void {
  for (const relation of relations) {
    const agreed = lengthOf(dates.filter((date) => date.relation === relation.id));
    for (const side of Object.values(relation.sides))
      side.most = Math.max(side.most, Math.ceil(agreed / weeks));
  }
}

const weeksOf = (days: readonly LocalDay[]): (readonly LocalDay[])[] =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, k) => days.slice(7 * k, 7 * k + 7));

/** A date is of the week in which it begins. */
const isIn = (week: readonly LocalDay[], { start }: Session): boolean =>
  start >= (week[0]?.start ?? 0) && start < (week.at(-1)?.end ?? 0);

const lengthOf = (dates: readonly Session[]): number =>
  dates.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * Those that the format can hold, and those that it cannot: it knows one date a day of a relation, no way that begins
 * before the week, no two dates at once, and none on a day with what is kept apart from it, which with past ones may have happened all
 * the same.
 */
export function settle(
  dates: readonly SettledDate[],
  instance: Pick<Instance, 'people' | 'relations' | 'zones'>,
  apart: ReturnType<typeof areApart>,
): { fixed: SettledDate[]; beside: SettledDate[] } {
  const fixed: SettledDate[] = [];
  const beside: SettledDate[] = [];
  for (const date of [...dates].sort((a, b) => a.start - b.start)) {
    const relation = instance.relations.find((r) => r.id === date.relation);
    const members = relation?.members ?? [];
    const [from, to] = withPad(relation, date);
    const clashes = fixed.some((other) => {
      const theirs = instance.relations.find((r) => r.id === other.relation);
      const day = sameDay(instance, members[0] ?? '', date, other);
      if (day !== null) {
        if (other.relation === date.relation) return true;
        const isApart = apart(other.relation, date.relation, day);
        if (isApart === 'letGo' || (isApart !== null && date.isPast && other.isPast)) return true;
      }
      if (!date.isPast || !theirs?.members.some((m) => members.includes(m))) return false;
      const buffer = Math.max(
        0,
        ...instance.people.filter((p) => members.includes(p.id)).map((p) => p.buffer),
      );
      const [begin, end] = withPad(theirs, other);
      return begin < to + buffer && from < end + buffer;
    });
    (clashes || from < 0 ? beside : fixed).push(date);
  }
  return { fixed, beside };
}

/**
 * Dates beside the plan keep their hours, and what they give is taken off what I ask for and off what I can give. A
 * wish that they fulfil asks for no more: the format has no smaller one than an hour.
 */
export function setBeside(
  people: Person[],
  relations: readonly Relation[],
  beside: readonly SettledDate[],
  me: string,
  /** Wishes and mosts are of all of them together, and said by the week. */
  weeks: number,
): void {
  const mine = people.find((p) => p.id === me);
  const unit = 60 / weeks;
  for (const date of beside) {
    const relation = relations.find((r) => r.id === date.relation);
    if (!relation || !mine) continue;
    const [from, to] = withPad(relation, date);
    const given = date.end - date.start;
    // every relation here has me in it: my hours are all that is needed to keep the others' too
    mine.free = subtract(mine.free, [[from - mine.buffer, to + mine.buffer]]).map(([a, b]) => [a, b]);
    mine.cap = Math.max(0, mine.cap - given);
    for (const side of new Set(Object.values(relation.sides))) {
      // of four weeks with a floor each, the format knows no one week by itself: there it asks for a little more than is left
      if (side.floor.weeks === weeks)
        side.floor = { minutes: Math.max(0, side.floor.minutes - given), weeks };
      side.want = Math.max(unit, Math.round((side.want - given / weeks) / unit) * unit);
      side.most = Math.max(side.want, side.most - Math.ceil(given / weeks));
    }
  }
}

const withPad = (relation: Relation | undefined, { start, end }: Session): Interval => [
  start - (relation?.pad?.before ?? 0),
  end + (relation?.pad?.after ?? 0),
];

/**
 * A date counts whole in the week in which it begins, as long as somebody's budget holds it; else only the part of it that
 * lies in the week does. Hours after the week's end are no free hours of it, and would break the budget of whoever has few.
 */
export function cutAtWeekEnd(
  people: Person[],
  relations: readonly Relation[],
  zones: Instance['zones'],
  dates: readonly SettledDate[],
): SettledDate[] {
  const isHeld = people.every((person) => {
    const theirs = datesOf(person, relations, dates);
    return weeksOf(zones[person.zone]?.days ?? []).every(
      (week) => lengthOf(theirs.filter((date) => isIn(week, date))) <= weekBudgetOf(person, week),
    );
  });
  if (isHeld) return [...dates];
  const ends = weeksOf(Object.values(zones)[0]?.days ?? []).map((week) => week.at(-1)?.end ?? 0);
  return dates.map((date) => {
    const end = Math.min(date.end, ends.find((one) => one > date.start) ?? date.end);
    if (end < date.end) keepBusy(people, relations, date, end);
    return { ...date, end };
  });
}

/** The rest of a date that goes on in the week after keeps its hours there, and the way after it, too. */
function keepBusy(people: Person[], relations: readonly Relation[], date: SettledDate, from: number): void {
  const relation = relations.find((r) => r.id === date.relation);
  const after = relation?.pad?.after ?? 0;
  for (const person of people)
    if (relation?.members.includes(person.id))
      person.free = subtract(person.free, [[from + after, date.end + after]]).map(([a, b]) => [a, b]);
}

const datesOf = (
  person: Person,
  relations: readonly Relation[],
  dates: readonly SettledDate[],
): SettledDate[] =>
  dates.filter((d) => relations.some((r) => r.id === d.relation && r.members.includes(person.id)));

/** Where past dates alone break a limit of a person's week, that limit gives way as far as they did. */
export function letLimitsGiveWay(
  people: Person[],
  relations: readonly Relation[],
  zones: Instance['zones'],
  dates: readonly SettledDate[],
): void {
  for (const person of people) {
    const days = zones[person.zone]?.days ?? [];
    const past = datesOf(person, relations, dates).filter((d) => d.isPast);
    if (past.length === 0) continue;
    const perDay = days.map((day) => past.filter((d) => d.start >= day.start && d.start < day.end).length);
    person.maxPerDay = Math.max(person.maxPerDay, ...perDay);
    const busy = days.map(({ evening: [from, to] }) => past.some((d) => d.start < to && d.end > from));
    person.maxEveningsRow = Math.max(person.maxEveningsRow, longestRun(busy));
    for (const [k, week] of weeksOf(days).entries()) {
      const left = busy.slice(7 * k, 7 * k + 7).filter((is) => !is).length;
      person.freeEvenings = Math.min(person.freeEvenings, left);
      const minutes = lengthOf(past.filter((date) => isIn(week, date)));
      if (minutes <= weekBudgetOf(person, week)) continue;
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

/** The day that both begin on. */
function sameDay(
  instance: Pick<Instance, 'people' | 'zones'>,
  person: string,
  a: Session,
  b: Session,
): LocalDate | null {
  const zone = instance.people.find((p) => p.id === person)?.zone ?? '';
  const dayOf = (at: number) => instance.zones[zone]?.days.find((d) => d.start <= at && at < d.end)?.date;
  const day = dayOf(a.start);
  return day !== undefined && day === dayOf(b.start) ? day : null;
}
