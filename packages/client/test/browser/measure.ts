// How long opening a long vault takes, beside the least that it could take: the same ciphertexts, already in memory,
// decrypted and parsed in a plain loop. bench/vault.ts calls this in a real browser.
import { openKeyRecord, readKeyRecord, suite, utf8 } from '@orrery/log';
import type { StoredRecord } from '../../src/store/event-store.ts';
import { openIndexedDbStore } from '../../src/store/indexed-db.ts';
import { openBrowserVault } from '../../src/vault/browser.ts';

export interface Measured {
  readonly records: number;
  /** Milliseconds, one for each round. */
  readonly open: number[];
  /** One `await decrypt` after the other. */
  readonly bare: number[];
  /** All decrypts of 500 records at once, which is how the vault does it. */
  readonly bareTogether: number[];
  /** Reading the records from IndexedDB, and nothing else. */
  readonly fetch: number[];
  /** Longest task of the page while the vault was opened. */
  readonly longestTask: number;
  readonly append: { readonly one: number[]; readonly all: number };
  readonly derive: number[];
}

const NAME = 'bench-vault';

const event = (at: number) => ({
  tool: 'time',
  type: 'datePlanned',
  version: 1,
  at: new Date(1_700_000_000_000 + at * 3_600_000).toISOString(),
  data: {
    id: `date-${at}`,
    relationship: `r${at % 9}`,
    start: '2026-03-01T18:00',
    end: '2026-03-01T21:30',
    zone: 'Europe/Berlin',
    note: 'dinner, then a walk along the river '.repeat(at % 5),
  },
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function measure(count: number, rounds: number): Promise<Measured> {
  const vault = await openBrowserVault(NAME);
  const created = await vault.create();
  if (!created.ok) throw new Error(created.why.code);
  const all = await timed(async () => {
    for (let at = 0; at < count; at += 2_000)
      await vault.append(Array.from({ length: Math.min(2_000, count - at) }, (_, k) => event(at + k)));
  });
  const one: number[] = [];
  for (let at = 0; at < 20; at += 1) one.push(await timed(() => vault.append([event(at)])));
  vault.close();

  const { records, key, vaultId } = await bareParts();
  const results = { open: [], bare: [], bareTogether: [], fetch: [] } as Record<string, number[]>;
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
  });
  for (let round = 0; round < rounds; round += 1) {
    results.bare?.push(await timed(() => bareLoop(records, key, vaultId, 1)));
    results.bareTogether?.push(await timed(() => bareLoop(records, key, vaultId, 500)));
    results.fetch?.push(await timed(fetchAll));
    observer.observe({ entryTypes: ['longtask'] });
    results.open?.push(await timed(() => openAll(records.length)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
  }
  const derive: number[] = [];
  for (let round = 0; round < 3; round += 1)
    derive.push(
      await timed(() =>
        suite.argon2id(utf8('correct horse battery'), suite.randomBytes(16), {
          memoryKib: 65_536,
          iterations: 3,
          parallelism: 1,
        }),
      ),
    );
  const last = await openBrowserVault(NAME);
  await last.discard();
  const { open = [], bare = [], bareTogether = [], fetch = [] } = results;
  return {
    records: records.length,
    open,
    bare,
    bareTogether,
    fetch,
    longestTask,
    append: { one, all },
    derive,
  };
}

async function openAll(expected: number): Promise<void> {
  const vault = await openBrowserVault(NAME);
  const read = await vault.readAll();
  if (!read.ok || read.value.damage.length > 0 || read.value.entries.length !== expected)
    throw new Error('the vault did not open whole');
  vault.close();
}

async function fetchAll(name = NAME): Promise<StoredRecord[]> {
  const store = await openIndexedDbStore(name);
  const records: StoredRecord[] = [];
  await store.read(1, (chunk) => records.push(...(chunk as StoredRecord[])));
  store.close();
  return records;
}

/** What the bare loop needs of a vault: its ciphertexts in memory, and the key, of the device or under a passphrase. */
export async function bareParts(name = NAME, passphrase = '') {
  const store = await openIndexedDbStore(name);
  const { key: keyBytes, device } = await store.facts();
  store.close();
  const record = keyBytes && (await readKeyRecord(suite, keyBytes));
  if (!record || typeof record === 'string') throw new Error('no vault');
  const { protection } = record;
  if (protection.by === 'passkey') throw new Error('a passkey alone keeps no vault');
  const wrapping =
    protection.by === 'device'
      ? device
      : await suite.sealingKey(await suite.argon2id(utf8(passphrase), protection.salt, protection.kdf));
  const raw = wrapping && (await openKeyRecord(suite, wrapping, record));
  if (!raw) throw new Error('no key');
  return { records: await fetchAll(name), key: await suite.sealingKey(raw), vaultId: record.vault };
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The associated data is made beforehand in neither, so that both do the same. */
export async function bareLoop(
  records: StoredRecord[],
  key: CryptoKey,
  vault: Uint8Array,
  together: number,
): Promise<void> {
  const label = encoder.encode('orrery vault record 1');
  const parse = (plaintext: Uint8Array | undefined): unknown => {
    if (!plaintext) throw new Error('it does not open');
    const length = new DataView(plaintext.buffer).getUint32(16);
    return JSON.parse(decoder.decode(plaintext.subarray(20, 20 + length)));
  };
  const open = ({ seq, id, sealed }: StoredRecord) => {
    const associated = new Uint8Array(label.length + 20 + id.length);
    associated.set(label);
    associated.set(vault, label.length);
    new DataView(associated.buffer).setUint32(label.length + 16, seq);
    associated.set(encoder.encode(id), label.length + 20);
    return suite.open(key, sealed, associated);
  };
  const bodies: unknown[] = [];
  if (together === 1) for (const record of records) bodies.push(parse(await open(record)));
  else
    for (let at = 0; at < records.length; at += together)
      bodies.push(...(await Promise.all(records.slice(at, at + together).map(open))).map(parse));
  if (bodies.length !== records.length) throw new Error('lost some');
}
