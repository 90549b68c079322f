import { type Entry, hex, mailBytes, START } from '@orrery/wire';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { LIMITS, type Limits, type StartOptions } from '../../src/index.ts';
import { Bucket, DailyCount, networkOf } from '../../src/sync/rates.ts';
import { Caller, listening } from '../caller.ts';
import { chainOf, home, newEpoch, pair, parcel, parcels, random, says, sealed } from '../people.ts';
import { founded, running, type TestRelay } from '../running.ts';

let relay: TestRelay | undefined;
afterEach(() => relay?.remove());

async function narrow(limits: Partial<Limits>, options: Partial<StartOptions> = {}) {
  relay = await running({ ...options, limits });
  const made = await home();
  expect(await founded(relay.port, made.world)).toEqual(['stored', 'stored', 'stored']);
  return { ...made, port: relay.port, caller: await listening(relay.port, made.world, made.ann) };
}

describe('WIRE73 quotas refuse bodies, never headers', () => {
  test('beyond a person’s bytes large bodies are left out; 64 small ones a day still go through', async () => {
    const { world, ann, epoch, caller } = await narrow({ bytesPerPerson: 8_000, reservedPerDay: 2 });
    const add = async (length: 256 | 1024 | 4096, erasable = false): Promise<[string, Entry]> => {
      const entry = await says(world, ann, epoch, { ...sealed(length), erasable });
      return [(await caller.append([parcel(entry)]))[0] ?? '', entry];
    };
    const [first, large] = await add(4096, true);
    expect(first).toBe('stored');
    expect((await add(4096))[0]).toBe('withoutBody');
    expect((await add(1024))[0]).toBe('stored');
    expect((await add(1024))[0]).toBe('stored');
    expect((await add(1024))[0]).toBe('stored');
    // now everything is used up, and the two reserved places go
    expect([(await add(1024))[0], (await add(256))[0], (await add(256))[0]]).toEqual([
      'stored',
      'stored',
      'withoutBody',
    ]);
    const erase = await world.says(ann, { kind: 'erase', targets: [large.id] });
    expect(await caller.append([parcel(erase)])).toEqual(['stored']);
    expect((await add(256))[0]).toBe('stored');
    expect(await caller.list(0)).toEqual(world.entries.map(({ key }) => key));
  });

  test('who has used up their bytes still reads what others wrote, and others still write', async () => {
    const { world, ann, caller, port } = await narrow({ bytesPerPerson: 600, reservedPerDay: 0 });
    const bob = await world.admit(ann);
    const epoch = await newEpoch(world, ann);
    expect(await caller.append(parcels(world.entries.slice(3)))).toEqual(['stored', 'stored', 'stored']);
    const over = await says(world, ann, epoch);
    expect(await caller.append([parcel(over)])).toEqual(['withoutBody']);
    const own = await newEpoch(world, bob);
    const others = await listening(port, world, bob);
    expect(await others.append([parcel(own)])).toEqual(['stored']);
  });

  test('faster than a socket may, entries wait their turn, but for those that are reserved', async () => {
    const { world, ann, epoch, caller } = await narrow({ entriesPerMinute: 3, reservedPerDay: 2 });
    const entries = await chainOf(world, ann, epoch, 8);
    expect(await caller.append(parcels(entries))).toEqual([
      ...['stored', 'stored', 'stored', 'stored', 'stored'],
      ...['full', 'full', 'full'],
    ]);
    // known ones cost nothing
    expect(await caller.append(parcels(entries.slice(0, 5)))).toEqual(Array(5).fill('known'));
  });

  test('of one device and number a few branches are kept, as evidence', async () => {
    const { world, ann, epoch, caller } = await narrow({ branches: 3 });
    const forks = await Promise.all(
      [1, 2, 3, 4, 5].map(() => world.write(ann, { kind: 'content' }, { epoch: epoch.id, ...sealed() })),
    );
    expect(await caller.append(parcels(forks.slice(0, 4)))).toEqual(['stored', 'stored', 'stored', 'full']);
    expect(await caller.append(parcels(forks.slice(4)))).toEqual(['full']);
  });

  test('a full disk is answered, and costs nothing that was acknowledged', async () => {
    const { world, ann, epoch, caller, port } = await narrow({}, { mostBytes: 500_000 });
    const entries = await chainOf(world, ann, epoch, 400, 1024);
    const kept = world.entries.map(({ key }) => key);
    let answers: string[] = [];
    for (let at = 0; !answers.includes('full') && at < entries.length; at += 20) {
      const some = entries.slice(at, at + 20);
      answers = await caller.append(parcels(some));
      if (!answers.includes('full')) kept.push(...some.map(({ key }) => key));
    }
    expect(answers).toContain('full');
    expect(kept.length).toBeGreaterThan(100);
    expect(await caller.list(0)).toEqual(kept);
    const reader = await listening(port, world, ann);
    reader.say({ kind: 'since', cursor: START });
    expect((await reader.next('upToDate')).cursor.count).toBe(kept.length);
  });
});

