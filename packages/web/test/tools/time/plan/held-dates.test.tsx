// What a plan holds and nobody was told of: let go of in one step, or asked for, each person's together.
import {
  type DateId,
  datesBetween,
  type Intent,
  ME,
  type PersonId,
  type RelationshipId,
} from '@orrery/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PlanScreen from '../../../../src/tools/time/plan/plan-screen.tsx';
import { button, click, loopWith, press, type Stage, show, wait } from '../limits/stage.tsx';
import { type Desk, sitAtDesk } from './desk.ts';

const [withBea, withCem] = ['withBea', 'withCem'] as RelationshipId[] as [RelationshipId, RelationshipId];
const place = '/time/plan?week=2026-03-16&weeks=4';
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
const person = (id: string, name: string, relationship: RelationshipId): Intent[] => [
  { tool: 'people', intent: { type: 'addPerson', person: id as PersonId, fields: { name } } },
  {
    tool: 'people',
    intent: { type: 'addRelationship', relationship, fields: { members: [ME, id as PersonId] } },
  },
  time({ type: 'changeBudget', relationship, changes: { wish: 180, most: 600 } }),
];
const date = (id: string, relationship: RelationshipId, day: string, plan: string | null): Intent =>
  time({
    type: 'addDate',
    date: id as DateId,
    fields: {
      ...{ relationship, start: `${day}T18:00:00Z`, end: `${day}T20:00:00Z`, plan },
      ...{ status: 'held', night: id === 'b2' },
    },
  });

let desk: Desk;
let stage: Stage | undefined;
const written: string[] = [];
beforeEach(async () => {
  desk = await sitAtDesk();
  written.length = 0;
  vi.stubGlobal('navigator', {
    ...{ language: 'en-GB', userAgent: navigator.userAgent, platform: '', maxTouchPoints: 0 },
    clipboard: { writeText: async (text: string) => void written.push(text) },
  });
});
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
  vi.unstubAllGlobals();
});

async function open(...more: Intent[]) {
  const loop = await loopWith(
    { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
    ...person('bea', 'Bea', withBea),
    ...person('cem', 'Cem', withCem),
    date('b1', withBea, '2026-03-17', '2026-03-16'),
    date('b2', withBea, '2026-03-25', '2026-03-23'),
    date('c1', withCem, '2026-04-07', '2026-04-06'),
    date('byHand', withCem, '2026-04-08', null),
    ...more,
  );
  stage = await show(PlanScreen, '/time/plan', place, loop);
  await desk.settle('plan');
  return () =>
    Object.fromEntries(
      datesBetween(loop.state.time, 0, 40_000_000).map(({ id, fields }) => [id, fields.status]),
    );
}
const words = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');
const all = { b1: 'held', b2: 'held', c1: 'held', byHand: 'held' };

test('TIME31 a plan of four weeks is let go of in one step that says how many and with whom, and Undo has it back', async () => {
  const now = await open();
  await press('Let this plan go');
  expect(words()).toContain(
    '3 dates that the plan holds go: 2 with Bea and 1 with Cem. Nobody was told of them.',
  );
  await press('Keep holding it');
  expect(now()).toEqual(all);
  await press('Let this plan go');
  await press('Let it go');
  await wait(50);
  expect(now()).toEqual({ byHand: 'held' });
  expect(words()).toContain('3 held dates let go.');
  await press('Undo');
  await wait(50);
  expect(now()).toEqual(all);
});

test('TIME31 what was asked for or agreed stays, and with nothing else there is no plan to let go of', async () => {
  const told = (id: string, status: 'proposed' | 'accepted'): Intent =>
    time({ type: 'changeDate', date: id as DateId, changes: { status } });
  await open(told('b1', 'proposed'), told('b2', 'accepted'), told('c1', 'accepted'));
  expect(words()).toContain('Nobody was told yet');
  expect(() => button('Let this plan go')).toThrow();
});

/** What one presses within the dates of one person. */
const within = (name: string) => {
  const theirs = () =>
    [...document.querySelectorAll('details')].find((one) => one.textContent?.startsWith(`${name}: 2 dates`));
  return {
    theirs,
    press: async (words: string) => {
      const found = [...(theirs()?.querySelectorAll<HTMLElement>('button') ?? [])];
      await click(found.find((one) => one.textContent === words));
      await wait(50);
    },
  };
};

test('TIME32 the dates of one person are copied, and with that asked for in one step that can be taken back', async () => {
  const now = await open();
  const bea = within('Bea');
  await bea.press('Copy as text');
  expect(written).toEqual([
    'Tuesday 17 March, 19:00 to 21:00, not settled yet\nWednesday 25 March, 19:00 to 21:00, with the night, not settled yet',
  ]);
  expect(now()).toEqual({ ...all, b1: 'proposed', b2: 'proposed' });
  expect(words()).toContain('Bea: 2 dates asked for.');
  expect(bea.theirs()).toBeUndefined();
  await press('Undo');
  await wait(50);
  expect(now()).toEqual(all);
});

test('TIME32 by choice they are copied and stay held, or count as asked without being sent', async () => {
  const now = await open();
  const cem = within('Cem');
  await click(cem.theirs()?.querySelector('input'));
  await cem.press('Copy as text');
  expect(written).toHaveLength(1);
  expect(now()).toEqual(all);
  await cem.press('I have asked already');
  expect(now()).toEqual({ ...all, c1: 'proposed', byHand: 'proposed' });
});
