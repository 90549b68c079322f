import { expect, test } from 'vitest';
import { type DangerId, type State, type TopicId, talksWaiting } from '../../src/index.ts';
import { given } from '../people/map-of.ts';
import { ana, ben, Room } from './room.ts';

const own = (...more: readonly unknown[]): State =>
  given([
    {
      tool: 'conversations',
      intent: { type: 'keepTopic', topic: 't' as TopicId, space: 's', people: [ana, ben], text: 'Rent' },
    },
    ...(more as never[]),
  ]);
const danger = { tool: 'help', intent: { type: 'sayDanger', danger: 'd' as DangerId, kind: 'others' } };
const waits = (room: Room, me: typeof ana, state = own(), now = '2026-03-02T12:00:00Z') =>
  talksWaiting(state, 's', room.talks, room.circle(me), now).map((one) =>
    one.why === 'rhythm'
      ? 'rhythm'
      : one.why === 'due'
        ? `due with ${one.topics}`
        : one.why === 'open'
          ? `open ${one.isHalted}`
          : one.action.text,
  );
const agree = (room: Room) => {
  for (const [me, other] of [
    [ana, ben],
    [ben, ana],
  ] as const)
    room.does(me, { type: 'sayRhythm', people: [other], rhythm: { minutes: 20, weeks: 1 }, says: 'yes' });
};

test('TALK15 TALK20 Today says what waits for me, and nothing that waits for others', () => {
  const room = new Room();
  expect(waits(room, ana)).toEqual([]);
  room.does(ana, { type: 'sayRhythm', people: [ben], rhythm: { minutes: 40, weeks: 2 }, says: 'yes' });
  expect([waits(room, ana), waits(room, ben), waits(room, ben, own(danger))]).toEqual([[], ['rhythm'], []]);
  room.does(ben, { type: 'sayRhythm', people: [ana], rhythm: null, says: 'no' });
  agree(room);
  expect(waits(room, ana)).toEqual(['due with 1']);
  const talk = room.opens(ana, [ben]);
  expect([waits(room, ana), waits(room, ben)]).toEqual([[], ['open false']]);
  room.says(ben, talk, 'here');
  room.does(ana, { type: 'proposeAction', talk, text: 'Call', owner: ben, day: '2026-03-09' });
  expect([waits(room, ana), waits(room, ben)]).toEqual([[], ['Call']]);
  room.says(ana, talk, 'halt');
  expect([waits(room, ana), waits(room, ben)]).toEqual([['open true'], ['open true', 'Call']]);
  room.says(ana, talk, 'here');
  expect(waits(room, ana)).toEqual([]);
  // what was asked waits for nobody who has left
  expect(waits(room, ben)).toEqual(['open true', 'Call']);
  room.says(ben, talk, 'leave');
  expect(waits(room, ben)).toEqual([]);
});

test('TALK32 HELP5 while there is danger, nothing calls to a conversation, and nothing shows that it stands', () => {
  const room = new Room();
  agree(room);
  expect(waits(room, ana, own(danger))).toEqual([]);
  const talk = room.opens(ben, [ana]);
  expect(waits(room, ana, own(danger))).toEqual([]);
  expect(waits(room, ana)).toEqual(['open false']);
  room.says(ana, talk, 'here');
  expect(waits(room, ana, own(danger))).toEqual([]);
});
