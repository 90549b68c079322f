// Values, choices and leaving safely, state by state.
import { expect, type Page } from '@playwright/test';
import { openOwn, openSample, sampleIds } from '../pages.ts';
import {
  choose,
  type Group,
  go,
  holdToast,
  main,
  openCalendar,
  openSelect,
  openSteps,
  press,
  type State,
} from './state.ts';

const pile = (page: Page, name: string): Promise<void> =>
  main(page).getByRole('radio', { name, exact: true }).click();

async function editing(page: Page, choice: string | undefined): Promise<void> {
  await go(page, `/mine/choices/${choice}/edit`);
}

async function menuOf(page: Page, name: string | RegExp): Promise<void> {
  await main(page).getByRole('button', { name }).first().click();
  await page.getByRole('menu').waitFor();
}

async function question(page: Page, choice: string | undefined, words: string): Promise<void> {
  await go(page, `/mine/choices/${choice}/questions`);
  await press(page, words);
}

const empty: State[] = [
  {
    on: '/mine/values',
    called: 'empty',
    open: (page) => go(page, '/mine/values'),
    shows: ['values-screen.tsx Empty'],
  },
  {
    on: '/mine/choices',
    called: 'empty',
    open: (page) => go(page, '/mine/choices'),
    shows: ['choices-screen.tsx Empty'],
  },
  {
    on: '/mine/compass/away',
    called: 'empty',
    open: (page) => go(page, '/mine/compass/away'),
    shows: ['compass/away-screen.tsx Empty'],
  },
  {
    on: '/mine/compass',
    called: 'nothing yet',
    open: (page) => go(page, '/mine/compass'),
    sees: 'By cards, one word at a time',
  },
  {
    on: '/mine/choice',
    called: 'nothing said',
    open: async (page) => {
      await go(page, '/mine/choice');
      await press(page, 'Keep');
    },
    sees: 'Please write the question',
    hasFieldError: true,
  },
  {
    on: '/mine/choice',
    called: 'with options, and no values yet',
    open: async (page) => {
      await go(page, '/mine/choice');
      await page.getByLabel('What is the question?').fill('Do I go along in August?');
      await press(page, 'Add an option: Leave');
    },
    sees: 'What to think of before one leaves',
  },
];

