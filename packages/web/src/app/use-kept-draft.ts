// Something while it is written: kept as one types, each time one pauses, at the latest after some seconds, and when one looks elsewhere or
// puts the device down, so that neither a reload nor a lock takes it away. What cannot be kept stays as it was typed, with its reason at
// the field; everything else is kept all the same.
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from './drafts.ts';
import { keepOnExit } from './keepers.ts';
import { useOrrery, type Why } from './orrery.tsx';
import { useRefusals } from './refusals.tsx';
import { useDraft } from './use-draft.ts';

/** One has stopped typing. */
const pause = 1_200;
/** Or goes on and on. */
const longest = 4_000;

export interface KeptDraft<F> {
  readonly values: F;
  /** Whether anything was typed or kept of it. */
  readonly isBegun: boolean;
  /** Whether all that was typed lies on this device. */
  readonly isSaved: boolean;
  /** Fields that were changed on this page and are kept by now. */
  changed(): readonly (keyof F)[];
  /** What could not be kept as it stands, and why, where no field of the page may show it. */
  readonly refused: { readonly field: keyof F | undefined; readonly words: string } | null;
  change(changes: Partial<F>): void;
  /** Keeps what is not kept yet; answers whether all of it is, and there is something. */
  keep(): Promise<boolean>;
  /** A finished sentence, or nothing. Within a list, the field is named as the rule does: `options.2.soon`. */
  error(field: string): string | undefined;
}

export interface Kept<F> {
  /** What the draft is called in memory. */
  readonly name: string;
  /** As it lies on this device; undefined before anything was kept. */
  readonly there: F | undefined;
  /** What it begins as, where it is not there yet. */
  readonly blank: F;
  /** What stands in it before anybody wrote anything; kept only with what somebody writes, or on their word. */
  readonly offered?: Partial<F> | undefined;
  /** Where a reason shows that is about no field. */
  readonly first: keyof F & string;
  /** The refusal of something in which nothing is said yet. */
  readonly nothing: Why['code'];
  /** What that refusal says here, where its usual words do not fit. */
  readonly sayNothing?: string;
  /** Asked anew each time, since it may be there or gone by then. */
  isThere(): boolean;
  isGone(): boolean;
  keep(changes: Partial<F>): Promise<Why | null>;
}

/** Whether what lies there says the same as what was typed: texts are kept without the spaces around them. */
const isSame = (there: unknown, typed: unknown): boolean =>
  typeof typed === 'string' ? there === typed.trim() : JSON.stringify(there) === JSON.stringify(typed);

const fieldOf = ({ field }: Why): string | undefined => field?.split('.')[0];

export function useKeptDraft<F extends object>(asked: Kept<F>): KeptDraft<F> {
  type Typed = Partial<F>;
  const { name, there, blank, offered, first, nothing } = asked;
  const { state } = useOrrery();
  const sentence = useRefusals();
  const [typed, write] = useDraft<Typed>(name);
  const [why, setWhy] = useState<Why | null>(null);
  const [, draw] = useState(0);
  const world = useRef({ state, asked });
  world.current = { state, asked };
  /** What of it lies on the device as it was typed. */
  const kept = useRef<Typed>({});
  const last = useRef<Promise<Why | null>>(Promise.resolve(null));
  /** When the first of what is not kept yet was typed, in milliseconds. */
  const since = useRef<number | null>(null);

  const keepTyped = useCallback((): Promise<Why | null> => {
    const turn = last.current.then(async () => {
      const all = draftOf<Typed>(world.current.state, name) ?? {};
      const changes = Object.fromEntries(
        Object.entries(all).filter(([field, value]) => kept.current[field as keyof F] !== value),
      ) as Typed;
      since.current = null;
      let refusedFirst: Why | null = null;
      // a field that cannot be kept holds up no other
      while (Object.keys(changes).length > 0) {
        const refused = await world.current.asked.keep({ ...changes });
        refusedFirst ??= refused;
        if (!refused) {
          kept.current = { ...kept.current, ...changes };
          draw((count) => count + 1);
          break;
        }
        const field = fieldOf(refused);
        if (field === undefined || !(field in changes)) break;
        delete changes[field as keyof F];
      }
      return refusedFirst;
    });
    last.current = turn.catch(() => null);
    return turn;
  }, [name]);

  useEffect(() => {
    if (typed === null) return;
    since.current ??= Date.now();
    const timer = setTimeout(
      // before there is anything, and while one begins anew, it is no fault that nothing is said
      () => void keepTyped().then((refused) => setWhy(refused?.code === nothing ? null : refused)),
      Math.max(0, Math.min(pause, since.current + longest - Date.now())),
    );
    return () => clearTimeout(timer);
  }, [typed, keepTyped, nothing]);

  useEffect(() => {
    const putDown = () => {
      if (document.visibilityState === 'hidden') void keepTyped();
    };
    document.addEventListener('visibilitychange', putDown);
    const endOnExit = keepOnExit(keepTyped);
    return () => {
      endOnExit();
      document.removeEventListener('visibilitychange', putDown);
      void keepTyped().then((refused) => {
        const { state, asked } = world.current;
        if (!refused || refused.code === nothing || asked.isGone()) keepDraft(state, name, null);
      });
    };
  }, [keepTyped, name, nothing]);

  // what was kept as it was typed, and written otherwise elsewhere since, is shown as it is by now
  const standing = Object.entries(typed ?? {}).filter(
    ([field, value]) =>
      !there || kept.current[field as keyof F] !== value || isSame(there[field as keyof F], value),
  );
  const add = (changes: Typed) =>
    write({ ...(there ? {} : offered), ...draftOf<Typed>(state, name), ...changes });
  const says = ({ code }: Why): string =>
    code === nothing && asked.sayNothing !== undefined ? asked.sayNothing : sentence(code);

  return {
    values: { ...(there ?? { ...blank, ...offered }), ...Object.fromEntries(standing) } as F,
    isBegun: there !== undefined || typed !== null,
    isSaved:
      there !== undefined &&
      Object.entries(typed ?? {}).every(([field, value]) => kept.current[field as keyof F] === value),
    changed: () => Object.keys(kept.current) as (keyof F)[],
    refused: why && { field: fieldOf(why) as keyof F | undefined, words: says(why) },
    change: add,
    keep: async () => {
      if (!there && typed === null && offered) add({});
      const refused = (await keepTyped()) ?? (asked.isThere() ? null : ({ code: nothing } as Why));
      setWhy(refused);
      return refused === null;
    },
    error: (field) => (why && (why.field ?? first) === field ? says(why) : undefined),
  };
}
