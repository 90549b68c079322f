// Into the field of a published calendar goes a string that is nowhere else: what I call it, which nobody else reads.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { go } from './states/state.ts';

export async function fillPublished(page: Page, canaries: Canaries): Promise<void> {
  await go(page, '/settings/calendars');
  await fillAll(page, '/settings/calendars', canaries);
  await page.getByRole('radio', { name: '“Busy”' }).check({ force: true });
  await page.getByRole('button', { name: 'Publish busy hours' }).click();
  await expect(page.getByRole('button', { name: 'Copy the address' })).toBeVisible();
}
