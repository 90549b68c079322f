// One person, two devices, and a relay as it really runs: over sockets, with its data on disk.
import {
  askByLink,
  bringIn,
  decodeDeviceLink,
  encodeDeviceLink,
  enterByKit,
  foundSelf,
  inviteDevice,
  kitWords,
  ownDevices,
  rootOf,
  takeOut,
  whoAnswered,
} from '@orrery/client/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { after, Host, newVault, spaceIn, suites, textsOf, until } from './steps.ts';

let host: Host;
beforeEach(async () => {
  host = await Host.start();
});
afterEach(() => host.end());

test('first device, kit, second device by the words of the kit, apart and together, and a relay that starts again', async () => {
  const vault = await newVault();
  await vault.append(['written before there was a kit']);
  const root = suites.suite.randomBytes(32);
  const words = kitWords(root).join(' ');
  const founded = await foundSelf(vault, suites, root, host.address);
  expect(founded.ok).toBe(true);
  const phone = await spaceIn(vault);
  const onPhone = host.online(phone);
  await until(() => onPhone.state.phase === 'together', 'the phone is known to the relay');

  const again = rootOf(words);
  if (!(again instanceof Uint8Array)) throw new Error(again.kind);
  const other = await newVault();
  const entered = await enterByKit({
    suites,
    connect: host.connect,
    origin: host.origin,
    relay: '',
    vault: other,
    root: again,
  });
  expect(entered.ok).toBe(true);
  const laptop = await spaceIn(other);
  expect(await textsOf(laptop)).toEqual(['written before there was a kit']);
  const onLaptop = host.online(laptop);
  await until(() => onLaptop.state.phase === 'together', 'the laptop is together with the relay');

  const { port } = host;
  await host.stop();
  await until(() => onPhone.state.phase === 'apart' && onLaptop.state.phase === 'apart', 'both notice');
  await phone.append(['from the phone, offline']);
  await laptop.append(['from the laptop, offline']);
  await host.go(port);
  onPhone.hurry();
  onLaptop.hurry();
  const all = ['from the laptop, offline', 'from the phone, offline', 'written before there was a kit'];
  await until(
    async () => (await textsOf(phone)).length === 3 && (await textsOf(laptop)).length === 3,
    'both have all',
  );
  expect((await textsOf(phone)).sort()).toEqual(all);
  expect((await textsOf(laptop)).sort()).toEqual(all);
  expect([...phone.alarms(), ...laptop.alarms()]).toEqual([]);

  // the relay loses everything, and gets it back from whoever connects first
  await host.stop();
  await host.forget();
  await host.go(port);
  onLaptop.hurry();
  onPhone.hurry();
  await until(() => onPhone.state.phase === 'together' && onLaptop.state.phase === 'together', 'given back');
  const third = await newVault();
  const fetched = await enterByKit({
    suites,
    connect: host.connect,
    origin: host.origin,
    relay: '',
    vault: third,
    root: again,
  });
  expect(fetched.ok).toBe(true);
  expect((await textsOf(await spaceIn(third))).sort()).toEqual(all);
});

/** A phone with a kit, known to the relay. */
async function phoneWithKit() {
  const vault = await newVault();
  await vault.append([{ text: 'written before there was a kit', at: '2026-03-01T08:00:00Z' }]);
  const root = suites.suite.randomBytes(32);
  const founded = await foundSelf(vault, suites, root, host.address);
  if (!founded.ok) throw new Error(founded.why.code);
  const phone = await spaceIn(vault);
  const onPhone = host.online(phone);
  await until(() => onPhone.state.phase === 'together', 'the phone is known to the relay');
  return { root, phone, onPhone };
}

