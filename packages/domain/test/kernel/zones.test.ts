import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  atLocal,
  dayOfWeek,
  daysBetween,
  instantOf,
  isInstant,
  isLocalDate,
  isoWeekOf,
  isZone,
  localOf,
  minutesOf,
  mondayOf,
  startOfDay,
} from '../../src/index.ts';

const hoursOf = (date: string, zone: string) =>
  (startOfDay(addDays(date, 1), zone) - startOfDay(date, zone)) / 60;
const read = (date: string, minute: number, zone: string) => instantOf(atLocal(date, minute, zone));

const anyZone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
);
const anyDate = fc.integer({ min: -3_000, max: 6_000 }).map((days) => addDays('2020-01-01', days));

describe('local days', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Asia/Kathmandu', '2026-03-29', 24],
  ])('in %s, %s has %d hours', (zone, date, hours) => {
    expect(hoursOf(date, zone)).toBe(hours);
  });

  test.each([
    ['America/Santiago', '2025-09-07'],
    ['Africa/Cairo', '2026-04-24'],
  ])('in %s, %s begins at one, because there is no midnight', (zone, date) => {
    expect(localOf(startOfDay(date, zone), zone)).toEqual({ date, minute: 60 });
    expect(hoursOf(date, zone)).toBe(23);
    expect(read(date, 0, zone)).toBe(read(date, 60, zone));
    expect(atLocal(date, 600, zone) - startOfDay(date, zone)).toBe(540);
  });

  test('a day that a zone left out is over when it begins', () => {
    expect(hoursOf('2011-12-30', 'Pacific/Apia')).toBe(0);
    expect(atLocal('2011-12-30', 720, 'Pacific/Apia')).toBeGreaterThanOrEqual(
      startOfDay('2011-12-30', 'Pacific/Apia'),
    );
  });

  test('a day’s end is the next one’s beginning, in every zone', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (date, zone) => {
        expect(atLocal(date, 1440, zone)).toBe(startOfDay(addDays(date, 1), zone));
        expect(atLocal(date, 1440 + 90, zone)).toBe(atLocal(addDays(date, 1), 90, zone));
      }),
    );
  });
});

describe('wall clocks', () => {
  test('a time that the clock skips is the moment after the gap', () => {
    expect(read('2026-03-29', 150, 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z');
    expect(read('2026-03-29', 180, 'Europe/Berlin')).toBe('2026-03-29T01:00:00Z');
  });

  test('a time that comes twice is the first', () => {
    expect(read('2026-10-25', 150, 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
  });

  test('TIME9 every Tuesday at 19:00 stays 19:00 through a change of clocks', () => {
    expect(read('2026-03-24', 1140, 'Europe/Berlin')).toBe('2026-03-24T18:00:00Z');
    expect(read('2026-03-31', 1140, 'Europe/Berlin')).toBe('2026-03-31T17:00:00Z');
  });

  test('reading a clock and setting it are each other’s reverse, but where the clock jumps', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 1439 }), anyZone, (date, minute, zone) => {
        const instant = atLocal(date, minute, zone);
        const local = localOf(instant, zone);
        const jumps = hoursOf(date, zone) !== 24;
        if (!jumps) expect(local).toEqual({ date, minute });
        // setting a clock to what it shows gives that moment, or the first of two
        const again = atLocal(local.date, local.minute, zone);
        expect(localOf(again, zone)).toEqual(local);
        if (!jumps) expect(again).toBe(instant);
      }),
      { numRuns: 400 },
    );
  });

  test('later on the clock of one day is never earlier in time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2026-03-29', '2026-06-01', '2026-04-24', '2025-09-07', '2026-10-04'),
        anyZone,
        (date, zone) => {
          let last = Number.NEGATIVE_INFINITY;
          const skips: number[] = [];
          for (let minute = 0; minute <= 1440; minute += 15) {
            const instant = atLocal(date, minute, zone);
            if (instant < last) skips.push(minute);
            last = instant;
          }
          // only within an hour that the clock skips does setting it land behind a later reading
          expect(skips.length).toBeLessThanOrEqual(hoursOf(date, zone) < 24 ? 1 : 0);
        },
      ),
    );
  });
});

describe('weeks', () => {
  test.each([
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2020-12-28', 53],
    ['2021-12-31', 52],
    ['2024-12-30', 1],
  ])('%s lies in week %d', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });

  test('a Monday begins its own week, and all seven days of it share it', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const monday = mondayOf(date);
        expect(dayOfWeek(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(dayOfWeek(date) - 1);
        expect(isoWeekOf(monday)).toBe(isoWeekOf(date));
      }),
    );
  });

  test('days are counted on the calendar, also through changes of clocks', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });
});

describe('what can be read', () => {
  test.each(['2026-02-30', '2026-13-01', '2026-3-9', '', '2026-03-09T00:00:00Z', '10000-01-01'])(
    '%s is no date',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
    },
  );

  test.each(['2026-02-30T10:00:00Z', '2026-03-09T25:00:00Z', '2026-03-09T10:00:00+01:00', '2026-03-09', ''])(
    '%s is no instant',
    (text) => {
      expect(isInstant(text)).toBe(false);
    },
  );

  test.each(['2026-03-09T10:00Z', '2026-03-09T10:00:00Z', '2026-03-09T10:00:00.250Z'])(
    '%s is an instant',
    (text) => {
      expect(isInstant(text)).toBe(true);
      expect(instantOf(minutesOf(text))).toBe('2026-03-09T10:00:00Z');
    },
  );

  test('a date is one exactly when the calendar of the platform has it', () => {
    const part = (most: number) => fc.nat({ max: most }).map((n) => String(n).padStart(2, '0'));
    const anyYear = fc.constantFrom('0000', '1900', '2000', '2023', '2024', '2100', '9999');
    fc.assert(
      fc.property(anyYear, part(14), part(33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect(isLocalDate(text)).toBe(exists);
        expect(isInstant(`${text}T23:59:59.5Z`)).toBe(exists);
      }),
      { numRuns: 2_000 },
    );
  });

  test('every zone that the platform lists is known here, and can be reckoned with', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(isZone(zone), zone).toBe(true);
      expect(localOf(startOfDay('2026-06-15', zone), zone).date, zone).toBe('2026-06-15');
    }
    for (const zone of ['', 'Mars/Olympus', 'Berlin']) expect(isZone(zone)).toBe(false);
  });
});
