import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { instancesOf, type RuleParts } from '../../src/calendar/rule.ts';

const day = 86_400_000;
const numbers = (min: number, max: number) =>
  fc.uniqueArray(
    fc.integer({ min, max }).filter((n) => n !== 0),
    { minLength: 1, maxLength: 3 },
  );
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const parts = fc.record(
  {
    freq: fc.constantFrom(
      'DAILY' as const,
      'WEEKLY' as const,
      'MONTHLY' as const,
      'YEARLY' as const,
      'HOURLY' as const,
    ),
    interval: fc.integer({ min: 1, max: 7 }),
    count: fc.integer({ min: 1, max: 60 }),
    byDay: fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }),
    byMonth: numbers(1, 12),
    byMonthDay: numbers(-31, 31),
    byHour: numbers(1, 23),
    wkst: weekday,
  },
  { requiredKeys: ['freq'] },
);

test('the shortcuts taken for speed give what the library gives by stepping through everything', () => {
  const start = fc
    .integer({ min: 0, max: 3 * 365 * 24 })
    .map((hours) => Date.UTC(2022, 0, 1) + hours * 3_600_000);
  const window = fc.record({
    from: fc.integer({ min: -30, max: 1_200 }),
    days: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(parts, start, window, (rule: RuleParts, wall, { from, days }) => {
      const span = {
        from: Date.UTC(2022, 0, 1) + from * day,
        to: Date.UTC(2022, 0, 1) + (from + days) * day,
      };
      const at = (time: number) => Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC');
      const expected =
        wall > span.to
          ? []
          : new RRuleTemporal({
              ...rule,
              dtstart: at(wall),
              until: at(span.to),
              tzid: 'UTC',
              includeDtstart: true,
              maxIterations: 100_000,
              maxCandidateEvaluations: 999_999,
            })
              .all()
              .map((date) => date.epochMilliseconds)
              .filter((time) => time >= span.from);
      const found = instancesOf({ parts: rule, line: 1 }, { form: 'floating', wall }, span, { left: 1e9 });
      expect(found.sort((a, b) => a - b)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});
