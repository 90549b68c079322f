// A list of boundaries that I think about: it asks for nothing until the day that I chose, and comes back on it, for me alone.
import type { Circle } from '@orrery/client/circle';
import { type EntryId, emptyState, fold, keyOfPaper, type MemberId, type PaperId } from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import { usePapersWaiting } from '../../../../src/tools/papers/use-papers.ts';
import { loopWith, type Stage, show } from '../../time/limits/stage.tsx';

const [ana, ben] = ['a', 'b'].map((one) => one.repeat(64)) as [MemberId, MemberId];
const parties = [ana, ben];
const paper = keyOfPaper('boundaries', ana as string as PaperId, parties);

let stage: Stage | undefined;
afterEach(() => stage?.leave());

/** What waits for Ben, who was asked one thing in Ana's list and thinks about it until then. */
async function waiting(until: string): Promise<string> {
  const state = emptyState();
  const content = {
    ...{ kind: 'boundaries', title: 'Mine', review: '', ends: { until: '', zone: '' } },
    items: [
      {
        ...{ id: 'i', text: 'You call before you come by.', whose: 'yours', need: 'nice', why: '' },
        ...{ crossed: '', asks: [ben], touches: [], elsewhere: '', review: '' },
      },
    ],
  };
  const event = { type: 'paperDrafted', paper: ana, parties, after: [], content };
  const body = { tool: 'papers', version: 1, at: '2026-03-02T12:00:00Z', event };
  fold(state, 'e0' as EntryId, body as unknown as Parameters<typeof fold>[2], { precedes: () => false }, ana);
  const inCircle = { me: ben, isIn: () => true };
  const circle = { id: 's', state, inCircle, isIn: () => true, members: () => [] } as unknown as Circle;
  const fields = { space: 's', paper, version: 'e0', until };
  const Waiting = () =>
    usePapersWaiting()
      .map(({ why }) => why)
      .join();
  const loop = await loopWith({ tool: 'papers', intent: { type: 'keepAsked', fields } });
  stage = await show(Waiting, '/', '/', loop, { all: () => [circle] });
  const words = stage.page.textContent ?? '';
  await stage.leave();
  return words;
}

test('BOUND12 until the day that I chose a list asks for nothing, and on it it stands there to think about', async () => {
  expect(await waiting('')).toBe('answer');
  expect(await waiting('2026-03-11')).toBe('');
  expect(await waiting('2026-03-10')).toBe('think');
});
