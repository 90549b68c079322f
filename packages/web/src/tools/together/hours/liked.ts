// What “What I would like” changes of the hours that I hold for myself.
import { type BudgetFields, budgetOf, hasBudget, type RelationshipId, type State } from '@orrery/domain';

/**
 * The wish alone. Where it is less than the least that I hold, or more than the most, it is refused as on the page of these hours, and
 * neither moves in silence. Whoever holds no hours yet has said no most.
 */
export function likedChanges(
  { time }: State,
  relationship: RelationshipId,
  wish: number,
): Partial<BudgetFields> {
  if (hasBudget(time, relationship)) return { wish };
  return { wish, most: Math.max(budgetOf(time, relationship).most, wish) };
}
