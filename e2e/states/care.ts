import type { Page } from '@playwright/test';
import { openOwn, openSample, type SampleName, sampleIds } from '../pages.ts';
import {
  choose,
  type Group,
  go,
  main,
  openCalendar,
  openSelect,
  openSteps,
  press,
  type State,
} from './state.ts';

const menu = (page: Page) => main(page).getByRole('button', { name: 'More', exact: true }).click();
const say = (page: Page, word: string, at = 0) =>
  main(page).getByRole('radio', { name: word, exact: true }).nth(at).click();

const empty: State[] = [
  {
    on: '/mine/goals',
    called: 'none yet',
    open: (page) => go(page, '/mine/goals'),
    shows: ['goals-screen.tsx Empty'],
  },
  {
    on: '/mine/support',
    called: 'nothing kept',
    open: (page) => go(page, '/mine/support'),
    sees: 'it forgets what you ticked',
  },
  {
    on: '/mine/care',
    called: 'nothing yet',
    open: (page) => go(page, '/mine/care'),
    sees: 'How full is it?',
  },
  {
    on: '/mine/care',
    called: 'too few weeks to tell',
    open: async (page) => {
      await go(page, '/mine/care');
      const chosen = main(page).getByRole('radio', { name: 'full', exact: true });
      if (!(await chosen.isChecked())) await chosen.click();
    },
    sees: 'Not enough yet',
  },
  {
    on: '/mine/friends',
    called: 'nobody yet',
    open: (page) => go(page, '/mine/friends'),
    shows: ['friends-screen.tsx Empty'],
  },
  {
    on: '/mine/pauses',
    called: 'nothing waits',
    open: (page) => go(page, '/mine/pauses'),
    shows: ['pauses-screen.tsx Empty'],
  },
];

const weeks: State[] = [
  {
    on: '/mine/care',
    called: 'fuller than usual',
    open: (page) => go(page, '/mine/care'),
    sees: 'Fuller than is usual for you',
  },
  {
    on: '/mine/care',
    called: 'signs, and week by week',
    open: async (page) => {
      await go(page, '/mine/care');
      await openSteps(page);
    },
    shows: ['week-said.tsx Disclosure', 'care-screen.tsx Disclosure'],
  },
  {
    on: '/mine/care',
    called: 'a sign without a word',
    open: async (page) => {
      await go(page, '/mine/care');
      await openSteps(page, 'What you noticed');
      await press(page, /^Add$/);
    },
    sees: 'Please write a word first',
    hasFieldError: true,
  },
  {
    on: '/mine/care',
    called: 'a week before, and what can be done with it',
    open: async (page) => {
      await go(page, '/mine/care');
      await main(page).getByRole('link', { name: 'The week before' }).click();
      await main(page).getByRole('link', { name: 'The week after' }).waitFor();
      await press(page, 'More about this week');
    },
    shows: ['week-said.tsx Menu'],
  },
  {
    on: '/mine/care',
    called: 'much as usual',
    open: async (page) => {
      await go(page, '/mine/care');
      // the two last weeks were light after all
      for (const back of [1, 2]) {
        await main(page).getByRole('link', { name: 'The week before' }).click();
        if (back === 2) await say(page, 'light');
      }
      await go(page, '/mine/care');
    },
    sees: 'Much as it usually is for you',
  },
  {
    on: '/mine/friends',
    called: 'by what I need',
    open: async (page) => {
      await go(page, '/mine/friends');
      await page.getByRole('button', { name: 'listening', exact: true }).click();
    },
    sees: '2 people',
  },
  {
    on: '/mine/friends',
    called: 'nobody for all of it',
    open: async (page) => {
      await go(page, '/mine/friends');
      for (const need of ['doing things', 'also at night'])
        await page.getByRole('button', { name: need, exact: true }).click();
    },
    sees: 'Nobody on your list is good for all of this',
  },
  {
    on: '/mine/friends/new',
    called: 'without a name',
    open: async (page) => {
      await go(page, '/mine/friends/new');
      await press(page, 'Keep');
    },
    sees: 'Please give a name',
    hasFieldError: true,
  },
  {
    on: '/mine/friends/new',
    called: 'how often',
    open: async (page) => {
      await go(page, '/mine/friends/new');
      await openSelect(page, /How often would you like/);
    },
    shows: ['friend-fields.tsx Select: How often would you like to see or hear them?'],
  },
  {
    on: '/mine/friends/new',
    called: 'somebody of the map',
    open: async (page) => {
      await go(page, '/mine/friends/new');
      await openSelect(page, /Are they on your map/);
    },
    shows: ['friend-fields.tsx Select: Are they on your map?'],
  },
  {
    on: '/mine/friends/:friend',
    called: 'the calendar',
    open: async (page, { friend }) => {
      await go(page, `/mine/friends/${friend}`);
      await openCalendar(page);
    },
    shows: ['friend-fields.tsx DateField'],
  },
  {
    on: '/mine/friends/:friend',
    called: 'no name any more',
    open: async (page, { friend }) => {
      await go(page, `/mine/friends/${friend}`);
      await page.getByLabel('What do you call them?').fill('');
      await page.getByLabel('What do you call them?').blur();
    },
    sees: 'Please give a name',
    hasFieldError: true,
    after: (page) => page.getByLabel('What do you call them?').fill('Mara'),
  },
  {
    on: '/mine/friends/:friend',
    called: 'what can be done',
    open: async (page, { friend }) => {
      await go(page, `/mine/friends/${friend}`);
      await menu(page);
    },
    shows: [['friend-screen.tsx Menu', 'More']],
  },
  {
    on: '/mine/friends/:friend',
    called: 'not here',
    open: (page) => go(page, '/mine/friends/nobody-at-all'),
    shows: ['friend-screen.tsx Empty'],
  },
];

