import { Replica, selfSpace, writeAsPerson } from '@orrery/log';
import { ASKS, type Bytes, encodeTell, hex, idOf, type Parcel, type Tell } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import { fromVault, type SeatRecord } from '../../src/space/journal.ts';
import { enterByKit } from '../../src/sync/by-kit.ts';
import { askByLink, inviteDevice } from '../../src/sync/index.ts';
import { withPatience } from '../../src/sync/patience.ts';
import { device as machine } from '../vault/tabs.ts';
import { after, byHand, Device, newRoot, suites, together, until } from './devices.ts';
import { MemoryRelay } from './memory-relay.ts';

/** A phone that is known to a relay, and a laptop that came by the kit. */
async function pair() {
  const relay = new MemoryRelay();
  const root = newRoot();
  const phone = await Device.first(root);
  await phone.says('first');
  phone.online(relay);
  await together(phone);
  const laptop = await Device.byKit(root, relay);
  laptop.online(relay);
  await together(phone, laptop);
  return { relay, root, phone, laptop };
}

describe('LOG60 two devices and a relay come to the same', () => {
  test('a second device by the kit reads what was there, and both hear each other at once', async () => {
    const { relay, phone, laptop } = await pair();
    expect(await laptop.texts()).toEqual(['first']);
    await laptop.says('from the laptop');
    await until(async () => (await phone.texts()).includes('from the laptop'), 'the phone hears');
    await phone.says('from the phone');
    await until(async () => (await laptop.texts()).includes('from the phone'), 'the laptop hears');
    expect(phone.space.alarms()).toEqual([]);
    await together(phone, laptop);
    // nobody had to compare ids: the cursors followed from what was told and given
    expect(relay.frames.filter((frame) => frame[0] === ASKS.indexOf('list'))).toEqual([]);
  });

  test('both write while apart; afterwards both have both, and know that neither came first', async () => {
    const { relay, phone, laptop } = await pair();
    relay.isDown = true;
    relay.drop();
    await until(() => phone.sync?.state.phase !== 'together', 'the phone is apart');
    await phone.says('phone');
    await laptop.says('laptop');
    relay.isDown = false;
    phone.sync?.hurry();
    laptop.sync?.hurry();
    await until(
      async () => (await phone.texts()).length === 3 && (await laptop.texts()).length === 3,
      'both',
    );
    const read = await phone.space.readAll();
    const [, a, b] = read.ok ? read.value : [];
    const { precedes } = phone.space.ancestry;
    const [idA, idB] = [a?.id, b?.id] as Parameters<typeof precedes>;
    expect([precedes(idA, idB), precedes(idB, idA)]).toEqual([false, false]);
  });

  test('everything is there again after a reload, and nothing is sent twice', async () => {
    const { relay, phone } = await pair();
    await phone.says('second');
    await together(phone);
    phone.sync?.stop();
    const [space] = [...relay.spaces.values()];
    const count = space?.entries.length;
    const later = await phone.again();
    expect(await later.texts()).toEqual(['first', 'second']);
    relay.frames = [];
    later.online(relay);
    await together(later);
    expect(space?.entries.length).toBe(count);
    // hello, proof, since: no append
    expect(relay.frames.map((frame) => frame[0])).toEqual([0, 1, 2]);
  });

  test('two tabs of one device write in turn: one chain, no fork', async () => {
    const { phone } = await pair();
    const other = await phone.again();
    await Promise.all([phone.says('a'), other.says('b'), phone.says('c'), other.says('d')]);
    await until(async () => (await phone.texts()).length === 5 && (await other.texts()).length === 5, 'both');
    expect(phone.space.alarms()).toEqual([]);
    expect(other.space.alarms()).toEqual([]);
  });
});

test('LOG61 a place that moves on and on is not one more record each time, and the last of it is kept', async () => {
  const { phone, laptop } = await pair();
  for (let more = 0; more < 12; more += 1) {
    await laptop.says(`word ${more}`);
    await together(laptop);
  }
  await until(async () => (await phone.texts()).length === 13, 'all of it came');
  await together(phone);
  const places = async (): Promise<number> => {
    const read = await phone.vault.readAll();
    return read.ok ? read.value.entries.filter(({ body }) => fromVault(body)?.kind === 'place').length : 0;
  };
  expect(await places()).toBeLessThan(4);
  const { standing } = phone.space;
  phone.sync?.stop();
  expect((await phone.again()).space.standing).toEqual(standing);
});

