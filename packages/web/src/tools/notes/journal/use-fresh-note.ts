// Which note a page is writing: the one that its address names, else a new one, which the address names as soon as it is there, so
// that a reload or a lock comes back to it.
import type { NoteId } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';

export function useFreshNote(): NoteId {
  const { state, newId } = useOrrery();
  const [query, setQuery] = useSearchParams();
  const [fresh] = useState(() => newId<NoteId>());
  const asked = query.get('note') as NoteId | null;
  const id = asked !== null && state.notes.notes.get(asked)?.present ? asked : fresh;
  const isThere = state.notes.notes.has(id);
  useEffect(() => {
    if (isThere && asked !== id) setQuery({ note: id }, { replace: true });
  }, [isThere, asked, id, setQuery]);
  return id;
}
