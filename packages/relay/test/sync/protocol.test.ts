import { advance, hex, START, type Tell } from '@orrery/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, listening } from '../caller.ts';
import {
  chainOf,
  flip,
  home,
  newEpoch,
  parcel,
  parcels,
  random,
  says,
  sealed,
  World,
  withoutBody,
} from '../people.ts';
import { founded, running, type TestRelay } from '../running.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await running();
});
afterAll(() => relay.remove());

const chain = (ids: readonly Uint8Array[]) => ids.reduce(advance, START);
const idsOf = (tells: readonly Tell[]) =>
  tells.flatMap((tell) => (tell.kind === 'entries' ? tell.parcels : [])).map(({ header }) => hex(header));

async function circle() {
  const made = await home();
  expect(await founded(relay.port, made.world)).toEqual(['stored', 'stored', 'stored']);
  return made;
}

describe('WIRE71 a device shows who it is', () => {
  test('a challenge is new each time, and a proof opens the space', async () => {
    const { world, ann } = await circle();
    const caller = await Caller.open(relay.port);
    const first = await caller.hello(world.space);
    const other = await Caller.open(relay.port);
    expect((await other.hello(world.space)).nonce).not.toEqual(first.nonce);
    const device = await Caller.open(relay.port);
    const { cursor } = await device.prove(world.space, ann.author, ann.keys);
    expect(cursor).toEqual(chain(world.entries.map(({ id }) => id)));
    const person = await Caller.open(relay.port);
    expect((await person.prove(world.space, world.founder.sign, world.founder)).cursor).toEqual(cursor);
  });

  test('a proof for another relay, another space or another device is none', async () => {
    const { world, ann } = await circle();
    const second = await world.device(ann);
    const appending = await listening(relay.port, world, ann);
    await appending.append(parcels(world.entries));
    for (const [who, keys, origin] of [
      [ann.author, ann.keys, 'https://other.example'],
      [ann.author, second.keys, undefined],
      [random(32), ann.keys, undefined],
    ] as const) {
      const caller = await Caller.open(relay.port);
      await expect(caller.prove(world.space, who, keys, origin)).rejects.toThrow('denied');
    }
  });

  test('a space that is not there is answered like one that is', async () => {
    const { world } = await circle();
    const { ann } = await home();
    const told = async (space: Uint8Array) => {
      const caller = await Caller.open(relay.port);
      await caller.prove(space, ann.author, ann.keys).catch(() => undefined);
      await expect.poll(() => caller.isClosed).toBe(true);
      return caller.heard.map((tell) => (tell.kind === 'closing' ? tell : tell.kind));
    };
    expect(await told(random(32))).toEqual(await told(world.space));
  });

  test('a name that was not configured is not believed, whatever Host says', async () => {
    const named = await running({ origins: ['https://orrery.example'] });
    const { world, ann } = await home();
    await founded(named.port, world);
    const caller = await Caller.open(named.port);
    await caller.prove(world.space, ann.author, ann.keys, 'https://orrery.example');
    const other = await Caller.open(named.port);
    await expect(other.prove(world.space, ann.author, ann.keys, 'http://orrery.example')).rejects.toThrow(
      'denied',
    );
    await named.remove();
  });
});

describe('what is no message ends the socket', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'malformed'],
    ['an unknown kind', Uint8Array.of(99), 'malformed'],
    ['what a relay says', Uint8Array.of(128, 1), 'malformed'],
    ['a hello that is too short', Uint8Array.of(0, 1, 2), 'malformed'],
    ['a newer hello', Uint8Array.of(0, 2, ...new Uint8Array(32)), 'versionUnknown'],
  ])('%s', async (_name, frame, why) => {
    const caller = await Caller.open(relay.port);
    caller.socket.send(frame);
    expect(await caller.ending()).toBe(why);
    await expect.poll(() => caller.isClosed).toBe(true);
  });

  test('text, and more than a frame holds', async () => {
    const text = await Caller.open(relay.port);
    text.socket.send('hello');
    expect(await text.ending()).toBe('malformed');
    const large = await Caller.open(relay.port);
    large.socket.send(new Uint8Array(1_048_577));
    expect(await large.ending()).toBe('closed');
  });
});

