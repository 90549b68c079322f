// Plans in a worker of its own, so that no page ever freezes over it. Each better plan comes as it is found; cancelling
// ends the worker at once, and the best plan so far stays with the caller.
import type {
  Explanation,
  Instance,
  LevelResult,
  MissedFloor,
  MoreTime,
  Objective,
  Outcome,
  Plan,
} from '@orrery/planner';

export interface PlannerTask {
  readonly instance: Instance;
  /** Time for the whole search. */
  readonly seconds: number;
  /** Per cent of what wishes get that may be given for comfort and few changes (PLAN126); none unless given. */
  readonly slack?: number | undefined;
  /** Only the plan is asked for, and not what stands in the way of more. */
  readonly planAlone?: boolean | undefined;
}

export type PlannerAnswer =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly objective: Objective }
  | { readonly kind: 'level'; readonly level: LevelResult; readonly index: number }
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly reasons: readonly Explanation[] }
  /** What another piece of time for a relationship would take. */
  | { readonly kind: 'more'; readonly more: MoreTime }
  /** Why a floor is missed. */
  | { readonly kind: 'missed'; readonly missed: MissedFloor }
  | { readonly kind: 'end' };

export type Planned =
  | { readonly kind: 'end' }
  | { readonly kind: 'cancelled' }
  /** The solver broke, for want of memory as a rule. */
  | { readonly kind: 'broken' };

/** What is used of a Worker, so that tests can stand in for one. */
export interface PlannerWorker {
  postMessage(task: PlannerTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<PlannerAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface PlanningHelp {
  readonly signal?: AbortSignal;
  /** Each better plan, the instant one first. */
  readonly onPlan?: (plan: Plan, objective: Objective) => void;
  /** After each level, and with growing bounds while one is worked on. */
  readonly onLevel?: (level: LevelResult, index: number) => void;
  /** The best plan or the conflict, with the reasons for each relationship. */
  readonly onOutcome?: (outcome: Outcome, reasons: readonly Explanation[]) => void;
  /** After the outcome, one relationship at a time. */
  readonly onMore?: (more: MoreTime) => void;
  readonly onMissed?: (missed: MissedFloor) => void;
  /** Makes the worker; the real one unless given. */
  readonly spawn?: () => PlannerWorker;
}

const spawnWorker = (): PlannerWorker =>
  new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' });

/** The best plan of an instance, with reasons. Never rejects. */
export function planInWorker(
  task: PlannerTask,
  { signal, onPlan, onLevel, onOutcome, onMore, onMissed, spawn = spawnWorker }: PlanningHelp = {},
): Promise<Planned> {
  return new Promise((resolve) => {
    const worker = spawn();
    const finish = (planned: Planned) => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(planned);
    };
    const cancel = () => finish({ kind: 'cancelled' });
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) => {
      if (data.kind === 'plan') onPlan?.(data.plan, data.objective);
      else if (data.kind === 'level') onLevel?.(data.level, data.index);
      else if (data.kind === 'outcome') onOutcome?.(data.outcome, data.reasons);
      else if (data.kind === 'more') onMore?.(data.more);
      else if (data.kind === 'missed') onMissed?.(data.missed);
      else finish(data);
    };
    worker.onerror = () => finish({ kind: 'broken' });
    worker.postMessage(task);
  });
}
