// Weekly hours as somebody writes them: seven days, each with spans given as times of day. What is half written stays
// as it is and is never kept; what is kept is sorted, never overlaps, and reads back as it was written.
import type { DayOfWeek, Span, Weekly } from '@orrery/domain';

/** One line of the editor: times of day as `HH:MM`, null while not given. An end at or before the start is next morning. */
export interface WrittenSpan {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type WrittenWeek = readonly (readonly WrittenSpan[])[];

export type SpanFault =
  /** A time is missing. */
  | 'incomplete'
  /** The end is next morning, later than six: longer than hours of one day can be kept. */
  | 'tooLate'
  /** It meets another span of the same day. */
  | 'overlap';

export interface ReadWeek {
  /** The hours, when every line could be read; null otherwise. */
  readonly hours: Weekly | null;
  /** By key of the line. */
  readonly faults: ReadonlyMap<string, SpanFault>;
}

export const days: readonly DayOfWeek[] = [1, 2, 3, 4, 5, 6, 7];
const midnight = 1440;
/** Six in the morning of the next day: hours that begin on one day may reach so far. */
export const latest = 1800;
const mostSpans = 12;

export const clockOf = (minute: number): string => {
  const within = minute % midnight;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};

export function minuteOf(clock: string | null): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock ?? '');
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** Minutes after midnight that two times of day mean, or why they mean none. */
export function readSpan(from: string | null, to: string | null): Span | SpanFault {
  const start = minuteOf(from);
  const end = minuteOf(to);
  if (start === null || end === null) return 'incomplete';
  if (end > start) return [start, end];
  return end + midnight <= latest ? [start, end + midnight] : 'tooLate';
}

export const writeSpan = ([from, to]: Span, key: string): WrittenSpan => ({
  key,
  from: clockOf(from),
  to: clockOf(to),
});

/** Hours as lines of the editor, with keys that stay the same for the same place. */
export const writeWeek = (hours: Weekly): WrittenWeek =>
  days.map((day) => (hours[day - 1] ?? []).map((span, k) => writeSpan(span, `${day}.${k}`)));

export function readWeek(week: WrittenWeek): ReadWeek {
  const faults = new Map<string, SpanFault>();
  const hours = days.map((day) => {
    const read: { key: string; span: Span }[] = [];
    for (const { key, from, to } of week[day - 1] ?? []) {
      const span = readSpan(from, to);
      if (typeof span === 'string') faults.set(key, span);
      else read.push({ key, span });
    }
    read.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
    let reached = 0;
    for (const { key, span } of read) {
      if (span[0] < reached) faults.set(key, 'overlap');
      reached = Math.max(reached, span[1]);
    }
    return read.map(({ span }) => span);
  });
  return { hours: faults.size === 0 ? hours : null, faults };
}

/** What to offer when somebody adds hours to a day: the evening, else a gap of two hours after what is there, else before it. */
export function nextSpan(spans: readonly Span[]): Span | null {
  if (spans.length >= mostSpans) return null;
  if (spans.length === 0) return [1080, 1380];
  const last = Math.max(...spans.map(([, to]) => to));
  const first = Math.min(...spans.map(([from]) => from));
  if (last + 90 <= midnight) return [last + 60, Math.min(last + 180, midnight)];
  if (first >= 120) return [Math.max(0, first - 180), first - 60];
  return null;
}

/** The same hours on further days. */
export const copyDay = (week: WrittenWeek, from: DayOfWeek, to: readonly DayOfWeek[]): WrittenWeek =>
  week.map((spans, index) => {
    const day = (index + 1) as DayOfWeek;
    if (day === from || !to.includes(day)) return spans;
    return (week[from - 1] ?? []).map((span, k) => ({ ...span, key: `${day}.copy.${k}.${span.key}` }));
  });

const evening: Span = [1080, 1380];
const longDay: Span = [600, 1380];
const week = (workday: readonly Span[], weekend: readonly Span[]): Weekly =>
  days.map((day) => (day < 6 ? workday : weekend));

/** Where somebody can start with one tap. */
export const presets = {
  evenings: week([evening], [evening]),
  eveningsAndWeekends: week([evening], [longDay]),
  weekends: week([], [longDay]),
  anyTime: week([[540, 1380]], [[540, 1380]]),
} as const satisfies Record<string, Weekly>;

/** Days with the same hours, in order of their first day; days without any are left out. */
export function groupDays(hours: Weekly): { readonly days: DayOfWeek[]; readonly spans: readonly Span[] }[] {
  const groups = new Map<string, { days: DayOfWeek[]; spans: readonly Span[] }>();
  for (const day of days) {
    const spans = hours[day - 1] ?? [];
    if (spans.length === 0) continue;
    const key = JSON.stringify(spans);
    const group = groups.get(key);
    if (group) group.days.push(day);
    else groups.set(key, { days: [day], spans });
  }
  return [...groups.values()];
}

/** Days as runs: Monday to Friday, and Sunday. */
export function runsOf(chosen: readonly DayOfWeek[]): { readonly from: DayOfWeek; readonly to: DayOfWeek }[] {
  const runs: { from: DayOfWeek; to: DayOfWeek }[] = [];
  for (const day of [...new Set(chosen)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && day === last.to + 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

export const sameHours = (a: Weekly, b: Weekly): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Hours as an intent takes them: lists that can be changed. */
export const asFields = (hours: Weekly): [number, number][][] =>
  hours.map((spans) => spans.map(([from, to]): [number, number] => [from, to]));
