// Several people in circles of their own, over real sockets and relays as they really run.
import { decodeInvitation, encodeInvitation } from '@orrery/client/circle';
import { foundSelf } from '@orrery/client/sync';
import type { MemberId } from '@orrery/domain';
import { suite } from '@orrery/log';
import {
  type Bytes,
  decodeHeader,
  fromHex,
  hex,
  idOf,
  type Kind,
  type Parcel,
  type Tell,
} from '@orrery/wire';
import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';
import {
  answered,
  Device,
  founded,
  invited,
  joined,
  namesIn,
  pass,
  personSeedOf,
  preview,
  rename,
  type Somebody,
} from './people.ts';
import { suites, until } from './steps.ts';

const table = gathering();
const { arrive } = table;

test('CIRCLE16 CIRCLE20 CIRCLE22 three people found, invite, compare codes, approve and come in', async () => {
  const [ana, ben, cleo] = await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => arrive(name)));
  if (!ana || !ben || !cleo) throw new Error();
  const circle = await founded(ana, table.host.address);
  const answer = await answered(ana.device, ben, circle);
  expect(answer.code).toMatch(/^\d{4} \d{4} \d{4}$/);
  expect(await ben.device.now.codeFor(circle)).toBe(answer.code);
  await ana.device.in(circle).inviting.introduce(answer);
  await until(() => ben.device.now.get(circle) !== undefined, 'Ben is in');
  expect(await ben.device.now.codeFor(circle)).toBeUndefined();
  await joined(ben.device, cleo, circle, [ana.device]);
  for (const { device } of [ana, ben, cleo])
    await until(() => namesIn(device, circle).join() === 'Ana,Ben,Cleo', 'everybody knows everybody');
  for (const { device } of [ana, ben, cleo]) expect(device.in(circle).alarms()).toEqual([]);
});

test('CIRCLE3 nothing of a circle is sent before the relay of one’s own space has what the kit needs', async () => {
  const ana = await arrive('Ana');
  const { port } = table.own;
  await table.own.stop();
  await until(() => ana.device.home?.sync?.state.phase === 'apart', 'her own relay is gone');
  const made = await ana.device.now.found({ name: 'Us', me: 'Ana', relay: table.host.address });
  if (!made.ok) throw new Error(made.why.code);
  const { id } = made.value;
  await new Promise((later) => setTimeout(later, 500));
  expect(ana.device.line.askedAt(table.host.address)).toEqual([]);
  expect(ana.device.now.listed()).toMatchObject([{ id, standing: 'founding' }]);
  // also after the app was closed in between
  await ana.device.again();
  await until(() => ana.device.now.get(id)?.name === 'Us', 'it is here');
  await new Promise((later) => setTimeout(later, 300));
  expect(ana.device.line.askedAt(table.host.address)).toEqual([]);
  await table.own.go(port);
  ana.device.goOnline();
  await until(() => ana.device.now.listed()[0]?.standing === 'in', 'the relay knows it');
  expect(ana.device.line.askedAt(table.host.address).map(({ kind }) => kind)).toContain('found');
});

test('CIRCLE2 CIRCLE3 an answer waits for one’s own relay too, and the person key is on no device', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  const { link } = await invited(ana.device, circle);
  const { port } = table.own;
  await table.own.stop();
  await until(() => ben.device.home?.sync?.state.phase === 'apart', 'his own relay is gone');
  expect(await ben.device.now.join(link, 'Ben')).toMatchObject({ ok: true });
  await new Promise((later) => setTimeout(later, 500));
  expect(ben.device.line.askedAt(table.host.address)).toEqual([]);
  await ben.device.again();
  await table.own.go(port);
  ben.device.goOnline();
  ana.device.goOnline();
  await until(
    () => ben.device.line.askedAt(table.host.address).some(({ kind }) => kind === 'post'),
    'posted',
  );
  const { seed: device } = ben.device.now.waitingFor(circle) ?? {};
  const seed = await personSeedOf(ben, circle);
  const read = await ben.device.vault.readAll();
  const all = JSON.stringify(read.ok && read.value.entries.map(({ body }) => body));
  expect(device && all.includes(hex(device))).toBe(true);
  expect(all.includes(hex(seed))).toBe(false);
});

