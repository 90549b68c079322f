// The thread beside the planner's: it bounds a level while the planner betters the plan. The planner's worker starts and ends it.
import { loadSolver, type ProofNews, type ProofTask, prove } from '@orrery/planner';

/** The solver's address comes first, then the tasks. */
type Posted = { readonly wasmUrl: string } | ProofTask;

interface Desk {
  postMessage(news: ProofNews): void;
  onmessage: ((event: MessageEvent<Posted>) => void) | null;
}

const desk = globalThis as unknown as Desk;
let solver: ReturnType<typeof loadSolver> | undefined;

async function work(task: ProofTask): Promise<void> {
  solver ??= loadSolver();
  await prove(task, await solver, (news) => desk.postMessage(news));
}

desk.onmessage = ({ data }) => {
  if ('wasmUrl' in data) {
    solver = loadSolver(data);
    return;
  }
  void work(data).catch((error: unknown) => {
    // an error event tells the planner; a rejected promise in a worker would not
    setTimeout(() => {
      throw error;
    });
  });
};
