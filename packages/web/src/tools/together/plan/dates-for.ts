// Which dates of a plan can be proposed in a circle: those of relationships all of whose people are in it.
import type { Circle } from '@orrery/client/circle';
import { type DateFields, type FromCircles, type MemberId, minutesOf } from '@orrery/domain';

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
