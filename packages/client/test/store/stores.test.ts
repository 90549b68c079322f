import 'fake-indexeddb/auto';
import { suite, utf8 } from '@orrery/log';
import { beforeEach, describe, expect, test } from 'vitest';
import { eraseTraces } from '../../src/store/erase-traces.ts';
import { type EventStore, type Notice, StoreFault } from '../../src/store/event-store.ts';
import { databaseNames, openIndexedDbStore } from '../../src/store/indexed-db.ts';
import { memoryDisk } from '../../src/store/memory.ts';
import { packRows } from '../../src/store/rows.ts';
import { until } from '../vault/tabs.ts';

const record = (seq: number, text = 'sealed') => ({
  seq,
  id: String(seq).padStart(22, '0'),
  sealed: utf8(text),
});
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'fulfilled',
    (error: unknown) => (error instanceof StoreFault ? error.code : String(error)),
  );

async function allIn(store: EventStore, from = 1): Promise<unknown[]> {
  const records: unknown[] = [];
  await store.read(from, (chunk) => records.push(...chunk));
  return records;
}

let name = '';
let number = 0;
beforeEach(() => {
  number += 1;
  name = `store-${number}`;
});

const kinds: [string, () => () => Promise<EventStore>][] = [
  ['IndexedDB', () => () => openIndexedDbStore(name)],
  [
    'memory',
    () => {
      const disk = memoryDisk();
      return async () => disk.open();
    },
  ],
];

describe.each(kinds)('a store in %s', (_kind, opener) => {
  test('STORE1 keeps records in order of seq, and facts beside them, for the next tab', async () => {
    const open = opener();
    const store = await open();
    const device = await suite.deviceKey();
    await store.write({
      expectedHead: undefined,
      facts: { head: utf8('h1'), device },
      records: [record(1), record(2)],
    });
    await store.write({ expectedHead: utf8('h1'), facts: { head: utf8('h2') }, records: [record(3)] });
    store.close();
    const next = await open();
    expect(await allIn(next)).toEqual([record(1), record(2), record(3)]);
    expect(await allIn(next, 3)).toEqual([record(3)]);
    expect(await next.facts()).toMatchObject({ head: utf8('h2') });
    expect((await next.facts()).device).toMatchObject({ extractable: false, algorithm: { name: 'AES-GCM' } });
  });

  test('STORE2 many records come in chunks, all of them, in order, with the facts of the same moment', async () => {
    const store = await opener()();
    const records = Array.from({ length: 2_750 }, (_, at) => record(at + 1));
    await store.write({ expectedHead: undefined, records, facts: { head: utf8('h') } });
    const sizes: number[] = [];
    const read: unknown[] = [];
    const facts = await store.read(1, (chunk) => {
      sizes.push(chunk.length);
      read.push(...chunk);
    });
    expect(read).toEqual(records);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000);
    expect(facts.head).toEqual(utf8('h'));
  });

  test('STORE3 a batch that meets another head, or a taken seq, is a conflict and writes nothing of it', async () => {
    const store = await opener()();
    await store.write({ expectedHead: undefined, facts: { head: utf8('h1') }, records: [record(1)] });
    const facts = { head: utf8('h2'), key: utf8('k') };
    for (const expectedHead of [undefined, utf8('h0'), utf8('h')])
      expect(await codeOf(store.write({ expectedHead, facts, records: [record(2)] }))).toBe('conflict');
    const taken = { expectedHead: utf8('h1'), facts, records: [record(1, 'other'), record(2)] };
    expect(await codeOf(store.write(taken))).toBe('conflict');
    expect(await allIn(store)).toEqual([record(1)]);
    expect(await store.facts()).toEqual({ head: utf8('h1') });
  });

  test('STORE4 replacing takes everything away that was there, facts only where they are null', async () => {
    const store = await opener()();
    const device = await suite.deviceKey();
    const facts = { head: utf8('h1'), key: utf8('k1'), device, attempts: utf8('a') };
    await store.write({ expectedHead: undefined, facts, records: [record(1), record(2)] });
    await store.write({
      expectedHead: utf8('h1'),
      replace: true,
      records: [record(1, 'new')],
      facts: { head: utf8('h2'), device: null },
    });
    expect(await allIn(store)).toEqual([record(1, 'new')]);
    expect(await store.facts()).toEqual({ head: utf8('h2'), key: utf8('k1'), attempts: utf8('a') });
    await store.setAttempts(null);
    expect(Object.keys(await store.facts()).sort()).toEqual(['head', 'key']);
  });

  test('STORE5 notices reach every other handle, never the one that speaks', async () => {
    const open = opener();
    const [a, b, c] = [await open(), await open(), await open()];
    const heard: [string, Notice][] = [];
    a.subscribe((notice) => heard.push(['a', notice]));
    const stop = b.subscribe((notice) => heard.push(['b', notice]));
    c.subscribe((notice) => heard.push(['c', notice]));
    a.announce({ kind: 'active', at: 5 });
    await until(() => heard.length === 2);
    stop();
    c.announce({ kind: 'locked' });
    await until(() => heard.length === 3);
    expect(heard.map(([who]) => who).sort()).toEqual(['a', 'b', 'c']);
  });

  test('STORE6 erase empties, closes and tells the others, and a closed handle says so', async () => {
    const open = opener();
    const [a, b] = [await open(), await open()];
    const heard: Notice[] = [];
    b.subscribe((notice) => heard.push(notice));
    await a.write({ expectedHead: undefined, facts: { head: utf8('h') }, records: [record(1)] });
    expect(await a.erase()).toBe(true);
    await until(() => heard.some(({ kind }) => kind === 'erased'));
    for (const store of [a, b]) {
      expect(await codeOf(store.facts())).toBe('closed');
      expect(await codeOf(store.write({ expectedHead: undefined, records: [record(2)] }))).toBe('closed');
    }
    const next = await open();
    expect(await allIn(next)).toEqual([]);
    expect(await next.facts()).toEqual({});
  });
});

