import { expect, type Page } from '@playwright/test';
import { exportArchive } from '../../packages/client/src/archive/archive.ts';
import { begin, openSample } from '../pages.ts';
import { lock, toSettings, tryPassphrase, tryRestore } from '../vault-steps.ts';
import { type Group, go, main, openSelect, openSteps, press, type State } from './state.ts';

const passphrase = 'seven lanterns by the canal';
const nothing = async (): Promise<Record<string, string>> => ({});

/** Types a new passphrase twice. */
async function twice(page: Page, first: string, second = first): Promise<void> {
  await page.getByLabel(/^A passphrase/).fill(first);
  await page.getByLabel('Once more').fill(second);
}

/** Loads a page where nothing is kept yet. */
const at = (path: string) => (page: Page) => page.goto(path);

const door: State[] = [
  { on: '/', called: 'what brings you', open: at('/') },
  { on: '/settings', called: 'before anything', open: at('/settings') },
  { on: '/help', called: 'before anything', open: at('/help') },
  { on: '/restore', called: 'as it opens', open: at('/restore') },
  {
    on: '/restore',
    called: 'no file chosen',
    open: async (page) => {
      await page.goto('/restore');
      await press(page, 'Bring it back');
    },
    shows: [['settings/restore.tsx Notice', 'Please choose the file first']],
    hasFieldError: true,
  },
  {
    on: '/restore',
    called: 'a file that is none',
    open: async (page) => {
      await page.goto('/restore');
      await tryRestore(
        page,
        { name: 'notes.age', mimeType: 'text/plain', buffer: Buffer.from('Dear diary') },
        'no',
      );
    },
    sees: 'This is not an export of Orrery',
  },
  {
    on: '/restore',
    called: 'a wrong passphrase',
    open: async (page) => {
      await page.goto('/restore');
      await tryRestore(page, await later(), 'not the passphrase');
    },
    sees: 'That is not this file’s passphrase',
    hasFieldError: true,
  },
  { on: '/erase', called: 'as it opens', open: at('/erase') },
  {
    on: '/erase',
    called: 'the word not written',
    open: async (page) => {
      await page.goto('/erase');
      await press(page, 'Erase everything');
    },
    sees: 'so that this does not happen by accident',
    hasFieldError: true,
  },
  {
    on: '/restore',
    called: 'brought back',
    open: async (page) => {
      await page.goto('/restore');
      await tryRestore(page, await later(), passphrase);
    },
    shows: ['settings/restore.tsx Notice: Everything from'],
  },
  {
    on: '/settings',
    called: 'with words of a newer version',
    open: at('/settings'),
    shows: ['settings.tsx Notice: A newer Orrery'],
  },
  {
    on: '/',
    called: 'erased',
    open: async (page) => {
      await page.goto('/erase');
      await page.getByLabel('Write “erase”').fill('erase');
      await press(page, 'Erase everything');
    },
    shows: ['welcome.tsx Notice: Everything that'],
  },
];

/** An export with an entry that only a later version understands; sealed once. */
let sealed: Promise<Buffer> | undefined;
async function later() {
  sealed ??= exportArchive(
    {
      exportedAt: '2026-11-01T10:00:00Z',
      entries: [{ id: 'later-later-later-late', body: { tool: 'later' } }],
    },
    passphrase,
  ).then((made) => {
    if (!made.ok) throw new Error(made.why.code);
    return Buffer.from(made.value);
  });
  return { name: 'export.age', mimeType: 'application/octet-stream', buffer: await sealed };
}

