// Conversations of a circle in every state. The other one is a device without a browser, and the relay does as it is told.
import { expect, type Page } from '@playwright/test';
import { placeOn } from '../pages.ts';
import { aloneAndAtRobinsTable } from '../robins-table.ts';
import { type Group, go, main, openCalendar, press, type State } from './state.ts';

const kept = (page: Page) =>
  main(page).getByRole('list', { name: 'What you keep' }).getByText('Where we live');

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const there = { alone: '', circle: '', talk: '', over: '' };

/** Begins a check-in with Robin; answers its address. */
async function begins(page: Page, form: 'With time' | 'In short'): Promise<string> {
  await go(page, `${there.circle}/talks/new`);
  await main(page).getByText(form).first().click();
  await press(page, 'Begin');
  await expect(page.getByRole('heading', { level: 1, name: 'A check-in with Robin' })).toBeVisible();
  return (await placeOn(page)).replace(/\?.*/, '');
}
const ends = async (page: Page) => {
  await press(page, 'End it for all');
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expect(main(page).getByText('It is over.')).toBeVisible();
};
/** Robin opened one, asked for something and for a rhythm, and has both said there and gone. */
async function start(page: Page) {
  Object.assign(
    there,
    await aloneAndAtRobinsTable(page, origin, { Ben: '4' }, (robin, circle) => robin.talks(circle)),
  );
  await go(page, `${there.circle}/talks/topics`);
  await main(page).getByLabel('Something to talk about').fill('Where we live');
  await press(page, 'Keep it for next time');
  await expect(kept(page)).toBeVisible();
  there.over = await begins(page, 'In short');
  await press(page, 'Next');
  await press(page, 'Bring something else');
  await main(page).getByLabel('What you bring').fill('Money');
  await press(page, 'Bring it to all of you');
  await press(page, 'Next');
  await press(page, 'The next topic');
  await main(page).getByText('Settled for me').click();
  await expect(main(page).getByText('Settled for each')).toBeVisible();
  await ends(page);
  there.talk = await begins(page, 'With time');
  return {};
}
const at = (step: string) => (page: Page) => go(page, `${there.talk}?step=${step}`);
const on = '/together/:space/talks/:talk';

