import { type Bytes, hex, type Parcel } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import {
  currentEpoch,
  ensureEpoch,
  keySuite,
  prove,
  Replica,
  writeAsPerson,
  writeControl,
} from '../src/index.ts';
import {
  addDevice,
  admit,
  allOf,
  enter,
  founder,
  meet,
  newPair,
  parcelsOf,
  reads,
  says,
  suites,
  tell,
  withoutKit,
} from './people.ts';

const flipped = (bytes: Bytes): Bytes => bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte));

describe('LOG12 content lies under an epoch for exactly those who may read', () => {
  test('two devices of one person write at once and read each other', async () => {
    const phone = await founder('self');
    await says(phone, 'first');
    const laptop = await addDevice(phone);
    await Promise.all([says(phone, 'from the phone'), says(laptop, 'from the laptop')]);
    await meet(phone, laptop);
    expect((await reads(phone)).sort()).toEqual(['first', 'from the laptop', 'from the phone']);
    expect((await reads(laptop)).sort()).toEqual(['first', 'from the laptop', 'from the phone']);
    expect(phone.replica.alarms()).toEqual([]);
  });

  test('nobody who is not wrapped for reads a word', async () => {
    const ann = await founder();
    await says(ann, 'for the circle');
    const stranger = await founder();
    // a stranger with a copy of everything that the relay has
    const copy = await enter(stranger.replica.log.space, stranger.person, allOf(stranger));
    await copy.replica.receive(allOf(ann));
    expect(await reads(copy)).toEqual([]);
    const bob = await admit(ann);
    await says(ann, 'since Bob came');
    await tell(ann, bob);
    await tell(bob, ann);
    parcelsOf(await writeControl(bob.replica, { kind: 'end', person: bob.person.keys.sign }));
    await tell(bob, ann);
    await says(ann, 'after Bob left');
    await tell(ann, bob);
    expect(await reads(bob)).toEqual(['for the circle', 'since Bob came', '(locked)']);
  });
});

describe('LOG14 who comes reads what was there, because those who wrote it said yes', () => {
  test('three people: the third reads all of both, through the chain of epochs', async () => {
    const ann = await founder();
    await says(ann, 'alone');
    const bob = await admit(ann);
    await says(bob, 'two of us');
    await tell(bob, ann);
    const cleo = await admit(ann, bob);
    await says(ann, 'three of us');
    await meet(ann, bob, cleo);
    expect(await reads(cleo)).toEqual(['alone', 'two of us', 'three of us']);
    await says(cleo, 'hello');
    await meet(ann, bob, cleo);
    expect(await reads(bob)).toEqual(['alone', 'two of us', 'three of us', 'hello']);
    // one epoch leads to everything by now, so nobody writes another
    const before = cleo.replica.log.epochs.length;
    await says(cleo, 'again');
    expect(cleo.replica.log.epochs.length).toBe(before);
  });

  test('with the kit, everything opens again after all devices are lost', async () => {
    const phone = await founder('self');
    await says(phone, 'kept');
    const fresh = await enter(phone.replica.log.space, phone.person, allOf(phone));
    expect(await reads(fresh)).toEqual(['kept']);
    // the next epoch hands it all to the new device, which needs the kit no more
    await ensureEpoch(fresh.replica);
    expect(await reads(await withoutKit(fresh))).toEqual(['kept']);
  });
});

