// What could be let go of where a plan is bound: every kind of rule, said by whoever decides on it, and in no address a word that anybody wrote.
import { formulate } from '@orrery/client/planning';
import {
  type BlockId,
  type DateId,
  decide,
  type Intent,
  isForCircles,
  ME,
  myTimeOf,
  type PersonId,
  type RelationshipId,
  type RuleId,
  type State,
  supposing,
} from '@orrery/domain';
import type { Rule } from '@orrery/planner';
import { describe, expect, test } from 'vitest';
import { lettingGo, whatBinds } from '../../../../src/tools/time/plan/let-go.ts';
import { loopWith, now } from '../limits/stage.tsx';

const [kit, sam] = ['kit', 'sam'] as PersonId[] as [PersonId, PersonId];
const [withKit, withSam] = ['withKit', 'withSam'] as RelationshipId[] as [RelationshipId, RelationshipId];
const [ours, apart] = ['ours', 'apart'] as RuleId[] as [RuleId, RuleId];
const week = '2026-03-16';
const CANARY = /Zeisig/;
const marked = (what: string) => `Zeisig-${what}`;
const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
const everyDay = {
  ...{ weekdays: [], inMonth: [], monthDays: [], everyWeeks: 1, anchor: '' as const },
  ...{ from: '' as const, until: '' as const, dates: [], except: [] },
};

async function life(...more: Intent[]) {
  const { state } = await loopWith(
    { tool: 'people', intent: { type: 'describeMe', changes: { zone: 'Europe/Berlin' } } },
    { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: marked('kit') } } },
    { tool: 'people', intent: { type: 'addPerson', person: sam, fields: { name: marked('sam') } } },
    {
      tool: 'people',
      intent: { type: 'addRelationship', relationship: withKit, fields: { members: [ME, kit] } },
    },
    {
      tool: 'people',
      intent: { type: 'addRelationship', relationship: withSam, fields: { members: [ME, sam] } },
    },
    time({ type: 'changeBudget', relationship: withKit, changes: { wish: 240 } }),
    time({ type: 'changeBudget', relationship: withSam, changes: { wish: 240 } }),
    time({
      type: 'addRule',
      rule: ours,
      fields: {
        name: marked('ours'),
        what: { kind: 'ours', relationship: withKit },
        days: { ...everyDay, weekdays: [5] },
      },
    }),
    time({
      type: 'addRule',
      rule: apart,
      fields: { name: marked('apart'), what: { kind: 'apart', relationships: [withKit, withSam] } },
    }),
    time({
      type: 'addBlock',
      block: 'block' as BlockId,
      fields: { title: marked('block'), days: [2], date: null, from: 1080, to: 1200 },
    }),
    time({
      type: 'changeKnownTime',
      person: kit,
      changes: { possible: [[], [[600, 720]], [], [], [], [], []] },
    }),
    time({
      type: 'addDate',
      date: 'date' as DateId,
      fields: {
        ...{ relationship: withSam, start: '2026-03-18T17:00:00Z', end: '2026-03-18T19:00:00Z' },
        ...{ status: 'accepted', title: marked('date') },
      },
    }),
    ...more,
  );
  const formulation = formulate(state, week, now);
  if (!formulation) throw new Error('nothing to plan');
  return { state, formulation };
}

const mine = { person: ME };
const rules: Rule[] = [
  ...(['maxPerDay', 'buffer', 'budget', 'freeEvenings', 'eveningsRow', 'free', 'horizon'] as const).map(
    (rule) => ({ rule, ...mine }),
  ),
  ...(['grid', 'length', 'oncePerDay', 'night'] as const).map((rule) => ({ rule, relation: withKit })),
  { rule: 'free', person: kit },
  { rule: 'most', relation: withKit, ...mine },
  { rule: 'boundary', id: ours },
  { rule: 'boundary', id: apart },
  { rule: 'fixed', id: 'fixed1' },
  { rule: 'frozen' },
  { rule: 'floor', relation: withKit, ...mine, block: 0 },
  { rule: 'atLeast', relation: withKit, minutes: 60 },
];
const all = (state: State, formulation: NonNullable<ReturnType<typeof formulate>>) =>
  rules.flatMap((rule) => lettingGo(state, formulation, { rule, days: [1, 4] }));
const keys = (found: readonly { key: string }[]) => found.map(({ key }) => key).sort();

