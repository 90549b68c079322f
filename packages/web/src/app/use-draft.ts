// A draft (drafts.ts) as state of a screen.
import { useCallback, useState } from 'react';
import { draftOf, keepDraft } from './drafts.ts';
import { useOrrery } from './orrery.tsx';

/** Like `useState`, and found again under its name when one comes back; null where nothing was typed, and to forget it. */
export function useDraft<T>(name: string): [T | null, (draft: T | null) => void] {
  const { state } = useOrrery();
  const [, draw] = useState(0);
  const { people } = state;
  const write = useCallback(
    (next: T | null) => {
      keepDraft({ people }, name, next);
      draw((count) => count + 1);
    },
    [people, name],
  );
  return [draftOf<T>(state, name) ?? null, write];
}
