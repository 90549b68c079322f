import { expect, test } from 'vitest';
import { isMissingPart } from '../../src/shell/error-boundary.tsx';
import { roomAt } from '../../src/shell/frame.tsx';
import { lengthened } from '../../src/shell/lengthened.ts';
import { windowTitle } from '../../src/shell/title.ts';

const rooms = [
  { id: 'today', href: '/', label: 'Today', icon: null },
  { id: 'people', href: '/people', label: 'People', icon: null },
  { id: 'time', href: '/time', label: 'Time', icon: null, also: ['/plan'] },
];
const at = (place: string) => roomAt(rooms, place)?.id;

test('an address belongs to one room, by whole steps', () => {
  expect(at('/')).toBe('today');
  expect(at('/people')).toBe('people');
  expect(at('/people/kit')).toBe('people');
  expect(at('/peoples')).toBeUndefined();
  expect(at('/plan/2026-03')).toBe('time');
  expect(at('/settings')).toBeUndefined();
});

test('a neutral window says nothing of what is in it', () => {
  expect(windowTitle('Kit', false, 'Notes')).toBe('Kit · Orrery');
  expect(windowTitle('Kit', true, 'Notes')).toBe('Notes');
  expect(windowTitle('Orrery', false, 'Notes')).toBe('Orrery');
});

test('a part that did not arrive is told from a fault', () => {
  expect(isMissingPart(new TypeError('Failed to fetch dynamically imported module: /assets/a.js'))).toBe(
    true,
  );
  expect(isMissingPart(new TypeError('x is undefined'))).toBe(false);
});

test('the pseudo-language is at least a third longer and keeps its tags and arguments', () => {
  const { long, rich } = lengthened({
    long: ['Nothing else moves if you say no.'],
    rich: ['Hello ', ['name'], '!'],
  });
  expect(JSON.stringify(long).length).toBeGreaterThan(42);
  expect(rich).toContainEqual(['name']);
});
