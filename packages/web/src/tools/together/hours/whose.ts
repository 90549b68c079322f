// With whom one speaks of hours in a circle: each of the others, and all of them together; and what on my own map that is.
import type { Circle } from '@orrery/client/circle';
import {
  type MemberId,
  membersOfRelationship,
  myRelationships,
  type Relationship,
  type State,
} from '@orrery/domain';
import { othersOf, pathOf } from '../use-circles.ts';

export const ALL = 'all';

/** Each alone, and where there are several, all of them. */
export function companies(circle: Circle): { readonly id: string; readonly others: readonly MemberId[] }[] {
  const others = othersOf(circle).map(({ id }) => id);
  const each = others.map((id) => ({ id: id as string, others: [id] }));
  return others.length > 1 ? [...each, { id: ALL, others }] : each;
}

export const hoursPath = (circle: Circle, id: string): string => `${pathOf(circle.id)}/hours/${id}`;

/** The relationship of my map that is with exactly these. */
export function relationshipWith(
  state: State,
  circle: Circle,
  others: readonly MemberId[],
): Relationship | undefined {
  const members = othersOf(circle).map(({ id }) => id);
  const key = [circle.inCircle.me, ...others].sort().join(' ');
  return myRelationships(state.people).find(
    (one) =>
      membersOfRelationship(state, one, { space: circle.id, circle: circle.inCircle, members })?.join(' ') ===
      key,
  );
}
