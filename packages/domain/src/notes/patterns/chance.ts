/// <reference path="./vega-statistics.d.ts" />
// How often chance alone, with a rhythm of its own, would set these notes as far from the others. Rank regression by generalised least squares.
// Nobody knows the rhythm: of all that the notes leave plausible, the one that explains most by chance counts (Berger and Boos 1994,
// "P values maximized over a confidence set for the nuisance parameter").
import { cumulativeNormal } from 'vega-statistics';
import { levelled } from './ranks.ts';
import { type Rhythm, whiten } from './rhythm.ts';

/** Log-likelihoods below the best that still count as plausible: 95 % for two unknowns. */
const PLAUSIBLE = 3;
/** With several subjects, rhythms this far behind are left out beforehand: none of the subjects could bring them back. */
const HOPELESS = 12;
/** A sum of squares that is nothing but rounding. */
const TINY = 1e-9;

export interface Chance {
  /** P(as far apart or farther), on both sides, for this comparison alone. */
  readonly chance: number;
  /** Above zero where these are higher than the others. */
  readonly sign: number;
  /** The rhythm that fits best. */
  readonly rhythm: Rhythm;
}

/** One answer for each x: how it goes with an outcome among notes for which what is given is the same. */
export function chancesOf(
  rhythms: readonly Rhythm[],
  outcome: Float64Array,
  given: readonly number[],
  xs: readonly Float64Array[],
): Chance[] {
  const held = [...new Set(given)].map((level) => Float64Array.from(given, (one) => Number(one === level)));
  const freedom = outcome.length - held.length - 1;
  const likely = xs.length > 1 ? nearest(rhythms, levelled(outcome, given), freedom) : rhythms;
  const fits = likely.map((rhythm) => {
    const basis: Float64Array[] = [];
    let lengths = 0;
    for (const column of held) {
      const left = without(basis, whiten(column, rhythm));
      const length = Math.sqrt(dot(left, left));
      for (let k = 0; k < left.length; k += 1) left[k] = (left[k] as number) / length;
      basis.push(left);
      lengths += Math.log(length);
    }
    const rest = without(basis, whiten(outcome, rhythm));
    const size = dot(rest, rest);
    const fit = -rhythm.logDet / 2 - lengths - (freedom / 2) * Math.log(Math.max(size, TINY));
    return { rhythm, basis, rest, size, fit };
  });
  const fresh = new Float64Array(outcome.length);
  return xs.map((x) => {
    const tries = fits.map(({ rhythm, basis, rest, size, fit }) => {
      whiten(x, rhythm, fresh);
      const length = basis.reduce((left, one) => left - dot(one, fresh) ** 2, dot(fresh, fresh));
      const r = length < TINY || size < TINY ? 0 : dot(fresh, rest) / Math.sqrt(length * size);
      const explained = -Math.log1p(-r * r);
      // Wallace 1959: Student's t on the scale of the normal distribution
      const z = Math.sqrt(freedom * explained) * ((8 * freedom + 1) / (8 * freedom + 3));
      return {
        rhythm,
        z,
        sign: Math.sign(r),
        fit: fit - Math.log(Math.max(length, TINY)) / 2 + (freedom / 2) * explained,
      };
    });
    const best = tries.reduce((a, b) => (b.fit > a.fit ? b : a));
    const least = tries.reduce((a, b) => (b.fit > best.fit - PLAUSIBLE && b.z < a.z ? b : a), best);
    return { chance: 2 * cumulativeNormal(-least.z), sign: best.sign, rhythm: best.rhythm };
  });
}

/** Those that do not lie hopelessly far behind the one that fits best, at a first glance. */
function nearest(rhythms: readonly Rhythm[], outcome: Float64Array, freedom: number): Rhythm[] {
  const fresh = new Float64Array(outcome.length);
  const fits = rhythms.map((rhythm) => {
    whiten(outcome, rhythm, fresh);
    return -rhythm.logDet / 2 - (freedom / 2) * Math.log(Math.max(dot(fresh, fresh), TINY));
  });
  const most = Math.max(...fits);
  return rhythms.filter((_, k) => (fits[k] as number) > most - HOPELESS);
}

function without(basis: readonly Float64Array[], column: Float64Array): Float64Array {
  for (const one of basis) {
    const along = dot(one, column);
    for (let k = 0; k < column.length; k += 1) column[k] = (column[k] as number) - along * (one[k] as number);
  }
  return column;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
