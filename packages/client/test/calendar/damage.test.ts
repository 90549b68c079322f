import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { busyIntervals, expand, maximumBytes } from '../../src/calendar/index.ts';
import { calendar, read, times, year } from './calendar-text.ts';

const good = ['UID:good', 'DTSTART:20260302T090000Z', 'DURATION:PT1H'];

describe('one bad event never costs the others', () => {
  test.each([
    [['DTSTART:tomorrow'], 'unreadableStart', 5],
    [['DTSTART:20260230T090000Z'], 'unreadableStart', 5],
    [['DTSTART;TZID="Europe/Berlin:20260302T090000'], 'unreadableStart', 5],
    [['SUMMARY:no start at all'], 'noStart', 4],
    [['DTSTART:20260302T090000Z', 'DTEND:20260302T080000Z'], 'endBeforeStart', 6],
    [['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260301'], 'endBeforeStart', 6],
    [['DTSTART:20260302T090000Z', 'DURATION:-PT1H'], 'endBeforeStart', 6],
    [['DTSTART:20260302T090000Z', 'DURATION:an hour'], 'unreadableEnd', 6],
    [['DTSTART:20260302T090000Z', 'DTEND:'], 'unreadableEnd', 6],
    [['DTSTART:20260302T090000Z', 'DURATION:P999999999D'], 'unreadableEnd', 6],
    [['DTSTART:20260302T090000Z', 'RRULE:FREQ=SOMETIMES'], 'unreadableRule', 6],
    [['DTSTART:20260302T090000Z', 'RRULE:FREQ=DAILY;COUNT=-1'], 'unreadableRule', 6],
    [['DTSTART:20260302T090000Z', 'RRULE:FREQ=DAILY;UNTIL=never'], 'unreadableRule', 6],
    [['DTSTART:20260302T090000Z', 'EXDATE:20261301T000000Z'], 'unreadableDate', 6],
    [['DTSTART:20260302T090000Z', 'RECURRENCE-ID:last time'], 'unreadableDate', 6],
  ] as const)('%j is left out as %s, line %i', (lines, reason, line) => {
    const { occurrences, skipped, events } = read(calendar(['UID:bad', ...lines], good));
    expect(occurrences.map(({ uid }) => uid)).toEqual(['good']);
    expect(events).toBe(2);
    expect(skipped).toMatchObject([{ uid: 'bad', reason, line: line + (reason === 'noStart' ? 0 : 1) }]);
  });

  test('an event that is never ended is reported where it begins', () => {
    const text = calendar(good).replace(
      'BEGIN:VEVENT',
      'BEGIN:VEVENT\r\nUID:bad\r\nDTSTART:20260101T000000Z\r\nBEGIN:VEVENT',
    );
    expect(read(text)).toMatchObject({
      occurrences: [{ uid: 'good' }],
      skipped: [{ reason: 'unfinished', line: 4 }],
    });
    const cut = calendar(good, good);
    expect(read(cut.slice(0, cut.lastIndexOf('DURATION')))).toMatchObject({
      occurrences: [{ uid: 'good' }],
      skipped: [{ reason: 'unfinished', line: 9 }],
    });
  });

  test('the title of an event that is left out is given, so that a person can find it', () => {
    const bad = ['DTSTART:soon', 'SUMMARY:Choir\\, late'];
    expect(read(calendar(bad, good)).skipped).toEqual([
      { line: 6, reason: 'unreadableStart', uid: 'a', summary: 'Choir, late' },
    ]);
  });

  test('when not one event can be read, that is a fault with all of them', () => {
    expect(expand(calendar(['DTSTART:soon']), year)).toMatchObject({
      ok: false,
      why: { code: 'nothingReadable', line: 6, skipped: [{ reason: 'unreadableStart' }] },
    });
  });

  test('stray lines, alarms and unknown parts are passed over', () => {
    const stray = [
      ...good,
      ...[
        'DESCRIPTION:two',
        'lines, one of them lost',
        '',
        'X-JUNK',
        'X-APPLE-STRUCTURED-LOCATION;VALUE=URI:geo:1,2',
      ],
      ...[
        'BEGIN:VALARM',
        'DTSTART:never',
        'TRIGGER:-PT15M',
        'END:VALARM',
        'BEGIN:X-THING',
        'UID:other',
        'END:X-THING',
      ],
    ];
    expect(read(calendar(stray))).toMatchObject({ occurrences: [{ uid: 'good' }], skipped: [] });
    const unended = calendar([...good, 'BEGIN:VALARM', 'TRIGGER:-PT15M']);
    expect(read(unended)).toMatchObject({ occurrences: [{ uid: 'good' }], skipped: [] });
  });
});

