import { expect, test } from 'vitest';
import { type EntryId, type MemberId, signedSentence } from '../../src/index.ts';
import { agreement, ana, ben, cleo, dan, everyone, Table, weekends } from '../papers/table.ts';

const quoted = (
  table: Table,
  version: EntryId,
  people: readonly MemberId[] = everyone,
  me = ana,
): string | null =>
  signedSentence(table.state.papers, { paper: weekends, version, item: 'i0' }, people, me)?.text ?? null;

test('TALK30 a repair quotes a sentence that all of its people signed, also where another was signed since', () => {
  const table = new Table();
  const first = table.drafts(ana, agreement('We call.'));
  for (const one of everyone) table.says(one, 'yes', [first]);
  expect(quoted(table, first)).toBe('We call.');
  const next = table.drafts(ben, agreement('We write.'), first);
  for (const one of everyone) table.says(one, 'yes', [next]);
  expect([quoted(table, first), quoted(table, next)]).toEqual(['We call.', 'We write.']);
});

test('TALK30 a sentence that somebody wrote and not all signed is quoted to nobody', () => {
  const table = new Table();
  const first = table.drafts(ana, agreement('We call.'));
  for (const one of everyone) table.says(one, 'yes', [first]);
  const forged = table.drafts(ben, agreement('You always promised.'), first);
  expect(quoted(table, forged)).toBeNull();
  table.says(ben, 'yes', [forged]);
  expect([quoted(table, forged), quoted(table, first)]).toEqual([null, 'We call.']);
});

test('TALK30 a paper is quoted among all whose it is, and nobody else', () => {
  const table = new Table();
  const first = table.drafts(ana, agreement('We call.'));
  for (const one of everyone) table.says(one, 'yes', [first]);
  expect(quoted(table, first, [cleo, ben, ana])).toBe('We call.');
  expect(quoted(table, first, [ana, ben])).toBeNull();
  expect(quoted(table, first, [...everyone, dan])).toBeNull();
  expect(quoted(table, first, everyone, dan)).toBeNull();
});
