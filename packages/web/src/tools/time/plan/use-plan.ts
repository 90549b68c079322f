// The plan of the weeks that somebody looks at: planned at once, and again when what the weeks rest on has changed.
import { type Formulation, formulate, type PlannerTask } from '@orrery/client/planning';
import type { LocalDate } from '@orrery/domain';
import type { Instance, Plan, Weeks } from '@orrery/planner';
import { useMemo, useRef } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFromCircles } from '../with-circles.tsx';
import { type Searching, useSearch } from './use-search.ts';

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
}

export function usePlan(week: LocalDate, weeks: Weeks, beside?: Beside): PlanOfWeeks {
  const { state, now } = useOrrery();
  const from = useFromCircles();
  const fresh = useMemo(
    () => formulate(state, week, now, from ?? undefined, weeks),
    [state, week, now, from, weeks],
  );
  // the same question is not asked twice because a minute has passed or something else was written
  const text = useMemo(() => JSON.stringify(fresh?.instance), [fresh]);
  const kept = useRef({ text, fresh });
  if (kept.current.text !== text) kept.current = { text, fresh };
  const formulation = kept.current.fresh;

  const { plan, slack, asking } = beside ?? {};
  const task = useMemo((): PlannerTask | null => {
    if (!formulation) return null;
    const seconds = patience[formulation.weeks];
    if (!plan) return { instance: formulation.instance, seconds };
    const instance = known(formulation.instance, plan);
    return { instance: asking ? asking(instance) : instance, seconds, slack, planAlone: true };
  }, [formulation, plan, slack, asking]);
  return { formulation, ...useSearch(useSame(task)) };
}

/** The object that was there before, as long as another one says the same. */
function useSame<T>(value: T): T {
  const text = useMemo(() => JSON.stringify(value), [value]);
  const kept = useRef({ text, value });
  if (kept.current.text !== text) kept.current = { text, value };
  return kept.current.value;
}

/** With a plan as the one that people know, where none is held yet. */
function known(instance: Instance, { sessions, nights }: Plan): Instance {
  if (instance.previous && instance.previous.sessions.length > 0) return instance;
  const settled = new Set(instance.fixed?.map(({ relation, start }) => `${relation} ${start}`));
  const isOpen = ({ relation, start }: Plan['sessions'][number]) => !settled.has(`${relation} ${start}`);
  const isThere = (relation: string) => instance.relations.some(({ id }) => id === relation);
  return {
    ...instance,
    previous: {
      sessions: sessions.filter((session) => isOpen(session) && isThere(session.relation)),
      nights: nights.filter(({ relation }) => isThere(relation)),
    },
  };
}