/** Shows a link on one device, answers it on a fresh one, and says yes on the first where both codes agree. */
async function laptopByLink({ phone, onPhone }: Awaited<ReturnType<typeof phoneWithKit>>) {
  const invited = await inviteDevice(phone, suites);
  if (!invited.ok) throw new Error(invited.why.code);
  await until(() => onPhone.state.unsent === 0, 'the relay has the invitation');
  const link = decodeDeviceLink(encodeDeviceLink(invited.value));
  if (typeof link === 'string') throw new Error(link);
  const { connect, origin, address: relay } = host;
  const asking = await askByLink({ suites, connect, origin, relay, link, after });
  if (!asking.ok) throw new Error(asking.why.code);
  const vault = await newVault();
  const admitted = asking.value.admitted();
  await until(() => onPhone.mail.length === 1, 'the phone hears of it');
  const [answerer] = await whoAnswered(phone, suites, invited.value, onPhone.mail);
  if (!answerer) throw new Error('nobody answered');
  expect(answerer.code).toBe(asking.value.code);
  expect(answerer.code).toMatch(/^\d{6}$/);
  expect((await bringIn(phone, answerer)).ok).toBe(true);
  onPhone.drop([answerer.letter]);
  const found = await admitted;
  expect(found.ok && (await found.value.keep(vault))).toMatchObject({ ok: true });
  const laptop = await spaceIn(vault);
  return { vault, laptop, onLaptop: host.online(laptop), link };
}

test('LOG43 LOG44 LOG45 a second device by a link, without the kit, reads what was there and both go on together', async () => {
  const first = await phoneWithKit();
  const { laptop, onLaptop, link } = await laptopByLink(first);
  await until(() => onLaptop.state.phase === 'together', 'the laptop is together with the relay');
  expect(await textsOf(laptop)).toEqual(await textsOf(first.phone));
  await laptop.append([{ text: 'from the laptop', at: '2026-03-02T08:00:00Z' }]);
  await until(async () => (await textsOf(first.phone)).length === 2, 'the phone hears of it');
  expect([...first.phone.alarms(), ...laptop.alarms()]).toEqual([]);
  expect(await ownDevices(first.phone)).toMatchObject([
    { isThis: true, isIn: true, lastWrote: '2026-03-01T08:00:00Z' },
    { isThis: false, isIn: true, lastWrote: '2026-03-02T08:00:00Z', hasMineUntil: '2026-03-01T08:00:00Z' },
  ]);

  // somebody else who got hold of the link can ask, and gets nothing without a yes
  const { connect, origin, address: relay } = host;
  const stranger = await askByLink({ suites, connect, origin, relay, link, after });
  if (!stranger.ok) throw new Error(stranger.why.code);
  const entering = stranger.value.admitted();
  await new Promise((resolve) => setTimeout(resolve, 500));
  stranger.value.stop();
  expect(await entering).toEqual({ ok: false, why: { code: 'leftOff' } });
});

test('LOG33 LOG47 a device is taken out with the kit: what it wrote until then stays, or only what it wrote before a day', async () => {
  const first = await phoneWithKit();
  const { laptop, onLaptop } = await laptopByLink(first);
  const { phone, onPhone, root } = first;
  await until(() => onLaptop.state.phase === 'together', 'the laptop is together with the relay');
  await laptop.append([{ text: 'mine', at: '2026-03-02T08:00:00Z' }]);
  await laptop.append([{ text: 'not mine', at: '2026-03-05T08:00:00Z' }]);
  await until(async () => (await textsOf(phone)).length === 3, 'the phone has both');
  const [, lost] = await ownDevices(phone);
  if (!lost) throw new Error('no second device');
  const otherRoot = suites.suite.randomBytes(32);
  expect(await takeOut(phone, suites, otherRoot, lost.id)).toEqual({ ok: false, why: { code: 'otherKit' } });
  expect(await takeOut(phone, suites, root, 'ab'.repeat(32))).toEqual({
    ok: false,
    why: { code: 'deviceUnknown' },
  });
  expect(await takeOut(phone, suites, root, lost.id, '2026-03-04T00:00:00Z')).toMatchObject({ ok: true });
  const texts = (await textsOf(phone)) as { text: string }[];
  expect(texts.map(({ text }) => text)).toEqual(['written before there was a kit', 'mine']);
  expect((await ownDevices(phone)).map(({ isIn }) => isIn)).toEqual([true, false]);

  await phone.append([{ text: 'after it was gone', at: '2026-03-06T08:00:00Z' }]);
  await until(() => onPhone.state.phase === 'together', 'all is sent');
  await laptop.append([{ text: 'from a device that is out', at: '2026-03-07T08:00:00Z' }]);
  await until(() => onLaptop.state.ended === 'ended', 'the laptop is told so');
  expect(JSON.stringify(await textsOf(laptop))).not.toContain('after it was gone');
  expect(JSON.stringify(await textsOf(phone))).not.toContain('from a device that is out');
});
