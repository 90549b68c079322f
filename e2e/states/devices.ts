// A kit, several devices and the relay between them, in every state; the relay is one that does as it is told.
import { expect, type Page } from '@playwright/test';
import { Device, newRoot } from '../../packages/client/test/sync/devices.ts';
import {
  encodeDeviceLink,
  keySuite,
  kitWords,
  type Root,
  rootOf,
  suite,
} from '../../packages/log/src/index.ts';
import { alike, comeInByKit, kitOnScreen, makeKit } from '../device-steps.ts';
import { begin } from '../pages.ts';
import { StandIn } from '../stand-in-relay.ts';
import { chooseFile, keep, unlock } from '../vault-steps.ts';
import { type Group, go, openCalendar, openSteps, press, type State } from './state.ts';

const passphrase = 'seven lanterns by the canal';
const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const at = (path: string) => (page: Page) => page.goto(path);

/** Of somebody who has a kit already, at a relay that stands in. */
const known = { relay: new StandIn(origin), words: [] as string[] };
async function knownAtRelay(page: Page) {
  const root = newRoot();
  known.words = kitWords(root);
  const phone = await Device.first(root);
  phone.online(known.relay);
  await expect.poll(() => phone.sync?.state.phase).toBe('together');
  await known.relay.standIn(page);
  return {};
}

/** A link to a space that the stand-in takes letters for. */
async function link(): Promise<string> {
  const pair = await keySuite.pair(suite.randomBytes(32));
  const [space, invite, token] = [suite.randomBytes(32), suite.randomBytes(32), suite.randomBytes(32)];
  return `/join#${encodeDeviceLink({ space, invite, token, person: pair.keys.sign, wrap: pair.keys.wrap })}`;
}

const waysIn: State[] = [
  { on: '/by-kit', called: 'as it opens', open: at('/by-kit') },
  {
    on: '/by-kit',
    called: 'a word that is in no kit, and no relay',
    open: async (page) => {
      await page.goto('/by-kit');
      await page.getByLabel('The 24 words').fill(known.words.with(4, 'orrery').join(' '));
      await page.getByLabel('The relay').fill('nowhere');
      await page.getByLabel('What this device is called').fill('');
      await press(page, 'Come in');
    },
    sees: 'Word 5, “orrery”, is in no kit',
    hasFieldError: true,
  },
  {
    on: '/by-kit',
    called: 'on the way to a relay that says nothing, and not any more',
    open: async (page) => {
      await page.routeWebSocket(/\/sync$/, () => undefined);
      await page.goto('/by-kit');
      await page.getByLabel('The 24 words').fill(known.words.join(' '));
      await press(page, 'Come in');
    },
    sees: 'Cancel',
    after: async (page) => {
      await press(page, 'Cancel');
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
      await expect(page.getByRole('button', { name: 'Come in' })).toBeEnabled();
      await known.relay.standIn(page);
    },
  },
  {
    on: '/by-kit',
    called: 'a file that is no kit',
    open: async (page) => {
      await page.goto('/by-kit');
      await page.getByText('A file', { exact: true }).click();
      const buffer = Buffer.from('Dear diary');
      await chooseFile(page, 'Choose the file of the kit', {
        name: 'kit.age',
        mimeType: 'text/plain',
        buffer,
      });
      await press(page, 'Come in');
    },
    shows: [['kit-file.tsx Notice', 'This file is not a kit']],
  },
  {
    on: '/join',
    called: 'no link',
    open: at('/join'),
    shows: [['join.tsx Notice', 'There is no link here']],
  },
  {
    on: '/join',
    called: 'no name',
    open: async (page) => {
      await page.goto('/');
      await page.goto(await link());
      await page.getByLabel('What this device is called').fill('');
      await press(page, 'Ask to come in');
    },
    sees: 'Any name will do',
    hasFieldError: true,
  },
  {
    on: '/join',
    called: 'waiting for a yes',
    open: async (page) => {
      await page.goto('/');
      await page.goto(await link());
      await press(page, 'Ask to come in');
    },
    shows: ['join.tsx Progress'],
  },
  {
    on: '/keep',
    called: 'everything has come over',
    open: async (page) => {
      await page.goto('/');
      // the first page may still be on its way
      await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'One moment' }).waitFor();
      if (await page.getByText('What brings you?').isVisible())
        await comeInByKit(page, known.words, 'Laptop');
      else await page.evaluate(() => history.pushState('entered', '', '/keep'));
    },
    shows: [['keep.tsx Notice', 'What the relay has of yours is here']],
  },
];

