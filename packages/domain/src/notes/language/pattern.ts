// A small notation for runs of words, turned into a regular expression over words that each have a space after them:
//   you never        these words          (really )?   a word that may be missing      cares?  cares, or care
//   {person}         a list of words      <break/broke/broken>   a verb in all its forms
//   _                any one word         ( | ) * + ? {0,3} (?! ) ^ $   as in regular expressions; $ is the end of a sentence
import { formsOf } from './verbs.ts';

export type Classes = Readonly<Record<string, string>>;

const piece =
  /(\{\d+,?\d*\}|\[[^\]]*\])|<([a-z/+]+)>|\{([a-zA-Z]+)\}|(\(\?(?:[:!=]|<[!=]))|(\()|(_)|([a-z0-9']+)(\??)|([,;“])|(\$)|\s+/g;

/** What a pattern means, as the source of a regular expression. */
export function sourceOf(pattern: string, classes: Classes): string {
  return pattern.replace(piece, (_all, asIs, verb, name, look, open, any, word, last, mark, end) => {
    if (asIs) return asIs;
    if (verb) return `(?:(?:${formsOf(verb).join('|')}) )`;
    if (name) return classOf(name, classes);
    if (look) return look;
    if (open) return '(?:';
    if (any) return '(?:[^ ,;.!?“]+ )';
    if (word || mark) return `(?:${word ?? mark}${last ?? ''} )`;
    return end ? '(?=[.!?] |$)' : '';
  });
}

function classOf(name: string, classes: Classes): string {
  const source = classes[name];
  if (source === undefined) throw new Error(`no words are called ${name}`);
  return source;
}

/** Finds a pattern at the beginnings of words. */
export const compile = (pattern: string, classes: Classes): RegExp =>
  new RegExp(`(?<=^| )(?:${sourceOf(pattern, classes)})`, 'gu');
