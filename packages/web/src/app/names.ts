// How a relationship is called and marked on screen: by its own title, else by the names of the others in it.
import { plural } from '@lingui/core/macro';
import { ME, othersIn, type PersonId, type RelationshipId, type State } from '@orrery/domain';
import { type Appearance, appearance, me } from '../ui/appearance.ts';

interface Lists {
  list(words: readonly string[]): string;
}

/** A person's name; for me, nothing. */
export const nameOf = (state: State, person: PersonId): string =>
  state.people.people.get(person)?.fields.name ?? '';

/** "Sam", "Sam and Robin", or what its members call it. */
export function namesIn(state: State, id: RelationshipId, formats: Lists): string {
  const relationship = state.people.relationships.get(id);
  if (!relationship) return '';
  if (relationship.fields.title) return relationship.fields.title;
  return formats.list(othersIn(relationship).map((person) => nameOf(state, person)));
}

const mostNames = 4;

/** A list that stays a line or two however many people there are: "Sam, Kit, Noor and 7 others". */
export function fewNames(state: State, people: readonly PersonId[], formats: Lists): string {
  const names = people.map((person) => nameOf(state, person));
  if (names.length <= mostNames) return formats.list(names);
  const shown = names.slice(0, mostNames - 1);
  const others = names.length - shown.length;
  return formats.list([...shown, plural(others, { one: '# other', other: '# others' })]);
}

/** Mark and colour of a person. */
export const lookOf = (state: State, person: PersonId): Appearance =>
  person === ME ? me : appearance(state.people.people.get(person)?.fields.look ?? 0);

/** Mark and colour of a relationship: those of the first of the others. */
export function appearanceOf(state: State, id: RelationshipId): Appearance {
  const relationship = state.people.relationships.get(id);
  const first = relationship && othersIn(relationship)[0];
  return first ? lookOf(state, first) : me;
}

/** The marks of the others after the first, as many as a row has room for. */
export function furtherLooks(state: State, id: RelationshipId): Appearance[] {
  const relationship = state.people.relationships.get(id);
  return (relationship ? othersIn(relationship) : []).slice(1, 3).map((person) => lookOf(state, person));
}

/** A date that falls on a day of the week, Monday 1 … Sunday 7, to be named by `formats.weekday`. */
export const dateOnWeekday = (day: number): string => `1970-01-${String(4 + day).padStart(2, '0')}`;