const values: State[] = [
  { on: '/mine/values', called: 'as it opens', open: (page) => go(page, '/mine/values'), sees: 'Guides me' },
  {
    on: '/mine/values',
    called: 'what can be done with one',
    open: async (page) => {
      await go(page, '/mine/values');
      await menuOf(page, 'More about Honesty');
    },
    shows: ['value-row.tsx Menu'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/mine/values',
    called: 'one put away, with Undo',
    open: async (page) => {
      await go(page, '/mine/values');
      await menuOf(page, 'More about Adventure');
      await page.getByRole('menuitem', { name: 'Put away' }).click();
      await holdToast(page);
    },
    sees: 'Put away. It can come back.',
    after: (page) => press(page, 'Undo'),
  },
  {
    on: '/mine/values',
    called: 'longer than fits',
    open: async (page) => {
      await go(page, '/mine/values');
      await page.getByLabel('Solitude: what it means to me').fill('Too long. '.repeat(300));
    },
    sees: 'That is more than fits here',
    hasFieldError: true,
    after: (page) => page.getByLabel('Solitude: what it means to me').fill('Short again.'),
  },
  {
    on: '/mine/values/cards',
    called: 'as it opens',
    open: (page) => go(page, '/mine/values/cards'),
    sees: 'Stop at any card',
  },
  {
    on: '/mine/values/cards',
    called: 'back at one that was sorted',
    open: async (page) => {
      await go(page, '/mine/values/cards');
      await pile(page, 'Matters');
      await press(page, 'Back one');
      await expect(main(page).getByRole('radio', { name: 'Matters' })).toBeChecked();
    },
    sees: 'Stop at any card',
  },
  {
    on: '/mine/values/cards',
    called: 'a word of one’s own, not written',
    open: async (page) => {
      await go(page, '/mine/values/cards');
      await press(page, 'Make it a card');
    },
    sees: 'Please write a word',
    hasFieldError: true,
  },
  {
    on: '/mine/values/cards',
    called: 'a long word of one’s own',
    open: async (page) => {
      await go(page, '/mine/values/cards');
      await page.getByLabel('A word of your own').fill('Zusammengehörigkeitsgefühlsverständnis');
      await press(page, 'Make it a card');
    },
    sees: 'A word of your own.',
  },
];

const choices: State[] = [
  {
    on: '/mine/compass',
    called: 'as it stands',
    open: (page) => go(page, '/mine/compass'),
    sees: 'One is open',
  },
  {
    on: '/mine/choices',
    called: 'as it opens',
    open: (page) => go(page, '/mine/choices'),
    sees: /^2 options/,
  },
  {
    on: '/mine/choices/:choice',
    called: 'as it opens',
    open: (page, { choice }) => go(page, `/mine/choices/${choice}`),
    sees: 'Look at it again now',
  },
  {
    on: '/mine/choices/:choice',
    called: 'looking again',
    open: async (page, { choice }) => {
      await go(page, `/mine/choices/${choice}`);
      await press(page, 'Look at it again now');
    },
    sees: 'Leave it empty if once was enough.',
  },
  {
    on: '/mine/choices/:choice',
    called: 'looking again: the calendar',
    open: async (page, { choice }) => {
      await go(page, `/mine/choices/${choice}`);
      await press(page, 'Look at it again now');
      await openCalendar(page);
    },
    shows: ['look-again.tsx DateField'],
  },
  {
    on: '/mine/choices/:choice',
    called: 'decided',
    open: async (page, { choice }) => {
      await go(page, `/mine/choices/${choice}`);
      await choose(page, 'Also “not yet” can be decided.');
    },
    sees: 'In my own words',
    after: (page) => choose(page, 'It may stay so for as long as it needs.'),
  },
  {
    on: '/mine/choices/:choice',
    called: 'decided in more words than fit',
    open: async (page, { choice }) => {
      await go(page, `/mine/choices/${choice}`);
      await choose(page, 'Also “not yet” can be decided.');
      await page.getByLabel('In my own words').fill('so '.repeat(700));
    },
    sees: 'That is more than fits here',
    hasFieldError: true,
    after: async (page) => {
      await page.getByLabel('In my own words').fill('');
      await choose(page, 'It may stay so for as long as it needs.');
    },
  },
  {
    on: '/mine/choices/:choice',
    called: 'what can be done with it',
    open: async (page, { choice }) => {
      await go(page, `/mine/choices/${choice}`);
      await menuOf(page, 'More');
    },
    shows: ['choice-screen.tsx Menu'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/mine/choices/:choice',
    called: 'before it is erased for good',
    open: async (page, { choice }) => {
      await go(page, `/mine/choices/${choice}`);
      await menuOf(page, 'More');
      await page.getByRole('menuitem', { name: 'Erase for good' }).click();
    },
    shows: [['erase-dialog.tsx Dialog', 'Erase this choice for good?']],
    after: (page) => press(page, 'Leave it here'),
  },
  {
    on: '/mine/choices/:choice',
    called: 'none by that address',
    open: (page) => go(page, '/mine/choices/none-at-all'),
    shows: ['choice-not-here.tsx Empty'],
  },
  {
    on: '/mine/choices/:choice/edit',
    called: 'all further steps',
    open: async (page, { choice }) => {
      await editing(page, choice);
      await openSteps(page);
    },
    shows: [
      'choice-editor.tsx Disclosure: What it gives me, and what it does not',
      'choice-editor.tsx Disclosure: Where I stayed myself',
      'choice-editor.tsx Disclosure: Wishes and dreams',
      'options-field.tsx Disclosure',
    ],
  },
  {
    on: '/mine/choices/:choice/edit',
    called: 'which relationship',
    open: async (page, { choice }) => {
      await editing(page, choice);
      await openSelect(page, /Which relationship/);
    },
    shows: ['choice-editor.tsx Select'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/mine/choices/:choice/edit',
    called: 'the kind of an option',
    open: async (page, { choice }) => {
      await editing(page, choice);
      await openSteps(page, /^Option 1/);
      await openSelect(page, /Kind of option 1/);
    },
    shows: ['option-fields.tsx Select'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/mine/choices/:choice/edit',
    called: 'what can be done with an option',
    open: async (page, { choice }) => {
      await editing(page, choice);
      await openSteps(page, /^Option 1/);
      await menuOf(page, 'More about option 1');
    },
    shows: ['options-field.tsx Menu'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/mine/choices/:choice/edit',
    called: 'when to look again: the calendar',
    open: async (page, { choice }) => {
      await editing(page, choice);
      await openCalendar(page);
    },
    shows: ['choice-editor.tsx DateField'],
  },
  {
    on: '/mine/choices/:choice/edit',
    called: 'an option longer than fits',
    open: async (page, { choice }) => {
      await editing(page, choice);
      await openSteps(page, /^Option 1/);
      await page.getByLabel('Soon').first().fill('Too long. '.repeat(300));
      await press(page, 'Keep');
    },
    sees: 'That is more than fits here',
    hasFieldError: true,
    after: (page) => page.getByLabel('Soon').first().fill('Short again.'),
  },
  {
    on: '/mine/choices/:choice/questions',
    called: 'all of them',
    open: (page, { choice }) => go(page, `/mine/choices/${choice}/questions`),
    sees: 'Not answered',
  },
  {
    on: '/mine/choices/:choice/questions',
    called: 'one of them',
    open: (page, { choice }) => question(page, choice, 'Would it be all right'),
    sees: 'Skip what you like',
  },
  {
    on: '/mine/choices/:choice/questions',
    called: 'one that tells of pressure',
    open: async (page, { choice }) => {
      await question(page, choice, 'Am I afraid of how');
      await main(page).getByRole('radio', { name: 'Yes' }).click();
    },
    shows: ['private-question.tsx Notice'],
  },
  {
    on: '/help/more',
    called: 'as it opens',
    open: (page) => go(page, '/help/more'),
    sees: 'What can wait',
  },
];

export const choiceStates: readonly Group[] = [
  {
    name: 'no values and choices yet',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: empty,
  },
  {
    name: 'values of the sample',
    start: async (page) => {
      await openSample(page);
      return {};
    },
    states: values,
  },
  {
    name: 'choices of the sample',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'choice');
    },
    states: choices,
  },
];