test('CIRCLE24 CIRCLE25 CIRCLE27 one leaves offline while another writes; all converge, and who left reads nothing new', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  await joined(ben.device, cleo, circle, [ana.device]);
  await until(() => namesIn(ana.device, circle).length === 3, 'all three');
  cleo.device.goOffline();
  expect(await cleo.device.now.leave(circle, false)).toMatchObject({ ok: true });
  expect(cleo.device.now.get(circle)).toBeUndefined();
  expect(cleo.device.now.listed()).toMatchObject([{ standing: 'leaving' }]);
  await rename(ana.device, circle, 'Written meanwhile');
  await until(() => ben.device.in(circle).name === 'Written meanwhile', 'Ben has it');
  cleo.device.goOnline();
  await until(() => cleo.device.now.listed()[0]?.standing === 'left', 'the relay has heard');
  for (const { device } of [ana, ben])
    await until(() => namesIn(device, circle).join() === 'Ana,Ben', 'she is not in any more');
  await rename(ben.device, circle, 'After she left');
  await until(() => ana.device.in(circle).name === 'After she left', 'they go on');
  for (const { device } of [ana, ben]) expect(device.in(circle).alarms()).toEqual([]);
  expect(
    ana.device
      .in(circle)
      .members()
      .find(({ name }) => name === 'Cleo'),
  ).toMatchObject({ isIn: false });
  // neither key nor entry of it is left, in memory or in the vault
  await cleo.device.again();
  const read = await cleo.device.vault.readAll();
  const bodies = read.ok ? read.value.entries.map(({ body }) => body) : [];
  // a word in my own space says that I left, and nothing more
  const left = JSON.stringify(bodies.map((body) => (body instanceof Uint8Array ? hex(body as Bytes) : body)));
  expect(
    bodies.filter((body) => !(body instanceof Uint8Array) && JSON.stringify(body).includes(circle)),
  ).toEqual([]);
  expect(left.includes(`01${circle}`) || left.includes(`02${circle}`)).toBe(false);
  expect(cleo.device.now.keptOf(circle)).toEqual([]);

  // asked again, and again, she comes back as somebody new
  for (let times = 1; times <= 2; times += 1) {
    await joined(ben.device, cleo, circle, [ana.device]);
    await until(() => namesIn(ana.device, circle).join() === 'Ana,Ben,Cleo', 'back');
    expect(ana.device.in(circle).members()).toHaveLength(3 + times);
    if (times === 2) break;
    await cleo.device.now.leave(circle, false);
    await until(() => namesIn(ana.device, circle).join() === 'Ana,Ben', 'out');
    await until(() => cleo.device.now.listed()[0]?.standing === 'left', 'on her side, too');
  }
  expect(cleo.device.in(circle).name).toBe('After she left');
});

test('CIRCLE26 who leaves may keep what could be read until then, on every device', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const laptop = await ben.another();
  await until(() => laptop.now.get(circle)?.name === 'The four of us', 'his laptop came in by itself');
  await ben.device.now.leave(circle, true);
  await rename(ana.device, circle, 'After he left');
  for (const device of [ben.device, laptop]) {
    await until(() => device.now.listed()[0]?.standing === 'left', 'left');
    const kept = JSON.stringify(device.now.keptOf(circle));
    expect(kept).toContain('The four of us');
    expect(kept).not.toContain('After he left');
  }
});

