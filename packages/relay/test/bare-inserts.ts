// What the databases do by themselves: the relay's rows, nothing judged, one transaction after the other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { advance, type Entry, START } from '@orrery/wire';
import Libsql from 'libsql';
import pg from 'pg';
import { openEmbedded, openPostgres } from '../src/store/index.ts';
import { type Home, parcel } from './people.ts';

type Row = readonly unknown[];
/** By space, then by transaction. */
type Rows = readonly (readonly (readonly Row[])[])[];

const columns = 'space, n, id, header, signature, chain, bytes, erased, body';

/** The rows that the relay would write for these entries, in transactions of `batch`. */
export function rowsOf(loads: readonly { made: Home; entries: readonly Entry[] }[], batch: number): Rows {
  return loads.map(({ made, entries }) => {
    let cursor = START;
    const rows = entries.map((entry) => {
      cursor = advance(cursor, entry.id);
      const { body } = parcel(entry);
      const values = [made.world.space, cursor.count, entry.id, entry.bytes, entry.signature, cursor.chain];
      return [...values, body?.length ?? 0, 0, body ?? null].map((value) =>
        value instanceof Uint8Array ? Buffer.from(value) : value,
      );
    });
    return Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) =>
      rows.slice(at * batch, (at + 1) * batch),
    );
  });
}

/** A file with the durability of the relay's. */
export function durable(file: string): Libsql.Database {
  const database = new Libsql(file);
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'secure_delete=ON']) database.pragma(pragma);
  return database;
}

/** Seconds, into a file of its own. */
export async function insertIntoFile(rows: Rows): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-bare-'));
  // The relay's own tables, made by the relay's own store.
  await (await openEmbedded({ folder })).close();
  const database = durable(join(folder, 'relay.db'));
  const insert = database.prepare(`insert into entries (${columns}) values (?,?,?,?,?,?,?,?,?)`);
  const from = performance.now();
  for (const batch of rows.flat()) {
    database.exec('BEGIN');
    for (const row of batch) insert.run([...row]);
    database.exec('COMMIT');
  }
  const seconds = (performance.now() - from) / 1_000;
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return seconds;
}

/** Seconds, with a connection a space and one statement a transaction. */
export async function insertIntoPostgres(rows: Rows, url: string): Promise<number> {
  await (await openPostgres({ url })).close();
  const clients = rows.map(() => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const from = performance.now();
  await Promise.all(
    clients.map(async (client, at) => {
      for (const batch of rows[at] ?? []) {
        const places = batch.map((row, r) => `(${row.map((_, c) => `$${r * row.length + c + 1}`).join()})`);
        await client.query('begin');
        await client.query(`insert into entries (${columns}) values ${places.join()}`, batch.flat());
        await client.query('commit');
      }
    }),
  );
  const seconds = (performance.now() - from) / 1_000;
  for (const client of clients) await client.end();
  return seconds;
}
