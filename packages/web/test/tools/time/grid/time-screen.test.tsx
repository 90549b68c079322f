import type { DateId, Intent, PersonId } from '@orrery/domain';
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import MonthScreen from '../../../../src/tools/time/month-screen.tsx';
import PlanScreen from '../../../../src/tools/time/plan/plan-screen.tsx';
import TimeScreen from '../../../../src/tools/time/time-screen.tsx';
import { button, click, loopWith, press, type Stage, show, wait } from '../limits/stage.tsx';
import { busy, dateOf, network, people, time, withSam } from './given.ts';

// It is Tuesday 10 March 2026, 17:10 in Berlin.
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const openAt = async (place: string, ...intents: Intent[]) => {
  const loop = await loopWith(...network(), ...intents);
  stage = await show(TimeScreen, '/time', place, loop);
  return loop;
};
const open = (...intents: Intent[]) => openAt('/time', ...intents);
const thursday = dateOf('d1', '2026-03-12T18:00:00Z', '2026-03-12T21:00:00Z');
const lisbon = people({
  type: 'changePerson',
  person: 'sam' as PersonId,
  changes: { zone: 'Europe/Lisbon' },
});
const block = (key: string) => {
  const found = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!found) throw new Error(`no block ${key}`);
  return found;
};
const nameOf = (element: Element | null) => element?.querySelector('span')?.textContent ?? '';
const key = (pressed: string, shiftKey = false) =>
  act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: pressed, shiftKey, bubbles: true, cancelable: true }),
    );
  });
const told = () => stage?.page.querySelector('fieldset [role=status]')?.textContent ?? '';
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.spot;

describe('the week', () => {
  test('names its days, and every block by a whole sentence', async () => {
    await open(
      lisbon,
      time({ type: 'changeBudget', relationship: withSam, changes: { travel: 25 } }),
      thursday,
      busy([{ start: '2026-03-11T08:00:00Z', end: '2026-03-11T16:00:00Z', title: 'Work' }]),
      time({ type: 'addBlock', fields: { title: 'Quiet', days: [7], from: 540, to: 780 } }),
    );
    expect(stage?.page.querySelector('h1')?.textContent).toBe('9 to 15 March');
    expect(stage?.page.textContent).toContain('Only you');
    expect(nameOf(block('d1@3'))).toBe(
      'Thursday 12 March, 19:00 to 22:00, with Sam, held, for Sam 18:00 to 21:00, Lisbon time, set out at 18:35',
    );
    const names = [...document.querySelectorAll('[data-key]')].map(nameOf);
    expect(names).toContain('Wednesday 11 March, 9:00 to 17:00, busy: Work');
    expect(names).toContain('Sunday 15 March, 9:00 to 13:00, protected: Quiet');
    expect(nameOf(document.querySelector('[data-head="1"]'))).toBe('Tuesday 10 March, today. New date');
  });

  test('TIME6 busy time without a kept title says only that it is busy', async () => {
    await open(busy([{ start: '2026-03-11T08:00:00Z', end: '2026-03-11T16:00:00Z' }]));
    expect(nameOf(document.querySelector('[data-key]'))).toBe('Wednesday 11 March, 9:00 to 17:00, busy');
  });

  test('reads as a list, with what keeps no hour any more', async () => {
    await open(
      thursday,
      dateOf('d2', '2026-03-13T18:00:00Z', '2026-03-13T21:00:00Z', { status: 'declined' }),
    );
    expect(document.querySelector('[data-key="d2@4"]')).toBeNull();
    await press('As a list');
    await wait(20);
    const lines = [...(stage?.page.querySelectorAll('dl li') ?? [])].map((line) => line.textContent);
    expect(lines).toEqual([
      'Thursday 12 March, 19:00 to 22:00, with Sam, held',
      'Friday 13 March, 19:00 to 22:00, with Sam, declined',
    ]);
  });

  test('says when the clocks change, and only then', async () => {
    await open();
    expect(stage?.page.textContent).not.toContain('The clocks');
    await stage?.leave();
    await openAt('/time?week=2026-03-25');
    expect(stage?.page.querySelector('h1')?.textContent).toBe('23 to 29 March');
    expect(stage?.page.textContent).toContain(
      'The clocks go forward on Sunday 29 March: that day is 1 h shorter.',
    );
  });

  test('a week that is none in the address is this week', async () => {
    await openAt('/time?week=never');
    expect(stage?.page.querySelector('h1')?.textContent).toBe('9 to 15 March');
  });
});

