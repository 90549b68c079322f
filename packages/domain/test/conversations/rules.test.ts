import { describe, expect, test } from 'vitest';
import {
  type ActionOf,
  actionsForMe,
  actionsIn,
  actionsOpen,
  agendaOf,
  agreedRhythm,
  CARRIED,
  type ConversationsEvent,
  cameBackFrom,
  copyOf,
  type EntryId,
  emptyState,
  erasedBy,
  fold,
  isForCircles,
  isReadyIn,
  isSettled,
  MOST_TALK_WORDS,
  MOST_TALK_WORDS_BEFORE_NO,
  nextCheckIn,
  openTalks,
  readBody,
  settledBefore,
  standingOfTalk,
  stepsOf,
  subjectOf,
  TALK_KINDS,
  type TalkId,
  type TalkKey,
  type TopicId,
  topicsIn,
  topicsKept,
  turnOn,
} from '../../src/index.ts';
import { ana, ben, bodyOf, cleo, dan, now, Room, together } from './room.ts';

const everyone = [ana, ben, cleo];
const first = { talk: 'first' as TalkId, kind: 'checkIn' as const, people: everyone };
const said = (says: 'here' | 'halt' | 'end' | 'yes' | 'back' | 'done', on = ''): ConversationsEvent => ({
  ...{ type: 'talkSaid', ...first, on, says },
});
const here = (room: Room, talk: TalkKey) => standingOfTalk(room.talk(talk), room.circle(ana)).here;
const today = '2026-03-02';

describe('whose it is', () => {
  test('TALK1 what others write of it is as nothing, and with other people it is another one', () => {
    const { room, talk } = together();
    room.write(dan, said('end'));
    room.write(ben, { ...said('end'), people: [ben, cleo] } as ConversationsEvent);
    expect(room.kind(talk)).toBe('going');
    expect(room.decide(dan, { type: 'sayInTalk', talk, says: 'halt' })).toMatchObject({
      why: { code: 'notYourTalk' },
    });
    const opens = (people: readonly (typeof ana)[]) =>
      room.decide(ana, { type: 'openTalk', kind: 'checkIn', people, short: false });
    expect(opens([])).toMatchObject({ why: { code: 'nobodyWith', field: 'people' } });
    room.left.add(cleo);
    expect(opens([cleo])).toMatchObject({ why: { code: 'partyLeft', field: 'people' } });
  });

  test('TALK2 TALK26 a topic that I keep belongs into my own space alone, and is erased for good', () => {
    const kept: ConversationsEvent = {
      ...{ type: 'topicKept', topic: 't' as TopicId, space: 'circle', people: [ana, ben], text: 'The flat' },
    };
    expect(isForCircles(bodyOf(kept))).toBe(false);
    const { room } = together();
    const keep = { type: 'keepTopic', space: 'circle', people: [ana, ben], text: 'The flat' } as const;
    // no circle makes one, and whatever somebody sends is read by nobody there
    expect(room.decide(ana, keep)).toMatchObject({ why: { code: 'unknown' } });
    room.write(ana, kept);
    expect(room.talks.topics.size).toBe(0);
    const state = emptyState();
    const inOrder = { precedes: (a: string, b: string) => a < b };
    fold(state, 'e1' as EntryId, bodyOf(kept), inOrder);
    expect(topicsKept(state.conversations, 'circle', [ben, ana])).toHaveLength(1);
    expect(topicsKept(state.conversations, 'circle', everyone)).toHaveLength(0);
    // and my own space takes nothing of a circle's
    fold(state, 'e2' as EntryId, bodyOf({ type: 'topicBrought', ...first, text: 'x', again: null }), inOrder);
    expect(state.conversations.talks.size).toBe(0);
    const erased = bodyOf({ type: 'topicErased', topic: 't' as TopicId });
    expect(subjectOf(bodyOf(kept))).toBe('topic t');
    expect(erasedBy(erased)).toBe('topic t');
    fold(state, 'e3' as EntryId, erased, inOrder);
    fold(state, 'e4' as EntryId, bodyOf(kept), inOrder);
    expect(topicsKept(state.conversations, 'circle', [ana, ben])).toHaveLength(0);
  });

  test('TALK2 the words of a topic have bounds, at their field', () => {
    const room = new Room();
    const own = (text: string) =>
      room.decide(undefined as never, { type: 'keepTopic', space: 's', people: [ana, ben], text });
    expect(own('  ')).toMatchObject({ why: { code: 'textMissing', field: 'text' } });
    expect(own('x'.repeat(501))).toMatchObject({ why: { code: 'textTooLong', field: 'text' } });
  });

  test('TALK3 nobody says for somebody else that they are there, ready, or done', () => {
    const room = new Room();
    const talk = room.opens(ana, [ben, cleo]);
    expect(here(room, talk)).toEqual([ana]);
    room.says(ana, talk, 'here');
    expect(here(room, talk)).toEqual([ana]);
    expect(room.kind(talk)).toBe('waiting');
  });
});

