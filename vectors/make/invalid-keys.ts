// Invalid logs about keys: what must never come in, what comes in twice, and what is not proven. Where a lax check would
// be satisfied, everything else about the entry is right.
import {
  type Bytes,
  type Control,
  type Fault,
  type ProvenKeys,
  possessionBytes,
  tokenBytes,
} from '@orrery/wire';
import type { Makers } from './invalid-form.ts';
import { type Pair, pairOf, proven } from './keys.ts';
import { BAD_WRAPS, mixedPair, OFF_CURVE, SMALL, signSmall } from './strange.ts';
import { Told, type Writer } from './told.ts';

type Of<K extends Control['kind']> = Extract<Control, { kind: K }>;
const RULE = 'WIRE20';

/** A pair whose public key needs no secret. */
const smallPair = (name: string, sign: Bytes): Pair => ({
  ...{ seed: new Uint8Array(32), sign, wrap: pairOf(`${name} wraps`).wrap },
  signs: (message) => signSmall(sign, message),
});

const device =
  (why: string, pair: (told: Told) => Pair, fault: Fault = 'keyUnfit', rule = RULE) =>
  async (name: string) => {
    const { told, ann } = await Told.begun(name);
    const control = { kind: 'device', device: proven(told.space, told.founder.sign, pair(told)) } as const;
    await told.refuse(told.write(ann, control), fault);
    return told.invalid(rule, why);
  };

/** By Ann's invitation. */
interface Invited {
  /** Whoever comes with these keys, with all proofs as they should be. */
  readonly comes: (person: Pair, device: Pair) => Of<'admit'>;
  readonly token: Pair;
}

/** Ann admits Bob, unlike she should. */
const admit =
  (
    rule: string,
    fault: Fault,
    why: string,
    change: (told: Told, ann: Writer, control: Of<'admit'>, invited: Invited) => Of<'admit'>,
  ) =>
  async (name: string) => {
    const { told, ann } = await Told.begun(name);
    const token = told.pair('token');
    const invite = await told.invites(ann, token);
    const comes: Invited['comes'] = (person, device) => told.coming(invite, token, person, device);
    const control = change(told, ann, told.admission(invite, token, 'bob'), { comes, token });
    await told.refuse(told.write(ann, control), fault);
    return told.invalid(rule, why);
  };

/** With a token's signature over the keys as they are now. */
const tokened = (told: Told, control: Of<'admit'>, token: Pair): Of<'admit'> => ({
  ...control,
  tokenSignature: token.signs(tokenBytes(told.space, control.invite, control.person, control.device)),
});

const wrapKeys = (wrap: Bytes) => (told: Told) => ({ ...told.pair('ann 2'), wrap });
const bad = (key: Bytes) => (told: Told) => smallPair(told.story, key);
/** Signs as it should, says another key. */
const posing = (told: Told, sign: Bytes): Pair => ({ ...told.pair('ann 2'), sign });

