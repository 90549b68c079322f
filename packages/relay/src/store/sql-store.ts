// The contract in SQL, alike for both databases: what is asked. How entries come in is told in sql-append.ts, mail in sql-mail.ts.
import { type Bytes, type Cursor, hex, START } from '@orrery/wire';
import { sql } from 'kysely';
import { asked, buffer, buffers, chunks, type Database, type Tx, written } from './sql.ts';
import { add } from './sql-append.ts';
import { SqlCalendars } from './sql-calendars.ts';
import { SqlMail } from './sql-mail.ts';
import type {
  Added,
  Addition,
  Mail,
  MailLimits,
  PublishedCalendar,
  SpaceState,
  Store,
  StoredEntry,
  StoredHeader,
} from './store.ts';
import { bytesOf } from './tables.ts';

export class SqlStore implements Store {
  readonly isShared: boolean;
  readonly #base: Database;
  readonly #mail: SqlMail;
  readonly #calendars: SqlCalendars;

  constructor(base: Database) {
    this.#base = base;
    this.#mail = new SqlMail(base);
    this.#calendars = new SqlCalendars(base);
    this.isShared = base.isShared;
  }

  async space(space: Bytes): Promise<SpaceState | undefined> {
    return asked(this.#base, async ({ db }) => {
      const id = buffer(space);
      const row = await db
        .selectFrom('spaces')
        .select(['n', 'chain'])
        .where('space', '=', id)
        .executeTakeFirst();
      if (!row) return undefined;
      const people = await db
        .selectFrom('people')
        .select(['person', 'bytes'])
        .where('space', '=', id)
        .execute();
      return {
        cursor: { count: row.n, chain: bytesOf(row.chain) },
        kept: new Map(people.map(({ person, bytes }) => [hex(bytesOf(person)), bytes])),
      };
    });
  }

  async cursors(spaces: readonly Bytes[]): Promise<{ space: Bytes; cursor: Cursor }[]> {
    return asked(this.#base, async ({ db }) => {
      const found: { space: Bytes; cursor: Cursor }[] = [];
      for (const some of chunks(spaces)) {
        const rows = await db.selectFrom('spaces').selectAll().where('space', 'in', buffers(some)).execute();
        for (const { space, n, chain } of rows)
          found.push({ space: bytesOf(space), cursor: { count: n, chain: bytesOf(chain) } });
      }
      return found;
    });
  }

  async found(addition: Addition, code?: Bytes): Promise<'founded' | 'exists' | 'codeUnknown'> {
    return written(this.#base, async (tx) => {
      const space = buffer(addition.space);
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('spaces')
        .values({ space, n: 0, chain: buffer(START.chain) })
        .onConflict((conflict) => conflict.column('space').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return 'exists';
      if (code && !(await spend(tx, code))) {
        await tx.deleteFrom('spaces').where('space', '=', space).execute();
        return 'codeUnknown';
      }
      await add(tx, this.#base, addition);
      return 'founded';
    });
  }

  append(addition: Addition): Promise<Added> {
    return written(this.#base, (tx) => add(tx, this.#base, addition));
  }

  async read(space: Bytes, from: number, most: { entries: number; bytes: number }): Promise<StoredEntry[]> {
    return asked(this.#base, async ({ db }) => {
      const entries: StoredEntry[] = [];
      // Sizes first: bodies that will not fit are never read.
      const sizes = await db
        .selectFrom('entries')
        .select(['n', 'bytes', sql<number>`length(header)`.as('header')])
        .where('space', '=', buffer(space))
        .where('n', '>', from)
        .orderBy('n')
        .limit(most.entries)
        .execute();
      let bytes = 0;
      let last = from;
      for (const row of sizes) {
        bytes += row.bytes + row.header + 64;
        if (last > from && bytes > most.bytes) break;
        last = row.n;
      }
      if (last === from) return entries;
      const rows = await db
        .selectFrom('entries')
        .select(['n', 'id', 'header', 'signature', 'body'])
        .where('space', '=', buffer(space))
        .where('n', '>', from)
        .where('n', '<=', last)
        .orderBy('n')
        .execute();
      return rows.map(entryOf);
    });
  }

  async headers(space: Bytes, from: number, most: number): Promise<StoredHeader[]> {
    return asked(this.#base, async ({ db }) => {
      const rows = await db
        .selectFrom('entries')
        .select(['n', 'id', 'header', 'signature'])
        .where('space', '=', buffer(space))
        .where('n', '>', from)
        .orderBy('n')
        .limit(most)
        .execute();
      return rows.map((row) => entryOf({ ...row, body: null }));
    });
  }

  async byId(space: Bytes, ids: readonly Bytes[]): Promise<StoredEntry[]> {
    return asked(this.#base, async ({ db }) => {
      const byId = new Map<string, StoredEntry>();
      for (const some of chunks(ids)) {
        const rows = await db
          .selectFrom('entries')
          .select(['n', 'id', 'header', 'signature', 'body'])
          .where('space', '=', buffer(space))
          .where('id', 'in', buffers(some))
          .execute();
        for (const entry of rows.map(entryOf)) byId.set(hex(entry.id), entry);
      }
      return ids.flatMap((id) => byId.get(hex(id)) ?? []);
    });
  }

  async ids(space: Bytes, from: number, most: number): Promise<Bytes[]> {
    return asked(this.#base, async ({ db }) => {
      const rows = await db
        .selectFrom('entries')
        .select('id')
        .where('space', '=', buffer(space))
        .where('n', '>', from)
        .orderBy('n')
        .limit(most)
        .execute();
      return rows.map(({ id }) => bytesOf(id));
    });
  }

  async chainAt(space: Bytes, n: number): Promise<Bytes | undefined> {
    if (n === 0) return START.chain;
    return asked(this.#base, async ({ db }) => {
      const row = await db
        .selectFrom('entries')
        .select('chain')
        .where('space', '=', buffer(space))
        .where('n', '=', n)
        .executeTakeFirst();
      return row && bytesOf(row.chain);
    });
  }

  async bodiless(space: Bytes, ids: readonly Bytes[]): Promise<ReadonlySet<string>> {
    return asked(this.#base, async ({ db }) => {
      const found = new Set<string>();
      for (const some of chunks(ids)) {
        const rows = await db
          .selectFrom('entries')
          .select('id')
          .where('space', '=', buffer(space))
          .where('id', 'in', buffers(some))
          .where('bytes', '=', 0)
          .where('erased', '=', 0)
          .execute();
        for (const { id } of rows) found.add(hex(bytesOf(id)));
      }
      return found;
    });
  }

  keepMail(space: Bytes, mail: Mail, expires: number, now: number, limits: MailLimits): Promise<boolean> {
    return this.#mail.keep(space, mail, expires, now, limits);
  }

  mailFor(space: Bytes, invites: readonly Bytes[], now: number): Promise<Mail[]> {
    return this.#mail.for(space, invites, now);
  }

  dropMail(space: Bytes, ids: readonly Bytes[]): Promise<void> {
    return this.#mail.drop(space, ids);
  }

  dropExpiredMail(now: number): Promise<void> {
    return this.#mail.dropExpired(now);
  }

  setCalendars(space: Bytes, calendars: readonly PublishedCalendar[], expires: number): Promise<void> {
    return this.#calendars.set(space, calendars, expires);
  }

  calendar(place: Bytes, now: number): Promise<Bytes | undefined> {
    return this.#calendars.at(place, now);
  }

  dropExpiredCalendars(now: number): Promise<void> {
    return this.#calendars.dropExpired(now);
  }

  async addCode(hash: Bytes, uses: number): Promise<void> {
    await written(this.#base, (tx) =>
      tx
        .insertInto('codes')
        .values({ hash: buffer(hash), uses })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute(),
    );
  }

  listen(heard: (space: Bytes) => void): Promise<void> {
    return this.#base.listen(heard);
  }

  close(): Promise<void> {
    return this.#base.close();
  }
}

const entryOf = (row: {
  n: number;
  id: Uint8Array | ArrayBuffer;
  header: Uint8Array | ArrayBuffer;
  signature: Uint8Array | ArrayBuffer;
  body: Uint8Array | ArrayBuffer | null;
}): StoredEntry => ({
  ...{ n: row.n, id: bytesOf(row.id), header: bytesOf(row.header), signature: bytesOf(row.signature) },
  ...(row.body ? { body: bytesOf(row.body) } : {}),
});

async function spend(tx: Tx, code: Bytes): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('codes')
    .set((row) => ({ uses: row('uses', '-', 1) }))
    .where('hash', '=', buffer(code))
    .where('uses', '>', 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
