// What needs both people and time: whose hours meet whose, and what a week can hold.
import type { CareState } from '../care/fold.ts';
import type { CompassState } from '../compass/fold.ts';
import type { ConversationsState } from '../conversations/fold.ts';
import type { HelpState } from '../help/fold.ts';
import { ME, type PersonId, type RelationshipId } from '../kernel/ids.ts';
import { intersect, lengthOf, subtract } from '../kernel/intervals.ts';
import {
  addDays,
  atLocal,
  type Interval,
  knownZone,
  type LocalDate,
  localOf,
  minutesOf,
} from '../kernel/zones.ts';
import type { NotesState } from '../notes/fold.ts';
import type { PapersState } from '../papers/fold.ts';
import { meOf, type PeopleState, type Relationship } from '../people/fold.ts';
import { myRelationships, othersIn } from '../people/insights.ts';
import type { SpacesState } from '../spaces/fold.ts';
import { busyIn, type Days, hoursIn, myFreeTime, protectedIn, windowOf } from '../time/availability.ts';
import { budgetOf, datesTouching, hasBudget, knownTimeOf, myTimeOf, type TimeState } from '../time/fold.ts';
import { floorInWeek, isFloorDue, type TimeTogether, timeTogether } from '../time/insights.ts';

export interface State {
  readonly people: PeopleState;
  readonly time: TimeState;
  readonly spaces: SpacesState;
  readonly notes: NotesState;
  readonly compass: CompassState;
  readonly papers: PapersState;
  readonly conversations: ConversationsState;
  readonly help: HelpState;
  readonly care: CareState;
}

/** My zone; where I have not said, UTC. (The app asks the browser once and keeps the answer.) */
export const myZone = (state: State): string => knownZone(meOf(state.people).zone) ?? 'UTC';

/** Somebody's zone: theirs where it is known, to me and to this device, else mine. */
export const zoneOf = (state: State, person: PersonId): string =>
  knownZone(state.people.people.get(person)?.fields.zone) ?? myZone(state);

/** The seven days of the week that begins on a Monday, in my zone. */
export const weekOf = (state: State, monday: LocalDate): Days => ({
  from: monday,
  count: 7,
  zone: myZone(state),
});

/** Whether I know anything of when a person can. While I do not, they count as free when I am (TIME5). */
export const isTimeKnown = (state: State, person: PersonId): boolean =>
  person === ME ||
  knownTimeOf(state.time, person).possible !== null ||
  [...state.time.sources.values()].some((s) => s.present && s.fields.owner === person);

/** When a person could have a date, as far as I know, in the given days of mine. */
export function freeTimeOf(state: State, person: PersonId, days: Days): Interval[] {
  if (person === ME) return myFreeTime(state.time, ME, days);
  const window = windowOf(days);
  const { possible } = knownTimeOf(state.time, person);
  // their weekly hours in their own zone, over enough of their days to cover mine
  const theirs = possible
    ? intersect(
        hoursIn(possible, {
          from: addDays(days.from, -2),
          count: days.count + 4,
          zone: zoneOf(state, person),
        }),
        [window],
      )
    : myFreeTime(state.time, ME, days);
  return subtract(theirs, busyIn(state.time, person, window));
}

/** When all members of a relationship could, with travel and landing time (TIME4) taken off each stretch. */
export function commonTime(state: State, relationship: Relationship, days: Days): Interval[] {
  const { travel, landing } = budgetOf(state.time, relationship.id);
  const free = relationship.fields.members
    .map((member) => freeTimeOf(state, member, days))
    .reduce((a, b) => intersect(a, b), [windowOf(days)]);
  return free
    .map(([from, to]): Interval => [from + travel, to - travel - landing])
    .filter(([from, to]) => to > from);
}

/** Minutes of dates that my own limits allow in a week: what is free, less what stays unplanned and what is mine. */
export function capacityOf(state: State, week: LocalDate): number {
  const mine = myTimeOf(state.time);
  const free = lengthOf(myFreeTime(state.time, ME, weekOf(state, week)));
  return Math.max(
    0,
    Math.min(mine.weeklyCap, Math.floor(((100 - mine.unplanned) * free) / 100) - mine.ownFloor),
  );
}

