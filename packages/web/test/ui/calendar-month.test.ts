import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { firstDayOfWeek, monthPage, movedBy, toPlainDate } from '../../src/ui/calendar-month.ts';

const days = fc
  .integer({ min: 0, max: 80_000 })
  .map((offset) => Temporal.PlainDate.from('1900-01-01').add({ days: offset }));

test('a page covers its month without gaps, in whole weeks that begin on the locale’s first day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 7 }), (day, firstDay) => {
      const page = monthPage(day, firstDay);
      const flat = page.flat();
      expect(page.every((week) => week.length === 7 && week[0]?.dayOfWeek === firstDay)).toBe(true);
      expect(flat.filter((one) => one.month === day.month && one.year === day.year)).toHaveLength(
        day.daysInMonth,
      );
      expect(flat.length - day.daysInMonth).toBeLessThan(14);
    }),
  );
});

describe('keys', () => {
  const day = Temporal.PlainDate.from('2026-03-12'); // a Thursday
  const go = (key: string, shift = false, rtl = false) =>
    movedBy(key, shift, day, { firstDay: 1, rtl })?.toString() ?? null;
  test('arrows move by days and weeks, and follow the direction of reading', () => {
    expect(go('ArrowRight')).toBe('2026-03-13');
    expect(go('ArrowRight', false, true)).toBe('2026-03-11');
    expect(go('ArrowDown')).toBe('2026-03-19');
  });
  test('Home and End reach the ends of the week, Page keys months and years', () => {
    expect(go('Home')).toBe('2026-03-09');
    expect(go('End')).toBe('2026-03-15');
    expect(go('PageUp')).toBe('2026-02-12');
    expect(go('PageDown', true)).toBe('2027-03-12');
    expect(go('a')).toBeNull();
  });
});

test('the week begins where people say it does', () => {
  expect(firstDayOfWeek('en-GB')).toBe(1);
  expect(firstDayOfWeek('en-US')).toBe(7);
});

test('what is no date is nothing', () => {
  expect(toPlainDate('2026-02-30')).toBeNull();
  expect(toPlainDate('soon')).toBeNull();
  expect(toPlainDate(null)).toBeNull();
  expect(toPlainDate('2026-03-12')?.day).toBe(12);
});
