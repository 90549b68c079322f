// What if, more comfort, and two plans side by side, on the plan's own page, with the real planner behind it.
import { type Intent, ME, myTimeOf, type PersonId, type RelationshipId } from '@orrery/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PlanScreen from '../../../../src/tools/time/plan/plan-screen.tsx';
import { button, click, loopWith, press, type Stage, show, wait } from '../limits/stage.tsx';
import { type Desk, sitAtDesk } from './desk.ts';

const [kit, sam] = ['kit', 'sam'] as PersonId[] as [PersonId, PersonId];
const [withKit, withSam] = ['withKit', 'withSam'] as RelationshipId[] as [RelationshipId, RelationshipId];
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
const place = '/time/plan?week=2026-03-16';

let desk: Desk;
let stage: Stage | undefined;
beforeEach(async () => {
  desk = await sitAtDesk();
});
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
  vi.unstubAllGlobals();
});

/** Two partners, one evening for dates each Tuesday and Thursday, and more wished than there is room for. */
const life: Intent[] = [
  { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
  { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } },
  { tool: 'people', intent: { type: 'addPerson', person: sam, fields: { name: 'Sam' } } },
  {
    tool: 'people',
    intent: { type: 'addRelationship', relationship: withKit, fields: { members: [ME, kit] } },
  },
  {
    tool: 'people',
    intent: { type: 'addRelationship', relationship: withSam, fields: { members: [ME, sam] } },
  },
  time({
    type: 'changeMyTime',
    changes: {
      possible: [[], [[1080, 1380]], [[1080, 1380]], [[1080, 1380]], [], [], []],
      freeEvenings: 5,
      unplanned: 0,
      ownFloor: 0,
    },
  }),
  time({ type: 'changeBudget', relationship: withKit, changes: { wish: 300, most: 600, longest: 180 } }),
  time({ type: 'changeBudget', relationship: withSam, changes: { wish: 300, most: 600, longest: 180 } }),
];

async function open(...more: Intent[]) {
  const loop = await loopWith(...life, ...more);
  stage = await show(PlanScreen, '/time/plan', place, loop);
  return loop;
}
const words = () => (stage?.page.textContent ?? '').replaceAll(' ', ' ');
const links = () => [...(stage?.page.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])];
const follow = (name: string) => click(links().find((link) => link.textContent?.startsWith(name)));

test('PLAN134 PLAN135 what binds is let go of in thought: the plan that would be, and nothing is changed', async () => {
  const loop = await open();
  await desk.settle();
  expect(words()).toContain('With 4 free evenings a week');
  const before = loop.version;
  await follow('With 4 free evenings a week');
  await desk.settle();
  expect(words()).toMatch(/2 h more for (Kit|Sam)\. Everybody else gets as much as before\./);
  expect(words()).toContain('No plan would meet what you entered better then.');
  expect(loop.version).toBe(before);
  expect(desk.tasks.at(-1)).toMatchObject({ planAlone: true });
});

test('PLAN134 "Change it" says just that and holds the very dates that were shown, and Undo takes back both', async () => {
  const loop = await open();
  await desk.settle();
  await follow('With 4 free evenings a week');
  await desk.settle();
  await press('Change it, hold 3 dates');
  await wait(50);
  expect(myTimeOf(loop.state.time).freeEvenings).toBe(4);
  const held = () => [...loop.state.time.dates.values()].filter(({ present }) => present);
  expect(held()).toHaveLength(3);
  expect(loop.state.time.plans.get('2026-03-16')?.fields.levels.every(({ proven }) => proven)).toBe(true);
  expect(stage?.place()).toBe('/time?week=2026-03-16');
  await press('Undo');
  await wait(50);
  expect(myTimeOf(loop.state.time).freeEvenings).toBe(5);
  expect(held()).toHaveLength(0);
});

test('PLAN136 few dates differ: the plan that is there is the one that people know, where none is held', async () => {
  await open();
  await desk.settle();
  await follow('With 4 free evenings a week');
  await desk.settle();
  const [first, second] = desk.tasks;
  expect(first?.instance.previous?.sessions).toEqual([]);
  expect(second?.instance.previous?.sessions).toHaveLength(2);
  expect(words()).toContain('2 dates stay as they are.');
});

