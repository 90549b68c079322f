import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attained,
  begunAnewAs,
  type CompassIntent,
  copyOf,
  decide,
  emptyState,
  figureOn,
  figuresOf,
  GOAL_KINDS,
  GOAL_LEVELS,
  type GoalFields,
  type GoalId,
  type GoalLevel,
  goalsOf,
  type Intent,
  isForCircles,
  levelOn,
  type RatingId,
  ratingsOf,
  type State,
  tScore,
  whatWasWrittenTwice,
} from '../../../src/index.ts';
import { devices } from '../../across/devices.ts';
import { given } from '../../people/map-of.ts';

const now = '2026-03-09T12:00:00Z';
const compass = (intent: CompassIntent): Intent => ({ tool: 'compass', intent });
const goalOf = (id: string) => id as GoalId;
const five = ['much less', 'less', 'as hoped', 'more', 'much more'];
const begin = (id: string, fields: Partial<GoalFields> = {}): Intent =>
  compass({
    ...{ type: 'add', of: 'goal', id: goalOf(id) },
    fields: { what: id, levels: five, begun: '2026-03-01', ...fields },
  } as CompassIntent);
const rate = (id: string, on: string, level: GoalLevel | null, rating = `${id} ${on}`): Intent =>
  compass({ type: 'rate', of: 'goal', id: goalOf(id), rating: rating as RatingId, on, level });
const refusal = (intent: Intent, state = emptyState()) => {
  const decision = decide(state, intent, { now, newId: () => 'new' });
  return decision.ok ? null : decision.why;
};
const goal = (state: State, id: string) => {
  const found = state.compass.goal.get(goalOf(id));
  if (!found) throw new Error(`no goal ${id}`);
  return found;
};
const t = (...parts: readonly (readonly [weight: number, level: number | null])[]) => {
  const score = tScore(parts.map(([weight, level]) => ({ weight, level }) as Attained));
  return score.ok ? Number(score.value.toFixed(2)) : score.why;
};

