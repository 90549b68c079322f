// What one types before it is kept survives a look elsewhere, but not a lock: drafts hang on the map that is open (one
// object for as long as it is, changed in place), and go with it.
import type { PeopleState } from '@orrery/domain';
import { useCallback, useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';

const drafts = new WeakMap<PeopleState, Map<string, unknown>>();

/** A value under a name, as it was left, or `initial`. `forget` is for when it is kept. */
export function useDraft<T>(
  name: string,
  initial: T,
): { draft: T; change: (to: T) => void; forget: () => void } {
  const { people } = useOrrery().state;
  const [draft, setDraft] = useState<T>(() => (drafts.get(people)?.get(name) as T | undefined) ?? initial);
  const change = useCallback(
    (to: T) => {
      const all = drafts.get(people) ?? new Map<string, unknown>();
      drafts.set(people, all.set(name, to));
      setDraft(to);
    },
    [people, name],
  );
  const forget = useCallback(() => void drafts.get(people)?.delete(name), [people, name]);
  return { draft, change, forget };
}
