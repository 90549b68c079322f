// One sentence of somebody's list: whoever it is not shown to reads what it says, and nothing of what was said to it.
import type { Circle } from '@orrery/client/circle';
import {
  type BoundaryItem,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  keyOfPaper,
  type MemberId,
  type PaperId,
} from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import { ItemPart } from '../../../../src/tools/papers/boundaries/item-part.tsx';
import { loopWith, press, type Stage, show } from '../../time/limits/stage.tsx';

const [ana, ben, dan] = ['a', 'b', 'd'].map((one) => one.repeat(64)) as [MemberId, MemberId, MemberId];
const item: BoundaryItem = {
  ...{ id: 'i', text: 'We say by Thursday what changes.', whose: 'ours', need: 'must', why: '' },
  ...{ crossed: '', asks: [ben], touches: [], elsewhere: '', review: '' },
};

/** What was done in the circle. */
const said: object[] = [];
let stage: Stage | undefined;
afterEach(() => stage?.leave());

/** What the sentence shows to somebody, after Ben has said what he would have otherwise. */
async function readBy(me: MemberId, isAgreed = false, ...own: Intent[]): Promise<string> {
  const state = emptyState();
  const ids: EntryId[] = [];
  const told = { precedes: (a: string, b: string) => ids.indexOf(a as EntryId) < ids.indexOf(b as EntryId) };
  const put = (by: MemberId, event: object) => {
    ids.push(`e${ids.length}` as EntryId);
    const body = { tool: 'papers', version: 1, at: '2026-03-02T12:00:00Z', event };
    fold(state, ids.at(-1) as EntryId, body as Parameters<typeof fold>[2], told, by);
  };
  const parties = [ana, ben];
  const content = {
    kind: 'boundaries',
    title: 'Mine',
    items: [item],
    review: '',
    ends: { until: '', zone: '' },
  };
  put(ana, { type: 'paperDrafted', paper: ana, parties, after: [], content });
  const word = { type: 'paperSaid', paper: ana, parties, kind: 'boundaries', subject: ['e0', 'i'] };
  put(ben, { ...word, says: 'counter', words: 'By Friday, please.' });
  put(ben, { ...word, says: isAgreed ? 'yes' : 'no', words: '' });
  const paper = state.papers.papers.get(keyOfPaper('boundaries', ana as string as PaperId, parties));
  const version = paper?.versions[0];
  if (!paper || !version) throw new Error('no list');
  const names: [MemberId, string][] = [
    [ana, 'Ana'],
    [ben, 'Ben'],
    [dan, 'Dan'],
  ];
  const members = names.map(([id, name]) => ({ id, name, isIn: true, isMe: id === me }));
  said.length = 0;
  const intend = async (intent: object) => {
    said.push(intent);
    return { ok: true };
  };
  const inCircle = { me, isIn: () => true };
  const circle = { id: 's', inCircle, members: () => members, intend } as unknown as Circle;
  stage = await show(
    () => <ItemPart circle={circle} paper={paper} version={version} item={item} />,
    '/',
    '/',
    await loopWith(...own),
  );
  return stage.page.textContent ?? '';
}

test('BOUND4 whom it is shown to reads who said what to it', async () => {
  const words = await readBy(ana);
  expect(words).toContain('Not agreed: somebody said no.');
  // the answer that shows is not told in the words of another
  expect(words).toMatch(/Ben\s*No/);
  expect(words).not.toContain('By Friday');
  expect(words).toContain('How it came to this');
  expect(stage?.page.querySelector('[role=radiogroup]')).toBeNull();
});

test('BOUND3 whoever is asked has four answers', async () => {
  await readBy(ben);
  expect(stage?.page.querySelectorAll('[role=radio]')).toHaveLength(4);
});

test('BOUND4 RULE9 what was agreed is planned by those alone whom it is shown to', async () => {
  expect(await readBy(ana, true)).toContain('Plan by this');
  await stage?.leave();
  expect(await readBy(dan, true)).not.toContain('Plan by this');
});

test('BOUND4 whom it is not shown to reads the sentence alone', async () => {
  const words = await readBy(dan);
  expect(words).toContain(item.text);
  for (const said of ['Ben', 'Not agreed', 'By Friday', 'How it came to this'])
    expect(words).not.toContain(said);
  expect(stage?.page.querySelector('[role=radiogroup]')).toBeNull();
});

test('BOUND11 before the first yes to a version I am asked by myself, and a no needs none of it', async () => {
  const asked = (version: string, couldSayNo: 'no' | '') => {
    const paper = keyOfPaper('boundaries', ana as string as PaperId, [ana, ben]);
    const fields = { space: 's', paper, version, freely: 'yes', couldSayNo } as const;
    return { tool: 'papers', intent: { type: 'keepAsked', fields } } as const;
  };
  // answered in part, and for another version
  for (const own of [[], [asked('e0', '')], [asked('e9', 'no')]]) {
    await readBy(ben, false, ...own);
    await press('Yes');
    expect(stage?.place()).toMatch(/\/sign\?version=e0&item=i$/);
    expect(said).toEqual([]);
    await stage?.leave();
  }
  await readBy(ben, false, asked('e0', 'no'));
  await press('Yes');
  expect(stage?.place()).toBe('/');
  expect(said).toMatchObject([{ intent: { says: 'yes', subject: ['e0', 'i'] } }]);
  await stage?.leave();
  await readBy(ben);
  await press('Not now');
  expect(said).toMatchObject([{ intent: { says: 'notNow' } }]);
});
