import { type Suite, suite } from '@orrery/log';
import { expect, test } from 'vitest';
import { memoryDisk } from '../../src/store/memory.ts';
import type { VaultBody, VaultEntry } from '../../src/vault/vault.ts';
import { bodiesIn, bodiesOf, device, good, noticesOf, quickSuite, refusal, until } from './tabs.ts';

const PASSPHRASE = 'correct horse battery';
const withoutSecret = ({ body }: VaultEntry): VaultBody | undefined => (body === 'secret' ? undefined : body);

/** Seals nothing, so that what lies on the disk can be read. */
const unsealed: Suite = {
  ...quickSuite,
  seal: async (_key, plaintext) => {
    const sealed = new Uint8Array(12 + plaintext.length + 16);
    sealed.set(plaintext, 12);
    sealed.set(suite.randomBytes(16), 12 + plaintext.length);
    return sealed;
  },
  open: async (_key, sealed) => sealed.slice(12, -16),
};

const holds = (disk: { readonly records: readonly unknown[] }, text: string): boolean =>
  disk.records.some((record) => {
    const bytes = Buffer.from((record as { sealed: Uint8Array }).sealed);
    return bytes.includes(text);
  });

test('VAULT21 what is let go lies nowhere on the device; all else keeps its id, its order and its seal', async () => {
  const { tab, disk } = device();
  const vault = await tab({ suite: unsealed });
  good(await vault.create());
  const before = good(await vault.append(['one', 'secret', 'two', { kept: 'in part' }]));
  expect(holds(disk, 'secret')).toBe(true);
  good(
    await vault.forget((entry) =>
      typeof entry.body === 'object' ? { kept: 'a part' } : withoutSecret(entry),
    ),
  );
  expect(holds(disk, 'secret')).toBe(false);
  expect(holds(disk, 'in part')).toBe(false);
  const { entries, damage } = good(await vault.readAll());
  expect(damage).toEqual([]);
  expect(bodiesOf(entries)).toEqual(['one', 'two', { kept: 'a part' }]);
  expect(entries.map(({ id }) => id)).toEqual([before[0]?.id, before[2]?.id, before[3]?.id]);
  good(await vault.append(['three']));
  expect(await bodiesIn(vault)).toEqual(['one', 'two', { kept: 'a part' }, 'three']);
});

test('VAULT21 it opens as before: by its passphrase, with its time to lock, and by its passkey', async () => {
  const { tab } = device();
  const vault = await tab();
  good(await vault.create());
  good(await vault.append(['one', 'secret']));
  good(await vault.keep(PASSPHRASE));
  good(await vault.setLockAfter(60_000));
  good(await vault.addPasskey(PASSPHRASE, 'Notes'));
  good(await vault.forget(withoutSecret));
  good(vault.lock());
  good(await vault.unlockWithPasskey());
  expect(vault.lockAfter).toBe(60_000);
  expect(await bodiesIn(vault)).toEqual(['one']);
  good(await vault.forget(() => undefined));
  good(vault.lock());
  good(await vault.unlock(PASSPHRASE));
  expect(await bodiesIn(vault)).toEqual([]);
});

test('VAULT21 another tab reads anew, finds no damage, and writes on; one that was writing meanwhile too', async () => {
  const { tab } = device();
  const [here, there] = [await tab(), await tab()];
  good(await here.create());
  await until(() => there.state === 'device-key');
  good(await here.append(['one', 'secret', 'two']));
  good(await here.readAll());
  good(await there.readAll());
  const notices = noticesOf(there);
  const [, written] = await Promise.all([here.forget(withoutSecret), there.append(['three'])]);
  good(written);
  await until(() => notices.some(({ kind }) => kind === 'rewritten'));
  expect(notices.filter(({ kind }) => kind === 'damaged')).toEqual([]);
  expect(await bodiesIn(there)).toEqual(['one', 'two', 'three']);
  expect(await bodiesIn(here)).toEqual(['one', 'two', 'three']);
});

test('VAULT21 an older state that somebody puts back afterwards is named, and nothing is let go of a damaged one', async () => {
  const disk = memoryDisk();
  const { tab } = device(disk);
  const vault = await tab();
  good(await vault.create());
  good(await vault.append(['one', 'secret', 'two']));
  good(await vault.readAll());
  const old = { records: structuredClone(disk.records), head: disk.facts.head };
  good(await vault.forget(withoutSecret));
  const notices = noticesOf(vault);
  disk.records = old.records;
  disk.facts = { ...disk.facts, ...(old.head ? { head: old.head } : {}) };
  await vault.append(['three']);
  expect(notices.some(({ kind }) => kind === 'damaged')).toBe(true);
  disk.records = disk.records.slice(1);
  expect(refusal(await vault.forget(withoutSecret))).toBe('damaged');
});
