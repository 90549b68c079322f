/** Where a text stops being JSON: the engine's own message names the place only sometimes. */

export type TextPlace = { line: number; column: number };

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;

/** The place of the first character that no JSON text could have there, counted from 1; null for valid JSON. */
export function syntaxErrorPlace(text: string): TextPlace | null {
  const at = firstError(text);
  if (at === null) return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'next';

function firstError(text: string): number | null {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (;;) {
    skip(SPACE);
    const next = text[at];
    if (expected === 'next' && open.length === 0) return next === undefined ? null : at;
    const inside = open.at(-1);
    const ends = expected === 'next' || expected === 'valueOrEnd' || expected === 'keyOrEnd';
    if (ends && next === (inside === '{' ? '}' : ']')) {
      open.pop();
      at++;
      expected = 'next';
    } else if (expected === 'next') {
      if (next !== ',') return at;
      at++;
      expected = inside === '{' ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (next !== ':') return at;
      at++;
      expected = 'value';
    } else if (expected === 'key' || expected === 'keyOrEnd') {
      if (!skip(STRING)) return at;
      expected = 'colon';
    } else if (next === '{' || next === '[') {
      open.push(next);
      at++;
      expected = next === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else if (skip(STRING) || skip(SCALAR)) expected = 'next';
    else return at;
  }
}
