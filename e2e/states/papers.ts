// Papers of a circle in every state. The other one is a device without a browser, and the relay does as it is told.
import { expect, type Page } from '@playwright/test';
import type { AgreementContent } from '../../packages/domain/src/index.ts';
import { placeOn } from '../pages.ts';
import { sign } from '../paper-steps.ts';
import { aloneAndAtRobinsTable } from '../robins-table.ts';
import { meaningStates } from './meanings.ts';
import { planStates, plans } from './metamours.ts';
import { type Group, go, main, openCalendar, openSelect, openSteps, press, type State } from './state.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const there = {
  alone: '',
  circle: '',
  paper: '',
  draft: '',
  foreign: '',
  list: '',
  listDraft: '',
  guests: '',
  plan: '',
};

/** Robin has put a name under it with an app that left no signature for others. */
const theirs: AgreementContent = {
  ...{ kind: 'agreement', title: 'Keys', review: '', ends: { until: '', zone: '' } },
  sections: [{ id: 's1', title: 'The flat', items: [{ id: 'i1', text: 'Each of us has one.' }] }],
};

/** Writes an agreement of one section and shows it to Robin; answers its address. */
export async function drafts(
  page: Page,
  circle: string,
  title: string,
  sentences: readonly string[] = [],
): Promise<string> {
  await go(page, `${circle}/papers/write`);
  await page.getByLabel('What it is called').fill(title);
  await openSelect(page, /Add a section/);
  await page.getByRole('option', { name: 'Overnights and homes' }).click();
  for (const [k, sentence] of sentences.entries())
    await page.getByRole('textbox', { name: `Sentence ${k + 1} of Overnights and homes` }).fill(sentence);
  await press(page, 'See what they will get');
  await page.getByRole('dialog').getByRole('button', { name: 'Show it to Robin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return placeOn(page);
}

/** Writes a list of one boundary and one request, shows it to Robin, and writes it otherwise; leaves another draft of it. */
async function lists(page: Page, circle: string): Promise<{ list: string; listDraft: string }> {
  const sentence = (number: number) => page.getByRole('textbox', { name: `Sentence ${number}`, exact: true });
  const show = async () => {
    await press(page, 'See what they will get');
    await page.getByRole('dialog').getByRole('button', { name: 'Show it to Robin' }).click();
    await expect(main(page).getByText('Your own list.')).toBeVisible();
  };
  await go(page, `${circle}/papers/write?kind=boundaries`);
  await page.getByLabel('What it is called').fill('My Sundays');
  await press(page, 'What I do');
  await sentence(1).fill('I sleep at home on Sundays.');
  await page.getByRole('textbox', { name: 'What I do where it is crossed' }).fill('I go home by ten.');
  await press(page, 'What I ask of somebody');
  await sentence(2).fill('Please call before you come by.');
  await show();
  const list = await placeOn(page);
  await main(page).getByRole('link', { name: 'Write a new version' }).click();
  await sentence(2).fill('Please write before you come by.');
  await show();
  await main(page).getByRole('link', { name: 'Write a new version' }).click();
  await sentence(2).fill('Please ring.');
  await expect(main(page).getByText('Saved, sealed on this device')).toBeVisible();
  return { list, listDraft: await placeOn(page) };
}

async function start(page: Page) {
  const both = await aloneAndAtRobinsTable(page, origin, { Ben: '4' }, async (robin, circle) => {
    await robin.draftsAndSigns(circle, theirs);
    await robin.asksOf(circle, 'Coming by', 'You call before you come by.');
  });
  Object.assign(there, both);
  there.foreign = await drafts(page, there.circle, 'Nächte 約束');
  there.paper = await drafts(page, there.circle, 'Nights');
  there.guests = await drafts(page, there.circle, 'Guests', [
    'Nobody else stays the night at our home.',
    'Other partners may stay the night at our place.',
  ]);
  await go(page, `${there.circle}/papers/write`);
  await page.getByLabel('What it is called').fill('Not shown yet');
  await openSelect(page, /Add a section/);
  await page.getByRole('option', { name: 'Money' }).click();
  for (const [k, sentence] of [
    'Nobody uses the joint account for dates.',
    'We may use the joint account for dates.',
  ].entries())
    await page.getByRole('textbox', { name: `Sentence ${k + 1} of Money` }).fill(sentence);
  await expect(main(page).getByText('Saved, sealed on this device')).toBeVisible();
  there.draft = await placeOn(page);
  Object.assign(there, await lists(page, there.circle));
  there.plan = await plans(page, there.circle);
  return {};
}

/** With what can be saved laid open. */
const toSave = async (page: Page, paper: string) => {
  await go(page, paper);
  await openSteps(page, 'Save or print it');
};

const uncover = (page: Page) => main(page).getByRole('button', { name: 'Show what I answered before' });
const toSign = async (page: Page) => {
  await go(page, there.paper);
  await main(page).getByRole('radio', { name: 'Sign it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign it' })).toBeVisible();
  if (await uncover(page).isVisible()) await uncover(page).click();
};

/** To the list that Robin has shown. */
const toTheirs = async (page: Page) => {
  await go(page, `${there.circle}/papers`);
  await main(page)
    .getByRole('link', { name: /^Coming by/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Coming by' })).toBeVisible();
};

const states: State[] = [
  {
    on: '/together/:space/papers',
    called: 'alone in the circle',
    open: (page) => go(page, `${there.alone}/papers`),
    shows: [['papers-screen.tsx Empty', 'A paper needs somebody else']],
  },
  {
    on: '/together/:space/papers',
    called: 'one to answer, and a draft of mine',
    open: (page) => go(page, `${there.circle}/papers`),
    sees: 'What only you have seen',
  },
  {
    on: '/together/:space/papers',
    called: 'META19 between metamours, asking oneself first',
    open: async (page) => {
      await go(page, `${there.circle}/papers`);
      const links = main(page).getByRole('link', { name: /metamours$|^First ask myself/ });
      await expect(links).toHaveText([/^First ask myself/, 'Write a plan between metamours']);
    },
    sees: 'Between metamours',
  },
  {
    on: '/together/:space/papers',
    called: 'PAPER43 the way out of the circle, by its whole name',
    open: (page) => go(page, `${there.circle}/papers`),
    sees: 'Leave this circle',
  },
  {
    on: '/together/:space',
    called: 'a paper to answer',
    open: (page) => go(page, there.circle),
    sees: 'Waiting for you and Robin.',
  },
  { on: '/', called: 'a paper to answer', open: (page) => go(page, '/'), sees: 'A paper to answer' },
  {
    on: '/together/:space/papers/write',
    called: 'what it can be about',
    open: async (page) => {
      await go(page, there.draft);
      await openSelect(page, /Add a section/);
    },
    shows: ['sections-field.tsx Select'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/papers/write',
    called: 'more about a section',
    open: async (page) => {
      await go(page, there.draft);
      await press(page, 'More about Money');
    },
    shows: ['sections-field.tsx Menu'],
    after: (page) => page.keyboard.press('Escape'),
  },
  ...(['Look at it again on', 'Its last day'] as const).map(
    (label, at): State => ({
      on: '/together/:space/papers/write',
      called: `a day: ${label}`,
      open: async (page) => {
        await go(page, there.draft);
        await openCalendar(page, at);
      },
      shows: [`days-fields.tsx DateField: ${label}`],
      after: (page) => page.keyboard.press('Escape'),
    }),
  ),
  {
    on: '/together/:space/papers/write',
    called: 'a sentence that is empty',
    open: async (page) => {
      await go(page, there.draft);
      await press(page, 'Add a sentence to Money');
      await press(page, 'See what they will get');
    },
    sees: 'Please write it in your own words',
    hasFieldError: true,
    after: (page) => press(page, 'Take sentence 3 of Money out'),
  },
  {
    on: '/together/:space/papers/write',
    called: 'what they will get',
    open: async (page) => {
      await go(page, there.draft);
      await press(page, 'See what they will get');
    },
    shows: ['show-dialog.tsx Dialog'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/papers/write',
    called: 'erase it?',
    open: async (page) => {
      await go(page, there.draft);
      await press(page, 'Erase this draft');
    },
    sees: 'Erase this draft?',
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/papers/write',
    called: 'a pledge without a word for stop',
    open: async (page) => {
      await go(page, `${there.circle}/papers/write?kind=pledge`);
      await page.getByLabel('What it is called').fill('Our pledge');
      await page.getByLabel(/^Slow/).fill('amber');
      await press(page, 'See what they will get');
    },
    sees: 'Please write it in your own words',
    hasFieldError: true,
    after: async (page) => {
      await press(page, 'Erase this draft');
      await press(page, 'Erase it for good');
      // it leads there by itself
      await page.getByRole('heading', { level: 1, name: 'Papers' }).waitFor();
    },
  },
  {
    on: '/together/:space/papers/write',
    called: 'a sentence of mine that says nothing of what I do',
    open: async (page) => {
      await go(page, there.listDraft);
      await press(page, 'What I do');
      await page.getByRole('textbox', { name: 'Sentence 3', exact: true }).fill('I leave when it is loud.');
      await press(page, 'See what they will get');
    },
    sees: 'Please write it in your own words',
    hasFieldError: true,
    after: (page) => press(page, 'Take sentence 3 out'),
  },
  {
    on: '/together/:space/papers/write',
    called: 'a request of nobody',
    open: async (page) => {
      await go(page, there.listDraft);
      const asks = page.getByRole('toolbar', { name: 'Whom I ask' });
      await asks.getByRole('button', { name: 'Robin' }).click();
      await press(page, 'See what they will get');
    },
    sees: 'Please say whose yes this takes.',
    after: (page) =>
      page.getByRole('toolbar', { name: 'Whom I ask' }).getByRole('button', { name: 'Robin' }).click(),
  },
  {
    on: '/together/:space/papers/write',
    called: 'more about a sentence',
    open: async (page) => {
      await go(page, there.listDraft);
      await openSteps(page, 'Why, who else, and when to look again');
    },
    shows: ['boundary-fields.tsx Disclosure'],
  },
  {
    on: '/together/:space/papers/write',
    called: 'when to look at a sentence again',
    open: async (page) => {
      await go(page, there.listDraft);
      await openSteps(page, 'Why, who else, and when to look again');
      await openCalendar(page, 0);
    },
    shows: ['boundary-fields.tsx DateField: Look at it again on'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'my own list, and how a sentence came to this',
    open: async (page) => {
      await go(page, there.list);
      await openSteps(page, 'How it came to this');
    },
    shows: ['item-part.tsx Disclosure'],
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'withdraw my list?',
    open: async (page) => {
      await go(page, there.list);
      await press(page, 'Withdraw this list');
    },
    sees: 'Withdraw this list?',
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'one that is not there',
    open: (page) => go(page, `${there.circle}/papers/nothing`),
    shows: ['with-paper.tsx Empty'],
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'otherwise, without words',
    open: async (page) => {
      await go(page, there.paper);
      await main(page).getByRole('radio', { name: 'Otherwise' }).click();
      await press(page, 'Say so');
    },
    sees: 'Please write it in your own words',
    hasFieldError: true,
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'withdraw from it?',
    open: async (page) => {
      await go(page, there.paper);
      await press(page, 'Withdraw from this paper');
    },
    shows: ['withdraw-dialog.tsx Dialog'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'a version that is not there',
    open: (page) => go(page, `${there.paper}/sign?version=none`),
    shows: ['sign-screen.tsx Empty'],
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'as it opens',
    open: toSign,
    sees: 'Two questions for yourself.',
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'thinking about it first',
    open: async (page) => {
      await toSign(page);
      await openSteps(page, 'Think about it first');
    },
    shows: ['ask-myself.tsx Disclosure'],
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'until which day',
    open: async (page) => {
      await toSign(page);
      await openSteps(page, 'Think about it first');
      await openCalendar(page);
    },
    shows: ['ask-myself.tsx DateField: Until'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'words longer than fit',
    open: async (page) => {
      await toSign(page);
      await page.getByLabel(/^Words to it/).fill('Too long. '.repeat(300));
      await expect(main(page).getByText('That is more than fits here.').first()).toBeVisible();
    },
    hasFieldError: true,
    after: (page) => page.getByLabel(/^Words to it/).fill(''),
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'in doubt',
    open: async (page) => {
      await toSign(page);
      const could = page.getByRole('radiogroup', { name: 'Could you say no?' });
      await could.getByRole('radio', { name: 'Not sure' }).click();
    },
    shows: ['ask-myself.tsx Notice'],
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'PAPER17 what I answered another time stays covered',
    open: async (page) => {
      await go(page, there.paper);
      await main(page).getByRole('radio', { name: 'Sign it' }).click();
      await expect(uncover(page)).toBeVisible();
      await expect(main(page).getByRole('radio', { checked: true })).toHaveCount(0);
      await expect(main(page).getByText('Nothing has to be signed today')).toHaveCount(0);
      await uncover(page).click();
      await expect(main(page).getByRole('radio', { checked: true })).toHaveCount(1);
      await go(page, there.paper);
      await main(page).getByRole('radio', { name: 'Sign it' }).click();
    },
    sees: 'Show what I answered before',
  },
  {
    on: '/together/:space/papers/write',
    called: 'PAPER38 a day to look again that is past',
    open: async (page) => {
      await go(page, there.draft);
      await page.getByLabel('Look at it again on').fill('2020-01-01');
      await press(page, 'See what they will get');
    },
    sees: 'This day is over already.',
    hasFieldError: true,
    after: (page) => page.getByLabel('Look at it again on').fill(''),
  },
  {
    on: '/together/:space/papers/write',
    called: 'PAPER38 a day to look at a sentence again that is past',
    open: async (page) => {
      await go(page, there.listDraft);
      await openSteps(page, 'Why, who else, and when to look again');
      const day = page.getByLabel('Look at it again on').first();
      await day.fill('2020-01-01');
      // closed again: what is wrong in it opens it
      await main(page).getByText('Why, who else, and when to look again').first().click();
      await expect(day).toBeHidden();
      await press(page, 'See what they will get');
    },
    sees: 'This day is over already.',
    hasFieldError: true,
    after: (page) => page.getByLabel('Look at it again on').first().fill(''),
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'PAPER39 PAPER40 signed and taken back, which stands by itself',
    open: async (page) => {
      const paper = main(page).getByRole('link', { name: /^Windows/ });
      await go(page, `${there.circle}/papers`);
      if (await paper.isVisible()) await paper.click();
      else {
        await drafts(page, there.circle, 'Windows');
        await sign(page, 'Windows');
        await press(page, 'Withdraw from this paper');
        await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
      }
      await expect(main(page).getByText('Not in force: you signed, and took that back.')).toBeVisible();
      await expect(main(page).getByRole('radio', { name: 'Sign it' })).toHaveCount(0);
    },
    sees: 'You took your signature back. That stands, and needs no reason.',
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'PAPER42 no time to think where nothing waits',
    open: async (page) => {
      await go(page, `${there.circle}/papers`);
      await main(page)
        .getByRole('link', { name: /^Windows/ })
        .click();
      await press(page, 'Answer anew');
      await main(page).getByRole('radio', { name: 'Sign it' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Sign it' })).toBeVisible();
      await uncover(page).click();
      await expect(main(page).getByText('Think about it first')).toHaveCount(0);
    },
    sees: 'Words to it',
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'BOUND13 somebody’s list, in their words',
    open: toTheirs,
    sees: 'Robin: what I ask of somebody',
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'BOUND11 asking myself, alone, before a yes to a list',
    open: async (page) => {
      await toTheirs(page);
      await main(page).getByRole('radio', { name: 'Yes', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Before you say yes' })).toBeVisible();
      await expect(main(page).getByRole('button', { name: 'Say yes to it' })).toHaveCount(0);
      if (await uncover(page).isVisible()) await uncover(page).click();
      const could = page.getByRole('radiogroup', { name: 'Could you say no?' });
      await could.getByRole('radio', { name: 'Not sure' }).click();
    },
    sees: 'Nothing has to be answered today',
  },
  {
    on: '/together/:space/papers/:paper/sign',
    called: 'BOUND12 time to think about a list',
    open: async (page) => {
      await toTheirs(page);
      await main(page).getByRole('link', { name: 'First ask yourself' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Before you say yes' })).toBeVisible();
      if (await uncover(page).isVisible()) await uncover(page).click();
      await openSteps(page, 'Think about it first');
    },
    sees: 'To the list',
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'beside a sentence, what does not go with it',
    open: async (page) => {
      await go(page, there.guests);
      await openSteps(page, 'Something else does not go with this');
    },
    shows: ['beside-sentence.tsx Disclosure'],
  },
  {
    on: '/together/:space/papers',
    called: 'what does not go together, and what is meant so',
    open: async (page) => {
      await go(page, `${there.circle}/papers`);
      await press(page, 'Both are meant so');
      await openSteps(page, 'What you said is meant so');
    },
    shows: ['clashes-section.tsx Disclosure'],
    after: (page) => press(page, 'Show it again'),
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'what I asked myself',
    open: async (page) => {
      await go(page, there.paper);
      await openSteps(page, 'For you alone');
    },
    shows: ['asked-part.tsx Disclosure'],
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'erase what I asked myself?',
    open: async (page) => {
      await go(page, there.paper);
      await openSteps(page, 'For you alone');
      await press(page, 'Erase this');
    },
    sees: 'Erase what you asked yourself?',
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'save or print it',
    open: (page) => toSave(page, there.paper),
    shows: ['save-part.tsx Disclosure: Save or print it'],
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'the file could not be written',
    open: async (page) => {
      await toSave(page, there.paper);
      await page.route(/\.ttf$/, (route) => route.abort());
      await press(page, 'Save as PDF');
    },
    shows: ['save-part.tsx Notice: The file'],
    breaks: true,
    after: (page) => page.unrouteAll({ behavior: 'ignoreErrors' }),
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'letters that cannot be printed',
    open: async (page) => {
      await toSave(page, there.foreign);
      await press(page, 'Save as PDF');
    },
    shows: [['save-part.tsx Notice: Some letters', '約 束']],
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'a name without a signature for others',
    open: async (page) => {
      await go(page, `${there.circle}/papers`);
      await main(page).getByRole('link', { name: /^Keys/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeVisible();
      const paper = await placeOn(page);
      if (await main(page).getByRole('radio', { name: 'Sign it' }).isVisible()) await sign(page, 'Keys');
      await expect(main(page).getByText('In force. All have signed.')).toBeVisible();
      await toSave(page, paper);
      await press(page, 'Save the signed file');
    },
    shows: ['save-part.tsx Notice: There is no signed file'],
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'what a new version changes',
    open: async (page) => {
      await go(page, `${there.circle}/papers`);
      await go(page, there.paper);
      const view = main(page).getByText('What it changes');
      if (!(await view.isVisible())) {
        await main(page).getByRole('link', { name: 'Write a new version' }).click();
        await page
          .getByRole('textbox', { name: /^Sentence 1 of/ })
          .fill('We ask each other before somebody stays.');
        await press(page, 'See what they will get');
        await page.getByRole('dialog').getByRole('button', { name: 'Show it to' }).click();
      }
      await view.click();
    },
    sees: 'Versions',
  },
  {
    on: '/time/rules/:rule',
    called: 'from a paper that reads otherwise by now',
    open: async (page) => {
      await go(page, '/time/rules');
      const rule = main(page).getByRole('link', { name: /^I sleep at home on Sundays/ });
      if (!(await rule.isVisible())) {
        await go(page, there.list);
        await main(page).getByRole('link', { name: 'Plan by this: I sleep at home on Sundays.' }).click();
        await main(page).getByText('These days are ours').first().click();
        await press(page, 'Keep');
        await expect(rule).toBeVisible();
        await go(page, there.list);
        await main(page).getByRole('link', { name: 'Write a new version' }).click();
        await page
          .getByRole('textbox', { name: 'Sentence 1', exact: true })
          .fill('I sleep at home on Mondays.');
        await press(page, 'See what they will get');
        await page.getByRole('dialog').getByRole('button', { name: 'Show it to Robin' }).click();
        await expect(main(page).getByText('Your own list.')).toBeVisible();
        await go(page, '/time/rules');
      }
      await rule.click();
    },
    shows: ['rule-screen.tsx Notice: That paper does not hold as it did.'],
  },
];

states.push(...meaningStates(there), ...planStates(there));

export const papers: readonly Group[] = [{ name: 'papers of a circle', start, states }];
