// The sample: a made-up network in memory, beside one's own data and never mixed with it. Whether one is looking at it is
// remembered over a reload, so that a reload does not throw anybody out; what one changes in it is not.

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { systemZone } from '../shell/formats.tsx';
import { readPreference, writePreference } from '../shell/preferences.ts';
import type { AnyLoop } from './orrery.tsx';

interface Sample {
  readonly loop: AnyLoop | null;
  /** Whether it is being made. */
  readonly isComing: boolean;
  /** Whether it could not be made, for want of its part of the app. */
  readonly isMissing: boolean;
  start(): Promise<void>;
  end(): void;
}

const SampleContext = createContext<Sample | null>(null);

export function useSample(): Sample {
  const sample = use(SampleContext);
  if (!sample) throw new Error('useSample needs a SampleProvider above it');
  return sample;
}

export function SampleProvider({ children }: { children: ReactNode }) {
  const [loop, setLoop] = useState<AnyLoop | null>(null);
  const [coming, setComing] = useState(() => readPreference('sample') === 'yes');

  const [isMissing, setMissing] = useState(false);

  const start = useCallback(async () => {
    setComing(true);
    setMissing(false);
    try {
      const { sampleLoop } = await import('@orrery/client/sample');
      setLoop(await sampleLoop({ now: new Date().toISOString(), zone: systemZone() }));
      writePreference('sample', 'yes');
    } catch {
      // nobody may be kept from their own by a sample that does not come
      writePreference('sample', null);
      setMissing(true);
    }
    setComing(false);
  }, []);
  const end = useCallback(() => {
    writePreference('sample', null);
    setLoop((old) => {
      old?.stop();
      return null;
    });
  }, []);

  useEffect(() => {
    if (readPreference('sample') === 'yes') void start();
  }, [start]);
  const isComing = coming && loop === null;
  const sample = useMemo(
    () => ({ loop, isComing, isMissing, start, end }),
    [loop, isComing, isMissing, start, end],
  );
  return <SampleContext value={sample}>{children}</SampleContext>;
}
