// Which week a page is about. Addresses are written by anybody. A week or month at the edge of what calendars can count would break the page that shows it.
import { addDays, isLocalDate, type LocalDate, mondayOf } from '@orrery/domain';

/** Whether `YYYY-…` lies in a year that people plan in. */
export const isPlannable = (date: string): boolean => date >= '1900' && date < '3000';

/** The Monday of the week that an address asks for by any of its days; null where it asks for none that there is. */
export const askedWeek = (text: string | null): LocalDate | null =>
  text !== null && isLocalDate(text) && isPlannable(text) ? mondayOf(text) : null;

/** The Monday of the week to plan once a week was looked back on: the one after it, but never one that is over. */
export function weekToPlan(lookedBackOn: LocalDate, today: LocalDate): LocalDate {
  const [after, current] = [addDays(lookedBackOn, 7), mondayOf(today)];
  return after > current ? after : current;
}
