import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  budgetOf,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  ME,
  myTimeOf,
  type PersonId,
  type RelationshipId,
  type State,
  supposing,
} from '../src/index.ts';

const now = '2026-03-10T16:10:00.000Z';
const kit = 'kit' as PersonId;
const us = 'us' as RelationshipId;
const life: Intent[] = [
  { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, kit] } } },
  { tool: 'time', intent: { type: 'changeBudget', relationship: us, changes: { wish: 240, most: 480 } } },
];

function after(...intents: Intent[]): State {
  const state = emptyState();
  let count = 0;
  for (const intent of intents) {
    const decided = decide(state, intent, { now, newId: () => `made${++count}` });
    if (!decided.ok) throw new Error(decided.why.code);
    for (const body of decided.value)
      fold(state, `entry${++count}` as EntryId, body, {
        precedes: (a, b) => Number(a.slice(5)) < Number(b.slice(5)),
      });
  }
  return state;
}

const wish = (minutes: number): Intent => ({
  tool: 'time',
  intent: { type: 'changeBudget', relationship: us, changes: { wish: minutes, most: 2 * minutes } },
});
const evenings = (freeEvenings: number): Intent => ({
  tool: 'time',
  intent: { type: 'changeMyTime', changes: { freeEvenings } },
});

test('PLAN134 what is supposed is what would be, and leaves what is as it is', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.integer({ min: 1, max: 40 }).map((n) => wish(60 * n)),
          fc.integer({ min: 0, max: 7 }).map(evenings),
        ),
        { maxLength: 4 },
      ),
      (said) => {
        const state = after(...life);
        const supposed = supposing(state, said, now);
        if (!supposed.ok) throw new Error(supposed.why.code);
        const kept = after(...life, ...said);
        expect(budgetOf(supposed.value.time, us)).toEqual(budgetOf(kept.time, us));
        expect(myTimeOf(supposed.value.time)).toEqual(myTimeOf(kept.time));
        expect(state).toEqual(after(...life));
      },
    ),
    { numRuns: 50 },
  );
});

test('PLAN134 a later one sees what an earlier one would have done, and a refusal is named', () => {
  const state = after(...life.slice(0, 2));
  const both = supposing(state, [wish(120), wish(300)], now);
  expect(both.ok && budgetOf(both.value.time, us).wish).toBe(300);
  const refused = supposing(state, [evenings(2), evenings(9)], now);
  expect(refused).toMatchObject({ ok: false, why: { code: 'numberOutOfRange', field: 'freeEvenings' } });
});
