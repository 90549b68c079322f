// Plans a week as soon as somebody looks at it: the instant plan first, better ones as they come, the proof at the end.
// Starts again when what the week rests on has changed; stopping keeps the best plan so far.
import { type Formulation, formulate, planInWorker } from '@orrery/client/planning';
import type { LocalDate } from '@orrery/domain';
import type {
  Explanation,
  LevelResult,
  MissedFloor,
  MoreTime,
  Objective,
  Outcome,
  Plan,
  Weeks,
} from '@orrery/planner';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFromCircles } from '../with-circles.tsx';

/** A search may take this long before it ends with a stated gap, seconds. */
const patience: Record<Weeks, number> = { 1: 60, 4: 180 };

export interface Search {
  readonly stage: 'searching' | 'stopped' | 'done' | 'broken';
  readonly plan: Plan | null;
  readonly objective: Objective | null;
  /** What is known of each level so far, in order. */
  readonly levels: readonly LevelResult[];
  readonly outcome: Outcome | null;
  /** One for each relationship, once there is an outcome. */
  readonly reasons: readonly Explanation[];
  /** What more would take, as it is found. */
  readonly more: readonly MoreTime[];
  readonly missed: readonly MissedFloor[];
}

const nothingYet: Search = {
  stage: 'searching',
  plan: null,
  objective: null,
  levels: [],
  outcome: null,
  reasons: [],
  more: [],
  missed: [],
};

export interface PlanOfWeeks {
  /** Null where there is nobody to plan with, or nobody has asked for time. */
  readonly formulation: Formulation | null;
  readonly search: Search;
  stop(): void;
  again(): void;
}

export function usePlan(week: LocalDate, weeks: Weeks): PlanOfWeeks {
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

  const [search, setSearch] = useState<Search>(nothingYet);
  const [asked, setAsked] = useState(0);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    if (!formulation) return;
    void asked;
    const controller = new AbortController();
    running.current = controller;
    let isOver = false;
    const add = (changes: Partial<Search>) => !isOver && setSearch((before) => ({ ...before, ...changes }));
    setSearch(nothingYet);
    void planInWorker(
      { instance: formulation.instance, seconds: patience[formulation.weeks] },
      {
        signal: controller.signal,
        onPlan: (plan, objective) => add({ plan, objective }),
        onLevel: (level, index) =>
          setSearch((before) => {
            const levels = [...before.levels];
            levels[index] = level;
            return isOver ? before : { ...before, levels };
          }),
        onOutcome: (outcome, reasons) =>
          add(
            outcome.status === 'infeasible'
              ? { stage: 'done', outcome, plan: null, objective: null }
              : {
                  stage: 'done',
                  outcome,
                  plan: outcome.plan,
                  objective: outcome.objective,
                  levels: outcome.levels,
                  reasons,
                },
          ),
        onMore: (more) => !isOver && setSearch((before) => ({ ...before, more: [...before.more, more] })),
        onMissed: (missed) =>
          !isOver && setSearch((before) => ({ ...before, missed: [...before.missed, missed] })),
      },
    ).then((planned) => {
      if (planned.kind === 'cancelled') add({ stage: 'stopped' });
      if (planned.kind === 'broken') add({ stage: 'broken' });
    });
    return () => {
      isOver = true;
      controller.abort();
    };
  }, [formulation, asked]);

  return {
    formulation,
    search,
    stop: () => running.current?.abort(),
    again: () => setAsked((times) => times + 1),
  };
}
