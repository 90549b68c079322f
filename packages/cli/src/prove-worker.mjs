// The thread beside a search: proves what second-thread.ts posts to it. JavaScript, since it has to say first that sources are TypeScript.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { loadSolver, prove } = await import('@orrery/planner');
const solver = await loadSolver();
parentPort.on('message', (task) => prove(task, solver, (news) => parentPort.postMessage(news)));
