// Spaces that come to another relay, over real sockets and relays as they really run: with the old one there, and with it gone for good.
import type { Result } from '@orrery/domain';
import { LIMITS } from '@orrery/relay';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answered, type Device, founded, invited, joined, namesIn, rename, Somebody } from './people.ts';
import { Host, until } from './steps.ts';

let old: Host;
let fresh: Host;
const everybody: Somebody[] = [];
const hosts: Host[] = [];
beforeEach(async () => {
  [old, fresh] = await Promise.all([host(), host()]);
});
afterEach(async () => {
  for (const one of everybody.splice(0)) await one.end();
  for (const one of hosts.splice(0)) await one.end();
});

async function host(...settings: Parameters<typeof Host.start>): Promise<Host> {
  const started = await Host.start(...settings);
  hosts.push(started);
  return started;
}

async function arrive(name: string, relay = old.address): Promise<Somebody> {
  const somebody = await Somebody.arrive(name, relay);
  everybody.push(somebody);
  return somebody;
}

const to = ({ address }: Host, code = '') => ({ relay: address, code });

function took(done: Result<unknown, { readonly code: string }>): void {
  if (!done.ok) throw new Error(JSON.stringify(done.why));
}

/** Writes into what is one's own: a name for the device. */
async function says({ session, home }: Device, name: string): Promise<void> {
  const { phase } = session;
  const device =
    home?.space && [...home.space.seat.device].map((b) => b.toString(16).padStart(2, '0')).join('');
  if (phase.name !== 'open' || !device) throw new Error('not open');
  const intent = { type: 'nameDevice', device: device as never, name } as const;
  took(await phase.loop.intend({ tool: 'spaces', intent }));
}

const wordsOf = ({ session }: Device): string[] =>
  session.phase.name === 'open'
    ? [...session.phase.loop.state.spaces.devices.values()].map(({ fields }) => fields.name).sort()
    : [];

const saidIn = ({ session }: Device): string | undefined =>
  session.phase.name === 'open'
    ? session.phase.loop.state.spaces.places.get('self')?.fields.relay
    : undefined;

async function movesOwn(device: Device, host: Host, root?: Uint8Array<ArrayBuffer>): Promise<void> {
  took(
    (await device.home?.moveTo({ ...to(host), ...(root ? { root } : {}) })) ?? {
      ok: false,
      why: { code: 'none' },
    },
  );
  await until(
    () => device.home?.space?.seat.relay === host.address && device.home.sync?.state.phase === 'together',
    'it is there',
  );
}

test('LOG82 LOG85 my own space moves, my other device hears where, and goes only when it is told to', async () => {
  const ana = await arrive('Ana');
  const [phone, laptop] = [ana.device, await ana.another()];
  await says(phone, 'phone');
  await until(() => wordsOf(laptop).includes('phone'), 'the laptop hears');
  await movesOwn(phone, fresh);
  await until(() => saidIn(laptop) === fresh.address, 'the laptop is told where');
  await says(laptop, 'laptop');
  await until(() => laptop.home?.sync?.state.phase === 'together', 'still at the old one');
  expect(laptop.home?.space?.seat.relay).toBe(old.address);
  expect(wordsOf(phone)).toEqual(['phone']);
  await movesOwn(laptop, fresh);
  await until(() => wordsOf(phone).join() === 'laptop,phone', 'nothing is lost');
  await old.stop();
  await says(phone, 'telephone');
  await until(() => wordsOf(laptop).includes('telephone'), 'both are at the new one');
  for (const device of [phone, laptop]) expect(device.home?.space?.alarms()).toEqual([]);
  // also after the app was closed and opened again
  await phone.again();
  await until(() => phone.home?.sync?.state.phase === 'together', 'still there');
  expect(wordsOf(phone)).toEqual(['laptop', 'telephone']);
});

test('LOG83 with the old relay gone for good, what each device wrote alone comes together at the new one', async () => {
  const ana = await arrive('Ana');
  const [phone, laptop] = [ana.device, await ana.another()];
  await says(phone, 'phone');
  await until(() => wordsOf(laptop).includes('phone'), 'both have the same');
  await old.stop();
  await old.forget();
  for (const device of [phone, laptop])
    await until(() => device.home?.sync?.state.phase === 'apart', 'the relay is gone');
  await says(laptop, 'written alone');
  // a device that came in early begins it there; a second tab goes along
  const tab = await phone.tab();
  await movesOwn(phone, fresh);
  await until(
    () => tab.phase.name === 'open' && tab.phase.home.space?.seat.relay === fresh.address,
    'the other tab has heard',
  );
  await movesOwn(laptop, fresh);
  for (const device of [phone, laptop])
    await until(() => wordsOf(device).join() === 'phone,written alone', 'all of it is everywhere');
  // the kit finds it there
  const { relay } = Object.assign(ana, { relay: fresh.address });
  expect(relay).toBe(fresh.address);
  const third = await ana.another();
  await until(() => wordsOf(third).join() === 'phone,written alone', 'a fresh device has all of it');
});

