// npm run long: 200,000 seeds with stub cryptography and 20,000 with the app's own, on all cores. What a seed stands for is in
// run.ts. SIMULATION_SEEDS and SIMULATION_REAL_SEEDS ask for another number, SIMULATION_FROM for other seeds.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { type Campaign, describeFailure, type Row, table } from './campaign.ts';
import { bundle } from './weakened.ts';

const folder = mkdtempSync(join(tmpdir(), 'orrery-simulation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
/** Seeds that one thread runs before it is let go: what it remembers of keys goes with it. */
const AT_ONCE = 250;
const HOURS = 3_600_000;

const runIn = (file: string, order: { from: number; most: number; real: boolean }): Promise<Campaign> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

async function all(count: number, real: boolean): Promise<Campaign> {
  const file = await bundle(folder);
  const rows = new Map<string, Row>();
  const failures: Campaign['failures'] = [];
  const first = asked('SIMULATION_FROM', 1);
  let from = first;
  const began = performance.now();
  const work = async () => {
    while (from < first + count) {
      const order = { from, most: Math.min(AT_ONCE, first + count - from), real };
      from += order.most;
      const part = await runIn(file, order);
      failures.push(...part.failures);
      for (const [name, row] of part.rows) {
        const sum = rows.get(name) ?? { runs: 0, changed: 0, broken: 0, unnoticed: 0, falseAlarms: 0 };
        for (const key of Object.keys(sum) as (keyof Row)[]) sum[key] += row[key];
        rows.set(name, sum);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const speed = (1000 * count) / (performance.now() - began);
  process.stdout.write(
    `\n${count} seeds${real ? ', real cryptography' : ''}, ${speed.toFixed(1)} a second\n`,
  );
  process.stdout.write(`${table(rows)}\n`);
  return { rows, failures };
}

test.each([
  { name: 'stub', count: asked('SIMULATION_SEEDS', 200_000), real: false },
  { name: 'real', count: asked('SIMULATION_REAL_SEEDS', 20_000), real: true },
])(
  'nothing unnoticed and no false alarm, with $name cryptography',
  async ({ count, real }) => {
    const { rows, failures } = await all(count, real);
    expect(failures.map(describeFailure)).toEqual([]);
    const enough = Math.min(200, Math.floor(count / 100));
    for (const { name } of attacks)
      expect([name, rows.get(name)?.changed ?? 0]).toSatisfy(([, n]) => n >= enough);
  },
  24 * HOURS,
);
