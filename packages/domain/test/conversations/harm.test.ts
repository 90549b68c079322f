// What one member could do to the others with a changed app, and what then holds.
import { describe, expect, test } from 'vitest';
import {
  type ActionOf,
  actionsForMe,
  actionsIn,
  actionsOpen,
  agendaOf,
  agreedRhythm,
  type ConversationsEvent,
  type EntryId,
  emptyState,
  fold,
  isSettled,
  type MemberId,
  MOST_TALK_WORDS,
  minutesOf,
  nextCheckIn,
  openedBy,
  openTalks,
  standingOfTalk,
  type TalkId,
  type TalkKey,
  talkFacts,
  talksWaiting,
  topicsIn,
} from '../../src/index.ts';
import { ana, ben, bodyOf, cleo, now, Room, together } from './room.ts';

const everyone = [ana, ben, cleo];
const today = '2026-03-02';
const of = { talk: 'first' as TalkId, kind: 'checkIn' as const, people: everyone };
const opened = (short: boolean, talk = of.talk): ConversationsEvent => ({
  ...{ type: 'talkOpened', ...of, talk, short, about: null },
});
const asked = (owner: MemberId): ConversationsEvent => ({
  ...{ type: 'actionProposed', ...of, text: 'x', owner, day: '2026-03-09' },
});
const word = (says: 'no' | 'halt' | 'end' | 'here' | 'leave', on = ''): ConversationsEvent => ({
  ...{ type: 'talkSaid', ...of, on, says },
});
const times = (count: number, one: () => void) => {
  for (let k = 0; k < count; k++) one();
};
const pair = () => {
  const room = new Room();
  const talk = room.opens(ana, [ben]);
  room.says(ben, talk, 'here');
  return { room, talk };
};

describe('labels', () => {
  test.each(['+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z', 'x', '-000001-01-01T00:00:00Z'])(
    'TALK20 TALK28 the clock of somebody that says %s breaks nothing',
    (at) => {
      const room = new Room();
      room.now = at;
      const rhythm = { minutes: 40, weeks: 1 } as const;
      for (const [one, other] of [
        [ana, ben],
        [ben, ana],
      ] as const)
        room.does(one, { type: 'sayRhythm', people: [other], rhythm, says: 'yes' });
      const talk = room.opens(ben, [ana]);
      room.says(ben, talk, 'end');
      const next = room.opens(ben, [ana], 'second');
      const facts = talkFacts(room.state, room.talk(next), room.circle(ana), minutesOf(now), today);
      expect(facts.since).toBe('2026-02-02T12:00:00Z');
      room.says(ben, next, 'end');
      expect(
        talksWaiting(emptyState(), 's', room.talks, room.circle(ana), now).map(({ why }) => why),
      ).toEqual(['due']);
      const due = nextCheckIn(room.talks, [ana, ben], room.circle(ana), (one) => one.slice(0, 10), today);
      expect(due).toBe(today);
    },
  );
});

