// The sentences that the checks of language learn from, by author, as the model sees them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { featuresOf } from '../../src/notes/language/features.ts';
import type { LanguageKind } from '../../src/notes/language/finding.ts';
import { findingsOfRules } from '../../src/notes/language/rules.ts';
import { sentencesOf } from '../../src/notes/language/sentences.ts';

const files = {
  dev: '../../test/notes/language-dev.json',
  a: './corpus-a.json',
  b: './corpus-b.json',
  c: './corpus-c.json',
  d: './corpus-d.json',
  e: './corpus-e.json',
  f: './corpus-f.json',
  own: './own-before.json',
  ownAfter: './own-after.json',
} as const;
type Author = keyof typeof files;
export const authors = Object.keys(files) as Author[];

export interface Text {
  readonly author: string;
  readonly kinds: readonly LanguageKind[];
  /** Of each of its sentences the features, and the kinds that the rules find. */
  readonly sentences: readonly (readonly number[])[];
  readonly byRules: readonly (readonly LanguageKind[])[];
}

interface Labelled {
  readonly text: string;
  readonly kinds: readonly LanguageKind[];
}

const labelledBy = (author: Author): Labelled[] =>
  JSON.parse(readFileSync(new URL(files[author], import.meta.url), 'utf8')) as Labelled[];

export function textsOf(author: Author): Text[] {
  return labelledBy(author).map(({ text, kinds }) => {
    const sentences = sentencesOf(text).map((sentence) => ({ sentence, found: findingsOfRules(sentence) }));
    return {
      author,
      kinds,
      sentences: sentences.map(({ sentence, found }) => [
        ...featuresOf(
          sentence,
          found.map(({ because }) => because),
        ),
      ]),
      byRules: sentences.map(({ found }) => found.map(({ kind }) => kind)),
    };
  });
}

/** What the weights come from, so that a test can say when they are stale. */
export const fingerprint = (): string =>
  createHash('sha256')
    .update(JSON.stringify(authors.map(labelledBy)))
    .digest('hex');
