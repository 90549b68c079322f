import { openOwn, openSample, sampleIds } from '../pages.ts';
import { choose, type Group, go, main, openSelect, openSteps, press, type State } from './state.ts';

const table = (text: string) => ({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

const empty: State[] = [
  {
    on: '/mine/choosing',
    called: 'nobody yet',
    open: (page) => go(page, '/mine/choosing'),
    sees: 'nobody is looked up or written to',
  },
  {
    on: '/mine/choosing/beside',
    called: 'nobody yet',
    open: (page) => go(page, '/mine/choosing/beside'),
    shows: ['choosing/beside-screen.tsx Empty'],
  },
  {
    on: '/mine/choosing/file',
    called: 'nobody to save',
    open: (page) => go(page, '/mine/choosing/file'),
    sees: 'Nobody is here yet to be saved.',
  },
];

const people: State[] = [
  {
    on: '/mine/choosing/new',
    called: 'without a name',
    open: async (page) => {
      await go(page, '/mine/choosing/new');
      await press(page, 'Keep');
    },
    sees: 'Please give a name',
    hasFieldError: true,
  },
  {
    on: '/mine/choosing/new',
    called: 'what they offer',
    open: async (page) => {
      await go(page, '/mine/choosing/new');
      await openSelect(page, /What do they offer/);
    },
    shows: [['candidate-fields.tsx Select', 'What do they offer?']],
  },
  {
    on: '/mine/choosing/new',
    called: 'where one would meet',
    open: async (page) => {
      await go(page, '/mine/choosing/new');
      await openSelect(page, /Where would you meet/);
    },
    shows: [['candidate-fields.tsx Select', 'Where would you meet?']],
  },
  {
    on: '/mine/choosing/:candidate',
    called: 'what can be done',
    open: async (page, { candidate }) => {
      await go(page, `/mine/choosing/${candidate}`);
      await main(page).getByRole('button', { name: 'More', exact: true }).click();
    },
    shows: [['choosing/candidate-screen.tsx Menu', 'More']],
  },
  {
    on: '/mine/choosing/:candidate',
    called: 'no name any more',
    open: async (page, { candidate }) => {
      await go(page, `/mine/choosing/${candidate}`);
      await page.getByLabel('Who are they?').fill('');
      await page.getByLabel('Who are they?').blur();
    },
    sees: 'Please give a name',
    hasFieldError: true,
  },
  {
    on: '/mine/choosing/:candidate',
    called: 'not here',
    open: (page) => go(page, '/mine/choosing/none-at-all'),
    shows: ['choosing/not-here.tsx Empty'],
  },
  {
    on: '/mine/choosing/:candidate/asked',
    called: 'one question with words',
    open: async (page, { candidate }) => {
      await go(page, `/mine/choosing/${candidate}/asked`);
      await press(page, /^Are you licensed/);
    },
    sees: 'Take the answer back',
  },
  {
    on: '/mine/choosing/:candidate/asked',
    called: 'more words than fit',
    open: async (page, { candidate }) => {
      await go(page, `/mine/choosing/${candidate}/asked`);
      await press(page, /^Are you licensed/);
      await page.getByLabel('Words to it').fill('x'.repeat(2_001));
    },
    sees: 'That is more than fits here',
    hasFieldError: true,
  },
  {
    on: '/mine/choosing/questions',
    called: 'all of them, and one’s own',
    open: async (page) => {
      await go(page, '/mine/choosing/questions');
      await openSteps(page);
    },
    shows: ['choosing/questions-screen.tsx Disclosure'],
  },
  {
    on: '/mine/choosing/questions',
    called: 'how much one weighs',
    open: async (page) => {
      await go(page, '/mine/choosing/questions');
      await openSteps(page, 'Training and experience');
      await openSelect(page, /^A must/);
    },
    shows: [['choosing/questions-screen.tsx Select', /./]],
  },
  {
    on: '/mine/choosing/questions',
    called: 'whom one would ask',
    open: async (page) => {
      await go(page, '/mine/choosing/questions');
      await openSteps(page, 'Questions of my own');
      await openSelect(page, /Whom would you ask it/);
    },
    shows: [['own-question.tsx Select', 'Whom would you ask it?']],
  },
  {
    on: '/mine/choosing/questions',
    called: 'how much one’s own weighs',
    open: async (page) => {
      await go(page, '/mine/choosing/questions');
      await openSteps(page, 'Questions of my own');
      await openSelect(page, /How much does it weigh/);
    },
    shows: [['own-question.tsx Select', 'How much does it weigh?']],
  },
  {
    on: '/mine/choosing/questions',
    called: 'a question without words',
    open: async (page) => {
      await go(page, '/mine/choosing/questions');
      await openSteps(page, 'Questions of my own');
      await press(page, 'Add the question');
    },
    sees: 'Please write it in your own words.',
    hasFieldError: true,
  },
  {
    on: '/mine/choosing/beside',
    called: 'a must that was answered with no',
    open: (page) => go(page, '/mine/choosing/beside'),
    shows: [['musts-no.tsx Notice', 'A must of yours was answered with no']],
  },
  {
    on: '/mine/choosing/beside',
    called: 'what nobody has answered yet',
    open: async (page) => {
      await go(page, '/mine/choosing/beside');
      await openSteps(page);
    },
    shows: [['beside-screen.tsx Disclosure', 'Nobody has answered these yet']],
  },
  {
    on: '/mine/choosing/sheet',
    called: 'which sheet',
    open: async (page) => {
      await go(page, '/mine/choosing/sheet');
      await openSelect(page, /Which sheet/);
    },
    shows: ['choosing/sheet-screen.tsx Select'],
  },
  {
    on: '/mine/choosing/file',
    called: 'what would come, and what is unclear',
    open: async (page) => {
      await go(page, '/mine/choosing/file');
      await page
        .locator('input[type=file]')
        .setInputFiles(table('name,offers,stars,own: Lift?\nMira,psych,4,yes\n,,,no\n'));
    },
    sees: '3 things are unclear',
  },
  {
    on: '/mine/choosing/file',
    called: 'a file of something else',
    open: async (page) => {
      await go(page, '/mine/choosing/file');
      await page.locator('input[type=file]').setInputFiles(table('a,b\n1,2\n'));
    },
    shows: [['choosing/file-screen.tsx Notice', 'was not read']],
  },
];

/** A page that says the same to everybody. */
const read = (on: string, sees: string): State => ({
  ...{ on, sees, called: 'as it opens' },
  open: (page) => go(page, on),
});

const guidance: State[] = [
  read('/help/guidance', 'What helps to keep in mind'),
  read('/help/guidance/oneself', 'How it shows'),
  read('/help/guidance/hand-over', 'Coaching is for what can be learned and changed'),
  read('/help/guidance/skills', 'Let a feeling come and go'),
  read('/mine/choosing/titles', 'If somebody will not say'),
  {
    on: '/help/guidance/leaving',
    called: 'some of it ticked',
    open: async (page) => {
      await go(page, '/help/guidance/leaving');
      await choose(page, 'I asked what they want');
    },
    shows: [['before-leaving-screen.tsx Notice', 'Danger comes first']],
  },
];

export const choosing: readonly Group[] = [
  {
    name: 'nobody to choose yet',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: empty,
  },
  {
    name: 'people to choose from in the sample',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'candidate');
    },
    states: [...people, ...guidance],
  },
];
