// What can go otherwise on the way into a circle: no answer, a second one, a link that is over, a relay that says nothing.
import { decodeInvitation, encodeInvitation } from '@orrery/client/circle';
import { suite } from '@orrery/log';
import { fromHex, hex } from '@orrery/wire';
import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';
import { answered, founded, invited, joined, namesIn, pass, type Somebody } from './people.ts';
import { isOf, until } from './steps.ts';

const table = gathering();
const { arrive } = table;

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
