// Logistic regression with a penalty on squares, for texts of several sentences of which one is enough (noisy or), by L-BFGS. The same data
// always give the same weights: nothing in it is drawn by lot.

/** Texts as rows of columns: sentence s has columns[starts[s] … starts[s + 1]] and belongs to texts[s]. */
export interface Rows {
  readonly columns: Int32Array;
  readonly starts: Int32Array;
  readonly texts: Int32Array;
  readonly count: number;
}

export function rowsOf(
  texts: readonly (readonly (readonly number[])[])[],
  column: (key: number) => number | undefined,
): Rows {
  const columns: number[] = [];
  const starts = [0];
  const of: number[] = [];
  for (const [k, sentences] of texts.entries())
    for (const keys of sentences) {
      for (const key of keys) {
        const found = column(key);
        if (found !== undefined) columns.push(found);
      }
      starts.push(columns.length);
      of.push(k);
    }
  return {
    columns: Int32Array.from(columns),
    starts: Int32Array.from(starts),
    texts: Int32Array.from(of),
    count: texts.length,
  };
}

const at = (list: ArrayLike<number>, k: number): number => list[k] ?? 0;

function sums({ columns, starts, texts }: Rows, weights: Float64Array): Float64Array {
  const bias = at(weights, weights.length - 1);
  return Float64Array.from(texts, (_, s) => {
    let sum = bias;
    for (let p = at(starts, s); p < at(starts, s + 1); p++) sum += at(weights, at(columns, p));
    return sum;
  });
}

/** What the weights cost, and which way is up, written into `slope`. */
function cost(
  rows: Rows,
  wanted: readonly boolean[],
  weights: Float64Array,
  penalty: number,
  slope: Float64Array,
): number {
  const last = weights.length - 1;
  slope.fill(0);
  let total = 0;
  const z = sums(rows, weights);
  for (let s = 0; s < z.length; ) {
    const k = at(rows.texts, s);
    let none = 0;
    let to = s;
    for (; to < z.length && at(rows.texts, to) === k; to++)
      none -= at(z, to) > 0 ? at(z, to) + Math.log1p(Math.exp(-at(z, to))) : Math.log1p(Math.exp(at(z, to)));
    const some = Math.max(1e-12, 1 - Math.exp(none));
    total -= wanted[k] ? Math.log(some) : none;
    const factor = wanted[k] ? -Math.exp(none) / some : 1;
    for (; s < to; s++) {
      const by = factor / (1 + Math.exp(-at(z, s)));
      for (let p = at(rows.starts, s); p < at(rows.starts, s + 1); p++) {
        const column = at(rows.columns, p);
        slope[column] = at(slope, column) + by;
      }
      slope[last] = at(slope, last) + by;
    }
  }
  for (let k = 0; k < last; k++) {
    total += (penalty / 2) * at(weights, k) ** 2;
    slope[k] = at(slope, k) + penalty * at(weights, k);
  }
  return total;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += at(a, k) * at(b, k);
  return sum;
}
/** a + by · b, in place. */
function add(a: Float64Array, by: number, b: Float64Array): void {
  for (let k = 0; k < a.length; k++) a[k] = at(a, k) + by * at(b, k);
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly by: number;
}

/** The weights of each column, and last the bias. */
export function weightsFor(
  rows: Rows,
  wanted: readonly boolean[],
  width: number,
  penalty: number,
  rounds = 25,
): Float64Array {
  let weights = new Float64Array(width + 1);
  let slope = new Float64Array(width + 1);
  let now = cost(rows, wanted, weights, penalty, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = slope.slice();
    const parts = steps.toReversed().map(({ moved, turned, by }) => {
      const part = by * dot(moved, way);
      add(way, -part, turned);
      return part;
    });
    const latest = steps.at(-1);
    const scale = latest
      ? 1 / (latest.by * dot(latest.turned, latest.turned))
      : 1 / Math.sqrt(dot(slope, slope));
    for (let k = 0; k < way.length; k++) way[k] = at(way, k) * scale;
    for (const { moved, turned, by } of steps) add(way, (parts.pop() ?? 0) - by * dot(turned, way), moved);
    const steep = dot(slope, way);
    let next = weights;
    let nextSlope = slope;
    let then = now;
    for (let length = 1; length > 1e-4; length /= 2) {
      next = weights.slice();
      add(next, -length, way);
      nextSlope = new Float64Array(width + 1);
      then = cost(rows, wanted, next, penalty, nextSlope);
      if (then <= now - 1e-4 * length * steep) break;
    }
    const moved = next.slice();
    add(moved, -1, weights);
    const turned = nextSlope.slice();
    add(turned, -1, slope);
    const bend = dot(moved, turned);
    if (bend > 1e-10) steps.push({ moved, turned, by: 1 / bend });
    if (steps.length > 6) steps.shift();
    const isDone = Math.abs(now - then) < 1e-4 * now;
    weights = next;
    slope = nextSlope;
    now = then;
    if (isDone) break;
  }
  return weights;
}
