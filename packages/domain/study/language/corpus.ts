// The sentences that the checks of language learn from, by author, as the model sees them.
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
} as const;
type Author = keyof typeof files;
export const authors = Object.keys(files) as Author[];

export interface Text {
  readonly author: string;
  readonly kinds: readonly LanguageKind[];
  /** What the rules find in it. */
  readonly byRules: readonly LanguageKind[];
  /** Of each of its sentences the features. */
  readonly sentences: readonly (readonly number[])[];
}

export const sourceOf = (author: Author): string =>
  readFileSync(new URL(files[author], import.meta.url), 'utf8');

export function textsOf(author: Author): Text[] {
  const all = JSON.parse(sourceOf(author)) as { text: string; kinds: LanguageKind[] }[];
  return all.map(({ text, kinds }) => {
    const sentences = sentencesOf(text).map((sentence) => {
      const found = findingsOfRules(sentence);
      return { kinds: found.map(({ kind }) => kind), seen: [...featuresOf(sentence, found.map(({ because }) => because))] };
    });
    const byRules = [...new Set(sentences.flatMap((one) => one.kinds))];
    return { author, kinds, byRules, sentences: sentences.map(({ seen }) => seen) };
  });
}
