import { describe, expect, test } from 'vitest';
import { fuzz } from '../../wire/test/fuzz.ts';
import { kitWords, rootOf } from '../src/index.ts';
import { parsers } from './parsers.ts';

describe('LOG22 what would be written otherwise is not read, and nothing that comes makes a reader throw', () => {
  test.each(parsers)(
    '$name: 50,000 inputs that are nearly right',
    async (parser) => {
      const { accepted, refused } = await fuzz(parser, 50_000, 1);
      expect(accepted).toBeGreaterThan(500);
      for (const name of parser.refusals) expect(refused.get(name) ?? 0, name).toBeGreaterThan(50);
    },
    60_000,
  );
});

describe('LOG5 the kit as people type it', () => {
  const root = new Uint8Array(32).map((_, at) => at * 7);
  const words = kitWords(root);

  test('case, numbers, dots, lines and marks that a keyboard adds do not matter', () => {
    const typed = [
      words.join(' ').toUpperCase(),
      words.map((word, at) => `${at + 1}. ${word}`).join('\n'),
      words.join(', ').normalize('NFD').replace('a', 'á').replace('e', 'e\u0300'),
      words.join(' ').replaceAll('i', 'İ'),
    ];
    for (const text of typed) expect(rootOf(text)).toEqual(root);
  });

  test.each([
    ['abandn', 'abandon'],
    ['abandoon', 'abandon'],
    ['abanbon', 'abandon'],
    ['abnadon', 'abandon'],
    ['bandon', 'abandon'],
    ['xbandon', 'abandon'],
    ['zxo', 'zoo'],
    ['ozo', 'zoo'],
  ])('%s is near %s', (typed, meant) => {
    expect(rootOf(typed)).toMatchObject({ kind: 'unlisted', near: expect.arrayContaining([meant]) });
  });

  test('a wrong word is named; a wrong listed one fails the checksum; one too few is counted', () => {
    expect(rootOf(['abandom', ...words.slice(1)].join(' '))).toMatchObject({
      kind: 'unlisted',
      at: 1,
      word: 'abandom',
    });
    expect(rootOf([words[1], words[0], ...words.slice(2)].join(' '))).toEqual({ kind: 'checksum' });
    expect(rootOf(words.slice(1).join(' '))).toEqual({ kind: 'count', words: 23 });
  });
});
