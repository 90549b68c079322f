// A month as days with what is in them: dates, protected time, and how full the day is. Pure; words come later.
import {
  busyIn,
  datesBetween,
  keepsItsHour,
  type LocalDate,
  lengthOf,
  lengthOfDate,
  localOf,
  ME,
  minutesOf,
  myZone,
  type PlannedDate,
  protectedIn,
  type State,
  windowOf,
} from '@orrery/domain';
import { Temporal } from 'temporal-polyfill';
import { monthPage } from '../../../ui/calendar-month.ts';
import { isPlannable } from '../asked-week.ts';

export interface MonthDay {
  readonly date: LocalDate;
  /** False for the days of the months beside it. */
  readonly isIn: boolean;
  /** Dates that begin on this day and keep their hour, in order. */
  readonly dates: readonly PlannedDate[];
  /** Dates that somebody asks me about on this day; they keep no hour yet. */
  readonly asked: readonly PlannedDate[];
  readonly hasProtected: boolean;
  /** Minutes of dates, and minutes that my calendars say are busy. */
  readonly planned: number;
  readonly busy: number;
}

export interface MonthModel {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly weeks: readonly (readonly MonthDay[])[];
}

/** 'YYYY-MM' of a text, or null when it is no month. */
export const readMonth = (text: string): string | null =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && isPlannable(text) ? text : null;

/** The month so many months on. */
export const turned = (month: string, by: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months: by }).toString();

/** @param firstDay 1 (Monday) … 7: the day that weeks begin with where somebody lives. */
export function monthModel(
  state: State,
  month: string,
  firstDay: number,
  asked: readonly PlannedDate[] = [],
): MonthModel {
  const page = monthPage(Temporal.PlainDate.from(`${month}-01`), firstDay);
  const first = page[0]?.[0]?.toString() ?? `${month}-01`;
  const zone = myZone(state);
  const days = { from: first, count: page.length * 7, zone };
  const dayOf = ({ fields }: PlannedDate) => localOf(minutesOf(fields.start), zone).date;
  const byDay = new Map<LocalDate, PlannedDate[]>();
  for (const date of datesBetween(state.time, ...windowOf(days)))
    if (keepsItsHour(date)) byDay.set(dayOf(date), [...(byDay.get(dayOf(date)) ?? []), date]);
  const kept = new Set(protectedIn(state.time, days).map(({ interval }) => localOf(interval[0], zone).date));
  const busy = busyIn(state.time, ME, windowOf(days));
  return {
    month,
    weeks: page.map((week) =>
      week.map((day): MonthDay => {
        const date = day.toString();
        const dates = byDay.get(date) ?? [];
        const [from, to] = windowOf({ from: date, count: 1, zone });
        const here = busy.filter(([a, b]) => a < to && b > from);
        return {
          date,
          isIn: date.startsWith(month),
          dates,
          asked: asked.filter((one) => dayOf(one) === date),
          hasProtected: kept.has(date),
          planned: dates.reduce((sum, one) => sum + (one.fields.lived ?? lengthOfDate(one)), 0),
          busy: lengthOf(here.map(([a, b]) => [Math.max(a, from), Math.min(b, to)] as const)),
        };
      }),
    ),
  };
}
