import { describe, expect, test } from 'vitest';
import { hex, type Taken } from '../src/index.ts';
import { pair, proven, World } from './world.ts';

const faultOf = (taken: Taken) => (taken.kind === 'refused' ? taken.fault : taken.kind);

/** Ann founds a circle with one device and lets Bob in. */
async function couple() {
  const world = await World.found();
  const ann = await world.first();
  const bob = await world.admit(ann);
  return { world, ann, bob };
}

describe('WIRE44 adding needs everybody’s yes', () => {
  test('alone, one may admit; with others, each must have said yes', async () => {
    const { world, ann, bob } = await couple();
    const token = await pair();
    const invite = await world.says(ann, { kind: 'invite', token: token.sign, role: 'member' });
    const { control, person } = await world.admission(invite, token);
    expect(faultOf(await world.take(await world.write(ann, control)))).toBe('approvalMissing');
    await world.says(bob, { kind: 'approve', person: person.sign, yes: true });
    expect(faultOf(await world.take(await world.write(ann, control)))).toBe('taken');
  });

  test('a no that is among the ancestors stops it, until a later yes', async () => {
    const { world, ann, bob } = await couple();
    const token = await pair();
    const invite = await world.says(ann, { kind: 'invite', token: token.sign, role: 'member' });
    const { control, person } = await world.admission(invite, token);
    await world.says(bob, { kind: 'approve', person: person.sign, yes: true });
    await world.says(bob, { kind: 'approve', person: person.sign, yes: false });
    expect(faultOf(await world.take(await world.write(ann, control)))).toBe('approvalMissing');
    await world.says(bob, { kind: 'approve', person: person.sign, yes: true });
    expect(faultOf(await world.take(await world.write(ann, control)))).toBe('taken');
  });

  test('an invitation admits once', async () => {
    const world = await World.found();
    const ann = await world.first();
    const token = await pair();
    const invite = await world.says(ann, { kind: 'invite', token: token.sign, role: 'member' });
    await world.says(ann, (await world.admission(invite, token)).control);
    const second = await world.write(ann, (await world.admission(invite, token)).control);
    expect(faultOf(await world.take(second))).toBe('inviteSpent');
  });
});

describe('WIRE46 keys are wrapped only for those whom one’s person approved, or who were there before', () => {
  test('a ghost whom an old ancestry admits stands, and nobody else wraps for it', async () => {
    const { world, ann, bob } = await couple();
    const before = world.entries.slice(0, 2);
    // from the state before Bob came, Ann’s device writes a second branch on which it was alone
    const fork = { ...ann, seq: 0, prev: before[1]?.id ?? ann.author };
    const token = await pair();
    const invite = await world.write(fork, { kind: 'invite', token: token.sign, role: 'member' }, {}, before);
    await world.expectTaken(invite);
    const admitted = { ...fork, seq: 1, prev: invite.id };
    const { control, person } = await world.admission(invite, token);
    await world.expectTaken(await world.write(admitted, control, {}, [...before, invite]));
    const { members } = world.log.view();
    const ghost = hex(person.sign);
    const known = (of: typeof ann) => members.persons.get(hex(of.person.sign));
    const [a, b] = [known(ann), known(bob)];
    expect(a && members.recipients(a)).toContain(ghost);
    expect(b && members.recipients(b)).not.toContain(ghost);
    // Ann takes her kit, says that only what was before the fork stands, and is rid of it too
    await world.says(world.asPerson(ann.person), {
      kind: 'revoke',
      device: ann.author,
      seq: 0,
      last: new Uint8Array(32),
    });
    const after = world.log.view().members;
    const self = after.persons.get(hex(ann.person.sign));
    expect(self && after.recipients(self)).not.toContain(ghost);
    expect(after.persons.has(ghost)).toBe(true);
    // both of its entries share their places with entries of the first branch
    expect(world.log.forks()).toHaveLength(2);
  });
});

