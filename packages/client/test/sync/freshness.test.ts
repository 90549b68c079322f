// What a relay loses again, how fresh what is shown is, and digits to compare when a relay may show each device something else.
import { hex } from '@orrery/wire';
import { describe, expect, test } from 'vitest';
import { headsCodeOf } from '../../src/space/heads-code.ts';
import { Sync } from '../../src/sync/sync.ts';
import { after, Device, newRoot, together, until } from './devices.ts';
import { MemoryRelay } from './memory-relay.ts';

const countAt = (relay: MemoryRelay): number => [...relay.spaces.values()][0]?.entries.length ?? 0;

async function alone() {
  const relay = new MemoryRelay();
  const root = newRoot();
  const phone = await Device.first(root);
  await phone.says('first');
  phone.online(relay);
  await together(phone);
  return { relay, root, phone };
}

async function losesAndGetsBack(relay: MemoryRelay, device: Device, count: number): Promise<void> {
  const before = countAt(relay);
  await relay.putBack(count);
  await until(() => device.sync?.state.phase !== 'together', 'it is hung up on');
  device.sync?.hurry();
  await until(() => countAt(relay) === before && device.sync?.state.phase === 'together', 'given back');
}

describe('LOG81 what a relay loses', () => {
  test('once is no alarm, and something else later is none either; the same again is, also after a restart', async () => {
    const { relay, phone } = await alone();
    const third = countAt(relay) + 1;
    await phone.says('second');
    await until(() => countAt(relay) === third, 'the relay has the second');
    await together(phone);
    await losesAndGetsBack(relay, phone, third - 1);
    expect(phone.space.isLostAgain).toBe(false);
    await phone.says('third');
    await until(() => countAt(relay) === third + 1, 'and the third');
    await together(phone);
    await losesAndGetsBack(relay, phone, countAt(relay) - 1);
    expect(phone.space.isLostAgain).toBe(false);
    phone.sync?.stop();
    const later = await phone.again();
    later.online(relay);
    await together(later);
    await losesAndGetsBack(relay, later, third - 1);
    expect(later.space.isLostAgain).toBe(true);
    later.sync?.stop();
    const last = await later.again();
    expect(last.space.isLostAgain).toBe(true);
    // nothing keeps anybody from writing
    await last.says('a no');
    await last.space.forgiveLost();
    expect(last.space.isLostAgain).toBe(false);
    expect((await last.again()).space.isLostAgain).toBe(false);
  });

  test('a relay that forgets everything, and is told from the beginning, has lost once', async () => {
    const { relay, phone } = await alone();
    for (const isAgain of [false, true]) {
      const before = countAt(relay);
      relay.spaces.clear();
      relay.drop();
      await until(() => countAt(relay) === before && phone.sync?.state.phase === 'together', 'told anew');
      expect(phone.space.isLostAgain).toBe(isAgain);
    }
  });

  test('a relay that loses over and over does not fill the vault', async () => {
    const { relay, phone } = await alone();
    await phone.says('second');
    await together(phone);
    const losses = async () => {
      const read = await phone.vault.readAll();
      return read.ok
        ? read.value.entries.filter(({ body }) => (body as { log?: string }).log === 'lost')
        : [];
    };
    for (let times = 0; times < 5; times += 1) await losesAndGetsBack(relay, phone, countAt(relay) - 1);
    expect((await losses()).length).toBe(2);
  });
});

describe('LOG80 when the relay last had nothing that is not here', () => {
  let time = Date.parse('2026-05-01T08:00:00Z');
  const now = () => new Date(time).toISOString();
  const minutes = (count: number) => {
    time += count * 60_000;
  };
  function follow(device: Device, { connect, origin }: MemoryRelay): Sync {
    device.sync = new Sync(device.space, { connect, origin, code: '', after, chance: () => 0, now });
    return device.sync;
  }

  test('is known while apart, and after a restart', async () => {
    const { relay, phone } = await alone();
    phone.sync?.stop();
    const sync = follow(phone, relay);
    await together(phone);
    const heard = now();
    expect(sync.state.heard).toBe(heard);
    minutes(90);
    relay.isDown = true;
    relay.drop();
    await until(() => sync.state.phase === 'apart', 'apart');
    expect(sync.state.heard).toBe(heard);
    sync.stop();
    const later = await phone.again();
    expect(later.space.standing.heard).toBe(heard);
    const again = follow(later, relay);
    await until(() => again.state.phase === 'apart', 'still apart');
    expect(again.state.heard).toBe(heard);
    again.stop();
  });

  test('is not now as long as something is held back', async () => {
    const { relay, root, phone } = await alone();
    phone.sync?.stop();
    const sync = follow(phone, relay);
    await together(phone);
    const heard = now();
    minutes(5);
    const laptop = await Device.byKit(root, relay);
    laptop.online(relay);
    await together(laptop);
    await until(() => sync.state.unsent === 0 && sync.state.phase === 'together', 'the phone has heard');
    const complete = now();
    expect(complete).not.toBe(heard);
    expect(sync.state.heard).toBe(complete);
    minutes(5);
    let hidden = '';
    relay.alter = (tell) => {
      if (tell.kind !== 'entries' && tell.kind !== 'fetched') return tell;
      const parcels = tell.parcels.filter(({ signature }) => hex(signature) !== hidden);
      return { ...tell, parcels };
    };
    phone.sync?.stop();
    await laptop.says('held back');
    await together(laptop);
    const held = [...relay.spaces.values()][0]?.parcels.at(-1);
    hidden = hex(held?.signature ?? new Uint8Array());
    await laptop.says('built on it');
    await together(laptop);
    const reader = await phone.again();
    const again = follow(reader, relay);
    await until(() => again.state.missing > 0, 'something is missing');
    expect(again.state.heard).toBe(complete);
    again.stop();
  });
});

test('LOG86 a relay that shows two devices different halves cannot make their digits alike; after moving away both have all', async () => {
  const { relay, root, phone } = await alone();
  const laptop = await Device.byKit(root, relay);
  laptop.online(relay);
  await together(laptop, phone);
  await until(() => headsCodeOf(phone.space) === headsCodeOf(laptop.space), 'both have the same');
  expect(headsCodeOf(phone.space)).toMatch(/^(\d{4} ){9}\d{4}$/);
  // from here on there are two relays under one name
  const other = new MemoryRelay(relay.origin);
  laptop.sync?.stop();
  laptop.online(other);
  await together(laptop);
  await phone.says('for the phone’s half');
  await laptop.says('for the laptop’s half');
  await together(phone, laptop);
  for (const { sync, space } of [phone, laptop]) {
    expect(sync?.state).toMatchObject({ missing: 0, faults: [] });
    expect(space.alarms()).toEqual([]);
  }
  expect(headsCodeOf(phone.space)).not.toBe(headsCodeOf(laptop.space));
  const elsewhere = new MemoryRelay('https://elsewhere.test');
  for (const device of [phone, laptop]) {
    device.sync?.stop();
    device.online(elsewhere);
  }
  await until(() => headsCodeOf(phone.space) === headsCodeOf(laptop.space), 'both have all');
  const all = ['first', 'for the phone’s half', 'for the laptop’s half'].sort();
  for (const device of [phone, laptop])
    await until(async () => (await device.texts()).sort().join() === all.join(), 'both read all of it');
});
