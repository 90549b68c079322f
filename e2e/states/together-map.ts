// The map of a circle in every state: alone, with somebody who is not on one's own map yet, drawn, chosen from, told of, taken back, opened.
import { expect, type Page } from '@playwright/test';
import type { MemberId, PersonId, RelationshipId, SpaceId } from '../../packages/domain/src/index.ts';
import { makeKit } from '../device-steps.ts';
import type { Ghost } from '../ghost.ts';
import { begin, placeOn } from '../pages.ts';
import { StandIn } from '../stand-in-relay.ts';
import { keep } from '../vault-steps.ts';
import { type Group, go, main, openCalendar, press, type State } from './state.ts';
import { withRobin } from './together-sharing.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const relay = new StandIn(origin);
const there = { robin: null as Ghost | null, circle: '' as SpaceId, alone: '', ben: '' };

/** Robin’s own map: somebody whom they love, somebody who loves them both, and a loop that leads back to where it began. */
export async function robinsMap(robin: Ghost, circle: SpaceId): Promise<void> {
  const [jo, ines, alex] = ['jo', 'ines', 'alex'] as PersonId[];
  const me = 'me' as PersonId;
  const add = (person: PersonId, name: string) =>
    ({ tool: 'people', intent: { type: 'addPerson', person, fields: { name } } }) as const;
  const join = (relationship: string, ...members: PersonId[]) =>
    ({
      tool: 'people',
      intent: {
        type: 'addRelationship',
        relationship: relationship as RelationshipId,
        fields: { members },
      },
    }) as const;
  const member = robin
    .in(circle)
    .members()
    .find(({ name }) => name === 'Alex')?.id as MemberId;
  await robin.does(
    add(jo as PersonId, 'Jo'),
    add(ines as PersonId, 'Ines'),
    add(alex as PersonId, 'Alex'),
    join('one', me, jo as PersonId),
    join('two', jo as PersonId, ines as PersonId),
    join('three', ines as PersonId, me),
    join('four', me, alex as PersonId),
    { tool: 'spaces', intent: { type: 'knowMember', space: circle, member, person: alex as PersonId } },
  );
  for (const relationship of ['one', 'two', 'three', 'four'] as RelationshipId[]) {
    const nameless = new Set(relationship === 'two' ? [] : [ines as PersonId]);
    const made = robin.circles.sharing.prepare(circle, { kind: 'relationship', relationship, nameless });
    if (!made.ok) throw new Error(made.why.code);
    const shared = await robin.circles.sharing.share(made.value);
    if (!shared.ok) throw new Error(shared.why.code);
  }
}

const map = (page: Page, rest = '') => go(page, `/together/${there.circle}/map${rest}`);
/** The way to somebody on the drawing. */
const onMap = (page: Page, name: RegExp) => main(page).getByRole('link', { name }).first();

