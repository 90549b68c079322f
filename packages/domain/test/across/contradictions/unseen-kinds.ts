// Kinds of pairs that were written without looking at the reader or at seen-kinds.ts, and that nobody who works on the reader looks at:
// the figures for these say how it does with words that it was not made for. How a kind is written: generator.ts.
import type { PairKind } from './generator.ts';

export const UNSEEN_KINDS: readonly PairKind[] = [];
