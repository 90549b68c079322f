// Random events, intents and histories, drawn from the schemas themselves, so that new fields and types are tested unasked.
import fc from 'fast-check';
import type * as z from 'zod/mini';
import type { Ancestry, EntryId } from '../src/index.ts';

/** Few, so that events meet. `me` is among them. */
export const someIds = ['me', 'a', 'b', 'c'];
export const anyId = fc.constantFrom(...someIds);

const moments = [
  '2026-03-09T18:00:00Z',
  '2026-03-09T21:30:00Z',
  '2026-03-11T17:00Z',
  '2026-03-11T19:00:00.250Z',
  '2026-03-29T01:30:00Z',
  '9999-12-31T23:59:00Z',
  '0000-01-01T00:00:00Z',
];
const days = ['2026-03-09', '2026-03-16', '2024-02-29', '2027-01-03', '9999-12-31'];
const words = [
  '',
  'x',
  'Sam',
  ' Kit ',
  'Noor & co',
  'ש',
  '2024',
  '2024-05',
  'Europe/Berlin',
  'Africa/Cairo',
  'no/where',
  'PT',
  'ZZ',
];
const wrong = [
  '2026-02-30',
  '2026-13-01',
  '2026-03-09T18:00:00+01:00',
  '2026-03-09T25:00:00Z',
  'tomorrow',
  'x'.repeat(20_001),
];

interface Definition {
  readonly type: string;
  readonly checks?: readonly {
    readonly _zod: {
      readonly def: { check: string; value?: number; maximum?: number; minimum?: number; length?: number };
    };
  }[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly items?: readonly z.core.$ZodType[];
  readonly options?: readonly z.core.$ZodType[];
  readonly valueType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly format?: string;
}

type Parsing = { safeParse(value: unknown): { success: boolean } };

/**
 * Values of a schema's type. `strict`: those that it accepts. `loose`: as code could hand them over that keeps the types
 * but none of the limits: texts too long, days that do not exist, numbers out of range.
 */
export function valuesOf(schema: z.core.$ZodType, how: 'strict' | 'loose'): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Definition;
  const inner = (s: z.core.$ZodType | undefined) => (s ? valuesOf(s, how) : fc.constant(undefined));
  const limit = (check: string) => def.checks?.find((c) => c._zod.def.check === check)?._zod.def;
  switch (def.type) {
    case 'string': {
      if (how === 'loose') return fc.constantFrom(...words, ...moments, ...days, ...wrong);
      const fit = [...words, ...moments, ...days].filter(
        (t) => (schema as unknown as Parsing).safeParse(t).success,
      );
      return fc.constantFrom(...fit);
    }
    case 'number': {
      const [least, most] = [limit('greater_than')?.value, limit('less_than')?.value];
      if (how === 'loose')
        return fc.oneof(fc.integer({ min: -2, max: 2_000 }), fc.constantFrom(Number.NaN, 1.5, 1e9, 10_081));
      return def.format === 'safeint'
        ? fc.integer({ min: least ?? -1_000_000, max: most ?? 1_000_000 })
        : fc.double({
            ...{ noNaN: true, noDefaultInfinity: true },
            ...{ min: least ?? -Number.MAX_VALUE, max: most ?? Number.MAX_VALUE },
          });
    }
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'custom':
      return anyId;
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null });
    case 'optional':
      return fc.option(inner(def.innerType), { nil: undefined });
    case 'array': {
      const length = limit('length_equals')?.length;
      const element = inner(def.element);
      if (how === 'strict' || length === undefined) {
        const least = how === 'strict' ? (limit('min_length')?.minimum ?? 0) : 0;
        const most = how === 'strict' ? Math.min(limit('max_length')?.maximum ?? 6, 6) : 6;
        return fc.array(element, { minLength: length ?? least, maxLength: length ?? Math.max(least, most) });
      }
      return fc.array(element, { minLength: length - 1, maxLength: length + 1 });
    }
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(inner));
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner));
    case 'record':
      return fc.dictionary(anyId, inner(def.valueType), { maxKeys: 4 });
    case 'object': {
      const shape = Object.entries(def.shape ?? {});
      const required = shape.filter(([, s]) => s._zod.def.type !== 'optional').map(([key]) => key);
      const model = Object.fromEntries(
        shape.map(([key, s]) => {
          const field = s._zod.def as unknown as Definition;
          return [key, inner(field.type === 'optional' ? field.innerType : s)];
        }),
      );
      return fc.record(model, { requiredKeys: required });
    }
    default:
      throw new Error(`no values are known for a schema of type ${def.type}`);
  }
}

/** Some fields of an object schema, each as `how` says. */
export const someOf = (schema: z.core.$ZodType, how: 'strict' | 'loose'): fc.Arbitrary<object> => {
  const shape = (schema._zod.def as unknown as Definition).shape ?? {};
  const model = Object.fromEntries(Object.entries(shape).map(([key, s]) => [key, valuesOf(s, how)]));
  return fc.record(model, { requiredKeys: [] });
};

export interface History<E> {
  readonly entries: readonly { readonly id: EntryId; readonly event: E }[];
  readonly ancestry: Ancestry;
  /** Several orders in which the same history can arrive, each with entries that arrive again. */
  readonly arrivals: readonly (readonly number[])[];
}

/** Histories with branches: every entry has seen some of those before it, and all that those had seen. */
export function histories<E>(event: fc.Arbitrary<E>, most = 14): fc.Arbitrary<History<E>> {
  return fc
    .array(
      fc.record({
        event,
        seen: fc.array(fc.nat({ max: most - 1 }), { maxLength: 3 }),
        name: fc.integer({ min: 0, max: 0xffffff }),
        ranks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
        again: fc.option(fc.nat({ max: 2 * most }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((drawn) => {
      // ids carry no order: the smallest may be the latest
      const ids = drawn.map(({ name }, k) => `${name.toString(16)}-${k}` as EntryId);
      const ancestors: Set<number>[] = [];
      drawn.forEach(({ seen }, k) => {
        const all = new Set<number>();
        for (const s of seen.map((n) => n % (k + 1)).filter((n) => n < k)) {
          all.add(s);
          for (const older of ancestors[s] ?? []) all.add(older);
        }
        ancestors.push(all);
      });
      const place = new Map(ids.map((id, k) => [id, k]));
      const ancestry: Ancestry = {
        precedes: (earlier, later) =>
          ancestors[place.get(later) ?? -1]?.has(place.get(earlier) ?? -1) ?? false,
      };
      const arrivals = [0, 1, 2].map((which) => {
        const order: number[] = [];
        const left = new Set(drawn.keys());
        while (left.size > 0) {
          const ready = [...left].filter((k) => [...(ancestors[k] ?? [])].every((a) => !left.has(a)));
          const next = ready.reduce((a, b) =>
            (drawn[a]?.ranks[which] ?? 0) <= (drawn[b]?.ranks[which] ?? 0) ? a : b,
          );
          left.delete(next);
          order.push(next);
        }
        drawn.forEach(({ again }, k) => {
          if (again !== undefined)
            order.splice(Math.max(order.indexOf(k) + 1, again % (order.length + 1)), 0, k);
        });
        return order;
      });
      const entries = drawn.map((d, k) => ({ id: ids[k] as EntryId, event: d.event }));
      return { entries, ancestry, arrivals };
    });
}
