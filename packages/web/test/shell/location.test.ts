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

test('CIRCLE81 all other addresses are shown as they are', () => {
  for (const path of [
    '/',
    '/settings/devices',
    '/settings/devices/add',
    '/settings/devices/moved',
    '/together',
  ])
    expect(plainFor(path)).toBeUndefined();
});
