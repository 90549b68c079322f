// Days of the week and weekly hours in words, in the person's own way of writing times.

import { useLingui } from '@lingui/react/macro';
import {
  addDays,
  type BlockFields,
  type DayOfWeek,
  type LocalDate,
  type Span,
  type Weekly,
} from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { clockOf, groupDays, runsOf } from './weekly-hours.ts';

export interface DayWords {
  /** "Monday" */
  long(day: DayOfWeek): string;
  /** "Mon" */
  short(day: DayOfWeek): string;
  /** "Monday to Friday and Sunday" */
  runs(days: readonly DayOfWeek[]): string;
  /** "18:00 to 23:00" */
  span(span: Span): string;
  spans(spans: readonly Span[]): string;
  /** "Mon to Fri 18:00 to 23:00; Sat and Sun 10:00 to 23:00" */
  week(hours: Weekly): string;
  /** When a protected time comes round: "Monday and Friday, 18:00 to 20:00", or the day of a single one. */
  block(block: Pick<BlockFields, 'days' | 'date' | 'from' | 'to'>): string;
}

/** A Monday: the weekday names come from days that exist. */
const aMonday: LocalDate = '1970-01-05';

export function useDays(): DayWords {
  const { t } = useLingui();
  const formats = useFormats();
  const long = (day: DayOfWeek) => formats.weekday(addDays(aMonday, day - 1));
  const short = (day: DayOfWeek) => formats.weekdayShort(addDays(aMonday, day - 1));
  const run = (name: (day: DayOfWeek) => string) => (chosen: readonly DayOfWeek[]) =>
    formats.list(
      runsOf(chosen).flatMap(({ from, to }) => {
        const [first, last] = [name(from), name(to)];
        if (from === to) return [first];
        return to === from + 1 ? [first, last] : [t`${first} to ${last}`];
      }),
    );
  const span = ([from, to]: Span): string => {
    const [begin, end] = [formats.clock(clockOf(from)), formats.clock(clockOf(to))];
    if (from === 0 && to === 1440) return t`all day`;
    return t`${begin} to ${end}`;
  };
  const spans = (all: readonly Span[]) => formats.list(all.map(span));
  return {
    long,
    short,
    runs: run(long),
    span,
    spans,
    block: ({ date, days, from, to }) => {
      const hours = span([from, to]);
      const weekdays = run(long)(days as DayOfWeek[]);
      return date === null ? t`${weekdays}, ${hours}` : `${formats.capital(formats.fullDay(date))}, ${hours}`;
    },
    week: (hours) =>
      groupDays(hours)
        .map((group) => {
          const [when, times] = [run(short)(group.days), spans(group.spans)];
          return t({
            message: `${when} ${times}`,
            comment: 'days and their hours: Mon to Fri 18:00 to 23:00',
          });
        })
        .join('; '),
  };
}
