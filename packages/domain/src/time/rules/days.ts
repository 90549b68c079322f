// Which days a rule is for. By the calendar alone: weeks are counted from a day that somebody named, never by their number in a year,
// which has 53 of them now and then.
import { addDays, dayOfWeek, daysBetween, type LocalDate, mondayOf } from '../../kernel/zones.ts';
import type { RuleDays } from './events.ts';

export const everyDay: RuleDays = {
  ...{ weekdays: [], inMonth: [], monthDays: [], everyWeeks: 1, anchor: '' },
  ...{ from: '', until: '', dates: [], except: [] },
};

/** Whether a rule is for a day. */
export function isOnDay(days: RuleDays, day: LocalDate): boolean {
  if (days.except.includes(day)) return false;
  if ((days.from !== '' && day < days.from) || (days.until !== '' && day > days.until)) return false;
  if (days.dates.length > 0 && !days.dates.includes(day)) return false;
  if (days.weekdays.length > 0 && !days.weekdays.includes(dayOfWeek(day))) return false;
  const inMonth = Number(day.slice(8));
  if (days.monthDays.length > 0 && !days.monthDays.includes(inMonth)) return false;
  if (days.inMonth.length > 0) {
    const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
    if (!days.inMonth.includes(Math.ceil(inMonth / 7)) && !(isLast && days.inMonth.includes(0))) return false;
  }
  if (days.everyWeeks === 1 || days.anchor === '') return true;
  return (daysBetween(mondayOf(days.anchor), mondayOf(day)) / 7) % days.everyWeeks === 0;
}

/** Its days among `count` from `from`, in order. */
export const daysOfRule = (days: RuleDays, from: LocalDate, count: number): LocalDate[] =>
  Array.from({ length: count }, (_, k) => addDays(from, k)).filter((day) => isOnDay(days, day));
