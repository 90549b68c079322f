// A floor over four weeks asks for another amount each week; beside a wish for one week that wants a word.
import { useLingui } from '@lingui/react/macro';
import { budgetOf, type RelationshipId } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';

/** Says where this week's floor comes from; undefined where it is the same every week, or nothing is left of it. */
export function useFloorNote(): (relationship: RelationshipId, floor: number) => string | undefined {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  return (relationship, floor) => {
    const budget = budgetOf(state.time, relationship);
    if (budget.floorWeeks === 1 || floor === 0) return undefined;
    const whole = formats.hoursLong(budget.floor);
    return t`This week’s part of ${whole} in four weeks.`;
  };
}
