// What the test of planning in a real browser may call: a plan in the app's own worker, and an end to it.
import type { Instance, LevelResult, Plan } from '@orrery/planner';
import { planInWorker } from '../../../src/planning/index.ts';

const planning = {
  plans: [] as Plan[],
  levels: [] as (LevelResult & { index: number })[],
  ended: '',
  stop: () => {},
  begin(instance: Instance) {
    const stop = new AbortController();
    planning.stop = () => stop.abort();
    void planInWorker(
      { instance, seconds: 600, planAlone: true },
      {
        signal: stop.signal,
        onPlan: (plan) => planning.plans.push(plan),
        onLevel: (level, index) => planning.levels.push({ ...level, index }),
      },
    ).then(({ kind }) => {
      planning.ended = kind;
    });
  },
};

export type Planning = typeof planning;
Object.assign(globalThis, { planning });
