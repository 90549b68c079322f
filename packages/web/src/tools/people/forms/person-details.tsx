// What one may say about a person beside their name.

import { useLingui } from '@lingui/react/macro';
import type { PersonFields } from '@orrery/domain';
import { useMemo } from 'react';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { usePeopleChoices, usePersonLabels } from '../field-labels.ts';
import { zoneOptions } from './zones.ts';

export type Details = Pick<PersonFields, 'pronouns' | 'zone' | 'hasApp' | 'notes'>;

export interface PersonDetailsProps {
  values: Details;
  onType: (changes: Partial<Details>) => void;
  onLeave?: ((field: keyof Details) => void) | undefined;
  onChoose: (changes: Partial<Details>) => void;
  error: (field: keyof Details) => string | undefined;
  /** Whether it is I: no question about the app, and a zone is not left open. */
  isMe?: boolean | undefined;
}

export function PersonDetails({
  values,
  onType,
  onLeave,
  onChoose,
  error,
  isMe = false,
}: PersonDetailsProps) {
  const { t } = useLingui();
  const labels = usePersonLabels();
  const { hasApp } = usePeopleChoices();
  const zones = useMemo(() => zoneOptions(), []);
  const known = zones.some((zone) => zone.id === values.zone) || values.zone === '';
  return (
    <>
      <TextField
        label={labels.pronouns}
        optional
        value={values.pronouns}
        onChange={(pronouns) => onType({ pronouns })}
        onBlur={() => onLeave?.('pronouns')}
        error={error('pronouns')}
        autoComplete="off"
      />
      <ComboBox
        label={labels.zone}
        optional={!isMe}
        hint={isMe ? undefined : t`Type a city. Left empty, their clock counts as the same as yours.`}
        options={known ? zones : [{ id: values.zone, label: values.zone }, ...zones]}
        value={values.zone || null}
        onChange={(zone) => {
          if ((zone ?? '') !== values.zone && (zone !== null || !isMe)) onChoose({ zone: zone ?? '' });
        }}
        error={error('zone')}
      />
      {isMe ? null : (
        <RadioList
          label={labels.hasApp}
          options={[
            { id: 'yes', label: hasApp.yes },
            { id: 'no', label: hasApp.no },
            { id: 'unknown', label: hasApp.unknown },
          ]}
          value={values.hasApp}
          onChange={(said) => onChoose({ hasApp: said })}
        />
      )}
      <TextArea
        label={labels.notes}
        optional
        hint={t`For yourself alone. They are never in a picture of the map.`}
        value={values.notes}
        onChange={(notes) => onType({ notes })}
        onBlur={() => onLeave?.('notes')}
        error={error('notes')}
      />
    </>
  );
}
