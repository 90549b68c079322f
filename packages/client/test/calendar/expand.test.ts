import { describe, expect, test } from 'vitest';
import { expand } from '../../src/calendar/index.ts';
import { calendar, read, times } from './calendar-text.ts';

const berlin = (name: string, time: string) => `${name};TZID=Europe/Berlin:${time}`;
const daily = [berlin('DTSTART', '20260302T090000'), 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'];

describe('when an event begins and ends', () => {
  test('a missing end means one day for a date and no time at all for a time', () => {
    expect(times(calendar(['DTSTART;VALUE=DATE:20260302']))).toEqual(['2026-03-02/2026-03-03']);
    expect(times(calendar(['DTSTART:20260302T090000Z']))).toEqual([
      '2026-03-02T09:00:00Z/2026-03-02T09:00:00Z',
    ]);
  });

  test('a day that ends on itself, and a date written without VALUE=DATE, are still days', () => {
    expect(times(calendar(['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260302']))).toEqual([
      '2026-03-02/2026-03-03',
    ]);
    expect(times(calendar(['DTSTART:20260302', 'DTEND:20260304']))).toEqual(['2026-03-02/2026-03-04']);
  });

  test('start and end may lie in different zones', () => {
    const flight = [
      'DTSTART;TZID=Europe/Berlin:20260302T100000',
      'DTEND;TZID=America/New_York:20260302T123000',
    ];
    expect(times(calendar(flight))).toEqual(['2026-03-02T09:00:00Z/2026-03-02T17:30:00Z']);
  });

  test('DTEND gives every instance the same exact length, DURATION in days follows the clock', () => {
    const night = [berlin('DTSTART', '20260327T220000'), 'RRULE:FREQ=DAILY;COUNT=2'];
    expect(times(calendar([...night, berlin('DTEND', '20260328T220000')])).at(-1)).toBe(
      '2026-03-28T21:00:00Z/2026-03-29T21:00:00Z',
    );
    expect(times(calendar([...night, 'DURATION:P1D'])).at(-1)).toBe(
      '2026-03-28T21:00:00Z/2026-03-29T20:00:00Z',
    );
  });

  test('an hour that comes twice means the first, one that is skipped the moment after', () => {
    const at = (time: string) => times(calendar([berlin('DTSTART', time), 'DURATION:PT30M']))[0];
    expect(at('20261025T023000')).toBe('2026-10-25T00:30:00Z/2026-10-25T01:00:00Z');
    expect(at('20260329T023000')).toBe('2026-03-29T01:30:00Z/2026-03-29T02:00:00Z');
  });

  test('what began before the window and reaches into it counts; what ends at its first moment does not', () => {
    const trip = calendar(['DTSTART;VALUE=DATE:20251220', 'DTEND;VALUE=DATE:20260103']);
    expect(times(trip)).toEqual(['2025-12-20/2026-01-03']);
    expect(times(calendar(['DTSTART;VALUE=DATE:20251220', 'DTEND;VALUE=DATE:20260101']))).toEqual([]);
    const long = ['DTSTART:20250101T000000Z', 'DURATION:P20D', 'RRULE:FREQ=MONTHLY'];
    expect(times(calendar(long), { from: '2026-01-15', to: '2026-01-16' })).toEqual([
      '2026-01-01T00:00:00Z/2026-01-21T00:00:00Z',
    ]);
  });

  test('the days of a window belong to the zone that is named', () => {
    const late = calendar(['DTSTART:20260301T233000Z', 'DURATION:PT15M']);
    expect(times(late, { from: '2026-03-02', to: '2026-03-03' })).toEqual([]);
    expect(times(late, { from: '2026-03-02', to: '2026-03-03', zone: 'Europe/Berlin' })).toHaveLength(1);
  });

  test.each([
    ['2026-02-01', '2026-01-01', 'UTC'],
    ['2026-02-30', '2026-03-01', 'UTC'],
    ['soon', '2026-03-01', 'UTC'],
    ['2026-02-01', '2026-03-01', 'Mars/Olympus'],
  ])('a window from %s to %s in %s is refused', (from, to, zone) => {
    expect(expand(calendar(), { from, to, zone })).toEqual({ ok: false, why: { code: 'badWindow' } });
  });
});

describe('what repeats', () => {
  test('a rule without an end goes on through the window only', () => {
    expect(
      times(calendar([berlin('DTSTART', '20000103T090000'), 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'])),
    ).toHaveLength(52);
  });

  test('the start counts as the first instance even where the rule does not name its day', () => {
    const thursday = ['DTSTART:20260101T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3'];
    expect(times(calendar(thursday)).map((time) => time.slice(0, 10))).toEqual([
      '2026-01-01',
      '2026-01-05',
      '2026-01-12',
    ]);
  });

  test('UNTIL as a bare date includes that whole day; with COUNT, whichever comes first ends it', () => {
    const until = (end: string) =>
      times(calendar([berlin('DTSTART', '20260302T210000'), `RRULE:FREQ=DAILY;${end}`])).length;
    expect(until('UNTIL=20260304')).toBe(3);
    expect(until('UNTIL=20260304;COUNT=2')).toBe(2);
    expect(until('COUNT=9;UNTIL=20260304')).toBe(3);
  });

  test('UNTIL in UTC is compared as an instant, not on the clock', () => {
    const until = (end: string) =>
      times(calendar([berlin('DTSTART', '20260302T003000'), `RRULE:FREQ=DAILY;UNTIL=${end}`])).length;
    expect(until('20260303T233000Z')).toBe(3);
    expect(until('20260303T232959Z')).toBe(2);
  });

  test('a rule by the hour counts exact time through a change of the clock', () => {
    const hourly = [berlin('DTSTART', '20260329T000000'), 'RRULE:FREQ=HOURLY;INTERVAL=2;COUNT=3'];
    expect(times(calendar(hourly)).map((time) => time.slice(11, 16))).toEqual(['23:00', '01:00', '03:00']);
  });

  test('a short burst by the second is fine, in UTC and in a zone', () => {
    for (const start of ['DTSTART:20260302T090000Z', berlin('DTSTART', '20260302T090000')]) {
      expect(times(calendar([start, 'RRULE:FREQ=SECONDLY;COUNT=3']))).toHaveLength(3);
    }
  });

  test('rules in small letters and with a trailing semicolon are read', () => {
    expect(times(calendar(['DTSTART:20260302T090000Z', 'RRULE:freq=daily;count=2;']))).toHaveLength(2);
  });

  test('EXDATE takes out by instant, in any zone, or by the whole day', () => {
    const without = (line: string) => times(calendar([...daily, line])).map((time) => time.slice(8, 10));
    expect(without('EXDATE:20260303T080000Z')).toEqual(['02', '04']);
    expect(without('EXDATE;VALUE=DATE:20260303,20260304')).toEqual(['02']);
    expect(without('EXDATE:20260303T090000')).toEqual(['02', '04']);
    expect(without(berlin('EXDATE', '20260303T100000'))).toEqual(['02', '03', '04']);
  });

  test('RDATE adds, also as a period with its own length', () => {
    const added = [...daily, 'RDATE;VALUE=PERIOD:20260310T090000Z/PT3H,20260311T090000Z/20260311T093000Z'];
    expect(times(calendar(added)).slice(3)).toEqual([
      '2026-03-10T09:00:00Z/2026-03-10T12:00:00Z',
      '2026-03-11T09:00:00Z/2026-03-11T09:30:00Z',
    ]);
  });

  test('EXRULE, which older programs still write, takes out', () => {
    const lines = ['DTSTART:20260302T090000Z', 'RRULE:FREQ=DAILY;COUNT=7', 'EXRULE:FREQ=WEEKLY;BYDAY=SA,SU'];
    expect(times(calendar(lines)).map((time) => time.slice(8, 10))).toEqual(['02', '03', '04', '05', '06']);
  });
});

describe('instances that were changed', () => {
  const change = (recurrence: string, ...lines: string[]) => calendar(daily, [recurrence, ...lines]);
  const second = berlin('RECURRENCE-ID', '20260303T090000');

  test('a moved instance leaves its old place, also when it moves into or out of the window', () => {
    const moved = change(second, berlin('DTSTART', '20260410T090000'), 'DURATION:PT2H');
    expect(times(moved).map((time) => time.slice(5, 10))).toEqual(['03-02', '03-04', '04-10']);
    expect(times(moved, { from: '2026-03-03', to: '2026-03-04' })).toEqual([]);
    expect(times(moved, { from: '2026-04-10', to: '2026-04-11' })).toEqual([
      '2026-04-10T07:00:00Z/2026-04-10T09:00:00Z',
    ]);
  });

  test('a cancelled instance is gone, a cancelled event is gone as a whole', () => {
    expect(times(change(second, berlin('DTSTART', '20260303T090000'), 'STATUS:CANCELLED'))).toHaveLength(2);
    expect(times(calendar([...daily, 'STATUS:CANCELLED']))).toEqual([]);
  });

  test('RECURRENCE-ID finds its instance in UTC or by its date', () => {
    for (const id of ['RECURRENCE-ID:20260303T080000Z', 'RECURRENCE-ID;VALUE=DATE:20260303']) {
      const moved = change(id, berlin('DTSTART', '20260303T150000'), 'DURATION:PT1H');
      expect(times(moved)[1], id).toBe('2026-03-03T14:00:00Z/2026-03-03T15:00:00Z');
      expect(times(moved), id).toHaveLength(3);
    }
  });

  test('of two versions the one with the higher SEQUENCE counts', () => {
    const versions = [
      [...daily, 'SEQUENCE:2'],
      [berlin('DTSTART', '20260501T090000'), 'SEQUENCE:1'],
    ];
    expect(times(calendar(...versions))).toHaveLength(3);
    expect(times(calendar(...versions.reverse()))).toHaveLength(3);
  });

  test('a change without its event still counts', () => {
    expect(times(calendar([second, berlin('DTSTART', '20260305T090000')]))).toHaveLength(1);
  });

  test('"this and all future" keeps the clock through a change of the clock, and the next such change takes over', () => {
    const weekly = [berlin('DTSTART', '20260320T090000'), 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4'];
    const later = (day: string, hour: string) => [
      `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:202603${day}T090000`,
      berlin('DTSTART', `202603${day}T${hour}0000`),
      'DURATION:PT30M',
    ];
    expect(times(calendar(weekly, later('27', '18')))).toEqual([
      '2026-03-20T08:00:00Z/2026-03-20T09:00:00Z',
      '2026-03-27T17:00:00Z/2026-03-27T17:30:00Z',
      '2026-04-03T16:00:00Z/2026-04-03T16:30:00Z',
      '2026-04-10T16:00:00Z/2026-04-10T16:30:00Z',
    ]);
  });

  test('"this and all future" with a cancellation ends the series', () => {
    const end = [
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T080000Z',
      berlin('DTSTART', '20260303T090000'),
      'STATUS:CANCELLED',
    ];
    expect(times(calendar(daily, end))).toHaveLength(1);
  });
});

describe('zones', () => {
  const at = (tzid: string) => read(calendar([`DTSTART;TZID=${tzid}:20260702T090000`]));

  test.each([
    ['Europe/Berlin', '07:00'],
    ['europe/berlin', '07:00'],
    ['/freeassociation.sourceforge.net/Europe/Berlin', '07:00'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', '12:00'],
    ['W. Europe Standard Time', '07:00'],
    ['"Pacific Standard Time"', '16:00'],
    ['India Standard Time', '03:30'],
    ['tzone://Microsoft/Utc', '09:00'],
  ])('%s is known without a VTIMEZONE', (tzid, time) => {
    expect(at(tzid).occurrences[0]?.start).toBe(`2026-07-02T${time}:00Z`);
    expect(at(tzid).unknownZones).toEqual([]);
  });

  test('a name that nobody knows reads as floating and is reported', () => {
    expect(at('Home').occurrences[0]?.start).toBe('2026-07-02T09:00:00');
    expect(at('Home').unknownZones).toEqual(['Home']);
  });

  test('a VTIMEZONE with a rule that ended, and one that began in the year 1, are read', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Ours', 'BEGIN:STANDARD', 'DTSTART:00010101T000000'],
      ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0200', 'END:STANDARD', 'BEGIN:DAYLIGHT'],
      ...['DTSTART:20200329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20230326T000000Z'],
      ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300', 'END:DAYLIGHT', 'BEGIN:STANDARD'],
      ...['DTSTART:20201025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
      ...['TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT'],
    ];
    const text = (day: string) =>
      calendar([`DTSTART;TZID=Ours:${day}T120000`]).replace('BEGIN:VEVENT', zone.join('\r\n'));
    const wide = { from: '1900-01-01', to: '2100-01-01' };
    expect(times(text('20230701'), wide)[0]?.slice(0, 20)).toBe('2023-07-01T09:00:00Z');
    expect(times(text('20260701'), wide)[0]?.slice(0, 20)).toBe('2026-07-01T10:00:00Z');
    expect(times(text('19600701'), wide)[0]?.slice(0, 20)).toBe('1960-07-01T10:00:00Z');
  });
});

describe('what takes no time', () => {
  test.each(['TRANSP:TRANSPARENT', 'TRANSP:transparent', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'])('%s', (line) => {
    expect(read(calendar([...daily, line])).occurrences.map(({ transparent }) => transparent)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('busy periods published as VFREEBUSY are read, free ones are not', () => {
    const text = [
      ...[
        'BEGIN:VCALENDAR',
        'BEGIN:VFREEBUSY',
        'UID:f',
        'DTSTART:20260101T000000Z',
        'DTEND:20260201T000000Z',
      ],
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260105T090000Z/PT1H,20260106T090000Z/20260106T100000Z',
      ...['FREEBUSY;FBTYPE=FREE:20260107T090000Z/PT1H', 'END:VFREEBUSY', 'END:VCALENDAR'],
    ].join('\r\n');
    expect(times(text)).toEqual([
      '2026-01-05T09:00:00Z/2026-01-05T10:00:00Z',
      '2026-01-06T09:00:00Z/2026-01-06T10:00:00Z',
    ]);
  });
});
