import { type Intent, knownTimeOf, type PersonId } from '@orrery/domain';
import { afterEach, describe, expect, test } from 'vitest';
import KnownScreen from '../../../../src/tools/time/known/known-screen.tsx';
import { click, loopWith, press, type Stage, show, wait } from '../limits/stage.tsx';

const kit = 'kit' as PersonId;
const people: Intent[] = [
  { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
  {
    tool: 'people',
    intent: { type: 'addPerson', person: kit, fields: { name: 'Kit', zone: 'Europe/Lisbon' } },
  },
];
const weekly: Intent = {
  tool: 'time',
  intent: {
    type: 'changeKnownTime',
    person: kit,
    changes: { possible: [[], [[1080, 1260]], [], [], [], [], []] },
  },
};

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const open = async (...intents: Intent[]) => {
  const loop = await loopWith(...people, ...intents);
  stage = await show(KnownScreen, '/time/known/:person', '/time/known/kit', loop);
  return loop;
};
const choose = async (words: string) => {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent?.startsWith(words));
  await click(label?.querySelector('input'));
};

describe('what I know of somebody’s time', () => {
  test('TIME5 nothing: they count as free when I am, and the screen says so', async () => {
    await open();
    expect(stage?.page.textContent).toContain('Nothing is known yet, so Kit counts as free when you are.');
  });

  test('hours on their own clock, said beside mine', async () => {
    await open(weekly);
    expect(stage?.page.textContent).toContain('This week you could both have about 3 hours');
    expect(stage?.page.textContent).toContain('18:00 there is 19:00 with you.');
  });

  test('begins with hours to change, and goes back to not knowing', async () => {
    const loop = await open();
    await choose('At these hours');
    await wait(750);
    expect(knownTimeOf(loop.state.time, kit).possible).toHaveLength(7);
    await choose('I do not know');
    await wait(750);
    expect(knownTimeOf(loop.state.time, kit).possible).toBeNull();
    await press('Put back');
    await wait(20);
    expect(stage?.page.textContent).toContain('Nothing is known yet');
  });

  test('says so when somebody is not on the map any more', async () => {
    const loop = await loopWith();
    stage = await show(KnownScreen, '/time/known/:person', '/time/known/kit', loop);
    expect(stage.page.textContent).toContain('This person is not on your map any more.');
  });
});
