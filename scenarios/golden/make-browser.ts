// Makes what a browser keeps of a device in this version, for every later version to open, by going through the screens of
// two devices: npx tsx scenarios/golden/make-browser.ts NAME. A file that is there already is never made anew.
import 'fake-indexeddb/auto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportEvents, followVault, openBrowserVault } from '@orrery/client';
import { suite } from '@orrery/log';
import { type Browser, chromium, expect } from '@playwright/test';
import {
  alike,
  comeInByKit,
  makeKit,
  rename,
  room,
  rowOf,
  setPassphrase,
  toTable,
} from '../../e2e/device-steps.ts';
import { OwnRelay } from '../../e2e/own-relay.ts';
import { begin } from '../../e2e/pages.ts';
import { go } from '../../e2e/states/state.ts';
import { toSettings, tryRestore, unlock } from '../../e2e/vault-steps.ts';
import { browserArguments, browserPath } from '../../scripts/browser.mjs';
import { buildApp } from '../../scripts/build.mjs';
import { newVault } from '../devices.ts';
import { everyEvent } from '../every-event.ts';
import { type GoldenBrowser, putBack, takenFrom } from './browser.ts';

const [name = ''] = process.argv.slice(2);
const to = join(import.meta.dirname, `browser-${name}.json`);
if (name === '' || existsSync(to)) throw new Error('give a name that is not there yet');

const passphrase = 'seven lanterns by the canal';
const typed = {
  wishes: { Samuel: 4, Robin: 6 },
  date: { with: 'Robin', start: '2026-12-04T18:00:00Z', end: '2026-12-04T20:00:00Z' },
  devices: ['Phone', 'Laptop'],
  twice: ['Kitty', 'Christopher'],
} as const;
const [phoneName, laptopName] = typed.devices;

buildApp();
const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 6);
await relay.forget();
await relay.start();
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
try {
  writeFileSync(to, `${JSON.stringify(await made(browser), null, 1)}\n`);
} finally {
  await browser.close();
  await relay.stop();
}
process.exit();

async function device(on: Browser) {
  const place = { locale: 'en-GB', timezoneId: 'Europe/Berlin', viewport: { width: 1280, height: 800 } };
  return (await on.newContext({ baseURL: relay.origin, ...place })).newPage();
}

async function made(on: Browser): Promise<GoldenBrowser> {
  const [phone, laptop] = [await device(on), await device(on)];
  await begin(phone, { Sam: '4', Robin: '6', Kit: '3' });
  await go(phone, '/time/dates/new?day=2026-12-04&from=1140&to=1260');
  await phone.getByRole('button', { name: /Choose with whom/ }).click();
  await phone.getByRole('option', { name: typed.date.with }).click();
  await phone.getByRole('button', { name: 'Add the date' }).click();
  await phone.waitForURL(/\/time\?week/);
  await go(phone, '/restore');
  const file = { name: 'every.age', mimeType: 'application/octet-stream', buffer: await everyKind() };
  await tryRestore(phone, file, passphrase);
  await expect(phone.getByText(/is back/)).toBeVisible({ timeout: 60_000 });

  await toSettings(phone, 'Keep this?');
  await setPassphrase(phone, passphrase);
  const words = await makeKit(phone, phoneName);
  await alike(phone);
  await laptop.goto('/');
  await comeInByKit(laptop, words, laptopName);
  await setPassphrase(laptop, passphrase);
  for (const page of [laptop, phone]) {
    // the whole app is on each device before the host goes
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await unlock(page, passphrase);
    await alike(page);
  }

  await relay.stop();
  for (const [page, names] of [
    [phone, ['Sammy', typed.twice[0]]],
    [laptop, ['Samuel', typed.twice[1]]],
  ] as const) {
    await rename(page, 'Sam', names[0]);
    await rename(page, 'Kit', names[1]);
  }
  await relay.start();
  await alike(phone);
  await alike(laptop);
  await alike(phone);
  await room(phone, 'Today');
  await phone.getByRole('link', { name: /Written on two devices at once/ }).click();
  await phone
    .getByRole('main')
    .getByRole('button', { name: /^Samuel/ })
    .click();
  await expect(rowOf(await toTable(phone), 'Samuel')).toBeVisible();
  await alike(phone);

  const databases = await takenFrom(phone);
  const events = await readFrom(databases);
  return { passphrase, words: words.join(' '), typed, events, databases };
}

/** An archive with one event of every kind. */
async function everyKind(): Promise<Buffer> {
  const vault = await newVault(suite);
  await vault.append(everyEvent().bodies);
  const exported = await exportEvents(vault, passphrase, new Date().toISOString());
  if (!exported.ok) throw new Error(exported.why.code);
  return Buffer.from(exported.value.bytes);
}

/** What this version reads, before anything of it is called golden. */
async function readFrom(databases: GoldenBrowser['databases']): Promise<GoldenBrowser['events']> {
  await putBack(databases);
  const session = followVault(await openBrowserVault(), { now: () => '', newId: () => '' });
  const unlocked = await session.unlock(passphrase);
  if (!unlocked.ok || session.phase.name !== 'open') throw new Error('it does not open');
  const read = await session.phase.home.space?.readAll();
  if (!read?.ok || session.phase.damage.length > 0) throw new Error('it is not whole');
  return read.value.map(({ id, body }) => ({ id, body }));
}
