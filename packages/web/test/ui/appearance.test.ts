import { expect, test } from 'vitest';
import { appearance, colorOf, me } from '../../src/ui/appearance.ts';

test('the first eight are given in the order of look.md', () => {
  expect(Array.from({ length: 8 }, (_, index) => appearance(index))).toEqual([
    { color: 'p1', mark: 'disc' },
    { color: 'p2', mark: 'triangle' },
    { color: 'p3', mark: 'diamond' },
    { color: 'p4', mark: 'crescent' },
    { color: 'p5', mark: 'square' },
    { color: 'p6', mark: 'cross' },
    { color: 'p7', mark: 'hourglass' },
    { color: 'p8', mark: 'ring' },
  ]);
});

test('the ninth is an indigo square', () => {
  expect(appearance(8)).toEqual({ color: 'p1', mark: 'square' });
});

test('sixty-four people differ from each other and from me', () => {
  const looks = Array.from({ length: 64 }, (_, index) => appearance(index));
  const names = [...looks, me].map(({ color, mark }) => `${color} ${mark}`);
  expect(new Set(names).size).toBe(65);
});

test('among any eight in a row no colour and no mark comes twice within a round', () => {
  for (let round = 0; round < 8; round++) {
    const eight = Array.from({ length: 8 }, (_, index) => appearance(round * 8 + index));
    expect(new Set(eight.map(({ color }) => color)).size).toBe(8);
    expect(new Set(eight.map(({ mark }) => mark)).size).toBe(8);
  }
});

test('an index from elsewhere always gives a look', () => {
  expect(appearance(-3)).toEqual(appearance(0));
  expect(appearance(64)).toEqual(appearance(0));
  expect(appearance(2.7)).toEqual(appearance(2));
  expect(colorOf(me)).toBe('var(--brass)');
  expect(colorOf(appearance(1))).toBe('var(--p2)');
});
