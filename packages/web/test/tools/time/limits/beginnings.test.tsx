// What is Orrery's beginning is told as such, and is mine when I have said so.
import {
  beginningsOf,
  type Intent,
  ME,
  myTimeOf,
  newMyTime,
  type PersonId,
  type RelationshipId,
} from '@orrery/domain';
import { afterEach, expect, test, vi } from 'vitest';
import MineScreen from '../../../../src/tools/time/limits/mine-screen.tsx';
import PlanScreen from '../../../../src/tools/time/plan/plan-screen.tsx';
import { sitAtDesk } from '../plan/desk.ts';
import { button, loopWith, press, type Stage, show, wait } from './stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
  vi.unstubAllGlobals();
});
const words = () => (stage?.page.textContent ?? '').replaceAll(' ', ' ');
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });

test('TIME38 my own time says which of it Orrery begins with, and no more once I have said it is right; Undo takes that back', async () => {
  const loop = await loopWith(time({ type: 'changeMyTime', changes: { datesPerDay: 2 } }));
  stage = await show(MineScreen, '/time/mine', '/time/mine', loop);
  expect(words()).toContain(
    'Orrery begins with dates on weekday evenings and at weekends, nights after Friday and Saturday, at most 25 hours of dates a week',
  );
  expect(words()).toContain('2 free evenings a week');
  expect(words()).toContain('15% of your time left unplanned');
  expect(words()).not.toContain('2 dates a day');
  await press('They are right for me');
  await wait(50);
  expect(beginningsOf(loop.state.time).size).toBe(0);
  expect(myTimeOf(loop.state.time)).toEqual({ ...newMyTime, datesPerDay: 2 });
  expect(words()).not.toContain('Orrery begins with');
});

const [cem, bea] = ['cem', 'bea'] as PersonId[] as [PersonId, PersonId];
const [us, we] = ['us', 'we'] as RelationshipId[] as [RelationshipId, RelationshipId];
const life: Intent[] = [
  { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
  { tool: 'people', intent: { type: 'addPerson', person: cem, fields: { name: 'Cem' } } },
  { tool: 'people', intent: { type: 'addPerson', person: bea, fields: { name: 'Bea' } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, cem] } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: we, fields: { members: [ME, bea] } } },
  // one evening that is long enough for both
  time({
    type: 'changeMyTime',
    changes: {
      possible: [[], [[720, 1380]], [], [], [], [], []],
      unplanned: 0,
      ownFloor: 0,
      freeEvenings: 0,
    },
  }),
  time({ type: 'changeBudget', relationship: us, changes: { wish: 180, most: 600, longest: 180 } }),
  time({ type: 'changeBudget', relationship: we, changes: { wish: 180, most: 600, longest: 180 } }),
];
async function plan(...more: Intent[]) {
  const desk = await sitAtDesk();
  const loop = await loopWith(...life, ...more);
  stage = await show(PlanScreen, '/time/plan', '/time/plan?week=2026-03-16', loop);
  await desk.settle();
  return loop;
}

test('TIME38 a plan tells what Orrery begins with from what I have said, and leads to where it is changed', async () => {
  await plan();
  expect(words()).toContain('This plan has a date on Tuesday, and Orrery begins with one a day.');
  expect(words()).not.toContain('you want one a day');
  expect(words()).toMatch(/Orrery begins with .*one date a day.*, and you have not changed that/);
  expect(button('Change what is not right').getAttribute('href')).toBe('/time/mine');
});

test('TIME38 where I have said it, it is mine', async () => {
  const all = Object.fromEntries(
    Object.entries(newMyTime).filter(
      ([field]) => !['possible', 'unplanned', 'ownFloor', 'freeEvenings'].includes(field),
    ),
  );
  await plan(time({ type: 'changeMyTime', changes: all }));
  expect(words()).toContain('This plan has a date on Tuesday, and you want one a day.');
  expect(words()).not.toContain('Orrery begins with');
});
