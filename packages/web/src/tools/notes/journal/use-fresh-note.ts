// Which note a page is writing: the one that its address names, else a new one, which the address names as soon as it is begun, so that a
// reload, a lock or a look elsewhere comes back to it.
import type { NoteId } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { draftOf } from '../../../app/drafts.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { draftName, type NoteDraft } from './use-note-draft.ts';

export function useFreshNote(): NoteId {
  const { state, newId } = useOrrery();
  const [query] = useSearchParams();
  const [fresh] = useState(() => newId<NoteId>());
  const asked = query.get('note') as NoteId | null;
  if (asked === null) return fresh;
  const isThere = state.notes.notes.get(asked)?.present || draftOf(state, draftName(asked)) !== undefined;
  return isThere ? asked : fresh;
}

/** Has the address name the note as soon as it is begun. */
export function useNamedInAddress({ id, isBegun }: NoteDraft): void {
  const [query, setQuery] = useSearchParams();
  const isNamed = query.get('note') === id;
  useEffect(() => {
    if (isBegun && !isNamed) setQuery({ note: id }, { replace: true });
  }, [isBegun, isNamed, id, setQuery]);
}