describe('going on, halting, ending', () => {
  test('TALK4 a leave beats every “here” that has not seen it, and one can come back', () => {
    const { room, talk } = together();
    const before = room.ids;
    room.says(ben, talk, 'leave', '', before);
    room.write(ben, said('here'), before);
    expect(here(room, talk)).toEqual([ana, cleo]);
    expect(room.kind(talk)).toBe('going');
    expect(openTalks(room.talks, room.circle(ben))).toEqual([]);
    room.says(ben, talk, 'here');
    expect(here(room, talk)).toEqual(everyone);
  });

  test('TALK5 a halt stops it for all, in whatever order, until each who is there is ready', () => {
    const { room, talk } = together();
    const before = room.ids;
    for (const one of [ana, cleo]) room.write(one, said('here'), before);
    room.says(ben, talk, 'halt', '', before);
    expect(room.kind(talk)).toBe('halted');
    expect(room.decide(ana, { type: 'bringTopic', talk, text: 'Rent' })).toMatchObject({
      why: { code: 'talkHalted' },
    });
    for (const one of [ana, ben]) room.says(one, talk, 'here');
    expect(room.kind(talk)).toBe('halted');
    room.says(cleo, talk, 'here');
    expect(room.kind(talk)).toBe('going');
    // nothing that a screen reads of how it stands says who it was
    expect(Object.keys(standingOfTalk(room.talk(talk), room.circle(ana)))).toEqual(['kind', 'here']);
  });

  test('TALK6 an end is for good, whatever was written at the same time or later', () => {
    const { room, talk } = together();
    const before = room.ids;
    room.says(ben, talk, 'end');
    for (const one of everyone) room.write(one, said('here'), before);
    for (const one of everyone) room.write(one, said('here'));
    expect(room.kind(talk)).toBe('over');
    expect(room.decide(ana, { type: 'sayInTalk', talk, says: 'here' })).toMatchObject({
      why: { code: 'talkOver' },
    });
    expect(room.decide(ana, { type: 'bringTopic', talk, text: 'Rent' })).toMatchObject({
      why: { code: 'talkOver' },
    });
  });

  test('TALK7 whoever left is not waited for; with one of its people in the circle it is over', () => {
    const { room, talk } = together();
    room.says(ana, talk, 'halt');
    for (const one of [ana, ben]) room.says(one, talk, 'here');
    expect(room.kind(talk)).toBe('halted');
    room.says(cleo, talk, 'leave');
    expect(room.kind(talk)).toBe('going');
    room.left.add(ben);
    expect(room.kind(talk)).toBe('waiting');
    room.left.add(cleo);
    expect(room.kind(talk)).toBe('over');
  });

  test('TALK8 what cannot be read may be a halt, until everybody who is there has gone on having seen it', () => {
    const { room, talk } = together();
    const seen = new Set<EntryId>();
    const circle = {
      ...room.circle(ana),
      unread: [{ by: ben, isSeenBy: (entry: EntryId) => seen.has(entry) }],
    };
    const kind = () => standingOfTalk(room.talk(talk), circle).kind;
    expect(kind()).toBe('halted');
    for (const one of everyone) seen.add(room.says(one, talk, 'here'));
    expect(kind()).toBe('going');
    const stranger = { ...circle, unread: [{ by: dan, isSeenBy: () => false }] };
    expect(isReadyIn(room.talk(talk), ana, stranger)).toBe(true);
  });

  test('TALK9 TALK22 stopping is refused to nobody for how often; whoever says too much has ended it', () => {
    const { room, talk } = together();
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    const forged = (by: typeof ana, count: number) => {
      for (let k = 0; k < count; k++) room.write(by, said('here'), []);
    };
    forged(ben, MOST_TALK_WORDS_BEFORE_NO);
    for (const says of ['here', 'settled'] as const)
      expect(
        room.decide(ben, { type: 'sayInTalk', talk, says, on: says === 'here' ? '' : topic }),
      ).toMatchObject({
        why: { code: 'saidOften' },
      });
    for (const says of ['halt', 'leave', 'end'] as const)
      expect(room.decide(ben, { type: 'sayInTalk', talk, says }).ok).toBe(true);
    expect(room.decide(ben, { type: 'sayInTalk', talk, says: 'open', on: topic }).ok).toBe(true);
    forged(ben, MOST_TALK_WORDS - MOST_TALK_WORDS_BEFORE_NO + 1);
    expect(room.kind(talk)).toBe('over');
    // what the others wrote stays
    expect(topicsIn(room.talk(talk)).map(({ text }) => text)).toEqual(['Rent']);
    expect(room.talk(talk).saidBy(ben, 'here', '')).toEqual([]);
  });
});

