// Every kind of event with a canary in every field, written by a real client, kept by a real relay and read by a second
// device: no canary is in the database, its write-ahead log, the log lines, the numbers, or anything that crossed a socket. The
// same search finds all of them everywhere when sealing is turned off.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { enterByKit } from '@orrery/client/sync';
import { keySuite, type Suite, suite } from '@orrery/log';
import { createLogger, startRelay } from '@orrery/relay';
import { concatBytes } from '@orrery/wire';
import { expect, test } from 'vitest';
import { findPostgres, startPostgres, type TestPostgres } from '../packages/relay/test/postgres.ts';
import { filesIn, searchFor } from './canary-search.ts';
import { firstDevice, newVault, openSuite, socketTo, until } from './devices.ts';
import { everyEvent } from './every-event.ts';

/** What was seen where. */
interface Traces {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly up: readonly Uint8Array[];
  readonly down: readonly Uint8Array[];
  /** All bytes of all connections, the requests that opened them and the frames' own headers too. */
  readonly raw: readonly Uint8Array[];
  readonly lines: string;
}

/** Between devices and the relay: what passes is kept. */
async function tap(port: () => number, raw: Uint8Array[]) {
  const server = createServer((near) => {
    const far = dial(port(), 'localhost');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => {
        raw.push(new Uint8Array(bytes));
        to.write(bytes);
      });
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

async function traces(used: Suite, bodies: readonly unknown[], database?: TestPostgres) {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-canaries-'));
  await mkdir(join(folder, 'web'));
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html>');
  const [up, down, raw, logged]: [Uint8Array[], Uint8Array[], Uint8Array[], string[]] = [[], [], [], []];
  const relay = await startRelay({
    ...{ port: 0, metricsPort: 0, dataFolder: join(folder, 'data'), webRoot: join(folder, 'web') },
    logger: createLogger({ level: 'debug', destination: { write: (line) => logged.push(line) } }),
    ...(database ? { databaseUrl: database.url } : {}),
  });
  const between = await tap(() => relay.port, raw);
  const origin = `http://localhost:${between.port}`;
  const taps = { up: (frame: Uint8Array) => up.push(frame), down: (frame: Uint8Array) => down.push(frame) };
  const root = suite.randomBytes(32);
  const { space, sync } = await firstDevice(used, origin, root, taps);
  for (const body of bodies) expect((await space.append([body])).ok).toBe(true);
  await until(() => sync.state.phase === 'together', 'the relay has everything');
  const other = await newVault(used);
  const connect = socketTo(origin, taps);
  const suites = { suite: used, keys: keySuite };
  const entered = await enterByKit({ suites, connect, origin, relay: '', vault: other, root });
  expect(entered.ok).toBe(true);
  logged.push(await (await fetch(`http://localhost:${relay.metricsPort}/metrics`)).text());
  // While it runs, so that the write-ahead log is there, and after.
  const folders = [join(folder, 'data'), ...(database ? [database.data] : [])];
  database?.run('checkpoint');
  const running = folders.flatMap(filesIn);
  sync.stop();
  await relay.stop();
  between.close();
  const files = [...running, ...filesIn(join(folder, 'data'))];
  await rm(folder, { recursive: true });
  return { files, up, down, raw, lines: logged.join('\n') } satisfies Traces;
}

const together = (parts: readonly Uint8Array[]): Uint8Array => concatBytes(...parts);

/** Each found nowhere else: a store that cuts what is long into pieces leaves one of them whole. */
const halvesOf = (canary: string): string[] => {
  const cut = canary.lastIndexOf('-') + 1;
  return [canary.slice(0, cut), canary.slice(cut)];
};

const stores = [
  { store: 'its own file', log: /relay\.db-wal$/ },
  ...(findPostgres() ? [{ store: 'PostgreSQL', log: /pg_wal\/[0-9A-F]{24}$/ }] : []),
];
if (!findPostgres())
  test('PostgreSQL is not installed here: its files were NOT searched', () => {
    expect(process.env.CI, 'install postgresql').not.toBe('true');
  });

test.each(stores)(
  'L1 no canary reaches a relay on $store',
  async ({ store, log }) => {
    const database = store === 'PostgreSQL' ? await startPostgres() : undefined;
    try {
      const { bodies, canaries } = everyEvent();
      expect(canaries.length).toBeGreaterThan(80);
      const search = searchFor(canaries.flatMap(halvesOf));
      const sealed = await traces(suite, bodies, database);
      expect(sealed.files.some(({ name, bytes }) => log.test(name) && bytes.length > 50_000)).toBe(true);
      for (const { name, bytes } of sealed.files) expect(search(bytes), name).toEqual([]);
      for (const parts of [sealed.up, sealed.down, sealed.raw]) {
        expect(together(parts).length).toBeGreaterThan(20_000);
        expect(search(together(parts))).toEqual([]);
      }
      expect(search(Buffer.from(sealed.lines))).toEqual([]);
      // Compression was offered, and declined: sizes of what is sealed tell nothing more.
      const requests = Buffer.from(together(sealed.raw)).toString('latin1');
      expect(requests).toMatch(/permessage-deflate/i);
      expect(requests.split('HTTP/1.1 101').slice(1).join('').slice(0, 2_000)).not.toMatch(
        /sec-websocket-extensions/i,
      );

      // Planted: the same without sealing is found in every place where it could be.
      const open = await traces(openSuite, bodies, database);
      const seen = (bytes: Uint8Array) => {
        const found = new Set(search(bytes).map(({ canary }) => canary));
        return canaries.filter((canary) => halvesOf(canary).some((half) => found.has(half))).length;
      };
      expect(seen(together(open.up))).toBe(canaries.length);
      expect(seen(together(open.down))).toBe(canaries.length);
      expect(seen(together(open.raw))).toBe(canaries.length);
      const logs = open.files.filter(({ name }) => log.test(name)).map(({ bytes }) => bytes);
      expect(seen(together(logs))).toBe(canaries.length);
      const tables = open.files.filter(({ name }) => !log.test(name)).map(({ bytes }) => bytes);
      expect(seen(together(tables))).toBe(canaries.length);
    } finally {
      await database?.stop();
    }
  },
  60_000,
);

test('the search sees through base64 wherever it begins, hex, UTF-16, gzip and deflate', () => {
  const canary = 'Zeisig-ü-0-planted0';
  const search = searchFor([canary, 'Zeisig-ü-1-absent00']);
  const noise = suite.randomBytes(5_000);
  for (const before of ['', 'a', 'ab']) {
    const base64 = Buffer.from(Buffer.from(`${before}${canary}..`).toString('base64'));
    expect(search(concatBytes(noise, base64, noise))).not.toEqual([]);
  }
  const forms = [canary, Buffer.from(canary).toString('hex')].map((text) => Buffer.from(text));
  forms.push(
    Buffer.from(canary, 'utf16le'),
    gzipSync(canary),
    deflateSync(canary),
    gzipSync('x'.repeat(999) + canary),
  );
  for (const form of forms)
    expect(new Set(search(concatBytes(noise, form, noise)).map((one) => one.canary))).toEqual(
      new Set([canary]),
    );
  expect(search(noise)).toEqual([]);
});
