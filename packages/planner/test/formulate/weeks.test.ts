// Four weeks planned together.
import { addDays, type Intent, instantOf, localOf, minutesOf, mondayOf } from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { formulate } from '../../src/index.ts';
import {
  before,
  date,
  formulated,
  kit,
  planned,
  stateAfter,
  time,
  twoPartners,
  week,
  withKit,
  withSam,
} from '../helpers/life.ts';

const zone = 'Europe/Berlin';
const mondays = [0, 7, 14, 21].map((days) => addDays(week, days));
const mondayAt = (instant: string) => mondayOf(localOf(minutesOf(instant), zone).date);
const budget = (relationship: typeof withKit, changes: object): Intent =>
  time({ type: 'changeBudget', relationship, changes });
const inWeeks = (dates: readonly { relationship: string; start: string }[], relationship: string) =>
  dates.filter((one) => one.relationship === relationship).map(({ start }) => mondayAt(start));

describe('PLAN140 four weeks together', () => {
  test('PLAN140 have their 28 days, nights in each week, and nights wished for in all of them', () => {
    const { instance } = formulated(stateAfter([...twoPartners, budget(withSam, { nights: 2 })]), before, 4);
    const days = Object.values(instance.zones)[0]?.days ?? [];
    expect(instance.horizon.weeks).toBe(4);
    expect(days.map(({ date }) => date)).toEqual(Array.from({ length: 28 }, (_, k) => addDays(week, k)));
    const [me] = instance.people;
    const first = me?.nights.filter((day) => day < 7) ?? [];
    expect(first.length).toBeGreaterThan(0);
    expect(me?.nights).toEqual([0, 7, 14, 21].flatMap((k) => first.map((day) => day + k)));
    expect(instance.relations.find(({ id }) => id === withSam)?.sides.me?.nights).toBe(8);
  });

  test('PLAN140 a floor per four weeks stands whole, one a week in each', () => {
    const floors = [budget(withSam, { floor: 120 }), budget(withKit, { floor: 90, floorWeeks: 4 })];
    const { instance } = formulated(stateAfter([...twoPartners, ...floors]), before, 4);
    const floorOf = (id: string) => instance.relations.find((one) => one.id === id)?.sides.me?.floor;
    expect(floorOf(withSam)).toEqual({ minutes: 120, weeks: 1 });
    expect(floorOf(withKit)).toEqual({ minutes: 90, weeks: 4 });
  });

  test('PLAN140 what is planned lies in all four, and is kept week by week; planned again, nothing moves', async () => {
    const state = stateAfter(twoPartners);
    const { formulation, dates } = await planned(state, 4);
    expect(new Set(inWeeks(dates, withSam))).toEqual(new Set(mondays));
    const keep = mondays.map((monday) =>
      time({
        type: 'keepPlan',
        week: monday,
        zone,
        from: before,
        plan: { basis: formulation.basis, levels: [], weeks: 4 },
        dates: dates.filter(({ start }) => mondayAt(start) === monday),
      }),
    );
    stateAfter(keep, state);
    expect(state.time.plans.get(mondays[3] ?? '')?.fields.weeks).toBe(4);
    const again = await planned(state, 4);
    expect(again.formulation.instance.previous?.sessions).toHaveLength(dates.length);
    const byStart = <D extends { start: string }>(some: readonly D[]) =>
      [...some].sort((a, b) => (a.start < b.start ? -1 : 1));
    expect(byStart(again.dates)).toEqual(byStart(dates));
  });
});

