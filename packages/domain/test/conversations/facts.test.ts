import { expect, test } from 'vitest';
import {
  type DateId,
  decide,
  fold,
  type Intent,
  keyOfTalk,
  type MemberId,
  minutesOf,
  type PaperId,
  type RelationshipId,
  type TalkId,
  talkFacts,
  termsKey,
  withCircles,
} from '../../src/index.ts';
import { CircleOf } from '../across/circle-of.ts';
import { agreement } from '../papers/table.ts';
import { add, given, join, person } from '../people/map-of.ts';
import { ana, ben, cleo, inOrder, nextEntry, say } from '../spaces/sharing-of.ts';

const begun = '2026-03-02T12:00:00Z';
const us = [ana, ben].sort() as MemberId[];

const does = (circle: CircleOf, by: MemberId, intent: Intent, now = begun) => {
  const decision = decide(circle.state, intent, { now, newId: nextEntry, me: by, isIn: circle.isIn });
  if (!decision.ok) throw new Error(JSON.stringify(decision.why));
  for (const body of decision.value) {
    const id = nextEntry();
    fold(circle.state, id, body, inOrder, by);
  }
};
const talk = (circle: CircleOf, by: MemberId, intent: unknown, now?: string) =>
  does(circle, by, { tool: 'conversations', intent } as Intent, now);

test('TALK28 facts are what is there: actions, dates held and papers of these people, since the last one', () => {
  const circle = new CircleOf('1', [ana, ben, cleo], begun);
  const first = keyOfTalk('checkIn', 'one' as TalkId, us);
  talk(circle, ana, { type: 'openTalk', id: 'one', kind: 'checkIn', people: [ben], short: false });
  talk(circle, ben, { type: 'sayInTalk', talk: first, says: 'here' });
  for (const [text, by] of [
    ['Open', ana],
    ['Done', ana],
    ['Asked', ben],
  ] as const)
    talk(circle, by, { type: 'proposeAction', talk: first, text, owner: ana, day: '2026-03-05' });
  const action = circle.state.conversations.talks.get(first)?.actions.find((one) => one.text === 'Done');
  talk(
    circle,
    ana,
    { type: 'sayInTalk', talk: first, says: 'done', on: action?.entry },
    '2026-03-04T12:00:00Z',
  );
  talk(circle, ana, { type: 'sayInTalk', talk: first, says: 'end' });
  const terms = {
    ...{
      day: '2026-03-06',
      minute: 1140,
      zone: 'UTC',
      length: 120,
      night: false,
      title: 'Dinner',
      place: '',
    },
  };
  const dates: [string, MemberId[], string][] = [
    ['ours', [ben], '2026-03-06'],
    ['ahead', [ben], '2026-03-20'],
    ['others', [cleo], '2026-03-07'],
  ];
  for (const [date, people, day] of dates) {
    circle.does(ana, {
      ...{ type: 'proposeDate', date: date as DateId, people, asks: true, terms: { ...terms, day } },
    } as never);
    const shared = [...circle.state.time.shared.values()].find(({ id }) => id.startsWith(date));
    circle.does(
      people[0] as MemberId,
      {
        ...{ type: 'answerDate', date: shared?.id, terms: termsKey({ ...terms, day }), says: 'yes' },
      } as never,
    );
  }
  const paper = (by: MemberId, intent: unknown) => does(circle, by, { tool: 'papers', intent } as Intent);
  paper(ana, {
    ...{
      type: 'draftPaper',
      id: 'p' as PaperId,
      people: [ben],
      content: { ...agreement('Call.'), review: '2026-03-08' },
    },
  });
  const [drafted] = circle.state.papers.papers.values();
  for (const one of us)
    paper(one, { type: 'sayOfPaper', paper: drafted?.id, subject: [drafted?.versions[0]?.id], says: 'yes' });
  const now = '2026-03-09T12:00:00Z';
  talk(circle, ben, { type: 'openTalk', id: 'two', kind: 'checkIn', people: [ana], short: true }, now);
  const next = circle.state.conversations.talks.get(keyOfTalk('checkIn', 'two' as TalkId, us));
  const facts = talkFacts(
    circle.state,
    next as never,
    { me: ana, isIn: circle.isIn },
    minutesOf(now),
    '2026-03-09',
  );
  expect(facts).toMatchObject({ since: begun, isFirst: false });
  expect(facts.open.map(({ text }) => text)).toEqual(['Open']);
  expect(facts.done.map(({ text }) => text)).toEqual(['Done']);
  expect(facts.dates.map(({ date }) => date.id.split(' ')[0])).toEqual(['ours']);
  expect(facts.signed).toHaveLength(1);
  expect(facts.toReview).toHaveLength(1);
});

