// Two people and their pledge: each activity is agreed to for itself; it is paused by keyboard on a phone that is offline, and goes on
// when both are ready.
import { expect, type Page, test } from '@playwright/test';
import { arrive, found, letIn, somebody, toCircle } from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { sideways, violations } from './pages.ts';
import { heard, main, press, sign } from './paper-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 6);
const circle = 'The two of us';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const activity = (page: Page) => main(page).getByRole('radiogroup', { name: 'Your answer: Rope' });

/** What a page says, line by line. */
const linesOf = async (page: Page): Promise<string[]> =>
  (await main(page).innerText())
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** Which lines came, and which went. */
const changed = (before: readonly string[], after: readonly string[]) => ({
  come: after.filter((line) => !before.includes(line)),
  gone: before.filter((line) => !after.includes(line)),
});

test('PLEDGE1 PLEDGE3 PLEDGE4 two people agree, pause offline by keyboard, and go on when both are ready', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
  await toCircle(ana.page, circle);

  await test.step('PLEDGE2 it needs a last day', async () => {
    await main(ana.page)
      .getByRole('link', { name: /^Agreements, pledges/ })
      .click();
    await main(ana.page).getByRole('link', { name: 'Write a pledge' }).click();
    await main(ana.page).getByLabel('What it is called').fill('Our pledge');
    await main(ana.page).getByLabel(/^Slow/).fill('amber, or a hand laid flat');
    await main(ana.page).getByLabel(/^Stop/).fill('red, or two firm taps');
    await main(ana.page)
      .getByLabel(/^Afterwards/)
      .fill('Tea, and nobody leaves at once.');
    await press(ana.page, 'Add an activity');
    await main(ana.page).getByRole('textbox', { name: 'Activity 1' }).fill('Rope');
    await press(ana.page, 'See what they will get');
    await expect(main(ana.page).getByText('No consent is for ever.')).toBeVisible();
    const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await main(ana.page)
      .getByLabel(/^Its last day/)
      .fill(day);
    await press(ana.page, 'See what they will get');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Show it to Ben' }).click();
  });

  await test.step('signed by both, an activity is agreed to only with both yeses', async () => {
    await sign(ana.page, 'Our pledge');
    await main(ben.page)
      .getByRole('link', { name: /^Our pledge/ })
      .click(heard);
    await sign(ben.page, 'Our pledge');
    await expect(main(ana.page).getByText(/^In force until/)).toBeVisible(heard);
    await activity(ana.page).getByRole('radio', { name: 'Yes' }).click();
    await expect(main(ana.page).getByText('Not agreed to.')).toBeVisible();
    await activity(ben.page).getByRole('radio', { name: 'Yes' }).click();
    await expect(main(ana.page).getByText('All of you have said yes.')).toBeVisible(heard);
  });

  await test.step('PLEDGE4 PAPER51 paused on a phone, offline, by keyboard; for both as soon as it arrives, and alike', async () => {
    await ben.page.setViewportSize({ width: 390, height: 844 });
    expect(await sideways(ben.page)).toBe(0);
    await expect(main(ben.page).getByText('All of you have said yes.')).toBeVisible(heard);
    const [before, beforeThere] = [await linesOf(ben.page), await linesOf(ana.page)];
    await ben.context.setOffline(true);
    await main(ben.page).getByRole('button', { name: 'Pause', exact: true }).focus();
    await ben.page.keyboard.press('Enter');
    await expect(main(ben.page).getByText('Paused', { exact: true })).toBeVisible();
    await expect(main(ben.page).getByText('Tea, and nobody leaves at once.').first()).toBeVisible();
    await expect(main(ben.page).getByText('Not agreed to while it is paused.')).toBeVisible();
    await expect(main(ben.page).getByText(/say yes anew/)).toHaveCount(0);
    await ben.context.setOffline(false);
    await expect(main(ana.page).getByText('Paused', { exact: true })).toBeVisible(heard);
    // what it changes reads the same to whoever paused and to the other, so that neither is named
    await expect(async () => {
      const here = changed(before, await linesOf(ben.page));
      expect(here.come).toContain('Paused');
      expect(here).toEqual(changed(beforeThere, await linesOf(ana.page)));
      expect(here.come.join(' ')).not.toMatch(/Ana|Ben/);
    }).toPass(heard);
    expect(await violations(ben.page)).toEqual([]);
  });

  await test.step('it goes on when both are ready, and nobody sees who was first', async () => {
    await press(ana.page, 'I am ready');
    await expect(main(ana.page).getByText('You have said ready.')).toBeVisible();
    await press(ana.page, 'Take that back');
    await press(ana.page, 'I am ready');
    await press(ben.page, 'I am ready');
    for (const { page } of [ana, ben])
      await expect(main(page).getByRole('button', { name: 'Pause', exact: true })).toBeVisible(heard);
    await expect(main(ana.page).getByText('All of you have said yes.')).toBeVisible(heard);
    expect(await violations(ana.page)).toEqual([]);
  });
});
