// The forms of the Time room and the calendars of the sample, state by state.
import { expect, type Page } from '@playwright/test';
import { calendarFile } from '../calendar-file.ts';
import { openSample, sampleIds } from '../pages.ts';
import { chooseFile } from '../vault-steps.ts';
import {
  deafWorkers,
  type Group,
  go,
  holdToast,
  ics,
  main,
  noCopying,
  openCalendar,
  openCombo,
  openSelect,
  openSteps,
  press,
  type State,
  wholeWorkers,
} from './state.ts';

const number = (page: Page, name: string) => page.getByRole('spinbutton', { name });
const wednesdayHours = (page: Page) =>
  main(page)
    .getByRole('button', { name: /^Wed \S/ })
    .click();

const needs: State[] = [
  { on: '/time/needs', called: 'as it opens', open: (page) => go(page, '/time/needs') },
  {
    on: '/time/budget/:relationship',
    called: 'all further steps',
    open: async (page, { relationship }) => {
      await go(page, `/time/budget/${relationship}`);
      await openSteps(page);
    },
    shows: [
      'budget-fields.tsx Disclosure: One step further',
      'budget-fields.tsx Disclosure: Days of the month',
    ],
  },
  {
    on: '/time/budget/:relationship',
    called: 'a floor above the wish',
    open: async (page, { relationship }) => {
      await go(page, `/time/budget/${relationship}`);
      await number(page, 'At least, a week').fill('11');
    },
    sees: 'The floor is more than the wish',
    hasFieldError: true,
    after: (page) => press(page, 'Put back'),
  },
  {
    on: '/time/budget/:relationship',
    called: 'hours that cannot be read',
    open: async (page, { relationship }) => {
      await go(page, `/time/budget/${relationship}`);
      await number(page, 'Wish, a week').fill('a while');
      await number(page, 'Wish, a week').blur();
    },
    sees: 'Write hours such as',
    hasFieldError: true,
    after: (page) => number(page, 'Wish, a week').fill('8'),
  },
  {
    on: '/time/budget/:relationship',
    called: 'whose hours to start from: the list',
    open: async (page, { relationship }) => {
      await go(page, `/time/budget/${relationship}`);
      await openSelect(page, /Choose whose hours/);
    },
    shows: ['copy-from.tsx Select'],
  },
  {
    on: '/time/budget/:relationship',
    called: 'put back, with Undo',
    open: async (page, { relationship }) => {
      await go(page, `/time/budget/${relationship}`);
      await number(page, 'Most, a week').fill('13');
      await expect(page.getByText('Kept as you go')).toBeVisible();
      await press(page, 'Put back');
      await holdToast(page);
    },
    sees: 'The hours are as they were',
  },
  {
    on: '/time/budget/:relationship',
    called: 'gone',
    open: (page) => go(page, '/time/budget/none-at-all'),
    shows: ['budget-screen.tsx Empty'],
  },
];

