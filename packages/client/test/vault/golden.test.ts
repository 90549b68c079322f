import { type Bytes, fromHex, hex, suite } from '@orrery/log';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/archive.ts';
import { memoryDisk } from '../../src/store/memory.ts';
import { unpackRow } from '../../src/store/rows.ts';
import { done } from '../../src/vault/verdict.ts';
import passkey from './fixtures/passkey-1.json' with { type: 'json' };
import golden from './fixtures/vault-1.json' with { type: 'json' };
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
