// The note while a date is carried, where days are rows: it never lies over the day in question.
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import TimeScreen from '../../../../src/tools/time/time-screen.tsx';
import { loopWith, type Stage, show } from '../limits/stage.tsx';
import { dateOf, network } from './given.ts';

const screen = vi.hoisted(() => ({ isWide: false }));
vi.mock('../../../../src/ui/use-wide.ts', () => ({ useWide: () => screen.isWide }));
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const key = (pressed: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
    );
  });
const note = () => stage?.page.querySelector('fieldset [role=status]');
const takeUp = async () => {
  const loop = await loopWith(...network(), dateOf('d1', '2026-03-12T18:00:00Z', '2026-03-12T21:00:00Z'));
  stage = await show(TimeScreen, '/time', '/time', loop);
  act(() => document.querySelector<HTMLElement>('[data-key="d1@3"]')?.focus());
  await key('m');
};

test('TIME41 where days are rows, the note while one carries lies over the other half of them', async () => {
  screen.isWide = false;
  await takeUp();
  expect(note()?.hasAttribute('data-above')).toBe(false);
  await key('ArrowDown');
  expect(note()?.textContent).toContain('Friday 13 March');
  expect(note()?.hasAttribute('data-above')).toBe(true);
  await key('ArrowUp');
  await key('ArrowUp');
  expect(note()?.textContent).toContain('Wednesday 11 March');
  expect(note()?.hasAttribute('data-above')).toBe(false);
});

test('TIME41 where they are columns it stays under them', async () => {
  screen.isWide = true;
  await takeUp();
  await key('ArrowRight');
  expect(note()?.textContent).toContain('Friday 13 March');
  expect(note()?.hasAttribute('data-above')).toBe(false);
});
