// What somebody does with a kit and several devices, through the screens only.
import { expect, type Locator, type Page } from '@playwright/test';
import { go } from './states/state.ts';
import { toSettings } from './vault-steps.ts';

/** The words as they stand on the kit, in order. */
export async function kitOnScreen(page: Page): Promise<string[]> {
  const rows = page.getByRole('list', { name: 'The words' }).getByRole('listitem');
  await expect(rows).toHaveCount(24);
  return (await rows.allInnerTexts()).map((row) => row.replace(/[^a-z]/g, ''));
}

/** From any page, or where one stands: makes one, writes it down and tries it. Answers its words. */
export async function makeKit(page: Page, device: string, isHere = false): Promise<string[]> {
  const kit = page.getByRole('heading', { level: 1, name: 'Your kit' });
  if (!isHere && !(await kit.isVisible())) await toSettings(page, 'Your kit');
  if (!isHere) await expect(kit).toBeVisible();
  await page.getByLabel('What this device is called').fill(device);
  await page.getByRole('button', { name: 'Show the words' }).click();
  const words = await kitOnScreen(page);
  await page.getByRole('button', { name: 'I have it' }).click();
  const asked = page.getByRole('textbox', { name: /^Word \d+$/ });
  await expect(asked).toHaveCount(4);
  for (const field of await asked.all()) {
    const label = (await field.getAttribute('aria-labelledby')) ?? '';
    const name = await page.evaluate(
      (ids) =>
        ids
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      label,
    );
    await field.fill(words[Number(/\d+/.exec(name)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'It works' }).click();
  await expect(page.getByText('Your kit works, and this device has forgotten it.')).toBeVisible({
    timeout: 30_000,
  });
  return words;
}

/** From the first page of an empty browser: comes in by the words; ends where a passphrase is asked for. */
export async function comeInByKit(page: Page, words: readonly string[], device: string): Promise<void> {
  await page.getByRole('link', { name: 'I have it on another device' }).click();
  await page.getByLabel('The 24 words').fill(words.join(' '));
  await page.getByLabel('What this device is called').fill(device);
  await page.getByRole('button', { name: 'Come in', exact: true }).click();
  // whoever is in circles reads first which of them this device is in now
  const goOn = page.getByRole('button', { name: 'Go on', exact: true });
  const entered = page.getByText('What the relay has of yours is here');
  await expect(goOn.or(entered)).toBeVisible({ timeout: 30_000 });
  if (await goOn.isVisible()) await goOn.click();
  await expect(entered).toBeVisible({ timeout: 30_000 });
}

/** On the page that asks for a passphrase; leaves the kit for later where there is none yet. */
export async function setPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('A passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Once more').fill(passphrase);
  await page.getByRole('button', { name: 'Keep it' }).click();
  const heading = page.getByRole('heading', { level: 1, name: 'Keep this?' });
  const later = page.getByRole('button', { name: 'Later' });
  const isOver = async () => (await later.isVisible()) || !(await heading.isVisible());
  await expect.poll(isOver, { timeout: 30_000 }).toBe(true);
  if (await later.isVisible()) await later.click();
  await expect(heading).toBeHidden();
}

export async function toDevices(page: Page): Promise<void> {
  await toSettings(page, 'Devices and relay');
  await expect(page.getByRole('heading', { level: 1, name: 'Devices and relay' })).toBeVisible();
}

/** Waits until the page's device and the relay have the same. */
export async function alike(page: Page): Promise<void> {
  await toDevices(page);
  await expect(page.getByText('Everything that is here is there too.')).toBeVisible({ timeout: 60_000 });
}

export const room = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name, exact: true }).click();

/** The table of everybody on the map. */
export async function toTable(page: Page): Promise<Locator> {
  await room(page, 'People');
  await page.getByText('Table', { exact: true }).click();
  return page.getByRole('table', { name: 'Everybody on your map' });
}

export const rowOf = (table: Locator, name: string): Locator =>
  table.getByRole('rowheader', { name, exact: true });

export async function rename(page: Page, name: string, to: string): Promise<void> {
  const link = rowOf(await toTable(page), name).getByRole('link');
  const id = new URL((await link.getAttribute('href')) ?? '', 'http://x').searchParams.get('person');
  await go(page, `/people/${id}/edit`);
  const field = page.getByLabel('Name', { exact: true });
  await field.fill(to);
  await field.blur();
  await expect(rowOf(await toTable(page), to)).toBeVisible();
}
