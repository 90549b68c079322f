import type { Intent } from '@orrery/domain';
import { COUNTRIES } from '@orrery/domain/places';
import { expect, test } from 'vitest';
import { enter } from '../people/in-room.tsx';

const inCountry = (country: string): Intent => ({
  tool: 'help',
  intent: { type: 'chooseCountry', country },
});
const shown = async (country: string, ...kinds: ('self' | 'others')[]) => {
  const { HelpFirst } = await import('../../../src/tools/help/help-first.tsx');
  const screen = async () => ({ default: () => <HelpFirst kinds={kinds} /> });
  const { page } = await enter(screen, '/x', '/x', [inCountry(country)]);
  return [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
};

test('danger to oneself: somebody to talk to, then the emergency number, then the page', async () => {
  expect(await shown('AT', 'self')).toEqual(['tel:142', 'tel:112', '/help/now']);
});

test('danger from others: whoever is there for all, else whoever is there for some, wherever in the country', async () => {
  expect(await shown('NL', 'others')).toEqual(['tel:08002000', 'tel:112', '/help/now']);
  expect(await shown('DE', 'others')).toEqual(['tel:116016', 'tel:08001239900', 'tel:112', '/help/now']);
  expect(await shown('GB', 'others')).toEqual([
    ...['tel:08082000247', 'tel:08088010327', 'tel:08009995428', 'tel:999', '/help/now'],
  ]);
});

test('no danger, nothing; an unlisted country, the page alone', async () => {
  expect(await shown('DE')).toEqual([]);
  expect(await shown('ZZ', 'self', 'others')).toEqual(['/help/now']);
});

test('in every country there is somebody to call for a crisis', async () => {
  for (const { country } of COUNTRIES) expect((await shown(country, 'self')).length, country).toBe(3);
});
