// Letters of those who hold an invitation, for the device that invited them: few, small, and gone after some days.
import { type Bytes, hex } from '@orrery/wire';
import { asked, buffer, buffers, chunks, type Database, written } from './sql.ts';
import type { Mail, MailLimits } from './store.ts';
import { bytesOf } from './tables.ts';

export class SqlMail {
  readonly #base: Database;

  constructor(base: Database) {
    this.#base = base;
  }

  async keep(space: Bytes, mail: Mail, expires: number, now: number, limits: MailLimits): Promise<boolean> {
    return written(this.#base, async (tx) => {
      const at = buffer(space);
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
      const [id, invite, box] = [buffer(mail.id), buffer(mail.invite), buffer(mail.box)];
      await tx
        .insertInto('mail')
        .values({ space: at, id, invite, box, expires })
        .onConflict((conflict) => conflict.columns(['space', 'id']).doUpdateSet({ expires }))
        .execute();
      return true;
    });
  }

  async for(space: Bytes, invites: readonly Bytes[], now: number): Promise<Mail[]> {
    if (invites.length === 0) return [];
    return asked(this.#base, async ({ db }) => {
      const rows = await db
        .selectFrom('mail')
        .select(['id', 'invite', 'box'])
        .where('space', '=', buffer(space))
        .where('expires', '>', now)
        .execute();
      const wanted = new Set(invites.map(hex));
      return rows
        .map(({ id, invite, box }) => ({ id: bytesOf(id), invite: bytesOf(invite), box: bytesOf(box) }))
        .filter(({ invite }) => wanted.has(hex(invite)));
    });
  }

  async drop(space: Bytes, ids: readonly Bytes[]): Promise<void> {
    await written(this.#base, async (tx) => {
      for (const some of chunks(ids))
        await tx
          .deleteFrom('mail')
          .where('space', '=', buffer(space))
          .where('id', 'in', buffers(some))
          .execute();
    });
  }

  async dropExpired(now: number): Promise<void> {
    await written(this.#base, (tx) => tx.deleteFrom('mail').where('expires', '<=', now).execute());
  }
}