describe('GOAL5 the figure', () => {
  test('GOAL5 is that of the literature', () => {
    expect(t([3, 1], [2, 0], [1, -1])).toBe(54.41);
    expect(t([1, 2])).toBe(70);
    expect(t([1, -2])).toBe(30);
    expect(t([1, 0])).toBe(50);
    // one goal, whatever it weighs
    expect(t([7, 1])).toBe(60);
    // two that weigh alike: 50 + 20 / √(0.7 · 2 + 0.3 · 4)
    expect(t([1, 1], [1, 1])).toBe(Number((50 + 20 / Math.sqrt(2.6)).toFixed(2)));
    // one that weighs nothing changes nothing
    expect(t([3, 1], [0, -2])).toBe(t([3, 1]));
  });

  test('GOAL5 what cannot come to one is refused by name, and at which goal', () => {
    expect(t()).toEqual({ code: 'noGoals' });
    expect(t([0, 1], [0, 2])).toEqual({ code: 'allWeightsZero' });
    expect(t([1, 1], [-1, 1])).toEqual({ code: 'weightUnfit', at: 1 });
    expect(t([Number.NaN, 1])).toEqual({ code: 'weightUnfit', at: 0 });
    expect(t([Number.POSITIVE_INFINITY, 1])).toEqual({ code: 'weightUnfit', at: 0 });
    expect(t([1, 1], [1, null])).toEqual({ code: 'levelMissing', at: 1 });
    expect(t([1, 3])).toEqual({ code: 'levelUnfit', at: 0 });
    expect(t([1, 0.5])).toEqual({ code: 'levelUnfit', at: 0 });
    expect(t([1, Number.NaN])).toEqual({ code: 'levelUnfit', at: 0 });
  });

  const some = fc.array(
    fc.record({ weight: fc.integer({ min: 1, max: 3 }), level: fc.constantFrom<GoalLevel>(...GOAL_LEVELS) }),
    { minLength: 1, maxLength: 12 },
  );
  const scoreOf = (goals: readonly Attained[]) => {
    const score = tScore(goals);
    if (!score.ok) throw new Error(score.why.code);
    return score.value;
  };

  test('GOAL5 holds as the formula does: order, scale, mirror, and more is never less', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 1_000 }), fc.nat(), (goals, by, which) => {
        const score = scoreOf(goals);
        expect(scoreOf(goals.toReversed())).toBeCloseTo(score, 8);
        expect(scoreOf(goals.map((one) => ({ ...one, weight: one.weight * by })))).toBeCloseTo(score, 8);
        const mirrored = goals.map((one) => ({ ...one, level: -one.level as GoalLevel }));
        expect(scoreOf(mirrored) + score).toBeCloseTo(100, 8);
        const sums = goals.reduce(
          ([x, w, s], { weight, level }) => [x + weight * level, w + weight, s + weight ** 2] as const,
          [0, 0, 0] as readonly [number, number, number],
        );
        expect(score).toBeCloseTo(50 + (10 * sums[0]) / Math.sqrt(0.7 * sums[2] + 0.3 * sums[1] ** 2), 8);
        const at = which % goals.length;
        const level = Math.min(2, (goals[at]?.level ?? 0) + 1) as GoalLevel;
        expect(scoreOf(goals.with(at, { weight: goals[at]?.weight ?? 1, level }))).toBeGreaterThanOrEqual(
          score,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('GOAL5 whatever it is asked, it answers with a figure or a reason, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            weight: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
            level: fc.constantFrom(...GOAL_LEVELS, null),
          }),
          { maxLength: 6 },
        ),
        (goals) => {
          const score = tScore(goals);
          if (score.ok) expect(Number.isFinite(score.value)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('GOAL2 a goal begins', () => {
  test('GOAL2 with all that it needs, and with nothing less', () => {
    expect(refusal(begin('calm'))).toBeNull();
    expect(refusal(begin('calm', { what: '' }))).toEqual({ code: 'nameMissing', field: 'what' });
    for (const at of [0, 1, 2, 3, 4]) {
      const blank = begin('calm', { levels: five.with(at, ' ') });
      expect(refusal(blank)).toEqual({ code: 'levelMissing', field: `levels.${at}` });
      const long = begin('calm', { levels: five.with(at, 'x'.repeat(501)) });
      expect(refusal(long)).toEqual({ code: 'textTooLong', field: `levels.${at}` });
    }
    expect(refusal(begin('calm', { levels: five.slice(0, 4) }))?.field).toBe('levels.4');
    expect(refusal(begin('calm', { levels: five.with(3, 'less ') }))).toEqual({
      ...{ code: 'levelTwice', field: 'levels.3' },
    });
    for (const weight of [0, 4, 1.5])
      expect(refusal(begin('calm', { weight }))).toEqual({ code: 'outOfRange', field: 'weight' });
    expect(refusal(begin('calm', { begun: 'soon' }))).toEqual({ code: 'dateUnclear', field: 'begun' });
    expect(new Set(GOAL_KINDS).size).toBe(8);
  });

  test('GOAL1 in one’s own space alone', () => {
    const decision = decide(emptyState(), begin('calm'), { now, newId: () => 'new' });
    expect(decision.ok && decision.value.map(isForCircles)).toEqual([false]);
  });
});

describe('GOAL3 what was said at the beginning', () => {
  test('GOAL3 stays, whichever field, and also where it is said as new', () => {
    const state = given([begin('calm')]);
    const fields = { what: 'x', levels: five.toReversed(), weight: 3, begun: '2026-03-02', kind: 'limits' };
    for (const [field, value] of Object.entries(fields))
      expect(
        refusal(
          compass({
            ...{ type: 'change', of: 'goal', id: goalOf('calm') },
            changes: { [field]: value },
          } as unknown as CompassIntent),
          state,
        ),
      ).toEqual({ code: 'staysAsItWas', field });
    expect(refusal(begin('calm', { weight: 3 }), state)).toEqual({ code: 'staysAsItWas' });
    expect(whatWasWrittenTwice(state)).toEqual([]);
  });

  test('GOAL3 begun anew, both show, and the earlier one counts and is rated no more', () => {
    const anew = begin('calmer', { after: goalOf('calm'), begun: '2026-03-08' });
    const state = given([begin('calm'), rate('calm', '2026-03-02', -1), anew]);
    expect(begunAnewAs(state.compass, goalOf('calm'))?.id).toBe('calmer');
    expect(goalsOf(state.compass).map(({ id }) => id)).toEqual(['calmer']);
    expect(refusal(rate('calm', '2026-03-08', 1), state)).toEqual({ code: 'staysAsItWas', field: 'level' });
    expect(refusal(begin('other', { after: goalOf('calm') }), state)).toEqual({
      ...{ code: 'unknown', field: 'after' },
    });
    expect(refusal(begin('other', { after: goalOf('calmer'), begun: '2026-03-07' }), state)?.field).toBe(
      'begun',
    );
    expect(figureOn(state.compass, '2026-03-07')).toMatchObject({ rated: 1, score: { value: 40 } });
    expect(figureOn(state.compass, '2026-03-08')).toMatchObject({ rated: 0, without: 1 });
    // without the new one, the earlier one is there again
    const away = given([compass({ type: 'remove', of: 'goal', id: goalOf('calmer') })], copyOf(state));
    expect(goalsOf(away.compass).map(({ id }) => id)).toEqual(['calm']);
  });
});

describe('GOAL4 levels by day', () => {
  const state = given([
    ...[begin('calm'), rate('calm', '2026-03-05', 1), rate('calm', '2026-03-02', -2)],
    rate('calm', '2026-03-05', 0, 'another'),
  ]);

  test('GOAL4 one a day, the last that was said; between them the last by then', () => {
    expect(ratingsOf(goal(state, 'calm')).map(({ on, level }) => [on, level])).toEqual([
      ['2026-03-02', -2],
      ['2026-03-05', 0],
    ]);
    const on = (day: string) => levelOn(goal(state, 'calm'), day);
    expect([on('2026-03-01'), on('2026-03-02'), on('2026-03-04'), on('2026-03-09')]).toEqual([
      null,
      -2,
      -2,
      0,
    ]);
    const back = given([rate('calm', '2026-03-05', null)], copyOf(state));
    expect(levelOn(goal(back, 'calm'), '2026-03-09')).toBe(-2);
  });

  test('GOAL4 before it began, ahead of today, and what is no level are refused at their field', () => {
    expect(refusal(rate('calm', '2026-02-28', 1), state)).toEqual({ code: 'dateBefore', field: 'on' });
    expect(refusal(rate('calm', '2026-03-12', 1), state)).toEqual({ code: 'dateAhead', field: 'on' });
    expect(refusal(rate('calm', 'soon', 1), state)).toEqual({ code: 'dateUnclear', field: 'on' });
    expect(refusal(rate('calm', '2026-03-09', 3 as GoalLevel), state)?.field).toBe('level');
    expect(refusal(rate('none', '2026-03-09', 1), state)).toEqual({ code: 'unknown' });
  });

  test('GOAL4 COMPASS4 two devices at once: both days stand, of one day both do, and the next word is the only one', () => {
    const { all, meet } = devices(2, 0);
    const [phone, laptop] = all as [(typeof all)[number], (typeof all)[number]];
    phone.say(begin('calm'));
    meet();
    phone.say(rate('calm', '2026-03-04', 1, 'p4'), rate('calm', '2026-03-06', 2, 'p6'));
    laptop.say(rate('calm', '2026-03-05', -1, 'l5'), rate('calm', '2026-03-06', 0, 'l6'));
    meet();
    for (const { state } of [phone, laptop]) {
      expect(ratingsOf(goal(state, 'calm')).map(({ on, level }) => [on, level])).toEqual([
        ['2026-03-04', 1],
        ['2026-03-05', -1],
        ['2026-03-06', 0],
        ['2026-03-06', 2],
      ]);
      expect(whatWasWrittenTwice(state)).toEqual([]);
    }
    laptop.say(rate('calm', '2026-03-06', 1, 'again'));
    meet();
    expect(ratingsOf(goal(phone.state, 'calm')).map(({ level }) => level)).toEqual([1, -1, 1]);
  });
});

test('GOAL6 over time: what was said by each day, goals without a level left out and counted', () => {
  const state = given([
    begin('first', { weight: 3 }),
    begin('second', { weight: 1, begun: '2026-03-04' }),
    rate('first', '2026-03-02', 1),
    rate('second', '2026-03-06', -1),
  ]);
  expect(
    figuresOf(state.compass).map(({ on, t, rated, without }) => [on, t.toFixed(2), rated, without]),
  ).toEqual([
    ['2026-03-02', '60.00', 1, 0],
    ['2026-03-04', '60.00', 1, 1],
    ['2026-03-06', (50 + 20 / Math.sqrt(0.7 * 10 + 0.3 * 16)).toFixed(2), 2, 0],
  ]);
  expect(figureOn(state.compass, '2026-02-01')).toMatchObject({ score: { why: { code: 'noGoals' } } });
});

test('GOAL7 put away, a goal counts no more; erased, it is gone and cannot be begun under its id', () => {
  const state = given([begin('calm'), rate('calm', '2026-03-02', 2)]);
  const away = given([compass({ type: 'remove', of: 'goal', id: goalOf('calm') })], copyOf(state));
  expect(figuresOf(away.compass)).toEqual([]);
  const back = given([compass({ type: 'restore', of: 'goal', id: goalOf('calm') })], copyOf(away));
  expect(figuresOf(back.compass)).toHaveLength(1);
  const erased = given([compass({ type: 'erase', of: 'goal', id: goalOf('calm') })], copyOf(state));
  expect(goalsOf(erased.compass)).toEqual([]);
  expect(refusal(begin('calm'), erased)).toEqual({ code: 'unknown' });
});
