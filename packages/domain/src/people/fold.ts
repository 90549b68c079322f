import {
  type Ancestry,
  type Entry,
  presentOf,
  type Thing,
  writeFields,
  writePresence,
} from '../kernel/history.ts';
import { ME, type PersonId, type RelationshipId, type TierId } from '../kernel/ids.ts';
import type { PeopleEvent, PersonFields, RelationshipFields, TierFields } from './events.ts';

export type Person = Thing<PersonId, PersonFields>;
export type Relationship = Thing<RelationshipId, RelationshipFields>;
export type Tier = Thing<TierId, TierFields>;

export interface PeopleState {
  readonly people: Map<PersonId, Person>;
  readonly relationships: Map<RelationshipId, Relationship>;
  readonly tiers: Map<TierId, Tier>;
}

export const newPerson: PersonFields = {
  name: '',
  pronouns: '',
  zone: '',
  hasApp: 'unknown',
  notes: '',
  look: 0,
};

export const newRelationship: RelationshipFields = {
  members: [],
  title: '',
  since: '',
  until: '',
  tier: null,
  hierarchy: null,
  covers: [],
  coversNote: '',
  decides: [],
  consulted: [],
  mayVeto: [],
  rightsNote: '',
  nre: false,
  livesTogether: false,
  known: {},
  notes: '',
};

export const newTier: TierFields = { name: '', position: 0 };

export const noPeople = (): PeopleState => ({
  people: new Map(),
  relationships: new Map(),
  tiers: new Map(),
});

/** Takes one entry into the state, in place. Total: whatever it does not know leaves the state as it is. */
export function foldPeople(state: PeopleState, entry: Entry<PeopleEvent>, ancestry: Ancestry): void {
  const { event, id } = entry;
  switch (event.type) {
    case 'personAdded':
      writeFields(state.people, event.person, newPerson, event.fields, id, ancestry);
      writePresence(state.people, event.person, newPerson, true, id, ancestry);
      break;
    case 'personChanged':
      writeFields(
        state.people,
        event.person,
        newPerson,
        event.changes as Partial<PersonFields>,
        id,
        ancestry,
        event.beside,
      );
      break;
    case 'personRemoved':
    case 'personRestored':
      writePresence(state.people, event.person, newPerson, event.type === 'personRestored', id, ancestry);
      break;
    case 'relationshipAdded':
      writeFields(state.relationships, event.relationship, newRelationship, event.fields, id, ancestry);
      writePresence(state.relationships, event.relationship, newRelationship, true, id, ancestry);
      break;
    case 'relationshipChanged':
      writeFields(
        state.relationships,
        event.relationship,
        newRelationship,
        event.changes as Partial<RelationshipFields>,
        id,
        ancestry,
        event.beside,
      );
      break;
    case 'relationshipRemoved':
    case 'relationshipRestored':
      writePresence(
        state.relationships,
        event.relationship,
        newRelationship,
        event.type === 'relationshipRestored',
        id,
        ancestry,
      );
      break;
    case 'tierAdded':
      writeFields(state.tiers, event.tier, newTier, event.fields, id, ancestry);
      writePresence(state.tiers, event.tier, newTier, true, id, ancestry);
      break;
    case 'tierChanged':
      writeFields(
        state.tiers,
        event.tier,
        newTier,
        event.changes as Partial<TierFields>,
        id,
        ancestry,
        event.beside,
      );
      break;
    case 'tierRemoved':
    case 'tierRestored':
      writePresence(state.tiers, event.tier, newTier, event.type === 'tierRestored', id, ancestry);
      break;
  }
}

/** Everybody on the map but me, in the order in which they came. */
export const peopleOf = (state: PeopleState): Person[] =>
  presentOf(state.people)
    .filter((person) => person.id !== ME)
    .sort((a, b) => a.fields.look - b.fields.look);

/** My own entry: name and zone. Empty where I took back what I said of myself. */
export const meOf = (state: PeopleState): PersonFields => {
  const me = state.people.get(ME);
  return me?.present ? me.fields : newPerson;
};

/** Tiers in my order. */
export const tiersOf = (state: PeopleState): Tier[] =>
  presentOf(state.tiers).sort((a, b) => a.fields.position - b.fields.position);

/** Relationships that go on, all of whose members are still on the map. */
export const relationshipsOf = (state: PeopleState): Relationship[] =>
  presentOf(state.relationships).filter(
    (r) => r.fields.until === '' && r.fields.members.every((m) => m === ME || state.people.get(m)?.present),
  );

/** The tier of a relationship as I see it; null when it has none or its tier was taken away. */
export const tierOf = (state: PeopleState, relationship: Relationship): Tier | null => {
  const tier = relationship.fields.tier ? state.tiers.get(relationship.fields.tier) : undefined;
  return tier?.present ? tier : null;
};
