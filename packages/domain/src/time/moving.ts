// A yes to one time is no yes to another: a date that moves is an idea again until the others have been asked.
import { type EpochMinutes, instantOf, minutesOf } from '../kernel/zones.ts';
import type { DateFields } from './events.ts';
import type { PlannedDate } from './fold.ts';

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
