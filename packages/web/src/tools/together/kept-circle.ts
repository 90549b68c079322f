// What stays of a circle that was left, read off the copy that this device keeps.
import type { Circles } from '@orrery/client/circle';
import { type EntryId, emptyState, fold, readBody, type SpaceId } from '@orrery/domain';

export interface KeptCircle {
  readonly name: string;
  /** How the people called themselves who were in. */
  readonly members: readonly string[];
}

export function keptCircle(circles: Circles, space: SpaceId): KeptCircle | undefined {
  const entries = circles.keptOf(space);
  if (entries.length === 0) return undefined;
  const state = emptyState();
  const order = new Map(entries.map(({ id }, at) => [id, at]));
  const at = (id: string) => order.get(id) ?? -1;
  const ancestry = { precedes: (a: string, b: string) => at(a) < at(b) };
  for (const { id, body, by } of entries) {
    const known = readBody(body);
    if (known) fold(state, id as EntryId, known, ancestry, by);
  }
  return {
    name: state.spaces.circle.get('circle')?.fields.name ?? '',
    members: [...state.spaces.members.values()].map(({ fields }) => fields.name),
  };
}
