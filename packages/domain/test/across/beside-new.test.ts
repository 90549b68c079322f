// While something is new to me: whose floors are said, and when nothing is.
import { describe, expect, test } from 'vitest';
import {
  belowFloorBesideNew,
  type DateFields,
  type Intent,
  newToMe,
  type State,
  type TimeIntent,
} from '../../src/index.ts';
import { add, given, join, joinAs, relationship } from '../people/map-of.ts';
import { dateAt, home, time } from '../time/week-of.ts';

const now = '2026-03-11T12:00:00Z';
const robin = relationship('me-robin');
const kit = relationship('me-kit');
const floor = (changes: Extract<TimeIntent, { type: 'changeBudget' }>['changes'], whose = kit): Intent =>
  time({ type: 'changeBudget', relationship: whose, changes: { wish: 240, ...changes } });
const life = (nre: boolean, ...more: Intent[]): State =>
  given([home, add('robin'), add('kit'), joinAs({ nre }, 'me', 'robin'), join('me', 'kit'), ...more]);
/** A date in a week, counted from the present one. */
const date = (whose: typeof kit, week: number, hours: number, fields: Partial<DateFields> = {}): Intent =>
  dateAt(
    `${whose} ${week} ${hours}`,
    3,
    18,
    18 + hours,
    { relationship: whose, status: 'accepted', lived: week < 0 ? hours * 60 : null, ...fields },
    week,
  );
const withRobin = (...weeks: number[]) => weeks.map((week) => date(robin, week, 3));
const missedIn = (state: State) =>
  belowFloorBesideNew(state, now).map(({ relationship: id, missed }) => [id, missed.length]);

describe('COMPASS31 floors beside what is new', () => {
  const weekly = floor({ floor: 120 });

  test('COMPASS31 without the mark nothing is said', () => {
    const dates = withRobin(-4, -3, -2, -1, 1);
    expect(belowFloorBesideNew(life(false, weekly, ...dates), now)).toEqual([]);
    expect(missedIn(life(true, weekly, ...dates))).toEqual([[kit, 4]]);
    expect(newToMe(life(true))).toEqual([robin]);
  });

  test('COMPASS31 one missed week happens, two are said', () => {
    const had = (...weeks: number[]) => weeks.map((week) => date(kit, week, 2));
    expect(missedIn(life(true, weekly, ...withRobin(-1), ...had(-4, -3, -2)))).toEqual([]);
    expect(missedIn(life(true, weekly, ...withRobin(-2, -1), ...had(-4, -3)))).toEqual([[kit, 2]]);
  });

  test('COMPASS31 weeks that nobody planned say nothing, and a date that nobody has told of yet may have been lived', () => {
    expect(missedIn(life(true, weekly, ...withRobin(-1)))).toEqual([]);
    const untold = [-2, -1].map((week) => date(kit, week, 2, { lived: null }));
    expect(missedIn(life(true, weekly, ...withRobin(-2, -1), ...untold))).toEqual([]);
  });

  test('COMPASS31 of what is new itself nothing is said', () => {
    const state = life(true, floor({ floor: 200 }, robin), ...[-3, -2, -1].map((week) => date(kit, week, 2)));
    expect(belowFloorBesideNew(state, now)).toEqual([]);
  });

  test('COMPASS31 next week is said where what is planned of it leaves less than the floor', () => {
    const ahead = (...dates: Intent[]) => belowFloorBesideNew(life(true, weekly, ...dates), now);
    expect(ahead(...withRobin(1))).toEqual([
      { relationship: kit, missed: [], ahead: { week: '2026-03-16', planned: 0, floor: 120 } },
    ]);
    expect(ahead(...withRobin(1), date(kit, 1, 1))).toMatchObject([{ ahead: { planned: 60 } }]);
    expect(ahead(...withRobin(1), date(kit, 1, 2))).toEqual([]);
    expect(ahead()).toEqual([]);
  });

  test('COMPASS31 a floor over four weeks is missed once they are over', () => {
    const all = [-8, -7, -6, -5, -4, -3, -2, -1];
    const four = floor({ floor: 120, floorWeeks: 4 });
    expect(missedIn(life(true, four, ...withRobin(...all)))).toEqual([[kit, 1]]);
    expect(
      missedIn(life(true, four, ...withRobin(...all), ...all.map((week) => date(kit, week, 1)))),
    ).toEqual([]);
  });
});
