// Hours, days that come round, and a plan's dates on their way into a circle, in every state. The other one is a device without a browser.
import { expect, type Page } from '@playwright/test';
import { aloneAndAtRobinsTable } from '../robins-table.ts';
import { type Group, go, main, openCalendar, press, type State } from './state.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const there = { alone: '', circle: '', hours: '' };
const idOf = (path: string): string => path.split('/')[2] ?? '';

/** A circle with nobody else in it, and one with Robin, who is on the map too; the hours of both are spoken of, and a floor is asked for. */
async function start(page: Page) {
  Object.assign(there, await aloneAndAtRobinsTable(page, origin, { Robin: '4' }));
  await go(page, `${there.circle}/who`);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await go(page, there.circle);
  const row = page.getByRole('list', { name: 'Time together' }).getByRole('link', { name: /With Robin/ });
  there.hours = (await row.getAttribute('href')) ?? '';
  await go(page, there.hours);
  await page.getByLabel('At least so much together').fill('2');
  await press(page, 'Ask for it');
  await expect(main(page).getByText(/asked for\. Waiting for Robin/)).toBeVisible();
  return {};
}

const states: State[] = [
  {
    on: '/together/:space',
    called: 'time together, and days that come round',
    open: (page) => go(page, there.circle),
    sees: 'Birthdays, anniversaries, holidays: none yet',
  },
  {
    on: '/together/:space/hours/:whom',
    called: 'a floor that waits, and a wish in two fields',
    open: async (page) => {
      await go(page, there.hours);
      await page.getByLabel('What I ask for, a week').fill('3');
    },
    sees: 'Exactly this is what they get: 3 hours a week.',
    after: (page) => page.getByLabel('What I ask for, a week').fill(''),
  },
  {
    on: '/together/:space/hours/:whom',
    called: 'nothing asked for',
    open: async (page) => {
      await go(page, there.hours);
      await press(page, 'Ask for this');
    },
    hasFieldError: true,
  },
  {
    on: '/together/:space/hours/:whom',
    called: 'a floor without hours',
    open: async (page) => {
      await go(page, there.hours);
      await press(page, 'Ask for it');
    },
    hasFieldError: true,
  },
  {
    on: '/together/:space/hours/:whom',
    called: 'with nobody who is there',
    open: (page) => go(page, `${there.circle}/hours/nobody`),
    shows: ['hours-screen.tsx Empty'],
  },
  {
    on: '/together/:space/who',
    called: 'who somebody is on the map is said',
    open: (page) => go(page, `${there.circle}/who`),
    sees: 'Robin on your map',
  },
  {
    on: '/together/:space/who',
    called: 'nobody else is in the circle',
    open: (page) => go(page, `${there.alone}/who`),
    sees: 'Nobody else is in yet.',
  },
  {
    on: '/together/:space/days',
    called: 'none yet',
    open: (page) => go(page, `${there.circle}/days`),
    shows: ['together/days/days-screen.tsx Empty'],
  },
  {
    on: '/together/:space/days/:day',
    called: 'one that is not there',
    open: (page) => go(page, `${there.circle}/days/nothing`),
    shows: ['together/days/day-screen.tsx Empty'],
  },
  {
    on: '/together/:space/days/:day',
    called: 'without a name',
    open: async (page) => {
      await go(page, `${there.circle}/days/new`);
      await press(page, 'Add it');
    },
    hasFieldError: true,
  },
  {
    on: '/together/:space/days/:day',
    called: 'in which month',
    open: async (page) => {
      await go(page, `${there.circle}/days/new`);
      await press(page, /Month/);
    },
    shows: ['day-fields.tsx Select: Month'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/days/:day',
    called: 'how early',
    open: async (page) => {
      await go(page, `${there.circle}/days/new`);
      await page.keyboard.press('Shift');
      await press(page, /How early/);
    },
    shows: ['day-fields.tsx Select: How early'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/days/:day',
    called: 'on which day, where it moves',
    open: async (page) => {
      await go(page, `${there.circle}/days/new`);
      await page.keyboard.press('Shift');
      await page.getByText('It moves').click();
      await openCalendar(page);
    },
    shows: ['time/day-list.tsx DateField'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/time/plan',
    called: 'what comes from circles, and where its dates can be proposed',
    open: (page) => go(page, '/time/plan'),
    sees: 'From your circles',
  },
  {
    on: '/time/plan',
    called: 'its dates as Robin will see them',
    open: async (page) => {
      await go(page, `/time/plan?to=${idOf(there.circle)}`);
      await expect(main(page).getByText('Exactly this is what they get')).toBeVisible({ timeout: 60_000 });
    },
    sees: 'As Robin will see it',
  },
  {
    on: '/time/plan',
    called: 'for a circle with whose people it has no date',
    open: (page) => go(page, `/time/plan?to=${idOf(there.alone)}`),
    shows: ['propose-plan.tsx Empty'],
  },
];

export const togetherPlan: readonly Group[] = [{ name: 'hours and plans in a circle', start, states }];
