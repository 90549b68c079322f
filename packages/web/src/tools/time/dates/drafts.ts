// What was typed and is not kept yet. It lives as long as what is open: it hangs on the opened state, so a lock drops it too.
import type { State } from '@orrery/domain';
import { useCallback, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';

const drafts = new WeakMap<State['time'], Map<string, unknown>>();

/** Like `useState`, and found again under its name when one comes back; null forgets it. */
export function useDraft<T>(name: string): [T | null, (draft: T | null) => void] {
  const { state } = useOrrery();
  const open = state.time;
  const [, draw] = useState(0);
  const write = useCallback(
    (next: T | null) => {
      const all = drafts.get(open) ?? new Map<string, unknown>();
      if (next === null) all.delete(name);
      else all.set(name, next);
      drafts.set(open, all);
      draw((count) => count + 1);
    },
    [open, name],
  );
  return [(drafts.get(open)?.get(name) as T | undefined) ?? null, write];
}
