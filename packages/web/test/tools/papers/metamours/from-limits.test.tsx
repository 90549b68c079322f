// From the limits of a plan to an agreement: those that were chosen, whatever their ids are.
import { afterEach, expect, test } from 'vitest';
import { fromLimitsPath } from '../../../../src/tools/papers/use-papers.ts';
import WritePaperScreen from '../../../../src/tools/papers/writing/write-screen.tsx';
import { ana, ben, CircleHere } from '../../conversations/room.tsx';
import { loopWith, type Stage, show } from '../../time/limits/stage.tsx';

let stage: Stage | undefined;
afterEach(() => stage?.leave());

test('META13 limits that were not chosen are not written, also where an id reads like several', async () => {
  const here = new CircleHere([ana, ben]);
  const content = {
    ...{ kind: 'metamour', title: 'Us', setting: '', minutes: 0, there: '', besides: '', leave: '' },
    points: [
      { id: 'l,m', of: 'limit', text: 'Chosen one.' },
      { id: 'l', of: 'limit', text: 'Not this.' },
      { id: 'm', of: 'limit', text: 'Nor that.' },
      { id: 'n', of: 'limit', text: 'Chosen two.' },
    ],
    ...{ review: '', ends: { until: '', zone: '' } },
  };
  const of = { paper: 'm', parties: [ana, ben] };
  const version = here.put(ben, 'papers', { type: 'paperDrafted', ...of, after: [], content });
  for (const by of [ana, ben])
    here.put(by, 'papers', {
      ...{ type: 'paperSaid', ...of, kind: 'metamour', subject: [version], says: 'yes', words: '' },
    });
  const [paper] = here.state.papers.papers.values();
  if (!paper) throw new Error('no paper');
  const path = fromLimitsPath(here.circle, paper, ['l,m', 'n']);
  stage = await show(WritePaperScreen, '/together/:space/papers/write', path, await loopWith(), here.circles);
  const written = [...stage.page.querySelectorAll('textarea')].map(({ value }) => value);
  expect(written.filter((text) => /Chosen|Not this|Nor that/.test(text))).toEqual([
    'Chosen one.',
    'Chosen two.',
  ]);
});
