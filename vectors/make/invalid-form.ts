// Invalid logs that show it in the entry itself: bytes that nobody would write, signed by their author all the same.
import { type Control, concatBytes, type Fault, type Header, ZERO } from '@orrery/wire';
import type { InvalidVector } from '../outcome.ts';
import { seedOf } from './keys.ts';
import { Told, type Twist, type Writer } from './told.ts';
import { manyHeads, mergeOf } from './valid-entries.ts';

export type Makers = Record<string, (name: string) => Promise<InvalidVector>>;

const setByte = (at: number, value: number) => (bytes: Uint8Array) => {
  const changed = new Uint8Array(bytes);
  changed[at < 0 ? changed.length + at : at] = value;
  return changed;
};
const id = (name: string) => seedOf(`id ${name}`);
const ascending = (count: number) =>
  Array.from({ length: count }, (_, at) => id(String(at))).sort((a, b) => Buffer.compare(a, b));

interface Story {
  readonly told: Told;
  readonly ann: Writer;
}
/** One entry by Ann's device (or by `by`), unlike what it should be. */
const one =
  (
    rule: string,
    fault: Fault,
    why: string,
    control: (story: Story) => Control,
    twist: (story: Story) => Twist | Promise<Twist> = () => ({}),
    by: (story: Story) => Writer = ({ ann }) => ann,
  ) =>
  async (name: string): Promise<InvalidVector> => {
    const story = await Told.begun(name);
    const made = await twist(story);
    await story.told.refuse(story.told.write(by(story), control(story), made), fault);
    return story.told.invalid(rule, why);
  };

const invite = ({ told }: Story): Control => ({
  kind: 'invite',
  token: told.pair('token').sign,
  role: 'member',
});
const revoke = ({ ann }: Story, seq: number, last: Uint8Array): Control => ({
  ...{ kind: 'revoke', device: ann.author, seq, last: new Uint8Array(last) },
});
const content = (): Control => ({ kind: 'content' });
const kit = ({ told }: Story) => told.asPerson();
const header = (change: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>) => () => ({ header: change });
const parts = (change: Partial<Header>) => () => ({ parts: change });
/** Where the control's length lies in a header with one parent or none besides prev. */
const controlAt = (parents: number) => 3 + 32 + 32 + 4 + 32 + 1 + 32 * parents + 32 + 2;

async function inEpoch({ told, ann }: Story): Promise<Twist> {
  return { parts: { epoch: (await told.epoch(ann)).id } };
}

/** A genesis alone, unlike what it should be. */
const genesis =
  (
    rule: string,
    fault: Fault,
    why: string,
    given: Parameters<typeof Told.found>[2],
    form: 'self' | 'circle' = 'circle',
  ) =>
  async (name: string): Promise<InvalidVector> => {
    const told = await Told.found(name, form, given);
    await told.refuse(told.genesis, fault);
    return told.invalid(rule, why);
  };

const before = (count: number) => ({ predecessor: { space: id('space'), heads: ascending(count) } });

