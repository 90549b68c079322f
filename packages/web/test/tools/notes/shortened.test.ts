import { expect, test } from 'vitest';
import { shortened } from '../../../src/tools/notes/shortened.ts';

test('what is too long ends where a word ends', () => {
  expect(shortened('No word all day.', 20)).toBe('No word all day.');
  expect(shortened('No word all day.', 16)).toBe('No word all day.');
  expect(shortened('No word all day.', 13)).toBe('No word all…');
  expect(shortened('No word all day.', 11)).toBe('No word all…');
  expect(shortened('Unbelievable', 4)).toBe('Unbe…');
});
