// What a circle hears of a plan, searched for everything that it must not: every kind of rule, every kind of reason, every viewer.
import {
  type DateFields,
  type DateId,
  type DateReason,
  dateReason,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  keyOfDate,
  ME,
  type MemberId,
  newDate,
  type PlannedDate,
  type RelationshipId,
  reasonsFor,
  reasonsSeen,
  type SpaceId,
  type State,
  type Terms,
  termsKey,
} from '@orrery/domain';
import type { Explanation, Rule } from '@orrery/planner';
import { describe, expect, test } from 'vitest';
import { type Formulation, reasonsToTell, toldOfRule } from '../../src/planning/index.ts';

const [ana, ben, cleo] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [MemberId, MemberId, MemberId];
const space = '1'.repeat(64) as SpaceId;
const now = '2026-03-09T12:00:00Z';
const days = [
  '2026-03-09',
  '2026-03-10',
  '2026-03-11',
  '2026-03-12',
  '2026-03-13',
  '2026-03-14',
  '2026-03-15',
];
const friday: Terms = {
  ...{ day: '2026-03-13', minute: 1140, zone: 'Europe/Berlin', length: 180 },
  ...{ night: false, title: '', place: '' },
};
const thursday = { ...friday, day: '2026-03-12' };
/** Everything private is called so. */
const marked = (name: string) => `Zeisig-${name}`;
const CANARY = /Zeisig/;

let count = 0;
const inOrder = { precedes: (a: string, b: string) => a < b };
function say(state: State, by: MemberId, ...intents: readonly Intent[]): unknown[] {
  return intents.flatMap((intent) => {
    const world = { now, newId: () => `id-${count++}`, me: by, isIn: () => true };
    const decision = decide(state, intent, world);
    if (!decision.ok) throw new Error(JSON.stringify(decision.why));
    for (const body of decision.value)
      fold(state, `e${String(count++).padStart(6, '0')}` as EntryId, body, inOrder, by);
    return decision.value;
  });
}
const time = (intent: object) => ({ tool: 'time', intent }) as Intent;
const share = (what: object) => ({ tool: 'spaces', intent: { type: 'share', what } }) as Intent;

/** A circle of three in which everything is said that a reason can rest on. */
function table(): State {
  const state = emptyState();
  const theirs = keyOfDate('theirs', [ana, ben]);
  say(state, ben, time({ type: 'proposeDate', date: 'theirs', people: [ana], terms: thursday }));
  say(state, ana, time({ type: 'answerDate', date: theirs, terms: termsKey(thursday), says: 'yes' }));
  for (const [who, other] of [
    [ana, ben],
    [ben, ana],
  ] as const)
    say(
      state,
      who,
      time({ type: 'sayFloor', people: [other], floor: { minutes: 180, weeks: 1 }, says: 'yes' }),
    );
  say(state, ben, share({ kind: 'wish', people: [ana, ben], minutes: 240, nights: 0 }));
  const told = { kind: 'availability', level: 'busy', from: '2026-03-09', days: 63, zone: 'Europe/Berlin' };
  say(state, ben, share({ ...told, blocks: [] }));
  const fields = { name: 'Our day', on: { kind: 'yearly', month: 3, day: 13 } };
  say(state, ben, time({ type: 'addYearlyDay', yearlyDay: 'y', fields }));
  return state;
}

const dated = (id: string, fields: Partial<DateFields> = {}): PlannedDate => ({
  ...{
    id: id as DateId,
    present: true,
    disputed: [],
    presence: [],
    registers: {} as PlannedDate['registers'],
  },
  fields: {
    ...newDate,
    ...{ relationship: marked('relation') as RelationshipId, title: marked('title'), place: marked('place') },
    ...{ note: marked('note'), ...fields },
  },
});
const formulation = {
  instance: {
    name: marked('week'),
    zones: { [marked('zone')]: { days: days.map((date) => ({ date })) } },
  } as unknown as Formulation['instance'],
  fixed: new Map<string, PlannedDate>([
    ['mine', dated(marked('date'))],
    ['here', dated(`circle ${space} ${keyOfDate('theirs', [ana, ben])}`)],
    ['elsewhere', dated(`circle ${marked('space')} ${keyOfDate('theirs', [ana, ben])}`)],
  ]),
};

