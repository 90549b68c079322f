// Waves, state by state: before, in the middle, afterwards, and all of them over time.
import { expect, type Page } from '@playwright/test';
import { openOwn, openSample, sampleIds } from '../pages.ts';
import { type Group, go, holdToast, main, openCombo, press, type State } from './state.ts';

/** Begins a wave and ends in the middle of it. */
async function begin(page: Page, feeling: string | null = 'jealousy', strength = 7): Promise<void> {
  await go(page, '/mine/wave');
  if (feeling) await main(page).getByRole('button', { name: feeling, exact: true }).click();
  await rate(page, strength);
  await page.getByRole('button', { name: 'Stop here' }).waitFor();
}

const rate = (page: Page, strength: number): Promise<void> =>
  main(page)
    .getByRole('radio', { name: new RegExp(`^${strength},`) })
    .click();

const way = (page: Page, name: string): Promise<void> =>
  main(page).getByRole('radio', { name, exact: true }).click();

async function end(page: Page): Promise<void> {
  await begin(page);
  await press(page, 'Stop here');
}

const riding: State[] = [
  { on: '/mine/wave', called: 'as it opens', open: (page) => go(page, '/mine/wave') },
  {
    on: '/mine/wave',
    called: 'the list of words, with one’s own',
    open: async (page) => {
      await go(page, '/mine/wave');
      await openCombo(page, 'Another word', 'a heaviness without any name');
      await page.getByRole('option', { name: /^Add/ }).waitFor();
    },
    shows: ['begin-screen.tsx ComboBox'],
  },
  {
    on: '/mine/wave/:wave',
    called: 'breathing, told in words',
    open: (page) => begin(page),
    sees: /of 4$|of 6$/,
  },
  {
    on: '/mine/wave/:wave',
    called: 'without a name, grounding',
    open: async (page) => {
      await begin(page, null, 10);
      await way(page, 'Grounding');
    },
    sees: 'Five things you can see',
  },
  {
    on: '/mine/wave/:wave',
    called: 'moving',
    open: async (page) => {
      await begin(page, 'fear of loss', 0);
      await way(page, 'Moving');
      await press(page, 'And then?');
    },
    sees: 'Shake out your hands',
  },
  {
    on: '/mine/wave/:wave',
    called: 'watching',
    open: async (page) => {
      await begin(page);
      await way(page, 'Watching');
    },
    sees: 'Nothing to do but be here',
  },
  {
    on: '/mine/wave',
    called: 'with one that was not ended',
    open: async (page) => {
      await begin(page);
      await go(page, '/mine/wave');
    },
    sees: 'Go on where you were',
  },
];

const afterwards: State[] = [
  { on: '/mine/wave/:wave', called: 'stopped, nothing said', open: end, sees: 'It was 7 when you came.' },
  ...(['It eased', 'It stayed', 'It grew'] as const).map(
    (outcome): State => ({
      on: '/mine/wave/:wave',
      called: outcome,
      open: async (page) => {
        await end(page);
        await main(page).getByRole('radio', { name: outcome }).click();
      },
      sees: /Take a moment|It stayed, and so did you|That happens/,
    }),
  ),
  {
    on: '/mine/wave/:wave',
    called: 'something that helps, not written',
    open: async (page) => {
      await end(page);
      await press(page, /^Add$/);
    },
    sees: 'Please write what it is',
    hasFieldError: true,
  },
  {
    on: '/mine/wave/:wave',
    called: 'something taken off the list, with Undo',
    open: async (page) => {
      await end(page);
      await page.getByLabel('Something else that helps you').fill('The long way round the harbour, at dusk.');
      await press(page, /^Add$/);
      await press(page, /^Take “The long way/);
      await holdToast(page);
    },
    sees: 'It is off this list',
  },
  {
    on: '/mine/wave/:wave',
    called: 'an earlier one',
    open: (page, { wave }) => go(page, `/mine/wave/${wave}`),
    sees: 'How it went',
  },
  {
    on: '/mine/wave/:wave',
    called: 'gone',
    open: (page) => go(page, '/mine/wave/none-at-all'),
    shows: ['wave-screen.tsx Empty'],
  },
  {
    on: '/mine/wave/earlier',
    called: 'as it opens',
    open: (page) => go(page, '/mine/wave/earlier'),
    sees: /waves since/,
  },
  {
    on: '/mine/wave/earlier',
    called: 'more than are drawn at once, the older ones',
    open: async (page) => {
      await go(page, '/mine/wave/earlier');
      await press(page, 'Older ones');
    },
    sees: 'Newer ones',
  },
  {
    on: '/mine/wave/earlier',
    called: 'one put away, with Undo',
    open: async (page) => {
      await end(page);
      await press(page, 'Put this wave away');
      await expect(page).toHaveURL(/earlier$/);
      await holdToast(page);
    },
    sees: 'Put away. It can come back.',
  },
];

export const waves: readonly Group[] = [
  {
    name: 'no waves yet',
    start: async (page) => {
      await openOwn(page);
      return {};
    },
    states: [
      {
        on: '/mine/wave/earlier',
        called: 'empty',
        open: (page) => go(page, '/mine/wave/earlier'),
        shows: ['earlier-screen.tsx Empty'],
      },
    ],
  },
  {
    name: 'waves of the sample',
    start: async (page) => {
      await openSample(page);
      return sampleIds(page, 'wave');
    },
    states: [...riding, ...afterwards],
  },
];
