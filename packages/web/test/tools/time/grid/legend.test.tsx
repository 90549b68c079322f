// The legend is drawn as the week is.
import { afterEach, expect, test, vi } from 'vitest';
import { Legend } from '../../../../src/tools/time/grid/legend.tsx';
import { loopWith, type Stage, show } from '../limits/stage.tsx';

const screen = vi.hoisted(() => ({ isWide: true }));
vi.mock('../../../../src/ui/use-wide.ts', () => ({ useWide: () => screen.isWide }));
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

test('TIME42 the legend draws travel upright where days are columns, and lying where they are rows', async () => {
  const looks = async (isWide: boolean) => {
    screen.isWide = isWide;
    await stage?.leave();
    stage = await show(() => <Legend hasCircles={false} />, '/', '/', await loopWith());
    return stage.page.querySelector('ul')?.className ?? '';
  };
  expect(await looks(true)).toContain('columns');
  expect(await looks(false)).toContain('rows');
});
