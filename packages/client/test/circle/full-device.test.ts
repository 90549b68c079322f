// A device that has no room left: what it does by itself is tried again after waits that grow, and goes on once there is room.
import type { PersonId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { newRoot } from '../sync/devices.ts';
import { MemoryRelay } from '../sync/memory-relay.ts';
import { until } from '../vault/tabs.ts';
import { address, moment, opened } from './sessions.ts';

/** Somebody with a circle, and a second device that is not in it and has no room for keys. */
async function withoutRoom() {
  const relay = new MemoryRelay();
  const root = newRoot();
  const first = await opened(relay, root, true);
  const made = await first.circles()?.found({ name: 'The two of us', me: 'Ana', relay: address });
  if (!made?.ok) throw new Error('no circle');
  const { id } = made.value;
  await until(() => first.circles()?.get(id)?.sync?.state.phase === 'together');
  first.session.stop();
  const fresh = await opened(relay, root, false);
  return { relay, id, fresh };
}

test('CIRCLE69 with a full device what happens by itself is tried ever more rarely, and goes on once there is room', async () => {
  const { id, fresh } = await withoutRoom();
  const { room, time } = fresh;
  const home = fresh.home();
  for (let seconds = 0; seconds < 4; seconds += 1) await moment(1_000);
  expect(room.refused).toBeGreaterThan(0);
  // nothing of it is taken for news: no second try, and nothing is read anew
  expect(room.refused).toBeLessThan(8);
  expect(fresh.home()).toBe(home);
  const before = room.refused;
  const since = time.now();
  while (room.refused < before + 5) await time.pass(1_000);
  // 5, 10, 20, 40 and 80 seconds; a slow machine only lets more time pass
  expect(time.now() - since).toBeGreaterThan(150_000);
  while (time.now() - since < 7_200_000) await time.pass(60_000);
  expect(room.refused - before).toBeLessThan(40);
  expect(fresh.home()).toBe(home);
  room.isFull = false;
  expect(fresh.circles()?.waitingFor(id)).toBeUndefined();
  while (!fresh.circles()?.waitingFor(id)) await time.pass(60_000);
  expect(fresh.circles()?.list.keysFor(id)).toHaveLength(2);
});

test('CIRCLE69 whoever comes back to the page, having made room, does not wait', async () => {
  const { id, fresh } = await withoutRoom();
  const { room, time } = fresh;
  await time.pass(3_600_000);
  await moment();
  room.isFull = false;
  expect(fresh.circles()?.waitingFor(id)).toBeUndefined();
  fresh.back();
  await until(() => fresh.circles()?.waitingFor(id) !== undefined);
});

test('CIRCLE69 what somebody does is not held up by that, and makes room for the rest where it can', async () => {
  const { id, fresh } = await withoutRoom();
  const { room } = fresh;
  await moment();
  const before = room.refused;
  expect(await fresh.circles()?.leave(id, false)).toMatchObject({ ok: false, why: { code: 'full' } });
  expect(room.refused).toBeGreaterThan(before);
  room.isFull = false;
  // without any time passing
  expect(await fresh.circles()?.leave(id, false)).toMatchObject({ ok: true });
  await until(() => fresh.circles()?.listed()[0]?.standing === 'left');
});

test('CIRCLE69 an own write that is refused leaves what is on screen as it is, and is none of the next one’s', async () => {
  const { fresh } = await withoutRoom();
  const { room, session } = fresh;
  if (session.phase.name !== 'open') throw new Error('not open');
  const { loop, home } = session.phase;
  const add = (person: string) =>
    loop.intend({
      tool: 'people',
      intent: { type: 'addPerson', person: person as PersonId, fields: { name: person } },
    });
  await moment();
  const { version } = loop;
  expect(await add('nobody')).toMatchObject({ ok: false, why: { code: 'full' } });
  await moment();
  expect(session.phase.name === 'open' && session.phase.home).toBe(home);
  expect(loop.version).toBe(version);
  room.isFull = false;
  expect(await add('somebody')).toMatchObject({ ok: true });
  expect([...loop.state.people.people.keys()]).toEqual(['somebody']);
  await until(() => home.sync?.state.unsent === 0);
});
