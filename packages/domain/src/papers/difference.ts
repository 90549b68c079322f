// What changed between two texts, word by word. Sentences are short, so that the longest common part is found exactly.

export interface DifferencePiece {
  readonly is: 'same' | 'taken' | 'put';
  readonly text: string;
}

/** Words with the spaces after them, and marks by themselves. In scripts without spaces, character by character. */
const wordsIn = (text: string): string[] =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu,
  ) ?? [];

/** Pieces which, without those put in, read as `before`, and without those taken out, as `after`. */
export function differenceOf(before: string, after: string): DifferencePiece[] {
  const [old, fresh] = [wordsIn(before), wordsIn(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(old.length, fresh.length) - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail++;
  const middle = between(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return joined([
    ...old.slice(0, head).map((text): DifferencePiece => ({ is: 'same', text })),
    ...middle,
    ...old.slice(old.length - tail).map((text): DifferencePiece => ({ is: 'same', text })),
  ]);
}

function between(old: readonly string[], fresh: readonly string[]): DifferencePiece[] {
  const width = fresh.length + 1;
  // how long the longest common part is from here to the end
  const common = new Uint16Array((old.length + 1) * width);
  const at = (k: number, l: number) => common[k * width + l] ?? 0;
  for (let k = old.length - 1; k >= 0; k--)
    for (let l = fresh.length - 1; l >= 0; l--)
      common[k * width + l] =
        old[k] === fresh[l] ? at(k + 1, l + 1) + 1 : Math.max(at(k + 1, l), at(k, l + 1));
  const pieces: DifferencePiece[] = [];
  let [k, l] = [0, 0];
  while (k < old.length || l < fresh.length) {
    if (k < old.length && l < fresh.length && old[k] === fresh[l]) {
      pieces.push({ is: 'same', text: old[k++] as string });
      l++;
    } else if (l === fresh.length || (k < old.length && at(k + 1, l) >= at(k, l + 1)))
      pieces.push({ is: 'taken', text: old[k++] as string });
    else pieces.push({ is: 'put', text: fresh[l++] as string });
  }
  return pieces;
}

/** What is alike side by side is one piece; of a run of changes, what was taken comes first. */
function joined(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const result: DifferencePiece[] = [];
  let run: DifferencePiece[] = [];
  const flush = () => {
    for (const is of ['taken', 'put'] as const) {
      const text = run.flatMap((one) => (one.is === is ? [one.text] : [])).join('');
      if (text !== '') result.push({ is, text });
    }
    run = [];
  };
  for (const [k, piece] of pieces.entries()) {
    // a lone space between two changes reads better as part of them
    const isBetween =
      piece.is === 'same' &&
      /^\s+$/.test(piece.text) &&
      run.length > 0 &&
      pieces[k + 1]?.is !== 'same' &&
      k + 1 < pieces.length;
    if (piece.is !== 'same') run.push(piece);
    else if (isBetween) run.push({ is: 'taken', text: piece.text }, { is: 'put', text: piece.text });
    else {
      flush();
      const last = result.at(-1);
      if (last?.is === 'same') result[result.length - 1] = { is: 'same', text: last.text + piece.text };
      else result.push(piece);
    }
  }
  flush();
  return result;
}
