// Guesses of what kind something is, by everything that can be told from its bytes: a softmax regression over standardised
// features, and how likely it is to be right so often by chance.

/** Numbers from bytes: how often each comes, and what stands where. */
export function featuresOf(parts: readonly Uint8Array[]): Float64Array {
  const features: number[] = [];
  for (const part of parts) {
    const often = new Array<number>(256).fill(0);
    for (const byte of part) often[byte] = (often[byte] ?? 0) + 1;
    features.push(part.length, ...often, ...part);
  }
  return Float64Array.from(features);
}

interface Example {
  readonly features: Float64Array;
  readonly kind: number;
}

const ROUNDS = 25;
const STEP = 0.02;
const DECAY = 1e-3;

/** Learns from some, and answers how many of the others it gets right. */
export function guess(learned: readonly Example[], asked: readonly Example[], kinds: number): number {
  const width = Math.max(...[...learned, ...asked].map(({ features }) => features.length));
  const scale = standard(learned, width);
  const weights = Array.from({ length: kinds }, () => new Float64Array(width + 1));
  const chances = (inputs: Float64Array): number[] => {
    const scores = weights.map((weight) => {
      let sum = weight[width] ?? 0;
      for (let at = 0; at < width; at += 1) sum += (weight[at] ?? 0) * (inputs[at] ?? 0);
      return sum;
    });
    const most = Math.max(...scores);
    const exponents = scores.map((score) => Math.exp(score - most));
    const all = exponents.reduce((a, b) => a + b, 0);
    return exponents.map((one) => one / all);
  };
  const inputs = learned.map(({ features }) => scale(features));
  for (let round = 0; round < ROUNDS; round += 1)
    learned.forEach(({ kind }, n) => {
      const input = inputs[n] ?? new Float64Array(width);
      chances(input).forEach((chance, of) => {
        const error = (of === kind ? 1 : 0) - chance;
        const weight = weights[of] ?? new Float64Array(width + 1);
        for (let at = 0; at < width; at += 1)
          weight[at] =
            (weight[at] ?? 0) * (1 - STEP * DECAY) + (STEP * error * (input[at] ?? 0)) / Math.sqrt(width);
        weight[width] = (weight[width] ?? 0) + STEP * error;
      });
    });
  return asked.filter(({ features, kind }) => {
    const all = chances(scale(features));
    return all.indexOf(Math.max(...all)) === kind;
  }).length;
}

/** Mean 0 and deviation 1 by those from which is learned; what never differs there says nothing. */
function standard(learned: readonly Example[], width: number): (features: Float64Array) => Float64Array {
  const mean = new Float64Array(width);
  const spread = new Float64Array(width);
  for (const { features } of learned)
    for (let at = 0; at < width; at += 1) mean[at] = (mean[at] ?? 0) + (features[at] ?? 0) / learned.length;
  for (const { features } of learned)
    for (let at = 0; at < width; at += 1)
      spread[at] = (spread[at] ?? 0) + ((features[at] ?? 0) - (mean[at] ?? 0)) ** 2 / learned.length;
  return (features) =>
    mean.map((middle, at) => {
      const deviation = Math.sqrt(spread[at] ?? 0);
      return deviation === 0 ? 0 : ((features[at] ?? 0) - middle) / deviation;
    });
}

/** How likely at least `right` of `of` guesses are right where each is with this chance. */
export function byChance(right: number, of: number, chance: number): number {
  let sum = 0;
  let logChoose = 0;
  for (let n = 0; n <= of; n += 1) {
    if (n > 0) logChoose += Math.log(of - n + 1) - Math.log(n);
    if (n >= right) sum += Math.exp(logChoose + n * Math.log(chance) + (of - n) * Math.log(1 - chance));
  }
  return Math.min(1, sum);
}
