// Histories in the orders in which they can arrive.
import type { Ancestry, EntryId } from '../src/index.ts';

/** A causal order of it, with some that come twice. `choose`: numbers to draw from. */
export function orderOf<Step extends { readonly id: EntryId }>(
  { steps, ancestry }: { readonly steps: readonly Step[]; readonly ancestry: Ancestry },
  choose: readonly number[],
): Step[] {
  const left = [...steps];
  const order: Step[] = [];
  for (let k = 0; left.length > 0; k++) {
    const ready = left.filter((one) => !left.some((other) => ancestry.precedes(other.id, one.id)));
    const next = ready[(choose[k % choose.length] ?? 0) % ready.length] as Step;
    left.splice(left.indexOf(next), 1);
    order.push(next);
    if ((choose[(k + 3) % choose.length] ?? 0) % 4 === 0) order.push(order[k % order.length] as Step);
  }
  return order;
}
