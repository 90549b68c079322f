import { expect, test } from 'vitest';
import { isNewThere } from '../../src/app/relay.ts';

const there = (known: number, count: number, from?: string) =>
  isNewThere({
    seat: (from === undefined ? {} : { from }) as never,
    standing: { known, cursor: { count } } as never,
  });

test('CIRCLE66 a relay that has never taken a space in is new to it, and one that it was moved to is not: what that says counts', () => {
  expect(there(0, 0)).toBe(true);
  expect(there(0, 0, 'wss://before.example/sync')).toBe(false);
  expect(there(3, 0)).toBe(false);
  expect(there(0, 3)).toBe(false);
});
