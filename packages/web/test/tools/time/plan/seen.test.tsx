// What differs from the plan that was seen before, though nothing was held.
import { type BlockId, type Intent, ME, type PersonId, type RelationshipId } from '@orrery/domain';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PlanScreen from '../../../../src/tools/time/plan/plan-screen.tsx';
import { click, loopWith, press, type Stage, show, wait } from '../limits/stage.tsx';
import { type Desk, sitAtDesk } from './desk.ts';

const [cem, bea] = ['cem', 'bea'] as PersonId[] as [PersonId, PersonId];
const [us, we] = ['us', 'we'] as RelationshipId[] as [RelationshipId, RelationshipId];
const monday = '2026-03-16';
const place = `/time/plan?week=${monday}`;
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });

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

const evening: [number, number][] = [[1080, 1380]];
const life: Intent[] = [
  { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
  { tool: 'people', intent: { type: 'addPerson', person: cem, fields: { name: 'Cem' } } },
  { tool: 'people', intent: { type: 'addPerson', person: bea, fields: { name: 'Bea' } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, cem] } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: we, fields: { members: [ME, bea] } } },
  time({
    type: 'changeMyTime',
    changes: {
      possible: [evening, evening, evening, evening, evening, [], []],
      ...{ freeEvenings: 3, unplanned: 0, ownFloor: 0, eveningsInRow: 5, nights: [] },
    },
  }),
  time({ type: 'changeBudget', relationship: us, changes: { wish: 240, most: 600, longest: 240 } }),
  time({ type: 'changeBudget', relationship: we, changes: { wish: 240, most: 600, longest: 240 } }),
];
type AnyLoop = Awaited<ReturnType<typeof loopWith>>;
const open = async (loop: AnyLoop, at = place) => {
  await stage?.leave();
  stage = await show(PlanScreen, '/time/plan', at, loop);
  return loop;
};
const words = () => (stage?.page.textContent ?? '').replaceAll(' ', ' ');
const different = 'Different from the plan before';
const busyOn = (date: string): Intent =>
  time({
    type: 'addBlock',
    block: 'full' as BlockId,
    fields: { title: 'Choir', date, from: 1020, to: 1440 },
  });
const settle = async () => {
  await desk.settle();
  await wait(50);
};
const shown = (loop: AnyLoop) => loop.state.time.shown.get(monday)?.fields.dates ?? [];
const doing = (loop: AnyLoop, ...intents: Intent[]) =>
  act(async () => {
    await loop.intend(...intents);
  });

test('TIME37 PLAN167 a plan that is seen for the first time is remembered, and differs from nothing', async () => {
  const loop = await open(await loopWith(...life));
  expect(loop.state.time.shown.size).toBe(0);
  await settle();
  expect(shown(loop)).toHaveLength(2);
  expect(loop.state.time.dates.size).toBe(0);
  expect(words()).not.toContain(different);
});

test('PLAN166 PLAN167 after a small change nothing else moves, and what moves is said in words', async () => {
  const loop = await open(await loopWith(...life));
  await settle();
  const [first, second] = [...shown(loop)].sort((a, b) => (a.start < b.start ? -1 : 1));
  if (!first || !second) throw new Error('two dates are missing');
  await doing(loop, busyOn(first.start.slice(0, 10)));
  await settle();
  expect(shown(loop)).toContainEqual(second);
  expect(shown(loop)).not.toContainEqual(first);
  expect(words()).toMatch(/Different from the plan before.*18:00 to 22:00, instead of .*18:00 to 22:00/);
  expect(words()).toContain('One date stays as it is.');
  const [question] = desk.tasks.slice(-1);
  expect(question?.instance.previous?.sessions).toHaveLength(2);
});

test('PLAN167 it stands there still after a look elsewhere, and no more once that plan was what one came back to', async () => {
  const loop = await open(await loopWith(...life));
  await settle();
  const day = shown(loop)[0]?.start.slice(0, 10) ?? '';
  await doing(loop, busyOn(day));
  await settle();
  await open(loop, '/time/plan?week=2026-03-23');
  await settle();
  expect(words()).not.toContain(different);
  await open(loop);
  await settle();
  expect(words()).toContain(different);
  const version = loop.version;
  await open(loop);
  await settle();
  expect(loop.version).toBe(version);
});

test('PLAN166 another week that is turned to takes nothing from this one', async () => {
  const loop = await open(await loopWith(...life));
  await settle();
  const before = shown(loop);
  await press('The week after');
  await settle();
  expect(shown(loop)).toEqual(before);
  const next = loop.state.time.shown.get('2026-03-23')?.fields.dates ?? [];
  expect(next.map(({ start }) => start >= '2026-03-22T23')).toEqual([true, true]);
});

test('PLAN167 where the plan is held it is that plan that people know, and what it lets go of is said as ever', async () => {
  const loop = await open(await loopWith(...life));
  await settle();
  const day = shown(loop)[0]?.start.slice(0, 10) ?? '';
  await press('Hold 2 dates');
  await wait(50);
  await doing(loop, busyOn(day));
  await open(loop);
  await settle();
  expect(words()).toContain('This plan lets go of');
  expect(words()).not.toContain(different);
});

test('TIME37 a plan that one leaves while a better one is looked for was seen, too', async () => {
  const loop = await open(await loopWith(...life));
  const [task] = desk.tasks;
  if (!task) throw new Error('nothing was asked');
  const at = 1440 + 1080;
  await desk.hear({ sessions: [{ relation: us, start: at, end: at + 240 }], nights: [] });
  expect(loop.state.time.shown.size).toBe(0);
  await stage?.leave();
  stage = undefined;
  await wait(50);
  expect(shown(loop)).toHaveLength(1);
});

test('PLAN153 why a date is there tells what was seen from what was held', async () => {
  const loop = await open(await loopWith(...life));
  await settle();
  const day = shown(loop)[0]?.start.slice(0, 10) ?? '';
  await doing(loop, busyOn(day));
  await settle();
  const rows = [...(stage?.page.querySelectorAll('button') ?? [])].filter(({ textContent }) =>
    /March, 18:00 to 22:00$/.test((textContent ?? '').replaceAll('\u00a0', ' ')),
  );
  expect(rows).toHaveLength(2);
  let told = '';
  for (const row of rows) {
    await click(row);
    told += document.body.textContent ?? '';
  }
  expect(told).toContain('It was there in the plan that you saw before');
  expect(told).not.toContain('It was held for that hour');
});
