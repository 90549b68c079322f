// Under a choice while it is written: that what is typed is safe, or which part of it is not.
import { SavedLine } from '../../../app/saved-line.tsx';
import { type ChoiceField, useChoiceLabels } from './choice-words.ts';
import type { ChoiceDraft } from './use-choice-draft.ts';

export function SavedChoice({ draft: { refused, isSaved } }: { draft: ChoiceDraft }) {
  const labels = useChoiceLabels();
  const what = refused?.field && labels[refused.field as ChoiceField];
  return <SavedLine isSaved={isSaved} refused={refused && what ? { what, words: refused.words } : null} />;
}
