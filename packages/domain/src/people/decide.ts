import { ME, type PersonId, type RelationshipId, type Surroundings, type TierId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { isZone } from '../kernel/zones.ts';
import type { PeopleEvent, PersonFields, RelationshipFields } from './events.ts';
import { newPerson, newRelationship, type PeopleState, peopleOf, tiersOf } from './fold.ts';

export type PeopleIntent =
  | { type: 'describeMe'; changes: Partial<Pick<PersonFields, 'name' | 'pronouns' | 'zone' | 'notes'>> }
  | { type: 'addPerson'; person?: PersonId; fields: Partial<Omit<PersonFields, 'look'>> & { name: string } }
  | { type: 'changePerson'; person: PersonId; changes: Partial<Omit<PersonFields, 'look'>> }
  | { type: 'removePerson'; person: PersonId }
  | { type: 'restorePerson'; person: PersonId }
  | {
      type: 'addRelationship';
      relationship?: RelationshipId;
      fields: Partial<RelationshipFields> & { members: PersonId[] };
    }
  | { type: 'changeRelationship'; relationship: RelationshipId; changes: Partial<RelationshipFields> }
  | { type: 'removeRelationship'; relationship: RelationshipId }
  | { type: 'restoreRelationship'; relationship: RelationshipId }
  | { type: 'addTier'; tier?: TierId; name: string }
  | { type: 'renameTier'; tier: TierId; name: string }
  | { type: 'moveTier'; tier: TierId; to: number }
  | { type: 'removeTier'; tier: TierId }
  | { type: 'restoreTier'; tier: TierId };

/** Why the map did not change, and at which field of the intent. */
export interface PeopleRefusal {
  readonly code:
    | 'nameMissing'
    | 'nameTooLong'
    | 'textTooLong'
    | 'tooLong'
    | 'zoneUnknown'
    | 'personUnknown'
    | 'relationshipUnknown'
    | 'tierUnknown'
    | 'tooFewMembers'
    | 'memberTwice'
    | 'sameMembersAlready'
    | 'tierNotMine'
    | 'nreNotMine'
    | 'dateUnclear'
    | 'endBeforeStart';
  readonly field?: string;
}

type Decision = Result<PeopleEvent[], PeopleRefusal>;

const no = (code: PeopleRefusal['code'], field?: string): Decision =>
  refuse(field ? { code, field } : { code });

/** Given the map as it is, what an intent makes happen, or why it does not. */
export function decidePeople(state: PeopleState, intent: PeopleIntent, world: Surroundings): Decision {
  switch (intent.type) {
    case 'describeMe': {
      const changes = trimmed(intent.changes);
      const fault = personFault({ ...changes, name: changes.name ?? 'me' });
      if (fault) return refuse(fault);
      return ok(
        state.people.get(ME)?.present
          ? [{ type: 'personChanged', person: ME, changes }]
          : [{ type: 'personAdded', person: ME, fields: { ...newPerson, hasApp: 'yes', ...changes } }],
      );
    }
    case 'addPerson': {
      const fields = { ...newPerson, ...intent.fields, ...trimmed(intent.fields), look: freeLook(state) };
      const fault = personFault(fields);
      if (fault) return refuse(fault);
      const person = intent.person ?? (world.newId() as PersonId);
      return ok([{ type: 'personAdded', person, fields }]);
    }
    case 'changePerson': {
      if (!state.people.has(intent.person)) return no('personUnknown');
      const changes = trimmed(intent.changes);
      const fault = personFault({ name: 'unchanged', ...changes });
      if (fault) return refuse(fault);
      return ok([{ type: 'personChanged', person: intent.person, changes }]);
    }
    case 'removePerson':
      if (!state.people.has(intent.person) || intent.person === ME) return no('personUnknown');
      return ok([{ type: 'personRemoved', person: intent.person }]);
    case 'restorePerson': {
      const { person } = intent;
      const old = state.people.get(person);
      if (!old || person === ME) return no('personUnknown');
      const events: PeopleEvent[] = [{ type: 'personRestored', person }];
      // their mark may have gone to somebody else in the meantime
      if (peopleOf(state).some((p) => p.id !== person && p.fields.look === old.fields.look))
        events.push({ type: 'personChanged', person, changes: { look: freeLook(state) } });
      return ok(events);
    }
    case 'addRelationship': {
      const fields = { ...newRelationship, ...intent.fields };
      const fault = relationshipFault(state, null, fields);
      if (fault) return refuse(fault);
      const relationship = intent.relationship ?? (world.newId() as RelationshipId);
      return ok([{ type: 'relationshipAdded', relationship, fields }]);
    }
    case 'changeRelationship': {
      const old = state.relationships.get(intent.relationship);
      if (!old) return no('relationshipUnknown');
      const fields = { ...old.fields, ...intent.changes };
      const changes = { ...intent.changes };
      if (!fields.members.includes(ME) && intent.changes.members) {
        // who is no longer in it takes their tier and their own mark along
        fields.tier = changes.tier = null;
        fields.nre = changes.nre = false;
      }
      const fault = relationshipFault(state, intent.relationship, fields);
      if (fault) return refuse(fault);
      return ok([{ type: 'relationshipChanged', relationship: intent.relationship, changes }]);
    }
    case 'removeRelationship':
      if (!state.relationships.has(intent.relationship)) return no('relationshipUnknown');
      return ok([{ type: 'relationshipRemoved', relationship: intent.relationship }]);
    case 'restoreRelationship': {
      const old = state.relationships.get(intent.relationship);
      if (!old) return no('relationshipUnknown');
      if (isThereAlready(state, old.id, old.fields)) return no('sameMembersAlready', 'members');
      return ok([{ type: 'relationshipRestored', relationship: intent.relationship }]);
    }
    case 'addTier': {
      const fault = nameFault(intent.name, 40);
      if (fault) return refuse(fault);
      const last = tiersOf(state).at(-1)?.fields.position ?? 0;
      const tier = intent.tier ?? (world.newId() as TierId);
      return ok([{ type: 'tierAdded', tier, fields: { name: intent.name.trim(), position: last + 1 } }]);
    }
    case 'renameTier': {
      if (!state.tiers.has(intent.tier)) return no('tierUnknown');
      const fault = nameFault(intent.name, 40);
      if (fault) return refuse(fault);
      return ok([{ type: 'tierChanged', tier: intent.tier, changes: { name: intent.name.trim() } }]);
    }
    case 'moveTier':
      return moveTier(state, intent.tier, intent.to);
    case 'removeTier':
    case 'restoreTier':
      if (!state.tiers.has(intent.tier)) return no('tierUnknown');
      return ok([{ type: intent.type === 'removeTier' ? 'tierRemoved' : 'tierRestored', tier: intent.tier }]);
  }
}

function moveTier(state: PeopleState, tier: TierId, wanted: number): Decision {
  if (!state.tiers.has(tier)) return no('tierUnknown');
  const others = tiersOf(state).filter((t) => t.id !== tier);
  const to = Math.max(0, Math.min(Math.trunc(wanted) || 0, others.length));
  const before = others[to - 1]?.fields.position ?? Number.NEGATIVE_INFINITY;
  const after = others[to]?.fields.position ?? Number.POSITIVE_INFINITY;
  const position = Number.isFinite(before) && Number.isFinite(after) ? (before + after) / 2 : undefined;
  const free = position ?? (Number.isFinite(after) ? after - 1 : Number.isFinite(before) ? before + 1 : 1);
  if (before < free && free < after) return ok([{ type: 'tierChanged', tier, changes: { position: free } }]);
  // no number is left between the two: all are counted anew
  const order = [...others.slice(0, to).map((t) => t.id), tier, ...others.slice(to).map((t) => t.id)];
  return ok(order.map((id, k) => ({ type: 'tierChanged', tier: id, changes: { position: k + 1 } })));
}

/** Names as they are kept: without the spaces around them. */
const trimmed = <F extends { name?: string }>(fields: F): F =>
  fields.name === undefined ? fields : { ...fields, name: fields.name.trim() };

function nameFault(name: string, most: number): PeopleRefusal | null {
  if (name.trim() === '') return { code: 'nameMissing', field: 'name' };
  return name.trim().length > most ? { code: 'nameTooLong', field: 'name' } : null;
}

function personFault(fields: Partial<PersonFields> & { name: string }): PeopleRefusal | null {
  const name = nameFault(fields.name, 80);
  if (name) return name;
  if ((fields.pronouns?.length ?? 0) > 40) return { code: 'textTooLong', field: 'pronouns' };
  if ((fields.notes?.length ?? 0) > 10_000) return { code: 'textTooLong', field: 'notes' };
  return fields.zone && !isZone(fields.zone) ? { code: 'zoneUnknown', field: 'zone' } : null;
}

function relationshipFault(
  state: PeopleState,
  self: RelationshipId | null,
  fields: RelationshipFields,
): PeopleRefusal | null {
  const { members } = fields;
  if (members.length < 2) return { code: 'tooFewMembers', field: 'members' };
  if (new Set(members).size !== members.length) return { code: 'memberTwice', field: 'members' };
  const already = (self && state.relationships.get(self)?.fields.members) ?? [];
  if (members.some((m) => m !== ME && !state.people.get(m)?.present && !already.includes(m)))
    return { code: 'personUnknown', field: 'members' };
  for (const field of ['members', 'decides', 'consulted', 'mayVeto'] as const)
    if (fields[field].length > 200) return { code: 'tooLong', field };
  if (isThereAlready(state, self, fields)) return { code: 'sameMembersAlready', field: 'members' };
  if (!members.includes(ME) && fields.tier) return { code: 'tierNotMine', field: 'tier' };
  if (!members.includes(ME) && fields.nre) return { code: 'nreNotMine', field: 'nre' };
  if (fields.tier && !state.tiers.has(fields.tier)) return { code: 'tierUnknown', field: 'tier' };
  for (const field of ['since', 'until'] as const)
    if (fields[field] !== '' && !isPartialDate(fields[field])) return { code: 'dateUnclear', field };
  if (fields.since && fields.until && fields.until < fields.since.slice(0, fields.until.length))
    return { code: 'endBeforeStart', field: 'until' };
  if (fields.title.length > 80) return { code: 'nameTooLong', field: 'title' };
  if (fields.notes.length > 10_000) return { code: 'textTooLong', field: 'notes' };
  if (fields.coversNote.length > 500) return { code: 'textTooLong', field: 'coversNote' };
  if (fields.rightsNote.length > 1_000) return { code: 'textTooLong', field: 'rightsNote' };
  return null;
}

/** Whether the same people have another relationship that goes on. */
function isThereAlready(
  state: PeopleState,
  self: RelationshipId | null,
  { members, until }: RelationshipFields,
): boolean {
  const key = memberKey(members);
  return [...state.relationships.values()].some(
    (other) =>
      until === '' &&
      other.present &&
      other.fields.until === '' &&
      other.id !== self &&
      memberKey(other.fields.members) === key,
  );
}

const memberKey = (members: readonly PersonId[]): string => [...members].sort().join(' ');

function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [, , month, day] = parts;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  if (!day) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The smallest index that nobody on the map has; those who were taken away keep theirs, so that they can come back. */
function freeLook(state: PeopleState): number {
  const used = new Set([...state.people.values()].filter((p) => p.id !== ME).map((p) => p.fields.look));
  const gone = peopleOf(state).length < used.size;
  let look = 0;
  while (used.has(look)) look++;
  if (look < 8 || !gone) return look;
  // eight easy pairings are precious: give those of people who went away before inventing a ninth
  const taken = new Set(peopleOf(state).map((p) => p.fields.look));
  for (let free = 0; free < 8; free++) if (!taken.has(free)) return free;
  return look;
}
