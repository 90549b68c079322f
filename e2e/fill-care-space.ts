// Into every field of a space with a therapist goes a string that is nowhere else.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { placeOn } from './pages.ts';
import { go, main, press } from './states/state.ts';

/** With a kit: founds one, and writes at its terms. */
export async function fillCareSpace(page: Page, canaries: Canaries): Promise<void> {
  await go(page, '/together/found?for=care');
  await fillAll(page, '/together/found', canaries);
  await press(page, 'Found it');
  await expect(page.getByRole('heading', { level: 1, name: 'Work with a therapist or coach' })).toBeHidden();
  await go(page, `${await placeOn(page)}/papers/write`);
  await fillAll(page, '/together/:space/papers/write', canaries);
  await expect(main(page).getByText('Saved, sealed on this device')).toBeVisible();
  await go(page, '/together/found?for=care');
  await main(page)
    .getByText(/^A therapist, coach or counsellor/)
    .click();
  await page.getByLabel('What the space is called').fill(canaries.next());
  await page.getByLabel('What you are called there').fill(canaries.next());
  await press(page, 'Found it');
  await expect(page.getByRole('heading', { level: 1, name: 'Work with a therapist or coach' })).toBeHidden();
  const home = await placeOn(page);
  await go(page, `${home}/suggest`);
  await fillAll(page, '/together/:space/suggest', canaries);
  await go(page, `${home}/work/new?of=record`);
  await fillAll(page, '/together/:space/work/new', canaries);
  await go(page, `${home}/work/new?of=note`);
  await fillAll(page, '/together/:space/work/new', canaries);
  await press(page, 'Keep it');
  await expect(page.getByRole('heading', { level: 1, name: 'What I keep of this' })).toBeVisible();
  await go(page, `${home}/about-me`);
  await fillAll(page, '/together/:space/about-me', canaries);
  await press(page, 'Tell them');
  await expect(main(page).getByText('as your own word')).toBeVisible();
}