describe('WIRE72 what is uploaded is judged', () => {
  test('valid entries are stored once; others are refused by the name of their rule', async () => {
    const { world, ann, epoch } = await circle();
    const caller = await listening(relay.port, world, ann);
    const first = await says(world, ann, epoch);
    const second = await says(world, ann, epoch, sealed(1024));
    const unwritten = await world.write(ann, { kind: 'content' }, { epoch: epoch.id, ...sealed() });
    const answers = await caller.append([
      parcel(first),
      parcel(first),
      { ...parcel(second), signature: flip(second.signature, 9) },
      parcel(second),
      { ...parcel(unwritten), body: random(256) },
      { ...parcel(unwritten), header: flip(unwritten.bytes, 0) },
      parcel(unwritten),
    ]);
    expect(answers).toEqual([
      'stored',
      'known',
      'signatureWrong',
      'stored',
      'bodyHashWrong',
      'malformed',
      'stored',
    ]);
    expect(await caller.append([parcel(first)])).toEqual(['known']);
  });

  test('what lacks an ancestor waits, and is kept when it comes with it', async () => {
    const { world, ann, epoch } = await circle();
    const caller = await listening(relay.port, world, ann);
    const first = await says(world, ann, epoch);
    const second = await says(world, ann, epoch);
    expect(await caller.append([parcel(second)])).toEqual(['waiting']);
    expect(await caller.append(parcels([first, second]))).toEqual(['stored', 'stored']);
  });

  test('a member gives back anybody’s entry, also of one who has left', async () => {
    const { world, ann } = await home();
    const bob = await world.admit(ann);
    const epoch = await newEpoch(world, bob);
    const kept = [...world.entries];
    const lost = [
      await says(world, bob, epoch),
      await world.says(bob, { kind: 'end', person: bob.person.sign }),
    ];
    const first = await Caller.open(relay.port);
    await first.hello(world.space);
    await first.found(parcels(kept));
    const caller = await listening(relay.port, world, ann);
    expect(await caller.append(parcels(lost))).toEqual(['stored', 'stored']);
    const gone = await Caller.open(relay.port);
    await expect(gone.prove(world.space, bob.author, bob.keys)).rejects.toThrow('ended');
  });

  test('a body that was not there may come later, and goes for ever when it is erased', async () => {
    const { world, ann, epoch } = await circle();
    const caller = await listening(relay.port, world, ann);
    const entry = await says(world, ann, epoch, { erasable: true });
    expect(await caller.append([withoutBody(entry)])).toEqual(['stored']);
    expect(await caller.fetch([entry.id])).toEqual([withoutBody(entry)]);
    expect(await caller.append([parcel(entry)])).toEqual(['stored']);
    expect(await caller.fetch([random(32), entry.id])).toEqual([parcel(entry)]);
    const erase = await world.says(ann, { kind: 'erase', targets: [entry.id] });
    expect(await caller.append([parcel(erase)])).toEqual(['stored']);
    expect(await caller.fetch([entry.id])).toEqual([withoutBody(entry)]);
    expect(await caller.append([parcel(entry)])).toEqual(['known']);
    expect(await caller.fetch([entry.id])).toEqual([withoutBody(entry)]);
  });
});

describe('WIRE70 WIRE74 what is new comes by itself, from wherever one was', () => {
  test('everything since a cursor, in order, then what others add', async () => {
    const { world, ann, epoch } = await circle();
    const phone = await world.device(ann);
    const next = await newEpoch(world, ann);
    const writer = await listening(relay.port, world, ann);
    await writer.append(parcels(world.entries));
    const reader = await listening(relay.port, world, phone);
    reader.say({
      kind: 'since',
      cursor: chain([world.space, ...(world.entries[1] ? [world.entries[1].id] : [])]),
    });
    const { cursor } = await reader.next('upToDate');
    expect(cursor).toEqual(chain(world.entries.map(({ id }) => id)));
    expect(idsOf(reader.heard)).toEqual(world.entries.slice(2).map(({ bytes }) => hex(bytes)));
    const added = [await says(world, ann, next), await says(world, ann, next)];
    await writer.append(parcels(added));
    const entries = await reader.next('entries');
    expect(entries.parcels).toEqual(parcels(added));
    expect(entries.cursor).toEqual(chain(world.entries.map(({ id }) => id)));
    expect(epoch.id).not.toEqual(next.id);
  });

  test('one’s own entries are not sent back; the cursor is', async () => {
    const { world, ann, epoch } = await circle();
    const caller = await listening(relay.port, world, ann);
    caller.say({ kind: 'since', cursor: chain(world.entries.map(({ id }) => id)) });
    await caller.next('upToDate');
    await caller.append([parcel(await says(world, ann, epoch))]);
    expect((await caller.next('upToDate')).cursor).toEqual(chain(world.entries.map(({ id }) => id)));
    expect(caller.heard.filter(({ kind }) => kind === 'entries')).toEqual([]);
  });

  test('a cursor that is not on this path is told so; ids can be listed and given back', async () => {
    const { world, ann } = await circle();
    const caller = await listening(relay.port, world, ann);
    const { chain: right } = chain(world.entries.map(({ id }) => id));
    for (const cursor of [
      { count: 2, chain: random(32) },
      { count: 4, chain: right },
      { count: 2, chain: right },
    ]) {
      caller.say({ kind: 'since', cursor });
      expect((await caller.next('elsewhere')).cursor.count).toBe(3);
    }
    expect(await caller.list(0)).toEqual(world.entries.map(({ key }) => key));
    expect(await caller.list(2)).toEqual([world.entries[2]?.key]);
    expect(await caller.list(3)).toEqual([]);
  });

  test('three thousand entries come in batches, all of them, once', async () => {
    const { world, ann, epoch } = await circle();
    const caller = await listening(relay.port, world, ann);
    const added = await chainOf(world, ann, epoch, 3_000);
    for (let at = 0; at < added.length; at += 1_000)
      expect(new Set(await caller.append(parcels(added.slice(at, at + 1_000))))).toEqual(new Set(['stored']));
    const reader = await listening(relay.port, world, ann);
    reader.say({ kind: 'since', cursor: START });
    const { cursor } = await reader.next('upToDate');
    expect(cursor.count).toBe(world.entries.length + 3_000);
    expect(idsOf(reader.heard)).toEqual([...world.entries, ...added].map(({ bytes }) => hex(bytes)));
    const largest = Math.max(
      ...reader.heard.map((tell) => (tell.kind === 'entries' ? tell.parcels.length : 0)),
    );
    expect(largest).toBeLessThanOrEqual(1024);
  }, 60_000);

  test('whoever is revoked is shown out at once, and hears nothing of it', async () => {
    const { world, ann } = await circle();
    const lost = await world.device(ann);
    const writer = await listening(relay.port, world, ann);
    await writer.append(parcels(world.entries));
    const thief = await listening(relay.port, world, lost);
    thief.say({ kind: 'since', cursor: chain(world.entries.map(({ id }) => id)) });
    await thief.next('upToDate');
    const revoke = await world.says(world.asPerson(world.founder), {
      ...{ kind: 'revoke', device: lost.author, seq: 0, last: new Uint8Array(32) },
    });
    expect(await writer.append([parcel(revoke)])).toEqual(['stored']);
    expect(await thief.ending()).toBe('ended');
    expect(thief.heard.map(({ kind }) => kind)).toEqual(['challenge', 'welcome', 'upToDate', 'closing']);
  });
});

