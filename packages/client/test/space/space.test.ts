import { type EntryId, type Intent, type PersonId, peopleOf } from '@orrery/domain';
import { writeContent, writeControl } from '@orrery/log';
import { type Bytes, hex } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import { startLoop } from '../../src/loop/loop.ts';
import { foundSelf, payloadsOf, readPayload, Space } from '../../src/sync/index.ts';
import { Device, newRoot, suites, together, until } from '../sync/devices.ts';
import { MemoryRelay } from '../sync/memory-relay.ts';
import { device, good, refusal } from '../vault/tabs.ts';

const world = (name: string) => {
  let n = 0;
  return { now: () => '2026-03-10T18:00:00Z', newId: () => `${name}${n++}` };
};
const kit = 'kit' as PersonId;
const add: Intent = { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } };
const rename = (name: string): Intent => ({
  tool: 'people',
  intent: { type: 'changePerson', person: kit, changes: { name } },
});

describe('LOG54 the loop runs over a space as over a vault', () => {
  test('what two devices wrote at once is kept side by side on both, until somebody chooses', async () => {
    const relay = new MemoryRelay();
    const root = newRoot();
    const phone = await Device.first(root);
    phone.online(relay);
    await together(phone);
    const onPhone = await startLoop(phone.space, world('p'));
    if (!onPhone.ok) throw new Error('not started');
    await onPhone.value.intend(add);
    await together(phone);
    const laptop = await Device.byKit(root, relay);
    const onLaptop = await startLoop(laptop.space, world('l'));
    if (!onLaptop.ok) throw new Error('not started');
    expect(peopleOf(onLaptop.value.state.people).map(({ fields }) => fields.name)).toContain('Kit');
    await onPhone.value.intend(rename('Kit from the phone'));
    await onLaptop.value.intend(rename('Kit from the laptop'));
    laptop.online(relay);
    await together(phone, laptop);
    await until(
      () => onPhone.value.state.people.people.get(kit)?.disputed.includes('name') ?? false,
      'on the phone',
    );
    await until(
      () => onLaptop.value.state.people.people.get(kit)?.disputed.includes('name') ?? false,
      'on the laptop',
    );
    const both = (loop: typeof onPhone.value) =>
      loop.state.people.people.get(kit)?.registers.name.map(({ value }) => value);
    expect(both(onPhone.value)).toEqual(both(onLaptop.value));
    await onLaptop.value.intend(rename('Kit'));
    await together(phone, laptop);
    await until(() => both(onPhone.value)?.join() === 'Kit', 'chosen');
  });
});

describe('LOG56 a vault moves into the self space whole', () => {
  test('with its events under their ids and in their order; a refusal has changed nothing', async () => {
    const home = device();
    const vault = await home.tab();
    await vault.create();
    const bodies = Array.from({ length: 120 }, (_, n) => ({ n }));
    const before = good(await vault.append(bodies));
    home.disk.faults.push('full');
    const root = newRoot();
    expect(refusal(await foundSelf(vault, suites, root, ''))).toBe('full');
    expect(good(await vault.readAll()).entries).toHaveLength(120);
    const { seat } = good(await foundSelf(vault, suites, root, ''));
    const space = good(await Space.open(vault, suites, seat));
    const moved = await space.readAll();
    expect(moved.ok && moved.value.map(({ id, body }) => ({ id, body }))).toEqual(
      before.map(({ id, body }) => ({ id, body })),
    );
    expect(space.ancestry.precedes(before[3]?.id as EntryId, before[110]?.id as EntryId)).toBe(true);
  });
});

describe('LOG51 what is signed and not kept', () => {
  const content = { witness: new Uint8Array(48), payload: new Uint8Array([9]) };

  test.each([
    ['a fault of ours', () => Promise.reject(new Error('a fault of ours'))],
    ['a refusal', async () => ({ kind: 'fault', fault: 'notValid' }) as const],
  ])('is forgotten: %s', async (_, fail) => {
    const phone = await Device.first(newRoot());
    await phone.says('first');
    const before = phone.space.replica.log.graph.nodes.length;
    const writing = phone.space.write(async (replica) => {
      await writeContent(replica, content, true);
      return fail();
    });
    expect((await writing.catch(() => ({ ok: false }))).ok).toBe(false);
    expect(phone.space.replica.log.graph.nodes).toHaveLength(before);
    await phone.says('second');
    expect(await (await phone.again()).texts()).toEqual(['first', 'second']);
    expect(phone.space.alarms()).toEqual([]);
  });
});

