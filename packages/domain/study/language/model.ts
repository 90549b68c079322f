// From texts to a small model: a score for each kind and for "any of them", of which few weights are kept, in few steps.
import { levels, weightOf } from '../../src/notes/language/learned.ts';
import type { Text } from './corpus.ts';
import { rowsOf, weightsFor } from './regression.ts';

export const kinds = ['blame', 'always', 'mindReading', 'thoughtAsFeeling', 'hiddenDemand'] as const;
export const heads = [...kinds, 'any'] as const;
export type Head = (typeof heads)[number];

export const isWanted = ({ kinds: own }: Text, head: Head): boolean =>
  head === 'any' ? own.length > 0 : own.includes(head);

const settings = { least: 2, penalty: 5, kept: 27_500 };

export interface Small {
  /** Of each feature kept, and in the same order the steps of each head. */
  readonly keys: readonly number[];
  readonly steps: Readonly<Record<Head, Int8Array>>;
  readonly scale: Readonly<Record<Head, number>>;
  readonly bias: Readonly<Record<Head, number>>;
}

export function learn(texts: readonly Text[]): Small {
  const seen = new Map<number, number>();
  for (const { sentences } of texts)
    for (const key of new Set(sentences.flat())) seen.set(key, (seen.get(key) ?? 0) + 1);
  const column = new Map<number, number>();
  for (const [key, count] of seen) if (count >= settings.least) column.set(key, column.size);
  const rows = rowsOf(
    texts.map(({ sentences }) => sentences),
    (key) => column.get(key),
  );
  const weights = heads.map((head) =>
    weightsFor(
      rows,
      texts.map((text) => isWanted(text, head)),
      column.size,
      settings.penalty,
    ),
  );
  const weight = (k: number) => Math.max(...weights.map((one) => Math.abs(one[k] ?? 0)));
  const keys = [...column]
    .map(([key, k]) => ({ key, k, weight: weight(k) }))
    .sort((a, b) => b.weight - a.weight || a.key - b.key)
    .slice(0, settings.kept)
    .sort((a, b) => a.key - b.key);
  const scale = {} as Record<Head, number>;
  const bias = {} as Record<Head, number>;
  const steps = {} as Record<Head, Int8Array>;
  for (const [h, head] of heads.entries()) {
    const own = weights[h] as Float64Array;
    const sizes = keys.map(({ k }) => Math.abs(own[k] ?? 0)).sort((a, b) => b - a);
    // few weights are far larger than all others: the last step stands for them too
    scale[head] = Number((sizes[Math.floor(sizes.length / 2_000)] ?? 1).toPrecision(6));
    bias[head] = Number((own.at(-1) as number).toPrecision(6));
    steps[head] = Int8Array.from(keys, ({ k }) => {
      const value = own[k] ?? 0;
      return (
        Math.sign(value) * Math.min(levels, Math.round(Math.sqrt(Math.abs(value) / scale[head]) * levels))
      );
    });
  }
  return { keys: keys.map(({ key }) => key), steps, scale, bias };
}

/** Of each text the scores of its sentences, head by head. */
export function scoresOf(
  { keys, steps, scale, bias }: Small,
  texts: readonly Text[],
): Record<Head, number>[][] {
  const place = new Map(keys.map((key, k) => [key, k]));
  return texts.map(({ sentences }) =>
    sentences.map((seen) => {
      const sum = { ...bias } as Record<Head, number>;
      for (const key of seen) {
        const k = place.get(key);
        if (k !== undefined)
          for (const head of heads) sum[head] += weightOf(steps[head][k] ?? 0) * scale[head];
      }
      return sum;
    }),
  );
}
