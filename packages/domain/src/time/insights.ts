// Questions about time, answered from state. All figures are minutes.
import type { RelationshipId } from '../kernel/ids.ts';
import { addDays, atLocal, type Interval, type LocalDate, minutesOf } from '../kernel/zones.ts';
import type { BudgetFields, DateFields } from './events.ts';
import { budgetOf, datesBetween, keepsItsHour, myTimeOf, type PlannedDate, type TimeState } from './fold.ts';

export interface TimeTogether {
  /** Minutes of dates that keep their hour and are not yet told of. */
  readonly planned: number;
  /** Minutes that were lived. */
  readonly lived: number;
  /** Dates that keep their hour, lived ones included. */
  readonly dates: number;
}

/** Minutes from its beginning to its end; none where two devices moved them past each other. */
export const lengthOfDate = ({ fields }: PlannedDate): number =>
  Math.max(0, minutesOf(fields.end) - minutesOf(fields.start));

/** Planned and lived time of every relationship with a date in the window. Home life is not in it (TIME3). */
export function timeTogether(state: TimeState, [from, to]: Interval): Map<RelationshipId, TimeTogether> {
  const found = new Map<RelationshipId, TimeTogether>();
  for (const date of datesBetween(state, from, to)) {
    if (!keepsItsHour(date)) continue;
    const old = found.get(date.fields.relationship) ?? { planned: 0, lived: 0, dates: 0 };
    const { lived } = date.fields;
    found.set(date.fields.relationship, {
      planned: old.planned + (lived === null ? lengthOfDate(date) : 0),
      lived: old.lived + (lived ?? 0),
      dates: old.dates + 1,
    });
  }
  return found;
}

/** Dates that are over and of which nobody has said yet whether they were lived. */
export const datesToTellOf = (state: TimeState, window: Interval, now: number): PlannedDate[] =>
  datesBetween(state, ...window).filter(
    (date) => keepsItsHour(date) && date.fields.lived === null && minutesOf(date.fields.end) <= now,
  );

/**
 * The floor of a relationship in one week (TIME10): its own when it is weekly; of a floor per four weeks what is still
 * missing, spread over the weeks that are left of the four (which are counted from a fixed Monday, so that they never
 * shift). Weeks before the first date that was ever put in ask for nothing: whoever begins in the last of the four is
 * not asked for all of it at once.
 */
export function floorInWeek(
  state: TimeState,
  relationship: RelationshipId,
  week: LocalDate,
  zone: string,
): number {
  const budget: BudgetFields = budgetOf(state, relationship);
  if (budget.floorWeeks === 1) return budget.floor;
  const place = placeInFourWeeks(week);
  const beginOf = (k: number) => atLocal(addDays(week, 7 * k), 0, zone);
  const had = timeTogether(state, [beginOf(-place), beginOf(0)]).get(relationship);
  const first = firstDate(state);
  let counted = 4;
  for (let k = -place; k < 0 && beginOf(k + 1) <= first; k++) counted--;
  const missing = Math.max(0, (budget.floor * counted) / 4 - (had?.lived ?? 0));
  return Math.ceil(missing / (4 - place));
}

/** Whether a week is the one in which a floor is met or missed: any for a weekly floor, the last of its four else. */
export const isFloorDue = (state: TimeState, relationship: RelationshipId, week: LocalDate): boolean =>
  budgetOf(state, relationship).floorWeeks === 1 || placeInFourWeeks(week) === 3;

/** Beginning of the earliest date that there is, minutes since the epoch; infinity while there is none. */
function firstDate(state: TimeState): number {
  let first = '';
  // as text, because instants sort by it and there may be thousands
  for (const { present, fields } of state.dates.values())
    if (present && (first === '' || fields.start < first)) first = fields.start;
  return first === '' ? Number.POSITIVE_INFINITY : minutesOf(first);
}

/** 0 to 3: which week of its four-week block a Monday begins. Blocks are counted from Monday 1970-01-05. */
export const placeInFourWeeks = (monday: LocalDate): number =>
  ((Math.round((Date.parse(`${monday}T00:00:00Z`) - Date.parse('1970-01-05T00:00:00Z')) / 604_800_000) % 4) +
    4) %
  4;

/** What a date must share with another to be the same one to a plan: whose it is, and its hours. */
export const hourKey = (d: Pick<DateFields, 'relationship' | 'start' | 'end'>): string =>
  `${d.relationship}@${minutesOf(d.start)}-${minutesOf(d.end)}`;

/** Held dates that are still ahead: nobody was told of them (TIME32). */
export const heldAhead = (state: TimeState, window: Interval, now: string): PlannedDate[] =>
  datesBetween(state, ...window).filter(
    ({ fields: { status, lived, start } }) =>
      status === 'held' && lived === null && minutesOf(start) >= minutesOf(now),
  );

/**
 * The dates of a week that putting a plan in place lets go of (TIME13): held by the week's former plan, not before
 * `from`, and not among the dates of the new one.
 */
export function letGoByPlan(
  state: TimeState,
  week: LocalDate,
  window: Interval,
  from: string,
  dates: readonly Pick<DateFields, 'relationship' | 'start' | 'end'>[],
): PlannedDate[] {
  const wanted = new Set(dates.map(hourKey));
  return datesBetween(state, ...window).filter(({ fields }) => {
    const { status, lived, plan } = fields;
    if (status === 'declined' || status === 'cancelled' || wanted.delete(hourKey(fields))) return false;
    return status === 'held' && lived === null && plan === week && minutesOf(fields.start) >= minutesOf(from);
  });
}

/** Whether dates are all there already, hour by hour, so that keeping a plan of them would change nothing. */
export function isInPlace(
  state: TimeState,
  window: Interval,
  dates: readonly Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>[],
): boolean {
  const key = (d: Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>) =>
    `${d.relationship} ${minutesOf(d.start)} ${minutesOf(d.end)} ${d.night}`;
  const there = new Set(
    datesBetween(state, ...window)
      .filter(keepsItsHour)
      .map(({ fields }) => key(fields)),
  );
  return dates.every((date) => there.has(key(date)));
}

/** Whether I keep hours for dates in the evening alone (TIME33). */
export function datesAreEvenings(state: TimeState): boolean {
  const { possible, eveningFrom } = myTimeOf(state);
  const spans = possible.flat();
  return spans.length > 0 && spans.every(([from]) => from >= eveningFrom);
}
