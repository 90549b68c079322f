// What the patterns find in one sentence.
import { ALWAYS } from './always.ts';
import { BLAME } from './blame.ts';
import { type Finding, type LanguageKind, type LanguageReason, reasons } from './finding.ts';
import { firstWordsOf, NAME } from './first-words.ts';
import { mayBeSaid } from './guards.ts';
import { HIDDEN_DEMAND } from './hidden-demand.ts';
import { MIND_READING } from './mind-reading.ts';
import { sourceOf } from './pattern.ts';
import type { Sentence } from './sentences.ts';
import { THOUGHT_AS_FEELING } from './thought-as-feeling.ts';
import { CLASSES } from './words.ts';

interface Rule {
  readonly because: LanguageReason;
  readonly finds: RegExp;
  readonly inQuestions: boolean;
  readonly whatever: boolean;
}

/** By the word that they begin with; under null those that can begin with any. */
const rules = new Map<string | null, Rule[]>();
for (const kind of [BLAME, ALWAYS, MIND_READING, THOUGHT_AS_FEELING, HIDDEN_DEMAND])
  for (const [because, patterns] of Object.entries(kind))
    for (const pattern of patterns) {
      const source = sourceOf(pattern.replace(/^[?!]/, ''), CLASSES);
      const rule = {
        because: because as LanguageReason,
        finds: new RegExp(source, 'uy'),
        inQuestions: pattern.startsWith('?'),
        whatever: pattern.startsWith('!'),
      };
      for (const word of firstWordsOf(source) ?? [null]) rules.set(word, [...(rules.get(word) ?? []), rule]);
    }

/** "You never lied to me" holds nothing against anybody. */
const denies = / (?:never|not) (?!bother)/;

export function findingsOfRules(sentence: Sentence): Finding[] {
  const found: Finding[] = [];
  const { words, starts, ends } = sentence;
  for (const { 0: word, index } of words.matchAll(/[^ ]+/g)) {
    const isName = index === 0 || /^\p{Lu}/u.test(word);
    const tried = [rules.get(word), rules.get(null), isName ? rules.get(NAME) : undefined].flatMap(
      (some) => some ?? [],
    );
    for (const rule of new Set(tried)) {
      rule.finds.lastIndex = index;
      const passage = rule.finds.exec(words)?.[0].trimEnd() ?? '';
      if (passage === '' || (rule.because === 'verdict' && denies.test(passage))) continue;
      if (!mayBeSaid(sentence, index, reasons[rule.because].kind, rule)) continue;
      found.push({
        ...reasons[rule.because],
        from: starts[index] ?? 0,
        to: ends[index + passage.length - 1] ?? 0,
        because: rule.because,
      });
    }
  }
  return longestOfEach(found);
}

/** Where one says more than another of the same passage: the first of each pair is left out. */
const lesser: Readonly<Partial<Record<LanguageKind, readonly (LanguageKind | LanguageReason)[]>>> = {
  blame: ['mindReading', 'hiddenDemand', 'feelThat'],
};
const lesserReasons: Readonly<Partial<Record<LanguageReason, readonly (LanguageKind | LanguageReason)[]>>> = {
  allOrNothing: ['feelThat'],
  verdict: ['always'],
  reproach: ['always'],
  again: ['always'],
  fault: ['always'],
  accusingQuestion: ['always'],
  giveUp: ['feelThat'],
  debt: ['feelThat'],
  should: ['mindReading'],
  thinks: ['feelThat'],
  feels: ['feelThat'],
  wants: ['feelThat'],
  intends: ['feelThat'],
};

const overlap = (a: Finding, b: Finding) => a.from < b.to && b.from < a.to;

/** Of findings of one kind that overlap the longest, and none that says less than another. */
function longestOfEach(found: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const one of found.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((other) => other.kind === one.kind && overlap(one, other))) kept.push(one);
  return kept
    .filter((one) => {
      const more = [...(lesser[one.kind] ?? []), ...(lesserReasons[one.because] ?? [])];
      return !kept.some(
        (other) => overlap(one, other) && (more.includes(other.kind) || more.includes(other.because)),
      );
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
