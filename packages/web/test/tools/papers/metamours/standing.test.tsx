// How a plan between metamours stands, in words: nobody is named whose name is missing, who said no, or who withdrew.
import type { Circle } from '@orrery/client/circle';
import { type EntryId, emptyState, fold, keyOfPaper, type MemberId, type PaperId } from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import { usePaperWords } from '../../../../src/tools/papers/use-paper-words.ts';
import { loopWith, type Stage, show } from '../../time/limits/stage.tsx';

const [ana, ben, robin] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [MemberId, MemberId, MemberId];
const parties = [ana, ben, robin];
const contents = {
  metamour: {
    ...{ kind: 'metamour', title: 'Us', setting: '', minutes: 0, there: '', besides: '', leave: '' },
    ...{ points: [{ id: 'l', of: 'limit', text: 'We ask before.' }], review: '' },
    ends: { until: '', zone: '' },
  },
  agreement: {
    ...{ kind: 'agreement', title: 'Us', review: '', ends: { until: '', zone: '' } },
    sections: [{ id: 's', title: 'Us', items: [{ id: 'l', text: 'We ask before.' }] }],
  },
} as const;

let stage: Stage | undefined;
afterEach(() => stage?.leave());

type Said = readonly [by: MemberId, says: 'yes' | 'no' | 'draft', on?: 'paper'];
const standing = (kind: keyof typeof contents, ...said: Said[]) => told(kind, said);

/** How the paper stands, or what somebody's answer to its newest version is. */
async function told(kind: keyof typeof contents, said: readonly Said[], of?: MemberId): Promise<string> {
  const state = emptyState();
  const ids: EntryId[] = [];
  const precedes = (a: string, b: string) => ids.indexOf(a as EntryId) < ids.indexOf(b as EntryId);
  const put = (by: MemberId, event: object) => {
    ids.push(`e${ids.length}` as EntryId);
    const body = { tool: 'papers', version: 1, at: '2026-03-02T12:00:00Z', event };
    fold(state, ids.at(-1) as EntryId, body as unknown as Parameters<typeof fold>[2], { precedes }, by);
  };
  const draft = (after: readonly string[]) =>
    put(ana, { type: 'paperDrafted', paper: 'm', parties, after, content: contents[kind] });
  draft([]);
  for (const [by, says, on] of said)
    if (says === 'draft') draft(['e0']);
    else
      put(by, { type: 'paperSaid', paper: 'm', parties, kind, subject: on ? [] : ['e0'], says, words: '' });
  const paper = state.papers.papers.get(keyOfPaper(kind, 'm' as PaperId, parties));
  if (!paper) throw new Error('no paper');
  const members = parties.map((id, k) => ({ id, name: ['Ana', 'Ben', 'Robin'][k], isIn: true, isMe: !k }));
  const circle = {
    id: 's',
    inCircle: { me: ana, isIn: () => true },
    isIn: () => true,
    members: () => members,
  };
  const Words = () => {
    const words = usePaperWords(circle as unknown as Circle);
    const newest = paper.versions.find(
      ({ id }) => id === ids[said.findIndex(([, says]) => says === 'draft') + 1],
    );
    return of && newest ? words.answerOf(paper, newest, of) : words.standing(paper);
  };
  stage = await show(Words, '/', '/', await loopWith());
  return stage.page.textContent ?? '';
}

const all = parties.map((by): Said => [by, 'yes']);
test.each<[string, Said[]]>([
  [
    'somebody has not signed',
    [
      [ana, 'yes'],
      [ben, 'yes'],
    ],
  ],
  [
    'somebody said no',
    [
      [ana, 'yes'],
      [ben, 'no'],
    ],
  ],
  ['somebody withdrew', [...all, [robin, 'no', 'paper']]],
])(
  'META11 PAPER36 %s: of a plan between metamours nobody is named, of an agreement they are',
  async (_, said) => {
    const quiet = await standing('metamour', ...said);
    expect(quiet).toContain('Not in force');
    expect(quiet).not.toMatch(/Ben|Robin/);
    await stage?.leave();
    expect(await standing('agreement', ...said)).toMatch(/Ben|Robin/);
  },
);

test('PAPER39 who signed and took that back is not said to have said no; who said no is', async () => {
  const back: Said[] = [
    [ben, 'yes'],
    [ben, 'no', 'paper'],
  ];
  expect(await standing('agreement', ...back)).toBe('Not in force: Ben signed, and took that back.');
  await stage?.leave();
  expect(await standing('agreement', ...back, [robin, 'no'])).toBe(
    'Not in force: Robin said no, and Ben signed and took that back.',
  );
  await stage?.leave();
  expect(await standing('agreement', [ben, 'no'])).toBe('Not in force: Ben said no.');
  await stage?.leave();
  expect(await standing('metamour', ...back)).toBe('Not in force.');
});

test('PAPER52 whoever withdrew from the whole paper is not said to have said no to a version that they never answered', async () => {
  const anew: Said[] = [
    [ben, 'yes'],
    [ana, 'draft'],
  ];
  expect(await told('agreement', [...anew, [ben, 'no', 'paper']], ben)).toBe('Withdrew from the paper');
  await stage?.leave();
  expect(await told('agreement', [...anew, [robin, 'no', 'paper']], robin)).toBe('No');
  await stage?.leave();
  expect(await told('agreement', anew, robin)).toBe('Not said yet');
});
