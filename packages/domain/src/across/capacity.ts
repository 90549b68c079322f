// What a week can hold, taken apart so that a screen can say where the hours go, and what other limits would leave.

import { writeFields } from '../kernel/history.ts';
import { type EntryId, ME, type PersonId } from '../kernel/ids.ts';
import { intersect, lengthOf } from '../kernel/intervals.ts';
import type { LocalDate } from '../kernel/zones.ts';
import { hoursIn, myFreeTime } from '../time/availability.ts';
import type { MyTimeFields } from '../time/events.ts';
import { myTimeOf, newMyTime } from '../time/fold.ts';
import { capacityOf, freeTimeOf, type State, weekOf } from './week.ts';

/** The parts of a week's capacity, all in minutes. possible − taken − unplanned − own, at most the cap, is the capacity. */
export interface CapacityParts {
  readonly possible: number;
  /** Of the possible hours, those that calendars or protected time hold. */
  readonly taken: number;
  readonly unplanned: number;
  readonly own: number;
  readonly cap: number;
  readonly capacity: number;
  /** What decides in the end: my weekly cap, or the hours that are left. */
  readonly binds: 'cap' | 'hours';
}

export function capacityParts(state: State, week: LocalDate): CapacityParts {
  const mine = myTimeOf(state.time);
  const days = weekOf(state, week);
  const possible = lengthOf(hoursIn(mine.possible, days));
  const free = lengthOf(myFreeTime(state.time, ME, days));
  const unplanned = free - Math.floor(((100 - mine.unplanned) * free) / 100);
  const left = Math.max(0, free - unplanned - mine.ownFloor);
  return {
    possible,
    taken: possible - free,
    unplanned,
    own: mine.ownFloor,
    cap: mine.weeklyCap,
    capacity: capacityOf(state, week),
    binds: mine.weeklyCap < left ? 'cap' : 'hours',
  };
}

/** The state as it would be with other limits of mine. The one given stays as it is. */
export function supposingMyTime(state: State, changes: Partial<MyTimeFields>): State {
  const mine = new Map(state.time.mine);
  const over = { precedes: () => true };
  writeFields(mine, 'mine', newMyTime, changes, 'supposed' as EntryId, over);
  return { ...state, time: { ...state.time, mine } };
}

/** Minutes of a week in which somebody and I could both have a date, as far as I know, and the longest stretch of them. */
export function hoursInCommon(
  state: State,
  person: PersonId,
  week: LocalDate,
): { minutes: number; longest: number } {
  const days = weekOf(state, week);
  const both = intersect(freeTimeOf(state, ME, days), freeTimeOf(state, person, days));
  return {
    minutes: lengthOf(both),
    longest: both.reduce((most, [from, to]) => Math.max(most, to - from), 0),
  };
}
