/**
 * The planner beside the naive model on the same solver, in one run. Quality and time are read together: a ratio counts
 * only beside equal vectors. `npm run bench -- planner`; RUNS (3) and SECONDS (60) change how much.
 */
import { readFileSync } from 'node:fs';
import {
  candidateColumns,
  greedyPlan,
  type Instance,
  loadSolver,
  openCalendar,
  parseInstance,
  solve,
} from '@orrery/planner';
import { NaiveModel, solveNaively } from '../packages/planner/test/helpers/naive.ts';

const runs = Number(process.env.RUNS ?? 3);
const seconds = Number(process.env.SECONDS ?? 60);
const solver = await loadSolver();

function read(name: string): Instance {
  const file = new URL(`../packages/planner/test/instances/${name}.json`, import.meta.url);
  const parsed = parseInstance(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${name} is malformed`);
  return parsed.value;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const ms = (value: number) => (value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`);
const row = (...cells: string[]) =>
  console.log(cells.map((cell, i) => cell.padEnd([12, 30, 12, 12, 9][i] ?? 0)).join(' '));

/** Milliseconds until levels 1–4 were done, and until all was. */
async function ours(instance: Instance) {
  const started = performance.now();
  let wishes = Number.NaN;
  const outcome = await solve(instance, {
    solver,
    seconds,
    onLevel: (_, level) => {
      if (level === 3) wishes = performance.now() - started;
    },
  });
  return { outcome, wishes, all: performance.now() - started };
}

async function compare(name: string, times: number): Promise<void> {
  const instance = read(name);
  const naive: number[] = [];
  const mine: { wishes: number; all: number }[] = [];
  let vector = '';
  let theirs = '';
  for (let run = 0; run < times; run++) {
    const started = performance.now();
    const solved = await solveNaively(solver, instance, 4);
    naive.push(performance.now() - started);
    theirs = solved?.objective.join(',') ?? 'infeasible';
    const { outcome, wishes, all } = await ours(instance);
    mine.push({ wishes, all });
    vector =
      outcome.status === 'infeasible' ? 'infeasible' : `${outcome.objective.join(',')} ${outcome.status}`;
  }
  const [a, b] = [median(mine.map((m) => m.wishes)), median(naive)];
  row(name, 'naive, levels 1–4', ms(b), '1', theirs);
  row('', 'planner, levels 1–4', ms(a), (a / b).toFixed(3), '');
  row('', 'planner, all six', ms(median(mine.map((m) => m.all))), '', vector);
}

console.log('Candidates');
for (const name of ['week-3', 'week-6', 'month-12', 'month-25', 'month-60', 'month-150']) {
  const instance = read(name);
  const calendar = openCalendar(instance);
  const all = candidateColumns(calendar, 'everyGridPoint').length;
  const shifted = candidateColumns(calendar).length;
  const size = name.startsWith('week') ? `naive model ${JSON.stringify(new NaiveModel(instance).size)}` : '';
  console.log(`  ${name.padEnd(10)} every grid point ${all}, left shift ${shifted}  ${size}`);
}

console.log('\nFirst plan');
for (const name of ['week-6', 'month-12', 'month-60', 'month-150']) {
  const instance = read(name);
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    greedyPlan(instance);
    return performance.now() - started;
  });
  console.log(`  ${name.padEnd(10)} ${ms(median(times))}`);
}

console.log(`\nTo proof, medians of ${runs} runs (month-12 of one)`);
row('instance', '', 'time', 'ratio', 'vector');
await compare('week-3', runs);
await compare('week-6', runs);
await compare('month-12', 1);

console.log(`\nMonths with ${seconds} seconds: value, bound and gap of each level`);
for (const name of ['dst-12', 'month-12', 'month-25', 'month-60']) {
  const { outcome, all } = await ours(read(name));
  if (outcome.status === 'infeasible') continue;
  console.log(`  ${name}, ${outcome.status} after ${ms(all)}: ${outcome.objective.join(',')}`);
  for (const level of outcome.levels) {
    const { name: label, objective, bound, gap } = level;
    console.log(`    ${label.padEnd(18)} ${objective} bound ${bound} gap ${(100 * gap).toFixed(2)} %`);
  }
}
