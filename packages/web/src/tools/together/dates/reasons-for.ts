// What one can say of why a date is proposed then: only what this circle knows already.
import type { Circle } from '@orrery/client/circle';
import {
  agreedDates,
  type DateReason,
  daysBetween,
  inTheirOrder,
  type LocalDate,
  type MemberId,
  type SharedDate,
  termsOf,
} from '@orrery/domain';

/** How many days around a date another one is told of as kept clear of. */
const near = 3;

export function reasonsFor(circle: Circle, others: readonly MemberId[], day: LocalDate | null): DateReason[] {
  if (day === null || others.length === 0) return [];
  const { time } = circle.state;
  const people = inTheirOrder([circle.inCircle.me, ...others]);
  const agreed = agreedDates(time, circle.inCircle);
  const dayOf = (date: SharedDate) => termsOf(date)?.day ?? day;
  const isSame = (date: SharedDate) => date.people.join(' ') === people.join(' ');
  const last = agreed.findLast((date) => isSame(date) && dayOf(date) < day);
  const clear = agreed.filter((date) => {
    const apart = Math.abs(daysBetween(dayOf(date), day));
    return (
      date.id !== last?.id && date.people.some((one) => people.includes(one)) && apart > 0 && apart <= near
    );
  });
  const yearly = [...time.yearly.values()].filter(({ present }) => present);
  return [
    ...(last ? [{ code: 'lastTime', date: last.id } as const] : []),
    ...clear.slice(0, 2).map(({ id }) => ({ code: 'keepsClearOf', date: id }) as const),
    ...yearly.slice(0, 2).map(({ id }) => ({ code: 'yearlyDay', day: id }) as const),
  ];
}