test('CIRCLE30 CIRCLE31 another device of mine comes into every circle by itself, and both go on without a fork', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const laptop = await ana.another();
  await until(() => laptop.now.get(circle)?.name === 'The four of us', 'the laptop reads what was there');
  await rename(laptop, circle, 'From the laptop');
  await until(() => ben.device.in(circle).name === 'From the laptop', 'Ben reads it');
  expect(ben.device.in(circle).members()).toHaveLength(2);
  // a circle that the laptop founds reaches the phone
  const more = await laptop.now.found({ name: 'Only mine', me: 'Ana', relay: table.host.address });
  const id = more.ok ? more.value.id : undefined;
  await until(() => id !== undefined && ana.device.now.get(id)?.name === 'Only mine', 'the phone is in, too');
  for (const device of [ana.device, laptop, ben.device]) expect(device.in(circle).alarms()).toEqual([]);
});

test('CIRCLE33 with the kit a fresh device comes into every circle when all others are lost', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  await rename(ben.device, circle, 'Before it was lost');
  await until(() => ana.device.in(circle).name === 'Before it was lost', 'Ana has it');
  await ben.device.end();
  const fresh = await ben.another();
  expect(fresh.now.get(circle)).toBeUndefined();
  const wrong = suite.randomBytes(32);
  expect(await fresh.now.enterByKit(wrong)).toEqual({ ok: false, why: { code: 'otherKit' } });
  expect(await fresh.now.enterByKit(ben.root.slice())).toEqual({ ok: true, value: new Map() });
  expect(fresh.in(circle).name).toBe('Before it was lost');
  await rename(fresh, circle, 'From the new one');
  await until(() => ana.device.in(circle).name === 'From the new one', 'Ana reads it');
  expect(ana.device.in(circle).alarms()).toEqual([]);
  expect(namesIn(ana.device, circle)).toEqual(['Ana', 'Ben']);
});

test('CIRCLE67 a relay that says nothing keeps the kit from no other circle, nor the root in memory; tried again, it is the same device', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const [near, far] = [await founded(ana, table.own.address), await founded(ana, table.host.address)];
  for (const circle of [near, far]) await joined(ana.device, ben, circle);
  await ben.device.end();
  const fresh = await ben.another();
  fresh.line.hear = (tell, address) => (address === table.host.address ? undefined : tell);
  const waiting = new AbortController();
  const root = ben.root.slice();
  const entering = fresh.now.enterByKit(root, waiting.signal);
  await until(() => fresh.now.get(near) !== undefined, 'it is in the other one');
  expect(root).toEqual(new Uint8Array(32));
  waiting.abort();
  const apart = { code: 'apart', ending: 'lost' };
  expect(await entering).toEqual({ ok: true, value: new Map([[far, apart]]) });
  expect(fresh.now.listed().find(({ id }) => id === far)?.standing).toBe('comingIn');
  fresh.line.hear = (tell) => tell;
  expect(await fresh.now.enterByKit(ben.root.slice())).toEqual({ ok: true, value: new Map() });
  await until(() => fresh.in(far).sync?.state.phase === 'together', 'and in this one');
  const devices = [...fresh.in(far).space.replica.members().devices.values()];
  const me = hex(fresh.in(far).space.seat.person);
  expect(devices.filter(({ person }) => person.id === me)).toHaveLength(2);
  // nothing is left to bring in, so nothing is asked for
  expect(await fresh.now.enterByKit(ben.root.slice())).toEqual({ ok: true, value: new Map() });
});

test('CIRCLE67 who had only asked to come in is told that nobody knows them there, and a lock ends the waiting', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await answered(ana.device, ben, circle);
  await ben.device.end();
  const fresh = await ben.another();
  const denied = { code: 'apart', ending: 'denied' };
  expect(await fresh.now.enterByKit(ben.root.slice())).toEqual({
    ok: true,
    value: new Map([[circle, denied]]),
  });
  fresh.line.hear = (tell, address) => (address === table.host.address ? undefined : tell);
  const entering = fresh.now.enterByKit(ben.root.slice());
  await fresh.now.rest();
  expect(await entering).toEqual({
    ok: true,
    value: new Map([[circle, { code: 'apart', ending: 'lost' }]]),
  });
});

