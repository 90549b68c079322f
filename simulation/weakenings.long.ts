// The simulation can fail: each rule taken out is seen by the attack that it is against, within a few seeds.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seedsUntilCaught, weakenedSource } from './weakened.ts';
import { weakenings } from './weakenings.ts';

const MOST_SEEDS = 40;

test('what is taken out is there, once, and told in the README', () => {
  const told = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  for (const weakening of weakenings) {
    const { rule, name, attack } = weakening;
    expect(weakenedSource(weakening)).toContain(weakening.to);
    expect(told).toContain(`| ${rule} | ${name} | ${attack} |`);
  }
});

test.each(weakenings)('$rule $name: seen under $attack', async (weakening) => {
  const { seeds, by } = await seedsUntilCaught(weakening, MOST_SEEDS);
  expect(by).not.toBe('');
  expect(seeds).toBeLessThanOrEqual(MOST_SEEDS);
});
