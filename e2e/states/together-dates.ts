// Dates of a circle in every state. The other one is a device without a browser, and the relay does as it is told.
import { expect, type Page } from '@playwright/test';
import { aloneAndAtRobinsTable } from '../robins-table.ts';
import { type Group, go, main, press, type State } from './state.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const there = { alone: '', circle: '', dinner: '', walk: '' };

/** Asks Robin about the usual evening; answers the address of the date. */
async function asks(page: Page, what: string): Promise<string> {
  await go(page, `${there.circle}/dates/new`);
  await page.getByRole('textbox', { name: /^What/ }).fill(what);
  await page.getByText('Ask them now').click();
  await press(page, /^Ask (them|all the same)$/);
  const row = page.getByRole('list', { name: 'Held or asked' }).getByRole('link', { name: what });
  return (await row.getAttribute('href')) ?? '';
}

/** A circle with nobody else in it, and one with Robin, who is asked about two dates at one hour; one of them is cancelled. */
async function start(page: Page) {
  Object.assign(there, await aloneAndAtRobinsTable(page, origin, { Ben: '4' }));
  there.dinner = await asks(page, 'Dinner');
  there.walk = await asks(page, 'A walk');
  await go(page, `${there.walk}/cancel`);
  await page.getByLabel('In your own words').fill('I am sorry.');
  await page.getByText('Hold another hour to make up for it').click();
  await press(page, 'Cancel the date');
  await expect(main(page).getByText(/You cancelled/)).toBeVisible();
  return {};
}

const states: State[] = [
  {
    on: '/together/:space',
    called: 'dates, each as it stands',
    open: (page) => go(page, there.circle),
    sees: 'Does not take place',
  },
  {
    on: '/time',
    called: 'dates of a circle beside mine',
    open: async (page) => {
      await go(page, '/time');
      const date = main(page).getByRole('button', { name: /with Robin, Dinner, asked, .*in Robin’s table/ });
      if ((await date.count()) === 0) await press(page, 'The week after');
      await expect(date).toBeAttached();
    },
  },
  {
    on: '/time/month',
    called: 'dates of a circle beside mine',
    open: async (page) => {
      await go(page, '/time/month');
      const day = main(page).getByRole('link', { name: /with Robin, asked/ });
      if ((await day.count()) === 0) await press(page, 'The month after');
      await expect(day.first()).toBeAttached();
    },
  },
  {
    on: '/together/:space/dates/new',
    called: 'alone in the circle',
    open: (page) => go(page, `${there.alone}/dates/new`),
    shows: ['new-date-screen.tsx Empty: A date needs somebody else'],
  },
  {
    on: '/together/:space/dates/new',
    called: 'an hour that is given already',
    open: (page) => go(page, `${there.circle}/dates/new`),
    shows: ['clash.tsx Notice'],
  },
  {
    on: '/together/:space/dates/new',
    called: 'a time that is none',
    open: async (page) => {
      await go(page, `${there.circle}/dates/new`);
      await page.getByLabel('To', { exact: true }).fill('18:00');
      await press(page, 'Hold it');
    },
    sees: 'The end comes before the beginning',
    hasFieldError: true,
  },
  {
    on: '/together/:space/dates/:date',
    called: 'one that is not there',
    open: (page) => go(page, `${there.circle}/dates/nothing`),
    shows: ['with-circle.tsx Empty'],
  },
  {
    on: '/together/:space/dates/:date',
    called: 'asked',
    open: (page) => go(page, there.dinner),
    sees: 'Waiting for Robin.',
  },
  {
    on: '/together/:space/dates/:date',
    called: 'cancelled, with an hour to make up for it',
    open: (page) => go(page, there.walk),
    sees: 'I am sorry.',
  },
  {
    on: '/together/:space/dates/:date/other',
    called: 'a time that is none',
    open: async (page) => {
      await go(page, `${there.walk}/other`);
      await page.getByLabel('To', { exact: true }).fill('18:00');
      await press(page, /^Offer it/);
    },
    sees: 'The end comes before the beginning',
    hasFieldError: true,
  },
  {
    on: '/together/:space/dates/:date/cancel',
    called: 'what one can say',
    open: async (page) => {
      await go(page, `${there.dinner}/cancel`);
      const makeUp = page.getByRole('switch', { name: /^Hold another hour/ });
      if (!(await makeUp.isChecked())) await page.getByText('Hold another hour to make up for it').click();
      await press(page, /In a sentence/);
    },
    shows: ['cancel-screen.tsx Select'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/dates/:date/cancel',
    called: 'words longer than fit',
    open: async (page) => {
      await go(page, `${there.dinner}/cancel`);
      await page.getByLabel('In your own words').fill('Too long. '.repeat(200));
      await press(page, 'Cancel the date');
    },
    hasFieldError: true,
    after: (page) => page.getByLabel('In your own words').fill(''),
  },
  {
    on: '/together/:space/dates/:date/cancel',
    called: 'of one that is cancelled already',
    open: (page) => go(page, `${there.walk}/cancel`),
    shows: ['cancel-screen.tsx Empty: This date does not'],
  },
];

export const togetherDates: readonly Group[] = [{ name: 'dates of a circle', start, states }];
