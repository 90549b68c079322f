// Clients and their providers in a care space: who says who comes and goes, what an access that ended opens, and that one client’s going
// is not the others’ end.

import { Space } from '@orrery/client/sync';
import { isOfCircle, type MemberId, type SpaceId } from '@orrery/domain';
import { admission, writeControl } from '@orrery/log';
import { controlOf, hex, idOf, type Parcel } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import { keptBody } from '../packages/client/src/circle/records.ts';
import { gathering } from './gathering.ts';
import { type Device, founded, invited, joined, namesIn, rename, type Somebody } from './people.ts';
import { newVault, suites, until } from './steps.ts';

const table = gathering('once');
const { arrive } = table;

const care = (by: Somebody, role: 'member' | 'provider' = 'member') =>
  founded(by, table.host.address, undefined, { form: 'care', role });
const memberOf = (device: Device, space: SpaceId, name: string): MemberId => {
  const found = device
    .in(space)
    .members()
    .find((one) => one.name === name && one.isIn);
  if (!found) throw new Error(`${name} is not in`);
  return found.id;
};
/** Everything of a space that a device has, as it travels. */
const parcelsOf = (device: Device, space: SpaceId): Parcel[] => {
  const { replica } = device.in(space).space;
  return replica.log.graph.nodes.flatMap(({ entry }) => replica.parcel(entry.key) ?? []);
};
/** A space as somebody keeps it who lets go of nothing: their keys and entries, in a vault of their own. */
async function hoarded(device: Device, space: SpaceId): Promise<Space> {
  const { seat } = device.in(space).space;
  const vault = await newVault();
  const opened = await Space.open(vault, suites, seat);
  if (!opened.ok) throw new Error(opened.why.code);
  await opened.value.receive(parcelsOf(device, space));
  return opened.value;
}
const wordsIn = async (space: Space): Promise<string> => {
  const all = await space.readAll();
  return JSON.stringify(all.ok && all.value.map(({ body }) => body));
};

/** Ana is a client, Ode her therapist. */
async function therapy() {
  const [ana, ode] = [await arrive('Ana'), await arrive('Ode')];
  const space = await care(ana);
  await joined(ana.device, ode, space, [], 'provider');
  return { ana, ode, space };
}

test('CARE1 CARE2 the link says what the guest would be, and so it is for everybody', async () => {
  const { ana, ode, space } = await therapy();
  await until(() => namesIn(ana.device, space).length === 2, 'both');
  for (const { device } of [ana, ode]) {
    const roles = device
      .in(space)
      .members()
      .map(({ name, role }) => [name, role]);
    expect(roles).toEqual([
      ['Ana', 'member'],
      ['Ode', 'provider'],
    ]);
  }
  expect(ode.device.in(space).isProvider).toBe(true);
  expect(ana.device.now.listed()).toMatchObject([{ id: space, form: 'care', standing: 'in' }]);
  // what circles hold belongs into care spaces, and what is mine alone into neither
  expect(isOfCircle({ type: 'circleNamed' })).toBe(true);
  await rename(ode.device, space, 'Thursdays at four');
  await until(() => ana.device.in(space).name === 'Thursdays at four', 'Ana reads it');
});

