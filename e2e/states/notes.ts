import { openOwn, openSample, sampleIds } from '../pages.ts';
import { type Group, go, type State } from './state.ts';

const empty: State[] = [
  {
    on: '/mine',
    called: 'empty',
    open: (page) => go(page, '/mine'),
    shows: ['mine-screen.tsx Empty: Nothing'],
  },
];

const room: State[] = [
  { on: '/mine', called: 'as it opens', open: (page) => go(page, '/mine'), sees: 'Search your notes' },
  {
    on: '/mine',
    called: 'nothing found',
    open: async (page) => {
      await go(page, '/mine');
      await page.getByLabel('Search your notes').fill('no such word');
    },
    shows: ['mine-screen.tsx Empty: No note'],
    after: (page) => page.getByLabel('Search your notes').fill(''),
  },
];

export const notes: readonly Group[] = [
  {
    name: 'no notes yet',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: empty,
  },
  {
    name: 'notes of the sample',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page);
    },
    states: room,
  },
];
