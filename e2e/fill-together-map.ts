// Into every field of the map of a circle goes a string that is nowhere else: the last days. Robin’s table is there already.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { go, main } from './states/state.ts';

export async function fillTogetherMap(page: Page, canaries: Canaries): Promise<void> {
  await go(page, '/together');
  const table = await main(page).getByRole('link', { name: 'Robin’s table' }).first().getAttribute('href');
  for (const [path, list] of [
    ['/relationships/:relationship/share', 'With you'],
    ['/people/:person/share', 'Somebody, without saying with whom'],
  ] as const) {
    await go(page, `${table}/map/add`);
    await main(page).getByRole('list', { name: list }).getByRole('link').first().click();
    await expect(page.getByLabel('Last day on which they see it')).toBeVisible();
    await fillAll(page, path, canaries);
  }
}
