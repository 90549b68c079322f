// What one would rather do next time, as something to try: asked about once when its trigger comes back, and never otherwise.
import { Trans } from '@lingui/react/macro';
import { type Note, strategiesOf, type TriggerId, triggerOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { useNoteWords } from '../note-words.ts';
import styles from './reading.module.css';

export function NextTime({ note }: { note: Note }) {
  const { state, attempt } = useOrrery();
  const words = useNoteWords();
  const { rather, trigger } = note.fields;
  if (rather.trim() === '') return null;
  const name = words.trigger(state, trigger);
  const meant = (id: TriggerId | null) => id && (triggerOf(state.notes, id)?.id ?? id);
  const isTried = strategiesOf(state.notes).some(
    ({ fields }) => fields.what === rather.trim() && meant(fields.trigger) === meant(trigger),
  );
  if (isTried)
    return (
      <p className={`t-caption ${styles.next}`}>
        {name ? (
          <Trans>You are trying this. When “{name}” comes back in a note, you are asked about it once.</Trans>
        ) : (
          <Trans>You are trying this. As it has no trigger, you are not asked about it.</Trans>
        )}
      </p>
    );
  return (
    <div className={styles.next}>
      <Button
        onPress={() =>
          void attempt(
            { tool: 'notes', intent: { type: 'tryStrategy', fields: { what: rather, trigger } } },
            <Trans>Noted as something to try.</Trans>,
          )
        }
      >
        <Trans>Try this next time</Trans>
      </Button>
    </div>
  );
}
