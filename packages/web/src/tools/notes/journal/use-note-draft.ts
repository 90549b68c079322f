// A note while it is written: kept as one types, each time one pauses, looks elsewhere or puts the device down, so that neither a
// reload nor a lock takes it away. What cannot be kept stays as it was typed, with its reason at the field.
import { type Note, type NoteFields, type NoteId, type NoteKind, newNote } from '@orrery/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft, useDraft } from '../../../app/drafts.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';

/** One has stopped typing. */
const pause = 1_200;

export interface NoteDraft {
  readonly id: NoteId;
  /** As it lies on this device; undefined before anything was kept. */
  readonly note: Note | undefined;
  readonly values: NoteFields;
  /** Whether anything was typed or kept of it. */
  readonly isBegun: boolean;
  change(changes: Partial<NoteFields>): void;
  /** Keeps what is not kept yet; answers whether all of it is, and there is something. */
  keep(): Promise<boolean>;
  /** A finished sentence, or nothing. */
  error(field: keyof NoteFields): string | undefined;
}

type Typed = Partial<NoteFields>;

/** `kind`: what it begins as, where it is not there yet. */
export function useNoteDraft(id: NoteId, kind: NoteKind = 'journal'): NoteDraft {
  const { state, now, act } = useOrrery();
  const sentence = useRefusals();
  const name = `note ${id}`;
  const [typed, write] = useDraft<Typed>(name);
  const [why, setWhy] = useState<Why | null>(null);
  const note = state.notes.notes.get(id);
  const world = useRef({ state, act });
  world.current = { state, act };
  /** What of it lies on the device as it was typed. */
  const kept = useRef<Typed>({});
  const last = useRef<Promise<Why | null>>(Promise.resolve(null));

  const keepTyped = useCallback((): Promise<Why | null> => {
    const turn = last.current.then(async () => {
      const { state, act } = world.current;
      const all = draftOf<Typed>(state, name) ?? {};
      const changes: Typed = Object.fromEntries(
        Object.entries(all).filter(([field, value]) => kept.current[field as keyof Typed] !== value),
      );
      if (Object.keys(changes).length === 0) return null;
      const refused = await act({
        tool: 'notes',
        intent: state.notes.notes.has(id)
          ? { type: 'changeNote', note: id, changes }
          : { type: 'writeNote', note: id, fields: { kind, ...changes } },
      });
      if (!refused) kept.current = { ...kept.current, ...changes };
      return refused;
    });
    last.current = turn.catch(() => null);
    return turn;
  }, [id, name, kind]);

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(
      // before there is anything, and while one begins anew, it is no fault that nothing is said
      () => void keepTyped().then((refused) => setWhy(refused?.code === 'noteEmpty' ? null : refused)),
      pause,
    );
    return () => clearTimeout(timer);
  }, [typed, keepTyped]);

  useEffect(() => {
    const putDown = () => {
      if (document.visibilityState === 'hidden') void keepTyped();
    };
    document.addEventListener('visibilitychange', putDown);
    return () => {
      document.removeEventListener('visibilitychange', putDown);
      void keepTyped().then((refused) => {
        if (!refused || refused.code === 'noteEmpty') keepDraft(world.current.state, name, null);
      });
    };
  }, [keepTyped, name]);

  return {
    id,
    note,
    isBegun: note !== undefined || typed !== null,
    values: { ...(note?.fields ?? { ...newNote, kind, at: now }), ...typed },
    change: (changes) => write({ ...draftOf<Typed>(state, name), ...changes }),
    keep: async () => {
      const refused =
        (await keepTyped()) ?? (state.notes.notes.has(id) ? null : { code: 'noteEmpty' as const });
      setWhy(refused);
      return refused === null;
    },
    error: (field) => (why && (why.field ?? 'what') === field ? sentence(why.code) : undefined),
  };
}