describe('opening', () => {
  const about = (room: Room, talk: TalkKey) => room.talk(talk).opened;

  test('TALK1 whoever opens it again changes nothing of it, however they call that', () => {
    const room = new Room();
    room.opens(ana, [ben], 'other');
    const talk = room.opens(ana, [ben, cleo]);
    const entry = about(room, talk)?.entry;
    room.now = '2020-01-01T00:00:00Z';
    times(9, () => room.write(ben, opened(true)));
    expect(room.ids.slice(4).some((id) => id < String(entry))).toBe(true);
    expect(about(room, talk)).toMatchObject({ entry, by: ana, short: false, at: now });
  });

  test('TALK1 TALK11 what is called after whoever opened it is opened by nobody else, at the same time either', () => {
    const room = new Room();
    const named = openedBy('first', ana) as TalkId;
    times(9, () => room.write(ben, opened(true, named), []));
    expect(openTalks(room.talks, room.circle(ana))).toEqual([]);
    room.write(ana, opened(false, named));
    times(9, () => room.write(ben, opened(true, named), []));
    const [talk] = openTalks(room.talks, room.circle(ana));
    expect(talk?.opened).toMatchObject({ by: ana, short: false });
    expect(
      room.decide(ben, { type: 'openTalk', id: named, kind: 'checkIn', people: [ana], short: true }),
    ).toMatchObject({ why: { code: 'unknown' } });
    // what is opened without a name of one's own is called so
    const event = room.decide(cleo, { type: 'openTalk', kind: 'checkIn', people: [ana], short: true });
    expect(JSON.stringify(event)).toContain(`.${cleo.slice(0, 20)}"`);
  });

  test('TALK1 TALK22 whoever has said too much has not opened what somebody else did', () => {
    const room = new Room();
    times(9, () => room.write(ben, opened(true), []));
    const entry = room.write(ana, opened(false), []);
    times(MOST_TALK_WORDS, () => room.write(ben, word('here'), []));
    const [talk] = [...room.talks.talks.values()];
    expect(talk?.opened).toMatchObject({ entry, by: ana });
    expect(talk?.isFull).toBe(true);
  });

  test('TALK23 what is called with a space is no conversation, and so no two are one', () => {
    const state = emptyState();
    const write = (id: string, talk: string, people: string[]) =>
      fold(
        state,
        id as EntryId,
        bodyOf({
          type: 'talkOpened',
          ...of,
          talk: talk as TalkId,
          people: people as MemberId[],
          short: true,
          about: null,
        }),
        { precedes: () => false },
        ben,
      );
    write('e1', 'f g', [ana, ben]);
    write('e2', 'f', [`g ${ana}` as MemberId, ben]);
    expect(state.conversations.talks.size).toBe(0);
  });
});

