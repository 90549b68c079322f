import { type Suite, suite } from '@orrery/log';
import { describe, expect, test } from 'vitest';
import { disguisesOf, findCanaries, storedBytes } from '../canary-finder.ts';
import { device, good, quickSuite } from './tabs.ts';

const canaries = Array.from({ length: 12 }, (_, at) => `kanarie-${at}-zeisig-ü\u{1f426}-${(at + 7) ** 9}`);
const PASSPHRASE = 'passphrase-that-is-a-canary-too';

/** Cryptography that does everything but hide: what the finder must catch. */
const openSuite: Suite = {
  ...quickSuite,
  async seal(_key, plaintext) {
    const sealed = new Uint8Array(plaintext.length + 28);
    sealed.set(plaintext, 12);
    sealed.set(suite.randomBytes(16), plaintext.length + 12);
    return sealed;
  },
  open: async (_key, sealed) => sealed.slice(12, -16),
};

async function storedAfter(used: Suite): Promise<Uint8Array[]> {
  const { tab, disk } = device();
  const vault = await tab({ suite: used });
  good(await vault.create());
  good(
    await vault.append(canaries.slice(0, 8).map((note) => ({ tool: 'notes', data: { note, [note]: 1 } }))),
  );
  const early = storedBytes([disk.records, disk.facts]);
  good(await vault.keep(PASSPHRASE));
  good(await vault.append(canaries.slice(8).map((note) => [note.repeat(30)])));
  good(await vault.setLockAfter(60_000));
  vault.lock();
  await vault.unlock(`${PASSPHRASE}?`);
  return [...early, ...storedBytes([disk.records, disk.facts])];
}

describe('canaries', () => {
  test('VAULT2 nothing that was written is found in anything that is stored', async () => {
    for (const bytes of await storedAfter(quickSuite))
      expect(findCanaries(bytes, [...canaries, PASSPHRASE])).toEqual([]);
  });

  test('VAULT2 the same search finds all of it when sealing is turned off', async () => {
    const found = (await storedAfter(openSuite)).flatMap((bytes) => findCanaries(bytes, canaries));
    expect(new Set(found.map(({ canary }) => canary))).toEqual(new Set(canaries));
  });

  test.each([...disguisesOf('canary').keys()])(
    'the finder sees through %s, wherever it begins',
    (disguise) => {
      const canary = 'Vogel-\u00fc-\u{1f426}-1234';
      const bytes = disguisesOf(canary).get(disguise);
      if (!bytes) throw new Error('no such disguise');
      for (const before of [0, 1, 2, 8191]) {
        const stored = new Uint8Array([...suite.randomBytes(before), ...bytes, ...suite.randomBytes(9)]);
        expect(findCanaries(stored, [canary]).map((sighting) => sighting.disguise)).toContain(disguise);
      }
    },
  );

  test('the finder sees base64 of text with the canary anywhere in it', () => {
    const canary = 'Vogel-\u00fc-1234';
    for (const before of ['', 'a', 'ab', 'abc']) {
      const text = Buffer.from(`${before}${canary} and more`, 'utf8').toString('base64');
      expect(findCanaries(new TextEncoder().encode(text), [canary])).not.toEqual([]);
    }
    expect(findCanaries(suite.randomBytes(65_536), [canary])).toEqual([]);
  });
});
