// Days of one’s own that come round, in every state.
import { openOwn, openSample } from '../pages.ts';
import { type Group, go, openCalendar, press, type State } from './state.ts';

const none: State[] = [
  {
    on: '/time/days',
    called: 'none yet',
    open: (page) => go(page, '/time/days'),
    shows: ['my-days-screen.tsx Empty'],
  },
];

const some: State[] = [
  {
    on: '/',
    called: 'a day that comes round soon',
    open: (page) => go(page, '/'),
    sees: 'Sam’s birthday',
  },
  {
    on: '/time/days',
    called: 'some',
    open: (page) => go(page, '/time/days'),
    sees: 'The day of the first visit',
  },
  {
    on: '/time/days/:day',
    called: 'one that is not there',
    open: (page) => go(page, '/time/days/nothing'),
    shows: ['my-day-screen.tsx Empty'],
  },
  {
    on: '/time/days/:day',
    called: 'without a name',
    open: async (page) => {
      await go(page, '/time/days/new');
      await press(page, 'Add it');
    },
    hasFieldError: true,
  },
  {
    on: '/time/days/:day',
    called: 'in which month',
    open: async (page) => {
      await go(page, '/time/days/new');
      await press(page, /Month/);
    },
    shows: ['day-fields.tsx Select: Month'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/time/days/:day',
    called: 'how early',
    open: async (page) => {
      await go(page, '/time/days/new');
      await page.keyboard.press('Shift');
      await press(page, /How early/);
    },
    shows: ['day-fields.tsx Select: How early'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/time/days/:day',
    called: 'on which day, where it moves',
    open: async (page) => {
      await go(page, '/time/days/new');
      await page.keyboard.press('Shift');
      await page.getByText('It moves').click();
      await openCalendar(page);
    },
    shows: ['time/day-list.tsx DateField'],
    after: (page) => page.keyboard.press('Escape'),
  },
];

export const yearly: readonly Group[] = [
  {
    name: 'no days that come round',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: none,
  },
  {
    name: 'days that come round',
    start: async (page) => {
      await openSample(page);
      return {};
    },
    states: some,
  },
];
