// Days that come round: when the next one is, and whether it is time to speak of it. Early, because others plan too.
import { presentOf } from '../../kernel/history.ts';
import type { MemberId } from '../../kernel/ids.ts';
import type { InCircle } from '../../kernel/parties.ts';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../../kernel/zones.ts';
import type { YearlyDayFields } from './events.ts';
import type { DatesState, SharedDate, YearlyDay } from './fold.ts';
import { standingOf } from './standing.ts';

/** Its next day, today included; null where none was put in for later. The 29th of February is the 28th in most years. */
export function nextOf({ on }: Pick<YearlyDayFields, 'on'>, today: LocalDate): LocalDate | null {
  if (on.kind === 'days') return [...on.days].sort().find((day) => day >= today) ?? null;
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].map((one) => dayIn(one, on.month, on.day));
  return days.find((day) => day >= today) ?? null;
}

function dayIn(year: number, month: number, day: number): LocalDate {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-`;
  // what a month does not have is its last day
  for (let k = day; k > 28; k--) if (isLocalDate(`${first}${k}`)) return `${first}${k}`;
  return `${first}${String(Math.min(day, 28)).padStart(2, '0')}`;
}

export interface YearlyDayAhead {
  readonly yearly: YearlyDay;
  readonly on: LocalDate;
  readonly inDays: number;
  /** Days that do as well and are still to come, in order. */
  readonly alternates: readonly LocalDate[];
  /** Dates among its people on one of these days that are not off. */
  readonly dates: readonly SharedDate[];
}

/** The days that it is time to speak of, soonest first. A day of people of whom fewer than two are still in is nobody's. */
export function yearlyDaysAhead(state: DatesState, circle: InCircle, today: LocalDate): YearlyDayAhead[] {
  const standing = [...state.shared.values()].filter((date) => {
    const { kind } = standingOf(date, circle);
    return kind !== 'ended' && kind !== 'cancelled' && kind !== 'declined';
  });
  return presentOf(state.yearly)
    .flatMap((yearly): YearlyDayAhead[] => {
      const { people, lead, alternates: others } = yearly.fields;
      const on = nextOf(yearly.fields, today);
      if (on === null || daysBetween(today, on) > lead) return [];
      if (people.length > 0 && people.filter((one) => circle.isIn(one)).length < 2) return [];
      const alternates = [...new Set(others.map((days) => addDays(on, days)))]
        .filter((day) => day >= today && day !== on)
        .sort();
      const days = new Set([on, ...alternates]);
      const isOurs = (who: readonly MemberId[]) =>
        people.length === 0 || who.every((one) => people.includes(one));
      const dates = standing.filter(
        (date) => isOurs(date.people) && date.versions.some(({ terms }) => days.has(terms.day)),
      );
      return [{ yearly, on, inDays: daysBetween(today, on), alternates, dates }];
    })
    .sort((a, b) => a.inDays - b.inDays || (a.yearly.id < b.yearly.id ? -1 : 1));
}
