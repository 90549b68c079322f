// What every screen reads and states: the state of what is open, the present minute, and `act`.
import type { ArchiveWhy, Loop, VaultWhy } from '@orrery/client';
import type { Intent, Refusal, State } from '@orrery/domain';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import { useToasts } from '../ui/toast.tsx';
import { useNow } from './now.tsx';

/** Why something was not done: refused by a rule, with the field that it is about, or not kept by the vault. */
export type Why = (Refusal | VaultWhy | ArchiveWhy) & { readonly field?: string };

export interface Orrery {
  readonly state: State;
  /** Grows with every change, as `state` is another object after every change: memoise on either. */
  readonly version: number;
  /** The present instant, ISO 8601 with Z; moves on every minute. */
  readonly now: string;
  /** Whether this is the sample: nothing in it is kept. */
  readonly isSample: boolean;
  /**
   * Does all of the intents or none. Answers null when they are kept, else why not.
   * With `told`, says so in a toast that can take them back.
   */
  act(intents: Intent | readonly Intent[], told?: ReactNode): Promise<Why | null>;
  /** A fresh id, for intents that later ones of the same act refer to. */
  newId<Id extends string>(): Id;
}

export type AnyLoop = Loop<VaultWhy>;
const LoopContext = createContext<{ loop: AnyLoop; isSample: boolean } | null>(null);

export function OrreryProvider(props: { loop: AnyLoop; isSample?: boolean; children: ReactNode }) {
  const { loop, isSample = false } = props;
  const value = useMemo(() => ({ loop, isSample }), [loop, isSample]);
  return <LoopContext value={value}>{props.children}</LoopContext>;
}

export function useOrrery(): Orrery {
  const context = useContext(LoopContext);
  if (!context) throw new Error('useOrrery needs something open: put the screen inside OrreryProvider');
  const { loop, isSample } = context;
  const { tell } = useToasts();
  const now = useNow();
  const state = useSyncExternalStore(loop.subscribe, () => loop.state);
  const act = useCallback<Orrery['act']>(
    async (intents, told) => {
      const done = await loop.intend(
        ...(Array.isArray(intents) ? (intents as Intent[]) : [intents as Intent]),
      );
      if (!done.ok) return done.why as Why;
      if (told) tell({ words: told, undo: () => void done.value.undo() });
      return null;
    },
    [loop, tell],
  );
  const newId = <Id extends string>() => loop.newId() as Id;
  return { state, version: loop.version, now, isSample, act, newId };
}
