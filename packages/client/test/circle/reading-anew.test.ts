// Everything is read anew while it is on screen, because another tab has let go of something: what somebody does meanwhile is not lost.
import type { Intent, PersonId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { newRoot } from '../sync/devices.ts';
import { MemoryRelay } from '../sync/memory-relay.ts';
import { good, until } from '../vault/tabs.ts';
import { address, moment, opened } from './sessions.ts';

const add = (person: string): Intent => ({
  tool: 'people',
  intent: { type: 'addPerson', person: person as PersonId, fields: { name: person } },
});
const called = (name: string): Intent => ({ tool: 'spaces', intent: { type: 'nameCircle', name } });

/** Somebody with a circle and a past; `hold`: reading stops where the vault has been read, until it is let go on. */
async function withPast() {
  let held: Promise<unknown> = Promise.resolve();
  let reading = 0;
  const ana = await opened(new MemoryRelay(), newRoot(), true, (vault) => ({
    readAll: async (onProgress) => {
      reading += 1;
      const read = await vault.readAll(onProgress);
      await held;
      return read;
    },
  }));
  const made = await ana.circles()?.found({ name: 'The two of us', me: 'Ana', relay: address });
  if (!made?.ok) throw new Error('no circle');
  const { id } = made.value;
  await until(() => ana.circles()?.get(id)?.sync?.state.phase === 'together');
  const open = () => {
    const { phase } = ana.session;
    if (phase.name !== 'open') throw new Error('not open');
    return phase;
  };
  for (let k = 0; k < 60; k += 1) {
    expect(await open().loop.intend(add(`before ${k}`))).toMatchObject({ ok: true });
    expect(await open().home.circles?.intend(id, called(`before ${k}`))).toMatchObject({ ok: true });
  }
  const there = await ana.tab();
  await until(() => there.state === 'device-key');
  good(await there.readAll());
  const before = { home: open().home, reading };
  return {
    ...{ ana, id, open, before },
    readAnew: async () => void good(await there.forget(({ body }) => body)),
    isReading: () => reading > before.reading,
    hold() {
      let go = () => {};
      held = new Promise<void>((resolve) => {
        go = resolve;
      });
      return go;
    },
  };
}

test('CIRCLE70 what somebody writes while everything is read anew is there afterwards, in what is their own and in circles', async () => {
  const { id, open, before, readAnew } = await withPast();
  await readAnew();
  let count = 0;
  for (; open().home === before.home || count < 5; count += 1) {
    expect(await open().loop.intend(add(`meanwhile ${count}`))).toMatchObject({ ok: true });
    expect(await open().home.circles?.intend(id, called(`meanwhile ${count}`))).toMatchObject({ ok: true });
    await moment(1);
  }
  expect(open().home).not.toBe(before.home);
  const people = [...open().loop.state.people.people.keys()];
  expect(people.filter((name) => name.startsWith('meanwhile'))).toHaveLength(count);
  await until(() => open().home.circles?.get(id)?.name === `meanwhile ${count - 1}`);
  await until(() => open().home.sync?.state.unsent === 0);
  expect(open().home.circles?.get(id)?.alarms()).toEqual([]);
});

test('CIRCLE70 what was begun is done before another reading takes over', async () => {
  const { open, before, readAnew, isReading, hold } = await withPast();
  const go = hold();
  await readAnew();
  await until(isReading);
  let finish = () => {};
  const act = open().home.circles?.doing(
    new Promise<void>((resolve) => {
      finish = resolve;
    }),
  );
  go();
  await moment(1_500);
  expect(open().home).toBe(before.home);
  finish();
  await act;
  await until(() => open().home !== before.home);
});

test('CIRCLE70 circles that are on screen stay there: the new reading takes over when they are read too', async () => {
  const { ana, id, open, before, readAnew } = await withPast();
  const missing: boolean[] = [];
  const stop = ana.session.subscribe(() => missing.push(open().home.circles?.get(id) === undefined));
  await readAnew();
  await until(() => open().home !== before.home);
  stop();
  expect(missing.length).toBeGreaterThan(0);
  expect(missing).not.toContain(true);
});
