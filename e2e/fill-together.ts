// Into every field of circles goes a string that is nowhere else.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { placeOn, settled } from './pages.ts';
import type { StandIn } from './stand-in-relay.ts';
import { go } from './states/state.ts';

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();

/** Answers the address of the circle. */
export async function fillTogether(page: Page, canaries: Canaries, relay: StandIn): Promise<string> {
  await go(page, '/together/found');
  await page.getByText('Another relay').click();
  await fillAll(page, '/together/found', canaries);
  await page.getByText('Where your own sealed copy lies').click();
  // of what comes next the relay takes nothing in without a code
  const known = new Set(relay.spaces.keys());
  relay.refuses = (space) => !known.has(space);
  await press(page, 'Found it');
  await page.getByText('The relay has not taken this circle in yet.').waitFor();
  const host = page.getByLabel('Address of the circle’s relay');
  const own = await host.inputValue();
  await fillAll(page, '/together/:space', canaries);
  await host.fill(own);
  relay.refuses = () => false;
  // it may have tried again by itself
  const ask = page.getByRole('button', { name: 'Ask again' });
  await ask.click({ timeout: 2_000 }).catch(() => undefined);
  await expect(page.getByText('Everything that is here is there too.')).toBeVisible({ timeout: 30_000 });
  const circle = await placeOn(page);
  await press(page, 'Rename the circle');
  await page.getByRole('dialog').waitFor();
  await fillAll(page, '/together/:space', canaries);
  await press(page, 'Save');

  await go(page, `${circle}/invite`);
  await fillAll(page, '/together/:space/invite', canaries);
  await press(page, 'Make the invitation');
  await page.getByText('The link itself', { exact: true }).click();
  const link = await page.getByLabel('The link', { exact: true }).innerText();
  await go(page, '/invited');
  await fillAll(page, '/invited', canaries);
  await page.getByLabel('The link, or the message with it').fill(link);
  await press(page, 'Read it');
  await press(page, 'Join');
  await settled(page);
  await fillAll(page, '/invited/join', canaries);
  return circle;
}
