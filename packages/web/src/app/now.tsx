import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const NowContext = createContext(new Date(0).toISOString());

/** The present minute for all screens, moving on by itself, also after the device slept. */
export function NowProvider({ children, clock = Date.now }: { children: ReactNode; clock?: () => number }) {
  const [now, setNow] = useState(() => minute(clock()));
  useEffect(() => {
    const tick = () => setNow(minute(clock()));
    const timer = setInterval(tick, 15_000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [clock]);
  return <NowContext value={now}>{children}</NowContext>;
}

export const useNow = (): string => useContext(NowContext);

const minute = (ms: number): string => new Date(Math.floor(ms / 60_000) * 60_000).toISOString();
