// The space of a client and a therapist in every state. The therapist is a device without a browser, and the relay does as it is told.
import { expect, type Page } from '@playwright/test';
import type { SpaceId } from '../../packages/domain/src/index.ts';
import { makeKit } from '../device-steps.ts';
import { Ghost } from '../ghost.ts';
import { begin, placeOn } from '../pages.ts';
import { StandIn } from '../stand-in-relay.ts';
import { keep } from '../vault-steps.ts';
import { type Group, go, main, openCalendar, openSelect, openSteps, press, type State } from './state.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const there = { home: '', own: '' };

/** From a kit to a space with the therapist in it. Answers its address. */
export async function withTherapist(page: Page, relay: StandIn): Promise<string> {
  await go(page, '/together/found?for=care');
  await page.getByLabel('What the space is called').fill('With Dr. Ode');
  await page.getByLabel('What you are called there').fill('Alex');
  await press(page, 'Found it');
  await expect(page.getByRole('heading', { level: 1, name: 'With Dr. Ode' })).toBeVisible();
  const home = await placeOn(page);
  await go(page, `${home}/invite`);
  await page.getByLabel('Who it is for').fill('Dr. Ode');
  await press(page, 'Make the invitation');
  await openSteps(page, 'The link itself');
  const link = await page.getByLabel('The link', { exact: true }).innerText();
  const ode = await Ghost.arrive('Dr. Ode', relay);
  const space = await ode.join(link);
  await press(page, 'Yes, the same');
  await press(page, 'Yes, they may come in');
  await ode.arrived(space as SpaceId);
  await go(page, home);
  await expect(main(page).getByRole('button', { name: 'End the access of Dr. Ode' })).toBeVisible({
    timeout: 60_000,
  });
  ode.stop();
  return home;
}

async function start(page: Page) {
  const relay = new StandIn(origin);
  await relay.standIn(page);
  await begin(page, { Ben: '4' });
  await page.goto('/settings');
  await keep(page, 'seven lanterns by the canal');
  await makeKit(page, 'Phone');
  there.own = '';
  there.home = await withTherapist(page, relay);
  return {};
}

const terms = async (page: Page) => {
  await go(page, `${there.home}/papers/write`);
  for (const label of ['What the provider may see', 'When the provider reads', 'When it is urgent'])
    await page.getByLabel(label).fill('As we said.');
};

/** A space that Alex has founded to work with clients, with nobody in it yet. */
async function asProvider(page: Page): Promise<string> {
  if (there.own) return there.own;
  await go(page, '/together/found?for=care');
  await main(page)
    .getByText(/^A therapist, coach or counsellor/)
    .click();
  await page.getByLabel('What the space is called').fill('With Kim');
  await page.getByLabel('What you are called there').fill('Alex');
  await press(page, 'Found it');
  await expect(page.getByRole('heading', { level: 1, name: 'With Kim' })).toBeVisible();
  there.own = await placeOn(page);
  return there.own;
}

