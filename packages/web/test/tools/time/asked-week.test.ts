import { expect, test } from 'vitest';
import { askedWeek, weekToPlan } from '../../../src/tools/time/asked-week.ts';
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

test.each([
  ['on the Sunday of it', '2026-11-23', '2026-11-29', '2026-11-30'],
  ['in the week after', '2026-11-23', '2026-12-02', '2026-11-30'],
  ['once the week after is over, too', '2026-11-16', '2026-11-30', '2026-11-30'],
  ['years later', '2020-01-06', '2026-12-02', '2026-11-30'],
])('a week that is looked back on %s leads to one that can be planned', (_, week, today, planned) =>
  expect(weekToPlan(week, today)).toBe(planned),
);
