import { expect, type Page } from '@playwright/test';
import { makeKit } from '../device-steps.ts';
import { begin, openOwn, openSample, sampleIds } from '../pages.ts';
import { StandIn } from '../stand-in-relay.ts';
import { keep } from '../vault-steps.ts';
import { type Group, go, main, openCalendar, openCombo, openSteps, press, type State } from './state.ts';

const writing = 'What happened?';

/** Writes one line and keeps it. */
async function write(page: Page, text: string): Promise<void> {
  await go(page, '/mine/write');
  await page.getByLabel(writing).fill(text);
  await press(page, 'Keep');
  await page.getByRole('link', { name: 'Change the note' }).waitFor();
}

async function more(page: Page): Promise<void> {
  await go(page, '/mine/write');
  await press(page, /^More$/);
}

async function eraseFirst(page: Page): Promise<void> {
  await go(page, '/mine');
  await page
    .getByRole('main')
    .locator('li a[href^="/mine/"]:not([href$="/compass"], [href*="/patterns"])')
    .first()
    .click();
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Erase for good' }).click();
  await press(page, 'Erase it for good');
  await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
}

const empty: State[] = [
  {
    on: '/mine',
    called: 'empty',
    open: (page) => go(page, '/mine'),
    shows: ['mine-screen.tsx Empty: Nothing'],
  },
  {
    on: '/mine/side-by-side',
    called: 'empty',
    open: (page) => go(page, '/mine/side-by-side'),
    shows: ['side-by-side-screen.tsx Empty'],
  },
  {
    on: '/mine/lists',
    called: 'empty',
    open: (page) => go(page, '/mine/lists'),
    shows: ['lists-screen.tsx Empty'],
  },
  {
    on: '/mine/away',
    called: 'empty',
    open: (page) => go(page, '/mine/away'),
    shows: ['put-away-screen.tsx Empty'],
  },
  {
    on: '/mine/write',
    called: 'nothing said',
    open: async (page) => {
      await go(page, '/mine/write');
      await press(page, 'Keep');
    },
    sees: 'There is nothing in it yet',
    hasFieldError: true,
  },
  {
    on: '/mine',
    called: 'erased, and this device could not let go of it yet',
    open: async (page) => {
      await write(page, 'To be gone.');
      await page.evaluate(() => {
        const holder = window as unknown as { clear?: IDBObjectStore['clear'] };
        holder.clear ??= IDBObjectStore.prototype.clear;
        IDBObjectStore.prototype.clear = () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
      });
      await eraseFirst(page);
    },
    shows: ['unerased.tsx Notice: Something'],
    breaks: true,
    after: async (page) => {
      await page.reload();
      await expect(page.getByText('still lies on this device')).toBeHidden();
    },
  },
];

