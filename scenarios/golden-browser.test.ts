// What a browser keeps of a device opens for ever: every file in golden/, each taken out of a real browser by the version after
// which it is called, is put into IndexedDB and opened by the client of today.
import 'fake-indexeddb/auto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { followVault, openBrowserVault } from '@orrery/client';
import { isKitOf, kitWords, ownDevices, rootOf, suites, takeOut } from '@orrery/client/sync';
import {
  budgetOf,
  type DeviceId,
  myRelationships,
  othersIn,
  type PersonId,
  peopleOf,
  type State,
  whatWasWrittenTwice,
} from '@orrery/domain';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type GoldenBrowser, putBack } from './golden/browser.ts';

const folder = join(import.meta.dirname, 'golden');
const files = (await readdir(folder)).filter((name) => /^browser-.+\.json$/.test(name));

test('there is at least one', () => expect(files.length).toBeGreaterThan(0));

const nameIn = ({ people }: State, id: PersonId) => people.people.get(id)?.fields.name;

function wishesIn(state: State): Record<string, number> {
  const wishes = myRelationships(state.people).map((relationship) => {
    const name = othersIn(relationship).map((id) => nameIn(state, id));
    return [name.join(), budgetOf(state.time, relationship.id).wish / 60] as const;
  });
  return Object.fromEntries(wishes);
}

const sorted = <T extends { readonly id: string }>(events: readonly T[]) =>
  [...events].sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(files)('%s', (file) => {
  const read = async (): Promise<GoldenBrowser> => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const world = { now: () => '2030-01-01T00:00:00Z', newId: () => crypto.randomUUID() };

  /** A new browser in which nothing lies but this. */
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    await putBack((await read()).databases);
  });

  async function opened(passphrase: string) {
    const session = followVault(await openBrowserVault(), world);
    await session.unlock(passphrase);
    const { phase } = session;
    if (phase.name !== 'open' || !phase.home.space) throw new Error(phase.name);
    return { session, ...phase, space: phase.home.space };
  }

  async function eventsOf({ space }: Awaited<ReturnType<typeof opened>>) {
    const all = await space.readAll();
    return all.ok ? sorted(all.value.map(({ id, body }) => ({ id, body }))) : [];
  }

  test('VAULT6 LOG50 opens by its passphrase alone, and holds what was written, and nothing else', async () => {
    const { passphrase, typed, events } = await read();
    const vault = await openBrowserVault();
    expect(vault.state).toBe('locked');
    expect(await vault.unlock(`${passphrase}.`)).toMatchObject({
      ok: false,
      why: { code: 'wrongPassphrase' },
    });
    expect(vault.state).toBe('locked');
    vault.close();

    const device = await opened(passphrase);
    expect(device.damage).toEqual([]);
    expect(device.space.alarms()).toEqual([]);
    expect(await eventsOf(device)).toEqual(sorted(events));
    // what was known then is known today
    expect(device.loop.unknown).toBe(0);

    const { state } = device.loop;
    const [shown] = typed.twice.filter((name) =>
      peopleOf(state.people).some((one) => one.fields.name === name),
    );
    const { [shown ?? '']: _, ...wishes } = wishesIn(state);
    expect(wishes).toEqual(typed.wishes);
    expect([...state.time.dates.values()].map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({
        start: typed.date.start,
        end: typed.date.end,
        relationship: myRelationships(state.people).find(
          (one) => nameIn(state, othersIn(one)[0] as PersonId) === typed.date.with,
        )?.id,
      }),
    );
    const devices = await ownDevices(device.space);
    expect(devices.map(({ isThis, isIn }) => ({ isThis, isIn }))).toEqual([
      { isThis: true, isIn: true },
      { isThis: false, isIn: true },
    ]);
    expect(devices.map(({ id }) => state.spaces.devices.get(id as DeviceId)?.fields.name)).toEqual(
      typed.devices,
    );
    const twice = whatWasWrittenTwice(state).filter(({ of }) => of === 'person');
    expect(
      twice.map(({ versions }) => versions.map(({ fields }) => (fields as { name: string }).name).sort()),
    ).toEqual([[...typed.twice].sort()]);
    device.session.stop();
    device.session.vault.close();
  });

  test('VAULT10 LOG51 goes on from there: what is written today is there when it is opened again', async () => {
    const { passphrase, events } = await read();
    const device = await opened(passphrase);
    const fields = { name: 'Today' } as const;
    const added = await device.loop.intend({ tool: 'people', intent: { type: 'addPerson', fields } });
    expect(added.ok).toBe(true);
    device.session.stop();
    device.session.vault.close();

    const again = await opened(passphrase);
    expect(again.damage).toEqual([]);
    expect(await eventsOf(again)).toHaveLength(events.length + 1);
    expect(peopleOf(again.loop.state.people).map((one) => one.fields.name)).toContain('Today');
    again.session.stop();
    again.session.vault.close();
  });

  test('LOG5 LOG47 the words are those of its kit, and still take the other device out', async () => {
    const { passphrase, words } = await read();
    const root = rootOf(words);
    if (!(root instanceof Uint8Array)) throw new Error(root.kind);
    expect(kitWords(root).join(' ')).toBe(words);
    const device = await opened(passphrase);
    expect(await isKitOf(suites, root, device.space.seat)).toBe(true);
    const [, other] = await ownDevices(device.space);
    expect(await takeOut(device.space, suites, suites.suite.randomBytes(32), other?.id ?? '')).toMatchObject({
      why: { code: 'otherKit' },
    });
    expect(await takeOut(device.space, suites, root, other?.id ?? '')).toMatchObject({ ok: true });
    expect((await ownDevices(device.space)).map(({ isIn }) => isIn)).toEqual([true, false]);
    device.session.stop();
    device.session.vault.close();
  });
});
