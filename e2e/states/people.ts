// The People room of the sample, state by state.
import { openSample, sampleIds } from '../pages.ts';
import {
  choose,
  type Group,
  go,
  holdToast,
  main,
  openCombo,
  openSelect,
  openSteps,
  press,
  type State,
} from './state.ts';

const map: State[] = [
  {
    on: '/people',
    called: 'orbits',
    open: (page) => go(page, '/people'),
  },
  {
    on: '/people',
    called: 'orbits, from nearer',
    open: async (page) => {
      await go(page, '/people');
      await press(page, 'Nearer');
    },
  },
  {
    on: '/people',
    called: 'rows, with somebody chosen',
    open: (page, { person }) => go(page, `/people?view=rows&person=${person}`),
    sees: 'Hours with',
  },
  {
    on: '/people',
    called: 'somebody chosen',
    open: (page, { person }) => go(page, `/people?person=${person}`),
    shows: ['people-screen.tsx Sheet'],
    only: 320,
  },
  {
    on: '/people',
    called: 'somebody chosen, in the panel',
    open: (page, { person }) => go(page, `/people?person=${person}`),
    sees: 'Hours with',
    only: 1280,
  },
  {
    on: '/people',
    called: 'oneself chosen',
    open: (page) => go(page, '/people?person=me'),
    sees: 'You',
  },
  {
    on: '/people',
    called: 'the menu',
    open: async (page) => {
      await go(page, '/people');
      await press(page, 'More');
    },
    shows: ['people-screen.tsx Menu'],
  },
  {
    on: '/people',
    called: 'no picture',
    open: async (page) => {
      await go(page, '/people');
      await page.evaluate(() => {
        HTMLCanvasElement.prototype.toBlob = (done) => done(null);
      });
      await press(page, 'More');
      await page.getByRole('menuitem', { name: 'Save the map as PNG' }).click();
    },
    shows: ['people-screen.tsx Notice'],
  },
  {
    on: '/people',
    called: 'as a table',
    open: (page) => go(page, '/people?view=table'),
    sees: 'Everybody on your map',
  },
  {
    on: '/people/:person',
    called: 'as it opens',
    open: (page, { person }) => go(page, `/people/${person}`),
  },
  { on: '/people/:person', called: 'oneself', open: (page) => go(page, '/people/me') },
  {
    on: '/people/:person',
    called: 'nobody by that address',
    open: (page) => go(page, '/people/nobody-at-all'),
    shows: ['nobody-here.tsx Empty'],
  },
];

