// How often a rule comes round, as somebody writes it: one way of five, and only what belongs to it is kept.
import {
  everyDay,
  type LocalDate,
  type RuleDays,
  type RuleFields,
  type RuleSource,
  type RuleWhat,
} from '@orrery/domain';

export type Rhythm = 'weekly' | 'everyFew' | 'inMonth' | 'monthDays' | 'single';

export interface WrittenRule {
  readonly what: RuleWhat | null;
  readonly rhythm: Rhythm;
  readonly days: RuleDays;
  readonly name: string;
  /** The sentence of a paper that it was made from. */
  readonly source?: RuleSource | null | undefined;
  /** Days that stand in a field and were not put in yet: they count, too. */
  readonly adding: { readonly dates: LocalDate | null; readonly except: LocalDate | null };
}

const nothing = { dates: null, except: null };
export const freshRule: WrittenRule = {
  ...{ what: null, rhythm: 'weekly', days: everyDay, name: '', adding: nothing },
};

export const rhythmOf = ({ dates, monthDays, inMonth, everyWeeks }: RuleDays): Rhythm => {
  if (dates.length > 0) return 'single';
  if (monthDays.length > 0) return 'monthDays';
  if (inMonth.length > 0) return 'inMonth';
  return everyWeeks > 1 ? 'everyFew' : 'weekly';
};

export const writeRule = ({ what, days, name, source }: RuleFields): WrittenRule => ({
  ...{ what, days, name, source, rhythm: rhythmOf(days), adding: nothing },
});

/** What of the days belongs to how often they come round. */
export function daysOfRhythm(rhythm: Rhythm, days: RuleDays): RuleDays {
  const { weekdays, from, until, except } = days;
  const span = { ...everyDay, from, until, except };
  switch (rhythm) {
    case 'weekly':
      return { ...span, weekdays };
    case 'everyFew':
      return { ...span, weekdays, everyWeeks: Math.max(2, days.everyWeeks), anchor: days.anchor };
    case 'inMonth':
      return { ...span, weekdays, inMonth: days.inMonth };
    case 'monthDays':
      return { ...span, monthDays: days.monthDays };
    case 'single':
      return { ...everyDay, dates: days.dates, except };
  }
}

/** The field that says which days, where none were chosen. */
export function missingDays(rhythm: Rhythm, { monthDays, inMonth, dates, anchor }: RuleDays): string | null {
  if (rhythm === 'everyFew' && anchor === '') return 'anchor';
  if (rhythm === 'single' && dates.length === 0) return 'dates';
  if (rhythm === 'monthDays' && monthDays.length === 0) return 'monthDays';
  return rhythm === 'inMonth' && inMonth.length === 0 ? 'inMonth' : null;
}
