// The same attacks with the app's own cryptography: what the stub assumes of keys, seals and wraps holds for the real ones.
import { expect, test } from 'vitest';
import { attacks } from './attacks/index.ts';
import { campaign, describeFailure, seeds } from './campaign.ts';

test.each(['none', ...attacks.map(({ name }) => name)])('%s', async (attack) => {
  const { failures } = await campaign(seeds(1, attack === 'none' ? 5 : 1, { attack, real: true }));
  expect(failures.map(describeFailure)).toEqual([]);
});

test('the same seed is the same run, with real cryptography too', async () => {
  const [first, second] = [
    await campaign(seeds(11, 1, { attack: 'none', real: true })),
    await campaign(seeds(11, 1, { attack: 'none', real: true })),
  ];
  expect(second).toEqual(first);
});
