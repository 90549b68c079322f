// Days that come round: when the next one is, and whether it is time to speak of it. Early, because others plan too.
import { presentOf } from '../../kernel/history.ts';
import type { MemberId, YearlyDayId } from '../../kernel/ids.ts';
import type { InCircle } from '../../kernel/parties.ts';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '../../kernel/zones.ts';
import type { YearlyDayFields } from './events.ts';
import { authorOfDay, type DatesState, dayIn, type SharedDate, type YearlyDay } from './fold.ts';
import { standingOf } from './standing.ts';

/** Its next day, today included; null where none was put in for later. The 29th of February is the 28th in most years. */
export function nextOf({ on }: Pick<YearlyDayFields, 'on'>, today: LocalDate): LocalDate | null {
  if (on.kind === 'days') return [...on.days].sort().find((day) => day >= today) ?? null;
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].map((one) => dayOfYear(one, on.month, on.day));
  return days.find((day) => day >= today) ?? null;
}

function dayOfYear(year: number, month: number, day: number): LocalDate {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-`;
  // what a month does not have is its last day
  for (let k = day; k > 28; k--) if (isLocalDate(`${first}${k}`)) return `${first}${k}`;
  return `${first}${String(Math.min(day, 28)).padStart(2, '0')}`;
}

/** Whether a day is somebody's: theirs by name, or that of all who are in. */
export const isNamedIn = ({ people }: Pick<YearlyDayFields, 'people'>, member: MemberId): boolean =>
  people.length === 0 || people.includes(member);

/** Whether it is a day of exactly these, or among them: the day of one is for whoever is with them. */
export const isDayFor = ({ people }: Pick<YearlyDayFields, 'people'>, who: readonly MemberId[]): boolean =>
  people.length === 0 ||
  (people.length === 1 ? people.every((one) => who.includes(one)) : who.every((one) => people.includes(one)));

/** Those that are there, and that nobody whom they name has taken away. */
export function yearlyDaysTold({ yearly }: Pick<DatesState, 'yearly'>): YearlyDay[] {
  const against = [...yearly.values()].filter(({ present }) => !present);
  return presentOf(yearly).filter(
    ({ id, fields }) =>
      // who only took back that they took somebody else's away has put none in
      fields.name !== '' &&
      !against.some((one) => dayIn(one.id) === dayIn(id) && isNamedIn(fields, authorOfDay(one.id))),
  );
}

/** The one that is called so; of several the first by who put it in. */
export const yearlyCalled = (state: Pick<DatesState, 'yearly'>, day: YearlyDayId): YearlyDay | undefined =>
  yearlyDaysTold(state).find(({ id }) => dayIn(id) === day);

export interface YearlyDayAhead {
  /** As I put it in, or else as somebody did. */
  readonly yearly: YearlyDay;
  /** Put in by others for the same people on the same day. */
  readonly also: readonly YearlyDay[];
  readonly on: LocalDate;
  readonly inDays: number;
  /** How many days before it is told of. */
  readonly lead: number;
  /** I have put it in myself. */
  readonly isMine: boolean;
  /** Days that do as well and are still to come, in order. */
  readonly alternates: readonly LocalDate[];
  /** Dates among its people on one of these days that are not off. */
  readonly dates: readonly SharedDate[];
}

/** The days that it is time to speak of, soonest first. */
export const yearlyDaysAhead = (state: DatesState, circle: InCircle, today: LocalDate): YearlyDayAhead[] =>
  yearlyDays(state, circle, today).filter(({ inDays, lead }) => inDays <= lead);

/**
 * The next of all days, each day of the same people once: told of as early as I have said where I put it in, else as early as anybody did.
 * A day of people who are not in any more is nobody's, and so is one of several of whom one is left.
 */
export function yearlyDays(state: DatesState, circle: InCircle, today: LocalDate): YearlyDayAhead[] {
  const standing = [...state.shared.values()].filter((date) => {
    const { kind } = standingOf(date, circle);
    return kind !== 'ended' && kind !== 'cancelled' && kind !== 'declined';
  });
  const isMine = ({ id }: YearlyDay) => authorOfDay(id) === circle.me;
  const together = new Map<string, YearlyDay[]>();
  for (const day of yearlyDaysTold(state)) {
    const { people } = day.fields;
    const on = nextOf(day.fields, today);
    const isIn = people.filter((one) => circle.isIn(one)).length >= Math.min(2, people.length);
    if (on === null || !isIn) continue;
    const key = [on, ...people].join(' ');
    together.set(key, [...(together.get(key) ?? []), day]);
  }
  return [...together.values()]
    .map((same): YearlyDayAhead => {
      const days = same.sort((a, b) => Number(isMine(b)) - Number(isMine(a)) || (a.id < b.id ? -1 : 1));
      const [yearly, ...also] = days as [YearlyDay, ...YearlyDay[]];
      const on = nextOf(yearly.fields, today) as LocalDate;
      const mine = days.filter(isMine);
      const lead = Math.max(...(mine.length > 0 ? mine : days).map(({ fields }) => fields.lead));
      const others = days.flatMap(({ fields }) => fields.alternates);
      const alternates = [...new Set(others.map((count) => addDays(on, count)))]
        .filter((day) => day >= today && day !== on)
        .sort();
      const dates = standing.filter(
        (date) =>
          isDayFor(yearly.fields, date.people) &&
          date.versions.some(({ terms }) => [on, ...alternates].includes(terms.day)),
      );
      const inDays = daysBetween(today, on);
      return { yearly, also, on, inDays, lead, isMine: mine.length > 0, alternates, dates };
    })
    .sort((a, b) => a.inDays - b.inDays || (a.yearly.id < b.yearly.id ? -1 : 1));
}
