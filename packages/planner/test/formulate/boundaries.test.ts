import {
  decide,
  type EntryId,
  emptyState,
  everyDay,
  fold,
  type Intent,
  instantOf,
  isOnDay,
  localOf,
  ME,
  minutesOf,
  type PersonId,
  type RelationshipId,
  type RuleDays,
  type RuleId,
  type RuleWhat,
  type State,
} from '@orrery/domain';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Formulation, formulate, loadSolver, readBack, type Solver, solve } from '../../src/index.ts';

const week = '2026-05-04';
const monday = '2026-05-03T12:00:00Z';
const zone = 'Europe/Berlin';
const [sam, kit] = ['sam', 'kit'] as PersonId[] as [PersonId, PersonId];
const [withSam, withKit] = ['withSam', 'withKit'] as RelationshipId[] as [RelationshipId, RelationshipId];

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const time = (intent: Extract<Intent, { tool: 'time' }>['intent']): Intent => ({ tool: 'time', intent });
const people = (intent: Extract<Intent, { tool: 'people' }>['intent']): Intent => ({
  tool: 'people',
  intent,
});

let count = 0;
function lifeOf(...intents: Intent[]): State {
  const state = emptyState();
  const always: Intent[] = [
    people({ type: 'describeMe', changes: { name: 'Lou', zone } }),
    people({ type: 'addPerson', person: sam, fields: { name: 'Sam' } }),
    people({ type: 'addPerson', person: kit, fields: { name: 'Kit' } }),
    people({ type: 'addRelationship', relationship: withSam, fields: { members: [ME, sam] } }),
    people({ type: 'addRelationship', relationship: withKit, fields: { members: [ME, kit] } }),
    time({
      type: 'changeMyTime',
      changes: {
        datesPerDay: 2,
        freeEvenings: 0,
        eveningsInRow: 7,
        weeklyCap: 6000,
        unplanned: 0,
        ownFloor: 0,
        ownWish: 0,
      },
    }),
    time({ type: 'changeBudget', relationship: withSam, changes: { wish: 900, most: 1200 } }),
    time({ type: 'changeBudget', relationship: withKit, changes: { wish: 900, most: 1200 } }),
  ];
  for (const intent of [...always, ...intents]) {
    const decided = decide(state, intent, { now: monday, newId: () => `id${count++}` });
    if (!decided.ok) throw new Error(JSON.stringify({ intent, why: decided.why }));
    for (const body of decided.value)
      fold(state, `e${String(count++).padStart(6, '0')}` as EntryId, body, { precedes: (a, b) => a < b });
  }
  return state;
}

const rule = (what: RuleWhat, days: Partial<RuleDays> = {}, id = 'rule'): Intent =>
  time({ type: 'addRule', rule: id as RuleId, fields: { what, days: { ...everyDay, ...days } } });
const date = (relationship: RelationshipId, day: string, from: number, hours: number): Intent => {
  const start = minutesOf(`${day}T00:00:00Z`) + 60 * (from - 2);
  return time({
    type: 'addDate',
    fields: { relationship, start: instantOf(start), end: instantOf(start + 60 * hours), status: 'accepted' },
  });
};

async function planned(state: State, now = monday) {
  const formulation = formulate(state, week, now) as Formulation;
  const outcome = await solve(formulation.instance, { solver });
  if (outcome.status === 'infeasible') return { formulation, outcome, dates: [] };
  const dates = [
    ...readBack(formulation, outcome.plan),
    ...[...formulation.fixed.values()].map(({ fields }) => fields),
  ].map(({ relationship, start }) => ({ with: relationship, day: localOf(minutesOf(start), zone).date }));
  return { formulation, outcome, dates };
}
const daysWith = (found: Awaited<ReturnType<typeof planned>>, relationship: RelationshipId): string[] =>
  found.dates
    .filter((one) => one.with === relationship)
    .map(({ day }) => day)
    .sort();

