// When something was written, as somebody's device says: a label that may be anything.
import { type EpochMinutes, minutesOf } from '../kernel/zones.ts';

const end = Date.UTC(2200, 0) / 60_000;

/** The minute that a label names; null where it is none of the years 1970 to 2199. */
export const minutesOfLabel = (at: string): EpochMinutes | null => {
  const minutes = minutesOf(at);
  return minutes >= 0 && minutes < end ? minutes : null;
};
