// Where this device has no room left, what it does by itself waits: longer each time, until there is room, or somebody is there.
import type { After } from '../sync/state.ts';

const SHORTEST_WAIT = 5_000;
const LONGEST_WAIT = 600_000;
const GROWTH = 2;

export class Room {
  readonly #after: After;
  readonly #open: () => void;
  #tries = 0;
  #cancel: (() => void) | undefined;
  #isStopped = false;

  /** `open`: it may be tried again. */
  constructor(after: After, open: () => void) {
    this.#after = after;
    this.#open = open;
  }

  /** Something was refused, and nothing is to be tried yet. */
  get isFull(): boolean {
    return this.#cancel !== undefined;
  }

  refused(): void {
    if (this.#cancel || this.#isStopped) return;
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * GROWTH ** this.#tries);
    this.#tries += 1;
    this.#cancel = this.#after(wait, () => this.again());
  }

  /** Everything went in. */
  went(): void {
    if (!this.#cancel) this.#tries = 0;
  }

  /** There may be room: something was let go of, or somebody is there who may have made some. */
  again(): void {
    if (!this.#cancel) return;
    this.#cancel();
    this.#cancel = undefined;
    if (!this.#isStopped) this.#open();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
