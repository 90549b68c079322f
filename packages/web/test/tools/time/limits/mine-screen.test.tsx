import { capacityOf, type Intent, myTimeOf, newMyTime } from '@orrery/domain';
import { afterEach, describe, expect, test } from 'vitest';
import MineScreen from '../../../../src/tools/time/limits/mine-screen.tsx';
import { button, click, field, loopWith, press, type Stage, show, type, wait } from './stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const open = async (...intents: Intent[]) => {
  const loop = await loopWith(...intents);
  stage = await show(MineScreen, '/time/mine', '/time/mine', loop);
  return loop;
};
const says = (text: string) => expect(stage?.page.textContent).toContain(text);
const day = (name: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('button[aria-expanded]')].find((each) =>
    each.textContent?.startsWith(name),
  );
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const toggle = (name: string) => click(day(name));

describe('my own time', () => {
  test('says at once what it leaves, before anything is kept', async () => {
    const loop = await open();
    says('This leaves about 25 hours a week for dates.');
    await type('Dates in a week, at most', '10');
    says('This leaves about 10 hours a week for dates.');
    expect(myTimeOf(loop.state.time).weeklyCap).toBe(1_500);
    await wait(750);
    expect(capacityOf(loop.state, '2026-03-09')).toBe(600);
  });

  test('begins with one tap and is put back with another', async () => {
    const loop = await open();
    await press('Weekends');
    await wait(750);
    expect(myTimeOf(loop.state.time).possible.slice(0, 5)).toEqual([[], [], [], [], []]);
    await press('Put back');
    await wait(20);
    expect(myTimeOf(loop.state.time).possible).toEqual(newMyTime.possible);
  });

  test('takes hours past midnight, and says whose morning they reach', async () => {
    const loop = await open();
    await toggle('Fri');
    await type('To', '02:00');
    says('on Saturday, past midnight');
    await wait(750);
    expect(myTimeOf(loop.state.time).possible[4]).toEqual([[1080, 1560]]);
  });

  test('adds hours that never meet those of the day, and removes them', async () => {
    const loop = await open();
    await toggle('Sat');
    await press('Add more hours');
    await wait(750);
    expect(myTimeOf(loop.state.time).possible[5]).toHaveLength(2);
    await press('Remove these hours');
    await wait(750);
    expect(myTimeOf(loop.state.time).possible[5]).toHaveLength(1);
  });

  test('keeps nothing of hours that cannot be read, names the day, and does not leave with them', async () => {
    const loop = await open();
    await toggle('Mon');
    await type('To', '');
    says('Please give both times.');
    says('The hours are not kept until they can be read: Monday.');
    await press('Done');
    await wait(20);
    expect(stage?.place()).toBe('/time/mine');
    expect(myTimeOf(loop.state.time).possible).toEqual(newMyTime.possible);
    await stage?.leave();
    stage = await show(MineScreen, '/time/mine', '/time/mine', loop);
    expect(day('Mon').textContent).toContain('needs a look');
    await toggle('Mon');
    expect(field('From').value).toBe('18:00');
    expect(field('To').value).toBe('');
  });

  test('says that the least for myself is more than what I would like, at that field', async () => {
    await open();
    await type('At least', '9');
    await wait(750);
    expect(field('At least').getAttribute('aria-invalid')).toBe('true');
    says('The least for yourself is more than what you would like.');
    expect(button('Done')).toBeTruthy();
  });
});
