// The plan's own page while and after it is made: what is held stays in sight, and what is missing is named.
import {
  type DateId,
  type Intent,
  ME,
  type PersonId,
  type RelationshipId,
  rulesOf,
  type TierId,
} from '@orrery/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PlanScreen from '../../../../src/tools/time/plan/plan-screen.tsx';
import { button, click, loopWith, press, type Stage, show, wait } from '../limits/stage.tsx';
import { type Desk, sitAtDesk } from './desk.ts';

const cem = 'cem' as PersonId;
const us = 'us' as RelationshipId;
const place = '/time/plan?week=2026-03-16';
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });

const screen = vi.hoisted(() => ({ isWide: true }));
vi.mock('../../../../src/ui/use-wide.ts', () => ({ useWide: () => screen.isWide }));

let desk: Desk;
let stage: Stage | undefined;
beforeEach(async () => {
  desk = await sitAtDesk();
});
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
  vi.unstubAllGlobals();
  screen.isWide = true;
});

const evenings: [number, number][][] = [[], [[1080, 1380]], [], [[1080, 1380]], [], [], []];
async function open(...more: Intent[]) {
  return openAt(place, ...more);
}
async function openAt(at: string, ...more: Intent[]) {
  const loop = await loopWith(
    { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
    { tool: 'people', intent: { type: 'addPerson', person: cem, fields: { name: 'Cem' } } },
    { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, cem] } } },
    time({
      type: 'changeMyTime',
      changes: { possible: evenings, freeEvenings: 5, unplanned: 0, ownFloor: 0 },
    }),
    time({ type: 'changeBudget', relationship: us, changes: { wish: 240, most: 600, longest: 180 } }),
    ...more,
  );
  stage = await show(PlanScreen, '/time/plan', at, loop);
  return loop;
}
const words = () => (stage?.page.textContent ?? '').replaceAll('\u00a0', ' ');
const held = time({
  type: 'addDate',
  date: 'held' as DateId,
  fields: {
    ...{ relationship: us, start: '2026-03-17T17:00:00Z', end: '2026-03-17T19:00:00Z' },
    ...{ status: 'held', plan: '2026-03-16' },
  },
});

