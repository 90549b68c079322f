// What an amount of time means as dates: "about two of three hours a week". For sentences, never for planning.

export interface Rhythm {
  /** How many dates in `weeks` weeks, 1 or more. */
  readonly count: number;
  /** Minutes of each, on the quarter hour where shortest and longest leave that open. */
  readonly length: number;
  /** In how many weeks. */
  readonly weeks: number;
}

const usual = 180;
const mostWeeks = 26;

/**
 * The dates that an amount comes to: as near to three hours each as the shortest and longest date allow. Less than one
 * shortest date is said over more weeks. Null for nothing, and for less than one date in half a year.
 */
export function rhythmOf(
  minutes: number,
  weeks: number,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
): Rhythm | null {
  if (minutes <= 0 || shortest <= 0 || longest < shortest) return null;
  if (minutes < shortest) {
    const spread = Math.max(2, Math.round(shortest / minutes)) * weeks;
    return spread > mostWeeks ? null : { count: 1, length: shortest, weeks: spread };
  }
  const most = Math.floor(minutes / shortest);
  const least = Math.min(most, Math.ceil(minutes / longest));
  const count = within(
    Math.round(minutes / within(usual, shortest, longest)),
    Math.max(1, least),
    Math.max(1, most),
  );
  const length = within(Math.round(minutes / count / 15) * 15, shortest, longest);
  return { count, length, weeks };
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
