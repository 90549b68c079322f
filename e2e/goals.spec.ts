// Goals, from end to end: five levels before the start, refused where one is missing; where it stands in one tap; begun anew, which shows;
// and all of them as one figure that is right, says what it means, and is drawn as its table says.
import { expect, type Page, test } from '@playwright/test';
import { arrived, enter, tabTo, watchPointers, write } from './keyboard.ts';
import { openOwn, openSample, settled, sideways, violations, watch } from './pages.ts';
import { go, openSteps } from './states/state.ts';
import { keep, unlock } from './vault-steps.ts';

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();
const field = (page: Page, name: string | RegExp) => main(page).getByRole('textbox', { name });
const today = (page: Page) => main(page).getByRole('radiogroup', { name: /^Where is it today/ });
const figure = (page: Page) => main(page).locator('details[open] p').first();

test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });

const levels = [
  [/^As hoped \(0\)/, 'I sleep most of it'],
  [/^More than hoped/, 'I sleep through'],
  [/^Much more than hoped/, 'I sleep, and am glad'],
  [/^Less than hoped/, 'I sleep four hours'],
  [/^Much less than hoped/, 'I lie awake'],
] as const;

test('by keyboard: begun with five levels, refused at the field that is missing, and rated; there offline and after a lock', {
  tag: '@long',
}, async ({ page, context }) => {
  test.setTimeout(120_000);
  const faults = watch(page);
  const pointers = await watchPointers(page);
  await page.clock.setFixedTime(new Date('2026-11-18T18:00:00Z'));
  await openOwn(page);
  await page.reload();
  await go(page, '/mine/goals');
  await enter(page, main(page).getByRole('link', { name: 'Begin a goal' }));
  await arrived(page, 'Begin a goal');
  await enter(page, button(page, 'Begin'));
  await expect(main(page)).toContainText('Please say what the goal is, in your own words.');
  await write(page, field(page, /^What is the goal/), 'Nights when Kit is away are quiet');
  for (const [name, words] of levels.slice(0, 4)) await write(page, field(page, name), words);
  await enter(page, button(page, 'Begin'));
  const last = field(page, levels[4][0]);
  await expect(last).toHaveAttribute('aria-invalid', 'true');
  await expect(main(page)).toContainText('Please say this level in a few words.');
  // said twice is refused as well, and nothing that was written is lost
  await write(page, last, levels[3][1]);
  await enter(page, button(page, 'Begin'));
  await expect(main(page)).toContainText('Another level says the same.');
  await last.fill(levels[4][1]);
  await expect(field(page, levels[0][0])).toHaveValue(levels[0][1]);
  await enter(page, button(page, 'Begin'));
  await arrived(page, 'A goal');
  await tabTo(page, today(page).getByRole('radio').first());
  await page.keyboard.press('Space');
  await expect(today(page).getByRole('radio', { name: /^I sleep, and am glad/ })).toBeChecked();
  await expect(main(page).getByRole('table')).toContainText('Much more than hoped (+2)');
  expect(await pointers()).toEqual([]);

  await page.evaluate(() => navigator.serviceWorker.ready);
  await go(page, '/mine/goals');
  await openSteps(page);
  // one goal at +2
  await expect(figure(page)).toHaveText('All in all 70, where 50 is as hoped.');
  await keep(page, 'seven lanterns by the canal');
  await context.setOffline(true);
  await go(page, '/mine/goals');
  await page.reload();
  await unlock(page, 'seven lanterns by the canal');
  await main(page)
    .getByRole('link', { name: /^Nights when Kit is away/ })
    .click();
  await expect(today(page).getByRole('radio', { name: /^I sleep, and am glad/ })).toBeChecked();
  await button(page, 'Take the answer back').click();
  await expect(today(page).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(main(page).getByRole('table')).toBeHidden();
  expect(faults).toEqual([]);
});

test('begun anew, both show with their day, the old one takes nothing more; the drawing says what the table says', async ({
  page,
}) => {
  const faults = watch(page);
  await openSample(page);
  await go(page, '/mine/goals');
  await openSteps(page);
  await expect(main(page)).toContainText('it measures no person, no relationship and no helper');
  // of weights 3 and 1 at +1 and −1: 50 + 20 / √(0.7 · 10 + 0.3 · 16)
  await expect(figure(page)).toHaveText('All in all 55.8, where 50 is as hoped.');
  const drawn = (await main(page).getByRole('img').getAttribute('aria-label')) ?? '';
  const rows = await main(page).locator('tbody tr').count();
  expect(drawn.split('first. ')[1]?.split('; ')).toHaveLength(rows);
  await expect(main(page).getByRole('img').locator('circle')).toHaveCount(rows);
  // one goal was begun anew: no line crosses that day
  await expect(main(page).getByRole('img').locator('polyline')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);

  await main(page).getByRole('list', { name: 'My goals' }).getByRole('link').first().click();
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: 'Begin it anew' }).click();
  await expect(main(page)).toContainText('What you write here begins today, and both show.');
  const hoped = field(page, /^As hoped \(0\)/);
  const before = await hoped.inputValue();
  await hoped.fill('Something easier');
  await button(page, 'Begin it anew').click();
  await expect(main(page).getByRole('link', { name: 'As it was before' })).toBeVisible();
  await expect(main(page)).toContainText('Something easier');
  await main(page).getByRole('link', { name: 'As it was before' }).click();
  await expect(main(page)).toContainText('so nothing is added here any more');
  await expect(main(page)).toContainText(before);
  await expect(today(page)).toBeHidden();
  await go(page, '/mine/goals');
  await openSteps(page);
  await expect(main(page)).toContainText('One has no level yet and is left out.');
  await expect(figure(page)).toHaveText('All in all 40, where 50 is as hoped.');
  await page.setViewportSize({ width: 320, height: 568 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  expect(await sideways(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
