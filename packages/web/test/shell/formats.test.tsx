import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Formats,
  FormatsProvider,
  hoursFigure,
  preferredLocale,
  useFormats,
} from '../../src/shell/formats.tsx';

async function formats(locale: string, zone: string): Promise<Formats> {
  let found: Formats | undefined;
  function Probe() {
    found = useFormats();
    return null;
  }
  await act(async () => {
    createRoot(document.createElement('div')).render(
      <I18nProvider i18n={i18n}>
        <FormatsProvider locale={locale} zone={zone}>
          <Probe />
        </FormatsProvider>
      </I18nProvider>,
    );
  });
  if (!found) throw new Error('not drawn');
  return found;
}

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

describe('in British English and Berlin', () => {
  test('days and ranges read as in the pictures', async () => {
    const say = await formats('en-GB', 'Europe/Berlin');
    expect(say.dayRange('2026-03-09', '2026-03-15')).toBe('9 to 15 March');
    expect(say.dayRange('2026-03-30', '2026-04-05')).toBe('30 March to 5 April');
    expect(say.day('2026-03-10')).toBe('10 March');
    expect(say.weekday('2026-03-10')).toBe('Tuesday');
    expect(say.month('2026-03-10', '2026-01-01')).toBe('March');
    expect(say.month('2027-03-10', '2026-01-01')).toBe('March 2027');
  });
  test('moments fall on the day of the zone, also across midnight', async () => {
    const say = await formats('en-GB', 'Europe/Berlin');
    expect(say.dayOf('2026-03-10T23:30:00Z')).toBe('2026-03-11');
    expect(say.time('2026-03-10T18:00:00Z')).toBe('19:00');
    expect(say.timeRange('2026-03-10T18:00:00Z', '2026-03-10T21:00:00Z')).toBe('19:00 to 22:00');
    expect(say.time('2026-03-10T18:00:00Z', 'Asia/Kathmandu')).toBe('23:45');
    expect(say.partOfDay('2026-03-10T18:00:00Z')).toBe('Tuesday evening');
    expect(say.partOfDay('2026-03-11T01:00:00Z')).toBe('Tuesday night');
    expect(say.partOfDay('2026-03-11T08:00:00Z')).toBe('Wednesday morning');
  });
  test('near days have names', async () => {
    const say = await formats('en-GB', 'Europe/Berlin');
    expect(say.relativeDay('2026-03-10', '2026-03-10')).toBe('today');
    expect(say.relativeDay('2026-03-11', '2026-03-10')).toBe('tomorrow');
    expect(say.relativeDay('2026-03-09', '2026-03-10')).toBe('yesterday');
    expect(say.relativeDay('2026-03-14', '2026-03-10')).toBe('Saturday');
    expect(say.relativeDay('2026-03-19', '2026-03-10')).toContain('19 March');
    expect(say.capital(say.relativeDay('2026-03-11', '2026-03-10'))).toBe('Tomorrow');
  });
  test('hours, names and shares', async () => {
    const say = await formats('en-GB', 'Europe/Berlin');
    expect(say.hours(150)).toBe('2½ h');
    expect(say.hoursLong(60)).toBe('one hour');
    expect(say.hoursLong(150)).toBe('2½ hours');
    expect(say.duration(45)).toBe('45 min');
    expect(say.duration(90)).toBe('1½ h');
    expect(say.list(['Sam', 'Kit', 'Noor'])).toBe('Sam, Kit and Noor');
    expect(say.share(0.48)).toContain('48');
    expect(say.zoneName('America/New_York')).toBe('New York time');
    expect(say.dates(1)).toBe('1 date');
    expect(say.dates(5)).toBe('5 dates');
  });
});

test('an American sees months first and a clock of twelve hours', async () => {
  const say = await formats('en-US', 'America/New_York');
  expect(say.dayRange('2026-03-09', '2026-03-15')).toBe('March 9 to 15');
  expect(say.clock('19:00')).toMatch(/7:00\s?PM/i);
});

test('hours that are no quarter keep their minutes', () => {
  expect(hoursFigure(140, 'en')).toBe('2:20');
  expect(hoursFigure(0, 'en')).toBe('0');
  expect(hoursFigure(15, 'en')).toBe('¼');
  expect(hoursFigure(-90, 'en')).toBe('−1½');
});

test('the browser’s locale counts where it speaks the language, and is a locale at all', () => {
  expect(preferredLocale('en', ['de-DE', 'en-US'])).toBe('en-US');
  expect(preferredLocale('en', ['en-US@posix', 'en-AU'])).toBe('en-AU');
  expect(preferredLocale('en', ['de-DE'])).toBe('en-GB');
  expect(preferredLocale('pseudo', ['en-IE'])).toBe('en-IE');
});

describe('what cannot be a time', () => {
  test('is said as it is written, by every format', async () => {
    const say = await formats('en-GB', 'Europe/Berlin');
    for (const day of ['9999-99-99', '-000001-1', 'garbage', '']) {
      for (const format of [say.weekday, say.weekdayShort, say.day, say.fullDay, say.dayWithYear, say.month])
        expect(format(day)).toBe(day);
      expect(say.relativeDay(day, '2026-03-10')).toBe(day);
      expect(say.dayRange(day, '2026-03-10')).toContain(day);
      expect(say.dayNumber(day)).toBeTypeOf('string');
    }
    for (const moment of ['9999-99-99T00:00:00Z', 'garbage', Number.NaN, 9e15]) {
      expect(say.time(moment)).toBe(String(moment));
      expect(say.dayOf(moment)).toBe(String(moment));
      expect(say.moment(moment)).toContain(String(moment));
      expect(say.partOfDay(moment)).toContain(String(moment).slice(0, 10));
      expect(say.timeRange(moment, moment)).toContain(String(moment));
    }
    expect(say.ago(Number.NaN)).toBe('–');
    expect(say.ago(Number.POSITIVE_INFINITY)).toBe('–');
  });
});

test('where lines run from right to left, a figure with a fraction keeps its order', async () => {
  document.documentElement.dir = 'rtl';
  const say = await formats('en-GB', 'Europe/Berlin');
  expect(say.hoursFigure(150)).toBe('\u20662½\u2069');
  expect(say.hoursFigure(120)).toBe('2');
  document.documentElement.dir = 'ltr';
  expect(say.hoursFigure(150)).toBe('2½');
});

test('parts of an hour, and one hour of a whole, are said as people say them', async () => {
  const say = await formats('en-GB', 'Europe/Berlin');
  expect([15, 30, 45, 60].map(say.hoursLong)).toEqual([
    'a quarter of an hour',
    'half an hour',
    'three quarters of an hour',
    'one hour',
  ]);
  expect(say.hoursOf(0, 60)).toBe('0 of 1 hour');
  expect(say.hoursOf(330, 480)).toBe('5½ of 8 hours');
});
