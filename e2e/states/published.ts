// Calendars that somebody publishes, in every state: nothing yet, what is said before, where it stands, its address, and the end of it.
import { expect, type Page } from '@playwright/test';
import { makeKit } from '../device-steps.ts';
import { begin } from '../pages.ts';
import { StandIn } from '../stand-in-relay.ts';
import { keep } from '../vault-steps.ts';
import { type Group, go, openSteps, press, type State } from './state.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const relay = new StandIn(origin);
/** What the relay says to whoever publishes; nothing while it is away. */
const calendars = { answer: 'kept' as string | null };

/** Takes the place of the relay's door for calendars. */
async function standIn(page: Page): Promise<void> {
  await page.routeWebSocket(/\/calendars$/, (socket) => {
    if (calendars.answer === null) return void socket.close();
    socket.send(Buffer.from(JSON.stringify({ nonce: '00'.repeat(32) })));
    socket.onMessage(() => socket.send(Buffer.from(JSON.stringify({ answer: calendars.answer }))));
  });
}

const open = (page: Page) => go(page, '/settings/calendars');

async function publish(page: Page, name: string): Promise<void> {
  await open(page);
  const more = page.getByRole('button', { name: 'One more, for somebody else' });
  if (await more.isVisible()) await more.click();
  await page.getByLabel('What you call it').fill(name);
  await page.getByText('Hours, and nothing else.').click();
  await press(page, 'Publish busy hours');
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

/** As it is when something is to be told and the relay answers so. */
const answered =
  (answer: string | null, sees: RegExp) =>
  async (page: Page): Promise<void> => {
    calendars.answer = answer;
    await open(page);
    for (const stop of await page.getByRole('button', { name: /^Stop / }).all()) {
      await stop.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Stop it' }).click();
    }
    await publish(page, 'At work');
    await expect(page.getByText(sees).first()).toBeVisible({ timeout: 30_000 });
  };

const states: State[] = [
  {
    on: '/settings/calendars',
    called: 'nothing published, and no name',
    open: async (page) => {
      calendars.answer = 'kept';
      await open(page);
      await press(page, 'Publish busy hours');
    },
    sees: 'Please give a name.',
    hasFieldError: true,
    shows: ['publish-form.tsx Notice: This is not sealed.'],
  },
  {
    on: '/settings/calendars',
    called: 'with titles, and what that means',
    open: async (page) => {
      await open(page);
      await page.getByText('What you call your dates, or with whom').click();
    },
    sees: 'and with whom. That can be an employer',
  },
  {
    on: '/settings/calendars',
    called: 'published, with its address',
    open: async (page) => {
      calendars.answer = 'kept';
      await publish(page, 'My phone');
      await expect(page.getByText('Published, and kept current')).toBeVisible({ timeout: 30_000 });
      await openSteps(page, 'The address, and a code for a phone');
    },
    shows: ['published-calendar.tsx Disclosure'],
  },
  {
    on: '/settings/calendars',
    called: 'before it is stopped',
    open: async (page) => {
      await open(page);
      await press(page, 'Stop My phone');
    },
    shows: ['stop-dialog.tsx Dialog'],
    after: (page) => press(page, 'Leave it'),
  },
  {
    on: '/settings/ledger',
    called: 'a published calendar',
    open: (page) => go(page, '/settings/ledger'),
    sees: 'readable by whoever has the address',
  },
  {
    on: '/settings/calendars',
    called: 'a relay without room',
    open: answered('full', /has no room for it/),
    sees: 'has no room for it',
  },
  {
    on: '/settings/calendars',
    called: 'a relay that keeps no calendars',
    open: answered('denied', /an older relay that keeps no calendars/),
    sees: 'an older relay that keeps no calendars',
  },
  {
    on: '/settings/calendars',
    called: 'too many changes for today',
    open: answered('tooMuch', /no more changes today/),
    sees: 'no more changes today',
  },
  {
    on: '/settings/calendars',
    called: 'a relay that is away',
    open: answered(null, /does not answer just now/),
    sees: 'does not answer just now',
    after: async () => {
      calendars.answer = 'kept';
    },
  },
];

export const published: readonly Group[] = [
  {
    name: 'a calendar, before there is a kit',
    start: async (page) => {
      await begin(page, { Ben: '4' });
      return {};
    },
    states: [
      {
        on: '/settings/calendars',
        called: 'no kit yet',
        open,
        shows: [['published-screen.tsx Notice', 'To publish a calendar you need a kit first.']],
      },
    ],
  },
  {
    name: 'published calendars, at a relay that does as it is told',
    start: async (page) => {
      await relay.standIn(page);
      await standIn(page);
      await begin(page, { Ben: '4' });
      await page.goto('/settings');
      await keep(page, 'seven lanterns by the canal');
      await makeKit(page, 'Phone');
      return {};
    },
    states,
  },
];