const forms: State[] = [
  { on: '/people/new', called: 'as it opens', open: (page) => go(page, '/people/new') },
  {
    on: '/people/new',
    called: 'no name, a tier half typed',
    open: async (page) => {
      await go(page, '/people/new');
      // it may be one of those that are there
      await openCombo(page, /^Tier/, 'Prim');
      await page.getByLabel('Name', { exact: true }).focus();
      await page.getByText('to add this name').waitFor();
      await press(page, /^Add$/);
    },
    sees: 'Please give a name',
    hasFieldError: true,
  },
  {
    on: '/people/new',
    called: 'the list of tiers, with a new one',
    open: async (page) => {
      await go(page, '/people/new');
      await page.getByLabel('Name', { exact: true }).fill('Alexandria-Magdalena');
      await openCombo(page, /^Tier/, 'Comet');
      await page.getByRole('option', { name: /^Add/ }).waitFor();
    },
    shows: ['tier-field.tsx ComboBox'],
  },
  {
    on: '/people/new',
    called: 'whose partner: the list',
    open: async (page) => {
      await go(page, '/people/new');
      await choose(page, 'A partner of somebody on your map');
      await openCombo(page, 'Whose partner?');
    },
    shows: ['person-new-screen.tsx ComboBox'],
  },
  {
    on: '/people/new',
    called: 'whose partner: nobody found',
    open: async (page) => {
      await go(page, '/people/new');
      await choose(page, 'A partner of somebody on your map');
      await openCombo(page, 'Whose partner?', 'zzzz');
    },
    sees: 'Nothing by that name',
  },
  {
    on: '/people/new',
    called: 'whose partner: not said',
    open: async (page) => {
      await go(page, '/people/new');
      await page.getByLabel('Name', { exact: true }).fill('Alexandria');
      await choose(page, 'A partner of somebody on your map');
      await press(page, /^Add Alexandria/);
    },
    sees: 'at least two people',
    hasFieldError: true,
  },
  {
    on: '/people/new',
    called: 'more about them, and zones',
    open: async (page) => {
      await go(page, '/people/new');
      await openSteps(page, 'More about');
      await openCombo(page, /^Time zone/, 'Lis');
    },
    shows: ['person-new-screen.tsx Disclosure', 'person-details.tsx ComboBox'],
  },
  {
    on: '/people/:person/edit',
    called: 'as it opens',
    open: (page, { person }) => go(page, `/people/${person}/edit`),
  },
  {
    on: '/people/:person/edit',
    called: 'without a name',
    open: async (page, { person }) => {
      await go(page, `/people/${person}/edit`);
      await page.getByLabel('Name', { exact: true }).fill('');
      await page.getByLabel('Pronouns').focus();
    },
    sees: 'Please give a name',
    hasFieldError: true,
    after: (page) => page.getByLabel('Name', { exact: true }).fill('Sam'),
  },
  { on: '/people/:person/edit', called: 'oneself', open: (page) => go(page, '/people/me/edit') },
  {
    on: '/people/:person/edit',
    called: 'kept, with Undo',
    open: async (page, { person }) => {
      await go(page, `/people/${person}/edit`);
      await page.getByLabel('Notes').fill(`Likes the early train, ${Date.now()}.`);
      await page.getByLabel('Pronouns').focus();
      await holdToast(page);
    },
    sees: 'Undo',
  },
  { on: '/people/tiers', called: 'as it opens', open: (page) => go(page, '/people/tiers') },
  {
    on: '/people/tiers',
    called: 'without a name',
    open: async (page) => {
      await go(page, '/people/tiers');
      await press(page, /^Add$/);
    },
    sees: 'Please give a name',
    hasFieldError: true,
  },
  {
    on: '/people/tiers',
    called: 'moved, with Undo',
    open: async (page) => {
      await go(page, '/people/tiers');
      await main(page)
        .getByRole('button', { name: /^Move .* down$/ })
        .first()
        .click();
      await holdToast(page);
    },
    sees: /moved$/,
  },
  {
    on: '/people',
    called: 'somebody taken off the map: with Undo',
    open: async (page) => {
      await go(page, '/people?view=table');
      await main(page).getByRole('link', { name: 'Wen' }).click();
      await page.getByRole('link', { name: 'Edit' }).click();
      await press(page, 'Take off the map');
      await holdToast(page);
    },
    sees: 'is off your map',
  },
  {
    on: '/people',
    called: 'who was taken off the map',
    open: async (page) => {
      await go(page, '/people?view=table');
      await openSteps(page, 'Taken off the map');
    },
    shows: ['people-table.tsx Disclosure'],
  },
];

