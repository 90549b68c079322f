// A hinge plans four weeks at once: proven together, put in place week by week, and each week stays hers to plan anew.
import { expect, type Page, test } from '@playwright/test';
import { openSample, sideways } from './pages.ts';
import { go } from './states/state.ts';

const main = (page: Page) => page.getByRole('main');
const hold = (page: Page) => page.getByRole('button', { name: /^Hold \d+ dates/ }).filter({ visible: true });

test.use({ viewport: { width: 390, height: 844 } });

test('PLAN140 PLAN142 four weeks are planned together, and kept week by week', { tag: '@long' }, async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.clock.setFixedTime(new Date('2026-11-18T11:00:00Z'));
  await openSample(page);
  await go(page, '/time/plan?week=2026-11-23');
  await page.getByRole('radio', { name: 'Four weeks' }).click();
  await expect(page).toHaveURL(/weeks=4/);
  await expect(page.getByRole('heading', { level: 1, name: '23 November to 20 December' })).toBeVisible();
  await expect(page.getByText('Proven for these four weeks together')).toBeVisible({ timeout: 120_000 });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  // under the days of each week
  for (const week of ['23 to 29 November', '14 to 20 December'])
    await expect(main(page).getByRole('heading', { level: 3, name: week })).toBeVisible();

  await hold(page).click();
  await expect(page).toHaveURL(/\/time\/month\?month=2026-11/);
  await go(page, '/time?week=2026-12-07');
  await expect(main(page).getByText('This week is planned, and was proven with three others')).toBeVisible();
  await expect(
    main(page).getByText('All floors of those four weeks held when they were planned.'),
  ).toBeVisible();

  await go(page, '/time/plan?week=2026-11-23&weeks=4');
  await expect(page.getByText('Proven for these four weeks together')).toBeVisible({ timeout: 120_000 });
  await expect(main(page).getByRole('link', { name: 'See the month' })).toBeVisible();
  await expect(hold(page)).toHaveCount(0);

  // by itself: the other three stay as they are
  await go(page, '/time/plan?week=2026-12-07');
  await expect(page.getByText('Proven for this week')).toBeVisible({ timeout: 120_000 });
  await page
    .getByRole('button', { name: /^Hold|^Keep this plan/ })
    .filter({ visible: true })
    .click();
  await expect(page).toHaveURL(/\/time\?week=2026-12-07/);
  await expect(main(page).getByText('This week is planned, and was proven', { exact: true })).toBeVisible();
  await go(page, '/time?week=2026-12-14');
  await expect(main(page).getByText('This week is planned, and was proven with three others')).toBeVisible();
});

test('PLAN140 four weeks begin with one that has not begun', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-18T11:00:00Z'));
  await openSample(page);
  await go(page, '/time/plan?week=2026-11-16&weeks=4');
  await expect(page.getByRole('heading', { level: 1, name: '23 November to 20 December' })).toBeVisible();
});
