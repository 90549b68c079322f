// What one types before it is kept survives a look elsewhere, but not a lock: drafts hang on the `act` of what is open,
// which goes with it.
import { useCallback, useState } from 'react';
import { type Orrery, useOrrery } from '../../app/orrery.tsx';

const drafts = new WeakMap<Orrery['act'], Map<string, unknown>>();

/** A value under a name, as it was left, or `initial`. `forget` is for when it is kept. */
export function useDraft<T>(
  name: string,
  initial: T,
): { draft: T; change: (to: T) => void; forget: () => void } {
  const { act } = useOrrery();
  const [draft, setDraft] = useState<T>(() => (drafts.get(act)?.get(name) as T | undefined) ?? initial);
  const change = useCallback(
    (to: T) => {
      const all = drafts.get(act) ?? new Map<string, unknown>();
      drafts.set(act, all.set(name, to));
      setDraft(to);
    },
    [act, name],
  );
  const forget = useCallback(() => void drafts.get(act)?.delete(name), [act, name]);
  return { draft, change, forget };
}
