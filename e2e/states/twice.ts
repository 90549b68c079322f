import { expect, type Page } from '@playwright/test';
import { openSample } from '../pages.ts';
import { twiceFile } from '../twice.ts';
import { tryRestore } from '../vault-steps.ts';
import { type Group, go, openSteps, press, type State } from './state.ts';

async function bringBack(page: Page): Promise<Record<string, string>> {
  const { file, passphrase } = await twiceFile();
  await page.goto('/restore');
  await tryRestore(page, file, passphrase);
  await expect(page.getByText('Everything from')).toBeVisible({ timeout: 30_000 });
  return {};
}

const remark = 'app/written-twice-remark.tsx Notice';
const saysSo = (on: string, at: string): State => ({
  on,
  called: 'written on two devices',
  open: (page) => go(page, at),
  shows: [[remark, 'written on two devices at once']],
});

const twice: State[] = [
  {
    on: '/',
    called: 'written on two devices',
    open: (page) => go(page, '/'),
    sees: 'Written on two devices at once',
  },
  { on: '/both', called: 'as it opens', open: (page) => go(page, '/both'), sees: 'Shows for now' },
  {
    on: '/both',
    called: 'a text written anew',
    open: async (page) => {
      await go(page, '/both');
      await press(page, 'Write it anew: Notes');
    },
    sees: 'Keep what I wrote',
  },
  {
    on: '/both',
    called: 'no name at all',
    open: async (page) => {
      await go(page, '/both?of=person&id=sam');
      // what was typed the last time is still there
      const anew = page.getByRole('button', { name: 'Write it anew: Name' });
      if (await anew.isVisible()) await anew.click();
      await page.getByRole('textbox', { name: 'Name' }).fill('');
      await press(page, 'Keep what I wrote');
    },
    sees: 'Please give a name',
    hasFieldError: true,
  },
  saysSo('/people/:person', '/people/sam'),
  saysSo('/people/:person/edit', '/people/sam/edit'),
  saysSo('/relationships/:relationship', '/relationships/us'),
  saysSo('/time/budget/:relationship', '/time/budget/us'),
  saysSo('/time/dates/:date', '/time/dates/supper'),
  saysSo('/time/protected', '/time/protected'),
  saysSo('/mine/:note', '/mine/late-evening'),
  saysSo('/mine/lists', '/mine/lists'),
  saysSo('/mine/own-time', '/mine/own-time'),
  saysSo('/mine/evening/:evening', '/mine/evening/friday'),
  saysSo('/mine/values', '/mine/values'),
  saysSo('/mine/choices/:choice', '/mine/choices/stay'),
  saysSo('/mine/friends', '/mine/friends'),
  saysSo('/mine/friends/:friend', '/mine/friends/ali'),
  saysSo('/mine/pauses', '/mine/pauses'),
  saysSo('/mine/pauses/:pause', '/mine/pauses/move'),
  saysSo('/mine/care', '/mine/care'),
  {
    on: '/mine/care',
    called: 'one week told of on two devices, and not the same',
    open: (page) => go(page, '/mine/care'),
    shows: ['week-said.tsx Notice'],
  },
  saysSo('/mine/check', '/mine/check'),
  {
    on: '/mine/check',
    called: 'one day told of on two devices, and not the same',
    open: async (page) => {
      await go(page, '/mine/check');
      await openSteps(page);
      await page.getByRole('main').getByRole('table').getByRole('link').first().click();
    },
    shows: ['day-said.tsx Notice'],
  },
  {
    on: '/both',
    called: 'what the compass says',
    open: (page) => go(page, '/both?of=pause&id=move'),
    sees: 'One winter first',
  },
];

export const writtenTwice: readonly Group[] = [
  { name: 'written on two devices', start: bringBack, states: twice },
  {
    name: 'nothing written twice',
    start: async (page) => {
      await openSample(page);
      return {};
    },
    states: [
      {
        on: '/both',
        called: 'nothing left',
        open: (page) => go(page, '/both'),
        shows: ['both-screen.tsx Empty'],
      },
    ],
  },
];
