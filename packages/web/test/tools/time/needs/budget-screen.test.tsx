import { budgetOf, hasBudget, type Intent, ME, type PersonId, type RelationshipId } from '@orrery/domain';
import { afterEach, describe, expect, test } from 'vitest';
import BudgetScreen from '../../../../src/tools/time/needs/budget-screen.tsx';
import { button, field, loopWith, press, type Stage, show, type, wait } from '../limits/stage.tsx';

const kit = 'kit' as PersonId;
const withKit = 'with-kit' as RelationshipId;
const people: Intent[] = [
  { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } },
  {
    tool: 'people',
    intent: { type: 'addRelationship', relationship: withKit, fields: { members: [ME, kit] } },
  },
];
const hours: Intent = {
  tool: 'time',
  intent: { type: 'changeBudget', relationship: withKit, changes: { floor: 120, wish: 360, most: 480 } },
};

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const open = async (...intents: Intent[]) => {
  const loop = await loopWith(...people, ...intents);
  stage = await show(BudgetScreen, '/time/budget/:relationship', `/time/budget/${withKit}`, loop);
  return loop;
};
const alerts = () => [...document.querySelectorAll('[role=alert]')].map((each) => each.textContent);

describe('the hours of a relationship', () => {
  test('TIME33 say at once what they come to, as evenings where there are evenings alone', async () => {
    const evening: [number, number][] = [[1080, 1380]];
    const possible = [evening, evening, evening, evening, evening, [], []];
    await open(hours, { tool: 'time', intent: { type: 'changeMyTime', changes: { possible } } });
    expect(stage?.page.textContent).toContain('About two evenings of three hours a week.');
    await type('Wish, a week', '3');
    expect(stage?.page.textContent).toContain('About one evening of three hours a week.');
    await stage?.leave();
    // at first there are weekends, by day
    await open(hours);
    expect(stage?.page.textContent).toContain('About two dates of three hours a week.');
    expect(stage?.page.textContent).toContain('at least one date of two hours a week.');
  });

  test('TIME1 of what is refused or cannot be read, nothing is said but at its own field', async () => {
    await open(hours);
    const says = (words: string) => expect(stage?.page.textContent?.includes(words), words);
    says('Before anything else: at least').toBe(true);
    await type('At least, a week', '9');
    says('Before anything else').toBe(false);
    await type('At least, a week', 'abc');
    says('Before anything else').toBe(false);
    says('No floor: in a full week').toBe(false);
    await type('At least, a week', '0');
    says('No floor: in a full week').toBe(true);
    await type('Most, a week', '3');
    says('Never more than').toBe(false);
  });

  test('are kept a moment after the last key, without any button', async () => {
    const loop = await open(hours);
    await type('Wish, a week', '7');
    expect(budgetOf(loop.state.time, withKit).wish).toBe(360);
    await wait(750);
    expect(budgetOf(loop.state.time, withKit).wish).toBe(420);
  });

  test('TIME1 say at the floor that it is above the wish, keep nothing, and lose nothing', async () => {
    const loop = await open(hours);
    await type('At least, a week', '9');
    await wait(750);
    expect(alerts()).toEqual(['The floor is more than the wish. Lower the floor, or raise the wish.']);
    expect(field('At least, a week').getAttribute('aria-invalid')).toBe('true');
    expect(field('Wish, a week').getAttribute('aria-invalid')).not.toBe('true');
    expect(field('At least, a week').value).toBe('9');
    expect(budgetOf(loop.state.time, withKit).floor).toBe(120);
    await type('Wish, a week', '8');
    expect(alerts()).not.toEqual([]);
    await type('At least, a week', '8');
    expect(alerts()).toEqual([]);
    await wait(750);
    expect(budgetOf(loop.state.time, withKit)).toMatchObject({ floor: 480, wish: 480 });
  });

  test('TIME1 say at the wish that it is above the most', async () => {
    await open(hours);
    await type('Most, a week', '4');
    await wait(750);
    expect(alerts()).toEqual(['The wish is more than the most. Lower the wish, or raise the most.']);
    expect(field('Wish, a week').getAttribute('aria-invalid')).toBe('true');
  });

  test('ask for a wish when it was emptied', async () => {
    await open(hours);
    await type('Wish, a week', '');
    await wait(750);
    expect(alerts()).toEqual(['Please say how much time you would like, even if it is little.']);
  });

  test('are there again, typed as they were, after going away with something that could not be kept', async () => {
    const loop = await open(hours);
    await type('At least, a week', '9');
    await stage?.leave();
    expect(budgetOf(loop.state.time, withKit).floor).toBe(120);
    stage = await show(BudgetScreen, '/time/budget/:relationship', `/time/budget/${withKit}`, loop);
    expect(field('At least, a week').value).toBe('9');
    expect(alerts()).toEqual(['The floor is more than the wish. Lower the floor, or raise the wish.']);
  });

  test('are kept when one goes away before the moment is over', async () => {
    const loop = await open(hours);
    await type('Wish, a week', '7');
    await stage?.leave();
    stage = undefined;
    await wait(20);
    expect(budgetOf(loop.state.time, withKit).wish).toBe(420);
  });

  test('can be put back as they were when one came', async () => {
    const loop = await open(hours);
    await type('Wish, a week', '7');
    await wait(750);
    await type('Most, a week', '10');
    await wait(750);
    await press('Put back');
    await wait(20);
    expect(budgetOf(loop.state.time, withKit)).toMatchObject({ wish: 360, most: 480 });
    expect(field('Wish, a week').value).toBe('6');
    expect(() => button('Put back')).toThrow();
  });

  test('are a suggestion until somebody keeps them', async () => {
    const loop = await open();
    expect(hasBudget(loop.state.time, withKit)).toBe(false);
    await press('Keep these');
    await wait(20);
    expect(hasBudget(loop.state.time, withKit)).toBe(true);
    expect(stage?.place()).toBe('/time/needs');
  });

  test('stay on screen when Done meets something that cannot be kept', async () => {
    await open(hours);
    await type('At least, a week', '9');
    await press('Done');
    await wait(20);
    expect(stage?.place()).toBe(`/time/budget/${withKit}`);
    expect(alerts()).toHaveLength(1);
  });

  test('say so when the relationship is not on the map any more', async () => {
    const loop = await loopWith();
    stage = await show(BudgetScreen, '/time/budget/:relationship', '/time/budget/gone', loop);
    expect(stage.page.textContent).toContain('not on your map any more');
  });
});
