// A new day of somebody's is kept for them where it is put in.
import { type Intent, ME, type PersonId, type RelationshipId, rulesOf } from '@orrery/domain';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import MyDayScreen from '../../../../src/tools/time/days/my-day-screen.tsx';
import { loopWith, press, type Stage, show, type, wait } from '../limits/stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const bea = 'bea' as PersonId;
const us = 'us' as RelationshipId;
const people = (intent: Extract<Intent, { tool: 'people' }>['intent']): Intent => ({
  tool: 'people',
  intent,
});
const labelled = (words: string) =>
  [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(words));
const choose = (words: string) =>
  act(async () => {
    labelled(words)?.click();
  });
const keepIt = 'Keep Wednesday 20 January';

async function open() {
  const loop = await loopWith(
    people({ type: 'addPerson', person: bea, fields: { name: 'Bea' } }),
    people({ type: 'addRelationship', relationship: us, fields: { members: [ME, bea] } }),
  );
  stage = await show(MyDayScreen, '/time/days/:day', '/time/days/new', loop);
  await type('What it is called', 'Bea’s birthday');
  await type('Day', '20');
  await act(async () => (document.activeElement as HTMLElement).blur());
  return loop;
}

test('TIME36 a new day is kept for somebody as it is put in, in one step that Undo takes back whole', async () => {
  const loop = await open();
  // nobody’s as yet
  expect(labelled(keepIt)).toBeUndefined();
  await press('Bea');
  await choose(keepIt);
  await press('Add it');
  await wait(50);
  expect(loop.state.time.days.size).toBe(1);
  expect(rulesOf(loop.state.time).map(({ fields }) => fields)).toMatchObject([
    {
      what: { kind: 'require', relationship: us, count: 1 },
      days: { dates: ['2027-01-20'] },
      name: 'Bea’s birthday',
    },
  ]);
  await press('Undo');
  await wait(50);
  expect(rulesOf(loop.state.time)).toEqual([]);
  expect([...loop.state.time.days.values()].some(({ present }) => present)).toBe(false);
});

test('TIME36 where that is not asked for, a new day makes no rule', async () => {
  const loop = await open();
  await press('Bea');
  expect(labelled(keepIt)).toBeDefined();
  await press('Add it');
  await wait(50);
  expect(loop.state.time.days.size).toBe(1);
  expect(rulesOf(loop.state.time)).toEqual([]);
});