describe('CARE5', () => {
  test('CARE5 CARE8 a client ends a provider’s access at once and alone; what comes later the provider cannot read, with all that the relay has', async () => {
    const { ana, ode, space } = await therapy();
    await rename(ana.device, space, 'Before it ended');
    await until(() => ode.device.in(space).name === 'Before it ended', 'Ode reads it');
    // who does not let go, and gets everything from a relay that helps
    const hoard = await hoarded(ode.device, space);
    expect(await wordsIn(hoard)).toContain('Before it ended');
    const device = hoard.replica.seat.device?.id ?? '';

    // the relay is away, and so is the provider: nobody is needed for it
    ana.device.goOffline();
    const provider = memberOf(ana.device, space, 'Ode');
    expect(await ana.device.in(space).endAccess(provider)).toMatchObject({ ok: true });
    expect(namesIn(ana.device, space)).toEqual(['Ana']);
    const { graph } = ana.device.in(space).space.replica.log;
    const ending = graph.nodes.find((node) => controlOf(node, 'end'));
    const turned = graph.nodes.filter((node) => ending && graph.isBefore(ending, node));
    // the epoch turned with the very act, and is for nobody of the provider’s
    const [epoch] = turned.map((node) => controlOf(node, 'epoch'));
    const recipients = epoch?.wraps.map(({ recipient }) => hex(recipient)) ?? [];
    expect(recipients).toHaveLength(2);
    expect(recipients).not.toContain(provider);
    expect(recipients).not.toContain(device);

    await rename(ana.device, space, 'After it ended');
    ana.device.goOnline();
    await until(() => ode.device.now.get(space) === undefined, 'nothing shows to Ode');
    await until(() => ana.device.in(space).sync?.state.phase === 'together', 'the relay has it');
    const taken = await hoard.receive(parcelsOf(ana.device, space));
    expect(taken).toMatchObject({ ok: true, value: { faults: [] } });
    expect(hoard.replica.log.graph.nodes).toHaveLength(graph.nodes.length);
    expect(await wordsIn(hoard)).toContain('Before it ended');
    expect(await wordsIn(hoard)).not.toContain('After it ended');
    const later = hoard.replica.log.graph.nodes.filter(
      ({ entry }) =>
        entry.header.kind === 'content' && graph.isBefore(ending as never, graph.get(entry.key) as never),
    );
    expect(later.length).toBeGreaterThan(0);
    for (const node of later) {
      expect(hoard.replica.keyring.secretOf(hex(node.entry.header.epoch))).toBeUndefined();
      expect((await hoard.replica.read(node)).kind).toBe('locked');
    }
    hoard.stop();

    // an honest device keeps neither keys nor entries, also after a restart, and asks for it no more
    const left = async (): Promise<string> => {
      const read = await ode.device.vault.readAll();
      const bodies = read.ok ? read.value.entries.map(({ body }) => body) : [];
      return bodies
        .map((body) => (body instanceof Uint8Array ? hex(body as never) : JSON.stringify(body)))
        .filter((text) => (/^0[12]/.test(text) ? text.slice(2, 66) === space : text.includes(space)))
        .join('\n');
    };
    await until(async () => !/^0[12]/m.test(await left()), 'nothing of it stays');
    expect(await left()).not.toMatch(/"log":"seat"|Before it ended/);
    await ode.device.again();
    expect(await left()).not.toMatch(/^0[12]|"log":"seat"|Before it ended/m);
    expect(ode.device.now.listed()).toMatchObject([{ id: space, standing: 'over' }]);
    expect(ana.device.in(space).alarms()).toEqual([]);
    // said twice, by whichever device: it has ended
    expect(await ana.device.in(space).endAccess(provider)).toMatchObject({ ok: true });
  });

  test('CARE6 nobody else ends anybody’s access, whatever their client says', async () => {
    const { ana, ode, space } = await therapy();
    const [client, provider] = ['Ana', 'Ode'].map((name) => memberOf(ode.device, space, name)) as [
      MemberId,
      MemberId,
    ];
    expect(await ode.device.in(space).endAccess(client)).toMatchObject({ why: { code: 'notAProvider' } });
    expect(await ode.device.in(space).endAccess(provider)).toMatchObject({
      why: { code: 'providersMayNot' },
    });
    expect(await ana.device.in(space).endAccess(client)).toMatchObject({ why: { code: 'notAProvider' } });
    const person = ana.device.in(space).space.seat.person;
    const forced = await ode.device
      .in(space)
      .space.write((replica) => writeControl(replica, { kind: 'end', person }));
    expect(forced).toMatchObject({ why: { code: 'notValid' } });
  });
});

test('CARE3 CARE4 a provider lets nobody in: not by asking, not by a client of their own, not behind everybody’s back', async () => {
  const { ana, ode, space } = await therapy();
  const there = ode.device.in(space);
  for (const role of ['member', 'provider'] as const)
    expect(
      await there.inviting.invite(
        { by: 'Ode', circle: '', members: [], said: [], sees: [], touches: [] },
        '',
        role,
      ),
    ).toMatchObject({
      why: { code: 'providersMayNot' },
    });
  // with a client of their own: an invitation, keys that are proven, and an introduction
  const { suite, keys } = suites;
  const pairs = await Promise.all([1, 2, 3].map(() => keys.pair(suite.randomBytes(32))));
  const [token, person, device] = pairs as [(typeof pairs)[0], (typeof pairs)[0], (typeof pairs)[0]];
  const wrote = await there.space.write((replica) =>
    writeControl(replica, { kind: 'invite', token: token.keys.sign, role: 'provider' }),
  );
  const invite = idOf((wrote.ok ? wrote.value : []).at(-1)?.header as never);
  const made = await admission(
    keys,
    there.space.seat.space,
    { invite, role: 'provider', token },
    person,
    device,
  );
  const guest = hex(person.keys.sign) as MemberId;
  const { admissionBytes } = await import('../packages/client/src/circle/answer.ts');
  const fields = { name: 'A colleague', invite: hex(invite), withdrawn: false };
  const changes = { ...fields, admission: hex(admissionBytes(made)) };
  await there.space.append([
    {
      tool: 'spaces',
      version: 1,
      at: '2026-05-01T08:00:00Z',
      event: { type: 'guestIntroduced', guest, changes },
    },
  ]);
  await until(() => ana.device.in(space).state.spaces.guests.size >= 1, 'it has come');
  expect(ana.device.in(space).askedIn()).toEqual([]);
  expect(await ana.device.in(space).say(guest, true)).toMatchObject({ why: { code: 'memberUnknown' } });
  const forced = await there.space.write((replica) => writeControl(replica, made));
  expect(forced).toMatchObject({ why: { code: 'notValid' } });
  expect(namesIn(ana.device, space)).toEqual(['Ana', 'Ode']);
});