describe('sockets', () => {
  test('so many from one address, so many in one space, so many a minute', async () => {
    const { world, ann, port, caller } = await narrow({ socketsPerAddress: 4, socketsPerSpace: 2 });
    const second = await listening(port, world, ann);
    const third = await Caller.open(port);
    await expect(third.prove(world.space, ann.author, ann.keys)).rejects.toThrow('tooMuch');
    await expect.poll(() => third.isClosed).toBe(true);
    const open = [await Caller.open(port), await Caller.open(port)];
    expect(await (await Caller.open(port)).ending()).toBe('tooMuch');
    for (const one of [caller, second, ...open]) one.close();
  });

  test('messages, bytes and connections a minute', async () => {
    const { port } = await narrow({ messagesPerMinute: 12, connectionsPerMinute: 4 });
    const talker = await Caller.open(port);
    await talker.hello(random(32));
    for (let n = 0; n < 3; n += 1) talker.say({ kind: 'found', request: n, code: '', parcels: [] });
    expect(await talker.ending()).toBe('denied');
    await Caller.open(port);
    expect(await (await Caller.open(port)).ending()).toBe('tooMuch');
  });

  test('who says too much is shown out', async () => {
    const { caller } = await narrow({ messagesPerMinute: 5 });
    for (let n = 0; n < 5; n += 1) caller.say({ kind: 'list', request: n, from: 0 });
    expect(await caller.ending()).toBe('tooMuch');
    await relay?.remove();
    const bytes = await narrow({ bytesPerMinute: 3_000 });
    expect(await bytes.caller.append([]).catch((error: Error) => error.message)).toEqual([]);
    bytes.caller.say({ kind: 'fetch', request: 1, ids: Array.from({ length: 90 }, () => random(32)) });
    expect(await bytes.caller.ending()).toBe('tooMuch');
  });

  test('who does not say who they are in time, and who gives no sign of life', async () => {
    const { port } = await narrow({ handshakeSeconds: 0.2, pingSeconds: 0.1 });
    const silent = await Caller.open(port);
    expect(await silent.ending()).toBe('tooMuch');
    const dead = new WebSocket(`ws://localhost:${port}/sync`, { autoPong: false });
    await new Promise((closed) => dead.once('close', closed));
  });

  test('a refusal takes its time, whatever was looked at', async () => {
    const { world, ann, port } = await narrow({ denialMilliseconds: 150 });
    for (const space of [world.space, random(32)]) {
      const caller = await Caller.open(port);
      const from = performance.now();
      await expect(caller.prove(space, random(32), ann.keys)).rejects.toThrow('denied');
      expect(performance.now() - from).toBeGreaterThan(145);
    }
  });
});

