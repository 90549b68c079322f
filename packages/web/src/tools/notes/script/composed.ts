// The parts of a script as one wording. What is not said is not in it, and nothing is added that somebody did not write.
import { useLingui } from '@lingui/react/macro';
import { dangerOf, type NoteFields } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { useNoteWords } from '../note-words.ts';

const withoutStop = (text: string): string => text.trim().replace(/[.!…,;:]+$/u, '');
const plainFirst =
  /^(?:You|We|They|He|She|It|There|My|Your|Our|Their|His|Her|The|A|An|This|That|Somebody|Nobody)\b/u;
/** As it stands after "When": "You called" is "you called"; "I" and names stay. */
const within = (text: string): string =>
  plainFirst.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
/** A whole sentence of one's own stays; "time alone" becomes one. */
const isSentence = (text: string): boolean => /^(?:I|We|My|Our)\b/u.test(text.trim());
const withStop = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);

export function useComposed(): (fields: NoteFields) => string {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useNoteWords();
  return ({ what, feelings, needs, need, ask, timing, decided }) => {
    const seen = within(withoutStop(what));
    const said = feelings.filter(({ feeling }) => !dangerOf(feeling));
    const felt = formats.list(said.map(({ feeling }) => words.feelings.nameOf(feeling)));
    const needed = need.trim() ? withoutStop(need) : formats.list(needs.map(words.needOf));
    const first = [
      ...(seen && felt
        ? [t`When ${seen}, I feel ${felt}.`]
        : seen
          ? [withStop(what)]
          : felt
            ? [t`I feel ${felt}.`]
            : []),
      ...(needed ? [isSentence(need) ? withStop(need) : t`I need ${within(needed)}.`] : []),
      ...(ask.trim() ? [withStop(ask)] : []),
      ...(timing.trim() ? [withStop(timing)] : []),
      ...(decided.trim() ? [withStop(decided)] : []),
    ];
    return first.join(' ');
  };
}
