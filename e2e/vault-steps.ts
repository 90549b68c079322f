// What somebody does with all they keep: a passphrase for it, locking, an export, bringing one back. Through the screens only.
import { expect, type Page } from '@playwright/test';
import { settled } from './pages.ts';

/** To a page under the settings by its row there. What is kept locks on a reload, so the way leads over links alone. */
export async function toSettings(page: Page, row?: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  if (row) await page.getByRole('main').getByRole('link', { name: row }).click();
}

/** What unlocks Orrery in each page; an export asks for it. */
const unlocking = new WeakMap<Page, string>();

/** Sets the first passphrase, and leaves the kit for later; ends on the settings. */
export async function keep(page: Page, passphrase: string): Promise<void> {
  unlocking.set(page, passphrase);
  await toSettings(page, 'Keep this?');
  await page.getByLabel('A passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Once more').fill(passphrase);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Later' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

export async function lock(page: Page): Promise<void> {
  await toSettings(page);
  await page.getByText('Lock now').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();
}

/** Tries a passphrase at the door, and waits for nothing. */
export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await tryPassphrase(page, passphrase);
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeHidden({ timeout: 30_000 });
  await settled(page);
}

/** Saves an export and answers where the file is. */
export async function saveExport(page: Page, passphrase: string, to: string): Promise<void> {
  await toSettings(page, 'Save an export');
  const own = unlocking.get(page);
  if (own) await page.getByLabel('The passphrase that unlocks Orrery').fill(own);
  await page.getByLabel('A passphrase for the file').fill(passphrase);
  await page.getByLabel('Once more').fill(passphrase);
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Save the file' }).click();
  await (await download).saveAs(to);
}

/** On the page for it: chooses a file to bring back and gives its passphrase; what comes of it is for the caller to see. */
export async function tryRestore(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
  passphrase: string,
): Promise<void> {
  await chooseFile(page, 'Choose the file', file);
  await page.getByLabel('Its passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Bring it back' }).click();
}

/** Gives a file to a button that opens the system's picker. */
export async function chooseFile(
  page: Page,
  button: string,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const picker = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await picker).setFiles(file);
}
