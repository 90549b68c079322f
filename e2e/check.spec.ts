// A brief check, from end to end: three figures by keyboard, kept without a network; a row on Today when one asked for it, and no sooner;
// over time each by itself; and erased for good.
import { expect, type Page, test } from '@playwright/test';
import { tabTo, watchPointers } from './keyboard.ts';
import { openOwn, openSample, settled, sideways, violations, watch } from './pages.ts';
import { go, openSteps } from './states/state.ts';
import { keep, unlock } from './vault-steps.ts';

const main = (page: Page) => page.getByRole('main');
const dial = (page: Page, name: RegExp) => main(page).getByRole('slider', { name });
const due = (page: Page) => main(page).getByRole('link', { name: /^A brief check/ });
const saved = (page: Page) => main(page).getByText('Saved, sealed on this device');

test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });

test('CHECK2 CHECK4 by keyboard and offline: three figures, there after a lock, and on Today once a week where that was chosen', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const faults = watch(page);
  const pointers = await watchPointers(page);
  await page.clock.setFixedTime(new Date('2026-11-18T18:00:00Z'));
  await openOwn(page);
  await page.reload();
  await go(page, '/mine/check');
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (const [name, ups] of [
    [/^How are you/, 3],
    [/^How close/, 8],
    [/^How much weighs/, 6],
  ] as const) {
    await tabTo(page, dial(page, name));
    for (let up = 0; up < ups; up++) await page.keyboard.press('ArrowUp');
    await expect(dial(page, name)).toHaveAttribute('aria-valuetext', `${ups} of 10`);
  }
  await expect(saved(page)).toBeVisible();
  expect(await pointers()).toEqual([]);
  await keep(page, 'seven lanterns by the canal');
  await go(page, '/');
  await expect(due(page)).toBeHidden();
  await go(page, '/mine/check');
  await page.getByRole('button', { name: /How often would you like to be asked/ }).click();
  await page.getByRole('option', { name: 'Every week' }).click();
  await context.setOffline(true);
  // nothing is asked before its time
  await go(page, '/');
  await expect(main(page).getByText('For yourself').first()).toBeVisible();
  await expect(due(page)).toBeHidden();
  await page.clock.setFixedTime(new Date('2026-11-25T18:00:00Z'));
  await page.reload();
  await unlock(page, 'seven lanterns by the canal');
  await go(page, '/');
  await expect(due(page)).toBeVisible();
  await main(page).getByRole('button', { name: 'Not this time' }).click();
  await expect(due(page)).toBeHidden();
  await go(page, '/mine/check');
  await openSteps(page);
  await expect(main(page).getByRole('table')).toContainText('18 November 2026');
  await expect(dial(page, /^How are you/)).not.toHaveAttribute('aria-valuetext');
  await main(page).getByRole('table').getByRole('link').click();
  await expect(dial(page, /^How close/)).toHaveAttribute('aria-valuetext', '8 of 10');
  await main(page).getByRole('button', { name: 'More about this day' }).click();
  await page.getByRole('menuitem', { name: 'Erase for good' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase it for good' }).click();
  await expect(main(page).getByRole('table')).toBeHidden();
  await expect(dial(page, /^How close/)).not.toHaveAttribute('aria-valuetext');
  expect(faults).toEqual([]);
});

test('CHECK5 each is drawn by itself, as its table says, on a small phone in the dark', async ({ page }) => {
  const faults = watch(page);
  await page.setViewportSize({ width: 320, height: 568 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openSample(page);
  await go(page, '/mine/check');
  await openSteps(page);
  const column = async (at: number) =>
    (
      await main(page)
        .locator(`tbody tr > :nth-child(${at + 2})`)
        .allInnerTexts()
    ).filter((said) => said !== '–');
  for (const at of [0, 1, 2]) {
    const drawing = main(page).getByRole('img').nth(at);
    const drawn = (await drawing.getAttribute('aria-label'))?.split('first. ')[1]?.split('; ') ?? [];
    expect(drawn.map((one) => one.split(': ')[1]).reverse()).toEqual(await column(at));
    await expect(drawing.locator('circle')).toHaveCount(drawn.length);
  }
  await settled(page);
  expect(await sideways(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
