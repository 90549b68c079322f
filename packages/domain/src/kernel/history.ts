// A history is a set of entries and the question which came before which. Order is ancestry, never a clock: two
// entries that neither precedes were written at once, and a register then keeps both values rather than choose.
import type { EntryId, MemberId } from './ids.ts';

export interface Entry<E> {
  readonly id: EntryId;
  /** When the author's device says that it was written: a label to show, never an order. ISO 8601 with Z. */
  readonly at: string;
  readonly event: E;
  /** Whose it is, in a space of several people; in one's own it is one's own. */
  readonly by?: MemberId | undefined;
}

export interface Ancestry {
  /** Whether `earlier` is among the ancestors of `later`. False for equal and for concurrent entries. */
  precedes(earlier: EntryId, later: EntryId): boolean;
}

export interface Written<T> {
  readonly entry: EntryId;
  readonly value: T;
}

/** A value with everything that was last written to it at once; one element nearly always, in order of entry id. */
export type Register<T> = readonly Written<T>[];

/** Further values that an entry writes beside the one of its changes: where it puts back what stood beside each other. */
export type Beside<F> = { readonly [K in keyof F]?: F[K][] | undefined };

/**
 * Writes a value: what the entry has seen is replaced, what it could not have seen stays beside it. Twice is once. With
 * `beside`, one entry writes several values (MERGE16).
 */
export function write<T>(
  register: Register<T> | undefined,
  entry: EntryId,
  value: T,
  ancestry: Ancestry,
  beside: readonly T[] = none,
): Register<T> {
  const written: Register<T> = [{ entry, value }, ...beside.map((other) => ({ entry, value: other }))];
  if (!register) return written;
  const kept = register.filter((w) => w.entry !== entry && !ancestry.precedes(w.entry, entry));
  if (kept.length === 0) return written;
  // an entry that comes again, or late, changes nothing where somebody has written over it
  if (kept.some((w) => ancestry.precedes(entry, w.entry))) return register;
  return [...kept, ...written].sort((a, b) => (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0));
}

const none: readonly never[] = [];
const nothing = {};

/** The value to show: the one of the smallest entry id, the same on every device. */
export const shown = <T>(register: Register<T> | undefined): T | undefined => register?.[0]?.value;

/** Something with fields of its own, each a register, and the plain values that screens read. */
export interface Thing<Id, F> {
  readonly id: Id;
  readonly fields: F;
  /** False once it was taken away, unless somebody brought it back, also at the same moment. */
  readonly present: boolean;
  /** Fields that two devices wrote at once, with all their values: to be asked about. */
  readonly disputed: readonly (keyof F)[];
  readonly registers: { readonly [K in keyof F]: Register<F[K]> };
  readonly presence: Register<boolean>;
}

/**
 * Writes the given fields of a thing, making it from `defaults` where it is not known yet. Unknown keys are ignored, and so is
 * what would stand beside a field that is not written.
 */
export function writeFields<Id extends string, F extends object>(
  things: Map<Id, Thing<Id, F>>,
  id: Id,
  defaults: F,
  changes: Partial<F>,
  entry: EntryId,
  ancestry: Ancestry,
  beside: Beside<F> = nothing,
): void {
  const old = things.get(id);
  const registers = { ...old?.registers } as { [K in keyof F]: Register<F[K]> };
  const fields = { ...(old?.fields ?? defaults) };
  for (const key of Object.keys(changes) as (keyof F)[]) {
    const value = changes[key];
    if (!Object.hasOwn(defaults, key) || value === undefined) continue;
    const others = Object.hasOwn(beside, key) ? beside[key] : undefined;
    registers[key] = write(registers[key], entry, value as F[typeof key], ancestry, others);
    fields[key] = registers[key][0]?.value as F[typeof key];
  }
  const disputed = disputedIn(registers, defaults);
  const presence = old?.presence ?? [];
  things.set(id, { id, fields, registers, disputed, presence, present: old?.present ?? false });
}

/** Fields with several values at once, in the order of `defaults`; hardly ever any. */
function disputedIn<F extends object>(
  registers: { [K in keyof F]: Register<F[K]> },
  defaults: F,
): readonly (keyof F)[] {
  for (const key in registers)
    if (registers[key].length > 1)
      return (Object.keys(defaults) as (keyof F)[]).filter((k) => (registers[k]?.length ?? 0) > 1);
  return none;
}

/** Writes whether a thing is there. Of two that were written at once, being there wins: nothing is lost by accident. */
export function writePresence<Id extends string, F extends object>(
  things: Map<Id, Thing<Id, F>>,
  id: Id,
  defaults: F,
  present: boolean,
  entry: EntryId,
  ancestry: Ancestry,
): void {
  if (!things.has(id)) writeFields(things, id, defaults, {}, entry, ancestry);
  const old = things.get(id);
  if (!old) return;
  const presence = write(old.presence, entry, present, ancestry);
  things.set(id, { ...old, presence, present: presence.some((w) => w.value) });
}

/** Those of a collection that are there, in a stable order (by id, unless the caller sorts by something that people see). */
export const presentOf = <Id extends string, F extends object>(things: ReadonlyMap<Id, Thing<Id, F>>) =>
  [...things.values()].filter((thing) => thing.present).sort((a, b) => (a.id < b.id ? -1 : 1));
