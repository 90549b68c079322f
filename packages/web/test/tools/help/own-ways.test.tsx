import type { FriendFields, FriendId, Intent } from '@orrery/domain';
import { expect, test } from 'vitest';
import { enter } from '../people/in-room.tsx';

const friend = (name: string, fields: Partial<FriendFields> = {}): Intent => ({
  tool: 'compass',
  intent: { type: 'add', of: 'friend', id: name as FriendId, fields: { name, ...fields } },
});
const screen = () =>
  import('../../../src/tools/help/own-ways.tsx').then(({ OwnWays }) => ({ default: OwnWays }));
const listed = (page: HTMLElement) =>
  [...page.querySelectorAll('ul[aria-label="Somebody of your own"] li')].map((row) => row.textContent);

test('friends who are good for such a night come first, with the number that one noted of them and nothing else', async () => {
  const { page } = await enter(screen, '/help/now', '/help/now', [
    friend('Ali', { goodFor: ['laughing'] }),
    friend('Noor', { goodFor: ['atNight'], note: 'Knows about Sam. 0170 555 01 02, until two' }),
  ]);
  expect(listed(page)).toEqual(['Noor0170 555 01 02', 'Ali']);
  expect(page.querySelector('a[href^="tel:"]')?.textContent).toContain('Noor');
});

test('where nobody is noted, nothing is said of it', async () => {
  const { page } = await enter(screen, '/help/now', '/help/now', []);
  expect(listed(page)).toEqual([]);
  expect(page.textContent).not.toContain('Somebody of your own');
});