describe('topics', () => {
  test('TALK10 its text never changes, and whoever brought it alone takes it back', () => {
    const { room, talk } = together();
    const topic = room.does(ana, { type: 'bringTopic', talk, text: ' Rent ' });
    room.write(ben, said('back', topic));
    expect(topicsIn(room.talk(talk)).map(({ text }) => text)).toEqual(['Rent']);
    expect(room.decide(ben, { type: 'sayInTalk', talk, says: 'back', on: topic }).ok).toBe(false);
    room.says(ana, talk, 'back', topic);
    expect(topicsIn(room.talk(talk))).toEqual([]);
  });

  test('TALK10 whoever is not there yet brings nothing', () => {
    const room = new Room();
    const talk = room.opens(ana, [ben, cleo]);
    expect(room.decide(ben, { type: 'bringTopic', talk, text: 'x' })).toMatchObject({
      why: { code: 'notHereYet' },
    });
  });

  test('TALK11 settled by each who is there, having seen it; “still open” wins, and it comes back on the next agenda', () => {
    const { room, talk } = together();
    const before = room.ids;
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    const other = room.does(ben, { type: 'bringTopic', talk, text: 'Sundays' });
    const settled = () => isSettled(room.talks, topicsIn(room.talk(talk))[0] as never, room.circle(ana));
    for (const one of [ana, ben]) room.says(one, talk, 'settled', topic);
    room.write(cleo, { type: 'talkSaid', ...first, on: topic, says: 'settled' }, before);
    expect(settled()).toBe(false);
    const seen = room.ids;
    room.says(cleo, talk, 'settled', topic, seen);
    expect(settled()).toBe(true);
    room.says(ben, talk, 'open', topic, seen);
    expect(settled()).toBe(false);
    for (const one of everyone) room.says(one, talk, 'settled', topic);
    expect(settled()).toBe(true);
    room.says(ana, talk, 'end');
    const next = room.opens(ana, [ben, cleo], 'second');
    expect(agendaOf(room.talks, room.talk(next), room.circle(ana)).map(({ entry }) => entry)).toEqual([
      other,
    ]);
    // whoever was not there then is asked, too, once it is talked about with them
    for (const one of everyone) room.says(one, talk, 'settled', other);
    expect(isSettled(room.talks, topicsIn(room.talk(talk))[1] as never, room.circle(ana))).toBe(true);
    // of other people it is none
    const pair = room.opens(ana, [ben], 'pair');
    expect(agendaOf(room.talks, room.talk(pair), room.circle(ana))).toEqual([]);
  });

  test('TALK11 a topic that stayed open is settled by those, too, who came to a later conversation only', () => {
    const room = new Room();
    const talk = room.opens(ana, [ben]);
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    const next = room.opens(ana, [ben], 'second');
    room.says(ben, next, 'here');
    room.says(ana, talk, 'settled', topic);
    const [open] = agendaOf(room.talks, room.talk(next), room.circle(ana));
    expect(open?.text).toBe('Rent');
    room.says(ben, talk, 'settled', topic);
    expect(agendaOf(room.talks, room.talk(next), room.circle(ana))).toEqual([]);
  });

  test('TALK11 what is settled stays so when somebody comes to a later conversation, until it is spoken of there', () => {
    const { room, talk } = together();
    room.says(cleo, talk, 'leave');
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    for (const one of [ana, ben]) room.says(one, talk, 'settled', topic);
    room.says(ana, talk, 'end');
    const next = room.opens(ana, [ben, cleo], 'second');
    for (const one of [ben, cleo]) room.says(one, next, 'here');
    const agenda = () => agendaOf(room.talks, room.talk(next), room.circle(ana)).length;
    expect(agenda()).toBe(0);
    room.says(cleo, next, 'spoken', topic);
    expect(agenda()).toBe(1);
  });

  test('TALK12 “this came back” joins it to an earlier one of the same people, and to no other', () => {
    const { room, talk } = together();
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    for (const one of everyone) room.says(one, talk, 'settled', topic);
    expect(settledBefore(room.talks, everyone, room.circle(ana)).map(({ text }) => text)).toEqual(['Rent']);
    const next = room.opens(ben, [ana, cleo], 'second');
    room.does(ben, { type: 'bringTopic', talk: next, text: 'Rent again', again: topic });
    const [again] = topicsIn(room.talk(next));
    expect(cameBackFrom(room.talks, again as never)?.text).toBe('Rent');
    const pair = room.opens(ben, [ana], 'pair');
    room.does(ben, { type: 'bringTopic', talk: pair, text: 'Rent', again: topic });
    const [foreign] = topicsIn(room.talk(pair));
    expect(cameBackFrom(room.talks, foreign as never)).toBeUndefined();
    // what is brought again while it is open stands once on the agenda
    room.says(cleo, talk, 'open', topic);
    expect(agendaOf(room.talks, room.talk(next), room.circle(ana)).map(({ text }) => text)).toEqual([
      'Rent again',
    ]);
  });

  test('TALK13 each who is there has one turn, another one first each time; passing is the same word', () => {
    const { room, talk } = together();
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    const turn = (nth: number) => turnOn(room.talk(talk), topic, nth, room.circle(ana));
    expect([0, 1, 2, 3].map(turn)).toEqual([ana, ben, cleo, ana]);
    room.says(ana, talk, 'spoken', topic);
    expect(turn(0)).toBe(ben);
    room.says(ben, talk, 'leave');
    expect(turn(0)).toBe(cleo);
    room.says(cleo, talk, 'spoken', topic);
    expect(turn(0)).toBeNull();
    room.says(ana, talk, 'halt');
    expect(room.decide(cleo, { type: 'sayInTalk', talk, says: 'spoken', on: topic })).toMatchObject({
      why: { code: 'talkHalted' },
    });
  });
});

