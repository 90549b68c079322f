// Calendars that people publish by choice: what a space publishes is set as a whole, so that nothing that was stopped stays behind.
import type { Bytes } from '@orrery/wire';
import { asked, buffer, buffers, type Database, written } from './sql.ts';
import type { PublishedCalendar } from './store.ts';
import { bytesOf } from './tables.ts';

export class SqlCalendars {
  readonly #base: Database;

  constructor(base: Database) {
    this.#base = base;
  }

  async set(space: Bytes, calendars: readonly PublishedCalendar[], expires: number): Promise<void> {
    const at = buffer(space);
    await written(this.#base, async (tx) => {
      // two devices of one space do not set it at once
      if (!(await this.#base.lock(tx, at))) return;
      const gone = tx.deleteFrom('calendars').where('space', '=', at);
      const places = buffers(calendars.map(({ place }) => place));
      await (places.length > 0 ? gone.where('place', 'not in', places) : gone).execute();
      for (const { place, text } of calendars) {
        if (!text) continue;
        await tx
          .insertInto('calendars')
          .values({ place: buffer(place), space: at, expires, text: buffer(text) })
          .onConflict((conflict) =>
            // whoever knows the place of another space takes it from nobody
            conflict
              .column('place')
              .doUpdateSet({ expires, text: buffer(text) })
              .where('calendars.space', '=', at),
          )
          .execute();
      }
    });
  }

  async at(place: Bytes, now: number): Promise<Bytes | undefined> {
    return asked(this.#base, async ({ db }) => {
      const row = await db
        .selectFrom('calendars')
        .select('text')
        .where('place', '=', buffer(place))
        .where('expires', '>', now)
        .executeTakeFirst();
      return row && bytesOf(row.text);
    });
  }

  async dropExpired(now: number): Promise<void> {
    await written(this.#base, (tx) => tx.deleteFrom('calendars').where('expires', '<=', now).execute());
  }
}
