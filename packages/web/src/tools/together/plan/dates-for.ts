// Which dates of a plan can be proposed in a circle: those of relationships all of whose people are in it.
import type { Circle } from '@orrery/client/circle';
import {
  addDays,
  atLocal,
  type DateFields,
  type FromCircles,
  hoursOf,
  type LocalDate,
  type MemberId,
  minutesOf,
  mondayOf,
  standingOf,
  type Terms,
  termsOf,
  wishOf,
} from '@orrery/domain';

export type NewDate = Pick<DateFields, 'relationship' | 'start' | 'end' | 'night'>;

export interface DateFor {
  readonly date: NewDate;
  /** Whom it is with there, beside me. */
  readonly others: readonly MemberId[];
}

/** In order of time. */
export const datesFor = (
  circle: Circle,
  { told }: Pick<FromCircles, 'told'>,
  dates: readonly NewDate[],
): DateFor[] =>
  dates
    .flatMap((date): DateFor[] => {
      const there = told.get(date.relationship)?.circles.find(({ space }) => space === circle.id);
      return there ? [{ date, others: there.people.filter((one) => one !== circle.inCircle.me) }] : [];
    })
    .sort((a, b) => minutesOf(a.date.start) - minutesOf(b.date.start));

export interface Going {
  readonly others: readonly MemberId[];
  readonly terms: Pick<Terms, 'day' | 'length'>;
}

/** Minutes that stand in a circle in a week for exactly these people: held, asked for or agreed, as everybody there reads. */
function standThere(circle: Circle, people: readonly MemberId[], week: LocalDate, zone: string): number {
  const [from, to] = [atLocal(week, 0, zone), atLocal(addDays(week, 7), 0, zone)];
  const key = people.toSorted().join();
  let minutes = 0;
  for (const date of circle.state.time.shared.values()) {
    const { kind } = standingOf(date, circle.inCircle);
    const terms = termsOf(date);
    const hours = terms && hoursOf(terms);
    if (kind === 'ended' || kind === 'cancelled' || kind === 'declined' || !hours) continue;
    if (date.people.toSorted().join() !== key || hours[0] < from || hours[0] >= to) continue;
    minutes += hours[1] - hours[0];
  }
  return minutes;
}

/** With whom dates that are about to go come to more in a week than I ask for there, together with what stands there in that week. */
export function moreThanAsked(circle: Circle, going: readonly Going[], zone: string) {
  const { me } = circle.inCircle;
  const sums = new Map<string, { week: LocalDate; others: readonly MemberId[]; minutes: number }>();
  for (const { others, terms } of going) {
    const week = mondayOf(terms.day);
    const key = [week, ...others].join();
    sums.set(key, { week, others, minutes: (sums.get(key)?.minutes ?? 0) + terms.length });
  }
  return [...sums.values()].flatMap(({ week, others, minutes }) => {
    const wish = wishOf(circle.state.spaces, me, [me, ...others])?.fields.what;
    const there = standThere(circle, [me, ...others], week, zone);
    if (wish?.kind !== 'wish' || minutes + there <= wish.minutes) return [];
    return [{ week, others, minutes, there, wished: wish.minutes }];
  });
}
