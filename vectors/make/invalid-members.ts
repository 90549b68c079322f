// Invalid logs about people: who may bring in, end and revoke whom, who may read, and who may erase.
import { type Control, type Fault, ZERO } from '@orrery/wire';
import type { Makers } from './invalid-form.ts';
import { proven } from './keys.ts';
import { asWriter, copyOf, Told, type Twist, type Writer, type Written } from './told.ts';
import { manyDevices, manyPeople } from './valid-members.ts';

const revoke = (device: Writer, seq = 0, last = ZERO) =>
  ({ kind: 'revoke', device: device.author, seq, last }) as const;
const invite = (told: Told, role: 'member' | 'provider' = 'member') =>
  ({ kind: 'invite', token: told.pair('token').sign, role }) as const;
const end = (writer: Writer) => ({ kind: 'end', person: writer.person.sign }) as const;

/** Ann and Bob in a circle; then one more entry, by whom and unlike what it should be. */
const couple =
  (
    rule: string,
    fault: Fault,
    why: string,
    last: (told: Told, ann: Writer, bob: Writer) => Promise<readonly [Writer, Control, Twist?]>,
    form: 'circle' | 'care' = 'circle',
  ) =>
  async (name: string) => {
    const { told, ann } = await Told.begun(name, form);
    const bob = await told.joins(ann, 'bob', [], form === 'care' ? 'provider' : 'member');
    const [by, control, twist] = await last(told, ann, bob);
    await told.refuse(told.write(by, control, twist), fault);
    return told.invalid(rule, why);
  };

/** As `couple`, where Ann has invited Cleo; then Ann admits. */
const third = (why: string, answers: (told: Told, bob: Writer, invite: Written) => Promise<unknown>) =>
  couple('WIRE44', 'approvalMissing', why, async (told, ann, bob) => {
    const token = told.pair('token for cleo');
    const written = await told.invites(ann, token);
    await answers(told, bob, written);
    return [ann, told.admission(written, token, 'cleo')];
  });

async function refusedDevice(told: Told, by: Writer, why: string) {
  const device = proven(told.space, told.founder.sign, told.pair('one more'));
  await told.refuse(told.write(by, { kind: 'device', device }), 'tooManyDevices');
  return told.invalid('WIRE49', why);
}

const content = { kind: 'content' } as const;
const under = (epoch: Written): Twist => ({ parts: { epoch: epoch.id } });