describe('LOG65 what a relay lost is given back', () => {
  test('a relay that was put back from a backup', async () => {
    const { relay, phone, laptop } = await pair();
    await phone.says('second');
    await laptop.says('third');
    await together(phone, laptop);
    const [before] = [...relay.spaces.values()];
    const all = new Set(before?.entries.map(({ key }) => key));
    await relay.putBack(3);
    phone.sync?.hurry();
    laptop.sync?.hurry();
    await until(() => {
      const [space] = [...relay.spaces.values()];
      return space?.entries.length === all.size;
    }, 'given back');
    await together(phone, laptop);
    expect(await laptop.texts()).toEqual(await laptop.texts());
    expect(phone.space.alarms()).toEqual([]);
  });

  test('also what it acknowledged and never counted, when it is just where the device had last heard', async () => {
    const { relay, phone, laptop } = await pair();
    laptop.sync?.stop();
    const entries = () => [...relay.spaces.values()][0]?.entries.length ?? 0;
    const before = entries();
    // the answer comes, and the cursor after it does not
    relay.alter = (tell) => (tell.kind === 'upToDate' ? undefined : tell);
    await phone.says('second');
    await together(phone);
    const all = entries();
    expect(all).toBeGreaterThan(before);
    relay.alter = (tell) => tell;
    relay.isDown = true;
    relay.drop();
    await until(() => phone.sync?.state.phase === 'apart', 'the phone is apart');
    await relay.putBack(before);
    relay.isDown = false;
    phone.sync?.hurry();
    await together(phone);
    await until(() => entries() === all, 'given back');
    expect(phone.space.alarms()).toEqual([]);
  });

  test('LOG64 when the network is back, a line that died without a word is begun anew at once', async () => {
    const { relay, phone, laptop } = await pair();
    for (const socket of relay.sockets) socket.isOpen = false;
    for (const text of ['said while', 'nothing', 'went out']) await phone.says(text);
    // asked whether it answers, a dead line keeps everybody waiting
    phone.sync?.hurry();
    expect(phone.sync?.state.unsent).toBe(3);
    phone.sync?.beginAnew();
    laptop.sync?.beginAnew();
    await until(async () => (await laptop.texts()).includes('went out'), 'the laptop hears');
    expect((await laptop.texts()).slice(-3)).toEqual(['said while', 'nothing', 'went out']);
    await together(phone, laptop);
    expect(phone.space.alarms()).toEqual([]);
  });

  test('a relay that forgot everything is told from the beginning', async () => {
    const { relay, phone, laptop } = await pair();
    await laptop.says('second');
    await together(phone, laptop);
    const [before] = [...relay.spaces.values()];
    relay.spaces.clear();
    relay.drop();
    phone.sync?.stop();
    laptop.sync?.hurry();
    await until(() => laptop.sync?.state.ended === 'denied' || relay.spaces.size > 0, 'it knows nobody');
    laptop.sync?.hurry();
    await until(() => {
      const [space] = [...relay.spaces.values()];
      return space?.entries.length === before?.entries.length;
    }, 'given back');
  });
});

describe('LOG66 what a relay changes or withholds is noticed', () => {
  test('a changed header, signature or body is refused by name, or waits; nothing of it is shown', async () => {
    const { relay, phone, laptop } = await pair();
    relay.alter = (tell) => {
      if (tell.kind !== 'entries') return tell;
      const parcels = tell.parcels.map((parcel) => {
        const signature = parcel.signature.slice();
        signature[5] = (signature[5] ?? 0) ^ 1;
        return { ...parcel, signature };
      });
      return { ...tell, parcels };
    };
    await phone.says('kept from the laptop');
    await until(() => laptop.sync?.state.faults.includes('signatureWrong') ?? false, 'named');
    expect(await laptop.texts()).toEqual(['first']);
    relay.alter = (tell) => tell;
    relay.drop();
    laptop.sync?.hurry();
    await until(async () => (await laptop.texts()).length === 2, 'it comes with its own signature');
  });

  test('an entry that is left out is missed when something descends from it', async () => {
    const { relay, phone, laptop } = await pair();
    laptop.sync?.stop();
    const other = await laptop.again();
    await phone.says('left out');
    await phone.says('descends from it');
    await together(phone);
    const [space] = [...relay.spaces.values()];
    const [leftOut] = space?.entries.slice(-2) ?? [];
    const isLeftOut = ({ header }: { header: Uint8Array }) => hex(idOf(header)) === leftOut?.key;
    relay.alter = (tell) =>
      tell.kind === 'entries' || tell.kind === 'fetched'
        ? { ...tell, parcels: tell.parcels.filter((parcel) => !isLeftOut(parcel)) }
        : tell;
    other.online(relay);
    await until(() => (other.sync?.state.missing ?? 0) > 0, 'missed');
    expect(await other.texts()).toEqual(['first']);
    relay.alter = (tell) => tell;
    relay.drop();
    other.sync?.hurry();
    await until(async () => (await other.texts()).length === 3, 'delivered after all');
    expect(other.sync?.state.missing).toBe(0);
  });
});

