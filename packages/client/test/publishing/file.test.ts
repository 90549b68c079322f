import { minutesOf, type PublishedHour } from '@orrery/domain';
import { fromHex } from '@orrery/wire';
import { expect, test } from 'vitest';
import { calendarFile } from '../../src/publishing/file.ts';

const [secret, other] = ['07', '08'].map((one) => fromHex(one.repeat(32))) as [
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
];
const hour = (parts: Partial<PublishedHour> = {}): PublishedHour => ({
  id: 'private-id-of-mine',
  hours: [minutesOf('2026-03-13T18:00:00Z'), minutesOf('2026-03-13T21:00:00Z')],
  ...{ isOpen: false, title: '', names: [], ...parts },
});
const words = { language: 'en', busy: 'Busy', withWhom: 'With {names}', since: '2026-03-02T12:00:00.123Z' };
const file = (hours: readonly PublishedHour[], of = secret) =>
  calendarFile(hours, { secret: of, zone: 'Europe/Berlin', words });
const linesOf = (text: string, name: string) => text.split('\r\n').filter((line) => line.startsWith(name));

test('FEED4 no id of mine is in it, and two calendars do not share one', () => {
  const [mine, theirs] = [file([hour()]), file([hour()], other)];
  expect(mine).not.toContain('private-id-of-mine');
  expect(linesOf(mine, 'UID')[0]).toMatch(/^UID:[0-9a-f]{32}$/);
  expect(linesOf(mine, 'UID')).not.toEqual(linesOf(theirs, 'UID'));
  expect(file([hour()])).toBe(mine);
});

test('FEED31 nothing in it says which program wrote it, or what for', () => {
  expect(file([hour(), hour({ id: 'b', title: 'Opera', names: ['Sam'] })])).not.toMatch(/orrery/i);
  expect(linesOf(file([]), 'PRODID')).toEqual(['PRODID:-//calendar//EN']);
});

test('FEED3 a date is called by its title, or by whom it is with, or by the one word', () => {
  const said = (parts: Partial<PublishedHour>) => linesOf(file([hour(parts)]), 'SUMMARY')[0];
  expect(said({})).toBe('SUMMARY;LANGUAGE=en:Busy');
  expect(said({ names: ['Sam', 'Kit'] })).toBe('SUMMARY;LANGUAGE=en:With Sam and Kit');
  expect(said({ title: 'Opera', names: ['Sam'] })).toBe('SUMMARY;LANGUAGE=en:Opera');
  // what somebody is called is nothing but a name
  expect(said({ names: ['$&{names}\r\nATTENDEE:x'] })).toBe(
    'SUMMARY;LANGUAGE=en:With $&{names}\\nATTENDEE:x',
  );
});

test('FEED2 what is not agreed by everybody is tentative, on the clock of my zone; a program is asked to look each hour', () => {
  const text = file([hour(), hour({ id: 'b', isOpen: true })]);
  expect(linesOf(text, 'STATUS')).toEqual(['STATUS:CONFIRMED', 'STATUS:TENTATIVE']);
  expect(linesOf(text, 'DTSTART;TZID')[0]).toBe('DTSTART;TZID=Europe/Berlin:20260313T190000');
  expect(linesOf(text, 'REFRESH-INTERVAL')).toEqual(['REFRESH-INTERVAL;VALUE=DURATION:PT1H']);
  expect(linesOf(text, 'X-WR-CALNAME')).toEqual(['X-WR-CALNAME:Busy']);
  expect(file([])).toContain('BEGIN:VCALENDAR');
});