test('CIRCLE68 a device that is opened again makes no second keys for a circle in which it is', async () => {
  const ana = await arrive('Ana');
  const circle = await founded(ana, table.host.address);
  const keys = () => ana.device.now.list.keysFor(circle).length;
  expect(keys()).toBe(1);
  await ana.device.again();
  await until(() => ana.device.now.get(circle)?.sync?.state.phase === 'together', 'it is there again');
  await until(() => ana.device.home?.sync?.state.unsent === 0, 'and nothing is on its way');
  expect(keys()).toBe(1);
});

test('CIRCLE34 a stolen device is taken out of every circle with the kit', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const lost = await ben.another();
  await until(() => lost.now.get(circle)?.name === 'The four of us', 'it is in');
  const id = hex(lost.home?.space?.seat.device ?? new Uint8Array(0));
  expect(await ben.device.now.takeOut(ben.root.slice(), id)).toEqual({ ok: true, value: [] });
  await until(() => lost.in(circle).sync?.state.ended === 'ended', 'the relay shuts it out');
  await rename(ana.device, circle, 'After the theft');
  await until(() => ben.device.in(circle).name === 'After the theft', 'Ben reads on');
  expect(lost.in(circle).name).toBe('The four of us');
});

test('CIRCLE35 a successor names the circle that it goes on from', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const next = await founded(ana, table.host.address, circle);
  const { link } = await invited(ana.device, next);
  expect(decodeInvitation(link)).toMatchObject({ after: fromHex(circle) });
  await joined(ana.device, ben, next);
  expect(ben.device.in(next).after).toBe(circle);
  expect(ben.device.now.listed().find(({ id }) => id === next)?.after).toBe(circle);
  expect(ben.device.now.all().map(({ id }) => id)).toEqual(expect.arrayContaining([circle, next]));
});

test('CIRCLE23 who turns back after answering is not in for ever: let in all the same, they leave at once', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ana, table.host.address);
  const answer = await answered(ana.device, ben, circle);
  expect(await ben.device.now.leave(circle, false)).toMatchObject({ ok: true });
  await ben.device.again();
  await ana.device.in(circle).inviting.introduce(answer);
  await until(() => ana.device.in(circle).members().length === 2, 'he is let in');
  await until(() => namesIn(ana.device, circle).join() === 'Ana', 'and is out');
  await until(() => ben.device.now.listed()[0]?.standing === 'left', 'on his side, too');
  // so that others can still come in
  await joined(ana.device, cleo, circle);
  expect(namesIn(ana.device, circle)).toEqual(['Ana', 'Cleo']);
});

test('CIRCLE23 whoever answers a second invitation, having turned back from the first, is the same', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  const first = await answered(ana.device, ben, circle);
  await ben.device.now.leave(circle, false);
  const second = await answered(ana.device, ben, circle);
  expect(second.admission.person).toEqual(first.admission.person);
  for (const answer of [first, second]) await ana.device.in(circle).inviting.introduce(answer);
  await until(() => ben.device.now.get(circle) !== undefined, 'he is in');
  await until(() => namesIn(ana.device, circle).join() === 'Ana,Ben', 'once');
  expect(ana.device.in(circle).members()).toHaveLength(2);
  expect(ana.device.in(circle).askedIn()).toEqual([]);
});

