// What somebody does with a paper of a circle, for the stories of agreements and pledges.
import { expect, type Page } from '@playwright/test';

export const main = (page: Page) => page.getByRole('main');
export const press = (page: Page, name: string) =>
  main(page).getByRole('button', { name, exact: true }).click();
/** For what has to come by way of the relay. */
export const heard = { timeout: 30_000 };

/** From the page of a paper: both questions answered, and one's name under it. */
export async function sign(page: Page, paper: string): Promise<void> {
  await main(page).getByRole('radio', { name: 'Sign it' }).click({ timeout: 30_000 });
  for (const question of ['Is this freely yours?', 'Could you say no?'])
    await main(page).getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Yes' }).click();
  await main(page).getByRole('button', { name: 'Put my name to it', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: paper })).toBeVisible();
}
