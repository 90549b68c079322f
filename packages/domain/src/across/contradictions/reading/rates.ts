// How often, and how long: a number with its unit, brought to one.
import type { Amount } from '../claims.ts';
import { ABOUT, AT_LEAST, AT_MOST } from './amount-words.ts';

export interface AmountSaid {
  readonly of: Amount;
  readonly least: number;
  readonly most: number;
}

const HOURS: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24, week: 168, month: 730 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 };
export const UNIT = '(minute|hour|day|week|month|year)s?';
export const N = '(\\d+(?:\\.\\d+)?)';
/** “2”, “2 to 3”, “2 or 3”. */
export const RANGE = `${N}(?: (?:to|or|,) ${N})?`;
/** “every 2 weeks”, “2 times every 1 months”, “every 1 weeks”: so many times in so many days. */
export const OFTEN = `(?:every ${N} ${UNIT}|in ${N} ${UNIT})`;

/** From the least to the most, by the word that stands with it. */
export function bounds(
  words: string,
  low: number,
  high = low,
): Pick<AmountSaid, 'least' | 'most'> | undefined {
  if (AT_LEAST.test(words)) return { least: low, most: Number.POSITIVE_INFINITY };
  if (AT_MOST.test(words)) return { least: 0, most: high };
  return ABOUT.test(words) ? undefined : { least: low, most: high };
}

export const found = (words: string, text: string): string[] | undefined => {
  const match = words.match(new RegExp(` ${text}(?= )`));
  return match ? [...match].map((one) => one ?? '') : undefined;
};

/** Per week, from “2 nights every 1 weeks”, “2 nights in 1 weeks”, “every 2 weeks … 1 night”. */
export function perWeek(words: string, thing: string): [number, number] | undefined {
  const times = found(words, `${RANGE} (?:\\w+ ){0,2}?${thing}(?: [@?\\w']+){0,6}? ${OFTEN}`);
  if (times) return inWeeks(times, 1);
  const turned = found(words, `${OFTEN}(?: [@?\\w',]+){0,6}? ${RANGE} (?:\\w+ ){0,2}?${thing}`);
  if (turned) {
    const [, a, unitA, b, unitB, low, high] = turned;
    return inWeeks(['', low ?? '', high ?? '', a ?? '', unitA ?? '', b ?? '', unitB ?? ''], 1);
  }
  const often = found(words, `${RANGE} times ${OFTEN}`);
  if (!new RegExp(` ${thing} `).test(words)) return undefined;
  if (often) return inWeeks(often, 1);
  // in whatever order, where it names no other figure
  const loose = found(words, `${RANGE} (?:(?!hours?|minutes?|months?|weeks?)[\\w'-]+ ){0,3}?${OFTEN}`);
  const figures = words.match(/ \d+(?:\.\d+)?(?= )/g) ?? [];
  return loose && figures.length === (loose[2] ? 3 : 2) ? inWeeks(loose, 1) : undefined;
}

export function inWeeks(
  [, low = '', high = '', a, unitA, b, unitB]: string[],
  each: number,
): [number, number] | undefined {
  const days = Number(a || b) * (DAYS[unitA || unitB || ''] ?? Number.NaN);
  if (!(days > 0)) return undefined;
  const scale = (each * 7) / days;
  return [Number(low) * scale, Number(high || low) * scale];
}

export type Read = (words: string) => AmountSaid | undefined;

export const counted =
  (of: Amount, thing: string, needs?: RegExp, not?: RegExp): Read =>
  (words) => {
    if ((needs && !needs.test(words)) || not?.test(words)) return undefined;
    const per = perWeek(words, thing);
    const limits = per && bounds(words, ...per);
    return limits && { of, ...limits };
  };

/** Days between two: “every 3 months”, “2 times every 1 years”. */
export const rhythm =
  (of: Amount, about: RegExp): Read =>
  (words) => {
    if (!about.test(words)) return undefined;
    const often = found(words, `${N} times ${OFTEN}`);
    const [times, a, unitA, b, unitB] = often
      ? often.slice(1)
      : ['1', ...(found(words, OFTEN) ?? []).slice(1)];
    const days = (Number(a || b) * (DAYS[unitA || unitB || ''] ?? Number.NaN)) / Number(times);
    if (!(days > 0)) return undefined;
    // “at least every 3 months” leaves open what is more often
    if (AT_LEAST.test(words) || / or (?:more often|sooner|earlier) /.test(words))
      return { of, least: 0, most: days };
    if (AT_MOST.test(words)) return { of, least: days, most: Number.POSITIVE_INFINITY };
    return { of, least: days, most: days };
  };

/** Hours, from “within 24 hours”, “2 days before”, “by the next day”. */
export const hours =
  (of: Amount, about: RegExp, by: readonly string[], not?: RegExp): Read =>
  (words) => {
    if (!about.test(words) || not?.test(words)) return undefined;
    for (const one of by) {
      const match = found(words, one);
      if (!match) continue;
      const amount = Number(match[1]) * (HOURS[match[2] ?? ''] ?? Number.NaN);
      if (amount > 0) return { of, least: amount, most: amount };
    }
    return undefined;
  };

/** “After 6 months”, “not before 6 months”: how long to wait. */
export function hoursAsDays(of: Amount, about: RegExp): Read {
  return (words) => {
    if (!about.test(words)) return undefined;
    const after = found(
      words,
      `(?:after|before|earlier than|sooner than|less than|for|in the first|wait|waits|waiting|lasted|together for|known|until|takes) (?:at least |a minimum of |no less than |the first |about )?${N} ${UNIT}`,
    );
    const days = after ? Number(after[1]) * (DAYS[after[2] ?? ''] ?? Number.NaN) : Number.NaN;
    if (!(days > 0) || / (?:told|tell|tells|test|tests|tested|every) /.test(words)) return undefined;
    const isOpen =
      / (?:before|earlier than|sooner than|less than|at least|minimum|no less than|wait|waits|waiting|until|in the first|at the earliest) /.test(
        words,
      );
    return { of, least: days, most: isOpen ? Number.POSITIVE_INFINITY : days };
  };
}
