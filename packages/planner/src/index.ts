/** The planner: from `polyplan/1` to a proven plan, with reasons. Nothing here loads the solver before `loadSolver`. */
export { type Calendar, inDays, openCalendar, padded, sessionKey } from './calendar.ts';
export { check, type SideResult, type Verdict, type Violation, wishLoss } from './check.ts';
export { type Column, candidateColumns, type Starts } from './columns.ts';
export { type Conflict, findConflict } from './conflict.ts';
export { boundFromDuals, provesInfeasible } from './duals.ts';
export { type Explanation, explain, type Reason } from './explain.ts';
export {
  type Boundary,
  compareObjectives,
  type DaySet,
  type Fixed,
  type Instance,
  instanceSchema,
  LEVELS,
  type LevelName,
  LIMITS,
  type LocalDay,
  type Night,
  type Objective,
  type Person,
  type Plan,
  type Relation,
  type Session,
  type Side,
} from './format.ts';
export type { Weeks } from './formulate/entered.ts';
export {
  type Formulation,
  type FromOthers,
  formulate,
  type Kept,
  readBack,
} from './formulate/formulate.ts';
export { intoEvenings } from './formulate/into-evenings.ts';
export { asPlan, countingFrom, stillOpen } from './formulate/known.ts';
export { explainMissedFloor, giveMore, type MissedFloor, type MoreTime } from './give-more.ts';
export { greedyPlan } from './greedy.ts';
export { type Fault, type FaultCode, type Parsed, parseInstance, parsePlan } from './parse.ts';
export { type Path, readPath } from './path.ts';
export { type Replan, type ReplanSettings, replan } from './replan.ts';
export { type PersonRule, type Rule, ruleKey } from './rules.ts';
export { type ProofNews, type ProofTask, prove, type SecondThread, type Threads } from './second.ts';
export { type LevelResult, type Outcome, type Slack, type SolveSettings, solve } from './solve.ts';
export { loadSolver, type Solver } from './solver.ts';
export { syntaxErrorPlace, type TextPlace } from './syntax.ts';
export { TooLarge } from './too-large.ts';
export type { Relaxation, WayOut } from './ways-out.ts';
export { type Change, type Comparison, compare, type SideChange, type WhatIf, whatIf } from './what-if.ts';
export { type WhyThis, whyThis } from './why-this.ts';
