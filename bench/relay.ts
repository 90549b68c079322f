// Durable appends a second through the whole relay (frames, judging, signatures, store), as a ratio to bare inserts of the
// same rows with the same durability in transactions of the same size, on both stores (aim ≥ 0.5); beside a ready-made sync
// server with the same durability, and the bare checking of the same signatures; and what 1,000 sockets weigh.
// Run: npx tsx bench/relay.ts [entries] [rounds] [another checkout, measured beside this one]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '@orrery/wire';
import { START, signedBytes, verify } from '@orrery/wire';
import { insertIntoFile, insertIntoPostgres, rowsOf } from '../packages/relay/test/bare-inserts.ts';
import { Caller, listening } from '../packages/relay/test/caller.ts';
import { chainOf, home, parcels } from '../packages/relay/test/people.ts';
import { findPostgres, startPostgres } from '../packages/relay/test/postgres.ts';
import { throughReadyMade } from './relay/ready-made.ts';

const AIM = 0.5;
const [count = 6_000, rounds = 3] = process.argv.slice(2, 4).map(Number);
const [, , , , before] = process.argv;
const here = join(import.meta.dirname, '..');
/** Entries in one append, and appends of one device under way at once. */
const BATCH = 50;
const UNDER_WAY = 8;
const SPACES = 2;
const SOCKETS = 1_000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Load {
  readonly made: Awaited<ReturnType<typeof home>>;
  readonly entries: readonly Entry[];
}

async function loads(): Promise<Load[]> {
  return Promise.all(
    Array.from({ length: SPACES }, async () => {
      const made = await home();
      return { made, entries: await chainOf(made.world, made.ann, made.epoch, count / SPACES) };
    }),
  );
}

async function startProcess(folder: string, database: string, checkout = here) {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html>');
  const program = join(checkout, 'packages/relay/test/relay-process.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', program, join(folder, 'data'), join(folder, 'dist'), database],
    { stdio: ['ignore', 'pipe', 'inherit'], cwd: checkout },
  );
  const port = await new Promise<number>((resolve) => {
    child.stdout.once('data', (text: Buffer) => resolve(Number(text)));
  });
  return { port, child, stop: () => new Promise((done) => child.once('exit', done).kill('SIGKILL')) };
}

/** Through the relay: entries a second, all acknowledged. */
async function throughRelay(database: string, checkout = here): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
  const relay = await startProcess(folder, database, checkout);
  const work = await loads();
  const callers = [];
  for (const { made } of work) {
    const first = await Caller.open(relay.port);
    await first.hello(made.world.space);
    await first.found(parcels(made.world.entries));
    callers.push(await listening(relay.port, made.world, made.ann));
  }
  const frames = work.map(({ entries }) => batches(entries).map(parcels));
  const from = performance.now();
  await Promise.all(
    callers.map(async (caller, at) => {
      const under = new Set<Promise<void>>();
      for (const frame of frames[at] ?? []) {
        const sent = caller.append(frame).then((outcomes) => {
          if (outcomes.some((one) => one !== 'stored')) throw new Error(`not stored: ${outcomes}`);
        });
        under.add(sent);
        void sent.finally(() => under.delete(sent));
        if (under.size >= UNDER_WAY) await Promise.race(under);
      }
      await Promise.all(under);
    }),
  );
  const seconds = (performance.now() - from) / 1_000;
  await relay.stop();
  rmSync(folder, { recursive: true, force: true });
  return count / seconds;
}

function batches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  );
}

const bare = async (insert: (rows: ReturnType<typeof rowsOf>) => Promise<number>): Promise<number> =>
  count / (await insert(rowsOf(await loads(), BATCH)));

/** Resident bytes of the relay with a thousand proven, listening sockets in as many spaces of one person each. */
async function sockets(): Promise<{ before: number; after: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
  const relay = await startProcess(folder, '');
  const resident = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${relay.child.pid}/status`, 'utf8'))?.[1]) / 1024;
  const before = resident();
  const homes = await Promise.all(Array.from({ length: 10 }, () => home()));
  for (const { world } of homes) {
    const first = await Caller.open(relay.port);
    await first.hello(world.space);
    await first.found(parcels(world.entries));
    first.close();
  }
  for (let at = 0; at < SOCKETS; at += 1) {
    const one = homes[at % homes.length];
    if (!one) continue;
    const caller = await listening(relay.port, one.world, one.ann);
    caller.say({ kind: 'since', cursor: START });
    await caller.next('upToDate');
  }
  const after = resident();
  await relay.stop();
  rmSync(folder, { recursive: true, force: true });
  return { before, after };
}

async function readyMade(): Promise<number> {
  const frames = (await loads()).map(({ entries }) => batches(entries).map(parcels));
  return count / (await throughReadyMade(frames, UNDER_WAY));
}

/** Signatures a second, on all cores, and nothing else. */
async function bareChecks(): Promise<number> {
  const work = await loads();
  const from = performance.now();
  for (const { made, entries } of work)
    for (const some of batches(entries)) {
      const checks = some.map(({ bytes, signature }) =>
        verify(made.ann.keys.sign, signedBytes(bytes), signature),
      );
      if (!(await Promise.all(checks)).every(Boolean)) throw new Error('not signed');
    }
  return count / ((performance.now() - from) / 1_000);
}

/** Each in every round, one after the other, so that what else the machine does falls on all alike. */
async function compare(
  name: string,
  bareLoop: () => Promise<number>,
  others: Record<string, () => Promise<number>>,
): Promise<number> {
  const measured: Record<string, number[]> = {};
  const bareRates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bareRates.push(await bareLoop());
    for (const [other, run] of Object.entries(others))
      measured[other] = [...(measured[other] ?? []), await run()];
  }
  console.log(`  ${name}: bare inserts ${median(bareRates).toFixed(0)}/s`);
  const ratios = Object.entries(measured).map(([other, rates]) => {
    const ratio = median(rates.map((rate, at) => rate / (bareRates[at] ?? Number.NaN)));
    console.log(
      `    ${other.padEnd(22)} ${median(rates).toFixed(0).padStart(6)}/s   ratio ${ratio.toFixed(2)}`,
    );
    return ratio;
  });
  return ratios[0] ?? Number.NaN;
}

console.log(
  `relay: ${count} entries with 256-byte bodies, ${BATCH} an append, ${SPACES} devices, medians of ${rounds} rounds (aim ≥ ${AIM}), Node ${process.versions.node}`,
);
const ratios = [
  await compare('own file', () => bare(insertIntoFile), {
    relay: () => throughRelay(''),
    ...(before ? { 'relay before': () => throughRelay('', before) } : {}),
    'ready-made server': readyMade,
    'checking signatures': bareChecks,
  }),
];
if (findPostgres()) {
  const server = await startPostgres();
  ratios.push(
    await compare('PostgreSQL', () => bare((rows) => insertIntoPostgres(rows, server.url)), {
      relay: () => throughRelay(server.url),
      ...(before ? { 'relay before': () => throughRelay(server.url, before) } : {}),
    }),
  );
  await server.stop();
} else console.log('  PostgreSQL is not installed: not measured');
const weight = await sockets();
console.log(
  `  memory: ${weight.before.toFixed(0)} MB idle, ${weight.after.toFixed(0)} MB with ${SOCKETS} sockets (aim < 250 MB)`,
);
process.exitCode = ratios.every((ratio) => ratio >= AIM) ? 0 : 1;
