// Bringing an export back into nothing makes a vault on the way, and with it the page begins anew: what was chosen, and what
// came of it, has to outlive that. It lives in memory, and no longer than somebody is on the page.
import { useEffect, useSyncExternalStore } from 'react';

export interface Attempt {
  readonly file: File | null;
  readonly passphrase: string;
  readonly busy: boolean;
  readonly fault: { readonly at: 'file' | 'passphrase'; readonly words: string } | null;
  readonly done: { readonly added: number; readonly known: number; readonly day: string } | null;
}

const none: Attempt = { file: null, passphrase: '', busy: false, fault: null, done: null };
const listeners = new Set<() => void>();
let attempt = none;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(changes: Partial<Attempt> | null): void {
  attempt = changes ? { ...attempt, ...changes } : none;
  for (const listener of listeners) listener();
}

/** The attempt as it stands, and how to change it (null forgets it); forgotten when one leaves the page while nothing is on its way. */
export function useAttempt(): Attempt & { change: typeof change } {
  const now = useSyncExternalStore(subscribe, () => attempt);
  useEffect(
    () => () => {
      if (!attempt.busy) attempt = none;
    },
    [],
  );
  return { ...now, change };
}
