// What the learned model sees of a sentence: words and their runs, the sentence's shape in words of meaning, who does what, and the
// findings of the rules. Each of them is a number of 22 bits, so that no list of words need be loaded; README.md tells how it is learned.
import type { LanguageReason } from './finding.ts';
import { reasons } from './finding.ts';
import { groupsOf, isGrammar } from './meanings.ts';
import type { Sentence } from './sentences.ts';

const bits = 22;

/** One number for a text (FNV-1a). */
function keyOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
}

const stemOf = (word: string): string => {
  const end =
    word.length > 4 ? word.replace(/i(?:es|ed)$/, 'y').replace(/(?<=..)(?:ing|ed|es|s|e|ly)$/, '') : word;
  return end.replace(/([bdgklmnprt])\1$/, '$1');
};
/** Of a word that is in no list its ending says a little. */
const endOf = (word: string): string => {
  const found = /(?:ing|ed|ly|ful|less|ness|ment|tion|er|est|able|ous|ive|ish|s|y|en)$/.exec(word);
  return word.length > 3 && found ? `-${found[0]}` : '-';
};
const isMark = (word: string): boolean => /^[^a-z]/.test(word);
const shapeOf = (word: string): string =>
  isMark(word) || isGrammar(word) ? word : (groupsOf(word)[0] ?? endOf(word));

const pronouns = /^(?:i|you|me|my|your|he|she|they|we|not|never|NAME)$/;
const subject = /^(?:i|we|you|he|she|they|it|NAME|that|this)$/;
const third = /^(?:he|she|they|NAME)$/;

function* runs(kind: string, words: readonly string[], least: number, most: number) {
  for (let length = least; length <= most; length++)
    for (let k = 0; k + length <= words.length; k++)
      yield `${kind}${length}:${words.slice(k, k + length).join(' ')}`;
}

function* gaps(kind: string, words: readonly string[]) {
  for (const [k, word] of words.entries())
    for (const other of words.slice(k + 2, k + 5)) yield `${kind}:${word}_${other}`;
}

function* pieces(word: string) {
  const whole = `<${word}>`;
  for (let length = 3; length <= 4; length++)
    for (let k = 0; k + length <= whole.length; k++) yield `h:${whole.slice(k, k + length)}`;
}

/** Who does it, and whether it is denied, word by word. */
function* deeds(words: readonly string[], stems: readonly string[]) {
  let who = '';
  let denied = 0;
  for (const [k, word] of words.entries()) {
    if (subject.test(word)) who = third.test(word) ? 'they' : word;
    if (/^(?:,|and|but|so)$/.test(word)) denied = 0;
    if (/^(?:not|never|no|without)$/.test(word)) denied = 4;
    else if (denied > 0) denied--;
    yield `j:${who}:${stems[k]}`;
    if (denied > 0 && denied < 4) yield `n:${stems[k]}`;
    for (const group of groupsOf(word)) {
      yield `g:${group}`;
      yield `gj:${who}:${group}`;
      yield `gn:${denied > 0}:${group}`;
    }
    if (!isMark(word) && !isGrammar(word) && word.length > 3) yield* pieces(word);
  }
}

function* all({ words: written, isQuestion, isLoud }: Sentence, found: readonly LanguageReason[]) {
  const words = written
    .trim()
    .split(' ')
    .filter((word) => !/^[.?!]$/.test(word))
    .map((word) => (/^\p{Lu}/u.test(word) ? 'NAME' : /^\p{N}/u.test(word) ? 'NUM' : word));
  const end = isQuestion ? '?' : isLoud ? '!' : '.';
  const stems = words.map(stemOf);
  const shape = words.map(shapeOf);
  const whole = ['^', ...words, end];
  const whole2 = ['^', ...stems, end];
  const whole3 = ['^', ...shape, end];
  for (const [k, word] of words.entries()) yield* [`u:${word}`, `s:${stems[k]}`];
  yield* runs('w', whole, 2, 3);
  yield* runs('s', whole2, 2, 3);
  yield* runs('m', whole3, 2, 5);
  yield* gaps('k', whole2);
  yield* gaps('l', whole3);
  yield* deeds(words, stems);
  const groups = [...new Set(words.flatMap(groupsOf))].sort();
  for (const [k, group] of groups.entries())
    for (const other of groups.slice(k + 1)) yield `gg:${group}+${other}`;
  for (const length of [1, 2, 3]) {
    yield `b${length}:${words.slice(0, length).join(' ')}`;
    yield `e${length}:${words.slice(-length).join(' ')}`;
    yield `bs${length}:${shape.slice(0, length + 1).join(' ')}`;
    if (length < 3) yield `be${length}:${end}${words.slice(0, length).join(' ')}`;
  }
  yield `es:${shape.slice(-3).join(' ')}${end}`;
  yield `end:${end}`;
  const has = (which: RegExp) => (words.some((word) => which.test(word)) ? 1 : 0);
  const you = has(/^(?:you|your|yours|yourself)$/);
  const self = has(/^(?:i|me|my|mine|myself)$/);
  const they = has(/^(?:he|she|they|him|her|them|his|their|NAME)$/);
  yield `who:${you}${self}${they}${has(/^(?:we|us|our)$/)}`;
  yield `whose:${has(/^you$/)}${has(/^your$/)}${has(/^i$/)}${has(/^(?:me|my)$/)}${they}`;
  yield `ask:${you}${self}${they}${end}`;
  yield `long:${Math.min(9, Math.floor(Math.log2(words.length + 1) * 2))}`;
  yield `commas:${Math.min(3, words.filter((word) => word === ',').length)}`;
  const order = words.filter((word) => pronouns.test(word)).slice(0, 4);
  for (let length = 1; length <= order.length; length++) yield `o:${order.slice(0, length).join(' ')}`;
  for (const reason of found) yield* [`R:${reason}`, `R:${reasons[reason].kind}`];
  if (found.length === 0) yield 'R:none';
}

/** What is to be seen of a sentence in which the rules found this. */
export function featuresOf(sentence: Sentence, found: readonly LanguageReason[]): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const feature of all(sentence, found)) keys.add(keyOf(feature));
  return keys;
}
