// Into every field of hours and of days that come round goes a string that is nowhere else.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll } from './fill.ts';
import { go, main, press } from './states/state.ts';

/** `home`: the address of a circle with Robin in it. */
export async function fillTogetherPlan(page: Page, canaries: Canaries, home: string): Promise<void> {
  await go(page, home);
  // what I would like has a field where it is said who Robin is on the map
  await press(page, 'More about Robin');
  await page.getByRole('menuitem', { name: 'Who this is on my map' }).click();
  await page.getByRole('dialog').getByRole('radio').first().click({ force: true });
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await main(page)
    .getByRole('list', { name: 'Time together' })
    .getByRole('link', { name: /With Robin/ })
    .click();
  await fillAll(page, '/together/:space/hours/:whom', canaries);
  // no less than the floor that was written for them
  await main(page)
    .getByLabel(/^What I would like/)
    .fill('9:45');
  await press(page, 'Ask for this');
  await expect(main(page).getByRole('button', { name: 'Take back what I ask for' })).toBeVisible();
  await press(page, 'Ask for it');
  await expect(main(page).getByText(/asked for\. Waiting for Robin/)).toBeVisible();
  await go(page, `${home}/days/new`);
  await fillAll(page, '/together/:space/days/:day', canaries);
  const days = main(page).getByRole('list', { name: 'Days that come round' }).getByRole('link');
  await press(page, 'Add it');
  // kept, it leads there: nobody is elsewhere before
  await expect(days).toHaveCount(1);
  await go(page, `${home}/days/new`);
  await page.getByText('It moves').click();
  await fillAll(page, '/together/:space/days/:day', canaries);
  await press(page, 'Add it');
  await expect(days).toHaveCount(2);
}