test('WIRE48 whoever leaves hears that it was kept, and then nothing more', async () => {
  const { world, ann } = await home();
  const bob = await world.admit(ann);
  await founded(relay.port, world);
  const caller = await listening(relay.port, world, bob);
  const end = await world.says(bob, { kind: 'end', person: bob.person.sign });
  expect(await caller.append([parcel(end)])).toEqual(['stored']);
  expect(await caller.ending()).toBe('ended');
});

describe('a new space', () => {
  test('is founded by valid entries only, and asking twice is answered twice', async () => {
    const { world } = await home();
    const other = await World.found();
    const caller = await Caller.open(relay.port);
    await caller.hello(world.space);
    const wrong = await caller.found([parcel(other.genesis)]);
    expect(wrong.outcomes).toEqual([{ kind: 'refused', fault: 'spaceWrong' }]);
    expect(await founded(relay.port, world)).toEqual(['stored', 'stored', 'stored']);
    expect(await founded(relay.port, world)).toEqual(['known', 'known', 'known']);
    const { signature } = world.genesis;
    const stranger = await Caller.open(relay.port);
    await stranger.hello(world.space);
    const forged = { ...parcel(world.genesis), signature: flip(signature, 1) };
    expect((await stranger.found([forged])).outcomes).toEqual([{ kind: 'refused', fault: 'signatureWrong' }]);
  });

  test('costs an address its budget or a code; a wrong code is denied', async () => {
    const narrow = await running({ limits: { spacesPerDay: 1 }, codes: new Map([['violet-otter', 1]]) });
    const worlds = (await Promise.all([home(), home(), home(), home()])).map(({ world }) => world);
    const [first, second, third, fourth] = worlds as [World, World, World, World];
    expect(await founded(narrow.port, first)).toEqual(['stored', 'stored', 'stored']);
    expect(await founded(narrow.port, second)).toEqual(['full', 'full', 'full']);
    await expect(founded(narrow.port, second, 'violet-badger')).rejects.toThrow('denied');
    expect(await founded(narrow.port, third, 'violet-otter')).toEqual(['stored', 'stored', 'stored']);
    await expect(founded(narrow.port, fourth, 'violet-otter')).rejects.toThrow('denied');
    const again = await narrow.again();
    await expect(founded(again.port, fourth, 'violet-otter')).rejects.toThrow('denied');
    await again.remove();
  });
});

describe('after a restart', () => {
  test('everything is there, and is judged as before', async () => {
    const own = await running();
    const { world, ann, epoch } = await home();
    await founded(own.port, world);
    const caller = await listening(own.port, world, ann);
    await caller.append([parcel(await says(world, ann, epoch))]);
    const again = await own.again();
    expect(await caller.ending()).toBe('stopping');
    const back = await listening(again.port, world, ann);
    expect(await back.append([parcel(await says(world, ann, epoch))])).toEqual(['stored']);
    expect(await back.list(0)).toEqual(world.entries.map(({ key }) => key));
    await again.remove();
  });
});
