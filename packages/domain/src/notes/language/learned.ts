// What a small learned model makes of a sentence and of what the rules found in it. Its weights are made by study/language/train.ts.
import { featuresOf } from './features.ts';
import { type LanguageKind, type LanguageReason, reasons } from './finding.ts';
import type { Sentence } from './sentences.ts';
import { model } from './weights.ts';

type Head = keyof typeof model.bias;
const heads = Object.keys(model.bias) as Head[];

/** The letters of a weight, from far below nothing to far above it; a key is written in letters of five bits, and one more that says "on". */
export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Steps to each side of nothing that a weight can have. */
export const levels = 7;

/** Feature numbers in order, each as its distance from the one before, the low five bits first. */
function keysOf(text: string): number[] {
  const keys: number[] = [];
  let key = 0;
  let distance = 0;
  let shift = 0;
  for (const letter of text) {
    const value = letters.indexOf(letter);
    distance |= (value & 31) << shift;
    shift += 5;
    if (value & 32) continue;
    key += distance;
    keys.push(key);
    distance = 0;
    shift = 0;
  }
  return keys;
}

const place = new Map(keysOf(model.keys).map((key, k) => [key, k]));

/** What a letter weighs: large weights are told apart less finely than small ones. */
export const weightOf = (step: number): number => Math.sign(step) * (step / levels) ** 2;
const weights = new Map(
  [...letters.slice(0, 2 * levels + 1)].map((letter, k) => [letter, weightOf(k - levels)]),
);

/** For each kind how much speaks for it in a sentence; above nothing it is found. Where a rule found it too, less is needed. */
export function judge(sentence: Sentence, found: readonly LanguageReason[]): Record<Head, number> {
  const sums = Object.fromEntries(heads.map((head) => [head, 0])) as Record<Head, number>;
  for (const key of featuresOf(sentence, found)) {
    const k = place.get(key);
    if (k !== undefined) for (const head of heads) sums[head] += weights.get(model.steps[head][k] ?? '') ?? 0;
  }
  const byRules = new Set<string>(found.map((because) => reasons[because].kind));
  for (const head of heads) {
    const limit = byRules.has(head) ? model.limit.withRule[head] : model.limit.alone[head];
    sums[head] = sums[head] * model.scale[head] + model.bias[head] - limit;
  }
  return sums;
}

export const learnedKinds = heads.filter((head): head is Head & LanguageKind => head !== 'any');
