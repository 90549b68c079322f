// A date as people remember it: a year, a month of a year, or a day. `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or nothing.

export interface PartialDateParts {
  readonly year: string;
  /** 1 to 12, or null for no more than the year. */
  readonly month: number | null;
  readonly day: number | null;
}

export function partsOf(text: string): PartialDateParts {
  const [year = '', month, day] = text.split('-');
  return { year, month: month ? Number(month) : null, day: month && day ? Number(day) : null };
}

/** The parts as text again. A year that is not one yet goes through as typed, for the domain to refuse by name. */
export function textOf({ year, month, day }: PartialDateParts): string {
  const typed = year.trim();
  if (typed === '') return '';
  const two = (n: number) => String(n).padStart(2, '0');
  if (month === null) return typed;
  return day === null ? `${typed}-${two(month)}` : `${typed}-${two(month)}-${two(day)}`;
}

/** Days of a month, 28 to 31; without a proper year, as in a leap year. */
export function daysIn(year: string, month: number): number {
  const whole = /^\d{4}$/.test(year) ? Number(year) : 2000;
  return new Date(Date.UTC(whole, month, 0)).getUTCDate();
}
