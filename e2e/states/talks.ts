import { openSample, sampleIds } from '../pages.ts';
import { type Group, go, openSteps, press, type State } from './state.ts';

const long = 'x'.repeat(10_001);

const stories: State[] = [
  { on: '/mine/story', called: 'as it opens', open: (page) => go(page, '/mine/story'), sees: 'As a camera' },
  {
    on: '/mine/story',
    called: 'nothing said',
    open: async (page) => {
      await go(page, '/mine/story');
      await press(page, 'Keep');
    },
    sees: 'There is nothing in it yet',
    hasFieldError: true,
  },
  {
    on: '/mine/story',
    called: 'all further steps',
    open: async (page) => {
      await go(page, '/mine/story');
      await page.getByLabel('What do you tell yourself about it?').fill('That I am in the way.');
      await openSteps(page);
      await page.getByLabel('How else could it be read?').fill('They were tired.');
    },
    sees: 'Another reading, 2',
    shows: [
      ...['Other readings', 'For and against', 'An old echo', 'Who it is about', 'A question'].map(
        (step) => `story-editor.tsx Disclosure: ${step}`,
      ),
      'story-editor.tsx Disclosure: How it is by now',
    ],
  },
  {
    on: '/mine/:note',
    called: 'a story that asks the same for the third time',
    open: async (page) => {
      for (let time = 0; time < 3; time++) {
        await go(page, '/mine/story');
        await openSteps(page, 'A question');
        await page.getByLabel('A question, in your own words').fill('Do you still want our Friday evenings?');
        await press(page, 'Keep');
        await page.getByRole('link', { name: 'Find words for it' }).waitFor();
      }
    },
    sees: 'one more answer seldom settles it',
  },
];

const scripts: State[] = [
  {
    on: '/mine/scripts',
    called: 'all situations',
    open: async (page) => {
      await go(page, '/mine/scripts');
      await openSteps(page);
    },
    shows: [['scripts-screen.tsx Disclosure', 'People outside']],
  },
  {
    on: '/mine/script',
    called: 'begun from a situation, with all steps',
    open: async (page) => {
      await go(page, '/mine/script?of=0');
      await page.getByRole('textbox', { name: 'Wording 2' }).waitFor();
      await openSteps(page);
      await press(page, 'Add an answer');
    },
    shows: ['If they say no', 'What I decided', 'To whom'].map(
      (step) => `script-editor.tsx Disclosure: ${step}`,
    ),
  },
  {
    on: '/mine/script',
    called: 'how a wording may land',
    open: async (page) => {
      await go(page, '/mine/script');
      await press(page, 'Another wording');
      await page
        .getByRole('textbox', { name: 'Wording 1' })
        .fill('You always ruin our evenings, and I feel ignored. You should know that by now.');
      await openSteps(page, 'How it may land');
    },
    shows: ['remarks.tsx Disclosure: How it may land'],
  },
  {
    on: '/mine/script',
    called: 'longer than fits',
    open: async (page) => {
      await go(page, '/mine/script');
      await page.getByLabel('What do you ask for?').fill(long);
      await press(page, 'Keep');
    },
    sees: 'That is more than fits here',
    shows: ['saved-line.tsx Notice'],
    hasFieldError: true,
  },
  {
    on: '/mine/:note',
    called: 'a script to read',
    open: (page, { script }) => go(page, `/mine/${script}`),
    sees: 'Rehearse it',
  },
  {
    on: '/mine/:script/rehearse',
    called: 'the opening',
    open: (page, { script }) => go(page, `/mine/${script}/rehearse`),
    sees: 'Say it aloud once',
  },
  {
    on: '/mine/:script/rehearse',
    called: 'an answer, and what one wrote, with the clock',
    open: async (page, { script }) => {
      await go(page, `/mine/${script}/rehearse`);
      await press(page, 'What they may say');
      await press(page, 'Show what I wrote');
      await press(page, 'Start a clock of two minutes');
    },
    sees: 'Put the clock away',
  },
  {
    on: '/mine/:script/rehearse',
    called: 'without answers',
    open: async (page) => {
      await go(page, '/mine/script');
      await page.getByLabel('What do you ask for?').fill('One evening.');
      await press(page, 'Keep');
      await page.getByRole('link', { name: 'Rehearse it' }).click();
    },
    sees: 'There are no answers in it yet',
  },
];

export const talks: readonly Group[] = [
  {
    name: 'stories and scripts',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'script');
    },
    states: [...stories, ...scripts],
  },
];
