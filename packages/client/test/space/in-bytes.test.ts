import { hex, idOf } from '@orrery/wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leftOf } from '../../src/space/erasing.ts';
import { fromVault, isOfLog, type JournalRecord, toVault } from '../../src/space/journal.ts';

const bytes = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((some) => Uint8Array.from(some));
const entry = fc.record({
  kind: fc.constant('entry' as const),
  space: bytes(32),
  parcel: fc.record(
    { header: bytes(0, 60_000), signature: bytes(64), body: bytes(1, 65_536) },
    { requiredKeys: ['header', 'signature'] },
  ),
});
const late = fc.record({
  kind: fc.constant('body' as const),
  space: bytes(32),
  entry: bytes(32),
  body: bytes(1, 65_536),
});

test('LOG50 an entry, and a body that came later, lie in the vault as bytes and come back', () => {
  fc.assert(
    fc.property(fc.oneof(entry, late), (record) => {
      const body = toVault(record as JournalRecord);
      expect(body).toBeInstanceOf(Uint8Array);
      expect(isOfLog(body)).toBe(true);
      expect(fromVault(body)).toEqual(record);
    }),
  );
});

test('LOG50 bytes of another kind, and what is cut short, are of a space and nothing that is known', () => {
  const garbage = fc.tuple(fc.nat(3), bytes(0, 300)).map(([kind, rest]) => Uint8Array.of(kind, ...rest));
  fc.assert(
    fc.property(garbage, (some) => {
      const record = fromVault(some);
      expect(isOfLog(some)).toBe(true);
      if (record) expect(toVault(record)).toEqual(some);
    }),
    { numRuns: 1_000 },
  );
  expect(fromVault(new Uint8Array(0))).toBeUndefined();
  const whole = toVault({
    kind: 'entry',
    space: filled(32),
    parcel: { header: filled(9), signature: filled(64) },
  });
  for (let length = 0; length < (whole as Uint8Array).length; length += 1)
    expect(fromVault((whole as Uint8Array).slice(0, length))).toBeUndefined();
  const body = toVault({ kind: 'body', space: filled(32), entry: filled(32), body: filled(1) }) as Uint8Array;
  for (let length = 0; length < body.length; length += 1)
    expect(fromVault(body.slice(0, length))).toBeUndefined();
});

test('LOG70 of an entry that lies as bytes the header stays, and a body that came later goes', () => {
  const none: ReadonlySet<string> = new Set();
  const parcel = { header: filled(174), signature: filled(64), body: filled(256) };
  const held = { id: 'a', seq: 1, body: toVault({ kind: 'entry', space: filled(32), parcel }) };
  const id = idOf(parcel.header);
  const alone = {
    id: 'b',
    seq: 2,
    body: toVault({ kind: 'body', space: filled(32), entry: id, body: filled(256) }),
  };
  const gone = new Set([hex(id)]);
  expect(leftOf(held, none, none)).toBe(held.body);
  expect(leftOf(alone, none, none)).toBe(alone.body);
  expect(leftOf(alone, none, gone)).toBeUndefined();
  const { body: _, ...bare } = parcel;
  expect(fromVault(leftOf(held, none, gone))).toEqual({ kind: 'entry', space: filled(32), parcel: bare });
});

function filled(length: number) {
  return new Uint8Array(length).fill(length);
}
