// My own time beside everybody else's: protected hours are what is planned for me, and count as lived once they went by
// with no date on them.
import { intersect, lengthOf, subtract, union } from '../kernel/intervals.ts';
import { type EpochMinutes, type Interval, type LocalDate, minutesOf } from '../kernel/zones.ts';
import { protectedIn, windowOf } from '../time/availability.ts';
import { datesTouching, myTimeOf } from '../time/fold.ts';
import { myZone, type State } from './week.ts';

/** All in minutes for the whole stretch of weeks. */
export interface OwnTime {
  readonly floor: number;
  readonly wish: number;
  /** Protected time that is still ahead and that no date lies on. */
  readonly planned: number;
  /** Protected time that is over and that no date lay on. */
  readonly lived: number;
}

/** My own floor and wish for whole weeks from a Monday, beside what protected time gave and will give. */
export function ownTime(state: State, from: LocalDate, weeks: number, now: EpochMinutes): OwnTime {
  const days = { from, count: 7 * weeks, zone: myZone(state) };
  const [begin, end] = windowOf(days);
  const dates = datesTouching(state.time, [begin, end]).map(
    ({ fields }): Interval => [minutesOf(fields.start), minutesOf(fields.end)],
  );
  const mine = subtract(union(protectedIn(state.time, days).map(({ interval }) => interval)), union(dates));
  const { ownFloor, ownWish } = myTimeOf(state.time);
  return {
    floor: ownFloor * weeks,
    wish: ownWish * weeks,
    planned: lengthOf(intersect(mine, [[Math.max(begin, now), end]])),
    lived: lengthOf(intersect(mine, [[begin, Math.min(end, now)]])),
  };
}