test('LOG44 a letter that is told again is the same letter, and one that was dropped is gone at once', async () => {
  const { relay, phone } = await pair();
  const [id, invite, box] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte)) as [Bytes, Bytes, Bytes];
  const tell = () => {
    for (const { events } of relay.sockets) events.frame(encodeTell({ kind: 'mail', id, invite, box }));
  };
  tell();
  await until(() => phone.sync?.mail.length === 1, 'it came');
  const before = phone.sync?.mail ?? [];
  let heard = 0;
  phone.sync?.subscribe(() => {
    heard += 1;
  });
  tell();
  await until(() => heard > 0, 'told again');
  expect(phone.sync?.mail[0]).toBe(before[0]);
  heard = 0;
  phone.sync?.drop(before);
  expect([phone.sync?.mail.length, heard]).toEqual([0, 1]);
});

describe('LOG66 LOG67 what an entry holds', () => {
  const answering =
    (kind: 'withoutBody' | 'full') =>
    (tell: Tell): Tell =>
      tell.kind === 'appended' ? { ...tell, outcomes: tell.outcomes.map(() => ({ kind })) } : tell;
  const bare = ({ header, signature }: Parcel): Parcel => ({ header, signature });

  test('is missed where a relay keeps it back, and comes later', async () => {
    const { relay, phone, laptop } = await pair();
    relay.alter = (tell) =>
      tell.kind === 'entries' || tell.kind === 'fetched'
        ? { ...tell, parcels: tell.parcels.map(bare) }
        : tell;
    await phone.says('kept back');
    await until(() => laptop.sync?.state.missing === 1, 'missed');
    expect(await laptop.texts()).toEqual(['first']);
    relay.alter = (tell) => tell;
    relay.drop();
    laptop.sync?.hurry();
    await until(async () => (await laptop.texts()).length === 2, 'it comes');
    await until(() => laptop.sync?.state.missing === 0, 'nothing is missing');
  });

  test('LOG69 counts as unsent while a relay has no room for it, and is given again on the next connection', async () => {
    const { relay, phone } = await pair();
    relay.alter = answering('withoutBody');
    await phone.says('too much');
    await until(() => phone.sync?.state.isFull ?? false, 'it is full');
    expect(phone.sync?.state).toMatchObject({ unsent: 1, phase: 'catchingUp' });
    const appends = () => relay.frames.filter((frame) => frame[0] === ASKS.indexOf('append')).length;
    const before = appends();
    await phone.says('too much as well');
    await until(() => phone.sync?.state.unsent === 2, 'the next one too');
    // what had no room is not given over and over
    expect(appends()).toBe(before + 1);
    relay.alter = (tell) => tell;
    relay.drop();
    phone.sync?.hurry();
    await together(phone);
    expect(phone.sync?.state).toMatchObject({ unsent: 0, isFull: false });
  });

  test('LOG69 what a relay puts off is given again after a while', async () => {
    const { relay, phone } = await pair();
    relay.alter = answering('full');
    await phone.says('not today');
    await until(() => phone.sync?.state.isFull ?? false, 'it is full');
    relay.alter = (tell) => tell;
    await until(() => phone.sync?.state.phase === 'together', 'without anybody’s doing');
  });
});

describe('LOG63 LOG64 a relay that goes on contradicting itself', () => {
  test('is asked less and less often', async () => {
    const { relay, phone } = await pair();
    relay.alter = (tell) =>
      tell.kind === 'upToDate' ? { ...tell, cursor: { count: 9_999, chain: new Uint8Array(32) } } : tell;
    phone.sync?.stop();
    const other = await phone.again();
    const waits: number[] = [];
    other.online(relay, (milliseconds, call) => {
      waits.push(milliseconds);
      return after(0, call);
    });
    const retries = () => waits.filter((milliseconds) => milliseconds <= 120_000);
    await until(() => retries().length >= 10, 'it tries again');
    expect(retries().slice(0, 10)).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
    other.sync?.stop();
  });
});