const empty: State[] = [
  { on: '/begin', called: 'who', open: (page) => go(page, '/begin') },
  {
    on: '/begin',
    called: 'nobody named',
    open: async (page) => {
      await go(page, '/begin');
      await press(page, 'Next');
    },
    sees: 'Please write at least one name',
    hasFieldError: true,
  },
  {
    on: '/',
    called: 'empty',
    open: (page) => go(page, '/'),
    shows: ['today.tsx Empty: Nothing is planned yet'],
  },
  { on: '/people', called: 'empty', open: (page) => go(page, '/people'), shows: ['people-screen.tsx Empty'] },
  {
    on: '/people/tiers',
    called: 'empty',
    open: (page) => go(page, '/people/tiers'),
    shows: ['tiers-screen.tsx Empty'],
  },
  {
    on: '/relationships/new',
    called: 'empty',
    open: (page) => go(page, '/relationships/new'),
    shows: ['relationship-new-screen.tsx Empty'],
  },
  { on: '/time', called: 'empty', open: (page) => go(page, '/time'), shows: ['side-panel.tsx Empty'] },
  {
    on: '/time/needs',
    called: 'empty',
    open: (page) => go(page, '/time/needs'),
    shows: ['needs-screen.tsx Empty'],
  },
  {
    on: '/time/rules',
    called: 'empty',
    open: (page) => go(page, '/time/rules'),
    shows: ['rules-screen.tsx Empty'],
  },
  {
    on: '/time/rules/new',
    called: 'empty',
    open: (page) => go(page, '/time/rules/new'),
    shows: ['rule-screen.tsx Empty: A rule is about'],
  },
  {
    on: '/time/protected',
    called: 'empty',
    open: (page) => go(page, '/time/protected'),
    shows: ['protected-screen.tsx Empty'],
  },
  {
    on: '/time/plan',
    called: 'empty',
    open: (page) => go(page, '/time/plan'),
    shows: ['plan-screen.tsx Empty: A plan needs'],
  },
  {
    on: '/time/dates/new',
    called: 'empty',
    open: (page) => go(page, '/time/dates/new'),
    shows: ['time/dates/new-date-screen.tsx Empty'],
  },
  { on: '/time/calendars', called: 'empty', open: (page) => go(page, '/time/calendars') },
  {
    on: '/begin',
    called: 'hours, one of them missing',
    open: async (page) => {
      await go(page, '/begin');
      await page.getByLabel('Name 1').fill('Sam');
      await page.getByLabel('Name 2').fill('Bartholomew-Maximilian von und zu Hohenstein');
      await press(page, 'Next');
      await page.getByLabel('Hours a week with Sam').fill('');
      await press(page, 'Next');
    },
    sees: 'Please say how much time you would like',
    hasFieldError: true,
  },
  {
    on: '/begin',
    called: 'no day at all',
    open: async (page) => {
      await go(page, '/begin?step=hours');
      for (const field of await page.getByLabel(/^Hours a week with/).all()) await field.fill('30');
      await press(page, 'Next');
      await page.getByText('When could dates be?').waitFor();
      for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
        const chip = page.getByRole('button', { name: day, exact: true });
        if ((await chip.getAttribute('aria-pressed')) === 'true') await chip.click();
      }
      await press(page, 'Next');
    },
    shows: [['welcome/days.tsx Notice', 'Please choose at least one day']],
  },
  {
    on: '/begin',
    called: 'the month ahead, as a table',
    open: async (page) => {
      await go(page, '/begin?step=month');
      await openSteps(page, 'As a table');
    },
    shows: ['welcome/month.tsx Disclosure'],
  },
  {
    on: '/begin',
    called: 'two different passphrases',
    open: async (page) => {
      await go(page, '/begin?step=keep');
      await twice(page, passphrase, 'seven lanterns by the sea');
      await press(page, 'Keep it');
    },
    shows: ['keep-form.tsx Notice: If you forget'],
    sees: 'The two are not the same',
    hasFieldError: true,
  },
  {
    on: '/',
    called: 'nothing waits',
    open: (page) => go(page, '/'),
    shows: ['today.tsx Empty: Nothing is planned, and'],
  },
  {
    on: '/time/sheet/:relationship',
    called: 'no dates',
    open: async (page) => {
      await go(page, '/time/needs');
      const href = await main(page).locator('a[href^="/time/budget/"]').first().getAttribute('href');
      await go(page, `/time/sheet/${href?.split('/').at(-1)}`);
    },
    shows: ['sheet-screen.tsx Empty: No dates'],
  },
  { on: '/keep', called: 'as it opens', open: (page) => go(page, '/keep') },
  {
    on: '/keep',
    called: 'too short',
    open: async (page) => {
      await go(page, '/keep');
      await twice(page, 'short');
      await press(page, 'Keep it');
    },
    sees: 'Please use at least eight characters',
    hasFieldError: true,
  },
  { on: '/settings', called: 'without a passphrase', open: (page) => go(page, '/settings') },
  {
    on: '/settings',
    called: 'an address that is none',
    open: async (page) => {
      await go(page, '/settings');
      await page.getByLabel('Where Exit goes').fill('no address');
    },
    sees: 'This is not a web address',
    hasFieldError: true,
    after: (page) => page.getByLabel('Where Exit goes').fill(''),
  },
  { on: '/settings/export', called: 'as it opens', open: (page) => go(page, '/settings/export') },
  {
    on: '/settings/export',
    called: 'two different passphrases',
    open: async (page) => {
      await go(page, '/settings/export');
      await twice(page, passphrase, 'another one');
      await press(page, 'Save the file');
    },
    sees: 'The two are not the same',
    hasFieldError: true,
  },
  {
    on: '/settings/export',
    called: 'saved',
    open: async (page) => {
      await go(page, '/settings/export');
      await twice(page, passphrase);
      await press(page, 'Save the file');
    },
    shows: ['settings/export.tsx Notice'],
  },
  {
    on: '/nowhere',
    called: 'an address that leads nowhere',
    open: (page) =>
      go(page, '/settings').then(() => page.evaluate(() => history.pushState(null, '', '/nowhere'))),
    shows: ['not-found.tsx Empty'],
  },
];

