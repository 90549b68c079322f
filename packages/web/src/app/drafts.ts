// What was typed and is not kept yet. It survives a look elsewhere, but not a lock: it hangs on the map that is open (one
// object for as long as it is, changed in place) and goes with it. It is never stored.
import type { State } from '@orrery/domain';
import { useCallback, useState } from 'react';
import { useOrrery } from './orrery.tsx';

const drafts = new WeakMap<State['people'], Map<string, unknown>>();

/** A draft as it was left under its name; undefined where there is none. */
export function draftOf<D>(state: Pick<State, 'people'>, name: string): D | undefined {
  return drafts.get(state.people)?.get(name) as D | undefined;
}

/** Keeps a draft for as long as what is open stays open; null forgets it. */
export function keepDraft(state: Pick<State, 'people'>, name: string, draft: unknown): void {
  const all = drafts.get(state.people) ?? new Map<string, unknown>();
  if (draft === null) all.delete(name);
  else all.set(name, draft);
  drafts.set(state.people, all);
}

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
