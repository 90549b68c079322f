// A calendar that somebody publishes, at a relay as it really runs: asked for, kept current, read by a program, and stopped.
import { type DateId, newDate, type RelationshipId, type State } from '@orrery/domain';
import { expect, test } from 'vitest';
import { gathering, self } from './gathering.ts';
import { type Device, founded, joined, pass, present } from './people.ts';
import { Host, until } from './steps.ts';

const table = gathering('once');
const { arrive } = table;

const instant = (days: number, hour: number) =>
  `${new Date(present() + days * 86_400_000).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`;

async function plan(device: Device, id: string, days: number, title = ''): Promise<void> {
  const fields = {
    ...{ ...newDate, relationship: 'us' as RelationshipId, status: 'accepted' as const, title },
    ...{ start: instant(days, 18), end: instant(days, 21) },
  };
  const event = { type: 'dateAdded', date: id as DateId, fields } as const;
  const kept = await device.home?.append([
    { tool: 'time', version: 1, at: new Date(present()).toISOString(), event },
  ]);
  if (!kept?.ok) throw new Error('not kept');
}

async function publish(device: Device, shows: 'busy' | 'titles' = 'busy') {
  const words = { name: 'My phone', language: 'en', busy: 'Busy', withWhom: 'With {names}' };
  const made = await device.now.publishing.publish({ ...words, shows });
  if (!made.ok) throw new Error(JSON.stringify(made.why));
  const found = () => device.now.publishing.all().find(({ id }) => id === made.value);
  await until(() => found()?.state === 'there', 'the relay has it');
  return { id: made.value, address: found()?.address ?? '' };
}
const read = async (address: string) => {
  const response = await fetch(address);
  return response.ok ? await response.text() : response.status;
};

test('FEED1 FEED2 FEED3 FEED25 it is published when it is asked for, is kept current, and goes at once', async () => {
  const ana = await arrive('Ana');
  await plan(ana.device, 'secret-id', 3, 'Opera');
  // nothing is told to the relay before
  await new Promise((later) => setTimeout(later, 500));
  expect(ana.device.line.sent.filter(({ address }) => address.endsWith('/calendars'))).toEqual([]);

  const [busy, titles] = [await publish(ana.device), await publish(ana.device, 'titles')];
  expect(busy.address).toMatch(new RegExp(`^${table.own.origin}/calendar/[\\w-]{43}\\.ics$`));
  expect(await read(busy.address)).toContain('SUMMARY;LANGUAGE=en:Busy');
  expect(await read(busy.address)).not.toMatch(/Opera|secret-id/);
  expect(await read(titles.address)).toContain('SUMMARY;LANGUAGE=en:Opera');

  await plan(ana.device, 'another', 5);
  await until(
    async () => String(await read(busy.address)).split('BEGIN:VEVENT').length === 3,
    'kept current',
  );
  pass(4 * 86_400_000);
  ana.device.goOnline();
  await until(
    async () => String(await read(busy.address)).split('BEGIN:VEVENT').length === 2,
    'what is over goes',
  );

  expect(await ana.device.now.publishing.stopCalendar(busy.id)).toMatchObject({ ok: true });
  await until(async () => (await read(busy.address)) === 404, 'gone');
  expect(await read(titles.address)).toContain('BEGIN:VEVENT');
  expect(ana.device.now.publishing.all()).toMatchObject([
    { id: titles.id, state: 'there', stopped: '' },
    { id: busy.id, address: undefined },
  ]);
  await until(() => ana.device.now.publishing.all()[1]?.state === 'gone', 'the relay has said so');
});