describe('by keyboard', () => {
  test('the week is one stop for Tab, and arrow keys reach its days and blocks', async () => {
    await open(thursday);
    expect(document.querySelectorAll('fieldset [tabindex="0"]')).toHaveLength(1);
    act(() => document.querySelector<HTMLElement>('[data-head="1"]')?.focus());
    await key('ArrowRight');
    await key('ArrowRight');
    expect(focused()).toBe('head-3');
    await key('ArrowDown');
    expect(focused()).toBe('d1@3');
    expect(document.querySelectorAll('fieldset [tabindex="0"]')).toHaveLength(1);
    await key('ArrowLeft');
    expect(focused()).toBe('head-2');
  });

  test('M takes a date up, arrows carry it, Enter puts it there and the focus stays with it', async () => {
    const loop = await open(thursday);
    act(() => block('d1@3').focus());
    await key('m');
    await key('ArrowRight');
    await key('ArrowDown');
    await key('ArrowDown', true);
    expect(told()).toContain('Friday 13 March, 19:30 to 23:00');
    expect(loop.state.time.dates.get('d1' as DateId)?.fields.start).toBe('2026-03-12T18:00:00Z');
    await key('Enter');
    await wait(20);
    expect(loop.state.time.dates.get('d1' as DateId)?.fields).toMatchObject({
      start: '2026-03-13T18:30:00Z',
      end: '2026-03-13T22:00:00Z',
    });
    expect(focused()).toBe('d1@4');
    await press('Undo');
    await wait(20);
    expect(loop.state.time.dates.get('d1' as DateId)?.fields.start).toBe('2026-03-12T18:00:00Z');
  });

  test('Escape lets it be', async () => {
    const loop = await open(thursday);
    act(() => block('d1@3').focus());
    await key('M');
    await key('ArrowUp');
    await key('Escape');
    expect(told()).toBe('');
    expect(loop.state.time.dates.get('d1' as DateId)?.fields.start).toBe('2026-03-12T18:00:00Z');
  });

  test('what is lived, busy or protected cannot be taken up', async () => {
    await open(
      dateOf('d1', '2026-03-09T18:00:00Z', '2026-03-09T21:00:00Z', { status: 'accepted', lived: 180 }),
    );
    act(() => block('d1@0').focus());
    await key('m');
    expect(told()).toBe('');
  });

  test('TIME2 a time that is not free is shown plainly, and taken only after one has seen it', async () => {
    const quiet = time({ type: 'addBlock', fields: { title: 'Quiet', days: [5], from: 1080, to: 1200 } });
    const loop = await open(thursday, quiet);
    act(() => block('d1@3').focus());
    await key('m');
    await key('ArrowRight');
    expect(told()).toContain('Meets Quiet');
    await key('Enter');
    await wait(20);
    const start = () => loop.state.time.dates.get('d1' as DateId)?.fields.start;
    expect(start()).toBe('2026-03-12T18:00:00Z');
    expect(document.querySelector('[role=dialog]')?.textContent).toContain(
      'Meets Quiet: Friday 13 March, 18:00 to 20:00',
    );
    await press('Leave it where it was');
    await wait(20);
    expect(start()).toBe('2026-03-12T18:00:00Z');
    act(() => block('d1@3').focus());
    await key('m');
    await key('ArrowRight');
    await key('Enter');
    await wait(20);
    await press('Move it all the same');
    await wait(20);
    expect(start()).toBe('2026-03-13T18:00:00Z');
  });

  test('TIME7 a date that moves is held again, and the screen says why', async () => {
    const agreed = dateOf('d1', '2026-03-12T18:00:00Z', '2026-03-12T21:00:00Z', { status: 'accepted' });
    const loop = await open(agreed);
    act(() => block('d1@3').focus());
    await key('m');
    await key('ArrowDown');
    await key('Enter');
    await wait(20);
    expect(loop.state.time.dates.get('d1' as DateId)?.fields.status).toBe('held');
    expect(document.body.textContent).toContain('It is held again');
  });
});

