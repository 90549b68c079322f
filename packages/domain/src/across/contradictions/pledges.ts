// What a pledge says: its activities beside what stays out, and its words.
import type { Claim, Statement } from './claims.ts';

export type PledgePart = 'activity' | 'limits' | 'slow' | 'stop';

const wordsOf = (text: string): string =>
  (sameWords(text.toLowerCase()).match(/[\p{L}\p{N}'’]+/gu) ?? [])
    .filter((word) => !SMALL.has(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))
    .join(' ');
/** One word for each thing that pledges are about. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:before|during|while|after)(?: (?:or|and) (?:before|during|while|after))? (?:sex|play|playing|scenes?|the scene)\b/g,
    ' ',
  ],
  [/\b(?:anything|nothing|something)? ?that (?:leaves?|makes?|causes?)\b/g, ' '],
  [
    /\b(?:alcohol|booze|liquor|wine|beer|champagne|cocktails?|spirits|vodka|whisky|gin|tipsy|drunk|drinking|prosecco)\b/g,
    'alcohol',
  ],
  [
    /\b(?:hickeys?|love ?bites?|bruis(?:es?|ing)|marks?|welts?|bite marks?|scratch(?:es|ing)?|biting)\b/g,
    'mark',
  ],
  [/\b(?:neck|face|throat|hands?|everyone can see|everybody can see)\b/g, '$& visible'],
  [
    /\b(?:threesomes?|three-?ways?|(?:sex|play|playing) (?:\w+ )?(?:all |the )*three(?: of us)?|(?:all |the )*three of us in (?:\w+ )?bed|ménage à trois)\b/g,
    'threesome',
  ],
  [
    /\b(?:spank(?:s|ed|ing)?|slap(?:s|ped|ping)?|hit(?:s|ting)?|paddl(?:es?|ing)|flog(?:s|ged|ging)?|caning|whip(?:s|ped|ping)?)\b/g,
    'hit',
  ],
  [
    /\b(?:rope|ropes|bondage|tied(?: up)?|tying|ties?|shackles?|handcuffs?|cuffs?|restraints?|shibari)\b/g,
    'bondage',
  ],
  [/\b(?:chok(?:es?|ed|ing)|breath ?play|strangl(?:es?|ing)|asphyxiation)\b/g, 'chok'],
  [/\b(?:blindfold(?:s|ed|ing)?|covered eyes|eyes covered)\b/g, 'blindfold'],
  [/\b(?:photos?|pictures?|pics?|videos?|film(?:s|ed|ing)?|record(?:s|ed|ings?)|camera)\b/g, 'record'],
  [/\b(?:kiss(?:es|ed|ing)?|snog(?:s|ging)?|making out|make out)\b/g, 'kiss'],
];
const sameWords = (text: string) => FAMILIES.reduce((kept, [from, to]) => kept.replace(from, to), text);
const SMALL: ReadonlySet<string> = new Set(
  'the a an of in on at with and or we i you it is are to each other together ever any at all please our my your'.split(
    ' ',
  ),
);
/** What is said under a condition, or turned round, is no plain list. */
const TURNED =
  /\b(?:no|not|never|without|nothing|unless|except|only|if|when|but|instead|before|after|until|maybe|light|gentle|n't|don['’]t)\b/i;
const OUT =
  /^(?:no|never|not|without|nothing with|nothing(?= that)|none of|we do not(?: do)?|we don['’]t(?: do)?)\s+/i;

export function claimsOfPledge({ id, text, people }: Statement, part: PledgePart): Claim[] {
  const base = { is: 'pledge', statement: id, who: people } as const;
  if (part === 'slow' || part === 'stop') {
    const words = wordsOf(text);
    return words === '' ? [] : [{ ...base, quote: text.trim(), what: part, words }];
  }
  if (part === 'activity')
    return TURNED.test(text) ? [] : [{ ...base, quote: text.trim(), what: 'activity', words: wordsOf(text) }];
  return text
    .split(/[,;.\n]|\b(?:and|or)\b(?! (?:during|while|after|before))/)
    .map((piece) => piece.trim())
    .flatMap((piece): Claim[] => {
      const bare = sameWords(piece.toLowerCase().replace(OUT, ''));
      const words = wordsOf(bare);
      if (words === '' || words.split(' ').length > 4 || TURNED.test(bare)) return [];
      return [{ ...base, quote: piece, what: 'limit', words }];
    });
}
