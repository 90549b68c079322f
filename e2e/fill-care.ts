// Into every field of looking after oneself, friends, kindness and pauses goes a string that is nowhere else.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll, openSteps } from './fill.ts';
import { settled } from './pages.ts';

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();
const kept = (page: Page) => expect(page.getByText('Kept').first()).toBeVisible();

export async function fillCare(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/mine/care');
  await settled(page);
  await main(page).getByRole('radio', { name: 'very full' }).click();
  await openSteps(page);
  await fillAll(page, '/mine/care', canaries);
  await press(page, /^Add$/);
  await kept(page);

  await page.goto('/mine/friends/new');
  await settled(page);
  // the day that one last heard of somebody cannot be one to come
  const last = page.getByLabel(/^When did you last see or hear them/);
  await last.fill('2019-02-04');
  canaries.filled.push({ path: '/mine/friends/new', label: 'When did you last see or hear them?' });
  const isLast = 'When did you last see or hear them?';
  await fillAll(page, '/mine/friends/new', canaries, [isLast]);
  await press(page, /^Add$/);
  await press(page, 'Keep');
  await expect(page.getByRole('button', { name: /^We spoke today/ })).toBeVisible();
  await main(page).locator('li a[href^="/mine/friends/"]').first().click();
  await settled(page);
  await fillAll(page, '/mine/friends/:friend', canaries, [isLast]);
  await press(page, /^Add$/);
  await kept(page);

  await page.goto('/mine/pause');
  await settled(page);
  await page.getByText('On a day of my own').click();
  await fillAll(page, '/mine/pause', canaries);
  await press(page, 'Let it wait');
  await main(page).locator('li a[href^="/mine/pauses/"]').first().click();
  await settled(page);
  await main(page).getByRole('radio', { name: 'Wait on' }).click();
  await page.getByText('On a day of my own').click();
  await openSteps(page);
  const labels = await fillAll(page, '/mine/pauses/:pause', canaries);
  await press(page, 'Let it wait');
  await main(page).getByRole('radio', { name: 'Decided' }).click();
  await page.getByLabel(/^What came of it/).waitFor();
  await fillAll(page, '/mine/pauses/:pause', canaries, labels);
  await expect(page.getByText('Saved, sealed on this device')).toBeVisible();

  await page.goto('/mine/check');
  await settled(page);
  await fillAll(page, '/mine/check', canaries);
  await expect(page.getByText('Saved, sealed on this device')).toBeVisible();

  await page.goto('/mine/goal');
  await settled(page);
  await fillAll(page, '/mine/goal', canaries);
  await press(page, /^Begin$/);
  await expect(main(page).getByRole('radiogroup', { name: /^Where is it today/ })).toBeVisible();

  await page.goto('/mine/good-moment');
  await settled(page);
  const moment = await fillAll(page, '/mine/good-moment', canaries);
  // whoever was chosen has brought up a field for somebody else
  const more = await fillAll(page, '/mine/good-moment', canaries, moment);
  await press(page, 'More words');
  await page.getByRole('dialog').waitFor();
  await fillAll(page, '/mine/good-moment', canaries, [...moment, ...more]);
  await press(page, 'Done');
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();

  await page.goto('/mine/kindness');
  await press(page, 'Begin');
  await press(page, 'Stop here');
  await fillAll(page, '/mine/kindness', canaries);
  await press(page, 'Keep it as a note');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
}
