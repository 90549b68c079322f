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

interface Company {
  readonly id: string;
  readonly others: readonly MemberId[];
}

/** Each alone; where there are several, all of them; and with whom else hours were ever spoken of, whoever came in since. */
export function companies(circle: Circle): Company[] {
  const others = othersOf(circle).map(({ id }) => id);
  const each: Company[] = others.map((id) => ({ id, others: [id] }));
  const all = others.length > 1 ? [...each, { id: ALL, others }] : each;
  const known = new Set(all.map((one) => one.others.toSorted().join('.')));
  const { me } = circle.inCircle;
  const { time, spaces } = circle.state;
  const spokenOf = [
    ...[...time.floors.values()].map(({ people }) => people),
    ...[...spaces.shares.values()].flatMap(({ fields: { what } }) =>
      what.kind === 'wish' ? [what.people] : [],
    ),
  ];
  for (const people of spokenOf) {
    const some = people.filter((one) => one !== me);
    const id = some.toSorted().join('.');
    if (some.length === people.length || some.length === 0 || known.has(id)) continue;
    if (!some.every((one) => others.includes(one))) continue;
    known.add(id);
    all.push({ id, others: some });
  }
  return all;
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
