// Each hard rule and each level by hand: a plan that just keeps it, and one that just does not. check.test.ts compares
// thousands of random plans with the independent judge; here one can read what a rule means.
import { describe, expect, test } from 'vitest';
import { inDays } from '../src/calendar.ts';
import { check } from '../src/check.ts';
import type { Boundary, DaySet, Instance, LocalDay, Person, Plan, Relation, Session } from '../src/format.ts';
import { parseInstance } from '../src/parse.ts';
import { ruleKey } from '../src/rules.ts';
import { judge } from './helpers/judge.ts';

const hour = 60;
const day = 24 * hour;

/** Days of 24 hours from a Monday, begun `later` than minute 0; evenings from 18:00. */
const days = (weeks: number, later = 0): LocalDay[] =>
  Array.from({ length: 7 * weeks }, (_, k) => ({
    date: new Date(Date.UTC(2026, 2, 2 + k)).toISOString().slice(0, 10),
    dow: (k % 7) + 1,
    isoWeek: 10 + Math.floor(k / 7),
    start: k * day + later,
    end: (k + 1) * day + later,
    evening: [k * day + later + 18 * hour, (k + 1) * day + later],
  }));

const person = (id: string, weeks: number): Person => ({
  id,
  zone: 'here',
  free: [[0, 7 * weeks * day]],
  nights: [0, 1, 2, 3, 4, 5, 6],
  cap: 100 * hour,
  solo: 0,
  reserve: 0,
  buffer: 0,
  maxPerDay: 9,
  maxEveningsRow: 7,
  freeEvenings: 0,
});

const relation = (id: string, ...members: string[]): Relation => ({
  id,
  members,
  session: { min: hour, max: 4 * hour, step: 30 },
  sides: Object.fromEntries(
    members.map((m) => [
      m,
      {
        tier: 'one',
        want: 4 * hour,
        most: 20 * hour,
        floor: { minutes: 0, weeks: 1 },
        prefer: null,
        nights: 0,
      },
    ]),
  ),
});

/** Ann with Bo, Ann with Cy, Bo with Cy; everybody free all the time. Changed by each test as it needs. */
function instanceOf(change: (instance: Instance) => void = () => {}, weeks = 1): Instance {
  const instance: Instance = {
    format: 'polyplan/1',
    horizon: { weeks, grid: 30 },
    tierWeights: { one: 1, three: 3 },
    zones: { here: { days: days(weeks) } },
    people: ['ann', 'bo', 'cy'].map((id) => person(id, weeks)),
    relations: [relation('ab', 'ann', 'bo'), relation('ac', 'ann', 'cy'), relation('bc', 'bo', 'cy')],
    boundaries: [],
    frozen: null,
    previous: null,
  };
  change(instance);
  expect(parseInstance(instance)).toMatchObject({ ok: true });
  return instance;
}

const ann = (changes: Partial<Person>) => (instance: Instance) => {
  Object.assign(instance.people[0] ?? {}, changes);
};
/** A date that begins on a day, 0 for Monday, at an hour, and lasts so many hours. */
const at = (id: string, on: number, from: number, hours = 2): Session => ({
  relation: id,
  start: on * day + from * hour,
  end: on * day + (from + hours) * hour,
});
const planOf = (sessions: readonly Session[], nights: Plan['nights'] = []): Plan => ({
  sessions: [...sessions],
  nights,
});

/** The broken rules by name, in which our checker and the judge must agree. */
function broken(instance: Instance, plan: Plan): string[] {
  const ours = check(instance, plan);
  expect(ours.feasible).toBe(judge(instance, plan).feasible);
  return [...new Set(ours.violations.map(({ rule }) => ruleKey(rule)))].sort();
}

