// A comparison in plain words: a sentence, a caution, and the exact figures. Never a verdict, and never more than was counted.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { minutesOf, type State } from '@orrery/domain';
import type { Comparison, Report, Side } from '@orrery/domain/patterns';
import { useMemo } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { isHigher } from './report.ts';
import { useSubjectWords } from './subject-words.ts';

const day = 1_440;

export function useSentenceWords() {
  const { t } = useLingui();
  const formats = useFormats();
  const subjects = useSubjectWords();
  return useMemo(() => {
    const figure = (value: number) => formats.number(value, 1);
    const hundred = (share: number) => formats.number(100 * share, 0);

    /** "9 of 12" */
    const times = ({ notes, level }: Side): string => {
      const [yes, all] = [formats.number(level.value * notes.length, 0), formats.number(notes.length, 0)];
      return t({ message: `${yes} of ${all}`, comment: 'how many of how many: 9 of 12' });
    };

    /** "After short nights it began higher: 7.5, against 4.4 after longer ones." */
    const sentence = (comparison: Comparison): string => {
      const { subject, measure, these, others } = comparison;
      const { where, elsewhere } = subjects.of(subject);
      const higher = isHigher(comparison);
      if (measure === 'rate') {
        const [a, b] = [times(these), times(others)];
        return higher
          ? t`${where} you said more often that it helped: ${a} times, against ${b} ${elsewhere}.`
          : t`${where} you said less often that it helped: ${a} times, against ${b} ${elsewhere}.`;
      }
      const [a, b] = [these.level.value, others.level.value];
      const [one, other] = [figure(a), figure(b)];
      const isCourse = subject.question === 'eased' || subject.question === 'strategy';
      // the middles can be alike, or say nothing, where one side is higher most of the time all the same
      const isPlain = (higher ? a > b : a < b) && (!isCourse || Math.min(a, b) >= 0);
      if (isCourse) {
        if (!isPlain)
          return higher
            ? t`${where} it more often went down further than ${elsewhere}.`
            : t`${where} it more often went down less than ${elsewhere}.`;
        return higher
          ? t`${where} it went down further: by ${one}, against ${other} ${elsewhere}.`
          : t`${where} it went down less: by ${one}, against ${other} ${elsewhere}.`;
      }
      if (!isPlain)
        return higher
          ? t`${where} it more often began higher than ${elsewhere}.`
          : t`${where} it more often began lower than ${elsewhere}.`;
      return higher
        ? t`${where} it began higher: ${one}, against ${other} ${elsewhere}.`
        : t`${where} it began lower: ${one}, against ${other} ${elsewhere}.`;
    };

    /** "9 notes and 15." */
    const counts = ({ these, others }: Comparison): string => {
      const count = notes(these.notes.length);
      const rest = formats.number(others.notes.length, 0);
      return t({ message: `${count} and ${rest}.`, comment: 'the notes of two sides: 9 notes and 15.' });
    };

    /** "9 notes and 15. Chance alone would seldom make such a gap, but sleep need not be the cause. Hold it lightly." */
    const caution = (comparison: Comparison): string => {
      const { cause } = subjects.of(comparison.subject);
      const so =
        comparison.subject.question === 'person'
          ? t`Chance alone would seldom make such a gap. It says when it was strong, not who made it so, and nothing of what anybody did. Hold it lightly.`
          : t`Chance alone would seldom make such a gap, but ${cause} need not be the cause. Hold it lightly.`;
      return `${counts(comparison)} ${so}`;
    };

    /** How far apart, with the interval, and what chance would do. */
    const exact = (comparison: Comparison): string => {
      const { measure, apart, chance, subject } = comparison;
      const higher = isHigher(comparison);
      const [low, value, high] = [apart.low, apart.value, apart.high].map((share) =>
        hundred(higher ? share : (measure === 'rate' ? 0 : 1) - share),
      ) as [string, string, string];
      const [least, most] = higher ? [low, high] : [high, low];
      const isCourse = subject.question === 'eased' || subject.question === 'strategy';
      const gap =
        measure === 'rate'
          ? t`The gap is ${value} in 100; anything from ${least} to ${most} would fit these notes.`
          : isCourse
            ? t`Of one note from each side that began alike, the gap lies this way in ${value} of 100 pairs; anything from ${least} to ${most} would fit these notes.`
            : t`Of one note from each side, the gap lies this way in ${value} of 100 pairs; anything from ${least} to ${most} would fit these notes.`;
      return `${gap} ${oftenness(chance)}`;
    };

    /** Rounded so that it never sounds more seldom than it is. */
    const oftenness = (chance: number): string => {
      const once = chance > 0 ? 1 / chance : Number.POSITIVE_INFINITY;
      if (once >= 1_000)
        return t`Chance alone would show something so plain in fewer than one of 1,000 such journals, with everything that was asked allowed for.`;
      const digit = 10 ** Math.floor(Math.log10(once));
      const journals = formats.number(Math.floor(once / digit) * digit, 0);
      return t`Chance alone would show something so plain in about one of ${journals} such journals, with everything that was asked allowed for.`;
    };

    /** A side with its interval: "9 notes. The middle is 7; from 6 to 8 would fit." */
    const side = ({ measure, subject }: Comparison, one: Side): string => {
      const count = notes(one.notes.length);
      const { low, value, high } = one.level;
      if (measure === 'rate') {
        const [all, least, most] = [times(one), hundred(low), hundred(high)];
        return t`${count}. It helped in ${all}; from ${least} to ${most} in 100 would fit.`;
      }
      const [middle, least, most] = [figure(value), figure(low), figure(high)];
      return subject.question === 'eased' || subject.question === 'strategy'
        ? t`${count}. Half of them went down by ${middle} or more; from ${least} to ${most} would fit.`
        : t`${count}. Half of them began at ${middle} or higher; from ${least} to ${most} would fit.`;
    };

    const notes = (count: number) => plural(count, { one: '# note', other: '# notes' });

    /** "9 weeks": from the first note that counts to the last. */
    const span = (state: State, report: Report): string => {
      const at = (id: NonNullable<Report['baseline']>['notes'][number] | undefined) =>
        minutesOf((id && state.notes.notes.get(id)?.fields.at) ?? '1970-01-01T00:00:00Z');
      const { notes: all } = report.baseline ?? { notes: [] };
      const days = (at(all.at(-1)) - at(all[0])) / day + 1;
      const weeks = Math.ceil(days / 7);
      const months = Math.round(days / 30.4);
      if (weeks <= 26) return plural(weeks, { one: 'one week', other: '# weeks' });
      if (months < 24) return plural(months, { one: 'one month', other: '# months' });
      return plural(Math.round(days / 365), { one: 'one year', other: '# years' });
    };
    return { figure, times, sentence, counts, caution, exact, side, notes, span, subjects };
  }, [t, formats, subjects]);
}
