// What changed between two texts, word by word.
import { diffArrays } from 'diff';

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
export const differenceOf = (before: string, after: string): DifferencePiece[] =>
  joined(
    diffArrays(wordsIn(before), wordsIn(after)).flatMap(({ value, added, removed }) =>
      value.map((text): DifferencePiece => ({ is: added ? 'put' : removed ? 'taken' : 'same', text })),
    ),
  );

const spaceAfter = (text: string): string => text.slice(text.trimEnd().length);

/** What is alike side by side is one piece; of a run of changes, what was taken comes first. */
function joined(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const result: DifferencePiece[] = [];
  let run: DifferencePiece[] = [];
  const flush = () => {
    const [taken, put] = (['taken', 'put'] as const).map((is) =>
      run.flatMap((one) => (one.is === is ? [one.text] : [])).join(''),
    ) as [string, string];
    // a space that both end with is no part of the change
    const space = spaceAfter(taken) === spaceAfter(put) ? spaceAfter(taken) : '';
    const texts = {
      taken: taken.slice(0, taken.length - space.length),
      put: put.slice(0, put.length - space.length),
      same: space,
    };
    for (const is of ['taken', 'put', 'same'] as const)
      if (texts[is] !== '') result.push({ is, text: texts[is] });
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
