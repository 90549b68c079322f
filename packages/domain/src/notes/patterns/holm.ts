/**
 * Chances corrected for all that was asked at once (Holm 1979, with weights): whoever believes all below 0.05 is wrong about
 * anything in at most one of twenty journals. Weights add up to 1.
 */
export function corrected(tries: readonly { readonly chance: number; readonly weight: number }[]): number[] {
  const order = tries
    .map(({ chance, weight }, k) => ({ k, weight, ratio: chance / weight }))
    .sort((a, b) => a.ratio - b.ratio || a.k - b.k);
  const found = new Array<number>(tries.length).fill(1);
  let [left, least] = [1, 0];
  for (const { k, weight, ratio } of order) {
    least = Math.min(1, Math.max(least, ratio * left));
    found[k] = least;
    left -= weight;
  }
  return found;
}
