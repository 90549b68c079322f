// Orders instead of points: a 9 is more than a 6, but nobody knows that it is half as much again.

/** Each value's place among all, ties at the middle of their places, centred on zero. */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const places = new Map<number, number>();
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
    places.set(sorted[from] as number, (from + to - sorted.length) / 2);
  }
  return Float64Array.from(values, (value) => places.get(value) ?? 0);
}

/** The value that parts some so that as near to a share of them as ties allow lie below it, and the rest do not. */
export function cutAt(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted[Math.floor(share * sorted.length)] ?? 0;
  const below = sorted.indexOf(middle);
  const next = sorted.findIndex((value) => value > middle);
  const isNearer = next >= 0 && next - share * sorted.length < share * sorted.length - below;
  return isNearer ? (sorted[next] as number) : middle;
}

/** Values, each less the mean of those for which what is given is the same. */
export function levelled(values: Float64Array, given: readonly number[]): Float64Array {
  const levels = new Map<number, { sum: number; count: number }>();
  for (const [k, level] of given.entries()) {
    const { sum, count } = levels.get(level) ?? { sum: 0, count: 0 };
    levels.set(level, { sum: sum + (values[k] as number), count: count + 1 });
  }
  const means = new Map([...levels].map(([level, { sum, count }]) => [level, sum / count]));
  return values.map((value, k) => value - (means.get(given[k] as number) ?? 0));
}
