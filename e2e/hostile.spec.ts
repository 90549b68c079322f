// A relay that drops, rolls back, and shows two people different halves, to two people in two browsers: each thing has its sentence on
// their screens, nobody is kept from writing, and nothing is lost once they have moved to another relay.
import { expect, type Page, test } from '@playwright/test';
import { hex, idOf, type Parcel } from '../packages/wire/src/index.ts';
import {
  arrive,
  expectMembers,
  found,
  invite,
  joinByLink,
  passphraseOf,
  type Somebody,
  somebody,
  toCircle,
} from './circle-steps.ts';
import { toDevices } from './device-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { unlock } from './vault-steps.ts';
import { back, Way } from './way.ts';

const port = Number(process.env.ORRERY_TEST_PORT ?? 4651);
const relay = new OwnRelay(port + 3);
// answers under the other one's name, to whomever it is shown to
const double = new OwnRelay(port + 7, { ORRERY_ORIGIN: relay.origin });
const elsewhere = new OwnRelay(port + 9);
const backup = `${relay.data}-backup`;
const circle = 'The two of us';

test.beforeAll(async () => {
  for (const one of [relay, double, elsewhere]) await one.forget();
  await relay.start();
  await elsewhere.start();
});
test.afterAll(async () => {
  for (const one of [relay, double, elsewhere]) await one.stop();
});

const allThere = (page: Page) => page.getByText('Everything that is here is there too.');
const notice = (page: Page, words: string) =>
  page.locator('[role=alert], [role=note]').filter({ hasText: words });

/** From here on all that a browser hears comes through the test. */
async function through({ page }: Somebody, name: string, way: Way): Promise<void> {
  await way.of(page);
  await page.reload();
  await unlock(page, passphraseOf(name));
  await toCircle(page, circle);
  await expect(allThere(page)).toBeVisible({ timeout: 30_000 });
}

async function renameCircle(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Rename the circle' }).click();
  await page.getByLabel('Name in the circle').fill(to);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: to })).toBeVisible();
}

const isCalled = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 60_000 });

/** The digits for all that a device has of the circle. */
async function digits(page: Page): Promise<string> {
  await expect(allThere(page)).toBeVisible({ timeout: 60_000 });
  const summary = page.getByText('Do all of you have the same?');
  await summary.click();
  const said = await page.getByRole('status').filter({ hasText: /\d{4}/ }).first().innerText();
  await summary.click();
  return said.replace(/\D/g, '');
}

const sameDigits = (one: Page, other: Page) =>
  expect.poll(async () => (await digits(one)) === (await digits(other)), { timeout: 60_000 }).toBe(true);

