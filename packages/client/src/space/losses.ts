// What a relay had and has lost. Once is no alarm: it was put back from a backup, and is given all of it again. What it loses for the
// second time, after that, is one. docs/spec/sealed-log.md, LOG81.
import type { JournalRecord, SeatRecord } from './journal.ts';

type Lost = Extract<JournalRecord, { kind: 'lost' }>;

/** As many of one time are remembered: those that were given last. */
const MOST_REMEMBERED = 256;

export class Losses {
  readonly #ids = new Set<string>();
  #isAgain = false;

  /** Something that it was given back is lost once more. */
  get isAgain(): boolean {
    return this.#isAgain;
  }

  take({ ids, isAgain }: Lost): void {
    if (ids.length === 0) this.#ids.clear();
    for (const id of ids) this.#ids.add(id);
    this.#isAgain = isAgain;
  }

  /** What is to be remembered of it; undefined where it is nothing new. */
  note({ space, relay }: SeatRecord, ids: readonly string[]): Lost | undefined {
    if (this.#isAgain || ids.length === 0) return undefined;
    const isAgain = ids.some((id) => this.#ids.has(id));
    const fresh = ids.filter((id) => !this.#ids.has(id)).slice(-MOST_REMEMBERED);
    return { kind: 'lost', space, relay, ids: isAgain ? ids.slice(-1) : fresh, isAgain };
  }
}
