// Things that are tried again until they succeed, each after a wait of its own that grows.
import type { After } from '../sync/state.ts';

const SHORTEST_WAIT = 2_000;
const LONGEST_WAIT = 120_000;
const GROWTH = 1.5;

interface Attempt {
  tries: number;
  isRunning: boolean;
  cancel(): void;
}

export class Tries {
  readonly #after: After;
  readonly #attempts = new Map<string, Attempt>();
  #isStopped = false;

  constructor(after: After) {
    this.#after = after;
  }

  /** Tries now, unless it is being tried or waits. `attempt` answers whether it may be tried again. */
  keepTrying(name: string, attempt: () => Promise<boolean>): void {
    if (this.#isStopped || this.#attempts.has(name)) return;
    const one: Attempt = { tries: 0, isRunning: false, cancel: () => {} };
    this.#attempts.set(name, one);
    void this.#run(name, one, attempt);
  }

  async #run(name: string, one: Attempt, attempt: () => Promise<boolean>): Promise<void> {
    if (this.#attempts.get(name) !== one) return;
    one.isRunning = true;
    // a fault of ours is no reason to ask without end
    const goesOn = await attempt().catch(() => true);
    one.isRunning = false;
    if (this.#attempts.get(name) !== one) return;
    if (!goesOn) return void this.#attempts.delete(name);
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * GROWTH ** one.tries);
    one.tries += 1;
    const again = () => void this.#run(name, one, attempt);
    one.cancel = this.#after(wait, again);
  }

  /** What waits may be tried at once: the network is back, or there is news. */
  hurry(): void {
    for (const [name, one] of this.#attempts) {
      if (one.isRunning) continue;
      one.cancel();
      this.#attempts.delete(name);
    }
  }

  /** No more of it. */
  leaveOff(name: string): void {
    this.#attempts.get(name)?.cancel();
    this.#attempts.delete(name);
  }

  stop(): void {
    this.#isStopped = true;
    for (const name of [...this.#attempts.keys()]) this.leaveOff(name);
  }
}
