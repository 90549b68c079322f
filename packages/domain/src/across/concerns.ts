// Neglect and overload before they happen (TIME11): told once, at most one a relationship, each with a remedy.
import { ME, type RelationshipId } from '../kernel/ids.ts';
import { lengthOf } from '../kernel/intervals.ts';
import { addDays, atLocal, type LocalDate, minutesOf } from '../kernel/zones.ts';
import type { Relationship } from '../people/fold.ts';
import { myRelationships } from '../people/insights.ts';
import { windowOf } from '../time/availability.ts';
import { budgetOf, datesBetween, hasBudget, keepsItsHour, myTimeOf } from '../time/fold.ts';
import { floorInWeek, lengthOfDate, timeTogether } from '../time/insights.ts';
import { dangerIn } from './danger.ts';
import { capacityOf, commonTime, eveningsOut, isTimeKnown, myZone, type State, weekOf } from './week.ts';

export type Concern =
  /** No stretch of common time is as long as a date. Remedy: shorter dates, or my hours, or what I know of theirs. */
  | {
      kind: 'noRoomForADate';
      relationship: RelationshipId;
      shortest: number;
      longestStretch: number;
      remedy: 'shorterDates' | 'myHours' | 'theirHours';
    }
  /** Common time adds up to less than the floor. */
  | {
      kind: 'floorDoesNotFit';
      relationship: RelationshipId;
      floor: number;
      room: number;
      remedy: 'myHours' | 'theirHours';
    }
  /** Nothing lived for weeks and nothing ahead. Remedy: plan this week. */
  | { kind: 'longSinceLast'; relationship: RelationshipId; weeks: number; remedy: 'plan' }
  /** All floors together are more than my limits leave. Remedy: the limit that binds. */
  | {
      kind: 'floorsAboveCapacity';
      asked: number;
      capacity: number;
      remedy: 'weeklyCap' | 'unplanned' | 'myHours';
    }
  /** All wishes together are more than my limits leave: some will stay open. Remedy: look at wishes, or plan anyway. */
  | { kind: 'wishesAboveCapacity'; asked: number; capacity: number; remedy: 'wishes' }
  /** What is already in the week is more than I said I want. Remedy: move one. */
  | { kind: 'weekIsOverfull'; planned: number; capacity: number; remedy: 'moveOne' }
  | { kind: 'tooManyEvenings'; evenings: number; limit: number; remedy: 'moveOne' };

const weeksOfSilence = 3;

/** What a look at the coming week should say before anything is planned; most pressing first. */
export function concernsFor(state: State, week: LocalDate): Concern[] {
  const mine = myRelationships(state.people).filter((r) => hasBudget(state.time, r.id));
  // who is afraid of somebody is not asked to see more of anybody (HELP5)
  const isAfraid = dangerIn(state)?.others ?? false;
  const each = mine
    .map((relationship) => concernAbout(state, relationship, week))
    .filter((c) => c !== null && !(isAfraid && c.kind === 'longSinceLast')) as Concern[];
  return [...concernsAboutMe(state, mine, week), ...each];
}

function concernAbout(state: State, relationship: Relationship, week: LocalDate): Concern | null {
  const { id } = relationship;
  const zone = myZone(state);
  const budget = budgetOf(state.time, id);
  const together = timeTogether(state.time, windowOf(weekOf(state, week)));
  if (!together.has(id)) {
    const common = commonTime(state, relationship, weekOf(state, week));
    const longestStretch = common.reduce((most, [from, to]) => Math.max(most, to - from), 0);
    const whose = relationship.fields.members.some((m) => isTimeKnown(state, m) && m !== ME)
      ? 'theirHours'
      : 'myHours';
    if (longestStretch < budget.shortest) {
      const remedy = longestStretch >= 60 ? 'shorterDates' : whose;
      return { kind: 'noRoomForADate', relationship: id, shortest: budget.shortest, longestStretch, remedy };
    }
    const floor = floorInWeek(state.time, id, week, zone);
    const room = lengthOf(common.filter(([from, to]) => to - from >= budget.shortest));
    if (room < floor) return { kind: 'floorDoesNotFit', relationship: id, floor, room, remedy: whose };
  }
  const ahead = datesBetween(state.time, atLocal(week, 0, zone), atLocal(addDays(week, 14), 0, zone));
  if (ahead.some((d) => d.fields.relationship === id && keepsItsHour(d))) return null;
  const last = lastLived(state, id, atLocal(week, 0, zone));
  if (last === null) return null;
  const weeks = Math.floor((atLocal(week, 0, zone) - last) / 10_080);
  return weeks >= weeksOfSilence ? { kind: 'longSinceLast', relationship: id, weeks, remedy: 'plan' } : null;
}

