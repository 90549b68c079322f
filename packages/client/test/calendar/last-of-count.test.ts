import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { lastOfCount } from '../../src/calendar/last-of-count.ts';

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');

test('the last of a counted rule by arithmetic is where the library ends by stepping', () => {
  const parts = fc.oneof(
    fc.record({
      freq: fc.constantFrom('DAILY' as const, 'HOURLY' as const, 'MINUTELY' as const, 'SECONDLY' as const),
      interval: fc.integer({ min: 1, max: 50 }),
      count: fc.integer({ min: 1, max: 30 }),
    }),
    fc.record(
      {
        freq: fc.constant('WEEKLY' as const),
        interval: fc.integer({ min: 1, max: 5 }),
        count: fc.integer({ min: 1, max: 30 }),
        byDay: fc.array(weekday, { minLength: 1, maxLength: 4 }),
        wkst: weekday,
      },
      { requiredKeys: ['freq', 'count'] },
    ),
    fc.record({
      freq: fc.constantFrom('MONTHLY' as const, 'YEARLY' as const),
      interval: fc.integer({ min: 1, max: 30 }),
      count: fc.integer({ min: 1, max: 12 }),
    }),
  );
  const start = fc.integer({ min: 0, max: 40_000_000 }).map((minutes) => minutes * 60_000);
  fc.assert(
    fc.property(parts, start, (rule, wall) => {
      const dtstart = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC');
      const all = new RRuleTemporal({ ...rule, dtstart, tzid: 'UTC', includeDtstart: true }).all();
      const uneven = (rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') && dtstart.day > 28;
      expect(lastOfCount(rule, wall)).toBe(uneven ? undefined : all.at(-1)?.epochMilliseconds);
    }),
    { numRuns: 500 },
  );
});

test('what only the library can count is left to it', () => {
  const start = Date.UTC(2026, 0, 1);
  expect(lastOfCount({ freq: 'MONTHLY', count: 3, byDay: ['2TU'] }, start)).toBeUndefined();
  expect(lastOfCount({ freq: 'DAILY', count: 3, byMonth: [2] }, start)).toBeUndefined();
  expect(lastOfCount({ freq: 'DAILY', count: 3, byDay: ['MO'] }, start)).toBeUndefined();
  expect(lastOfCount({ freq: 'DAILY' }, start)).toBeUndefined();
});
