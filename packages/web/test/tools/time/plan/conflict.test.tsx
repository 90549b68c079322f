// What cannot hold together on the plan's own page, in the words that were given to it, and ways out that can be gone; with the real planner behind it.
import {
  type BlockId,
  everyDay,
  type Intent,
  ME,
  type PersonId,
  type RelationshipId,
  type RuleFields,
  type RuleId,
  rulesOf,
} from '@orrery/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PlanScreen from '../../../../src/tools/time/plan/plan-screen.tsx';
import { click, loopWith, press, type Stage, show, wait } from '../limits/stage.tsx';
import { type Desk, sitAtDesk } from './desk.ts';

const [bea, cem] = ['bea', 'cem'] as PersonId[] as [PersonId, PersonId];
const [withBea, withCem] = ['withBea', 'withCem'] as RelationshipId[] as [RelationshipId, RelationshipId];
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
const fourWeeks = '/time/plan?week=2026-03-16&weeks=4';

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

const evenings: [number, number][][] = Array.from({ length: 7 }, () => [[1080, 1380]]);
const life: Intent[] = [
  { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
  { tool: 'people', intent: { type: 'addPerson', person: bea, fields: { name: 'Bea' } } },
  { tool: 'people', intent: { type: 'addPerson', person: cem, fields: { name: 'Cem' } } },
  ...(
    [
      [withBea, bea],
      [withCem, cem],
    ] as const
  ).flatMap(([relationship, person]): Intent[] => [
    { tool: 'people', intent: { type: 'addRelationship', relationship, fields: { members: [ME, person] } } },
    time({ type: 'changeBudget', relationship, changes: { wish: 120, most: 600 } }),
  ]),
  time({ type: 'changeMyTime', changes: { possible: evenings } }),
];
const rule = (
  id: string,
  relationship: RelationshipId,
  days: Partial<RuleFields['days']>,
  name = '',
): Intent =>
  time({
    type: 'addRule',
    rule: id as RuleId,
    fields: { what: { kind: 'require', relationship, count: 1 }, days: { ...everyDay, ...days }, name },
  });

async function open(place: string, ...more: Intent[]) {
  const loop = await loopWith(...life, ...more);
  stage = await show(PlanScreen, '/time/plan', place, loop);
  await desk.settle();
  return loop;
}
const rows = (name: string) => [
  ...(stage?.page.querySelectorAll<HTMLElement>(`ul[aria-label="${name}"] > li`) ?? []),
];
const said = () =>
  [...(stage?.page.querySelectorAll('[role="status"] li, [role="alert"] li, aside li, li') ?? [])]
    .filter((item) => !item.closest('ul[aria-label]'))
    .map((item) => item.textContent);
const ways = () => rows('Ways out').map((row) => row.textContent);
const hrefOf = (words: string) =>
  rows('Ways out')
    .find((row) => row.textContent === words)
    ?.querySelector('a')
    ?.getAttribute('href');

const evening = time({
  type: 'addBlock',
  block: 'mine' as BlockId,
  fields: { title: 'Evening for me', days: [3], date: null, from: 1080, to: 1380 },
});
const wednesdays = rule('wednesdays', withCem, { weekdays: [3] }, 'Wednesdays with Cem');

test('PLAN72 TIME5 protected time in the way of a rule is named, and hours of which nothing is known are not', async () => {
  await open(fourWeeks, evening, wednesdays);
  expect(said()).toEqual(['Your protected time: Evening for me', 'Your rule “Wednesdays with Cem”']);
  expect(stage?.page.querySelector('p ul')).toBeNull();
  expect(ways()).toContain('Another time for your protected time: Evening for me');
  expect(hrefOf('Another time for your protected time: Evening for me')).toBe('/time/protected');
});

test('PLAN73 equal steps are said once with their days, and lead to all of them left out', async () => {
  const loop = await open(fourWeeks, evening, wednesdays);
  const words = '18 March, 25 March, 1 April and 8 April without your rule “Wednesdays with Cem”';
  expect([...ways()].sort()).toEqual([words, 'Another time for your protected time: Evening for me']);
  const href = hrefOf(words) ?? '';
  expect(href).toMatch(/^\/time\/rules\/wednesdays\?except=2026-03-18,2026-03-25,2026-04-01,2026-04-08&/);
  expect(rulesOf(loop.state.time)[0]?.fields.days.except).toEqual([]);
});

const friday = { dates: ['2026-03-20' as const] };
const lone = [
  time({ type: 'changeMyTime', changes: { datesPerDay: 1 } }),
  rule('b', withBea, friday),
  rule('c', withCem, friday, 'Cem’s birthday'),
];

test('RULE5 a rule of a single day says that day, and of no week', async () => {
  await open(fourWeeks, ...lone);
  expect(said()).toEqual([
    'Your limit of one date a day',
    'Your rule “A date with Bea”, Friday 20 March',
    'Your rule “Cem’s birthday”, Friday 20 March',
  ]);
});

test('PLAN73 a way out is offered only where something can be done about all of it', async () => {
  // one evening of three hours: no room for two dates with the pause between them, whatever the limit of dates
  await open(
    fourWeeks,
    ...lone,
    ...[withBea, withCem].map((relationship) =>
      time({ type: 'changeBudget', relationship, changes: { shortest: 180, longest: 240 } }),
    ),
  );
  expect([...ways()].sort()).toEqual([
    'Let go of your rule “A date with Bea”, Friday 20 March',
    'Let go of your rule “Cem’s birthday”, Friday 20 March',
  ]);
});

test('PLAN73 PLAN107 where no form opens an hour of one day, the way leads to a date on that day', async () => {
  const possible = evenings.map((spans, k) => (k === 4 ? [] : spans));
  await open(fourWeeks, time({ type: 'changeMyTime', changes: { possible } }), rule('b', withBea, friday));
  const words = 'A date with Bea on Friday 20 March all the same, outside the hours you keep for dates';
  expect(ways()).toContain(words);
  expect(hrefOf(words)).toBe('/time/dates/new?day=2026-03-20&relationship=withBea');
});

test('PLAN73 hours that would have to be others on several days are said once, and lead to the hours of the week', async () => {
  const possible = evenings.map((spans, k) => (k === 3 ? [] : spans));
  const thursdays = rule('t', withBea, { weekdays: [4] });
  await open(fourWeeks, time({ type: 'changeKnownTime', person: bea, changes: { possible } }), thursdays);
  const words = 'Other hours than you know of Bea, on 19 March, 26 March, 2 April and 9 April';
  expect(ways()).toContain(words);
  expect(hrefOf(words)).toBe('/time/known/bea');
});

test('RULE6 RULE8 a rule of a single day is let go with one tap, the plan is made anew, and Undo has it back', async () => {
  const loop = await open(fourWeeks, ...lone);
  const row = rows('Ways out').find(
    (one) => one.textContent === 'Let go of your rule “Cem’s birthday”, Friday 20 March',
  );
  await click(row?.querySelector('button'));
  await wait(50);
  expect(rulesOf(loop.state.time).map(({ id }) => id)).toEqual(['b']);
  await desk.settle();
  expect(ways()).toEqual([]);
  expect(stage?.place()).toBe(fourWeeks);
  await press('Undo');
  await wait(50);
  expect(rulesOf(loop.state.time)).toHaveLength(2);
});
