// What e2e/vectors.spec.ts may call in a browser.
import { type InvalidVector, type Outcome, outcomeOf, takeInOrder, type ValidVector } from './outcome.ts';
import { publishedReport } from './published.ts';

const vectors = {
  publishedReport,
  /** What becomes of each entry, and what is left in the end. */
  async judge(vector: ValidVector | InvalidVector): Promise<{ words: readonly string[]; outcome: Outcome }> {
    const { log, words } = await takeInOrder(vector);
    return { words, outcome: outcomeOf(log) };
  },
};

export type BrowserVectors = typeof vectors;
Object.assign(globalThis, { vectors });