describe('IndexedDB alone', () => {
  test('STORE9 single appends are gathered into rows as they come, and are read from anywhere', async () => {
    const store = await openIndexedDbStore(name);
    let seq = 0;
    let head: Uint8Array<ArrayBuffer> | undefined;
    for (const size of [
      ...Array.from({ length: 130 }, () => 1),
      3,
      60,
      200,
      1,
      63,
      ...Array.from({ length: 70 }, () => 1),
    ]) {
      const records = Array.from({ length: size }, (_, at) => record(seq + at + 1));
      seq += size;
      const next = utf8(`head ${seq}`);
      await store.write({ expectedHead: head, records, facts: { head: next } });
      head = next;
    }
    const all = Array.from({ length: seq }, (_, at) => record(at + 1));
    expect(await allIn(store)).toEqual(all);
    for (const from of [1, 2, 64, 65, 130, 134, 300, seq - 1, seq, seq + 1])
      expect(await allIn(store, from)).toEqual(all.slice(from - 1));
    const request = indexedDB.open(name);
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const counting = request.result.transaction('rows').objectStore('rows').count();
    await new Promise((resolve) => {
      counting.onsuccess = resolve;
    });
    request.result.close();
    expect(counting.result).toBeLessThan(seq / 64 + 64);
  });

  test('STORE10 a database of version 1 opens as it is, and nobody who knows only that version opens it afterwards', async () => {
    const rows = packRows([record(1), record(2)]);
    const opened = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      const old = opening.result;
      for (const row of rows) old.createObjectStore('rows', { keyPath: 'last' }).put(row);
      old.createObjectStore('facts').put(utf8('h'), 'head');
    };
    (await opened(opening)).close();
    const store = await openIndexedDbStore(name);
    expect(await allIn(store)).toEqual([record(1), record(2)]);
    expect(await store.facts()).toEqual({ head: utf8('h') });
    await store.write({ expectedHead: utf8('h'), records: [record(3)], facts: { head: utf8('h2') } });
    expect(await allIn(store)).toEqual([record(1), record(2), record(3)]);
    await expect(opened(indexedDB.open(name, 1))).rejects.toMatchObject({ name: 'VersionError' });
    expect(await allIn(store)).toHaveLength(3);
  });

  test('STORE6 after an erase the database is gone, not only empty', async () => {
    const store = await openIndexedDbStore(name);
    expect(await databaseNames()).toContain(name);
    expect(await store.erase()).toBe(true);
    expect(await databaseNames()).not.toContain(name);
  });

  test('STORE7 a failed transaction leaves nothing: full storage is told as that', async () => {
    const store = await openIndexedDbStore(name);
    await store.write({ expectedHead: undefined, facts: { head: utf8('h') } });
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      const batch = { expectedHead: utf8('h'), facts: { head: utf8('h2') }, records: [record(1)] };
      expect(await codeOf(store.write(batch))).toBe('full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await allIn(store)).toEqual([]);
    expect(await store.facts()).toEqual({ head: utf8('h') });
  });

  test('STORE8 every write asks for strict durability', async () => {
    const store = await openIndexedDbStore(name);
    const { transaction } = IDBDatabase.prototype;
    const asked: unknown[] = [];
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...order) {
      if (order[1] === 'readwrite') asked.push(order[2]?.durability);
      return transaction.apply(this, order);
    };
    try {
      await store.write({ expectedHead: undefined, facts: { head: utf8('h') }, records: [record(1)] });
      await store.erase();
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(asked).toEqual(['strict', 'strict']);
  });

  test('VAULT13 erasing traces removes the databases of the origin, also those of others', async () => {
    (await openIndexedDbStore('somebody-elses')).close();
    (await openIndexedDbStore('orrery-sample')).close();
    expect(await eraseTraces()).toEqual([]);
    expect(await databaseNames()).toEqual([]);
  });
});

test('VAULT13 where a browser blocks site data and throws at its very name, an erase goes on', async () => {
  const get = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get });
  try {
    expect(await eraseTraces()).toEqual([]);
  } finally {
    Reflect.deleteProperty(globalThis, 'localStorage');
  }
});
