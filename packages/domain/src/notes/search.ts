// Search as one types. What can be found of a note is worked out once, ahead of the first letter where there is time.
import { type Note, type NotesState, newNote, notesOf } from './fold.ts';

/** Letters that may have an accent; signs such as ’ and – lie between. Taking texts apart for them is what takes long. */
const accented = /[\u00c0-\u1fff\u2070-\uffff]/;

/** Lower case, without accents: what a search compares. */
export const plain = (text: string): string =>
  (accented.test(text) ? text.normalize('NFD').replaceAll(/\p{M}/gu, '') : text).toLowerCase();

type Fields = Note['fields'];
const texts = (Object.keys(newNote) as (keyof Fields)[]).filter(
  (key): key is KeysOf<string> => newNote[key] === '' && key !== 'kind' && key !== 'at',
);
type KeysOf<T> = { [K in keyof Fields]: Fields[K] extends T ? K : never }[keyof Fields];
const lists = ['places', 'needs', 'deeds', 'readings', 'drafts'] as const satisfies KeysOf<string[]>[];

/** What can be found of a note, for as long as it stays as it is. */
const known = new WeakMap<Note, string>();

function textOf(note: Note): string {
  const before = known.get(note);
  if (before !== undefined) return before;
  const { fields } = note;
  let all = fields.situation ?? '';
  for (const key of texts) if (fields[key] !== '') all += `\n${fields[key]}`;
  for (const key of lists) for (const one of fields[key]) all += `\n${one}`;
  for (const { says, mine } of fields.answers) all += `\n${says}\n${mine}`;
  const text = plain(all);
  known.set(note, text);
  return text;
}

/** Works out what can be found of notes until the time is over; true once nothing is left. `isOver` is asked between two notes. */
export function readyToSearch(state: NotesState, isOver: () => boolean): boolean {
  for (const note of state.notes.values()) {
    if (known.has(note)) continue;
    if (isOver()) return false;
    textOf(note);
  }
  return true;
}

/** What a note is called by, beside its own texts: names that screens give to its feelings, people and trigger. */
export type NamesIn = (note: Note) => readonly string[];

/**
 * Notes that hold every word of a query somewhere (NOTES8), the newest first; all of them for an empty one. `namesIn` gives
 * further words of a note, such as the names of its feelings and people in the language of the screen.
 */
export function searchNotes(state: NotesState, query: string, namesIn: NamesIn = () => []): Note[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const all = notesOf(state);
  if (wanted.length === 0) return all;
  // few names, in many notes
  const names = new Map<string, string>();
  const plainly = (name: string): string => {
    const before = names.get(name);
    if (before !== undefined) return before;
    const now = plain(name);
    names.set(name, now);
    return now;
  };
  return all.filter((note) => {
    const text = textOf(note);
    const left = wanted.filter((word) => !text.includes(word));
    if (left.length === 0) return true;
    const called = namesIn(note);
    return left.every((word) => called.some((name) => plainly(name).includes(word)));
  });
}
