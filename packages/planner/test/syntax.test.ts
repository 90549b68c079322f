import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syntaxErrorPlace } from '../src/syntax.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('PLAN1 broken JSON has a place', () => {
  test.each<[string, number, number]>([
    ['{\n  "format": }', 2, 13],
    ['', 1, 1],
    ['{"a": 1,}', 1, 9],
    ['[1 2]', 1, 4],
    ['[1,\n2,\n03]', 3, 1],
    ['{"a"', 1, 5],
    ['{"a": "\n"}', 1, 7],
    ['[] []', 1, 4],
  ])('%j', (text, line, column) => {
    expect(syntaxErrorPlace(text)).toEqual({ line, column });
  });

  test('agrees with the engine on what is JSON', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', 'e', '-', '\\', '\u0001'),
        (json, n, put) => {
          const at = n % (json.length + 1);
          for (const text of [
            json,
            json.slice(0, at) + put + json.slice(at),
            json.slice(0, at) + put + json.slice(at + 1),
          ]) {
            expect(syntaxErrorPlace(text) === null, text).toBe(isJson(text));
          }
        },
      ),
    );
  });
});