describe('files', () => {
  const titled = calendar([...good, 'SUMMARY:Café mit Zoë']);
  const title = (bytes: Uint8Array | string) => read(bytes).occurrences[0]?.summary;

  test('line ends CRLF, LF and CR', () => {
    for (const end of ['\r\n', '\n', '\r']) expect(times(titled.replaceAll('\r\n', end))).toHaveLength(1);
  });

  test('UTF-8 with and without a mark, UTF-16, Latin-1', () => {
    const utf8 = new TextEncoder().encode(titled);
    expect(title(utf8)).toBe('Café mit Zoë');
    expect(title(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toBe('Café mit Zoë');
    expect(title(Buffer.from(`\ufeff${titled}`, 'utf16le'))).toBe('Café mit Zoë');
    expect(title(Buffer.from(titled, 'latin1'))).toBe('Café mit Zoë');
  });

  test('a line folded inside a character does not turn the rest into another code page', () => {
    const bytes = Buffer.from(calendar([...good, 'SUMMARY:Zoë'], [...good, 'UID:two', 'SUMMARY:Café']));
    const cut = bytes.indexOf(0xc3) + 1;
    const folded = Buffer.concat([bytes.subarray(0, cut), Buffer.from('\r\n '), bytes.subarray(cut)]);
    expect(read(folded).occurrences.map(({ summary }) => summary)).toContain('Café');
  });

  test('folded and escaped titles', () => {
    expect(title(calendar([...good, 'SUMMARY:one\\, two\\; th', ' ree\\nfour \\\\']))).toBe(
      'one, two; three\nfour \\',
    );
  });

  test('several calendars in one file; those that say METHOD:CANCEL cancel', () => {
    const other = calendar(['UID:other', 'DTSTART:20260303T090000Z']);
    expect(times(calendar(good) + other)).toHaveLength(2);
    expect(times(calendar(good) + other.replace('VERSION', 'METHOD:CANCEL\r\nVERSION'))).toHaveLength(1);
  });

  test('a calendar without events is fine; what is no calendar is not', () => {
    expect(times(calendar())).toEqual([]);
    expect(expand('', year)).toMatchObject({ ok: false, why: { code: 'empty' } });
    for (const text of ['PK\u0003\u0004', '<html></html>', '{"kind":"calendar"}']) {
      expect(expand(text, year)).toEqual({ ok: false, why: { code: 'notACalendar', line: 1 } });
    }
  });

  test('50 MB are refused at once, as text and as bytes', () => {
    const bytes = new Uint8Array(50_000_000);
    const text = 'x'.repeat(50_000_000);
    const began = performance.now();
    new TextEncoder().encode(text);
    const readOnce = performance.now() - began;
    const before = performance.now();
    for (const large of [bytes, text]) {
      expect(expand(large, year)).toEqual({
        ok: false,
        why: { code: 'tooLarge', size: 50_000_000, limit: maximumBytes },
      });
    }
    expect(performance.now() - before).toBeLessThan(readOnce);
  });
});

/** Milliseconds that it takes: the best of three, since the machine may be busy with something else. */
const milliseconds = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = performance.now();
      work();
      return performance.now() - before;
    }),
  );

