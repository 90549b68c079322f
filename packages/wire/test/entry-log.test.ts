import { describe, expect, test } from 'vitest';
import { MOST_WRAPS } from '../src/control.ts';
import {
  decodeHeader,
  EntryLog,
  encodeHeader,
  hex,
  MOST_HEADER,
  MOST_PARENTS,
  verify,
} from '../src/index.ts';
import { header, pair, proven, random, World } from './world.ts';

describe('WIRE50 what is valid is valid in whatever order calls come', () => {
  test('an admission that is looked at while its invitation is still on its way in is not refused for good', async () => {
    const world = await World.found();
    const ann = await world.first();
    const before = [...world.entries];
    const token = await pair();
    const invite = await world.says(ann, { kind: 'invite', token: token.sign, role: 'member' });
    const keys = await proven(world.space, world.founder, await pair());
    const kit = world.asPerson(world.founder);
    const other = await world.says(kit, { kind: 'device', device: keys }, {}, before);
    const { control } = await world.admission(invite, token);
    const admit = await world.says(ann, control);
    // the signature of `other` takes long, so that the invitation is in when the admission’s turn comes
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const log = new EntryLog(world.space, async (key, message, signature) => {
      if (hex(signature) === hex(other.signature)) await held;
      return verify(key, message, signature);
    });
    for (const entry of before) await log.take(entry);
    const second = log.takeAll([other, admit]);
    expect((await log.take(invite)).kind).toBe('taken');
    release();
    expect((await second).map(({ kind }) => kind)).toEqual(['taken', 'taken']);
  });
});

describe('WIRE43 nobody can bring in so many devices that no epoch can be written', () => {
  test('a person key introduces 150 at once: eight are live, and Ann goes on writing', async () => {
    const world = await World.found();
    const ann = await world.first();
    const bob = await world.admit(ann);
    const past = [...world.entries];
    // each from the same state: none has the others among its ancestors, so none is the ninth
    for (let at = 0; at < 150; at += 1) await world.device(world.asPerson(bob.person), past);
    const { members } = world.log.view();
    expect(members.devices.size).toBe(152);
    const a = members.persons.get(hex(ann.person.sign));
    const recipients = a ? members.recipients(a) : [];
    expect(recipients).toHaveLength(3 + 8);
    const heads = world.entries.filter(({ id }) => world.heads().some((head) => hex(head) === hex(id)));
    const ids = heads.map(({ id }) => id).sort((x, y) => (hex(x) < hex(y) ? -1 : 1));
    await world.says(ann, { kind: 'merge', heads: ids.slice(64) }, { parents: ids.slice(0, 64) });
    const epoch = await world.epoch(ann);
    expect((await world.content(ann, epoch)).header.kind).toBe('content');
  });

  test('as many wraps as there can be fit into a header', () => {
    const wraps = Array.from({ length: MOST_WRAPS }, (_, at) => ({
      recipient: Uint8Array.from({ length: 32 }, (__, byte) =>
        byte === 0 ? at >> 8 : byte === 1 ? at & 255 : 1,
      ),
      enc: random(32),
      sealed: random(48),
    }));
    const parents = Array.from({ length: MOST_PARENTS }, (_, at) => new Uint8Array(32).fill(at + 1));
    const control = { kind: 'epoch', commitment: random(32), wraps } as const;
    const ids = { space: random(32), author: random(32), seq: 1, prev: random(32) };
    const bytes = encodeHeader(header({ control, ...ids, parents, bodyLength: 256, bodyHash: random(32) }));
    expect(bytes.length).toBeLessThanOrEqual(MOST_HEADER);
    expect(decodeHeader(bytes)).toMatchObject({ kind: 'epoch' });
  });
});