/** One of each kind of rule, with everything in it that is private. A new kind without a row is a fault of types, and of this test. */
const relation = marked('relation');
const rows: { readonly [Kind in Rule['rule']]: readonly (Rule & { readonly rule: Kind })[] } = {
  free: [
    { rule: 'free', person: ME },
    { rule: 'free', person: marked('person') },
  ],
  buffer: [{ rule: 'buffer', person: ME }],
  maxPerDay: [{ rule: 'maxPerDay', person: ME }],
  budget: [{ rule: 'budget', person: ME }],
  freeEvenings: [{ rule: 'freeEvenings', person: ME }],
  eveningsRow: [{ rule: 'eveningsRow', person: ME }],
  horizon: [{ rule: 'horizon', person: ME }],
  grid: [{ rule: 'grid', relation }],
  length: [{ rule: 'length', relation }],
  oncePerDay: [{ rule: 'oncePerDay', relation }],
  night: [{ rule: 'night', relation }],
  most: [{ rule: 'most', relation, person: marked('person') }],
  boundary: [{ rule: 'boundary', id: marked('boundary') }],
  fixed: ['mine', 'here', 'elsewhere', marked('unknown')].map((id) => ({ rule: 'fixed', id })),
  frozen: [{ rule: 'frozen' }],
  floor: [{ rule: 'floor', relation, person: marked('person'), block: 0 }],
  atLeast: [{ rule: 'atLeast', relation, minutes: 137 }],
};
const explained = (...rules: readonly Rule[]): Explanation => ({
  ...{ relation, content: false, openDays: [], missedFloors: [], sides: [] },
  reasons: rules.map((rule) => ({
    ...{ rule, takenBy: marked('other'), days: [0, 1, 2, 3, 4, 5, 6], aloneOn: [3], importance: 1 },
  })),
});
const circle = (state: State, me = ana) => ({ space, state, circle: { me, isIn: () => true } });

/** What goes into the circle with these reasons, and what each of its people is then shown. */
function toldWith(state: State, reasons: readonly DateReason[], date: string) {
  const sent = say(
    state,
    ana,
    time({
      type: 'proposeDate',
      date,
      people: [ben],
      terms: friday,
      reasons: reasons.slice(0, 6),
      twice: true,
    }),
  );
  const shared = state.time.shared.get(keyOfDate(date, [ana, ben]));
  if (!shared) throw new Error('not proposed');
  const seen = [ana, ben, cleo].map((me) => reasonsSeen(circle(state, me), shared));
  return { sent, seen };
}

describe('DATE26 what a circle hears of a plan', () => {
  test('DATE26 every kind of rule has a row here, and says what a circle hears of it', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(toldOfRule).sort());
    for (const [kind, some] of Object.entries(rows)) {
      expect(some.length).toBeGreaterThan(0);
      for (const { rule } of some) expect(rule).toBe(kind);
    }
  });

  for (const [kind, some] of Object.entries(rows) as [Rule['rule'], readonly Rule[]][])
    for (const [k, rule] of some.entries())
      test(`DATE26 of ${kind} ${k + 1} nobody in the circle hears anything marked, and each the same`, () => {
        const state = table();
        const told = reasonsToTell(formulation, explained(rule), friday.day, circle(state));
        const { sent, seen } = toldWith(state, told, `d${kind}${k}`);
        expect(JSON.stringify(sent)).not.toMatch(CANARY);
        expect(JSON.stringify(sent)).not.toContain('137');
        expect(JSON.stringify(seen)).not.toMatch(CANARY);
        for (const one of seen) expect(one).toEqual(seen[0]);
        // what is said is a day and nothing of what stood there, or a date that the circle has
        for (const reason of told)
          expect(Object.keys(reason).sort()).toEqual(
            reason.code === 'notThen' ? ['code', 'on'] : ['code', 'date'],
          );
        if (toldOfRule[rule.rule] === 'nothing') expect(told).toEqual([]);
        else expect(told.length).toBeGreaterThan(0);
      });

  test('DATE26 every private rule reads alike: from what is said nobody learns which it was', () => {
    const state = table();
    const words = (Object.entries(rows) as [Rule['rule'], readonly Rule[]][])
      .filter(([kind]) => toldOfRule[kind] === 'day')
      .flatMap(([, some]) => some)
      .concat([
        { rule: 'fixed', id: 'mine' },
        { rule: 'fixed', id: 'elsewhere' },
      ])
      .map((rule) => JSON.stringify(reasonsToTell(formulation, explained(rule), friday.day, circle(state))));
    expect(words.length).toBeGreaterThan(9);
    expect(new Set(words).size).toBe(1);
  });

  test('DATE26 a date of the circle itself is named, once, as long as it is agreed', () => {
    const state = table();
    const key = keyOfDate('theirs', [ana, ben]);
    const rule: Rule = { rule: 'fixed', id: 'here' };
    expect(reasonsToTell(formulation, explained(rule, rule), friday.day, circle(state))).toEqual([
      { code: 'keepsClearOf', date: key },
    ]);
    say(state, ben, time({ type: 'cancelDate', date: key }));
    expect(
      reasonsToTell(formulation, explained(rule), friday.day, circle(state)).every(
        ({ code }) => code === 'notThen',
      ),
    ).toBe(true);
  });
});

