/** Planning as the app does it: the state's problem, the search in a worker, and its dates in instants again. */
export {
  asPlan,
  check,
  compareObjectives,
  countingFrom,
  type Formulation,
  type FromOthers,
  formulate,
  readBack,
  ruleKey,
  stillOpen,
  type WhyThis,
  whyThis,
} from '@orrery/planner';
export * from './planner.ts';
export * from './tell.ts';