describe('asking and refusing', () => {
  test('TALK9 TALK14 what is asked waits where it is over or I have left no more; what I took on does', () => {
    for (const how of ['leave', 'end'] as const) {
      const { room, talk } = together();
      room.write(ben, asked(ana));
      const taken = room.write(ben, asked(ana));
      room.says(ana, talk, 'yes', taken);
      const waiting = () => actionsForMe(room.talks, room.circle(ana), '2026-03-09').map(({ how }) => how);
      expect(waiting()).toEqual(['asked', 'taken']);
      room.says(ana, talk, how);
      expect(waiting()).toEqual(['taken']);
    }
  });

  test('TALK14 TALK22 whoever asks somebody for more than anybody does has asked them for nothing', () => {
    const { room, talk } = together();
    const first = room.write(ben, asked(ana));
    room.says(ana, talk, 'yes', first);
    times(39, () => room.write(ben, asked(ana)));
    room.write(ben, asked(cleo));
    const how = (owner: MemberId) =>
      actionsIn(room.talk(talk), room.circle(ana)).filter((one) => one.owner === owner).length;
    expect(how(ana)).toBe(40);
    expect(
      room.decide(ben, { type: 'proposeAction', talk, text: 'x', owner: ana, day: '2026-03-09' }),
    ).toMatchObject({ why: { code: 'saidOften' } });
    room.write(ben, asked(ana));
    expect([how(ana), how(cleo)]).toEqual([1, 1]);
  });

  test('TALK9 TALK22 no number of noes ends anything of whoever says them, and none of them is forgotten', () => {
    const { room, talk } = together();
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    const action = room.write(ben, asked(ana));
    room.write(ana, word('no', action), []);
    for (let k = 0; k <= MOST_TALK_WORDS; k++) room.write(ana, word('no', `other ${k}`), []);
    expect(room.kind(talk)).toBe('going');
    expect(topicsIn(room.talk(talk)).map(({ entry }) => entry)).toEqual([topic]);
    // and whoever says too much of all else keeps every no
    times(MOST_TALK_WORDS + 1, () => room.write(ana, word('here'), []));
    expect(actionsIn(room.talk(talk), room.circle(ana))[0]?.how).toBe('declined');
    expect(room.talk(talk).saidBy(ana, 'here', '')).toEqual([]);
  });

  test('TALK9 TALK22 whoever refuses one thing more often than anybody does has refused it for good', () => {
    const { room, talk } = together();
    const action = room.write(ben, asked(ana));
    times(101, () => room.write(ana, word('no', action), []));
    room.says(ana, talk, 'yes', action);
    expect(actionsIn(room.talk(talk), room.circle(ana))[0]?.how).toBe('declined');
    expect(room.talk(talk).saidBy(ana, 'no', action)).toHaveLength(1);
  });

  test('TALK9 taking back one’s own words and view is refused to nobody', () => {
    const { room, talk } = pair();
    room.does(ana, { type: 'tellWords', talk, step: 'reconnect', text: 'Secret' });
    room.does(ana, { type: 'tellCarries', talk, carries: [{ what: 'planning', who: [ana] }] });
    room.says(ben, talk, 'halt');
    room.says(ana, talk, 'leave');
    room.says(ben, talk, 'end');
    expect(room.decide(ana, { type: 'tellWords', talk, step: 'reconnect', text: 'x' }).ok).toBe(false);
    room.does(ana, { type: 'tellWords', talk, step: 'reconnect', text: ' ' });
    room.does(ana, { type: 'tellCarries', talk, carries: [] });
    expect(room.talk(talk).wordsOf(ana, 'reconnect')[0]?.value).toBe('');
    expect(room.talk(talk).carriesOf(ana)[0]?.value).toEqual([]);
  });

  test('TALK5 a halt stands when whoever said it has left', () => {
    const { room, talk } = pair();
    room.says(ben, talk, 'halt');
    room.says(ben, talk, 'leave');
    expect(room.kind(talk)).toBe('halted');
    expect(room.decide(ana, { type: 'bringTopic', talk, text: 'x' })).toMatchObject({
      why: { code: 'talkHalted' },
    });
    room.says(ana, talk, 'here');
    expect(room.kind(talk)).toBe('waiting');
  });

  test('TALK14 TALK15 MERGE9 what its owner wrote that cannot be read may be a no', () => {
    const { room, talk } = together();
    const action = room.write(ana, asked(ben));
    const yes = room.says(ben, talk, 'yes', action);
    const how = (by: MemberId, seen: readonly EntryId[]) => {
      const unread = [{ by, isSeenBy: (entry: EntryId) => seen.includes(entry) }];
      return (actionsIn(room.talk(talk), { ...room.circle(ana), unread })[0] as ActionOf).how;
    };
    expect([how(ben, []), how(ben, [yes]), how(cleo, [])]).toEqual(['asked', 'taken', 'taken']);
  });

  test('TALK15 TALK28 what somebody took on who has left the circle is open for nobody', () => {
    const { room, talk } = together();
    room.says(ben, talk, 'yes', room.write(ana, asked(ben)));
    const next = room.opens(ana, [ben, cleo], 'second');
    const open = () =>
      talkFacts(room.state, room.talk(next), room.circle(ana), minutesOf(now), today).open.length +
      actionsOpen(room.talks, everyone, room.circle(ana)).length;
    expect(open()).toBe(2);
    room.left.add(ben);
    expect(open()).toBe(0);
  });
});