test('TALK21 an agreed rhythm is time wished with these people, above what is wished otherwise', () => {
  const circle = new CircleOf('1', [ana, ben, cleo], begun);
  const own = given([...['ben', 'cleo'].map(add), join('me', 'ben'), join('me', 'ben', 'cleo')]);
  say(own, undefined, {
    tool: 'time',
    intent: { type: 'changeBudget', relationship: 'me-ben', changes: { wish: 240, most: 250 } },
  } as never);
  for (const [member, name] of [
    [ben, 'ben'],
    [cleo, 'cleo'],
  ] as const)
    say(own, undefined, {
      tool: 'spaces',
      intent: { type: 'knowMember', space: circle.space, member, person: person(name) },
    } as never);
  const wish = (id: string) =>
    withCircles(own, [circle.seenBy(ana)]).state.time.budgets.get(id as RelationshipId)?.fields;
  const rhythm = { minutes: 60, weeks: 2 };
  talk(circle, ana, { type: 'sayRhythm', people: [ben], rhythm, says: 'yes' });
  expect(wish('me-ben')).toMatchObject({ wish: 240, most: 250 });
  talk(circle, ben, { type: 'sayRhythm', people: [ana], rhythm, says: 'yes' });
  expect(wish('me-ben')).toMatchObject({ wish: 270, most: 270 });
  expect(wish('me-ben-cleo')).toBeUndefined();
  talk(circle, ben, { type: 'sayRhythm', people: [ana], rhythm: null, says: 'no' });
  expect(wish('me-ben')).toMatchObject({ wish: 240, most: 250 });
});

test('TALK28 what some of the people have with each other is shown to those alone', () => {
  const circle = new CircleOf('1', [ana, ben, cleo], begun);
  const terms = {
    ...{ day: '2026-03-06', minute: 1140, zone: 'UTC', length: 120, night: false, title: 'Two', place: '' },
  };
  circle.does(ben, {
    ...{ type: 'proposeDate', date: 'two' as DateId, people: [cleo], asks: true, terms },
  } as never);
  const [shared] = circle.state.time.shared.values();
  circle.does(cleo, {
    ...{ type: 'answerDate', date: shared?.id, terms: termsKey(terms), says: 'yes' },
  } as never);
  const paper = (by: MemberId, intent: unknown) => does(circle, by, { tool: 'papers', intent } as Intent);
  paper(ben, {
    ...{ type: 'draftPaper', id: 'p' as PaperId, people: [cleo] },
    content: { ...agreement('Call.'), review: '2026-03-08' },
  });
  const [drafted] = circle.state.papers.papers.values();
  for (const one of [ben, cleo])
    paper(one, { type: 'sayOfPaper', paper: drafted?.id, subject: [drafted?.versions[0]?.id], says: 'yes' });
  const now = '2026-03-09T12:00:00Z';
  talk(circle, ana, { type: 'openTalk', id: 'all', kind: 'checkIn', people: [ben, cleo], short: true }, now);
  const [three] = circle.state.conversations.talks.values();
  const seenBy = (me: MemberId) => {
    const facts = talkFacts(
      ...([circle.state, three as never, { me, isIn: circle.isIn }, minutesOf(now), '2026-03-09'] as const),
    );
    return [facts.dates.length, facts.signed.length, facts.toReview.length];
  };
  expect([ana, ben, cleo].map(seenBy)).toEqual([
    [0, 0, 0],
    [1, 1, 1],
    [1, 1, 1],
  ]);
});
