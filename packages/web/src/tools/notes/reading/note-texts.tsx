// What a note says, field by field, in the order in which one would tell it.
import { useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useNoteLabels } from '../field-labels.ts';
import { useTriedWords } from '../journal/tried-words.ts';
import { useNoteWords } from '../note-words.ts';
import { useSureness } from '../story/sureness.ts';
import styles from './reading.module.css';

export function NoteTexts({ fields }: { fields: NoteFields }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  const labels = useNoteLabels();
  const tried = useTriedWords();
  const sureness = useSureness();
  const list = (some: readonly string[]) => formats.capital(formats.list(some));
  const strategy = fields.tried === null ? undefined : state.notes.strategies.get(fields.tried.strategy);
  const text = (field: TextField) =>
    fields[field] === '' ? null : <Words key={field} name={labels[field]} words={fields[field]} />;
  const readings = [...new Set(fields.readings.filter((reading) => reading.trim() !== ''))];
  const terms: [name: string, words: string][] = [
    [labels.trigger, words.trigger(state, fields.trigger)],
    [labels.people, list(fields.people.map((person) => nameOf(state, person)))],
    [labels.places, list(fields.places.map(words.placeOf))],
    [labels.needs, list(fields.needs.map(words.needOf))],
    [labels.deeds, list(fields.deeds.map(words.deedOf))],
    [labels.helped, fields.helped === null ? '' : words.helped[fields.helped]],
    [labels.sure, fields.sure === null ? '' : sureness.say(fields.sure)],
    [labels.sureAfter, fields.sureAfter === null ? '' : sureness.say(fields.sureAfter)],
    [labels.sleep, fields.sleep === null ? '' : formats.hoursLong(fields.sleep)],
    [labels.load, fields.load === null ? '' : formats.capital(words.load[fields.load] ?? '')],
    [
      strategy ? `“${strategy.fields.what}”` : labels.tried,
      fields.tried === null || fields.tried.how === 'unsaid' ? '' : tried[fields.tried.how],
    ],
  ];
  const felt = fields.feelings.map(({ feeling, before, after }): [string, string] => {
    const first = before === null ? '' : words.strength(before);
    const later = after === null ? '' : words.strength(after);
    const name = formats.capital(words.feelings.nameOf(feeling));
    return [name, [first, later && t`later ${later}`].filter(Boolean).join('; ')];
  });
  const said = [...felt, ...terms.filter(([, value]) => value !== '')];
  return (
    <div className={styles.texts}>
      {fields.what ? <p className={styles.what}>{fields.what}</p> : null}
      {said.length > 0 ? (
        <dl className={styles.said}>
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {(['thoughts', 'body', 'need', 'did', 'rather'] as const).map(text)}
      {text('story')}
      {readings.length > 0 ? (
        <section>
          <SectionHead>{labels.readings}</SectionHead>
          <ul className={styles.readings}>
            {readings.map((reading) => (
              <li key={reading} className={styles.words}>
                {reading}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {(['speaksFor', 'speaksAgainst', 'echo', 'toKnow', 'question', 'cameOut'] as const).map(text)}
    </div>
  );
}

type TextField = {
  [F in keyof NoteFields]: NoteFields[F] extends string ? F : never;
}[keyof NoteFields];

function Words({ name, words }: { name: string; words: string }) {
  return (
    <section>
      <SectionHead>{name}</SectionHead>
      <p className={styles.words}>{words}</p>
    </section>
  );
}
