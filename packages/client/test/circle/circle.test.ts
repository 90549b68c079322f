import { isForCircles, type MemberId, type NoteId, readBody, type SpaceId } from '@orrery/domain';
import { WITNESS_LENGTH, writeContent } from '@orrery/log';
import { type Bytes, concatBytes, hex, u16, utf8 } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import type { Circle } from '../../src/circle/circle.ts';
import { guestKeys } from '../../src/circle/coming-in.ts';
import { decodeInvitation } from '../../src/circle/link.ts';
import { writeRecords } from '../../src/space/contents.ts';
import type { Space } from '../../src/space/space.ts';
import { suites, until } from '../sync/devices.ts';
import { alone, now } from './alone.ts';

const named = (name: string) => ({
  ...{ tool: 'spaces', version: 1, at: now },
  event: { type: 'circleNamed', changes: { name } },
});
const note = 'n' as NoteId;
const written = {
  tool: 'notes',
  version: 1,
  at: now,
  event: { type: 'noteChanged', note, changes: { what: 'mine' } },
};
const gone = { tool: 'notes', version: 1, at: now, event: { type: 'noteErased', note } };

describe('CIRCLE42 what belongs where', () => {
  test('what one writes for oneself is refused, and nothing of it is written', async () => {
    const { circle } = await alone();
    const before = circle.space.replica.log.graph.nodes.length;
    const intent = { type: 'writeNote', note, fields: { what: 'mine' } } as const;
    expect(await circle.intend({ tool: 'notes', intent })).toEqual({ ok: false, why: { code: 'notHere' } });
    expect(circle.space.replica.log.graph.nodes).toHaveLength(before);
  });

  test('what somebody has put there all the same is as nothing, also where it would erase', async () => {
    const { circle } = await alone();
    for (const body of [written, gone]) {
      const known = readBody(body);
      expect(known && isForCircles(known)).toBe(false);
    }
    await circle.space.append([written]);
    await circle.space.append([gone, { tool: 'later', version: 1, at: now, event: {} }]);
    await until(() => circle.unknown === 1, 'what no version knows is said');
    expect(circle.state.notes.notes.size).toBe(0);
    await circle.start();
    expect([circle.state.notes.notes.size, circle.unknown]).toEqual([0, 1]);
  });
});

test('CIRCLE43 an event is called by its entry, whatever id its author chose, and says whose it is', async () => {
  const { circle } = await alone();
  const id = 'a'.repeat(22);
  for (const name of ['One', 'Two']) {
    const kept = await circle.space.appendRecords([{ id, body: named(name) }]);
    expect(kept).toMatchObject({ ok: true, value: [{ body: named(name) }] });
  }
  const read = await circle.space.readAll();
  const all = read.ok ? read.value : [];
  expect(all.map(({ by }) => by)).toEqual([circle.space.me, circle.space.me]);
  expect(new Set(all.map((entry) => entry.id)).size).toBe(2);
  for (const entry of all) expect(entry.id).toBe(`${circle.space.nodeOf(entry.id)?.entry.key}.0`);
  expect(circle.name).toBe('Two');
  const { precedes } = circle.space.ancestry;
  const [one, two] = all.map((entry) => entry.id) as Parameters<typeof precedes>;
  expect([precedes(one, two), precedes(two, one)]).toEqual([true, false]);
});

test('CIRCLE44 what is agreed to cannot be erased, and what one writes for oneself can', async () => {
  const { circle, device } = await alone();
  await circle.space.append([named('Us')]);
  await device.space.append([written]);
  const last = (space: Space) => space.replica.log.graph.nodes.at(-1)?.entry.header;
  expect(last(circle.space)).toMatchObject({ kind: 'content', erasable: false });
  expect(last(device.space)).toMatchObject({ kind: 'content', erasable: true });
});

test('CIRCLE44 what nobody erases is as nothing in an entry that could be erased, whatever client wrote it', async () => {
  const { circle } = await alone();
  await circle.space.append([named('Us')]);
  const id = 'b'.repeat(22);
  const long = { ...named('Long'), padding: 'x'.repeat(200_000) };
  for (const body of [named('Erasable'), long])
    await circle.space.write((replica) => writeRecords(replica, suites, [{ id, body }], true));
  expect(circle.space.replica.log.graph.nodes.at(-1)?.entry.header.erasable).toBe(true);
  await circle.start();
  expect(circle.name).toBe('Us');
  await circle.space.append([named('Them')]);
  await until(() => circle.name === 'Them', 'what stays is read');
});

describe('LOG25 one long event of somebody in a circle', () => {
  /** Parts of one event, written by a client of its own. */
  const parts = (body: unknown, of: number): Bytes[] => {
    const json = utf8(JSON.stringify([{ id: 'a'.repeat(22), body }]));
    const size = Math.ceil(json.length / of);
    return Array.from({ length: of }, (_, at) =>
      concatBytes(
        ...[Uint8Array.of(1), new Uint8Array(16).fill(7), u16(at), u16(of)],
        json.subarray(at * size, (at + 1) * size),
      ),
    );
  };
  const put = async (circle: Circle, payloads: readonly Bytes[]) => {
    for (const payload of payloads) {
      const witness = new Uint8Array(WITNESS_LENGTH);
      await circle.space.write((replica) => writeContent(replica, { witness, payload }, false));
    }
  };

  test('is read once all of its parts are here, in whatever batches they come', async () => {
    const { circle } = await alone();
    const [first, ...others] = parts(named('In parts'), 5);
    await put(circle, others);
    expect(circle.name).toBe('');
    await put(circle, [first as Bytes]);
    await until(() => circle.name === 'In parts', 'the last part makes it whole');
    await circle.start();
    expect(circle.name).toBe('In parts');
  });

  test('is as nothing where it has more than 64 parts, however short they are', async () => {
    const { circle } = await alone();
    await put(circle, parts(named('Too many'), 65));
    await put(circle, parts(named('Enough'), 64));
    await until(() => circle.name !== '', '64 parts are an event');
    expect(circle.name).toBe('Enough');
  });
});