test('PLAN107 while a plan is looked for, the table has what is held, and no list says that nothing is', async () => {
  await open(held);
  const cells = () => [...(stage?.page.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
  expect(words()).toContain('Looking for a plan');
  expect(words()).not.toContain('This plan adds none.');
  expect(cells()[0]).toMatch(/Cem.*2/);
  await desk.settle();
  expect(words()).toContain('Tuesday 17 March');
});

test('PLAN66 a plan that is proven and lacks a floor says whose, and its seal has no check', async () => {
  await open(time({ type: 'changeBudget', relationship: us, changes: { wish: 600, most: 720, floor: 600 } }));
  await desk.settle();
  expect(words()).toMatch(/Floors lack .* hours for Cem/);
  expect(stage?.page.querySelector('svg[aria-label="Proven"]')?.querySelectorAll('path')).toHaveLength(1);
});

test('where all floors hold the seal has its check', async () => {
  await open();
  await desk.settle();
  expect(stage?.page.querySelector('svg[aria-label="Proven"]')?.querySelectorAll('path')).toHaveLength(2);
});

test('on a phone the dates stand under the seal, before why there are no more', async () => {
  screen.isWide = false;
  await open(time({ type: 'changeBudget', relationship: us, changes: { wish: 600, most: 720 } }));
  await desk.settle();
  expect(words().indexOf('The dates')).toBeGreaterThan(words().indexOf('Proven for this week'));
  expect(words().indexOf('The dates')).toBeLessThan(words().indexOf('Why not more'));
});

test('the plan leads to a new rule, and from there back', async () => {
  await open();
  await desk.settle();
  expect(button('Add a rule').getAttribute('href')).toBe(
    `/time/rules/new?${new URLSearchParams({ back: place })}`,
  );
  expect(button('Protected time').getAttribute('href')).toBe('/time/protected');
});

test('PLAN147 after a no the plan asks for another day, says so, and leads to that date', async () => {
  const fields = { relationship: us, start: '2026-03-17T17:00:00Z', end: '2026-03-17T18:00:00Z' };
  await open(time({ type: 'addDate', date: 'no' as DateId, fields: { ...fields, status: 'declined' } }));
  await desk.settle();
  expect(words()).toContain('Cem said no to Tuesday 17 March: no other hour of that day is asked for.');
  expect(words()).not.toContain('Tuesday 17 March, 18');
  expect(words()).not.toContain('Ask Cem');
  expect(words()).toContain('Thursday 19 March');
  expect(button('See that date').getAttribute('href')).toBe('/time/dates/no');
});

test('PLAN148 a night after an evening goes on, and after a noon one comes back for it', async () => {
  const agreed = (day: string, from: number): Intent =>
    time({
      type: 'addDate',
      fields: {
        ...{ relationship: us, start: `${day}T${from}:00:00Z`, end: `${day}T${from + 2}:00:00Z` },
        ...{ status: 'accepted', night: true },
      },
    });
  await open(agreed('2026-03-17', 18), agreed('2026-03-20', 10));
  await desk.settle();
  expect(words()).toContain('Tuesday 17 March, 19:00 to 21:00, and the night');
  expect(words()).toContain('Friday 20 March, 11:00 to 13:00, and again for the night');
});

test('PLAN150 nights stand with the hours, and where some are missing it says how many and which nights there are', async () => {
  await open(
    time({ type: 'changeMyTime', changes: { nights: [2] } }),
    time({ type: 'changeBudget', relationship: us, changes: { nights: 2 } }),
  );
  await desk.settle();
  expect(words()).toContain('1 of 2 nights wished');
  expect(words()).toContain(
    '1 of 2 nights that you wish for with Cem. Nights away are possible after Tuesday.',
  );
  await stage?.leave();
  await open(
    time({ type: 'changeMyTime', changes: { nights: [2] } }),
    time({ type: 'changeBudget', relationship: us, changes: { nights: 1 } }),
  );
  await desk.settle();
  expect(words()).toContain('1 of 1 night wished');
  expect(words()).not.toContain('Why not more');
});

test('PLAN151 where four weeks hold a wish and single ones have less, that is said, with the way to plan one by itself', async () => {
  const full = (day: string): Intent =>
    time({
      type: 'addDate',
      fields: { relationship: us, start: `${day}T09:00:00Z`, end: `${day}T12:00:00Z`, status: 'accepted' },
    });
  const days = ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21'];
  const wish = time({ type: 'changeBudget', relationship: us, changes: { wish: 240, floor: 0 } });
  await openAt(`${place}&weeks=4`, wish, ...days.map(full));
  await desk.settle();
  expect(words()).toContain('Week by week');
  expect(words()).toMatch(/Less than 4 hours in single weeks: .*nothing 6 (to|–) 12 April/);
  expect(words()).toContain('by itself');
  await stage?.leave();
  await openAt(`${place}&weeks=4`, wish);
  await desk.settle();
  expect(words()).not.toContain('Why not more');
});

test('TIME24 TIME35 tiers stand in their order in words, and nothing weighs anybody in figures', async () => {
  const tier = 'nest' as TierId;
  await open(
    { tool: 'people', intent: { type: 'addTier', tier, name: 'Nesting' } },
    { tool: 'people', intent: { type: 'addPerson', person: 'bea' as PersonId, fields: { name: 'Bea' } } },
    {
      tool: 'people',
      intent: {
        type: 'addRelationship',
        relationship: 'withBea' as RelationshipId,
        fields: { members: [ME, 'bea' as PersonId], tier },
      },
    },
    time({
      type: 'changeBudget',
      relationship: 'withBea' as RelationshipId,
      changes: { wish: 120, most: 240 },
    }),
  );
  await desk.settle('outcome');
  expect(words()).toContain(
    'counts for some more: Nesting before no tier. Floors come first, whatever the tier.',
  );
  expect(words()).not.toMatch(/Nesting \d|no tier \d/);
});

test('TIME36 the plan tells of a day of somebody’s in its weeks, keeps it in one tap, and then has a date on it', async () => {
  const loop = await open(
    time({
      type: 'addDay',
      fields: { name: 'Cem’s birthday', on: { kind: 'yearly', month: 3, day: 20 }, people: [cem] },
    }),
    time({
      type: 'changeMyTime',
      changes: { possible: [[], [[1080, 1380]], [], [], [[1080, 1380]], [], []] },
    }),
    time({ type: 'changeBudget', relationship: us, changes: { wish: 60, preferDays: [2] } }),
  );
  await desk.settle();
  expect(words()).toContain('Friday 20 March: Cem’s birthday');
  expect(words()).toContain('No date with Cem on it.');
  await press('Keep Friday 20 March for Cem');
  await wait(50);
  expect(rulesOf(loop.state.time).map(({ fields }) => fields)).toMatchObject([
    { what: { kind: 'require', relationship: us, count: 1 }, days: { dates: ['2026-03-20'] } },
  ]);
  await desk.settle();
  expect(words()).toContain('There is a date on it.');
});

test('PLAN153 a date of a plan says why it is there when it is tapped', async () => {
  await open(time({ type: 'changeBudget', relationship: us, changes: { floor: 120, preferDays: [2] } }));
  await desk.settle();
  const row = [...document.querySelectorAll('[aria-label="The dates"] button')].find((one) =>
    one.textContent?.includes('Tuesday 17 March'),
  );
  await click(row as HTMLElement);
  const said = (document.querySelector('[role=dialog]')?.textContent ?? '').replaceAll('\u00a0', ' ');
  expect(said).toContain('Why this date');
  expect(said).toContain('It goes towards your wish with Cem: 4 hours of 4 hours with it');
  expect(said).toContain('It is on a day that you prefer.');
  expect(said).toContain('From what you entered, and from what is in this plan.');
});

test('PLAN139 a held date that becomes longer on its day is told with its new hours, and not as gone alone', async () => {
  await open(held, time({ type: 'changeBudget', relationship: us, changes: { wish: 360, most: 600 } }));
  await desk.settle();
  expect(words()).toContain('This plan lets go of');
  expect(words()).toContain('Tuesday 17 March, 18:00 to 20:00, now 18:00 to 21:00');
});

test('TIME13 holding a plan says how many dates are new, and how many were held before', async () => {
  await open(
    time({
      type: 'addDate',
      fields: {
        ...{ relationship: us, start: '2026-03-17T17:00:00Z', end: '2026-03-17T20:00:00Z' },
        ...{ status: 'held', plan: '2026-03-16' },
      },
    }),
    time({ type: 'changeBudget', relationship: us, changes: { wish: 360, most: 600 } }),
  );
  await desk.settle();
  await press('Hold 2 dates');
  await wait(50);
  expect((document.body.textContent ?? '').replaceAll('\u00a0', ' ')).toContain('1 date held, 1 as before.');
});

test('TIME40 Undo of a plan says what is undone, where it is read out', async () => {
  const loop = await open();
  await desk.settle();
  await press('Hold 2 dates');
  await wait(50);
  await press('Undo');
  await wait(50);
  expect([...loop.state.time.dates.values()].some(({ present }) => present)).toBe(false);
  const read = [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent ?? '');
  expect(read.join(' ').replaceAll('\u00a0', ' ')).toContain('Undone: “2 dates held.”');
});