test('a relay drops, rolls back and forks: each has its sentence, and after a move nothing is lost', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const link = await invite(ana.page, 'Ben');
  const ben = await joinByLink(browser, relay, link, 'Ben');
  await ana.page.getByRole('button', { name: 'Yes, the same' }).click({ timeout: 30_000 });
  await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
  for (const { page } of [ana, ben]) await expectMembers(page, ['Ana', 'Ben']);
  const ways = { ana: new Way(), ben: new Way() };
  await through(ana, 'Ana', ways.ana);
  await through(ben, 'Ben', ways.ben);
  await sameDigits(ana.page, ben.page);

  await test.step('it drops: the one from whom something is kept is told, writes on, and has it once it comes', async () => {
    let dropped = '';
    const isKept = ({ header }: Parcel) => hex(idOf(header)) !== dropped;
    ways.ben.hear = (tell) => {
      if (tell.kind !== 'entries' && tell.kind !== 'fetched') return tell;
      if (dropped === '' && tell.kind === 'entries')
        dropped = hex(idOf(tell.parcels[0]?.header ?? new Uint8Array()));
      return { ...tell, parcels: tell.parcels.filter(isKept) };
    };
    await renameCircle(ana.page, 'Kept from Ben');
    await expect(notice(ben.page, 'The relay holds something back.')).toBeVisible({ timeout: 30_000 });
    await expect(ben.page.getByText(/^As of .* holds back something/)).toBeVisible();
    await expect(notice(ben.page, 'The relay holds something back.').getByRole('link')).toHaveText(
      'Move this circle',
    );
    await expect(notice(ana.page, 'The relay holds something back.')).toBeHidden();
    await expect(ben.page.getByRole('button', { name: 'Leave this circle' })).toBeEnabled();
    await ben.page.getByRole('button', { name: 'Change what you are called here' }).click();
    await ben.page.getByLabel('Name in the circle').fill('Benedict');
    await ben.page.getByRole('button', { name: 'Save' }).click();
    await expectMembers(ana.page, ['Benedict']);
    ways.ben.hear = (tell) => tell;
    ways.ben.cut();
    await isCalled(ben.page, 'Kept from Ben');
    await expect(notice(ben.page, 'The relay holds something back.')).toBeHidden();
  });

  await test.step('it rolls back: once is given back without a word, the same again is said', async () => {
    const putBack = async () => {
      await relay.stop();
      await relay.putBack(backup);
      // Ana comes first, or it would be Ben who gives back what is hers, and she would not know that it was lost
      ways.ben.leads = () => undefined;
      await relay.start();
      for (const { page } of [ana, ben]) {
        if (page === ben.page) ways.ben.leads = (address) => address;
        await back(page);
        await expect(allThere(page)).toBeVisible({ timeout: 60_000 });
      }
    };
    await relay.stop();
    await relay.copyTo(backup);
    await relay.start();
    await back(ana.page);
    await renameCircle(ana.page, 'Said after the backup');
    await back(ben.page);
    await isCalled(ben.page, 'Said after the backup');
    await expect(allThere(ana.page)).toBeVisible({ timeout: 60_000 });
    await putBack();
    const again = 'The relay has lost again what it had taken in.';
    for (const { page } of [ana, ben]) await expect(notice(page, again)).toBeHidden();
    await putBack();
    await expect(notice(ana.page, again)).toBeVisible({ timeout: 30_000 });
    await isCalled(ben.page, 'Said after the backup');
    await sameDigits(ana.page, ben.page);
  });

  await test.step('it shows two halves: all seems well to both, and their digits differ', async () => {
    await relay.stop();
    await relay.copyTo(double.data);
    await relay.start();
    await double.start();
    const shown = (address: string) => address.replace(`:${port + 3}`, `:${port + 7}`);
    ways.ben.leads = (address) => (address.includes(`:${port + 3}`) ? shown(address) : address);
    for (const way of [ways.ana, ways.ben]) way.cut();
    for (const { page } of [ana, ben]) await back(page);
    for (const { page } of [ana, ben]) await expect(allThere(page)).toBeVisible({ timeout: 60_000 });
    await renameCircle(ana.page, 'Ana’s half');
    await ben.page.getByRole('button', { name: 'Change what you are called here' }).click();
    await ben.page.getByLabel('Name in the circle').fill('Benjamin');
    await ben.page.getByRole('button', { name: 'Save' }).click();
    await expectMembers(ben.page, ['Benjamin']);
    const [hers, his] = [await digits(ana.page), await digits(ben.page)];
    expect(hers).not.toBe(his);
    await isCalled(ben.page, 'Said after the backup');
    await expectMembers(ana.page, ['Benedict']);
  });

  await test.step('both relays are gone for good: they move, each by hand, and all of it comes together', async () => {
    for (const way of [ways.ana, ways.ben]) {
      way.leads = (address) => (address.includes(`:${port + 9}`) ? address : undefined);
      way.cut();
    }
    for (const { page } of [ana, ben]) {
      await expect(page.getByText(/^As of .* has not answered since/)).toBeVisible({ timeout: 30_000 });
      await page.getByRole('link', { name: 'Move this circle' }).last().click();
      await expect(notice(page, 'lies at the same relay, which does not answer')).toBeVisible();
      await page.getByRole('link', { name: 'Move what is mine' }).click();
      await page.getByRole('button', { name: 'Move there' }).click();
      await expect(page.getByText('That is no address of a relay.')).toBeVisible();
      await page.getByLabel('Address of the new relay').fill(`localhost:${port + 9}`);
      await page.getByRole('button', { name: 'Move there' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Devices and relay' })).toBeVisible({
        timeout: 30_000,
      });
      await expect(allThere(page)).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText(`Write localhost:${port + 9}, and cross out`)).toBeVisible();
    }
    await toCircle(ana.page, 'Ana’s half');
    await toCircle(ben.page, 'Said after the backup');
    for (const { page } of [ana, ben]) {
      await page.getByRole('link', { name: 'Move this circle' }).last().click();
      await expect(page.getByText('The old relay does not answer')).toBeVisible();
      await page.getByLabel('Address of the new relay').fill(`localhost:${port + 9}`);
      await page.getByRole('button', { name: 'Move there' }).click();
      await expect(allThere(page)).toBeVisible({ timeout: 60_000 });
    }
    for (const { page } of [ana, ben]) {
      await isCalled(page, 'Ana’s half');
      await expectMembers(page, ['Ana', 'Benjamin']);
      await expect(page.locator('[role=alert]')).toHaveCount(0);
      await expect(page.getByText(/^As of /)).toHaveCount(0);
    }
    await sameDigits(ana.page, ben.page);
  });

  await test.step('it is there after everything was opened anew', async () => {
    for (const [{ page }, name] of [
      [ana, 'Ana'],
      [ben, 'Ben'],
    ] as const) {
      await page.reload();
      await unlock(page, passphraseOf(name));
      await toCircle(page, 'Ana’s half');
      await expect(allThere(page)).toBeVisible({ timeout: 30_000 });
      await toDevices(page);
      await expect(page.getByText(`localhost:${port + 9}`, { exact: true }).first()).toBeVisible();
    }
  });

  for (const { faults, context } of [ana, ben]) {
    expect(faults.filter((fault) => !/ERR_CONNECTION_REFUSED|WebSocket/.test(fault))).toEqual([]);
    await context.close();
  }
});
