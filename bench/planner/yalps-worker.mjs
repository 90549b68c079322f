// yalps on a thread of its own: its time limit does not hold for its first relaxation, which large programs never get past.
import { parentPort, workerData } from 'node:worker_threads';
import { solve } from 'yalps';

parentPort?.postMessage(solve(workerData.model, { timeout: workerData.timeout, maxIterations: 1e9 }));
