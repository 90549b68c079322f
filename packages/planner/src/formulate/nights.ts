// Nights that go with dates already in the week, and nights before a day that is somebody's.
import { addDays, isOnDay, type PlanRule } from '@orrery/domain';
import type { Instance, LocalDay, Night, Person, Relation } from '../format.ts';
import type { SettledDate } from './settled.ts';

/** Nights of settled dates, by the date's id: one a person and day; their nights open for it. */
export function grantedNights(
  people: Person[],
  relations: readonly Relation[],
  zones: Instance['zones'],
  dates: readonly SettledDate[],
): Map<string, Night> {
  const granted = new Map<string, Night>();
  const taken = new Set<string>();
  for (const date of dates.filter((d) => d.night)) {
    const members = relations.find((r) => r.id === date.relation)?.members ?? [];
    const them = people.filter((p) => members.includes(p.id));
    const days = zones[them[0]?.zone ?? '']?.days ?? [];
    const day = days.findIndex((d) => d.start <= date.start && date.start < d.end);
    if (day < 0 || them.some((p) => taken.has(`${p.id} ${day}`))) continue;
    for (const person of them) {
      taken.add(`${person.id} ${day}`);
      if (!person.nights.includes(day)) person.nights = [...person.nights, day].sort((x, y) => x - y);
    }
    granted.set(date.id, { relation: date.relation, day });
  }
  return granted;
}

/** The night before a day that is ours is that day's: whoever is not one of us has none free then (PLAN149). */
export function nightsLeft(
  person: Person,
  rules: readonly PlanRule[],
  membersOf: (relationship: string) => readonly string[],
  days: readonly LocalDay[],
): number[] {
  const others = rules.flatMap(({ fields: { what, days: on } }) =>
    what.kind === 'ours' &&
    membersOf(what.relationship).length > 0 &&
    !membersOf(what.relationship).includes(person.id)
      ? [on]
      : [],
  );
  return person.nights.filter((night) => {
    const date = days[night]?.date;
    return !date || others.every((on) => !isOnDay(on, addDays(date, 1)));
  });
}
