// A floor over four weeks asks for another amount each week; beside a wish for one week that wants a word.
import { useLingui } from '@lingui/react/macro';
import { type BudgetRow, budgetOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';

/** Says what floors over four weeks stand for in a table of one week; undefined where none asks for anything. */
export function useFloorNote(): (
  rows: readonly Pick<BudgetRow, 'relationship' | 'floor'>[],
) => string | undefined {
  const { t } = useLingui();
  const { state } = useOrrery();
  return (rows) =>
    rows.some(({ relationship, floor }) => floor > 0 && budgetOf(state.time, relationship).floorWeeks > 1)
      ? t`Of a floor over four weeks, this week’s part stands here.`
      : undefined;
}