test('PLAN138 PLAN144 more for one of two: who gets less, and that plan can be held, and is called proven no more', async () => {
  const loop = await open();
  await desk.settle();
  await follow('30 min more for');
  await desk.settle();
  expect(words()).toMatch(/less for (Kit|Sam)/);
  expect(words()).toContain('Of all plans that give that, none meets the wishes better.');
  await press('Hold 2 dates');
  await wait(50);
  const { levels } = loop.state.time.plans.get('2026-03-16')?.fields ?? { levels: [] };
  expect(levels.map(({ proven }) => proven)).toEqual([true, true, true, false, false, false]);
});

test('PLAN137 more on the days that one likes takes as little as makes a difference, says what each gets, and promises no share', async () => {
  // both like Tuesdays, and there is one date a day
  const likes = { preferDays: [2 as const], wish: 240, longest: 180 };
  await open(
    time({ type: 'changeBudget', relationship: withKit, changes: likes }),
    time({ type: 'changeBudget', relationship: withSam, changes: likes }),
  );
  await desk.settle('outcome');
  await follow('More on the days that you like');
  await desk.settle();
  expect(desk.tasks.slice(1).map(({ slack }) => slack)).toEqual([1, 3, 10]);
  expect(button('Some').getAttribute('aria-checked')).toBe('true');
  expect(words()).toMatch(
    /less for (Kit|Sam)\. Everybody else gets as much as before\. .* less on days that you like less/,
  );
  expect(words()).toContain('For at most so much, no plan has more of that.');
  expect(words()).toContain('not with fewer dates');
  expect(words()).not.toMatch(/%|[Cc]almer/);
});

test('PLAN137 where no day is liked and no night wished for, more of them is not offered', async () => {
  await open();
  await desk.settle('outcome');
  expect(words()).not.toMatch(/that you like|that you wish for|Fewer dates that move/);
});

test('PLAN143 the plan on the screen can be held while a better one is looked for', async () => {
  const loop = await open();
  await desk.settle('plan');
  expect(words()).toContain('A plan is there. Looking for a better one');
  await press(button('Hold 2 dates').textContent ?? '');
  await wait(50);
  expect([...loop.state.time.dates.values()].filter(({ present }) => present)).toHaveLength(2);
});

test('PLAN143 searching on keeps the plan that was there, and both can be looked at and held', async () => {
  await open();
  await desk.settle('plan');
  await press('Cancel');
  expect(words()).toContain('A good plan, not proven');
  await press('Search on');
  expect(words()).toContain('A plan is there. Looking for a better one');
  await desk.settle();
  expect(words()).toContain('Proven for this week');
});

test('PLAN139 PLAN143 a better plan stands beside the one before, and either is held as what it is', async () => {
  const loop = await open();
  const tuesday = { start: 1440 + 1080, end: 1440 + 1200 };
  const poor = { sessions: [{ relation: withKit, ...tuesday }], nights: [] };
  await desk.hear(poor);
  await press('Cancel');
  await press('Search on');
  // what is worse takes no place on the screen
  await desk.hear({ sessions: [], nights: [] });
  expect(words()).toContain('Hold 1 date');
  await desk.settle('outcome');
  await follow('Beside the plan before');
  expect(words()).toContain('more for Kit.');
  expect(words()).toContain('more for Sam.');
  await press('Hold the one before');
  await wait(50);
  const held = [...loop.state.time.dates.values()].filter(({ present }) => present);
  expect(held.map(({ fields }) => fields.relationship)).toEqual([withKit]);
  const { levels } = loop.state.time.plans.get('2026-03-16')?.fields ?? { levels: [] };
  expect(levels.map(({ proven }) => proven)).toEqual([true, true, true, false, false, false]);
});

test('PLAN135 PLAN144 where the hours are somebody else’s, it ends in asking them, and states nothing for them', async () => {
  const possible = [[], [[1080, 1380]], [], [], [], [], []] as [number, number][][];
  const loop = await open(
    time({ type: 'changeMyTime', changes: { freeEvenings: 4 } }),
    time({ type: 'changeKnownTime', person: kit, changes: { possible } }),
    time({ type: 'changeBudget', relationship: withSam, changes: { wish: 120, most: 120 } }),
  );
  await desk.settle();
  expect(words()).toContain('Ask Kit, then note it');
  await follow('If Kit could in the evening: Thursday');
  await desk.settle();
  expect(words()).toContain('New: Thursday 19 March, 18:00 to 20:00');
  expect(() => button('Change it, hold 3 dates')).toThrow();
  const ask = links().find((link) => link.textContent === 'Ask Kit');
  expect(ask?.getAttribute('href')).toBe(
    '/time/dates/new?relationship=withKit&day=2026-03-19&from=1080&to=1200',
  );
  expect(loop.state.time.known.get(kit)?.fields.possible).toEqual(possible);
});
