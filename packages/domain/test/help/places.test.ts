import { describe, expect, test } from 'vitest';
import { COUNTRIES, countryOfZone, DIRECTORIES, dialled, placesIn } from '../../src/help/places/index.ts';
import { isLocalDate, knownZone } from '../../src/index.ts';

const all = COUNTRIES.flatMap(({ places }) => places);
const isHttps = (url: string) => URL.canParse(url) && new URL(url).protocol === 'https:';
const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

test('PLACE1 there are at least 25 countries, each by its two letters and once', () => {
  expect(COUNTRIES.length).toBeGreaterThanOrEqual(25);
  const names = COUNTRIES.map(({ country }) => country);
  expect([names.filter((name) => !/^[A-Z]{2}$/.test(name)), twice(names)]).toEqual([[], []]);
  const called = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(names.filter((name) => called.of(name) === undefined)).toEqual([]);
});

describe.each(COUNTRIES)('$country', ({ country, places }) => {
  test('PLACE2 has a number for emergencies and somebody for a crisis, and help against violence', () => {
    const kinds = places.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['emergency', 'crisis', 'violence']));
    for (const kind of ['emergency', 'crisis'])
      expect(
        places.some((one) => one.kind === kind && one.ways.some(({ by }) => by === 'call')),
        kind,
      ).toBe(true);
    // the first of them is for right now, whoever and wherever one is
    expect(places[0]).toMatchObject({ kind: 'emergency', hours: 'always', whom: null, region: '' });
  });
  test('PLACE1 its places carry its letters', () =>
    expect(places.filter(({ id }) => !id.startsWith(`${country.toLowerCase()}-`))).toEqual([]));
});

describe.each(all)('$id', ({ name, ways, languages, source, written }) => {
  test('PLACE1 says who, how, from where and since when', () => {
    expect([name.trim(), ways.length > 0, isHttps(source), isLocalDate(written)]).toEqual([
      name,
      true,
      true,
      true,
    ]);
    expect(name).not.toBe('');
    for (const language of languages) expect(Intl.getCanonicalLocales(language)).toEqual([language]);
  });
  test('PLACE2 can be reached as it stands', () => {
    for (const way of ways)
      if ('number' in way) {
        expect(way.number).toMatch(/^\*?\d+([ -]\d+)*$/);
        expect(dialled(way.number).length).toBeGreaterThan(1);
      } else expect(isHttps(way.url)).toBe(true);
  });
});

test('PLACE1 ids are unique, and so is a number within a country and kind', () => {
  expect(twice(all.map(({ id }) => id))).toEqual([]);
  for (const { country, places } of COUNTRIES)
    for (const by of ['call', 'text'])
      expect(
        twice(
          places.flatMap(({ kind, ways }) =>
            ways.flatMap((way) =>
              'number' in way && way.by === by ? [`${kind} ${dialled(way.number)}`] : [],
            ),
          ),
        ),
        country,
      ).toEqual([]);
});

test('HELP7 a zone lies in one country at most, and one that is not listed in none', () => {
  const zones = COUNTRIES.flatMap((one) => one.zones);
  expect([twice(zones), zones.filter((zone) => knownZone(zone) === undefined)]).toEqual([[], []]);
  expect(['Europe/Berlin', 'America/Chicago', 'Asia/Calcutta', 'Europe/Kiev'].map(countryOfZone)).toEqual([
    ...['DE', 'US', 'IN', 'UA'],
  ]);
  expect(['UTC', 'Africa/Lagos', '', 'no/where'].map(countryOfZone)).toEqual(Array(4).fill(undefined));
  expect(placesIn('ZZ')).toBeUndefined();
});

test('PLACE1 directories are the services’ own', () =>
  expect(Object.values(DIRECTORIES).every(isHttps)).toBe(true));