describe('WIRE47 a revoked device writes nothing more, and what it brought in later falls with it', () => {
  test('what lies behind the cut stands; what comes after does not', async () => {
    const world = await World.found();
    const ann = await world.first();
    const early = await world.device(ann);
    const kept = { seq: ann.seq, prev: ann.prev };
    const late = await world.device(ann);
    await world.says(world.asPerson(world.founder), {
      kind: 'revoke',
      device: ann.author,
      seq: kept.seq,
      last: kept.prev,
    });
    const { members } = world.log.view();
    const isLive = (author: Uint8Array) => {
      const device = members.devices.get(hex(author));
      return device && members.isLive(device);
    };
    expect([isLive(ann.author), isLive(early.author), isLive(late.author)]).toEqual([false, true, false]);
    const token = (await pair()).sign;
    const invite = { kind: 'invite', token, role: 'member' } as const;
    expect(faultOf(await world.take(await world.write(ann, invite)))).toBe('authorRevoked');
    expect(faultOf(await world.take(await world.write(late, invite)))).toBe('authorRevoked');
    expect(faultOf(await world.take(await world.write(early, invite)))).toBe('taken');
  });

  test('only one’s own devices, and only by the person key', async () => {
    const { world, ann, bob } = await couple();
    const control = { kind: 'revoke', device: bob.author, seq: 0, last: new Uint8Array(32) } as const;
    expect(faultOf(await world.take(await world.write(world.asPerson(ann.person), control)))).toBe(
      'deviceNotOwn',
    );
  });
});

describe('WIRE48 leaving needs nobody’s yes, and is final', () => {
  test('after an end nothing by that person is valid, and nobody wraps for them', async () => {
    const { world, ann, bob } = await couple();
    await world.says(bob, { kind: 'end', person: bob.person.sign });
    const { members } = world.log.view();
    const a = members.persons.get(hex(ann.person.sign));
    expect(a && members.recipients(a)).toEqual([hex(ann.person.sign), hex(ann.author)].sort());
    const device = { kind: 'device', device: await proven(world.space, bob.person, await pair()) } as const;
    expect(faultOf(await world.take(await world.write(world.asPerson(bob.person), device)))).toBe(
      'authorEnded',
    );
    const epoch = world.epochControl(ann);
    expect(faultOf(await world.take(await world.write(ann, epoch)))).toBe('taken');
  });

  test('no member ends another; in a care space a client ends the provider, and not the other way round', async () => {
    const { world, ann, bob } = await couple();
    expect(faultOf(await world.take(await world.write(ann, { kind: 'end', person: bob.person.sign })))).toBe(
      'notPermitted',
    );
    const care = await World.found('care');
    const client = await care.first();
    const provider = await care.admit(client, [], 'provider');
    const away = await care.write(provider, { kind: 'end', person: client.person.sign });
    expect(faultOf(await care.take(away))).toBe('notPermitted');
    expect(
      faultOf(await care.take(await care.write(client, { kind: 'end', person: provider.person.sign }))),
    ).toBe('taken');
  });
});

describe('WIRE60 content lies under an epoch that is for exactly the right people', () => {
  test('after somebody came, a new epoch comes first', async () => {
    const world = await World.found();
    const ann = await world.first();
    const epoch = await world.epoch(ann);
    await world.content(ann, epoch);
    await world.admit(ann);
    const stale = await world.write(ann, { kind: 'content' }, { epoch: epoch.id });
    expect(faultOf(await world.take(stale))).toBe('epochOutdated');
    const next = await world.epoch(ann);
    expect((await world.content(ann, next)).header.kind).toBe('content');
  });

  test('an epoch for one too many or one too few is refused', async () => {
    const { world, ann } = await couple();
    const control = world.epochControl(ann);
    const fewer = await world.write(ann, { ...control, wraps: control.wraps.slice(1) });
    expect(faultOf(await world.take(fewer))).toBe('recipientsWrong');
  });
});

describe('WIRE51 a wrong signature says nothing about the entry', () => {
  test('the same header is taken in when it comes with its own', async () => {
    const world = await World.found();
    const ann = await world.first();
    const entry = await world.write(ann, { kind: 'invite', token: (await pair()).sign, role: 'member' });
    const wrong = { ...entry, signature: new Uint8Array(64).fill(1) };
    expect(faultOf(await world.take(wrong))).toBe('signatureWrong');
    expect(faultOf(await world.take(entry))).toBe('taken');
  });
});
