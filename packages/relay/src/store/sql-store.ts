// The contract in SQL, alike for both databases. What differs is given: how a transaction runs, how a space is locked
// while its cursor moves, and how the database says that it is full.
import { advance, type Bytes, type Cursor, hex, START } from '@orrery/wire';
import { type Kysely, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Transact } from './group-commit.ts';
import { type ColumnTypes, migrations } from './migrations.ts';
import {
  type Added,
  type Addition,
  type Mail,
  type MailLimits,
  type SpaceState,
  type Store,
  type StoredEntry,
  type StoredHeader,
  StoreFault,
} from './store.ts';
import { bytesOf, type Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

export interface Database {
  readonly db: Kysely<Tables>;
  readonly types: ColumnTypes;
  readonly isShared: boolean;
  readonly transact: Transact<Tx>;
  /** Lets nobody else move this space's cursor until the transaction ends. */
  lock(tx: Tx, space: Uint8Array): Promise<{ n: number; chain: Uint8Array | ArrayBuffer } | undefined>;
  faultOf(error: unknown): StoreFault;
  listen(heard: (space: Bytes) => void): Promise<void>;
  close(): Promise<void>;
}

/** Rows and ids in one statement: both databases limit how many values one carries. */
const CHUNK = 200;

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}

const buffers = (ids: readonly Uint8Array[]): Buffer[] => ids.map((id) => Buffer.from(id));

/** Brings the tables up to this version. */
export async function migrate({ db, types, faultOf }: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations(types) }).migrateToLatest();
  if (!error) return;
  const isNewer = error instanceof Error && /corrupted migrations/.test(error.message);
  throw isNewer ? new StoreFault('fromTheFuture', error) : faultOf(error);
}

export class SqlStore implements Store {
  readonly isShared: boolean;
  readonly #base: Database;

  constructor(base: Database) {
    this.#base = base;
    this.isShared = base.isShared;
  }

