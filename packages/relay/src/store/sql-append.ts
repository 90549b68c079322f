// How entries get their places: the one path that everything takes which is acknowledged, and so the one that has to be
// fast: statements are written once, and databases meet the same few texts again.
import { advance, type Bytes, type Cursor, hex } from '@orrery/wire';
import { sql } from 'kysely';
import { buffer, buffers, chunks, type Database, type Row, type Tx } from './sql.ts';
import { type Added, type Addition, StoreFault } from './store.ts';
import { bytesOf } from './tables.ts';

export async function add(
  tx: Tx,
  base: Database,
  { space: id, entries, bodies, erased, seen }: Addition,
): Promise<Added> {
  const space = buffer(id);
  const row = await base.lock(tx, space);
  if (!row) throw new StoreFault('spaceUnknown');
  const before: Cursor = { count: row.n, chain: bytesOf(row.chain) };
  const hasMoved = seen === undefined || seen.count !== before.count || hex(seen.chain) !== hex(before.chain);
  const known = hasMoved ? await knownAmong(tx, space, entries) : new Set<string>();
  const kept = new Map<string, number>();
  const count = (person: Bytes, bytes: number) => {
    const name = hex(person);
    kept.set(name, (kept.get(name) ?? 0) + bytes);
  };
  const cursors: Cursor[] = [];
  let after = before;
  const rows: Row[] = [];
  for (const entry of entries) {
    if (known.has(hex(entry.id))) continue;
    after = advance(after, entry.id);
    cursors.push(after);
    const bytes = entry.body?.length ?? 0;
    if (bytes > 0) count(entry.person, bytes);
    const [of, header, signature] = [buffer(entry.id), buffer(entry.header), buffer(entry.signature)];
    const body = entry.body ? buffer(entry.body) : null;
    rows.push([space, after.count, of, header, signature, buffer(after.chain), bytes, 0, body]);
  }
  await base.insert(tx, rows);
  for (const { id: of, body, person } of bodies) {
    const { numUpdatedRows } = await tx
      .updateTable('entries')
      .set({ body: buffer(body), bytes: body.length })
      .where('space', '=', space)
      .where('id', '=', buffer(of))
      .where('bytes', '=', 0)
      .where('erased', '=', 0)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 1n) count(person, body.length);
  }
  for (const { id: of, person } of erased) count(person, -(await eraseOne(tx, space, of)));
  if (after.count > before.count)
    await tx
      .updateTable('spaces')
      .set({ n: after.count, chain: buffer(after.chain) })
      .where('space', '=', space)
      .execute();
  return { before, after, cursors, known, kept: await addUp(tx, space, kept) };
}

const COLUMNS = ['space', 'n', 'id', 'header', 'signature', 'chain', 'bytes', 'erased', 'body'] as const;
const texts = new WeakMap<object, Map<number, string>>();

/** Puts in so many rows, as the database's own dialect has it. */
export function insertText(tx: Tx, size: number): string {
  const adapter = tx.getExecutor().adapter;
  const known = texts.get(adapter) ?? new Map<number, string>();
  texts.set(adapter, known);
  const made = known.get(size);
  if (made) return made;
  const row = Object.fromEntries(COLUMNS.map((name) => [name, 0]));
  const values = Array.from({ length: size }, () => row) as never;
  const text = tx.insertInto('entries').values(values).compile().sql;
  known.set(size, text);
  return text;
}

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
    .where('id', '=', buffer(id));
  const row = await one.executeTakeFirst();
  await tx
    .updateTable('entries')
    .set({ body: null, bytes: 0, erased: 1 })
    .where('space', '=', space)
    .where('id', '=', buffer(id))
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