describe('actions', () => {
  const proposed = (owner = ben) => {
    const { room, talk } = together();
    const before = room.ids;
    const action = room.does(ana, {
      type: 'proposeAction',
      talk,
      text: 'Call the bank',
      owner,
      day: '2026-03-09',
    });
    const one = () => actionsIn(room.talk(talk), room.circle(ana))[0] as ActionOf;
    return { room, talk, action, one, before };
  };

  test('TALK14 only the owner takes one on; proposed for oneself it is taken on', () => {
    const { room, talk, action, one, before } = proposed();
    expect(one().how).toBe('asked');
    expect(room.decide(ana, { type: 'sayInTalk', talk, says: 'yes', on: action }).ok).toBe(false);
    for (const by of [ana, cleo]) room.write(by, said('yes', action));
    // nobody says yes to what they have not seen
    room.write(ben, said('yes', action), before);
    expect(one().how).toBe('asked');
    const seen = room.ids;
    room.says(ben, talk, 'yes', action);
    expect(one().how).toBe('taken');
    room.says(ben, talk, 'no', action, seen);
    expect(one().how).toBe('declined');
    expect(proposed(ana).one().how).toBe('taken');
  });

  test('TALK14 what is proposed has words, an owner who is there, and a day', () => {
    const { room, talk } = together();
    const why = (more: object) => {
      const intent = { type: 'proposeAction' as const, talk, text: 'x', owner: ana, day: '2026-03-09' };
      const decision = room.decide(ana, { ...intent, ...more });
      return decision.ok ? null : decision.why;
    };
    expect(why({})).toBeNull();
    expect(why({ text: ' ' })).toEqual({ code: 'textMissing', field: 'text' });
    expect(why({ text: 'x'.repeat(301) })).toEqual({ code: 'textTooLong', field: 'text' });
    expect(why({ owner: dan })).toEqual({ code: 'personMissing', field: 'owner' });
    expect(why({ day: '' })).toEqual({ code: 'dateUnclear', field: 'day' });
    expect(why({ day: '2026-02-01' })).toEqual({ code: 'dayPast', field: 'day' });
  });

  test('TALK15 its owner alone says that it is done; else it comes back, on its day on Today', () => {
    const { room, talk, action, one } = proposed();
    const mine = (day: string) => actionsForMe(room.talks, room.circle(ben), day).length;
    // a question waits at once, what was taken on from its day
    expect(mine(today)).toBe(1);
    room.says(ben, talk, 'yes', action);
    expect([mine(today), mine('2026-03-09')]).toEqual([0, 1]);
    expect(actionsForMe(room.talks, room.circle(ana), '2026-03-09')).toEqual([]);
    room.says(ana, talk, 'end');
    expect(actionsOpen(room.talks, everyone, room.circle(ana))).toHaveLength(1);
    room.write(ana, said('done', action));
    expect(one().isDone).toBe(false);
    room.says(ben, talk, 'done', action);
    expect(one().isDone).toBe(true);
    expect(actionsOpen(room.talks, everyone, room.circle(ana))).toEqual([]);
    room.says(ben, talk, 'undone', action);
    expect(mine('2026-03-10')).toBe(1);
  });

  test('TALK16 whoever proposed it takes back a question, and not what its owner has taken on', () => {
    const { room, talk, action } = proposed();
    room.write(cleo, said('back', action));
    expect(actionsIn(room.talk(talk), room.circle(ana))).toHaveLength(1);
    room.says(ana, talk, 'back', action);
    expect(actionsIn(room.talk(talk), room.circle(ana))).toEqual([]);
    room.says(ben, talk, 'yes', action);
    expect(actionsIn(room.talk(talk), room.circle(ana))).toHaveLength(1);
  });
});

