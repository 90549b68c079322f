// Questions about one's own notes that need no statistics; those that do are in `patterns/`.
import type { NoteId, PersonId, TriggerId } from '../kernel/ids.ts';
import { leadsOf, piecesWith, plainName } from '../kernel/one-name.ts';
import { minutesOf } from '../kernel/zones.ts';
import {
  type Note,
  type NotesState,
  notesOf,
  type Strategy,
  strategiesOf,
  type Trigger,
  triggersByName,
  triggersOf,
} from './fold.ts';
import { plain } from './search.ts';
import { dangerOf } from './words.ts';

/** Notes as they are read: of triggers of one name they name the one that leads (NOTES15). Others are left as they are. */
export function namingLeads<N extends Pick<Note, 'fields'>>(state: NotesState, notes: readonly N[]): N[] {
  const leads = leadsOf(triggersByName(state));
  return notes.map((note) => {
    const { trigger } = note.fields;
    const lead = trigger === null ? trigger : (leads.get(trigger) ?? trigger);
    return lead === trigger ? note : { ...note, fields: { ...note.fields, trigger: lead } };
  });
}

/** The trigger that is meant by an id: of those of one name, the one that leads. */
export const triggerOf = (state: NotesState, id: TriggerId): Trigger | undefined =>
  piecesWith(triggersByName(state), id)[0];

/** The trigger on the list that has a name. */
export const triggerCalled = (state: NotesState, name: string): Trigger | undefined =>
  triggersOf(state).find(({ fields }) => plainName(fields.name) === plainName(name));

/** Triggers, those that came last first; those that no note names yet at the end. */
export function triggersByUse(state: NotesState): { readonly trigger: Trigger; readonly notes: number }[] {
  const uses = new Map<TriggerId, { notes: number; last: number }>();
  for (const { fields } of namingLeads(state, notesOf(state))) {
    if (fields.trigger === null) continue;
    const known = uses.get(fields.trigger);
    uses.set(fields.trigger, {
      notes: (known?.notes ?? 0) + 1,
      last: Math.max(known?.last ?? Number.NEGATIVE_INFINITY, minutesOf(fields.at)),
    });
  }
  return triggersOf(state)
    .map((trigger) => ({
      trigger,
      use: uses.get(trigger.id) ?? { notes: 0, last: Number.NEGATIVE_INFINITY },
    }))
    .sort((a, b) => (a.use.last === b.use.last ? 0 : b.use.last - a.use.last))
    .map(({ trigger, use }) => ({ trigger, notes: use.notes }));
}

/**
 * Feelings as one has named them lately, the most frequent of the last `most` notes first, so that a thumb finds them. Words of danger
 * are not offered again (NOTES14).
 */
