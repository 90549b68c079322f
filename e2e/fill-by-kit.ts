// Into the fields of the page on which the kit brings a device into circles goes a string that is nowhere else; what is typed there is kept
// by nobody. It has fields only where this device is not in a circle: another one of the same person has founded it, and is gone.
import type { Page } from '@playwright/test';
import { type Root, rootOf } from '../packages/log/src/index.ts';
import { type Canaries, fillAll } from './fill.ts';
import { Ghost } from './ghost.ts';
import type { StandIn } from './stand-in-relay.ts';
import { go, press } from './states/state.ts';

export async function fillByKit(
  page: Page,
  canaries: Canaries,
  words: readonly string[],
  relay: StandIn,
): Promise<void> {
  // it would bring this one in
  relay.isSilentToPages = true;
  const lost = await Ghost.byKit('Alex', relay, rootOf(words.join(' ')) as Root);
  await lost.founds(`${relay.origin.replace('http', 'ws')}/sync`, 'On the lost phone');
  lost.stop();
  relay.isSilentToPages = false;
  relay.drop();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await go(page, '/together/by-kit');
  const field = page.getByLabel('The 24 words');
  await field.waitFor({ timeout: 30_000 });
  await fillAll(page, '/together/by-kit', canaries);
  await press(page, 'Bring this device in');
  await page.locator('main [aria-invalid=true]').waitFor();
  await page.getByText('A file', { exact: true }).click();
  await fillAll(page, '/together/by-kit', canaries);
  // the real ones, too, are found nowhere afterwards: but this device comes in
  await page.getByText('On paper', { exact: true }).click();
  await field.fill(words.join(' '));
  await press(page, 'Bring this device in');
  await page.getByText(/^This device is in (one|\d+) circles? of yours now/).waitFor({ timeout: 30_000 });
}
