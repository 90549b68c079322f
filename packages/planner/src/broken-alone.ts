/** What a date breaks whatever else is planned: its own rules, its people's free time, and days that are closed to it. */
import { type Calendar, inDays, padded, sessionKey } from './calendar.ts';
import type { Relation, Session } from './format.ts';
import type { Rule } from './rules.ts';

/**
 * The rules that a date breaks whatever else is planned. Candidates break none; announced dates are taken as they are,
 * and an explanation looks at dates that a rule keeps away.
 */
export function brokenAlone(calendar: Calendar, session: Session): Rule[] {
  const { instance } = calendar;
  const relation = calendar.relation(session.relation);
  const { min, max, step } = relation.session;
  const broken: Rule[] = [];
  const { grid } = instance.horizon;
  const isFixed = calendar.isFixed(session);
  if (!isFixed && (session.start % grid !== 0 || session.end % grid !== 0))
    broken.push({ rule: 'grid', relation: relation.id });
  const length = session.end - session.start;
  if (!isFixed && (length < min || length > max || (length - min) % step !== 0)) {
    broken.push({ rule: 'length', relation: relation.id });
  }
  const [from, to] = padded(relation, session);
  const closed = closedDays(calendar, relation);
  const boundaries = new Set<string>();
  for (const [k, person] of relation.members.entries()) {
    const day = calendar.dayOf(person, session.start);
    if (day < 0) broken.push({ rule: 'horizon', person });
    else if (!calendar.person(person).free.some(([a, b]) => a <= from && to <= b))
      broken.push({ rule: 'free', person });
    for (const id of closed[k]?.get(day) ?? []) boundaries.add(id);
  }
  for (const id of boundaries) broken.push({ rule: 'boundary', id });
  const { frozen } = instance;
  if (frozen) {
    const announced = frozen.sessions.some((s) => sessionKey(s) === sessionKey(session));
    if (session.start < frozen.until !== announced) broken.push({ rule: 'frozen' });
  }
  return broken;
}

type ClosedDays = Map<number, string[]>[];
const closedDaysOf = new WeakMap<Calendar, Map<Relation, ClosedDays>>();

/** Per member the local days on which `never` and `ours` boundaries keep this relation from having a date. */
export function closedDays(calendar: Calendar, relation: Relation): ClosedDays {
  const known = closedDaysOf.get(calendar) ?? new Map<Relation, ClosedDays>();
  closedDaysOf.set(calendar, known);
  const closed = known.get(relation) ?? findClosedDays(calendar, relation);
  known.set(relation, closed);
  return closed;
}

function findClosedDays(calendar: Calendar, relation: Relation): ClosedDays {
  const closed = relation.members.map(() => new Map<number, string[]>());
  for (const boundary of calendar.instance.boundaries) {
    if (boundary.type !== 'never' && boundary.type !== 'ours') continue;
    for (const [k, member] of relation.members.entries()) {
      const concerned =
        boundary.type === 'never'
          ? (boundary.relation ?? relation.id) === relation.id && (boundary.person ?? member) === member
          : boundary.relation !== relation.id &&
            calendar.relation(boundary.relation).members.includes(member);
      if (!concerned) continue;
      for (const [index, day] of calendar.days(member).entries()) {
        if (inDays(boundary.days, day))
          closed[k]?.set(index, [...(closed[k]?.get(index) ?? []), boundary.id]);
      }
    }
  }
  return closed;
}
