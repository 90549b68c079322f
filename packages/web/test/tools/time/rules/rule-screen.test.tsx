import { everyDay, type Intent, ME, type RelationshipId, type RuleId, rulesOf } from '@orrery/domain';
import { afterEach, describe, expect, test } from 'vitest';
import RuleScreen from '../../../../src/tools/time/rules/rule-screen.tsx';
import RulesScreen from '../../../../src/tools/time/rules/rules-screen.tsx';
import { button, click, loopWith, press, type Stage, show, type } from '../limits/stage.tsx';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const people = (intent: Extract<Intent, { tool: 'people' }>['intent']): Intent => ({
  tool: 'people',
  intent,
});
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
const sam = 'sam' as typeof ME;
const us = 'us' as RelationshipId;
const rule = 'r' as RuleId;
const life: Intent[] = [
  people({ type: 'addPerson', person: sam, fields: { name: 'Sam' } }),
  people({ type: 'addRelationship', relationship: us, fields: { members: [ME, sam] } }),
];
const fridays = time({
  type: 'addRule',
  rule,
  fields: { what: { kind: 'ours', relationship: us }, days: { ...everyDay, weekdays: [5] } },
});
const at = async (place: string, ...more: Intent[]) => {
  const loop = await loopWith(...life, ...more);
  const pattern = place.startsWith('/time/rules/new') ? '/time/rules/new' : '/time/rules/:rule';
  stage = await show(RuleScreen, pattern, place, loop);
  return loop;
};
const says = (text: string) => expect(stage?.page.textContent).toContain(text);
const kind = (label: string) =>
  click(
    [...document.querySelectorAll('label')]
      .find((each) => each.textContent?.startsWith(label))
      ?.querySelector('input') as HTMLElement | null,
  );
const kept = (loop: Awaited<ReturnType<typeof at>>) => rulesOf(loop.state.time).map(({ fields }) => fields);

describe('a rule for plans', () => {
  test('RULE3 is asked for where it is missing, and nothing that was chosen is lost', async () => {
    const loop = await at('/time/rules/new');
    await press('Keep');
    says('Please choose one.');
    await kind('These days are ours');
    await press('Keep');
    says('Please choose at least one day.');
    expect(kept(loop)).toEqual([]);
    await press('Fri');
    await press('Keep');
    expect(kept(loop)).toEqual([
      {
        ...{ what: { kind: 'ours', relationship: us }, days: { ...everyDay, weekdays: [5] } },
        ...{ name: '', source: null },
      },
    ]);
    expect(stage?.place()).toBe('/time/rules');
  });

  test('RULE1 “These days are ours” says that nobody else is seen then, and promises no date', async () => {
    await at('/time/rules/new');
    says('If we see anybody then, it is each other. The night before is kept from others, too.');
    expect(stage?.page.textContent).not.toContain('We see each other then');
  });

  test('RULE3 with one who takes turns there is nobody to stay', async () => {
    const loop = await at('/time/rules/new');
    await kind('One always stays');
    await press('Keep');
    says('Please choose at least two.');
    await press('Sam');
    await press('Keep');
    expect(kept(loop).map(({ what }) => what)).toEqual([{ kind: 'cover', people: [ME, sam] }]);
  });

  test('RULE3 every other week asks for a day in such a week, and nothing else', async () => {
    const days = { ...everyDay, weekdays: [5], everyWeeks: 2, anchor: '2026-05-08' as const };
    const loop = await at('/time/rules/r', fridays, time({ type: 'changeRule', rule, changes: { days } }));
    await type('Any day in a week that counts', '');
    await press('Keep');
    says('Please choose a day in such a week.');
    expect(stage?.page.textContent).not.toContain('This is not a date that exists');
    expect(kept(loop)[0]?.days.anchor).toBe('2026-05-08');
  });

  test('RULE6 a plan leads to a day that is left out once it is kept, and to no other change', async () => {
    const loop = await at('/time/rules/r?except=2026-05-08', fridays);
    says('Friday 8 May is left out of it, once you keep it.');
    expect(kept(loop)[0]?.days.except).toEqual([]);
    await press('Keep');
    expect(kept(loop)).toMatchObject([{ days: { ...everyDay, weekdays: [5], except: ['2026-05-08'] } }]);
  });

  test('RULE6 a plan leads to several days at once, and what was kept or let go leads back to that plan', async () => {
    const plan = '/time/plan?week=2026-05-04&weeks=4';
    const back = new URLSearchParams({ back: plan });
    const loop = await at(`/time/rules/r?except=2026-05-08,2026-05-15,nonsense&${back}`, fridays);
    says('8 May and 15 May are left out of it, once you keep it.');
    expect(button('Back').getAttribute('href')).toBe(plan);
    await press('Keep');
    expect(kept(loop)[0]?.days.except).toEqual(['2026-05-08', '2026-05-15']);
    expect(stage?.place()).toBe(plan);
    await stage?.leave();
    await at(`/time/rules/r?${back}`, fridays);
    await press('Let this rule go');
    expect(stage?.place()).toBe(plan);
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'time',
  ])('RULE6 the way back never leads out of the app: %j', async (place) => {
    await at(`/time/rules/r?${new URLSearchParams({ back: place })}`, fridays);
    await press('Keep');
    expect(stage?.place()).toBe('/time/rules');
  });

  test('RULE1 single days are put in one by one, and one that still stands in its field counts', async () => {
    const days = { ...everyDay, dates: ['2026-05-08'] };
    const loop = await at('/time/rules/r', fridays, time({ type: 'changeRule', rule, changes: { days } }));
    await type('On which day', '2026-06-12');
    await press('Put this day in');
    await type('On which day', '2026-07-03');
    await press('Keep');
    expect(kept(loop)[0]?.days.dates).toEqual(['2026-05-08', '2026-06-12', '2026-07-03']);
  });

  test('RULE8 let go, it no longer holds, and can be had back', async () => {
    const loop = await at('/time/rules/r', fridays);
    await press('Let this rule go');
    expect(kept(loop)).toEqual([]);
    await press('Undo');
    expect(kept(loop)).toHaveLength(1);
  });

  test('RULE13 of days that come every other week, the list names the next ones', async () => {
    const weekends = time({
      type: 'addRule',
      fields: {
        what: { kind: 'ours', relationship: us },
        days: { ...everyDay, weekdays: [6, 7], everyWeeks: 2, anchor: '2026-03-07' },
      },
    });
    stage = await show(RulesScreen, '/time/rules', '/time/rules', await loopWith(...life, weekends, fridays));
    says('The next: 21 Mar, 22 Mar, 4 Apr and 5 Apr');
    expect(stage?.page.textContent?.match(/The next/g)).toHaveLength(1);
  });

  test('RULE7 about somebody who is gone, the list says that it holds for nothing', async () => {
    const loop = await loopWith(...life, fridays, people({ type: 'removeRelationship', relationship: us }));
    stage = await show(RulesScreen, '/time/rules', '/time/rules', loop);
    says('About somebody who is not on your map any more');
  });
});
