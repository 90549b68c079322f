// Whether a plan that was found is in place already, and what putting it there does: each week keeps its own part (PLAN142).
import { type Formulation, formulate } from '@orrery/client/planning';
import {
  type DateFields,
  heldAhead,
  hourKey,
  type Intent,
  isInPlace,
  letGoByPlan,
  mondayOf,
  myDateOf,
  myZone,
  type PlannedDate,
  weekOf,
  windowOf,
} from '@orrery/domain';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFromCircles } from '../with-circles.tsx';
import { levelsBeside, type Search } from './use-search.ts';
import { mondaysFrom } from './use-week.ts';

type NewDate = Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>;

export interface Keeping {
  readonly isKept: boolean;
  /** Held dates of former plans that this one does without. */
  readonly letGo: readonly PlannedDate[];
  /** How many of its dates are held already, hour by hour. */
  readonly asBefore: number;
  intents(): Intent[];
}

export function useKeeping(
  formulation: Formulation | null,
  search: Search,
  dates: readonly NewDate[],
): Keeping {
  const { state, now } = useOrrery();
  const from = useFromCircles();
  const parts = useMemo(() => {
    if (!formulation) return [];
    const { week, weeks, basis } = formulation;
    return mondaysFrom(week, weeks).map((monday) => ({
      week: monday,
      // by itself: what a week rests on can change without the others
      basis: weeks === 1 ? basis : (formulate(state, monday, now, from ?? undefined)?.basis ?? ''),
      window: windowOf(weekOf(state, monday)),
    }));
  }, [formulation, state, now, from]);
  const hasPlan = search.plan !== null;
  const weekly = useMemo(
    () =>
      (hasPlan ? parts : []).map((one) => ({
        ...one,
        dates: dates.filter(({ start }) => mondayOf(myDateOf(state, start)) === one.week),
      })),
    [parts, hasPlan, state, dates],
  );
  const letGo = useMemo(
    () => weekly.flatMap((one) => letGoByPlan(state.time, one.week, one.window, now, one.dates)),
    [weekly, state, now],
  );
  const isKept =
    search.stage !== 'searching' &&
    weekly.length > 0 &&
    weekly.every((one) => {
      const kept = state.time.plans.get(one.week)?.fields;
      return (
        kept?.basis === one.basis &&
        (kept.weeks ?? 1) === weekly.length &&
        isInPlace(state.time, one.window, one.dates)
      );
    });
  const held = useMemo(
    () =>
      new Set(
        weekly
          .flatMap(({ window }) => heldAhead(state.time, window, now))
          .map(({ fields }) => hourKey(fields)),
      ),
    [weekly, state, now],
  );
  return {
    isKept,
    letGo,
    asBefore: dates.filter((date) => held.has(hourKey(date))).length,
    intents: () => {
      // while it is searched on, a level may speak of a plan that is no longer on the screen, or nothing be known of it yet
      const known = search.objective ? levelsBeside(search.levels, search.objective) : [];
      const levels = (search.objective ?? []).map((value, k) => {
        const { objective, bound, proven } = known[k] ?? { objective: value, bound: 0, proven: false };
        return { objective, bound, proven };
      });
      return weekly.map(({ week, basis, dates: some }): Intent => {
        const plan = { basis, levels, weeks: formulation?.weeks ?? 1 };
        return {
          tool: 'time',
          intent: { type: 'keepPlan', week, zone: myZone(state), from: now, plan, dates: some },
        };
      });
    },
  };
}