describe('hard rules', () => {
  test('PLAN3 a date belongs to the day on which it starts, for each of its people by their own clock', () => {
    const late = at('ab', 0, 23);
    const apart = instanceOf((i) => {
      i.zones.there = { days: days(1, -2 * hour) };
      Object.assign(i.people[1] ?? {}, { zone: 'there' });
      i.boundaries = [{ id: 'mondays', type: 'never', person: 'ann', days: { dow: [1] } }];
    });
    expect(broken(apart, planOf([late]))).toEqual(['mondays']);
    // 23:00 on Ann's Monday is Bo's Tuesday
    apart.boundaries = [{ id: 'mondays', type: 'never', person: 'bo', days: { dow: [1] } }];
    expect(broken(apart, planOf([late]))).toEqual([]);
  });

  test.each<[DaySet | null, boolean]>([
    [null, true],
    [{}, true],
    [{ dow: [1, 3] }, true],
    [{ dow: [2] }, false],
    [{ dom: [2] }, true],
    [{ dates: ['2026-03-03'] }, false],
    [{ isoWeek: 'even' }, true],
    [{ isoWeek: 'odd' }, false],
    [{ dow: [1], isoWeek: 'odd' }, false],
  ])('PLAN4 whether Monday 2 March, in week 10, is in %j: %s', (set, is) => {
    const [monday] = days(1);
    expect(monday && inDays(set, monday)).toBe(is);
  });

  test('PLAN5 PLAN24 the weekly budget: the cap, or what the reserve leaves of free time less own time', () => {
    const capped = instanceOf(ann({ cap: 5 * hour }));
    expect(broken(capped, planOf([at('ab', 0, 9, 3), at('ac', 1, 9, 2)]))).toEqual([]);
    expect(broken(capped, planOf([at('ab', 0, 9, 3), at('ac', 1, 9, 2.5)]))).toEqual(['budget ann']);
    // 85 per cent of ten hours, less one for herself, are seven and a half
    const free: [number, number][] = [
      [9 * hour, 14 * hour],
      [day + 9 * hour, day + 14 * hour],
    ];
    const spare = instanceOf(ann({ free, reserve: 15, solo: hour }));
    expect(broken(spare, planOf([at('ab', 0, 9, 4), at('ac', 1, 9, 3.5)]))).toEqual([]);
    expect(broken(spare, planOf([at('ab', 0, 9, 4), at('ac', 1, 9, 4)]))).toEqual(['budget ann']);
    expect(broken(instanceOf(ann({ solo: 1_000 * hour })), planOf([at('ab', 0, 9)]))).toEqual(['budget ann']);
  });

  test('PLAN20 starts and ends lie on the grid, lengths between the shortest and the longest', () => {
    const instance = instanceOf();
    expect(broken(instance, planOf([at('ab', 0, 9, 1), at('ac', 0, 12, 4)]))).toEqual([]);
    expect(broken(instance, planOf([at('ab', 0, 9.25, 2)]))).toEqual(['grid ab']);
    expect(broken(instance, planOf([at('ab', 0, 9, 0.5)]))).toEqual(['length ab']);
    expect(broken(instance, planOf([at('ab', 0, 9, 4.5)]))).toEqual(['length ab']);
  });

  test('PLAN21 dates start within everybody’s week and lie in one free interval of each', () => {
    const instance = instanceOf(
      ann({
        free: [
          [9 * hour, 12 * hour],
          [12 * hour + 30, 15 * hour],
        ],
      }),
    );
    expect(broken(instance, planOf([at('ab', 0, 9, 3)]))).toEqual([]);
    expect(broken(instance, planOf([at('ab', 0, 10, 3)]))).toEqual(['free ann']);
    expect(broken(instanceOf(), planOf([at('ab', 7, 0, 1)]))).toEqual(['horizon ann', 'horizon bo']);
  });

  test('PLAN22 between two dates of a person lies the buffer, and nobody is in two places', () => {
    const instance = instanceOf(ann({ buffer: 60 }));
    expect(broken(instance, planOf([at('ab', 0, 9), at('ac', 0, 12)]))).toEqual([]);
    expect(broken(instance, planOf([at('ab', 0, 9), at('ac', 0, 11.5)]))).toEqual(['buffer ann']);
    expect(broken(instanceOf(), planOf([at('ab', 0, 9), at('bc', 0, 10)]))).toEqual(['buffer bo']);
  });

  test('PLAN23 one date of a relation a day, and so many of a person', () => {
    const two = planOf([at('ab', 0, 9), at('ac', 0, 12)]);
    expect(broken(instanceOf(ann({ maxPerDay: 2 })), two)).toEqual([]);
    expect(broken(instanceOf(ann({ maxPerDay: 1 })), two)).toEqual(['maxPerDay ann']);
    expect(broken(instanceOf(), planOf([at('ab', 0, 9), at('ab', 0, 12)]))).toEqual(['oncePerDay ab']);
  });

  test('PLAN25 an evening is busy when a date touches it; so many stay free, and so many in a row', () => {
    const touching = (hours: number) => planOf([0, 1, 3].map((on) => at('ab', on, 16, hours)));
    expect(broken(instanceOf(ann({ freeEvenings: 5 })), touching(2))).toEqual([]);
    expect(broken(instanceOf(ann({ freeEvenings: 5 })), touching(2.5))).toEqual(['freeEvenings ann']);
    expect(broken(instanceOf(ann({ freeEvenings: 4, maxEveningsRow: 2 })), touching(3))).toEqual([]);
    expect(broken(instanceOf(ann({ maxEveningsRow: 1 })), touching(3))).toEqual(['eveningsRow ann']);
    // Sunday and Monday are a row, though of two weeks
    const border = planOf([at('ab', 6, 19), at('ab', 7, 19)]);
    expect(broken(instanceOf(ann({ maxEveningsRow: 1 }), 2), border)).toEqual(['eveningsRow ann']);
  });

  test('PLAN26 at most so much, as each side sees it, over the whole horizon', () => {
    const most = (minutes: number) =>
      instanceOf((i) => {
        Object.assign(i.relations[0]?.sides.bo ?? {}, { most: minutes });
      }, 2);
    const nine = planOf([at('ab', 0, 9, 4), at('ab', 1, 9, 4), at('ab', 2, 9, 1)]);
    expect(broken(most(4.5 * hour), nine)).toEqual([]);
    expect(broken(most(4 * hour), nine)).toEqual(['most ab bo']);
  });

  test('PLAN27 a night needs a date that day, free nights, one zone, and each person has one', () => {
    const date = at('ab', 0, 19);
    expect(broken(instanceOf(), planOf([date], [{ relation: 'ab', day: 0 }]))).toEqual([]);
    expect(broken(instanceOf(), planOf([date], [{ relation: 'ab', day: 1 }]))).toEqual(['night ab']);
    expect(broken(instanceOf(ann({ nights: [1] })), planOf([date], [{ relation: 'ab', day: 0 }]))).toEqual([
      'night ab',
    ]);
    const both = [
      { relation: 'ab', day: 0 },
      { relation: 'ac', day: 0 },
    ];
    expect(broken(instanceOf(), planOf([date, at('ac', 0, 22)], both))).toEqual(['night ac']);
    const far = instanceOf((i) => {
      i.zones.there = { days: days(1) };
      Object.assign(i.people[1] ?? {}, { zone: 'there' });
    });
    expect(broken(far, planOf([date], [{ relation: 'ab', day: 0 }]))).toEqual(['night ab']);
  });

  test.each<[Boundary, Session[], Session[]]>([
    [{ id: 'b', type: 'ours', relation: 'ab', days: { dow: [1] } }, [at('ac', 1, 9)], [at('ac', 0, 9)]],
    [{ id: 'b', type: 'never', relation: 'ab', days: { dow: [1] } }, [at('ac', 0, 9)], [at('ab', 0, 9)]],
    [{ id: 'b', type: 'never', person: 'bo', days: { dow: [1] } }, [at('ac', 0, 9)], [at('bc', 0, 9)]],
    [
      { id: 'b', type: 'apart', person: 'ann', relations: ['ab', 'ac'] },
      [at('ab', 0, 9), at('ac', 1, 9)],
      [at('ab', 0, 9), at('ac', 0, 12)],
    ],
    [{ id: 'b', type: 'cover', people: ['ann', 'cy'] }, [at('ab', 0, 9), at('bc', 0, 11)], [at('ac', 0, 9)]],
    [
      { id: 'b', type: 'require', relation: 'ab', days: { dow: [1, 2] }, count: 2 },
      [at('ab', 0, 9), at('ab', 1, 9)],
      [at('ab', 0, 9), at('ab', 2, 9)],
    ],
  ])('PLAN7 PLAN28 boundary %j', (boundary, keeping, breaking) => {
    const instance = instanceOf((i) => {
      i.boundaries = [boundary];
    });
    expect(broken(instance, planOf(keeping))).toEqual([]);
    expect(broken(instance, planOf(breaking))).toEqual(['b']);
  });

  test('PLAN8 PLAN29 what starts in the frozen part is exactly what was announced', () => {
    const announced = at('ab', 0, 9);
    const instance = instanceOf((i) => {
      i.frozen = { until: day, sessions: [announced], nights: [] };
    });
    expect(broken(instance, planOf([announced, at('ac', 1, 9)]))).toEqual([]);
    expect(broken(instance, planOf([]))).toEqual(['frozen']);
    expect(broken(instance, planOf([announced, at('ac', 0, 19)]))).toEqual(['frozen']);
  });
});

