// Why a date is there, on the page of a date that a plan holds.
import {
  type DateFields,
  type DateId,
  type Intent,
  ME,
  type PersonId,
  type RelationshipId,
} from '@orrery/domain';
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import DateScreen from '../../../../src/tools/time/dates/date-screen.tsx';
import { button, loopWith, press, type Stage, show, wait } from '../limits/stage.tsx';

const cem = 'cem' as PersonId;
const us = 'us' as RelationshipId;
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
async function open(fields: Partial<DateFields>, ...more: Intent[]) {
  const loop = await loopWith(
    { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
    { tool: 'people', intent: { type: 'addPerson', person: cem, fields: { name: 'Cem' } } },
    { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, cem] } } },
    time({ type: 'changeBudget', relationship: us, changes: { wish: 240, floor: 120, preferDays: [2] } }),
    time({
      type: 'addDate',
      date: 'one' as DateId,
      fields: {
        ...{ relationship: us, start: '2026-03-17T17:00:00Z', end: '2026-03-17T20:00:00Z' },
        ...{ status: 'held', plan: '2026-03-16', ...fields },
      },
    }),
    ...more,
  );
  stage = await show(DateScreen, '/time/dates/:date', '/time/dates/one', loop);
}
const dialog = () => (document.querySelector('[role=dialog]')?.textContent ?? '').replaceAll(' ', ' ');
const opened = async () => {
  await press('Why this date');
  await act(async () => {
    await import('../../../../src/tools/time/plan/why-held.tsx');
  });
  await wait(50);
};

test('PLAN153 a held date says on its own page why it is there, and what it gives beside what is settled', async () => {
  const agreed = time({
    type: 'addDate',
    fields: {
      relationship: us,
      start: '2026-03-19T17:00:00Z',
      end: '2026-03-19T18:00:00Z',
      status: 'accepted',
    },
  });
  await open({}, agreed);
  await opened();
  expect(dialog()).toContain('Tuesday 17 March, 18:00 to 21:00');
  expect(dialog()).toContain('Without it, one hour of the floor with Cem would be missing.');
  expect(dialog()).toContain('4 hours of 4 hours with it, one hour without it');
  expect(dialog()).toContain('It is on a day that you prefer.');
  expect(dialog()).toContain('It was held for that hour already, and so it stays.');
});

test.each<[string, Partial<DateFields>]>([
  ['put in by hand', { plan: null }],
  ['agreed', { status: 'accepted' }],
  ['over', { start: '2026-03-09T17:00:00Z', end: '2026-03-09T18:00:00Z', plan: '2026-03-09' }],
])('PLAN153 a date that is %s is there because somebody said so, and is not explained', async (_, fields) => {
  await open(fields);
  expect(() => button('Why this date')).toThrow();
});
