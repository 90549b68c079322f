// A hinge and two metamours who meet in no circle at first: what each learns of the other, and what nobody learns.
import type { Copied, SharingWhy } from '@orrery/client/circle';
import {
  circleMapOf,
  type Intent,
  ME,
  type Naming,
  type PersonId,
  type RelationshipId,
  type SpaceId,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { gathering, idOf, say, self } from './gathering.ts';
import { type Device, founded, joined, present } from './people.ts';
import { until } from './steps.ts';

const table = gathering();
const { arrive } = table;

const addPerson = (id: string, name: string): Intent => ({
  tool: 'people',
  intent: { type: 'addPerson', person: id as PersonId, fields: { name, notes: `Zeisig-notes-${id}` } },
});
const join = (id: string, ...members: string[]): Intent => ({
  tool: 'people',
  intent: {
    type: 'addRelationship',
    relationship: id as RelationshipId,
    fields: { members: members as PersonId[], notes: 'Zeisig-notes' },
  },
});
const isMember = (device: Device, space: SpaceId, name: string, person: string): Intent => ({
  tool: 'spaces',
  intent: { type: 'knowMember', space, member: idOf(device, space, name), person: person as PersonId },
});
const relationship = (id: string, nameless: readonly string[] = []): Copied => ({
  ...{ kind: 'relationship', relationship: id as RelationshipId },
  nameless: new Set(nameless as PersonId[]),
});

/** Prepares and shares; the refusal's code where there is one. */
async function share(device: Device, circle: SpaceId, what: Copied): Promise<SharingWhy['code'] | 'shared'> {
  const prepared = device.now.sharing.prepare(circle, what);
  if (!prepared.ok) return prepared.why.code;
  const shared = await device.now.sharing.share(prepared.value);
  return shared.ok ? 'shared' : shared.why.code;
}
const allow = async (device: Device, circle: SpaceId, naming: Naming): Promise<void> => {
  const done = await device.now.sharing.sayNaming(circle, naming);
  if (!done.ok) throw new Error(done.why.code);
};

/** The map of a circle as a device draws it. */
function mapOn(device: Device, space: SpaceId) {
  const circle = device.in(space);
  const members = circle.members().filter(({ isIn }) => isIn);
  const me = circle.space.me;
  if (!me) throw new Error('not in it');
  return circleMapOf(self(device).state, {
    ...{ space, me, sharing: circle.state.spaces, now: new Date(present()).toISOString() },
    members: members.map(({ id, name, ownName }, look) => ({ id, name, ownName, look })),
  });
}
const namesOn = (device: Device, space: SpaceId): string =>
  [...mapOn(device, space).bodies.values()]
    .map(({ name }) => name || '?')
    .sort()
    .join();

/** Everything that a device can read of a circle. */
async function readIn(device: Device, space: SpaceId): Promise<string> {
  const all = await device.in(space).space.readAll();
  if (!all.ok) throw new Error(all.why.code);
  return JSON.stringify(all.value.map(({ body }) => body));
}

test('MAP1 MAP3 MAP4 MAP5 MAP6 metamours are known as far as the hinge and they allow, and no id of anybody’s own map is written', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const two = await founded(ben, table.host.address);
  await joined(ben.device, ana, two);
  const others = await founded(ben, table.host.address);
  await joined(ben.device, cleo, others);
  const map = [addPerson('ben-a', 'Ana'), addPerson('ben-c', 'Cleo'), addPerson('ben-r', 'Robin')];
  await say(
    ben.device,
    ...map,
    join('ben-ra', ME, 'ben-a'),
    join('ben-rc', ME, 'ben-c'),
    join('ben-rr', ME, 'ben-r'),
  );
  await say(
    ben.device,
    isMember(ben.device, two, 'Ana', 'ben-a'),
    isMember(ben.device, others, 'Cleo', 'ben-c'),
  );

  // Cleo has said nothing, so Ana learns that there is somebody, and no name; of Robin, who can say nothing, Ben decides
  expect(await share(ben.device, two, relationship('ben-rc'))).toBe('nameNotAllowed');
  expect(await share(ben.device, two, { kind: 'person', person: 'ben-c' as PersonId })).toBe(
    'nameNotAllowed',
  );
  expect(await share(ben.device, two, { kind: 'person', person: 'ben-a' as PersonId })).toBe('inCircle');
  expect(await share(ben.device, two, relationship('ben-rc', ['ben-c']))).toBe('shared');
  expect(await share(ben.device, two, relationship('ben-ra'))).toBe('shared');
  expect(await share(ben.device, two, relationship('ben-rr'))).toBe('shared');
  await until(() => namesOn(ana.device, two) === '?,Ana,Ben,Robin', 'Ana sees somebody without a name');
  expect(mapOn(ana.device, two).network.rings.map(({ kind, people }) => [kind, people.length])).toEqual([
    ['noTier', 1],
    ['metamours', 2],
  ]);
  expect(await readIn(ana.device, two)).not.toContain('Cleo');

  // with Cleo’s word she is named, as the same somebody
  await allow(cleo.device, others, 'elsewhere');
  await until(() => ben.device.now.sharing.mayBeNamed(two, 'ben-c' as PersonId) === 'yes', 'Ben has heard');
  expect(await share(ben.device, two, relationship('ben-rc'))).toBe('shared');
  await until(() => namesOn(ana.device, two) === 'Ana,Ben,Cleo,Robin', 'Ana sees Cleo');

  // whom Ana says she knows is one on her own map, and that shows on no other screen
  await say(ana.device, addPerson('ana-cleo', 'Cleo the cellist'));
  const [figure] = [...mapOn(ana.device, two).bodies.values()].flatMap(({ name, figures }) =>
    name === 'Cleo' ? figures : [],
  );
  if (!figure) throw new Error('nobody');
  const person = 'ana-cleo' as PersonId;
  await say(ana.device, { tool: 'spaces', intent: { type: 'knowFigure', space: two, ...figure, person } });
  expect(namesOn(ana.device, two)).toBe('Ana,Ben,Cleo the cellist,Robin');
  expect(namesOn(ben.device, two)).toBe('Ana,Ben,Cleo,Robin');

  for (const [device, spaces] of [
    [ben.device, [two, others]],
    [ana.device, [two]],
    [cleo.device, [others]],
  ] as const)
    for (const space of spaces) {
      const written = await readIn(device, space);
      expect(written).not.toMatch(/Zeisig|"me"|ben-[acr]|ana-cleo|cellist/);
      expect(device.in(space).alarms()).toEqual([]);
    }
});