export interface BudgetRow extends TimeTogether {
  readonly relationship: RelationshipId;
  readonly floor: number;
  readonly wish: number;
  readonly most: number;
}

/** Floor, wish and most beside planned and lived, for whole weeks from a Monday; only relationships with a budget. */
export function budgetTable(state: State, from: LocalDate, weeks: number): BudgetRow[] {
  const zone = myZone(state);
  const together = timeTogether(state.time, windowOf({ from, count: 7 * weeks, zone }));
  return myRelationships(state.people)
    .filter((r) => hasBudget(state.time, r.id) || together.has(r.id))
    .map(({ id }) => {
      const budget = budgetOf(state.time, id);
      const floor =
        budget.floorWeeks === 4 && weeks === 1
          ? floorInWeek(state.time, id, from, zone)
          : Math.round((budget.floor * weeks) / budget.floorWeeks);
      return {
        relationship: id,
        floor,
        wish: budget.wish * weeks,
        most: budget.most * weeks,
        ...(together.get(id) ?? { planned: 0, lived: 0, dates: 0 }),
      };
    });
}

/**
 * Relationships whose time in a week stayed below their floor, with what was lived. A floor per four weeks is missed only
 * when its four weeks are over (TIME10); until then there is still time.
 */
export const whoIsBelowFloor = (state: State, week: LocalDate): BudgetRow[] =>
  budgetTable(state, week, 1).filter(
    (row) => row.lived < row.floor && isFloorDue(state.time, row.relationship, week),
  );

/** Share of the dates in a window that each relationship has, 0 to 1. Empty while there are none. */
export function sharesOfDates(
  state: State,
  window: Interval,
): Map<RelationshipId, { dates: number; share: number }> {
  // a date of a circle with somebody who is not on my map is nobody's line
  const together = [...timeTogether(state.time, window)].filter(([id]) => id !== '');
  const all = together.reduce((sum, [, { dates }]) => sum + dates, 0);
  return new Map(together.map(([id, { dates }]) => [id, { dates, share: dates / all }]));
}

/** Evenings in these days that a date reaches into; one that lasts for days takes them all. */
export function eveningsOut(state: State, days: Days): number {
  const { eveningFrom } = myTimeOf(state.time);
  const dates = datesTouching(state.time, windowOf(days));
  let out = 0;
  for (let k = 0; k < days.count; k++) {
    const date = addDays(days.from, k);
    const from = atLocal(date, eveningFrom, days.zone);
    const to = atLocal(addDays(date, 1), 0, days.zone);
    if (dates.some(({ fields }) => minutesOf(fields.start) < to && minutesOf(fields.end) > from)) out++;
  }
  return out;
}

/** Evenings in these days that are home life with those I live with (TIME3): no date, no time kept for myself, no night elsewhere. */
export function eveningsAtHome(state: State, days: Days): number {
  const { eveningFrom } = myTimeOf(state.time);
  const livesHere = (id: RelationshipId) => state.people.relationships.get(id)?.fields.livesTogether === true;
  const nights = datesTouching(state.time, windowOf(days)).filter(
    ({ fields }) => fields.night && !livesHere(fields.relationship),
  );
  const kept = protectedIn(state.time, days).map(({ interval }) => interval);
  return Array.from({ length: days.count }, (_, k) => addDays(days.from, k)).filter((date) => {
    const from = atLocal(date, eveningFrom, days.zone);
    const to = atLocal(addDays(date, 1), 0, days.zone);
    return (
      eveningsOut(state, { ...days, from: date, count: 1 }) === 0 &&
      !kept.some(([begin, end]) => begin < to && end > from) &&
      !nights.some(({ fields }) => localOf(minutesOf(fields.start), days.zone).date === date)
    );
  }).length;
}

/** My partners' names are not domain's business: these are the people whose time is unknown in a relationship. */
export const unknownTimesIn = (state: State, relationship: Relationship): PersonId[] =>
  othersIn(relationship).filter((person) => !isTimeKnown(state, person));

/** The local date of an instant, for me. */
export const myDateOf = (state: State, instant: string): LocalDate =>
  localOf(minutesOf(instant), myZone(state)).date;
