// What one feels today is not independent of yesterday, and notes come when they come. A rhythm says how long a mood lasts and how
// much of what is felt is mood: the rest belongs to the moment alone. Under a rhythm, two moments d apart correlate by
// share · exp(−d / reach): an Ornstein–Uhlenbeck process seen at uneven times, with noise of the moment. Kalman's filter takes it out
// in one pass (Jones 1981, "Fitting a continuous time autoregression to discrete data").
/** Moods last days, however many notes they hold, or notes, however many days lie between them; nobody knows which. */
const REACHES = { days: [0.5, 1.5, 5, 15, 50], notes: [1, 2.5, 6, 15] } as const;
const SHARES = [0.35, 0.65, 0.95];

/** A rhythm, and what Kalman's filter does under it at each moment; the same for whatever was seen then. */
export interface Rhythm {
  readonly share: number;
  /** How much of a mood is left since the moment before. */
  readonly carry: Float64Array;
  readonly gain: Float64Array;
  readonly scale: Float64Array;
  /** The logarithm of the determinant of the correlations. */
  readonly logDet: number;
}

/** All rhythms that are reckoned with, the first of them none. `days` says when each note was, in ascending order. */
export function rhythmsOf(days: readonly number[]): Rhythm[] {
  const clocks = { days, notes: days.map((_, place) => place) };
  const carries = (['days', 'notes'] as const).flatMap((clock) =>
    REACHES[clock].map((reach) => carryOf(clocks[clock], reach)),
  );
  return [
    rhythmOf(new Float64Array(days.length), 0),
    ...carries.flatMap((carry) => SHARES.map((share) => rhythmOf(carry, share))),
  ];
}

function carryOf(times: readonly number[], reach: number): Float64Array {
  const carry = new Float64Array(times.length);
  for (let k = 1; k < carry.length; k += 1)
    carry[k] = Math.exp(((times[k - 1] as number) - (times[k] as number)) / reach);
  return carry;
}

function rhythmOf(carry: Float64Array, share: number): Rhythm {
  const gain = new Float64Array(carry.length);
  const scale = new Float64Array(carry.length);
  let [logDet, product, unknown] = [0, 1, share];
  for (let k = 0; k < carry.length; k += 1) {
    const kept = carry[k] as number;
    unknown = share + kept * kept * (unknown - share);
    const variance = unknown + 1 - share;
    gain[k] = unknown / variance;
    scale[k] = 1 / Math.sqrt(variance);
    unknown *= (1 - share) / variance;
    product *= variance;
    if (product > 1e-200) continue;
    logDet += Math.log(product);
    product = 1;
  }
  return { share, carry, gain, scale, logDet: logDet + Math.log(product) };
}

/** What is new at each moment, on a scale on which all are alike: uncorrelated, if the rhythm is right. */
export function whiten(
  values: ArrayLike<number>,
  { gain, carry, scale }: Rhythm,
  fresh = new Float64Array(values.length),
): Float64Array {
  let expected = 0;
  for (let k = 0; k < fresh.length; k += 1) {
    expected *= carry[k] as number;
    const surprise = (values[k] as number) - expected;
    fresh[k] = surprise * (scale[k] as number);
    expected += (gain[k] as number) * surprise;
  }
  return fresh;
}

/**
 * How many times wider a sum of values with these weights spreads under a rhythm than if each note stood alone (xᵀVx / xᵀx);
 * never below 1.
 */
export function wideningOf(weights: ArrayLike<number>, { share, carry }: Rhythm): number {
  let [squares, pairs, carried] = [0, 0, 0];
  for (let k = 0; k < weights.length; k += 1) {
    const weight = weights[k] as number;
    carried *= carry[k] as number;
    squares += weight * weight;
    pairs += 2 * weight * carried;
    carried += weight;
  }
  return Math.max(1, 1 + (share * pairs) / squares);
}
