// What one asks oneself before a plan, in the sample; and a plan between metamours in a circle, for the group of papers.
import { expect, type Page } from '@playwright/test';
import { openSample, placeOn } from '../pages.ts';
import { sign } from '../paper-steps.ts';
import { type Group, go, main, openSelect, press, type State } from './state.ts';

const ask = '/people/near/ask';
const pick = (page: Page, name: RegExp, option: string) =>
  main(page).getByRole('radiogroup', { name }).getByText(option).first().click();
const nearness = /^How near would I like to be/;
const asks = async (page: Page, near: string, own?: string) => {
  await go(page, ask);
  await pick(page, nearness, near);
  if (own) await pick(page, /^Do I want this myself/, own);
};

const near: State[] = [
  {
    on: '/people/near',
    called: 'nothing asked',
    open: (page) => go(page, '/people/near'),
    sees: 'They are for you alone',
  },
  { on: ask, called: 'as it opens', open: (page) => go(page, ask), sees: 'I leave this open' },
  {
    on: ask,
    called: 'side by side',
    open: (page) => asks(page, 'Side by side'),
    sees: 'That is a complete answer',
  },
  {
    on: ask,
    called: 'because somebody else wishes it',
    open: (page) => asks(page, 'We meet at times', 'Somebody else wishes it'),
    shows: ['after-asking.tsx Notice'],
  },
  {
    on: ask,
    called: 'wanting to go on',
    open: (page) => asks(page, 'We meet at times', 'I want it myself'),
    sees: 'It can stay here.',
  },
  {
    on: ask,
    called: 'words longer than fit',
    open: async (page) => {
      await go(page, ask);
      await main(page).getByLabel('What I am afraid of').fill('Too long. '.repeat(300));
      await expect(main(page).getByText('That is more than fits here.').first()).toBeVisible();
    },
    hasFieldError: true,
    after: (page) => main(page).getByLabel('What I am afraid of').fill(''),
  },
  {
    on: ask,
    called: 'erase it?',
    open: async (page) => {
      await go(page, ask);
      await main(page).getByLabel('Whom it is about').fill('Noor');
      await press(page, 'Erase this');
    },
    sees: 'Erase what you asked yourself?',
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/people/near',
    called: 'some of it',
    open: (page) => go(page, '/people/near'),
    sees: 'Noor',
  },
];

export const metamours: readonly Group[] = [
  {
    name: 'how near, in the sample',
    start: async (page) => {
      await openSample(page);
      return {};
    },
    states: near,
  },
];

/** Writes a plan with Robin, with a limit and a first meeting, and shows it; answers its address. */
export async function plans(page: Page, circle: string): Promise<string> {
  await go(page, `${circle}/papers/write?kind=metamour`);
  await main(page).getByLabel('What it is called').fill('Beside each other');
  await press(page, 'Add a sentence: Our limits');
  await main(page).getByRole('textbox', { name: 'Our limits: sentence 1' }).fill('Each goes home alone.');
  await main(page).getByLabel('Where and how').fill('A walk by the canal');
  await main(page).getByLabel('How each leaves, and owes no reason').fill('“I am off.”');
  await press(page, 'See what they will get');
  await page.getByRole('dialog').getByRole('button', { name: 'Show it to Robin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beside each other' })).toBeVisible();
  return placeOn(page);
}

const paper = '/together/:space/papers/:paper';
const write = '/together/:space/papers/write';
/** `there`: addresses, known once the group has started. */
export const planStates = (there: { readonly circle: string; readonly plan: string }): State[] => [
  {
    on: paper,
    called: 'a plan between metamours, nothing told',
    open: (page) => go(page, there.plan),
    sees: 'Nobody has to tell anything.',
  },
  {
    on: paper,
    called: 'telling nothing chosen',
    open: async (page) => {
      await go(page, there.plan);
      await press(page, 'Tell mine');
      await press(page, 'Tell it');
    },
    sees: 'Please choose one, or leave it.',
    hasFieldError: true,
    after: (page) => press(page, 'Leave it'),
  },
  {
    on: paper,
    called: 'my own part told',
    open: async (page) => {
      await go(page, there.plan);
      await press(page, 'Tell mine');
      await pick(page, nearness, 'We know of each other');
      await press(page, 'By message');
      await press(page, 'Tell it');
    },
    sees: 'We know of each other · By message',
    after: (page) => press(page, 'Take mine back'),
  },
  {
    on: paper,
    called: 'a plan with my name under it, and not yet all',
    open: async (page) => {
      await go(page, there.plan);
      if (await main(page).getByRole('radio', { name: 'Sign it' }).isVisible())
        await sign(page, 'Beside each other');
    },
    sees: 'Not in force. Not everybody has signed.',
  },
  {
    on: write,
    called: 'a plan without a way out of the meeting',
    open: async (page) => {
      await go(page, `${there.circle}/papers/write?kind=metamour`);
      await main(page).getByLabel('What it is called').fill('Another');
      await main(page).getByLabel('Where and how').fill('A walk');
      await press(page, 'See what they will get');
    },
    sees: 'Please write it in your own words',
    hasFieldError: true,
  },
  {
    on: write,
    called: 'how long a first meeting is',
    open: (page) => openSelect(page, /How long/),
    shows: ['metamour-fields.tsx Select'],
    after: async (page) => {
      await page.keyboard.press('Escape');
      await press(page, 'Erase this draft');
      await press(page, 'Erase it for good');
      // it leads there by itself
      await page.getByRole('heading', { level: 1, name: 'Papers' }).waitFor();
    },
  },
];