describe('views, words, rhythm', () => {
  test('TALK17 each tells their own view, of the people of the conversation', () => {
    const { room, talk } = together();
    const carries = [{ what: CARRIED[0], who: [dan, ben] }];
    room.does(ana, { type: 'tellCarries', talk, carries });
    expect(room.talk(talk).carriesOf(ana)[0]?.value).toEqual([{ what: 'feelings', who: [ben] }]);
    expect(room.talk(talk).carriesOf(ben)).toEqual([]);
  });

  test('TALK18 words are one’s own, and what two devices wrote at once both shows', () => {
    const { room, talk } = together();
    const before = room.ids;
    const tell = (text: string, step = 'reconnect') =>
      room.does(ana, { type: 'tellWords', talk, step, text }, before);
    tell('One');
    tell('Two');
    expect(
      room
        .talk(talk)
        .wordsOf(ana, 'reconnect')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['One', 'Two']);
    room.does(ana, { type: 'tellWords', talk, step: 'reconnect', text: 'Three' });
    expect(
      room
        .talk(talk)
        .wordsOf(ana, 'reconnect')
        .map(({ value }) => value),
    ).toEqual(['Three']);
    expect(() => tell('x', 'facts')).toThrow('unknown');
    expect(() => tell('x'.repeat(2_001))).toThrow('textTooLong');
  });

  const weekly = { minutes: 40, weeks: 1 } as const;
  const rhythm = (room: Room) => agreedRhythm(room.talks, everyone, room.circle(ana));
  const agree = (room: Room, terms: { minutes: number; weeks: 1 | 2 | 4 } = weekly) => {
    for (const one of everyone)
      room.does(one, {
        ...{ type: 'sayRhythm', rhythm: terms, says: 'yes' },
        people: everyone.filter((other) => other !== one),
      });
  };

  test('TALK19 a rhythm counts when each has said yes to exactly it, until one says no', () => {
    const room = new Room();
    const say = (one: typeof ana, terms: typeof weekly | null, says: 'yes' | 'no') =>
      room.does(one, { type: 'sayRhythm', people: everyone, rhythm: terms, says });
    for (const one of [ana, ben]) say(one, weekly, 'yes');
    expect(rhythm(room)).toBeNull();
    const before = room.ids;
    say(cleo, weekly, 'yes');
    expect(rhythm(room)).toEqual(weekly);
    agree(room, { minutes: 60, weeks: 2 });
    expect(rhythm(room)).toEqual({ minutes: 60, weeks: 2 });
    room.does(ben, { type: 'sayRhythm', people: everyone, rhythm: null, says: 'no' }, before);
    expect(rhythm(room)).toBeNull();
    agree(room);
    expect(rhythm(room)).toEqual(weekly);
    const unread = [{ by: ben, isSeenBy: () => false }];
    expect(agreedRhythm(room.talks, everyone, { ...room.circle(ana), unread })).toBeNull();
    room.left.add(cleo);
    expect(rhythm(room)).toBeNull();
    expect(
      room.decide(ana, { type: 'sayRhythm', people: [ben], rhythm: { minutes: 3, weeks: 1 }, says: 'yes' }),
    ).toMatchObject({ why: { code: 'numberOutOfRange' } });
  });

  test('TALK20 due so many weeks after the last one, at once where there was none, and not while one is open', () => {
    const room = new Room();
    const due = (on: string) =>
      nextCheckIn(room.talks, everyone, room.circle(ana), (at) => at.slice(0, 10), on);
    expect(due(today)).toBeNull();
    agree(room);
    expect(due('2026-03-20')).toBe(today);
    // somebody's clock is years ahead: that puts nothing off
    room.now = '2030-01-01T12:00:00Z';
    const talk = room.opens(ana, [ben, cleo], 'ahead');
    expect(due(today)).toBeNull();
    room.says(ana, talk, 'end');
    expect(due(today)).toBe(today);
    room.now = now;
    const next = room.opens(ana, [ben, cleo], 'now');
    room.says(ana, next, 'end');
    expect(due('2026-03-03')).toBe('2026-03-09');
  });
});