const relationships: State[] = [
  { on: '/relationships/new', called: 'as it opens', open: (page) => go(page, '/relationships/new') },
  {
    on: '/relationships/new',
    called: 'too few in it',
    open: async (page) => {
      await go(page, '/relationships/new');
      await press(page, 'Add the relationship');
    },
    sees: 'at least two people',
    hasFieldError: true,
  },
  {
    on: '/relationships/new',
    called: 'three in it: with a name',
    open: async (page) => {
      await go(page, '/relationships/new');
      for (const name of ['Kit', 'Noor']) await press(page, name);
    },
    sees: 'What do you call it?',
  },
  {
    on: '/relationships/:relationship',
    called: 'as it opens',
    open: (page, { relationship }) => go(page, `/relationships/${relationship}`),
  },
  {
    on: '/relationships/:relationship',
    called: 'all further steps',
    open: async (page, { relationship }) => {
      await go(page, `/relationships/${relationship}`);
      await openSteps(page);
    },
    shows: [
      'relationship-screen.tsx Disclosure: Tier and priority',
      'relationship-screen.tsx Disclosure: Who decides',
      'relationship-screen.tsx Disclosure: Home and feelings',
      'relationship-screen.tsx Disclosure: Who knows about it',
      'relationship-screen.tsx Disclosure: Name and notes',
    ],
  },
  {
    on: '/relationships/:relationship',
    called: 'who knows: the list',
    open: async (page, { relationship }) => {
      await go(page, `/relationships/${relationship}`);
      await openSteps(page, 'Who knows about it');
      await page.locator('details[open]').getByRole('button', { name: /Kit/ }).click();
    },
    shows: ['knowing-fields.tsx Select'],
  },
  {
    on: '/relationships/:relationship',
    called: 'since: the months',
    open: async (page, { relationship }) => {
      await go(page, `/relationships/${relationship}`);
      await page.getByLabel('Year').fill('2019');
      await openSelect(page, /Month/);
    },
    shows: ['partial-date-field.tsx Select: Month'],
  },
  {
    on: '/relationships/:relationship',
    called: 'since: the days',
    open: async (page, { relationship }) => {
      await go(page, `/relationships/${relationship}`);
      await page.getByLabel('Year').fill('2019');
      await openSelect(page, /Month/);
      await page.getByRole('option', { name: 'May' }).click();
      await openSelect(page, /^(Not said )?Day|Day$/);
    },
    shows: ['partial-date-field.tsx Select: Day'],
  },
  {
    on: '/relationships/:relationship',
    called: 'nobody in it, and a year that is none',
    open: async (page, { relationship }) => {
      await go(page, `/relationships/${relationship}`);
      await page.getByLabel('Year').fill('19');
      await page.getByLabel('Year').blur();
      await page.getByText('This is not a date that exists').waitFor();
      await page.getByRole('toolbar', { name: 'Who is in it?' }).getByRole('button', { name: 'Sam' }).click();
    },
    sees: 'at least two people',
    hasFieldError: true,
    after: async (page) => {
      await page.getByRole('toolbar', { name: 'Who is in it?' }).getByRole('button', { name: 'Sam' }).click();
      await page.getByLabel('Year').fill('2019');
    },
  },
  {
    on: '/relationships/:relationship',
    called: 'ended, with Undo',
    open: async (page, { relationship }) => {
      await go(page, `/relationships/${relationship}`);
      const again = page.getByRole('button', { name: 'It goes on' });
      if (await again.isVisible()) await again.click();
      await press(page, 'It has ended');
      await holdToast(page);
    },
    sees: 'It stays on record',
    after: (page) => press(page, 'It goes on'),
  },
  {
    on: '/relationships/:relationship',
    called: 'none by that address',
    open: (page) => go(page, '/relationships/none-at-all'),
    shows: ['nobody-here.tsx Empty'],
  },
];

/** More than a dozen people: those chosen, and a field to find the others. */
const many: State[] = [
  {
    on: '/people',
    called: 'nineteen in rows',
    open: async (page) => {
      await go(page, '/people?view=rows');
      if ((await page.getByRole('link', { name: /Friend 12/ }).count()) === 0) await addPeople(page);
      await go(page, '/people?view=rows');
    },
  },
  {
    on: '/relationships/new',
    called: 'who is in it: the list',
    open: async (page) => {
      await go(page, '/relationships/new');
      await openCombo(page, 'Somebody else in it');
    },
    shows: ['people-picker.tsx ComboBox'],
  },
];

async function addPeople(page: Parameters<State['open']>[0]): Promise<void> {
  for (let count = 1; count <= 12; count++) {
    await go(page, '/people/new');
    await choose(page, /^A partner of yours$/);
    await page.getByLabel('Name', { exact: true }).fill(`Friend ${count}`);
    await press(page, /^Add Friend/);
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  }
}

export const people: readonly Group[] = [
  {
    name: 'people of the sample',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'person', 'relationship');
    },
    states: [...map, ...relationships],
  },
  {
    name: 'forms of people',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'person');
    },
    states: [...forms, ...many],
    inTurn: true,
  },
];
