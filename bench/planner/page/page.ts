// What the benchmark asks of a page: the app's own worker, and when what came back from it.
import { planInWorker } from '@orrery/client/planning';
import type { Instance } from '@orrery/planner';
import type { Times } from '../in-browser.ts';

const plan = async (instance: Instance, lastLevel: number): Promise<Times> => {
  const asked = performance.now();
  const stop = new AbortController();
  let [first, last, vector] = [Number.NaN, Number.NaN, ''];
  await planInWorker(
    { instance, seconds: 600, planAlone: true },
    {
      signal: stop.signal,
      onPlan: (_, objective) => {
        if (Number.isNaN(first)) first = performance.now();
        vector = objective.join(',');
      },
      onLevel: (level, index) => {
        if (index !== lastLevel || !level.proven) return;
        last = performance.now();
        stop.abort();
      },
    },
  );
  return { first: first - asked, rest: last - first, vector };
};

Object.assign(globalThis, { plan });