test('CIRCLE20 an approval that never comes, a no, and a yes after it', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const answer = await answered(ana.device, cleo, circle);
  expect(await ana.device.in(circle).inviting.introduce(answer)).toMatchObject({ ok: true });
  await until(() => ben.device.in(circle).askedIn().length === 1, 'Ben is asked');
  const [guest] = ben.device.in(circle).askedIn();
  if (!guest) throw new Error();
  const said = () => [...(ana.device.in(circle).askedIn()[0]?.sayings.values() ?? [])].join();
  expect(guest).toMatchObject({ name: 'Cleo', by: ana.device.in(circle).space.me });
  await new Promise((later) => setTimeout(later, 500));
  expect(said()).toBe('yes,none');
  expect(cleo.device.now.listed()).toMatchObject([{ standing: 'asking' }]);
  await ben.device.in(circle).say(guest.id, false);
  await until(() => said() === 'yes,no', 'Ana sees the no');
  await new Promise((later) => setTimeout(later, 500));
  expect(cleo.device.now.get(circle)).toBeUndefined();
  // while she waits, she can close the app, and so can Ana
  await Promise.all([cleo.device.again(), ana.device.again()]);
  await ben.device.in(circle).say(guest.id, true);
  await until(() => cleo.device.now.get(circle) !== undefined, 'Cleo is in');
  await until(() => namesIn(ben.device, circle).join() === 'Ana,Ben,Cleo', 'by her name');
  expect(ana.device.in(circle).askedIn()).toEqual([]);
});

function isOf(kind: Kind, header: Bytes): boolean {
  const read = decodeHeader(header);
  return typeof read !== 'string' && read.kind === kind;
}
const holds = (kind: Kind) => (tell: Tell) =>
  tell.kind === 'entries' && tell.parcels.some(({ header }) => isOf(kind, header));

test('CIRCLE21 a member whom I never approved shows as such, until I say yes', async () => {
  const [ana, ben, cleo, dan] = await Promise.all(['Ana', 'Ben', 'Cleo', 'Dan'].map((name) => arrive(name)));
  if (!ana || !ben || !cleo || !dan) throw new Error();
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const first = await answered(ana.device, cleo, circle);
  const second = await answered(ben.device, dan, circle);
  await ana.device.in(circle).inviting.introduce(first);
  await ben.device.in(circle).inviting.introduce(second);
  for (const { device } of [ana, ben])
    await until(() => device.in(circle).askedIn().length === 2, 'both know of both');
  const [idOfCleo, idOfDan] = [first, second].map(({ admission }) => hex(admission.person.sign) as MemberId);
  if (!idOfCleo || !idOfDan) throw new Error();
  // each lets their guest in before they hear of the other’s
  ana.device.line.held = [];
  await ben.device.in(circle).say(idOfCleo, true);
  await ana.device.in(circle).say(idOfDan, true);
  await until(() => ana.device.line.held?.some(({ tell }) => holds('admit')(tell)) === true, 'Dan is in');
  ana.device.line.release(holds('admit'));
  await until(
    () =>
      ana.device
        .in(circle)
        .members()
        .some(({ id }) => id === idOfCleo),
    'Cleo is in',
  );
  expect(
    ana.device
      .in(circle)
      .members()
      .some(({ id }) => id === idOfDan),
  ).toBe(false);
  ana.device.line.release();
  for (const { device } of [ana, ben, cleo, dan])
    await until(() => device.now.get(circle)?.members().length === 4, 'all four');
  const toCleo = () =>
    cleo.device
      .in(circle)
      .members()
      .find(({ id }) => id === idOfDan);
  expect(toCleo()).toMatchObject({ name: 'Dan', isIn: true, isApproved: false });
  expect(cleo.device.in(circle).alarms()).toMatchObject([{ kind: 'unapproved', person: idOfDan }]);
  await rename(cleo.device, circle, 'Not for Dan');
  await until(() => ana.device.in(circle).name === 'Not for Dan', 'Ana reads it');
  await new Promise((later) => setTimeout(later, 300));
  expect(dan.device.in(circle).name).toBe('The four of us');
  await cleo.device.in(circle).say(idOfDan, true);
  expect(toCleo()).toMatchObject({ isApproved: true });
  expect(cleo.device.in(circle).alarms()).toEqual([]);
  await until(() => dan.device.in(circle).name === 'Not for Dan', 'now he reads it, too');
});

