// Rules for plans, of the sample: each kind, each way to come round, and what they refuse.
import type { Page } from '@playwright/test';
import { openSample, sampleIds } from '../pages.ts';
import { type Group, go, main, openCalendar, openSelect, openSteps, press, type State } from './state.ts';

async function start(page: Page) {
  await openSample(page);
  return sampleIds(page, 'rule');
}

/** A rule of a kind, with how often it comes round. */
async function begin(page: Page, kind: string, rhythm?: string): Promise<void> {
  await go(page, '/time/rules/new');
  await main(page).getByText(kind).first().click();
  if (rhythm === undefined) return;
  await openSelect(page, /How often/);
  await page.getByRole('option', { name: rhythm }).click();
}

const states: State[] = [
  { on: '/time/rules', called: 'as it opens', open: (page) => go(page, '/time/rules') },
  {
    on: '/time/rules/:rule',
    called: 'as it opens',
    open: (page, { rule }) => go(page, `/time/rules/${rule}`),
  },
  {
    on: '/time/rules/:rule',
    called: 'a day left out, on the way from a plan',
    open: (page, { rule }) => go(page, `/time/rules/${rule}?except=2031-03-07`),
    shows: [['are left out of it, once you keep it.', 'is left out of it']],
  },
  {
    on: '/time/rules/:rule',
    called: 'no day left',
    open: async (page, { rule }) => {
      await go(page, `/time/rules/${rule}`);
      const chosen = main(page).getByRole('button', { pressed: true });
      while ((await chosen.count()) > 0) await chosen.first().click();
      await press(page, 'Keep');
    },
    sees: 'Please choose at least one day.',
    hasFieldError: true,
  },
  {
    on: '/time/rules/:rule',
    called: 'gone',
    open: (page) => go(page, '/time/rules/none-at-all'),
    shows: ['rule-screen.tsx Empty: This rule is not there'],
  },
  { on: '/time/rules/new', called: 'as it opens', open: (page) => go(page, '/time/rules/new') },
  {
    on: '/time/rules/new',
    called: 'nothing chosen',
    open: async (page) => {
      await go(page, '/time/rules/new');
      await press(page, 'Keep');
    },
    sees: 'Please choose one.',
    hasFieldError: true,
  },
  {
    on: '/time/rules/new',
    called: 'with whom: the list',
    open: async (page) => {
      await begin(page, 'These days are ours');
      await openSelect(page, /Choose with whom/);
    },
    shows: ['what-fields.tsx Select: With whom'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/time/rules/new',
    called: 'how often: the list',
    open: async (page) => {
      await begin(page, 'These days are ours');
      await openSelect(page, /How often/);
    },
    shows: ['days-fields.tsx Select'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/time/rules/new',
    called: 'somebody, on single days: none yet',
    open: async (page) => {
      await begin(page, 'No dates with somebody', 'On single days');
      await press(page, 'Keep');
    },
    sees: 'Please choose at least one day.',
    hasFieldError: true,
  },
  {
    on: '/time/rules/new',
    called: 'a single day: the calendar',
    open: async (page) => {
      await begin(page, 'No dates with somebody', 'On single days');
      await openCalendar(page);
    },
    shows: ['time/day-list.tsx DateField'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/time/rules/new',
    called: 'one always stays, every other week: the calendar',
    open: async (page) => {
      await begin(page, 'One always stays', 'Every other week');
      await openCalendar(page);
    },
    shows: ['days-fields.tsx DateField: Any day in a week that counts'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/time/rules/new',
    called: 'too few who take turns',
    open: async (page) => {
      await begin(page, 'One always stays', 'Every week');
      await press(page, 'Keep');
    },
    sees: 'Please choose at least two.',
    hasFieldError: true,
  },
  {
    on: '/time/rules/new',
    called: 'kept apart',
    open: (page) => begin(page, 'Never on one day'),
    sees: 'Which of them',
  },
  {
    on: '/time/rules/new',
    called: 'in certain weeks of the month, all further steps',
    open: async (page) => {
      await begin(page, 'At least so many dates', 'In certain weeks of the month');
      await openSteps(page);
    },
    shows: ['days-fields.tsx Disclosure'],
  },
  {
    on: '/time/rules/new',
    called: 'its first day: the calendar',
    open: async (page) => {
      await begin(page, 'At least so many dates', 'On certain days of the month');
      await openSteps(page);
      await openCalendar(page, 0);
    },
    shows: ['days-fields.tsx DateField: First day'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/time/rules/new',
    called: 'its last day: the calendar',
    open: async (page) => {
      await begin(page, 'At least so many dates', 'On certain days of the month');
      await openSteps(page);
      await openCalendar(page, 1);
    },
    shows: ['days-fields.tsx DateField: Last day'],
    after: (page) => page.keyboard.press('Escape'),
  },
];

export const rules: readonly Group[] = [{ name: 'rules for plans of the sample', start, states }];
