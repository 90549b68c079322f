// The session for React: its phase, and who may open, keep, lock and erase.
import type { Phase, Session } from '@orrery/client';
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

export function usePhase(): Phase {
  const session = useSession();
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.phase,
  );
}