describe('topics', () => {
  const open = (room: Room, talk: TalkKey) =>
    agendaOf(room.talks, room.talk(talk), room.circle(ana)).map(({ text }) => text);

  test('TALK11 TALK12 an open topic goes off an agenda for none that is not on it', () => {
    const { room, talk } = pair();
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    room.says(ana, talk, 'end');
    const next = room.opens(ana, [ben], 'second');
    const aside = room.opens(ben, [ana], 'third');
    const other = room.does(ben, { type: 'bringTopic', talk: aside, text: 'Other', again: topic });
    room.says(ben, aside, 'settled', other);
    room.says(ben, aside, 'end');
    expect(open(room, next)).toEqual(['Rent']);
    // and in the next one it is the one that was brought again, until whoever talked of either has settled it
    const last = room.opens(ana, [ben], 'fourth');
    expect(open(room, last)).toEqual(['Other']);
    room.says(ana, aside, 'settled', other);
    expect(open(room, last)).toEqual([]);
  });

  test('TALK11 whoever brought it and whoever spoke of it keep their voice when they have left', () => {
    const { room, talk } = together();
    const topic = room.does(ben, { type: 'bringTopic', talk, text: 'Rent' });
    room.says(cleo, talk, 'spoken', topic);
    for (const one of [ben, cleo]) room.says(one, talk, 'leave');
    room.says(ana, talk, 'settled', topic);
    const settled = () => isSettled(room.talks, topicsIn(room.talk(talk))[0] as never, room.circle(ana));
    expect(settled()).toBe(false);
    room.says(ben, talk, 'settled', topic);
    expect(settled()).toBe(false);
    room.left.add(cleo);
    expect(settled()).toBe(true);
  });

  test('TALK11 MERGE9 what one of them wrote that cannot be read may be “still open”', () => {
    const { room, talk } = pair();
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    const yeses = [ana, ben].map((one) => room.says(one, talk, 'settled', topic));
    const settled = (seen: readonly EntryId[]) => {
      const unread = [{ by: ben, isSeenBy: (entry: EntryId) => seen.includes(entry) }];
      return isSettled(room.talks, topicsIn(room.talk(talk))[0] as never, { ...room.circle(ana), unread });
    };
    expect([settled([]), settled(yeses)]).toEqual([false, true]);
  });

  test('TALK22 what one member brings fills nobody’s agenda', () => {
    const { room, talk } = together();
    for (let k = 0; k < 60; k++)
      room.write(ben, { type: 'topicBrought', ...of, text: `Ben ${k}`, again: null });
    room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    const next = room.opens(ana, [ben, cleo], 'second');
    expect(open(room, next)).toHaveLength(41);
    expect(open(room, next)).toContain('Rent');
    room.says(ben, next, 'here');
    room.does(ben, { type: 'bringTopic', talk: next, text: 'New' });
    // what is brought now comes before what one has left open
    expect(open(room, next)).toHaveLength(41);
    expect(open(room, next).at(-1)).toBe('New');
  });
});

describe('how it is kept', () => {
  test('TALK19 TALK22 whoever says too much of a rhythm has said no to it, and nothing of the others', () => {
    const room = new Room();
    const rhythm = { minutes: 40, weeks: 1 } as const;
    const say = (by: MemberId, says: 'yes' | 'no') =>
      room.write(by, { type: 'rhythmSaid', people: [ana, ben], rhythm, says }, []);
    say(ana, 'yes');
    times(129, () => say(ben, 'yes'));
    const [shared] = [...room.talks.rhythms.values()];
    expect(shared?.versions[0]?.answers.get(ana)).toBe('again');
    expect(shared?.versions[0]?.answers.get(ben)).toBe('no');
    expect(agreedRhythm(room.talks, [ana, ben], room.circle(ana))).toBeNull();
  });

  test('TALK24 MERGE16 taking back a topic, an action or words takes back just that', () => {
    const { room, talk } = together();
    room.takeBack(ana, room.does(ana, { type: 'bringTopic', talk, text: 'Rent' }));
    for (const owner of [ana, ben])
      room.takeBack(
        ana,
        room.does(ana, { type: 'proposeAction', talk, text: 'x', owner, day: '2026-03-09' }),
      );
    expect(topicsIn(room.talk(talk))).toEqual([]);
    expect(actionsIn(room.talk(talk), room.circle(ana))).toEqual([]);
    expect(standingOfTalk(room.talk(talk), room.circle(ana)).here).toEqual(everyone);
    const before = room.ids;
    for (const text of ['One', 'Two'])
      room.does(ana, { type: 'tellWords', talk, step: 'reconnect', text }, before);
    room.takeBack(ana, room.does(ana, { type: 'tellWords', talk, step: 'reconnect', text: 'Three' }));
    expect(
      room
        .talk(talk)
        .wordsOf(ana, 'reconnect')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['One', 'Two']);
  });
});
