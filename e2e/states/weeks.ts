// Week, month, dates, plan and review of the sample, state by state. The sample is made for a Wednesday noon in November.
import { expect, type Page } from '@playwright/test';
import { openSample, sampleIds } from '../pages.ts';
import {
  brokenWorkers,
  deafWorkers,
  type Group,
  go,
  holdToast,
  main,
  noCopying,
  openCalendar,
  openSelect,
  openSteps,
  press,
  type State,
  unprovenWorkers,
  wholeWorkers,
} from './state.ts';

const wednesday = new Date('2026-11-18T11:00:00Z');
const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 900;

const block = (page: Page, name: RegExp) =>
  main(page).locator('[data-key]').filter({ hasText: name }).first();

/** Takes up the held Thursday with Kit and carries it a day back, onto another date. */
async function carry(page: Page): Promise<void> {
  await go(page, '/time');
  await block(page, /Thursday 19 November.*with/).focus();
  await page.keyboard.press('m');
  await page.keyboard.press(isNarrow(page) ? 'ArrowUp' : 'ArrowLeft');
}

const week: State[] = [
  { on: '/time', called: 'as it opens', open: (page) => go(page, '/time') },
  {
    on: '/time',
    called: 'a date, beside it or over it',
    open: async (page) => {
      await go(page, '/time');
      await block(page, /Saturday 21 November.*with/).click();
    },
    shows: ['date-sheet.tsx Sheet'],
  },
  {
    on: '/time',
    called: 'a date that is over: another length, which is missing',
    open: async (page) => {
      await go(page, '/time');
      await block(page, /Monday 16 November.*with/).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByText('Another length').click();
      await sheet.getByLabel('How long it was').fill('');
      await sheet.getByRole('button', { name: 'Note it' }).click();
    },
    sees: 'Please write how long it was',
    hasFieldError: true,
  },
  {
    on: '/time',
    called: 'a date being carried',
    open: carry,
    sees: 'Arrow keys move it',
  },
  {
    on: '/time',
    called: 'carried to where something is',
    open: async (page) => {
      await carry(page);
      await page.keyboard.press('Enter');
    },
    shows: ['time-screen.tsx Dialog'],
  },
  {
    on: '/time',
    called: 'moved all the same, with Undo',
    open: async (page) => {
      await carry(page);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Move it all the same' }).click();
      await holdToast(page);
    },
    sees: /^Moved to/,
    after: (page) => press(page, 'Undo'),
  },
  {
    on: '/time',
    called: 'as a list',
    open: async (page) => {
      await go(page, '/time');
      await openSteps(page, 'As a list');
    },
    shows: ['week-list.tsx Disclosure'],
  },
  {
    on: '/time',
    called: 'a week in which the clocks change',
    open: (page) => go(page, '/time?week=2027-03-22'),
    sees: 'The clocks go forward',
  },
  {
    on: '/time',
    called: 'worth knowing, one put aside',
    open: async (page) => {
      await go(page, '/time?week=2026-11-23');
      const aside = main(page)
        .or(page.getByRole('complementary'))
        .getByRole('button', { name: /^Put aside/ });
      if ((await aside.count()) > 1) await aside.first().click();
    },
    sees: 'To this week',
  },
  { on: '/time/month', called: 'as it opens', open: (page) => go(page, '/time/month') },
  {
    on: '/time/month',
    called: 'as a list',
    open: async (page) => {
      await go(page, '/time/month');
      await openSteps(page, 'As a list');
    },
    shows: ['month-screen.tsx Disclosure'],
  },
  {
    on: '/time/month',
    called: 'another month, with nothing in it',
    open: async (page) => {
      await go(page, '/time/month?month=2031-05');
      await openSteps(page, 'As a list');
    },
    sees: 'To this month',
  },
];

