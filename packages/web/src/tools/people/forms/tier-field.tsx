// A tier of mine, none, or a new one by its name.

import { useLingui } from '@lingui/react/macro';
import { myTimeOf, type TierId, tiersOf } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { usePeopleChoices, useRelationshipLabels } from '../field-labels.ts';

export interface TierFieldProps {
  value: TierId | null;
  /** The name of a tier that is made together with what it is for. */
  fresh?: string | null | undefined;
  error?: ReactNode;
  onChange: (tier: TierId | null) => void;
  onCreate: (name: string) => void;
}

const none = 'none';
const made = 'made';

export function TierField({ value, fresh = null, error, onChange, onCreate }: TierFieldProps) {
  const { t } = useLingui();
  const labels = useRelationshipLabels();
  const { noTier } = usePeopleChoices();
  const { state } = useOrrery();
  const tiers = tiersOf(state.people);
  const weight = myTimeOf(state.time).tiersWeigh;
  const counts =
    weight === 'alike'
      ? t`In plans all tiers count alike.`
      : weight === 'much'
        ? t`Where wishes compete in a plan, an earlier tier counts for much more; “How tiers count”, in your own time, changes that.`
        : t`Where wishes compete in a plan, an earlier tier counts for some more; “How tiers count”, in your own time, changes that.`;
  const options: { id: string; label: string }[] = [
    { id: none, label: noTier },
    ...tiers.map((tier) => ({ id: tier.id, label: tier.fields.name })),
    ...(fresh === null ? [] : [{ id: made, label: fresh }]),
  ];
  return (
    <ComboBox
      label={labels.tier}
      hint={
        tiers.length === 0
          ? t`None is needed. Type a name to make one, such as Primary or Nesting. ${counts}`
          : t`None is needed. Type a name to make a new one. ${counts}`
      }
      error={error}
      options={options}
      value={fresh === null ? (value ?? none) : made}
      onChange={(id) => {
        if (id !== made) onChange(id === null || id === none ? null : (id as TierId));
      }}
      onCreate={onCreate}
      takesTyped
    />
  );
}