describe('PLAN135 what could be let go of', () => {
  test('each limit by its least step, a rule on the days in question, and what is settled as it is', async () => {
    const { state, formulation } = await life();
    expect(keys(all(state, formulation))).toEqual(
      [
        ...['block block', 'buffer', 'cap', 'date date', 'datesPerDay', 'eveningsRow', 'freeEvenings'],
        ...['longest withKit', 'most withKit', 'rule apart', 'rule ours', 'theirs kit 2', 'theirs kit 5'],
      ].sort(),
    );
    const [rule] = lettingGo(state, formulation, { rule: { rule: 'boundary', id: ours }, days: [4] });
    expect(rule?.intents).toMatchObject([{ intent: { changes: { days: { except: ['2026-03-20'] } } } }]);
    const [evenings] = lettingGo(state, formulation, { rule: { rule: 'freeEvenings', ...mine }, days: [] });
    expect(evenings?.what).toEqual({ kind: 'freeEvenings', to: 1 });
  });

  test('an evening that is not among my hours, and none that is', async () => {
    const possible = myTimeOf((await life()).state.time).possible.map((spans, k) =>
      k === 4 ? [] : spans.map(([a, b]): [number, number] => [a, b]),
    );
    const { state, formulation } = await life(time({ type: 'changeMyTime', changes: { possible } }));
    const onDays = (days: number[]) =>
      keys(lettingGo(state, formulation, { rule: { rule: 'free', ...mine }, days }));
    expect(onDays([4])).toEqual(['evening 5']);
    // a Thursday is kept for dates: then a calendar is in the way, and nobody lets go of that here
    expect(onDays([3])).toEqual([]);
  });

  test('what can be let go of no further is no question, nor is what makes no room by itself', async () => {
    const { state, formulation } = await life(
      time({ type: 'changeMyTime', changes: { freeEvenings: 0, buffer: 0 } }),
    );
    expect(keys(all(state, formulation))).not.toContain('freeEvenings');
    expect(keys(all(state, formulation))).not.toContain('buffer');
    const reason = { rule: { rule: 'maxPerDay', ...mine } as Rule, days: [1, 2], importance: 1 };
    const asked = (aloneOn: number[]) =>
      whatBinds(state, formulation, [
        { relation: withKit, reasons: [{ ...reason, aloneOn }], way: undefined },
        { relation: withSam, reasons: [{ ...reason, aloneOn }], way: undefined },
      ]);
    expect(asked([])).toEqual([]);
    expect(asked([1])).toMatchObject([{ key: 'datesPerDay', of: [withKit, withSam] }]);
  });

  test('a way out is asked as a whole, once for all whom it would help, or not at all', async () => {
    const { state, formulation } = await life();
    const step = (rule: Rule, by: number, unit: 'minutes' | 'dates') => ({ rule, by, unit, day: 1 });
    const way = (...relax: ReturnType<typeof step>[]) => ({ relax, price: 1, sessions: [] });
    const both = way(
      step({ rule: 'maxPerDay', ...mine }, 1, 'dates'),
      step({ rule: 'budget', ...mine }, 90, 'minutes'),
    );
    const found = whatBinds(state, formulation, [
      { relation: withKit, reasons: [], way: both },
      { relation: withSam, reasons: [], way: both },
    ]);
    expect(found).toMatchObject([
      {
        key: 'cap + datesPerDay',
        of: [withKit, withSam],
        intents: [{ intent: { changes: { datesPerDay: 2 } } }, { intent: { changes: { weeklyCap: 1_590 } } }],
      },
    ]);
    const beyond = way(...both.relax, step({ rule: 'frozen' }, 1, 'dates'));
    expect(whatBinds(state, formulation, [{ relation: withKit, reasons: [], way: beyond }])).toEqual([]);
  });
});

test('PLAN134 whatever is let go of can be said, and PLAN145 nothing of it is for a circle', async () => {
  const { state, formulation } = await life();
  const found = all(state, formulation);
  expect(found.length).toBeGreaterThan(10);
  for (const { key, intents } of found) {
    expect(supposing(state, intents, now), key).toMatchObject({ ok: true });
    for (const intent of intents) {
      const decided = decide(state, intent, { now, newId: () => 'made' });
      expect(decided.ok && decided.value.some(isForCircles), key).toBe(false);
    }
  }
});

test('PLAN145 an address of a question holds ids and no word that anybody wrote', async () => {
  const { state, formulation } = await life();
  expect(JSON.stringify(state.people.people.get(kit)?.fields)).toMatch(CANARY);
  expect(keys(all(state, formulation)).join(' ')).not.toMatch(CANARY);
});
