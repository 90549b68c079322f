// A sentence as plain words in one spelling: numbers as digits, names as marks, so that the tables need to know each thing once.
import { isEnglish } from '../../../notes/language/english.ts';
import { type Sentence, sentencesOf } from '../../../notes/language/sentences.ts';
import type { Statement, Who } from '../claims.ts';
import { SYNONYMS } from './synonyms.ts';

export interface Plain {
  /** Words with one space around each; a person whose name is known is `@0`, `@1` … */
  readonly words: string;
  readonly quote: string;
  /** Whom the marks stand for. */
  readonly people: readonly Who[];
}

const NUMBERS: Readonly<Record<string, string>> = {
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{ ten: '10', eleven: '11', twelve: '12', fourteen: '14', fifteen: '15', twenty: '20', thirty: '30' },
  ...{ forty: '40', fifty: '50', sixty: '60', ninety: '90', hundred: '100' },
};

const NO_NAMES =
  /^(?:New|Year|Years|Eve|Day|Christmas|Easter|Boxing|Pride|Valentine|Thanksgiving|Hanukkah|Diwali|Eid|Passover|Halloween|Instagram|Facebook|Whatsapp|Signal|Tinder|Telegram|Internet|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|We|They|He|She|No|Nobody|If|When|Each|Our|The)$/i;

/** One way to say each thing. In this order. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/ (?:any|some|every|no) 1 /g, ' somebody '],
  [/ (?:no one|no body) /g, ' nobody '],
  [/ (?:everyone|every body) /g, ' everybody '],
  [/ (?:anyone|anybody|someone) (?=else )/g, ' somebody '],
  [/ someone /g, ' somebody '],
  [/ anyone /g, ' anybody '],
  [/ can not | cannot /g, ' can not '],
  [/ okay | o k | alright | all right /g, ' ok '],
  [/ (?:shall|should) /g, ' must '],
  [/ 1 of (us|them) /g, ' one of $1 '],
  [/ neither of us /g, ' nobody '],
  [/ none of us /g, ' nobody '],
  [/ not any(?:body|one) /g, ' nobody '],
  [/ a half | half an? /g, ' 0.5 '],
  [
    / an? (?:single )?(?=(?:night|evening|hour|day|week|month|quarter|year|fortnight)s? |dates? (?:an?|each|every|per) )/g,
    ' 1 ',
  ],
  [/ (?:1 )?fortnightly /g, ' every 2 weeks '],
  [/ (?:every|each) fortnight /g, ' every 2 weeks '],
  [/ 1 fortnight /g, ' 2 weeks '],
  [/ every (?:other|second) (?=week|month|day|night)/g, ' every 2 '],
  [/ (?:per|a|each|1) fortnight /g, ' every 2 weeks '],
  [/ (?:1|one) another /g, ' each other '],
  [
    / when(?:ever)? (?:we|it|they|you|i|she|he|each of us) (?:likes?|wants?|wish|wishes|feels? right|feels? like it|suits?(?: us| them| me| you)?|pleases?) /g,
    ' as we like ',
  ],
  [/ half yearly /g, ' every 6 months '],
  [/ (?:quarterly|every quarter|once 1 quarter|each quarter) /g, ' every 3 months '],
  [/ (?:yearly|annually) /g, ' every 1 years '],
  [/ monthly /g, ' every 1 months '],
  [/ weekly /g, ' every 1 weeks '],
  [/ daily /g, ' every 1 days '],
  [
    /(?<! (?:within|after|for|by|(?<!check )in|than|wait|waits|least|of|next|first|before|about|the|last|whole)) (?:every|each|per|1) (week|month|day|year) (?!(?:1|per|every|each|out of) (?:week|month|year))/g,
    ' every 1 $1s ',
  ],
  [/ (\d+) (hours?|nights?|dates?|times|evenings?|days?) (week|month|year) /g, ' $1 $2 every 1 $3s '],
  [/ (\d+) ?x (?=every |in |(?:week|month|year) )/g, ' $1 times '],
  [/ times (week|month|year) /g, ' times every 1 $1s '],
  [/ once /g, ' 1 times '],
  [/ twice /g, ' 2 times '],
  [/ within the hour /g, ' within 1 hour '],
  [/ (\d{1,2})(pm|am) /g, ' $1 $2 '],
  [/ thrice /g, ' 3 times '],
  [/ couple of /g, ' few '],
  // what is only added, and binds to no more
  [/(?: ,)? or more if (?:we|i|you|they) (?:can|like|want|wish)(?: to)? /g, ' or more '],
  [/(?: ,)? and the (?:other|remaining) \d+ (?:apart|alone|each alone|for ourselves) /g, ' '],
  [/ every (?:single|last) /g, ' every '],
  [/ (?:both|the both|us both|the 2) of us 2? ?(?=alone |only )/g, ' the 2 of us '],
  [/ (?:only we 2|we 2 only|we 2 alone|only we|us 2 alone) /g, ' only us '],
  [/ the other 1 /g, ' the other '],
  [/ (?:third|other|further) (?:person|people|party|parties) /g, ' other people '],
  [
    / (?:whomever|whoever|who ever) (?:they|we|i|you|she|he) (?:likes?|wants?|pleases?|chooses?) /g,
    ' anybody ',
  ],
];

export function plainOf({ text, names }: Statement): Plain[] {
  const lengthKept = text
    .replace(/(\d{1,2})[:.](\d{2})(?!\d|[.:]\d)/g, '$1h$2')
    .replace(/(\d)[,.’'](\d{3})(?!\d)/g, '$1$2 ')
    .replace(/(\d)\.5(?!\d)/g, '$1½ ');
  return sentencesOf(lengthKept)
    .filter((sentence) => !sentence.isQuestion && isEnglish(sentence))
    .map((sentence) => ({ ...wordsOf(sentence, names), quote: quoteOf(text, sentence) }));
}

function quoteOf(text: string, { starts, ends }: Sentence): string {
  const end = ends.at(-1) ?? text.length;
  return text.slice(starts[0] ?? 0, Math.max(end, ends.at(-2) ?? 0)).trim();
}

function wordsOf({ words }: Sentence, names: Statement['names']): Pick<Plain, 'words' | 'people'> {
  const people: Who[] = [];
  let plain = ` ${words.trim()} `;
  for (const [who, all] of names)
    for (const name of all) {
      const known = sentencesOf(name)[0]?.words.trim();
      if (!known) continue;
      const named = new RegExp(` ${escaped(known)}(?= )`, 'giu');
      if (!named.test(plain)) continue;
      if (!people.includes(who)) people.push(who);
      plain = plain.replace(named, ` @${people.indexOf(who)}`);
    }
  // what still has a capital is the name of somebody whom nobody here calls so
  plain = plain.replace(/ (\p{Lu}\p{Ll}+)(?= )/gu, (all, word: string) =>
    NO_NAMES.test(word) ? all : ` ?${word}`,
  );
  plain = plain.toLowerCase().replace(/ (\p{L}+)(?= )/gu, (all, word: string) => {
    const number = NUMBERS[word];
    return number === undefined ? all : ` ${number}`;
  });
  plain = plain.replace(/(\d+)½/g, '$1.5').replace(/ 20 (\d) /g, (_, n) => ` ${20 + Number(n)} `);
  for (const [from, to] of [...SAME, ...SYNONYMS]) plain = plain.replace(from, to);
  return { words: plain.replace(/ +/g, ' '), people };
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
