import { suite, utf8 } from '@orrery/log';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRows, unpackRow } from '../../src/store/rows.ts';
import { flipBit } from '../vault/tabs.ts';

const record = fc.record({
  id: fc.string({ unit: 'binary', maxLength: 22 }).filter((id) => utf8(id).length < 256 && id.isWellFormed()),
  sealed: fc
    .oneof(fc.nat(300), fc.constantFrom(0, 1_052, 59_990, 60_000, 70_000))
    .map((length) => utf8('x'.repeat(length))),
});

/** As text, which is compared in one go: byte by byte, megabytes take half a minute. */
const asText = (given: ReturnType<typeof unpackRow>[number]) => {
  const { sealed, ...rest } = given as { sealed: Uint8Array };
  return { ...rest, sealed: Buffer.from(sealed).toString('latin1') };
};

describe('rows', () => {
  test('STORE9 records come back as they were packed, in rows of at most 64 records and 60,000 bytes', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 150 }), fc.nat(2 ** 31), (records, before) => {
        const all = records.map((given, at) => ({ seq: before + at + 1, ...given }));
        const rows = packRows(all);
        expect(rows.flatMap(unpackRow).map(asText)).toEqual(all.map(asText));
        for (const row of rows) {
          const inside = unpackRow(row);
          expect(row.last).toBe(inside.at(-1)?.seq);
          expect(inside.length).toBeLessThanOrEqual(64);
          if (inside.length > 1) expect(row.bytes.length).toBeLessThanOrEqual(60_000);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('STORE9 no row, however broken, throws, or gives back all that was packed', () => {
    const records = [1, 2, 3].map((seq) => ({ seq, id: `${seq}`.repeat(22), sealed: suite.randomBytes(40) }));
    const [row] = packRows(records);
    if (!row) throw new Error('no row');
    for (let bit = 0; bit < row.bytes.length * 8; bit += 1)
      expect(unpackRow({ ...row, bytes: flipBit(row.bytes, bit) })).not.toEqual(records);
    for (let length = 0; length < row.bytes.length; length += 1)
      expect(unpackRow({ ...row, bytes: row.bytes.slice(0, length) })).not.toEqual(records);
    for (const garbage of [undefined, null, 5, {}, { last: 'x', bytes: 'y' }])
      expect(unpackRow(garbage)).toHaveLength(1);
  });
});
