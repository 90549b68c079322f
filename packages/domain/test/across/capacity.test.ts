import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  capacityOf,
  capacityParts,
  emptyState,
  type MyTimeFields,
  myTimeOf,
  newMyTime,
  supposingMyTime,
} from '../../src/index.ts';

const week = '2026-03-09';
const state = emptyState();

describe('capacityParts', () => {
  test('takes the defaults apart: 25 + 26 hours, 15 % unplanned, two for myself, at most 25', () => {
    expect(capacityParts(state, week)).toEqual({
      possible: 3_060,
      taken: 0,
      unplanned: 459,
      own: 120,
      cap: 1_500,
      capacity: 1_500,
      binds: 'cap',
    });
  });

  test('its parts come to the capacity, whatever the limits are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_080 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 10_080 }),
        (weeklyCap, unplanned, ownFloor) => {
          const parts = capacityParts(supposingMyTime(state, { weeklyCap, unplanned, ownFloor }), week);
          const left = Math.max(0, parts.possible - parts.taken - parts.unplanned - parts.own);
          expect(parts.capacity).toBe(Math.min(parts.cap, left));
          expect(parts.binds).toBe(parts.cap < left ? 'cap' : 'hours');
        },
      ),
    );
  });
});

describe('supposingMyTime', () => {
  test('answers for other limits and leaves the state as it is', () => {
    const changes: Partial<MyTimeFields> = { weeklyCap: 300 };
    expect(capacityOf(supposingMyTime(state, changes), week)).toBe(300);
    expect(myTimeOf(state.time)).toEqual(newMyTime);
    expect(capacityOf(supposingMyTime(supposingMyTime(state, changes), { weeklyCap: 240 }), week)).toBe(240);
  });
});