describe('nothing hangs', () => {
  const often = (rule: string) =>
    read(calendar(['UID:bad', 'DTSTART:20000101T000000Z', `RRULE:${rule}`], good));

  test.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY',
    'FREQ=SECONDLY;COUNT=1000000000',
    'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;' +
      `BYMINUTE=${[...Array(60).keys()]};BYSECOND=${[...Array(60).keys()]}`,
  ])('%s is left out as too often', (rule) => {
    expect(often(rule)).toMatchObject({
      occurrences: [{ uid: 'good' }],
      skipped: [{ uid: 'bad', reason: 'tooOften', line: 7 }],
    });
    expect(milliseconds(() => often(rule))).toBeLessThan(10 * milliseconds(() => often('FREQ=DAILY')));
  });

  test.each([
    ['FREQ=DAILY;COUNT=999999999', 365],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['FREQ=DAILY;INTERVAL=999999999', 0],
    ['FREQ=SECONDLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0', 365],
    ['FREQ=WEEKLY;COUNT=5000', 52],
  ])('%s gives %i in a year', (rule, count) => {
    expect(often(rule).occurrences.filter(({ uid }) => uid === 'bad')).toHaveLength(count);
  });

  test('many such rules together are a fault, not a wait', () => {
    const events = Array.from({ length: 300 }, (_, n) => [
      `UID:${n}`,
      'DTSTART:20260101T000000Z',
      'RRULE:FREQ=MINUTELY',
    ]);
    const text = calendar(...events);
    expect(expand(text, year)).toMatchObject({ ok: false, why: { code: 'tooManyOccurrences' } });
    expect(milliseconds(() => expand(text, year))).toBeLessThan(
      300 * milliseconds(() => often('FREQ=DAILY')),
    );
  });

  test('a file of unended beginnings takes no longer than one that is as it should be', () => {
    const readWith = (end: string) =>
      expand('BEGIN:VCALENDAR\r\n'.repeat(2) + `BEGIN:X\r\nEND:${end}\r\n`.repeat(200_000), year);
    expect(milliseconds(() => readWith('Y'))).toBeLessThan(10 * milliseconds(() => readWith('X')));
  });
});

describe('whatever comes in', () => {
  const folder = new URL('../fixtures/ics/', import.meta.url);
  const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.ics'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));

  /** The result is well formed, and what it holds can be merged. */
  const isSound = (input: string | Uint8Array) => {
    const result = expand(input, year);
    if (!result.ok) return result.why.code.length > 0;
    const { occurrences } = result.value;
    busyIntervals(occurrences, { ...year, zone: 'Europe/Berlin' });
    return occurrences.every(
      ({ start, end }) => start.length === end.length && (start.length === 10 || start <= end),
    );
  };

  test('a fixture with anything put in, taken out or swapped never throws', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '\r\n',
        '\n ',
        ':',
        ';',
        '"',
        'Z',
        'T',
        '9',
        '-',
        'BEGIN:VEVENT',
        'END:VEVENT\r\n',
        'BEGIN:VALARM\r\n',
      ),
      fc.constantFrom(
        'RRULE:FREQ=YEARLY\r\n',
        'COUNT=99999',
        'DTSTART:99991231T235959Z\r\n',
        'DURATION:P36500D\r\n',
        '\u0000',
      ),
    );
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), piece);
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (text, edits) =>
          isSound(
            edits.reduce((now, [at, length, put]) => {
              const index = Math.floor(at * now.length);
              return now.slice(0, index) + put + now.slice(index + length);
            }, text),
          ),
      ),
      { numRuns: 400 },
    );
  });

  test('any bytes and any text never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isSound), { numRuns: 200 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isSound), { numRuns: 200 });
  });

  test('any rule built from real parts ends, soon', () => {
    const numbers = (min: number, max: number) =>
      fc.array(
        fc.integer({ min, max }).filter((n) => n !== 0),
        { minLength: 1, maxLength: 4 },
      );
    const day = fc
      .tuple(fc.constantFrom('', '1', '-1', '5', '53'), fc.constantFrom('MO', 'TU', 'FR', 'SU'))
      .map((d) => d.join(''));
    const rule = fc.record(
      {
        FREQ: fc.constantFrom('SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
        INTERVAL: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 2 ** 40 })),
        COUNT: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 2 ** 40 })),
        UNTIL: fc.constantFrom('20260301', '20260301T120000', '20270301T120000Z', '19990101'),
        BYDAY: fc.array(day, { minLength: 1, maxLength: 3 }),
        BYMONTH: numbers(1, 12),
        BYMONTHDAY: numbers(-31, 31),
        BYYEARDAY: numbers(-366, 366),
        BYWEEKNO: numbers(-53, 53),
        BYSETPOS: numbers(-3, 3),
        BYHOUR: numbers(1, 23),
        WKST: fc.constantFrom('SU', 'MO', 'WE'),
      },
      { requiredKeys: ['FREQ'] },
    );
    const start = fc.constantFrom(
      'DTSTART:19900131T023000Z',
      'DTSTART;TZID=Europe/Berlin:20260329T023000',
      'DTSTART;VALUE=DATE:20240229',
      'DTSTART:20251231T235900',
    );
    fc.assert(
      fc.property(start, rule, (line, parts) => {
        const text = Object.entries(parts).map(([key, value]) => `${key}=${value}`);
        return isSound(calendar([line, `RRULE:${text.join(';')}`], good));
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
