import { readFileSync } from 'node:fs';
import { checkLanguage, type LanguageKind } from '../../src/notes/language/index.ts';
import { findingsOfRules } from '../../src/notes/language/rules.ts';
import { sentencesOf as sentencesIn } from '../../src/notes/language/sentences.ts';

interface Labelled {
  readonly text: string;
  readonly kinds: readonly LanguageKind[];
}

class Counts {
  right = 0;
  wrong = 0;
  missed = 0;
  add(isWanted: boolean, isFound: boolean): void {
    if (isWanted && isFound) this.right++;
    else if (isFound) this.wrong++;
    else if (isWanted) this.missed++;
  }
  get precision(): number {
    return this.right / (this.right + this.wrong);
  }
  get recall(): number {
    return this.right / (this.right + this.missed);
  }
}

export const sentencesOf = (name: string): Labelled[] =>
  JSON.parse(readFileSync(new URL(`./language-${name}.json`, import.meta.url), 'utf8')) as Labelled[];

/** The kinds that are found in a text. */
type Finds = (text: string) => readonly LanguageKind[];

const byChecks: Finds = (text) => checkLanguage(text).flatMap(({ kind }) => kind);
/** By the patterns alone, without the model. */
export const byRules: Finds = (text) =>
  sentencesIn(text).flatMap((sentence) => findingsOfRules(sentence).map(({ kind }) => kind));

/** How well the checks do on labelled sentences, in totals only. */
export function figuresOn(sentences: readonly Labelled[], finds = byChecks) {
  const kinds = ['blame', 'always', 'mindReading', 'thoughtAsFeeling', 'hiddenDemand'] as const;
  const each = Object.fromEntries(kinds.map((kind) => [kind, new Counts()])) as Record<LanguageKind, Counts>;
  const micro = new Counts();
  const flagged = new Counts();
  for (const { text, kinds: wanted } of sentences) {
    const found = new Set(finds(text));
    flagged.add(wanted.length > 0, found.size > 0);
    for (const kind of kinds) {
      each[kind].add(wanted.includes(kind), found.has(kind));
      micro.add(wanted.includes(kind), found.has(kind));
    }
  }
  return { each, micro, flagged };
}
