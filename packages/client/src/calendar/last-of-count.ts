// Where a rule with COUNT ends, by arithmetic, for the rules that nearly all counted events have. The library steps
// through a counted rule from its start, 45 µs each: a daily event of five years would cost a tenth of a second.
import type { RuleParts } from './rule.ts';
import { dayMs, hourMs, secondMs, type Wall } from './zone.ts';

const steps: Partial<Record<RuleParts['freq'], number>> = {
  DAILY: dayMs,
  HOURLY: hourMs,
  MINUTELY: 60 * secondMs,
  SECONDLY: secondMs,
};
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Wall clock of the last instance (the start counts as the first); undefined where only the library can tell. */
export function lastOfCount(parts: RuleParts, start: Wall): Wall | undefined {
  const { freq, count, interval = 1, byDay, wkst, ...others } = parts;
  if (count === undefined || Object.keys(others).length > 0) return undefined;
  const step = steps[freq];
  if (step !== undefined && !byDay) return start + (count - 1) * interval * step;
  if (freq === 'MONTHLY' || freq === 'YEARLY') {
    return byDay ? undefined : monthsLater(start, (count - 1) * interval * (freq === 'YEARLY' ? 12 : 1));
  }
  if (freq !== 'WEEKLY') return undefined;
  const days = byDay?.map((day) => weekdays.indexOf(day));
  if (days?.includes(-1)) return undefined;
  return lastWeekly(start, count, interval, days, weekdays.indexOf(wkst ?? 'MO'));
}

/** The same day of a later month; undefined for days that some months lack, which a rule leaves out. */
function monthsLater(start: Wall, months: number): Wall | undefined {
  const date = new Date(start);
  if (date.getUTCDate() > 28) return undefined;
  return date.setUTCMonth(date.getUTCMonth() + months);
}

/** `days`: 0 is Monday; undefined means the start's own weekday. */
function lastWeekly(
  start: Wall,
  count: number,
  interval: number,
  days: number[] | undefined,
  firstDay: number,
): Wall {
  const startDay = (((Math.floor(start / dayMs) + 3) % 7) + 7) % 7;
  const inWeek = (day: number) => (day - firstDay + 7) % 7;
  const own = inWeek(startDay);
  const offsets = [...new Set((days ?? [startDay]).map(inWeek))].sort((a, b) => a - b);
  const firstWeek = start - own * dayMs;
  // The start counts even where the rule does not name its weekday.
  const later = offsets.filter((offset) => offset > own);
  const left = count - 1;
  if (left === 0) return start;
  const inFirst = later[left - 1];
  if (inFirst !== undefined) return firstWeek + inFirst * dayMs;
  const rest = left - later.length - 1;
  const weeks = (Math.floor(rest / offsets.length) + 1) * interval;
  return firstWeek + weeks * 7 * dayMs + (offsets[rest % offsets.length] ?? 0) * dayMs;
}
