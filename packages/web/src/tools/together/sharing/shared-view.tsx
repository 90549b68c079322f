// One thing that is shared, as everybody who gets it sees it: all that is in it, and nothing else.
import { Trans, useLingui } from '@lingui/react/macro';
import { inSentence, type NotePart, type SharedThing } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useNoteLabels } from '../../notes/field-labels.ts';
import { useNoteWords } from '../../notes/note-words.ts';
import styles from './shared.module.css';
import { SharedHours } from './shared-hours.tsx';
import { useSharedWords } from './shared-words.ts';

export function SharedView({
  what,
  named,
}: {
  what: SharedThing;
  named?: ((what: SharedThing) => string) | undefined;
}) {
  const { t } = useLingui();
  const { list } = useFormats();
  const words = useSharedWords();
  switch (what.kind) {
    case 'question':
    case 'words':
      return <blockquote className={styles.asked}>{what.text}</blockquote>;
    case 'note':
      return <NoteView what={what} />;
    case 'person':
      return <p>{[what.name, what.pronouns].filter(Boolean).join(', ')}</p>;
    case 'relationship':
      return (
        <p>
          {named?.(what) ??
            [what.title, list(what.people.map(({ name }) => inSentence(name) || t`somebody`))]
              .filter(Boolean)
              .join(': ')}
        </p>
      );
    case 'tier':
      return <TierView what={what} name={what.name || t`No tier`} />;
    case 'wish':
      return <p>{words.wish(what)}</p>;
    case 'availability':
      return <SharedHours what={what} />;
  }
}

const LISTS = { places: 'placeOf', needs: 'needOf', deeds: 'deedOf' } as const;
const isList = (part: NotePart): part is keyof typeof LISTS => Object.hasOwn(LISTS, part);

function NoteView({ what }: { what: Extract<SharedThing, { kind: 'note' }> }) {
  const { t } = useLingui();
  const formats = useFormats();
  const labels = useNoteLabels();
  const words = useNoteWords();
  const linesOf = (part: NotePart, lines: readonly string[]): string =>
    isList(part) ? formats.capital(formats.list(lines.map(words[LISTS[part]]))) : lines.join('\n\n');
  return (
    <>
      {what.at === null ? null : <p>{formats.moment(what.at)}</p>}
      {what.feelings.length > 0 ? (
        <Terms>
          {what.feelings.map(({ feeling, before, after }) => {
            const later = after === null ? '' : words.strength(after);
            return (
              <Term key={feeling} name={formats.capital(words.feelings.nameOf(feeling))}>
                {[before === null ? '' : words.strength(before), later && t`later ${later}`]
                  .filter(Boolean)
                  .join('; ')}
              </Term>
            );
          })}
        </Terms>
      ) : null}
      {what.parts.map(({ part, lines }) => (
        <section key={part}>
          <SectionHead level={3}>{labels[part]}</SectionHead>
          <p className={styles.words}>{linesOf(part, lines)}</p>
        </section>
      ))}
    </>
  );
}

function TierView({ what, name }: { what: Extract<SharedThing, { kind: 'tier' }>; name: string }) {
  const { t } = useLingui();
  const { list, capital } = useFormats();
  const covered = { time: t`time`, energy: t`energy`, decisions: t`decisions` };
  const covers = capital(list(what.covers.map((one) => covered[one])));
  return (
    <Terms>
      <Term name={t`Tier`}>{name}</Term>
      {what.hierarchy ? (
        <Term name={t`How it came about`}>
          {what.hierarchy === 'prescriptive' ? <Trans>As agreed</Trans> : <Trans>As it is</Trans>}
        </Term>
      ) : null}
      {what.covers.length > 0 ? <Term name={t`What it covers`}>{covers}</Term> : null}
    </Terms>
  );
}
