import { former } from '../kernel/former.ts';
import type { PeopleEvent } from './events.ts';
import type { PeopleState } from './fold.ts';

/** The event that takes an event back, given the state before it. Taking back is a new event: history stays. */
export function undoPeople(before: PeopleState, event: PeopleEvent): PeopleEvent {
  switch (event.type) {
    case 'personAdded': {
      const old = before.people.get(event.person);
      return old?.present
        ? { type: 'personChanged', person: event.person, ...former(old, old.fields) }
        : { type: 'personRemoved', person: event.person };
    }
    case 'personRemoved':
    case 'personRestored': {
      const type = before.people.get(event.person)?.present ? 'personRestored' : 'personRemoved';
      return { type, person: event.person };
    }
    case 'personChanged':
      return {
        type: event.type,
        person: event.person,
        ...former(before.people.get(event.person), event.changes),
      };
    case 'relationshipAdded': {
      const { relationship } = event;
      const old = before.relationships.get(relationship);
      return old?.present
        ? { type: 'relationshipChanged', relationship, ...former(old, old.fields) }
        : { type: 'relationshipRemoved', relationship };
    }
    case 'relationshipRemoved':
    case 'relationshipRestored': {
      const { relationship } = event;
      const there = before.relationships.get(relationship)?.present;
      return { type: there ? 'relationshipRestored' : 'relationshipRemoved', relationship };
    }
    case 'relationshipChanged': {
      const { type, relationship, changes } = event;
      return { type, relationship, ...former(before.relationships.get(relationship), changes) };
    }
    case 'tierAdded': {
      const old = before.tiers.get(event.tier);
      return old?.present
        ? { type: 'tierChanged', tier: event.tier, ...former(old, old.fields) }
        : { type: 'tierRemoved', tier: event.tier };
    }
    case 'tierRemoved':
    case 'tierRestored': {
      const type = before.tiers.get(event.tier)?.present ? 'tierRestored' : 'tierRemoved';
      return { type, tier: event.tier };
    }
    case 'tierChanged':
      return { type: event.type, tier: event.tier, ...former(before.tiers.get(event.tier), event.changes) };
  }
}
