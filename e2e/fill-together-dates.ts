// Into every field of dates in circles goes a string that is nowhere else. Answers the address of the circle.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { atRobinsTable } from './robins-table.ts';
import type { StandIn } from './stand-in-relay.ts';
import { go, main, press } from './states/state.ts';

export async function fillTogetherDates(page: Page, canaries: Canaries, relay: StandIn): Promise<string> {
  const home = await atRobinsTable(page, relay);
  await go(page, `${home}/dates/new`);
  await fillAll(page, '/together/:space/dates/new', canaries);
  await press(page, /^Hold it/);
  const held = main(page).getByRole('list', { name: 'Held or asked' });
  await held.getByRole('link').first().click();
  await main(page).getByRole('link', { name: 'Offer another time' }).click();
  await fillAll(page, '/together/:space/dates/:date/other', canaries);
  await press(page, /^Offer it/);
  await main(page).getByRole('link', { name: 'Cancel it' }).click();
  await page.getByText('Hold another hour to make up for it').click();
  await fillAll(page, '/together/:space/dates/:date/cancel', canaries);
  await press(page, 'Cancel the date');
  await expect(main(page).getByText(/You cancelled/)).toBeVisible();
  return home;
}
