// The worker's side of planning: the solver is loaded here and nowhere else.
import { explain, explainMissedFloor, giveMore, intoEvenings, loadSolver, solve } from '@orrery/planner';
import wasmUrl from 'highs/runtime?url';
import type { PlannerAnswer, PlannerTask } from './planner.ts';
import { bearsTwo, threadsOf } from './second-thread.ts';

interface Desk {
  postMessage(answer: PlannerAnswer): void;
  onmessage: ((event: MessageEvent<PlannerTask>) => void) | null;
}

const desk = globalThis as unknown as Desk;

async function work({ instance, seconds, slack = 0, planAlone = false }: PlannerTask): Promise<void> {
  const solver = await loadSolver({ wasmUrl });
  const outcome = await solve(instance, {
    solver,
    seconds,
    ...(bearsTwo(navigator) ? { threads: threadsOf(wasmUrl) } : {}),
    ...(slack > 0 ? { slack } : {}),
    onPlan: (found, objective) =>
      desk.postMessage({ kind: 'plan', plan: intoEvenings(instance, found), objective }),
    onLevel: (level, index) => desk.postMessage({ kind: 'level', level, index }),
  });
  if (outcome.status === 'infeasible') {
    desk.postMessage({ kind: 'outcome', outcome, reasons: [] });
    return desk.postMessage({ kind: 'end' });
  }
  const plan = intoEvenings(instance, outcome.plan);
  const reasons = planAlone ? [] : explain(instance, plan);
  desk.postMessage({ kind: 'outcome', outcome: { ...outcome, plan }, reasons });
  // the answer is there; what it would take to do better follows, one relationship at a time
  for (const { relation, content, missedFloors } of reasons) {
    if (content) continue;
    for (const { person, block } of missedFloors) {
      const missed = await explainMissedFloor(instance, plan, { relation, person, block }, solver);
      desk.postMessage({ kind: 'missed', missed });
    }
    desk.postMessage({ kind: 'more', more: await giveMore(instance, plan, relation, solver) });
  }
  desk.postMessage({ kind: 'end' });
}

desk.onmessage = ({ data }) => {
  void work(data).catch((error: unknown) => {
    // an error event tells the page; a rejected promise in a worker would not
    setTimeout(() => {
      throw error;
    });
  });
};
