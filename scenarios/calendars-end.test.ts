// Where a calendar that somebody publishes has to end: what is theirs goes to another relay, a device stays behind, a device is taken out, an
// export comes back under another kit.
import { suites, takeOut } from '@orrery/client/sync';
import { type DateId, newDate, type RelationshipId } from '@orrery/domain';
import { hex } from '@orrery/wire';
import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';
import { type Device, present } from './people.ts';
import { type Host, until } from './steps.ts';

/** `own` is the old relay, `host` the one that things go to. */
const table = gathering();
const { arrive } = table;
const all = (device: Device) => device.now.publishing.all();
const read = async (address: string) => {
  const response = await fetch(address);
  return response.ok ? await response.text() : response.status;
};
/** Orders that a device has sent to the door of a host since. */
const orders = (device: Device, { address }: Host, since = 0) =>
  device.line.sent.slice(since).filter((one) => one.address === address.replace(/\/sync$/, '/calendars'))
    .length;
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function publish(device: Device, name = 'My phone') {
  const words = { name, language: 'en', busy: 'Busy', withWhom: 'With {names}' };
  const made = await device.now.publishing.publish({ ...words, shows: 'busy' });
  if (!made.ok) throw new Error(JSON.stringify(made.why));
  const found = () => all(device).find(({ id }) => id === made.value);
  await until(() => found()?.state === 'there', 'the relay has it');
  return { id: made.value, address: found()?.address ?? '' };
}

async function plan(device: Device, id: string): Promise<void> {
  const day = new Date(present() + 3 * 86_400_000).toISOString().slice(0, 10);
  const fields = {
    ...{ ...newDate, relationship: 'us' as RelationshipId, status: 'accepted' as const },
    ...{ start: `${day}T18:00:00Z`, end: `${day}T21:00:00Z` },
  };
  const event = { type: 'dateAdded', date: id as DateId, fields } as const;
  const at = new Date(present()).toISOString();
  expect(await device.home?.append([{ tool: 'time', version: 1, at, event }])).toMatchObject({ ok: true });
}

async function moves(device: Device): Promise<void> {
  expect(await device.home?.moveTo({ relay: table.host.address, code: '' })).toMatchObject({ ok: true });
  await until(
    () =>
      device.home?.space?.seat.relay === table.host.address && device.home.sync?.state.phase === 'together',
    'it is there',
  );
}

test('FEED26 FEED28 who moves ends their calendars at the old relay with the last order, and asks there for nothing any more', async () => {
  const ana = await arrive('Ana');
  const { address } = await publish(ana.device);
  await publish(ana.device, 'At work');
  await moves(ana.device);
  expect(await read(address)).toBe(404);
  await until(() => all(ana.device).length === 2, 'the list is read');
  expect(all(ana.device).map(({ state, stopped }) => [state, stopped !== ''])).toEqual([
    ['gone', true],
    ['gone', true],
  ]);
  const since = ana.device.line.sent.length;
  await ana.device.again();
  await until(() => ana.device.home?.sync?.state.phase === 'together', 'opened again');
  ana.device.goOnline();
  await later(3_000);
  expect(orders(ana.device, table.own, since)).toBe(0);
  // a new one, at the new relay
  expect((await publish(ana.device)).address).toContain(table.host.origin);
});

test('FEED26 FEED28 where the old relay does not answer it is said, nothing calls there by itself, and it can be asked by hand', async () => {
  const ana = await arrive('Ana');
  const { id, address } = await publish(ana.device);
  const { port } = table.own;
  const from = `localhost:${port}`;
  await table.own.stop();
  await until(() => ana.device.home?.sync?.state.phase === 'apart', 'the relay is gone');
  await moves(ana.device);
  await until(() => all(ana.device).length === 1, 'the list is read');
  expect(all(ana.device)).toMatchObject([{ state: 'elsewhere', host: from, address: undefined }]);
  expect(all(ana.device)[0]?.stopped).not.toBe('');
  expect(await ana.device.now.publishing.stopCalendar(id)).toEqual({ ok: true, value: 'lost' });
  await table.own.go(port);
  const since = ana.device.line.sent.length;
  await ana.device.again();
  await until(() => ana.device.home?.sync?.state.phase === 'together', 'opened again');
  await later(3_000);
  expect(orders(ana.device, table.own, since)).toBe(0);
  expect(await read(address)).toContain('BEGIN:VCALENDAR');
  expect(await ana.device.now.publishing.stopCalendar(id)).toEqual({ ok: true, value: 'kept' });
  expect(await read(address)).toBe(404);
  await until(() => all(ana.device)[0]?.state === 'gone', 'that is kept');
});

