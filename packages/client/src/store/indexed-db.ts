// The store on a device: IndexedDB, and nothing else in Orrery touches it. Every write is one transaction with
// strict durability, so an acknowledged event survives a crash; a store that another tab erases closes at once.
import { equalBytes } from '@orrery/log';
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import {
  type Batch,
  type EventStore,
  FACT_NAMES,
  type FactName,
  type Facts,
  type Notice,
  type StoredRecord,
  StoreFault,
} from './event-store.ts';

interface Schema extends DBSchema {
  records: { key: number; value: StoredRecord };
  facts: { key: FactName; value: NonNullable<Facts[FactName]> };
}
type Database = IDBPDatabase<Schema>;
type Stores = ['facts', 'records'];
const STORES: Stores = ['facts', 'records'];

/** Records handed over at once: large enough to be quick, small enough that no task of the page is long. */
const CHUNK = 500;
/** How long, in milliseconds, a deletion waits for tabs that hold the database open. They close when asked. */
const PATIENCE = 2_500;

/** Opens the database of that name, and makes it where there is none. Rejects with StoreFault `unavailable`. */
export async function openIndexedDbStore(name: string): Promise<EventStore> {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  const listeners = new Set<(notice: Notice) => void>();
  const hear = (notice: Notice) => {
    for (const listener of listeners) listener(notice);
  };
  const lost = (kind: 'erased' | 'lost') => {
    close();
    hear({ kind });
  };
  let open = true;
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('records', { keyPath: 'seq' });
      fresh.createObjectStore('facts');
    },
    // Somebody deletes the database (then there is no next version), or a newer app waits for it: let go at once.
    blocking: (_, next) => lost(next === null ? 'erased' : 'lost'),
    terminated: () => lost('lost'),
  }).catch((error: unknown) => {
    channel?.close();
    throw new StoreFault('unavailable', error);
  });
  const close = () => {
    open = false;
    db.close();
    channel?.close();
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Notice>) => {
    if (data.kind === 'erased') lost('erased');
    else hear(data);
  });
  (channel as { unref?: () => void } | undefined)?.unref?.();

  const guarded = async <T>(act: () => Promise<T>): Promise<T> => {
    if (!open) throw new StoreFault('closed');
    try {
      return await act();
    } catch (error) {
      throw asFault(error, open);
    }
  };

  return {
    facts: () => guarded(() => readFacts(db.transaction(STORES))),
    read: (from, onChunk) => guarded(() => readRecords(db, from, onChunk)),
    write: (batch) => guarded(() => writeBatch(db, batch)),
    setAttempts: (bytes) =>
      guarded(async () => {
        if (bytes) await db.put('facts', bytes, 'attempts');
        else await db.delete('facts', 'attempts');
      }),
    announce: (notice) => {
      if (open) channel?.postMessage(notice);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async erase() {
      await guarded(() => emptyStores(db));
      channel?.postMessage({ kind: 'erased' } satisfies Notice);
      close();
      return deleteDatabase(name);
    },
    close,
  };
}

async function readFacts(tx: IDBPTransaction<Schema, Stores, IDBTransactionMode>): Promise<Facts> {
  const store = tx.objectStore('facts');
  const values = await Promise.all(FACT_NAMES.map((name) => store.get(name)));
  const found = FACT_NAMES.map((name, at) => [name, values[at]] as const).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(found) as Facts;
}

async function readRecords(
  db: Database,
  from: number,
  onChunk: (records: readonly unknown[]) => void,
): Promise<Facts> {
  const tx = db.transaction(STORES);
  const facts = readFacts(tx);
  const store = tx.objectStore('records');
  let next: Promise<StoredRecord[]> | undefined = store.getAll(IDBKeyRange.lowerBound(from), CHUNK);
  while (next) {
    const records: StoredRecord[] = await next;
    const last = records.at(-1);
    // The next chunk is asked for before this one is handed over, so that reading and opening overlap.
    next =
      last && records.length === CHUNK
        ? store.getAll(IDBKeyRange.lowerBound(last.seq, true), CHUNK)
        : undefined;
    if (records.length > 0) onChunk(records);
  }
  return facts;
}

async function writeBatch(
  db: Database,
  { expectedHead, records = [], replace, facts = {} }: Batch,
): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const done = tx.done;
  try {
    const factStore = tx.objectStore('facts');
    const recordStore = tx.objectStore('records');
    const head = await factStore.get('head');
    const unchanged =
      head instanceof Uint8Array && expectedHead ? equalBytes(head, expectedHead) : head === expectedHead;
    if (!unchanged) throw new StoreFault('conflict');
    const requests: Promise<unknown>[] = [];
    const request = (asked: Promise<unknown>) => {
      // The first that fails is thrown below; an abort makes all of them fail.
      asked.catch(() => {});
      requests.push(asked);
    };
    if (replace) request(recordStore.clear());
    for (const record of records) request(recordStore.add(record));
    for (const name of FACT_NAMES) {
      const value = facts[name];
      if (value === null) request(factStore.delete(name));
      else if (value !== undefined) request(factStore.put(value, name));
    }
    await Promise.all([...requests, done]);
  } catch (error) {
    // Whatever went wrong, nothing of it stays. Already aborted transactions refuse to be aborted again.
    try {
      tx.abort();
    } catch {}
    const aborted = await done.then(() => undefined).catch((cause: unknown) => cause);
    throw error instanceof StoreFault ? error : isQuota(aborted) ? aborted : error;
  }
}

async function emptyStores(db: Database): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  await Promise.all([tx.objectStore('facts').clear(), tx.objectStore('records').clear(), tx.done]);
}

/** Deletes a database; true when it is gone, false when a tab that does not close kept it. Never waits for ever. */
export async function deleteDatabase(name: string): Promise<boolean> {
  const gone = deleteDB(name).then(
    () => true,
    () => false,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const result = await Promise.race([gone, late]);
  clearTimeout(timer);
  return result && !(await databaseNames()).includes(name);
}

/** Names of all databases of this origin; empty where the browser does not tell. */
export async function databaseNames(): Promise<string[]> {
  const databases = await indexedDB.databases?.().catch((error: unknown) => {
    throw new StoreFault('unavailable', error);
  });
  return (databases ?? []).flatMap(({ name }) => (name ? [name] : []));
}

const named = (error: unknown, name: string): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name;
const isQuota = (error: unknown): boolean => named(error, 'QuotaExceededError');

function asFault(error: unknown, open: boolean): StoreFault {
  if (error instanceof StoreFault) return error;
  if (isQuota(error)) return new StoreFault('full', error);
  if (named(error, 'ConstraintError')) return new StoreFault('conflict', error);
  return new StoreFault(open ? 'unavailable' : 'closed', error);
}
