/**
 * The planner beside its rivals in one run: the naive model and the planner's own candidates on the same solver, those
 * candidates on glpk.js and yalps, and a calendar filled greedily. Quality and time are read together: a ratio counts only beside equal vectors. Every vector is the
 * independent judge's. `npm run bench -- planner`; RUNS (3), SECONDS (60, also for each rival) and ONLY (names of instances) change how much; BROWSER=only measures
 * just the app's worker beside Node.
 */
import { readFileSync } from 'node:fs';
import {
  candidateColumns,
  greedyPlan,
  type Instance,
  loadSolver,
  openCalendar,
  parseInstance,
  replan,
  type Solver,
  solve,
} from '@orrery/planner';
import { buildModel } from '../packages/planner/src/model.ts';
import type { Row } from '../packages/planner/src/program.ts';
import { judge } from '../packages/planner/test/helpers/judge.ts';
import { NaiveModel, solveNaively } from '../packages/planner/test/helpers/naive.ts';
import { besideBrowser } from './planner/in-browser.ts';
import { loadGlpk, yalps } from './planner/rivals.ts';

const runs = Number(process.env.RUNS ?? 3);
const seconds = Number(process.env.SECONDS ?? 60);
const solver = await loadSolver();
const rivals = { HiGHS: solver, 'glpk.js': await loadGlpk(), yalps };

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

/** The same candidates, level by level, by a solver alone: levels 1–4, or as far as the time goes. */
async function sameColumns(
  instance: Instance,
  by: Solver = solver,
): Promise<{ vector: string; took: number }> {
  const started = performance.now();
  const model = buildModel(instance, candidateColumns(openCalendar(instance)));
  const rows: Row[] = [];
  const found: string[] = [];
  for (const [level, { expression, unit }] of model.levels.slice(0, 4).entries()) {
    const left = seconds - (performance.now() - started) / 1000;
    const program = model.builder.program(expression, rows);
    const solved = left > 0 ? await by.solve(program, { seconds: left, gap: unit * 0.999 }) : undefined;
    if (solved?.value === undefined) break;
    const value = Math.round(solved.value + expression.constant);
    found.push(`${level === 3 ? value / 15 : value}${solved.status === 'optimal' ? '' : ' unproven'}`);
    const { columns, values, constant } = expression;
    rows.push({ tag: { kind: 'level', level }, lower: -Infinity, upper: value - constant, columns, values });
  }
  return { vector: found.join(',') || 'nothing', took: performance.now() - started };
}

/** One date after the other is declined: how many others move, and how long that takes beside planning anew. */
async function declines(name: string, count: number): Promise<void> {
  const instance = read(name);
  const { outcome, all } = await ours(instance);
  if (outcome.status === 'infeasible') return;
  const until = instance.frozen?.until ?? 0;
  const later = outcome.plan.sessions.filter((s) => s.start >= until);
  const moved: number[] = [];
  const ratios: number[] = [];
  for (let i = 0; i < count; i++) {
    const declined = later[Math.floor((i * later.length) / count)];
    if (!declined) continue;
    const started = performance.now();
    const again = await replan(instance, outcome.plan, declined, { solver, seconds });
    ratios.push((performance.now() - started) / all);
    moved.push(again.moved.length);
    if (again.outcome.status !== 'infeasible' && !judge(instance, again.outcome.plan).feasible)
      throw new Error(name);
  }
  console.log(
    `  ${name.padEnd(10)} planned in ${ms(all)}; ${moved.length} declined: others moved ${moved.join(' ')}; ratio median ${median(ratios).toFixed(3)}, largest ${Math.max(...ratios).toFixed(3)}`,
  );
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
  for (const [rival, by] of Object.entries(rivals)) {
    const same: Awaited<ReturnType<typeof sameColumns>>[] = [];
    for (let run = 0; run < times; run++) same.push(await sameColumns(instance, by));
    const took = median(same.map((s) => s.took));
    row('', `same candidates, ${rival}`, ms(took), (took / b).toFixed(3), same[0]?.vector ?? '');
  }
  const greedy = greedyPlan(instance);
  row('', 'greedy', '', '', greedy ? judge(instance, greedy).objective.join(',') : 'nothing');
  row('', 'planner, levels 1–4', ms(a), (a / b).toFixed(3), '');
  row('', 'planner, all six', ms(median(mine.map((m) => m.all))), '', vector);
}

const only = process.env.ONLY?.split(',');
const among = (...names: string[]) => names.filter((name) => only?.includes(name) ?? true);

/** Weeks to the proof of all six levels, months to that of wishes. */
console.log("In the app's worker, Chromium, beside Node");
await besideBrowser(
  among('week-3', 'week-6', 'dst-12', 'month-12').map((name) => {
    const isWeek = name.startsWith('week');
    return { name, instance: read(name), lastLevel: isWeek ? 5 : 3, runs };
  }),
);
if (process.env.BROWSER === 'only') process.exit(0);

console.log('\nCandidates');
for (const name of among('week-3', 'week-6', 'month-12', 'month-25', 'month-60', 'month-150')) {
  const instance = read(name);
  const calendar = openCalendar(instance);
  const all = candidateColumns(calendar, 'everyGridPoint').length;
  const shifted = candidateColumns(calendar).length;
  const size = name.startsWith('week') ? `naive model ${JSON.stringify(new NaiveModel(instance).size)}` : '';
  console.log(`  ${name.padEnd(10)} every grid point ${all}, left shift ${shifted}  ${size}`);
}

console.log('\nFirst plan');
for (const name of among('week-6', 'month-12', 'month-60', 'month-150')) {
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
for (const name of among('week-3', 'week-6', 'month-12')) await compare(name, name === 'month-12' ? 1 : runs);

console.log('\nOne date declined');
for (const name of among('week-6', 'dst-12', 'month-12')) await declines(name, 10);

console.log(`\nMonths with ${seconds} seconds: value, bound and gap of each level`);
for (const name of among('dst-12', 'month-12', 'month-25', 'month-60', 'month-150')) {
  const { outcome, all } = await ours(read(name));
  if (outcome.status === 'infeasible') continue;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`  ${name}, ${outcome.status} after ${ms(all)}, ${memory} MB: ${outcome.objective.join(',')}`);
  const greedy = greedyPlan(read(name));
  console.log(`    greedy ${greedy ? judge(read(name), greedy).objective.join(',') : 'nothing'}`);
  const same = await sameColumns(read(name));
  console.log(`    same candidates, levels 1–4, ${ms(same.took)}: ${same.vector}`);
  for (const level of outcome.levels) {
    const { name: label, objective, bound, gap } = level;
    console.log(`    ${label.padEnd(18)} ${objective} bound ${bound} gap ${(100 * gap).toFixed(2)} %`);
  }
}
