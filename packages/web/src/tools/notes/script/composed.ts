// The parts of a script as one wording. What is not said is not in it, and nothing is added that somebody did not write.
import { useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { useNoteWords } from '../note-words.ts';

const withoutStop = (text: string): string => text.trim().replace(/[.!…,;:]+$/u, '');
/** As it stands after "When": "You called" is "you called", and "I" and names of several capitals stay. */
const within = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const withStop = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);

export function useComposed(): (fields: NoteFields) => string {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useNoteWords();
  return ({ what, feelings, needs, need, ask, timing, decided }) => {
    const seen = within(withoutStop(what));
    const felt = formats.list(feelings.map(({ feeling }) => words.feelings.nameOf(feeling)));
    const needed = need.trim() ? withoutStop(need) : formats.list(needs.map(words.needOf));
    const first = [
      ...(seen && felt
        ? [t`When ${seen}, I feel ${felt}.`]
        : seen
          ? [withStop(what)]
          : felt
            ? [t`I feel ${felt}.`]
            : []),
      ...(needed ? [need.trim() ? withStop(need) : t`What I need is ${needed}.`] : []),
      ...(ask.trim() ? [withStop(ask)] : []),
      ...(timing.trim() ? [withStop(timing)] : []),
      ...(decided.trim() ? [withStop(decided)] : []),
    ];
    return first.join(' ');
  };
}
