// Valid logs for those who hold the keys: what each seat reads, and what it must raise an alarm about.

import { ensureEpoch, type KeySuite, writeAsPerson, writeControl } from '@orrery/log';
import { hex, ZERO } from '@orrery/wire';
import { commitmentTo, epochControl, sealEarlier } from '../../packages/log/src/epoch.ts';
import type { ValidVector } from '../outcome.ts';
import { bytesFor, seedOf } from './keys.ts';
import { type Device, parcelsOf, Sealed, wrapWith } from './sealed-people.ts';

type Makers = Record<string, (name: string) => Promise<ValidVector>>;

/** Ann and Bob, who know all of each other. */
async function couple(name: string) {
  const told = new Sealed(name);
  const ann = await told.found('ann');
  await told.says(ann, 'alone');
  const bob = await told.joins(ann, 'bob');
  return { told, ann, bob };
}

/** For whom a device must wrap, with their wrapping keys. */
function recipientsOf({ replica }: Device) {
  const members = replica.members();
  const me = replica.me();
  return (me ? members.recipients(me) : []).flatMap((id) => {
    const wrap = members.persons.get(id)?.keys.wrap ?? members.devices.get(id)?.keys.wrap;
    return wrap ? [{ id: new Uint8Array(Buffer.from(id, 'hex')), wrap }] : [];
  });
}

/** An epoch by this device, whose wraps are made otherwise. It hands on nothing. */
async function bendEpoch(told: Sealed, by: Device, keys: KeySuite): Promise<void> {
  const { space, suites, story } = told;
  const secret = bytesFor(`${story} secret`, 32);
  const control = await epochControl(keys, space, by.id, recipientsOf(by), secret);
  const seal = (associated: typeof space) => sealEarlier(suites.suite, suites.keys, secret, associated, []);
  await told.forges(by, control, ZERO, seal);
}