describe('levels', () => {
  const side = (changes: Partial<Relation['sides'][string]>, weeks = 1) =>
    instanceOf((i) => {
      Object.assign(i.relations[0]?.sides.ann ?? {}, changes);
      i.relations = i.relations.slice(0, 1);
    }, weeks);
  function value(instance: Instance, level: number, ...sessions: Session[]): number | undefined {
    const plan = planOf(sessions);
    expect(check(instance, plan).objective).toEqual(judge(instance, plan).objective);
    return check(instance, plan).objective[level];
  }

  test('PLAN32 PLAN33 PLAN34 floor blocks with nothing, with less than half, and the minutes missing', () => {
    const floor = side({ floor: { minutes: 3 * hour, weeks: 1 } }, 2);
    const levels = (...sessions: Session[]) => [0, 1, 2].map((level) => value(floor, level, ...sessions));
    expect(levels()).toEqual([2, 2, 360]);
    expect(levels(at('ab', 0, 9, 1))).toEqual([1, 2, 300]);
    expect(levels(at('ab', 0, 9, 1.5))).toEqual([1, 1, 270]);
    expect(levels(at('ab', 0, 9, 3), at('ab', 7, 9, 3))).toEqual([0, 0, 0]);
    expect(levels(at('ab', 0, 9, 4), at('ab', 1, 9, 4))).toEqual([1, 1, 180]);
  });

  test('PLAN35 an hour counts 8, 4, 2, 1 in the four quarters of a wish, times the tier, in quarter hours', () => {
    const lost = (tier: string, hours: number) =>
      check(side({ tier }), planOf(hours > 0 ? [at('ab', 0, 9, hours)] : [])).sides[0]?.loss;
    expect([0, 1, 2, 3, 4].map((hours) => lost('one', hours))).toEqual([60, 28, 12, 4, 0]);
    expect([1, 2, 3, 4].map((hours) => lost('three', hours))).toEqual([84, 36, 12, 0]);
    expect(lost('one', 1.5)).toBe(20);
  });

  test('PLAN36 minutes on days that a side does not prefer, and an hour for each missing night', () => {
    const some = side({ prefer: { dow: [2] }, nights: 2 });
    expect(value(some, 4, at('ab', 0, 9, 2), at('ab', 1, 9, 2))).toBe(2 * hour + 2 * 60);
    expect(check(some, planOf([at('ab', 1, 9)], [{ relation: 'ab', day: 1 }])).objective[4]).toBe(60);
  });

  test('PLAN37 a date of the last plan: 0 kept, 1 at another time that day, 2 gone, nothing before the frozen part ends', () => {
    const known = side({});
    known.previous = { sessions: [at('ab', 0, 9), at('ab', 3, 9)], nights: [] };
    expect(value(known, 5, at('ab', 0, 9), at('ab', 3, 9))).toBe(0);
    expect(value(known, 5, at('ab', 0, 9), at('ab', 3, 9, 3))).toBe(1);
    expect(value(known, 5, at('ab', 0, 9))).toBe(2);
    known.frozen = { until: day, sessions: [], nights: [] };
    expect(value(known, 5, at('ab', 3, 9))).toBe(0);
  });

  test('PLAN38 all levels are whole on a grid of quarter hours, but not on one of ten minutes', () => {
    const grid = (minutes: number) =>
      instanceOf((i) => {
        i.horizon.grid = minutes;
        for (const r of i.relations) r.session = { min: minutes, max: 4 * hour, step: minutes };
      });
    const isWhole = (minutes: number) =>
      check(grid(minutes), planOf([at('ab', 0, 9, minutes / 60)])).objective.every(Number.isInteger);
    expect([10, 15, 20, 30].map(isWhole)).toEqual([false, true, false, true]);
  });
});
