import { Replica, selfSpace, writeAsPerson } from '@orrery/log';
import { ASKS, hex, idOf } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import { Device, newRoot, suites, together, until } from './devices.ts';
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
