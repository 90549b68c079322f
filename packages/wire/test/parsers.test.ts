import { describe, expect, test } from 'vitest';
import { decodeAsk, decodeTell } from '../src/index.ts';
import { fuzz } from './fuzz.ts';
import { asks, parsers, tells } from './parsers.ts';

describe('WIRE1 what would be written otherwise is not read, and nothing that comes makes a reader throw', () => {
  test.each(parsers)(
    '$name: 50,000 inputs that are nearly right',
    async (parser) => {
      const { accepted, refused } = await fuzz(parser, 50_000, 1);
      expect(accepted).toBeGreaterThan(500);
      // (an end, an answer or nothing can hardly be malformed but by its length)
      expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5_000);
    },
    60_000,
  );

  test('the corpus holds every ask and every tell', () => {
    expect(new Set(asks.map(({ kind }) => kind)).size).toBe(9);
    expect(new Set(tells.map(({ kind }) => kind)).size).toBe(11);
  });

  test('a message of version 0, or cut off before its version, is malformed and not of a newer version', () => {
    for (const start of [Uint8Array.of(0), Uint8Array.of(0, 0)]) expect(decodeAsk(start)).toBeUndefined();
    for (const start of [Uint8Array.of(128), Uint8Array.of(128, 0)])
      expect(decodeTell(start)).toBeUndefined();
    expect(decodeAsk(Uint8Array.of(0, 2))).toBe('versionUnknown');
    expect(decodeTell(Uint8Array.of(128, 2))).toBe('versionUnknown');
  });
});
