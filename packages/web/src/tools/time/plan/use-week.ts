import { addDays, dayOfWeek, type LocalDate, mondayOf, myDateOf } from '@orrery/domain';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { askedWeek } from '../asked-week.ts';

/** The week in the address (`?week=2026-11-23`); without one, this week until Thursday and the next one from Friday on. */
export function useWeek(): { week: LocalDate; turn(weeks: number): void } {
  const { state, now } = useOrrery();
  const [query, setQuery] = useSearchParams();
  const today = myDateOf(state, now);
  const usual = addDays(mondayOf(today), dayOfWeek(today) >= 5 ? 7 : 0);
  const week = askedWeek(query.get('week')) ?? usual;
  return { week, turn: (weeks) => setQuery({ week: addDays(week, 7 * weeks) }, { replace: true }) };
}