test('FEED2 a date of a circle is in it once I have said yes, and open until all have', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const { address } = await publish(ben.device, 'titles');
  const [me] = [ben.device.in(circle).space.me];
  const terms = {
    ...{ day: instant(6, 0).slice(0, 10), minute: 1_140, zone: 'Europe/Berlin', length: 120 },
    ...{ night: false, title: 'Dinner', place: 'At Ana’s' },
  };
  const proposed = await ana.device.in(circle).intend({
    ...{ tool: 'time', intent: { type: 'proposeDate', date: 'd' as DateId, people: [me as never], terms } },
  });
  expect(proposed).toMatchObject({ ok: true });
  await until(() => ben.device.in(circle).state.time.shared.size === 1, 'Ben is asked');
  const state: State = ben.device.in(circle).state;
  const [date] = [...state.time.shared.values()];
  expect(await read(address)).not.toContain('BEGIN:VEVENT');
  const key = date?.versions[0]?.key;
  const answer = { type: 'answerDate', date: date?.id, terms: key, says: 'yes', elsewhere: [] } as never;
  expect(await ben.device.in(circle).intend({ tool: 'time', intent: answer })).toMatchObject({ ok: true });
  await until(async () => String(await read(address)).includes('SUMMARY;LANGUAGE=en:Dinner'), 'it is there');
  expect(await read(address)).toContain('STATUS:CONFIRMED');
  expect(await read(address)).not.toMatch(new RegExp(`At Ana|${circle}|${me}`));
});

test('FEED24 another device keeps it current, stops it, and tries again until the relay hears', async () => {
  const ana = await arrive('Ana');
  const { id, address } = await publish(ana.device);
  const laptop = await ana.another();
  await until(() => laptop.now.publishing.all()[0]?.state === 'there', 'the laptop knows of it');
  ana.device.goOffline();
  await plan(laptop, 'from the laptop', 2);
  await until(async () => String(await read(address)).includes('BEGIN:VEVENT'), 'kept current');
  // stopped while there is no way to the relay: said so, and gone as soon as there is one
  laptop.goOffline();
  await laptop.now.publishing.stopCalendar(id);
  await until(() => laptop.now.publishing.all()[0]?.state === 'apart', 'the relay does not answer');
  expect(await read(address)).toContain('BEGIN:VCALENDAR');
  laptop.goOnline();
  await until(async () => (await read(address)) === 404, 'gone');
  // the phone, which had not heard, does not bring it back
  ana.device.goOnline();
  await until(() => ana.device.now.publishing.all()[0]?.stopped !== '', 'the phone has heard');
  await new Promise((later) => setTimeout(later, 1_000));
  expect(await read(address)).toBe(404);
});

test('FEED6 brought back into another space it is not published by itself', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const { address } = await publish(ana.device);
  const all = await ana.device.home?.shelf.readAll();
  const entries = all?.ok ? all.value.entries : [];
  const before = ben.device.line.sent.length;
  expect(await ben.device.home?.shelf.add(entries as never)).toMatchObject({ ok: true });
  await until(() => ben.device.now.publishing.all().length === 1, 'it is listed');
  await new Promise((later) => setTimeout(later, 500));
  expect(ben.device.now.publishing.all()).toMatchObject([{ state: 'foreign', address: undefined }]);
  expect(ben.device.line.sent.slice(before).filter(({ address: to }) => to.endsWith('/calendars'))).toEqual(
    [],
  );
  expect(await read(address)).toContain('BEGIN:VCALENDAR');
  expect(self(ben.device).state.spaces.calendars.size).toBe(1);
});

test('FEED13 what was stopped is gone also where another has become too long', async () => {
  const small = await Host.start({ limits: { calendarBytes: 4_000 } });
  try {
    const kit = await arrive('Kit', small.address);
    await plan(kit.device, 'first', 2);
    const [one, other] = [await publish(kit.device), await publish(kit.device)];
    for (let k = 0; k < 40; k += 1) await plan(kit.device, `more ${k}`, 3 + k);
    const stateOf = (id: string) => kit.device.now.publishing.all().find((all) => all.id === id)?.state;
    await until(() => stateOf(one.id) === 'refused', 'it is too long');
    // stopped in another tab: the one that talks to the relay hears of it, and has all by the time it tells the relay
    const tab = await kit.device.tab();
    const elsewhere = () => (tab.phase.name === 'open' ? tab.phase.home.circles?.publishing : undefined);
    await until(() => elsewhere()?.all().length === 2, 'the other tab knows of both');
    expect(await elsewhere()?.stopCalendar(other.id)).toMatchObject({ ok: true });
    await until(async () => (await read(other.address)) === 404, 'what was stopped is gone');
    // the one that stays is there as it was
    expect(await read(one.address)).toContain('BEGIN:VEVENT');
  } finally {
    await small.end();
  }
});