const limits: State[] = [
  { on: '/time/mine', called: 'as it opens', open: (page) => go(page, '/time/mine') },
  {
    on: '/time/mine',
    called: 'where the hours go',
    open: async (page) => {
      await go(page, '/time/mine');
      await openSteps(page, 'Where the hours go');
    },
    shows: ['capacity-panel.tsx Disclosure'],
    only: 320,
  },
  {
    on: '/time/mine',
    called: 'hours of a day, to be copied',
    open: async (page) => {
      await go(page, '/time/mine');
      await wednesdayHours(page);
      await press(page, 'Copy Wednesday to');
    },
    shows: ['weekly-hours-editor.tsx Menu'],
  },
  {
    on: '/time/mine',
    called: 'hours that overlap, and a number that is missing',
    open: async (page) => {
      await go(page, '/time/mine');
      await wednesdayHours(page);
      const hours = main(page).getByRole('group', { name: 'Hours on Wednesday' });
      if ((await hours.getByLabel('From').count()) < 2) await press(page, 'Add more hours');
      await hours.getByLabel('From').last().fill('18:00');
      await hours.getByLabel('To').last().fill('20:00');
      await expect(page.getByText('These hours meet others').first()).toBeVisible();
      await number(page, 'Dates in a week, at most').fill('');
    },
    sees: 'Not all is kept yet',
    hasFieldError: true,
  },
  {
    on: '/time/mine',
    called: 'the zone: the list',
    open: async (page) => {
      await go(page, '/time/mine');
      await openCombo(page, /My time zone/, 'Lis');
    },
    shows: ['zone-field.tsx ComboBox'],
  },
  { on: '/time/protected', called: 'as it opens', open: (page) => go(page, '/time/protected') },
  {
    on: '/time/protected',
    called: 'a new one without its days',
    open: async (page) => {
      await go(page, '/time/protected');
      await press(page, 'Protect a time');
      await page.getByRole('dialog').getByText('Every week').click();
      await press(page, 'Keep');
    },
    shows: ['block-sheet.tsx Sheet'],
    sees: 'Please choose at least one day',
    hasFieldError: true,
  },
  {
    on: '/time/protected',
    called: 'a new one over dates',
    open: async (page) => {
      await go(page, '/time/protected');
      await press(page, 'Protect a time');
      const sheet = page.getByRole('dialog');
      await sheet.getByText('Every week').click();
      for (const day of ['Wed', 'Thu', 'Sat'])
        if ((await sheet.getByRole('button', { name: day }).getAttribute('aria-pressed')) !== 'true')
          await sheet.getByRole('button', { name: day }).click();
      await sheet.getByLabel('From', { exact: true }).fill('09:00');
      await sheet.getByLabel('To', { exact: true }).fill('22:00');
    },
    shows: ['block-sheet.tsx Notice: {n} date'],
  },
  {
    on: '/time/protected',
    called: 'once, the day from a calendar',
    open: async (page) => {
      await go(page, '/time/protected');
      await press(page, 'Protect a time');
      await page.getByRole('dialog').getByText('Once', { exact: true }).click();
      await openCalendar(page);
    },
    shows: ['block-sheet.tsx DateField'],
  },
  {
    on: '/time/protected',
    called: 'gone by',
    open: async (page) => {
      await go(page, '/time/protected');
      if ((await page.getByText('Gone by').count()) === 0) {
        await press(page, 'Protect a time');
        const sheet = page.getByRole('dialog');
        await sheet.getByText('Once', { exact: true }).click();
        await sheet.getByLabel('On which day').fill('2020-02-02');
        await sheet.getByLabel('From', { exact: true }).fill('09:00');
        await sheet.getByLabel('To', { exact: true }).fill('12:00');
        await press(page, 'Keep');
        await expect(sheet).toBeHidden();
      }
      await openSteps(page, 'Gone by');
    },
    shows: ['protected-screen.tsx Disclosure'],
  },
  {
    on: '/time/protected',
    called: 'given up, with Undo',
    open: async (page) => {
      await go(page, '/time/protected');
      await main(page).getByRole('button', { name: /^Give/ }).first().click();
      await holdToast(page);
    },
    sees: 'is no longer protected',
    after: (page) => press(page, 'Undo'),
  },
  {
    on: '/time/known/:person',
    called: 'as it opens',
    open: (page, { person }) => go(page, `/time/known/${person}`),
  },
  {
    on: '/time/known/:person',
    called: 'hours that end before they begin, and nights',
    open: async (page, { person }) => {
      await go(page, `/time/known/${person}`);
      await main(page).getByText('At these hours').click();
      const nights = page.getByRole('switch', { name: /I know their nights/ });
      if (!(await nights.isChecked())) await main(page).getByText('I know their nights').click();
      await wednesdayHours(page);
      const hours = main(page).getByRole('group', { name: 'Hours on Wednesday' });
      if ((await hours.getByLabel('From').count()) === 0) await press(page, 'Add hours');
      await hours.getByLabel('From').first().fill('20:00');
      await hours.getByLabel('To').first().fill('12:00');
    },
    sees: 'The end comes before the beginning. Hours past midnight',
    hasFieldError: true,
  },
  {
    on: '/time/known/:person',
    called: 'their zone: the list',
    open: async (page, { person }) => {
      await go(page, `/time/known/${person}`);
      await openCombo(page, /time zone/, 'zzz');
    },
    sees: 'Nothing by that name',
  },
  {
    on: '/time/known/:person',
    called: 'gone',
    open: (page) => go(page, '/time/known/nobody-at-all'),
    shows: ['known-screen.tsx Empty'],
  },
];

const odd = calendarFile
  .replace('TZID=Eastern Standard Time', 'TZID=Moon/Tranquility')
  .replace(
    'END:VCALENDAR',
    'BEGIN:VEVENT\nUID:backwards@example.com\nDTSTART:20261124T180000Z\nDTEND:20261124T170000Z\nSUMMARY:Ends before it begins\nEND:VEVENT\nEND:VCALENDAR',
  );

async function read(page: Page, text: string, name?: string): Promise<void> {
  await go(page, '/time/calendars');
  await chooseFile(page, 'Choose a calendar file', ics(text, name));
}