describe('DATE12 every kind of reason', () => {
  /** One of each, or none that can be; a new kind without a row fails. */
  const reasons: { readonly [Code in DateReason['code']]: Extract<DateReason, { code: Code }> } = {
    makesUpFor: { code: 'makesUpFor', date: keyOfDate('theirs', [ana, ben]) },
    insteadOf: { code: 'insteadOf', date: keyOfDate('theirs', [ana, ben]) },
    lastTime: { code: 'lastTime', date: keyOfDate('theirs', [ana, ben]) },
    keepsClearOf: { code: 'keepsClearOf', date: keyOfDate('theirs', [ana, ben]) },
    yearlyDay: { code: 'yearlyDay', day: 'y' as never },
    floor: { code: 'floor' },
    asked: { code: 'asked', by: ben },
    sharedHours: { code: 'sharedHours', by: ben },
    notThen: { code: 'notThen', on: '2026-03-12' },
  };
  const kinds = dateReason.def.options.flatMap(({ shape }) => [...shape.code.def.values] as string[]);

  test('DATE12 has a row here', () => {
    expect(Object.keys(reasons).sort()).toEqual([...kinds].sort());
  });

  for (const reason of Object.values(reasons))
    test(`DATE12 ${reason.code} is told with ids of the circle alone, whatever comes along with it`, () => {
      const state = table();
      const more = Object.assign({}, reason, { note: marked('note'), relationship: marked('relation') });
      const { sent, seen } = toldWith(state, [more], 'one');
      expect(JSON.stringify([sent, seen])).not.toMatch(CANARY);
      for (const one of seen) expect(one).toEqual([reason]);
    });

  test('DATE12 what is not so is not shown, and what others know nothing of is not offered', () => {
    const state = table();
    const { seen } = toldWith(
      state,
      [
        { code: 'asked', by: ana },
        { code: 'sharedHours', by: ana },
        { code: 'notThen', on: '2026-06-01' },
      ],
      'lies',
    );
    expect(seen).toEqual([[], [], []]);
    expect(reasonsFor(circle(emptyState()), [ben], friday)).toEqual([]);
    const offered = reasonsFor(circle(state), [ben], friday).map(({ code }) => code);
    expect(offered).toEqual(['yearlyDay', 'floor', 'asked', 'sharedHours', 'lastTime']);
    // with somebody else nothing of that is so
    expect(reasonsFor(circle(state), [cleo], friday).map(({ code }) => code)).toEqual([
      ...['yearlyDay', 'keepsClearOf'],
    ]);
  });

  test('DATE12 a reason goes with what it rests on', () => {
    const state = table();
    say(state, ana, time({ type: 'sayFloor', people: [ben], floor: null, says: 'no' }));
    const [ask] = [...state.spaces.shares.values()].filter(({ fields }) => fields.what.kind === 'wish');
    say(state, ben, {
      tool: 'spaces',
      intent: { type: 'takeBack', share: ask?.id.split(' ')[1] },
    } as unknown as Intent);
    expect(reasonsFor(circle(state), [ben], friday).map(({ code }) => code)).toEqual([
      ...['yearlyDay', 'sharedHours', 'lastTime'],
    ]);
    const refused = decide(
      state,
      time({ type: 'proposeDate', people: [ben], terms: friday, reasons: [{ code: 'floor' }], twice: true }),
      { now, newId: () => 'x', me: ana, isIn: () => true },
    );
    expect(refused).toMatchObject({ ok: false, why: { code: 'unknown', field: 'reasons' } });
  });
});