const newDate: State[] = [
  { on: '/time/dates/new', called: 'as it opens', open: (page) => go(page, '/time/dates/new') },
  {
    on: '/time/dates/new',
    called: 'with nobody',
    open: async (page) => {
      await go(page, '/time/dates/new');
      await press(page, /^Add/);
    },
    sees: 'Please choose with whom',
    hasFieldError: true,
  },
  {
    on: '/time/dates/new',
    called: 'with whom: the list',
    open: async (page) => {
      await go(page, '/time/dates/new');
      await openSelect(page, /Choose with whom/);
    },
    shows: ['new-date-screen.tsx Select'],
  },
  {
    on: '/time/dates/new',
    called: 'the day from a calendar',
    open: async (page) => {
      await go(page, '/time/dates/new');
      await openCalendar(page);
    },
    shows: ['when-fields.tsx DateField: Day'],
  },
  {
    on: '/time/dates/new',
    called: 'the last day from a calendar',
    open: async (page) => {
      await go(page, '/time/dates/new?day=2026-12-04');
      const isLong = page.getByRole('checkbox', { name: 'It lasts several days' });
      if (!(await isLong.isChecked())) await main(page).getByText('It lasts several days').click();
      await openCalendar(page, 1);
    },
    shows: ['when-fields.tsx DateField: Last day'],
  },
  {
    on: '/time/dates/new',
    called: 'where another date is',
    open: (page, { relationship }) =>
      go(page, `/time/dates/new?relationship=${relationship}&day=2026-11-21&from=660&to=840`),
    sees: 'Add it all the same',
  },
  {
    on: '/time/dates/new',
    called: 'at a time that does not exist, over already, a day missing',
    open: async (page) => {
      await go(page, '/time/dates/new?day=2026-03-29&from=150&to=300');
      await expect(page.getByText('The clocks go forward that night')).toBeVisible();
      await main(page).getByText('It was lived as written here').click();
      await page.getByLabel('Day', { exact: true }).fill('');
    },
    sees: 'Please choose a day',
    hasFieldError: true,
  },
];

const date: State[] = [
  {
    on: '/time/dates/:date',
    called: 'as it opens',
    open: (page, { date }) => go(page, `/time/dates/${date}`),
  },
  {
    on: '/time/dates/:date',
    called: 'one that is over',
    open: (page, { past }) => go(page, `/time/dates/${past}`),
    sees: 'It did not happen',
  },
  {
    on: '/time/dates/:date',
    called: 'with whom: the list',
    open: async (page, { date }) => {
      await go(page, `/time/dates/${date}`);
      await openSelect(page, /With/);
    },
    shows: ['date-editor.tsx Select'],
  },
  {
    on: '/time/dates/:date',
    called: 'a new time that is none',
    open: async (page, { date }) => {
      await go(page, `/time/dates/${date}`);
      await page.getByLabel('To', { exact: true }).fill('');
    },
    sees: 'Please write a time',
    hasFieldError: true,
    after: (page) => press(page, 'Leave it where it is'),
  },
  {
    on: '/time/dates/:date',
    called: 'a new time that meets others',
    open: async (page, { date }) => {
      await go(page, `/time/dates/${date}`);
      await page.getByLabel('Day', { exact: true }).fill('2026-11-19');
      await page.getByLabel('From', { exact: true }).fill('19:00');
    },
    sees: 'Move it all the same',
    after: (page) => press(page, 'Leave it where it is'),
  },
  {
    on: '/time/dates/:date',
    called: 'to send, and it cannot be copied',
    open: async (page, { date }) => {
      await go(page, `/time/dates/${date}`);
      await noCopying(page);
      await openSteps(page, 'Send it');
      await press(page, 'Copy as text');
    },
    shows: ['take-date.tsx Disclosure', 'send-dates.tsx Notice: The browser does not'],
  },
  {
    on: '/time/dates/:date',
    called: 'another standing, with Undo',
    open: async (page, { date }) => {
      await go(page, `/time/dates/${date}`);
      const next = (await page.getByRole('radio', { name: /^Asked/ }).isChecked()) ? /^Agreed/ : /^Asked/;
      await main(page).getByText(next).first().click();
      await holdToast(page);
    },
    sees: /^The date is/,
  },
  {
    on: '/time/dates/:date',
    called: 'gone',
    open: (page) => go(page, '/time/dates/none-at-all'),
    shows: ['dates/date-screen.tsx Empty'],
  },
];