test('CIRCLE1 CIRCLE35 keys are others in each circle, the person key signs once, and a successor names heads', async () => {
  const { circle, device, list } = await alone();
  const { circle: next } = await alone(circle);
  const keysIn = ({ space }: { space: Space }) => {
    const { persons, devices } = space.replica.members();
    return [...persons.values(), ...devices.values()].map(({ keys }) => hex(keys.sign));
  };
  const all = [...keysIn(circle), ...keysIn(next), ...keysIn(device)];
  expect(new Set(all).size).toBe(6);
  const seqs = circle.space.replica.log.graph.nodes.map(({ entry: { header } }) => [header.kind, header.seq]);
  expect(seqs).toEqual([
    ['genesis', 0],
    ['device', 0],
    ['epoch', 1],
  ]);
  expect(next.after).toBe(circle.id);
  const heads = circle.space.replica.log.graph.heads().map(({ entry }) => entry.id);
  const genesis = next.space.replica.log.graph.at(0).entry.header.control;
  expect(genesis).toMatchObject({ predecessor: { space: circle.space.seat.space, heads } });
  expect(list.get(circle.id)?.fields).toMatchObject({ relay: 'wss://relay.test/sync', left: false });
});

test('CIRCLE31 keys count only as the device that wrote them, while that is in my own space', async () => {
  const { device, list, circle } = await alone();
  await list.start();
  const mine = list.keysFor(circle.id);
  expect(mine.map((one) => one.device)).toEqual([hex(device.space.seat.device)]);
  const [own] = mine;
  if (!own) throw new Error();
  // another device’s name under keys of this one
  const made = list.keyMade(circle.id, { ...own.keys, sign: new Uint8Array(32).fill(9) });
  if (made.tool !== 'spaces' || made.event.type !== 'ownKeyMade') throw new Error();
  const changes = { ...made.event.changes, device: 'ab'.repeat(32) };
  await device.space.append([{ ...made, event: { ...made.event, changes } }]);
  expect(list.keysFor(circle.id)).toHaveLength(1);
  expect(list.keysFor('cd'.repeat(32) as SpaceId)).toEqual([]);
});

test('CIRCLE18 an introduction counts by whoever wrote the invitation, and of the keys that it admits', async () => {
  const { circle } = await alone();
  const lists = { members: [], said: [], sees: [], touches: [] };
  const made = await circle.inviting.invite({ by: 'Ana', circle: 'Us', ...lists });
  if (!made.ok) throw new Error();
  const text = circle.inviting.linkOf(made.value.id) ?? '';
  const link = decodeInvitation(text);
  if (typeof link === 'string') throw new Error(link);
  const { waiting } = await guestKeys(suites, link, text, 'Kit');
  const guest = hex(waiting.person) as MemberId;
  const admission = hex(waiting.guest?.admission ?? new Uint8Array(0));
  const introduce = (of: MemberId, more: object) =>
    circle.space.append([
      {
        ...{ tool: 'spaces', version: 1, at: now },
        event: { type: 'guestIntroduced', guest: of, changes: { name: 'Kit', withdrawn: false, ...more } },
      },
    ]);
  const invite = made.value.id;
  // another's keys, no invitation, an invitation that the admission is not for, no admission
  await introduce('ab'.repeat(32) as MemberId, { invite, admission });
  expect(circle.askedIn()).toEqual([]);
  for (const wrong of [
    { admission },
    { invite: 'ab'.repeat(32), admission },
    { invite },
    { invite, admission: 'ab' },
  ]) {
    await introduce(guest, { invite: '', admission: '', ...wrong });
    expect(circle.askedIn(), JSON.stringify(wrong)).toEqual([]);
  }
  await introduce(guest, { invite, admission });
  await until(() => circle.askedIn().length > 0, 'the proofs were looked at');
  expect(circle.askedIn()).toMatchObject([{ id: guest, name: 'Kit', by: circle.space.me }]);
  expect([...(circle.askedIn()[0]?.sayings ?? [])]).toEqual([[circle.space.me, 'yes']]);
  expect(await circle.inviting.admitWhoMay()).toBe(1);
  expect(circle.members().map(({ name, isApproved }) => [name, isApproved])).toEqual([
    ['', true],
    ['Kit', true],
  ]);
  // once for each invitation
  expect([circle.askedIn(), await circle.inviting.admitWhoMay(), circle.inviting.all()[0]?.state]).toEqual([
    [],
    0,
    'spent',
  ]);
});

test('MAP8 an entry that the right key does not open is no yes that is still to come', async () => {
  const { circle } = await alone();
  const { suite } = suites;
  const wrong = await suite.sealingKey(suite.randomBytes(32));
  const content = { witness: new Uint8Array(WITNESS_LENGTH), payload: utf8('anything') };
  await circle.space.write(async (replica) => {
    const { keyring } = replica;
    Object.assign(keyring, { keyOf: async () => wrong });
    const written = await writeContent(replica, content, false);
    Reflect.deleteProperty(keyring, 'keyOf');
    return written;
  });
  await until(() => circle.space.unread().length === 1, 'it cannot be read');
  expect([...circle.space.awaited()]).toEqual([]);
});
