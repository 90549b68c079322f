// Searches for a plan as soon as there is something to ask: the instant plan first, better ones as they come, the proof at the end.
// Stopping keeps the best plan so far, and whoever searches on keeps it beside what is found then.
import { compareObjectives, type PlannerTask, planInWorker } from '@orrery/client/planning';
import type {
  Explanation,
  LevelResult,
  MissedFloor,
  MoreTime,
  Objective,
  Outcome,
  Plan,
} from '@orrery/planner';
import { useEffect, useRef, useState } from 'react';

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
  /** The plan that was on the screen when somebody searched on: nothing worse takes its place. */
  readonly earlier: { readonly plan: Plan; readonly objective: Objective } | null;
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
  earlier: null,
};

export interface Searching {
  readonly search: Search;
  stop(): void;
  /** Searches on: what was found stays until something better is. */
  again(): void;
}

/** `task` is the same object as long as the question is the same. */
export function useSearch(task: PlannerTask | null): Searching {
  const [search, setSearch] = useState<Search>(nothingYet);
  const [of, setOf] = useState(task);
  const [asked, setAsked] = useState(0);
  const running = useRef<AbortController | null>(null);
  const goesOn = useRef(false);

  useEffect(() => {
    if (!task) return;
    void asked;
    const controller = new AbortController();
    running.current = controller;
    let isOver = false;
    const change = (next: (before: Search) => Search) =>
      setSearch((before) => (isOver ? before : next(before)));
    const add = (changes: Partial<Search>) => change((before) => ({ ...before, ...changes }));
    const isOn = goesOn.current;
    goesOn.current = false;
    setOf(task);
    // what slack makes best is compared otherwise: there the search begins anew
    setSearch(({ plan, objective }) =>
      isOn && plan && objective && !task.slack
        ? { ...nothingYet, plan, objective, earlier: { plan, objective } }
        : nothingYet,
    );
    void planInWorker(task, {
      signal: controller.signal,
      onPlan: (plan, objective) =>
        change((before) => (isWorse(objective, before.earlier) ? before : { ...before, plan, objective })),
      onLevel: (level, index) =>
        change((before) => {
          const levels = [...before.levels];
          levels[index] = level;
          return { ...before, levels };
        }),
      onOutcome: (outcome, reasons) => change((before) => ended(before, outcome, reasons)),
      onMore: (more) => change((before) => ({ ...before, more: [...before.more, more] })),
      onMissed: (missed) => change((before) => ({ ...before, missed: [...before.missed, missed] })),
    }).then((planned) => {
      // what is still explained when somebody cancels takes nothing from a plan that was found
      if (planned.kind === 'cancelled') change((before) => stageAfter(before, 'stopped'));
      if (planned.kind === 'broken') add({ stage: 'broken' });
    });
    return () => {
      isOver = true;
      controller.abort();
    };
  }, [task, asked]);

  return {
    // what was found for another question is no answer to this one
    search: of === task ? search : nothingYet,
    stop: () => running.current?.abort(),
    again: () => {
      goesOn.current = true;
      setAsked((times) => times + 1);
    },
  };
}

const stageAfter = (before: Search, stage: Search['stage']): Search =>
  before.stage === 'done' ? before : { ...before, stage };

const isWorse = (objective: Objective, than: Search['earlier']): boolean =>
  than !== null && compareObjectives(objective, than.objective) > 0;

function ended(before: Search, outcome: Outcome, reasons: readonly Explanation[]): Search {
  if (outcome.status === 'infeasible')
    return { ...before, stage: 'done', outcome, plan: null, objective: null };
  const { earlier } = before;
  if (earlier && isWorse(outcome.objective, earlier)) {
    const levels = levelsBeside(outcome.levels, earlier.objective);
    return { ...before, ...earlier, stage: 'done', outcome, levels };
  }
  const { plan, objective, levels } = outcome;
  return { ...before, stage: 'done', outcome, plan, objective, levels, reasons };
}

/** What is known of another plan for the same question: it is proven as far as it is as good as the plan that these levels are of. */
export function levelsBeside(levels: readonly LevelResult[], objective: Objective): LevelResult[] {
  let isAsGood = true;
  return levels.map((level, k) => {
    const value = objective[k] ?? level.objective;
    const bound = isAsGood ? Math.min(level.bound, value) : 0;
    const proven = isAsGood && level.proven && value <= level.bound;
    isAsGood &&= value <= level.objective;
    return {
      ...{ name: level.name, objective: value, bound, proven },
      gap: (value - bound) / Math.max(1, Math.abs(value)),
    };
  });
}
