// Into every field of sharing goes a string that is nowhere else: the last day, and an answer.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import type { StandIn } from './stand-in-relay.ts';
import { go, main } from './states/state.ts';
import { withRobin } from './states/together-sharing.ts';

export async function fillTogetherSharing(page: Page, canaries: Canaries, relay: StandIn): Promise<void> {
  const { robin, circle } = await withRobin(page, relay);
  await go(page, `/together/${circle}/shared`);
  await expect(page.getByText('Shall we eat at seven?')).toBeVisible({ timeout: 30_000 });
  await fillAll(page, '/together/:space/shared', canaries);
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Take the answer back' })).toBeVisible();
  await go(page, '/mine');
  const note = main(page)
    .locator('li a[href^="/mine/"]:not([href$="/compass"], [href*="/patterns"])')
    .first();
  await go(page, `${await note.getAttribute('href')}/share`);
  await page.getByText('All of it').click();
  await fillAll(page, '/mine/:note/share', canaries);
  robin.stop();
}
