// A small journal written through real intents, for tests of notes.
import {
  decide,
  type Intent,
  type Note,
  type NoteFields,
  type NoteId,
  type NotesIntent,
  type State,
  type StrategyFields,
  type StrategyId,
  type TriggerId,
} from '../../src/index.ts';

/** The moment at which everything is written. */
export const now = '2026-03-09T12:00:00Z';
const world = { now, newId: () => 'new' };

export const noteId = (id: string) => id as NoteId;
export const triggerId = (id: string) => id as TriggerId;
export const strategyId = (id: string) => id as StrategyId;

export const notes = (intent: NotesIntent): Intent => ({ tool: 'notes', intent });

export const write = (id: string, fields: Partial<NoteFields> = { what: id }): Intent =>
  notes({ type: 'writeNote', note: noteId(id), fields });
export const change = (id: string, changes: Partial<NoteFields>): Intent =>
  notes({ type: 'changeNote', note: noteId(id), changes });
export const putAway = (id: string): Intent => notes({ type: 'putNoteAway', note: noteId(id) });
export const restore = (id: string): Intent => notes({ type: 'restoreNote', note: noteId(id) });
export const erase = (id: string): Intent => notes({ type: 'eraseNote', note: noteId(id) });
export const trigger = (id: string, name = id): Intent =>
  notes({ type: 'addTrigger', trigger: triggerId(id), name });
export const strategy = (id: string, fields: Partial<StrategyFields> = {}): Intent =>
  notes({ type: 'tryStrategy', strategy: strategyId(id), fields: { what: id, ...fields } });

/** Why an intent is refused; null where it is not. */
export function why(state: State, intent: Intent) {
  const decision = decide(state, intent, world);
  return decision.ok ? null : decision.why;
}

export function noteIn(state: State, id: string): Note {
  const note = state.notes.notes.get(noteId(id));
  if (!note) throw new Error(`no note ${id}`);
  return note;
}
