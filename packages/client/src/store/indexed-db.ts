// The store on a device: IndexedDB, and nothing else in Orrery touches it. Every write is one transaction with
// strict durability, so an acknowledged event survives a crash; a store that another tab erases closes at once.
import { equalBytes } from '@orrery/log';
import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
} from 'idb';
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
import { readAhead } from './read-ahead.ts';
import { packRows, ROW_RECORDS, type Row, unpackRow } from './rows.ts';

interface Schema extends DBSchema {
  rows: { key: number; value: Row };
  facts: { key: FactName; value: NonNullable<Facts[FactName]> };
}
type Database = IDBPDatabase<Schema>;
type Stores = ['facts', 'rows'];
type RowStore = IDBPObjectStore<Schema, Stores, 'rows', 'readwrite'>;
const STORES: Stores = ['facts', 'rows'];

/** The stores are those of version 1; what may lie in them is not, and a release that knows only that one must not open them. */
const VERSION = 2;
/** Rows fetched at once, up to 512 records: large enough to be quick, small enough that no task of a page is long. */
const CHUNK = 8;
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
  // where site data is blocked, a browser may throw at once
  const opening = async () =>
    openDB<Schema>(name, VERSION, {
      upgrade(database, before) {
        if (before > 0) return;
        database.createObjectStore('rows', { keyPath: 'last' });
        database.createObjectStore('facts');
      },
      // Somebody deletes the database (then there is no next version), or a newer app waits for it: let go at once.
      blocking: (_, next) => lost(next === null ? 'erased' : 'lost'),
      terminated: () => lost('lost'),
    });
  const db = await opening().catch((error: unknown) => {
    channel?.close();
    throw new StoreFault('unavailable', error);
  });
  /** Writes under way: what they keep is still told to others when this one is closed meanwhile. */
  const writing = new Set<Promise<void>>();
  const close = () => {
    open = false;
    db.close();
    void Promise.allSettled(writing).then(() => setTimeout(silence));
  };
  let isSilent = false;
  const silence = () => {
    isSilent = true;
    channel?.close();
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Notice>) => {
    if (!open) return;
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

  const facts = () => guarded(() => readFacts(db.transaction(STORES)));
  const read: EventStore['read'] = (from, onChunk) => guarded(() => readRecords(db, from, onChunk));
  const ahead = readAhead((onChunk) => read(1, onChunk), facts);

  return {
    facts,
    read: (from, onChunk) => (from === 1 ? ahead.read(onChunk) : read(from, onChunk)),
    readAhead: () => ahead.begin(),
    write(batch) {
      const written = guarded(() => writeBatch(db, batch));
      writing.add(written);
      const isOver = () => writing.delete(written);
      written.then(isOver, isOver);
      return written;
    },
    setAttempts: (bytes) =>
      guarded(async () => {
        if (bytes) await db.put('facts', bytes, 'attempts');
        else await db.delete('facts', 'attempts');
      }),
    announce: (notice) => {
      // closed for good, a channel throws at whatever it is given
      if (!isSilent) channel?.postMessage(notice);
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
  const store = tx.objectStore('rows');
  let next: Promise<Row[]> | undefined = store.getAll(IDBKeyRange.lowerBound(from), CHUNK);
  while (next) {
    const rows: Row[] = await next;
    const last = rows.at(-1);
    // The next chunk is asked for before this one is handed over, so that fetching and opening overlap.
    next =
      last && rows.length === CHUNK
        ? store.getAll(IDBKeyRange.lowerBound(last.last, true), CHUNK)
        : undefined;
    const records = rows.flatMap(unpackRow).filter(({ seq }) => seq >= from || seq === 0);
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
    const rowStore = tx.objectStore('rows');
    const head = await factStore.get('head');
    const unchanged =
      head instanceof Uint8Array && expectedHead ? equalBytes(head, expectedHead) : head === expectedHead;
    const [first] = records;
    const taken = replace || !first ? undefined : (await rowStore.openKeyCursor(null, 'prev'))?.key;
    if (!unchanged || (first && taken !== undefined && taken >= first.seq)) throw new StoreFault('conflict');
    const requests: Promise<unknown>[] = [];
    const request = (asked: Promise<unknown>) => {
      // The first that fails is thrown below; an abort makes all of them fail.
      asked.catch(() => {});
      requests.push(asked);
    };
    if (replace) request(rowStore.clear());
    const gathered = replace ? [] : await looseBefore(rowStore, records);
    for (const row of gathered) request(rowStore.delete(row.last));
    for (const row of packRows([...gathered.flatMap(unpackRow), ...records])) request(rowStore.put(row));
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

/**
 * Rows that the given records complete: whenever 64 more are there, the loose rows among them become one. Without
 * this, ten years of single events would be ten years of single rows.
 */
async function looseBefore(store: RowStore, records: readonly StoredRecord[]): Promise<Row[]> {
  const [first, last] = [records[0]?.seq ?? 0, records.at(-1)?.seq ?? 0];
  const begin = Math.floor((first - 1) / ROW_RECORDS) * ROW_RECORDS;
  if (last < begin + ROW_RECORDS || first === begin + 1) return [];
  return store.getAll(IDBKeyRange.bound(begin, first, true, true));
}

async function emptyStores(db: Database): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  await Promise.all([tx.objectStore('facts').clear(), tx.objectStore('rows').clear(), tx.done]);
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

/**
 * Whether there is a database of that name, without making one. Where the browser does not list databases, opening one
 * is the only way to see: then true. Some browsers give no storage in private windows: StoreFault `unavailable`.
 */
export async function hasDatabase(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') throw new StoreFault('unavailable');
  return !('databases' in indexedDB) || (await databaseNames()).includes(name);
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