test('CIRCLE11 CIRCLE12 links that are cut off, foreign, of a newer version, or my own', async () => {
  const ana = await arrive('Ana');
  const circle = await founded(ana, table.host.address);
  const { link } = await invited(ana.device, circle);
  const ben = await arrive('Ben');
  const wrong = async (text: string) => {
    const asked = await ben.device.now.join(text, 'Ben');
    return asked.ok || asked.why.code !== 'linkWrong' ? asked : asked.why.fault;
  };
  expect(await wrong(link.slice(0, -1))).toBe('damaged');
  expect(await wrong(link.slice(0, 100))).toBe('damaged');
  expect(await wrong(`${link.slice(0, 40)}${link[40] === 'A' ? 'B' : 'A'}${link.slice(41)}`)).toBe('damaged');
  expect(await wrong('https://example.org')).toBe('foreign');
  expect(await wrong('')).toBe('foreign');
  expect(await wrong(`SQM${link.slice(3)}`)).toBe('versionUnknown');
  expect(await ana.device.now.join(link, 'Ana')).toMatchObject({ ok: false, why: { code: 'alreadyIn' } });
  expect(await ben.device.now.join(link, ' ')).toMatchObject({ ok: false, why: { code: 'nameMissing' } });
  expect(await ben.device.now.join(link, 'x'.repeat(41))).toMatchObject({ why: { code: 'nameTooLong' } });
  expect(await ben.device.now.join(link, 'Ben')).toMatchObject({ ok: true });
  expect(await ben.device.now.join(link, 'Ben')).toMatchObject({ ok: false, why: { code: 'alreadyIn' } });
});

test('CIRCLE4 CIRCLE13 CIRCLE17 reading an invitation and declining it tells nobody, needs no kit, and leaves nothing', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  const { link } = await invited(ana.device, circle);
  const before = await ben.device.vault.readAll();
  expect(decodeInvitation(link)).toMatchObject({ relay: table.host.address, preview: preview('Ana') });
  await new Promise((later) => setTimeout(later, 300));
  const after = await ben.device.vault.readAll();
  expect(after.ok && after.value.entries.length).toBe(before.ok && before.value.entries.length);
  expect(ben.device.line.askedAt(table.host.address)).toEqual([]);
  expect(ben.device.now.listed()).toEqual([]);
  // whoever has no kit reads it as well, and makes one before they answer
  const guest = await Device.fresh();
  await until(() => guest.session.phase.name !== 'opening', 'it is open');
  expect(guest.home?.circles).toBeUndefined();
  // nor does a kit do whose space is on no relay
  await foundSelf(guest.vault, suites, suite.randomBytes(32), '');
  const circles = await guest.circles();
  expect(await circles.join(link, 'Kit')).toEqual({ ok: false, why: { code: 'relayNeeded' } });
  const alone = { name: 'Us', me: 'Kit', relay: table.host.address };
  expect(await circles.found(alone)).toEqual({ ok: false, why: { code: 'relayNeeded' } });
  await guest.end();
});

