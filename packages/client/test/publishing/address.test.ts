import { expect, test } from 'vitest';
import { calendarAddress, publishAddress, subscribeAddress } from '../../src/publishing/address.ts';

test('FEED10 an address follows from its secret, here and at the relay', () => {
  const address = calendarAddress('wss://stars.example/sync', '07'.repeat(32)) ?? '';
  expect(address).toBe('https://stars.example/calendar/bdBDl9xpxv5rZwT2BFPMCwaGCYeLPoJtDr2juTBomnQ.ics');
  expect(subscribeAddress(address)).toBe(address.replace('https', 'webcal'));
  expect(publishAddress('wss://stars.example/sync')).toBe('wss://stars.example/calendars');
  expect(calendarAddress('wss://stars.example/sync', 'ab')).toBeUndefined();
});
