// Into every field of conversations goes a string that is nowhere else: a topic that is kept, what is brought, an action, and one's own words.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { go, main, press } from './states/state.ts';

/** `home`: the address of a circle with Robin in it. */
export async function fillConversations(page: Page, canaries: Canaries, home: string): Promise<void> {
  const talk = '/together/:space/talks/:talk';
  await go(page, `${home}/talks/topics`);
  await fillAll(page, '/together/:space/talks/topics', canaries);
  await press(page, 'Keep it for next time');
  await expect(main(page).getByRole('list', { name: 'What you keep' })).toBeVisible();
  await go(page, `${home}/talks/new`);
  await press(page, 'Begin');
  await press(page, 'Next');
  await press(page, /^Bring it:/);
  await fillAll(page, talk, canaries);
  await press(page, 'Bring it to all of you');
  await expect(main(page).getByLabel('What you bring')).toBeHidden();
  for (let step = 0; step < 3; step++) await press(page, 'Next');
  await fillAll(page, talk, canaries);
  await press(page, 'I take it on');
  await expect(main(page).getByRole('list', { name: 'Actions' })).toBeVisible();
  await press(page, 'Next');
  await fillAll(page, talk, canaries);
  await press(page, 'Show it to those you talk with');
  await expect(main(page).getByRole('button', { name: 'Show it to those' })).toBeHidden();
}
