// The plan of the weeks that somebody looks at: planned at once, and again when what the weeks rest on has changed.
import { asPlan, countingFrom, type Formulation, formulate, type PlannerTask } from '@orrery/client/planning';
import type { LocalDate, State } from '@orrery/domain';
import type { Instance, Plan, Weeks } from '@orrery/planner';
import { useMemo, useRef } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFromCircles } from '../with-circles.tsx';
import { type Searching, useSearch } from './use-search.ts';
import { mondaysFrom } from './use-week.ts';

/** A search may take this long before it ends with a stated gap, seconds. */
const patience: Record<Weeks, number> = { 1: 60, 4: 180 };

/** Another plan beside one that is there. */
export interface Beside {
  /** The one that is there: as few dates as can be are others, unless those of an earlier plan are held already. */
  readonly plan: Plan;
  /** Per cent of the wishes that may be given (PLAN126). */
  readonly slack?: number;
  /** What else is asked of the instance. */
  readonly asking?: (instance: Instance) => Instance;
}

export interface PlanOfWeeks extends Searching {
  /** Null where there is nobody to plan with, or nobody has asked for time. */
  readonly formulation: Formulation | null;
  readonly seen: SeenBefore | null;
}

/** The plans of these weeks as they were last seen, as one, and of which of the weeks there was one. */
export interface SeenBefore {
  readonly plan: Plan;
  readonly weeks: readonly LocalDate[];
}

export function usePlan(week: LocalDate, weeks: Weeks, beside?: Beside): PlanOfWeeks {
  const { state, now } = useOrrery();
  const from = useFromCircles();
  const fresh = useMemo(
    () => formulate(state, week, now, from ?? undefined, weeks),
    [state, week, now, from, weeks],
  );
  // the same question is not asked twice because a minute has passed or something else was written: the plan that it was asked to
  // have few changes from, too, stays the one that was seen before
  const text = useMemo(() => JSON.stringify(fresh?.instance), [fresh]);
  const ask = () => ({ text, fresh, seen: fresh ? seenBefore(state, fresh) : null });
  const kept = useRef<ReturnType<typeof ask>>(null);
  if (kept.current?.text !== text) kept.current = ask();
  const { fresh: asked, seen } = kept.current ?? ask();

  const { plan, slack, asking } = beside ?? {};
  const formulation = useMemo(() => {
    const known = plan ?? seen?.plan;
    return asked && known ? countingFrom(asked, known) : asked;
  }, [asked, seen, plan]);
  const task = useMemo((): PlannerTask | null => {
    if (!formulation) return null;
    const { instance } = formulation;
    const seconds = patience[formulation.weeks];
    if (!plan) return { instance, seconds };
    return { instance: asking ? asking(instance) : instance, seconds, slack, planAlone: true };
  }, [formulation, plan, slack, asking]);
  return { formulation, seen, ...useSearch(useSame(task)) };
}

function seenBefore(state: State, formulation: Formulation): SeenBefore | null {
  const shown = mondaysFrom(formulation.week, formulation.weeks).flatMap(
    (monday) => state.time.shown.get(monday) ?? [],
  );
  if (shown.length === 0) return null;
  const dates = shown.flatMap(({ fields }) => fields.dates);
  return { plan: asPlan(formulation, dates), weeks: shown.map(({ id }) => id) };
}

/** The object that was there before, as long as another one says the same. */
function useSame<T>(value: T): T {
  const text = useMemo(() => JSON.stringify(value), [value]);
  const kept = useRef({ text, value });
  if (kept.current.text !== text) kept.current = { text, value };
  return kept.current.value;
}
