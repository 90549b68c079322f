// How the tables came to be, step by step. A step that was released is never changed: databases out there went through it.
import { type ColumnDataType, type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

/** How a database calls bytes and whole numbers up to 2^53. */
export interface ColumnTypes {
  readonly blob: ColumnDataType;
  readonly integer: ColumnDataType;
}

const first = ({ blob, integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('spaces')
      .addColumn('space', blob, (c) => c.primaryKey().notNull())
      .addColumn('n', integer, (c) => c.notNull())
      .addColumn('chain', blob, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('entries')
      .addColumn('space', blob, (c) => c.notNull())
      .addColumn('n', integer, (c) => c.notNull())
      .addColumn('id', blob, (c) => c.notNull())
      .addColumn('header', blob, (c) => c.notNull())
      .addColumn('signature', blob, (c) => c.notNull())
      .addColumn('chain', blob, (c) => c.notNull())
      .addColumn('bytes', integer, (c) => c.notNull())
      .addColumn('erased', integer, (c) => c.notNull())
      // Last: whoever reads headers then need not walk through bodies.
      .addColumn('body', blob)
      .addPrimaryKeyConstraint('entries_by_place', ['space', 'n'])
      .addUniqueConstraint('entries_by_id', ['space', 'id'])
      .execute();
    await db.schema
      .createTable('people')
      .addColumn('space', blob, (c) => c.notNull())
      .addColumn('person', blob, (c) => c.notNull())
      .addColumn('bytes', integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('people_by_space', ['space', 'person'])
      .execute();
    await db.schema
      .createTable('mail')
      .addColumn('space', blob, (c) => c.notNull())
      .addColumn('id', blob, (c) => c.notNull())
      .addColumn('invite', blob, (c) => c.notNull())
      .addColumn('box', blob, (c) => c.notNull())
      .addColumn('expires', integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('mail_by_space', ['space', 'id'])
      .execute();
    await db.schema
      .createTable('codes')
      .addColumn('hash', blob, (c) => c.primaryKey().notNull())
      .addColumn('uses', integer, (c) => c.notNull())
      .execute();
  },
});

const calendars = ({ blob, integer }: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('calendars')
      .addColumn('place', blob, (c) => c.primaryKey().notNull())
      .addColumn('space', blob, (c) => c.notNull())
      .addColumn('expires', integer, (c) => c.notNull())
      .addColumn('text', blob, (c) => c.notNull())
      .execute();
    await db.schema.createIndex('calendars_by_space').on('calendars').column('space').execute();
  },
});

/** PostgreSQL would try to compress every larger body, and what is sealed gets no smaller. */
const uncompressed: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table entries alter column body set storage external`.execute(db);
    await sql`alter table mail alter column box set storage external`.execute(db);
  },
};

export const migrations = (types: ColumnTypes): MigrationProvider => ({
  getMigrations: async () => ({
    '0001-entries-mail-codes': first(types),
    ...(types.blob === 'bytea' ? { '0002-bodies-uncompressed': uncompressed } : {}),
    '0003-calendars': calendars(types),
  }),
});