test('LOG64 a line that died without a word is found out when somebody comes back', async () => {
  const { relay, phone } = await pair();
  phone.sync?.stop();
  const other = await phone.again();
  const { connect } = relay;
  const patience = byHand();
  relay.connect = withPatience(connect, patience.after);
  other.online(relay);
  await together(other);
  // whoever has answered is not waited for
  await until(() => patience.count() === 0, 'nothing is asked');
  const [socket] = relay.sockets;
  const asked = relay.frames.length;
  other.sync?.hurry();
  await until(() => relay.frames.length > asked && patience.count() === 0, 'it answers');
  patience.pass();
  expect(socket?.isOpen && other.sync?.state.phase).toBe('together');
  relay.alter = () => undefined;
  other.sync?.hurry();
  await until(() => patience.count() > 0, 'it is asked');
  patience.pass();
  await until(() => other.sync?.state.phase !== 'together', 'it does not answer');
  relay.alter = (tell) => tell;
  await together(other);
  other.sync?.stop();
});

test('LOG66 what the relay would not take is told apart from what it handed over', async () => {
  const { relay, phone } = await pair();
  const fault = 'signatureWrong' as const;
  relay.alter = (tell) =>
    tell.kind === 'appended'
      ? { ...tell, outcomes: tell.outcomes.map(() => ({ kind: 'refused', fault }) as const) }
      : tell;
  await phone.says('not taken');
  await until(() => (phone.sync?.state.refused.length ?? 0) > 0, 'it is refused');
  expect(phone.sync?.state).toMatchObject({ refused: [fault], faults: [] });
});

test('LOG63 a few letters are held, however many a relay hands over', async () => {
  const { relay, phone } = await pair();
  for (let n = 0; n < 100; n += 1) {
    const mail = { kind: 'mail', id: new Uint8Array(32).fill(n), invite: new Uint8Array(32) } as const;
    for (const { events } of relay.sockets) events.frame(encodeTell({ ...mail, box: new Uint8Array(8) }));
  }
  await until(() => phone.sync?.mail.length === 64, 'they came');
  await phone.says('and then');
  await together(phone);
  expect(phone.sync?.mail).toHaveLength(64);
});

describe('LOG65 a device that lost something of its own', () => {
  test('is given it back, and what rests on it is there again', async () => {
    const { relay, phone } = await pair();
    await phone.says('second');
    await phone.says('third');
    await together(phone);
    phone.sync?.stop();
    const records = phone.machine.disk.records as { seq: number; sealed: Uint8Array }[];
    const vault = await phone.machine.tab();
    const read = await vault.readAll();
    const lost = read.ok
      ? read.value.entries.filter(({ body }) => fromVault(body)?.kind === 'entry').at(-2)
      : undefined;
    phone.machine.disk.records = records.filter(({ seq }) => seq !== lost?.seq);
    const damaged = await phone.again();
    expect(await damaged.texts()).toEqual(['first']);
    damaged.online(relay);
    await until(async () => (await damaged.texts()).length === 3, 'given back');
    damaged.sync?.stop();
    // and it stays, and is not fetched over and over
    const later = await damaged.again();
    expect(await later.texts()).toHaveLength(3);
    expect(later.space.standing.cursor.count).toBeGreaterThan(0);
  });
});

test('LOG65 a device that lost the last of its own writes nothing before the relay gave it back, also once it is repaired', async () => {
  const { relay, phone, laptop } = await pair();
  await phone.says('second');
  await phone.says('third');
  await together(phone);
  phone.sync?.stop();
  const records = phone.machine.disk.records as { seq: number; sealed: Uint8Array }[];
  const read = await (await phone.machine.tab()).readAll();
  const all = read.ok ? read.value.entries : [];
  const lost = all.filter(({ body }) => fromVault(body)?.kind === 'entry').at(-1);
  phone.machine.disk.records = records.filter(({ seq }) => seq !== lost?.seq);
  const damaged = await phone.again();
  expect(await damaged.texts()).toEqual(['first', 'second']);
  expect(await damaged.space.append([{ text: 'too early' }])).toEqual({
    ok: false,
    why: { code: 'notWhole' },
  });
  expect((await damaged.vault.repair()).ok).toBe(true);
  const repaired = await phone.again();
  expect(await repaired.space.append([{ text: 'too early' }])).toEqual({
    ok: false,
    why: { code: 'notWhole' },
  });
  repaired.online(relay);
  await until(async () => (await repaired.space.append([{ text: 'fourth' }])).ok, 'it may write again');
  expect(await repaired.texts()).toEqual(['first', 'second', 'third', 'fourth']);
  await until(async () => (await laptop.texts()).length === 4, 'the laptop hears');
  expect([...laptop.space.alarms(), ...repaired.space.alarms()]).toEqual([]);
  repaired.sync?.stop();
});

