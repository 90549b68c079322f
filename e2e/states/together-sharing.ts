// Sharing in every state: nothing to share, nobody to share with, the choices, what the other sees, what is shared, and taking back.
import { expect, type Page } from '@playwright/test';
import type { SpaceId } from '../../packages/domain/src/index.ts';
import { makeKit } from '../device-steps.ts';
import { Ghost } from '../ghost.ts';
import { begin, placeOn } from '../pages.ts';
import { StandIn } from '../stand-in-relay.ts';
import { keep } from '../vault-steps.ts';
import { type Group, go, main, openCalendar, openSteps, press, type State } from './state.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const relay = new StandIn(origin);
const there = { robin: null as Ghost | null, circle: '' as SpaceId, note: '', empty: '' };

/** Notes of one's own: a question, and one in which there is nothing that could go. */
async function written(page: Page): Promise<void> {
  await go(page, '/mine/story');
  await openSteps(page);
  await page.getByLabel('A question, in your own words').fill('Did you mean Friday?');
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
  there.note = await placeOn(page);
  await go(page, '/mine/write');
  await press(page, /^More$/);
  await openSteps(page);
  await page.getByLabel('Slept the night before').fill('7');
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
  there.empty = await placeOn(page);
}

/** A circle with Robin in it, who has asked something there. */
export async function withRobin(page: Page, relay: StandIn): Promise<{ robin: Ghost; circle: SpaceId }> {
  await go(page, '/together/found');
  await page.getByLabel('What the circle is called').fill('Robin’s table');
  await page.getByLabel('What you are called there').fill('Alex');
  await press(page, 'Found it');
  await expect(page.getByText('Everything that is here is there too.')).toBeVisible({ timeout: 30_000 });
  const circle = (await placeOn(page)).split('/').at(-1) as SpaceId;
  await go(page, `/together/${circle}/invite`);
  await page.getByLabel('Who it is for').fill('Robin');
  await press(page, 'Make the invitation');
  await openSteps(page, 'The link itself');
  const robin = await Ghost.arrive('Robin', relay);
  await robin.join(await page.getByLabel('The link', { exact: true }).innerText());
  await page.getByRole('button', { name: 'Yes, the same' }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Yes, they may come in' }).click();
  await robin.arrived(circle);
  await robin.asks(circle, 'Shall we eat at seven?');
  return { robin, circle };
}

const shared = (page: Page) => go(page, `/together/${there.circle}/shared`);

const states: State[] = [
  {
    on: '/settings/ledger',
    called: 'nothing has left',
    open: (page) => go(page, '/settings/ledger'),
    shows: ['ledger-screen.tsx Empty'],
  },
  {
    on: '/mine/:note/share',
    called: 'nobody to share with',
    open: (page) => go(page, `${there.note}/share`),
    shows: ['share-screen.tsx Empty: Nobody'],
  },
  {
    on: '/mine/:note/share',
    called: 'nothing in it to share',
    open: (page) => go(page, `${there.empty}/share`),
    shows: ['share-screen.tsx Empty: There is nothing'],
  },
  {
    on: '/together/:space/shared',
    called: 'a question of somebody else’s, answered with nothing',
    open: async (page) => {
      if (!there.robin) Object.assign(there, await withRobin(page, relay));
      await shared(page);
      await expect(page.getByText('Shall we eat at seven?')).toBeVisible({ timeout: 30_000 });
      await press(page, 'Answer');
    },
    sees: 'Please write your answer.',
    hasFieldError: true,
  },
  {
    on: '/mine/:note/share',
    called: 'nothing chosen',
    open: async (page) => {
      await go(page, `${there.note}/share`);
      await press(page, 'See it as Robin');
    },
    sees: 'Please choose what goes.',
    hasFieldError: true,
  },
  {
    on: '/mine/:note/share',
    called: 'the last day',
    open: async (page) => {
      await go(page, `${there.note}/share`);
      await openCalendar(page);
    },
    shows: ['share-form.tsx DateField'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/mine/:note/share',
    called: 'as the other sees it',
    open: async (page) => {
      await go(page, `${there.note}/share?what=question`);
      await main(page).getByText('The question alone').click();
      await press(page, 'See it as Robin');
    },
    sees: 'Here they can write an answer.',
  },
  {
    on: '/together/:space/time',
    called: 'what they would get',
    open: async (page) => {
      await go(page, `/together/${there.circle}/time`);
      await main(page).getByText('What sort of time it is').click();
    },
    sees: 'Exactly this is what they get',
  },
  {
    on: '/together/:space/shared',
    called: 'taking back',
    open: async (page) => {
      await shared(page);
      if (!(await page.getByText('Did you mean Friday?').isVisible())) {
        await go(page, `${there.note}/share?what=question`);
        await main(page).getByText('The question alone').click();
        await press(page, 'See it as Robin');
        await press(page, 'Share it');
        await expect(page.getByRole('heading', { level: 1, name: 'Shared here' })).toBeVisible();
      }
      await press(page, 'Take it back');
    },
    shows: ['take-back-dialog.tsx Dialog'],
    after: (page) => page.getByRole('button', { name: 'Leave it there' }).click(),
  },
  {
    on: '/settings/ledger',
    called: 'what is there now',
    open: (page) => go(page, '/settings/ledger'),
    sees: 'Did you mean Friday?',
  },
  {
    on: '/together/:space/shared',
    called: 'somebody else’s weeks',
    open: async (page) => {
      if (there.robin) {
        const fields = { title: 'Choir', days: [1, 3, 5], from: 1_140, to: 1_260 } satisfies object;
        await there.robin.does({ tool: 'time', intent: { type: 'addBlock', fields } });
        await there.robin.circles.sharing.setLevel(there.circle, 'label');
      }
      await shared(page);
      await expect(page.getByText(/^What is taken until/)).toBeVisible({ timeout: 30_000 });
      await openSteps(page, 'The days after');
    },
    shows: ['shared-hours.tsx Disclosure'],
    after: async () => {
      there.robin?.stop();
    },
  },
];

export const togetherSharing: readonly Group[] = [
  {
    name: 'sharing, at a relay that does as it is told',
    start: async (page) => {
      Object.assign(there, { robin: null, circle: '' });
      await relay.standIn(page);
      await begin(page, { Ben: '4' });
      await page.goto('/settings');
      await keep(page, 'seven lanterns by the canal');
      await makeKit(page, 'Phone');
      await written(page);
      return {};
    },
    states,
  },
];
