/**
 * From an instance to the best plan there is: the six levels one after the other, each proven optimal before the next
 * may trade nothing of it away. Every plan that leaves here passed check.ts. docs/spec/planner.md, PLAN60–PLAN67.
 */
import type { Starts } from './columns.ts';
import type { Conflict } from './conflict.ts';
import type { Instance, LevelName, Objective, Plan } from './format.ts';
import { LevelSearch } from './level-search.ts';
import type { Threads } from './second.ts';
import type { Solver } from './solver.ts';

export type LevelResult = {
  name: LevelName;
  /** The plan's value on this level. */
  objective: number;
  /** No plan that is as good on the levels before has a smaller value than this. */
  bound: number;
  proven: boolean;
  /** (objective − bound) / max(1, |objective|); 0 when proven. */
  gap: number;
};

/** What slack made possible, in quarter hours of lost wishes as level 4 counts them. */
export type Slack = {
  /** The least that was found to be lost before anything was given, and the bound of that. */
  best: number;
  bound: number;
  /** As much as they could lose with the slack; what they do lose is the plan's value. */
  most: number;
};

export type Outcome =
  | { status: 'proven' | 'stopped'; plan: Plan; objective: Objective; levels: LevelResult[]; slack?: Slack }
  | { status: 'infeasible'; conflict: Conflict };

export type SolveSettings = {
  solver: Solver;
  /** Time for the whole search; without it, and without `work`, the search ends when everything is proven. */
  seconds?: number;
  /**
   * Work for the whole search, in iterations of the solver: as much on every machine, so that the same instance, seed and
   * work give the same outcome, bounds and all. A clock (`seconds`, `shouldStop`) may end it earlier.
   */
  work?: number;
  seed?: number;
  /** Asked often; true ends the search with the best plan so far. */
  shouldStop?: () => boolean;
  /** Each better plan, the instant one first. */
  onPlan?: (plan: Plan, objective: Objective) => void;
  /** After each level, and with growing bounds while a level is being worked on. */
  onLevel?: (level: LevelResult, index: number) => void;
  /** Which starts are candidates; both give the same optimum. */
  starts?: Starts;
  /** Only these relations may get dates other than announced ones; all unless given. */
  only?: ReadonlySet<string>;
  /** In which order the levels count, floors first; the format's unless given. */
  order?: readonly number[];
  /** Per cent of what wishes get that may be given for comfort and few changes, the levels after; none unless given. */
  slack?: number;
  /** How many ways out of a conflict to look for; 3 unless given. */
  ways?: number;
  /** Brings a second thread, for large instances with `seconds` and without `work`; without it all is done in this one. */
  threads?: Threads;
  /** A clock in milliseconds. */
  now?: () => number;
};

/** Finds the best plan of an instance, or the smallest set of rules that cannot hold together. */
export async function solve(instance: Instance, settings: SolveSettings): Promise<Outcome> {
  const search = new LevelSearch(instance, settings);
  const conflict = await search.begin();
  if (conflict) return { status: 'infeasible', conflict };
  for (const step of search.steps.order.keys()) await search.work(step);
  return search.outcome();
}
