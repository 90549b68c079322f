import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { peopleEvent, timeEvent } from '../../src/index.ts';
import { guardOf } from '../../src/kernel/guard.ts';
import { valuesOf } from '../arbitraries.ts';

const schemas = { people: peopleEvent, time: timeEvent };

/** One value somewhere inside replaced by something else. */
function spoilt(value: unknown, at: number, by: unknown): unknown {
  let left = at;
  const walk = (v: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(v)) return v.map(walk);
    if (typeof v === 'object' && v !== null)
      return Object.fromEntries(Object.entries(v).map(([key, inner]) => [key, walk(inner)]));
    return v;
  };
  return walk(value);
}

describe.each(Object.entries(schemas))('the guard of %s', (_, schema) => {
  const guard = guardOf(schema);

  test('says yes to whatever is right: zod is hardly ever asked', () => {
    fc.assert(
      fc.property(valuesOf(schema, 'strict'), (value) => {
        expect(schema.safeParse(value).success).toBe(true);
        expect(guard(value)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('never says yes where zod says no', () => {
    const loose = valuesOf(schema, 'loose');
    const broken = fc
      .tuple(valuesOf(schema, 'strict'), fc.nat({ max: 40 }), fc.anything())
      .map(([value, at, by]) => spoilt(value, at, by));
    fc.assert(
      fc.property(fc.oneof(loose, broken, fc.anything()), (value) => {
        if (guard(value)) expect(schema.safeParse(value).success).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a guard', () => {
  test('asks of a change what it holds, and trusts nothing that is inherited', () => {
    const guard = guardOf(z.partial(z.object({ a: z.string(), b: z.number() })));
    expect(guard({})).toBe(true);
    expect(guard({ b: 1, other: [] })).toBe(true);
    expect(guard({ b: 1, a: undefined })).toBe(true);
    expect(guard({ a: 1 })).toBe(false);
    expect(guard(Object.create({ a: 1 }))).toBe(false);
  });

  test.each([
    ['a record', z.record(z.string(), z.boolean()), JSON.parse('{"a": true, "__proto__": true}')],
    ['holes', z.array(z.optional(z.string())), new Array(2)],
    ['strict objects', z.strictObject({ a: z.string() }), { a: 'x' }],
    ['other formats', z.email(), 'a@b.example'],
    ['transforms', z.pipe(z.string(), z.transform(Number)), '1'],
  ])('leaves to zod what it does not know: %s', (name, schema, value) => {
    expect(guardOf(schema)(value)).toBe(name === 'holes');
  });

  test('looks at tuples, literals, limits and patterns', () => {
    const guard = guardOf(
      z.tuple([
        z.int().check(z.gt(0), z.lt(5)),
        z.string().check(z.regex(/^a/), z.minLength(2)),
        z.literal([1, 'b']),
      ]),
    );
    expect(guard([1, 'ab', 'b'])).toBe(true);
    for (const wrong of [
      [0, 'ab', 1],
      [5, 'ab', 1],
      [1, 'a', 1],
      [1, 'ba', 1],
      [1, 'ab', 2],
      [1, 'ab'],
      [1, 'ab', 1, 1],
      [1.5, 'ab', 1],
    ])
      expect(guard(wrong)).toBe(false);
  });
});
