// What a change is taken back with: the values that its fields had, and where several stood beside each other, all of them.
import * as z from 'zod/mini';
import type { Beside, Register } from './history.ts';

/** More than this many devices hardly write one field at once; what is beyond stays in the history. */
const most = 32;

/** The schema of what an event writes beside its changes. Only taking back writes it (MERGE16). */
export function besideOf<S extends z.core.$ZodShape>(fields: z.ZodMiniObject<S>) {
  const lists = Object.entries(fields.shape).map(([key, field]) => [
    key,
    z.optional(z.array(field).check(z.maxLength(most))),
  ]);
  type Lists = { [K in keyof S]?: z.infer<S[K]>[] | undefined };
  return z.optional(z.object(Object.fromEntries(lists))) as unknown as z.ZodMiniOptional<
    z.ZodMiniType<Lists, Lists>
  >;
}

interface Before<F> {
  readonly fields: F;
  readonly registers?: { readonly [K in keyof F]: Register<F[K]> };
}

/** The former values of the fields that a change names. */
export function former<F extends object, C extends object>(
  before: Before<F> | undefined,
  changes: C,
): { changes: C; beside?: Beside<F> } {
  if (!before) return { changes: {} as C };
  const keys = (Object.keys(before.fields) as (keyof F)[]).filter((key) => key in changes);
  const back = Object.fromEntries(keys.map((key) => [key, before.fields[key]])) as C;
  const beside = keys.flatMap((key) => {
    const others = before.registers?.[key]?.slice(1, 1 + most) ?? [];
    return others.length > 0 ? [[key, others.map(({ value }) => value)]] : [];
  });
  return beside.length > 0 ? { changes: back, beside: Object.fromEntries(beside) } : { changes: back };
}
