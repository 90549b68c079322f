// Wraps follow from the secret, so that whoever has it sees a wrong one, whoever that is for.
import { hkdfSync } from 'node:crypto';
import { concatBytes, hex, utf8 } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import { wrapWith } from '../../../vectors/make/sealed-people.ts';
import {
  admission,
  currentEpoch,
  ensureEpoch,
  type KeyPair,
  type KeySuite,
  keySuite,
  Replica,
  suite,
  writeControl,
} from '../src/index.ts';
import {
  addDevice,
  admit,
  allOf,
  type Device,
  enter,
  founder,
  meet,
  newPair,
  parcelsOf,
  reads,
  says,
  suites,
  tell,
} from './people.ts';

/** A second self of a device that wraps as it likes, with all that the device knows. */
async function bent(device: Device, wrap: KeySuite['wrap']): Promise<Device> {
  const keys = { ...keySuite, wrap };
  const replica = new Replica({ suite, keys }, device.replica.log.space, device.replica.seat);
  await replica.receive(allOf(device));
  return { ...device, replica };
}

/** Wraps something else for these keys, and rightly for all others. */
const lyingTo =
  (...victims: readonly KeyPair[]): KeySuite['wrap'] =>
  (recipient, info, secret) => {
    const isVictim = victims.some(({ keys }) => hex(keys.wrap) === hex(recipient));
    return keySuite.wrap(recipient, info, isVictim ? suite.randomBytes(32) : secret);
  };

/** For whom wraps are wrong, as this device sees it once everything was looked at. */
async function wrongFor({ replica }: Device): Promise<string[]> {
  await replica.checkWraps();
  return replica
    .alarms()
    .map((alarm) => (alarm.kind === 'wrapWrong' ? alarm.recipient : alarm.kind))
    .sort();
}

describe('LOG11 a wrap follows from the secret, the recipient and what it is bound to', () => {
  test('it is always the same, and as HKDF and HPKE make it elsewhere', async () => {
    const { keys } = await newPair();
    const [info, secret] = [utf8('what it is bound to'), suite.randomBytes(32)];
    const made = await keySuite.wrap(keys.wrap, info, secret);
    expect(await keySuite.wrap(keys.wrap, info, secret)).toEqual(made);
    const label = concatBytes(utf8('orrery ephemeral key 1'), keys.wrap, info);
    const ekm = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), label, 32));
    expect(await wrapWith(ekm)(keys.wrap, info, secret)).toEqual(made);
  });

  test('another secret, recipient or binding gives another ephemeral key', async () => {
    const [one, other] = [await newPair(), await newPair()];
    const secret = suite.randomBytes(32);
    const made = [
      await keySuite.wrap(one.keys.wrap, utf8('a'), secret),
      await keySuite.wrap(other.keys.wrap, utf8('a'), secret),
      await keySuite.wrap(one.keys.wrap, utf8('b'), secret),
      await keySuite.wrap(one.keys.wrap, utf8('a'), suite.randomBytes(32)),
    ];
    expect(new Set(made.map(({ enc }) => hex(enc))).size).toBe(made.length);
  });
});

