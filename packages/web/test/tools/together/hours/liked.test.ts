// What I would like changes neither the least nor the most that I hold.
import { decide, emptyState, fold, type Intent, type RelationshipId, type State } from '@orrery/domain';
import { expect, test } from 'vitest';
import { likedChanges } from '../../../../src/tools/together/hours/liked.ts';

const us = 'us' as RelationshipId;
const world = { now: '2026-05-01T08:00:00Z', newId: () => 'fresh' };
let entries = 0;
function say(state: State, intent: Intent): string {
  const decision = decide(state, intent, world);
  if (!decision.ok) return decision.why.code;
  for (const body of decision.value)
    fold(state, `e${entries++}` as never, body, { precedes: (a, b) => a < b });
  return 'ok';
}
function together(budget?: { floor: number; wish: number; most: number }): State {
  const state = emptyState();
  say(state, {
    tool: 'people',
    intent: { type: 'addPerson', person: 'sam' as never, fields: { name: 'Sam' } },
  });
  const fields = { members: ['me', 'sam'] as never };
  say(state, { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields } });
  if (budget)
    say(state, { tool: 'time', intent: { type: 'changeBudget', relationship: us, changes: budget } });
  return state;
}
const like = (state: State, wish: number) =>
  say(state, {
    tool: 'time',
    intent: { type: 'changeBudget', relationship: us, changes: likedChanges(state, us, wish) },
  });
const held = (state: State) => {
  const fields = state.time.budgets.get(us)?.fields;
  return [fields?.floor, fields?.wish, fields?.most];
};

test('SHARE26 what I would like never takes the least that I hold away, nor raises the most: it is refused', () => {
  const state = together({ floor: 120, wish: 240, most: 480 });
  expect(like(state, 60)).toBe('floorAboveWish');
  expect(like(state, 600)).not.toBe('ok');
  expect(held(state)).toEqual([120, 240, 480]);
  expect(like(state, 180)).toBe('ok');
  expect(held(state)).toEqual([120, 180, 480]);
});

test('SHARE26 whoever holds no hours yet can say any', () => {
  const state = together();
  expect(like(state, 6_000)).toBe('ok');
  expect(held(state).slice(1)).toEqual([6_000, 6_000]);
});
