// A relay's database is kept and opens for ever: every one in golden/, each made by the version after which it is called, is
// opened by the relay of today, brought up to date, and read by a new device with the words of the kit.
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterByKit, Space, seatsIn } from '@orrery/client/sync';
import { keySuite, rootOf, suite } from '@orrery/log';
import { startRelay } from '@orrery/relay';
import { describe, expect, test } from 'vitest';
import { findPostgres, startPostgres } from '../packages/relay/test/postgres.ts';
import { newVault, online, socketTo, until } from './devices.ts';

const suites = { suite, keys: keySuite };
const golden = join(import.meta.dirname, 'golden');
const names = (await readdir(golden, { withFileTypes: true })).filter((one) => one.isDirectory());

interface Kit {
  readonly words: string;
  readonly texts: readonly string[];
}

/** Enters by the kit at a relay on this data, and answers what there is to read. */
async function entered(dataFolder: string, webRoot: string, { words }: Kit, databaseUrl?: string) {
  const relay = await startRelay({ port: 0, dataFolder, webRoot, ...(databaseUrl ? { databaseUrl } : {}) });
  try {
    const origin = `http://localhost:${relay.port}`;
    const root = rootOf(words);
    if (!(root instanceof Uint8Array)) throw new Error(root.kind);
    const vault = await newVault(suite);
    const connect = socketTo(origin);
    const by = await enterByKit({ suites, connect, origin, relay: '', vault, root });
    expect(by.ok).toBe(true);
    const kept = await vault.readAll();
    const [seat] = kept.ok ? seatsIn(kept.value.entries) : [];
    const space = seat && (await Space.open(vault, suites, seat));
    if (!space?.ok) throw new Error('no space');
    const read = await space.value.readAll();
    // It goes on from there: the old database takes new entries.
    const sync = online(space.value, origin);
    await space.value.append(['written today']);
    await until(() => sync.state.phase === 'together', 'the old database takes what is new');
    sync.stop();
    expect(space.value.alarms()).toEqual([]);
    return read.ok ? read.value.map(({ body }) => body) : [];
  } finally {
    await relay.stop();
  }
}

test('there is at least one', () => expect(names.length).toBeGreaterThan(0));

describe.each(names)('the database of $name', ({ name }) => {
  const kitOf = async (): Promise<Kit> => JSON.parse(await readFile(join(golden, name, 'kit.json'), 'utf8'));

  async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'orrery-golden-'));
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  test('L6 in a file of its own', async () => {
    const kit = await kitOf();
    await inFolder(async (folder) => {
      const data = join(folder, 'data');
      await copyFile(join(golden, name, 'relay.db'), join(data, 'relay.db'));
      expect(await entered(data, folder, kit)).toEqual(kit.texts);
      // Brought up to date and written to, it opens once more.
      expect(await entered(data, folder, kit)).toEqual([...kit.texts, 'written today']);
    });
  }, 60_000);

  if (!findPostgres())
    test('PostgreSQL is not installed here: its dump was NOT restored', () => {
      expect(process.env.CI, 'install postgresql').not.toBe('true');
    });
  else
    test('L6 restored on PostgreSQL', async () => {
      const kit = await kitOf();
      const database = await startPostgres();
      try {
        database.run(await readFile(join(golden, name, 'relay.sql'), 'utf8'));
        await inFolder(async (folder) => {
          expect(await entered(join(folder, 'data'), folder, kit, database.url)).toEqual(kit.texts);
        });
      } finally {
        await database.stop();
      }
    }, 60_000);
});
