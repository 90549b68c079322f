/** Places in a file, written as in JavaScript: `relations[2].sides.p001.most`. */

export type Path = readonly (string | number)[];

/** `['sides', 'p 1', 0]` → `sides["p 1"][0]`. */
export function pathText(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (!/^[A-Za-z_$][\w$]*$/.test(part)) text += `[${JSON.stringify(part)}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

const PART = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([A-Za-z_$][\w$]*)/y;

/** The other way round; null where the text is no such place. */
export function readPath(text: string): Path | null {
  const path: (string | number)[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const found = PART.exec(text);
    if (!found) return null;
    const [, index, quoted, name] = found;
    try {
      path.push(index !== undefined ? Number(index) : (name ?? String(JSON.parse(quoted ?? ''))));
    } catch {
      return null;
    }
  }
  // What cannot be written that way was not meant that way: `.a`, `ab` for `a.b`.
  return path.length > 0 && pathText(path) === text ? path : null;
}

export function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
