// Choosing somebody to talk to, from end to end: by keyboard, kept over a reload and a lock, side by side, on paper, out as a table
// and in again; and the pages for whoever works with clients.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openOwn, openSample, sampleIds, settled, sideways, violations, watch } from './pages.ts';
import { go, openSelect, openSteps } from './states/state.ts';

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first();

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });

  test('CHOOSE4 CHOOSE6 CHOOSE7 offline, somebody is put in by keyboard, asked, weighed, and found again after a reload', async ({
    page,
  }) => {
    const faults = watch(page);
    test.slow();
    await openOwn(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await settled(page);
    await page.context().setOffline(true);
    await go(page, '/mine/choosing');
    await link(page, 'Add somebody').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Who are they?').focus();
    await page.keyboard.type('Dr. Vega');
    await page.getByRole('button', { name: 'Keep', exact: true }).focus();
    await page.keyboard.press('Enter');
    await link(page, /^What they answered/).click();
    await press(page, /^Are you licensed/);
    await main(page).getByRole('radio', { name: 'No', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Words to it').fill('Not in this country.');
    await expect(page.getByText('Saved, sealed on this device')).toBeVisible();

    await go(page, '/mine/choosing/questions');
    await openSteps(page, 'Training and experience');
    await openSelect(page, /Are you licensed/);
    await page.getByRole('option', { name: 'A must' }).click();
    await expect(page.getByText('Kept', { exact: true })).toBeVisible();

    await page.reload();
    await settled(page);
    await page.goto('/mine/choosing/beside');
    await settled(page);
    await expect(main(page)).toContainText('Dr. Vega: A must of yours was answered with no');
    await expect(main(page)).toContainText('Not in this country.');
    expect(await sideways(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('CHOOSE10 CHOOSE14 CHOOSE15 a table goes out, comes in elsewhere after a look at it, and can be taken back', async ({
    page,
  }) => {
    await openSample(page);
    await go(page, '/mine/choosing/file');
    const coming = page.waitForEvent('download');
    await press(page, 'Save the table');
    const text = readFileSync(await (await coming).path(), 'utf8');
    expect(text).toContain('Dr. Imre Halász,therapy,in person');
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'more.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(`${text}\r\nMira,psych\r\n`),
    });
    await expect(main(page)).toContainText('New here: Mira.');
    await expect(main(page)).toContainText('Here already, word for word: Dr. Imre Halász and Bo Lindqvist.');
    await expect(main(page)).toContainText('Row 4, column “offers”: “psych” is none of the words for it.');
    await press(page, 'Bring them in');
    await expect(link(page, /^Mira/)).toBeVisible();
    await press(page, 'Undo');
    await expect(link(page, /^Mira/)).toBeHidden();
  });

  test('CHOOSE10 on paper there are the questions and nothing of the app', async ({ page }) => {
    await openSample(page);
    await go(page, '/mine/choosing/sheet');
    await page.emulateMedia({ media: 'print' });
    await expect(main(page).getByText(/^Are you licensed/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByText('Which sheet')).toBeHidden();
    expect(await sideways(page)).toBe(0);
  });
});

test.describe('on a small phone in the dark', () => {
  test.use({ viewport: { width: 320, height: 568 }, colorScheme: 'dark' });

  test('CHOOSE10 every page stays within its width and can be read', async ({ page }) => {
    test.slow();
    await openSample(page);
    const { candidate } = await sampleIds(page, 'candidate');
    const pages = [
      '',
      '/questions',
      '/beside',
      '/sheet',
      '/file',
      '/titles',
      `/${candidate}`,
      `/${candidate}/asked`,
    ];
    const guidance = ['', '/leaving', '/oneself', '/hand-over', '/skills'].map(
      (end) => `/help/guidance${end}`,
    );
    for (const path of [...pages.map((end) => `/mine/choosing${end}`), ...guidance]) {
      await go(page, path);
      await settled(page);
      expect(await sideways(page), path).toBe(0);
      expect(await violations(page), path).toEqual([]);
    }
  });
});

test('GUIDE1 GUIDE3 pages for whoever works with clients open before anything is begun; tools are led to where Orrery is open', async ({
  page,
}) => {
  const faults = watch(page);
  await page.goto('/help/guidance');
  await link(page, /^Before you advise to leave/).click();
  await main(page)
    .getByText(/^I asked what they want/)
    .click();
  await page.goto('/help/guidance/leaving');
  await expect(main(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.goto('/help/guidance/skills');
  await settled(page);
  await expect(link(page, 'Choices')).toBeHidden();
  await openSample(page);
  await go(page, '/help/guidance/skills');
  await link(page, 'Choices').click();
  await expect(page).toHaveURL(/\/mine\/choices$/);
  expect(faults).toEqual([]);
});
