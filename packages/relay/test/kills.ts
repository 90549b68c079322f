// kill −9 in the middle of appending: whatever was acknowledged before must be there after, byte by byte.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Entry, START } from '@orrery/wire';
import { Caller, listening } from './caller.ts';
import { chainOf, home, parcels } from './people.ts';
import type { TestPostgres } from './postgres.ts';

/** Entries that must be acknowledged before each kill. */
const LEAST = 1_000;
const BATCH = 25;
/** Appends that are under way when it comes. */
const UNDER_WAY = 8;

export interface KillOptions {
  readonly kills: number;
  readonly database?: TestPostgres;
  /** Whom to kill. */
  readonly victim: 'relay' | 'database';
}

export interface KillReport {
  /** Acknowledged before each kill. */
  readonly acknowledged: readonly number[];
  /** Ids that were acknowledged and are not there, or are there twice, or with other bytes. */
  readonly lost: readonly string[];
}

class Process {
  readonly #arguments: string[];
  #child: ChildProcess | undefined;
  port = 0;

  constructor(folder: string, database: string) {
    const webRoot = join(folder, 'dist');
    mkdirSync(webRoot, { recursive: true });
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html>');
    const program = join(import.meta.dirname, 'relay-process.ts');
    this.#arguments = ['--import', 'tsx', program, join(folder, 'data'), webRoot, database];
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, this.#arguments, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    this.port = await new Promise((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (text: Buffer) => resolve(Number(text)));
      child.stderr.on('data', (text: Buffer) => {
        said += text;
      });
      child.once('exit', () => reject(new Error(`the relay ended: ${said}`)));
    });
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }
}

/** Appends until enough is acknowledged, kills, starts again, and compares; as often as said. */
export async function killWhileAppending({ kills, database, victim }: KillOptions): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-kill-'));
  const relay = new Process(folder, database?.url ?? '');
  const { world, ann, epoch } = await home();
  const acknowledged = new Map<string, Entry>();
  const counts: number[] = [];
  const lost = new Set<string>();
  let waiting: Entry[] = [];
  await relay.start();
  try {
    const first = await Caller.open(relay.port);
    await first.hello(world.space);
    await first.found(parcels(world.entries));
    for (const entry of world.entries) acknowledged.set(entry.key, entry);
    for (let kill = 0; kill < kills; kill += 1) {
      // What was not acknowledged is brought again, as a device would.
      waiting = [...waiting, ...(await chainOf(world, ann, epoch, LEAST + 4 * UNDER_WAY * BATCH))];
      const caller = await connected(() => listening(relay.port, world, ann));
      const before = acknowledged.size;
      const appending = append(caller, waiting, (entry) => acknowledged.set(entry.key, entry));
      await Promise.race([appending, until(() => acknowledged.size - before >= LEAST || caller.isClosed)]);
      await (victim === 'relay' ? relay.kill() : database?.kill());
      await appending;
      counts.push(acknowledged.size - before);
      waiting = waiting.filter(({ key }) => !acknowledged.has(key));
      if (victim === 'database') await database?.start();
      else await relay.start();
      const reader = await connected(() => listening(relay.port, world, ann));
      for (const key of await missing(reader, acknowledged)) lost.add(key);
      reader.close();
    }
  } finally {
    await relay.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return { acknowledged: counts, lost: [...lost] };
}

/** Ends when all was answered or the socket is gone; throws where a relay that lives does not take what is valid. */
async function append(
  caller: Caller,
  entries: readonly Entry[],
  done: (entry: Entry) => void,
): Promise<void> {
  const under = new Set<Promise<void>>();
  for (let at = 0; at < entries.length && !caller.isClosed; at += BATCH) {
    const some = entries.slice(at, at + BATCH);
    const work = caller.append(parcels(some)).then(
      (outcomes) =>
        some.forEach((entry, place) => {
          if (outcomes[place] !== 'stored' && outcomes[place] !== 'known')
            throw new Error(`a valid entry was answered ${outcomes[place]}`);
          done(entry);
        }),
      // The socket broke: that is the point.
      () => undefined,
    );
    under.add(work);
    work.finally(() => under.delete(work)).catch(() => undefined);
    if (under.size >= UNDER_WAY) await Promise.race(under);
  }
  await Promise.all(under);
}

/** Those that are not there once, with their own bytes and bodies. */
async function missing(reader: Caller, entries: ReadonlyMap<string, Entry>): Promise<string[]> {
  reader.say({ kind: 'since', cursor: START });
  await reader.next('upToDate');
  const heard = new Map<string, number>();
  const nameOf = (header: Uint8Array, signature: Uint8Array, body: Uint8Array | undefined) =>
    Buffer.concat([header, signature, body ?? new Uint8Array(0)]).toString('latin1');
  for (const tell of reader.heard)
    for (const { header, signature, body } of tell.kind === 'entries' ? tell.parcels : []) {
      const name = nameOf(header, signature, body);
      heard.set(name, (heard.get(name) ?? 0) + 1);
    }
  return parcels([...entries.values()]).flatMap(({ header, signature, body }, at) =>
    heard.get(nameOf(header, signature, body)) === 1 ? [] : [[...entries.keys()][at] ?? ''],
  );
}

async function until(test: () => boolean): Promise<void> {
  while (!test()) await new Promise((later) => setTimeout(later, 1));
}

/** A database that starts again answers after a while. */
async function connected(open: () => Promise<Caller>): Promise<Caller> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await open();
    } catch (error) {
      if (tries >= 50) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}
