import type { Session } from '@orrery/client';
import type { SeatRecord } from '@orrery/client/sync';
import { afterEach, expect, test, vi } from 'vitest';
import { nameThisDevice } from '../../src/rooms/kit/device-name.ts';

afterEach(() => vi.useRealTimers());

test('a name that does not come to the device keeps nobody waiting for ever', async () => {
  vi.useFakeTimers();
  const session = { seated: () => new Promise(() => {}) } as unknown as Session;
  let isOver = false;
  void nameThisDevice(session, { device: new Uint8Array(32) } as unknown as SeatRecord, 'Phone').then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(isOver).toBe(true);
});
