// A circle with Robin in it, who has no browser: what screens of dates need to have somebody to ask.
import { expect, type Page } from '@playwright/test';
import type { SpaceId } from '../packages/domain/src/index.ts';
import { makeKit } from './device-steps.ts';
import { Ghost } from './ghost.ts';
import { begin, placeOn } from './pages.ts';
import { StandIn } from './stand-in-relay.ts';
import { go, openSteps, press } from './states/state.ts';
import { keep } from './vault-steps.ts';

/** What Robin does there before the device is put away. */
type Does = (robin: Ghost, circle: SpaceId) => Promise<void>;

/** Ends on the circle's page, and answers its address. */
export async function atRobinsTable(page: Page, relay: StandIn, does?: Does): Promise<string> {
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
  const circle = await robin.join(link);
  await press(page, 'Yes, the same');
  await press(page, 'Yes, they may come in');
  await go(page, home);
  await expect(page.getByRole('link', { name: 'Propose a date' })).toBeVisible({ timeout: 60_000 });
  await does?.(robin, circle);
  robin.stop();
  return home;
}

/** Somebody new with a kit and these people on the map, in a circle where nobody else is and at Robin's table: the addresses of both. */
export async function aloneAndAtRobinsTable(
  page: Page,
  origin: string,
  people: Record<string, string>,
  does?: Does,
): Promise<{ alone: string; circle: string }> {
  const relay = new StandIn(origin);
  await relay.standIn(page);
  await begin(page, people);
  await page.goto('/settings');
  await keep(page, 'seven lanterns by the canal');
  await makeKit(page, 'Phone');
  await go(page, '/together/found');
  await page.getByLabel('What the circle is called').fill('Nobody yet');
  await page.getByLabel('What you are called there').fill('Alex');
  await press(page, 'Found it');
  await expect(page.getByRole('heading', { level: 1, name: 'Nobody yet' })).toBeVisible();
  return { alone: await placeOn(page), circle: await atRobinsTable(page, relay, does) };
}
