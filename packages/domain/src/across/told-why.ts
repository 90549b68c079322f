// Why a date is proposed, as a circle can be told it: from what lies in that circle and from nothing else. What somebody keeps to
// themselves comes to "not possible on that day", whatever it is. Each reason is looked at again wherever it is shown.

import type { MemberId } from '../kernel/ids.ts';
import { type InCircle, inTheirOrder } from '../kernel/parties.ts';
import { addDays, atLocal, daysBetween, type Interval } from '../kernel/zones.ts';
import type { SpacesState } from '../spaces/fold.ts';
import type { Availability } from '../spaces/sharing/events.ts';
import { standingShare, wishOf } from '../spaces/sharing/insights.ts';
import type { DateReason, Terms } from '../time/dates/events.ts';
import type { DatesState, SharedDate } from '../time/dates/fold.ts';
import { dayIn } from '../time/dates/fold.ts';
import { agreedDates, reasonsOf } from '../time/dates/insights.ts';
import { hoursOf, termsOf } from '../time/dates/standing.ts';
import { isDayFor, nextOf, yearlyDaysTold } from '../time/dates/yearly.ts';
import { keyOfFloor } from '../time/floors/events.ts';
import type { FloorsState } from '../time/floors/fold.ts';
import { confirmedFloor } from '../time/floors/standing.ts';

/** A circle as far as reasons go. */
export interface CircleWhy {
  readonly state: { readonly time: DatesState & FloorsState; readonly spaces: SpacesState };
  readonly circle: InCircle;
}

/** How many days around a date another one is told of. */
const near = 3;
const farthest = 7;

/** All that a circle itself says for a date of these people at that time, the weightiest first. */
export function reasonsFor(
  { state, circle }: CircleWhy,
  others: readonly MemberId[],
  terms: Terms | null,
): DateReason[] {
  if (!terms || others.length === 0) return [];
  const { time } = state;
  const { day } = terms;
  const people = inTheirOrder([circle.me, ...others]);
  const agreed = agreedDates(time, circle);
  const dayOf = (date: SharedDate) => termsOf(date)?.day ?? day;
  const last = agreed.findLast((date) => date.people.join(' ') === people.join(' ') && dayOf(date) < day);
  const clear = agreed.filter((date) => {
    const apart = Math.abs(daysBetween(dayOf(date), day));
    return (
      date.id !== last?.id && date.people.some((one) => people.includes(one)) && apart > 0 && apart <= near
    );
  });
  const yearly = yearlyDaysTold(time).filter(({ fields }) => {
    const on = nextOf(fields, addDays(day, -31));
    if (on === null) return false;
    return isDayFor(fields, people) && [0, ...fields.alternates].some((days) => addDays(on, days) === day);
  });
  const all: DateReason[] = [
    ...yearly.slice(0, 2).map(({ id }) => ({ code: 'yearlyDay', day: dayIn(id) }) as const),
    { code: 'floor' },
    ...people.map((by) => ({ code: 'asked', by }) as const),
    ...people.map((by) => ({ code: 'sharedHours', by }) as const),
    ...(last ? [{ code: 'lastTime', date: last.id } as const] : []),
    ...clear.slice(0, 2).map(({ id }) => ({ code: 'keepsClearOf', date: id }) as const),
  ];
  return all.filter((reason) => isSo({ state, circle }, reason, people, terms));
}

/** Whether a reason is so, as far as this circle says: what somebody wrote by hand is not shown where it is not. */
function isSo(
  { state, circle }: CircleWhy,
  reason: DateReason,
  people: readonly MemberId[],
  terms: Terms,
): boolean {
  switch (reason.code) {
    case 'floor':
      return confirmedFloor(state.time, keyOfFloor(people), circle) !== null;
    case 'asked':
      return wishOf(state.spaces, reason.by, people) !== undefined;
    case 'sharedHours':
      return isLeftFree(state.spaces, reason.by, terms);
    case 'notThen':
      return reason.on !== terms.day && Math.abs(daysBetween(reason.on, terms.day)) <= farthest;
    default:
      return true;
  }
}

/** Whether what somebody lets this circle see of their time reaches over an hour, and has nothing there. */
function isLeftFree(spaces: SpacesState, by: MemberId, terms: Terms): boolean {
  const hours = hoursOf(terms);
  const told = standingShare(spaces, by)?.fields.what as Availability | undefined;
  if (!hours || !told) return false;
  const window: Interval = [
    atLocal(told.from, 0, told.zone),
    atLocal(addDays(told.from, told.days), 0, told.zone),
  ];
  const isInside = window[0] <= hours[0] && hours[1] <= window[1];
  return isInside && told.blocks.every(({ from, to }) => to <= hours[0] || hours[1] <= from);
}

/** Why a date is proposed, for whoever is in the circle: each of them sees the same. */
export function reasonsSeen(why: CircleWhy, date: SharedDate): DateReason[] {
  const terms = termsOf(date);
  if (!terms) return [];
  return reasonsOf(why.state.time, date).filter((reason) => isSo(why, reason, date.people, terms));
}
