import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWhen, usualWhen, type When, whenOf } from '../../../../src/tools/time/dates/when.ts';

const zone = 'Europe/Berlin';
const when = (changes: Partial<When> = {}): When => ({
  day: '2026-03-12',
  from: '19:00',
  to: '22:00',
  lastDay: null,
  ...changes,
});
const faultOf = (written: When) => {
  const read = readWhen(written, zone);
  return read.ok ? null : read.fault;
};
const hours = (written: When) => {
  const read = readWhen(written, zone);
  return read.ok ? (read.end - read.start) / 60 : null;
};

describe('readWhen', () => {
  test('names what is missing at its field', () => {
    expect(faultOf(when({ day: null }))).toEqual({ field: 'day', code: 'missing' });
    expect(faultOf(when({ day: '2026-02-30' }))).toEqual({ field: 'day', code: 'missing' });
    expect(faultOf(when({ from: null }))).toEqual({ field: 'from', code: 'missing' });
    expect(faultOf(when({ to: null }))).toEqual({ field: 'to', code: 'missing' });
  });

  test('an end in the small hours is the next morning; one that is half a day back is a slip', () => {
    expect(hours(when())).toBe(3);
    expect(hours(when({ to: '01:30' }))).toBe(6.5);
    expect(hours(when({ from: '09:00', to: '00:00' }))).toBe(15);
    expect(faultOf(when({ to: '19:00' }))).toEqual({ field: 'to', code: 'endBeforeStart' });
    expect(faultOf(when({ to: '18:00' }))).toEqual({ field: 'to', code: 'endBeforeStart' });
  });

  test('a last day can be given, up to two weeks on and never before the first', () => {
    expect(hours(when({ lastDay: '2026-03-15', to: '12:00' }))).toBe(65);
    expect(faultOf(when({ lastDay: '2026-03-11' }))).toEqual({ field: 'lastDay', code: 'endBeforeStart' });
    expect(faultOf(when({ lastDay: '2026-04-12' }))).toEqual({ field: 'lastDay', code: 'tooLong' });
  });

  test('TIME9 says where the clock skips what was written', () => {
    const skipped = readWhen(when({ day: '2026-03-29', from: '02:30', to: '05:00' }), zone);
    expect(skipped).toMatchObject({ ok: true, skippedTo: 210 });
    expect(readWhen(when({ day: '2026-03-29' }), zone)).toMatchObject({ ok: true, skippedTo: null });
  });

  test('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 15, max: 20_000 }), (from, length) => {
        const placement = { day: '2026-05-12', from, to: from + length };
        expect(readWhen(whenOf(placement), zone)).toMatchObject({ ok: true, placement });
      }),
    );
  });
});

test('usualWhen is this evening, and after it has begun the next one', () => {
  const at = (text: string) => Date.parse(text) / 60_000;
  expect(usualWhen(at('2026-03-10T12:00Z'), zone, 180)).toMatchObject({
    day: '2026-03-10',
    from: '19:00',
    to: '22:00',
  });
  expect(usualWhen(at('2026-03-10T20:00Z'), zone, 180)).toMatchObject({ day: '2026-03-11' });
});