test('CIRCLE15 an invitation that is over opens nothing: expired, withdrawn, used, or answered twice', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ana, table.host.address);
  const mine = () => ana.device.in(circle);
  const letters = () => mine().sync?.mail.length ?? 0;
  const stateOf = (id: string) =>
    mine()
      .inviting.all()
      .find((one) => one.id === id)?.state;

  const withdrawn = await invited(ana.device, circle);
  expect(await mine().inviting.withdraw(withdrawn.id)).toMatchObject({ ok: true });
  const hasAnswered = (who: Somebody) => who.device.now.waitingFor(circle)?.guest?.isAnswered === true;
  await ben.device.now.join(withdrawn.link, 'Ben');
  await until(() => hasAnswered(ben) && letters() === 0, 'the letter comes, and goes unread');
  expect(await mine().inviting.answers(withdrawn.id)).toEqual([]);
  expect([letters(), stateOf(withdrawn.id)]).toEqual([0, 'withdrawn']);
  expect(await ben.device.now.leave(circle, false)).toMatchObject({ ok: true });
  expect(ben.device.now.listed()).toMatchObject([{ standing: 'left' }]);

  // two answer one link: both show, each with digits of their own, and one comes in
  const { id, link } = await invited(ana.device, circle);
  await ben.device.now.join(link, 'Ben');
  await cleo.device.now.join(link, 'Cleo');
  await until(() => letters() === 2, 'both letters come');
  const both = await mine().inviting.answers(id);
  expect(new Set(both.map(({ code }) => code)).size).toBe(2);
  const code = both[0]?.code;
  expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
  const bens = both.find(({ name }) => name === 'Ben');
  if (!bens) throw new Error();
  await mine().inviting.introduce(bens);
  await until(() => ben.device.now.get(circle) !== undefined, 'Ben is in');
  expect(stateOf(id)).toBe('spent');
  expect(await mine().inviting.introduce(both.find(({ name }) => name === 'Cleo') ?? bens)).toMatchObject({
    why: { code: 'invitationOver' },
  });
  expect(await mine().inviting.withdraw(id)).toMatchObject({ ok: false, why: { code: 'invitationOver' } });
  expect(cleo.device.now.listed()).toMatchObject([{ standing: 'asking' }]);
  await cleo.device.now.leave(circle, false);

  const old = await invited(ana.device, circle);
  pass(7 * 86_400_000 + 1);
  await cleo.device.now.join(old.link, 'Cleo');
  await until(() => hasAnswered(cleo) && letters() === 0, 'her letter comes, and goes unread');
  expect(await mine().inviting.answers(old.id)).toEqual([]);
  expect(stateOf(old.id)).toBe('expired');
  expect(ana.device.in(circle).inviting.linkOf(old.id)).toBeUndefined();
  expect(namesIn(ana.device, circle)).toEqual(['Ana', 'Ben']);
});

test('CIRCLE19 whoever joins waits for all that the link rests on, however long a relay withholds it', async () => {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ana, table.host.address);
  const answer = await answered(ana.device, ben, circle);
  let holdsBack = true;
  ben.device.line.hear = (tell, address) => {
    if (!holdsBack || address !== table.host.address || tell.kind !== 'entries') return tell;
    return { ...tell, parcels: tell.parcels.filter(({ header }) => !isOf('invite', header)) };
  };
  await ana.device.in(circle).inviting.introduce(answer);
  await until(
    () => ben.device.now.listed()[0]?.trouble === 'withheld',
    'he is told that something is kept back',
  );
  expect(ben.device.now.get(circle)).toBeUndefined();
  holdsBack = false;
  ben.device.goOnline();
  await until(() => ben.device.now.get(circle)?.name === 'The four of us', 'with all of it he is in');

  // a link rests on whatever the inviting device had when it was shown, also beside what it wrote itself
  const { id, link } = await invited(ana.device, circle);
  const read = decodeInvitation(link);
  if (typeof read === 'string') throw new Error(read);
  const lost = encodeInvitation({ ...read, heads: [...read.heads, suite.randomBytes(32)] });
  expect(await cleo.device.now.join(lost, 'Cleo')).toMatchObject({ ok: true });
  await until(
    async () => (await ana.device.in(circle).inviting.answers(id)).length === 1,
    'she has answered',
  );
  const [late] = await ana.device.in(circle).inviting.answers(id);
  if (!late) throw new Error();
  await ana.device.in(circle).inviting.introduce(late);
  await until(() => ben.device.in(circle).askedIn().length === 1, 'Ben is asked');
  for (const guest of ben.device.in(circle).askedIn()) await ben.device.in(circle).say(guest.id, true);
  await until(() => cleo.device.now.listed()[0]?.trouble === 'withheld', 'one head is not there');
  expect(cleo.device.now.get(circle)).toBeUndefined();
});