test('LOG84 a device that came late begins it elsewhere with the kit, and without it changes nothing', async () => {
  const ana = await arrive('Ana');
  for (let more = 0; more < 70; more += 1) await says(ana.device, `word ${more}`);
  await until(
    () => ana.device.home?.sync?.state.phase === 'together',
    'more than a relay takes for a beginning',
  );
  const late = await ana.another();
  await until(() => late.home?.sync?.state.phase === 'together', 'the late one is in');
  await ana.device.end();
  await old.stop();
  expect(await late.home?.moveTo(to(fresh))).toEqual({ ok: false, why: { code: 'kitNeeded' } });
  expect(await late.home?.moveTo({ ...to(fresh), root: new Uint8Array(32) })).toEqual({
    ok: false,
    why: { code: 'otherKit' },
  });
  expect(late.home?.space?.seat.relay).toBe(old.address);
  await movesOwn(late, fresh, ana.root.slice());
  Object.assign(ana, { relay: fresh.address });
  const third = await ana.another();
  await until(() => wordsOf(third).join() === 'word 69', 'all of it is there');
});

test('LOG83 a relay that takes in nobody, or is none, changes nothing', async () => {
  const closed = await host({
    limits: { ...LIMITS, spacesPerDay: 0 },
    codes: new Map([['violet-otter', 2]]),
  });
  const ana = await arrive('Ana');
  const move = (code: string) => ana.device.home?.moveTo(to(closed, code));
  expect(await move('')).toEqual({ ok: false, why: { code: 'apart', ending: 'tooMuch' } });
  expect(await move('another-otter')).toEqual({ ok: false, why: { code: 'apart', ending: 'denied' } });
  const nobody = { address: 'ws://localhost:9/sync' } as Host;
  expect(await ana.device.home?.moveTo(to(nobody))).toEqual({
    ok: false,
    why: { code: 'apart', ending: 'lost' },
  });
  expect(await ana.device.home?.moveTo(to(old))).toEqual({ ok: false, why: { code: 'relaySame' } });
  expect(ana.device.home?.space?.seat.relay).toBe(old.address);
  expect(saidIn(ana.device)).toBeUndefined();
  expect(await move('violet-otter')).toEqual({ ok: true, value: undefined });
  await until(() => ana.device.home?.sync?.state.phase === 'together', 'with the code it is in');
});

test('CIRCLE50 CIRCLE51 a circle moves; each follows when they have seen where, and who comes in afterwards does so there', async () => {
  const own = await host();
  const [ana, ben] = [await arrive('Ana', own.address), await arrive('Ben', own.address)];
  const circle = await founded(ana, old.address);
  await joined(ana.device, ben, circle);
  await until(() => namesIn(ana.device, circle).length === 2, 'both are in');
  took(await ana.device.now.moving.move(circle, to(fresh)));
  await until(() => ana.device.in(circle).sync?.state.phase === 'together', 'Ana is there');
  const places = (device: Device) => device.now.moving.placesOf(device.in(circle));
  expect(places(ana.device)).toMatchObject({ elsewhere: [], behind: [{ name: 'Ben' }] });
  await until(() => places(ben.device).elsewhere.length === 1, 'Ben is told where');
  expect(places(ben.device).elsewhere).toMatchObject([
    { relay: fresh.address, by: [{ name: 'Ana' }], isMine: false },
  ]);
  await rename(ben.device, circle, 'Said at the old one');
  expect(ben.device.in(circle).space.seat.relay).toBe(old.address);
  took(await ben.device.now.moving.move(circle, to(fresh)));
  await until(() => ana.device.in(circle).name === 'Said at the old one', 'nothing is lost');
  for (const { device } of [ana, ben])
    await until(() => places(device).behind.length + places(device).elsewhere.length === 0, 'both are there');
  const cleo = await arrive('Cleo', own.address);
  await old.stop();
  await joined(ana.device, cleo, circle, [ben.device]);
  for (const { device } of [ana, ben, cleo]) {
    await until(() => namesIn(device, circle).join() === 'Ana,Ben,Cleo', 'everybody knows everybody');
    expect(device.in(circle).alarms()).toEqual([]);
    expect(places(device)).toEqual({ elsewhere: [], behind: [] });
  }
});

