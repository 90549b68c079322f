// How the parts of a script are called, where they are called otherwise than in a journal note.
import { useLingui } from '@lingui/react/macro';
import { useNoteLabels } from '../field-labels.ts';

export function usePartLabels(): ReturnType<typeof useNoteLabels> {
  const { t } = useLingui();
  return {
    ...useNoteLabels(),
    what: t`When I see or hear …`,
    feelings: t`What it stirs in me`,
    need: t`Because I need …`,
  };
}
