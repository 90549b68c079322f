// Into every field of papers goes a string that is nowhere else: of a draft, of what one asks oneself, and of what one says to a sentence.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { go, main, openCombo, openSelect, openSteps, press } from './states/state.ts';

/** `home`: the address of a circle with Robin in it. */
export async function fillPapers(page: Page, canaries: Canaries, home: string): Promise<void> {
  await go(page, `${home}/papers/write`);
  await openSelect(page, /Add a section/);
  await page.getByRole('option', { name: 'Money' }).click();
  const write = '/together/:space/papers/write';
  const texts = await fillAll(page, write, canaries);
  await openSteps(page, 'What is this about?');
  const chosen = await fillAll(page, write, canaries, texts);
  await openCombo(page, 'It is about', 'By when somebody is home');
  await page.getByRole('option', { name: 'By when somebody is home' }).click();
  await fillAll(page, write, canaries, [...texts, ...chosen]);
  await press(page, 'See what they will get');
  await page.getByRole('dialog').getByRole('button', { name: 'Show it to Robin' }).click();
  await expect(main(page).getByText('Waiting for you and Robin.')).toBeVisible();
  const paper = '/together/:space/papers/:paper';
  for (const open of [/^This one otherwise/, null]) {
    if (open) await press(page, open);
    else await main(page).getByRole('radio', { name: 'Otherwise' }).click();
    await fillAll(page, paper, canaries);
    await press(page, 'Say so');
    await expect(main(page).getByRole('button', { name: 'Say so' })).toBeHidden();
  }
  await main(page).getByRole('radio', { name: 'Sign it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign it' })).toBeVisible();
  await openSteps(page, 'Think about it first');
  await fillAll(page, `${paper}/sign`, canaries);
  await expect(main(page).getByText('Saved, sealed on this device')).toBeVisible();
  await go(page, `${home}/papers/write?kind=pledge`);
  await press(page, 'Add an activity');
  await fillAll(page, '/together/:space/papers/write', canaries);
  await expect(main(page).getByText('Saved, sealed on this device')).toBeVisible();
  await go(page, `${home}/papers/write?kind=boundaries`);
  await press(page, 'What I do');
  await openSteps(page, 'Why, who else, and when to look again');
  await fillAll(page, '/together/:space/papers/write', canaries);
  await expect(main(page).getByText('Saved, sealed on this device')).toBeVisible();
  await go(page, `${home}/papers/write?kind=metamour`);
  for (const kind of ['What we would like', 'What rubs', 'Our limits'])
    await press(page, `Add a sentence: ${kind}`);
  await fillAll(page, '/together/:space/papers/write', canaries);
  await press(page, 'See what they will get');
  await page.getByRole('dialog').getByRole('button', { name: 'Show it to Robin' }).click();
  await press(page, 'Tell mine');
  await main(page).getByText('We know of each other').first().click();
  await fillAll(page, paper, canaries);
  await press(page, 'Tell it');
  await expect(main(page).getByRole('button', { name: 'Change mine' })).toBeVisible();
  await go(page, '/people/near/ask');
  await main(page).getByText('Side by side, without meeting').click();
  await fillAll(page, '/people/near/ask', canaries);
  await expect(main(page).getByText('Saved, sealed on this device')).toBeVisible();
}
