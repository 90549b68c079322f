// What people do with circles, through the screens only: each in a browser of their own, at one relay.
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { makeKit, room, setPassphrase } from './device-steps.ts';
import type { OwnRelay } from './own-relay.ts';
import { watch } from './pages.ts';
import { toSettings } from './vault-steps.ts';

export interface Somebody {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: string[];
}

/** A browser of somebody's own, with nothing in it. */
export async function somebody(browser: Browser, relay: OwnRelay): Promise<Somebody> {
  const context = await browser.newContext({ baseURL: relay.origin, serviceWorkers: 'block' });
  const page = await context.newPage();
  return { context, page, faults: watch(page) };
}

export const passphraseOf = (name: string) => `seven lanterns of ${name} by the canal`;

/** Begins, sets a passphrase and makes a kit. Answers its words. */
export async function arrive(page: Page, name: string): Promise<string[]> {
  await page.goto('/');
  await page.getByText('Something hurts').click();
  await expect(page.getByLabel('What happened?')).toBeVisible();
  await toSettings(page);
  await page.getByRole('main').getByRole('link', { name: 'Keep this?' }).click();
  await setPassphrase(page, passphraseOf(name));
  return makeKit(page, `${name}’s phone`);
}

export async function toTogether(page: Page): Promise<void> {
  await room(page, 'Together');
  await expect(page.getByRole('heading', { level: 1, name: 'Together' })).toBeVisible();
}

/** Ends on the circle, once its relay has it. */
export async function found(page: Page, circle: string, me: string): Promise<void> {
  await toTogether(page);
  await page.getByRole('link', { name: 'Found a circle' }).click();
  await page.getByLabel('What the circle is called').fill(circle);
  await page.getByLabel('What you are called there').fill(me);
  await page.getByRole('button', { name: 'Found it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: circle })).toBeVisible();
  await expect(page.getByText('Everything that is here is there too.')).toBeVisible({ timeout: 30_000 });
}

export async function toCircle(page: Page, circle: string): Promise<void> {
  await toTogether(page);
  await page.getByRole('main').getByRole('link', { name: circle }).click();
  await expect(page.getByRole('heading', { level: 1, name: circle })).toBeVisible();
}

/** From a circle's page: makes an invitation for somebody. Answers its link. */
export async function invite(page: Page, who: string): Promise<string> {
  await page.getByRole('link', { name: 'Invite somebody' }).click();
  await page.getByLabel('Who it is for').fill(who);
  const names = page.getByRole('switch', { name: 'Name the others who are in' });
  if (await names.isVisible()) await page.getByText('Name the others who are in').click();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await page.getByText('The link itself', { exact: true }).click({ timeout: 30_000 });
  return page.getByLabel('The link', { exact: true }).innerText();
}

/** The twelve digits that a page shows, without what parts them. */
export async function digitsOn(page: Page): Promise<string> {
  const digits = page.getByRole('status').filter({ hasText: /\d{4}/ }).first();
  await expect(digits).toBeVisible({ timeout: 30_000 });
  return (await digits.innerText()).replace(/\D/g, '');
}

export const members = (page: Page) => page.getByRole('list', { name: 'Who is in' });

export async function expectMembers(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names)
    await expect(members(page).getByText(name, { exact: true }).first()).toBeVisible({ timeout: 60_000 });
}

/** Opens a link in an empty browser and goes on until the digits show; a passphrase and a kit are made on the way. */
export async function joinByLink(
  browser: Browser,
  relay: OwnRelay,
  link: string,
  name: string,
): Promise<Somebody> {
  const guest = await somebody(browser, relay);
  await guest.page.goto(link);
  await guest.page.getByRole('button', { name: 'Join' }).click();
  await guest.page.getByLabel('A passphrase', { exact: true }).fill(passphraseOf(name));
  await guest.page.getByLabel('Once more').fill(passphraseOf(name));
  await guest.page.getByRole('button', { name: 'Keep it' }).click();
  await guest.page.getByLabel('What this device is called').waitFor({ timeout: 30_000 });
  await makeKit(guest.page, `${name}’s phone`, true);
  await guest.page.getByLabel('What you are called there').fill(name);
  await guest.page.getByRole('button', { name: 'Ask to come in' }).click();
  return guest;
}

/** Somebody comes in by a link from the circle's page, from an empty browser, and both read who is in. */
export async function letIn(
  browser: Browser,
  relay: OwnRelay,
  by: Page,
  names: [string, string],
): Promise<Somebody> {
  const guest = await joinByLink(browser, relay, await invite(by, names[1]), names[1]);
  await digitsOn(guest.page);
  await by.getByRole('button', { name: 'Yes, the same' }).click({ timeout: 30_000 });
  await by.getByRole('button', { name: 'Yes, they may come in' }).click();
  for (const page of [by, guest.page]) await expectMembers(page, names);
  return guest;
}

/** From any page: to who the members of a circle are on one's own map. */
export async function toWhoIsWho(page: Page, circle: string): Promise<Locator> {
  await toCircle(page, circle);
  await page.getByRole('main').getByRole('link', { name: 'Who is who on your map' }).click();
  const list = page.getByRole('list', { name: 'Who is who on your map' });
  await expect(list).toBeVisible();
  return list;
}
