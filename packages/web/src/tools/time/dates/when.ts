// The time of a date as somebody writes it, and what it means: a day, from, to, and a last day where it is another one.
import { addDays, daysBetween, isLocalDate, type LocalDate, localOf } from '@orrery/domain';
import { dayMinutes, instantsOf, type Placement } from '../grid/clock.ts';
import { clockText } from '../grid/time-words.ts';

export interface When {
  readonly day: LocalDate | null;
  /** 'HH:MM' */
  readonly from: string | null;
  readonly to: string | null;
  /** Null for a date that ends on its day or in the small hours after it. */
  readonly lastDay: LocalDate | null;
}

export type WhenField = 'day' | 'from' | 'to' | 'lastDay';
export type WhenFault = { readonly field: WhenField } & (
  | { readonly code: 'missing' }
  | { readonly code: 'endBeforeStart' }
  | { readonly code: 'tooLong' }
);

export type ReadWhen =
  | {
      readonly ok: true;
      readonly placement: Placement;
      readonly start: number;
      readonly end: number;
      /** What the clock really shows where the written time is skipped that day; null where it is not. */
      readonly skippedTo: number | null;
    }
  | { readonly ok: false; readonly fault: WhenFault };

/** Beyond this, an end that reads earlier than its beginning is a slip and not the next morning. */
const longestNight = 12 * 60;
const longest = 14 * dayMinutes;

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** What is written, as a time; or what is missing or wrong, at its field. */
export function readWhen({ day, from, to, lastDay }: When, zone: string): ReadWhen {
  const fault = (field: WhenField, code: WhenFault['code']): ReadWhen => ({
    ok: false,
    fault: { field, code },
  });
  if (day === null || !isLocalDate(day)) return fault('day', 'missing');
  if (from === null) return fault('from', 'missing');
  if (to === null) return fault('to', 'missing');
  const begin = minuteOf(from);
  let end = minuteOf(to);
  if (lastDay !== null) {
    end += daysBetween(day, lastDay) * dayMinutes;
    if (end <= begin) return fault('lastDay', 'endBeforeStart');
    if (end - begin > longest) return fault('lastDay', 'tooLong');
  } else if (end <= begin) {
    end += dayMinutes;
    if (end !== dayMinutes && end - begin > longestNight) return fault('to', 'endBeforeStart');
  }
  const placement = { day, from: begin, to: end };
  const instants = instantsOf(placement, zone);
  const shown = localOf(instants.start, zone).minute;
  return { ok: true, placement, ...instants, skippedTo: shown === begin ? null : shown };
}

/** A placement as somebody would write it. */
export function whenOf({ day, from, to }: Placement): When {
  const isNight = to > dayMinutes && to - from <= longestNight;
  const later = Math.floor(to / dayMinutes);
  return {
    day,
    from: clockText(from),
    to: clockText(to),
    lastDay: later > 0 && !isNight && to !== dayMinutes ? addDays(day, later) : null,
  };
}

/** The next half hour from now on: where a new date begins when nobody said more. */
export function usualWhen(now: number, zone: string, length: number): When {
  const here = localOf(now, zone);
  const evening = 19 * 60;
  const day = here.minute < evening ? here.date : addDays(here.date, 1);
  return whenOf({ day, from: evening, to: evening + length });
}
