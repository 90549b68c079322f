// Days that come round, in words: mine, and those of circles.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { LocalDate, YearlyDayFields } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';

/** How many days before one is told of: what can be chosen. */
export const LEADS = [7, 14, 42, 90, 180] as const;
/** Days that do as well. */
export const BESIDE = [-7, -2, -1, 1, 2, 7] as const;

export function useDayWords() {
  const { t } = useLingui();
  const formats = useFormats();
  const monthName = (month: number): string => {
    const first = `2024-${String(month).padStart(2, '0')}-01`;
    return formats.month(first, first);
  };
  const lead = (days: number): string =>
    ({
      7: t`a week before`,
      14: t`two weeks before`,
      42: t`six weeks before`,
      90: t`three months before`,
      180: t`half a year before`,
    })[days] ?? plural(days, { one: '# day before', other: '# days before' });
  const beside = (days: number): string => {
    if (days === -7) return t`a week earlier`;
    if (days === 7) return t`a week later`;
    return days < 0
      ? plural(-days, { one: 'the day before', other: '# days before' })
      : plural(days, { one: 'the day after', other: '# days after' });
  };
  const on = ({ on: when }: Pick<YearlyDayFields, 'on'>): string =>
    when.kind === 'yearly'
      ? formats.dayShort(`2024-${String(when.month).padStart(2, '0')}-${String(when.day).padStart(2, '0')}`)
      : formats.list(when.days.map((day) => formats.dayWithYear(day)));
  const inDays = (days: number): string =>
    days === 0 ? t`today` : plural(days, { one: 'tomorrow', other: 'in # days' });
  /** "Friday 13 March, in 12 days". */
  const ahead = ({ on: day, inDays: days }: { readonly on: LocalDate; readonly inDays: number }): string => {
    const [which, soon] = [formats.fullDay(day), inDays(days)];
    return t({ message: `${which}, ${soon}`, comment: 'a day, and in how many days that is' });
  };
  const orOn = (alternates: readonly LocalDate[]): string => {
    const list = formats.list(alternates.map((day) => formats.fullDay(day)));
    return alternates.length > 0 ? t`As well: ${list}.` : '';
  };
  return { ...{ monthName, lead, beside, on, ahead, orOn }, formats };
}
