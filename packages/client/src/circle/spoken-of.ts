// Of whom something speaks that I share: who of them is in the circle, how I speak there of those who are not, and who is named.
// packages/domain/src/spaces/RULES.md, MAP1.
import {
  type Chosen,
  type FigureId,
  figureOf,
  ME,
  type MemberId,
  type PersonId,
  personOfMember,
  type RelationshipId,
  type State,
} from '@orrery/domain';
import type { Circle } from './circle.ts';
import { membersIn } from './keeping.ts';

/** What is copied as it is, once. Who of a relationship is in the circle, and how I speak there of the others, is found here. */
export type Copied =
  | Exclude<Chosen, { kind: 'person' | 'relationship' | 'tier' | 'availability' }>
  | ({ readonly kind: 'person'; readonly person: PersonId } & Apart)
  | ({
      readonly kind: 'relationship';
      readonly relationship: RelationshipId;
      readonly nameless?: ReadonlySet<PersonId>;
      readonly title?: boolean;
    } & Apart);

interface Apart {
  /** Who is none of those of whom I have not said who they are: I was asked (MAP7). */
  readonly apart?: ReadonlySet<PersonId>;
}

interface Spoken {
  readonly whole: Chosen;
  /** Of whom I speak there for the first time. */
  readonly figures: ReadonlyMap<PersonId, FigureId>;
  /** Who is not in it, and whose name goes along. */
  readonly named: readonly PersonId[];
  /** Who is not in it, as far as I have said who is who. */
  readonly outside: readonly PersonId[];
  /** A person who is in it. */
  readonly isInside: boolean;
}

export function spokenOf(
  own: State,
  circle: Circle,
  me: MemberId,
  chosen: Copied,
  newId: () => string,
): Spoken {
  const figures = new Map<PersonId, FigureId>();
  if (chosen.kind !== 'person' && chosen.kind !== 'relationship')
    return { whole: chosen, figures, named: [], outside: [], isInside: false };
  const members = whoIsWho(own, circle);
  const people =
    chosen.kind === 'person'
      ? [chosen.person]
      : (own.people.relationships.get(chosen.relationship)?.fields.members ?? []);
  const outside = people.filter((person) => person !== ME && !members.has(person));
  const all = new Map(
    outside.map((person) => {
      const known = figureOf(own.spaces, circle.id, me, person);
      const figure = known ?? (newId() as FigureId);
      if (!known) figures.set(person, figure);
      return [person, figure] as const;
    }),
  );
  if (chosen.kind === 'relationship') {
    const named = outside.filter((person) => !chosen.nameless?.has(person));
    return { whole: { ...chosen, members, figures: all }, figures, named, outside, isInside: false };
  }
  const figure = all.get(chosen.person);
  const whole = { ...chosen, ...(figure ? { figure } : {}) };
  return { whole, figures, named: outside, outside, isInside: members.has(chosen.person) };
}

/** Who of my map is in a circle, as I have said. */
export function whoIsWho(own: State, circle: Circle): Map<PersonId, MemberId> {
  const found = new Map<PersonId, MemberId>();
  for (const member of membersIn(circle)) {
    const person = personOfMember(own.spaces, circle.id, member);
    if (person && !found.has(person)) found.set(person, member);
  }
  return found;
}
