import { openOwn, openSample } from '../pages.ts';
import { type Group, go, openCombo, openSelect, openSteps, press, type State } from './state.ts';

const now = (page: Parameters<State['open']>[0]) => go(page, '/help/now');

const numbers: State[] = [
  { on: '/help/now', called: 'as it opens', open: now, sees: 'Somebody to talk to' },
  {
    on: '/help/now',
    called: 'which country',
    open: async (page) => {
      await now(page);
      await openSelect(page, /Numbers for/);
    },
    shows: ['places.tsx Select'],
  },
  {
    on: '/help/now',
    called: 'a country with many places',
    open: async (page) => {
      await now(page);
      await openSelect(page, /Numbers for/);
      await page.getByRole('option', { name: 'United Kingdom' }).click();
    },
    sees: 'Live Fear Free',
  },
  {
    on: '/help/now',
    called: 'a country that is not listed',
    open: async (page) => {
      await now(page);
      await openSelect(page, /Numbers for/);
      await page.getByRole('option', { name: 'Another country' }).click();
    },
    sees: 'There are no numbers here for where you are.',
  },
];

const saying: State[] = [
  {
    on: '/help/now',
    called: 'to say how it is',
    open: async (page) => {
      await now(page);
      await openSteps(page, 'Tell Orrery how it is');
    },
    shows: ['say-it.tsx Disclosure'],
    sees: 'If there is danger, you can say so here.',
  },
  {
    on: '/help/now',
    called: 'said',
    open: async (page) => {
      await now(page);
      await openSteps(page, 'Tell Orrery how it is');
      await press(page, 'I might hurt myself');
      await press(page, 'I am afraid of somebody');
    },
    sees: 'You chose or said that there is danger',
  },
  {
    on: '/help/now',
    called: 'erasing what was said',
    open: async (page) => {
      await now(page);
      await openSteps(page, 'Tell Orrery how it is');
      await press(page, 'Erase it for good');
    },
    shows: [['erase-dialog.tsx Dialog', 'Erase what you said here?']],
    after: (page) => press(page, 'Leave it here'),
  },
  {
    on: '/mine/write',
    called: 'words of danger, and help',
    open: async (page) => {
      await go(page, '/mine/write');
      await press(page, 'More words');
      await page.getByRole('dialog').getByRole('checkbox', { name: 'I do not want to live' }).press('Space');
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Somebody hurts me' }).press('Space');
      await press(page, 'Done');
    },
    shows: ['help-first.tsx Notice'],
  },
  {
    on: '/mine/wave',
    called: 'a word of danger, and help',
    open: async (page) => {
      await go(page, '/mine/wave');
      await openCombo(page, 'Another word', 'want to live');
      await page.getByRole('option', { name: /I do not want to live/ }).click();
    },
    sees: 'You do not have to be alone with this.',
  },
];

export const help: readonly Group[] = [
  {
    name: 'numbers to call, in the sample',
    start: async (page) => {
      await openSample(page);
      return {};
    },
    states: numbers,
  },
  {
    name: 'a hard day',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: saying,
  },
];
