// After one visit the network is no longer needed: every page opens, and the planner and the calendar reader work in their workers.
import { expect, test } from '@playwright/test';
import { calendarFile } from './calendar-file.ts';
import { isLong } from './long.ts';
import { allIds, filled, openOwn, openSample, ownPaths, samplePaths, settled } from './pages.ts';
import { go } from './states/state.ts';
import { chooseFile, keep, lock, saveExport, unlock } from './vault-steps.ts';

const passphrase = 'seven lanterns by the canal';

test.use({ serviceWorkers: 'allow' });

test('every page opens offline after one visit to the first', async ({ page, context }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await settled(page);
  await context.setOffline(true);
  await expect(page.getByText('kept on this device')).toBeVisible();
  await openSample(page);
  const ids = await allIds(page);
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    // what a page had begun to fetch when it was left is no failure
    const why = request.failure()?.errorText ?? '';
    if (!why.includes('ERR_ABORTED')) failed.push(`${request.url()}: ${why}`);
  });
  for (const [at, path] of [...samplePaths, ...ownPaths].entries()) {
    if (at === samplePaths.length) await openOwn(page);
    // loaded anew, each takes as long as ten that the app leads to
    await (isLong ? page.goto(filled(path, ids)) : go(page, filled(path, ids)));
    await settled(page);
    await expect(page.getByText(/This page (did not arrive|stopped working)/), path).toBeHidden();
  }
  expect(failed).toEqual([]);
});

test('planning, reading a calendar, sealing and exporting work offline', async ({ page, context }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await context.setOffline(true);
  await page.getByText('Time is tight').click();
  await page.getByLabel('Name 1').fill('Sam');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Hours a week with Sam').fill('5');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('When could dates be?')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'The month ahead' })).toBeVisible();
  await page.goto('/time/calendars');
  await chooseFile(page, 'Choose a calendar file', {
    name: 'Everyday.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(calendarFile),
  });
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('button', { name: /Take.*Everyday/ })).toBeVisible();
  await page.goto('/time/plan');
  await expect(page.getByText('Proven for this week')).toBeVisible({ timeout: 60_000 });
  await keep(page, passphrase);
  await saveExport(page, passphrase, test.info().outputPath('export.age'));
  await lock(page);
  await page.reload();
  await unlock(page, passphrase);
  await expect(page.getByRole('link', { name: 'People', exact: true }).first()).toBeVisible();
});

test('the mark of being offline comes and goes', async ({ page, context }) => {
  await page.goto('/');
  const mark = page.getByText('kept on this device');
  await expect(mark).toBeHidden();
  await context.setOffline(true);
  await expect(mark).toBeVisible();
  await context.setOffline(false);
  await expect(mark).toBeHidden();
});