  async space(space: Bytes): Promise<SpaceState | undefined> {
    return this.#asked(async ({ db }) => {
      const id = Buffer.from(space);
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
    return this.#asked(async ({ db }) => {
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
    return this.#written(async (tx) => {
      const space = Buffer.from(addition.space);
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('spaces')
        .values({ space, n: 0, chain: Buffer.from(START.chain) })
        .onConflict((conflict) => conflict.column('space').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return 'exists';
      if (code && !(await spend(tx, code))) {
        await tx.deleteFrom('spaces').where('space', '=', space).execute();
        return 'codeUnknown';
      }
      await this.#add(tx, addition);
      return 'founded';
    });
  }

  append(addition: Addition): Promise<Added> {
    return this.#written((tx) => this.#add(tx, addition));
  }

  async read(space: Bytes, from: number, most: { entries: number; bytes: number }): Promise<StoredEntry[]> {
    return this.#asked(async ({ db }) => {
      const entries: StoredEntry[] = [];
      // Sizes first: bodies that will not fit are never read.
      const sizes = await db
        .selectFrom('entries')
        .select(['n', 'bytes', sql<number>`length(header)`.as('header')])
        .where('space', '=', Buffer.from(space))
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
        .where('space', '=', Buffer.from(space))
        .where('n', '>', from)
        .where('n', '<=', last)
        .orderBy('n')
        .execute();
      return rows.map(entryOf);
    });
  }

  async headers(space: Bytes, from: number, most: number): Promise<StoredHeader[]> {
    return this.#asked(async ({ db }) => {
      const rows = await db
        .selectFrom('entries')
        .select(['n', 'id', 'header', 'signature'])
        .where('space', '=', Buffer.from(space))
        .where('n', '>', from)
        .orderBy('n')
        .limit(most)
        .execute();
      return rows.map((row) => entryOf({ ...row, body: null }));
    });
  }

  async byId(space: Bytes, ids: readonly Bytes[]): Promise<StoredEntry[]> {
    return this.#asked(async ({ db }) => {
      const byId = new Map<string, StoredEntry>();
      for (const some of chunks(ids)) {
        const rows = await db
          .selectFrom('entries')
          .select(['n', 'id', 'header', 'signature', 'body'])
          .where('space', '=', Buffer.from(space))
          .where('id', 'in', buffers(some))
          .execute();
        for (const entry of rows.map(entryOf)) byId.set(hex(entry.id), entry);
      }
      return ids.flatMap((id) => byId.get(hex(id)) ?? []);
    });
  }

  async ids(space: Bytes, from: number, most: number): Promise<Bytes[]> {
    return this.#asked(async ({ db }) => {
      const rows = await db
        .selectFrom('entries')
        .select('id')
        .where('space', '=', Buffer.from(space))
        .where('n', '>', from)
        .orderBy('n')
        .limit(most)
        .execute();
      return rows.map(({ id }) => bytesOf(id));
    });
  }

  async chainAt(space: Bytes, n: number): Promise<Bytes | undefined> {
    if (n === 0) return START.chain;
    return this.#asked(async ({ db }) => {
      const row = await db
        .selectFrom('entries')
        .select('chain')
        .where('space', '=', Buffer.from(space))
        .where('n', '=', n)
        .executeTakeFirst();
      return row && bytesOf(row.chain);
    });
  }

  async bodiless(space: Bytes, ids: readonly Bytes[]): Promise<ReadonlySet<string>> {
    return this.#asked(async ({ db }) => {
      const found = new Set<string>();
      for (const some of chunks(ids)) {
        const rows = await db
          .selectFrom('entries')
          .select('id')
          .where('space', '=', Buffer.from(space))
          .where('id', 'in', buffers(some))
          .where('bytes', '=', 0)
          .where('erased', '=', 0)
          .execute();
        for (const { id } of rows) found.add(hex(bytesOf(id)));
      }
      return found;
    });
  }

  async keepMail(
    space: Bytes,
    mail: Mail,
    expires: number,
    now: number,
    limits: MailLimits,
  ): Promise<boolean> {
    return this.#written(async (tx) => {
      const at = Buffer.from(space);
      if (!(await this.#base.lock(tx, at))) return false;
      const rows = await tx
        .selectFrom('mail')
        .select(['id', 'invite'])
        .where('space', '=', at)
        .where('expires', '>', now)
        .execute();
      if (rows.some(({ id }) => hex(bytesOf(id)) === hex(mail.id))) return true;
      const ofInvite = rows.filter(({ invite }) => hex(bytesOf(invite)) === hex(mail.invite));
      if (rows.length >= limits.perSpace || ofInvite.length >= limits.perInvite) return false;
      const row = {
        ...{ space: at, id: Buffer.from(mail.id), invite: Buffer.from(mail.invite) },
        ...{ box: Buffer.from(mail.box), expires },
      };
      await tx
        .insertInto('mail')
        .values(row)
        .onConflict((conflict) => conflict.columns(['space', 'id']).doUpdateSet({ expires }))
        .execute();
      return true;
    });
  }

  async mailFor(space: Bytes, invites: readonly Bytes[], now: number): Promise<Mail[]> {
    if (invites.length === 0) return [];
    return this.#asked(async ({ db }) => {
      const rows = await db
        .selectFrom('mail')
        .select(['id', 'invite', 'box'])
        .where('space', '=', Buffer.from(space))
        .where('expires', '>', now)
        .execute();
      const wanted = new Set(invites.map(hex));
      return rows
        .map(({ id, invite, box }) => ({ id: bytesOf(id), invite: bytesOf(invite), box: bytesOf(box) }))
        .filter(({ invite }) => wanted.has(hex(invite)));
    });
  }

  async dropMail(space: Bytes, ids: readonly Bytes[]): Promise<void> {
    await this.#written(async (tx) => {
      for (const some of chunks(ids))
        await tx
          .deleteFrom('mail')
          .where('space', '=', Buffer.from(space))
          .where('id', 'in', buffers(some))
          .execute();
    });
  }

  async dropExpiredMail(now: number): Promise<void> {
    await this.#written((tx) => tx.deleteFrom('mail').where('expires', '<=', now).execute());
  }

  async addCode(hash: Bytes, uses: number): Promise<void> {
    await this.#written((tx) =>
      tx
        .insertInto('codes')
        .values({ hash: Buffer.from(hash), uses })
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

  async #asked<T>(question: (base: Database) => Promise<T>): Promise<T> {
    try {
      return await question(this.#base);
    } catch (error) {
      throw error instanceof StoreFault ? error : this.#base.faultOf(error);
    }
  }

  #written<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#asked(({ transact }) => transact(work));
  }

  async #add(tx: Tx, { space: id, entries, bodies, erased }: Addition): Promise<Added> {
    const space = Buffer.from(id);
    const row = await this.#base.lock(tx, space);
    if (!row) throw new StoreFault('spaceUnknown');
    const before: Cursor = { count: row.n, chain: bytesOf(row.chain) };
    const known = await knownAmong(tx, space, entries);
    const kept = new Map<string, number>();
    const count = (person: Bytes, bytes: number) =>
      kept.set(hex(person), (kept.get(hex(person)) ?? 0) + bytes);
    let after = before;
    const rows = entries
      .filter((entry) => !known.has(hex(entry.id)))
      .map((entry) => {
        after = advance(after, entry.id);
        count(entry.person, entry.body?.length ?? 0);
        return {
          ...{ space, n: after.count, chain: Buffer.from(after.chain), id: Buffer.from(entry.id) },
          ...{ header: Buffer.from(entry.header), signature: Buffer.from(entry.signature) },
          ...{ bytes: entry.body?.length ?? 0, erased: 0, body: entry.body ? Buffer.from(entry.body) : null },
        };
      });
    for (const some of chunks(rows)) await tx.insertInto('entries').values(some).execute();
    for (const { id: of, body, person } of bodies) {
      const { numUpdatedRows } = await tx
        .updateTable('entries')
        .set({ body: Buffer.from(body), bytes: body.length })
        .where('space', '=', space)
        .where('id', '=', Buffer.from(of))
        .where('bytes', '=', 0)
        .where('erased', '=', 0)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 1n) count(person, body.length);
    }
    for (const { id: of, person } of erased) count(person, -(await eraseOne(tx, space, of)));
    if (after.count > before.count)
      await tx
        .updateTable('spaces')
        .set({ n: after.count, chain: Buffer.from(after.chain) })
        .where('space', '=', space)
        .execute();
    return { before, after, known, kept: await addUp(tx, space, kept) };
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