const states: State[] = [
  {
    on: '/together/:space/talks',
    called: 'alone in the circle',
    open: (page) => go(page, `${there.alone}/talks`),
    shows: [['talks-screen.tsx Empty', 'A conversation needs somebody else']],
  },
  {
    on: '/together/:space/talks',
    called: 'open ones, topics, and one that is over',
    open: (page) => go(page, `${there.circle}/talks`),
    sees: 'You keep one. Nobody else sees it.',
  },
  {
    on: '/together/:space',
    called: 'conversations that are open',
    open: (page) => go(page, there.circle),
    sees: 'Check-ins and repairs',
  },
  {
    on: '/',
    called: 'a conversation to come to, and an action that is asked',
    open: (page) => go(page, '/'),
    sees: 'Somebody asks you',
  },
  {
    on: '/',
    called: 'several conversations with the same people',
    open: (page) => go(page, '/'),
    sees: 'Several conversations are open',
  },
  {
    on: '/people/:person',
    called: 'what waits between you',
    open: async (page) => {
      await go(page, `${there.circle}/who`);
      const say = main(page).getByRole('button', { name: 'Say who Robin is' });
      if (await say.isVisible()) {
        await say.click();
        await page.getByRole('dialog').getByText('Ben').first().click();
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
        await expect(main(page).getByText('Ben on your map')).toBeVisible();
      }
      await go(page, '/people?view=table');
      const ben = await main(page).locator('a[href*="person="]').first().getAttribute('href');
      await go(page, `/people/${new URL(ben ?? '', 'http://x').searchParams.get('person')}`);
    },
    sees: 'Between you',
  },
  {
    on: '/together/:space/talks/new',
    called: 'alone in the circle',
    open: (page) => go(page, `${there.alone}/talks/new`),
    shows: [['new-talk-screen.tsx Empty', 'A conversation needs somebody else']],
  },
  {
    on: '/together/:space/talks/new',
    called: 'with nobody',
    open: async (page) => {
      await go(page, `${there.circle}/talks/new`);
      await main(page).getByRole('button', { name: 'Robin' }).click();
      await press(page, 'Begin');
    },
    sees: 'Please choose who it is with.',
    hasFieldError: true,
  },
  {
    on: '/together/:space/talks/new',
    called: 'a repair',
    open: (page) => go(page, `${there.circle}/talks/new?kind=repair`),
    sees: 'It is no verdict',
  },
  {
    on: '/together/:space/talks/topics',
    called: 'nothing kept, and nothing written',
    open: async (page) => {
      await go(page, `${there.circle}/talks/topics`);
      await press(page, 'Keep it for next time');
    },
    sees: 'A line is enough.',
    hasFieldError: true,
  },
  {
    on: '/together/:space/talks/topics',
    called: 'nothing kept for these',
    open: async (page) => {
      await go(page, `${there.alone}/talks/topics`);
      await go(page, `${there.circle}/talks/topics`);
      if (await kept(page).isVisible()) {
        await press(page, 'Erase: Where we live');
        await page
          .getByRole('dialog')
          .or(page.getByRole('alertdialog'))
          .getByRole('button', { name: 'Erase it for good' })
          .click();
      }
    },
    shows: [['topics-screen.tsx Empty', 'Nothing is kept for Robin.']],
    after: async (page) => {
      await main(page).getByLabel('Something to talk about').fill('Where we live');
      await press(page, 'Keep it for next time');
      await expect(kept(page)).toBeVisible();
    },
  },
  {
    on: '/together/:space/talks/rhythm',
    called: 'alone in the circle',
    open: (page) => go(page, `${there.alone}/talks/rhythm`),
    shows: ['rhythm-screen.tsx Empty'],
  },
  {
    on: '/together/:space/talks/rhythm',
    called: 'asked of me',
    open: (page) => go(page, `${there.circle}/talks/rhythm`),
    sees: /^Asked of you/,
  },
  {
    on,
    called: 'not here',
    open: (page) => go(page, `${there.circle}/talks/nothing`),
    shows: ['with-talk.tsx Empty'],
  },
  {
    on,
    called: 'at its door',
    open: async (page) => {
      await go(page, `${there.circle}/talks`);
      await main(page)
        .getByRole('link', { name: /Here: Robin/ })
        .first()
        .click();
    },
    sees: 'Come when it suits you.',
  },
  { on, called: 'facts', open: at('facts'), sees: 'Nobody wrote this' },
  {
    on,
    called: 'bringing a topic that may have come back, without words',
    open: async (page) => {
      await at('agenda')(page);
      await press(page, 'Bring something else');
      await press(page, 'Bring it to all of you');
    },
    sees: 'Is it something that you had settled?',
    hasFieldError: true,
  },
  { on, called: 'turns', open: at('discussion'), sees: 'Turns begin when two of you are here.' },
  { on, called: 'who carries what', open: at('carries'), sees: 'Noticing how everybody is' },
  {
    on,
    called: 'an action without words',
    open: async (page) => {
      await at('actions')(page);
      await press(page, 'I take it on');
    },
    sees: 'One more',
    hasFieldError: true,
  },
  {
    on,
    called: 'by when',
    open: async (page) => {
      await at('actions')(page);
      await openCalendar(page);
    },
    shows: ['actions-step.tsx DateField: By when'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on,
    called: 'words that are too long',
    open: async (page) => {
      await at('reconnect')(page);
      await main(page)
        .getByLabel(/^In your own words/)
        .fill('x'.repeat(2_001));
      await press(page, 'Show it to those you talk with');
    },
    sees: 'Before you part',
    hasFieldError: true,
  },
  {
    on,
    called: 'end it?',
    open: async (page) => {
      await at('facts')(page);
      await press(page, 'End it for all');
    },
    shows: ['end-dialog.tsx Dialog: End this conversation?'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on,
    called: 'over',
    open: (page) => go(page, there.over),
    sees: 'What you talked about',
  },
];

export const conversations: readonly Group[] = [{ name: 'conversations of a circle', start, states }];
