/** Nights in the model: a night hangs on a date, on everybody's free night, and on nobody having two. */
import type { Calendar } from './calendar.ts';
import type { ColumnIndex } from './column-index.ts';
import type { ProgramBuilder } from './program.ts';
import type { Rule } from './rules.ts';

export type NightVariable = { relation: number; day: number; column: number };

const UNBOUNDED = Number.NEGATIVE_INFINITY;

/** Night variables where a night is wished for or was announced. */
export function addNights(calendar: Calendar, index: ColumnIndex, builder: ProgramBuilder): NightVariable[] {
  const { instance } = calendar;
  const until = instance.frozen?.until ?? Number.NEGATIVE_INFINITY;
  const demands = announcedNights(calendar);
  const nights: NightVariable[] = [];
  const ofPersonDay = new Map<string, number[]>();
  for (const [r, relation] of instance.relations.entries()) {
    const people = relation.members.map((m) => calendar.person(m));
    const days = calendar.days(people[0]?.id ?? '');
    const together = people.every((p) => p.zone === people[0]?.zone);
    const wished = relation.members.some((m) => (relation.sides[m]?.nights ?? 0) > 0);
    for (let day = 0; day < calendar.dayCount; day++) {
      const demanded = demands.get(`${relation.id} ${day}`) ?? [];
      const past = (days[day]?.start ?? 0) < until;
      const free = together && people.every((p) => p.nights.includes(day));
      const dates = index.onDay[r]?.[0]?.get(day) ?? [];
      if (demanded.length === 0 && (past || !wished || !free || dates.length === 0)) continue;
      const column = builder.variable(0, 1, true);
      nights.push({ relation: r, day, column });
      for (const rule of demanded) builder.row({ kind: 'rule', rule, day }, 1, 1, [column]);
      const night: Rule = { rule: 'night', relation: relation.id };
      if (!free) builder.row({ kind: 'rule', rule: night, day }, UNBOUNDED, 0, [column]);
      // What starts in the frozen part is exactly what was announced for it.
      if (past !== demanded.some((d) => d.rule === 'frozen')) {
        builder.row({ kind: 'rule', rule: { rule: 'frozen' }, day }, UNBOUNDED, 0, [column]);
      }
      const ones = dates.map(() => 1);
      builder.row(
        { kind: 'rule', rule: night, day },
        0,
        Number.POSITIVE_INFINITY,
        [...dates, column],
        [...ones, -1],
      );
      for (const member of relation.members) {
        const key = `${member} ${day}`;
        ofPersonDay.set(key, [...(ofPersonDay.get(key) ?? []), column]);
      }
    }
  }
  for (const list of ofPersonDay.values()) {
    const first = nights.find((n) => n.column === list[0]);
    if (list.length < 2 || !first) continue;
    const rule: Rule = { rule: 'night', relation: instance.relations[first.relation]?.id ?? '' };
    builder.row({ kind: 'rule', rule, day: first.day }, UNBOUNDED, 1, list);
  }
  return nights;
}

/** The rules that ask for a night, by `relation day`. */
function announcedNights(calendar: Calendar): Map<string, Rule[]> {
  const demands = new Map<string, Rule[]>();
  const demand = (key: string, rule: Rule) => demands.set(key, [...(demands.get(key) ?? []), rule]);
  for (const { relation, day } of calendar.instance.frozen?.nights ?? [])
    demand(`${relation} ${day}`, { rule: 'frozen' });
  for (const { id, relation, start, night } of calendar.instance.fixed ?? []) {
    const day = calendar.dayOf(calendar.relation(relation).members[0] ?? '', start);
    if (night) demand(`${relation} ${day}`, { rule: 'fixed', id });
  }
  return demands;
}
