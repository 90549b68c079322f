// Fills everything that one can type about one’s own time: an idea, a word about it, an evening, and how it was.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll, openSteps } from './fill.ts';
import { settled } from './pages.ts';
import { press } from './states/state.ts';

export async function fillOwnTime(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/mine/own-time');
  await settled(page);
  await fillAll(page, '/mine/own-time', canaries);
  await press(page, /^Add$/);
  await expect(page.getByLabel('Something that is only yours')).toHaveValue('');
  await page
    .getByRole('main')
    .getByRole('list', { name: 'What fits' })
    .getByRole('button', { name: new RegExp(canaries.prefix) })
    .click();
  const sheet = page.getByRole('dialog', { name: 'On your list' });
  await sheet.waitFor();
  await fillAll(page, '/mine/own-time', canaries, ['Something that is only yours']);
  await sheet.getByRole('button', { name: 'Keep' }).click();
  await expect(sheet).toBeHidden();

  await page.goto('/mine/evening');
  await settled(page);
  await openSteps(page);
  const labels = await fillAll(page, '/mine/evening', canaries);
  // whoever was chosen has brought up a field for somebody else
  await fillAll(page, '/mine/evening', canaries, labels);
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the evening' })).toBeVisible();

  // on the day itself it can be told of
  await page.goto('/mine/evening');
  await page.getByLabel('Your plan').fill(canaries.next());
  await press(page, 'Keep');
  await expect(page.getByRole('heading', { level: 1, name: 'This evening' })).toBeVisible();
  await openSteps(page);
  await fillAll(page, '/mine/evening/:evening', canaries);
  await page.goto('/mine/evening/earlier');
  await settled(page);
}
