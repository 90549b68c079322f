// With whom hours are spoken of: whatever counts can be answered, whoever came in since.
import type { Circle } from '@orrery/client/circle';
import {
  type EntryId,
  emptyState,
  fold,
  type MemberId,
  readBody,
  type SpaceId,
  type State,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { ALL, companies } from '../../../../src/tools/together/hours/whose.ts';

const [me, ben, cleo, dana] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64)) as MemberId[] as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];

const circleOf = (state: State, others: readonly MemberId[]): Circle =>
  ({
    ...{ id: 'f'.repeat(64) as SpaceId, state, inCircle: { me } },
    members: () => [me, ...others].map((id) => ({ id, isMe: id === me, isIn: true })),
  }) as unknown as Circle;

/** Somebody says that these have a floor. */
function floorOf(state: State, people: readonly MemberId[], by = me): void {
  const event = { type: 'floorSaid', people, says: 'yes', floor: { minutes: 120, weeks: 1 } };
  const body = readBody({ tool: 'time', version: 1, at: '2026-05-01T08:00:00Z', event });
  if (!body) throw new Error('no such event');
  fold(state, 'e' as EntryId, body, { precedes: () => false }, by);
}
const idsOf = (circle: Circle) => companies(circle).map(({ id }) => id);

test('FLOOR5 a floor of all stays in reach when somebody else comes in', () => {
  const state = emptyState();
  expect(idsOf(circleOf(state, [ben, cleo]))).toEqual([ben, cleo, ALL]);
  floorOf(state, [me, ben, cleo]);
  expect(idsOf(circleOf(state, [ben, cleo]))).toEqual([ben, cleo, ALL]);
  const [, , , , some] = companies(circleOf(state, [ben, cleo, dana]));
  expect(some?.others).toEqual([ben, cleo]);
  // it has ended for everybody where one of them has left
  expect(idsOf(circleOf(state, [ben, dana]))).toEqual([ben, dana, ALL]);
});

test('FLOOR5 what others speak of among themselves is theirs', () => {
  const state = emptyState();
  floorOf(state, [ben, cleo], ben);
  expect(idsOf(circleOf(state, [ben, cleo, dana]))).toEqual([ben, cleo, dana, ALL]);
});
