// Into every field of choosing somebody goes a string that is nowhere else.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll, openSteps } from './fill.ts';
import { settled } from './pages.ts';

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();
const isSaved = (page: Page) => expect(page.getByText('Saved, sealed on this device')).toBeVisible();

export async function fillChoosing(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/mine/choosing/new');
  await settled(page);
  await fillAll(page, '/mine/choosing/new', canaries);
  await press(page, 'Keep');
  await main(page)
    .getByRole('link', { name: /^Their sheet/ })
    .waitFor();
  await fillAll(page, '/mine/choosing/:candidate', canaries);
  await isSaved(page);

  await main(page)
    .getByRole('link', { name: /^What they answered/ })
    .click();
  await press(page, /^Is it clear what it costs/);
  await main(page).getByRole('radio', { name: 'Partly' }).click();
  await page.getByLabel('Words to it').waitFor();
  await fillAll(page, '/mine/choosing/:candidate/asked', canaries);
  await isSaved(page);

  await page.goto('/mine/choosing/questions');
  await settled(page);
  await openSteps(page);
  await fillAll(page, '/mine/choosing/questions', canaries);
  await press(page, 'Add the question');
  await expect(page.getByText(/^Kept, for you alone/).first()).toBeVisible();
  await openSteps(page);
  await fillAll(page, '/mine/choosing/questions', canaries);
  await expect(page.getByText('Kept', { exact: true }).first()).toBeVisible();
}