const states: State[] = [
  {
    on: '/together/clients',
    called: 'with nobody yet',
    open: (page) => go(page, '/together/clients'),
    shows: ['clients-screen.tsx Empty'],
  },
  {
    on: '/together/:space/suggest',
    called: 'a tool to choose',
    open: async (page) => {
      await go(page, `${await asProvider(page)}/suggest`);
      await press(page, 'Suggest it');
    },
    sees: 'Please choose what it opens.',
    hasFieldError: true,
  },
  {
    on: '/together/:space/suggest',
    called: 'the tools, and nobody who has signed',
    open: async (page) => {
      await go(page, `${await asProvider(page)}/suggest`);
      await openSelect(page, /What it opens/);
    },
    shows: ['suggest-screen.tsx Select'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/suggest',
    called: 'a day to choose',
    open: async (page) => {
      await go(page, `${await asProvider(page)}/suggest`);
      await openCalendar(page);
    },
    shows: ['suggest-screen.tsx DateField'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/clients',
    called: 'with a space for a client',
    open: async (page) => {
      await asProvider(page);
      await go(page, '/together/clients');
    },
    sees: 'It begins when all have signed how you work together',
  },
  {
    on: '/together/:space/work',
    called: 'with nothing kept yet',
    open: async (page) => go(page, `${await asProvider(page)}/work`),
    sees: 'What your duties ask you to keep.',
  },
  {
    on: '/together/:space/work/new',
    called: 'a note without words',
    open: async (page) => {
      await go(page, `${await asProvider(page)}/work/new?of=note`);
      await page.getByLabel('Whom it is about').fill('K.');
      await press(page, 'Keep it');
    },
    sees: 'Please write it in your own words.',
    hasFieldError: true,
  },
  {
    on: '/together/:space/work/new',
    called: 'of which day',
    open: async (page) => {
      await go(page, `${await asProvider(page)}/work/new?of=note`);
      await openCalendar(page);
    },
    shows: ['new-work-screen.tsx DateField: Of which day'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/work/new',
    called: 'until when it has to be kept',
    open: async (page) => {
      await go(page, `${await asProvider(page)}/work/new?of=record`);
      await openCalendar(page, 1);
    },
    shows: ['new-work-screen.tsx DateField: Last day'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/work',
    called: 'before a note is erased',
    open: async (page) => {
      await go(page, `${await asProvider(page)}/work`);
      const erase = main(page).getByRole('button', { name: 'Erase the note' });
      if (!(await erase.isVisible())) {
        await go(page, `${await asProvider(page)}/work/new?of=note`);
        await page.getByLabel('Whom it is about').fill('K.');
        await page.getByLabel('Your note').fill('Came late, and stayed.');
        await press(page, 'Keep it');
      }
      await erase.click();
    },
    sees: 'Erase this note?',
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/about-me',
    called: 'more than fits',
    open: async (page) => {
      await go(page, `${await asProvider(page)}/about-me`);
      await page.getByLabel('Profession').fill('x'.repeat(121));
      await press(page, 'Tell them');
    },
    sees: 'That is more than fits here.',
    hasFieldError: true,
  },
  {
    on: '/together',
    called: 'with a therapist',
    open: (page) => go(page, '/together'),
    sees: 'With a therapist or coach',
  },
  {
    on: '/together/found',
    called: 'a space with a therapist, without a name',
    open: async (page) => {
      await go(page, '/together/found?for=care');
      await press(page, 'Found it');
    },
    sees: 'Orrery is no therapist',
    hasFieldError: true,
  },
  {
    on: '/together/:space',
    called: 'of a client and a therapist',
    open: (page) => go(page, there.home),
    sees: 'Write how we work together',
  },
  {
    on: '/together/:space',
    called: 'before a therapist’s access ends',
    open: async (page) => {
      await go(page, there.home);
      await press(page, 'End the access of Dr. Ode');
    },
    shows: ['end-access-dialog.tsx Dialog'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space',
    called: 'leaving a space with a therapist',
    open: async (page) => {
      await go(page, there.home);
      await press(page, 'Leave this space');
    },
    sees: 'You are the only client here',
    after: (page) => page.getByRole('button', { name: 'Stay' }).click(),
  },
  {
    on: '/together/:space/invite',
    called: 'into a space with a therapist',
    open: (page) => go(page, `${there.home}/invite`),
    sees: 'They come as',
  },
  {
    on: '/together/:space/papers/write',
    called: 'terms of which a part is missing',
    open: async (page) => {
      await terms(page);
      await press(page, 'See what they will get');
    },
    sees: 'What is kept on record',
    hasFieldError: true,
  },
  {
    on: '/together/:space/papers/:paper',
    called: 'terms, before taking one’s name back',
    open: async (page) => {
      await go(page, there.home);
      const shown = main(page).getByRole('link', { name: /^How we work together/ });
      if (!(await shown.isVisible())) {
        await terms(page);
        await page.getByLabel('What is kept on record').fill('Days and topics.');
        await press(page, 'See what they will get');
        await page.getByRole('dialog').getByRole('button', { name: 'Show it to Dr. Ode' }).click();
      } else await shown.click();
      await press(page, 'Withdraw from this paper');
    },
    shows: ['withdraw-dialog.tsx Dialog'],
    after: (page) => page.keyboard.press('Escape'),
  },
];

export const careSpaces: readonly Group[] = [
  { name: 'a space with a therapist', start, states, inTurn: true },
];
