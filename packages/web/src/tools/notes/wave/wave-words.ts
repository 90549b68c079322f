// How a wave's ways and ends are called, and how it went, in a sentence.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { dangerOf, type NoteFields } from '@orrery/domain';
import { useMemo } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { useFeelingWords } from '../feeling-words.ts';
import { courseOf } from './wave.ts';

export function useWaveWords() {
  const { t } = useLingui();
  const formats = useFormats();
  const { nameOf } = useFeelingWords();
  return useMemo(() => {
    const ways: Record<NonNullable<NoteFields['way']>, string> = {
      breathing: t`Breathing`,
      grounding: t`Grounding`,
      moving: t`Moving`,
      watching: t`Watching`,
    };
    const outcomes: Record<NonNullable<NoteFields['outcome']>, string> = {
      eased: t`It eased`,
      stayed: t`It stayed`,
      grew: t`It grew`,
    };
    const figure = (strength: number) => formats.number(strength, 0);
    return {
      ways,
      outcomes,
      figure,
      /** "at first", "after 40 seconds", "after 6 minutes" */
      after: (second: number): string => {
        if (second === 0) return t`at first`;
        const minutes = Math.round(second / 60);
        if (second < 60) return plural(second, { one: 'after # second', other: 'after # seconds' });
        return plural(minutes, { one: 'after # minute', other: 'after # minutes' });
      },
      /** "Jealousy"; a wave without a name is one all the same, and so is one that a word of danger began (NOTES14). */
      title: ({ feelings: [felt] }: Pick<NoteFields, 'feelings'>): string =>
        felt && !dangerOf(felt.feeling) ? formats.capital(nameOf(felt.feeling)) : t`A feeling`,
      /** "It was 7 when you came. After 6 minutes it was 4." */
      course: (fields: NoteFields): string => {
        const course = courseOf(fields);
        if (!course) return '';
        const [first, last] = [figure(course.first.strength), figure(course.last.strength)];
        if (fields.ratings.length === 1) return t`It was ${first} when you came.`;
        return plural(course.minutes, {
          0: `It was ${first} when you came, and ${last} a moment later.`,
          one: `It was ${first} when you came, and ${last} one minute later.`,
          other: `It was ${first} when you came. After # minutes it was ${last}.`,
        });
      },
    };
  }, [t, formats, nameOf]);
}
