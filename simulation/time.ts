// Time that passes only when nothing is left to do now. One thing happens at a time, in an order that the seed fixes.
type Work = () => Promise<void> | void;

interface Due {
  readonly at: number;
  readonly order: number;
  readonly work: Work;
}

/** More events than any run needs: a run that goes on for ever is a fault, and is said. */
const MOST_EVENTS = 200_000;

export class VirtualTime {
  /** Milliseconds since the run began. */
  now = 0;
  #order = 0;
  #events = 0;
  /** A binary heap by time, then by order of coming. */
  readonly #due: Due[] = [];

  after(delay: number, work: Work): void {
    this.#due.push({ at: this.now + Math.max(0, delay), order: this.#order++, work });
    let at = this.#due.length - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#swapIfEarlier(at, up)) break;
      at = up;
    }
  }

  /** Runs what is due until nothing is left, or until a time. */
  async run(until = Number.POSITIVE_INFINITY): Promise<void> {
    for (let first = this.#due[0]; first && first.at <= until; first = this.#due[0]) {
      this.#dropFirst();
      this.now = first.at;
      this.#events += 1;
      if (this.#events > MOST_EVENTS) throw new Error('this never comes to rest');
      await first.work();
    }
    if (until !== Number.POSITIVE_INFINITY) this.now = Math.max(this.now, until);
  }

  #dropFirst(): void {
    const last = this.#due.pop();
    if (!last || this.#due.length === 0) return;
    this.#due[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = this.#isEarlier(right, left) ? right : left;
      if (!this.#swapIfEarlier(least, at)) return;
      at = least;
    }
  }

  #isEarlier(a: number, b: number): boolean {
    const [x, y] = [this.#due[a], this.#due[b]];
    if (!x || !y) return x !== undefined && y === undefined;
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  #swapIfEarlier(a: number, b: number): boolean {
    const [x, y] = [this.#due[a], this.#due[b]];
    if (!x || !y || !this.#isEarlier(a, b)) return false;
    this.#due[a] = y;
    this.#due[b] = x;
    return true;
  }
}
