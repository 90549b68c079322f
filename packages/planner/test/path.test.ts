import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathText, readPath } from '../src/path.ts';

test('PLAN122 a place is read as it is written', () => {
  const part = fc.oneof(
    fc.nat(1e6),
    fc.string(),
    fc.constantFrom('sides', 'p001', '__proto__', 'a b', '"', '\\'),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (path) => {
      expect(readPath(pathText(path))).toEqual(path);
    }),
  );
  for (const text of ['', '.a', 'a..b', 'a[', 'a[x]', 'a["]', 'a b', 'a.1', 'a[01]', 'a["b"]'])
    expect(readPath(text), text).toBeNull();
});