test('CIRCLE5 a circle that its relay has not taken in yet goes to another one, and the list says so', async () => {
  const ana = await arrive('Ana');
  const made = await ana.device.now.found({ name: 'Us', me: 'Ana', relay: 'ws://localhost:9/sync' });
  if (!made.ok) throw new Error(made.why.code);
  const { id } = made.value;
  await until(() => ana.device.now.get(id)?.sync?.state.ended === 'lost', 'nobody is there');
  expect(await ana.device.now.chooseRelay(id, table.host.address, '')).toMatchObject({ ok: true });
  await until(() => ana.device.now.listed()[0]?.standing === 'in', 'the other relay has it');
  expect(ana.device.now.listed()).toMatchObject([{ id, relay: table.host.address }]);
  const laptop = await ana.another();
  await until(() => laptop.now.get(id)?.name === 'Us', 'the laptop finds it there');
});

test('a relay that drops what one member writes is noticed by the others, and a leave goes on', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  await rename(ana.device, circle, 'Kept back');
  await until(() => ana.device.in(circle).sync?.state.unsent === 0, 'sent');
  await until(() => ben.device.in(circle).name === 'Kept back', 'as long as it is honest');
  let withheld = '';
  ben.device.line.hear = (tell, address) => {
    if (address !== table.host.address) return tell;
    const keep = (parcels: readonly Parcel[]) =>
      parcels.filter(({ header }) => {
        const id = hex(idOf(header));
        if (withheld === '' && isOf('content', header)) withheld = id;
        return id !== withheld;
      });
    if (tell.kind === 'entries' || tell.kind === 'fetched') return { ...tell, parcels: keep(tell.parcels) };
    return tell;
  };
  await rename(ana.device, circle, 'Never comes');
  await rename(ana.device, circle, 'Comes without it');
  await until(
    () => (ben.device.in(circle).sync?.state.missing ?? 0) > 0,
    'Ben sees that something is missing',
  );
  expect(await ben.device.now.leave(circle, false)).toMatchObject({ ok: true });
  await until(() => ben.device.now.listed()[0]?.standing === 'left', 'left');
  await until(() => namesIn(ana.device, circle).join() === 'Ana', 'Ana sees it');
});

test('CIRCLE40 CIRCLE41 two tabs show the same, one of them talks, and each circle has a state of its own', async () => {
  const ana = await arrive('Ana');
  const [first, second] = [await founded(ana, table.host.address), await founded(ana, table.host.address)];
  const tab = await ana.device.tab();
  const circles = () => (tab.phase.name === 'open' ? tab.phase.home.circles : undefined);
  await until(() => circles()?.get(second)?.name === 'The four of us', 'the other tab has both');
  const named = { tool: 'spaces', intent: { type: 'nameCircle', name: 'From the other tab' } } as const;
  expect(await circles()?.intend(first, named)).toMatchObject({ ok: true });
  await until(() => ana.device.in(first).name === 'From the other tab', 'the first tab hears');
  await until(() => ana.device.in(first).sync?.state.unsent === 0, 'and sends it');
  expect(ana.device.in(second).name).toBe('The four of us');
  expect(circles()?.get(first)?.sync).toBeUndefined();
  const sample = { tool: 'people', intent: { type: 'describeMe', changes: { name: 'A secret' } } } as const;
  expect(await circles()?.intend(first, sample)).toEqual({ ok: false, why: { code: 'notHere' } });
  expect(await circles()?.leave(second, false)).toMatchObject({ ok: true });
  await until(() => ana.device.now.get(second) === undefined, 'gone in both');
  expect(ana.device.home?.circles?.stateOf(second)).toBeUndefined();
});

test('nothing that people call each other, or say in an invitation, is found in what a relay keeps', async () => {
  const [ana, ben] = [await arrive('Zeisig-Ana'), await arrive('Zeisig-Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  await until(() => namesIn(ana.device, circle).length === 2, 'both');
  const sent = [ana, ben].flatMap(({ device }) => device.line.sent);
  const all = Buffer.concat(sent.map(({ frame }) => frame)).toString('latin1');
  for (const word of ['Zeisig', 'The four of us', 'You are called', 'Dates of everybody'])
    expect(all).not.toContain(word);
});
