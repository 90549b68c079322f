// The page of a conversation, of a new one, and their rows on Today, as Ana sees them.
import { keyOfTalk, type MemberId, type TalkId, talksWaiting } from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import NewTalkScreen from '../../../src/tools/conversations/new-talk-screen.tsx';
import TalkScreen from '../../../src/tools/conversations/talk-screen.tsx';
import TalksScreen from '../../../src/tools/conversations/talks-screen.tsx';
import { repairPath, talkPath, talksPath } from '../../../src/tools/conversations/use-talks.ts';
import { WaitingTalkRow } from '../../../src/tools/conversations/waiting-rows.tsx';
import { loopWith, press, type Stage, show } from '../time/limits/stage.tsx';
import { ana, ben, CircleHere, robin } from './room.tsx';

let stage: Stage | undefined;
afterEach(() => stage?.leave());

const home = '/together/:space/talks';
const two = [ana, ben];
const three = [ana, ben, robin];
async function talkIn(here: CircleHere, people: readonly MemberId[], kind: 'checkIn' | 'repair' = 'checkIn') {
  const path = talkPath(here.circle, keyOfTalk(kind, 't' as TalkId, people));
  stage = await show(TalkScreen, `${home}/:talk`, path, await loopWith(), here.circles);
  return stage.page.textContent ?? '';
}

test('TALK9 a conversation can be refused and ended by whoever never came to it', async () => {
  const here = new CircleHere();
  here.opens(ben, two);
  expect(await talkIn(here, two)).toContain('I am here');
  await press('Not for me');
  await press('End it for all');
  await press('End it');
  expect(here.intents).toMatchObject([
    { type: 'sayInTalk', says: 'leave' },
    { type: 'sayInTalk', says: 'end' },
  ]);
});

test('TALK9 whoever refused is not asked to leave again, and can still come or end it', async () => {
  const here = new CircleHere();
  here.opens(ben, two);
  here.says(ana, two, 'leave');
  const words = await talkIn(here, two);
  expect(words).toContain('You are not in it');
  expect(words).toContain('I am here');
  expect(words).toContain('End it for all');
  expect(words).not.toContain('Not for me');
});

test('TALK9 what is over, or between others, offers neither', async () => {
  const here = new CircleHere();
  here.opens(ben, two);
  here.says(ben, two, 'end');
  expect(await talkIn(here, two)).not.toMatch(/Not for me|End it for all/);
  await stage?.leave();
  const others = new CircleHere();
  others.opens(ben, [ben, robin]);
  expect(await talkIn(others, [ben, robin])).not.toMatch(/Not for me|End it for all/);
});

test.each([
  [two, 'the other one knows that it was you', 'does not say who'],
  [three, 'does not say who pressed it', 'the other one knows'],
])('TALK5 the words beside the stop are true, for two and for three', async (people, says, not) => {
  const here = new CircleHere();
  here.opens(ben, people);
  for (const one of people) here.says(one, people, 'here');
  const words = await talkIn(here, people);
  expect(words).toContain(says);
  expect(words).not.toContain(not);
  expect(words).not.toContain('nobody is told');
});

/** An agreement of theirs that these have signed. */
function withPaper(parties: readonly MemberId[], signers: readonly MemberId[]) {
  const here = new CircleHere();
  const content = {
    ...{ kind: 'agreement', title: 'Evenings', review: '', ends: { until: '', zone: '' } },
    sections: [{ id: 's', title: 'Us', items: [{ id: 'i', text: 'You always promised.' }] }],
  };
  const of = { paper: 'p', parties };
  const version = here.put(ben, 'papers', { type: 'paperDrafted', ...of, after: [], content });
  for (const by of signers)
    here.put(by, 'papers', {
      ...{ type: 'paperSaid', ...of, kind: 'agreement', subject: [version], says: 'yes', words: '' },
    });
  const [paper] = here.state.papers.papers.keys();
  return { here, about: { paper: paper as string, version, item: 'i' } };
}

test.each([
  ['all signed', two, two, two, true],
  ['one signed', two, [ben], two, false],
  ['of other people', [ben, robin], [ben, robin], two, false],
  ['of more people', three, three, two, false],
])('TALK30 what a repair quotes of a paper: %s', async (_, parties, signers, people, isQuoted) => {
  const { here, about } = withPaper(parties, signers);
  here.opens(ben, people, 't', about);
  const page = await talkIn(here, people, 'repair');
  await stage?.leave();
  const path = repairPath(here.circle, [ben], about);
  stage = await show(NewTalkScreen, `${home}/new`, path, await loopWith(), here.circles);
  for (const words of [page, stage.page.textContent ?? ''])
    expect(words.includes('You always promised.')).toBe(isQuoted);
  expect(page.includes('Evenings')).toBe(isQuoted);
});

test('TALK23 a conversation whose id is no text keeps nobody from the others', async () => {
  const here = new CircleHere();
  here.opens(ben, two, '\uD800');
  here.opens(ben, two);
  expect(await talkIn(here, two)).toContain('A check-in with Ben');
  await stage?.leave();
  stage = await show(TalksScreen, home, talksPath(here.circle), await loopWith(), here.circles);
  expect(stage.page.textContent).toContain('Open now');
});

test('TALK15 several open ones of the same people are one row on Today, which leads to all of them', async () => {
  const here = new CircleHere();
  for (const id of ['one', 'two']) here.opens(ben, two, id);
  const loop = await loopWith();
  const { circle } = here;
  const rows = talksWaiting(
    ...([
      loop.state,
      circle.id,
      circle.state.conversations,
      circle.inCircle,
      '2026-03-10T16:10:00Z',
    ] as const),
  );
  const Rows = () => rows.map((one) => <WaitingTalkRow key={one.why} circle={circle} {...one} />);
  stage = await show(Rows, '/', '/', loop, here.circles);
  const links = [...stage.page.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([talksPath(circle)]);
  expect(stage.page.textContent).toMatch(/Several conversations are open.*Ben, Us/);
});
