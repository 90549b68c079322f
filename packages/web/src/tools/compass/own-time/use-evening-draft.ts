// An evening while it is written: kept as one types, each time one pauses and when one looks elsewhere or puts the device down, as a note
// is. What cannot be kept stays as it was typed, with its reason at the field; everything else is kept all the same.
import { type EveningFields, type EveningId, newCompass } from '@orrery/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from '../../../app/drafts.ts';
import { keepOnExit } from '../../../app/keepers.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import type { Evening } from './words.ts';

const pause = 1_200;
const longest = 4_000;

type Typed = Partial<EveningFields>;

export interface EveningDraft {
  readonly id: EveningId;
  /** As it lies on this device; undefined before anything was kept. */
  readonly evening: Evening | undefined;
  readonly values: EveningFields;
  /** Whether all that was typed lies on this device. */
  readonly isSaved: boolean;
  change(changes: Typed): void;
  /** Keeps what is not kept yet; answers whether all of it is. */
  keep(): Promise<boolean>;
  /** A finished sentence, or nothing. */
  error(field: keyof EveningFields): string | undefined;
}

export const draftName = (id: EveningId): string => `evening ${id}`;

/** `offered`: what stands in it before anybody wrote anything; kept with what somebody writes, or on their word. */
export function useEveningDraft(id: EveningId, offered: Typed): EveningDraft {
  const { state, act } = useOrrery();
  const sentence = useRefusals();
  const name = draftName(id);
  const [typed, write] = useDraft<Typed>(name);
  const [why, setWhy] = useState<Why | null>(null);
  const [, draw] = useState(0);
  const evening = state.compass.evening.get(id);
  const world = useRef({ state, act });
  world.current = { state, act };
  const kept = useRef<Typed>({});
  const last = useRef<Promise<Why | null>>(Promise.resolve(null));
  const since = useRef<number | null>(null);

  const keepTyped = useCallback((): Promise<Why | null> => {
    const turn = last.current.then(async () => {
      const all = draftOf<Typed>(world.current.state, name) ?? {};
      const changes: Typed = Object.fromEntries(
        Object.entries(all).filter(([field, value]) => kept.current[field as keyof Typed] !== value),
      );
      since.current = null;
      let first: Why | null = null;
      // a field that cannot be kept holds up no other
      while (Object.keys(changes).length > 0) {
        const { state, act } = world.current;
        const refused = await act({
          tool: 'compass',
          intent: state.compass.evening.has(id)
            ? { type: 'change', of: 'evening', id, changes: { ...changes } }
            : { type: 'add', of: 'evening', id, fields: { ...changes } },
        });
        first ??= refused;
        if (!refused) {
          kept.current = { ...kept.current, ...changes };
          draw((count) => count + 1);
          break;
        }
        const field = refused.field as keyof Typed | undefined;
        if (field === undefined || !(field in changes)) break;
        delete changes[field];
      }
      return first;
    });
    last.current = turn.catch(() => null);
    return turn;
  }, [id, name]);

  useEffect(() => {
    if (typed === null) return;
    since.current ??= Date.now();
    const wait = Math.max(0, Math.min(pause, since.current + longest - Date.now()));
    const timer = setTimeout(() => void keepTyped().then(setWhy), wait);
    return () => clearTimeout(timer);
  }, [typed, keepTyped]);

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
        const { state } = world.current;
        if (!refused || state.compass.erased.has(name)) keepDraft(state, name, null);
      });
    };
  }, [keepTyped, name]);

  const add = (changes: Typed) =>
    write({ ...(evening ? {} : offered), ...draftOf<Typed>(state, name), ...changes });
  return {
    id,
    evening,
    values: { ...(evening?.fields ?? { ...newCompass.evening, ...offered }), ...typed },
    isSaved:
      evening !== undefined &&
      Object.entries(typed ?? {}).every(([field, value]) => kept.current[field as keyof Typed] === value),
    change: add,
    keep: async () => {
      if (!evening && typed === null) add({});
      const refused = await keepTyped();
      setWhy(refused);
      return refused === null;
    },
    error: (field) => (why && (why.field ?? 'plan') === field ? sentence(why.code) : undefined),
  };
}
