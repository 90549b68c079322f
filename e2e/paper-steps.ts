// What somebody does with a paper of a circle, for the stories of agreements and pledges.
import { expect, type Page } from '@playwright/test';

/** From the page of a paper: both questions answered, and one's name under it. */
export async function sign(page: Page, paper: string): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: 'Sign it' }).click({ timeout: 30_000 });
  for (const question of ['Is this freely yours?', 'Could you say no?'])
    await main.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Yes' }).click();
  await main.getByRole('button', { name: 'Put my name to it', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: paper })).toBeVisible();
}