async function knownAmong(tx: Tx, space: Buffer, entries: Addition['entries']): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of chunks(entries)) {
    const rows = await tx
      .selectFrom('entries')
      .select('id')
      .where('space', '=', space)
      .where('id', 'in', buffers(some.map(({ id }) => id)))
      .execute();
    for (const { id } of rows) known.add(hex(bytesOf(id)));
  }
  return known;
}

/** Answers how many bytes went. */
async function eraseOne(tx: Tx, space: Buffer, id: Bytes): Promise<number> {
  const one = tx
    .selectFrom('entries')
    .select('bytes')
    .where('space', '=', space)
    .where('id', '=', Buffer.from(id));
  const row = await one.executeTakeFirst();
  await tx
    .updateTable('entries')
    .set({ body: null, bytes: 0, erased: 1 })
    .where('space', '=', space)
    .where('id', '=', Buffer.from(id))
    .execute();
  return row?.bytes ?? 0;
}

/** Adds to what is counted of each person, and answers their totals. */
async function addUp(
  tx: Tx,
  space: Buffer,
  changes: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const totals = new Map<string, number>();
  for (const [person, bytes] of changes) {
    if (bytes === 0) continue;
    const row = await tx
      .insertInto('people')
      .values({ space, person: Buffer.from(person, 'hex'), bytes })
      .onConflict((conflict) =>
        conflict
          .columns(['space', 'person'])
          .doUpdateSet({ bytes: sql<number>`people.bytes + excluded.bytes` }),
      )
      .returning('bytes')
      .executeTakeFirstOrThrow();
    totals.set(person, row.bytes);
  }
  return totals;
}

async function spend(tx: Tx, code: Bytes): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('codes')
    .set((row) => ({ uses: row('uses', '-', 1) }))
    .where('hash', '=', Buffer.from(code))
    .where('uses', '>', 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
