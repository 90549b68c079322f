import { addDays, dayOfWeek, type LocalDate, mondayOf, myDateOf } from '@orrery/domain';
import type { Weeks } from '@orrery/planner';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { askedWeek } from '../asked-week.ts';

export const pathOfPlan = (week: LocalDate, weeks: Weeks): string =>
  `/time/plan?week=${week}${weeks === 1 ? '' : `&weeks=${weeks}`}`;

/** The Mondays of so many weeks. */
export const mondaysFrom = (week: LocalDate, weeks: Weeks): LocalDate[] =>
  Array.from({ length: weeks }, (_, k) => addDays(week, 7 * k));

export interface AskedWeeks {
  /** The Monday that they begin with. */
  readonly week: LocalDate;
  readonly weeks: Weeks;
  /** So many weeks on. */
  turn(by: number): void;
  /** None of several weeks begins earlier. */
  readonly isFirst: boolean;
  /** One week, or four together. */
  take(weeks: Weeks): void;
}

/**
 * The week in the address (`?week=2026-11-23`), or the four from there on (`&weeks=4`), which begin with one that has not begun (PLAN140);
 * without one, this week until Thursday and the next one from Friday on.
 */
export function useWeek(): AskedWeeks {
  const { state, now } = useOrrery();
  const [query, setQuery] = useSearchParams();
  const today = myDateOf(state, now);
  const usual = addDays(mondayOf(today), dayOfWeek(today) >= 5 ? 7 : 0);
  const asked = askedWeek(query.get('week')) ?? usual;
  const weeks = query.get('weeks') === '4' ? 4 : 1;
  const next = addDays(mondayOf(today), 7);
  const week = weeks === 4 && asked < next ? next : asked;
  const put = (monday: LocalDate, count: Weeks) =>
    setQuery({ week: monday, ...(count === 1 ? {} : { weeks: `${count}` }) }, { replace: true });
  return {
    week,
    weeks,
    isFirst: weeks === 4 && week === next,
    turn: (by) => put(addDays(week, 7 * by), weeks),
    take: (count) => put(asked, count),
  };
}
