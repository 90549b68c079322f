import { former } from '../kernel/former.ts';
import type { PeopleEvent } from './events.ts';
import { newPerson, newRelationship, newTier, type PeopleState } from './fold.ts';

/** The event that takes an event back, given the state before it. Taking back is a new event: history stays. */
export function undoPeople(before: PeopleState, event: PeopleEvent): PeopleEvent {
  switch (event.type) {
    case 'personAdded':
      return { type: 'personRemoved', person: event.person };
    case 'personRemoved':
      return { type: 'personRestored', person: event.person };
    case 'personRestored':
      return { type: 'personRemoved', person: event.person };
    case 'personChanged':
      return {
        ...event,
        changes: former(before.people.get(event.person)?.fields ?? newPerson, event.changes),
      };
    case 'relationshipAdded':
      return { type: 'relationshipRemoved', relationship: event.relationship };
    case 'relationshipRemoved':
      return { type: 'relationshipRestored', relationship: event.relationship };
    case 'relationshipRestored':
      return { type: 'relationshipRemoved', relationship: event.relationship };
    case 'relationshipChanged':
      return {
        ...event,
        changes: former(
          before.relationships.get(event.relationship)?.fields ?? newRelationship,
          event.changes,
        ),
      };
    case 'tierAdded':
      return { type: 'tierRemoved', tier: event.tier };
    case 'tierRemoved':
      return { type: 'tierRestored', tier: event.tier };
    case 'tierRestored':
      return { type: 'tierRemoved', tier: event.tier };
    case 'tierChanged':
      return { ...event, changes: former(before.tiers.get(event.tier)?.fields ?? newTier, event.changes) };
  }
}
