// A form that is kept as one goes: what can be kept is, a moment after the last key; what cannot stays as it was typed,
// with its reason at its field, also when one goes away and comes back.
import { decide, type Intent, type State, type Surroundings } from '@orrery/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from '../../../app/drafts.ts';
import { useOrrery, type Why } from '../../../app/orrery.tsx';

/** Fields as they stand in a form: a number that was emptied is null. */
export type Draft<F> = { readonly [K in keyof F]: number extends F[K] ? F[K] | null : F[K] };

export interface FormFault {
  readonly code: Why['code'] | 'numberMissing';
  readonly field?: string | undefined;
}

export interface KeptForm<F> {
  readonly values: Draft<F>;
  /** Why what is written is not kept; told a moment after the last key, gone as soon as it no longer holds. */
  readonly fault: FormFault | null;
  /** Whether something was kept since the form was opened, and can be put back. */
  readonly canPutBack: boolean;
  readonly isKept: boolean;
  set(changes: Partial<Draft<F>>): void;
  /** Keeps at once; false when something stands in the way. */
  keep(): Promise<boolean>;
  putBack(): void;
}

export interface KeptFormOptions<F extends object> {
  /** Which form of which thing: a draft is found again by it. */
  readonly id: string;
  readonly stored: F;
  readonly intentOf: (changes: Partial<F>) => Intent;
  /** What an emptied number counts as; without it, it is asked for. */
  readonly whenEmpty?: Partial<F>;
  readonly putBackWords: string;
}

const pause = 600;
/** A decision that is only asked for needs no real clock and no real ids. */
const dry: Surroundings = { now: '1970-01-01T00:00:00Z', newId: () => 'asked' };

/** What the domain says to an intent, without doing it. */
export function objection(state: State, intent: Intent): FormFault | null {
  const decision = decide(state, intent, dry);
  return decision.ok ? null : decision.why;
}

/** The edits as changes, with emptied numbers filled in or named. */
export function changesOf<F extends object>(
  edits: Partial<Draft<F>>,
  stored: F,
  whenEmpty: Partial<F>,
): { changes: Partial<F>; fault: FormFault | null } {
  const changes: Partial<F> = {};
  let fault: FormFault | null = null;
  for (const key of Object.keys(edits) as (keyof F & string)[]) {
    const value = edits[key];
    if (value === null && typeof stored[key] === 'number') {
      if (whenEmpty[key] === undefined) fault ??= { code: 'numberMissing', field: key };
      else changes[key] = whenEmpty[key];
    } else changes[key] = value as F[typeof key];
  }
  return { changes, fault };
}

const nothing = {};

export function useKeptForm<F extends object>(options: KeptFormOptions<F>): KeptForm<F> {
  const { state, act, attempt } = useOrrery();
  const { id, stored } = options;
  const [edits, setEdits] = useState<Partial<Draft<F>>>(() => draftOf(state, id) ?? {});
  const [fault, setFault] = useState<FormFault | null>(null);
  const [first, setFirst] = useState<Partial<F>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ edits, options, first });
  latest.current = { ...latest.current, options };

  const write = useCallback(
    (next: Partial<Draft<F>>) => {
      latest.current.edits = next;
      keepDraft(state, id, Object.keys(next).length > 0 ? next : null);
      setEdits(next);
    },
    [state, id],
  );

  const keep = useCallback(async (): Promise<boolean> => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const { edits: written, options: now } = latest.current;
    if (Object.keys(written).length === 0) return true;
    const read = changesOf<F>(written, now.stored, (now.whenEmpty ?? nothing) as Partial<F>);
    const intent = now.intentOf(read.changes);
    const why = read.fault ?? objection(state, intent);
    if (why) {
      setFault(why);
      return false;
    }
    const before = pick(now.stored, read.changes);
    const refused = await act(intent);
    if (refused) {
      setFault(refused);
      return false;
    }
    latest.current.first = { ...before, ...latest.current.first };
    setFirst(latest.current.first);
    setFault(null);
    // what was typed while it was being kept stays to be kept next
    const rest = Object.entries(latest.current.edits).filter(
      ([key, value]) => value !== written[key as keyof F],
    );
    write(Object.fromEntries(rest) as Partial<Draft<F>>);
    return true;
  }, [state, act, write]);

  const set = (changes: Partial<Draft<F>>) => {
    write({ ...latest.current.edits, ...changes });
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), pause);
    if (fault) {
      const read = changesOf<F>(latest.current.edits, stored, (options.whenEmpty ?? nothing) as Partial<F>);
      const still = read.fault ?? objection(state, options.intentOf(read.changes));
      if (still?.code !== fault.code || still.field !== fault.field) setFault(null);
    }
  };

  const putBack = () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    write({});
    setFault(null);
    const changes = latest.current.first;
    latest.current.first = {};
    setFirst({});
    if (Object.keys(changes).length > 0) void attempt(options.intentOf(changes), options.putBackWords);
  };

  useEffect(() => {
    const leave = () => {
      if (timer.current) void keep();
    };
    if (Object.keys(latest.current.edits).length > 0) void keep();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [keep]);

  return {
    values: { ...stored, ...edits } as Draft<F>,
    fault,
    canPutBack: Object.keys(first).length > 0 || Object.keys(edits).length > 0,
    isKept: Object.keys(edits).length === 0,
    set,
    keep,
    putBack,
  };
}

const pick = <F extends object>(from: F, keys: Partial<F>): Partial<F> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => key in keys)) as Partial<F>;
