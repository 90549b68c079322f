// One field of several notes, beside each other where there is room, else under each other; words that come back carry a mark.
import { useLingui } from '@lingui/react/macro';
import type { Note } from '@orrery/domain';
import { Repeat2 } from 'lucide-react';
import { useFormats } from '../../../shell/formats.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './side-by-side.module.css';

export interface FieldAcrossProps<Word extends string> {
  notes: readonly Note[];
  name: string;
  wordsOf?: (note: Note) => readonly Word[];
  label?: (word: Word) => string;
  again?: readonly Word[];
  textOf?: (note: Note) => string;
  /** The text leads to its note. */
  linked?: boolean;
}

export function FieldAcross<Word extends string>(props: FieldAcrossProps<Word>) {
  const { notes, name, wordsOf = () => [], label = String, again = [], textOf = () => '', linked } = props;
  const { t } = useLingui();
  const formats = useFormats();
  if (notes.every((note) => wordsOf(note).length === 0 && textOf(note) === '')) return null;
  return (
    <section>
      <SectionHead>{name}</SectionHead>
      <ul className={styles.across}>
        {notes.map((note) => {
          const text = textOf(note);
          const words = wordsOf(note);
          const isSilent = words.length === 0 && text === '';
          const day = formats.day(formats.dayOf(note.fields.at));
          return (
            <li key={note.id} className={classNames(styles.one, isSilent && styles.silent)}>
              <p className={styles.day}>{day}</p>
              {words.length > 0 ? (
                <ul className={styles.words}>
                  {words.map((word) => {
                    const isAgain = again.includes(word);
                    return (
                      <li key={word} className={classNames(styles.word, isAgain && styles.back)}>
                        {isAgain ? <Repeat2 aria-hidden /> : null}
                        {label(word)}
                        {isAgain ? <VisuallyHidden>{t`, comes back`}</VisuallyHidden> : null}
                      </li>
                    );
                  })}
                </ul>
              ) : null}
              {text ? (
                <p className={styles.text}>
                  {linked ? <TextLink href={`/mine/${note.id}`}>{text}</TextLink> : text}
                </p>
              ) : null}
              {isSilent ? <p className={styles.day}>{t`Not said`}</p> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
