// My hours, over all my circles and my own plan: known on my device alone, because no circle knows of another.

import type { DateId, SpaceId } from '../kernel/ids.ts';
import type { InCircle } from '../kernel/parties.ts';
import { type EpochMinutes, type Interval, minutesOf } from '../kernel/zones.ts';
import type { DateKey, Terms } from '../time/dates/events.ts';
import type { DatesState, SharedDate } from '../time/dates/fold.ts';
import { datesToAnswer } from '../time/dates/insights.ts';
import { hoursSaidYesTo, type KeptHour, type Standing, standingOf, termsOf } from '../time/dates/standing.ts';
import { keepsItsHour, type PlannedDate, type TimeState } from '../time/fold.ts';
import type { State } from './week.ts';

/** A circle of mine, as its own state and the sealed log tell it. */
export interface CircleOfMine {
  readonly space: SpaceId;
  readonly state: { readonly time: DatesState };
  readonly circle: InCircle;
}

/** An hour of mine, and where it is spoken for: in a circle, or in my own plan alone. */
export type MyHour = { readonly hours: Interval } & (
  | {
      readonly space: SpaceId;
      readonly shared: DateKey;
      /** What of it I said yes to. */
      readonly terms: KeptHour['terms'];
      readonly isAgreed: boolean;
    }
  | { readonly space: null; readonly date: DateId }
);

/** What of my own plan keeps an hour and is not agreed to in a circle that is here, where it would count twice. */
const ownHours = (own: State, circles: readonly CircleOfMine[]): MyHour[] =>
  [...own.time.dates.values()]
    .filter((date) => date.present && keepsItsHour(date) && date.fields.lived === null)
    .filter((date) => date.fields.status !== 'held' && !linkOf(own.time, date, circles))
    .map(({ id, fields }) => ({
      space: null,
      date: id,
      hours: [minutesOf(fields.start), minutesOf(fields.end)],
    }));

/** Hours that I have said yes to and that are still ahead, in order. What is only held is not among them. */
export function myHours(own: State, circles: readonly CircleOfMine[], now: EpochMinutes): MyHour[] {
  const shared = circles.flatMap(({ space, state, circle }) =>
    hoursSaidYesTo(state.time, circle).map(({ date, ...kept }): MyHour => ({ space, shared: date, ...kept })),
  );
  return [...shared, ...ownHours(own, circles)]
    .filter(({ hours }) => hours[1] > now && hours[0] < hours[1])
    .sort((a, b) => a.hours[0] - b.hours[0] || (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = (one: MyHour): string => (one.space === null ? one.date : `${one.space} ${one.shared}`);

/** What to tell a circle's decision of the rest of my life: hours, and nothing of whose (DATE9). */
export const takenElsewhere = (
  own: State,
  circles: readonly CircleOfMine[],
  here: SpaceId,
  now: EpochMinutes,
): Interval[] =>
  myHours(own, circles, now)
    .filter(({ space }) => space !== here)
    .map(({ hours }) => hours);

/** Pairs of hours that I have said yes to and that meet. Terms of one and the same date never do. */
export function myClashes(
  own: State,
  circles: readonly CircleOfMine[],
  now: EpochMinutes,
): (readonly [MyHour, MyHour])[] {
  const all = myHours(own, circles, now);
  const isSame = (a: MyHour, b: MyHour) =>
    a.space !== null && b.space !== null && a.space === b.space && a.shared === b.shared;
  return all.flatMap((a, k) =>
    all
      .slice(k + 1)
      .filter((b) => b.hours[0] < a.hours[1] && !isSame(a, b))
      .map((b) => [a, b] as const),
  );
}

/** Everything that waits for my answer, in whichever circle, soonest first. */
export const whatWaitsForMe = (
  circles: readonly CircleOfMine[],
  now: EpochMinutes,
): { readonly space: SpaceId; readonly date: SharedDate }[] =>
  circles
    .flatMap(({ space, state, circle }) =>
      datesToAnswer(state.time, circle, now).map((date) => ({ space, date })),
    )
    .sort((a, b) => {
      const [x, y] = [a, b].map(({ date }) => termsOf(date)?.day ?? '') as [string, string];
      return x === y ? (a.date.id < b.date.id ? -1 : 1) : x < y ? -1 : 1;
    });

/** How a date of my own plan stands in the circle in which it is agreed to, and to what; null where it is mine alone. */
export function standingElsewhere(
  own: State,
  date: PlannedDate,
  circles: readonly CircleOfMine[],
): { readonly standing: Standing; readonly terms: Terms | undefined } | null {
  const found = linkOf(own.time, date, circles);
  if (!found) return null;
  return { standing: standingOf(found.shared, found.circle), terms: termsOf(found.shared) };
}

function linkOf(
  { links }: TimeState,
  { id }: PlannedDate,
  circles: readonly CircleOfMine[],
): { readonly shared: SharedDate; readonly circle: InCircle } | null {
  const link = links.get(id)?.fields;
  const found = circles.find(({ space }) => space === link?.space);
  const shared = found?.state.time.shared.get(link?.shared as DateKey);
  return found && shared ? { shared, circle: found.circle } : null;
}
