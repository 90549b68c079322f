// With the app's own cryptography, where nobody attacks; each attack, too, in real.long.ts.
import { expect, test } from 'vitest';
import { campaign, describeFailure, seeds } from './campaign.ts';

test('where nobody attacks, no alarm is shown, with real cryptography too', async () => {
  const { failures } = await campaign(seeds(1, 5, { attack: 'none', real: true }));
  expect(failures.map(describeFailure)).toEqual([]);
});

test('the same seed is the same run, with real cryptography too', async () => {
  const [first, second] = [
    await campaign(seeds(11, 1, { attack: 'none', real: true })),
    await campaign(seeds(11, 1, { attack: 'none', real: true })),
  ];
  expect(second).toEqual(first);
});
