/**
 * Local time as the format carries it: day tables instead of a time-zone database. Everything that asks "which day,
 * which week, which evening" asks here, so that days of 23 to 25 hours are nobody else's concern.
 */
import type { DaySet, Instance, LocalDay, Person, Relation, Session } from './format.ts';

/** Does the local day belong to the set? An absent set or field means any day. */
export function inDays(set: DaySet | null | undefined, day: LocalDay): boolean {
  if (!set) return true;
  if (set.dow && !set.dow.includes(day.dow)) return false;
  if (set.dom && !set.dom.includes(Number(day.date.slice(8, 10)))) return false;
  if (set.dates && !set.dates.includes(day.date)) return false;
  if (set.isoWeek && (day.isoWeek % 2 === 0) !== (set.isoWeek === 'even')) return false;
  return true;
}

/** Index of the day that contains the instant, -1 outside the table. Days are contiguous and sorted. */
export function dayIndex(days: readonly LocalDay[], instant: number): number {
  let low = 0;
  let high = days.length - 1;
  const first = days[low];
  const last = days[high];
  if (!first || !last || instant < first.start || instant >= last.end) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const day = days[middle];
    if (day && day.start <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The interval a date takes from its members, travel and landing included. */
export function padded(relation: Relation, session: { start: number; end: number }): [number, number] {
  const pad = relation.pad;
  return pad ? [session.start - pad.before, session.end + pad.after] : [session.start, session.end];
}

/** Indices of the evenings that the date `[start, end)` touches; travel does not make an evening busy. */
export function eveningsTouched(days: readonly LocalDay[], start: number, end: number): number[] {
  const touched: number[] = [];
  for (let i = 0; i < days.length; i++) {
    const [from, to] = days[i]?.evening ?? [0, 0];
    if (start < to && end > from) touched.push(i);
  }
  return touched;
}

export const sessionKey = (s: Session): string => `${s.relation}@${s.start}-${s.end}`;

/** Keys of the dates that stay as they are. */
export const announcedDates = ({ frozen, fixed }: Instance): ReadonlySet<string> =>
  new Set([...(frozen?.sessions ?? []), ...(fixed ?? [])].map(sessionKey));

/** Look-ups of one instance, built once. Unknown ids throw: parse.ts has vouched for every reference. */
export type Calendar = {
  readonly instance: Instance;
  readonly weeks: number;
  readonly dayCount: number;
  person(id: string): Person;
  relation(id: string): Relation;
  /** The day table of a person's zone. */
  days(person: string): readonly LocalDay[];
  /** The person's local day index of an instant, -1 outside the horizon. */
  dayOf(person: string, instant: number): number;
  /** Whether people agreed on this very date: then it may begin off the grid and have any length. */
  isFixed(session: Session): boolean;
  /** Minutes of dates that the person can have in that week (`floor(day / 7)`). */
  budget(person: string, week: number): number;
};

export function openCalendar(instance: Instance): Calendar {
  const people = new Map(instance.people.map((p) => [p.id, p]));
  const relations = new Map(instance.relations.map((r) => [r.id, r]));
  const find = <T>(map: Map<string, T>, id: string): T => {
    const found = map.get(id);
    if (found === undefined) throw new Error(`no such id in this instance: ${id}`);
    return found;
  };
  const days = (person: string): readonly LocalDay[] => instance.zones[find(people, person).zone]?.days ?? [];
  const fixed = new Set(instance.fixed?.map(sessionKey));
  const budgets = new Map<string, number[]>();
  const budgetsOf = (person: string): number[] => {
    const weeks = Array.from({ length: instance.horizon.weeks }, (_, week) =>
      weekBudget(find(people, person), days(person), week),
    );
    budgets.set(person, weeks);
    return weeks;
  };
  return {
    instance,
    isFixed: (session) => fixed.has(sessionKey(session)),
    weeks: instance.horizon.weeks,
    dayCount: 7 * instance.horizon.weeks,
    person: (id) => find(people, id),
    relation: (id) => find(relations, id),
    days,
    dayOf: (person, instant) => dayIndex(days(person), instant),
    budget: (person, week) => (budgets.get(person) ?? budgetsOf(person))[week] ?? 0,
  };
}

/** min(cap, what the reserve leaves of the week's free time, less own time), never negative. */
function weekBudget(person: Person, days: readonly LocalDay[], week: number): number {
  const from = days[7 * week]?.start ?? 0;
  const to = days[7 * week + 6]?.end ?? 0;
  let free = 0;
  for (const [start, end] of person.free) free += Math.max(0, Math.min(end, to) - Math.max(start, from));
  const spare = Math.floor(((100 - person.reserve) * free) / 100) - person.solo;
  return Math.max(0, Math.min(person.cap, spare));
}

/** The local day on which a date that starts here begins for each member. */
export const daysOf = (calendar: Calendar, relation: Relation, start: number): number[] =>
  relation.members.map((member) => calendar.dayOf(member, start));
