// What every screen reads and states: the state of what is open, the present minute, and `act`.
import { Trans } from '@lingui/react/macro';
import type { ArchiveWhy, Loop, SpaceWhy } from '@orrery/client';
import type { Intent, Refusal, State } from '@orrery/domain';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useToasts } from '../ui/toast.tsx';
import { moveDrafts } from './drafts.ts';
import { useNow } from './now.tsx';
import { useRefusals } from './refusals.tsx';

/** Why something was not done: refused by a rule, with the field that it is about, or not kept by the vault. */
export type Why = (Refusal | SpaceWhy | ArchiveWhy) & { readonly field?: string };

export interface Orrery {
  readonly state: State;
  /** Grows with every change, as `state` is another object after every change: memoise on either. */
  readonly version: number;
  /** The present instant, ISO 8601 with Z; moves on every minute. */
  readonly now: string;
  /** Whether this is the sample: nothing in it is kept. */
  readonly isSample: boolean;
  /** Entries that somebody erased and that still lie on this device; tried again when it is next opened. */
  readonly leftToErase: number;
  /**
   * Does all of the intents or none. Answers null when they are kept, else why not: to be shown at its field. (What
   * the vault refuses is told in a toast as well.) With `told`, says so in a toast that can take them back.
   */
  act(intents: Intent | readonly Intent[], told?: ReactNode): Promise<Why | null>;
  /** As `act`, where there is no field to show a refusal at: a toast says it. Answers whether they are kept. */
  attempt(intents: Intent | readonly Intent[], told?: ReactNode): Promise<boolean>;
  /** A fresh id, for intents that later ones of the same act refer to. */
  newId<Id extends string>(): Id;
}

export type AnyLoop = Loop<SpaceWhy>;
const LoopContext = createContext<{ loop: AnyLoop; isSample: boolean } | null>(null);

export function OrreryProvider(props: { loop: AnyLoop; isSample?: boolean; children: ReactNode }) {
  const { loop, isSample = false } = props;
  const value = useMemo(() => ({ loop, isSample }), [loop, isSample]);
  const before = useRef(value);
  if (before.current !== value) {
    if (before.current.isSample === isSample) moveDrafts(before.current.loop.state, loop.state);
    before.current = value;
  }
  return <LoopContext value={value}>{props.children}</LoopContext>;
}

/** For the screens inside: a state to show in the place of what is kept, such as one with what circles say. Acts are not touched by it. */
export const ShownState = createContext<State | null>(null);

export function useOrrery(): Orrery {
  const context = useContext(LoopContext);
  if (!context) throw new Error('useOrrery needs something open: put the screen inside OrreryProvider');
  const { loop, isSample } = context;
  const { tell } = useToasts();
  const now = useNow();
  const own = useSyncExternalStore(loop.subscribe, () => loop.state);
  const state = useContext(ShownState) ?? own;
  const sentence = useRefusals();
  const sentences = useRef(sentence);
  sentences.current = sentence;
  const refuse = useCallback((why: Why) => tell({ words: sentences.current(why.code) }), [tell]);
  const act = useCallback<Orrery['act']>(
    async (intents, told) => {
      const done = await kept(
        loop.intend(...(Array.isArray(intents) ? (intents as Intent[]) : [intents as Intent])),
      );
      if (!done.ok) {
        if (vaultCodes.has(done.why.code)) refuse(done.why);
        return done.why;
      }
      const { undo } = done.value;
      const takeBack = async () => {
        const undone = await kept(undo());
        if (!undone.ok) refuse(undone.why);
        else tell({ words: <Trans>Undone: “{told}”</Trans> });
      };
      if (told) tell({ words: told, undo: () => void takeBack() });
      return null;
    },
    [loop, tell, refuse],
  );
  const attempt = useCallback<Orrery['attempt']>(
    async (intents, told) => {
      const why = await act(intents, told);
      if (why) refuse(why);
      return why === null;
    },
    [act, refuse],
  );
  const newId = <Id extends string>() => loop.newId() as Id;
  return {
    ...{ state, version: loop.version, now, isSample, act, attempt, newId },
    // as it is at the moment when somebody asks, also right after an act
    get leftToErase() {
      return loop.leftToErase;
    },
  };
}

/** What has nothing to do with any field. (`locked` is not among them: then the whole page is gone.) */
const vaultCodes: ReadonlySet<Why['code']> = new Set([
  ...([
    'full',
    'busy',
    'unavailable',
    'erased',
    'none',
    'damaged',
    'newerVersion',
    'notJson',
    'tooLarge',
  ] as const),
]);

type Asked = Awaited<ReturnType<AnyLoop['intend']>>;
type Answer = Extract<Asked, { ok: true }> | { readonly ok: false; readonly why: Why };

/** An answer in any case: a fault of our own must not look as though something was kept. */
async function kept(asked: Promise<Asked>): Promise<Answer> {
  try {
    return (await asked) as Answer;
  } catch (error) {
    reportError(error);
    return { ok: false, why: { code: 'unavailable' } };
  }
}
