import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databaseNames, deleteDatabase, openIndexedDbStore } from '../../src/store/indexed-db.ts';
import { memoryDisk } from '../../src/store/memory.ts';
import type { Vault, VaultEntry } from '../../src/vault/vault.ts';
import { bodiesOf, type Device, device, good, until } from './tabs.ts';

const PASSPHRASE = 'correct horse battery';

type Act = {
  tab: number;
  act: 'append' | 'burst' | 'export' | 'lock' | 'unlock' | 'reopen' | 'keep' | 'change' | 'full';
};
const acts = fc.array(
  fc.record({
    tab: fc.nat(2),
    act: fc.constantFrom<Act['act'][]>(
      'append',
      'append',
      'append',
      'burst',
      'burst',
      'export',
      'lock',
      'unlock',
      'unlock',
      'reopen',
      'keep',
      'change',
      'full',
    ),
  }),
  { minLength: 5, maxLength: 40 },
);

interface Tab {
  vault: Vault;
  known: VaultEntry[];
}

/** Opens a tab that follows the vault as the app does: it reads all when it opens, and then listens. */
async function follow(from: Device): Promise<Tab> {
  const tab: Tab = { vault: await from.tab(), known: [] };
  const reading = async () => {
    const read = await tab.vault.readAll();
    if (read.ok) tab.known = [...read.value.entries];
  };
  tab.vault.subscribe((notice) => {
    if (notice.kind === 'entries') tab.known.push(...notice.entries);
    if (notice.kind === 'locked' || notice.kind === 'erased') tab.known = [];
    if (notice.kind === 'opened' || notice.kind === 'rewritten') void reading();
  });
  await reading();
  return tab;
}

async function play(on: Device, steps: readonly Act[]): Promise<void> {
  const tabs = [await follow(on), await follow(on), await follow(on)];
  good(await (tabs[0] as Tab).vault.create());
  let passphrase = PASSPHRASE;
  let isKept = false;
  let number = 0;
  const acknowledged = new Map<unknown, VaultEntry>();
  const refused = new Set<unknown>();
  const running: Promise<unknown>[] = [];
  const append = async ({ vault }: Tab, bodies: number[]) => {
    const verdict = await vault.append(bodies);
    if (verdict.ok) for (const entry of verdict.value) acknowledged.set(entry.body, entry);
    else for (const body of bodies) refused.add(body);
  };
  const next = () => {
    number += 1;
    return number;
  };
  for (const { tab: at, act } of steps) {
    const tab = tabs[at] as Tab;
    if (act === 'append') running.push(append(tab, [next()]));
    else if (act === 'burst') running.push(append(tab, [next(), next(), next()]), append(tab, [next()]));
    else if (act === 'export') running.push(tab.vault.readAll());
    else if (act === 'lock') tab.vault.lock();
    else if (act === 'unlock') running.push(tab.vault.unlock(passphrase));
    else if (act === 'full') on.disk.faults.push('full');
    else if (act === 'reopen') {
      tab.vault.close();
      tabs[at] = await follow(on);
    } else if (act === 'keep') {
      const kept = await tab.vault.keep(passphrase);
      isKept ||= kept.ok;
    } else {
      const wanted = `another passphrase ${next()}`;
      const changed = await tab.vault.changePassphrase(passphrase, wanted);
      if (changed.ok) passphrase = wanted;
    }
  }
  await Promise.all(running);
  on.disk.faults.length = 0;

  const last = await on.tab();
  if (isKept) good(await last.unlock(passphrase));
  const read = good(await last.readAll());
  expect(read.damage).toEqual([]);
  expect(new Set(bodiesOf(read.entries))).toEqual(new Set(acknowledged.keys()));
  expect(read.entries.map(({ seq }) => seq)).toEqual(read.entries.map((_, index) => index + 1));
  // Each as it was acknowledged, and what one tab wrote stays in the order in which it wrote it.
  for (const entry of read.entries) expect(acknowledged.get(entry.body)).toEqual(entry);
  for (const body of refused) expect(acknowledged.has(body)).toBe(false);
  // Whoever is open has heard of everything, in this order.
  const open = tabs.filter(({ vault }) => vault.state === 'open' || vault.state === 'device-key');
  await until(() =>
    open.every(({ known, vault }) => vault.state === 'locked' || known.length >= read.entries.length),
  );
  for (const { known, vault } of open) if (vault.state !== 'locked') expect(known).toEqual(read.entries);
  for (const { vault } of [...tabs, { vault: last }]) vault.close();
}

/** A tab that is closed while it writes: the others hear of what it kept all the same. */
const closedWhileWriting: [Act[]] = [
  [
    ...[{ tab: 0, act: 'append' } as const, { tab: 0, act: 'append' } as const],
    ...[{ tab: 1, act: 'reopen' } as const, { tab: 0, act: 'reopen' } as const],
  ],
];

test('VAULT11 any interleaving of three tabs keeps exactly what was acknowledged, in one order (memory)', async () => {
  await fc.assert(
    fc.asyncProperty(acts, (steps) => play(device(memoryDisk()), steps)),
    { numRuns: 60, examples: [closedWhileWriting] },
  );
}, 60_000);

test('VAULT11 any interleaving of three tabs keeps exactly what was acknowledged, in one order (IndexedDB)', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      number += 1;
      const name = `played-${number}`;
      const door = {
        exists: async () => (await databaseNames()).includes(name),
        open: () => openIndexedDbStore(name),
      };
      await play(device(undefined, door), steps);
      expect(await deleteDatabase(name)).toBe(true);
    }),
    { numRuns: 25, examples: [closedWhileWriting] },
  );
}, 60_000);
