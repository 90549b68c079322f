// Three notes and more beside each other, field by field, with what comes back in two of them and more marked. It counts nothing.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangerOf, type Note, type NoteId, namingLeads, notesOf, repeatsIn } from '@orrery/domain';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useNoteWords } from '../note-words.ts';
import { ChooseNotes } from './choose-notes.tsx';
import { FieldAcross } from './field-across.tsx';
import styles from './side-by-side.module.css';

const fewest = 3;
const atFirst = 5;

/** The notes that the address names; while it names none, the newest. */
function asked(all: readonly Note[], ids: string | null): Note[] {
  const wanted = ids?.split('.') ?? [];
  const named = all.filter(({ id }) => wanted.includes(id));
  return named.length > 0 ? named : all.slice(0, atFirst);
}

export default function SideBySideScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  const [query, setQuery] = useSearchParams();
  const [isChoosing, setChoosing] = useState(false);
  const all = notesOf(state.notes);
  const back = { href: '/mine', label: t`Mine` };
  if (all.length < fewest)
    return (
      <Screen title={t`Side by side`} back={back} visibility={<OnlyYou />} narrow>
        <Empty
          action={
            <ButtonLink href="/mine/write">
              <Trans>Write</Trans>
            </ButtonLink>
          }
        >
          <Trans>From three notes on, you can lay them side by side here.</Trans>
        </Empty>
      </Screen>
    );
  const notes = namingLeads(state.notes, asked(all, query.get('notes')));
  const repeats = repeatsIn(notes);
  const again = [
    ...repeats.triggers.map((id) => words.trigger(state, id)),
    ...repeats.feelings.map(words.feelings.nameOf),
    ...repeats.places.map(words.placeOf),
    ...repeats.needs.map(words.needOf),
    ...repeats.deeds.map(words.deedOf),
  ].filter(Boolean);
  return (
    <Screen title={t`Side by side`} back={back} visibility={<OnlyYou />} documentTitle={t`Your notes`}>
      <p className={styles.again}>
        {again.length === 0 ? (
          <Trans>Nothing comes back in these notes.</Trans>
        ) : (
          <Trans>What comes back: {formats.list(again)}.</Trans>
        )}
      </p>
      <Button onPress={() => setChoosing(true)}>
        <Trans>Choose the notes</Trans>
      </Button>
      <FieldAcross notes={notes} name={t`The notes`} textOf={words.title} linked />
      <FieldAcross
        notes={notes}
        name={t`What set it off`}
        wordsOf={({ fields }) => (fields.trigger === null ? [] : [fields.trigger])}
        label={(id) => words.trigger(state, id)}
        again={repeats.triggers}
      />
      <FieldAcross
        notes={notes}
        name={t`What was there`}
        wordsOf={({ fields }) =>
          fields.feelings.flatMap(({ feeling }) => (dangerOf(feeling) ? [] : [feeling]))
        }
        label={words.feelings.nameOf}
        again={repeats.feelings}
      />
      <FieldAcross
        notes={notes}
        name={t`In the body`}
        wordsOf={({ fields }) => fields.places}
        label={words.placeOf}
        again={repeats.places}
        textOf={({ fields }) => fields.body}
      />
      <FieldAcross notes={notes} name={t`Thoughts`} textOf={({ fields }) => fields.thoughts} />
      <FieldAcross
        notes={notes}
        name={t`Needed`}
        wordsOf={({ fields }) => fields.needs}
        label={words.needOf}
        again={repeats.needs}
        textOf={({ fields }) => fields.need}
      />
      <FieldAcross
        notes={notes}
        name={t`Done`}
        wordsOf={({ fields }) => fields.deeds}
        label={words.deedOf}
        again={repeats.deeds}
        textOf={({ fields }) => fields.did}
      />
      <FieldAcross notes={notes} name={t`Rather, next time`} textOf={({ fields }) => fields.rather} />
      <ChooseNotes
        all={all}
        chosen={notes.map(({ id }) => id)}
        fewest={fewest}
        open={isChoosing}
        onClose={() => setChoosing(false)}
        onChoose={(ids: readonly NoteId[]) => setQuery({ notes: ids.join('.') }, { replace: true })}
      />
    </Screen>
  );
}
