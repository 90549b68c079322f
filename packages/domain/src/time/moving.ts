// A yes to one time is no yes to another: a date that moves is an idea again until the others have been asked.
import { presentOf } from '../kernel/history.ts';
import { type EpochMinutes, instantOf, type LocalDate, minutesOf } from '../kernel/zones.ts';
import type { DateFields } from './events.ts';
import { keepsItsHour, type PlannedDate, type TimeState } from './fold.ts';

/** Whether somebody was asked about, or agreed to, the time that a date has; over once it is lived. */
export const isPromised = ({ fields }: PlannedDate, now: EpochMinutes): boolean =>
  (fields.status === 'proposed' || fields.status === 'accepted') &&
  fields.lived === null &&
  minutesOf(fields.end) > now;

/** The changes that put a date at another time. What is over keeps its status: then only the record is set right. */
export function changesToMove(
  date: PlannedDate,
  start: EpochMinutes,
  end: EpochMinutes,
  now: EpochMinutes,
): Partial<Omit<DateFields, 'plan'>> {
  const when = { start: instantOf(start), end: instantOf(end) };
  return isPromised(date, now) ? { ...when, status: 'held' } : when;
}

/**
 * Whether a date of the plan that was kept for a week has been moved since, or keeps no hour any more: then the plan no
 * longer stands as it was. A date that was only taken away cannot be told from one that a newer plan let go of.
 */
export const planMoved = (state: TimeState, week: LocalDate): boolean =>
  presentOf(state.dates).some((date) => isOutOfPlan(date, week));

/** Whether a date came with the plan of a week, and does not stand as it was put any more. */
export const isOutOfPlan = (date: PlannedDate, week: LocalDate): boolean =>
  date.fields.plan === week && (!keepsItsHour(date) || wasMoved(date));

/** Whether a date has been moved since it was put in: what came with it has the same entry as its plan. */
export const wasMoved = ({ registers }: PlannedDate): boolean =>
  registers.start?.[0]?.entry !== registers.plan?.[0]?.entry ||
  registers.end?.[0]?.entry !== registers.plan?.[0]?.entry;
