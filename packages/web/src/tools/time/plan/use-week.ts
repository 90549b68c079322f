import { addDays, dayOfWeek, isLocalDate, type LocalDate, mondayOf, myDateOf } from '@orrery/domain';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';

/** The week in the address (`?week=2026-11-23`); without one, this week until Thursday and the next one from Friday on. */
export function useWeek(): { week: LocalDate; turn(weeks: number): void } {
  const { state, now } = useOrrery();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('week') ?? '';
  const today = myDateOf(state, now);
  const usual = addDays(mondayOf(today), dayOfWeek(today) >= 5 ? 7 : 0);
  const week = isLocalDate(asked) ? mondayOf(asked) : usual;
  return { week, turn: (weeks) => setQuery({ week: addDays(week, 7 * weeks) }, { replace: true }) };
}
