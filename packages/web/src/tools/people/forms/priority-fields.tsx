// The tier of a relationship of mine, how it came about, and what priority covers.

import { useLingui } from '@lingui/react/macro';
import type { RelationshipFields } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { usePeopleChoices, useRelationshipLabels } from '../field-labels.ts';
import { TierField } from './tier-field.tsx';
import type { KeptFields } from './use-kept-fields.ts';

type Hierarchy = NonNullable<RelationshipFields['hierarchy']> | 'notSaid';

export interface PriorityFieldsProps {
  fields: KeptFields<RelationshipFields>;
  /** Makes a tier and puts the relationship in it. */
  onCreateTier: (name: string) => void;
}

export function PriorityFields({ fields, onCreateTier }: PriorityFieldsProps) {
  const { t } = useLingui();
  const labels = useRelationshipLabels();
  const choices = usePeopleChoices();
  const { state } = useOrrery();
  const { values, type, leave, choose, error } = fields;
  const tier = values.tier && state.people.tiers.get(values.tier)?.present ? values.tier : null;
  return (
    <>
      <TierField
        value={tier}
        error={error('tier')}
        onChange={(chosen) => {
          if (chosen !== values.tier) choose({ tier: chosen });
        }}
        onCreate={onCreateTier}
      />
      <RadioList<Hierarchy>
        label={labels.hierarchy}
        options={[
          { id: 'prescriptive', label: choices.hierarchy.prescriptive, detail: t`Also called prescriptive.` },
          {
            id: 'descriptive',
            label: choices.hierarchy.descriptive,
            detail: t`Nobody agreed on it. Also called descriptive.`,
          },
          { id: 'notSaid', label: choices.notSaid },
        ]}
        value={values.hierarchy ?? 'notSaid'}
        onChange={(hierarchy) => choose({ hierarchy: hierarchy === 'notSaid' ? null : hierarchy })}
      />
      <Chips
        label={labels.covers}
        options={[
          { id: 'time', label: choices.covers.time },
          { id: 'energy', label: choices.covers.energy },
          { id: 'decisions', label: choices.covers.decisions },
        ]}
        value={values.covers}
        onChange={(covers) => choose({ covers })}
      />
      <TextArea
        label={labels.coversNote}
        optional
        value={values.coversNote}
        onChange={(coversNote) => type({ coversNote })}
        onBlur={() => leave('coversNote')}
        error={error('coversNote')}
        rows={2}
      />
    </>
  );
}
