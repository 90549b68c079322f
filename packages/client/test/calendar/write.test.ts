import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type WrittenDate, writeCalendar } from '../../src/calendar/index.ts';
import { read } from './calendar-text.ts';

const writtenAt = '2026-03-01T12:00:00Z';
const everything = { from: '2020-01-01', to: '2040-01-01' };
const write = (...dates: Partial<WrittenDate>[]) =>
  writeCalendar(
    dates.map((date, index) => ({
      id: `d${index}`,
      start: '2026-03-10T18:00:00Z',
      end: '2026-03-10T21:00:00Z',
      title: 'Busy',
      ...date,
    })),
    { writtenAt },
  );
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('what is written', () => {
  test('is a published calendar with stable identities and nothing that was not asked for', () => {
    expect(lines(write({ zone: 'Asia/Kolkata', sequence: 3, status: 'tentative' }))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Orrery//Orrery calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kolkata',
      'BEGIN:STANDARD',
      'DTSTART:20250101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:d0@orrery',
      'DTSTAMP:20260301T120000Z',
      'DTSTART;TZID=Asia/Kolkata:20260310T233000',
      'DTEND;TZID=Asia/Kolkata:20260311T023000',
      'SUMMARY:Busy',
      'STATUS:TENTATIVE',
      'SEQUENCE:3',
      'TRANSP:OPAQUE',
      'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('writes a yearly rule where the clock follows one, and each change where it does not', () => {
    const rules = (zone: string) => lines(write({ zone })).filter((line) => line.startsWith('RRULE'));
    expect(rules('Europe/Berlin')).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    ]);
    expect(rules('America/New_York')).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    ]);
    expect(rules('Africa/Casablanca')).toEqual([]);
    expect(
      lines(write({ zone: 'Africa/Casablanca' })).filter((line) => line === 'BEGIN:DAYLIGHT').length,
    ).toBeGreaterThan(2);
  });

  test('names each zone once, and none that is not used', () => {
    const zone = 'Europe/Berlin';
    const text = write(
      { zone },
      { zone },
      { zone: 'UTC' },
      { zone: 'Asia/Tokyo', start: '2026-03-10', end: '2026-03-11' },
    );
    expect(lines(text).filter((line) => line.startsWith('TZID'))).toEqual(['TZID:Europe/Berlin']);
  });

  test('the second of two equal hours is written in UTC', () => {
    const times = lines(
      write({ zone: 'Europe/Berlin', start: '2026-10-25T01:30:00Z', end: '2026-10-25T02:30:00Z' }),
    );
    expect(times.filter((line) => line.startsWith('DT'))).toContain('DTSTART:20261025T013000Z');
  });

  test('no line is longer than 75 octets, and no character is cut', () => {
    const title = `${'💞ü'.repeat(60)}, a; b\\ c\nd\u0007`;
    const text = write({ title });
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.isWellFormed()).toBe(true);
    expect(read(text).occurrences[0]?.summary).toBe(title.replace('\u0007', ''));
  });

  test('a title cannot break out of its line', () => {
    const text = write({ title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil', id: 'y\r\nSUMMARY:z' });
    expect(read(text)).toMatchObject({
      events: 1,
      occurrences: [{ summary: 'x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil' }],
    });
  });

  test('times and zones that do not exist are the caller’s mistake', () => {
    expect(() => write({ zone: 'Mars/Olympus' })).toThrow(RangeError);
    expect(() => write({ start: 'soon' })).toThrow(RangeError);
    expect(() => write({ start: '2026-03-10' })).toThrow(RangeError);
    expect(() =>
      writeCalendar([{ id: 'a', start: writtenAt, end: writtenAt, title: '' }], { writtenAt: 'now' }),
    ).toThrow(RangeError);
  });
});

describe('what is written is read back', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Jerusalem',
    'America/Santiago',
    'Pacific/Chatham',
    'Europe/Dublin',
    'Africa/Cairo',
  ];
  // Weeks in which the clock changes somewhere on the list, and any other time.
  const weeks = [
    '2026-03-06',
    '2026-03-20',
    '2026-03-27',
    '2026-04-03',
    '2026-09-25',
    '2026-10-02',
    '2026-10-23',
    '2026-10-30',
    '2027-02-05',
    '2029-12-30',
  ];
  const instant = fc
    .tuple(fc.constantFrom(...weeks), fc.nat(7 * 96))
    .map(([day, quarter]) => Date.parse(`${day}T00:00:00Z`) + quarter * 900_000);
  const iso = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;
  const date = fc
    .record({
      at: instant,
      quarters: fc.integer({ min: 1, max: 200 }),
      zone: fc.constantFrom(...zones),
      title: fc.string({ unit: 'grapheme' }),
    })
    .map(({ at, quarters, zone, title }) => ({
      start: iso(at),
      end: iso(at + quarters * 900_000),
      zone,
      title: title.trim(),
    }));
  const dates = fc
    .array(date, { minLength: 1, maxLength: 8 })
    .map((all) => all.map((one, index) => ({ ...one, id: `d${index}` })));
  const back = (text: string) =>
    read(text, everything)
      .occurrences.map(({ uid, start, end, summary }) => ({ uid, start, end, summary }))
      .sort((a, b) => (a.uid < b.uid ? -1 : 1));
  const asRead = (all: readonly (WrittenDate & { id: string })[]) =>
    all.map(({ id, start, end, title }) => ({ uid: `${id}@orrery`, start, end, summary: title }));

  test('in every zone, in the weeks when the clock changes', () => {
    fc.assert(
      fc.property(dates, (all) => {
        expect(back(writeCalendar(all, { writtenAt }))).toEqual(asRead(all));
      }),
    );
  });

  test('by a program that believes the VTIMEZONE and nothing else', () => {
    fc.assert(
      fc.property(dates, (all) => {
        const named = writeCalendar(all, { writtenAt }).replaceAll(
          /TZID([:=])([^:\r]+)/g,
          (_, mark, zone) => `TZID${mark}Ours ${zone}`,
        );
        expect(back(named)).toEqual(asRead(all));
      }),
    );
  });

  test('by ical.js, which reads VTIMEZONE in its own way', () => {
    for (const zone of zones) {
      const start = '2026-07-10T18:00:00Z';
      const text = write(
        { zone, start, end: '2026-07-10T20:00:00Z' },
        { zone, start: '2026-12-10T18:00:00Z', end: '2026-12-10T20:00:00Z' },
      );
      const component = ICAL.Component.fromString(text);
      const found = component
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event).startDate.toUnixTime());
      expect(found, zone).toEqual([Date.parse(start) / 1000, Date.parse('2026-12-10T18:00:00Z') / 1000]);
    }
  });

  test('days, floating times, and what takes no time', () => {
    const text = write(
      { start: '2026-03-28', end: '2026-03-30' },
      { start: '2026-03-29T02:30:00', end: '2026-03-29T03:30:00', zone: 'Europe/Berlin' },
      { transparent: true },
    );
    expect(read(text).occurrences).toMatchObject([
      { start: '2026-03-10T18:00:00Z', end: '2026-03-10T21:00:00Z', transparent: true },
      { start: '2026-03-28', end: '2026-03-30' },
      { start: '2026-03-29T02:30:00', end: '2026-03-29T03:30:00' },
    ]);
  });

  test('a cancelled date is written, so that programs take it out, and reads as nothing', () => {
    const text = write({ status: 'cancelled', sequence: 1 });
    expect(lines(text)).toContain('STATUS:CANCELLED');
    expect(read(text).occurrences).toEqual([]);
  });
});
