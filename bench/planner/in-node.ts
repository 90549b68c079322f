// One instance in a process of its own, and when what came of it: `in-browser.ts` runs this beside the app's worker.
import { readFileSync } from 'node:fs';
import { loadSolver, parseInstance, solve } from '@orrery/planner';
import type { Times } from './in-browser.ts';

const [name = '', level = '5'] = process.argv.slice(2);
const file = new URL(`../../packages/planner/test/instances/${name}.json`, import.meta.url);
const parsed = parseInstance(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error(`${name} is malformed`);

const asked = performance.now();
const solver = await loadSolver();
let [first, last, vector, isOver] = [Number.NaN, Number.NaN, '', false];
await solve(parsed.value, {
  solver,
  seconds: 600,
  shouldStop: () => isOver,
  onPlan: (_, objective) => {
    if (Number.isNaN(first)) first = performance.now();
    if (!isOver) vector = objective.join(',');
  },
  onLevel: ({ proven }, index) => {
    if (index !== Number(level) || !proven || isOver) return;
    last = performance.now();
    isOver = true;
  },
});
const times: Times = { first: first - asked, rest: last - first, vector };
process.stdout.write(JSON.stringify(times));
