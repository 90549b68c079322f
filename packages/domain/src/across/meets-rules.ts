// Which of my rules for plans a date would go against, on the day on which it begins (RULE11).
import type { PersonId, RelationshipId } from '../kernel/ids.ts';
import { addDays, atLocal, type Interval, localOf, minutesOf } from '../kernel/zones.ts';
import { budgetOf, datesBetween, keepsItsHour } from '../time/fold.ts';
import { isOnDay } from '../time/rules/days.ts';
import { type PlanRule, rulesOf } from '../time/rules/fold.ts';
import type { PossibleDate } from './meetings.ts';
import { myZone, type State } from './week.ts';

interface Together {
  readonly relationship: RelationshipId;
  readonly members: readonly PersonId[];
  /** With the ways and the time to land: whoever travels is not at home. */
  readonly away: Interval;
}

/** Rules that ask for dates forbid none, and are never among them. */
export function rulesMet(state: State, possible: PossibleDate): PlanRule[] {
  const zone = myZone(state);
  const day = localOf(possible.from, zone).date;
  // the night before a day that is ours is that day's
  const isNightBefore = ({ fields: { what, days } }: PlanRule) =>
    possible.night === true && what.kind === 'ours' && isOnDay(days, addDays(day, 1));
  const here = rulesOf(state.time).filter((rule) => isOnDay(rule.fields.days, day) || isNightBefore(rule));
  if (here.length === 0) return [];
  const together = (relationship: RelationshipId, from: number, to: number): Together => {
    const { travel, landing } = budgetOf(state.time, relationship);
    const members = state.people.relationships.get(relationship)?.fields.members ?? [];
    return { relationship, members, away: [from - travel, to + travel + landing] };
  };
  const date = together(possible.relationship, possible.from, possible.to);
  const others = datesBetween(state.time, atLocal(day, 0, zone), atLocal(addDays(day, 1), 0, zone))
    .filter((one) => one.id !== possible.date && keepsItsHour(one))
    .map(({ fields: { relationship, start, end } }) =>
      together(relationship, minutesOf(start), minutesOf(end)),
    );
  return here.filter((rule) => isAgainst(state, rule, date, others));
}

function isAgainst(
  state: State,
  { fields: { what } }: PlanRule,
  date: Together,
  others: readonly Together[],
): boolean {
  switch (what.kind) {
    case 'ours': {
      const ours = state.people.relationships.get(what.relationship)?.fields.members ?? [];
      return what.relationship !== date.relationship && date.members.some((one) => ours.includes(one));
    }
    case 'neverWith':
      return what.relationship === date.relationship;
    case 'neverOf':
      return date.members.includes(what.person);
    case 'apart':
      return (
        what.relationships.includes(date.relationship) &&
        others.some(
          ({ relationship }) =>
            relationship !== date.relationship && what.relationships.includes(relationship),
        )
      );
    case 'cover': {
      const isOut = (person: PersonId, at: number) =>
        [date, ...others].some(
          ({ members, away: [from, to] }) => members.includes(person) && from <= at && at < to,
        );
      const [from, to] = date.away;
      const moments = [from, ...others.map(({ away }) => away[0])].filter((at) => from <= at && at < to);
      return (
        what.people.some((person) => date.members.includes(person)) &&
        moments.some((at) => what.people.every((person) => isOut(person, at)))
      );
    }
    case 'require':
      return false;
  }
}