export function feelingsLately(state: NotesState, most = 30): string[] {
  const times = new Map<string, number>();
  for (const { fields } of notesOf(state).slice(0, most))
    for (const { feeling } of fields.feelings)
      if (!dangerOf(feeling)) times.set(feeling, (times.get(feeling) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).map(([feeling]) => feeling);
}

/**
 * The strategy to ask about in a note (NOTES10): one that is being tried for its trigger, from before the note, that this note says
 * nothing of yet. The one tried longest ago first.
 */
export function strategyToAskAbout(state: NotesState, note: Note): Strategy | undefined {
  const { trigger, tried, at } = note.fields;
  if (trigger === null || tried !== null) return undefined;
  const own = new Set([trigger, ...piecesWith(triggersByName(state), trigger).map(({ id }) => id)]);
  return strategiesOf(state)
    .filter(
      ({ fields }) =>
        fields.trigger !== null &&
        own.has(fields.trigger) &&
        fields.state === 'trying' &&
        minutesOf(fields.since) < minutesOf(at),
    )
    .at(-1);
}

/** How a strategy went, in the notes that say so, the newest first. */
export const triesOf = (state: NotesState, strategy: Strategy): Note[] =>
  notesOf(state).filter(
    ({ fields }) => fields.tried?.strategy === strategy.id && fields.tried.how !== 'unsaid',
  );

/** What came back in two or more of some notes (NOTES11), in the order in which it was first named. */
export interface Repeats {
  readonly feelings: readonly string[];
  readonly triggers: readonly TriggerId[];
  readonly needs: readonly string[];
  readonly places: readonly string[];
  readonly deeds: readonly string[];
}

/** People are left out: who comes back is asked for, never pointed at; and so are words of danger (NOTES14). */
export function repeatsIn(notes: readonly Note[]): Repeats {
  const twice = <T>(pick: (note: Note) => readonly T[]): T[] => {
    const times = new Map<T, number>();
    for (const note of notes)
      for (const one of new Set(pick(note))) times.set(one, (times.get(one) ?? 0) + 1);
    return [...times].flatMap(([one, count]) => (count > 1 ? [one] : []));
  };
  return {
    feelings: twice(({ fields }) =>
      fields.feelings.flatMap(({ feeling }) => (dangerOf(feeling) ? [] : [feeling])),
    ),
    triggers: twice(({ fields }) => (fields.trigger === null ? [] : [fields.trigger])),
    needs: twice(({ fields }) => fields.needs),
    places: twice(({ fields }) => fields.places),
    deeds: twice(({ fields }) => fields.deeds),
  };
}

/** Waves that were rated at least twice, the newest first. */
export const wavesOf = (state: NotesState): Note[] =>
  notesOf(state).filter(({ fields }) => fields.ratings.length > 1);

/** Notes that name somebody, the newest first; only where that was asked for. */
export const notesAbout = (state: NotesState, person: PersonId): Note[] =>
  notesOf(state).filter(({ fields }) => fields.people.includes(person));

/** Notes that were put away and can come back (NOTES6), the newest first. */
export const notesPutAway = (state: NotesState): { readonly id: NoteId; readonly note: Note }[] =>
  [...state.notes.values()]
    .filter((note) => !note.present)
    .sort((a, b) => minutesOf(b.fields.at) - minutesOf(a.fields.at))
    .map((note) => ({ id: note.id, note }));

/** Triggers that were taken off the list, and what was to be tried and is not any more: they can come back. */
export const triggersAway = (state: NotesState): Trigger[] =>
  triggersByName(state).flatMap(([lead]) => (lead.present || lead.fields.name === '' ? [] : [lead]));
export const strategiesAway = (state: NotesState): Strategy[] =>
  [...state.strategies.values()].filter((strategy) => !strategy.present && strategy.fields.what !== '');

/** Words of a question that say what it is about: those of three letters and more. */
const wordsOf = (question: string): ReadonlySet<string> =>
  new Set(plain(question).match(/\p{L}{3,}/gu) ?? []);

/** How much of two questions' words is in both, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

const ALIKE = 0.6;

/** Earlier stories that ended in the same question as this one, or nearly (NOTES12), the newest first. */
export function storiesThatAskedTheSame(state: NotesState, story: Note): Note[] {
  const own = wordsOf(story.fields.question);
  if (own.size === 0) return [];
  return notesOf(state, 'story').filter(
    ({ id, fields }) =>
      id !== story.id &&
      minutesOf(fields.at) <= minutesOf(story.fields.at) &&
      likeness(own, wordsOf(fields.question)) >= ALIKE,
  );
}

/** Scripts, those for a situation where one is given, the newest first. */
export const scriptsFor = (state: NotesState, situation?: string): Note[] =>
  notesOf(state, 'script').filter(({ fields }) => situation === undefined || fields.situation === situation);

/**
 * What was taken from a note to one's lists and would stay there without it: things to try in its words, and its trigger where no other
 * note names it.
 */
export function takenFrom(
  state: NotesState,
  { id, fields }: Note,
): { readonly strategies: readonly Strategy[]; readonly trigger: Trigger | undefined } {
  const rather = fields.rather.trim();
  const strategies = [...state.strategies.values()].filter(
    (strategy) => rather !== '' && strategy.fields.what === rather,
  );
  if (fields.trigger === null) return { strategies, trigger: undefined };
  const own = piecesWith(triggersByName(state), fields.trigger);
  const isShared = [...state.notes.values()].some(
    (other) => other.id !== id && own.some((piece) => piece.id === other.fields.trigger),
  );
  return { strategies, trigger: isShared ? undefined : own[0] };
}
