import { expect, test } from 'vitest';
import { type DangerId, type State, type TopicId, talksWaiting } from '../../src/index.ts';
import { given } from '../people/map-of.ts';
import { ana, ben, cleo, dan, Room } from './room.ts';

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
          : one.why === 'action'
            ? `${one.action.text}${one.isFirst ? ' and more' : ''}`
            : one.why,
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

test('TALK32 HELP5 while there is danger, no words of somebody else stand on Today, and no way into a conversation', () => {
  const room = new Room();
  const talk = room.opens(ben, [ana]);
  room.says(ana, talk, 'here');
  room.does(ben, { type: 'proposeAction', talk, text: 'I know it', owner: ana, day: '2026-03-01' });
  expect([waits(room, ana), waits(room, ana, own(danger))]).toEqual([['I know it'], []]);
  const [action] = room.talk(talk).actions;
  room.says(ana, talk, 'yes', action?.entry);
  expect([waits(room, ana), waits(room, ana, own(danger))]).toEqual([['I know it'], []]);
});

test('TALK15 however many conversations somebody opens or things they ask for, Today has one row for each', () => {
  const room = new Room();
  const talk = room.opens(ben, [ana], 'talk-0');
  room.says(ana, talk, 'here');
  for (let k = 1; k < 30; k++) room.opens(ben, [ana], `talk-${k}`);
  expect(waits(room, ana)).toEqual(['several']);
  for (let k = 0; k < 3; k++)
    room.does(ben, { type: 'proposeAction', talk, text: `Thing ${k}`, owner: ana, day: '2026-03-01' });
  expect(waits(room, ana)).toEqual(['several', 'Thing 0 and more']);
  room.does(ana, { type: 'proposeAction', talk, text: 'My own', owner: ana, day: '2026-03-01' });
  expect(waits(room, ana)).toEqual(['several', 'Thing 0 and more', 'My own']);
});

test('TALK15 among however many groups, one circle fills no more than a few rows, and keeps none of what I took on', () => {
  const room = new Room();
  const groups = [[ana], [ana, cleo], [ana, dan], [ana, cleo, dan]];
  for (const [k, people] of groups.entries()) room.opens(ben, people, `talk-${k}`);
  expect(waits(room, ana)).toEqual(groups.map(() => 'open false'));
  const talk = room.opens(cleo, [ana], 'last');
  room.says(ana, talk, 'here');
  room.does(ana, { type: 'proposeAction', talk, text: 'My own', owner: ana, day: '2026-03-01' });
  room.does(cleo, { type: 'proposeAction', talk, text: 'Asked', owner: ana, day: '2026-03-01' });
  expect(waits(room, ana)).toEqual(['open false', 'open false', 'open false', 'more', 'My own']);
});

const asks = (room: Room, me: typeof ana, other: typeof ana, minutes: number, says: 'yes' | 'no' = 'yes') =>
  room.does(me, { type: 'sayRhythm', people: [other], rhythm: { minutes, weeks: 2 }, says });

test('TALK19 after my no the same ask brings no row back, and another one does', () => {
  const room = new Room();
  asks(room, ana, ben, 40);
  asks(room, ben, ana, 40, 'no');
  expect(waits(room, ben)).toEqual([]);
  asks(room, ana, ben, 40);
  asks(room, ana, ben, 40);
  expect(waits(room, ben)).toEqual([]);
  asks(room, ana, ben, 20);
  expect(waits(room, ben)).toEqual(['rhythm']);
});

test('TALK19 of what one person asks, their last ask alone waits for an answer', () => {
  const room = new Room();
  asks(room, ana, ben, 40);
  asks(room, ana, ben, 20);
  asks(room, ben, ana, 20, 'no');
  expect(waits(room, ben)).toEqual([]);
});

test('TALK19 a no to every rhythm is one to each that is asked for, until I say yes to one', () => {
  const room = new Room();
  asks(room, ana, ben, 40);
  room.does(ben, { type: 'sayRhythm', people: [ana], rhythm: null, says: 'no' });
  asks(room, ana, ben, 20);
  expect(waits(room, ben)).toEqual([]);
  asks(room, ben, ana, 60);
  asks(room, ana, ben, 40);
  expect(waits(room, ben)).toEqual(['rhythm']);
});