describe('WIRE75 mail for the device that invited', () => {
  async function invited(limits: Partial<Limits> = {}, options: Partial<StartOptions> = {}) {
    const made = await narrow(limits, options);
    const token = await pair();
    const invite = await made.world.says(made.ann, { kind: 'invite', token: token.sign, role: 'member' });
    expect(await made.caller.append([parcel(invite)])).toEqual(['stored']);
    let request = 0;
    const post = async (signer = token, box = random(80)) => {
      const guest = await Caller.open(made.port);
      await guest.hello(made.world.space);
      request += 1;
      const signature = await signer.signs(mailBytes(made.world.space, invite.id, box));
      guest.say({ kind: 'post', request, invite: invite.id, box, signature });
      return guest.next('posted').then(
        ({ isKept }) => isKept,
        (error: Error) => error.message,
      );
    };
    return { ...made, token, invite, post };
  }

  test('reaches only that device, once, now or when it comes, until it is dropped', async () => {
    const { world, ann, caller, invite, post, port } = await invited();
    caller.say({ kind: 'since', cursor: START });
    await caller.next('upToDate');
    const box = random(80);
    expect(await post(undefined, box)).toBe(true);
    const mail = await caller.next('mail');
    expect([hex(mail.invite), hex(mail.box)]).toEqual([invite.key, hex(box)]);
    expect(await post(undefined, box)).toBe(true);
    const phone = await world.device(ann);
    await caller.append(parcels(world.entries));
    const other = await listening(port, world, phone);
    other.say({ kind: 'since', cursor: START });
    await other.next('upToDate');
    other.say({ kind: 'drop', ids: [mail.id] });
    await other.list(0);
    expect(other.heard.some(({ kind }) => kind === 'mail')).toBe(false);
    const later = await listening(port, world, ann);
    later.say({ kind: 'since', cursor: START });
    expect((await later.next('mail')).id).toEqual(mail.id);
    later.say({ kind: 'drop', ids: [mail.id] });
    await later.list(0);
    const last = await listening(port, world, ann);
    last.say({ kind: 'since', cursor: START });
    await last.next('upToDate');
    await last.list(0);
    expect(last.heard.some(({ kind }) => kind === 'mail')).toBe(false);
    expect(caller.heard.filter(({ kind }) => kind === 'mail')).toHaveLength(1);
  });

  test('a few letters an invitation; another signature, a used invitation and a revoked device are denied', async () => {
    const { world, ann, caller, token, invite, post } = await invited({ mailPerInvite: 2 });
    expect([await post(), await post(), await post()]).toEqual([true, true, false]);
    expect(await post(await pair())).toBe('denied');
    const { control } = await world.admission(invite, token);
    await caller.append([parcel(await world.says(ann, control))]);
    expect(await post()).toBe('denied');
    const next = await pair();
    const open = await world.says(ann, { kind: 'invite', token: next.sign, role: 'member' });
    const cut = await world.says(world.asPerson(world.founder), {
      ...{ kind: 'revoke', device: ann.author, seq: open.header.seq, last: open.id },
    });
    expect(await caller.append(parcels([open, cut]))).toEqual(['stored', 'stored']);
    const guest = await Caller.open(relay?.port ?? 0);
    await guest.hello(world.space);
    const box = random(9);
    const signature = await next.signs(mailBytes(world.space, open.id, box));
    guest.say({ kind: 'post', request: 1, invite: open.id, box, signature });
    expect(await guest.ending()).toBe('denied');
  });

  test('expires', async () => {
    let now = 1_000_000_000_000;
    const { world, ann, post, port } = await invited({ mailDays: 2 }, { now: () => now });
    expect(await post()).toBe(true);
    now += 2 * 86_400_000;
    const caller = await listening(port, world, ann);
    caller.say({ kind: 'since', cursor: START });
    await caller.next('upToDate');
    await caller.list(0);
    expect(caller.heard.some(({ kind }) => kind === 'mail')).toBe(false);
  });
});

describe('counts that are forgotten again', () => {
  test('a bucket refills evenly, and not beyond its size', () => {
    const bucket = new Bucket(60, 0);
    expect([bucket.take(60, 0), bucket.take(1, 0), bucket.take(1, 1_000), bucket.take(1, 1_000)]).toEqual([
      ...[true, false, true, false],
    ]);
    expect([bucket.take(60, 3_600_000), bucket.take(1, 3_600_000)]).toEqual([true, false]);
    expect(bucket.take(500, 7_200_000)).toBe(true);
  });

  test('a day’s count begins anew the next day', () => {
    const count = new DailyCount();
    count.add('a', 10);
    count.add('a', 20);
    expect([count.of('a', 30), count.of('b', 30), count.of('a', 86_400_001)]).toEqual([2, 0, 0]);
  });

  test('a household is one IPv4 address, or a /64 of IPv6', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('::ffff:203.0.113.7')).toBe('::ffff:203.0.113.7');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(networkOf('2001:db8::6')).toBe('2001:db8:0:0');
    expect(networkOf('::1')).toBe('0:0:0:0');
  });

  test('the numbers that hold are those that are documented', () => {
    expect(LIMITS).toMatchObject({ reservedPerDay: 64, branches: 4, bytesPerPerson: 256 * 1024 * 1024 });
  });
});
