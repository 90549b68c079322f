// npm run language: learns the weights of the checks of language from the labelled sentences, and prints how well they do on authors they
// have not seen. The same sentences always give the same weights; it takes a few minutes.
import { writeFileSync } from 'node:fs';
import { letters, levels } from '../../src/notes/language/learned.ts';
import { authors, fingerprint, type Text, textsOf } from './corpus.ts';
import { figures, type Limits, limitsOf } from './figures.ts';
import { heads, learn, type Small, scoresOf } from './model.ts';

function keysText(keys: readonly number[]): string {
  let text = '';
  let before = 0;
  for (const key of keys) {
    let distance = key - before;
    for (; distance > 31; distance >>= 5) text += letters[(distance & 31) | 32];
    text += letters[distance];
    before = key;
  }
  return text;
}

/** Those who wrote without having seen a model, nor each other’s sentences. */
const judges = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const written = (
  small: Small,
  limit: Limits,
) => `// Made by study/language/train.ts from the sentences there; nothing in it is written by hand.
export const model = ${JSON.stringify({
  from: fingerprint(),
  scale: small.scale,
  bias: small.bias,
  limit,
  steps: Object.fromEntries(
    heads.map((head) => [head, Array.from(small.steps[head], (step) => letters[step + levels]).join('')]),
  ),
  keys: keysText(small.keys),
})};
`;

function train(): void {
  const texts = authors.flatMap(textsOf);
  const judged = new Map<Text, ReturnType<typeof scoresOf>[number]>();
  for (const author of judges) {
    const own = texts.filter((text) => text.author === author);
    // whoever wrote ownAfter had seen what the model made of a and b: where those are judged, it would tell too much
    const small = learn(texts.filter((text) => text.author !== author && text.author !== 'ownAfter'));
    for (const [k, scores] of scoresOf(small, own).entries()) judged.set(own[k] as Text, scores);
  }
  const of = (...wanted: readonly string[]) => [...judged].filter(([text]) => wanted.includes(text.author));
  for (const author of judges) {
    const others = judges.filter((other) => other !== author);
    console.log(`author ${author}, limits from the others: ${figures(of(author), limitsOf(of(...others)))}`);
  }
  const limits = limitsOf([...judged]);
  console.log(`all six, limits from all: ${figures([...judged], limits)}`);
  writeFileSync(
    new URL('../../src/notes/language/weights.ts', import.meta.url),
    written(learn(texts), limits),
  );
}

train();
