// A circle with Robin in it, who has no browser: what screens of dates need to have somebody to ask.
import { expect, type Page } from '@playwright/test';
import { Ghost } from './ghost.ts';
import { placeOn } from './pages.ts';
import type { StandIn } from './stand-in-relay.ts';
import { go, openSteps, press } from './states/state.ts';

/** Ends on the circle's page, and answers its address. */
export async function atRobinsTable(page: Page, relay: StandIn): Promise<string> {
  await go(page, '/together/found');
  await page.getByLabel('What the circle is called').fill('Robin’s table');
  await page.getByLabel('What you are called there').fill('Alex');
  await press(page, 'Found it');
  await expect(page.getByRole('heading', { level: 1, name: 'Robin’s table' })).toBeVisible();
  const home = await placeOn(page);
  await go(page, `${home}/invite`);
  await page.getByLabel('Who it is for').fill('Robin');
  await press(page, 'Make the invitation');
  await openSteps(page, 'The link itself');
  const link = await page.getByLabel('The link', { exact: true }).innerText();
  const robin = await Ghost.arrive('Robin', relay);
  await robin.join(link);
  await press(page, 'Yes, the same');
  await press(page, 'Yes, they may come in');
  await go(page, home);
  await expect(page.getByRole('link', { name: 'Propose a date' })).toBeVisible({ timeout: 60_000 });
  robin.stop();
  return home;
}
