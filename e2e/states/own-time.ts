// Time of one’s own, state by state: the list and what fits, an evening before, on the day and afterwards, and what was put away.
import { expect, type Page } from '@playwright/test';
import { openOwn, openSample, sampleIds } from '../pages.ts';
import {
  type Group,
  go,
  holdToast,
  main,
  noCopying,
  openCalendar,
  openSteps,
  press,
  type State,
} from './state.ts';

const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Berlin' });
/** Longer than any plan may be. */
const long = 'x'.repeat(2_001);

async function plan(page: Page): Promise<void> {
  await go(page, `/mine/evening?day=${today()}`);
  await page.getByLabel('Your plan').fill('Out along the water, and nothing that has to be finished');
  await page.getByLabel('The one message').fill('Have a good evening. I am well.');
  await page.getByLabel('Whom to call').fill('+49 30 123456');
  await press(page, 'Keep');
  await page.getByRole('link', { name: 'Change the evening' }).waitFor();
}

const list: State[] = [
  {
    on: '/mine/compass',
    called: 'as it opens',
    open: (page) => go(page, '/mine/compass'),
    sees: 'Time of my own',
  },
  {
    on: '/mine/own-time',
    called: 'all of the list, and openings',
    open: async (page) => {
      await go(page, '/mine/own-time');
      await openSteps(page);
    },
    shows: ['what-fits.tsx Disclosure: The rest of your list', 'what-fits.tsx Disclosure: A few openings'],
  },
  {
    on: '/mine/own-time',
    called: 'little energy and a quarter of an hour',
    open: async (page) => {
      await go(page, '/mine/own-time');
      await main(page)
        .getByRole('toolbar', { name: 'The energy I have' })
        .getByRole('button', { name: 'Little' })
        .click();
      await main(page)
        .getByRole('toolbar', { name: 'The time I have' })
        .getByRole('button', { name: '15 min' })
        .click();
    },
    sees: /\d that ask for more/,
  },
  {
    on: '/mine/own-time',
    called: 'something new, and what it asks for',
    open: async (page) => {
      await go(page, '/mine/own-time');
      await page.getByLabel('Something that is only yours').fill('Sing in the stairwell');
    },
    sees: 'Energy it needs',
  },
  {
    on: '/mine/own-time',
    called: 'something new, not written',
    open: async (page) => {
      await go(page, '/mine/own-time');
      // whatever was begun before waits here
      await page.getByLabel('Something that is only yours').fill('');
      await press(page, /^Add$/);
    },
    sees: 'Please write what it is',
    hasFieldError: true,
  },
  {
    on: '/mine/own-time',
    called: 'an idea, to be changed',
    open: async (page) => {
      await go(page, '/mine/own-time');
      await main(page)
        .getByRole('button', { name: /^The soup/ })
        .click();
    },
    shows: ['idea-sheet.tsx Sheet: On your list'],
  },
  {
    on: '/mine/own-time',
    called: 'an opening taken, with Undo',
    open: async (page) => {
      await go(page, '/mine/own-time');
      await openSteps(page, 'A few openings');
      await press(page, /^Take it:/);
      await holdToast(page);
    },
    sees: 'On your list.',
  },
];

const evenings: State[] = [
  {
    on: '/mine/evening',
    called: 'as it opens',
    open: (page) => go(page, '/mine/evening'),
    sees: /^Last time/,
  },
  {
    on: '/mine/evening',
    called: 'who is elsewhere',
    open: async (page) => {
      await go(page, '/mine/evening');
      await openSteps(page, 'Who is elsewhere?');
    },
    shows: ['evening-edit-screen.tsx Disclosure: Who is elsewhere?'],
  },
  {
    on: '/mine/evening',
    called: 'the calendar of days',
    open: async (page) => {
      await go(page, '/mine/evening');
      await openCalendar(page);
    },
    shows: ['evening-edit-screen.tsx DateField'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/mine/evening',
    called: 'a plan that is too long',
    open: async (page) => {
      await go(page, '/mine/evening');
      await page.getByLabel('Your plan').fill(long);
      await press(page, 'Keep');
    },
    sees: 'That is more than fits here',
    hasFieldError: true,
  },
  {
    on: '/mine/evening/:evening',
    called: 'on the day itself, and when it is over',
    open: async (page) => {
      await plan(page);
      await openSteps(page, 'When it is over');
      await main(page).getByRole('radio', { name: 'Hard' }).click();
    },
    sees: 'It was hard, and you came through it.',
    shows: ['evening-screen.tsx Disclosure: When it is over'],
  },
  {
    on: '/mine/evening/:evening',
    called: 'a browser that lets nothing be copied',
    open: async (page) => {
      await plan(page);
      await noCopying(page);
      await press(page, 'Copy the message');
    },
    sees: 'This browser does not let it be copied',
  },
  {
    on: '/mine/evening/:evening',
    called: 'afterwards',
    open: (page, { evening }) => go(page, `/mine/evening/${evening}`),
    sees: 'What was planned then',
  },
  {
    on: '/mine/evening/:evening',
    called: 'what else can be done',
    open: async (page, { evening }) => {
      await go(page, `/mine/evening/${evening}`);
      await main(page).getByRole('button', { name: 'More', exact: true }).click();
    },
    shows: ['evening-screen.tsx Menu'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/mine/evening/:evening',
    called: 'to be erased',
    open: async (page, { evening }) => {
      await go(page, `/mine/evening/${evening}`);
      await main(page).getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Erase for good' }).click();
    },
    shows: [['erase-dialog.tsx Dialog', 'Erase this evening for good?']],
    after: (page) => press(page, 'Leave it here'),
  },
  {
    on: '/mine/evening/:evening',
    called: 'gone',
    open: (page) => go(page, '/mine/evening/none-at-all'),
    shows: ['evening-screen.tsx Empty'],
  },
  {
    on: '/mine/evening/earlier',
    called: 'as it opens',
    open: (page) => go(page, '/mine/evening/earlier'),
    sees: 'How it was',
  },
  {
    on: '/mine/compass/away',
    called: 'an evening that was put away',
    open: async (page) => {
      await plan(page);
      await main(page).getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Put away' }).click();
      await expect(page).toHaveURL(/own-time$/);
      await go(page, '/mine/compass/away');
    },
    sees: 'an evening',
  },
];

export const ownTime: readonly Group[] = [
  {
    name: 'no time of one’s own yet',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: [
      {
        on: '/mine/own-time',
        called: 'an empty list, with openings',
        open: (page) => go(page, '/mine/own-time'),
        sees: 'Your list is empty so far',
      },
      {
        on: '/mine/own-time',
        called: 'nothing on the list asks for so little',
        open: async (page) => {
          await go(page, '/mine/own-time');
          await press(page, 'Take it: A call to an old friend');
          await main(page)
            .getByRole('toolbar', { name: 'The energy I have' })
            .getByRole('button', { name: 'Little' })
            .click();
        },
        sees: 'Resting counts, too',
      },
      {
        on: '/mine/evening/earlier',
        called: 'empty',
        open: (page) => go(page, '/mine/evening/earlier'),
        shows: ['evenings-screen.tsx Empty'],
      },
      {
        on: '/mine/compass/away',
        called: 'empty',
        open: (page) => go(page, '/mine/compass/away'),
        shows: ['compass/away-screen.tsx Empty'],
      },
    ],
  },
  {
    name: 'time of one’s own in the sample',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'evening');
    },
    states: [...list, ...evenings],
  },
];