describe('LOG17 whoever holds the secret sees a wrong wrap for somebody else', () => {
  test('one for a kit is named by every device, with its author and for whom, and mended by the next who writes', async () => {
    const ann = await founder();
    await says(ann, 'alone');
    const bob = await admit(ann);
    await says(bob, 'two of us');
    await meet(ann, bob);
    const laptop = await addDevice(ann);
    await meet(ann, bob, laptop);
    const self = await bent(bob, lyingTo(ann.person));
    await ensureEpoch(self.replica);
    await tell(self, ann, laptop, bob);
    const [epoch] = self.replica.log.epochs.slice(-1);
    for (const device of [ann, laptop, bob]) {
      await device.replica.checkWraps();
      expect(device.replica.alarms()).toEqual([
        {
          kind: 'wrapWrong',
          epoch: epoch?.entry.key,
          person: hex(bob.person.keys.sign),
          recipient: hex(ann.person.keys.sign),
        },
      ]);
    }
    await says(laptop, 'under a right one');
    expect((await currentEpoch(laptop.replica))?.entry.key).not.toBe(epoch?.entry.key);
    const kit = await enter(ann.replica.log.space, ann.person, allOf(laptop));
    expect(await reads(kit)).toEqual(['alone', 'two of us', 'under a right one']);
  });

  test('what was written under it meanwhile opens with the kit as soon as one honest device has written', async () => {
    const ann = await founder();
    const bob = await admit(ann);
    const self = await bent(bob, lyingTo(ann.person));
    const { replica } = self;
    // he does not look at what he did, and so writes on
    replica.keyring.isRight = () => Promise.resolve(true);
    await says(self, 'meant to be lost');
    await tell(self, ann);
    const lost = await enter(ann.replica.log.space, ann.person, allOf(ann));
    expect(await reads(lost)).toEqual(['(locked)']);
    await says(ann, 'here');
    const kit = await enter(ann.replica.log.space, ann.person, allOf(ann));
    expect(await reads(kit)).toEqual(['meant to be lost', 'here']);
  });

  test('wrong for a device and its kit: that device says so of itself, the others of both', async () => {
    const ann = await founder();
    const bob = await admit(ann);
    const laptop = await addDevice(bob);
    await meet(ann, bob, laptop);
    const pair = ann.replica.seat.device?.pair;
    if (!pair) throw new Error('no device');
    const self = await bent(bob, lyingTo(ann.person, pair));
    await ensureEpoch(self.replica);
    await tell(self, ann, laptop);
    const [device, kit] = [hex(ann.id), hex(ann.person.keys.sign)];
    expect(await wrongFor(ann)).toEqual([device]);
    expect(await wrongFor(laptop)).toEqual([device, kit].sort());
  });

  test('honest epochs raise nothing, and nobody who lacks the secret says anything of them', async () => {
    const ann = await founder();
    await says(ann, 'alone');
    const bob = await admit(ann);
    const cleo = await admit(ann, bob);
    for (const device of [ann, bob, cleo]) {
      await says(device, 'hello');
      await meet(ann, bob, cleo);
    }
    for (const device of [ann, bob, cleo]) expect(await wrongFor(device)).toEqual([]);
    const stranger = new Replica(suites, ann.replica.log.space, { person: '' });
    await stranger.receive(allOf(ann));
    await stranger.checkWraps();
    expect(stranger.alarms()).toEqual([]);
  });

  test('each wrap is looked at once', async () => {
    const ann = await founder();
    await says(ann, 'alone');
    let wraps = 0;
    const counting = await bent(ann, (...of) => {
      wraps += 1;
      return keySuite.wrap(...of);
    });
    await counting.replica.checkWraps();
    await counting.replica.checkWraps();
    await says(counting, 'again');
    expect(wraps).toBe(2);
  });

  test('a person whom two admissions bring in with two wrapping keys: each epoch is judged by the key that its author knew', async () => {
    const ann = await founder();
    const laptop = await addDevice(ann);
    await meet(ann, laptop);
    const person = await newPair();
    for (const device of [ann, laptop]) {
      const token = await newPair();
      const { space } = device.replica.log;
      parcelsOf(
        await writeControl(device.replica, { kind: 'invite', token: token.keys.sign, role: 'member' }),
      );
      const invite = device.replica.log.graph.nodes.at(-1)?.entry.id ?? new Uint8Array(32);
      const other = await newPair();
      const same: KeyPair = { ...person, keys: { sign: person.keys.sign, wrap: other.keys.wrap } };
      const invitation = { invite, role: 'member', token } as const;
      const control = await admission(keySuite, space, invitation, same, await newPair());
      parcelsOf(await writeControl(device.replica, control));
      await says(device, 'to somebody');
    }
    await meet(ann, laptop);
    const known = [ann, laptop].map(({ replica }) =>
      replica.log.epochs.map((epoch) =>
        hex(
          replica.log.viewAfter(epoch).members.persons.get(hex(person.keys.sign))?.keys.wrap ??
            new Uint8Array(0),
        ),
      ),
    );
    expect(new Set(known.flat()).size).toBe(2);
    for (const device of [ann, laptop]) expect(await wrongFor(device)).toEqual([]);
  });
});

describe('LOG15 what an epoch hands on wrongly it does not lead to', () => {
  test('whoever holds the secret hands it on again', async () => {
    const ann = await founder();
    await says(ann, 'alone');
    const bob = await admit(ann);
    await says(ann, 'two of us');
    await tell(ann, bob);
    await addDevice(bob);
    const self = await bent(bob, keySuite.wrap);
    const known = self.replica.keyring.secretOf.bind(self.replica.keyring);
    self.replica.keyring.secretOf = (key) => known(key) && suite.randomBytes(32);
    await ensureEpoch(self.replica);
    await tell(self, ann);
    expect(ann.replica.alarms().map(({ kind }) => kind)).toEqual(['earlierWrong']);
    await says(ann, 'to whoever comes');
    const cleo = await admit(ann, bob);
    await says(ann, 'three of us');
    await tell(ann, cleo);
    expect(await reads(cleo)).toEqual(['alone', 'two of us', 'to whoever comes', 'three of us']);
  });
});
