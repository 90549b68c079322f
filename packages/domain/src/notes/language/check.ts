import { isEnglish } from './english.ts';
import { type Finding, type LanguageReason, reasons } from './finding.ts';
import { judge, learnedKinds } from './learned.ts';
import { findingsOfRules } from './rules.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** What in a draft of one's own, in English, may land otherwise than it is meant; in order. */
export const checkLanguage = (text: string): Finding[] => languageChecker()(text);

/** Checks a draft as it is typed: sentences that were in the text before are not looked at again. */
export function languageChecker(): (text: string) => Finding[] {
  let known = new Map<string, readonly Finding[]>();
  return (text) => {
    const now = new Map<string, readonly Finding[]>();
    const all = sentencesOf(text).flatMap((sentence) => {
      const first = sentence.starts[0] ?? 0;
      const key = text.slice(first, sentence.ends.at(-1));
      const found =
        known.get(key) ??
        now.get(key) ??
        (isEnglish(sentence) ? findingsIn(sentence) : []).map(moved(-first));
      now.set(key, found);
      return found.map(moved(first));
    });
    known = now;
    return all;
  };
}

const moved =
  (by: number) =>
  (one: Finding): Finding => ({ ...one, from: one.from + by, to: one.to + by });

/** Where no rule says why, the model has only this to say. */
const overall = {
  blame: 'soundsLikeBlame',
  always: 'soundsLikeAlways',
  mindReading: 'soundsLikeKnowing',
  thoughtAsFeeling: 'soundsLikeThought',
  hiddenDemand: 'soundsLikeDemand',
} as const satisfies Record<(typeof learnedKinds)[number], LanguageReason>;

/**
 * The model decides which kinds there are, also against the rules; where a rule found one, it says where and why. Where the model is sure
 * that there is something, and of no kind, a rule's word for what it is stands.
 */
function findingsIn(sentence: Sentence): Finding[] {
  const byRules = findingsOfRules(sentence);
  const sums = judge(
    sentence,
    byRules.map(({ because }) => because),
  );
  const found = byRules.filter(({ kind }) => kind !== 'unclear' && sums[kind] > 0);
  const missing = learnedKinds.filter((kind) => sums[kind] > 0 && !found.some((one) => one.kind === kind));
  const because: LanguageReason[] = missing.map((kind) => overall[kind]);
  if (found.length === 0 && missing.length === 0 && sums.any > 0) {
    if (byRules.length > 0) return byRules;
    because.push('mayHurt');
  }
  if (because.length === 0) return found;
  const { from, to } = extentOf(sentence);
  return [...because.map((one) => ({ ...reasons[one], from, to, because: one })), ...found].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
}

/** Where a sentence begins and ends, without the marks around it. */
function extentOf({ words, starts, ends }: Sentence): { from: number; to: number } {
  const places = [...words.matchAll(/[^ ]+/g)].filter(({ 0: word }) => /[\p{L}\p{N}]/u.test(word));
  return {
    from: starts[places[0]?.index ?? 0] ?? 0,
    to: ends[places.at(-1)?.index ?? 0] ?? 0,
  };
}
