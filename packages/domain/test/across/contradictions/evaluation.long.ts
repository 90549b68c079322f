// How well clashes are found: of what is said to clash, how much does (precision); of what clashes, how much is found (recall).
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/across/contradictions/index.ts';
import { clashesAmong } from '../../../src/across/contradictions/index.ts';
import {
  type Case,
  casesOf,
  claimsOfSaid,
  filled,
  foundIn,
  type PairKind,
  type Said,
  statementOf,
} from './generator.ts';
import { type ChosenBy, claimsSaid, saidOf } from './meant.ts';
import { SECOND_KINDS } from './second-kinds.ts';
import { SECOND_MEANT } from './second-meant.ts';
import { SEEN_KINDS } from './seen-kinds.ts';
import { UNSEEN_KINDS } from './unseen-kinds.ts';
import { UNSEEN_MEANT } from './unseen-meant.ts';

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

/** Of sentences, as numbers of a case: those that have a form under them when they are written. */
const written = ({ said }: Case): number[] =>
  said.flatMap((one, k) => ('text' in one && one.in !== 'pledge' ? [k] : []));
const inPledge = ({ said }: Case): number[] => said.flatMap((one, k) => (one.in === 'pledge' ? [k] : []));

/** `form`: what a pledge says has no form, and counts as missed where it clashes. `app`: its words are read. */
type As = 'form' | 'app';

/** What is found where those of `by` say what they mean. */
function isFoundSaid(one: Case, by: readonly number[], chosen: ChosenBy | 'offered', as: As): boolean {
  const claims = one.said.flatMap((said, k): Claim[] => {
    if (by.includes(k) && 'text' in said) {
      const statement = statementOf(said, `said ${k}`, one.values);
      return claimsSaid(statement, saidOf(said.text, statement, chosen, one.values));
    }
    return as === 'form' && one.clash && said.in === 'pledge' ? [] : claimsOfSaid(said, k, one.values);
  });
  return clashesAmong(claims).some(
    ({ claims: all }) => new Set(all.map(({ statement }) => statement)).size > 1,
  );
}

function saidFigures(
  kinds: readonly PairKind[],
  chosen: ChosenBy | 'offered',
  who: 'none' | 'one' | 'both',
  as: As,
) {
  let [right, clashing, harmless, wrong] = [0, 0, 0, 0];
  const [missed, whole, shown] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const one of casesOf(kinds, 4)) {
    const all = written(one);
    // pairs of fields alone have nothing to be said of
    if (all.length + inPledge(one).length === 0) continue;
    const sides = who === 'none' ? [[]] : who === 'both' || all.length < 2 ? [all] : all.map((k) => [k]);
    const found = sides.filter((by) => isFoundSaid(one, by, chosen, as)).length / sides.length;
    if (one.clash) {
      clashing++;
      right += found;
      (found < 1 ? missed : whole).add(one.kind);
    } else {
      harmless++;
      wrong += found;
      if (found > 0) shown.add(`${one.kind}: ${inWords(one)}`);
    }
  }
  const [precision, recall] = [right / (right + wrong), right / clashing];
  const allFound = [...whole].filter((kind) => !missed.has(kind)).length;
  const kindsOf = new Set([...whole, ...missed]).size;
  return { clashing, harmless, precision, recall, kinds: kindsOf, allFound, missed, shown };
}

describe('clashes are found where writers said what they mean', () => {
  const sets = [
    // whoever says yes to what is offered, and nothing where nothing is
    { name: 'seen', kinds: SEEN_KINDS, chosen: 'offered', one: [0.95, 0.87], both: [0.95, 0.83] },
    { name: 'second', kinds: SECOND_KINDS, chosen: SECOND_MEANT, one: [0.95, 0.69], both: [0.95, 0.69] },
    // what one side says is laid beside the words of the other
    { name: 'unseen', kinds: UNSEEN_KINDS, chosen: UNSEEN_MEANT, one: [0.92, 0.3], both: [0.92, 0.48] },
  ] as const;
  for (const { name, kinds } of sets)
    it(`CLASH32 ${name}, of the same pairs, by words alone`, () => {
      const figures = saidFigures(kinds, {}, 'none', 'app');
      console.info(name, 'none', figures);
      expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    });
  for (const { name, kinds, chosen, ...least } of sets)
    for (const who of ['one', 'both'] as const)
      it(`CLASH32 ${name}, said of ${who === 'one' ? 'one side' : 'both sides'}`, () => {
        const figures = saidFigures(kinds, chosen, who, 'form');
        console.info(name, who, figures, saidFigures(kinds, chosen, who, 'app'));
        const [precision, recall] = least[who];
        expect(figures.precision).toBeGreaterThanOrEqual(precision);
        expect(figures.recall).toBeGreaterThanOrEqual(recall);
      });
});
