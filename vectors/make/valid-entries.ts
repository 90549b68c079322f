// Valid logs about entries: parents, merges, bodies, epochs and erasures, at their limits.
import type { ValidVector } from '../outcome.ts';
import { copyOf, Told, type Writer, type Written } from './told.ts';

type Makers = Record<string, (name: string) => Promise<ValidVector>>;
const ALONE = { persons: ['ann'], devices: ['ann 1', 'ann 2'], wraps: { ann: ['ann', 'ann 1', 'ann 2'] } };
const ONE = { persons: ['ann'], devices: ['ann 1'], wraps: { ann: ['ann', 'ann 1'] } };

/** One device writes `count` entries from one state; another device of the same person, which has seen them all, is given back. */
export async function manyHeads(
  name: string,
  count: number,
): Promise<{ told: Told; other: Writer; heads: Written[] }> {
  const { told, ann } = await Told.begun(name);
  const other = await told.device(ann);
  const heads: Written[] = [];
  for (let at = 0; at < count; at += 1) {
    const twin = copyOf(ann);
    heads.push(await told.invites(twin, told.pair(`token ${at}`), 'member', { knowing: [] }));
  }
  heads.sort((a, b) => Buffer.compare(a.id, b.id));
  return { told, other, heads };
}

export const mergeOf = (heads: readonly Written[]) => ({
  control: { kind: 'merge', heads: heads.slice(64).map(({ id }) => id) } as const,
  parts: { parents: heads.slice(0, 64).map(({ id }) => id) },
});

export const validEntries: Makers = {
  async 'WIRE7-sixty-four-parents'(name) {
    const { told, other, heads } = await manyHeads(name, 64);
    const last = await told.invites(other, told.pair('token'));
    const why = 'An entry names sixty-four parents, all entries of one seq.';
    return told.valid('WIRE7', why, { ...ALONE, forks: [heads], heads: [last] });
  },

  async 'WIRE7-prev-before-a-parent'(name) {
    const { told, ann } = await Told.begun(name);
    const other = await told.device(ann);
    await told.invites(ann, told.pair('token a'));
    await told.invites(other, told.pair('token b'));
    const last = await told.invites(ann, told.pair('token c'));
    const why = 'prev may be an ancestor of a parent: somebody answered it.';
    return told.valid('WIRE7', why, { ...ALONE, heads: [last] });
  },

  async 'WIRE19-merge-of-seventy-heads'(name) {
    const { told, other, heads } = await manyHeads(name, 70);
    const { control, parts } = mergeOf(heads);
    const merge = await told.says(other, control, { parts });
    const why =
      'A merge draws seventy heads together: sixty-four parents, and six in its control that go on from them.';
    return told.valid('WIRE19', why, { ...ALONE, forks: [heads], heads: [merge] });
  },

  async 'WIRE8-every-length-of-body'(name) {
    const { told, ann } = await Told.begun(name);
    const epoch = await told.epoch(ann);
    for (const bodyLength of [256, 1024, 4096, 16_384, 65_536])
      await told.content(ann, epoch, { bodyLength });
    const why = 'Content with a body of each length there is.';
    return told.valid('WIRE8', why, ONE);
  },

  async 'WIRE3-erasable-content'(name) {
    const { told, ann } = await Told.begun(name);
    const epoch = await told.epoch(ann);
    await told.content(ann, epoch);
    await told.erasable(ann, epoch);
    const why = 'Content with and without the erasable bit; its control is empty.';
    return told.valid('WIRE3', why, ONE);
  },

  async 'WIRE60-two-epochs-at-once'(name) {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    const a = await told.epoch(ann);
    const b = await told.epoch(bob, { knowing: [] });
    await told.content(ann, b);
    await told.content(bob, a);
    const all = ['ann', 'ann 1', 'bob', 'bob 1'];
    const why =
      'Concurrent epochs both stand, and each writes under the other’s: both are for the same people.';
    const claim = { persons: ['ann', 'bob'], devices: ['ann 1', 'bob 1'], wraps: { ann: all, bob: all } };
    return told.valid('WIRE60', why, claim);
  },

  async 'WIRE60-answers-do-not-outdate-an-epoch'(name) {
    const { told, ann } = await Told.begun(name);
    const epoch = await told.epoch(ann);
    await told.invites(ann, told.pair('token'));
    await told.answers(ann, 'somebody', false);
    await told.content(ann, epoch);
    const why = 'An invitation and an answer bring nobody in: the epoch before them will do.';
    return told.valid('WIRE60', why, ONE);
  },

  async 'WIRE60-epoch-for-those-whom-the-author-trusts'(name) {
    const { told, ann } = await Told.begun(name);
    const past = told.written.slice();
    const other = await told.device(ann);
    const bob = await told.joins(ann, 'bob');
    const token = told.pair('token for cleo');
    const invite = await told.invites(other, token, 'member', { knowing: past });
    await told.admits(other, invite, token, 'cleo', 'member', { knowing: [] });
    // Bob never said yes to Cleo: his epoch leaves her out, Ann's has both
    const bobs = await told.epoch(bob);
    await told.content(bob, bobs);
    const anns = await told.epoch(ann);
    await told.content(ann, anns);
    const rest = ['ann', 'ann 1', 'ann 2'];
    const why =
      'Each author’s epoch is for those whom that author trusts: Bob’s leaves out whom he never approved.';
    return told.valid('WIRE60', why, {
      persons: ['ann', 'bob', 'cleo'],
      devices: ['ann 1', 'ann 2', 'bob 1', 'cleo 1'],
      wraps: {
        ann: [...rest, 'bob', 'bob 1', 'cleo', 'cleo 1'],
        bob: [...rest, 'bob', 'bob 1'],
        cleo: [...rest, 'cleo', 'cleo 1'],
      },
    });
  },

  async 'WIRE61-sixty-four-erased-by-another-device'(name) {
    const { told, ann } = await Told.begun(name);
    const other = await told.device(ann);
    const epoch = await told.epoch(ann);
    const targets: Written[] = [];
    for (let at = 0; at < 64; at += 1) targets.push(await told.erasable(ann, epoch));
    const ids = targets.map(({ id }) => id).sort((a, b) => Buffer.compare(a, b));
    await told.says(other, { kind: 'erase', targets: ids });
    const why = 'Another device of the same person erases sixty-four at once.';
    return told.valid('WIRE61', why, ALONE);
  },
};