describe('LOG25 what is too long for one entry goes into several', () => {
  test('and comes back whole, in whatever order the parts come', async () => {
    const long = 'ä'.repeat(100_000);
    const phone = await Device.first(newRoot());
    await phone.says(long);
    expect(await phone.texts()).toEqual([long]);
    expect(await (await phone.again()).texts()).toEqual([long]);
    const pieces = payloadsOf([{ id: 'a'.repeat(22), body: long }], new Uint8Array(16)).map(readPayload);
    expect(pieces.map((piece) => piece?.kind)).toEqual(['part', 'part', 'part', 'part']);
  });

  test('what is no payload is nothing', () => {
    for (const bytes of [[], [0], [0, 91], [1, 2], [7, 1, 2], [0, ...new TextEncoder().encode('[{"id":3}]')]])
      expect(readPayload(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('LOG54 a space of more entries than are read in one go', () => {
  test('opens whole, each event once and in its order', async () => {
    const phone = await Device.first(newRoot());
    const texts = Array.from({ length: 260 }, (_, n) => `${n}`);
    for (const text of texts) await phone.says(text);
    const again = await phone.again();
    expect(await again.texts()).toEqual(texts);
    const read = await again.space.readAll();
    expect(read.ok && read.value.map(({ seq }) => seq)).toEqual(texts.map((_, n) => n + 1));
  });
});

test('LOG73 a body that was erased goes from the vault when the space is next read, whoever has forgotten it meanwhile', async () => {
  const vault = await device().tab();
  await vault.create();
  const { seat } = good(await foundSelf(vault, suites, newRoot(), ''));
  const space = good(await Space.open(vault, suites, seat));
  const written = await space.append([{ text: 'gone' }]);
  await space.append([{ text: 'stays' }]);
  const node = space.nodeOf((written.ok && written.value[0]?.id) || '');
  const [body, kept] = [...space.replica.log.graph.nodes]
    .filter(({ entry }) => entry.header.kind === 'content')
    .map(({ entry }) => hex(space.replica.body(entry.key) ?? new Uint8Array(0)));
  if (!node || !body || !kept) throw new Error();
  const holds = async (sealed: string) =>
    good(await vault.readAll()).entries.some(
      (one) => one.body instanceof Uint8Array && hex(one.body as Bytes).includes(sealed),
    );
  // told the others, and closed before anything went
  const { id } = node.entry;
  await space.write((replica) => writeControl(replica, { kind: 'erase', targets: [id] }));
  space.stop();
  expect(await holds(body)).toBe(true);
  const again = good(await Space.open(vault, suites, seat));
  await until(async () => !(await holds(body)), 'it is gone');
  expect(await holds(kept)).toBe(true);
  const read = await again.readAll();
  expect(read.ok && read.value.map((one) => one.body)).toEqual([{ text: 'stays' }]);
});

test('LOG52 what another reading has taken the place of writes nothing, so that no chain forks', async () => {
  const vault = await device().tab();
  await vault.create();
  const { seat } = good(await foundSelf(vault, suites, newRoot(), ''));
  const before = good(await Space.open(vault, suites, seat));
  before.stop();
  const after = good(await Space.open(vault, suites, seat));
  expect(await after.append([{ text: 'written after' }])).toMatchObject({ ok: true });
  expect(await before.append([{ text: 'late' }])).toEqual({ ok: false, why: { code: 'unavailable' } });
  const read = await good(await Space.open(vault, suites, seat)).readAll();
  expect(read.ok && read.value.map((one) => one.body)).toEqual([{ text: 'written after' }]);
});

test('LOG52 of two readings of a space in one tab each hears what the other writes, at whatever moment, and no chain forks', async () => {
  const vault = await device().tab();
  await vault.create();
  const { seat } = good(await foundSelf(vault, suites, newRoot(), ''));
  const before = good(await Space.open(vault, suites, seat));
  const opening = Space.open(vault, suites, seat);
  const texts = Array.from({ length: 12 }, (_, n) => `while it opens ${n}`);
  const written = texts.map((text) => before.append([{ text }]));
  const after = good(await opening);
  const both = [before, after].map((space, n) => space.append([{ text: `both ${n}` }]));
  for (const one of [...written, ...both]) good((await one) as Awaited<ReturnType<typeof vault.append>>);
  const said = [...texts, 'both 0', 'both 1'].sort();
  for (const space of [before, after, good(await Space.open(vault, suites, seat))]) {
    const read = await space.readAll();
    expect(read.ok && read.value.map(({ body }) => (body as { text: string }).text).sort()).toEqual(said);
    expect(space.alarms()).toEqual([]);
    expect(space.replica.log.graph.heads()).toHaveLength(1);
    space.stop();
  }
});
