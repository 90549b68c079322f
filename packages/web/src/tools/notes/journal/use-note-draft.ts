// A note while it is written: kept as one types, each time one pauses, at the latest after some seconds, and when one looks elsewhere or
// puts the device down, so that neither a reload nor a lock takes it away. What cannot be kept stays as it was typed, with its reason at
// the field; everything else is kept all the same.
import { type Note, type NoteFields, type NoteId, type NoteKind, newNote } from '@orrery/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from '../../../app/drafts.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';

/** One has stopped typing. */
const pause = 1_200;
/** Or goes on and on. */
const longest = 4_000;

export interface NoteDraft {
  readonly id: NoteId;
  /** As it lies on this device; undefined before anything was kept. */
  readonly note: Note | undefined;
  readonly values: NoteFields;
  /** Whether anything was typed or kept of it. */
  readonly isBegun: boolean;
  /** Whether all that was typed lies on this device. */
  readonly isSaved: boolean;
  /** Fields that were changed on this page and are kept by now. */
  changed(): readonly (keyof NoteFields)[];
  /** What could not be kept as it stands, and why, where no field of the page may show it. */
  readonly refused: { readonly field: keyof NoteFields | undefined; readonly words: string } | null;
  change(changes: Partial<NoteFields>): void;
  /** Keeps what is not kept yet; answers whether all of it is, and there is something. */
  keep(): Promise<boolean>;
  /** A finished sentence, or nothing. */
  error(field: keyof NoteFields): string | undefined;
}

type Typed = Partial<NoteFields>;

export const draftName = (id: NoteId): string => `note ${id}`;

export interface Begun {
  /** What it begins as, where it is not there yet. */
  readonly kind?: NoteKind;
  /** What stands in it before anybody wrote anything; kept only with what somebody writes, or on their word. */
  readonly offered?: Typed | undefined;
}

/** Whether what lies there says the same as what was typed: texts are kept without the spaces around them. */
const isSame = (there: unknown, typed: unknown): boolean =>
  typeof typed === 'string' ? there === typed.trim() : JSON.stringify(there) === JSON.stringify(typed);

export function useNoteDraft(id: NoteId, { kind = 'journal', offered }: Begun = {}): NoteDraft {
  const { state, now, act } = useOrrery();
  const sentence = useRefusals();
  const name = draftName(id);
  const [typed, write] = useDraft<Typed>(name);
  const [why, setWhy] = useState<Why | null>(null);
  const [, draw] = useState(0);
  const note = state.notes.notes.get(id);
  const world = useRef({ state, act });
  world.current = { state, act };
  /** What of it lies on the device as it was typed. */
  const kept = useRef<Typed>({});
  const last = useRef<Promise<Why | null>>(Promise.resolve(null));
  /** When the first of what is not kept yet was typed, in milliseconds. */
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
          tool: 'notes',
          intent: state.notes.notes.has(id)
            ? { type: 'changeNote', note: id, changes: { ...changes } }
            : { type: 'writeNote', note: id, fields: { kind, ...changes } },
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
  }, [id, name, kind]);

  useEffect(() => {
    if (typed === null) return;
    since.current ??= Date.now();
    const timer = setTimeout(
      // before there is anything, and while one begins anew, it is no fault that nothing is said
      () => void keepTyped().then((refused) => setWhy(refused?.code === 'noteEmpty' ? null : refused)),
      Math.max(0, Math.min(pause, since.current + longest - Date.now())),
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
        const { state } = world.current;
        const isGone = state.notes.erased.has(`note ${id}`);
        if (!refused || refused.code === 'noteEmpty' || isGone) keepDraft(state, name, null);
      });
    };
  }, [keepTyped, id, name]);

  // what was kept as it was typed, and written otherwise elsewhere since, is shown as it is by now
  const standing = Object.entries(typed ?? {}).filter(
    ([field, value]) =>
      !note ||
      kept.current[field as keyof Typed] !== value ||
      isSame(note.fields[field as keyof NoteFields], value),
  );
  const add = (changes: Typed) =>
    write({ ...(note ? {} : offered), ...draftOf<Typed>(state, name), ...changes });

  return {
    id,
    note,
    values: {
      ...(note?.fields ?? { ...newNote, kind, at: now, ...offered }),
      ...Object.fromEntries(standing),
    },
    isBegun: note !== undefined || typed !== null,
    isSaved:
      note !== undefined &&
      Object.entries(typed ?? {}).every(([field, value]) => kept.current[field as keyof Typed] === value),
    changed: () => Object.keys(kept.current) as (keyof NoteFields)[],
    refused: why && { field: why.field as keyof NoteFields | undefined, words: sentence(why.code) },
    change: add,
    keep: async () => {
      if (!note && typed === null && offered) add({});
      const refused =
        (await keepTyped()) ?? (state.notes.notes.has(id) ? null : { code: 'noteEmpty' as const });
      setWhy(refused);
      return refused === null;
    },
    error: (field) => (why && (why.field ?? 'what') === field ? sentence(why.code) : undefined),
  };
}