describe('beside the week', () => {
  test('TIME11 a concern has its remedy, and once put aside does not come back in that week', async () => {
    const far = time({ type: 'changeBudget', relationship: withSam, changes: { wish: 6000, most: 7000 } });
    await open(far, time({ type: 'changeMyTime', changes: { weeklyCap: 600 } }));
    expect(stage?.page.textContent).toContain('Some wishes will stay open');
    expect(button('See all wishes').getAttribute('href')).toBe('/time/needs');
    await press('Put aside for this week: Some wishes will stay open');
    expect(stage?.page.textContent).not.toContain('Some wishes will stay open');
  });

  test('TIME5 says whose time counts as free', async () => {
    await open();
    expect(stage?.page.textContent).toContain('Counts as free when you are: Sam.');
    expect(button('Say what you know').getAttribute('href')).toBe('/time/known/sam');
  });

  test('TIME3 TIME8 home life and my own time stand apart', async () => {
    await open(
      thursday,
      people({ type: 'changeRelationship', relationship: withSam, changes: { livesTogether: true } }),
      time({ type: 'addBlock', fields: { title: 'Quiet', days: [1, 7], from: 540, to: 780 } }),
    );
    expect(stage?.page.textContent).toContain('Home with Sam is counted apart: 6 evenings.');
    const mine = [...(stage?.page.querySelectorAll('aside tbody tr') ?? [])].at(-1);
    expect([...(mine?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
      '2',
      '4',
      '–',
      '4',
      '4',
    ]);
  });
});

describe('the month', () => {
  test('says each day in words and opens its week', async () => {
    const loop = await loopWith(...network(), thursday);
    stage = await show(MonthScreen, '/time/month', '/time/month', loop);
    expect(stage.page.querySelector('h1')?.textContent).toBe('March');
    const day = stage.page.querySelector<HTMLElement>('[data-date="2026-03-12"]');
    expect(nameOf(day)).toBe('Thursday 12 March: with Sam, held');
    expect(day?.getAttribute('href')).toBe('/time?week=2026-03-09');
    expect(stage.page.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
    await click(day);
    expect(stage.place()).toBe('/time?week=2026-03-09');
  });

  test('arrow keys go by day, Page Down by month', async () => {
    const loop = await loopWith(...network());
    stage = await show(MonthScreen, '/time/month', '/time/month', loop);
    act(() => stage?.page.querySelector<HTMLElement>('[data-date="2026-03-10"]')?.focus());
    await key('ArrowDown');
    await wait(30);
    expect((document.activeElement as HTMLElement).dataset.date).toBe('2026-03-17');
    await key('ArrowLeft');
    await wait(30);
    expect((document.activeElement as HTMLElement).dataset.date).toBe('2026-03-16');
  });
});

describe('what the week says about itself', () => {
  const said = () => stage?.page.textContent ?? '';

  test('a date that lies on something else is named beside the week, with what it meets', async () => {
    const onThursday = { start: '2026-03-12T19:00:00Z', end: '2026-03-12T20:00:00Z', title: 'Choir' };
    await open(thursday, busy([onThursday]));
    expect(said()).toContain('Not free after all');
    expect(said()).toContain('Meets Choir');
    await stage?.leave();
    await open(thursday);
    expect(said()).not.toContain('Not free after all');
  });

  test('a week that is over leads to looking back, and speaks no more of planning', async () => {
    await openAt('/time?week=2026-03-02', thursday);
    expect(said()).toContain('Look back on this week');
    expect(said()).not.toContain('Plan this week');
    expect(said()).not.toContain('before you plan');
    expect(said()).not.toContain('Counts as free');
  });
});

describe('the plan of a week that is over', () => {
  test('is not made: there is only looking back', async () => {
    stage = await show(
      PlanScreen,
      '/time/plan',
      '/time/plan?week=2026-03-02',
      await loopWith(...network(), thursday),
    );
    expect(stage.page.textContent).toContain('there is nothing left of it to plan');
    expect(stage.page.querySelector('a[href="/time/review?week=2026-03-02"]')).not.toBeNull();
  });
});
