import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dragged,
  drawnOut,
  partsOfPlacement,
  pointAt,
  stepped,
} from '../../../../src/tools/time/grid/carry.ts';

const week = '2026-03-09';
const thursday = { day: '2026-03-12', from: 1140, to: 1320 };

describe('stepped', () => {
  test('moves by half hours onto the grid, and by days within the week', () => {
    expect(stepped(thursday, 'move', 1, 0, week)).toEqual({ ...thursday, from: 1170, to: 1350 });
    expect(stepped({ ...thursday, from: 1150, to: 1330 }, 'move', -1, 0, week)).toMatchObject({
      from: 1140,
      to: 1320,
    });
    expect(stepped(thursday, 'move', 0, -1, week).day).toBe('2026-03-11');
    expect(stepped(thursday, 'move', 0, 9, week).day).toBe('2026-03-15');
  });

  test('changes an end, never to less than half an hour', () => {
    expect(stepped(thursday, 'end', 1, 0, week).to).toBe(1350);
    expect(stepped({ ...thursday, to: 1170 }, 'end', -1, 0, week).to).toBe(1170);
    expect(stepped({ ...thursday, from: 1290 }, 'start', 1, 0, week).from).toBe(1290);
  });

  test('keeps the length of what it moves, and half an hour at least, whatever the keys', () => {
    const key = fc.tuple(
      fc.constantFrom('move' as const, 'start' as const, 'end' as const),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -2, max: 2 }),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        let now = thursday;
        for (const [how, by, days] of keys) {
          const next = stepped(now, how, by, days, week);
          if (how === 'move') expect(next.to - next.from).toBe(now.to - now.from);
          expect(next.to - next.from).toBeGreaterThanOrEqual(30);
          expect(next.from).toBeGreaterThanOrEqual(0);
          expect(next.from).toBeLessThan(1440);
          expect(next.day >= week && next.day <= '2026-03-15').toBe(true);
          now = next;
        }
      }),
    );
  });
});

describe('dragged', () => {
  const held = { day: 3, minute: 1200 };
  test('moves by whole half hours, and a small sideways pull keeps an odd minute', () => {
    expect(dragged(thursday, 'move', held, { day: 3, minute: 1251 }, week)).toMatchObject({
      from: 1200,
      to: 1380,
    });
    const odd = { ...thursday, from: 1145, to: 1325 };
    expect(dragged(odd, 'move', held, { day: 4, minute: 1205 }, week)).toEqual({
      day: '2026-03-13',
      from: 1145,
      to: 1325,
    });
  });
  test('pulls at either end', () => {
    expect(dragged(thursday, 'end', held, { day: 3, minute: 1290 }, week).to).toBe(1410);
    expect(dragged(thursday, 'start', held, { day: 3, minute: 1400 }, week).from).toBe(1290);
  });
});

describe('drawnOut', () => {
  test('a press takes the usual length, a pull what was drawn, in either direction', () => {
    const first = { day: 1, minute: 1094 };
    expect(drawnOut(first, first, week, 180)).toEqual({ day: '2026-03-10', from: 1080, to: 1260 });
    expect(drawnOut(first, { day: 1, minute: 1205 }, week, 180)).toMatchObject({ from: 1080, to: 1200 });
    expect(drawnOut(first, { day: 1, minute: 980 }, week, 180)).toMatchObject({ from: 990, to: 1110 });
  });
});

describe('pointAt', () => {
  const hours = { from: 480, to: 1440 };
  const columns = [0, 1, 2, 3, 4, 5, 6].map((k) => ({ left: k * 100, top: 50, width: 100, height: 480 }));
  const rows = [0, 1, 2, 3, 4, 5, 6].map((k) => ({ left: 40, top: k * 60, width: 320, height: 60 }));
  test('reads columns and rows, also from right to left, and takes the nearest outside of them', () => {
    expect(pointAt(250, 290, columns, hours, 'columns', false)).toEqual({ day: 2, minute: 960 });
    expect(pointAt(-50, 2_000, columns, hours, 'columns', false)).toEqual({ day: 0, minute: 1440 });
    expect(pointAt(120, 200, rows, hours, 'rows', false)).toEqual({ day: 3, minute: 720 });
    expect(pointAt(120, 200, rows, hours, 'rows', true)).toEqual({ day: 3, minute: 1200 });
    expect(pointAt(650, 290, [...columns].reverse(), hours, 'columns', true)).toEqual({
      day: 0,
      minute: 960,
    });
  });
});

describe('partsOfPlacement', () => {
  test('is cut at midnight and at the end of the week', () => {
    expect(partsOfPlacement({ day: '2026-03-12', from: 1380, to: 1500 }, week)).toMatchObject([
      { day: 3, from: 1380, to: 1440, begins: true, ends: false },
      { day: 4, from: 0, to: 60, begins: false, ends: true },
    ]);
    expect(partsOfPlacement({ day: '2026-03-15', from: 1380, to: 1500 }, week)).toHaveLength(1);
  });
});
