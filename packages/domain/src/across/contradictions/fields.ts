// Claims of what is not a sentence: needs, rules for plans, time that is kept, the most hours of a week, the last day of a paper.

import type { BudgetFields } from '../../time/events.ts';
import type { RuleDays, RuleWhat } from '../../time/rules/events.ts';
import { type Claim, type DayClaim, PARTS, type Who } from './claims.ts';
import { HOURS_OF } from './clashing.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const named = (days: readonly number[]) => days.flatMap((day) => WEEKDAYS[day - 1] ?? []);
const OPEN = Number.POSITIVE_INFINITY;

type Need = Pick<BudgetFields, 'floor' | 'floorWeeks' | 'most' | 'nights'>;

/** `id`: as the fields are called, where one is looked for. */
export function claimsOfNeed(
  id: string,
  who: readonly Who[],
  { floor, floorWeeks, most, nights }: Need,
): Claim[] {
  const base = { is: 'amount', quote: '', who } as const;
  const claims: Claim[] = [];
  if (floor > 0)
    claims.push({ ...base, statement: `${id} floor`, of: 'minutes', least: floor / floorWeeks, most: OPEN });
  if (most > 0) claims.push({ ...base, statement: `${id} most`, of: 'minutes', least: 0, most });
  if (nights > 0)
    claims.push({ ...base, statement: `${id} nights`, of: 'nights', least: nights, most: OPEN });
  return claims;
}

/** The most minutes of dates in a week of mine. */
export const claimOfCap = (id: string, me: Who, minutes: number): Claim => ({
  ...{ is: 'amount', statement: id, quote: '', who: [me] },
  ...{ of: 'allMinutes', least: 0, most: minutes },
});

export function claimsOfRule(
  id: string,
  kind: RuleWhat['kind'],
  who: readonly Who[],
  days: Pick<RuleDays, 'weekdays' | 'inMonth' | 'monthDays' | 'everyWeeks' | 'dates'>,
  count = 1,
): Claim[] {
  const base = { statement: id, quote: '', who };
  const { weekdays, inMonth, monthDays, everyWeeks, dates } = days;
  const isEveryDay = weekdays.length === 0 && inMonth.length === 0;
  // which days these are stays open, beside those of a sentence
  if (monthDays.length > 0 || dates.length > 0 || everyWeeks !== 1) return [];
  const onDays = (whose: DayClaim['whose']): DayClaim => ({
    ...{ is: 'day', ...base, whose, parts: PARTS },
    ...{ days: isEveryDay ? WEEKDAYS : named(weekdays), inMonth: inMonth.length > 0 ? inMonth : null },
  });
  if (kind === 'ours') return isEveryDay ? [] : [onDays('only')];
  if (kind === 'neverWith' || kind === 'neverOf') {
    const none: Claim = { is: 'amount', ...base, of: 'dates', least: 0, most: 0 };
    return [onDays('apart'), ...(isEveryDay ? [none] : [])];
  }
  return kind === 'require' && isEveryDay
    ? [{ is: 'amount', ...base, of: 'dates', least: count, most: OPEN }]
    : [];
}

/** `from` and `to` in minutes after midnight. */
export function claimOfProtected(
  id: string,
  me: Who,
  days: readonly number[],
  from: number,
  to: number,
): Claim {
  // what is kept of a part is nearly all of it, or dates find room beside it
  const parts = HOURS_OF.filter(([, start, end]) => {
    const last = Math.min(end, 1439);
    return Math.min(to, last) - Math.max(from, start) >= 0.8 * (last - start);
  }).map(([part]) => part);
  return {
    is: 'day',
    statement: id,
    quote: '',
    who: [me],
    days: named(days),
    parts,
    hours: [from, to],
    inMonth: null,
    whose: 'own',
  };
}

export const claimOfEnd = (id: string, paper: string, who: readonly Who[], day: string): Claim => ({
  ...{ is: 'term', statement: id, quote: '', who, paper, what: 'ends', day },
});
export const claimOfReview = (id: string, paper: string, who: readonly Who[], day: string): Claim => ({
  ...{ is: 'term', statement: id, quote: '', who, paper, what: 'review', day },
});
