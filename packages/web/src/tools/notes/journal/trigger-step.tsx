// What set it off, from a list of one's own that grows by writing. Where something was to be tried when it comes back, it is asked
// about here, once.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type Note,
  type NoteFields,
  type NoteId,
  strategyToAskAbout,
  triggerCalled,
  triggerOf,
  triggersByUse,
} from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useNoteLabels } from '../field-labels.ts';
import { TriedField } from './tried-field.tsx';

export interface TriggerStepProps {
  id: NoteId;
  values: NoteFields;
  onChange: (changes: Partial<NoteFields>) => void;
  error?: string | undefined;
}

export function TriggerStep({ id, values, onChange, error }: TriggerStepProps) {
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const labels = useNoteLabels();
  const sentence = useRefusals();
  const [fault, setFault] = useState<string | undefined>();
  const { notes } = state;
  const known = triggersByUse(notes).map(({ trigger }) => ({ id: trigger.id, label: trigger.fields.name }));
  // one that was taken away from the list stays in the notes that name it
  const own = values.trigger === null ? undefined : triggerOf(notes, values.trigger);
  const options = own && !own.present ? [...known, { id: own.id, label: own.fields.name }] : known;
  const asked =
    values.tried === null
      ? strategyToAskAbout(notes, { id, fields: values } as Note)
      : notes.strategies.get(values.tried.strategy);

  const add = async (name: string) => {
    const why = await act({ tool: 'notes', intent: { type: 'addTrigger', name } });
    setFault(why ? sentence(why.code) : undefined);
    // it may have been on the list before, and be back
    const trigger = triggerCalled(notes, name)?.id;
    if (!why && trigger) onChange({ trigger });
  };
  return (
    <Flow>
      <ComboBox
        label={labels.trigger}
        optional
        hint={t`Your own list. Write something new, and it is on it.`}
        options={options}
        value={own?.id ?? values.trigger}
        onChange={(trigger) => onChange({ trigger })}
        onCreate={(name) => void add(name)}
        error={fault ?? error}
      />
      {asked ? (
        <TriedField
          strategy={asked}
          value={values.tried?.how ?? null}
          onChange={(how) => onChange({ tried: { strategy: asked.id, how } })}
        >
          <Trans>You wanted to try this when it comes back.</Trans>
        </TriedField>
      ) : null}
    </Flow>
  );
}
