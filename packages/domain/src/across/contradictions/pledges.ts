// What a pledge says: its activities beside what stays out, and its words.
import type { Claim, Statement } from './claims.ts';

export type PledgePart = 'activity' | 'limits' | 'slow' | 'stop';

const wordsOf = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [])
    .filter((word) => !SMALL.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))
    .join(' ');
const SMALL: ReadonlySet<string> = new Set(
  'the a an of in on at with and or we i you it is are to each other together ever any at all please our my your'.split(
    ' ',
  ),
);
/** What is said under a condition, or turned round, is no plain list. */
const TURNED =
  /\b(?:no|not|never|without|nothing|unless|except|only|if|when|but|instead|before|after|until|maybe|light|gentle|n't|don['’]t)\b/i;
const OUT = /^(?:no|never|not|without|nothing with|we do not(?: do)?|we don['’]t(?: do)?)\s+/i;

export function claimsOfPledge({ id, text, people }: Statement, part: PledgePart): Claim[] {
  const base = { is: 'pledge', statement: id, who: people } as const;
  if (part === 'slow' || part === 'stop') {
    const words = wordsOf(text);
    return words === '' ? [] : [{ ...base, quote: text.trim(), what: part, words }];
  }
  if (part === 'activity')
    return TURNED.test(text) ? [] : [{ ...base, quote: text.trim(), what: 'activity', words: wordsOf(text) }];
  return text
    .split(/[,;.\n]|\band\b/)
    .map((piece) => piece.trim())
    .flatMap((piece): Claim[] => {
      const bare = piece.replace(OUT, '');
      const words = wordsOf(bare);
      if (words === '' || words.split(' ').length > 4 || TURNED.test(bare)) return [];
      return [{ ...base, quote: piece, what: 'limit', words }];
    });
}