describe('PLAN141 wishes and mosts are of the four weeks together', () => {
  const at = (days: number, hours: number): Intent => {
    const start = minutesOf(`${addDays(week, days)}T16:00:00Z`);
    return date(withKit, instantOf(start), instantOf(start + hours * 60));
  };
  const lengths = (dates: readonly { relationship: string; start: string; end: string }[]) =>
    dates
      .filter(({ relationship }) => relationship === withKit)
      .reduce((sum, { start, end }) => sum + minutesOf(end) - minutesOf(start), 0);

  test('PLAN141 whoever wants less than a date a week has one now and then', async () => {
    const seldom = budget(withKit, { wish: 60, most: 60, shortest: 150, longest: 240 });
    const { dates } = await planned(stateAfter([...twoPartners, seldom]), 4);
    expect(lengths(dates)).toBeGreaterThan(0);
    expect(lengths(dates)).toBeLessThanOrEqual(240);
  });

  test('PLAN141 what is settled counts towards them, and raises them only where it is more', async () => {
    const sides = (more: readonly Intent[]) =>
      formulated(stateAfter([...twoPartners, ...more]), before, 4).instance.relations.find(
        ({ id }) => id === withKit,
      )?.sides.me;
    expect(sides([at(2, 4), at(9, 5)])).toMatchObject({ most: 160 });
    expect(sides([at(2, 4), at(9, 5), at(16, 4)])).toMatchObject({ most: 195 });
    const { dates } = await planned(stateAfter([...twoPartners, at(2, 4), at(9, 5)]), 4);
    // nine hours stand, and two more are asked for
    expect(lengths(dates)).toBeLessThanOrEqual(4 * 160 - 9 * 60);
  });

  test('PLAN141 a wish of less than an hour a week is what it is in four, and never more than the most', () => {
    const side = (changes: object) =>
      formulated(stateAfter([...twoPartners, budget(withKit, changes)]), before, 4).instance.relations.find(
        ({ id }) => id === withKit,
      )?.sides.me;
    expect(side({ wish: 30, most: 30, shortest: 120, longest: 240 })).toMatchObject({ want: 30, most: 30 });
    expect(side({ wish: 150, most: 160 })).toMatchObject({ want: 150, most: 160 });
  });

  test('PLAN141 a full week leaves the other three their dates', async () => {
    const evenings = [0, 1, 3, 4, 6].map((day) => at(7 + day, 2));
    const { dates } = await planned(
      stateAfter([...twoPartners, budget(withKit, { most: 900, wish: 300 }), ...evenings]),
      4,
    );
    const others = inWeeks(dates, withSam);
    for (const monday of [mondays[0], mondays[2], mondays[3]]) expect(others).toContain(monday);
  });

  test('PLAN109 PLAN141 a date over a week’s end is cut there where a budget would break, and is busy in the next', async () => {
    const known = time({
      type: 'changeKnownTime',
      person: kit,
      changes: { possible: [[], [], [], [], [], [], [[1_020, 1_440]]] },
    });
    const long = date(withKit, `${addDays(week, 6)}T16:00:00Z`, `${addDays(week, 7)}T10:00:00Z`);
    const { formulation } = await planned(stateAfter([...twoPartners, known, long]), 4);
    const [settled] = formulation.instance.fixed ?? [];
    const days = Object.values(formulation.instance.zones)[0]?.days ?? [];
    expect(settled?.end).toBe(days[6]?.end);
  });
});

describe('PLAN142 each week by itself', () => {
  test('PLAN142 what keeping four weeks writes makes none of them look old', async () => {
    const floors = [
      budget(withSam, { floor: 480, floorWeeks: 4 }),
      budget(withKit, { wish: 60, most: 60, shortest: 120, longest: 240 }),
    ];
    const state = stateAfter([...twoPartners, ...floors]);
    const bases = () => mondays.map((monday) => formulate(state, monday, before)?.basis);
    const first = bases();
    const { dates } = await planned(state, 4);
    expect(dates.length).toBeGreaterThan(4);
    for (const monday of mondays)
      stateAfter(
        [
          time({
            type: 'keepPlan',
            ...{ week: monday, zone, from: before, plan: { basis: '', levels: [], weeks: 4 } },
            dates: dates.filter(({ start }) => mondayAt(start) === monday),
          }),
        ],
        state,
      );
    expect(bases()).toEqual(first);
    stateAfter([budget(withSam, { floor: 240 })], state);
    expect(bases()).not.toEqual(first);
  });
});
