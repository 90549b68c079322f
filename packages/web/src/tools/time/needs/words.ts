// Hours as people say them: "about two evenings of three hours a week". Small numbers in words, the rest in figures.

import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { BudgetFields, Rhythm } from '@orrery/domain';
import { rhythmOf } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';

/** How long dates are, and whether all of them would be in the evening. */
interface Sizes {
  readonly shortest: number;
  readonly longest: number;
  readonly inEvenings: boolean;
}

export interface HourWords {
  /** "three hours", "two and a half hours", "forty-five minutes" as figures. */
  hours(minutes: number): string;
  /** "two evenings of three hours a week"; null where an amount comes to no dates worth saying. */
  dates(minutes: number, weeks: number, sizes: Sizes): string | null;
  /** A budget in one line, for a list. */
  budget(budget: BudgetFields): string;
}

/** Longer than this is no evening any more. */
const longestEvening = 300;

export function useHourWords(): HourWords {
  const { t } = useLingui();
  const formats = useFormats();

  const hours = (minutes: number): string => {
    const whole = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (minutes === 30) return t`half an hour`;
    if (rest === 30)
      return t`${plural(whole, {
        1: 'one and a half hours',
        2: 'two and a half hours',
        3: 'three and a half hours',
        4: 'four and a half hours',
        other: '# and a half hours',
      })}`;
    if (whole === 0) return t`${plural(rest, { one: '# minute', other: '# minutes' })}`;
    const said = t`${plural(whole, {
      1: 'one hour',
      2: 'two hours',
      3: 'three hours',
      4: 'four hours',
      5: 'five hours',
      6: 'six hours',
      7: 'seven hours',
      8: 'eight hours',
      9: 'nine hours',
      10: 'ten hours',
      11: 'eleven hours',
      12: 'twelve hours',
      other: '# hours',
    })}`;
    if (rest === 0) return said;
    return t`${said} and ${plural(rest, { one: '# minute', other: '# minutes' })}`;
  };

  const often = (weeks: number): string =>
    weeks === 4
      ? t`in four weeks`
      : t`${plural(weeks, { 1: 'a week', 2: 'every other week', other: 'every # weeks' })}`;

  const rhythm = ({ count, length, weeks }: Rhythm, inEvenings: boolean): string => {
    const each = hours(length);
    const when = often(weeks);
    if (length > longestEvening)
      return t`${plural(count, {
        1: 'one long date',
        2: 'two long dates',
        3: 'three long dates',
        4: 'four long dates',
        5: 'five long dates',
        other: '# long dates',
      })} of ${each} ${when}`;
    if (length < 120 || !inEvenings)
      return t`${plural(count, {
        1: 'one date',
        2: 'two dates',
        3: 'three dates',
        4: 'four dates',
        5: 'five dates',
        other: '# dates',
      })} of ${each} ${when}`;
    return t`${plural(count, {
      1: 'one evening',
      2: 'two evenings',
      3: 'three evenings',
      4: 'four evenings',
      5: 'five evenings',
      other: '# evenings',
    })} of ${each} ${when}`;
  };

  return {
    hours,
    dates(minutes, weeks, sizes) {
      const found = rhythmOf(minutes, weeks, sizes);
      return found && rhythm(found, sizes.inEvenings);
    },
    budget({ floor, floorWeeks, wish, most }) {
      const [wished, highest] = [formats.hoursLong(wish), formats.hoursLong(most)];
      const least = formats.hoursLong(floor);
      if (floor === 0) return formats.capital(t`${wished} a week, never more than ${highest}`);
      return formats.capital(
        floorWeeks === 4
          ? t`${wished} a week, at least ${least} in four weeks, never more than ${highest}`
          : t`${wished} a week, at least ${least}, never more than ${highest}`,
      );
    },
  };
}