const relay = new StandIn(origin);
let words: string[] = [];

/** Gone and back, so that the page hears what the relay says now. */
async function again(page: Page): Promise<void> {
  relay.drop();
  await go(page, '/settings/devices');
  await press(page, 'Try now').catch(() => undefined);
}

const withKit: State[] = [
  {
    on: '/kit',
    called: 'what it is for, and no relay',
    open: async (page) => {
      await go(page, '/kit');
      await page.getByText('Another relay').click();
      await page.getByLabel('Address of the relay').fill('nowhere');
      await press(page, 'Show the words');
    },
    sees: 'That is no address of a relay',
    hasFieldError: true,
  },
  {
    on: '/kit',
    called: 'the words, and a file of them',
    open: async (page) => {
      await go(page, '/kit');
      await press(page, 'Show the words');
      await kitOnScreen(page);
      await openSteps(page, 'No paper?');
    },
    shows: ['make-kit.tsx Disclosure'],
  },
  {
    on: '/kit',
    called: 'after words that were not tried',
    open: async (page) => {
      await go(page, '/kit');
      await press(page, 'Show the words');
      await go(page, '/');
      await go(page, '/kit');
    },
    shows: ['make-kit.tsx Notice: The words that you saw before open nothing.'],
  },
  {
    on: '/kit',
    called: 'tried with other words',
    open: async (page) => {
      await go(page, '/kit');
      await press(page, 'Show the words');
      await press(page, 'I have it');
      await page.getByLabel('Word 24').fill('orrery');
      await press(page, 'It works');
    },
    sees: 'of the words shown last',
    hasFieldError: true,
  },
  {
    on: '/kit',
    called: 'made',
    open: async (page) => {
      if (words.length > 0) return;
      await go(page, '/kit');
      words = await makeKit(page, 'Phone');
    },
    shows: ['make-kit.tsx Notice: Your kit works, and this device has forgotten it.'],
  },
  {
    on: '/settings/devices',
    called: 'a newcomer whom the relay asks for a code',
    open: async (page) => {
      await go(page, '/settings/devices');
      await press(page, 'Try now');
    },
    shows: ['host-code.tsx Notice'],
    after: async (page) => {
      relay.alter = (tell) => tell;
      // it may have tried again by itself
      const ask = page.getByRole('button', { name: 'Ask again' });
      await ask.click({ timeout: 2_000 }).catch(() => undefined);
      await alike(page);
    },
  },
  {
    on: '/kit',
    called: 'the right one',
    open: async (page) => {
      await go(page, '/kit');
      await page.getByLabel('The 24 words').fill(words.join(' '));
      await press(page, 'Is this the right one?');
    },
    shows: ['kit-again.tsx Notice'],
  },
  { on: '/settings/devices', called: 'as it opens', open: (page) => go(page, '/settings/devices') },
  {
    on: '/settings/devices',
    called: 'what one can do with a device',
    open: async (page) => {
      await go(page, '/settings/devices');
      await press(page, 'More about Phone');
    },
    shows: [['device-rows.tsx Menu', 'More about Phone']],
  },
  {
    on: '/settings/devices',
    called: 'a device without a name',
    open: async (page) => {
      await go(page, '/settings/devices');
      await press(page, 'More about Phone');
      await page.getByRole('menuitem', { name: 'Rename' }).click();
      await page.getByLabel('Name', { exact: true }).fill('');
      await press(page, 'Save');
    },
    shows: ['device-rows.tsx Dialog'],
    hasFieldError: true,
    after: (page) => page.keyboard.press('Escape'),
  },
  { on: '/settings/devices/add', called: 'as it opens', open: (page) => go(page, '/settings/devices/add') },
  {
    on: '/settings/devices/add',
    called: 'the code and the link',
    open: async (page) => {
      await go(page, '/settings/devices/add');
      await press(page, 'Show the code');
      await openSteps(page, 'No camera?');
    },
    shows: ['add-device.tsx Disclosure', 'answerers.tsx Progress'],
  },
  {
    on: '/settings/devices/add',
    called: 'two devices have answered',
    open: async (page) => {
      await go(page, '/settings/devices/add');
      await press(page, 'Show the code');
      await openSteps(page, 'No camera?');
      const address = await page.getByLabel('The link', { exact: true }).innerText();
      await relay.answer(address);
      await relay.answer(address);
    },
    sees: 'More than one has answered',
  },
  {
    on: '/settings/devices/add',
    called: 'the relay is away',
    open: async (page) => {
      relay.isDown = true;
      relay.drop();
      await go(page, '/settings/devices/add');
      await press(page, 'Show the code');
    },
    shows: ['add-device.tsx Progress'],
    breaks: true,
    after: async (page) => {
      relay.isDown = false;
      await again(page);
      await alike(page);
    },
  },
  {
    on: '/settings/devices/add',
    called: 'another tab talks to the relay',
    open: async (page) => {
      await page.reload();
      await page.evaluate(() => void navigator.locks.request('orrery relay', () => new Promise(() => {})));
      await unlock(page, passphrase);
      await go(page, '/settings/devices/add');
    },
    shows: [['add-device.tsx Empty: Another', 'Another tab of Orrery']],
    after: async (page) => {
      await page.reload();
      await unlock(page, passphrase);
    },
  },
  {
    on: '/settings/devices/:device/out',
    called: 'a device that is not there',
    open: (page) => go(page, `/settings/devices/${'ab'.repeat(32)}/out`),
    shows: ['take-out.tsx Empty'],
  },
  {
    on: '/settings/devices/:device/out',
    called: 'from which day',
    open: async (page) => {
      await toTakeOut(page);
      await page.getByText('Only what it wrote before').click();
      await openCalendar(page);
    },
    shows: ['take-out.tsx DateField'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/settings/devices/:device/out',
    called: 'no day, and no words',
    open: async (page) => {
      await toTakeOut(page);
      await page.getByText('Only what it wrote before').click();
      await press(page, 'Take it out');
    },
    sees: 'Please type the 24 words',
    hasFieldError: true,
  },
  {
    on: '/settings/devices',
    called: 'taken out',
    open: async (page) => {
      relay.alter = (tell) => (tell.kind === 'welcome' ? { kind: 'closing', why: 'ended' } : tell);
      await again(page);
    },
    shows: [['troubles.tsx Notice', 'this device was taken out']],
  },
  {
    on: '/settings/devices/add',
    called: 'on a device that is out',
    open: (page) => go(page, '/settings/devices/add'),
    shows: ['add-device.tsx Empty: This device'],
  },
];

/** To the page for taking out the second device, which comes in at its first visit. */
async function toTakeOut(page: Page): Promise<void> {
  await go(page, '/settings/devices');
  const laptop = page.getByRole('button', { name: 'More about this device' });
  const second = page.getByRole('list', { name: 'Your devices' }).getByRole('listitem').nth(1);
  if (!(await second.isVisible())) {
    await Device.byKit(rootOf(words.join(' ')) as Root, relay);
  }
  await laptop.click();
  await page.getByRole('menuitem', { name: 'Take out' }).click();
}

/** What stands there before there is a kit. */
const before: State[] = [
  {
    on: '/kit',
    called: 'before a passphrase',
    open: (page) => go(page, '/kit'),
    shows: ['kit/kit.tsx Notice'],
  },
  {
    on: '/settings/devices',
    called: 'before a kit',
    open: (page) => go(page, '/settings/devices'),
    shows: ['devices/devices.tsx Empty'],
  },
  {
    on: '/by-kit',
    called: 'where something is kept already',
    open: (page) => go(page, '/by-kit'),
    sees: 'Something is kept in this browser already',
  },
];

export const devices: readonly Group[] = [
  { name: 'ways in from another device', start: knownAtRelay, states: waysIn },
  {
    name: 'before there is a kit',
    start: async (page) => {
      await begin(page, { Sam: '4' });
      return {};
    },
    states: before,
  },
  {
    name: 'a kit, devices, and a relay that does as it is told',
    start: async (page) => {
      words = [];
      // at first nobody is taken in
      relay.alter = (tell) => (tell.kind === 'appended' ? { kind: 'closing', why: 'denied' } : tell);
      await relay.standIn(page);
      await begin(page, { Sam: '4' });
      await page.goto('/settings');
      await keep(page, passphrase);
      return {};
    },
    states: withKit,
    inTurn: true,
  },
];
