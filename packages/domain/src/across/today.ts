// What needs me, and what is next.
import type { SpaceId } from '../kernel/ids.ts';
import { addDays, type LocalDate, localOf, minutesOf, mondayOf } from '../kernel/zones.ts';
import { type Days, protectedIn, windowOf } from '../time/availability.ts';
import { type Block, datesBetween, keepsItsHour, type PlannedDate } from '../time/fold.ts';
import { datesToTellOf } from '../time/insights.ts';
import { dangerIn } from './danger.ts';
import { myDateOf, myZone, type State, weekOf } from './week.ts';
import { circleDateIn, circleOfDate } from './with-dates.ts';

export interface DayAhead {
  readonly date: LocalDate;
  readonly dates: readonly PlannedDate[];
  /** Protected time that begins on that day. */
  readonly kept: readonly Block[];
}

/** The days from today on, each with its dates and protected time. */
export function daysAhead(state: State, now: string, count: number): DayAhead[] {
  const days: Days = { from: myDateOf(state, now), count, zone: myZone(state) };
  const dates = datesBetween(state.time, ...windowOf(days)).filter(keepsItsHour);
  const kept = protectedIn(state.time, days);
  return Array.from({ length: count }, (_, k) => {
    const date = addDays(days.from, k);
    return {
      date,
      dates: dates.filter((d) => localOf(minutesOf(d.fields.start), days.zone).date === date),
      kept: kept.filter(({ day }) => day === date).map(({ block }) => block),
    };
  });
}

export type Waiting =
  /** A date is over: was it lived? */
  | { readonly kind: 'tellOf'; readonly date: PlannedDate }
  /** A date within a week that nobody has answered yet; not while there is danger, as it asks for a talk (HELP5). */
  | { readonly kind: 'settle'; readonly date: PlannedDate }
  /** A week with dates in it is (nearly) over and has not been looked back on. */
  | { readonly kind: 'review'; readonly week: LocalDate };

const daysToTell = 14;

/** Whether it is mine to say how a date was: of those of circles it is where it was agreed to, with somebody of my map. */
export const isTold = ({ id, fields }: PlannedDate): boolean =>
  circleDateIn(id) === null || (fields.status === 'accepted' && fields.relationship !== '');

/** What waits for me, most pressing first. An empty list is a good one. */
export function whatWaits(
  state: State,
  now: string,
  /** Whether I am in a circle: how a date stands there is said there. */
  isIn: (space: SpaceId) => boolean = () => true,
): Waiting[] {
  const minutes = minutesOf(now);
  const over = datesToTellOf(state.time, [minutes - daysToTell * 1440, minutes], minutes).filter(isTold);
  const open = datesBetween(state.time, minutes, minutes + 7 * 1440).filter(({ id, fields }) => {
    const space = circleOfDate(state, id);
    return (space === null || !isIn(space)) && (fields.status === 'held' || fields.status === 'proposed');
  });
  const week = weekToReview(state, now);
  return [
    ...over.map((date): Waiting => ({ kind: 'tellOf', date })),
    ...(week === null ? [] : [{ kind: 'review', week } as const]),
    ...(dangerIn(state) ? [] : open.map((date): Waiting => ({ kind: 'settle', date }))),
  ];
}

/** From Sunday noon the week that ends, until then the one before; null when it had no dates or has been looked back on. */
export function weekToReview(state: State, now: string): LocalDate | null {
  const here = localOf(minutesOf(now), myZone(state));
  const monday = mondayOf(here.date);
  const isSunday = addDays(monday, 6) === here.date;
  const week = isSunday && here.minute >= 720 ? monday : addDays(monday, -7);
  if (state.time.reviews.get(week)?.fields.finishedAt) return null;
  const dates = datesBetween(state.time, ...windowOf(weekOf(state, week)));
  return dates.some((date) => circleDateIn(date.id) === null || keepsItsHour(date)) ? week : null;
}
