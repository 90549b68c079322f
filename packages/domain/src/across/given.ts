// What others get when something of mine is shared: made here and nowhere else, for the preview and for the event alike. No id of my
// own space is in it, no word of danger, and nothing but what its kind names.
import {
  type FigureId,
  ME,
  type MemberId,
  type NoteId,
  type PersonId,
  type RelationshipId,
  type SpaceId,
} from '../kernel/ids.ts';
import { inTheirOrder } from '../kernel/parties.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { NoteFields } from '../notes/events.ts';
import { dangerOf } from '../notes/words.ts';
import { tierOf } from '../people/fold.ts';
import { type SharingRefusal, saysNothing } from '../spaces/sharing/decide.ts';
import { type Level, NOTE_PARTS, type NotePart, type SharedThing } from '../spaces/sharing/events.ts';
import type { Days } from '../time/availability.ts';
import { availabilityTold } from './standing.ts';
import type { State } from './week.ts';

/** What of mine is to be shared, by my own ids. */
export type Chosen =
  | { readonly kind: 'question'; readonly note: NoteId }
  /** One wording of a script, by its place. */
  | { readonly kind: 'words'; readonly note: NoteId; readonly draft: number }
  | {
      readonly kind: 'note';
      readonly note: NoteId;
      readonly parts: 'whole' | readonly NotePart[];
      /** Of parts: whether feelings, and when it was, go with them. */
      readonly feelings?: boolean;
      readonly at?: boolean;
    }
  | { readonly kind: 'person'; readonly person: PersonId; readonly figure?: FigureId }
  | {
      readonly kind: 'relationship';
      readonly relationship: RelationshipId;
      /** Who of them is in the circle. */
      readonly members: ReadonlyMap<PersonId, MemberId>;
      /** How I speak there of those who are not. */
      readonly figures?: ReadonlyMap<PersonId, FigureId>;
      /** Whose name does not go along. */
      readonly nameless?: ReadonlySet<PersonId>;
      /** Whether what I call it goes along; so it does unless I say otherwise. */
      readonly title?: boolean;
    }
  | { readonly kind: 'tier'; readonly relationship: RelationshipId; readonly to: MemberId }
  /** Said for the circle, beside what I would like; of the relationship nothing goes along. */
  | {
      readonly kind: 'wish';
      readonly relationship: RelationshipId | null;
      /** Whom it is with, beside me. */
      readonly people: readonly MemberId[];
      readonly minutes: number;
      readonly nights: number;
    }
  /** Told in one circle; of others it says when I am busy. */
  | {
      readonly kind: 'availability';
      readonly level: Exclude<Level, 'nothing'>;
      readonly days: Days;
      readonly here: SpaceId;
    };

/** What my own space calls it. */
export function privateName(chosen: Chosen): string {
  switch (chosen.kind) {
    case 'question':
    case 'words':
    case 'note':
      return `note ${chosen.note}`;
    case 'person':
      return `person ${chosen.person}`;
    case 'relationship':
    case 'tier':
      return `relationship ${chosen.relationship}`;
    case 'wish':
      return chosen.relationship ? `relationship ${chosen.relationship}` : 'mine mine';
    case 'availability':
      return 'mine mine';
  }
}

/** `me`: who I am in the circle. */
export function givenOf(state: State, chosen: Chosen, me: MemberId): Result<SharedThing, SharingRefusal> {
  const given = made(state, chosen, me);
  return given && !saysNothing(given) ? ok(given) : refuse({ code: 'nothingToShare' });
}

function made(state: State, chosen: Chosen, me: MemberId): SharedThing | undefined {
  switch (chosen.kind) {
    case 'question': {
      const fields = noteIn(state, chosen.note);
      return fields && { kind: 'question', text: fields.question };
    }
    case 'words': {
      const text = noteIn(state, chosen.note)?.drafts[chosen.draft];
      return text === undefined ? undefined : { kind: 'words', text };
    }
    case 'note': {
      const fields = noteIn(state, chosen.note);
      return fields && noteOf(fields, chosen);
    }
    case 'person': {
      const person = state.people.people.get(chosen.person);
      if (!person?.present || person.id === ME) return undefined;
      const { name, pronouns } = person.fields;
      return { kind: 'person', name, pronouns, ...(chosen.figure ? { figure: chosen.figure } : {}) };
    }
    case 'relationship':
      return relationshipOf(state, chosen, me);
    case 'tier': {
      const relationship = state.people.relationships.get(chosen.relationship);
      if (!relationship?.present || !relationship.fields.members.includes(ME)) return undefined;
      const { hierarchy, covers } = relationship.fields;
      const name = tierOf(state.people, relationship)?.fields.name ?? '';
      return { kind: 'tier', to: chosen.to, name, hierarchy, covers: [...new Set(covers)] };
    }
    case 'wish': {
      const { people, minutes, nights } = chosen;
      return { kind: 'wish', people: inTheirOrder([me, ...people]), minutes, nights };
    }
    case 'availability':
      return availabilityTold(state, chosen.level, chosen.days, chosen.here);
  }
}

function noteIn(state: State, id: NoteId): NoteFields | undefined {
  const note = state.notes.notes.get(id);
  return note?.present ? note.fields : undefined;
}

function noteOf(fields: NoteFields, chosen: Extract<Chosen, { kind: 'note' }>): SharedThing {
  const isWhole = chosen.parts === 'whole';
  const wanted: ReadonlySet<NotePart> = new Set(chosen.parts === 'whole' ? NOTE_PARTS : chosen.parts);
  const feelings = isWhole || chosen.feelings ? fields.feelings : [];
  return {
    kind: 'note',
    of: fields.kind,
    at: isWhole || chosen.at ? fields.at : null,
    // words of danger are told where the note itself is, and nowhere else (NOTES14)
    feelings: feelings
      .filter(({ feeling }) => dangerOf(feeling) === undefined)
      .map(({ feeling, before, after }) => ({ feeling, before, after })),
    parts: NOTE_PARTS.filter((part) => wanted.has(part)).flatMap((part) => {
      const value = fields[part];
      const lines = (typeof value === 'string' ? [value] : value).filter((line) => line.trim() !== '');
      return lines.length > 0 ? [{ part, lines }] : [];
    }),
  };
}

function relationshipOf(
  state: State,
  chosen: Extract<Chosen, { kind: 'relationship' }>,
  me: MemberId,
): SharedThing | undefined {
  const { members, figures, nameless, title = true } = chosen;
  const relationship = state.people.relationships.get(chosen.relationship);
  // what has ended would be read as going on
  if (!relationship?.present || relationship.fields.until !== '') return undefined;
  const people = relationship.fields.members.map((person) => {
    const member = person === ME ? me : (members.get(person) ?? null);
    // whoever is in has a name there, and what I call them elsewhere, or myself, is nobody's business
    if (member !== null || person === ME) return { name: '', member };
    const figure = figures?.get(person);
    const name = nameless?.has(person) ? '' : (state.people.people.get(person)?.fields.name ?? '');
    return { name, member, ...(figure ? { figure } : {}) };
  });
  return { kind: 'relationship', title: title ? relationship.fields.title : '', people };
}
