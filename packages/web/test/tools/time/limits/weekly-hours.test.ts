import { type DayOfWeek, decide, emptyState, type Span, type Weekly } from '@orrery/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockOf,
  copyDay,
  days,
  groupDays,
  latest,
  nextSpan,
  presets,
  readSpan,
  readWeek,
  runsOf,
  type WrittenWeek,
  writeWeek,
} from '../../../../src/tools/time/limits/weekly-hours.ts';

const clock = fc.option(
  fc.integer({ min: 0, max: 1439 }).map((minute) => clockOf(minute)),
  { freq: 8 },
);

const written: fc.Arbitrary<WrittenWeek> = fc
  .array(fc.array(fc.tuple(clock, clock), { maxLength: 4 }), { minLength: 7, maxLength: 7 })
  .map((week) => week.map((day, d) => day.map(([from, to], k) => ({ key: `${d}/${k}`, from, to }))));

/** Sorted, disjoint spans, at most one past midnight: everything that can be kept. */
const day: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 0, maxLength: 6 })
  .chain((cuts) => {
    const sorted = cuts.sort((a, b) => a - b);
    const spans: Span[] = [];
    for (let k = 0; k + 1 < sorted.length; k += 2) spans.push([Number(sorted[k]), Number(sorted[k + 1])]);
    const last = sorted.length % 2 === 1 ? Number(sorted.at(-1)) : null;
    if (last === null) return fc.constant(spans);
    return fc
      .integer({ min: last + 1, max: Math.min(latest, last + 1440) })
      .map((end): Span[] => [...spans, [last, end]]);
  });
const weekly: fc.Arbitrary<Weekly> = fc.array(day, { minLength: 7, maxLength: 7 });

const isKept = (possible: Weekly) =>
  decide(
    emptyState(),
    {
      tool: 'time',
      intent: { type: 'changeMyTime', changes: { possible: possible.map((d) => d.map(([a, b]) => [a, b])) } },
    },
    { now: '2026-03-01T00:00:00Z', newId: () => 'x' },
  ).ok;

describe('hours of a week', () => {
  test('read back as they were written, whatever can be kept', () => {
    fc.assert(
      fc.property(weekly, (hours) => {
        expect(readWeek(writeWeek(hours)).hours).toEqual(hours);
      }),
    );
  });

  test('are sorted and never overlap, whatever was written', () => {
    fc.assert(
      fc.property(written, (week) => {
        const { hours, faults } = readWeek(week);
        expect(hours === null).toBe(faults.size > 0);
        for (const spans of hours ?? [])
          for (const [k, [from, to]] of spans.entries()) {
            expect(from).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(latest);
            if (k > 0) expect(from).toBeGreaterThanOrEqual(spans[k - 1]?.[1] ?? 0);
          }
      }),
    );
  });

  test('are never refused by the domain once every line is read: no fault comes as a surprise', () => {
    fc.assert(
      fc.property(written, (week) => {
        const { hours } = readWeek(week);
        if (hours) expect(isKept(hours)).toBe(true);
      }),
    );
  });

  test('name the line that meets another, and leave the other alone', () => {
    const week = writeWeek([[[1080, 1200]], [], [], [], [], [], []]).map((spans, d) =>
      d === 0 ? [...spans, { key: 'new', from: '19:00', to: '21:00' }] : spans,
    );
    expect([...readWeek(week).faults]).toEqual([['new', 'overlap']]);
  });
});

describe('two times of day', () => {
  test('mean the same day, or the next morning until six', () => {
    expect(readSpan('18:00', '23:00')).toEqual([1080, 1380]);
    expect(readSpan('20:00', '02:30')).toEqual([1200, 1590]);
    expect(readSpan('18:00', '00:00')).toEqual([1080, 1440]);
    expect(readSpan('00:00', '00:00')).toEqual([0, 1440]);
    expect(readSpan('22:00', '06:00')).toEqual([1320, 1800]);
  });

  test('are refused with what is wrong', () => {
    expect(readSpan('22:00', '06:01')).toBe('tooLate');
    expect(readSpan('18:00', '09:00')).toBe('tooLate');
    expect(readSpan(null, '09:00')).toBe('incomplete');
    expect(readSpan('18:00', '')).toBe('incomplete');
  });
});

describe('what is offered', () => {
  test('a further span never meets what is there', () => {
    fc.assert(
      fc.property(day, (spans) => {
        const next = nextSpan(spans);
        if (!next) return;
        expect(next[0]).toBeLessThan(next[1]);
        for (const [from, to] of spans) expect(next[1] <= from || next[0] >= to).toBe(true);
      }),
    );
  });

  test('an empty day is offered its evening', () => expect(nextSpan([])).toEqual([1080, 1380]));

  test('no more than can be kept', () => {
    const full = Array.from({ length: 12 }, (_, k): Span => [k * 60, k * 60 + 30]);
    expect(nextSpan(full)).toBeNull();
  });

  test('every preset can be kept', () => {
    for (const preset of Object.values(presets)) expect(isKept(preset)).toBe(true);
  });

  test('a day copied to others gives them its hours and touches no further day', () => {
    fc.assert(
      fc.property(
        weekly,
        fc.constantFrom(...days),
        fc.subarray([...days]),
        (hours, from: DayOfWeek, to: DayOfWeek[]) => {
          const copied = readWeek(copyDay(writeWeek(hours), from, to)).hours;
          for (const d of days)
            expect(copied?.[d - 1]).toEqual(to.includes(d) ? hours[from - 1] : hours[d - 1]);
        },
      ),
    );
  });

  test('lines of a copied day have keys of their own', () => {
    const copied = copyDay(writeWeek(presets.anyTime), 1, [2, 3]);
    const keys = copied.flat().map((span) => span.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('days in words', () => {
  test('days with the same hours stand together, in order, empty ones left out', () => {
    expect(groupDays([...presets.weekends.slice(0, 5), [[600, 720]], [[600, 720]]])).toEqual([
      { days: [6, 7], spans: [[600, 720]] },
    ]);
    expect(groupDays(presets.eveningsAndWeekends).map((g) => g.days)).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7],
    ]);
  });

  test('runs join neighbours only', () => {
    expect(runsOf([7, 1, 2, 3, 5])).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 5 },
      { from: 7, to: 7 },
    ]);
    expect(runsOf([])).toEqual([]);
  });
});
