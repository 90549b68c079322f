import { type Bytes, fromHex, hex, keySuite, suite } from '@orrery/log';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/archive.ts';
import { memoryDisk } from '../../src/store/memory.ts';
import { unpackRow } from '../../src/store/rows.ts';
import { Space, seatsIn } from '../../src/sync/index.ts';
import { done } from '../../src/vault/verdict.ts';
import passkey from './fixtures/passkey-1.json' with { type: 'json' };
import oldSpace from './fixtures/space-1.json' with { type: 'json' };
import golden from './fixtures/vault-1.json' with { type: 'json' };
import newSpace from './fixtures/vault-2.json' with { type: 'json' };
import { device, good } from './tabs.ts';

// Written by the first release and frozen: every later one opens them. A new format adds a file beside them.
const bytesOf = (text: string): Bytes => {
  const bytes = fromHex(text);
  if (!bytes) throw new Error('not hex');
  return bytes;
};

test('VAULT2 VAULT5 VAULT6 STORE9 a vault of format 1 opens, with its entries and its settings', async () => {
  const disk = memoryDisk();
  disk.facts = { key: bytesOf(golden.facts.key), head: bytesOf(golden.facts.head) };
  disk.records = golden.rows.flatMap(({ last, bytes }) => unpackRow({ last, bytes: bytesOf(bytes) }));
  const at = device(disk);
  const vault = await at.tab({ suite });
  expect(vault.state).toBe('locked');
  good(await vault.unlock(golden.passphrase));
  expect(good(await vault.readAll())).toEqual({ entries: golden.entries, damage: [] });
  expect(vault.lockAfter).toBe(300_000);
  // What opens it must not have sealed it anew: the parameters are still the present ones.
  expect(disk.facts.key).toEqual(bytesOf(golden.facts.key));
});

test.each([
  { format: 1, held: 'JSON', kept: oldSpace },
  { format: 2, held: 'bytes', kept: newSpace },
])(
  'VAULT2 LOG50 a vault of format $format opens with the space in it, and goes on',
  async ({ held, kept }) => {
    const disk = memoryDisk();
    disk.facts = { key: bytesOf(kept.facts.key), head: bytesOf(kept.facts.head) };
    disk.records = kept.rows.flatMap(({ last, bytes }) => unpackRow({ last, bytes: bytesOf(bytes) }));
    const vault = await device(disk).tab({ suite });
    good(await vault.unlock(kept.passphrase));
    const read = good(await vault.readAll());
    expect(read.damage).toEqual([]);
    expect(read.entries.some(({ body }) => body instanceof Uint8Array)).toBe(held === 'bytes');
    const [seat] = seatsIn(read.entries);
    if (!seat) throw new Error('no seat');
    const open = async () => good(await Space.open(vault, { suite, keys: keySuite }, seat));
    const space = await open();
    expect(await space.readAll()).toEqual({ ok: true, value: kept.events });
    expect(space.standing).toEqual({ cursor: { count: 7, chain: new Uint8Array(32).fill(7) }, known: 7 });
    expect(space.alarms()).toEqual([]);
    expect((await space.append([{ text: 'written today' }])).ok).toBe(true);
    const [, , one, ...others] = kept.events;
    expect((await space.erase([one?.id ?? ''])).ok).toBe(true);
    const left = [...kept.events.slice(0, 2), ...others, { body: { text: 'written today' } }];
    expect(await (await open()).readAll()).toMatchObject({
      ok: true,
      value: left.map(({ body }) => ({ body })),
    });
  },
);

test('VAULT16 a passkey’s record of format 1 opens the vault that it stands beside', async () => {
  const disk = memoryDisk();
  disk.facts = {
    key: bytesOf(golden.facts.key),
    head: bytesOf(golden.facts.head),
    passkey: bytesOf(passkey.passkey),
  };
  disk.records = golden.rows.flatMap(({ last, bytes }) => unpackRow({ last, bytes: bytesOf(bytes) }));
  const at = device(disk);
  const asked: string[] = [];
  at.passkeys.get = async (credential, salt) => {
    asked.push(hex(credential), hex(salt));
    return done(bytesOf(passkey.secret));
  };
  const vault = await at.tab({ suite });
  expect([vault.state, vault.passkey]).toEqual(['locked', 'ready']);
  good(await vault.unlockWithPasskey());
  expect(good(await vault.readAll())).toEqual({ entries: golden.entries, damage: [] });
  expect(asked).toEqual([passkey.credential, passkey.salt]);
});

test('ARCHIVE2 an archive of format 1 opens', async () => {
  const archive = await readArchive(bytesOf(golden.archive), golden.archivePassphrase);
  expect(archive).toMatchObject({
    ok: true,
    value: {
      exportedAt: '2026-11-22T04:00:00Z',
      entries: golden.entries.map(({ id, body }) => ({ id, body })),
    },
  });
});
