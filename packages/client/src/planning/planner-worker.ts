// The worker's side of planning: the solver is loaded here and nowhere else.
import { loadSolver, solve } from '@orrery/planner';
import wasmUrl from 'highs/runtime?url';
import type { PlannerAnswer, PlannerTask } from './planner.ts';

interface Desk {
  postMessage(answer: PlannerAnswer): void;
  onmessage: ((event: MessageEvent<PlannerTask>) => void) | null;
}

const desk = globalThis as unknown as Desk;

async function work({ instance, seconds }: PlannerTask): Promise<void> {
  const solver = await loadSolver({ wasmUrl });
  const outcome = await solve(instance, {
    solver,
    seconds,
    onPlan: (plan, objective) => desk.postMessage({ kind: 'plan', plan, objective }),
    onLevel: (level, index) => desk.postMessage({ kind: 'level', level, index }),
  });
  desk.postMessage({ kind: 'outcome', outcome });
}

desk.onmessage = ({ data }) => {
  void work(data).catch((error: unknown) => {
    // an error event tells the page; a rejected promise in a worker would not
    setTimeout(() => {
      throw error;
    });
  });
};