const kept: State[] = [
  {
    on: '/keep',
    called: 'kept, and what could come next',
    open: async (page) => {
      await toSettings(page, 'Keep this?');
      await twice(page, passphrase);
      await press(page, 'Keep it');
      await page.getByRole('button', { name: 'Later' }).waitFor({ timeout: 30_000 });
    },
    shows: ['keep-form.tsx Notice: Kept'],
  },
  {
    on: '/keep',
    called: 'kept already',
    open: (page) => go(page, '/keep'),
    sees: 'This is kept already',
  },
  { on: '/settings', called: 'with a passphrase', open: (page) => toSettings(page) },
  {
    on: '/settings',
    called: 'lock by itself: the list',
    open: async (page) => {
      await go(page, '/settings');
      await openSelect(page, /Lock by itself/);
    },
    shows: ['lock-after.tsx Select'],
  },
  { on: '/settings/passphrase', called: 'as it opens', open: (page) => go(page, '/settings/passphrase') },
  {
    on: '/settings/passphrase',
    called: 'the wrong old one',
    open: async (page) => {
      await go(page, '/settings/passphrase');
      await page.getByLabel('The one until now').fill('not the one');
      await twice(page, 'eleven boats in the morning');
      await press(page, 'Change it');
    },
    sees: 'That is not the passphrase',
    hasFieldError: true,
  },
  {
    on: '/settings/export',
    called: 'with a passphrase',
    open: (page) => go(page, '/settings/export'),
    sees: 'The passphrase that unlocks Orrery',
  },
  {
    on: 'locked',
    called: 'as it opens, and what to do without the passphrase',
    open: async (page) => {
      if ((await page.getByRole('heading', { name: 'Locked' }).count()) === 0) await lock(page);
      await openSteps(page, 'I do not know the passphrase');
    },
    shows: ['lock.tsx Disclosure'],
  },
  {
    on: 'locked',
    called: 'wrong passphrases, and a wait',
    open: async (page) => {
      for (let count = 0; count < 4; count++) {
        if (await page.getByText('The next try counts in').isVisible()) break;
        await tryPassphrase(page, `wrong ${count}`);
        await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('', { timeout: 30_000 });
      }
    },
    sees: /That is not the passphrase|Please wait a moment/,
    hasFieldError: true,
  },
  { on: '/erase', called: 'while locked', open: (page) => page.goto('/erase') },
];

/** Pages fetch the code of others when they have nothing else to do: until a second has passed without any. */
async function everythingFetched(page: Page): Promise<void> {
  // a browser counts no further than 250 otherwise
  await page.evaluate(() => performance.setResourceTimingBufferSize(10_000));
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  await expect
    .poll(
      async () => {
        const before = await fetched();
        await page.waitForTimeout(1_000);
        return (await fetched()) - before;
      },
      { timeout: 60_000 },
    )
    .toBe(0);
}

const around: State[] = [
  {
    on: '/settings',
    called: 'in the sample',
    open: (page) => go(page, '/settings'),
    shows: ['settings.tsx Notice: You are looking around'],
  },
  { on: '/help', called: 'in the sample', open: (page) => go(page, '/help') },
  {
    on: '/help',
    called: 'offline',
    open: async (page) => {
      await go(page, '/help');
      await everythingFetched(page);
      await page.context().setOffline(true);
    },
    sees: 'kept on this device',
    after: (page) => page.context().setOffline(false),
  },
  {
    on: '/begin',
    called: 'in the sample',
    open: (page) => go(page, '/begin?step=month'),
    sees: 'The month ahead',
  },
  {
    on: 'closed',
    called: 'come back to through the history',
    open: async (page) => {
      await page.goto('/help');
      await page.goto('about:blank');
      await page.goBack();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    sees: 'Somebody came back to it',
  },
];

export const own: readonly Group[] = [
  { name: 'the door', start: nothing, states: door },
  {
    name: 'nothing yet, and the first three minutes',
    start: async (page) => {
      await page.goto('/');
      await page.getByText('Time is tight').click();
      await expect(page.getByLabel('Name 1')).toBeVisible();
      return {};
    },
    states: empty,
    inTurn: true,
  },
  {
    name: 'under a passphrase',
    start: async (page) => {
      await begin(page, { Sam: '4' });
      await page.goto('/settings');
      return {};
    },
    states: kept,
  },
  {
    name: 'around the sample',
    start: async (page) => {
      await openSample(page);
      return {};
    },
    states: around,
  },
];
