import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMinutes, parseNumber, stepped, writeHours } from '../../src/ui/amounts.ts';

describe('hours as people write them', () => {
  test.each([
    ['2', 120],
    ['2.5', 150],
    ['2,5', 150],
    ['2½', 150],
    ['2 ½', 150],
    ['½', 30],
    ['2 1/2', 150],
    ['1/2', 30],
    ['¾', 45],
    ['2:30', 150],
    ['0:20', 20],
    ['2:30 h', 150],
    ['2h', 120],
    ['2 h', 120],
    ['2h30', 150],
    ['2 h 30', 150],
    ['2h30m', 150],
    ['2 hours 30 minutes', 150],
    ['1 hour', 60],
    ['1.5 hours', 90],
    ['150 min', 150],
    ['90m', 90],
    [' 2,5 ', 150],
    ['٢٫٥', 150],
    ['۲', 120],
    ['0', 0],
    ['.5', 30],
  ])('%s is %i minutes', (text, minutes) => {
    expect(parseMinutes(text, 'hours')).toBe(minutes);
  });

  test.each(['', 'a while', '2:75', '2.5.1', '-2', '2 3', '1/0', 'h', '2 days', '1e9'])(
    '“%s” is not read',
    (text) => {
      expect(parseMinutes(text, 'hours')).toBeNull();
    },
  );

  test('a bare number counts minutes where minutes are asked for', () => {
    expect(parseMinutes('90', 'minutes')).toBe(90);
    expect(parseMinutes('1:30', 'minutes')).toBe(90);
    expect(parseMinutes('1.5 h', 'minutes')).toBe(90);
  });

  test('whatever a field writes it reads again, in every locale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.constantFrom('en', 'de', 'fr', 'ar-EG', 'fa', 'hi-u-nu-deva', 'bn'),
        (minutes, locale) => {
          expect(parseMinutes(writeHours(minutes, locale), 'hours')).toBe(minutes);
        },
      ),
    );
  });
});

test('numbers take a comma or a point, a minus sign, and nothing else', () => {
  expect(parseNumber('3,5')).toBe(3.5);
  expect(parseNumber('−3')).toBe(-3);
  expect(parseNumber('1.000,5')).toBeNull();
  expect(parseNumber('three')).toBeNull();
});

describe('stepping', () => {
  test('goes to the next cell of the grid, also from between', () => {
    expect(stepped(90, 1, 30, 0, 6000)).toBe(120);
    expect(stepped(100, 1, 30, 0, 6000)).toBe(120);
    expect(stepped(100, -1, 30, 0, 6000)).toBe(90);
    expect(stepped(0.3, 1, 0.1, 0, 1)).toBe(0.4);
  });
  test('never leaves the bounds', () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: -100, max: 500 })),
        fc.constantFrom(1 as const, -1 as const),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 200 }),
        (value, by, step, min, room) => {
          const next = stepped(value, by, step, min, min + room);
          expect(next).toBeGreaterThanOrEqual(min);
          expect(next).toBeLessThanOrEqual(min + room);
        },
      ),
    );
  });
});
