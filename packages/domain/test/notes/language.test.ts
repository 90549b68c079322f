import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLanguage, LANGUAGE_REASONS, languageChecker } from '../../src/notes/language/index.ts';
import { model } from '../../src/notes/language/weights.ts';
import { fingerprint } from '../../study/language/corpus.ts';
import { byRules, figuresOn, sentencesOf } from './figures.ts';

const kindsIn = (text: string) => [...new Set(checkLanguage(text).map(({ kind }) => kind))].sort();
const passagesIn = (text: string) => checkLanguage(text).map(({ from, to }) => text.slice(from, to));

const pieces = [
  ...[
    'You never listen',
    'I feel like you',
    'if you loved me you would',
    "it's your fault",
    'you should',
    'Sam hates me',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    '\u202e',
    'שלום',
    '\ud83d',
    'é',
    'ﬀ',
    'İ',
    '\n',
    ' ',
    '.',
    '?',
    '…',
    "'",
    '’',
    '"',
    '“',
    '”',
    '—',
    'ur',
    '>',
  ],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(' ')),
);

describe('checks of language', () => {
  test('LANGUAGE1 says where, why and what kind, and offers a wording; the text stays as it is', () => {
    const text = 'We talked. Later I thought: you never listen to me.';
    const [one] = checkLanguage(text);
    expect(one).toEqual({ kind: 'always', because: 'always', instead: 'howOften', from: 28, to: 37 });
    expect(text.slice(one?.from, one?.to)).toBe('you never');
    for (const { kind, instead } of Object.values(LANGUAGE_REASONS)) expect(`${kind}${instead}`).not.toBe('');
  });

  test('LANGUAGE2 places count in UTF-16 units of the text as written, in order, and none of a kind overlap', () => {
    expect(passagesIn('😀👩‍👩‍👧 Youre a liar!')).toEqual(['Youre a liar']);
    fc.assert(
      fc.property(anyText, (text) => {
        const found = checkLanguage(text);
        for (const [k, { kind, from, to }] of found.entries()) {
          expect(0 <= from && from < to && to <= text.length).toBe(true);
          expect(text.slice(from, to)).toMatch(/^[\p{L}\p{N}]/u);
          expect(found[k - 1]?.from ?? 0).toBeLessThanOrEqual(from);
          expect(found.some((o, j) => j !== k && o.kind === kind && o.from < to && from < o.to)).toBe(false);
        }
      }),
    );
  });

  test('LANGUAGE3 takes any text there is: none, very long, without a space', () => {
    expect(checkLanguage('')).toEqual([]);
    expect(checkLanguage('a'.repeat(100_000))).toEqual([]);
    expect(checkLanguage('!?'.repeat(20_000))).toEqual([]);
    expect(checkLanguage('you '.repeat(1_000)).length).toBeGreaterThanOrEqual(0);
    expect(checkLanguage('“'.repeat(5_000))).toEqual([]);
  });

  test('LANGUAGE4 says the same of the same text, and of a sentence the same wherever it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(checkLanguage(text)).toEqual(checkLanguage(text));
      }),
    );
    const check = languageChecker();
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const draft = texts.join('. ');
        expect(check(draft)).toEqual(checkLanguage(draft));
      }),
    );
    const alone = kindsIn('You ruined everything.');
    expect(kindsIn('We met on Monday. You ruined everything. The sea was calm.')).toEqual(alone);
  });

  test('LANGUAGE5 has nothing to say of other languages', () => {
    for (const text of [
      'Du hörst mir nie zu und bist immer so egoistisch.',
      'Tu ne m’écoutes jamais, c’est toujours de ta faute.',
      'Nunca me escuchas y siempre es culpa tuya.',
      'Je luistert nooit naar mij, het is altijd jouw schuld.',
      'Non mi ascolti mai, è sempre colpa tua.',
      'あなたは私の話をちっとも聞かない。',
      'Ты никогда меня не слушаешь.',
      'أنت لا تستمع إلي أبدا',
    ])
      expect(checkLanguage(text)).toEqual([]);
  });

  test('LANGUAGE6 what somebody else said is theirs: quoted, told, or carried over from a message', () => {
    for (const text of [
      'She wrote “you never listen to me”.',
      '"You ruined my birthday," she said.',
      'He told me I was selfish and that you never call.',
      '> You always do this.\nI have read it twice.',
      'According to Mika, Noor hates me.',
    ])
      expect(checkLanguage(text)).toEqual([]);
  });

  test('LANGUAGE7 leaves in peace what one says of oneself, asks openly, doubts, or asks for', () => {
    for (const text of [
      'I never learned to swim.',
      'Do you want to talk about it?',
      'I wonder whether you are angry with me.',
      'Would you text me when you get home? No is fine.',
      'I feel sad and a little lonely.',
      'You came home at midnight, and we had said ten.',
    ])
      expect(checkLanguage(text)).toEqual([]);
  });

  test('LANGUAGE8 reads messages as they are typed: apostrophes of any form or none, short forms, both spellings', () => {
    for (const text of ["You don't care about me.", 'You don’t care about me.', 'u dont care about me'])
      expect(kindsIn(text)).toEqual(['mindReading']);
    expect(kindsIn('I feel criticized.')).toEqual(kindsIn('I feel criticised.'));
  });

  test('LANGUAGE11 what was learned comes from the sentences that are there', () => {
    expect(model.from, 'the sentences have changed: npm run language').toBe(fingerprint());
    const written = readFileSync(new URL('../../src/notes/language/weights.ts', import.meta.url));
    expect(gzipSync(written).length).toBeLessThan(125_000);
  });

  test('LANGUAGE12 what no rule foresees is found as a whole sentence, with a question to oneself; what is harmless is not', () => {
    const text = 'We had tea. You care more for her cat than for my week. It rained.';
    const found = checkLanguage(text);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual([
      'You care more for her cat than for my week',
    ]);
    expect(found[0]?.because).toBe('soundsLikeKnowing');
    expect(checkLanguage('I care for her cat this week, and for mine.')).toEqual([]);
    // a pattern finds it, and the model knows better
    expect(checkLanguage('You broke the internet with that outfit.')).toEqual([]);
  });

  test('LANGUAGE9 finds each kind in the sentences it was built on, and nothing in their near-misses', () => {
    const sentences = sentencesOf('dev');
    const patterns = figuresOn(sentences, byRules);
    expect(Math.min(patterns.flagged.precision, patterns.micro.precision)).toBeGreaterThanOrEqual(0.96);
    expect(Math.min(patterns.flagged.recall, patterns.micro.recall)).toBeGreaterThanOrEqual(0.97);
    // with the model: surer, which costs some recall of the kind; what it gains elsewhere is in the README
    const { micro, flagged } = figuresOn(sentences);
    expect(Math.min(flagged.precision, micro.precision)).toBeGreaterThanOrEqual(0.99);
    expect(flagged.recall).toBeGreaterThanOrEqual(0.96);
    expect(micro.recall).toBeGreaterThanOrEqual(0.94);
  });
});