test('FEED29 a device that stays behind publishes nothing there any more, and takes away only what was stopped', async () => {
  const ana = await arrive('Ana');
  const [phone, laptop] = [ana.device, await ana.another()];
  const { id, address } = await publish(phone);
  await until(() => all(laptop)[0]?.state === 'there', 'the laptop keeps it current, too');
  // gone without a word, as an older version went
  const event = { type: 'selfMoved', changes: { relay: table.host.address } } as const;
  const at = new Date(present()).toISOString();
  await phone.home?.append([{ tool: 'spaces', version: 1, at, event }]);
  await until(() => all(laptop)[0]?.state === 'elsewhere', 'the laptop has heard');
  await phone.end();
  await plan(laptop, 'planned here');
  await later(4_000);
  expect(await read(address)).not.toContain('BEGIN:VEVENT');
  const words = { name: 'More', language: 'en', busy: 'Busy', withWhom: '', shows: 'busy' } as const;
  expect(await laptop.now.publishing.publish(words)).toMatchObject({ why: { code: 'movedOn' } });
  expect(await laptop.now.publishing.stopCalendar(id)).toMatchObject({ ok: true });
  await until(async () => (await read(address)) === 404, 'what was stopped goes');
});

test('FEED30 taking a device out ends every calendar that it knows, whichever device of mine hears of it, and none that is made later', async () => {
  const ana = await arrive('Ana');
  const lost = await ana.another();
  const tablet = await ana.another();
  const { address } = await publish(ana.device);
  await until(() => all(lost)[0]?.address === address, 'the lost one knows the address');
  await lost.end();
  // in a tab that knows nothing of calendars
  const { space } = ana.device.home ?? {};
  const id = hex(lost.home?.space?.seat.device ?? new Uint8Array(0));
  if (!space) throw new Error('no space');
  expect(await takeOut(space, suites, ana.root.slice(), id)).toMatchObject({ ok: true });
  await until(async () => (await read(address)) === 404, 'it has ended');
  await until(() => all(tablet)[0]?.stopped !== '', 'the tablet has heard');
  const later_ = await publish(ana.device);
  await until(() => all(tablet)[0]?.state === 'there', 'the new one is kept current');
  await later(3_000);
  expect(await read(later_.address)).toContain('BEGIN:VCALENDAR');
  expect(all(ana.device).map(({ stopped }) => stopped !== '')).toEqual([false, true]);
});

test.each([
  ['which is mine, too', () => table.own],
  ['which is not mine', () => table.host],
])(
  'FEED34 what was made with another kit is taken off the list, and its relay, %s, is asked for nothing',
  async (_, mine) => {
    const [ana, ben] = [await arrive('Ana'), await arrive('Ben', mine().address)];
    const { id } = await publish(ana.device);
    const kept = await ana.device.home?.shelf.readAll();
    await ben.device.home?.shelf.add((kept?.ok ? kept.value.entries : []) as never);
    await until(() => all(ben.device)[0]?.state === 'foreign', 'it is listed');
    expect(await ben.device.now.publishing.stopCalendar(id)).toEqual({ ok: true, value: undefined });
    await later(3_000);
    expect(orders(ben.device, table.own)).toBe(0);
    expect(all(ben.device)).toMatchObject([{ state: 'gone' }]);
  },
);
