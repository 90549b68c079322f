// A passkey as the second way in, with a keeper that Chromium plays: setting it up, opening, what ends it, and what cannot.
import { expect, type Page, test } from '@playwright/test';
import { Authenticator } from './authenticator.ts';
import { begin, settled, watch } from './pages.ts';
import { keep, lock, toSettings, tryPassphrase, unlock } from './vault-steps.ts';

const passphrase = 'seven lanterns by the canal';
const another = 'eleven boats in the morning';
const row = 'Open with a passkey';
const lapsed = 'The passkey opens nothing here any more';

const locked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Locked' });
const byPasskey = (page: Page) => page.getByRole('button', { name: row });
const field = (page: Page) => page.getByLabel('Passphrase', { exact: true });

async function setUp(page: Page, own = passphrase): Promise<void> {
  await toSettings(page, row);
  await page.getByLabel('Your passphrase').fill(own);
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
}

async function openByPasskey(page: Page): Promise<void> {
  await byPasskey(page).click();
  await expect(locked(page)).toBeHidden({ timeout: 30_000 });
  await settled(page);
}

/** What is stored of the passkey, and putting it back. */
const stored = (page: Page, put?: readonly number[]) =>
  page.evaluate(
    (bytes) =>
      new Promise<number[] | null>((resolve, reject) => {
        const opening = indexedDB.open('orrery-vault');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('facts', 'readwrite');
          const facts = tx.objectStore('facts');
          if (bytes) facts.put(Uint8Array.from(bytes), 'passkey');
          const request = facts.get('passkey');
          tx.oncomplete = () => {
            opening.result.close();
            resolve(request.result ? [...request.result] : null);
          };
        };
      }),
    put ?? null,
  );

test('a passkey opens what the passphrase opens, until either is changed', { tag: '@long' }, async ({
  page,
}) => {
  test.setTimeout(180_000);
  const faults = watch(page);
  const keeper = await Authenticator.in(page);
  await begin(page, { Sam: '4' });
  await page.goto('/settings');
  await keep(page, passphrase);

  await test.step('who does not know the passphrase makes none', async () => {
    await setUp(page, 'not the passphrase');
    await expect(page.getByText('That is not the passphrase.')).toBeVisible({ timeout: 30_000 });
    expect(await keeper.list()).toEqual([]);
    await expect(page.getByText('as “Notes”, under localhost')).toBeVisible();
  });

  await test.step('set up, and called by a name that says nothing', async () => {
    await setUp(page);
    await expect(page.getByText('Set up, beside the passphrase')).toBeVisible({ timeout: 30_000 });
    expect(await keeper.list()).toMatchObject([{ rp: 'localhost', called: 'Notes' }]);
  });

  await test.step('opens after a lock, and after a reload', async () => {
    await lock(page);
    await openByPasskey(page);
    await page.goto('/people');
    await expect(locked(page)).toBeVisible();
    await openByPasskey(page);
    await expect(page.getByRole('main').getByText('Sam', { exact: true }).first()).toBeVisible();
  });

  await test.step('what was typed stays when it is called off', async () => {
    await lock(page);
    await keeper.touches(false);
    await field(page).fill('half of it');
    await byPasskey(page).click();
    await expect(page.getByText('Waiting for the passkey').first()).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('The passkey was not used')).toBeVisible();
    await expect(field(page)).toHaveValue('half of it');
    await keeper.touches(true);
  });

  await test.step('wrong passphrases make it wait for nothing', async () => {
    for (const wrong of ['wrong', 'wrong again']) {
      await tryPassphrase(page, wrong);
      await expect(field(page)).toHaveValue('', { timeout: 30_000 });
    }
    await tryPassphrase(page, 'and again');
    await expect(page.getByText('The next try counts in')).toBeVisible({ timeout: 30_000 });
    await openByPasskey(page);
  });

  const old = await stored(page);

  await test.step('another passphrase: it is removed, which is said, and it opens nothing', async () => {
    await toSettings(page, 'Change the passphrase');
    await expect(page.getByText('This removes the passkey too.')).toBeVisible();
    const removed = page.getByText('Removed, because everything was sealed anew.');
    // tried again as long as the wait after the wrong ones lasts
    await expect(async () => {
      if (await removed.isVisible()) return;
      await page.getByLabel('The one until now').fill(passphrase);
      await page.getByLabel('A passphrase', { exact: true }).fill(another);
      await page.getByLabel('Once more').fill(another);
      await page.getByRole('button', { name: 'Change it' }).click();
      await expect(removed).toBeVisible({ timeout: 15_000 });
    }).toPass({ timeout: 90_000 });
    expect(await stored(page)).toEqual([0]);
    await lock(page);
    await expect(page.getByText(lapsed)).toBeVisible();
    await expect(byPasskey(page)).toBeHidden();
    // put back by somebody who had kept a copy
    await stored(page, old ?? []);
    await page.reload();
    await expect(page.getByText(lapsed)).toBeVisible();
    await expect(byPasskey(page)).toBeHidden();
    await unlock(page, another);
  });

  await test.step('set up again, and removed', async () => {
    await setUp(page, another);
    await expect(page.getByText('Set up, beside the passphrase')).toBeVisible({ timeout: 30_000 });
    await lock(page);
    await openByPasskey(page);
    await lock(page);
    // somebody else's finger
    await keeper.verifies(false);
    await byPasskey(page).click();
    await expect(page.getByText('The passkey was not used')).toBeVisible();
    await expect(byPasskey(page)).toBeVisible();
    await unlock(page, another);
    await toSettings(page, row);
    await page.getByLabel('Your passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Remove the passkey' }).click();
    await expect(page.getByText('That is not the passphrase.')).toBeVisible({ timeout: 30_000 });
    await page.getByLabel('Your passphrase').fill(another);
    await page.getByRole('button', { name: 'Remove the passkey' }).click();
    await expect(page.getByText('A finger, a face or a PIN')).toBeVisible({ timeout: 30_000 });
    expect(await stored(page)).toBeNull();
    await lock(page);
    await expect(byPasskey(page)).toBeHidden();
    await expect(page.getByText(lapsed)).toBeHidden();
    await unlock(page, another);
  });
  expect(faults).toEqual([]);
});

test('a keeper without PRF is told plainly, and nothing is set up or left behind', async ({ page }) => {
  test.setTimeout(90_000);
  const keeper = await Authenticator.in(page, { hasPrf: false });
  await begin(page, { Sam: '4' });
  await page.goto('/settings');
  await keep(page, passphrase);
  await setUp(page);
  await expect(page.getByText('“PRF” is missing')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel('Your passphrase')).toHaveValue(passphrase);
  expect(await stored(page)).toBeNull();
  await keeper.touches(false);
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The passkey was not used')).toBeVisible();
  await lock(page);
  await expect(byPasskey(page)).toBeHidden();
  await unlock(page, passphrase);
});
