// Two relay processes on one PostgreSQL, as whoever runs more than one machine has them.
import { mailBytes, START } from '@orrery/wire';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, listening } from '../caller.ts';
import { chainOf, home, pair, parcel, parcels, says } from '../people.ts';
import { findPostgres, startPostgres, type TestPostgres } from '../postgres.ts';
import { founded, running, type TestRelay } from '../running.ts';

if (!findPostgres()) {
  test('PostgreSQL is not installed here: relays beside each other were NOT tested', () => {
    expect(process.env.CI, 'install postgresql').not.toBe('true');
  });
} else {
  describe('two relays on one database', () => {
    let server: TestPostgres;
    let relays: TestRelay[];
    const portOf = (at: number) => relays[at]?.port ?? 0;
    beforeAll(async () => {
      server = await startPostgres();
      const options = { databaseUrl: server.url, limits: { pollMilliseconds: 100 } };
      relays = [await running(options), await running(options)];
    }, 60_000);
    afterAll(async () => {
      for (const relay of relays) await relay.remove();
      await server.stop();
    });

    test('what one stores the other sends on, once and in one order', async () => {
      const { world, ann, epoch } = await home();
      expect(await founded(portOf(0), world)).toEqual(['stored', 'stored', 'stored']);
      const phone = await world.device(ann);
      const writers = [await listening(portOf(0), world, ann), await listening(portOf(1), world, ann)];
      expect(await writers[0]?.append(parcels(world.entries))).toContain('stored');
      const reader = await listening(portOf(1), world, phone);
      reader.say({ kind: 'since', cursor: START });
      const epochAfter = await world.says(ann, world.epochControl(ann));
      const entries = [epochAfter, ...(await chainOf(world, ann, epochAfter, 200))];
      // each half by another relay: the second needs what the first has stored
      for (let at = 0; at < entries.length; at += 20)
        expect(new Set(await writers[(at / 20) % 2]?.append(parcels(entries.slice(at, at + 20))))).toEqual(
          new Set(['stored']),
        );
      const count = world.entries.length + 200;
      const heard = () => reader.heard.flatMap((tell) => (tell.kind === 'entries' ? tell.parcels : []));
      await expect.poll(() => heard().length).toBe(count);
      const ids = await reader.list(0);
      expect(new Set(ids).size).toBe(count);
      expect(epoch.key).not.toBe(epochAfter.key);
    });

    test('appends that overtake the notices of those before are all stored', async () => {
      const { world, ann, epoch } = await home();
      await founded(portOf(0), world);
      const caller = await listening(portOf(0), world, ann);
      const entries = await chainOf(world, ann, epoch, 600);
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, at) => caller.append(parcels(entries.slice(at * 15, at * 15 + 15)))),
      );
      expect(new Set(answers.flat())).toEqual(new Set(['stored']));
      expect(await caller.list(0)).toEqual([...world.entries, ...entries].map(({ key }) => key));
    });

    test('without notices polling suffices', async () => {
      const { world, ann, epoch } = await home();
      await founded(portOf(0), world);
      const reader = await listening(portOf(1), world, ann);
      reader.say({ kind: 'since', cursor: START });
      await reader.next('upToDate');
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'");
      await client.end();
      const writer = await listening(portOf(0), world, ann);
      const entry = await says(world, ann, epoch);
      await writer.append([parcel(entry)]);
      expect((await reader.next('entries')).parcels).toEqual([parcel(entry)]);
    });

    test('who is revoked at one is shown out at the other, and mail crosses over', async () => {
      const { world, ann } = await home();
      const lost = await world.device(ann);
      const token = await pair();
      const invite = await world.says(ann, { kind: 'invite', token: token.sign, role: 'member' });
      await founded(portOf(0), world);
      const thief = await listening(portOf(1), world, lost);
      const owner = await listening(portOf(0), world, ann);
      owner.say({ kind: 'since', cursor: START });
      await owner.next('upToDate');
      const guest = await Caller.open(portOf(1));
      await guest.hello(world.space);
      const box = new Uint8Array(50);
      const signature = await token.signs(mailBytes(world.space, invite.id, box));
      guest.say({ kind: 'post', request: 1, invite: invite.id, box, signature });
      expect((await guest.next('posted')).isKept).toBe(true);
      expect((await owner.next('mail')).box).toEqual(box);
      const revoke = await world.says(world.asPerson(world.founder), {
        ...{ kind: 'revoke', device: lost.author, seq: 0, last: new Uint8Array(32) },
      });
      expect(await owner.append([parcel(revoke)])).toEqual(['stored']);
      expect(await thief.ending()).toBe('ended');
    });
  });
}