test('CIRCLE52 CIRCLE53 the relay of everybody is gone for good: each moves by hand, my own space first, and all is there', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ana, old.address);
  await joined(ana.device, ben, circle);
  await joined(ben.device, cleo, circle, [ana.device]);
  await until(() => namesIn(ana.device, circle).length === 3, 'all three are in');
  await until(() => cleo.device.in(circle).sync?.state.phase === 'together', 'and have the same');
  await old.stop();
  await old.forget();
  await until(() => cleo.device.in(circle).sync?.state.phase === 'apart', 'the relay is gone');
  await rename(cleo.device, circle, 'Written alone');
  // nothing is sent there before the relay of what is mine alone has heard where: the kit needs it
  took(await ana.device.now.moving.move(circle, to(fresh)));
  await new Promise((later) => setTimeout(later, 300));
  expect(ana.device.line.askedAt(fresh.address).map(({ kind }) => kind)).not.toContain('append');
  for (const one of [ana, ben, cleo]) await movesOwn(one.device, fresh);
  for (const one of [ben, cleo]) took(await one.device.now.moving.move(circle, to(fresh)));
  for (const { device } of [ana, ben, cleo]) {
    await until(() => device.now.get(circle)?.name === 'Written alone', 'all of it is everywhere');
    expect(namesIn(device, circle)).toEqual(['Ana', 'Ben', 'Cleo']);
    expect(device.in(circle).alarms()).toEqual([]);
  }
  // the other way of leaving stays open, there as well
  took(await cleo.device.now.leave(circle, false));
  await until(() => namesIn(ana.device, circle).join() === 'Ana,Ben', 'Cleo has left');
});

test('CIRCLE54 another device of mine is told by my own space, and one that is still coming in goes there by itself', async () => {
  const own = await host();
  const ana = await arrive('Ana', own.address);
  const laptop = await ana.another();
  const circle = await founded(ana, old.address);
  await until(() => laptop.now.get(circle) !== undefined, 'the laptop is in');
  took(await ana.device.now.moving.move(circle, to(fresh)));
  await until(() => laptop.now.moving.placesOf(laptop.in(circle)).elsewhere.length === 1, 'it is told');
  expect(laptop.now.moving.placesOf(laptop.in(circle)).elsewhere).toMatchObject([
    { relay: fresh.address, by: [], isMine: true },
  ]);
  await old.stop();
  took(await laptop.now.moving.move(circle, to(fresh)));
  await rename(laptop, circle, 'From the laptop');
  await until(() => ana.device.in(circle).name === 'From the laptop', 'both are there');
  const third = await ana.another();
  await until(() => third.now.get(circle)?.name === 'From the laptop', 'a third comes in there');
});

test('CIRCLE63 a guest whose answer lies at the relay that was left answers again at the new one, as the same person', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben', fresh.address)];
  const circle = await founded(ana, old.address);
  const { id, link } = await invited(ana.device, circle);
  took(await ben.device.now.join(link, 'Ben'));
  const code = await ben.device.now.codeFor(circle);
  await until(() => ben.device.line.askedAt(old.address).length > 0, 'Ben has answered');
  await until(async () => (await ana.device.in(circle).inviting.answers(id)).length === 1, 'it is there');
  took(await ana.device.now.moving.move(circle, to(fresh)));
  await old.stop();
  // the same link again, or one of somebody else’s, is none
  expect(await ben.device.now.join(link, 'Ben')).toMatchObject({ why: { code: 'alreadyIn' } });
  const next = ana.device.in(circle).inviting.linkOf(id) ?? '';
  took(await ben.device.now.join(next, 'Ben'));
  expect(await ben.device.now.codeFor(circle)).toBe(code);
  let found: Awaited<ReturnType<ReturnType<Device['in']>['inviting']['answers']>> = [];
  await until(async () => {
    found = await ana.device.in(circle).inviting.answers(id);
    return found.length === 1 && found[0]?.code === code;
  }, 'it comes again');
  took(await ana.device.in(circle).inviting.introduce(found[0] as (typeof found)[0]));
  await until(() => ben.device.now.get(circle)?.name === 'The four of us', 'Ben is in');
});

test('CIRCLE64 who was let in at the relay that was left comes in at the new one by the link of their invitation, until they have written', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben', fresh.address)];
  const circle = await founded(ana, old.address);
  const answer = await answered(ana.device, ben, circle);
  const id = ana.device.in(circle).inviting.all()[0]?.id ?? '';
  ben.device.goOffline();
  took(await ana.device.in(circle).inviting.introduce(answer));
  await until(() => namesIn(ana.device, circle).length === 2, 'Ben was let in');
  expect(ana.device.in(circle).inviting.linkOf(id)).toBeUndefined();
  took(await ana.device.now.moving.move(circle, to(fresh)));
  await old.stop();
  expect(ana.device.in(circle).inviting.all()).toMatchObject([{ state: 'spent', isAwaited: true }]);
  const link = ana.device.in(circle).inviting.linkOf(id) ?? '';
  ben.device.goOnline();
  took(await ben.device.now.join(link, 'Ben'));
  await until(() => ben.device.now.get(circle)?.name === 'The four of us', 'Ben is in');
  await until(
    () => ana.device.in(circle).inviting.linkOf(id) === undefined,
    'Ben has written: no more of it',
  );
});
