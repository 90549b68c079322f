// Invalid logs about places: spaces, parents, authors, chains and signatures.
import { type Fault, hex, signedBytes } from '@orrery/wire';
import type { Makers } from './invalid-form.ts';
import { pairOf } from './keys.ts';
import { withLargeS, withMixedR, withNonCanonicalR } from './strange.ts';
import { copyOf, Told, type Twist, type Writer, type Written } from './told.ts';
import { manyHeads, mergeOf } from './valid-entries.ts';

const invite = (told: Told, name = 'token') =>
  ({ kind: 'invite', token: told.pair(name).sign, role: 'member' }) as const;
const revokeAll = (device: Writer) =>
  ({ kind: 'revoke', device: device.author, seq: 0, last: new Uint8Array(32) }) as const;

/** After three invitations of Ann's, a fourth unlike what it should be. */
const fourth =
  (
    rule: string,
    fault: Fault,
    why: string,
    twist: (told: Told, ann: Writer, three: readonly Written[]) => Twist,
  ) =>
  async (name: string) => {
    const { told, ann } = await Told.begun(name);
    const three: Written[] = [];
    for (let at = 0; at < 3; at += 1) three.push(await told.invites(ann, told.pair(`token ${at}`)));
    await told.refuse(told.write(ann, invite(told), twist(told, ann, three)), fault);
    return told.invalid(rule, why);
  };

