// How far what was counted may lie from what holds, 95 % each. `widening` is how many times wider chance spreads than if each note
// stood alone (rhythm.ts).

export interface Estimate {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

const Z = 1.96;

/** The middle one of some values; the interval between two of them, which holds whatever their distribution is. */
export function medianOf(values: readonly number[], widening: number): Estimate {
  const sorted = Float64Array.from(values).sort();
  const place = (k: number): number => sorted[k] as number;
  const n = sorted.length;
  const from = Math.max(0, Math.floor((n - 1 - Z * Math.sqrt(n * widening)) / 2));
  return { low: place(from), value: (place((n - 1) >> 1) + place(n >> 1)) / 2, high: place(n - 1 - from) };
}

/** The share of ones among zeros and ones (Wilson 1927). */
export function rateOf(values: readonly number[], widening: number): Estimate {
  const n = values.length / widening;
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  const middle = (value + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((value * (1 - value)) / n + (Z * Z) / (4 * n * n));
  return { low: Math.max(0, middle - half), value, high: Math.min(1, middle + half) };
}

/** How much larger the first share is than the second, −1 to 1 (Newcombe 1998, method 10). */
export const differenceOf = (a: Estimate, b: Estimate): Estimate => ({
  low: a.value - b.value - Math.hypot(a.value - a.low, b.high - b.value),
  value: a.value - b.value,
  high: a.value - b.value + Math.hypot(a.high - a.value, b.value - b.low),
});

/**
 * How often one of these is more than one of the others when both are taken by chance, ties counting half: 0 to 1, 0.5 where neither is
 * (Newcombe 2006, "Confidence intervals for an effect size measure based on the Mann–Whitney statistic", method 5).
 */
export function oftenerOf(ranks: ArrayLike<number>, these: readonly boolean[], widening: number): Estimate {
  const n = these.filter(Boolean).length;
  const m = these.length - n;
  let sum = 0;
  for (let k = 0; k < these.length; k += 1) if (these[k]) sum += ranks[k] as number;
  const value = Math.min(1, Math.max(0, 0.5 + sum / n / m));
  const sizes = (n + m) / 2 - 1;
  const inside = (p: number) => {
    const spread = (p * (1 - p) * (1 + sizes * ((1 - p) / (2 - p) + p / (1 + p)))) / (n * m);
    return (p - value) ** 2 <= Z * Z * widening * spread;
  };
  return { low: edge(inside, value, 0), value, high: edge(inside, value, 1) };
}

/** Where between a point inside and an end outside the border lies. */
function edge(inside: (p: number) => boolean, from: number, to: number): number {
  let [within, beyond] = [from, to];
  for (let times = 0; times < 40; times += 1) {
    const middle = (within + beyond) / 2;
    if (inside(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}