const room: State[] = [
  { on: '/mine', called: 'as it opens', open: (page) => go(page, '/mine'), sees: 'Search your notes' },
  {
    on: '/mine',
    called: 'what else is there',
    open: async (page) => {
      await go(page, '/mine');
      await press(page, 'More in Mine');
    },
    shows: ['mine-screen.tsx Menu'],
  },
  {
    on: '/mine',
    called: 'nothing found',
    open: async (page) => {
      await go(page, '/mine');
      await page.getByLabel('Search your notes').fill('no such word');
    },
    shows: ['mine-screen.tsx Empty: No note'],
    after: (page) => page.getByLabel('Search your notes').fill(''),
  },
  {
    on: '/mine/side-by-side',
    called: 'as it opens',
    open: (page) => go(page, '/mine/side-by-side'),
    sees: 'What comes back',
  },
  {
    on: '/mine/side-by-side',
    called: 'which notes, and too few of them',
    open: async (page) => {
      await go(page, '/mine/side-by-side');
      await press(page, 'Choose the notes');
      const chosen = page.getByRole('dialog').getByRole('checkbox', { checked: true });
      for (let left = await chosen.count(); left > 1; left--) await chosen.first().press('Space');
      await press(page, 'Lay them side by side');
    },
    shows: ['choose-notes.tsx Sheet'],
    sees: 'Please choose at least three',
    after: (page) => page.keyboard.press('Escape'),
  },
  { on: '/mine/lists', called: 'as it opens', open: (page) => go(page, '/mine/lists'), sees: 'Trying it' },
  {
    on: '/mine/lists',
    called: 'a trigger without a name',
    open: async (page) => {
      await go(page, '/mine/lists');
      await page.getByLabel('What you call it').first().fill('');
      await page.getByLabel('What you call it').first().blur();
    },
    sees: 'Please give a name',
    hasFieldError: true,
    after: (page) => page.getByLabel('What you call it').first().fill('No answer for hours'),
  },
  {
    on: '/mine/lists',
    called: 'what can be done with a trigger',
    open: async (page) => {
      await go(page, '/mine/lists');
      await press(page, 'More about “It becomes longer than planned”');
    },
    shows: ['trigger-row.tsx Menu'],
  },
  {
    on: '/mine/lists',
    called: 'erasing a trigger',
    open: async (page) => {
      await go(page, '/mine/lists');
      await press(page, 'More about “It becomes longer than planned”');
      await page.getByRole('menuitem', { name: 'Erase for good' }).click();
    },
    shows: [['erase-dialog.tsx Dialog', /^Erase “.*” for good\?$/]],
    after: (page) => press(page, 'Leave it here'),
  },
  {
    on: '/mine/lists',
    called: 'what can be done with something to try',
    open: async (page) => {
      await go(page, '/mine/lists');
      await main(page)
        .getByRole('button', { name: /^More about/ })
        .last()
        .click();
    },
    shows: ['strategy-row.tsx Menu'],
  },
  {
    on: '/mine/lists',
    called: 'erasing something to try',
    open: async (page) => {
      await go(page, '/mine/lists');
      await main(page)
        .getByRole('button', { name: /^More about/ })
        .last()
        .click();
      await page.getByRole('menuitem', { name: 'Erase for good' }).click();
    },
    shows: [['erase-dialog.tsx Dialog', 'Erase this for good?']],
    after: (page) => press(page, 'Leave it here'),
  },
  { on: '/mine/:note', called: 'as it opens', open: (page, { note }) => go(page, `/mine/${note}`) },
  {
    on: '/mine/:note',
    called: 'what can be done with it',
    open: async (page, { note }) => {
      await go(page, `/mine/${note}`);
      await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
    },
    shows: [['note-screen.tsx Menu', 'More']],
  },
  {
    on: '/mine/:note',
    called: 'erasing it',
    open: async (page, { note }) => {
      await go(page, `/mine/${note}`);
      await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Erase for good' }).click();
    },
    shows: [['erase-dialog.tsx Dialog', 'Erase this note for good?']],
    after: (page) => press(page, 'Leave it here'),
  },
  {
    on: '/mine/:note',
    called: 'none by that address',
    open: (page) => go(page, '/mine/none-at-all'),
    shows: ['notes/not-here.tsx Empty'],
  },
  {
    on: '/mine/away',
    called: 'one that can come back',
    open: async (page) => {
      await go(page, '/mine/away');
      if (await page.getByRole('button', { name: 'Bring back' }).isVisible()) return;
      await write(page, 'To be put away.');
      await go(page, '/mine');
      await page
        .getByRole('main')
        .getByRole('link', { name: /^To be put away/ })
        .click();
      await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Put away' }).click();
      await go(page, '/mine/away');
    },
    sees: 'To be put away.',
  },
];

