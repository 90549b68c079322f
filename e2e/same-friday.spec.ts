// A hinge with two circles who want the same Friday, and whoever is asked: what is met, what a plan leaves out, what the map counts, a day
// that comes round in every grid, and what is there of a date once it is over.
import { expect, type Page, test } from '@playwright/test';
import {
  digitsOn,
  expectMembers,
  found,
  invite,
  joinByLink,
  passphraseOf,
  type Somebody,
  somebody,
  toCircle,
  toWhoIsWho,
} from './circle-steps.ts';
import { makeKit, room, toTable } from './device-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { begin, settled } from './pages.ts';
import { go, main, press } from './states/state.ts';
import { keep, unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 14);
const [home, fridays] = ['Home table', 'Fridays'];
/** A Monday noon in Berlin, and the Friday of the week after. */
const start = new Date('2026-11-30T11:00:00Z');
const [week, friday, after] = ['2026-12-07', '2026-12-11', new Date('2026-12-13T11:00:00Z')] as const;
/** Across the relay and back. */
const heard = { timeout: 60_000 };
const list = (page: Page, name: string) => main(page).getByRole('list', { name, exact: true });

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

/** Somebody comes in by a link from the circle’s page. */
async function joins(host: Page, guests: Promise<Somebody>, names: readonly string[]): Promise<Somebody> {
  const guest = await guests;
  await digitsOn(guest.page);
  await press(host, 'Yes, the same');
  await press(host, 'Yes, they may come in');
  for (const page of [host, guest.page]) await expectMembers(page, names);
  return guest;
}

async function propose(page: Page, circle: string, from: string, to: string, what: string): Promise<void> {
  await toCircle(page, circle);
  await main(page).getByRole('link', { name: 'Propose a date' }).click();
  await main(page).getByLabel('Day', { exact: true }).fill(friday);
  await main(page).getByLabel('From', { exact: true }).fill(from);
  await main(page).getByLabel('To', { exact: true }).fill(to);
  await main(page).getByLabel('What').fill(what);
  await main(page).getByText('Ask them now').click();
  await press(page, 'Ask them');
  await expect(list(page, 'Held or asked')).toContainText(what);
}

