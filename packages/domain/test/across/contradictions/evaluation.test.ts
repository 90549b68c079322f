// How well clashes are found: of what is said to clash, how much does (precision); of what clashes, how much is found (recall).
import { describe, expect, it } from 'vitest';
import { type Case, casesOf, filled, foundIn, type PairKind, type Said } from './generator.ts';
import { SECOND_KINDS } from './second-kinds.ts';
import { SEEN_KINDS } from './seen-kinds.ts';
import { UNSEEN_KINDS } from './unseen-kinds.ts';

interface Figures {
  readonly clashing: number;
  readonly harmless: number;
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const inWords = ({ said, values }: Case): string =>
  said
    .map((one: Said) => ('text' in one ? `${one.in}: ${filled(one.text, values)}` : JSON.stringify(one)))
    .join(' | ');

function figuresOf(kinds: readonly PairKind[]): Figures {
  const cases = casesOf(kinds, 4);
  const found = cases.filter((one) => foundIn(one).length > 0);
  const right = found.filter(({ clash }) => clash);
  const clashing = cases.filter(({ clash }) => clash);
  const list = (all: readonly Case[]) => [...new Set(all.map((one) => `${one.kind}: ${inWords(one)}`))];
  return {
    ...{ clashing: clashing.length, harmless: cases.length - clashing.length },
    precision: found.length === 0 ? 1 : right.length / found.length,
    recall: clashing.length === 0 ? 1 : right.length / clashing.length,
    missed: list(clashing.filter((one) => !right.includes(one))),
    wrong: list(found.filter(({ clash }) => !clash)),
  };
}

describe('clashes are found', () => {
  it('CLASH20 in kinds that the reader was written with', () => {
    const figures = figuresOf(SEEN_KINDS);
    console.info('seen', figures);
    expect(SEEN_KINDS.length).toBeGreaterThanOrEqual(30);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.8);
  });

  it('CLASH20 in kinds by somebody else, which the reader was bettered with', () => {
    const figures = figuresOf(SECOND_KINDS);
    console.info('second', figures);
    expect(SECOND_KINDS.length).toBeGreaterThanOrEqual(30);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.78);
  });

  it('CLASH21 in kinds that the reader was not written with', () => {
    const figures = figuresOf(UNSEEN_KINDS);
    console.info('unseen', figures);
    expect(UNSEEN_KINDS.length).toBeGreaterThanOrEqual(30);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.28);
  });
});
