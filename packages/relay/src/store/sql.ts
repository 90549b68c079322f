// What all SQL of the store stands on, alike for both databases. What differs is given: how a transaction runs, how a space
// is locked while its cursor moves, and how the database says that it is full.
import type { Bytes } from '@orrery/wire';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Transact } from './group-commit.ts';
import { type ColumnTypes, migrations } from './migrations.ts';
import { StoreFault } from './store.ts';
import type { Tables } from './tables.ts';

/** A connection in a transaction. */
export type Tx = Kysely<Tables>;

/** One entry, in the order of `insertText`. */
export type Row = (Buffer | number | null)[];

export interface Database {
  /** For questions; what is written goes through `transact`. */
  readonly db: Kysely<Tables>;
  readonly isShared: boolean;
  readonly transact: Transact<Tx>;
  /** Lets nobody else move this space's cursor until the transaction ends. */
  lock(tx: Tx, space: Uint8Array): Promise<{ n: number; chain: Uint8Array | ArrayBuffer } | undefined>;
  insert(tx: Tx, rows: readonly Row[]): Promise<void>;
  faultOf(error: unknown): StoreFault;
  listen(heard: (space: Bytes) => void): Promise<void>;
  close(): Promise<void>;
}

/** Brings the tables up to this version. */
export async function migrate({
  db,
  types,
  faultOf,
}: Pick<Database, 'db' | 'faultOf'> & { types: ColumnTypes }): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations(types) }).migrateToLatest();
  if (!error) return;
  const isNewer = error instanceof Error && /corrupted migrations/.test(error.message);
  throw isNewer ? new StoreFault('fromTheFuture', error) : faultOf(error);
}

/** Whatever goes wrong is a StoreFault. */
export async function asked<T>(base: Database, question: (base: Database) => Promise<T>): Promise<T> {
  try {
    return await question(base);
  } catch (error) {
    throw error instanceof StoreFault ? error : base.faultOf(error);
  }
}

export const written = <T>(base: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asked(base, ({ transact }) => transact(work));

/** Ids in one statement: both databases limit how many values one carries. */
const CHUNK = 200;

export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}

/** Below, a copy is cheaper than giving the bytes a buffer of their own. */
const SHORT = 64;

/** The same bytes as the drivers want them. */
export const buffer = (bytes: Uint8Array): Buffer =>
  bytes.length <= SHORT ? Buffer.from(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const buffers = (ids: readonly Uint8Array[]): Buffer[] => ids.map(buffer);