test('CARE3 a provider may begin: they ask the first client in, who then says who else comes', async () => {
  const [ode, ana] = [await arrive('Ode'), await arrive('Ana')];
  const space = await care(ode, 'provider');
  await joined(ode.device, ana, space);
  expect(
    ana.device
      .in(space)
      .members()
      .map(({ role }) => role),
  ).toEqual(['provider', 'member']);
  expect(ode.device.in(space).mayAskIn('member')).toBe(false);
  await expect(invited(ode.device, space)).rejects.toThrow('providersMayNot');
  const ben = await arrive('Ben');
  await joined(ana.device, ben, space, [ode.device]);
  await until(() => namesIn(ode.device, space).join() === 'Ode,Ana,Ben', 'all three');
  // Ben came after Ode and Ana, and reads what was there
  expect(ben.device.in(space).name).toBe('The four of us');
});

test('CARE7 CARE8 one client’s going ends nothing for the others; with the last it is over for the provider', async () => {
  const { ana, ode, space } = await therapy();
  const ben = await arrive('Ben');
  await joined(ana.device, ben, space, [ode.device]);
  for (const { device } of [ana, ode]) await until(() => namesIn(device, space).length === 3, 'all three');
  await ana.device.now.leave(space, true);
  await until(() => namesIn(ode.device, space).join() === 'Ode,Ben', 'Ana has gone');
  await rename(ode.device, space, 'The two of us go on');
  await until(() => ben.device.in(space).name === 'The two of us go on', 'Ben reads it');
  await rename(ben.device, space, 'And so do I');
  await until(() => ode.device.in(space).name === 'And so do I', 'Ode reads it');
  await until(() => ana.device.now.listed().some(({ standing }) => standing === 'left'), 'Ana is out');
  expect(JSON.stringify(ana.device.now.keptOf(space))).not.toContain('go on');
  expect(ode.device.in(space).alarms()).toEqual([]);

  await ben.device.now.leave(space, true);
  await until(() => ode.device.now.get(space) === undefined, 'nothing shows to Ode');
  await until(() => ode.device.now.listed()[0]?.standing === 'left', 'nothing of it stays');
  expect(ode.device.now.keptOf(space)).toEqual([]);
  expect(JSON.stringify(ben.device.now.keptOf(space))).toContain('And so do I');
});

test('CARE10 CARE11 a provider takes nothing of a care space along in a file, and brings nothing back once it is over; a client does', async () => {
  const { ana, ode, space } = await therapy();
  await rename(ana.device, space, 'For that work alone');
  await until(() => ode.device.in(space).name === 'For that work alone', 'Ode reads it');
  expect(await ode.device.now.copyAll()).toEqual([]);
  const copied = await ana.device.now.copyAll();
  expect(JSON.stringify(copied)).toContain('For that work alone');
  // care spaces have no screens yet
  expect(ana.device.now.withScreens()).toEqual([]);
  const file = copied.map((one) => ({ id: `copy ${one.id}`, body: keptBody(space, one, true) }));
  await ana.device.in(space).endAccess(memberOf(ana.device, space, 'Ode'));
  await until(() => ode.device.now.get(space) === undefined, 'it is over for Ode');
  expect(await ode.device.home?.shelf.add(file as never)).toMatchObject({ ok: true, value: { added: 0 } });
  expect(ode.device.home?.copies.of(space)).toEqual([]);
  // whoever leaves, and wants what they could read to stay, may bring the rest back
  await ana.device.now.leave(space, true);
  await until(() => ana.device.now.listed()[0]?.standing === 'left', 'Ana is out');
  expect(ana.device.now.takesCopy(space)).toBe(true);
});
