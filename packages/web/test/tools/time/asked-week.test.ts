import { expect, test } from 'vitest';
import { askedWeek } from '../../../src/tools/time/asked-week.ts';
import { readMonth } from '../../../src/tools/time/grid/month-model.ts';

test('any day of a week asks for it', () => {
  expect(askedWeek('2026-11-26')).toBe('2026-11-23');
  expect(askedWeek('2026-11-23')).toBe('2026-11-23');
});

test.each([
  null,
  '',
  'garbage',
  '2026-99-99',
  '0000-01-03',
  '9999-12-27',
  '+012026-01-01',
  '2026-11-26T00:00',
  '\0',
])('a week of %j is none', (text) => expect(askedWeek(text)).toBeNull());

test.each(['0000-01', '0001-01', '9999-12', '2026-13', 'x'])('a month of %j is none', (text) =>
  expect(readMonth(text)).toBeNull(),
);

test('a month is read', () => expect(readMonth('2026-11')).toBe('2026-11'));
