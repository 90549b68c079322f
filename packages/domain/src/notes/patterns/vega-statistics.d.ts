// The package has no types of its own: what is used of it.
declare module 'vega-statistics' {
  /** P(Z ≤ value) for the standard normal distribution. */
  export function cumulativeNormal(value: number): number;
}