export const invalidMembers: Makers = {
  'WIRE52-authorEnded-device': couple(
    'WIRE52',
    'authorEnded',
    'Who has left writes nothing more.',
    async (told, _ann, bob) => {
      await told.says(bob, end(bob));
      return [bob, invite(told)];
    },
  ),
  'WIRE52-authorEnded-person-key': couple(
    'WIRE52',
    'authorEnded',
    'An end is final: the person key brings nobody back.',
    async (told, _ann, bob) => {
      await told.says(bob, end(bob));
      return [asWriter('bob', bob.person), revoke(bob)];
    },
  ),
  'WIRE52-authorEnded-other-device': couple(
    'WIRE52',
    'authorEnded',
    'All devices of a person end with the person.',
    async (told, _ann, bob) => {
      const other = await told.device(bob);
      await told.says(bob, end(bob));
      return [other, invite(told)];
    },
  ),
  'WIRE52-authorRevoked-device': couple(
    'WIRE52',
    'authorRevoked',
    'A revoked device that knows of it writes nothing more.',
    async (told, ann) => {
      await told.says(told.asPerson(), revoke(ann));
      return [ann, invite(told)];
    },
  ),
  'WIRE52-authorRevoked-fallen-with-its-device': couple(
    'WIRE52',
    'authorRevoked',
    'What a revoked device brought in behind the cut falls with it.',
    async (told, ann) => {
      const late = await told.device(ann);
      await told.says(told.asPerson(), revoke(ann));
      return [late, invite(told)];
    },
  ),
  'WIRE43-authorRevoked-ninth-concurrent-device': async (name) => {
    const { told, ann } = await Told.begun(name);
    const knowing = told.written.slice();
    const devices: Writer[] = [ann];
    for (let at = 0; at < 8; at += 1) devices.push(await told.device(told.asPerson(), { knowing }));
    const last = [...devices].sort((a, b) => Buffer.compare(a.author, b.author)).at(-1);
    if (!last) throw new Error('nobody');
    await told.refuse(told.write(last, invite(told)), 'authorRevoked');
    return told.invalid('WIRE43', 'Of nine devices that came in at once the one of largest id is not live.');
  },
  'WIRE47-deviceNotOwn-anothers': couple(
    'WIRE47',
    'deviceNotOwn',
    'Nobody revokes another person’s device.',
    async (told, _ann, bob) => [told.asPerson(), revoke(bob)],
  ),
  'WIRE47-deviceNotOwn-unknown': couple(
    'WIRE47',
    'deviceNotOwn',
    'There is no such device.',
    async (told, ann) => [told.asPerson(), revoke({ ...ann, author: told.bytes(32) })],
  ),
  'WIRE47-cutUnknown-anothers-entry': couple(
    'WIRE47',
    'cutUnknown',
    'The last entry that stands is another device’s.',
    async (told, ann, bob) => {
      const theirs = await told.invites(bob, told.pair('token 0'));
      return [told.asPerson(), revoke(ann, 1, theirs.id)];
    },
  ),
  'WIRE47-cutUnknown-other-seq': couple(
    'WIRE47',
    'cutUnknown',
    'The last entry that stands has another seq.',
    async (told, ann) => [told.asPerson(), revoke(ann, 1, ann.prev)],
  ),
  'WIRE47-cutUnknown-no-entry': couple(
    'WIRE47',
    'cutUnknown',
    'Nobody knows the last entry that stands.',
    async (told, ann) => [told.asPerson(), revoke(ann, 1, told.bytes(32))],
  ),
  'WIRE47-cutUnknown-not-before': couple(
    'WIRE47',
    'cutUnknown',
    'The last entry that stands is there, but the revoke does not descend from it.',
    async (told, ann) => {
      const knowing = told.written.slice();
      const late = await told.invites(ann, told.pair('token 0'));
      return [told.asPerson(), revoke(ann, 3, late.id), { knowing }];
    },
  ),
  'WIRE48-notPermitted-member-ends-member': couple(
    'WIRE48',
    'notPermitted',
    'No member ends another.',
    async (_told, ann, bob) => [ann, end(bob)],
  ),
  'WIRE48-notPermitted-provider-ends-client': couple(
    'WIRE48',
    'notPermitted',
    'A provider does not end a client.',
    async (_told, ann, bob) => [bob, end(ann)],
    'care',
  ),
  'WIRE48-notPermitted-provider-ends-provider': couple(
    'WIRE48',
    'notPermitted',
    'A provider does not end another.',
    async (told, ann, bob) => {
      const carer = await told.joins(ann, 'carer', [bob], 'provider');
      return [bob, end(carer)];
    },
    'care',
  ),
  'WIRE48-notPermitted-person-key-ends-provider': couple(
    'WIRE48',
    'notPermitted',
    'A provider is let go by a device, not by a person key.',
    async (told, _ann, bob) => [told.asPerson(), end(bob)],
    'care',
  ),
  'WIRE48-personUnknown-end': couple(
    'WIRE48',
    'personUnknown',
    'An end of somebody who is not in.',
    async (told, ann) => [ann, { kind: 'end', person: told.pair('nobody').sign }],
  ),
  'WIRE53-notPermitted-admit-in-self': async (name) => {
    const { told, ann } = await Told.begun(name, 'self');
    const token = told.pair('token');
    const written = await told.invites(ann, token);
    await told.refuse(told.write(ann, told.admission(written, token, 'guest')), 'notPermitted');
    return told.invalid('WIRE53', 'A self space has one person for ever: its invitations are for devices.');
  },
  'WIRE53-roleWrong-provider-in-a-circle': couple(
    'WIRE53',
    'roleWrong',
    'Providers are invited to care spaces only.',
    async (told, ann) => [ann, invite(told, 'provider')],
  ),
  'WIRE45-roleWrong-other-than-invited': async (name) => {
    const { told, ann } = await Told.begun(name, 'care');
    const token = told.pair('token');
    const written = await told.invites(ann, token, 'provider');
    await told.refuse(told.write(ann, told.admission(written, token, 'bob', 'member')), 'roleWrong');
    return told.invalid('WIRE45', 'Invited as a provider, admitted as a member.');
  },
  'WIRE45-inviteUnknown-concurrent': async (name) => {
    const { told, ann } = await Told.begun(name);
    const token = told.pair('token');
    const twin = copyOf(ann);
    const written = await told.invites(ann, token);
    await told.refuse(
      told.write(twin, told.admission(written, token, 'bob'), { knowing: [] }),
      'inviteUnknown',
    );
    return told.invalid('WIRE45', 'The invitation is there, but not among the admission’s ancestors.');
  },
  'WIRE45-inviteUnknown-no-invitation': async (name) => {
    const { told, ann } = await Told.begun(name);
    await told.refuse(
      told.write(ann, told.admission(told.genesis, told.pair('token'), 'bob')),
      'inviteUnknown',
    );
    return told.invalid('WIRE45', 'What is named is no invitation.');
  },
  'WIRE45-inviteNotOwn-own-other-device': async (name) => {
    const { told, ann } = await Told.begun(name);
    const other = await told.device(ann);
    const token = told.pair('token');
    const written = await told.invites(ann, token);
    await told.refuse(told.write(other, told.admission(written, token, 'bob')), 'inviteNotOwn');
    return told.invalid(
      'WIRE45',
      'Only the device that invited admits, not even another one of the same person.',
    );
  },
  'WIRE45-inviteNotOwn-another-member': couple(
    'WIRE45',
    'inviteNotOwn',
    'A member admits by another’s invitation.',
    async (told, ann, bob) => {
      const token = told.pair('token for cleo');
      const written = await told.invites(ann, token);
      return [bob, told.admission(written, token, 'cleo')];
    },
  ),
  'WIRE45-inviteSpent-second-guest': couple(
    'WIRE45',
    'inviteSpent',
    'An invitation admits once.',
    async (told, ann, bob) => {
      const token = told.pair('token for cleo');
      const written = await told.invites(ann, token);
      for (const name of ['cleo', 'dora']) await told.answers(bob, name, true);
      const cleo = await told.admits(ann, written, token, 'cleo');
      await told.answers(cleo, 'dora', true);
      return [ann, told.admission(written, token, 'dora')];
    },
  ),
  'WIRE44-approvalMissing-no-answer': third('Bob was not asked.', async () => undefined),
  'WIRE44-approvalMissing-no-after-yes': third('Bob said yes, then no.', async (told, bob) => {
    for (const yes of [true, false]) await told.answers(bob, 'cleo', yes);
  }),
  'WIRE44-approvalMissing-concurrent-no': third(
    'Bob’s yes does not have his other device’s no among its ancestors.',
    async (told, bob) => {
      const other = await told.device(bob);
      await told.answers(bob, 'cleo', true, { knowing: [] });
      await told.answers(other, 'cleo', false, { knowing: [] });
    },
  ),
  'WIRE44-approvalMissing-yes-to-another': third('Bob’s yes is to another key.', (told, bob) =>
    told.answers(bob, 'dora', true),
  ),
  'WIRE44-approvalMissing-yes-not-seen': couple(
    'WIRE44',
    'approvalMissing',
    'Bob’s yes is there, but not among the admission’s ancestors.',
    async (told, ann, bob) => {
      const token = told.pair('token for cleo');
      const written = await told.invites(ann, token);
      await told.answers(bob, 'cleo', true);
      return [ann, told.admission(written, token, 'cleo'), { knowing: [] }];
    },
  ),
  'WIRE44-approvalMissing-one-of-two': async (name) => {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    const cleo = await told.joins(ann, 'cleo', [bob]);
    const token = told.pair('token for dora');
    const written = await told.invites(ann, token);
    await told.answers(cleo, 'dora', true);
    await told.refuse(told.write(ann, told.admission(written, token, 'dora')), 'approvalMissing');
    return told.invalid('WIRE44', 'Of two others only one said yes.');
  },
  'WIRE49-tooManyDevices-ninth': async (name) => {
    const { told, ann } = await Told.begun(name);
    for (let at = 1; at < 8; at += 1) await told.device(ann);
    return refusedDevice(told, ann, 'The ninth device of one person.');
  },
  'WIRE49-tooManyDevices-ninth-live-one-after-a-revoke': async (name) => {
    const { told, ann } = await Told.begun(name);
    for (let at = 1; at < 8; at += 1) await told.device(ann);
    await told.says(told.asPerson(), revoke(ann, 7, ann.prev));
    await told.device(told.asPerson());
    return refusedDevice(told, told.asPerson(), 'One was revoked and another came: again there are eight.');
  },
  'WIRE49-tooManyDevices-sixty-fifth': async (name) => {
    const { told, ann, people } = await manyDevices(name);
    const token = told.pair('token for guest');
    const written = await told.invites(ann, token);
    for (const other of people.slice(1)) await told.answers(other, 'guest', true);
    await told.refuse(told.write(ann, told.admission(written, token, 'guest')), 'tooManyDevices');
    return told.invalid('WIRE49', 'The sixty-fifth device of a space, of a ninth person.');
  },
  'WIRE49-tooManyPersons-sixty-fifth': async (name) => {
    const { told, ann } = await manyPeople(name);
    const token = told.pair('token for guest');
    const written = await told.invites(ann, token);
    await told.refuse(told.write(ann, told.admission(written, token, 'guest')), 'tooManyPersons');
    return told.invalid('WIRE49', 'The sixty-fifth person (and device) of a space, though all others left.');
  },
  'WIRE54-recipientsWrong-one-too-few': couple(
    'WIRE54',
    'recipientsWrong',
    'Bob’s device is left out.',
    async (told, ann, bob) => {
      const control = told.epochControl(ann);
      return [
        ann,
        {
          ...control,
          wraps: control.wraps.filter(({ recipient }) => !Buffer.from(recipient).equals(bob.author)),
        },
      ];
    },
  ),
  'WIRE54-recipientsWrong-without-the-kit': couple(
    'WIRE54',
    'recipientsWrong',
    'Bob’s person key is left out: his kit would open nothing.',
    async (told, ann, bob) => {
      const control = told.epochControl(ann);
      return [
        ann,
        {
          ...control,
          wraps: control.wraps.filter(({ recipient }) => !Buffer.from(recipient).equals(bob.person.sign)),
        },
      ];
    },
  ),
  'WIRE54-recipientsWrong-one-too-many': couple(
    'WIRE54',
    'recipientsWrong',
    'Somebody who is not in would read along.',
    async (told, ann) => {
      const control = told.epochControl(ann);
      const extra = { recipient: told.pair('eve').sign, enc: told.bytes(32), sealed: told.bytes(48) };
      const wraps = [...control.wraps, extra].sort((a, b) => Buffer.compare(a.recipient, b.recipient));
      return [ann, { ...control, wraps }];
    },
  ),
  'WIRE54-recipientsWrong-revoked-device': couple(
    'WIRE54',
    'recipientsWrong',
    'A revoked device would read on.',
    async (told, ann, bob) => {
      const before = told.epochControl(ann);
      await told.says(asWriter('bob', bob.person), revoke(bob));
      return [ann, before];
    },
  ),
  'WIRE54-recipientsWrong-who-left': couple(
    'WIRE54',
    'recipientsWrong',
    'Somebody who left would read on.',
    async (told, ann, bob) => {
      const before = told.epochControl(ann);
      await told.says(bob, end(bob));
      return [ann, before];
    },
  ),
  'WIRE54-recipientsWrong-ghost': async (name) => {
    const { told, ann } = await Told.begun(name);
    const past = told.written.slice();
    const twin = copyOf(ann);
    const bob = await told.joins(ann, 'bob');
    const token = told.pair('token for ghost');
    const written = await told.invites(twin, token, 'member', { knowing: past });
    await told.admits(twin, written, token, 'ghost', 'member', { knowing: [] });
    // what would be right for Ann, who let the ghost in, is wrong for Bob
    const control = told.epochControl({ ...bob, person: ann.person });
    await told.refuse(told.write(bob, control), 'recipientsWrong');
    return told.invalid('WIRE54', 'Bob wraps for a ghost that he never approved.');
  },
  'WIRE60-recipientsWrong-others-epoch': async (name) => {
    const { told, ann } = await Told.begun(name);
    const past = told.written.slice();
    const twin = copyOf(ann);
    const bob = await told.joins(ann, 'bob');
    const token = told.pair('token for ghost');
    const written = await told.invites(twin, token, 'member', { knowing: past });
    await told.admits(twin, written, token, 'ghost', 'member', { knowing: [] });
    const epoch = await told.epoch(ann);
    await told.refuse(told.write(bob, content, under(epoch)), 'recipientsWrong');
    return told.invalid(
      'WIRE60',
      'Ann’s epoch is right for Ann; Bob, who never approved the ghost, may not write under it.',
    );
  },
  'WIRE60-epochUnknown-concurrent': couple(
    'WIRE60',
    'epochUnknown',
    'The epoch is there, but not among the content’s ancestors.',
    async (told, ann, bob) => {
      const epoch = await told.epoch(bob);
      return [ann, content, { ...under(epoch), knowing: [] }];
    },
  ),
  'WIRE60-epochUnknown-no-epoch': couple(
    'WIRE60',
    'epochUnknown',
    'What is named is no epoch.',
    async (told, ann) => [ann, content, under(told.genesis)],
  ),
  'WIRE60-epochOutdated-device-came': couple(
    'WIRE60',
    'epochOutdated',
    'A device came since the epoch.',
    async (told, ann, bob) => {
      const epoch = await told.epoch(ann);
      await told.device(bob);
      return [ann, content, under(epoch)];
    },
  ),
  'WIRE60-epochOutdated-person-came': couple(
    'WIRE60',
    'epochOutdated',
    'A person came since the epoch.',
    async (told, ann, bob) => {
      const epoch = await told.epoch(ann);
      await told.joins(ann, 'cleo', [bob]);
      return [ann, content, under(epoch)];
    },
  ),
  'WIRE60-epochOutdated-person-left': couple(
    'WIRE60',
    'epochOutdated',
    'Somebody left since the epoch, and still has its key.',
    async (told, ann, bob) => {
      const epoch = await told.epoch(ann);
      await told.says(bob, end(bob));
      return [ann, content, under(epoch)];
    },
  ),
  'WIRE60-epochOutdated-device-revoked': couple(
    'WIRE60',
    'epochOutdated',
    'A device was revoked since the epoch, and still has its key.',
    async (told, ann, bob) => {
      const epoch = await told.epoch(ann);
      await told.says(asWriter('bob', bob.person), revoke(bob));
      return [ann, content, under(epoch)];
    },
  ),
  'WIRE60-epochOutdated-came-and-gone': couple(
    'WIRE60',
    'epochOutdated',
    'A device came and was revoked since the epoch: it is for the right ones again, and still outdated.',
    async (told, ann, bob) => {
      const epoch = await told.epoch(ann);
      const guest = await told.device(bob);
      await told.says(asWriter('bob', bob.person), revoke(guest));
      return [ann, content, under(epoch)];
    },
  ),
  'WIRE61-eraseNotOwn-anothers': couple(
    'WIRE61',
    'eraseNotOwn',
    'Nobody erases what another wrote.',
    async (told, ann, bob) => {
      const epoch = await told.epoch(ann);
      const written = await told.erasable(ann, epoch);
      return [bob, { kind: 'erase', targets: [written.id] }];
    },
  ),
  'WIRE61-eraseNotOwn-unknown': couple(
    'WIRE61',
    'eraseNotOwn',
    'Nobody knows the target.',
    async (told, ann) => [ann, { kind: 'erase', targets: [told.bytes(32)] }],
  ),
  'WIRE61-eraseNotOwn-not-before': couple(
    'WIRE61',
    'eraseNotOwn',
    'The target is there, but not among the erasure’s ancestors.',
    async (told, ann) => {
      const epoch = await told.epoch(ann);
      const twin = copyOf(ann);
      const written = await told.erasable(ann, epoch);
      return [twin, { kind: 'erase', targets: [written.id] }, { knowing: [] }];
    },
  ),
  'WIRE61-eraseNotErasable-content': couple(
    'WIRE61',
    'eraseNotErasable',
    'What was not written to be erasable stays.',
    async (told, ann) => {
      const epoch = await told.epoch(ann);
      const written = await told.content(ann, epoch);
      return [ann, { kind: 'erase', targets: [written.id] }];
    },
  ),
  'WIRE61-eraseNotErasable-epoch': couple(
    'WIRE61',
    'eraseNotErasable',
    'An epoch is never erased.',
    async (told, ann) => {
      const epoch = await told.epoch(ann);
      return [ann, { kind: 'erase', targets: [epoch.id] }];
    },
  ),
};
