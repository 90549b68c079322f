// A note while it is written: kept as one types (app/use-kept-draft.ts).
import { type Note, type NoteFields, type NoteId, type NoteKind, newNote } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { type KeptDraft, useKeptDraft } from '../../../app/use-kept-draft.ts';

export interface NoteDraft extends KeptDraft<NoteFields> {
  readonly id: NoteId;
  /** As it lies on this device; undefined before anything was kept. */
  readonly note: Note | undefined;
}

export const draftName = (id: NoteId): string => `note ${id}`;

export interface Begun {
  /** What it begins as, where it is not there yet. */
  readonly kind?: NoteKind;
  /** What stands in it before anybody wrote anything; kept only with what somebody writes, or on their word. */
  readonly offered?: Partial<NoteFields> | undefined;
}

export function useNoteDraft(id: NoteId, { kind = 'journal', offered }: Begun = {}): NoteDraft {
  const { state, now, act } = useOrrery();
  const note = state.notes.notes.get(id);
  const isThere = () => state.notes.notes.has(id);
  const draft = useKeptDraft<NoteFields>({
    ...{ name: draftName(id), there: note?.fields, blank: { ...newNote, kind, at: now }, offered },
    ...{ first: 'what', nothing: 'noteEmpty', isThere },
    isGone: () => state.notes.erased.has(draftName(id)),
    keep: (changes) =>
      act({
        tool: 'notes',
        intent: isThere()
          ? { type: 'changeNote', note: id, changes }
          : { type: 'writeNote', note: id, fields: { kind, ...changes } },
      }),
  });
  return { ...draft, id, note };
}
