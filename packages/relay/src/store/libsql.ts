// The embedded store: one file in the data folder, one process. Every commit reaches the disk before it is answered
// (WAL, synchronous=FULL), what is erased is overwritten, and nobody else may open the file meanwhile. One connection writes,
// another reads what is committed, and the disk is waited for in a thread of the driver's own.
import { join } from 'node:path';
import { CompiledQuery, Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import LibsqlThread from 'libsql/promise';
import { GroupCommit } from './group-commit.ts';
import { migrate, type Row, type Tx } from './sql.ts';
import { insertText } from './sql-append.ts';
import { SqlStore } from './sql-store.ts';
import { type Store, StoreFault } from './store.ts';
import type { Tables } from './tables.ts';

export interface EmbeddedOptions {
  /** An existing folder; the file in it is called relay.db. */
  readonly folder: string;
  /** Size of the file in bytes beyond which nothing more is taken in; no limit but the disk unless given. */
  readonly mostBytes?: number;
}

const PAGE = 4096;
/** Pages of the log after which they are moved into the file: about 4 MB. */
const CHECKPOINT = 1_000;

/** Throws StoreFault `inUse`, `fromTheFuture`, `full`, `failed`. */
export async function openEmbedded({ folder, mostBytes }: EmbeddedOptions): Promise<Store> {
  const lock = lockFolder(folder);
  const file = join(folder, 'relay.db');
  const opened = open(file);
  if (mostBytes !== undefined) opened.pragma(`max_page_count=${Math.max(1, Math.floor(mostBytes / PAGE))}`);
  const prepared = withPrepared(opened);
  const writer = kyselyOver(prepared);
  const group = new GroupCommit<Tx>((work) => inTransaction(writer, opened, work));
  const types = { blob: 'blob', integer: 'integer' } as const;
  try {
    await migrate({ db: writer, types, faultOf });
  } catch (error) {
    await writer.destroy();
    lock.release();
    throw error;
  }
  const reading = open(file);
  reading.pragma('query_only=ON');
  const db = kyselyOver(withPrepared(reading));
  return new SqlStore({
    ...{ db, faultOf, isShared: false },
    transact: group.run.bind(group),
    lock: (tx: Tx, space: Uint8Array) =>
      tx.selectFrom('spaces').select(['n', 'chain']).where('space', '=', space).executeTakeFirst(),
    // One row after the other: this driver takes longer to bind many at once.
    async insert(tx: Tx, rows: readonly Row[]) {
      const one = prepared.prepare(insertText(tx, 1));
      for (const row of rows) one.run(row);
    },
    listen: async () => undefined,
    async close() {
      await group.settle();
      await db.destroy();
      opened.pragma('wal_checkpoint(TRUNCATE)');
      await writer.destroy();
      lock.release();
    },
  });
}

const kyselyOver = (database: SqliteDatabase): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });

/** Meanwhile nobody else gets the connection; what else is to be written waits for the next group. */
function inTransaction<Result>(
  writer: Kysely<Tables>,
  opened: Libsql.Database,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return writer.connection().execute(async (connection) => {
    const say = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
    await say('begin');
    try {
      const result = await work(connection);
      await commit(opened);
      return result;
    } catch (error) {
      await say('rollback');
      throw error;
    }
  });
}

/** What waits for the disk: off this thread, which goes on judging what comes next. Both faces of the driver share their connections. */
const commit = (opened: Libsql.Database): Promise<void> => LibsqlThread.prototype.exec.call(opened, 'COMMIT');

/**
 * Held for as long as the relay runs, and let go by the system when it dies. It is a file of its own, so that backups of
 * relay.db can be made meanwhile, and because closing a database here leaves its locks until its statements are collected.
 */
function lockFolder(folder: string): { release(): void } {
  try {
    const lock = new Libsql(join(folder, 'relay.lock'));
    lock.exec('BEGIN EXCLUSIVE');
    return {
      release() {
        lock.exec('ROLLBACK');
        lock.close();
      },
    };
  } catch (error) {
    throw faultOf(error);
  }
}

function open(file: string): Libsql.Database {
  try {
    const opened = new Libsql(file);
    opened.pragma(`page_size=${PAGE}`);
    opened.pragma('journal_mode=WAL');
    opened.pragma('synchronous=FULL');
    opened.pragma('secure_delete=ON');
    opened.pragma(`wal_autocheckpoint=${CHECKPOINT}`);
    return opened;
  } catch (error) {
    throw faultOf(error);
  }
}

/** Statements that were prepared before; there are a few dozen, and many more where the number of rows varies. */
const MOST_PREPARED = 500;

function withPrepared(database: Libsql.Database): SqliteDatabase {
  const prepared = new Map<string, Libsql.Statement>();
  return {
    close: () => database.close(),
    prepare(text: string): SqliteStatement {
      if (text === 'rollback') return rollback(database);
      const known = prepared.get(text);
      if (known) return known;
      if (prepared.size >= MOST_PREPARED) prepared.clear();
      const made = database.prepare(text);
      prepared.set(text, made);
      return made;
    },
  };
}

/** A full disk has ended the transaction already; a second end would hide why. */
const rollback = (database: Libsql.Database): SqliteStatement => ({
  reader: false,
  all: () => [],
  *iterate() {},
  run() {
    if (database.inTransaction) database.exec('ROLLBACK');
    return { changes: 0, lastInsertRowid: 0 };
  },
});

function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const code = String((error as { code?: unknown } | undefined)?.code ?? '');
  if (code.startsWith('SQLITE_FULL')) return new StoreFault('full', error);
  if (code.startsWith('SQLITE_BUSY')) return new StoreFault('inUse', error);
  return new StoreFault('failed', error);
}
