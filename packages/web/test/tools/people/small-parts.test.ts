import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapHref, readMapState } from '../../../src/tools/people/address.ts';
import { daysIn, partsOf, textOf } from '../../../src/tools/people/forms/partial-date.ts';
import { zoneOptions } from '../../../src/tools/people/forms/zones.ts';
import { tieWidth } from '../../../src/tools/people/map/picture.ts';
import { shortened, textWidth } from '../../../src/tools/people/map/text-width.ts';

describe('address of the map', () => {
  test('says view and person, and comes back as it was', () => {
    for (const view of ['orbits', 'rows', 'table'] as const)
      for (const person of [null, 'me', 'a&b=c']) {
        const href = mapHref({ view, person });
        expect(readMapState(href.split('?')[1] ?? '')).toEqual({ view, person });
      }
  });

  test('what goes without saying is left out, and what is unknown counts as orbits', () => {
    expect(mapHref({ view: 'orbits', person: null })).toBe('/people');
    expect(readMapState('view=cards')).toEqual({ view: 'orbits', person: null });
  });
});

describe('partial dates', () => {
  test.each(['', '2024', '2024-06', '2024-06-14'])('“%s” comes apart and together again', (text) => {
    expect(textOf(partsOf(text))).toBe(text);
  });

  test('a year that is not one yet is kept as typed, for the domain to refuse', () => {
    expect(textOf({ year: '20', month: null, day: null })).toBe('20');
    expect(textOf({ year: ' ', month: 6, day: null })).toBe('');
  });

  test('February has 29 days in leap years, and while the year is not known', () => {
    expect([daysIn('2023', 2), daysIn('2024', 2), daysIn('', 2), daysIn('1900', 2)]).toEqual([
      28, 29, 29, 28,
    ]);
  });
});

test('zones are found by their city', () => {
  expect(zoneOptions(['Europe/Lisbon', 'America/Argentina/Buenos_Aires', 'UTC'])).toEqual([
    { id: 'America/Argentina/Buenos_Aires', label: 'Buenos Aires', detail: 'America, Argentina' },
    { id: 'Europe/Lisbon', label: 'Lisbon', detail: 'Europe' },
    { id: 'UTC', label: 'UTC' },
  ]);
});

test('a line is 3 to 12 px wide, and never narrower for a larger share', () => {
  expect([tieWidth(0), tieWidth(0.25), tieWidth(0.5), tieWidth(1)]).toEqual([3, 7.5, 12, 12]);
});

describe('text that fits', () => {
  test('what is shortened fits its width, and what fits is not touched', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 40, max: 300 }),
        (text, most) => {
          const short = shortened(text, most, 15, 600);
          expect(textWidth(short, 15, 600)).toBeLessThanOrEqual(most);
          if (textWidth(text, 15, 600) <= most) expect(short).toBe(text);
        },
      ),
    );
  });

  test('wide letters count as wide', () => {
    expect(textWidth('WWW', 17, 600)).toBeGreaterThan(textWidth('iii', 17, 600) * 2.5);
    expect(textWidth('日本', 17, 400)).toBeGreaterThan(34);
    expect(textWidth('é', 17, 400)).toBe(textWidth('e', 17, 400));
  });
});
