// A thread beside the planner's worker, started from within it: whoever ends that one ends both.
import type { ProofNews, ProofTask, Threads } from '@orrery/planner';

/** What is used of a Worker, so that tests can stand in for one. */
export interface ProverWorker {
  postMessage(posted: { wasmUrl: string } | ProofTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ProofNews>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What a browser says of the machine; memory in gigabytes, where it says it. */
export interface Machine {
  readonly hardwareConcurrency: number;
  readonly deviceMemory?: number;
}

/** A core for the page, one for each of two threads, and room for two solvers. */
const CORES = 3;
const MEMORY = 4;

export const bearsTwo = ({ hardwareConcurrency, deviceMemory = MEMORY }: Machine): boolean =>
  hardwareConcurrency >= CORES && deviceMemory >= MEMORY;

const spawnWorker = (): ProverWorker =>
  new Worker(new URL('./prover-worker.ts', import.meta.url), { type: 'module' });

export const threadsOf = (wasmUrl: string, spawn = spawnWorker): Threads => ({
  spawn(hear, lost) {
    const worker = spawn();
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = (event) => {
      // it is no fault of the planner's, which goes on alone
      event.preventDefault();
      lost();
    };
    worker.postMessage({ wasmUrl });
    return { post: (task) => worker.postMessage(task), end: () => worker.terminate() };
  },
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
