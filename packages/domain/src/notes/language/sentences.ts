// From a text to its sentences, each as words in one spelling, with the place of each word in the text.
import { CONTRACTIONS, LOWER } from './spelling.ts';

export interface Sentence {
  /** The words, each with a space after it; what is not a word is a mark of its own. */
  readonly words: string;
  /** Of each place in `words`, the place in the text where its word begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly isQuestion: boolean;
  /** Whether it ends with an exclamation mark. */
  readonly isLoud: boolean;
}

const token = /[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}]+)*|[.!?…]+|[,;:()—–-]|\n|“/gu;
const quotes = [
  /"[^"\n]*"/g,
  /“[^”\n]*”/g,
  /«[^»\n]*»/g,
  /„[^“”\n]*[“”]/g,
  /(?<![\p{L}\p{N}])‘(?:[^’\n]|’(?=\p{L}))*’/gu,
  /(?<![\p{L}\p{N}])'(?:[^'\n]|'(?=\p{L}))*'(?!\p{L})/gu,
  /^[ \t]*>.*$/gm,
];

/** What is quoted is somebody else's: one mark stands for it, and the text keeps its length. */
const withoutQuotes = (text: string): string =>
  quotes.reduce((kept, quote) => kept.replace(quote, (all) => `“${' '.repeat(all.length - 1)}`), text);

/** "Ur" and "your" where "you are" is meant. */
const youAre =
  /^(?:ur|your)\s+(?:such|so(?! called)|always|never|being|just|not|an?|the|too|still|really|only)\s|^ur\s+\p{L}+ing\b/iu;

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let words = '';
  let starts: number[] = [];
  let ends: number[] = [];
  const add = (word: string, from: number, to: number) => {
    words += `${word} `;
    for (let k = 0; k <= word.length; k++) {
      starts.push(from);
      ends.push(to);
    }
  };
  const close = (end: string) => {
    const isQuestion = end.includes('?');
    if (words !== '') sentences.push({ words, starts, ends, isQuestion, isLoud: end.includes('!') });
    words = '';
    starts = [];
    ends = [];
  };
  const source = withoutQuotes(text);
  for (const { 0: found, index } of source.matchAll(token)) {
    const to = index + found.length;
    if (found === '\n') close('');
    else if (/^[.!?…]/.test(found)) {
      if (words === '') continue;
      if (/^(?:…|\.\.+)$/.test(found)) add(',', index, to);
      else {
        add(found.includes('?') ? '?' : '.', index, to);
        close(found);
      }
    } else if (/^[,:()—–]/.test(found)) add(',', index, to);
    else if (found === '-') {
      if (/\s/.test(text[index - 1] ?? ' ')) add(',', index, to);
    } else {
      const isShort = youAre.test(source.slice(index, index + 30));
      for (const word of isShort ? ['you', 'are'] : spelled(found, words === '')) add(word, index, to);
    }
  }
  close('');
  return sentences;
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'d$/, ' would'],
  [/'m$/, ' am'],
  [
    /^(it|he|she|that|this|there|here|what|who|where|how|why|when|everything|nothing|everyone|everybody|nobody)'s$/,
    '$1 is',
  ],
  [/'s$/, " 's"],
];

/** One written word as the words that it stands for; what looks like a name keeps its capital. */
function spelled(written: string, isFirst: boolean): string[] {
  const lower = written.toLowerCase().replace(/[’`´]/g, "'");
  const known = CONTRACTIONS.get(lower);
  if (known !== undefined) return known.split(' ');
  const [, ending] = endings.find(([pattern]) => pattern.test(lower)) ?? [];
  if (ending !== undefined) {
    const pattern = endings.find(([one]) => one.test(lower))?.[0] as RegExp;
    const [head = '', ...tail] = lower.replace(pattern, ending).split(' ');
    return [nameOr(written, head, isFirst), ...tail];
  }
  return [nameOr(written, lower, isFirst)];
}

function nameOr(written: string, lower: string, isFirst: boolean): string {
  const isName = /^\p{Lu}\p{Ll}/u.test(written) && !isFirst && !LOWER.has(lower);
  return isName ? `${written[0]}${lower.slice(1)}` : lower;
}
