// Questions about the network, answered from the relationships alone.
import { presentOf } from '../kernel/history.ts';
import { ME, type PersonId, type TierId } from '../kernel/ids.ts';
import type { Knowing } from './events.ts';
import {
  type PeopleState,
  type Person,
  peopleOf,
  type Relationship,
  relationshipsOf,
  tierOf,
} from './fold.ts';

/** How near somebody is to me: 1 partner, 2 metamour, 3 and more the wider network; null: no path known. */
export interface Place {
  readonly person: PersonId;
  readonly steps: number | null;
  /** The people through whom I know them: my partners, for a metamour (the hinges). Empty for partners. */
  readonly through: readonly PersonId[];
}

/** Where everybody stands, found by breadth-first search from me. Groups connect all of their members. */
export function whereIsEverybody(state: PeopleState): Map<PersonId, Place> {
  const near = neighbours(relationshipsOf(state));
  const steps = new Map<PersonId, number>([[ME, 0]]);
  const through = new Map<PersonId, Set<PersonId>>();
  let ring: PersonId[] = [ME];
  for (let distance = 1; ring.length > 0; distance++) {
    const next: PersonId[] = [];
    for (const from of ring) {
      for (const to of near.get(from) ?? []) {
        if (!steps.has(to)) {
          steps.set(to, distance);
          next.push(to);
        }
        if (steps.get(to) === distance && distance > 1)
          through.set(to, (through.get(to) ?? new Set()).add(from));
      }
    }
    ring = next;
  }
  const places = new Map<PersonId, Place>();
  for (const { id } of peopleOf(state)) {
    places.set(id, {
      person: id,
      steps: steps.get(id) ?? null,
      through: [...(through.get(id) ?? [])].sort(),
    });
  }
  return places;
}

/**
 * Relationships that I am in: of two first, then groups, each in the order in which the others came onto the map. The
 * same order everywhere, and no tier has a part in it.
 */
export const myRelationships = (state: PeopleState): Relationship[] =>
  relationshipsOf(state)
    .filter((r) => r.fields.members.includes(ME))
    .map((r) => ({ r, isGroup: r.fields.members.length > 2 ? 1 : 0, came: whenOthersCame(state, r) }))
    .sort((a, b) => a.isGroup - b.isGroup || a.came - b.came)
    .map(({ r }) => r);

const whenOthersCame = (state: PeopleState, relationship: Relationship): number =>
  othersIn(relationship).reduce(
    (first, person) => Math.min(first, state.people.get(person)?.fields.look ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );

/** The others in a relationship, seen from me. */
export const othersIn = (relationship: Relationship): PersonId[] =>
  relationship.fields.members.filter((m) => m !== ME);

/** Relationships in which a person is. */
export const relationshipsWith = (state: PeopleState, person: PersonId): Relationship[] =>
  relationshipsOf(state).filter((r) => r.fields.members.includes(person));

function neighbours(relationships: readonly Relationship[]): Map<PersonId, Set<PersonId>> {
  const near = new Map<PersonId, Set<PersonId>>();
  for (const { fields } of relationships) {
    for (const a of fields.members) {
      const known = near.get(a) ?? new Set();
      for (const b of fields.members) if (a !== b) known.add(b);
      near.set(a, known);
    }
  }
  return near;
}

/**
 * The relationship that says how I stand with somebody: the two of us, where there is one, else the smallest group
 * that we are both in. Null for metamours and further people.
 */
export function ourRelationship(state: PeopleState, person: PersonId): Relationship | null {
  const ours = relationshipsWith(state, person).filter((r) => r.fields.members.includes(ME));
  return ours.reduce<Relationship | null>(
    (best, r) => (best && best.fields.members.length <= r.fields.members.length ? best : r),
    null,
  );
}

/** Relationships that have ended (PEOPLE10) and that a person was in, as far as they are on record. */
export const endedWith = (state: PeopleState, person: PersonId): Relationship[] =>
  presentOf(state.relationships).filter((r) => r.fields.until !== '' && r.fields.members.includes(person));

/** Relationships that carry each tier, as I see them; tiers that nobody is in have no entry. */
export function whoIsInTiers(state: PeopleState): Map<TierId, Relationship[]> {
  const found = new Map<TierId, Relationship[]>();
  for (const relationship of myRelationships(state)) {
    const tier = tierOf(state, relationship);
    if (tier) found.set(tier.id, [...(found.get(tier.id) ?? []), relationship]);
  }
  return found;
}

/** What I believe that a person knows: for each relationship of mine of which I said so. */
export function whatTheyKnow(
  state: PeopleState,
  person: PersonId,
): { relationship: Relationship; knowing: Knowing }[] {
  return myRelationships(state).flatMap((relationship) => {
    const knowing = relationship.fields.known[person];
    return knowing ? [{ relationship, knowing }] : [];
  });
}

/** People whom I took away (PEOPLE4): they and their relationships can come back. */
export const peopleTakenAway = (state: PeopleState): Person[] =>
  [...state.people.values()].filter((p) => !p.present && p.id !== ME).sort((a, b) => (a.id < b.id ? -1 : 1));