describe('LOG8 a device that comes in by the kit', () => {
  test('asks again for what came to it changed', async () => {
    const { relay, root, phone } = await pair();
    await phone.says('second');
    await together(phone);
    relay.alter = (tell) =>
      tell.kind === 'entries'
        ? {
            ...tell,
            parcels: tell.parcels.with(-1, {
              ...(tell.parcels.at(-1) as Parcel),
              signature: new Uint8Array(64),
            }),
          }
        : tell;
    const tablet = await Device.byKit(root, relay);
    expect(await tablet.texts()).toEqual(['first']);
    relay.alter = (tell) => tell;
    tablet.online(relay);
    await until(async () => (await tablet.texts()).length === 2, 'it comes as it was written');
    tablet.sync?.stop();
  });

  test('comes in as the same device where the answer was lost and it tries again', async () => {
    const { relay, root, phone } = await pair();
    const { connect, origin } = relay;
    const enter = async (unsure?: SeatRecord) => {
      const vault = await machine().tab();
      await vault.create();
      return enterByKit({ ...{ suites, connect, origin, relay: '', vault, root, unsure } });
    };
    relay.alter = (tell) => {
      if (tell.kind !== 'appended') return tell;
      relay.drop();
      return undefined;
    };
    const lost = await enter();
    const unsure = !lost.ok && lost.why.code === 'apart' ? lost.why.unsure : undefined;
    expect(unsure).toBeDefined();
    relay.alter = (tell) => tell;
    const entered = await enter(unsure);
    expect(entered.ok && entered.value.seat).toEqual(unsure);
    phone.sync?.hurry();
    await until(() => phone.space.replica.members().devices.size === 3, 'the phone knows of three');
    await together(phone);
    expect(phone.space.replica.members().devices.size).toBe(3);
    // one that the relay never heard of is made anew
    const other = unsure && { ...unsure, device: new Uint8Array(32) };
    expect((await enter(other)).ok).toBe(true);
  });

  test('is told when as many are in as there can be', async () => {
    const { relay, root } = await pair();
    for (let more = 0; more < 6; more += 1) await Device.byKit(root, relay);
    await expect(Device.byKit(root, relay)).rejects.toThrow('devicesFull');
  });
});

test('LOG46 who asks by a link can leave off, also while a relay keeps them waiting', async () => {
  const { relay, phone } = await pair();
  const invited = await inviteDevice(phone.space, suites);
  if (!invited.ok) throw new Error(invited.why.code);
  await together(phone);
  const { connect, origin } = relay;
  const asking = await askByLink({ suites, connect, origin, relay: '', link: invited.value, after });
  if (!asking.ok) throw new Error(asking.why.code);
  relay.alter = () => undefined;
  const before = relay.sockets.size;
  const admitted = asking.value.admitted();
  await until(() => relay.sockets.size > before, 'it looks whether it is let in');
  asking.value.stop();
  expect(await admitted).toEqual({ ok: false, why: { code: 'leftOff' } });
});

describe('LOG47 a revoked device', () => {
  test('is told so, reads nothing new, and what it writes later counts nowhere', async () => {
    const { relay, root, phone, laptop } = await pair();
    const copy = await Device.copyOf(laptop);
    const { space, person, parcel } = await selfSpace(suites.keys, root);
    const kit = new Replica(suites, space, { person: hex(person.keys.sign), personPair: person });
    await kit.receive([parcel, ...([...relay.spaces.values()][0]?.parcels ?? [])]);
    const last = kit.log.lastOf(hex(laptop.space.seat.device));
    const written = await writeAsPerson(kit, {
      kind: 'revoke',
      device: laptop.space.seat.device,
      seq: last?.entry.header.seq ?? 0,
      last: last?.entry.id ?? new Uint8Array(32),
    });
    if (written.kind === 'fault') throw new Error(written.fault);
    await phone.space.receive(written.parcels);
    await together(phone);
    await phone.says('only for me');
    await together(phone);
    relay.drop();
    laptop.sync?.hurry();
    await until(() => laptop.sync?.state.ended === 'ended', 'told');
    await expect(laptop.says('from the thief')).rejects.toThrow('notIn');
    expect(await laptop.texts()).not.toContain('only for me');
    // a copy of the laptop that never heard of it writes on, and somebody carries what it wrote to the phone
    expect((await copy.space.append([{ text: 'from the copy' }])).ok).toBe(true);
    const { graph } = copy.space.replica.log;
    await phone.space.receive(graph.nodes.flatMap(({ entry }) => copy.space.replica.parcel(entry.key) ?? []));
    expect(await phone.texts()).toEqual(['first', 'only for me']);
  });
});
