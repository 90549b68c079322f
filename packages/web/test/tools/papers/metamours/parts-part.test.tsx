// How near each would like to be: nothing of the others shows before all have told theirs, and nothing says who is slow.
import type { Circle } from '@orrery/client/circle';
import {
  type EntryId,
  emptyState,
  fold,
  keyOfPaper,
  type MemberId,
  type MetamourPart,
  type PaperId,
} from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import { PartsPart } from '../../../../src/tools/papers/metamours/parts-part.tsx';
import { loopWith, press, type Stage, show } from '../../time/limits/stage.tsx';

const [ana, ben, robin] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [MemberId, MemberId, MemberId];
const parties = [ana, ben, robin];
const meet: MetamourPart = { near: 'meet', reach: ['message'], when: 'After six' };
const less: MetamourPart = { near: 'parallel', reach: ['none'], when: '' };

let stage: Stage | undefined;
afterEach(() => stage?.leave());

/** What somebody reads once these were told, one after the other. */
async function readBy(me: MemberId, told: readonly (readonly [MemberId, MetamourPart])[]): Promise<string> {
  const state = emptyState();
  const ids: EntryId[] = [];
  const inOrder = {
    precedes: (a: string, b: string) => ids.indexOf(a as EntryId) < ids.indexOf(b as EntryId),
  };
  const put = (by: MemberId, event: object) => {
    ids.push(`e${ids.length}` as EntryId);
    const body = { tool: 'papers', version: 1, at: '2026-03-02T12:00:00Z', event };
    fold(state, ids.at(-1) as EntryId, body as Parameters<typeof fold>[2], inOrder, by);
  };
  const content = {
    ...{ kind: 'metamour', title: 'Us', setting: '', minutes: 0, there: '', besides: '', leave: '' },
    ...{ points: [{ id: 'l', of: 'limit', text: 'We ask before.' }], review: '' },
    ends: { until: '', zone: '' },
  };
  put(ana, { type: 'paperDrafted', paper: 'm', parties, after: [], content });
  for (const [by, part] of told) put(by, { type: 'metamourTold', paper: 'm', parties, part });
  const paper = state.papers.papers.get(keyOfPaper('metamour', 'm' as PaperId, parties));
  if (!paper) throw new Error('no plan');
  const names = ['Ana', 'Ben', 'Robin'];
  const members = parties.map((id, k) => ({ id, name: names[k], isIn: true, isMe: id === me }));
  const circle = { id: 's', inCircle: { me, isIn: () => true }, isIn: () => true, members: () => members };
  stage = await show(
    () => <PartsPart circle={circle as unknown as Circle} paper={paper} />,
    '/',
    '/',
    await loopWith(),
  );
  return stage.page.textContent ?? '';
}

test('META7 META11 before all have told theirs, one reads one’s own, and nobody’s name', async () => {
  for (const told of [
    [],
    [[ben, meet]],
    [
      [ben, meet],
      [robin, less],
    ],
  ] as (readonly [MemberId, MetamourPart])[][]) {
    const words = await readBy(ana, told);
    expect(words).toContain('Whose is missing shows to nobody');
    expect(words).not.toMatch(/Ben|Robin|After six|Side by side/);
    expect(words).toContain('Tell mine');
    await stage?.leave();
  }
  const words = await readBy(ana, [
    [ana, meet],
    [ben, meet],
  ]);
  expect(words).toMatch(/You\s*We meet at times · By message · After six/);
  expect(words).not.toMatch(/Ben|Robin/);
});

test('META5 META6 side by side, the less near counts; once somebody takes theirs back it reads as before', async () => {
  const all = [
    [ana, meet],
    [ben, meet],
    [robin, less],
  ] as const;
  const words = await readBy(ana, all);
  expect(words).toContain('The less near counts for all of you: Side by side, without meeting.');
  expect(words).toMatch(/Robin\s*Side by side, without meeting · Not at all/);
  await stage?.leave();
  const later = await readBy(ana, [...all, [robin, { near: '', reach: [], when: '' }]]);
  expect(later).toBe(
    await readBy(ana, [
      [ana, meet],
      [ben, meet],
    ]),
  );
});

test('META9 META15 telling begins with nothing chosen, and without an order', async () => {
  await readBy(ana, []);
  await press('Tell mine');
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(radios.map(({ value }) => value)).toEqual(['parallel', 'friends', 'known', 'family', 'meet']);
  expect(radios.some(({ checked }) => checked)).toBe(false);
  expect(document.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
  await press('Tell it');
  expect(document.body.textContent).toContain('Please choose one, or leave it.');
});