const today: State[] = [
  { on: '/', called: 'as it opens', open: (page) => go(page, '/') },
  {
    on: '/',
    called: 'told of a date, with Undo',
    open: async (page) => {
      await go(page, '/');
      await main(page).getByRole('radio', { name: 'Agreed' }).first().click();
      await holdToast(page);
    },
    sees: /^Noted/,
    after: (page) => press(page, 'Undo'),
  },
];

const plan: State[] = [
  {
    on: '/time/plan',
    called: 'a week that is over',
    open: (page) => go(page, '/time/plan?week=2026-11-09'),
    shows: ['plan-screen.tsx Empty: This week is over'],
  },
  {
    on: '/time/plan',
    called: 'being computed',
    open: async (page) => {
      await deafWorkers(page);
      await go(page, '/time/plan?week=2026-11-23');
    },
    shows: ['proof.tsx Progress'],
    after: wholeWorkers,
  },
  {
    on: '/time/plan',
    called: 'broken off',
    open: async (page) => {
      await brokenWorkers(page);
      await go(page, '/time/plan?week=2026-11-23');
    },
    shows: ['proof.tsx Notice'],
    breaks: true,
    after: wholeWorkers,
  },
  {
    on: '/time/plan',
    called: 'proven, with reasons',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-23');
      await expect(page.getByText('Proven for this week')).toBeVisible({ timeout: 60_000 });
    },
    sees: 'Proven for this week',
  },
  {
    on: '/time/plan',
    called: 'four weeks together, with reasons',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-23&weeks=4');
      await expect(page.getByText('Proven for these four weeks')).toBeVisible({ timeout: 120_000 });
    },
    sees: 'Four weeks',
  },
  {
    on: '/time/plan',
    called: 'stopped with a plan',
    open: async (page) => {
      await unprovenWorkers(page);
      await go(page, '/time/plan?week=2026-11-30');
      await expect(page.getByText('A plan is there')).toBeVisible();
      await page.getByRole('button', { name: 'Cancel' }).click();
    },
    sees: 'A good plan, not proven',
    after: wholeWorkers,
  },
  {
    on: '/time/plan',
    called: 'what if: the plan that would be',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-23');
      await main(page).getByRole('link', { name: 'See that plan' }).first().click({ timeout: 60_000 });
      await expect(page.getByText('No plan would meet what you entered better then')).toBeVisible({
        timeout: 60_000,
      });
    },
    sees: 'What is different',
  },
  {
    on: '/time/plan',
    called: 'what if: without a date that is settled',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-23');
      await main(page)
        .getByRole('link', { name: /^Without the date with/ })
        .first()
        .click({ timeout: 60_000 });
      await expect(page.getByText('No plan would meet what you entered better then')).toBeVisible({
        timeout: 60_000,
      });
    },
    sees: 'Nothing is changed by looking',
  },
  {
    on: '/time/plan',
    called: 'more on liked days beside this plan',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-30');
      await main(page)
        .getByRole('link', { name: /^More on the days that you like/ })
        .click({ timeout: 60_000 });
      await expect(page.getByText('For at most so much, no plan has more of that')).toBeVisible({
        timeout: 60_000,
      });
      await expect(page.getByText('What is different')).toBeVisible({ timeout: 60_000 });
    },
    sees: 'What it may take from the wishes',
  },
  {
    on: '/time/plan',
    called: 'in place',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-23');
      await expect(page.getByText('Proven for this week')).toBeVisible({ timeout: 60_000 });
      const hold = page.getByRole('button', { name: /^Hold|^Keep this plan/ }).filter({ visible: true });
      if (await hold.count()) {
        await hold.first().click();
        await expect(page).toHaveURL(/\/time\?week/);
        await go(page, '/time/plan?week=2026-11-23');
      }
      await expect(page.getByText('Take it with you').first()).toBeVisible({ timeout: 60_000 });
    },
    sees: 'See the week',
  },
  {
    on: '/time/plan',
    called: 'the dates of one person, to be sent and asked for',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-23');
      await main(page)
        .locator('summary', { hasText: /: \d+ dates?/ })
        .first()
        .click({ timeout: 60_000 });
    },
    sees: 'I have asked already',
    shows: ['held-dates.tsx Disclosure'],
  },
  {
    on: '/time/plan',
    called: 'why one of its dates is there',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-30');
      await main(page)
        .getByRole('list', { name: 'The dates' })
        .getByRole('button')
        .first()
        .click({ timeout: 60_000 });
    },
    shows: ['why-this.tsx Dialog: Why this date'],
  },
  {
    on: '/time/plan',
    called: 'whether to let the plan go',
    open: async (page) => {
      await go(page, '/time/plan?week=2026-11-23');
      await main(page).getByRole('button', { name: 'Let this plan go' }).click({ timeout: 60_000 });
    },
    shows: ['held-dates.tsx Dialog: Let this plan go?'],
  },
  {
    on: '/time',
    called: 'planned and proven',
    open: (page) => go(page, '/time?week=2026-11-23'),
    sees: 'This week is planned, and was proven',
  },
  {
    on: '/time/plan',
    called: 'a conflict, with the ways out',
    open: async (page) => {
      await go(page, '/time/needs');
      const rows = await main(page).locator('a[href^="/time/budget/"]').all();
      const hrefs = await Promise.all(rows.slice(0, 2).map((row) => row.getAttribute('href')));
      // two that are agreed, with two people, at one time
      for (const [at, from] of ['14', '15'].entries())
        if (!(await hasAgreed(page, from))) {
          const relationship = hrefs[at]?.split('/').at(-1);
          const asked = `relationship=${relationship}&day=2026-12-12&from=${Number(from) * 60}&to=1080`;
          await go(page, `/time/dates/new?${asked}`);
          await main(page).getByText('Agreed').click();
          await press(page, /^Add/);
          await expect(page).toHaveURL(/week=2026-12-07/);
        }
      await go(page, '/time/plan?week=2026-12-07');
      await expect(page.getByText('These cannot all hold')).toBeVisible({ timeout: 60_000 });
    },
    shows: ['conflict.tsx Notice'],
  },
];

