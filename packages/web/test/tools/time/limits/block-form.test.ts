import { type BlockFields, decide, emptyState } from '@orrery/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freshBlock,
  readBlock,
  type WrittenBlock,
  writeBlock,
} from '../../../../src/tools/time/limits/block-form.ts';
import { clockOf, days } from '../../../../src/tools/time/limits/weekly-hours.ts';

const clock = fc.option(fc.integer({ min: 0, max: 1439 }).map(clockOf));
const written: fc.Arbitrary<WrittenBlock> = fc.record({
  title: fc.string({ maxLength: 200 }),
  repeats: fc.constantFrom('weekly' as const, 'once' as const),
  days: fc.subarray([...days]),
  date: fc.option(fc.constantFrom('2026-03-14', '2027-12-31')),
  from: clock,
  to: clock,
});

describe('a protected time', () => {
  test('reads back as it was written', () => {
    const pottery: BlockFields = { title: 'Pottery', days: [2], date: null, from: 1110, to: 1320 };
    const night: BlockFields = { title: '', days: [], date: '2026-03-14', from: 1320, to: 1560 };
    for (const block of [pottery, night]) expect(readBlock(writeBlock(block)).fields).toEqual(block);
  });

  test('is never refused by the domain once it can be read, and always says where when it cannot', () => {
    fc.assert(
      fc.property(written, (block) => {
        const read = readBlock(block);
        if (read.fields === null) {
          expect(read.faults.size).toBeGreaterThan(0);
          return;
        }
        const intent = { tool: 'time', intent: { type: 'addBlock', fields: read.fields } } as const;
        expect(decide(emptyState(), intent, { now: '2026-03-10T00:00:00Z', newId: () => 'b' }).ok).toBe(true);
      }),
    );
  });

  test('names everything that is missing at once', () => {
    expect([...(readBlock({ ...freshBlock, from: null }).faults ?? [])]).toEqual([
      ['days', 'dayMissing'],
      ['from', 'timeMissing'],
    ]);
    expect([...(readBlock({ ...freshBlock, repeats: 'once', to: '09:00' }).faults ?? [])]).toEqual([
      ['date', 'dateMissing'],
      ['to', 'tooLate'],
    ]);
  });

  test('keeps days or a date, never both, whatever was chosen on the way', () => {
    const both = { ...freshBlock, days: [3, 1] as const, date: '2026-03-14' };
    expect(readBlock(both).fields).toMatchObject({ days: [1, 3], date: null });
    expect(readBlock({ ...both, repeats: 'once' }).fields).toMatchObject({ days: [], date: '2026-03-14' });
  });
});