export const invalidKeys: Makers = {
  'WIRE20-keyUnfit-identity': device('The identity: one signature fits every message.', bad(SMALL.identity)),
  'WIRE20-keyUnfit-order-2': device('A key of order 2.', bad(SMALL.order2)),
  'WIRE20-keyUnfit-order-4': device('A key of order 4.', bad(SMALL.order4)),
  'WIRE20-keyUnfit-order-8': device('A key of order 8.', bad(SMALL.order8)),
  'WIRE20-keyUnfit-mixed-order': device(
    'A key with a part of order 8, on whose signatures libraries disagree.',
    (told) => mixedPair(told.story, told.pair('ann 2')),
  ),
  'WIRE20-keyUnfit-non-canonical': device('The identity, written as y = p + 1.', bad(SMALL.nonCanonical)),
  'WIRE20-keyUnfit-off-the-curve': device('There is no point with this y.', (told) =>
    posing(told, OFF_CURVE),
  ),
  'WIRE20-keyUnfit-wrap-zero': device(
    'A wrapping key under which every secret is zero.',
    wrapKeys(BAD_WRAPS.zero),
  ),
  'WIRE20-keyUnfit-wrap-one': device('A wrapping key of order 4: u = 1.', wrapKeys(BAD_WRAPS.one)),
  'WIRE20-keyUnfit-wrap-order-8': device('A wrapping key of order 8.', wrapKeys(BAD_WRAPS.order8)),
  'WIRE20-keyUnfit-wrap-minus-one': device(
    'A wrapping key of small order on the twist: u = p − 1.',
    wrapKeys(BAD_WRAPS.minusOne),
  ),
  'WIRE20-keyUnfit-wrap-non-canonical': device(
    'The base point’s u, written as p + 9.',
    wrapKeys(BAD_WRAPS.nonCanonical),
  ),
  'WIRE20-keyUnfit-wrap-high-bit': device(
    'The highest bit is set, which X25519 ignores.',
    wrapKeys(BAD_WRAPS.highBit),
  ),
  'WIRE20-keyUnfit-founder-identity': async (name) => {
    const told = await Told.found(name, 'circle', { founder: smallPair(name, SMALL.identity) });
    await told.refuse(told.genesis, 'keyUnfit');
    return told.invalid(RULE, 'A founder whose key is the identity, and whose signature holds.');
  },
  'WIRE20-keyUnfit-founder-wrap': async (name) => {
    const told = await Told.found(name, 'circle', { founder: { ...pairOf(name), wrap: BAD_WRAPS.zero } });
    await told.refuse(told.genesis, 'keyUnfit');
    return told.invalid(RULE, 'A founder whose wrapping key is zero.');
  },
  'WIRE20-keyUnfit-token': async (name) => {
    const { told, ann } = await Told.begun(name);
    const control = { kind: 'invite', token: SMALL.order8, role: 'member' } as const;
    await told.refuse(told.write(ann, control), 'keyUnfit');
    return told.invalid(RULE, 'An invitation whose token anybody could sign for.');
  },
  'WIRE20-keyUnfit-approved': async (name) => {
    const { told, ann } = await Told.begun(name);
    const control = { kind: 'approve', person: SMALL.order4, yes: true } as const;
    await told.refuse(told.write(ann, control), 'keyUnfit');
    return told.invalid(RULE, 'A yes to a key that can never come in.');
  },
  'WIRE20-keyUnfit-admitted-person': admit(
    RULE,
    'keyUnfit',
    'A joining person whose key is the identity.',
    (told, _ann, _control, { comes }) => comes(smallPair(told.story, SMALL.identity), told.pair('bob 1')),
  ),
  'WIRE20-keyUnfit-admitted-device': admit(
    RULE,
    'keyUnfit',
    'A joining device with a wrapping key of small order.',
    (told, _ann, _control, { comes }) =>
      comes(told.pair('bob'), { ...told.pair('bob 1'), wrap: BAD_WRAPS.order8 }),
  ),
  'WIRE21-keyKnown-own-device': device(
    'The key of the device that is already in.',
    (told) => told.pair('ann 1'),
    'keyKnown',
    'WIRE21',
  ),
  'WIRE21-keyKnown-person-as-device': device(
    'A person’s key comes in as a device’s.',
    (told) => told.founder,
    'keyKnown',
    'WIRE21',
  ),
  'WIRE21-keyKnown-device-as-person': admit(
    'WIRE21',
    'keyKnown',
    'A device’s key comes in as a person’s.',
    (told, ann, _control, { comes }) => comes(ann.keys, told.pair('bob 1')),
  ),
  'WIRE21-keyKnown-person-twice': admit(
    'WIRE21',
    'keyKnown',
    'A person who is in comes in again.',
    (told, _ann, _control, { comes }) => comes(told.founder, told.pair('bob 1')),
  ),
  'WIRE21-keyKnown-one-key-for-both': admit(
    'WIRE21',
    'keyKnown',
    'Person and device come in with one key.',
    (told, _ann, _control, { comes }) => comes(told.pair('bob'), told.pair('bob')),
  ),
  'WIRE21-keyKnown-others-device': async (name) => {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    const stolen: ProvenKeys = proven(told.space, told.founder.sign, bob.keys);
    await told.refuse(told.write(ann, { kind: 'device', device: stolen }), 'keyKnown');
    return told.invalid('WIRE21', 'The key of another person’s device.');
  },
  'WIRE21-keyKnown-revoked-comes-back': async (name) => {
    const { told, ann } = await Told.begun(name);
    await told.says(told.asPerson(), {
      kind: 'revoke',
      device: ann.author,
      seq: 0,
      last: new Uint8Array(32),
    });
    const again = proven(told.space, told.founder.sign, ann.keys);
    await told.refuse(told.write(told.asPerson(), { kind: 'device', device: again }), 'keyKnown');
    return told.invalid('WIRE21', 'A revoked key never comes back.');
  },
  'WIRE23-possessionUnproven-other-space': async (name) => {
    const { told, ann } = await Told.begun(name);
    const elsewhere = proven(told.bytes(32), told.founder.sign, told.pair('ann 2'));
    await told.refuse(told.write(ann, { kind: 'device', device: elsewhere }), 'possessionUnproven');
    return told.invalid('WIRE23', 'The proof was made for another space.');
  },
  'WIRE23-possessionUnproven-other-person': async (name) => {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    const theirs = proven(told.space, told.founder.sign, told.pair('ann 2'));
    await told.refuse(told.write(bob, { kind: 'device', device: theirs }), 'possessionUnproven');
    return told.invalid('WIRE23', 'Bob brings in a device that proved itself for Ann.');
  },
  'WIRE23-possessionUnproven-wrap-exchanged': async (name) => {
    const { told, ann } = await Told.begun(name);
    const made = proven(told.space, told.founder.sign, told.pair('ann 2'));
    const exchanged = { ...made, wrap: told.pair('thief').wrap };
    await told.refuse(told.write(ann, { kind: 'device', device: exchanged }), 'possessionUnproven');
    return told.invalid('WIRE23', 'Whoever passed the keys on exchanged the wrapping key.');
  },
  'WIRE23-possessionUnproven-signed-by-person': device(
    'The person key signed for the device.',
    (told) => ({ ...told.pair('ann 2'), signs: told.founder.signs }),
    'possessionUnproven',
    'WIRE23',
  ),
  'WIRE23-possessionUnproven-admitted-person': admit(
    'WIRE23',
    'possessionUnproven',
    'The inviter made the person’s proof.',
    (told, ann, control) => ({
      ...control,
      person: {
        ...control.person,
        possession: ann.keys.signs(possessionBytes(told.space, control.person.sign, control.person)),
      },
    }),
  ),
  'WIRE23-possessionUnproven-admitted-device': admit(
    'WIRE23',
    'possessionUnproven',
    'The joining device proved itself for the inviter’s person.',
    (told, _ann, control) => ({
      ...control,
      device: proven(told.space, told.founder.sign, told.pair('bob 1')),
    }),
  ),
  'WIRE23-possessionUnproven-admitted-person-as-a-device': admit(
    'WIRE23',
    'possessionUnproven',
    'The joining person proved their key as a device’s, and for no device.',
    (told, _ann, control) => ({
      ...control,
      person: proven(told.space, control.person.sign, told.pair('bob')),
    }),
  ),
  'WIRE23-possessionUnproven-admitted-with-another-device': admit(
    'WIRE23',
    'possessionUnproven',
    'The inviter admits Bob’s proven key with a device of her own.',
    (told, _ann, { person, ...control }, { token }) => {
      const device = proven(told.space, person.sign, told.pair('thief'));
      return tokened(told, { ...control, person, device }, token);
    },
  ),
  'WIRE23-possessionUnproven-admitted-in-another-role': async (name) => {
    const { told, ann } = await Told.begun(name, 'care');
    const token = told.pair('token');
    const invite = await told.invites(ann, token, 'provider');
    const control = told.coming(invite, token, told.pair('bob'), told.pair('bob 1'), 'member');
    await told.refuse(told.write(ann, { ...control, role: 'provider' }), 'possessionUnproven');
    return told.invalid('WIRE23', 'Bob meant to come as a member.');
  },
  'WIRE24-tokenWrong-other-token': admit(
    'WIRE24',
    'tokenWrong',
    'Another token signed.',
    (told, _ann, control) => tokened(told, control, told.pair('another token')),
  ),
  'WIRE24-tokenWrong-other-device': admit(
    'WIRE24',
    'tokenWrong',
    'The token signed for another first device.',
    (told, _ann, { tokenSignature }, { comes }) => ({
      ...comes(told.pair('bob'), told.pair('bob 2')),
      tokenSignature,
    }),
  ),
  'WIRE24-tokenWrong-other-invitation': async (name) => {
    const { told, ann } = await Told.begun(name);
    const token = told.pair('token');
    const first = await told.invites(ann, token);
    const second = await told.invites(ann, token);
    const { tokenSignature } = told.admission(first, token, 'bob');
    const control = { ...told.admission(second, token, 'bob'), tokenSignature };
    await told.refuse(told.write(ann, control), 'tokenWrong');
    return told.invalid('WIRE24', 'The token signed for another invitation.');
  },
};
