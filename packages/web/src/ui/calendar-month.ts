// The days that a month's page shows, and which day the week begins with where somebody lives.
import { Temporal } from 'temporal-polyfill';

/** 1 (Monday) … 7 (Sunday): the first day of the week in a locale. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1;
}

/** Six weeks at most, each of seven days, that cover the month of `day`; days of the months beside it are included. */
export function monthPage(day: Temporal.PlainDate, firstDay: number): Temporal.PlainDate[][] {
  const first = day.with({ day: 1 });
  const before = (first.dayOfWeek - firstDay + 7) % 7;
  const weeks = Math.ceil((before + first.daysInMonth) / 7);
  const start = first.subtract({ days: before });
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => start.add({ days: week * 7 + weekday })),
  );
}

const moves: Record<string, Temporal.DurationLike> = {
  ArrowUp: { weeks: -1 },
  ArrowDown: { weeks: 1 },
  PageUp: { months: -1 },
  PageDown: { months: 1 },
};

/** Where a key leads from a day, or null when the key does not move. Left and right follow the direction of reading. */
export function movedBy(
  key: string,
  shift: boolean,
  day: Temporal.PlainDate,
  page: { firstDay: number; rtl: boolean },
): Temporal.PlainDate | null {
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return day.add({ days: (key === 'ArrowRight') === page.rtl ? -1 : 1 });
  const intoWeek = (day.dayOfWeek - page.firstDay + 7) % 7;
  if (key === 'Home') return day.subtract({ days: intoWeek });
  if (key === 'End') return day.add({ days: 6 - intoWeek });
  if (shift && (key === 'PageUp' || key === 'PageDown')) return day.add({ years: key === 'PageUp' ? -1 : 1 });
  const move = moves[key];
  return move ? day.add(move) : null;
}

export function toPlainDate(text: string | null): Temporal.PlainDate | null {
  if (!text) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}
