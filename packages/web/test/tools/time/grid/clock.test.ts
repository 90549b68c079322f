import { atLocal, type LocalDate } from '@orrery/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantsOf, partsOf, placementOf, shiftOn } from '../../../../src/tools/time/grid/clock.ts';

const part = (day: LocalDate, from: number, to: number, zone: string) =>
  partsOf(atLocal(day, from, zone), atLocal(day, to, zone), day, 1, zone)[0];

describe('partsOf', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', -60],
    ['Europe/Berlin', '2026-10-25', 60],
    ['Australia/Lord_Howe', '2026-04-05', 30],
    ['Australia/Lord_Howe', '2026-10-04', -30],
  ])('TIME9 in %s on %s an evening stands where it stands on every day', (zone, day, shift) => {
    expect(shiftOn(day, zone)).toBe(shift);
    expect(part(day, 1140, 1320, zone)).toMatchObject({ from: 1140, to: 1320, begins: true, ends: true });
    expect(part(day, 30, 1410, zone)).toMatchObject({ from: 30, to: 1410 });
  });

  test('TIME9 an hour that the clock skips is drawn open; one that comes twice keeps its true length', () => {
    const zone = 'Europe/Berlin';
    expect(part('2026-03-29', 90, 210, zone)).toMatchObject({ from: 90, to: 210 });
    // 02:45 summer time to 02:15 winter time, half an hour later
    const start = Date.parse('2026-10-25T00:45:00Z') / 60_000;
    expect(partsOf(start, start + 30, '2026-10-25', 1, zone)).toMatchObject([{ from: 165, to: 195 }]);
  });

  test('a date over midnight is cut there, and only the parts in the days asked for remain', () => {
    const zone = 'Europe/Berlin';
    const [start, end] = [atLocal('2026-03-15', 1320, zone), atLocal('2026-03-16', 90, zone)];
    expect(partsOf(start, end, '2026-03-15', 7, zone)).toEqual([
      { date: '2026-03-15', from: 1320, to: 1440, begins: true, ends: false },
      { date: '2026-03-16', from: 0, to: 90, begins: false, ends: true },
    ]);
    expect(partsOf(start, end, '2026-03-09', 7, zone)).toHaveLength(1);
  });

  test('what ends at midnight has no part in the next day', () => {
    const zone = 'Europe/Berlin';
    const [start, end] = [atLocal('2026-03-10', 1200, zone), atLocal('2026-03-11', 0, zone)];
    expect(partsOf(start, end, '2026-03-09', 7, zone)).toMatchObject([{ to: 1440, ends: true }]);
  });

  test('parts lie in their day and have a length, in every zone and on every day', () => {
    const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia', 'UTC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 24_000_000, max: 30_500_000 }),
        fc.integer({ min: 1, max: 20_160 }),
        (zone, start, length) => {
          const first = placementOf(start, start + length, zone).day;
          const parts = partsOf(start, start + length, first, 16, zone);
          expect(parts.length).toBeGreaterThan(0);
          expect(parts[0]?.begins).toBe(true);
          expect(parts.at(-1)?.ends).toBe(true);
          for (const { from, to } of parts) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(1440);
            expect(to - from).toBeGreaterThanOrEqual(20);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('placements', () => {
  test('go to instants and back, except in the hour that comes twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
        fc.integer({ min: 29_000_000, max: 30_500_000 }),
        fc.integer({ min: 30, max: 4_000 }),
        (zone, start, length) => {
          const placement = placementOf(start, start + length, zone);
          const back = instantsOf(placement, zone);
          for (const [was, is] of [
            [start, back.start],
            [start + length, back.end],
          ] as const)
            expect([0, 30, 60]).toContain(was - is);
        },
      ),
    );
  });

  test('TIME9 an evening moved onto the day of the change keeps its clock', () => {
    const zone = 'Europe/Berlin';
    const { start, end } = instantsOf({ day: '2026-03-29', from: 60, to: 1320 }, zone);
    expect(end - start).toBe(1320 - 60 - 60);
  });
});
