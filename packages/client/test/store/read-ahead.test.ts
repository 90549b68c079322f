import 'fake-indexeddb/auto';
import { utf8 } from '@orrery/log';
import { expect, test } from 'vitest';
import type { EventStore } from '../../src/store/event-store.ts';
import { openIndexedDbStore } from '../../src/store/indexed-db.ts';
import { readAhead } from '../../src/store/read-ahead.ts';

const record = (seq: number) => ({ seq, id: String(seq).padStart(22, '0'), sealed: utf8(`sealed ${seq}`) });
const records = Array.from({ length: 1_500 }, (_, at) => record(at + 1));

async function written(name: string): Promise<EventStore> {
  const store = await openIndexedDbStore(name);
  await store.write({ expectedHead: undefined, records, facts: { head: utf8('h1'), key: utf8('k1') } });
  return store;
}
async function allIn(store: EventStore): Promise<unknown[]> {
  const all: unknown[] = [];
  await store.read(1, (chunk) => all.push(...chunk));
  return all;
}

test('STORE2 what was fetched ahead is what a read hands over, in the same chunks, once', async () => {
  const store = await written('ahead-1');
  const sizes: number[] = [];
  await store.read(1, (chunk) => sizes.push(chunk.length));
  store.readAhead?.();
  const again: number[] = [];
  const facts = await store.read(1, (chunk) => again.push(chunk.length));
  expect(again).toEqual(sizes);
  expect(sizes.length).toBeGreaterThan(2);
  expect(facts.head).toEqual(utf8('h1'));
  expect(await allIn(store)).toEqual(records);
});

test.each([
  ['another tab has written since', { records: [record(1_501)], facts: { head: utf8('h2') } }],
  ['the passphrase was changed since', { facts: { head: utf8('h1'), key: utf8('k2') } }],
])('STORE2 what was fetched ahead counts for nothing when %s', async (why, batch) => {
  const store = await written(`ahead ${why}`);
  store.readAhead?.();
  const elsewhere = await openIndexedDbStore(`ahead ${why}`);
  await elsewhere.write({ expectedHead: utf8('h1'), ...batch });
  const seen: unknown[] = [];
  const facts = await store.read(1, (chunk) => seen.push(...chunk));
  expect(seen).toEqual([...records, ...('records' in batch ? batch.records : [])]);
  expect(facts).toMatchObject(batch.facts);
});

test('what is let go of, or could not be fetched, is read anew', async () => {
  let reads = 0;
  const store = readAhead(
    async (onChunk) => {
      reads += 1;
      if (reads === 2) throw new Error('not now');
      onChunk([reads]);
      return { head: utf8('h') };
    },
    async () => ({ head: utf8('h') }),
  );
  const read = async () => {
    const seen: unknown[] = [];
    await store.read((chunk) => seen.push(...chunk));
    return seen;
  };
  store.begin()();
  expect(reads).toBe(1);
  store.begin();
  expect(await read()).toEqual([3]);
  store.begin();
  // without a key there is nothing to compare by
  expect(await read()).toEqual([5]);
});
