// Several people in circles of their own, over real sockets and relays as they really run.
import { decodeInvitation } from '@orrery/client/circle';
import { foundSelf } from '@orrery/client/sync';
import type { MemberId } from '@orrery/domain';
import { suite } from '@orrery/log';
import { type Bytes, hex, idOf, type Parcel } from '@orrery/wire';
import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';
import {
  answered,
  Device,
  founded,
  invited,
  joined,
  namesIn,
  personSeedOf,
  preview,
  rename,
} from './people.ts';
import { holds, isOf, suites, until } from './steps.ts';

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