const friday = '2026-05-08';
describe('rules for plans', () => {
  test('RULE1 a day that is ours holds nobody else, and other days do', async () => {
    const found = await planned(lifeOf(rule({ kind: 'ours', relationship: withSam }, { weekdays: [5, 6] })));
    expect(daysWith(found, withKit).filter((day) => day >= friday && day <= '2026-05-09')).toEqual([]);
    expect(daysWith(found, withKit).length).toBeGreaterThan(1);
  });

  test('RULE1 never with somebody on these days, at all or in this relationship', async () => {
    const weekend = { weekdays: [6, 7] };
    for (const what of [
      { kind: 'neverOf', person: kit },
      { kind: 'neverWith', relationship: withKit },
    ] as const) {
      const found = await planned(lifeOf(rule(what, weekend)));
      expect(daysWith(found, withKit).filter((day) => day > friday)).toEqual([]);
      expect(daysWith(found, withSam).some((day) => day > friday)).toBe(true);
    }
  });

  test('RULE1 two who are kept apart are seen on different days', async () => {
    const free = await planned(lifeOf());
    const both = (found: typeof free) =>
      daysWith(found, withSam).filter((day) => daysWith(found, withKit).includes(day));
    expect(both(free)).not.toEqual([]);
    const found = await planned(lifeOf(rule({ kind: 'apart', relationships: [withSam, withKit] })));
    expect(both(found)).toEqual([]);
  });

  test('RULE1 somebody stays with the children: never both of us out on a school night', async () => {
    const found = await planned(
      lifeOf(rule({ kind: 'cover', people: [ME, sam] }, { weekdays: [1, 2, 3, 4] })),
    );
    expect(daysWith(found, withSam).filter((day) => day < friday)).toEqual([]);
    expect(daysWith(found, withKit).some((day) => day < friday)).toBe(true);
  });

  test('RULE2 every other Friday is ours in its week, and not in the next', async () => {
    const days = { weekdays: [5], everyWeeks: 2 };
    const ours = { kind: 'ours', relationship: withSam } as const;
    const bound = (anchor: string) =>
      formulate(lifeOf(rule(ours, { ...days, anchor })), week, monday)?.instance.boundaries;
    expect(bound('2026-04-22')).toMatchObject([{ type: 'ours', days: { dates: [friday] } }]);
    expect(bound('2026-04-29')).toEqual([]);
    // 2026 has 53 weeks: 36 weeks on it is still every other one
    expect(bound('2027-01-13')).toMatchObject([{ days: { dates: [friday] } }]);
  });

  test('RULE4 RULE5 what has been breaks nothing, and counts', async () => {
    const thursday = '2026-05-07T10:00:00Z';
    const been = [date(withSam, '2026-05-05', 18, 2), date(withKit, '2026-05-05', 21, 2)];
    const rules = [
      rule({ kind: 'apart', relationships: [withSam, withKit] }, {}, 'apart'),
      rule({ kind: 'ours', relationship: withSam }, { weekdays: [2] }, 'ours'),
      rule({ kind: 'neverOf', person: kit }, { weekdays: [2] }, 'never'),
      rule({ kind: 'cover', people: [ME, sam] }, { weekdays: [2] }, 'cover'),
      rule({ kind: 'require', relationship: withKit, count: 3 }, { weekdays: [2, 3, 6] }, 'three'),
      rule({ kind: 'require', relationship: withSam, count: 1 }, { weekdays: [2] }, 'one'),
    ];
    const found = await planned(lifeOf(...been, ...rules), thursday);
    expect(found.outcome.status).not.toBe('infeasible');
    // of three, one has been (and stands beside the plan), Wednesday is over, and Saturday is left
    expect(found.formulation.instance.boundaries.map(({ id }) => id)).toEqual(['apart', 'three 2026-05-04']);
    expect(found.formulation.instance.boundaries[1]).toMatchObject({ count: 1 });
    expect(daysWith(found, withKit)).toContain('2026-05-09');
    expect(daysWith(found, withSam).filter((day) => daysWith(found, withKit).includes(day))).toEqual([
      '2026-05-05',
    ]);
  });

  test('PLAN115 what stands beside the plan counts for the least, once a day, also when it is still ahead', async () => {
    const thursday = '2026-05-07T10:00:00Z';
    const twice = rule({ kind: 'require', relationship: withSam, count: 2 }, { weekdays: [2, 6] });
    // two on one day are one in the plan and one beside it: Saturday is still asked for
    const both = [date(withSam, '2026-05-05', 16, 2), date(withSam, '2026-05-05', 20, 2)];
    const found = await planned(lifeOf(...both, twice), thursday);
    expect(found.formulation.instance.boundaries).toMatchObject([{ type: 'require', count: 2 }]);
    expect(daysWith(found, withSam)).toContain('2026-05-09');
    // Friday was let go of, so that what comes second there stands beside the plan; it is a date all the same
    const agreed = [date(withSam, friday, 16, 2), date(withKit, friday, 20, 2)];
    const apart = rule({ kind: 'apart', relationships: [withSam, withKit] }, { except: [friday] }, 'apart');
    const once = rule({ kind: 'require', relationship: withKit, count: 1 }, { weekdays: [5] }, 'once');
    const ahead = await planned(lifeOf(...agreed, apart, once), thursday);
    expect(ahead.formulation.instance.boundaries.map(({ id }) => id)).toEqual(['apart']);
    expect(ahead.outcome.status).not.toBe('infeasible');
  });

  test('RULE10 a day to which somebody said no is no day that is left for a date with them', async () => {
    const no = time({
      type: 'addDate',
      fields: {
        relationship: withKit,
        start: `${friday}T16:00:00Z`,
        end: `${friday}T18:00:00Z`,
        status: 'declined',
      },
    });
    const twice = rule({ kind: 'require', relationship: withKit, count: 2 }, { weekdays: [5, 6] }, 'twice');
    const once = rule({ kind: 'require', relationship: withKit, count: 1 }, { weekdays: [5] }, 'once');
    const found = await planned(lifeOf(no, twice, once));
    expect(found.formulation.instance.boundaries).toMatchObject([{ type: 'require', count: 1 }]);
    expect(daysWith(found, withKit)).toContain('2026-05-09');
    expect(daysWith(found, withKit)).not.toContain(friday);
    const agreed = await planned(lifeOf(no, once, date(withKit, friday, 9, 2)));
    expect(agreed.formulation.instance.boundaries).toHaveLength(1);
  });

  test('PLAN116 today is a day that is left as long as a date still fits into it', async () => {
    const sundays = rule({ kind: 'require', relationship: withSam, count: 1 }, { weekdays: [7] });
    const [lunch, late] = ['2026-05-10T11:00:00Z', '2026-05-10T21:10:00Z'];
    const apart = rule({ kind: 'apart', relationships: [withSam, withKit] }, {}, 'apart');
    const seenKit = date(withKit, '2026-05-10', 11, 1);
    for (const [state, now, asked] of [
      [lifeOf(sundays), lunch, 1],
      // ten to eleven at night: nothing fits before the week is over
      [lifeOf(sundays), late, 0],
      // what has been today leaves no room, so that it cannot be asked for any more
      [lifeOf(sundays, apart, seenKit), lunch, 0],
      [lifeOf(sundays, seenKit), lunch, 1],
    ] as const) {
      const found = await planned(state, now);
      expect(found.outcome.status).not.toBe('infeasible');
      expect(found.formulation.instance.boundaries.filter((b) => b.type === 'require')).toHaveLength(asked);
    }
    // what is settled for tonight is one of those asked for, although no further one fits
    const weekend = rule({ kind: 'require', relationship: withSam, count: 2 }, { weekdays: [6, 7] });
    const tonight = date(withSam, '2026-05-09', 22, 2);
    const found = await planned(lifeOf(weekend, tonight), '2026-05-09T19:40:00Z');
    expect(found.formulation.instance.boundaries).toMatchObject([{ count: 2 }]);
    expect(daysWith(found, withSam)).toContain('2026-05-10');
  });

  test('RULE6 a settled date against a rule is a conflict of both, and a day taken out settles it', async () => {
    for (const [what, days] of [
      [{ kind: 'ours', relationship: withSam }, { weekdays: [5] }],
      [{ kind: 'neverWith', relationship: withKit }, { weekdays: [5] }],
      [{ kind: 'apart', relationships: [withSam, withKit] }, {}],
    ] as [RuleWhat, Partial<RuleDays>][]) {
      const settled = [date(withSam, friday, 16, 2), date(withKit, friday, 20, 2)];
      const clash = await planned(lifeOf(...settled, rule(what, days)));
      if (clash.outcome.status !== 'infeasible') throw new Error(`${what.kind} let it be`);
      expect(clash.outcome.conflict.rules).toContainEqual({ rule: 'boundary', id: 'rule' });
      expect(clash.outcome.conflict.rules.some((one) => one.rule === 'fixed')).toBe(true);
      expect(clash.formulation.rules.get('rule')).toBe('rule');
      const settledNow = await planned(lifeOf(...settled, rule(what, { ...days, except: [friday] })));
      expect(settledNow.outcome.status).not.toBe('infeasible');
      expect(daysWith(settledNow, withKit)).toContain(friday);
    }
  });

  test('RULE7 about what is no longer there, it binds nothing', () => {
    const gone = 'gone' as RelationshipId;
    const rules = [
      rule({ kind: 'ours', relationship: gone }, { weekdays: [5] }, 'a'),
      rule({ kind: 'neverOf', person: 'nobody' as PersonId }, {}, 'b'),
      rule({ kind: 'apart', relationships: [withSam, gone] }, {}, 'c'),
      rule({ kind: 'cover', people: [ME, 'nobody' as PersonId] }, {}, 'd'),
      rule({ kind: 'require', relationship: gone, count: 1 }, {}, 'e'),
    ];
    expect(formulate(lifeOf(...rules), week, monday)?.instance.boundaries).toEqual([]);
  });

  test('PLAN112 RULE1 RULE4 whatever the rules, the past, and the hour, a plan keeps each on its days ahead', async () => {
    const anyDays = fc.record(
      {
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        except: fc.subarray([friday, '2026-05-06']),
      },
      { requiredKeys: ['weekdays'] },
    );
    const anyWhat = fc.constantFrom<RuleWhat>(
      { kind: 'ours', relationship: withSam },
      { kind: 'neverWith', relationship: withKit },
      { kind: 'neverOf', person: sam },
      { kind: 'apart', relationships: [withSam, withKit] },
      { kind: 'cover', people: [ME, kit] },
    );
    const anyPast = fc.uniqueArray(
      fc.tuple(fc.constantFrom(withSam, withKit), fc.integer({ min: 4, max: 6 })),
      {
        selector: String,
        maxLength: 4,
      },
    );
    await fc.assert(
      fc.asyncProperty(anyWhat, anyDays, anyPast, async (what, days, past) => {
        const now = '2026-05-07T03:00:00Z';
        const been = past.map(([relationship, day]) =>
          date(relationship, `2026-05-0${day}`, relationship === withSam ? 18 : 21, 2),
        );
        const state = lifeOf(...been, rule(what, days));
        const found = await planned(state, now);
        expect(found.outcome.status).not.toBe('infeasible');
        const on = [...state.time.rules.values()][0]?.fields.days ?? everyDay;
        for (const day of ['2026-05-07', friday, '2026-05-09', '2026-05-10']) {
          const isSam = daysWith(found, withSam).includes(day);
          const isKit = daysWith(found, withKit).includes(day);
          if (!isOnDay(on, day) && what.kind !== 'apart') continue;
          const isBroken = {
            ours: isKit,
            neverWith: isKit,
            neverOf: isSam,
            apart: isSam && isKit,
            cover: isKit,
            require: false,
          }[what.kind];
          expect(isBroken, `${what.kind} on ${day}`).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });
});