test('MAP1 MAP5 MAP6 a second device draws the same map, speaks of the same somebody, and what was said offline arrives', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  await say(ana.device, addPerson('ana-r', 'Robin'), join('ana-rr', ME, 'ana-r'));
  const member = idOf(ana.device, circle, 'Ben');
  await say(ana.device, {
    tool: 'spaces',
    intent: { type: 'knowMember', space: circle, member, person: null },
  });
  expect(await share(ana.device, circle, relationship('ana-rr', ['ana-r']))).toBe('shared');
  await until(() => ana.device.home?.sync?.state.unsent === 0, 'her own relay has it');

  const second = await ana.another();
  await until(() => second.now.get(circle)?.isRead === true, 'her second device is in');
  await until(() => namesOn(second, circle) === 'Ana,Ben,Robin', 'it knows whom she speaks of');
  await until(() => namesOn(ben.device, circle) === '?,Ana,Ben', 'Ben does not');

  // told anew by the other device, without a relay: it is the same somebody
  second.goOffline();
  expect(await share(second, circle, relationship('ana-rr'))).toBe('shared');
  expect(mapOn(second, circle).network.links).toHaveLength(1);
  second.goOnline();
  for (const device of [ana.device, ben.device])
    await until(() => namesOn(device, circle) === 'Ana,Ben,Robin', 'named on every map');
  expect(mapOn(ben.device, circle).network.links).toHaveLength(1);
  expect(await readIn(ben.device, circle)).not.toMatch(/Zeisig|"me"|ana-r/);
});

test('MAP2 MAP3 in one circle each says whether it may be told, a no hides it and takes it back, and before a third comes in it is gone', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  await say(ana.device, addPerson('ana-b', 'Ben'), join('ana-rb', ME, 'ana-b'));
  await say(ana.device, isMember(ana.device, circle, 'Ben', 'ana-b'));
  const linesOn = (device: Device) => mapOn(device, circle).network.links.length;

  expect(await share(ana.device, circle, relationship('ana-rb'))).toBe('shared');
  await until(() => linesOn(ben.device) === 1, 'the two of them see it');
  await joined(ana.device, cleo, circle, [ben.device]);
  await until(() => cleo.device.now.get(circle)?.isRead === true, 'Cleo is in');
  for (const { device } of [ana, ben, cleo])
    await until(() => device.in(circle).state.spaces.shares.size === 0, 'gone before Cleo came in');

  expect(await share(ana.device, circle, relationship('ana-rb'))).toBe('notAllowed');
  await allow(ben.device, circle, 'here');
  await until(() => ana.device.in(circle).state.spaces.namings.size === 1, 'Ana has heard');
  expect(await share(ana.device, circle, relationship('ana-rb'))).toBe('shared');
  await until(() => linesOn(cleo.device) === 1, 'Cleo sees it');

  await allow(ben.device, circle, 'no');
  await until(() => linesOn(cleo.device) === 0, 'hidden');
  for (const { device } of [ana, ben, cleo])
    await until(() => device.in(circle).state.spaces.shares.size === 0, 'taken back');
  expect(await share(ana.device, circle, relationship('ana-rb'))).toBe('notAllowed');
});

test('MAP7 whoever may be somebody whom I have not placed is not shown before I was asked, here or in another circle', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const two = await founded(ben, table.host.address);
  await joined(ben.device, ana, two);
  const others = await founded(ben, table.host.address);
  await joined(ben.device, cleo, others);
  await say(ben.device, addPerson('ben-a', 'Ana'), addPerson('ben-r', 'Robin'), join('ben-rr', ME, 'ben-r'));
  const ask = (person: string, apart: string[] = []) =>
    share(ben.device, two, {
      kind: 'person',
      person: person as PersonId,
      apart: new Set(apart as PersonId[]),
    });
  // Ana is in it, and Ben has not said so: neither with her name nor without it
  expect(await ask('ben-a')).toBe('notPlaced');
  expect(await share(ben.device, two, relationship('ben-rr', ['ben-r']))).toBe('notPlaced');
  await say(ben.device, isMember(ben.device, two, 'Ana', 'ben-a'));
  expect(await ask('ben-a')).toBe('inCircle');
  // and Cleo of another circle could be Robin
  expect(await ask('ben-r')).toBe('notPlaced');
  expect(await ask('ben-r', ['ben-r'])).toBe('shared');
  await say(ben.device, isMember(ben.device, others, 'Cleo', 'ben-r'));
  expect(await ask('ben-r')).toBe('nameNotAllowed');
});
