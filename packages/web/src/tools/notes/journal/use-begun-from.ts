// A note that goes on from another one begins with what was said there. Only while nothing else is in it, and only once.
import type { NoteFields, NoteId } from '@orrery/domain';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import type { NoteDraft } from './use-note-draft.ts';

/** `taken`: what a note that the address names as `from` gives to the new one. */
export function useBegunFrom(draft: NoteDraft, taken: (from: NoteFields) => Partial<NoteFields>): void {
  const { state } = useOrrery();
  const [query] = useSearchParams();
  const from = state.notes.notes.get((query.get('from') ?? '') as NoteId);
  const isBegun = useRef(draft.isBegun);
  useEffect(() => {
    if (isBegun.current || !from?.present) return;
    isBegun.current = true;
    draft.change(taken(from.fields));
  });
}
