// What the address and the browser's history say of an invitation: nothing.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { forgetInvitation, heldInvitation, watchInvitations } from '../../src/app/invitation-link.ts';
import { navigate, openedWith, placeNow, tidyAddress } from '../../src/shell/location.ts';

const text = `SQE${'x'.repeat(300)}`;
beforeAll(watchInvitations);
afterEach(() => {
  forgetInvitation();
  history.replaceState(null, '', '/');
});
const open = async (address: string) => {
  history.pushState(null, '', address);
  dispatchEvent(new Event('hashchange'));
};

test('CIRCLE13 a link is read out of the address at once, which then says no more than any visit', async () => {
  await open(`/#${text}`);
  expect(location.href).toBe(`${location.origin}/`);
  expect([heldInvitation(), placeNow()]).toEqual([text, '/invited']);
  expect(JSON.stringify(history.state)).not.toContain('SQE');
});

test('CIRCLE13 links of once, behind another address, are read as well, and whatever else stands there', async () => {
  for (const behind of [text, 'no-link']) {
    await open(`/invited#${behind}`);
    expect([location.pathname, location.hash, heldInvitation()]).toEqual(['/', '', behind]);
  }
});

test('CIRCLE47 no id of a circle, and of nothing in it, stands in an address, also after a reload', () => {
  const id = 'ab'.repeat(32);
  for (const path of [
    `/together/${id}`,
    `/together/${id}/dates/x%20${id}/other?from=1`,
    `/together/found?after=${id}`,
  ]) {
    navigate(path);
    expect(location.href).toBe(`${location.origin}/together`);
    expect(placeNow()).toBe(path);
  }
  navigate(`/time/plan?week=2026-03-09&to=${id}`);
  expect(location.href).toBe(`${location.origin}/time/plan`);
  expect(placeNow()).toBe(`/time/plan?week=2026-03-09&to=${id}`);
  // nor of other pages that lead there
  navigate(`/relationships/us/share?circle=${id}`);
  expect([location.pathname, location.search, placeNow()]).toEqual([
    '/relationships/us/share',
    '',
    `/relationships/us/share?circle=${id}`,
  ]);
  history.replaceState(null, '', `/together/${id}`);
  tidyAddress();
  expect([location.pathname, placeNow()]).toEqual(['/together', `/together/${id}`]);
  navigate('/together/found');
  expect([location.pathname, history.state]).toEqual(['/together/found', null]);
});

test('CIRCLE47 what a page was opened with is there beside its hidden address', () => {
  for (const page of [`/together/${'ab'.repeat(32)}/move`, '/settings/devices/move']) {
    navigate(page, { state: 'wss://elsewhere.example/sync' });
    expect([placeNow(), openedWith()]).toEqual([page, 'wss://elsewhere.example/sync']);
    navigate(page);
    expect(openedWith() ?? null).toBeNull();
  }
});

test('CIRCLE13 a page about one that is loaded again is a page like any other', () => {
  navigate('/invited');
  forgetInvitation();
  watchInvitations();
  expect([location.pathname, placeNow()]).toEqual(['/', '/']);
});

test('what is no invitation is left alone', async () => {
  for (const address of ['/#today', `/people#${text}`, '/#SQ']) {
    await open(address);
    expect([heldInvitation(), `${location.pathname}${location.hash}`]).toEqual(['', address]);
  }
});

test('CIRCLE13 pages about an invitation do not show in the address, also after going there or typing it', () => {
  navigate('/invited/join');
  expect([location.pathname, placeNow()]).toEqual(['/', '/invited/join']);
  navigate('/people');
  expect([location.pathname, placeNow()]).toEqual(['/people', '/people']);
  history.pushState(null, '', '/invited');
  tidyAddress();
  expect([location.pathname, placeNow()]).toEqual(['/', '/invited']);
  // somebody types another address over it
  history.replaceState(history.state, '', '/help');
  expect(placeNow()).toBe('/help');
});