function concernsAboutMe(state: State, mine: readonly Relationship[], week: LocalDate): Concern[] {
  const found: Concern[] = [];
  const limits = myTimeOf(state.time);
  const zone = myZone(state);
  const capacity = capacityOf(state, week);
  const dates = datesBetween(state.time, ...windowOf(weekOf(state, week))).filter(keepsItsHour);
  const planned = dates.reduce((sum, date) => sum + lengthOfDate(date), 0);
  if (planned > capacity && planned > 0)
    found.push({ kind: 'weekIsOverfull', planned, capacity, remedy: 'moveOne' });
  const evenings = eveningsOut(state, weekOf(state, week));
  const limit = 7 - limits.freeEvenings;
  if (evenings > limit) found.push({ kind: 'tooManyEvenings', evenings, limit, remedy: 'moveOne' });
  if (found.length > 0) return found;
  const floors = mine.reduce((sum, r) => sum + floorInWeek(state.time, r.id, week, zone), 0);
  const wishes = mine.reduce((sum, r) => sum + budgetOf(state.time, r.id).wish, 0);
  if (floors > capacity) {
    const remedy =
      capacity === limits.weeklyCap
        ? 'weeklyCap'
        : limits.unplanned > 0 && capacity > 0
          ? 'unplanned'
          : 'myHours';
    return [{ kind: 'floorsAboveCapacity', asked: floors, capacity, remedy }];
  }
  return wishes > capacity
    ? [{ kind: 'wishesAboveCapacity', asked: wishes, capacity, remedy: 'wishes' }]
    : [];
}

/** End of the last lived date of a relationship before an instant; null when there never was one. */
function lastLived(state: State, id: RelationshipId, before: number): number | null {
  let last: number | null = null;
  for (const date of state.time.dates.values()) {
    if (!date.present || date.fields.relationship !== id || !date.fields.lived) continue;
    const end = minutesOf(date.fields.end);
    if (end < before && (last === null || end > last)) last = end;
  }
  return last;
}

export interface WeekOutlook {
  readonly week: LocalDate;
  /** Minutes of dates that my limits allow. */
  readonly capacity: number;
  /** Minutes that all wishes ask for, and that all floors ask for. */
  readonly wished: number;
  readonly floors: number;
}

/** The weeks ahead and what each can hold; and the thinnest of them: the least capacity for what is asked. */
export function outlook(
  state: State,
  monday: LocalDate,
  weeks: number,
): { weeks: WeekOutlook[]; thinnest: WeekOutlook } {
  const zone = myZone(state);
  const mine = myRelationships(state.people).filter((r) => hasBudget(state.time, r.id));
  const all = Array.from({ length: Math.max(1, weeks) }, (_, k): WeekOutlook => {
    const week = addDays(monday, 7 * k);
    return {
      week,
      capacity: capacityOf(state, week),
      wished: mine.reduce((sum, r) => sum + budgetOf(state.time, r.id).wish, 0),
      floors: mine.reduce((sum, r) => sum + floorInWeek(state.time, r.id, week, zone), 0),
    };
  });
  return { weeks: all, thinnest: all.reduce((a, b) => (b.capacity < a.capacity ? b : a)) };
}