const states: State[] = [
  {
    on: '/together/:space/map',
    called: 'nobody else in',
    open: (page) => go(page, `${there.alone}/map`),
    shows: ['map-screen.tsx Empty'],
  },
  {
    on: '/together/:space/tiers',
    called: 'not for one',
    open: (page) => go(page, `${there.alone}/tiers`),
    shows: ['held-screen.tsx Empty: Tiers open'],
  },
  {
    on: '/people/:person/share',
    called: 'nobody to show somebody to',
    open: (page) => go(page, `/people/${there.ben}/share`),
    shows: ['show-screen.tsx Empty'],
  },
  {
    on: '/together/:space/map',
    called: 'drawn, with a loop and somebody without a name',
    open: async (page) => {
      if (!there.robin) {
        Object.assign(there, await withRobin(page, relay));
        if (there.robin) await robinsMap(there.robin, there.circle);
      }
      await map(page);
      await expect(onMap(page, /^Ines/)).toBeVisible({ timeout: 30_000 });
    },
    sees: 'As you see it.',
  },
  {
    on: '/together/:space/map',
    called: 'as a table',
    open: (page) => map(page, '?view=table'),
    sees: 'Everybody on this map',
  },
  {
    on: '/together/:space/map',
    called: 'somebody chosen',
    open: async (page) => {
      await map(page);
      await onMap(page, /^Jo/).click();
    },
    shows: [['map-screen.tsx Sheet', 'Jo']],
    only: 320,
    after: (page) => page.keyboard.press('Escape'),
  },
  // what is open on a phone's sheet does not go over into the panel of a wide window
  ...([320, 1280] as const).map(
    (only): State => ({
      on: '/together/:space/map',
      called: `who somebody is on one’s own map, ${only} px`,
      open: async (page) => {
        await map(page);
        await onMap(page, /^Jo/).click();
        await press(page, 'Say who this is');
      },
      shows: ['who-on-map.tsx Dialog'],
      only,
      after: async (page) => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Shift');
      },
    }),
  ),
  {
    on: '/together/:space/tiers',
    called: 'nobody has said who they are',
    open: (page) => go(page, `/together/${there.circle}/tiers`),
    shows: ['held-screen.tsx Empty: You have'],
  },
  {
    on: '/together/:space/naming',
    called: 'more chosen',
    open: async (page) => {
      await go(page, `/together/${there.circle}/naming`);
      await main(page).getByText('With whom you are, in this circle').click();
    },
    sees: 'Let this be shown',
  },
  {
    on: '/together/:space/map/add',
    called: 'one’s own map',
    open: (page) => go(page, `/together/${there.circle}/map/add`),
    sees: 'Somebody, without saying with whom',
  },
  {
    on: '/relationships/:relationship/share',
    called: 'the last day',
    open: async (page) => {
      await go(page, `/together/${there.circle}/map/add`);
      await main(page)
        .getByRole('link', { name: /^Ben and you/ })
        .click();
      await openCalendar(page);
    },
    shows: ['show-form.tsx DateField'],
    after: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift');
    },
  },
  {
    on: '/people/:person/share',
    called: 'not said yet whether they are in a circle',
    open: async (page) => {
      await go(page, `/people/${there.ben}/share?circle=${there.circle}`);
      await press(page, 'See it as Robin');
    },
    sees: 'Is Ben one of these?',
    hasFieldError: true,
  },
  ...(['/people/:person/share', '/relationships/:relationship/share'] as const).map(
    (on): State => ({
      on,
      called: 'a last day that is over',
      open: async (page) => {
        await go(page, `/together/${there.circle}/map/add`);
        await main(page)
          .getByRole('link', { name: on.startsWith('/people') ? /^Ben$/ : /^Ben and you/ })
          .click();
        await main(page).getByText('None of these').click();
        await page.getByLabel('Last day on which they see it').fill('2020-01-01');
        await press(page, 'See it as Robin');
      },
      hasFieldError: true,
      after: (page) => page.getByLabel('Last day on which they see it').fill(''),
    }),
  ),
  {
    on: '/people/:person/share',
    called: 'as the other sees it',
    open: async (page) => {
      await go(page, `/people/${there.ben}/share?circle=${there.circle}`);
      await main(page).getByText('None of these').click();
      await press(page, 'See it as Robin');
    },
    sees: 'In the middle is Robin.',
  },
  {
    on: '/together/:space/tiers',
    called: 'nothing between them on one’s own map',
    open: async (page) => {
      await go(page, `/together/${there.circle}/tiers`);
      const ask = main(page).getByRole('button', { name: 'Say who Robin is' });
      if (!(await ask.isVisible())) return;
      await ask.click();
      const dialog = page.getByRole('dialog', { name: 'Who Robin is on your map' });
      await dialog.getByText('Somebody new: put them on my map').click();
      await dialog.getByRole('button', { name: 'Save' }).click();
    },
    shows: ['held-screen.tsx Empty: On your own'],
  },
  {
    on: '/together/:space/tiers',
    called: 'before anybody has said yes',
    open: async (page) => {
      await go(page, `/together/${there.circle}/tiers`);
      const put = main(page).getByRole('link', { name: 'Put it on your map' });
      if (await put.isVisible()) {
        await put.click();
        await press(page, 'Add the relationship');
        await expect(page.getByRole('button', { name: 'It has ended' })).toBeVisible();
        await go(page, `/together/${there.circle}/tiers`);
      }
    },
    sees: 'Yes, open it to each other',
    after: async () => there.robin?.stop(),
  },
];

export const togetherMap: readonly Group[] = [
  {
    name: 'the map of a circle, at a relay that does as it is told',
    start: async (page) => {
      Object.assign(there, { robin: null, circle: '' });
      await relay.standIn(page);
      await begin(page, { Ben: '4' });
      await page.goto('/settings');
      await keep(page, 'seven lanterns by the canal');
      await makeKit(page, 'Phone');
      await go(page, '/people?view=table');
      const link = await main(page).locator('a[href*="person="]').first().getAttribute('href');
      there.ben = new URL(link ?? '', origin).searchParams.get('person') ?? '';
      await go(page, '/together/found');
      await page.getByLabel('What the circle is called').fill('Only me');
      await page.getByLabel('What you are called there').fill('Alex');
      await press(page, 'Found it');
      await expect(page.getByRole('heading', { level: 1, name: 'Only me' })).toBeVisible();
      await expect(page.getByText('Everything that is here is there too.')).toBeVisible({ timeout: 30_000 });
      there.alone = await placeOn(page);
      return {};
    },
    states,
    inTurn: true,
  },
];
