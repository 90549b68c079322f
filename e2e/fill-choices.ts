// Into every field of values and choices goes a string that is nowhere else.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll, openSteps } from './fill.ts';
import { settled } from './pages.ts';

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();

export async function fillChoices(page: Page, canaries: Canaries): Promise<void> {
  await page.goto('/mine/values/cards');
  await settled(page);
  await fillAll(page, '/mine/values/cards', canaries);
  await press(page, 'Make it a card');
  await main(page).getByRole('radio', { name: 'Guides me' }).click();
  await expect(main(page).getByRole('heading', { level: 2, name: 'Honesty' })).toBeVisible();
  await page.goto('/mine/values');
  await settled(page);
  await fillAll(page, '/mine/values', canaries);
  await expect(page.getByText('Saved, sealed on this device').first()).toBeVisible();

  await page.goto('/mine/choice');
  await settled(page);
  const first = await fillAll(page, '/mine/choice', canaries);
  await press(page, 'Add an option: Ask for something');
  await openSteps(page);
  await fillAll(page, '/mine/choice', canaries, first);
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the choice' })).toBeVisible();
  await main(page).getByText('Also “not yet” can be decided.').click();
  await press(page, 'Look at it again now');
  await fillAll(page, '/mine/choices/:choice', canaries);
  await expect(page.getByText('Saved, sealed on this device').first()).toBeVisible();
  await main(page)
    .getByRole('link', { name: /^Private questions/ })
    .click();
  await settled(page);
  await main(page).getByRole('radio', { name: 'Partly' }).click();
  await fillAll(page, '/mine/choices/:choice/questions', canaries);
  await expect(page.getByText('Saved, sealed on this device').first()).toBeVisible();
}
