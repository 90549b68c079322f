// Which words a pattern can begin with, so that it is tried only where one of them stands.

/** Stands for a word that may be somebody's name. */
export const NAME = ' name';

const zero = /^(?:[?*]|\{0,?\d*\})\??/;
const once = /^(?:\+|\{\d+,?\d*\})\??/;

/** Null: it can begin with any word. */
export function firstWordsOf(source: string): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const alternative of alternativesOf(source)) {
    const words = firstOfRun(alternative);
    if (!words) return null;
    for (const word of words) all.add(word);
  }
  return all;
}

function firstOfRun(run: string): ReadonlySet<string> | null {
  const words = new Set<string>();
  let rest = run;
  while (rest !== '') {
    if (rest.startsWith('^')) {
      rest = rest.slice(1);
      continue;
    }
    if (rest.startsWith('\\p{Lu}') || rest.startsWith('[a-z]{2,12}')) return words.add(NAME);
    if (!rest.startsWith('(')) {
      const [, word = '', end = ''] = /^([a-z0-9']+)(\??)/.exec(rest) ?? [];
      if (word === '') return null;
      words.add(word);
      return end === '' ? words : words.add(word.slice(0, -1));
    }
    const group = rest.slice(0, closing(rest) + 1);
    rest = rest.slice(group.length);
    if (!group.startsWith('(?:')) continue;
    const inner = firstWordsOf(group.slice(3, -1));
    if (!inner) return null;
    for (const word of inner) words.add(word);
    const may = zero.exec(rest)?.[0];
    if (may === undefined) return words;
    rest = rest.slice(may.length).replace(once, '');
  }
  return null;
}

/** Where the bracket that opens a text is closed. */
function closing(text: string): number {
  let depth = 0;
  for (let k = 0; k < text.length; k++) {
    if (text[k] === '[') k = text.indexOf(']', k + 1);
    else if (text[k] === '(') depth++;
    else if (text[k] === ')' && --depth === 0) return k;
  }
  return text.length;
}

function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let k = 0; k < source.length; k++) {
    if (source[k] === '(') k += closing(source.slice(k));
    else if (source[k] === '[') k = source.indexOf(']', k + 1);
    else if (source[k] === '|') {
      parts.push(source.slice(from, k));
      from = k + 1;
    }
  }
  return [...parts, source.slice(from)];
}
