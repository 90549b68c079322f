import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysOfRule,
  everyDay,
  isOnDay,
  mondayOf,
  type PersonId,
  type RuleDays,
  type RuleId,
  type RulesIntent,
  type RuleWhat,
  readBody,
  rulesOf,
  undo,
} from '../../../src/index.ts';
import { given } from '../../people/map-of.ts';
import { couple, time, us, why } from '../week-of.ts';

const days = (some: Partial<RuleDays>): RuleDays => ({ ...everyDay, ...some });
const ours: RuleWhat = { kind: 'ours', relationship: us };
const rule = 'fridays' as RuleId;
const fridays: RulesIntent = {
  type: 'addRule',
  rule,
  fields: { what: ours, days: days({ weekdays: [5] }), name: 'Our Fridays' },
};
const month = (some: Partial<RuleDays>, from = '2026-05-01', count = 31) =>
  daysOfRule(days(some), from, count).map((day) => day.slice(5));
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('2000-01-01', n));

describe('RULE1 a rule is for the days that fit all that was chosen', () => {
  test.each<[string, Partial<RuleDays>, string[]]>([
    ['days of the week', { weekdays: [5] }, ['05-01', '05-08', '05-15', '05-22', '05-29']],
    ['the first of that day in the month', { weekdays: [5], inMonth: [1] }, ['05-01']],
    ['the second and the last', { weekdays: [6], inMonth: [2, 0] }, ['05-09', '05-30']],
    ['the last, where it is the fifth', { weekdays: [7], inMonth: [0] }, ['05-31']],
    ['days of the month', { monthDays: [1, 15] }, ['05-01', '05-15']],
    ['a Friday that is the 15th', { weekdays: [5], monthDays: [13, 15] }, ['05-15']],
    ['from a day until a day', { from: '2026-05-30', until: '2026-05-31' }, ['05-30', '05-31']],
    ['single days', { dates: ['2026-05-04', '2026-07-01'] }, ['05-04']],
    [
      'none that was taken out',
      { weekdays: [5], except: ['2026-05-08', '2026-05-22'] },
      ['05-01', '05-15', '05-29'],
    ],
    ['nothing where two things never meet', { weekdays: [1], dates: ['2026-05-05'] }, []],
  ])('RULE1 %s', (_, chosen, fit) => {
    expect(month(chosen)).toEqual(fit);
  });

  test('RULE1 more that is chosen never adds a day, and a day taken out is out', () => {
    const some = fc.record(
      {
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        inMonth: fc.subarray([0, 1, 2, 3, 4, 5]),
        monthDays: fc.subarray([1, 8, 15, 22, 28, 29, 30, 31]),
        from: anyDay,
        until: anyDay,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, some, anyDay, (one, other, day) => {
        const both = {
          ...one,
          ...Object.fromEntries(Object.entries(other).filter(([key]) => !(key in one))),
        };
        if (isOnDay(days(both), day)) expect(isOnDay(days(one), day)).toBe(true);
        expect(isOnDay(days({ ...one, except: [day] }), day)).toBe(false);
      }),
    );
  });
});