test('two circles want the same Friday', { tag: '@long' }, async ({ browser }) => {
  test.setTimeout(400_000);
  const hana = await somebody(browser, relay);
  await hana.page.clock.setFixedTime(start);
  await begin(hana.page, { Ben: '4', Cleo: '4' });
  await hana.page.goto('/settings');
  await keep(hana.page, passphraseOf('Hana'));
  await makeKit(hana.page, 'Hana’s phone');
  await found(hana.page, home, 'Hana');
  const ben = await joins(hana.page, joinByLink(browser, relay, await invite(hana.page, 'Ben'), 'Ben'), [
    'Hana',
    'Ben',
  ]);
  await found(hana.page, fridays, 'Hana');
  const cleo = await joins(hana.page, joinByLink(browser, relay, await invite(hana.page, 'Cleo'), 'Cleo'), [
    'Hana',
    'Cleo',
  ]);
  for (const circle of [home, fridays]) {
    const known = await toWhoIsWho(hana.page, circle);
    await known.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(known.getByText(/^(Ben|Cleo) on your map/)).toBeVisible();
  }

  await test.step('CIRCLE84 whoever is only asked has one no and one other time', async () => {
    await propose(ben.page, home, '19:00', '22:00', 'Dinner');
    await room(hana.page, 'Today');
    await list(hana.page, 'Waiting for you')
      .getByRole('link', { name: /A date to answer/ })
      .click(heard);
    await expect(main(hana.page).getByRole('radio', { name: 'No', exact: true })).toBeVisible();
    for (const name of ['Cancel it', 'Offer another time'])
      await expect(main(hana.page).getByRole('link', { name })).toBeHidden();
    await main(hana.page).getByRole('radio', { name: 'Yes', exact: true }).click();
    await expect(main(hana.page).getByRole('link', { name: 'Cancel it' })).toBeVisible();
    await expect(main(ben.page).getByRole('list', { name: 'Agreed' })).toContainText('Dinner', heard);
  });

  await test.step('CIRCLE85 what it meets is told with whom and what', async () => {
    await propose(cleo.page, fridays, '20:00', '23:00', 'Cinema');
    await room(hana.page, 'Today');
    await list(hana.page, 'Waiting for you')
      .getByRole('link', { name: /A date to answer/ })
      .click(heard);
    await expect(main(hana.page)).toContainText('with Ben, Dinner (Home table)');
  });

  await test.step('TIME26 a plan of that week says what is asked, and what would meet it', async () => {
    await go(hana.page, `/time/plan?week=${week}`);
    const asked = list(hana.page, 'You are asked about');
    await expect(asked).toContainText('Cleo');
    await expect(asked).toContainText('It meets the date with Ben');
  });

  await test.step('TIME25 the map counts the date of the circle, and not what is only asked', async () => {
    const table = await toTable(hana.page);
    await expect(table.getByRole('row', { name: /Ben/ })).toContainText('1');
    await expect(table.getByRole('row', { name: /Cleo/ })).toContainText('0');
  });

  await test.step('TIME27 a day that comes round stands in week and month', async () => {
    await go(hana.page, '/time/days/new');
    await main(hana.page).getByLabel('What it is called').fill('First snow');
    await main(hana.page).getByLabel('Day', { exact: true }).fill('31');
    await main(hana.page).getByRole('button', { name: /Month/ }).click();
    await hana.page.getByRole('option', { name: 'February' }).click();
    await press(hana.page, 'Add it');
    await expect(main(hana.page).getByText('That month has no such day')).toBeVisible();
    await main(hana.page).getByLabel('Day', { exact: true }).fill('11');
    await main(hana.page).getByRole('button', { name: /Month/ }).click();
    await hana.page.getByRole('option', { name: 'December' }).click();
    await press(hana.page, 'Add it');
    await expect(list(hana.page, 'Days that come round')).toContainText('First snow');
    await go(hana.page, '/time/month?month=2026-12');
    const day = main(hana.page).getByRole('link', { name: /^Friday 11 December: First snow; with Ben/ });
    await day.click();
    await expect(list(hana.page, 'Days that come round')).toContainText('Friday 11 December');
    await expect(
      main(hana.page).getByRole('button', { name: /^Friday 11 December. First snow. New date/ }),
    ).toBeVisible();
  });

  await test.step('SHARE15 what left is told truly, by name and where it is nothing', async () => {
    await go(ben.page, '/settings/ledger');
    await expect(main(ben.page)).toContainText('Nothing of what is yours alone.');
    await toCircle(ben.page, home);
    await main(ben.page)
      .getByRole('link', { name: /^What they see of your time/ })
      .click();
    await ben.page.getByText('Which hours are taken').click();
    await expect(main(ben.page)).toContainText('Besides the dates of this circle, nothing is taken');
  });

  await test.step('CIRCLE86 of a date that is over nothing is cancelled any more; how it was is noted, or said where one could', async () => {
    for (const [{ page }, name] of [
      [hana, 'Hana'],
      [ben, 'Ben'],
    ] as const) {
      await page.clock.setFixedTime(after);
      await page.reload();
      await unlock(page, passphraseOf(name));
      await room(page, 'Time');
      await settled(page);
      await main(page)
        .getByRole('button', { name: /Dinner, agreed/ })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: 'Dinner' })).toBeVisible();
      await expect(main(page).getByRole('link', { name: 'Cancel it' })).toBeHidden();
      await expect(main(page).getByRole('heading', { name: 'How it was' })).toBeVisible();
    }
    await main(ben.page).getByRole('link', { name: 'Who is who on your map' }).click();
    await ben.page.getByRole('button', { name: 'Say who Hana is' }).click();
    await ben.page.getByText('Somebody new: put them on my map').click();
    await ben.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(
      main(ben.page).getByRole('link', { name: 'Put what is between you on your map' }),
    ).toBeVisible();
    await main(hana.page).getByRole('link', { name: 'Say how it was' }).click();
    await main(hana.page).getByRole('radio', { name: 'Yes', exact: true }).first().click();
    await hana.page.goBack();
    await expect(main(hana.page).getByText('Lived', { exact: true })).toBeVisible();
  });

  for (const { faults, context } of [hana, ben, cleo]) {
    expect(faults.filter((fault) => !/WebSocket/.test(fault))).toEqual([]);
    await context.close();
  }
});
