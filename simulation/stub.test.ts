// Every attack against whole clients and a relay, with stub cryptography: a handful of seeds each. `npm run long` runs 200,000.
import { describe, expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { campaign, describeFailure, seeds } from './campaign.ts';
import { run } from './run.ts';

const SEEDS = 6;

describe('nothing happens unnoticed, and nothing is read that was not written or not meant for the reader', () => {
  test.each(attacks.map(({ name }) => name))('%s', async (attack) => {
    const { failures, rows } = await campaign(seeds(1, SEEDS, { attack }));
    expect(failures.map(describeFailure)).toEqual([]);
    expect(rows.get(attack)?.changed).toBeGreaterThan(0);
  });
});

test('where nobody attacks, no alarm is shown, and everybody comes to have the same', async () => {
  const { failures } = await campaign(seeds(1, 4 * SEEDS, { attack: 'none' }));
  expect(failures.map(describeFailure)).toEqual([]);
});

// seeds that once failed, and say why in the history of this file
test.each([
  { seed: 1072, attack: 'lying-elsewhere' },
  { seed: 39, attack: 'lying-elsewhere' },
  { seed: 1918, attack: 'none' },
  { seed: 3233, attack: 'wrong-earlier' },
  { seed: 3311, attack: 'none' },
  { seed: 4263, attack: 'none' },
  { seed: 20_004, attack: 'flood-heads' },
  { seed: 20_010, attack: 'crowd-devices' },
  { seed: 41_302, attack: 'swap-entries' },
  { seed: 63_007, attack: 'none' },
  { seed: 64_708, attack: 'none' },
  { seed: 488, attack: 'none' },
  { seed: 1227, attack: 'none' },
])('$seed, $attack', async (again) => {
  const { failures } = await campaign([again]);
  expect(failures.map(describeFailure)).toEqual([]);
});

test('the same seed is the same run', async () => {
  const again = await Promise.all([7, 7].map((seed) => run({ seed, attack: 'fork-views' })));
  expect(again[0]?.entries).toBeGreaterThan(20);
  expect(again[1]).toEqual(again[0]);
});
