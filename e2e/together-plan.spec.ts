// Three people in a circle, each in a browser of their own: floors that two confirm, what each asks for beside what each would like, a
// plan on one device, its dates proposed with reasons of the circle alone, and accepted, declined, countered and cancelled; and of what
// one keeps to oneself nothing with the others.
import { expect, type Page, test } from '@playwright/test';
import {
  digitsOn,
  expectMembers,
  found,
  invite,
  joinByLink,
  letIn,
  passphraseOf,
  somebody,
  toCircle,
  toWhoIsWho,
} from './circle-steps.ts';
import { makeKit, room } from './device-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { begin } from './pages.ts';
import { go } from './states/state.ts';
import { keep, unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 37);
const circle = 'Our table';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const main = (page: Page) => page.getByRole('main');
const list = (page: Page, name: string) => main(page).getByRole('list', { name, exact: true });
const press = (page: Page, name: string | RegExp) =>
  main(page)
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .click();
/** Across the relay and back. */
const heard = { timeout: 60_000 };
const look = async (page: Page, name: string) => {
  const folder = process.env.ORRERY_LOOK;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** From the circle's page: to the hours with somebody. */
const toHours = (page: Page, whom: string) =>
  list(page, 'Time together')
    .getByRole('link', { name: `With ${whom}`, exact: false })
    .first()
    .click();

test('three plan together: floors, wishes in two fields, a plan, its dates and their answers', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(600_000);
  const ana = await somebody(browser, relay);
  await begin(ana.page, { Ben: '4', Cleo: '4' });
  await ana.page.goto('/settings');
  await keep(ana.page, passphraseOf('Ana'));
  await makeKit(ana.page, 'Ana’s phone');
  await found(ana.page, circle, 'Ana');
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
  await toCircle(ana.page, circle);
  const cleo = await joinByLink(browser, relay, await invite(ana.page, 'Cleo'), 'Cleo');
  await digitsOn(cleo.page);
  await ana.page.getByRole('button', { name: 'Yes, the same' }).click(heard);
  await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
  await ben.page
    .getByRole('region', { name: 'Cleo asks to come in' })
    .getByRole('radio', { name: 'Yes' })
    .click(heard);
  await ben.page.getByRole('button', { name: 'Yes, they may come in' }).click();
  for (const { page } of [ana, ben, cleo]) await expectMembers(page, ['Ana', 'Ben', 'Cleo']);
  // who is who on Ana's map, for her alone
  const known = await toWhoIsWho(ana.page, circle);
  for (const name of ['Ben', 'Cleo']) {
    await known.getByRole('button', { name: 'Yes', exact: true }).first().click();
    await expect(known.getByText(`${name} on your map`)).toBeVisible();
  }
  await toCircle(ana.page, circle);

  await test.step('a floor counts when the other has said yes, and not before', async () => {
    await toHours(ana.page, 'Ben');
    await main(ana.page).getByLabel('At least so much together').fill('2');
    await press(ana.page, 'Ask for it');
    await expect(main(ana.page).getByText(/asked for\. Waiting for Ben/)).toBeVisible();
    await look(ana.page, 'hours-asked');
    await toCircle(ben.page, circle);
    await toHours(ben.page, 'Ana');
    await expect(main(ben.page).getByText(/asked for\. Waiting for you/)).toBeVisible(heard);
    await look(ben.page, 'hours-to-answer');
    await main(ben.page).getByRole('radio', { name: 'No' }).click();
    await expect(main(ana.page).getByText(/Ben said no/)).toBeVisible(heard);
    await main(ana.page).getByLabel('At least so much together').fill('2');
    await press(ana.page, 'Ask for it');
    await main(ben.page).getByRole('radio', { name: 'Yes' }).click(heard);
    for (const { page } of [ana, ben])
      await expect(main(page).getByText(/At least 2 hours a week, confirmed by you and/)).toBeVisible(heard);
  });

  await test.step('what one would like stays, what one asks for is read by all', async () => {
    await expect(main(ana.page).getByLabel(/What I would like/)).toHaveValue('4');
    await main(ana.page)
      .getByLabel(/What I would like/)
      .fill('6.5');
    await main(ana.page)
      .getByLabel(/What I ask for, a week/)
      .fill('3');
    await expect(main(ana.page).getByText('Exactly this is what they get: 3 hours a week.')).toBeVisible();
    await look(ana.page, 'wish-two-fields');
    await press(ana.page, 'Ask for this');
    await expect(main(ben.page).getByText('Ana asks for this: 3 hours a week.')).toBeVisible(heard);
    await expect(ben.page.getByText('6½')).toBeHidden();
    await toCircle(cleo.page, circle);
    await expect(list(cleo.page, 'Time together')).not.toContainText('6½', heard);
  });

  await test.step('a day that comes round is put in, changed, and told of early', async () => {
    await toCircle(cleo.page, circle);
    await list(cleo.page, 'Days that come round').getByRole('link', { name: 'All of them' }).click();
    await main(cleo.page).getByRole('link', { name: 'Add a day' }).click();
    await press(cleo.page, 'Add it');
    await expect(main(cleo.page).getByText('Please give a name. Any name will do.')).toBeVisible();
    await main(cleo.page).getByLabel('What it is called').fill('Our day');
    const soon = new Date(Date.now() + 20 * 86_400_000);
    await main(cleo.page).getByLabel('Day', { exact: true }).fill(String(soon.getUTCDate()));
    await main(cleo.page).getByRole('button', { name: /Month/ }).click();
    await cleo.page.getByRole('option').nth(soon.getUTCMonth()).click();
    await look(cleo.page, 'day-form');
    await press(cleo.page, 'Add it');
    await list(cleo.page, 'Days that come round').getByRole('link', { name: 'Our day' }).click();
    await main(cleo.page).getByLabel('What it is called').fill('The day we met');
    await press(cleo.page, 'Keep it');
    await toCircle(ana.page, circle);
    await expect(list(ana.page, 'Days that come round')).toContainText('The day we met', heard);
    await look(ana.page, 'circle-home');
  });

  await test.step('a plan on one’s own device, with what the circle says, and dates of it proposed', async () => {
    await room(ana.page, 'Time');
    await go(ana.page, '/time/plan');
    await expect(list(ana.page, 'From your circles')).toContainText('each of you has confirmed it', heard);
    await expect(
      main(ana.page)
        .getByText(/No plan meets|no plan/i)
        .first(),
    ).toBeVisible(heard);
    await look(ana.page, 'plan');
    await list(ana.page, 'Propose them').getByRole('link', { name: circle }).click();
    await expect(main(ana.page).getByText('Exactly this is what they get')).toBeVisible(heard);
    await expect(main(ana.page).getByRole('checkbox').first()).toBeVisible();
    await look(ana.page, 'propose');
    await press(ana.page, 'Ask them');
    await expect(ana.page.getByRole('heading', { level: 1, name: circle })).toBeVisible();
    await expect(list(ana.page, 'Held or asked').getByRole('listitem').first()).toContainText('Waiting for');
  });

  await test.step('each reads why in their own words: one accepts, one counters, one declines, and nobody else’s date moves', async () => {
    await toCircle(ben.page, circle);
    const bens = list(ben.page, 'Waits for your answer');
    await expect(bens.getByRole('link').first()).toBeVisible(heard);
    await bens.getByRole('link').first().click();
    await expect(list(ben.page, 'Why then')).toContainText('Towards what you and Ana have confirmed');
    await expect(list(ben.page, 'Why then')).toContainText('Ana asks for this: 3 hours a week');
    await look(ben.page, 'date-why');
    await main(ben.page).getByRole('radio', { name: 'Yes', exact: true }).click();
    await expect(main(ben.page).getByText('Agreed by all.')).toBeVisible(heard);
    await toCircle(cleo.page, circle);
    const cleos = list(cleo.page, 'Waits for your answer');
    await expect(cleos.getByRole('link').first()).toBeVisible(heard);
    const agreed = await list(ana.page, 'Agreed')
      .getByRole('listitem')
      .first()
      .innerText({ timeout: 60_000 });
    await cleos.getByRole('link').first().click();
    await main(cleo.page).getByRole('radio', { name: 'Another time' }).click();
    await main(cleo.page).getByLabel('From', { exact: true }).fill('10:00');
    await main(cleo.page).getByLabel('To', { exact: true }).fill('12:00');
    await press(cleo.page, /^Offer it/);
    await expect(list(ana.page, 'Waits for your answer')).toContainText('Another time', heard);
    await list(ana.page, 'Waits for your answer').getByRole('link').first().click();
    await main(ana.page).getByRole('radio', { name: 'No', exact: true }).click();
    await expect(main(cleo.page).getByText('Ana said no.')).toBeVisible(heard);
    await toCircle(ana.page, circle);
    expect(await list(ana.page, 'Agreed').getByRole('listitem').first().innerText()).toBe(agreed);
  });

  await test.step('what is agreed keeps its hour in the next plan; cancelled, it is free again', async () => {
    await go(ana.page, '/time/plan');
    const settled = list(ana.page, 'There already').getByRole('listitem');
    await expect(settled).toHaveCount(2, heard);
    await look(ana.page, 'plan-after');
    await toCircle(ben.page, circle);
    await list(ben.page, 'Agreed').getByRole('link').first().click();
    await main(ben.page).getByRole('link', { name: 'Cancel it' }).click();
    await press(ben.page, 'Cancel the date');
    await expect(main(ben.page).getByText(/You cancelled/)).toBeVisible();
    await expect(settled).toHaveCount(1, heard);
  });

  await test.step('a floor is taken back by either, and all of it reads alike after a reload', async () => {
    await toCircle(ben.page, circle);
    await toHours(ben.page, 'Ana');
    await press(ben.page, 'Take the floor back');
    await toCircle(ana.page, circle);
    await expect(list(ana.page, 'Time together')).toContainText('Ben said no, or took it back', heard);
    for (const [name, { page }] of [
      ['Ana', ana],
      ['Ben', ben],
      ['Cleo', cleo],
    ] as const) {
      await page.reload();
      await unlock(page, passphraseOf(name));
      await toCircle(page, circle);
      await expect(list(page, 'Days that come round')).toContainText('The day we met', heard);
      await expect(list(page, 'Time together')).not.toContainText('confirmed by');
    }
  });

  for (const { faults, context } of [ana, ben, cleo]) {
    expect(faults.filter((fault) => !/WebSocket/.test(fault))).toEqual([]);
    await context.close();
  }
});
