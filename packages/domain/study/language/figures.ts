// From scores on sentences of authors that were not learned from: where the limits lie, and what comes of them.
import type { Text } from './corpus.ts';
import { type Head, heads, isWanted, kinds } from './model.ts';

type Judged = readonly (readonly [Text, readonly Readonly<Record<Head, number>>[]])[];
type Limits = Readonly<Record<Head, number>>;

/** A finding that is wrong costs as much as so many right ones are worth. */
const wrong: Readonly<Record<Head, number>> = {
  blame: 2,
  always: 2,
  mindReading: 2,
  thoughtAsFeeling: 2,
  hiddenDemand: 2,
  any: 3,
};

const best = (scores: Judged[number][1], head: Head): number => Math.max(-99, ...scores.map((one) => one[head]));

export function limitsOf(judged: Judged): Limits {
  const limits = {} as Record<Head, number>;
  for (const head of heads) {
    const ordered = judged
      .map(([text, scores]) => ({ score: best(scores, head), isRight: isWanted(text, head) }))
      .sort((a, b) => b.score - a.score);
    let worth = 0;
    let most = 0;
    limits[head] = 99;
    for (const [k, { score, isRight }] of ordered.entries()) {
      worth += isRight ? 1 : -wrong[head];
      if (worth <= most) continue;
      most = worth;
      limits[head] = Number(((score + (ordered[k + 1]?.score ?? score)) / 2).toFixed(4));
    }
  }
  return limits;
}

/** Precision / recall: flagged or not, micro over kinds, and each kind. */
export function figures(judged: Judged, limits: Limits): string {
  const count = (pairs: readonly (readonly [boolean, boolean])[]) => {
    const right = pairs.filter(([wanted, found]) => wanted && found).length;
    const found = pairs.filter(([, one]) => one).length;
    const wanted = pairs.filter(([one]) => one).length;
    return `${(right / found).toFixed(3)}/${(right / wanted).toFixed(3)}`;
  };
  const finds = (scores: Judged[number][1], head: Head) => best(scores, head) > limits[head];
  const flagged = judged.map(
    ([text, scores]) => [isWanted(text, 'any'), heads.some((head) => finds(scores, head))] as const,
  );
  const each = kinds.map((kind) => judged.map(([text, scores]) => [isWanted(text, kind), finds(scores, kind)] as const));
  return [`flagged ${count(flagged)}`, `micro ${count(each.flat())}`, ...each.map((pairs, k) => `${kinds[k]} ${count(pairs)}`)].join(', ');
}