/** One entry of each kind, as the first version wrote them. */
const kept = [
  '{"type":"talkOpened","talk":"T","kind":"checkIn","people":["A","B"],"short":true,"about":null}',
  '{"type":"talkOpened","talk":"R","kind":"repair","people":["A","B"],"short":false,"about":{"paper":"agreement p A B","version":"e1","item":"i0"}}',
  '{"type":"talkSaid","talk":"T","kind":"checkIn","people":["A","B"],"on":"","says":"here"}',
  '{"type":"topicBrought","talk":"T","kind":"checkIn","people":["A","B"],"text":"Rent","again":"e0"}',
  '{"type":"actionProposed","talk":"T","kind":"checkIn","people":["A","B"],"text":"Call","owner":"B","day":"2026-03-09"}',
  '{"type":"wordsTold","talk":"T","kind":"checkIn","people":["A","B"],"step":"reconnect","text":"Thanks"}',
  '{"type":"wordsTold","talk":"T","kind":"checkIn","people":["A","B"],"step":"reconnect","text":"Thanks","beside":["Thank you"]}',
  '{"type":"carriesTold","talk":"T","kind":"checkIn","people":["A","B"],"carries":[{"what":"planning","who":["A"]}]}',
  '{"type":"carriesTold","talk":"T","kind":"checkIn","people":["A","B"],"carries":[],"beside":[[{"what":"planning","who":["B"]}]]}',
  '{"type":"rhythmSaid","people":["A","B"],"rhythm":{"minutes":40,"weeks":2},"says":"yes"}',
  '{"type":"rhythmSaid","people":["A","B"],"rhythm":null,"says":"no"}',
  '{"type":"topicKept","topic":"t","space":"S","people":["A","B"],"text":"Rent"}',
  '{"type":"topicLetGo","topic":"t"}',
  '{"type":"topicReturned","topic":"t"}',
  '{"type":"topicErased","topic":"t"}',
];

