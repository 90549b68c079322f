// What my own space knows of a circle that this device cannot read: what it was called, and who is in.
import type { MemberId, PersonId, SpaceId } from '../kernel/ids.ts';
import type { State } from './week.ts';

export interface KnownCircle {
  /** What I last took notice that it is called; empty where I never did. */
  readonly name: string;
  /** Who is in as far as I have said who they are, as I call them, or took notice of how they call themselves there; in no telling order. */
  readonly people: readonly string[];
}

/** SPACE17. */
export function knownCircle({ people, spaces }: State, space: SpaceId): KnownCircle {
  const known = [...spaces.onMap].flatMap(([id, { fields }]) => {
    const [of, who] = id.split(' ') as [SpaceId, MemberId | 'circle'];
    return of === space ? [{ who, ...fields }] : [];
  });
  const onMyMap = (id: PersonId | null) => {
    const person = id ? people.people.get(id) : undefined;
    return person?.present ? person.fields.name : '';
  };
  const names = known.flatMap(({ who, person, called }) =>
    who === 'circle' ? [] : [onMyMap(person) || called].filter(Boolean),
  );
  return {
    name: known.find(({ who }) => who === 'circle')?.called ?? '',
    people: [...new Set(names)].sort(),
  };
}
