// What comes back, state by state: too little, nothing, something, by person, stopped and broken; and the notes behind it.
import { expect, type Page } from '@playwright/test';
import { type Journal, journalFile } from '../journal.ts';
import { openOwn, openSample } from '../pages.ts';
import { tryRestore } from '../vault-steps.ts';
import {
  brokenWorkers,
  deafWorkers,
  type Group,
  go,
  holdToast,
  main,
  openSelect,
  openSteps,
  press,
  type State,
  wholeWorkers,
} from './state.ts';

const here = '/mine/patterns';
const behind = '/mine/patterns/:pattern';

/** A journal of one's own, brought back from a file. */
export async function bringJournal(page: Page, journal: Journal): Promise<void> {
  const { file, passphrase } = await journalFile(journal);
  await page.goto('/restore');
  await tryRestore(page, file, passphrase);
  await page.getByText(/entries\.$/).waitFor();
}

const look = async (page: Page) => {
  await go(page, here);
  await main(page).getByRole('table').waitFor();
};

/** A note that was not there before, so that a worker is asked again. */
async function askAnew(page: Page): Promise<void> {
  await go(page, '/mine/write');
  await page.getByLabel('What happened?').fill('Tea on the step.');
  await press(page, 'Keep');
  await page.getByRole('link', { name: 'Change the note' }).waitFor();
}

const told: State[] = [
  { on: here, called: 'as it opens', open: look, sees: 'After short nights it began higher' },
  {
    on: here,
    called: 'the whole table, and how it is counted',
    open: async (page) => {
      await look(page);
      await press(page, /^Show all/);
      await openSteps(page, 'How this is counted');
    },
    shows: ['how-it-is-counted.tsx Disclosure'],
  },
  {
    on: here,
    called: 'the feelings to choose from',
    open: async (page) => {
      await look(page);
      await openSelect(page, /Which feeling/);
    },
    shows: ['look-at.tsx Select'],
  },
  {
    on: here,
    called: 'triggers to be asked at',
    open: async (page) => {
      await look(page);
      await openSelect(page, /Ask me how it went/);
    },
    shows: ['to-try.tsx Select'],
  },
  {
    on: here,
    called: 'by person',
    open: async (page) => {
      await look(page);
      await main(page).getByText('By person, too').click();
      await press(page, /^Show all/);
    },
    sees: 'Noor',
  },
  {
    on: here,
    called: 'something to try, without words',
    open: async (page) => {
      await look(page);
      await page.getByLabel('What to try, in your words').fill(' ');
      await press(page, 'Try it');
    },
    sees: 'Please write what you want to try.',
    hasFieldError: true,
  },
  {
    on: behind,
    called: 'as it opens',
    open: (page) => go(page, `${here}/sleep-0`),
    sees: 'Slept under 7 hours',
  },
  {
    on: behind,
    called: 'nothing stands out',
    open: (page) => go(page, `${here}/load-0`),
    sees: 'Nothing stands out between these two.',
  },
  {
    on: behind,
    called: 'not there any more',
    open: (page) => go(page, `${here}/sleep-9`),
    shows: ['notes-behind-screen.tsx Empty'],
  },
  {
    on: here,
    called: 'a worker that takes its time',
    open: async (page) => {
      await deafWorkers(page);
      await askAnew(page);
      await go(page, here);
      await expect(page.getByRole('progressbar')).toBeVisible();
    },
    shows: ['waiting.tsx Progress'],
    after: wholeWorkers,
  },
  {
    on: here,
    called: 'stopped',
    open: async (page) => {
      await deafWorkers(page);
      await askAnew(page);
      await go(page, here);
      await press(page, 'Cancel');
    },
    shows: ['waiting.tsx Empty'],
    after: wholeWorkers,
  },
  {
    on: here,
    called: 'broken',
    open: async (page) => {
      await brokenWorkers(page);
      await askAnew(page);
      await go(page, here);
    },
    shows: ['waiting.tsx Notice'],
    breaks: true,
    after: wholeWorkers,
  },
  {
    on: here,
    called: 'something tried, with Undo',
    open: async (page) => {
      await look(page);
      await page.getByLabel('What to try, in your words').fill('Tea first, and then the answer.');
      await press(page, 'Try it');
      await holdToast(page);
    },
    sees: 'That is not offered again.',
    after: (page) => press(page, 'Undo'),
  },
];

const silent = (called: string, journal: Journal, sees: string): Group => ({
  name: called,
  start: async (page) => {
    await bringJournal(page, journal);
    return {};
  },
  states: [{ on: here, called, open: (page) => go(page, here), sees }],
});

export const patterns: readonly Group[] = [
  {
    name: 'patterns of the sample',
    start: async (page) => {
      await openSample(page);
      return {};
    },
    states: told,
  },
  {
    name: 'no notes to count',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: [{ on: here, called: 'nothing yet', open: (page) => go(page, here), sees: 'Not enough yet' }],
  },
  silent('a few notes', { count: 9 }, 'Not enough yet: 9 of 16 notes'),
  silent('nothing stands out', { count: 30 }, 'Nothing stands out in 30 notes'),
];
