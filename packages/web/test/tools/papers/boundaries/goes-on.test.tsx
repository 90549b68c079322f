// A list on which so much was written that the next version stands as a new one: it says so first, and leads there.
import type { Circle } from '@orrery/client/circle';
import {
  type BoundariesContent,
  type EntryId,
  emptyState,
  fold,
  keyOfPaper,
  type MemberId,
  type PaperId,
  type PapersIntent,
} from '@orrery/domain';
import { afterEach, expect, test } from 'vitest';
import { ShowDialog } from '../../../../src/tools/papers/writing/show-dialog.tsx';
import { loopWith, press, type Stage, show } from '../../time/limits/stage.tsx';

const [ana, ben] = ['a', 'b'].map((one) => one.repeat(64)) as [MemberId, MemberId];
const parties = [ana, ben];
const list = (text: string): BoundariesContent => ({
  ...{ kind: 'boundaries', title: 'Mine', review: '', ends: { until: '', zone: '' } },
  items: [
    {
      ...{ id: 'i', text, whose: 'mine', need: 'must', why: '', crossed: 'I go.', asks: [], touches: [] },
      ...{ elsewhere: '', review: '' },
    },
  ],
});

let stage: Stage | undefined;
afterEach(() => stage?.leave());

async function opened(versions: number, more: readonly object[] = []) {
  const state = emptyState();
  const ids: EntryId[] = [];
  for (let k = 0; k < versions; k++) {
    const id = `e${k}` as EntryId;
    ids.push(id);
    const event = {
      type: 'paperDrafted',
      paper: ana,
      parties,
      after: ids.slice(-2, -1),
      content: list(`${k}`),
    };
    const body = { tool: 'papers', version: 1, at: '2026-03-02T12:00:00Z', event };
    const precedes = (a: string, b: string) => Number(a.slice(1)) < Number(b.slice(1));
    fold(state, id, body as unknown as Parameters<typeof fold>[2], { precedes }, ana);
  }
  const of = state.papers.papers.get(keyOfPaper('boundaries', ana as string as PaperId, parties));
  const intents: PapersIntent[] = [];
  const members = [
    ...[ana, ben].map((id, k) => ({ id, name: k ? 'Ben' : 'Ana', isIn: true, isMe: k === 0 })),
    ...more,
  ];
  const circle = {
    ...{ id: 's', inCircle: { me: ana, isIn: () => true }, isIn: () => true, members: () => members, state },
    intend: async ({ intent }: { intent: PapersIntent }) => {
      intents.push(intent);
      return { ok: true };
    },
  };
  const draft = {
    ...{ id: 'd', of, there: undefined },
    values: { space: 's', paper: of?.id, people: [ben], base: ids.at(-1), content: list('Next.') },
  };
  stage = await show(
    () => (
      <ShowDialog
        circle={circle as unknown as Circle}
        draft={draft as never}
        open
        onClose={() => undefined}
        onRefused={() => undefined}
      />
    ),
    '/',
    '/',
    await loopWith(),
  );
  return { intents, last: ids.at(-1) };
}

test('BOUND9 after 400 versions it is said that the list goes on as a new one, and one is led there', async () => {
  const { intents } = await opened(400);
  expect(document.body.textContent).toContain('it goes on as a new one');
  await press('Show it to Ben');
  expect(intents).toMatchObject([
    { type: 'draftPaper', paper: keyOfPaper('boundaries', ana as never, parties) },
  ]);
  expect(intents[0]).not.toHaveProperty('base');
  expect(decodeURIComponent(stage?.place() ?? '')).toContain(`boundaries ${ana.slice(0, 56)}.2 `);
});

test('BOUND9 before that a version is one of the same list', async () => {
  const { intents, last } = await opened(3);
  expect(document.body.textContent).not.toContain('goes on as a new one');
  await press('Show it to Ben');
  expect(intents).toMatchObject([{ base: last }]);
  expect(decodeURIComponent(stage?.place() ?? '')).toContain(`boundaries ${ana} `);
});

test('PAPER41 whoever else is in the circle and could read it is named before it is shown', async () => {
  const somebody = (id: string, name: string, isIn: boolean) => ({ id, name, isIn, isMe: false });
  await opened(1, [somebody('c', 'Cleo', true), somebody('d', 'Dan', false)]);
  expect(document.body.textContent).toContain(
    'Cleo can read it too, being in this circle, and so can whoever comes in later.',
  );
  expect(document.body.textContent).not.toContain('Dan');
  await stage?.leave();
  await opened(1);
  expect(document.body.textContent).toContain('Nobody else is in this circle.');
});
