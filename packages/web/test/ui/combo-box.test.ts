import { expect, test } from 'vitest';
import { matching } from '../../src/ui/combo-box.tsx';

const zones = ['Europe/Lisbon', 'America/Sao_Paulo', 'America/New_York'].map((id) => ({
  id,
  label: id.split('/')[1]?.replace('_', ' ') ?? id,
}));
const ids = (typed: string) => matching(zones, typed, 'en').map(({ id }) => id);

test('finds by every word, in any order, whatever case and accents', () => {
  expect(ids('são')).toEqual(['America/Sao_Paulo']);
  expect(ids('york america')).toEqual(['America/New_York']);
  expect(ids('LIS')).toEqual(['Europe/Lisbon']);
  expect(ids('atlantis')).toEqual([]);
  expect(ids('')).toHaveLength(3);
});
