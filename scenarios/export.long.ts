// Everything leaves with somebody: an export with their circles, brought back into nothing, where it is read and nobody is in by it.
import { exportEvents, restoreArchive, type Shelf } from '@orrery/client';
import type { SpaceId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';
import { Device, founded, joined, namesIn, rename } from './people.ts';
import { until } from './steps.ts';

const passphrase = 'seven lanterns by the canal';
const table = gathering('once');
const { arrive } = table;

async function exported(device: Device, withCircles = true) {
  const made = await exportEvents(
    device.home?.shelf as Shelf,
    passphrase,
    new Date().toISOString(),
    withCircles,
  );
  if (!made.ok) throw new Error(made.why.code);
  return made.value;
}

const asks = (device: Device, circle: SpaceId, text: string) =>
  device.in(circle).intend({ tool: 'spaces', intent: { type: 'share', what: { kind: 'question', text } } });
const wordsIn = (device: Device, circle: SpaceId) => JSON.stringify(device.home?.copies.of(circle));

test('ARCHIVE7 CIRCLE60 CIRCLE61 circles leave with me, and are read in an empty profile: what stands, ends, or was taken back is not there', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const left = await founded(ana, table.host.address);
  await rename(ana.device, left, 'One that I left');
  await ana.device.now.leave(left, true);
  await until(
    () => ana.device.now.listed().some(({ id, standing }) => id === left && standing === 'left'),
    'left',
  );
  await asks(ben.device, circle, 'Shall we eat at seven?');
  await asks(ben.device, circle, 'Taken back again');
  await until(() => ana.device.in(circle).state.spaces.shares.size === 2, 'Ana reads both');
  const [, wrong] = [...ben.device.in(circle).state.spaces.shares.keys()];
  await ben.device.now.sharing.takeBack(circle, String(wrong).split(' ')[1] as never);
  await until(() => ana.device.in(circle).state.spaces.shares.size === 1, 'Ana has heard');
  await ana.device.now.sharing.setLevel(circle, 'busy');

  const { bytes, circles } = await exported(ana.device);
  expect(circles).toBe(2);
  const fresh = table.bring(await Device.fresh());
  expect(
    await restoreArchive(fresh.vault, bytes, passphrase, fresh.home?.shelf ?? fresh.vault),
  ).toMatchObject({ ok: true });
  await until(() => fresh.home?.copies.spaces().length === 2, 'both are there');
  expect(wordsIn(fresh, circle)).toContain('Shall we eat at seven?');
  expect(wordsIn(fresh, circle)).not.toMatch(/Taken back again|availability/);
  expect(wordsIn(fresh, left)).toContain('One that I left');
  // nobody is in by it: there is no key of the circle, and no device
  expect(fresh.home?.circles).toBeUndefined();
  const read = await fresh.vault.readAll();
  expect(
    read.ok && read.value.entries.some(({ body }) => JSON.stringify(body).includes('"log":"seat"')),
  ).toBe(false);

  // it goes again when somebody lets go of it
  expect(await fresh.home?.copies.forget(left)).toMatchObject({ ok: true });
  expect(fresh.home?.copies.spaces()).toEqual([circle]);
  const after = await fresh.vault.readAll();
  expect(JSON.stringify(after.ok && after.value.entries)).not.toContain('One that I left');
});

test('CIRCLE62 brought back where the circle is, it adds nothing; and leaving keeps what was there then', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  const { bytes } = await exported(ana.device);
  const restored = await restoreArchive(ana.device.vault, bytes, passphrase, ana.device.home?.shelf);
  expect(restored).toMatchObject({ ok: true, value: { added: 0 } });
  expect(ana.device.home?.copies.spaces()).toEqual([]);
  expect(namesIn(ana.device, circle)).toEqual(['Ana', 'Ben']);
});

test('CIRCLE62 what an export brought is no copy that leaving made, and nobody waits to come in by it', async () => {
  const [ben, cleo] = [await arrive('Ben'), await arrive('Cleo')];
  const circle = await founded(ben, table.host.address);
  const file = await exported(ben.device);
  await restoreArchive(cleo.device.vault, file.bytes, passphrase, cleo.device.home?.shelf);
  await until(() => cleo.device.home?.copies.spaces().includes(circle) === true, 'the copy is there');
  expect(cleo.device.now.listed()).toEqual([]);
  await joined(ben.device, cleo, circle);
  await rename(ben.device, circle, 'Before she left');
  await until(() => cleo.device.in(circle).name === 'Before she left', 'Cleo has it');
  await cleo.device.now.leave(circle, true);
  await until(
    () => cleo.device.now.listed().some(({ id, standing }) => id === circle && standing === 'left'),
    'left',
  );
  expect(JSON.stringify(cleo.device.now.keptOf(circle))).toContain('Before she left');
});

test('CIRCLE26 who wants it to go as well keeps no copy that an export brought', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  const { bytes } = await exported(ana.device);
  await restoreArchive(ben.device.vault, bytes, passphrase, ben.device.home?.shelf);
  await until(() => ben.device.home?.copies.spaces().length === 1, 'the copy is there');
  await joined(ana.device, ben, circle);
  await ben.device.now.leave(circle, false);
  await until(() => ben.device.now.listed()[0]?.standing === 'left', 'left');
  const read = await ben.device.vault.readAll();
  expect(JSON.stringify(read.ok && read.value.entries)).not.toContain('"log":"kept"');
  expect(ben.device.home?.copies.spaces()).toEqual([]);
});

test('ARCHIVE7 without circles nothing of them is in it', async () => {
  const ana = await arrive('Ana');
  await founded(ana, table.host.address);
  expect(await exported(ana.device, false)).toMatchObject({ circles: 0 });
});
