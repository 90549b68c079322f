// The store on PostgreSQL: any number of relay processes. A space's cursor moves under a lock of its row, so that entries
// get their places one after the other whoever stores them; a notice tells the other processes, and polling suffices.
import { type Bytes, fromHex, hex } from '@orrery/wire';
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { Client, Pool, types } from 'pg';
import { migrate, type Row, type Tx } from './sql.ts';
import { insertText } from './sql-append.ts';
import { SqlStore } from './sql-store.ts';
import { type Store, StoreFault } from './store.ts';
import type { Tables } from './tables.ts';

export interface PostgresOptions {
  /** postgres://user:password@host:port/database, as in DATABASE_URL. */
  readonly url: string;
  /** Connections of this process; 10 unless given. */
  readonly connections?: number;
}

const CHANNEL = 'orrery_space';
/** Milliseconds until a lost listening connection is opened again. */
const RECONNECT = 2_000;

/** Whole numbers come as text because they might not fit; ours do. */
const numbers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** Throws StoreFault. */
export async function openPostgres({ url, connections = 10 }: PostgresOptions): Promise<Store> {
  // An acknowledgement means that it is on disk, whatever the server's own default is.
  const settings = { connectionString: url, options: '-c synchronous_commit=on', types: numbers };
  const pool = new Pool({ ...settings, max: connections, connectionTimeoutMillis: 5_000 });
  // A connection that breaks says so to its query, and is replaced by the next; between queries nobody else would listen.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let listener: Listener | undefined;
  const base = {
    ...{ db, faultOf, isShared: true },
    transact: <Result>(work: (tx: Tx) => Promise<Result>) => db.transaction().execute(work),
    lock: async (tx: Tx, space: Uint8Array) => {
      const row = await tx
        .selectFrom('spaces')
        .select(['n', 'chain'])
        .where('space', '=', space)
        .forUpdate()
        .executeTakeFirst();
      // Sent by the server when the transaction commits, and not otherwise.
      if (row) await sql`select pg_notify(${CHANNEL}, ${hex(space)})`.execute(tx);
      return row;
    },
    insert,
    async listen(heard: (space: Bytes) => void) {
      listener = new Listener(url, heard);
      await listener.start();
    },
    async close() {
      await listener?.stop();
      await db.destroy();
    },
  };
  try {
    await migrate({ ...base, types: { blob: 'bytea', integer: 'bigint' } });
  } catch (error) {
    await db.destroy();
    throw error instanceof StoreFault ? error : faultOf(error);
  }
  return new SqlStore(base);
}

/** Rows of one statement: a few sizes, so that each is put in words once. */
const SIZES = [64, 16, 4, 1];

async function insert(tx: Tx, rows: readonly Row[]): Promise<void> {
  let at = 0;
  for (const size of SIZES)
    for (; rows.length - at >= size; at += size)
      await tx.executeQuery(CompiledQuery.raw(insertText(tx, size), rows.slice(at, at + size).flat()));
}

/** Listens on a connection of its own, and opens it again when it is lost. */
class Listener {
  readonly #url: string;
  readonly #heard: (space: Bytes) => void;
  #client: Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(url: string, heard: (space: Bytes) => void) {
    this.#url = url;
    this.#heard = heard;
  }

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.#url });
    this.#client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.#restart(client));
    client.on('notification', ({ payload = '' }) => {
      const space = fromHex(payload);
      if (space) this.#heard(space);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      this.#restart(client);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#again);
    await this.#client?.end().catch(() => undefined);
  }

  #restart(client: Client): void {
    if (this.#isStopped || this.#client !== client) return;
    this.#client = undefined;
    this.#again = setTimeout(() => void this.start(), RECONNECT);
    this.#again.unref();
  }
}

/** Disk full, out of memory, too many connections: class 53 of PostgreSQL's error codes. */
const isFull = (code: string): boolean => code === '53100' || code === '53200' || code === '53400';

function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const code = String((error as { code?: unknown } | undefined)?.code ?? '');
  return new StoreFault(isFull(code) ? 'full' : 'failed', error);
}
