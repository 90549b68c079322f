// The same attacks with the app's own cryptography: what the stub assumes of keys, seals and wraps holds for the real ones.
import { expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { campaign, describeFailure, seeds } from './campaign.ts';

test.each(attacks.map(({ name }) => name))('%s', async (attack) => {
  const { failures } = await campaign(seeds(1, 1, { attack, real: true }));
  expect(failures.map(describeFailure)).toEqual([]);
});