async function hasAgreed(page: Page, from: string): Promise<boolean> {
  await go(page, '/time?week=2026-12-07');
  return (await block(page, new RegExp(`Saturday 12 December, ${from}:00`)).count()) > 0;
}

const review: State[] = [
  {
    on: '/time/review',
    called: 'what was lived, one of them otherwise',
    open: async (page) => {
      await go(page, '/time/review?week=2026-11-16');
      await main(page).getByRole('radio', { name: 'Not quite' }).first().click();
    },
    sees: 'How long it was',
  },
  {
    on: '/time/review',
    called: 'a length that is none',
    open: async (page) => {
      await go(page, '/time/review?week=2026-11-16');
      await main(page).getByRole('radio', { name: 'Not quite' }).first().click();
      const field = page.getByRole('spinbutton', { name: 'How long it was' }).first();
      await field.fill('a while');
      await field.blur();
    },
    sees: /^Write hours such as/,
    hasFieldError: true,
  },
  ...(['floors', 'energy', 'change', 'next'] as const).map(
    (step): State => ({
      on: '/time/review',
      called: `step ${step}`,
      open: (page) => go(page, `/time/review?week=2026-11-09&step=${step}`),
    }),
  ),
];

async function start(page: Page) {
  await page.clock.setFixedTime(wednesday);
  await openSample(page);
  const ids = await sampleIds(page, 'date', 'relationship');
  await go(page, '/time?week=2026-11-09');
  await openSteps(page, 'As a list');
  const past = await main(page)
    .locator('a[href^="/time/dates/"]:not([href*="new"])')
    .first()
    .getAttribute('href');
  return { ...ids, past: past?.split('/').at(-1) ?? '' };
}

export const weeks: readonly Group[] = [
  { name: 'the week of the sample', start, states: [...today, ...week] },
  { name: 'dates of the sample', start, states: [...newDate, ...date, ...review] },
  { name: 'plans of the sample', start, states: plan },
];
