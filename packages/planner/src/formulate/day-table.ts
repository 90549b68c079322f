import { addDays, atLocal, dayOfWeek, isoWeekOf, type LocalDate, startOfDay } from '@orrery/domain';
import type { LocalDay } from '../format.ts';

/** The local days of a zone in minutes since `origin`; the evening runs from `eveningFrom` (minutes by the clock) to midnight. */
export function dayTable(
  monday: LocalDate,
  count: number,
  zone: string,
  origin: number,
  eveningFrom: number,
): LocalDay[] {
  return Array.from({ length: count }, (_, k) => {
    const date = addDays(monday, k);
    const end = startOfDay(addDays(date, 1), zone) - origin;
    return {
      date,
      dow: dayOfWeek(date),
      isoWeek: isoWeekOf(date),
      start: startOfDay(date, zone) - origin,
      end,
      evening: [atLocal(date, eveningFrom, zone) - origin, end],
    };
  });
}
