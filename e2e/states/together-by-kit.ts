// The kit brings a device into circles, in every state: on the page where it comes in, and on the one where it is tried again. Whoever has
// the kit was in two circles with a device that is gone.
import { expect, type Page } from '@playwright/test';
import { newRoot } from '../../packages/client/test/sync/devices.ts';
import { kitWords } from '../../packages/log/src/index.ts';
import { Ghost } from '../ghost.ts';
import { StandIn } from '../stand-in-relay.ts';
import { type Group, go, press, type State } from './state.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const address = `${origin.replace('http', 'ws')}/sync`;
const relay = new StandIn(origin);
const known = { words: '', far: '' };

/** The relay has lost one of the two, or has it again. */
const lost = new Map<string, NonNullable<ReturnType<typeof relay.spaces.get>>>();
function loses(space: string): void {
  const held = relay.spaces.get(space);
  if (held) lost.set(space, held);
  relay.spaces.delete(space);
}
function hasAgain(): void {
  for (const [space, held] of lost) relay.spaces.set(space, held);
}

async function lostPhone(page: Page) {
  const root = newRoot();
  known.words = kitWords(root).join(' ');
  const phone = await Ghost.arrive('Alex', relay, root);
  await phone.founds(address, 'The two of us');
  known.far = (await phone.founds(address, 'Robin’s table')).id;
  phone.stop();
  await relay.standIn(page);
  return {};
}

/** From the first page to where the circles are asked for. */
async function comeIn(page: Page): Promise<void> {
  await page.goto('/by-kit');
  await page.getByLabel('The 24 words').fill(known.words);
  await press(page, 'Come in');
}

const tryIn = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('The 24 words').fill(words);
  await press(page, 'Bring this device in');
};

const states: State[] = [
  {
    on: '/by-kit',
    called: 'on the way into circles whose relay says nothing',
    open: async (page) => {
      let isOwn = true;
      // what is one's own comes, and nothing after it
      relay.alter = (tell) => {
        if (tell.kind === 'appended') setTimeout(() => (isOwn = false), 0);
        return isOwn || tell.kind === 'appended' ? tell : undefined;
      };
      await comeIn(page);
      await page.getByRole('button', { name: 'Go on without waiting' }).waitFor({ timeout: 30_000 });
    },
    shows: ['into-circles.tsx Progress'],
  },
  {
    on: '/by-kit',
    called: 'in none of two',
    open: async (page) => {
      if (await page.getByRole('button', { name: 'Go on without waiting' }).isVisible())
        await press(page, 'Go on without waiting');
    },
    shows: ['brought.tsx Notice: This device is in one', 'brought.tsx Notice: One of'],
    after: async (page) => {
      relay.alter = (tell) => tell;
      await press(page, 'Go on');
      await page.getByRole('heading', { level: 1, name: 'Keep this?' }).waitFor();
    },
  },
  {
    on: '/together/by-kit',
    called: 'as it opens',
    open: (page) => go(page, '/together/by-kit'),
    sees: 'It is not kept here',
  },
  {
    on: '/together/by-kit',
    called: 'words of another kit',
    open: async (page) => {
      await go(page, '/together/by-kit');
      await tryIn(page, kitWords(newRoot()).join(' '));
    },
    sees: 'These words are of another kit',
    hasFieldError: true,
  },
  {
    on: '/together/by-kit',
    called: 'in one of two',
    open: async (page) => {
      loses(known.far);
      await go(page, '/together/by-kit');
      await tryIn(page, known.words);
    },
    sees: 'A circle at',
  },
  {
    on: '/together/by-kit',
    called: 'in both',
    open: async (page) => {
      hasAgain();
      await go(page, '/together/by-kit');
      await tryIn(page, known.words);
    },
    sees: /^This device is in 2 circles of yours now/,
  },
  {
    on: '/together/by-kit',
    called: 'in every circle',
    open: (page) => go(page, '/together/by-kit'),
    shows: ['by-kit-screen.tsx Empty'],
    after: (page) => expect(page.getByText('circles of yours now')).toBeHidden(),
  },
];

export const togetherByKit: readonly Group[] = [
  { name: 'circles by the kit', start: lostPhone, states, inTurn: true },
];