const calendars: State[] = [
  { on: '/time/calendars', called: 'as it opens', open: (page) => go(page, '/time/calendars') },
  {
    on: '/time/calendars/:person',
    called: 'as it opens',
    open: (page, { person }) => go(page, `/time/calendars/${person}`),
  },
  {
    on: '/time/calendars/:person',
    called: 'asked for backwards',
    open: async (page, { person }) => {
      await go(page, `/time/calendars/${person}`);
      await chooseFile(page, 'Choose a calendar file', ics(calendarFile));
      await page.getByLabel('To, that day included').fill('2020-01-01');
    },
    sees: 'The end comes before the beginning',
    hasFieldError: true,
  },
  {
    on: '/time/calendars',
    called: 'whose: the list',
    open: async (page) => {
      await go(page, '/time/calendars');
      await openSelect(page, /Whose calendar/);
    },
    shows: ['calendars-screen.tsx Select'],
  },
  {
    on: '/time/calendars',
    called: 'a file that is none',
    open: (page) =>
      read(page, '\u0089PNG\n\u001a', 'a picture of the canal with a very long name indeed.ics'),
    shows: [['fault-notice.tsx Notice', 'is no calendar']],
  },
  {
    on: '/time/calendars',
    called: 'a file of which nothing can be read',
    open: (page) => read(page, calendarFile.slice(0, calendarFile.indexOf('SUMMARY:Choir'))),
    sees: 'An event without a title',
  },
  {
    on: '/time/calendars',
    called: 'being read',
    open: async (page) => {
      await deafWorkers(page);
      await read(page, calendarFile);
    },
    shows: [['import-panel.tsx Progress', /Opening|Reading/]],
    after: wholeWorkers,
  },
  {
    on: '/time/calendars',
    called: 'read, with what was left out and a zone that nobody knows',
    open: async (page) => {
      await read(page, odd);
      await openSteps(page, 'left out');
    },
    shows: ['import-preview.tsx Disclosure', 'import-preview.tsx Notice'],
  },
  {
    on: '/time/calendars',
    called: 'read: whose, the list',
    open: async (page) => {
      await read(page, calendarFile);
      await openSelect(page, /Whose calendar/);
    },
    shows: ['import-settings.tsx Select'],
  },
  {
    on: '/time/calendars',
    called: 'read: the first day from a calendar',
    open: async (page) => {
      await read(page, calendarFile);
      await openCalendar(page);
    },
    shows: ['import-settings.tsx DateField: From'],
  },
  {
    on: '/time/calendars',
    called: 'read: the last day from a calendar',
    open: async (page) => {
      await read(page, calendarFile);
      await openCalendar(page, 1);
    },
    shows: ['import-settings.tsx DateField: To'],
  },
  {
    on: '/time/calendars',
    called: 'asked for backwards',
    open: async (page) => {
      await read(page, calendarFile);
      await page.getByLabel('To, that day included').fill('2020-01-01');
    },
    sees: 'The end comes before the beginning',
    hasFieldError: true,
  },
  {
    on: '/time/calendars',
    called: 'kept, with Undo',
    open: async (page) => {
      await read(page, calendarFile, 'everyday-with-a-name-that-has-no-end-to-speak-of.ics');
      await press(page, /^(Keep|Replace) it$/);
      await holdToast(page);
    },
    sees: /is kept\.|is up to date/,
  },
  {
    on: '/time/calendars',
    called: 'to take along: with whom, the list',
    open: async (page) => {
      await go(page, '/time/calendars');
      await openSelect(page, /With whom/);
    },
    shows: ['take-along.tsx Select'],
  },
  {
    on: '/time/calendars',
    called: 'to take along, and it cannot be copied',
    open: async (page) => {
      await go(page, '/time/calendars');
      await noCopying(page);
      await press(page, 'Copy as text');
    },
    shows: ['take-along.tsx Disclosure', 'take-along.tsx Notice: The browser'],
  },
  {
    on: '/time/sheet/:relationship',
    called: 'as it opens',
    open: (page, { relationship }) => go(page, `/time/sheet/${relationship}`),
  },
  {
    on: '/time/sheet/:relationship',
    called: 'gone',
    open: (page) => go(page, '/time/sheet/none-at-all'),
    shows: ['sheet-screen.tsx Empty: This relationship'],
  },
];

async function start(page: Page) {
  await page.clock.setFixedTime(new Date('2026-11-18T11:00:00Z'));
  await openSample(page);
  return sampleIds(page, 'person', 'relationship');
}

export const hours: readonly Group[] = [
  { name: 'hours of the sample', start, states: [...needs, ...limits] },
  { name: 'calendars of the sample', start, states: calendars },
];
