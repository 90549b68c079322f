// Under the button that keeps a note: that what is typed is safe, or which part of it is not.
import { SavedLine } from '../../../app/saved-line.tsx';
import { useNoteLabels } from '../field-labels.ts';
import type { NoteDraft } from './use-note-draft.ts';

export function Saved({ draft: { refused, isSaved } }: { draft: NoteDraft }) {
  const labels = useNoteLabels();
  const field = refused?.field;
  return (
    <SavedLine
      isSaved={isSaved}
      refused={refused && field !== undefined ? { what: labels[field], words: refused.words } : null}
    />
  );
}