const pauses: State[] = [
  {
    on: '/mine/pauses',
    called: 'one that waits, and floors beside what is new',
    open: (page) => go(page, '/mine/pauses'),
    sees: 'While something is new',
  },
  {
    on: '/mine/pause',
    called: 'nothing written',
    open: async (page) => {
      await go(page, '/mine/pause');
      await press(page, 'Let it wait');
    },
    sees: 'Please say what it is about',
    hasFieldError: true,
  },
  {
    on: '/mine/pause',
    called: 'which relationship',
    open: async (page) => {
      await go(page, '/mine/pause');
      await openSelect(page, /Which relationship is it about/);
    },
    shows: ['pause-new-screen.tsx Select'],
  },
  {
    on: '/mine/pause',
    called: 'a day of my own',
    open: async (page) => {
      await go(page, '/mine/pause');
      await page.getByText('On a day of my own').click();
      await openCalendar(page);
    },
    shows: ['until-field.tsx DateField'],
  },
  {
    on: '/mine/pauses/:pause',
    called: 'it waits on, until no day',
    open: async (page, { pause }) => {
      await go(page, `/mine/pauses/${pause}`);
      await say(page, 'Wait on');
      await page.getByText('On a day of my own').click();
      await press(page, 'Let it wait');
    },
    sees: 'Please choose a day',
    hasFieldError: true,
  },
  {
    on: '/mine/pauses/:pause',
    called: 'what can be done',
    open: async (page, { pause }) => {
      await go(page, `/mine/pauses/${pause}`);
      await menu(page);
    },
    shows: [['pause-screen.tsx Menu', 'More']],
  },
  {
    on: '/mine/pauses/:pause',
    called: 'decided, and its words',
    open: async (page, { pause }) => {
      await go(page, `/mine/pauses/${pause}`);
      await say(page, 'Decided');
      await page.getByLabel(/^What came of it/).waitFor();
      await openSteps(page, 'Change its words');
    },
    shows: ['pause-screen.tsx Disclosure'],
    sees: 'A decision that waited',
  },
  {
    on: '/mine/pauses',
    called: 'those that waited',
    open: async (page) => {
      await go(page, '/mine/pauses');
      await openSteps(page);
    },
    shows: ['pauses-screen.tsx Disclosure'],
  },
  {
    on: '/mine/pauses/:pause',
    called: 'not here',
    open: (page) => go(page, '/mine/pauses/none-at-all'),
    shows: ['pause-screen.tsx Empty'],
  },
  {
    on: '/mine/good-moment',
    called: 'as it opens',
    open: (page) => go(page, '/mine/good-moment'),
    sees: 'A moment to share',
  },
  {
    on: '/mine/good-moment',
    called: 'longer than fits',
    open: async (page) => {
      await go(page, '/mine/good-moment');
      await page.getByLabel('What was good for them?').fill('Too long. '.repeat(1_100));
      await press(page, 'Keep');
    },
    sees: 'That is more than fits here',
    hasFieldError: true,
    after: (page) => page.getByLabel('What was good for them?').fill('Short again.'),
  },
];

