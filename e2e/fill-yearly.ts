// Into every field of days of one’s own that come round goes a string that is nowhere else.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { settled } from './pages.ts';
import { main, press } from './states/state.ts';

export async function fillYearly(page: Page, canaries: Canaries): Promise<void> {
  const list = main(page).getByRole('list', { name: 'Days that come round' });
  for (const [count, moves] of [false, true].entries()) {
    await page.goto('/time/days/new');
    await settled(page);
    if (moves) await page.getByText('It moves').click();
    await fillAll(page, '/time/days/:day', canaries);
    await press(page, 'Add it');
    await expect(list.getByRole('link')).toHaveCount(count + 1);
  }
}
