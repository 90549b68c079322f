// A small map made through real intents, for tests of people.
import {
  type Ancestry,
  decide,
  type EntryId,
  emptyState,
  fold,
  type Intent,
  type PersonId,
  type RelationshipFields,
  type RelationshipId,
  type State,
} from '../../src/index.ts';

const inOrder: Ancestry = { precedes: (earlier, later) => earlier !== later };

export const person = (id: string) => id as PersonId;
export const relationship = (id: string) => id as RelationshipId;

/** The state after intents, each of which must be accepted. */
export function given(intents: readonly Intent[], state: State = emptyState()): State {
  let count = 0;
  for (const intent of intents) {
    const decision = decide(state, intent, { now: '2026-03-09T12:00:00Z', newId: () => `new-${count}` });
    if (!decision.ok) throw new Error(decision.why.code);
    for (const body of decision.value)
      fold(state, `e${String(count++).padStart(4, '0')}` as EntryId, body, inOrder);
  }
  return state;
}

export const add = (name: string): Intent => ({
  tool: 'people',
  intent: { type: 'addPerson', person: person(name), fields: { name } },
});

/** A relationship called after its members: `join('me', 'sam')` is `me-sam`. */
export const join = (...members: string[]): Intent => joinAs({}, ...members);

export const joinAs = (fields: Partial<RelationshipFields>, ...members: string[]): Intent => ({
  tool: 'people',
  intent: {
    type: 'addRelationship',
    relationship: relationship(members.join('-')),
    fields: { ...fields, members: members.map(person) },
  },
});