const kindness: State[] = [
  {
    on: '/mine/kindness',
    called: 'before it',
    open: (page) => go(page, '/mine/kindness'),
    sees: 'Three steps',
  },
  {
    on: '/mine/kindness',
    called: 'within it',
    open: async (page) => {
      await go(page, '/mine/kindness');
      await press(page, 'Begin');
      await press(page, 'On to the next');
    },
    sees: 'Others know this, too',
  },
  {
    on: '/mine/kindness',
    called: 'within it, without the picture',
    open: async (page) => {
      await go(page, '/mine/kindness');
      await press(page, 'Begin');
      await press(page, 'Without the picture');
    },
    sees: 'With the picture',
  },
  {
    on: '/mine/kindness',
    called: 'afterwards, with no sentence to keep',
    open: async (page) => {
      await go(page, '/mine/kindness');
      await press(page, 'Begin');
      await press(page, 'Stop here');
      await press(page, 'Keep it as a note');
    },
    sees: 'There is nothing in it yet',
    hasFieldError: true,
  },
];

const support: State[] = [
  {
    on: '/mine/support',
    called: 'as it opens, with what was kept',
    open: (page) => go(page, '/mine/support'),
    sees: 'What you kept',
  },
  {
    on: '/mine/support',
    called: 'danger ticked, and whom to call',
    open: async (page) => {
      await go(page, '/mine/support');
      await choose(page, 'I think of hurting myself');
      await choose(page, 'I say yes to things only');
    },
    sees: 'You do not have to be alone with this',
  },
  {
    on: '/mine/support',
    called: 'an answer beside the last one, and all rules',
    open: async (page) => {
      await go(page, '/mine/support');
      await choose(page, 'I feel guilty or ashamed');
      await choose(page, 'Sharing out my time');
      await press(page, 'See what it speaks for');
      await openSteps(page);
    },
    shows: ['answer.tsx Disclosure'],
    sees: 'Both may fit',
  },
  {
    on: '/mine/support',
    called: 'help first, and what can wait',
    open: async (page) => {
      await go(page, '/mine/support');
      await choose(page, 'Somebody hurts or threatens me');
      await choose(page, 'Sharing out my time');
      await press(page, 'See what it speaks for');
    },
    sees: 'What can wait',
  },
  {
    on: '/mine/support/:support',
    called: 'beside the day before',
    open: (page, { support: id }) => go(page, `/mine/support/${id}`),
    sees: 'Ticked then, and not now',
  },
  {
    on: '/mine/support/:support',
    called: 'what can be done',
    open: async (page, { support: id }) => {
      await go(page, `/mine/support/${id}`);
      await menu(page);
    },
    shows: [['support/kept-screen.tsx Menu', 'More']],
  },
  {
    on: '/mine/support/:support',
    called: 'not here',
    open: (page) => go(page, '/mine/support/none-at-all'),
    shows: ['support/kept-screen.tsx Empty'],
  },
];

