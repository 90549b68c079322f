import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type BudgetFields,
  bestRemedy,
  capacityOf,
  concernsFor,
  type Intent,
  type MyTimeFields,
  outlook,
  relationshipsOf,
  type State,
  type Weekly,
} from '../../src/index.ts';
import { add, given, join, person, relationship } from '../people/map-of.ts';
import { budget, clock, couple, dateAt, time, us, week } from '../time/week-of.ts';

const mine = (changes: Partial<MyTimeFields>): Intent => time({ type: 'changeMyTime', changes });
const possible = (...days: [number, number][][]): [number, number][][] =>
  Array.from({ length: 7 }, (_, k) => days[k] ?? []);
const theirs = (hours: Weekly): Intent =>
  time({
    type: 'changeKnownTime',
    person: person('sam'),
    changes: { possible: hours.map((day) => day.map(([from, to]): [number, number] => [from, to])) },
  });
const modest = { floor: 120, wish: 180, most: 300, shortest: 120, longest: 300 };
const withBudget = (changes: Partial<BudgetFields>, ...more: Intent[]) =>
  couple(time(budget(changes)), ...more);
const kinds = (state: State) => concernsFor(state, week).map((c) => c.kind);

describe('TIME11 neglect and overload', () => {
  test('TIME11 nothing is said when all is well', () => {
    expect(concernsFor(withBudget(modest), week)).toEqual([]);
    expect(concernsFor(withBudget(modest, dateAt('d', 1, 19, 22)), week)).toEqual([]);
    // nor of a relationship whose time nobody spoke of
    expect(concernsFor(couple(mine({ possible: possible() })), week)).toEqual([]);
  });

  test('TIME11 no room for a date: shorter dates help, where there is an hour', () => {
    expect(
      concernsFor(withBudget(modest, mine({ possible: possible([[1200, 1290]]), ownFloor: 0 })), week),
    ).toContainEqual({
      kind: 'noRoomForADate',
      relationship: us,
      shortest: 120,
      longestStretch: 90,
      remedy: 'shorterDates',
    });
  });

  test('TIME11 no room for a date: else my hours do, or theirs where I know them', () => {
    const none = { kind: 'noRoomForADate', longestStretch: 0 };
    expect(concernsFor(withBudget(modest, mine({ possible: possible() })), week)).toContainEqual(
      expect.objectContaining({ ...none, remedy: 'myHours' }),
    );
    expect(concernsFor(withBudget(modest, theirs(possible([[60, 360]]))), week)).toContainEqual(
      expect.objectContaining({ ...none, remedy: 'theirHours' }),
    );
  });

  test('TIME11 no room for a date: the way there and back counts', () => {
    const near = withBudget(modest, mine({ possible: possible([[1140, 1290]]), ownFloor: 0, unplanned: 0 }));
    expect(kinds(near)).not.toContain('noRoomForADate');
    given([time(budget({ travel: 30 }))], near);
    expect(kinds(near)).toContain('noRoomForADate');
  });

  test('TIME11 a floor that does not fit into the common time', () => {
    const state = withBudget(
      { floor: 400, wish: 500, most: 600, shortest: 120, longest: 300 },
      theirs(possible([[1080, 1320]], [[1080, 1140]])),
    );
    // Monday's four hours; Tuesday's one is too short for a date
    expect(concernsFor(state, week)).toEqual([
      { kind: 'floorDoesNotFit', relationship: us, floor: 400, room: 240, remedy: 'theirHours' },
    ]);
  });

  test('TIME11 a date in the week answers both', () => {
    const state = withBudget(modest, mine({ possible: possible(), weeklyCap: 600 }), dateAt('d', 2, 19, 22));
    expect(concernsFor(state, week).some((c) => 'relationship' in c)).toBe(false);
  });

  test('TIME11 long since the last date: told from three weeks on, unless one is ahead', () => {
    const since = (weeks: number, ...more: Intent[]) =>
      concernsFor(withBudget(modest, dateAt('last', 7, 15, 18, { lived: 180 }, -weeks - 1), ...more), week);
    expect(since(2)).toEqual([]);
    expect(since(3)).toEqual([{ kind: 'longSinceLast', relationship: us, weeks: 3, remedy: 'plan' }]);
    expect(since(5)).toMatchObject([{ weeks: 5 }]);
    expect(since(5, dateAt('ahead', 3, 19, 22, {}, 1))).toEqual([]);
    expect(since(5, dateAt('far', 3, 19, 22, {}, 2))).toHaveLength(1);
    expect(since(5, dateAt('no', 3, 19, 22, { status: 'declined' }, 1))).toHaveLength(1);
    // what did not happen was no date
    expect(since(5, dateAt('missed', 3, 19, 22, { lived: 0 }, -1))).toHaveLength(1);
  });

  test('TIME11 floors above what my limits leave: the limit that binds is the remedy', () => {
    const floors = { floor: 600, wish: 600, most: 900, longest: 600 };
    const asked = { kind: 'floorsAboveCapacity', asked: 600 };
    const found = (changes: Partial<MyTimeFields>) => concernsFor(withBudget(floors, mine(changes)), week);
    expect(found({ weeklyCap: 300 })).toMatchObject([{ ...asked, capacity: 300, remedy: 'weeklyCap' }]);
    const evenings = possible([[1080, 1380]], [[1080, 1380]], [[1080, 1380]]);
    expect(found({ possible: evenings, unplanned: 50, ownFloor: 0 })).toMatchObject([
      { ...asked, capacity: 450, remedy: 'unplanned' },
    ]);
    expect(found({ possible: possible([[600, 1260]]), unplanned: 0, ownFloor: 120 })).toMatchObject([
      { ...asked, capacity: 540, remedy: 'myHours' },
    ]);
  });

  test('TIME11 wishes above what my limits leave', () => {
    const state = withBudget({ ...modest, wish: 300 }, mine({ weeklyCap: 240 }));
    expect(concernsFor(state, week)).toEqual([
      { kind: 'wishesAboveCapacity', asked: 300, capacity: 240, remedy: 'wishes' },
    ]);
  });

  test('TIME11 a week that is too full, and too many evenings, are told before anything about floors', () => {
    const dates = [1, 2, 3, 4].map((day) => dateAt(`d${day}`, day, 19, 22));
    const state = withBudget(
      { floor: 900, wish: 900, most: 900 },
      mine({ weeklyCap: 600, freeEvenings: 4 }),
      ...dates,
    );
    expect(concernsFor(state, week)).toEqual([
      { kind: 'weekIsOverfull', planned: 720, capacity: 600, remedy: 'moveOne' },
      { kind: 'tooManyEvenings', evenings: 4, limit: 3, remedy: 'moveOne' },
    ]);
    given([time({ type: 'changeDate', date: 'd4' as never, changes: { status: 'cancelled' } })], state);
    expect(kinds(state)).toEqual(['floorsAboveCapacity']);
  });

  test('TIME11 an evening is one that a date reaches into: not an afternoon, but a night that runs over', () => {
    const evenings = (from: number, to: number) =>
      kinds(withBudget(modest, mine({ freeEvenings: 7 }), dateAt('d', 6, from, to))).includes(
        'tooManyEvenings',
      );
    expect(evenings(14, 18)).toBe(false);
    expect(evenings(14, 19)).toBe(true);
    expect(evenings(23, 26)).toBe(true);
  });

  test('TIME11 a date of several days takes each of its evenings, also where it began in the week before', () => {
    const told = (...dates: Intent[]) =>
      concernsFor(withBudget(modest, mine({ freeEvenings: 6, weeklyCap: 10_000 }), ...dates), week);
    const evenings = { kind: 'tooManyEvenings', limit: 1 };
    expect(told(dateAt('trip', 5, 12, 60))).toContainEqual({ ...evenings, evenings: 2, remedy: 'moveOne' });
    expect(told(dateAt('trip', 7, 12, 60, {}, -1), dateAt('d', 3, 19, 22))).toContainEqual({
      ...evenings,
      evenings: 2,
      remedy: 'moveOne',
    });
  });

  test('TIME11 at most one sentence a relationship, whatever is the matter', () => {
    const names = ['sam', 'kit', 'noor'];
    const hour = fc.integer({ min: 0, max: 20 }).map((h) => h * 60);
    const day = fc.tuple(hour, hour).map(([a, b]): [number, number][] => (a < b ? [[a, b]] : []));
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 7, maxLength: 7 }),
        fc.array(fc.record({ floor: fc.nat({ max: 900 }), ago: fc.integer({ min: -1, max: 6 }) }), {
          minLength: 3,
          maxLength: 3,
        }),
        (hours, each) => {
          const state = given([
            ...names.map(add),
            ...names.map((name) => join('me', name)),
            mine({ possible: hours }),
            ...each.flatMap(({ floor, ago }, k): Intent[] => {
              const id = relationship(`me-${names[k]}`);
              const changes = { floor, wish: 900, most: 1200, longest: 600 };
              const start = clock(2, 19, -ago);
              const end = clock(2, 22, -ago);
              return [
                time({ type: 'changeBudget', relationship: id, changes }),
                time({
                  type: 'addDate',
                  fields: { relationship: id, start, end, lived: ago > 0 ? 180 : null },
                }),
              ];
            }),
          ]);
          expect(relationshipsOf(state.people)).toHaveLength(3);
          const found = concernsFor(state, week);
          const about = found.flatMap((c) => ('relationship' in c ? [c.relationship] : []));
          expect(new Set(about).size).toBe(about.length);
          expect(new Set(found.map((c) => JSON.stringify(c))).size).toBe(found.length);
          for (const concern of found) expect(concern.remedy).not.toBe('');
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('the weeks ahead', () => {
  test('the thinnest is the one with the least room', () => {
    const away = time({ type: 'addBlock', fields: { date: addDays(week, 19), from: 0, to: 1440 } });
    const state = withBudget(modest, mine({ weeklyCap: 10_000 }), away);
    const { weeks, thinnest } = outlook(state, week, 4);
    expect(weeks.map((w) => w.week)).toEqual([0, 7, 14, 21].map((d) => addDays(week, d)));
    expect(thinnest.week).toBe(addDays(week, 14));
    expect(thinnest.capacity).toBe(capacityOf(state, addDays(week, 14)));
    expect(weeks.every((w) => w.wished === 180 && w.floors === 120)).toBe(true);
  });

  test('a remedy gives what it says, and the best one gives most', () => {
    const evening = fc.boolean().map((is): [number, number][] => (is ? [[1080, 1380]] : []));
    fc.assert(
      fc.property(
        fc.array(evening, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 0, max: 1_500 }),
        fc.integer({ min: 0, max: 60 }),
        (hours, weeklyCap, unplanned) => {
          const state = withBudget(modest, mine({ possible: hours, weeklyCap, unplanned }));
          const before = capacityOf(state, week);
          const remedy = bestRemedy(state, week);
          if (!remedy) return;
          given([mine(remedy.changes)], state);
          expect(capacityOf(state, week) - before).toBe(remedy.gives);
          expect(remedy.gives).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