const editor: State[] = [
  { on: '/mine/write', called: 'as it opens', open: (page) => go(page, '/mine/write'), sees: 'More words' },
  {
    on: '/mine/write',
    called: 'two feelings, and how strong',
    open: async (page) => {
      await go(page, '/mine/write');
      for (const name of ['jealousy', 'relief'])
        await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('slider').press('End');
    },
    sees: '10, fills everything',
  },
  {
    on: '/mine/write',
    called: 'all words',
    open: async (page) => {
      await go(page, '/mine/write');
      await press(page, 'More words');
    },
    shows: ['feeling-chooser.tsx Sheet'],
    after: (page) => press(page, 'Done'),
  },
  {
    on: '/mine/write',
    called: 'all further steps',
    open: async (page) => {
      await more(page);
      await openSteps(page);
    },
    shows: [
      'further-steps.tsx Disclosure: What set it off',
      'further-steps.tsx Disclosure: Who it is about',
      'further-steps.tsx Disclosure: Thoughts',
      'further-steps.tsx Disclosure: Body',
      'further-steps.tsx Disclosure: Need',
      'further-steps.tsx Disclosure: Sleep and work',
      'further-steps.tsx Disclosure: What you did',
      'further-steps.tsx Disclosure: How it is by now',
      'further-steps.tsx Disclosure: Next time',
      'further-steps.tsx Disclosure: When it was',
    ],
  },
  {
    on: '/mine/write',
    called: 'what set it off: the list',
    open: async (page) => {
      await more(page);
      await openSteps(page, 'What set it off');
      await openCombo(page, 'What set it off?');
    },
    shows: ['trigger-step.tsx ComboBox'],
  },
  {
    on: '/mine/write',
    called: 'something to try is asked about',
    open: async (page) => {
      await more(page);
      await openSteps(page, 'What set it off');
      await openCombo(page, 'What set it off?', 'longer');
      await page.getByRole('option', { name: 'It becomes longer than planned' }).click();
    },
    sees: 'You wanted to try this when it comes back.',
  },
  {
    on: '/mine/write',
    called: 'when it was: the calendar',
    open: async (page) => {
      await more(page);
      await openSteps(page, 'When it was');
      await openCalendar(page);
    },
    shows: ['when-step.tsx DateField'],
  },
  {
    on: '/mine/write',
    called: 'a day that is still to come',
    open: async (page) => {
      await more(page);
      await openSteps(page, 'When it was');
      await page.getByLabel('Day of the note').fill('2097-01-01');
      await press(page, 'Keep');
    },
    sees: 'This day is still to come',
    hasFieldError: true,
  },
  {
    on: '/mine/:note/edit',
    called: 'as it opens',
    open: (page, { note }) => go(page, `/mine/${note}/edit`),
    sees: 'More, as far as you like',
  },
  {
    on: '/mine/:note/edit',
    called: 'longer than fits',
    open: async (page, { note }) => {
      await go(page, `/mine/${note}/edit`);
      await page.getByLabel(writing).fill('Too long. '.repeat(1_100));
      await press(page, 'Keep');
    },
    sees: 'That is more than fits here',
    hasFieldError: true,
    after: (page) => page.getByLabel(writing).fill('Short again.'),
  },
];

const relay = new StandIn(`http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`);

const away: State[] = [
  {
    on: '/mine',
    called: 'erased, while the relay is away',
    open: async (page) => {
      relay.isDown = true;
      relay.drop();
      await eraseFirst(page);
    },
    shows: ['unerased.tsx Notice: What you erased'],
    breaks: true,
  },
];

export const notes: readonly Group[] = [
  {
    name: 'no notes yet',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: empty,
  },
  {
    name: 'notes of the sample',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'note');
    },
    states: room,
  },
  {
    name: 'writing notes in the sample',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'note');
    },
    states: editor,
  },
  {
    name: 'notes at a relay',
    start: async (page) => {
      await relay.standIn(page);
      await begin(page, { Sam: '4' });
      await keep(page, 'seven lanterns by the canal');
      await makeKit(page, 'Phone');
      for (const text of ['One that goes.', 'One that stays.', 'Another one.']) await write(page, text);
      return {};
    },
    states: away,
  },
];
