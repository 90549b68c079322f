import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BusyInterval,
  type BusyOptions,
  busyIntervals,
  type Occurrence,
} from '../../src/calendar/index.ts';

const berlin: BusyOptions = { from: '2026-03-01', to: '2026-04-01', zone: 'Europe/Berlin' };
const occurrence = (start: string, end: string, more: Partial<Occurrence> = {}): Occurrence => ({
  uid: 'a',
  start,
  end,
  summary: '',
  ...more,
});
const busy = (...occurrences: Occurrence[]) =>
  busyIntervals(occurrences, berlin).map(({ start, end }) => `${start}/${end}`);

describe('in the zone of the person', () => {
  test('floating times are read on their clock, days from midnight to midnight, also over a change of the clock', () => {
    expect(busy(occurrence('2026-03-10T10:00:00', '2026-03-10T11:00:00'))).toEqual([
      '2026-03-10T09:00:00Z/2026-03-10T10:00:00Z',
    ]);
    expect(busy(occurrence('2026-03-29', '2026-03-30'))).toEqual([
      '2026-03-28T23:00:00Z/2026-03-29T22:00:00Z',
    ]);
  });

  test('what is transparent or takes no time is not busy', () => {
    expect(busy(occurrence('2026-03-10', '2026-03-11', { transparent: true }))).toEqual([]);
    expect(busy(occurrence('2026-03-10T10:00:00Z', '2026-03-10T10:00:00Z'))).toEqual([]);
  });

  test('everything is cut to the window, whose days are the person’s', () => {
    expect(busy(occurrence('2026-02-20', '2026-04-20'))).toEqual([
      '2026-02-28T23:00:00Z/2026-03-31T22:00:00Z',
    ]);
  });

  test('overlapping and touching times become one', () => {
    expect(
      busy(
        occurrence('2026-03-10T12:00:00Z', '2026-03-10T13:00:00Z'),
        occurrence('2026-03-10T09:00:00Z', '2026-03-10T11:00:00Z'),
        occurrence('2026-03-10T10:00:00Z', '2026-03-10T12:00:00Z'),
        occurrence('2026-03-10T14:00:00Z', '2026-03-10T15:00:00Z'),
      ),
    ).toEqual(['2026-03-10T09:00:00Z/2026-03-10T13:00:00Z', '2026-03-10T14:00:00Z/2026-03-10T15:00:00Z']);
  });

  test('a window or zone that does not exist is the caller’s mistake', () => {
    expect(() => busyIntervals([], { ...berlin, zone: 'Mars/Olympus' })).toThrow(RangeError);
    expect(() => busyIntervals([], { ...berlin, to: '2026-02-01' })).toThrow(RangeError);
  });
});

describe('titles', () => {
  const titled = [
    occurrence('2026-03-10T10:00:00Z', '2026-03-10T12:00:00Z', { summary: 'Choir' }),
    occurrence('2026-03-10T09:00:00Z', '2026-03-10T11:00:00Z', { summary: 'Dentist' }),
    occurrence('2026-03-10T11:30:00Z', '2026-03-10T13:00:00Z', { summary: 'Choir' }),
    occurrence('2026-03-10T12:30:00Z', '2026-03-10T12:40:00Z', { summary: ' ' }),
  ];

  test('without the choice none exists anywhere', () => {
    const result = busyIntervals(titled, berlin);
    expect(result.map(Object.keys)).toEqual([['start', 'end']]);
    expect(JSON.stringify(result)).not.toMatch(/Choir|Dentist/);
  });

  test('by choice an interval names each thing in it once, in order', () => {
    expect(busyIntervals(titled, { ...berlin, keepTitles: true })).toEqual([
      { start: '2026-03-10T09:00:00Z', end: '2026-03-10T13:00:00Z', title: 'Dentist · Choir' },
    ]);
  });
});

describe('the laws of merging', () => {
  const first = Date.parse('2026-02-27T00:00:00Z');
  const pad = (minutes: number) => new Date(first + minutes * 60_000).toISOString().slice(0, 19);
  const some = fc
    .tuple(
      fc.nat(36 * 1440),
      fc.integer({ min: 0, max: 3 * 1440 }),
      fc.constantFrom('Z', '', 'day'),
      fc.constantFrom('A', 'B', ''),
    )
    .map(([from, length, form, summary]) =>
      form === 'day'
        ? occurrence(pad(from).slice(0, 10), pad(from + length + 1440).slice(0, 10), { summary })
        : occurrence(pad(from) + form, pad(from + length) + form, { summary }),
    );
  const many = fc.array(some, { maxLength: 30 });
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
  const holds = (intervals: readonly BusyInterval[], minute: number) => {
    const at = first + minute * 60_000;
    return intervals.some(({ start, end }) => Date.parse(start) <= at && at < Date.parse(end));
  };

  test('sorted, disjoint, not empty and not touching', () => {
    fc.assert(
      fc.property(many, zone, (occurrences, where) => {
        const result = busyIntervals(occurrences, { ...berlin, zone: where });
        result.forEach(({ start, end }, index) => {
          expect(start < end).toBe(true);
          expect((result[index - 1]?.end ?? '') < start).toBe(true);
        });
      }),
    );
  });

  test('merging again changes nothing, and neither does another order', () => {
    fc.assert(
      fc.property(many, fc.boolean(), fc.infiniteStream(fc.nat()), (occurrences, keepTitles, keys) => {
        const options = { ...berlin, keepTitles };
        const once = busyIntervals(occurrences, options);
        const again = once.map(({ start, end, title }) => occurrence(start, end, { summary: title ?? '' }));
        expect(busyIntervals(again, options)).toEqual(once);
        const shuffled = occurrences
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(busyIntervals(shuffled, options)).toEqual(once);
      }),
    );
  });

  test('a minute is busy exactly when one of the occurrences holds it', () => {
    fc.assert(
      fc.property(
        many,
        zone,
        fc.array(fc.nat(40 * 1440), { minLength: 20, maxLength: 20 }),
        (occurrences, where, minutes) => {
          const options = { ...berlin, zone: where };
          const together = busyIntervals(occurrences, options);
          const alone = occurrences.map((one) => busyIntervals([one], options));
          for (const minute of minutes) {
            expect(holds(together, minute)).toBe(alone.some((one) => holds(one, minute)));
          }
        },
      ),
    );
  });
});