const signed = (
  why: string,
  sign: (told: Told, ann: Writer, message: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
) =>
  fourth('WIRE22', 'signatureWrong', why, (told, ann) => ({ sign: (message) => sign(told, ann, message) }));

export const invalidOrder: Makers = {
  'WIRE4-spaceWrong-from-another-space': async (name) => {
    const { told, ann } = await Told.begun(name);
    const other = await Told.begun(`${name} other`);
    await told.refuse(told.write(ann, invite(told), { parts: { space: other.told.space } }), 'spaceWrong');
    return told.invalid('WIRE4', 'An entry that its author wrote for another space.');
  },
  'WIRE4-spaceWrong-second-genesis': async (name) => {
    const { told } = await Told.begun(name);
    const other = await Told.found(`${name} other`);
    await told.refuse(other.genesis, 'spaceWrong');
    return told.invalid('WIRE4', 'A space has one genesis, by whose id it is called.');
  },
  'WIRE7-parentRedundant-prev': fourth(
    'WIRE7',
    'parentRedundant',
    'prev is named as a parent too.',
    (_told, ann) => ({ parts: { parents: [ann.prev] } }),
  ),
  'WIRE7-parentRedundant-before-prev': fourth(
    'WIRE7',
    'parentRedundant',
    'A parent that prev leads to.',
    (_told, _ann, [first]) => ({ parts: { parents: first ? [first.id] : [] } }),
  ),
  'WIRE7-parentRedundant-before-a-parent': async (name) => {
    const { told, ann } = await Told.begun(name);
    const other = await told.device(ann);
    const first = await told.invites(ann, told.pair('token 0'));
    const second = await told.invites(ann, told.pair('token 1'));
    const parents = [first.id, second.id].sort((a, b) => Buffer.compare(a, b));
    await told.refuse(told.write(other, invite(told), { parts: { parents } }), 'parentRedundant');
    return told.invalid('WIRE7', 'A parent that another parent leads to.');
  },
  'WIRE19-parentRedundant-merged-head': async (name) => {
    const { told, other, heads } = await manyHeads(name, 70);
    // somebody has answered one of the heads: it is an ancestor of that answer
    const knowing = heads.slice(0, 1);
    const third = await told.device(other, { knowing });
    const answer = await told.invites(third, told.pair('answer'), 'member', { knowing: [] });
    const ids = [...heads, answer].sort((a, b) => Buffer.compare(a.id, b.id));
    await told.refuse(
      told.write(other, mergeOf(ids).control, { parts: mergeOf(ids).parts }),
      'parentRedundant',
    );
    return told.invalid('WIRE19', 'A merge names a head and an answer to it.');
  },
  'WIRE50-parentRefused-child': async (name) => {
    const { told, ann } = await Told.begun(name);
    const bad = told.write(ann, { kind: 'approve', person: new Uint8Array(32), yes: true });
    await told.refuse(bad, 'keyUnfit');
    const child = { ...copyOf(ann), seq: 1, prev: bad.id };
    await told.refuse(told.write(child, invite(told), { parts: { parents: [] } }), 'parentRefused');
    return told.invalid('WIRE50', 'What descends from something refused is refused.');
  },
  'WIRE5-authorUnknown-stranger': async (name) => {
    const { told, ann } = await Told.begun(name);
    const other = await Told.begun(`${name} other`);
    const stranger = { ...other.ann, prev: ann.prev };
    await told.refuse(told.write(stranger, invite(told), { parts: { parents: [] } }), 'authorUnknown');
    return told.invalid('WIRE5', 'A device that another space introduced.');
  },
  'WIRE5-authorUnknown-person': async (name) => {
    const { told, ann } = await Told.begun(name);
    const stranger = told.asPerson('bob', told.pair('bob'));
    await told.refuse(told.write(stranger, revokeAll(ann)), 'authorUnknown');
    return told.invalid('WIRE5', 'A person key that nobody admitted.');
  },
  'WIRE5-authorUnknown-introduced-elsewhere': async (name) => {
    const { told, ann } = await Told.begun(name);
    const past = told.written.slice();
    const other = await told.device(ann);
    const blind = { ...copyOf(other), prev: past.at(-1)?.id ?? other.prev };
    await told.refuse(told.write(blind, invite(told), { knowing: [] }), 'authorUnknown');
    return told.invalid(
      'WIRE5',
      'The device is in, but what introduced it is not among the entry’s ancestors.',
    );
  },
  'WIRE5-authorUnknown-person-key-with-seq': async (name) => {
    const { told, ann } = await Told.begun(name);
    const posing = { ...copyOf(ann), author: told.founder.sign, keys: told.founder };
    await told.refuse(told.write(posing, invite(told)), 'authorUnknown');
    return told.invalid('WIRE5', 'A person key that poses as a device.');
  },
  'WIRE5-authorUnknown-device-without-seq': async (name) => {
    const { told, ann } = await Told.begun(name);
    const posing = { ...copyOf(ann), isPerson: true };
    await told.refuse(told.write(posing, { kind: 'end', person: told.founder.sign }), 'authorUnknown');
    return told.invalid('WIRE5', 'A device that poses as a person key, off its chain.');
  },
  'WIRE6-chainBroken-seq-skipped': fourth('WIRE6', 'chainBroken', 'seq goes up by one.', () => ({
    parts: { seq: 5 },
  })),
  'WIRE6-chainBroken-seq-again': fourth(
    'WIRE6',
    'chainBroken',
    'seq stays as it was though prev is the entry before.',
    () => ({ parts: { seq: 3 } }),
  ),
  'WIRE6-chainBroken-prev-skips': fourth(
    'WIRE6',
    'chainBroken',
    'prev leaves an entry out.',
    (_told, _ann, [, second, third]) => ({
      parts: { prev: second?.id ?? new Uint8Array(32), parents: third ? [third.id] : [] },
    }),
  ),
  'WIRE6-chainBroken-prev-of-another': async (name) => {
    const { told, ann } = await Told.begun(name);
    const other = await told.device(ann);
    const theirs = await told.invites(other, told.pair('token 0'));
    const lost = { ...copyOf(ann), seq: 1, prev: theirs.id };
    await told.refuse(told.write(lost, invite(told)), 'chainBroken');
    return told.invalid('WIRE6', 'prev has the right seq and is another device’s.');
  },
  'WIRE6-chainBroken-first-with-seq-2': async (name) => {
    const { told, ann } = await Told.begun(name);
    await told.refuse(told.write(ann, invite(told), { parts: { seq: 2 } }), 'chainBroken');
    return told.invalid('WIRE6', 'A device’s first entry has seq 1.');
  },
  'WIRE6-chainBroken-first-after-the-genesis': async (name) => {
    const { told, ann } = await Told.begun(name);
    const parts = { prev: told.genesis.id, parents: [ann.prev] };
    await told.refuse(told.write(ann, invite(told), { parts }), 'chainBroken');
    return told.invalid('WIRE6', 'A device’s first entry goes on from what introduced it.');
  },
  'WIRE22-signatureWrong-other-device': signed(
    'Another device of the same person signed.',
    (told, _ann, message) => told.pair('ann 2').signs(message),
  ),
  'WIRE22-signatureWrong-person-key': signed('The person key signed for the device.', (told, _ann, message) =>
    told.founder.signs(message),
  ),
  'WIRE22-signatureWrong-without-label': signed(
    'The header alone was signed, without the label before it.',
    (_told, ann, message) => ann.keys.signs(message.slice(18)),
  ),
  'WIRE22-signatureWrong-large-s': signed(
    'S is beyond the order of the group: the equation holds, and the signature would have a twin.',
    (_told, ann, message) => withLargeS(ann.keys.signs(message)),
  ),
  'WIRE22-signatureWrong-mixed-r': signed(
    'R has a part of order 8: it holds only where the equation is multiplied by the cofactor.',
    (_told, ann, message) => withMixedR(ann.keys, message),
  ),
  'WIRE22-signatureWrong-non-canonical-r': signed(
    'R is the identity, written as p + 1: it holds only where R is not compared byte by byte.',
    (_told, ann, message) => withNonCanonicalR(ann.keys, message),
  ),
  'WIRE22-signatureWrong-genesis': async (name) => {
    const told = await Told.found(name, 'circle', {
      twist: { sign: (message) => pairOf(`${name} somebody else`).signs(message) },
    });
    await told.refuse(told.genesis, 'signatureWrong');
    return told.invalid('WIRE22', 'A genesis that somebody else signed.');
  },
  'WIRE51-signatureWrong-then-right': async (name) => {
    const { told, ann } = await Told.begun(name);
    const right = told.write(ann, invite(told));
    const message = signedBytes(right.header);
    const wrong = { ...right, vector: { ...right.vector, signature: hex(told.founder.signs(message)) } };
    await told.refuse(wrong, 'signatureWrong');
    await told.take(right);
    return told.invalid(
      'WIRE51',
      'The same header first with a wrong signature, then with its own: only the first is refused.',
    );
  },
};
