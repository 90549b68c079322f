// Takes over the hours of another relationship, as a place to start from.

import { useLingui } from '@lingui/react/macro';
import { type BudgetFields, budgetOf, hasBudget, myRelationships, type RelationshipId } from '@orrery/domain';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Select } from '../../../ui/select.tsx';
import { useHourWords } from './words.ts';

export function CopyFrom(props: { to: RelationshipId; onCopy: (fields: BudgetFields) => void }) {
  const { state } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const words = useHourWords();
  const others = myRelationships(state.people).filter(
    ({ id }) => id !== props.to && hasBudget(state.time, id),
  );
  if (others.length === 0) return null;
  return (
    <Select
      label={t`Copy from another relationship`}
      placeholder={t`Choose whose hours to start from`}
      value={null}
      options={others.map(({ id }) => ({
        id,
        label: namesIn(state, id, formats),
        detail: words.budget(budgetOf(state.time, id)),
        mark: <Mark appearance={appearanceOf(state, id)} />,
      }))}
      onChange={(id) => props.onCopy(budgetOf(state.time, id))}
    />
  );
}
