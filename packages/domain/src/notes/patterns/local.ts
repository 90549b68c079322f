// Local days and hours of many instants at once. Asking a zone is slow, and it moves its clocks a few times a year: where a week begins and
// ends with the same offset, that offset holds throughout.
import type { DayOfWeek, EpochMinutes } from '../../kernel/zones.ts';
import { localOf } from '../../kernel/zones.ts';

/** Quarters of the local day: from midnight, six, noon and six. */
export const PARTS_OF_DAY = ['night', 'morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

const DAY = 1_440;
const WEEK = 7 * DAY;

const known = new Map<string, Map<EpochMinutes, number>>();

/** Answers on which day of the week, and in which part of the day, an instant lies in a zone. */
export function localIn(zone: string): (at: EpochMinutes) => { day: DayOfWeek; part: PartOfDay } {
  const offsets = known.get(zone) ?? new Map<EpochMinutes, number>();
  if (known.size > 100) known.clear();
  known.set(zone, offsets);
  const asked = (at: EpochMinutes): number => {
    const { date, minute } = localOf(at, zone);
    return Date.parse(date) / 60_000 + minute - at;
  };
  const offsetAt = (at: EpochMinutes): number => {
    const offset = offsets.get(at) ?? asked(at);
    offsets.set(at, offset);
    return offset;
  };
  return (at) => {
    const week = Math.floor(at / WEEK) * WEEK;
    const offset = offsetAt(week);
    const local = at + (offset === offsetAt(week + WEEK) ? offset : asked(at));
    const day = Math.floor(local / DAY);
    const part = PARTS_OF_DAY[Math.floor((local - day * DAY) / 360)] ?? 'evening';
    // the first day of 1970 was a Thursday
    return { day: (((((day + 3) % 7) + 7) % 7) + 1) as DayOfWeek, part };
  };
}