test('RULE2 every other week stays so through years of 52 and of 53 weeks, whichever day of it was named', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: 2, max: 8 }), (anchor, from, everyWeeks) => {
      const found = daysOfRule(days({ weekdays: [3], everyWeeks, anchor }), from, 7 * everyWeeks * 60);
      expect(found).toHaveLength(60);
      const steps = found.slice(1).map((day, k) => addDays(found[k] ?? '', 7 * everyWeeks) === day);
      expect(steps).not.toContain(false);
      const inWeek = addDays(mondayOf(anchor), 2);
      expect(isOnDay(days({ weekdays: [3], everyWeeks, anchor }), inWeek)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe('RULE3 what is missing or unclear is refused at its field', () => {
  const add = (what: RuleWhat, some: Partial<RuleDays> = {}, name = ''): RulesIntent => ({
    type: 'addRule',
    fields: { what, days: days(some), name },
  });
  const nobody = '' as PersonId;
  const sam = 'sam' as PersonId;
  test.each<[RulesIntent, string, string | undefined]>([
    [add({ kind: 'neverWith', relationship: '' as typeof us }), 'relationshipMissing', 'relationship'],
    [
      add({ kind: 'require', relationship: '' as typeof us, count: 1 }),
      'relationshipMissing',
      'relationship',
    ],
    [add({ kind: 'neverOf', person: nobody }), 'personMissing', 'person'],
    [add({ kind: 'apart', relationships: [us, us] }), 'twoNeeded', 'relationships'],
    [add({ kind: 'cover', people: [sam] }), 'twoNeeded', 'people'],
    [add({ kind: 'require', relationship: us, count: 0 }), 'numberOutOfRange', 'count'],
    [add({ kind: 'require', relationship: us, count: 8 }), 'numberOutOfRange', 'count'],
    [add(ours), 'dayMissing', 'weekdays'],
    [add(ours, { weekdays: [5], everyWeeks: 2 }), 'dateUnclear', 'anchor'],
    [add(ours, { weekdays: [0] }), 'numberOutOfRange', 'weekdays'],
    [add(ours, { monthDays: [32] }), 'numberOutOfRange', 'monthDays'],
    [add(ours, { dates: ['2026-02-30'] }), 'dateUnclear', 'dates'],
    [add(ours, { weekdays: [5], except: ['soon'] }), 'dateUnclear', 'except'],
    [add(ours, { from: '2026-05-02', until: '2026-05-01' }), 'endBeforeStart', 'until'],
    [add(ours, { weekdays: [5] }, 'x'.repeat(81)), 'textTooLong', 'name'],
    [{ type: 'changeRule', rule: 'none' as RuleId, changes: { name: 'x' } }, 'unknown', undefined],
    [{ type: 'removeRule', rule: 'none' as RuleId }, 'unknown', undefined],
  ])('RULE3 %j: %s', (intent, code, field) => {
    expect(why(couple(), intent)).toEqual(field === undefined ? { code } : { code, field });
  });

  test('RULE3 a change that makes a rule unclear leaves it as it was', () => {
    const state = couple(time(fridays));
    const change: RulesIntent = { type: 'changeRule', rule, changes: { days: everyDay } };
    expect(why(state, change)).toEqual({ code: 'dayMissing', field: 'weekdays' });
    expect(rulesOf(state.time).map(({ fields }) => fields.days.weekdays)).toEqual([[5]]);
  });

  test('RULE3 that some are kept apart is for every day but those taken out', () => {
    const state = couple(
      time(
        add(
          { kind: 'apart', relationships: [us, 'other' as typeof us] },
          { weekdays: [5], except: ['2026-05-01'] },
        ),
      ),
    );
    expect(rulesOf(state.time)[0]?.fields.days).toEqual(days({ except: ['2026-05-01'] }));
  });
});

test('RULE6 a day taken out of a rule is out of it, and the rule stays', () => {
  const state = couple(time(fridays));
  const except = ['2026-05-08'];
  given([time({ type: 'changeRule', rule, changes: { days: days({ weekdays: [5], except }) } })], state);
  const [fields] = rulesOf(state.time).map((one) => one.fields);
  expect(daysOfRule(fields?.days ?? everyDay, '2026-05-01', 15)).toEqual(['2026-05-01', '2026-05-15']);
});

describe('RULE8', () => {
  test('RULE8 a rule that was taken out is away, and comes back as it was', () => {
    const state = couple(time(fridays), time({ type: 'removeRule', rule }));
    expect(rulesOf(state.time)).toEqual([]);
    given([time({ type: 'restoreRule', rule })], state);
    expect(rulesOf(state.time).map(({ fields }) => fields.name)).toEqual(['Our Fridays']);
  });

  test('RULE8 a change is taken back by what stood there before', () => {
    const state = couple(time(fridays));
    const changed = { type: 'ruleChanged', rule, changes: { name: 'Fridays' } } as const;
    const taken = { tool: 'time', version: 1, at: '2026-05-01T10:00:00Z', event: changed } as const;
    expect(undo(state, taken)).toMatchObject({ event: { rule, changes: { name: 'Our Fridays' } } });
  });

  test('RULE8 one event of each kind is read as it was written first', () => {
    const frozen = [
      {
        type: 'ruleAdded',
        rule,
        fields: {
          what: { kind: 'require', relationship: 'r', count: 2 },
          days: {
            ...{ weekdays: [1, 7], inMonth: [0, 5], monthDays: [31], everyWeeks: 2, anchor: '2026-05-04' },
            ...{ from: '', until: '2026-12-31', dates: [], except: ['2026-05-08'] },
          },
          name: 'Two a week',
        },
      },
      {
        type: 'ruleChanged',
        rule,
        changes: { what: { kind: 'cover', people: ['me', 'sam'] } },
        beside: { name: ['x'] },
      },
      { type: 'ruleChanged', rule, changes: { what: { kind: 'ours', relationship: 'r' } } },
      { type: 'ruleChanged', rule, changes: { what: { kind: 'neverWith', relationship: 'r' } } },
      { type: 'ruleChanged', rule, changes: { what: { kind: 'neverOf', person: 'p' } } },
      { type: 'ruleChanged', rule, changes: { what: { kind: 'apart', relationships: ['r', 's'] } } },
      { type: 'ruleRemoved', rule },
      { type: 'ruleRestored', rule },
    ];
    for (const event of frozen) {
      const body = { tool: 'time', version: 1, at: '2026-05-01T10:00:00Z', event };
      expect(readBody(body)).toEqual(body);
    }
  });
});