export const invalidForm: Makers = {
  'WIRE1-versionUnknown-2': one(
    'WIRE1',
    'versionUnknown',
    'A newer version is never guessed at.',
    invite,
    header(setByte(0, 2)),
  ),
  'WIRE1-malformed-version-0': one(
    'WIRE1',
    'malformed',
    'There is no version 0.',
    invite,
    header(setByte(0, 0)),
  ),
  'WIRE1-kindUnknown-0': one('WIRE1', 'kindUnknown', 'Kinds count from 1.', invite, header(setByte(1, 0))),
  'WIRE1-kindUnknown-12': one(
    'WIRE1',
    'kindUnknown',
    'There are eleven kinds.',
    invite,
    header(setByte(1, 12)),
  ),
  'WIRE1-malformed-byte-more': one(
    'WIRE1',
    'malformed',
    'A byte after the end would give one entry many ids.',
    invite,
    header((bytes) => concatBytes(bytes, Uint8Array.of(0))),
  ),
  'WIRE1-malformed-byte-less': one(
    'WIRE1',
    'malformed',
    'The last byte is missing.',
    invite,
    header((bytes) => new Uint8Array(bytes.subarray(0, -1))),
  ),
  'WIRE2-malformed-short-signature': one(
    'WIRE2',
    'malformed',
    'A signature has sixty-four bytes.',
    invite,
    ({ ann }) => ({
      sign: (message) => ann.keys.signs(message).slice(0, 63),
    }),
  ),
  'WIRE2-malformed-long-signature': one(
    'WIRE2',
    'malformed',
    'A byte after the signature’s end.',
    invite,
    ({ ann }) => ({
      sign: (message) => concatBytes(ann.keys.signs(message), Uint8Array.of(0)),
    }),
  ),
  'WIRE3-flagsUnknown-bit-1': one(
    'WIRE3',
    'flagsUnknown',
    'Only bit 0 means something.',
    content,
    async (story) => ({ ...(await inEpoch(story)), header: setByte(2, 2) }),
  ),
  'WIRE3-flagsUnknown-erasable-invite': one(
    'WIRE3',
    'flagsUnknown',
    'Only content can be erasable.',
    invite,
    header(setByte(2, 1)),
  ),
  'WIRE3-flagsUnknown-erasable-approve': one(
    'WIRE3',
    'flagsUnknown',
    'A yes or no that could be erased is neither.',
    ({ told }) => ({ kind: 'approve', person: told.pair('bob').sign, yes: false }),
    header(setByte(2, 1)),
  ),
  'WIRE3-flagsUnknown-erasable-epoch': one(
    'WIRE3',
    'flagsUnknown',
    'Epochs are never erasable.',
    ({ told, ann }) => told.epochControl(ann),
    header(setByte(2, 1)),
  ),
  'WIRE4-fieldNotZero-invite-in-no-space': one(
    'WIRE4',
    'fieldNotZero',
    'Only a genesis lies in no space.',
    invite,
    parts({ space: ZERO }),
  ),
  'WIRE5-fieldNotZero-invite-by-nobody': one(
    'WIRE5',
    'fieldNotZero',
    'Only a genesis names no author.',
    invite,
    parts({ author: ZERO }),
  ),
  'WIRE4-authorUnfit-genesis-on-a-chain': genesis(
    'WIRE4',
    'authorUnfit',
    'A genesis is on no device’s chain.',
    {
      twist: {
        header: (bytes) =>
          concatBytes(bytes.subarray(0, 67), Uint8Array.of(0, 0, 0, 1), id('prev'), bytes.subarray(103)),
      },
    },
  ),
  'WIRE8-fieldNotZero-epoch-of-an-epoch': one(
    'WIRE8',
    'fieldNotZero',
    'An epoch’s body lies under the secret that it brings.',
    ({ told, ann }) => told.epochControl(ann),
    inEpoch,
  ),
  'WIRE8-bodyLengthWrong-genesis-with-body': genesis('WIRE8', 'bodyLengthWrong', 'A genesis has no body.', {
    twist: {
      header: (bytes) => concatBytes(bytes.subarray(0, -36), Uint8Array.of(0, 0, 1, 0), bytes.subarray(-32)),
    },
  }),
  'WIRE4-fieldNotZero-genesis-in-a-space': genesis(
    'WIRE4',
    'fieldNotZero',
    'A genesis lies in no space: it is the space.',
    { twist: { header: setByte(34, 1) } },
  ),
  'WIRE4-fieldNotZero-genesis-with-author': genesis(
    'WIRE4',
    'fieldNotZero',
    'A genesis has no author but the key that it names.',
    { twist: { header: setByte(66, 1) } },
  ),
  'WIRE4-fieldNotZero-genesis-with-epoch': genesis('WIRE4', 'fieldNotZero', 'A genesis has no epoch.', {
    twist: { header: setByte(3 + 64 + 4 + 32 + 1, 1) },
  }),
  'WIRE4-fieldNotZero-genesis-with-prev': genesis(
    'WIRE4',
    'fieldNotZero',
    'A genesis goes on from nothing.',
    { twist: { header: setByte(3 + 64 + 4, 1) } },
  ),
  'WIRE4-fieldNotZero-genesis-with-parent': genesis('WIRE4', 'fieldNotZero', 'A genesis has no parents.', {
    twist: {
      header: (bytes) =>
        concatBytes(bytes.subarray(0, 103), Uint8Array.of(1), id('parent'), bytes.subarray(104)),
    },
  }),
  'WIRE5-authorUnfit-device-revokes': one(
    'WIRE5',
    'authorUnfit',
    'Only the person key revokes, and a device may not sign in its place.',
    (story) => revoke(story, 0, ZERO),
  ),
  'WIRE5-authorUnfit-person-invites': one(
    'WIRE5',
    'authorUnfit',
    'The person key signs device, revoke and end, and nothing else.',
    invite,
    () => ({}),
    kit,
  ),
  'WIRE5-authorUnfit-person-writes-content': one(
    'WIRE5',
    'authorUnfit',
    'Content is written by devices.',
    content,
    inEpoch,
    kit,
  ),
  'WIRE6-fieldNotZero-person-with-prev': one(
    'WIRE6',
    'fieldNotZero',
    'What a person key signs is on no chain.',
    (story) => revoke(story, 0, ZERO),
    ({ told }) => ({ parts: { prev: told.genesis.id } }),
    kit,
  ),
  'WIRE6-fieldNotZero-device-without-prev': one(
    'WIRE6',
    'fieldNotZero',
    'A device’s entry goes on from one before.',
    invite,
    ({ ann }) => ({ parts: { prev: ZERO, parents: [ann.prev] } }),
  ),
  'WIRE6-malformed-person-without-parents': one(
    'WIRE6',
    'malformed',
    'What a person key signs must come after something.',
    (story) => revoke(story, 0, ZERO),
    parts({ parents: [] }),
    kit,
  ),
  'WIRE7-malformed-sixty-five-parents': async (name) => {
    const { told, other } = await manyHeads(name, 65);
    await told.refuse(
      told.write(other, { kind: 'invite', token: told.pair('token').sign, role: 'member' }),
      'malformed',
    );
    return told.invalid('WIRE7', 'Sixty-five parents are one too many: a merge comes first.');
  },
  'WIRE7-unordered-parents': async (name) => {
    const { told, other, heads } = await manyHeads(name, 3);
    const twist = { parts: { parents: heads.map(({ id: each }) => each).reverse() } };
    await told.refuse(
      told.write(other, { kind: 'invite', token: told.pair('token').sign, role: 'member' }, twist),
      'unordered',
    );
    return told.invalid('WIRE7', 'Parents descend: another order would give one entry many ids.');
  },
  'WIRE7-unordered-parent-twice': async (name) => {
    const { told, other, heads } = await manyHeads(name, 1);
    const twist = { parts: { parents: [...heads, ...heads].map(({ id: each }) => each) } };
    await told.refuse(
      told.write(other, { kind: 'invite', token: told.pair('token').sign, role: 'member' }, twist),
      'unordered',
    );
    return told.invalid('WIRE7', 'One parent is named twice.');
  },
  'WIRE8-bodyLengthWrong-invite-with-body': one(
    'WIRE8',
    'bodyLengthWrong',
    'An invitation has no body.',
    invite,
    () => ({ parts: { bodyLength: 256, bodyHash: id('hash') } }),
  ),
  'WIRE8-bodyLengthWrong-content-without-body': one(
    'WIRE8',
    'bodyLengthWrong',
    'Content has a body.',
    content,
    async (story) => {
      const twist = await inEpoch(story);
      return { parts: { ...twist.parts, bodyLength: 0 } };
    },
  ),
  'WIRE8-bodyLengthWrong-257': one(
    'WIRE8',
    'bodyLengthWrong',
    'Bodies have five lengths, or a length would tell what is inside.',
    content,
    async (story) => ({ ...(await inEpoch(story)), bodyLength: 257 }),
  ),
  'WIRE8-bodyLengthWrong-epoch-128-kB': one(
    'WIRE8',
    'bodyLengthWrong',
    'No body is longer than 64 kB.',
    ({ told, ann }) => told.epochControl(ann),
    () => ({ parts: { bodyLength: 131_072 } }),
  ),
  'WIRE8-fieldNotZero-hash-without-body': one(
    'WIRE8',
    'fieldNotZero',
    'Where there is no body there is no hash.',
    invite,
    parts({ bodyHash: id('hash') }),
  ),
  'WIRE8-fieldNotZero-body-without-hash': one(
    'WIRE8',
    'fieldNotZero',
    'A body is named by its hash.',
    content,
    async (story) => {
      const twist = await inEpoch(story);
      return { parts: { ...twist.parts, bodyHash: ZERO } };
    },
  ),
  'WIRE8-fieldNotZero-epoch-of-an-invite': one(
    'WIRE8',
    'fieldNotZero',
    'Only content lies under an epoch.',
    invite,
    inEpoch,
  ),
  'WIRE8-fieldNotZero-content-without-epoch': one(
    'WIRE8',
    'fieldNotZero',
    'Content lies under an epoch.',
    content,
  ),
  'WIRE9-bodyHashWrong-other-body': async (name) => {
    const { told, ann } = await Told.begun(name);
    const epoch = await told.epoch(ann);
    const written = told.write(ann, { kind: 'content' }, { parts: { epoch: epoch.id } });
    const other = Buffer.from(told.bytes(256)).toString('hex');
    await told.refuse({ ...written, vector: { ...written.vector, body: other } }, 'bodyHashWrong');
    return told.invalid('WIRE9', 'A body of the right length that is not the one that the header names.');
  },
  'WIRE9-bodyLengthWrong-longer-body': async (name) => {
    const { told, ann } = await Told.begun(name);
    const epoch = await told.epoch(ann);
    const written = told.write(ann, { kind: 'content' }, { parts: { epoch: epoch.id } });
    const other = `${written.vector.body}00`;
    await told.refuse({ ...written, vector: { ...written.vector, body: other } }, 'bodyLengthWrong');
    return told.invalid('WIRE9', 'A byte after the body’s end.');
  },
  'WIRE10-controlMalformed-form-3': genesis('WIRE10', 'controlMalformed', 'There are three forms.', {
    twist: { header: setByte(controlAt(0), 3) },
  }),
  'WIRE10-controlMalformed-role-2': genesis('WIRE10', 'controlMalformed', 'There are two roles.', {
    twist: { header: setByte(controlAt(0) + 1, 2) },
  }),
  'WIRE10-controlMalformed-provider-in-a-circle': genesis(
    'WIRE10',
    'controlMalformed',
    'Providers are in care spaces only.',
    { role: 'provider' },
  ),
  'WIRE10-controlMalformed-self-with-predecessor': genesis(
    'WIRE10',
    'controlMalformed',
    'A self space follows from its root, not from another space.',
    before(1),
    'self',
  ),
  'WIRE10-controlMalformed-predecessor-flag-2': genesis(
    'WIRE10',
    'controlMalformed',
    'It goes on from another space or does not.',
    { twist: { header: setByte(controlAt(0) + 98, 2) } },
  ),
  'WIRE10-controlMalformed-no-heads': genesis(
    'WIRE10',
    'controlMalformed',
    'Whoever names a predecessor names its heads.',
    before(0),
  ),
  'WIRE10-controlMalformed-sixty-five-heads': genesis(
    'WIRE10',
    'controlMalformed',
    'At most sixty-four heads.',
    before(65),
  ),
  'WIRE10-controlMalformed-heads-descend': genesis('WIRE10', 'controlMalformed', 'Heads ascend.', {
    predecessor: { space: id('space'), heads: ascending(2).reverse() },
  }),
  'WIRE12-controlMalformed-seq-without-entry': one(
    'WIRE12',
    'controlMalformed',
    'A revoke that lets entries stand says which is the last.',
    (story) => revoke(story, 1, ZERO),
    () => ({}),
    kit,
  ),
  'WIRE12-controlMalformed-entry-without-seq': one(
    'WIRE12',
    'controlMalformed',
    'seq 0 means that nothing stands: then no entry is named.',
    (story) => revoke(story, 0, story.ann.prev),
    () => ({}),
    kit,
  ),
  'WIRE13-controlMalformed-role-2': one(
    'WIRE13',
    'controlMalformed',
    'There are two roles.',
    invite,
    header(setByte(controlAt(0) + 32, 2)),
  ),
  'WIRE14-controlMalformed-answer-2': one(
    'WIRE14',
    'controlMalformed',
    'An answer is a yes or a no.',
    ({ told }) => ({ kind: 'approve', person: told.pair('bob').sign, yes: true }),
    header(setByte(controlAt(0) + 32, 2)),
  ),
  'WIRE17-controlMalformed-for-nobody': one(
    'WIRE17',
    'controlMalformed',
    'An epoch is for somebody.',
    ({ told, ann }) => ({ ...told.epochControl(ann), wraps: [] }),
  ),
  'WIRE17-controlMalformed-recipients-descend': one(
    'WIRE17',
    'controlMalformed',
    'Recipients ascend.',
    ({ told, ann }) => {
      const control = told.epochControl(ann);
      return { ...control, wraps: [...control.wraps].reverse() };
    },
  ),
  'WIRE17-controlMalformed-recipient-twice': one(
    'WIRE17',
    'controlMalformed',
    'Nobody is wrapped for twice.',
    ({ told, ann }) => {
      const control = told.epochControl(ann);
      return { ...control, wraps: [...control.wraps.slice(0, 1), ...control.wraps] };
    },
  ),
  'WIRE17-controlMalformed-513-recipients': one(
    'WIRE17',
    'controlMalformed',
    'At most five hundred and twelve.',
    ({ told }) => ({
      ...{ kind: 'epoch', commitment: id('commitment') },
      wraps: ascending(513).map((recipient) => ({ recipient, enc: told.bytes(32), sealed: told.bytes(48) })),
    }),
  ),
  'WIRE18-controlMalformed-content-says-something': one(
    'WIRE18',
    'controlMalformed',
    'Content says nothing in the clear.',
    content,
    async (story) => ({
      ...(await inEpoch(story)),
      header: (bytes) => {
        const at = controlAt(0);
        return concatBytes(bytes.subarray(0, at - 2), Uint8Array.of(0, 1, 7), bytes.subarray(at));
      },
    }),
  ),
  'WIRE18-controlMalformed-erase-nothing': one(
    'WIRE18',
    'controlMalformed',
    'An erasure names what it erases.',
    () => ({ kind: 'erase', targets: [] }),
  ),
  'WIRE18-controlMalformed-erase-65': one(
    'WIRE18',
    'controlMalformed',
    'At most sixty-four at once.',
    () => ({ kind: 'erase', targets: ascending(65) }),
  ),
  'WIRE18-controlMalformed-targets-descend': one('WIRE18', 'controlMalformed', 'Targets ascend.', () => ({
    kind: 'erase',
    targets: ascending(2).reverse(),
  })),
  'WIRE19-controlMalformed-merge-of-nothing': async (name) => {
    const { told, other, heads } = await manyHeads(name, 64);
    const merge = { kind: 'merge', heads: [] } as const;
    await told.refuse(told.write(other, merge, { parts: mergeOf(heads).parts }), 'controlMalformed');
    return told.invalid('WIRE19', 'A merge draws more together than parents could.');
  },
  'WIRE19-controlMalformed-merge-of-1025': async (name) => {
    const { told, other, heads } = await manyHeads(name, 64);
    const merge = { kind: 'merge', heads: ascending(1025) } as const;
    await told.refuse(told.write(other, merge, { parts: mergeOf(heads).parts }), 'controlMalformed');
    return told.invalid('WIRE19', 'At most one thousand and twenty-four heads beyond the parents.');
  },
  'WIRE19-unordered-merge-after-63-parents': async (name) => {
    const { told, other, heads } = await manyHeads(name, 65);
    const ids = heads.map(({ id: each }) => each);
    const merge = { kind: 'merge', heads: ids.slice(63) } as const;
    await told.refuse(told.write(other, merge, { parts: { parents: ids.slice(0, 63) } }), 'unordered');
    return told.invalid(
      'WIRE19',
      'Only after sixty-four parents does a merge go on: there is one way to write it.',
    );
  },
  'WIRE19-unordered-heads-before-parents': async (name) => {
    const { told, other, heads } = await manyHeads(name, 65);
    const ids = heads.map(({ id: each }) => each);
    const merge = { kind: 'merge', heads: ids.slice(0, 1) } as const;
    await told.refuse(told.write(other, merge, { parts: { parents: ids.slice(1) } }), 'unordered');
    return told.invalid('WIRE19', 'The heads of a merge go on where its parents end.');
  },
};
