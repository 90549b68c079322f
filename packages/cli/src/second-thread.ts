// A thread beside the search for large instances, in Node.
import { Worker } from 'node:worker_threads';
import type { ProofNews, ProofTask, Threads } from '@orrery/planner';

export const threads: Threads = {
  spawn(hear, lost) {
    const worker = new Worker(new URL('./prove-worker.mjs', import.meta.url));
    worker.on('message', (news: ProofNews) => hear(news));
    worker.on('error', lost);
    return {
      post: (task: ProofTask) => worker.postMessage(task),
      end: () => worker.terminate(),
    };
  },
  pause: (milliseconds) =>
    new Promise((resolve) => {
      if (milliseconds > 0) setTimeout(resolve, milliseconds);
      else setImmediate(resolve);
    }),
};
