// Valid logs about who is in: coming, leaving, being revoked, and what stands afterwards.
import { ZERO } from '@orrery/wire';
import type { ValidVector } from '../outcome.ts';
import { pairOf } from './keys.ts';
import { asWriter, copyOf, Told, type Writer } from './told.ts';

type Makers = Record<string, (name: string) => Promise<ValidVector>>;
const NOTHING = { seq: 0, last: ZERO };

export const validMembers: Makers = {
  async 'WIRE10-circle-genesis'(name) {
    const told = await Told.found(name);
    await told.take(told.genesis);
    const why =
      'The founder’s person key signs the genesis; no device is in yet, and only the person is wrapped for.';
    return told.valid('WIRE10', why, {
      persons: ['ann'],
      devices: [],
      wraps: { ann: ['ann'] },
      heads: [told.genesis],
    });
  },

  async 'WIRE10-successor-of-64-heads'(name) {
    const heads = Array.from({ length: 64 }, (_, at) => pairOf(`head ${at}`).sign).sort((a, b) =>
      Buffer.compare(a, b),
    );
    const told = await Told.found(name, 'care', {
      role: 'provider',
      predecessor: { space: pairOf('before').sign, heads },
    });
    await told.take(told.genesis);
    await told.device(told.asPerson());
    const why =
      'A care space may be founded by a provider, and go on from another space with as many heads as a genesis names.';
    return told.valid('WIRE10', why, {
      persons: ['ann'],
      devices: ['ann 1'],
      wraps: { ann: ['ann', 'ann 1'] },
    });
  },

  async 'WIRE11-devices-by-person-and-device'(name) {
    const { told, ann } = await Told.begun(name, 'self');
    const second = await told.device(ann);
    await told.device(second);
    await told.device(told.asPerson());
    const devices = ['ann 1', 'ann 2', 'ann 3', 'ann 4'];
    const why = 'In a self space the person key and every device bring in further devices.';
    return told.valid('WIRE11', why, { persons: ['ann'], devices, wraps: { ann: ['ann', ...devices] } });
  },

  async 'WIRE31-fork-goes-on'(name) {
    const { told, ann } = await Told.begun(name);
    const twin = copyOf(ann);
    const a = await told.invites(ann, told.pair('token a'));
    const b = await told.invites(twin, told.pair('token b'), 'member', { knowing: [] });
    // the honest device goes on from one branch and names the other
    const after = await told.invites(ann, told.pair('token c'));
    const why =
      'Two entries with one seq are a fork: both stand, and the device goes on from one with the other as parent.';
    const claim = { persons: ['ann'], devices: ['ann 1'], wraps: { ann: ['ann', 'ann 1'] } };
    return told.valid('WIRE31', why, { ...claim, forks: [[a, b]], heads: [after] });
  },

  async 'WIRE42-cut-on-a-fork-branch'(name) {
    const { told, ann } = await Told.begun(name);
    const twin = copyOf(ann);
    const a1 = await told.invites(ann, told.pair('token a'));
    const cut = await told.invites(ann, told.pair('token b'), 'member', { knowing: [] });
    const b1 = await told.invites(twin, told.pair('token c'), 'member', { knowing: [] });
    const b2 = await told.invites(twin, told.pair('token d'), 'member', { knowing: [] });
    const device = ann.author;
    await told.says(told.asPerson(), { kind: 'revoke', device, seq: 2, last: cut.id });
    const why =
      'A revoke lets one branch of a forked device stand; the other has the same numbers and does not.';
    const claim = { persons: ['ann'], devices: [], wraps: { ann: ['ann'] }, aside: [b1, b2] };
    return told.valid('WIRE42', why, {
      ...claim,
      forks: [
        [a1, b1],
        [cut, b2],
      ],
    });
  },

  async 'WIRE42-two-revokes-only-what-both-accept'(name) {
    const { told, ann } = await Told.begun(name);
    const one = await told.invites(ann, told.pair('token a'));
    const two = await told.invites(ann, told.pair('token b'));
    const three = await told.invites(ann, told.pair('token c'));
    const device = ann.author;
    await told.says(told.asPerson(), { kind: 'revoke', device, seq: 2, last: two.id }, { knowing: [three] });
    await told.says(told.asPerson(), { kind: 'revoke', device, seq: 1, last: one.id }, { knowing: [three] });
    const why = 'Of several revokes only what all of them accept stands.';
    return told.valid('WIRE42', why, {
      persons: ['ann'],
      devices: [],
      wraps: { ann: ['ann'] },
      aside: [two, three],
    });
  },

  async 'WIRE42-revoked-whole-but-its-admission-stands'(name) {
    const { told, ann } = await Told.begun(name);
    const token = told.pair('token');
    const invite = await told.invites(ann, token);
    const bob = await told.admits(ann, invite, token, 'bob');
    const admit = told.written.at(-1);
    await told.says(told.asPerson(), { kind: 'revoke', device: ann.author, ...NOTHING });
    await told.device(told.asPerson());
    const why =
      'Nothing of the device stands, but whom it admitted is in: an admission is judged once. Ann trusts Bob no more: her yes was the admission, and that was set aside.';
    return told.valid('WIRE42', why, {
      persons: ['ann', 'bob'],
      devices: ['ann 2', 'bob 1'],
      wraps: { ann: ['ann', 'ann 2'], bob: ['ann', 'ann 2', 'bob', bob.name] },
      aside: [invite, ...(admit ? [admit] : [])],
    });
  },

  async 'WIRE43-device-behind-the-cut-falls'(name) {
    const { told, ann } = await Told.begun(name);
    await told.device(ann);
    const kept = told.written.at(-1);
    const late = await told.device(ann);
    const fallen = told.written.at(-1);
    const word = await told.invites(late, told.pair('token'));
    if (!kept || !fallen) throw new Error('nothing written');
    await told.says(told.asPerson(), { kind: 'revoke', device: ann.author, seq: 1, last: kept.id });
    const why =
      'What a revoked device brought in before the cut lives on; what it brought in later falls with it, and with that what it wrote.';
    return told.valid('WIRE43', why, {
      persons: ['ann'],
      devices: ['ann 2'],
      wraps: { ann: ['ann', 'ann 2'] },
      aside: [fallen, word],
    });
  },

  async 'WIRE43-nine-concurrent-devices-eight-live'(name) {
    const { told, ann } = await Told.begun(name);
    const knowing = told.written.slice();
    const devices: Writer[] = [ann];
    for (let at = 0; at < 8; at += 1) devices.push(await told.device(told.asPerson(), { knowing }));
    const byId = [...devices].sort((a, b) => Buffer.compare(a.author, b.author)).map((device) => device.name);
    const live = byId.slice(0, 8);
    const why =
      'Concurrent entries bring in a ninth device of one person: each is valid, the eight of smallest id are live.';
    return told.valid('WIRE43', why, { persons: ['ann'], devices: live, wraps: { ann: ['ann', ...live] } });
  },

  async 'WIRE44-yes-no-yes'(name) {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    const token = told.pair('token for cleo');
    const invite = await told.invites(ann, token);
    for (const yes of [true, false, true]) await told.answers(bob, 'cleo', yes);
    await told.admits(ann, invite, token, 'cleo');
    const all = ['ann', 'ann 1', 'bob', 'bob 1', 'cleo', 'cleo 1'];
    const why = 'A yes counts that has every no of the same person among its ancestors.';
    return told.valid('WIRE44', why, {
      persons: ['ann', 'bob', 'cleo'],
      devices: ['ann 1', 'bob 1', 'cleo 1'],
      wraps: { ann: all, bob: all, cleo: all },
    });
  },

  async 'WIRE44-concurrent-no-comes-too-late'(name) {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    const token = told.pair('token for cleo');
    const invite = await told.invites(ann, token);
    const yes = await told.answers(bob, 'cleo', true);
    await told.admits(ann, invite, token, 'cleo');
    await told.answers(bob, 'cleo', false, { knowing: [yes] });
    const all = ['ann', 'ann 1', 'bob', 'bob 1', 'cleo', 'cleo 1'];
    const why =
      'A no that is concurrent with the admission does not undo it; from then on Bob wraps for Cleo no more.';
    return told.valid('WIRE44', why, {
      persons: ['ann', 'bob', 'cleo'],
      devices: ['ann 1', 'bob 1', 'cleo 1'],
      wraps: { ann: all, bob: ['ann', 'ann 1', 'bob', 'bob 1'], cleo: all },
    });
  },

  async 'WIRE44-who-left-is-not-asked'(name) {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    await told.answers(bob, 'cleo', false);
    await told.says(bob, { kind: 'end', person: bob.person.sign });
    await told.joins(ann, 'cleo');
    const all = ['ann', 'ann 1', 'cleo', 'cleo 1'];
    const why = 'Who has left is not asked, and their no stops nobody.';
    return told.valid('WIRE44', why, {
      persons: ['ann', 'cleo'],
      devices: ['ann 1', 'cleo 1'],
      wraps: { ann: all, cleo: all },
    });
  },

  async 'WIRE46-backdated-ghost'(name) {
    const { told, ann } = await Told.begun(name);
    const past = told.written.slice();
    const twin = copyOf(ann);
    await told.joins(ann, 'bob');
    const [, , bobInvite, bobAdmit] = told.written;
    const token = told.pair('token for ghost');
    const invite = await told.invites(twin, token, 'member', { knowing: past });
    await told.admits(twin, invite, token, 'ghost', 'member', { knowing: [] });
    const admit = told.written.at(-1);
    if (!bobInvite || !bobAdmit || !admit) throw new Error('nothing written');
    const why =
      'From before Bob came, Ann’s device admits a ghost: it is in, Ann wraps for it, Bob does not, and the fork shows.';
    return told.valid('WIRE46', why, {
      persons: ['ann', 'bob', 'ghost'],
      devices: ['ann 1', 'bob 1', 'ghost 1'],
      wraps: {
        ann: ['ann', 'ann 1', 'bob', 'bob 1', 'ghost', 'ghost 1'],
        bob: ['ann', 'ann 1', 'bob', 'bob 1'],
        ghost: ['ann', 'ann 1', 'ghost', 'ghost 1'],
      },
      forks: [
        [bobInvite, invite],
        [bobAdmit, admit],
      ],
    });
  },

  async 'WIRE46-yes-after-the-admission'(name) {
    const { told, ann } = await Told.begun(name);
    const past = told.written.slice();
    const other = await told.device(ann);
    const bob = await told.joins(ann, 'bob');
    const token = told.pair('token for cleo');
    const invite = await told.invites(other, token, 'member', { knowing: [] });
    const cleo = await told.admits(other, invite, token, 'cleo', 'member', { knowing: [] });
    await told.answers(bob, 'cleo', true);
    await told.answers(cleo, 'bob', true);
    if (past.length !== 2) throw new Error('unlike the story');
    const all = ['ann', 'ann 1', 'ann 2', 'bob', 'bob 1', 'cleo', 'cleo 1'];
    const why =
      'Two devices of Ann admit Bob and Cleo at once, and each says yes to the other afterwards: from then on they wrap for each other.';
    return told.valid('WIRE46', why, {
      persons: ['ann', 'bob', 'cleo'],
      devices: ['ann 1', 'ann 2', 'bob 1', 'cleo 1'],
      wraps: { ann: all, bob: all, cleo: all },
    });
  },

  async 'WIRE46-thief-says-yes-set-aside'(name) {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    await told.device(bob);
    const token = told.pair('token for ghost');
    const invite = await told.invites(ann, token);
    const yes = await told.answers(bob, 'ghost', true);
    await told.admits(ann, invite, token, 'ghost');
    const added = told.written.find(({ id }) => told.names.get(Buffer.from(id).toString('hex')) === 'bob 2');
    if (!added) throw new Error('nothing written');
    const cut = { seq: 1, last: added.id };
    await told.says(told.asPerson('bob', bob.person), { kind: 'revoke', device: bob.author, ...cut });
    const all = ['ann', 'ann 1', 'bob', 'bob 2', 'ghost', 'ghost 1'];
    const why =
      'A yes that a revoke set aside stays enough for the admission, but Bob wraps for the ghost no more.';
    return told.valid('WIRE46', why, {
      persons: ['ann', 'bob', 'ghost'],
      devices: ['ann 1', 'bob 2', 'ghost 1'],
      wraps: { ann: all, bob: ['ann', 'ann 1', 'bob', 'bob 2'], ghost: all },
      aside: [yes],
    });
  },

  async 'WIRE48-client-ends-provider'(name) {
    const { told, ann } = await Told.begun(name, 'care');
    const carer = await told.joins(ann, 'carer', [], 'provider');
    const epoch = await told.epoch(carer);
    await told.content(carer, epoch);
    const late = await told.content(carer, epoch, { knowing: [] });
    await told.says(ann, { kind: 'end', person: carer.person.sign }, { knowing: [epoch] });
    const [, , , , , early] = told.written;
    if (!early) throw new Error('nothing written');
    const why =
      'In a care space a member’s device ends the provider’s access; what the provider wrote meanwhile does not stand.';
    const claim = { persons: ['ann'], devices: ['ann 1'], wraps: { ann: ['ann', 'ann 1'] } };
    return told.valid('WIRE48', why, { ...claim, aside: [early, late] });
  },

  async 'WIRE48-two-ends-what-both-know-stands'(name) {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    const twin = await told.device(bob);
    const early = await told.invites(bob, told.pair('token a'));
    const late = await told.invites(twin, told.pair('token b'), 'member', { knowing: [] });
    await told.says(bob, { kind: 'end', person: bob.person.sign }, { knowing: [] });
    const first = told.written.at(-1);
    await told.says(
      told.asPerson('bob', bob.person),
      { kind: 'end', person: bob.person.sign },
      { knowing: [late] },
    );
    const second = told.written.at(-1);
    if (!first || !second) throw new Error('nothing written');
    const why =
      'Two concurrent ends: of what the person wrote, only what comes before both stands; neither end comes before the other.';
    const claim = { persons: ['ann'], devices: ['ann 1'], wraps: { ann: ['ann', 'ann 1'] } };
    return told.valid('WIRE48', why, { ...claim, aside: [early, late, first, second] });
  },

  async 'WIRE45-one-invitation-used-on-both-branches'(name) {
    const { told, ann } = await Told.begun(name);
    const token = told.pair('token');
    const invite = await told.invites(ann, token);
    const twin = copyOf(ann);
    await told.admits(ann, invite, token, 'bob');
    const a = told.written.at(-1);
    await told.admits(twin, invite, token, 'cleo', 'member', { knowing: [] });
    const b = told.written.at(-1);
    if (!a || !b) throw new Error('nothing written');
    const why =
      'A forked device uses one invitation on each branch: judged on its own ancestors each admission stands, and the fork shows.';
    return told.valid('WIRE45', why, {
      persons: ['ann', 'bob', 'cleo'],
      devices: ['ann 1', 'bob 1', 'cleo 1'],
      wraps: {
        ann: ['ann', 'ann 1', 'bob', 'bob 1', 'cleo', 'cleo 1'],
        bob: ['ann', 'ann 1', 'bob', 'bob 1'],
        cleo: ['ann', 'ann 1', 'cleo', 'cleo 1'],
      },
      forks: [[a, b]],
    });
  },

  async 'WIRE40-one-person-admitted-twice-at-once'(name) {
    const { told, ann } = await Told.begun(name, 'care');
    const other = await told.device(ann);
    const start = told.written.slice();
    const first = told.pair('token a');
    const second = told.pair('token b');
    const a = await told.invites(ann, first, 'member', { knowing: [...start] });
    const b = await told.invites(other, second, 'provider', { knowing: [] });
    await told.admits(ann, a, first, 'bob', 'member', { knowing: [] });
    const asMember = told.written.at(-1);
    const control = told.admission(b, second, 'bob', 'provider');
    const asProvider = await told.says(other, control, { knowing: [] });
    if (!asMember) throw new Error('nothing written');
    told.names.set(Buffer.from(asProvider.id).toString('hex'), 'bob 1 again');
    // whichever came first: the role is that of the smaller id, and only a provider can be ended by a member
    const isProvider = Buffer.compare(asProvider.id, asMember.id) < 0;
    const end = told.write(ann, { kind: 'end', person: told.pair('bob').sign });
    if (isProvider) await told.take(end);
    const devices = ['ann 1', 'ann 2', ...(isProvider ? [] : ['bob 1', 'bob 1 again'])];
    const all = isProvider ? ['ann', ...devices] : ['ann', 'bob', ...devices];
    const why =
      'Two devices of Ann admit Bob’s key at once, for two roles: the admission of smallest id tells the role, in whatever order they come.';
    return told.valid('WIRE40', why, {
      persons: isProvider ? ['ann'] : ['ann', 'bob'],
      devices,
      wraps: isProvider ? { ann: all } : { ann: all, bob: all },
    });
  },

  async 'WIRE48-the-person-key-ends-all'(name) {
    const { told, ann } = await Told.begun(name);
    const bob = await told.joins(ann, 'bob');
    const before = await told.invites(bob, told.pair('token'));
    await told.says(told.asPerson('bob', bob.person), { kind: 'end', person: bob.person.sign });
    const why = 'The person key alone suffices to leave; what came before the end stands.';
    const claim = { persons: ['ann'], devices: ['ann 1'], wraps: { ann: ['ann', 'ann 1'] } };
    if (!before) throw new Error('nothing written');
    return told.valid('WIRE48', why, claim);
  },

  async 'WIRE49-eight-devices-of-one'(name) {
    const { told, ann } = await Told.begun(name);
    let last = ann;
    for (let at = 1; at < 8; at += 1) last = await told.device(last);
    const devices = Array.from({ length: 8 }, (_, at) => `ann ${at + 1}`);
    const why = 'Eight devices of one person, each brought in by the one before.';
    return told.valid('WIRE49', why, { persons: ['ann'], devices, wraps: { ann: ['ann', ...devices] } });
  },

  async 'WIRE53-an-invitation-for-a-device-of-ones-own'(name) {
    const { told, ann } = await Told.begun(name, 'self');
    await told.invites(ann, told.pair('token'));
    await told.device(ann);
    const devices = ['ann 1', 'ann 2'];
    const why = 'In a self space an invitation is for a device, which a device entry brings in.';
    return told.valid('WIRE53', why, { persons: ['ann'], devices, wraps: { ann: ['ann', ...devices] } });
  },

  async 'WIRE49-ninth-device-after-a-revoke'(name) {
    const { told, ann } = await Told.begun(name);
    for (let at = 1; at < 8; at += 1) await told.device(ann);
    await told.says(told.asPerson(), { kind: 'revoke', device: ann.author, seq: 7, last: ann.prev });
    await told.device(told.asPerson());
    const devices = Array.from({ length: 8 }, (_, at) => `ann ${at + 2}`);
    const why =
      'What was revoked makes room: seven that it brought in before stand, and one more comes by the kit.';
    return told.valid('WIRE49', why, { persons: ['ann'], devices, wraps: { ann: ['ann', ...devices] } });
  },

  async 'WIRE49-sixty-four-devices'(name) {
    const { told, devices, persons, wraps } = await manyDevices(name);
    const why = 'Sixty-four devices of eight people, and an epoch for all of them.';
    return told.valid('WIRE49', why, { persons, devices, wraps });
  },

  async 'WIRE49-sixty-four-people'(name) {
    const { told } = await manyPeople(name);
    const why = 'Sixty-four people came; those who left count too.';
    return told.valid('WIRE49', why, {
      persons: ['ann'],
      devices: ['ann 1'],
      wraps: { ann: ['ann', 'ann 1'] },
    });
  },
};

/** Eight people with eight devices each, and an epoch for all. */
export async function manyDevices(name: string) {
  const { told, ann } = await Told.begun(name);
  const people: Writer[] = [ann];
  for (let at = 1; at < 8; at += 1) people.push(await told.joins(ann, `p${at}`, people.slice(1)));
  for (const writer of people) for (let at = 1; at < 8; at += 1) await told.device(writer);
  await told.epoch(ann);
  const persons = ['ann', ...people.slice(1).map((writer) => writer.name.slice(0, -2))];
  const devices = persons.flatMap((person) => Array.from({ length: 8 }, (_, at) => `${person} ${at + 1}`));
  const all = [...persons, ...devices];
  return {
    told,
    ann,
    people,
    persons,
    devices,
    wraps: Object.fromEntries(persons.map((person) => [person, all])),
  };
}

/** Sixty-three people come to Ann one after the other, and leave. */
export async function manyPeople(name: string) {
  const { told, ann } = await Told.begun(name);
  for (let at = 1; at < 64; at += 1) {
    const guest = await told.joins(ann, `p${at}`);
    await told.says(asWriter(guest.name, guest.person), { kind: 'end', person: guest.person.sign });
  }
  return { told, ann };
}