export const sealed: Makers = {
  async 'LOG12-two-devices-write-at-once'(name) {
    const told = new Sealed(name);
    const phone = await told.foundSelf(seedOf(`${name} root`));
    await told.says(phone, 'first');
    const laptop = await told.add(phone);
    await told.says(phone, 'from the phone');
    await told.says(laptop, 'from the laptop');
    await told.meet();
    const all = ['read: first', 'read: from the phone', 'read: from the laptop'];
    const why =
      'A self space that follows from a root; two devices write at once under epochs of their own, and read each other.';
    return told.valid('LOG12', why, { reads: { 'ann 1': all, 'ann 2': all } });
  },

  async 'LOG12-who-left-reads-no-further'(name) {
    const { told, ann, bob } = await couple(name);
    await told.says(ann, 'the two of us');
    await told.tell(ann, bob);
    parcelsOf(await writeControl(bob.replica, { kind: 'end', person: bob.person.keys.sign }));
    await told.tell(bob, ann);
    await told.says(ann, 'after Bob left');
    const read = ['read: alone', 'read: the two of us'];
    const why = 'Who left keeps what they could read, and cannot open what comes after.';
    return told.valid('LOG12', why, {
      reads: { 'ann 1': [...read, 'read: after Bob left'], 'bob 1': [...read, 'locked'] },
    });
  },

  async 'LOG14-who-comes-reads-what-was-there'(name) {
    const { told, ann, bob } = await couple(name);
    await told.says(bob, 'the two of us');
    await told.tell(bob, ann);
    const cleo = await told.joins(ann, 'cleo', bob);
    await told.says(cleo, 'three of us');
    await told.meet();
    await told.says(ann, 'under an epoch that leads to all');
    const all = ['alone', 'the two of us', 'three of us', 'under an epoch that leads to all'].map(
      (text) => `read: ${text}`,
    );
    const why = 'Everybody said yes, so the third reads all of both through the chain of epochs.';
    return told.valid('LOG14', why, { reads: { 'ann 1': all, 'bob 1': all, 'cleo 1': all } });
  },

  async 'LOG8-the-kit-opens-what-all-devices-lost'(name) {
    const told = new Sealed(name);
    const phone = await told.found('ann', 'self');
    await told.says(phone, 'kept');
    const fresh = await told.enter('ann', phone.person, phone.personSeed, told.parcels(phone.replica));
    await ensureEpoch(fresh.replica);
    await told.tell(fresh, phone);
    const why =
      'Secrets are wrapped for the person key too: with the kit a new device opens what only lost ones could.';
    return told.valid('LOG8', why, { reads: { 'ann 1': ['read: kept'], 'ann 2': ['read: kept'] } });
  },

  async 'LOG47-revoked-device-reads-nothing-new'(name) {
    const told = new Sealed(name);
    const phone = await told.found('ann', 'self');
    await told.says(phone, 'before');
    const laptop = await told.add(phone);
    await told.says(laptop, 'the laptop knows');
    await told.tell(laptop, phone);
    const last = phone.replica.log.lastOf(hex(phone.id));
    if (!last) throw new Error('nothing written');
    const kit = told.replica({ person: hex(phone.person.keys.sign), personPair: phone.person });
    await kit.receive(told.parcels(laptop.replica));
    const cut = { seq: last.entry.header.seq, last: last.entry.id };
    parcelsOf(await writeAsPerson(kit, { kind: 'revoke', device: phone.id, ...cut }));
    await told.says(phone, 'the thief was here');
    await laptop.replica.receive(told.parcels(kit));
    await told.says(laptop, 'new words');
    await told.meet();
    const both = ['read: before', 'read: the laptop knows', 'aside, read: the thief was here'];
    const why = 'What the revoked device wrote meanwhile is set aside; it cannot open what comes after.';
    return told.valid('LOG47', why, {
      reads: { 'ann 1': [...both, 'locked'], 'ann 2': [...both, 'read: new words'] },
    });
  },

  async 'LOG23-erased-and-pending'(name) {
    const { told, ann, bob } = await couple(name);
    const regretted = await told.says(ann, 'regretted', true);
    const late = await told.says(ann, 'still on its way');
    parcelsOf(await writeControl(ann.replica, { kind: 'erase', targets: [regretted] }));
    await told.tell(ann, bob);
    const reads = ['read: alone', 'erased', 'pending'];
    const why = 'Erased content is absent whether its body came or not; a body that has not come is pending.';
    return told.valid('LOG23', why, { reads: { 'ann 1': reads, 'bob 1': reads }, without: [late] });
  },

  async 'LOG22-garbled-body'(name) {
    const { told, ann, bob } = await couple(name);
    await told.says(ann, 'the two of us');
    await told.tell(ann, bob);
    const [epoch] = bob.replica.log.epochs.slice(-1);
    if (!epoch) throw new Error('no epoch');
    await told.forges(bob, { kind: 'content' }, epoch.entry.id, async () => bytesFor(`${name} noise`, 256));
    await told.tell(bob, ann);
    const reads = ['read: alone', 'read: the two of us', 'garbled'];
    const alarms = { 'ann 1': ['garbled'], 'bob 1': ['garbled'] };
    const why = 'A body that its header names and that no key opens: its author’s doing, and said to be.';
    return told.valid('LOG22', why, { reads: { 'ann 1': reads, 'bob 1': reads }, alarms });
  },

  async 'LOG11-wrong-wrap'(name) {
    const { told, ann, bob } = await couple(name);
    await told.says(ann, 'the two of us');
    await told.tell(ann, bob);
    const secret = bytesFor(`${name} secret`, 32);
    const { space, suites } = told;
    const commitment = commitmentTo(space, secret);
    const [last] = bob.replica.log.epochs.slice(-1);
    const control = last?.entry.header.control;
    if (control?.kind !== 'epoch') throw new Error('no epoch');
    // the commitment is to a secret that nobody is given: every wrap is of another epoch
    const seal = (associated: typeof space) => sealEarlier(suites.suite, suites.keys, secret, associated, []);
    await told.forges(bob, { ...control, commitment }, ZERO, seal);
    await told.tell(bob, ann);
    const reads = ['read: alone', 'read: the two of us'];
    const why = 'An epoch whose wraps do not hold what it commits to: a wrong wrap names its author.';
    const alarms = { 'ann 1': ['wrapWrong'], 'bob 1': ['wrapWrong'] };
    return told.valid('LOG11', why, { reads: { 'ann 1': reads, 'bob 1': reads }, alarms });
  },

  async 'LOG17-wrong-wrap-for-a-person-key'(name) {
    const { told, ann, bob } = await couple(name);
    await told.says(ann, 'the two of us');
    await told.tell(ann, bob);
    const { suites } = told;
    const kit = hex(ann.person.keys.wrap);
    const wrap: typeof suites.keys.wrap = (recipient, info, secret) =>
      suites.keys.wrap(recipient, info, hex(recipient) === kit ? bytesFor(`${name} lie`, 32) : secret);
    await bendEpoch(told, bob, { ...suites.keys, wrap });
    await told.tell(bob, ann);
    // nobody writes under it: Ann makes another, which hands its secret to the kit as well
    await told.says(ann, 'under an epoch of Ann’s');
    await told.tell(ann, bob);
    const reads = ['read: alone', 'read: the two of us', 'read: under an epoch of Ann’s'];
    const why =
      'An epoch that every device opens and Ann’s kit does not: whoever holds its secret makes the wraps again, and names Bob.';
    const alarms = { 'ann 1': ['wrapWrong'], 'bob 1': ['wrapWrong'] };
    return told.valid('LOG17', why, { reads: { 'ann 1': reads, 'bob 1': reads }, alarms });
  },

  async 'LOG17-wrap-with-another-ephemeral-key'(name) {
    const { told, ann, bob } = await couple(name);
    await told.says(ann, 'the two of us');
    await told.tell(ann, bob);
    await bendEpoch(told, bob, { ...told.suites.keys, wrap: wrapWith(seedOf(`${name} ephemeral`)) });
    await told.tell(bob, ann);
    const reads = ['read: alone', 'read: the two of us'];
    const why =
      'Wraps that open to the right secret, under an ephemeral key that does not follow from it: wrong for each of the four.';
    const alarms = { 'ann 1': Array(4).fill('wrapWrong'), 'bob 1': Array(4).fill('wrapWrong') };
    return told.valid('LOG17', why, { reads: { 'ann 1': reads, 'bob 1': reads }, alarms });
  },

  async 'LOG13-wrong-earlier-secret'(name) {
    const { told, ann, bob } = await couple(name);
    await told.says(ann, 'the two of us');
    await told.tell(ann, bob);
    const { space, suites } = told;
    const recipients = recipientsOf(bob);
    const secret = bytesFor(`${name} secret`, 32);
    const control = await epochControl(suites.keys, space, bob.id, recipients, secret);
    const [last] = bob.replica.log.epochs.slice(-1);
    const earlier = last ? [{ epoch: last.entry.id, secret: bytesFor(`${name} lie`, 32) }] : [];
    const seal = (associated: typeof space) =>
      sealEarlier(suites.suite, suites.keys, secret, associated, earlier);
    await told.forges(bob, control, ZERO, seal);
    await told.tell(bob, ann);
    const reads = ['read: alone', 'read: the two of us'];
    const why = 'An epoch that hands on a secret which is not that of the epoch it names.';
    const alarms = { 'ann 1': ['earlierWrong'], 'bob 1': ['earlierWrong'] };
    return told.valid('LOG13', why, { reads: { 'ann 1': reads, 'bob 1': reads }, alarms });
  },

  async 'LOG13-earlier-secret-of-no-ancestor'(name) {
    const { told, ann, bob } = await couple(name);
    await told.says(ann, 'the two of us');
    await told.tell(ann, bob);
    // a device of Ann's comes, and with it an epoch of which Bob's entries know nothing
    await told.add(ann);
    await told.says(ann, 'with a laptop');
    const [fresh] = ann.replica.log.epochs.slice(-1);
    const leaked = fresh && ann.replica.keyring.secretOf(fresh.entry.key);
    if (!fresh || !leaked) throw new Error('no epoch');
    const { space, suites } = told;
    const secret = bytesFor(`${name} secret`, 32);
    const control = await epochControl(suites.keys, space, bob.id, recipientsOf(bob), secret);
    const earlier = [{ epoch: fresh.entry.id, secret: leaked }];
    const seal = (associated: typeof space) =>
      sealEarlier(suites.suite, suites.keys, secret, associated, earlier);
    await told.forges(bob, control, ZERO, seal);
    await told.meet();
    const reads = ['read: alone', 'read: the two of us', 'read: with a laptop'];
    const why =
      'An epoch hands on the secret of one that does not come before it: wrong in whatever order they come.';
    return told.valid('LOG13', why, {
      reads: { 'ann 1': reads, 'bob 1': [...reads.slice(0, 2), 'read: with a laptop'], 'ann 2': reads },
      alarms: { 'ann 1': ['earlierWrong'], 'bob 1': ['earlierWrong'] },
    });
  },
};
