// Each note as it began and as it was afterwards, joined; those that the sentence is about in brass and stronger; one's usual start dashed.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Note } from '@orrery/domain';
import { type Comparison, strengthOf } from '@orrery/domain/patterns';
import { useFormats } from '../../../shell/formats.tsx';
import { CurveFrame } from '../wave/curve-frame.tsx';
import curves from '../wave/curves.module.css';
import { frame, heightAt } from '../wave/curves.ts';
import styles from './drawing.module.css';
import { daysUnder, placesOf } from './drawing.ts';
import { useSentenceWords } from './sentence-words.ts';

/** Room that a day needs under its note, in pixels. */
const dayRoom = 64;

export interface PatternDrawingProps {
  /** The oldest first. */
  notes: readonly Note[];
  feeling: string | null;
  usual: number;
  about: Comparison | null;
  /** In pixels. */
  height: number;
}

export function PatternDrawing({ notes, feeling, usual, about, height }: PatternDrawingProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useSentenceWords();
  const these = new Set(about?.these.notes);
  const name = about ? words.subjects.of(about.subject).these : '';
  const usually = words.figure(usual);
  const drawn = notes.flatMap((note) => {
    const said = strengthOf(note.fields, feeling);
    if (!said) return [];
    return [{ note, start: said.strength, after: said.course?.after ?? null, isThese: these.has(note.id) }];
  });
  const told = drawn
    .map(({ note, start, after, isThese }) => {
      const day = formats.day(formats.dayOf(note.fields.at));
      const [one, other] = [words.figure(start), after === null ? '' : words.figure(after)];
      const course = other === '' ? t`${day}: ${one}` : t`${day}: ${one}, then ${other}`;
      return isThese ? `${course} (${name})` : course;
    })
    .join('; ');
  return (
    <figure>
      <CurveFrame
        height={height}
        label={t`How strong it was in each note, the oldest first. Your usual start is ${usually}. ${told}`}
      >
        {(width) => {
          const places = placesOf(
            drawn.map(({ note }) => Date.parse(note.fields.at)),
            width,
          );
          const days = new Set(daysUnder(places, dayRoom));
          const low = height - frame.bottom;
          return (
            <>
              <path className={styles.usual} d={`M${frame.left} ${heightAt(usual, height)}H${width}`} />
              {drawn.map(({ note, start, after, isThese }, k) => {
                const x = places[k] ?? 0;
                return (
                  <g key={note.id} className={styles.note} data-these={isThese || undefined}>
                    {after === null ? null : (
                      <>
                        <path d={`M${x} ${heightAt(start, height)}V${heightAt(after, height)}`} />
                        <circle className={styles.hollow} cx={x} cy={heightAt(after, height)} r={4} />
                      </>
                    )}
                    <circle className={styles.full} cx={x} cy={heightAt(start, height)} r={5} />
                  </g>
                );
              })}
              {drawn.map(({ note }, k) =>
                days.has(k) ? (
                  <g key={note.id}>
                    <path className={styles.tick} d={`M${places[k]} ${low}v5`} />
                    <text
                      className={`${curves.day} ${k === 0 ? curves.start : k === drawn.length - 1 ? curves.end : ''}`}
                      x={k === 0 ? frame.left : k === drawn.length - 1 ? width : places[k]}
                      y={low + 22}
                    >
                      {formats.dayShort(formats.dayOf(note.fields.at))}
                    </text>
                  </g>
                ) : null,
              )}
            </>
          );
        }}
      </CurveFrame>
      <ul className={curves.legend}>
        <li>
          <svg className={styles.note} viewBox="-7 -7 14 14" aria-hidden>
            <circle className={styles.full} r="5" />
          </svg>
          <Trans>as it began</Trans>
        </li>
        <li>
          <svg className={styles.note} viewBox="-7 -7 14 14" aria-hidden>
            <circle className={styles.hollow} r="4" />
          </svg>
          <Trans>afterwards</Trans>
        </li>
        {about ? (
          <li>
            <svg className={`${styles.note} ${styles.long}`} viewBox="-10 -7 20 14" aria-hidden data-these>
              <path d="M-10 0H10" />
            </svg>
            {name}
          </li>
        ) : null}
        <li>
          <svg className={styles.long} viewBox="-10 -7 20 14" aria-hidden>
            <path className={styles.usual} d="M-10 0H10" />
          </svg>
          <Trans>your usual start, {usually}</Trans>
        </li>
      </ul>
    </figure>
  );
}
