import { expect, type Page } from '@playwright/test';
import { Authenticator } from '../authenticator.ts';
import { begin } from '../pages.ts';
import { keep, lock, toSettings, unlock } from '../vault-steps.ts';
import { type Group, go, press, type State } from './state.ts';

const passphrase = 'seven lanterns by the canal';
const another = 'eleven boats in the morning';

/** Who keeps the passkey of a page. */
const keepers = new WeakMap<Page, Authenticator>();

async function give(page: Page, hasPrf: boolean): Promise<Authenticator> {
  await keepers.get(page)?.remove();
  const keeper = await Authenticator.in(page, { hasPrf });
  keepers.set(page, keeper);
  return keeper;
}

async function setUp(page: Page, own: string): Promise<void> {
  await go(page, '/settings/passkey');
  await page.getByLabel('Your passphrase').fill(own);
  await press(page, 'Set up a passkey');
}

/** At the door, if not there yet. */
async function toDoor(page: Page): Promise<void> {
  if ((await page.getByRole('heading', { name: 'Locked' }).count()) === 0) await lock(page);
}

const inside: State[] = [
  {
    on: '/settings/passkey',
    called: 'before there is one',
    open: (page) => go(page, '/settings/passkey'),
    shows: ['settings/passkey.tsx Notice: Whoever can use'],
    sees: 'So that nobody adds a passkey of their own',
  },
  {
    on: '/settings/passkey',
    called: 'a wrong passphrase',
    open: (page) => setUp(page, 'not the passphrase'),
    sees: 'That is not the passphrase',
    hasFieldError: true,
  },
  {
    on: '/settings/passkey',
    called: 'one that keeps no secret',
    open: async (page) => {
      await give(page, false);
      await setUp(page, passphrase);
    },
    shows: [['passkey-fault.tsx Notice', '“PRF” is missing']],
  },
  {
    on: '/settings/passkey',
    called: 'nobody touches it yet',
    open: async (page) => {
      await (await give(page, true)).touches(false);
      await setUp(page, passphrase);
    },
    sees: 'Waiting for the passkey',
    after: async (page) => {
      await press(page, 'Cancel');
      await keepers.get(page)?.touches(true);
    },
  },
  {
    on: '/settings',
    called: 'with a passkey',
    open: async (page) => {
      await setUp(page, passphrase);
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible({
        timeout: 30_000,
      });
    },
    sees: 'Set up, beside the passphrase',
  },
  {
    on: '/settings/passkey',
    called: 'with one, and a wrong passphrase',
    open: async (page) => {
      await go(page, '/settings/passkey');
      await page.getByLabel('Your passphrase').fill('not the passphrase');
      await press(page, 'Remove the passkey');
    },
    sees: 'That is not the passphrase',
    hasFieldError: true,
  },
  {
    on: '/settings/passphrase',
    called: 'with a passkey',
    open: (page) => go(page, '/settings/passphrase'),
    sees: 'This removes the passkey too',
  },
  {
    on: '/erase',
    called: 'with a passkey',
    open: (page) => go(page, '/erase'),
    sees: 'The passkey may stay',
  },
  {
    on: 'locked',
    called: 'waiting for the passkey',
    open: async (page) => {
      await toDoor(page);
      await keepers.get(page)?.touches(false);
      await press(page, 'Open with a passkey');
    },
    sees: 'Waiting for the passkey',
  },
  {
    on: 'locked',
    called: 'the passkey called off',
    open: (page) => press(page, 'Cancel'),
    shows: [['passkey-fault.tsx Notice', 'The passkey was not used']],
    after: async (page) => {
      await unlock(page, passphrase);
      await toSettings(page, 'Change the passphrase');
      await page.getByLabel('The one until now').fill(passphrase);
      await page.getByLabel(/^A passphrase/).fill(another);
      await page.getByLabel('Once more').fill(another);
      await press(page, 'Change it');
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible({
        timeout: 30_000,
      });
    },
  },
  {
    on: '/settings',
    called: 'with a passkey that has lapsed',
    open: (page) => go(page, '/settings'),
    sees: 'Removed, because everything was sealed anew',
  },
  {
    on: 'locked',
    called: 'with a passkey that has lapsed',
    open: toDoor,
    sees: 'The passkey opens nothing here any more',
  },
];

const without: State[] = [
  {
    on: '/settings/passkey',
    called: 'a browser that has none',
    open: (page) => go(page, '/settings/passkey'),
    shows: ['settings/passkey.tsx Notice: This browser'],
  },
];

export const passkeys: readonly Group[] = [
  {
    name: 'with a passkey',
    start: async (page) => {
      await begin(page, { Sam: '4' });
      await page.goto('/settings');
      await keep(page, passphrase);
      return {};
    },
    states: inside,
    inTurn: true,
  },
  {
    name: 'without passkeys',
    start: async (page) => {
      await page.addInitScript(() => void Reflect.deleteProperty(window, 'PublicKeyCredential'));
      await page.goto('/');
      await page.getByText('Time is tight').click();
      await expect(page.getByLabel('Name 1')).toBeVisible();
      return {};
    },
    states: without,
  },
];
