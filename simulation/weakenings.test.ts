// The simulation can fail: each rule taken out is seen by the attack that it is against, within a few seeds.
import { expect, test } from 'vitest';
import { seedsUntilCaught } from './weakened.ts';
import { weakenings } from './weakenings.ts';

const MOST_SEEDS = 40;

test.each(weakenings)('$rule $name: seen under $attack', async (weakening) => {
  const { seeds, by } = await seedsUntilCaught(weakening, MOST_SEEDS);
  expect(by).not.toBe('');
  expect(seeds).toBeLessThanOrEqual(MOST_SEEDS);
});