const checks: State[] = [
  {
    on: '/mine/check',
    called: 'days over time, and as a table',
    open: async (page) => {
      await go(page, '/mine/check');
      await openSteps(page);
    },
    shows: ['days-checked.tsx Disclosure'],
    sees: 'How close do you feel to those you love?',
  },
  {
    on: '/mine/check',
    called: 'how often',
    open: async (page) => {
      await go(page, '/mine/check');
      await openSelect(page, /How often would you like to be asked/);
    },
    shows: ['check-screen.tsx Select'],
  },
  {
    on: '/mine/check',
    called: 'words longer than fit',
    open: async (page) => {
      await go(page, '/mine/check');
      await page.getByLabel(/^A line about this day/).fill('x'.repeat(2_001));
    },
    sees: /more than fits here/,
    hasFieldError: true,
  },
  {
    on: '/mine/check',
    called: 'an earlier day, and what can be done',
    open: async (page) => {
      await go(page, '/mine/check');
      await openSteps(page);
      await main(page).getByRole('table').getByRole('link').first().click();
      await press(page, 'More about this day');
    },
    shows: [['day-said.tsx Menu', 'More about this day']],
  },
];

const goals: State[] = [
  {
    on: '/mine/goals',
    called: 'all as one figure, and those begun anew',
    open: async (page) => {
      await go(page, '/mine/goals');
      await openSteps(page);
    },
    shows: ['as-one.tsx Disclosure', 'goals-screen.tsx Disclosure'],
    sees: 'What it does not mean',
  },
  {
    on: '/mine/goal',
    called: 'what it is for',
    open: async (page) => {
      await go(page, '/mine/goal');
      await openSelect(page, /What is it for/);
    },
    shows: ['goal-new-screen.tsx Select'],
  },
  {
    on: '/mine/goal',
    called: 'a level is missing',
    open: async (page) => {
      await go(page, '/mine/goal');
      await page.getByLabel(/^What is the goal/).fill('Calm evenings');
      await press(page, /^Begin$/);
    },
    sees: 'Please say this level in a few words.',
    hasFieldError: true,
  },
  {
    on: '/mine/goals/:goal',
    called: 'where it stands, and how it stood',
    open: (page, { goal }) => go(page, `/mine/goals/${goal}`),
    sees: 'Where is it today?',
  },
  {
    on: '/mine/goals/:goal',
    called: 'what can be done',
    open: async (page, { goal }) => {
      await go(page, `/mine/goals/${goal}`);
      await menu(page);
    },
    shows: [['goal-screen.tsx Menu', 'More']],
  },
  {
    on: '/mine/goals/:goal',
    called: 'not here',
    open: (page) => go(page, '/mine/goals/none-at-all'),
    shows: ['goal-screen.tsx Empty'],
  },
];

const compass: State[] = [
  {
    on: '/mine/compass',
    called: 'as it opens',
    open: (page) => go(page, '/mine/compass'),
    sees: 'Decisions that wait',
  },
  {
    on: '/mine/compass/away',
    called: 'nothing put away',
    open: (page) => go(page, '/mine/compass/away'),
    shows: ['compass/away-screen.tsx Empty'],
  },
];

const inSample =
  (...names: SampleName[]) =>
  async (page: Page) => {
    await openSample(page);
    return sampleIds(page, ...names);
  };

export const care: readonly Group[] = [
  {
    name: 'nothing of care yet',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: empty,
  },
  { name: 'weeks and friends of the sample', start: inSample('friend'), states: weeks },
  {
    name: 'pauses of the sample',
    start: inSample('pause', 'support', 'goal'),
    states: [...pauses, ...kindness, ...support, ...checks, ...goals, ...compass],
  },
];
