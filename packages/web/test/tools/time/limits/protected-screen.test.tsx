import { type BlockId, blocksOf, type Intent } from '@orrery/domain';
import { afterEach, describe, expect, test } from 'vitest';
import ProtectedScreen from '../../../../src/tools/time/limits/protected-screen.tsx';
import { field, loopWith, press, type Stage, show, type, wait } from './stage.tsx';

const pottery: Intent = {
  tool: 'time',
  intent: {
    type: 'addBlock',
    block: 'pottery' as BlockId,
    fields: { title: 'Pottery', days: [2], from: 1110, to: 1320 },
  },
};

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const open = async (...intents: Intent[]) => {
  const loop = await loopWith(...intents);
  stage = await show(ProtectedScreen, '/time/protected', '/time/protected', loop);
  return loop;
};

describe('protected time', () => {
  test('is read as days and hours', async () => {
    await open(pottery);
    expect(stage?.page.textContent).toContain('Tuesday, 18:30 to 22:00');
  });

  test('asks for what is missing when one wants to keep it, not before, and then keeps it', async () => {
    const loop = await open();
    await press('Protect a time');
    expect(document.querySelector('[role=alert]')).toBeNull();
    await press('Keep');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Please choose at least one day.');
    await press('Thu');
    await press('Keep');
    await wait(20);
    expect(blocksOf(loop.state.time).map(({ fields }) => fields)).toEqual([
      { title: '', days: [4], date: null, from: 1080, to: 1320 },
    ]);
  });

  test('waits, as it was typed, for one who closed the sheet on the way', async () => {
    await open(pottery);
    await press('Protect a time');
    await type('What it is called (optional)', 'Choir');
    await press('Not now');
    await wait(20);
    await press('Protect a time');
    expect(field('What it is called (optional)').value).toBe('Choir');
  });

  test('goes with one press and comes back with another', async () => {
    const loop = await open(pottery);
    await press('Give “Pottery” up');
    await wait(20);
    expect(blocksOf(loop.state.time)).toEqual([]);
    await press('Undo');
    await wait(20);
    expect(blocksOf(loop.state.time)).toHaveLength(1);
  });
});
