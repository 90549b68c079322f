// What an address shows: nothing of which page somebody is on, where the browser's history or whoever serves the page would learn from it.
import { expect, test } from 'vitest';
import { plainFor } from '../../src/shell/location.ts';

test('CIRCLE81 moving away, and taking a device out, show in no address, and neither does an id of 64 digits', () => {
  const id = '0f'.repeat(32);
  for (const path of [
    '/settings/devices/move',
    `/settings/devices/${id}/out`,
    '/settings/devices/tablet/out',
  ])
    expect(plainFor(path)).toBe('/settings/devices');
  expect(plainFor('/settings/devices/move?x=1#y')).toBe('/settings/devices');
  expect(plainFor(`/together/${id}/dates/new`)).toBe('/together');
  expect(plainFor('/invited/join')).toBe('/');
  expect(plainFor(`/relationships/r/share?circle=${id}`)).toBe('/relationships/r/share');
});

test('CIRCLE83 no address says that somebody takes a copy along, lets a calendar be read, comes in by a kit, or erases', () => {
  for (const path of ['/settings/export', '/settings/calendars?x=1', '/erase', '/erase/', '/by-kit#x'])
    expect(plainFor(path)).toBe('/settings');
  expect(plainFor('/together/by-kit')).toBe('/together');
});

test('CIRCLE81 CIRCLE83 all other addresses are shown as they are', () => {
  for (const path of [
    '/',
    '/settings/devices',
    '/settings/devices/add',
    '/settings/devices/moved',
    '/together',
    '/settings/exported',
    '/erased',
    '/time/calendars',
  ])
    expect(plainFor(path)).toBeUndefined();
});
