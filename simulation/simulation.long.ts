// npm run long (or, alone: npm run long -- simulation/): 200,000 seeds with stub cryptography and 20,000 with the app's own. What a seed
// stands for is in run.ts. SIMULATION_SEEDS and SIMULATION_REAL_SEEDS ask for another number, SIMULATION_FROM for other seeds,
// SIMULATION_THREADS for fewer threads than there are cores. Seeds that are done are kept in simulation/done, by
// the hash of the tested code: a run that was interrupted goes on where it was.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { addRows, type Campaign, describeFailure, type Row, table } from './campaign.ts';
import { Ledger, type Range } from './ledger.ts';
import { bundle } from './weakened.ts';

const folder = mkdtempSync(join(tmpdir(), 'orrery-simulation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const results = join(dirname(fileURLToPath(import.meta.url)), 'done');

const asked = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
/** Seeds that one thread runs before it is let go: what it remembers of keys goes with it. */
const AT_ONCE = 250;
/** Ranges after which it is said how far it is. */
const OFTEN = 20;
const HOURS = 3_600_000;
/** What a run leaves behind is soon no longer needed: with room for it, it need not be looked at so often. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

const runIn = (file: string, order: Range & { real: boolean }): Promise<Campaign> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order, resourceLimits });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** Whole ranges, always the same ones, so that none overlaps another. */
function* ranges(first: number, count: number): Generator<Range> {
  const start = first - ((first - 1) % AT_ONCE);
  for (let from = start; from < first + count; from += AT_ONCE) yield { from, most: AT_ONCE };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function all(count: number, real: boolean): Promise<Campaign> {
  const kind = real ? 'real' : 'stub';
  const { file, tested } = await bundle(folder);
  const ledger = new Ledger(join(results, `${hashOf(tested)}-${kind}.jsonl`));
  const harness = hashOf(readFileSync(file, 'utf8'));
  const left = [...ranges(asked('SIMULATION_FROM', 1), count)].filter((range) => !ledger.has(range));
  const done = () => ledger.parts.reduce((sum, { most }) => sum + most, 0);
  if (done() > 0) say(`${done()} seeds of ${kind} were done before`);
  let fresh = 0;
  const began = performance.now();
  const speed = () => ((1000 * fresh) / (performance.now() - began)).toFixed(1);
  const work = async () => {
    for (let range = left.shift(); range; range = left.shift()) {
      const { rows, failures } = await runIn(file, { ...range, real });
      ledger.add({ ...range, harness, rows: [...rows], failures });
      fresh += range.most;
      if (left.length % OFTEN === 0) say(`${done()} done, ${kind}, ${speed()} a second`);
    }
  };
  await Promise.all(
    Array.from({ length: asked('SIMULATION_THREADS', availableParallelism()) }, () => work()),
  );
  const rows = new Map<string, Row>();
  for (const part of ledger.parts) addRows(rows, part.rows);
  say(`\n${done()} seeds, ${kind} cryptography, ${speed()} a second\n${table(rows)}`);
  return { rows, failures: ledger.parts.flatMap(({ failures }) => failures) };
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