describe('LOG47 a revoked device reads nothing new, and what it writes later counts nowhere', () => {
  test('the thief’s entries are refused or set aside, and the owner goes on', async () => {
    const phone = await founder('self');
    await says(phone, 'before');
    const laptop = await addDevice(phone);
    await says(laptop, 'laptop knows');
    await tell(laptop, phone);
    const kept = phone.replica.log.lastOf(hex(phone.id));
    const kit = { person: hex(phone.person.keys.sign), personPair: phone.person };
    const asPerson = new Replica(suites, phone.replica.log.space, kit);
    await asPerson.receive(allOf(laptop));
    parcelsOf(
      await writeAsPerson(asPerson, {
        kind: 'revoke',
        device: phone.id,
        seq: kept?.entry.header.seq ?? 0,
        last: kept?.entry.id ?? new Uint8Array(32),
      }),
    );
    await says(phone, 'the thief was here');
    const revoke = asPerson.log.graph.nodes.flatMap(({ entry }) => asPerson.parcel(entry.key) ?? []);
    await laptop.replica.receive(revoke);
    await says(laptop, 'new words');
    await meet(phone, laptop);
    expect(await reads(laptop)).toEqual(['before', 'laptop knows', 'new words', '[the thief was here]']);
    expect((await reads(phone)).filter((text) => text === 'new words')).toEqual([]);
    expect((await writeControl(phone.replica, { kind: 'end', person: phone.person.keys.sign })).kind).toBe(
      'fault',
    );
  });
});

describe('LOG16 of several epochs everybody takes the same one', () => {
  test('the smallest id of those that will do', async () => {
    const phone = await founder('self');
    const laptop = await addDevice(phone);
    await Promise.all([says(phone, 'a'), says(laptop, 'b')]);
    await meet(phone, laptop);
    // each holds a secret that the other's epoch does not lead to: the next writer draws both together
    await says(phone, 'c');
    await meet(phone, laptop);
    expect(await currentEpoch(phone.replica)).toBeDefined();
    expect((await currentEpoch(phone.replica))?.entry.key).toBe(
      (await currentEpoch(laptop.replica))?.entry.key,
    );
    const before = laptop.replica.log.epochs.length;
    await says(laptop, 'd');
    expect(laptop.replica.log.epochs.length).toBe(before);
  });
});

describe('LOG34 one’s own entry is judged like anybody’s', () => {
  test('a ninth device is refused by name before it is anywhere; after a revoke it may come', async () => {
    const phone = await founder('self');
    for (let at = 1; at < 8; at += 1) await addDevice(phone);
    const { length } = phone.replica.log.graph.nodes;
    const pair = await newPair();
    const device = await prove(keySuite, phone.replica.log.space, phone.person.keys.sign, pair);
    const refused = await writeControl(phone.replica, { kind: 'device', device });
    expect(refused).toEqual({ kind: 'fault', fault: 'notValid' });
    expect(phone.replica.log.graph.nodes).toHaveLength(length);
    const person = { person: hex(phone.person.keys.sign), personPair: phone.person };
    const kit = new Replica(suites, phone.replica.log.space, person);
    await kit.receive(allOf(phone));
    const last = phone.replica.log.graph.nodes.at(-1)?.entry.id ?? new Uint8Array(32);
    const lost = { kind: 'revoke', device: last, seq: 0, last: new Uint8Array(32) } as const;
    expect((await writeAsPerson(kit, lost)).kind).toBe('written');
    expect((await writeAsPerson(kit, { kind: 'device', device })).kind).toBe('written');
  });
});

describe('LOG53 what was judged before it was kept is not judged again', () => {
  test.each([
    {
      name: 'a signature',
      alter: (parcel: Parcel): Parcel => ({ ...parcel, signature: flipped(parcel.signature) }),
    },
    {
      name: 'a body',
      alter: (parcel: Parcel): Parcel => ({ ...parcel, ...(parcel.body && { body: flipped(parcel.body) }) }),
    },
  ])('$name is looked at only of what comes from elsewhere', async ({ alter }) => {
    const phone = await founder('self');
    await says(phone, 'first');
    const parcels = allOf(phone).map(alter);
    const has = async (wasJudged: boolean) => {
      const replica = new Replica(suites, phone.replica.log.space, phone.replica.seat, {
        wasJudged: () => wasJudged,
      });
      await replica.receive(parcels);
      return replica.log.graph.nodes.filter(({ entry }) => replica.body(entry.key)).length;
    };
    expect(await has(true)).toBeGreaterThan(0);
    expect(await has(false)).toBe(0);
  });
});
