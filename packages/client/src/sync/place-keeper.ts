// Puts the place at a relay into the vault: at once, and then not again for a while. Each is one more record there, and a relay could
// have any number of them; what the vault does not know of it is only asked for once more. docs/spec/sealed-log.md, LOG61.
import type { Space } from '../space/space.ts';
import type { Standing } from '../space/taking.ts';
import type { After } from './state.ts';
import { isSame } from './told.ts';

/** Milliseconds between two records of the place. */
const AGAIN = 300_000;
/** Milliseconds after which a place that has not moved is kept once more, for when it was. */
const STILL_THERE = 900_000;

export class PlaceKeeper {
  readonly #space: Space;
  readonly #after: After;
  /** Set until it may be kept again. */
  #cancel: (() => void) | undefined;
  #hasMoved = false;
  /** When the place was that the vault knows. */
  #keptAt: string | undefined;

  constructor(space: Space, after: After) {
    this.#space = space;
    this.#after = after;
    this.#keptAt = space.standing.heard;
  }

  /** Resolves when it is in the vault, where it may be right now. */
  async move(to: Standing): Promise<void> {
    const { known, cursor } = this.#space.standing;
    const isStill = to.known === known && isSame(to.cursor, cursor);
    this.#space.stand(to);
    if (isStill && !this.#isLongAgo(to.heard)) return;
    this.#hasMoved = true;
    await this.#keep();
  }

  #isLongAgo(heard: string | undefined): boolean {
    if (heard === undefined) return false;
    return this.#keptAt === undefined || Date.parse(heard) - Date.parse(this.#keptAt) > STILL_THERE;
  }

  async #keep(): Promise<void> {
    if (!this.#hasMoved || this.#cancel) return;
    this.#hasMoved = false;
    this.#keptAt = this.#space.standing.heard;
    this.#cancel = this.#after(AGAIN, () => {
      this.#cancel = undefined;
      void this.#keep();
    });
    await this.#space.keepStanding();
  }

  stop(): void {
    this.#cancel?.();
    if (this.#hasMoved) void this.#space.keepStanding();
  }
}