describe('how it is kept', () => {
  test('TALK25 what version 1 wrote is read for ever, each kind of it', () => {
    for (const text of kept) {
      const body = bodyOf(JSON.parse(text));
      expect(readBody(body), text).toEqual(body);
      expect(isForCircles(body)).toBe(text.includes('"people"') && !text.includes('topicKept'));
    }
    const says = ['leave', 'halt', 'end', 'settled', 'open', 'back', 'spoken', 'yes', 'no', 'done', 'undone'];
    for (const one of says) expect(readBody(bodyOf(said(one as 'end')))).not.toBeNull();
  });

  test('TALK24 taking back brings nobody’s going on, owner or rhythm back', () => {
    const { room, talk } = together();
    room.takeBack(ben, room.says(ben, talk, 'halt'));
    expect(room.kind(talk)).toBe('halted');
    for (const one of everyone) room.says(one, talk, 'here');
    room.takeBack(ben, room.says(ben, talk, 'leave'));
    expect(here(room, talk)).toEqual([ana, cleo]);
    const action = room.does(cleo, { type: 'proposeAction', talk, text: 'x', owner: ana, day: '2026-03-09' });
    room.says(ana, talk, 'yes', action);
    room.takeBack(ana, room.says(ana, talk, 'no', action));
    expect(actionsIn(room.talk(talk), room.circle(ana))[0]?.how).toBe('declined');
    room.does(ana, { type: 'tellWords', talk, step: 'reconnect', text: 'One' });
    room.takeBack(ana, room.does(ana, { type: 'tellWords', talk, step: 'reconnect', text: 'Two' }));
    expect(room.talk(talk).wordsOf(ana, 'reconnect')[0]?.value).toBe('One');
    room.takeBack(ana, room.says(ana, talk, 'end'));
    expect(room.kind(talk)).toBe('over');
  });

  test('TALK22 reading what was never opened, and what comes before its opening, makes nothing', () => {
    const room = new Room();
    room.write(ana, said('here'), []);
    expect(openTalks(room.talks, room.circle(ana))).toEqual([]);
    expect(copyOf(room.state).conversations.talks.size).toBe(1);
  });

  test('TALK27 what is told of a person is never a count', () => {
    const { room, talk } = together();
    const topic = room.does(ana, { type: 'bringTopic', talk, text: 'Rent' });
    room.says(ben, talk, 'spoken', topic);
    const shown = JSON.stringify([
      standingOfTalk(room.talk(talk), room.circle(ana)),
      topicsIn(room.talk(talk)).map(({ talk: _, ...one }) => one),
    ]);
    expect(shown).not.toMatch(/:\d+[,}\]]/);
  });

  test('TALK29 TALK30 TALK31 kinds are data: the short check-in has turns and actions, a repair its four steps', () => {
    expect(stepsOf('checkIn', true).map(({ shows }) => shows)).toEqual([
      ...['facts', 'topics', 'turns', 'actions', 'words'],
    ]);
    expect(TALK_KINDS.checkIn.minutes.short).toBe(10);
    expect(stepsOf('repair', false).map(({ id }) => id)).toEqual(['happened', 'meant', 'needed', 'change']);
    expect(stepsOf('review', false).map(({ id }) => id)).toEqual([
      'lived',
      'floors',
      'energy',
      'change',
      'next',
    ]);
  });
});
