// How far a relay has told on one connection, and how far all that it told is here. It sends nobody back what they gave, so what
// was given from here stands between its entries, somewhere. docs/spec/sealed-log.md, LOG61–LOG64.
import { advance, type Bytes, type Cursor, equalBytes } from '@orrery/wire';

export const isSame = (a: Cursor, b: Cursor): boolean => a.count === b.count && equalBytes(a.chain, b.chain);

export class Told {
  #cursor: Cursor;
  #sure: Cursor;
  /** Ids that were given on this connection, in order, and are not yet counted into the cursor. */
  #given: Bytes[] = [];

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
    this.#sure = cursor;
  }

  /** All up to here is on this device, or refused for good: from here on the relay is asked next time. */
  get sure(): Cursor {
    return this.#sure;
  }

  get isNothing(): boolean {
    return this.#cursor.count === 0;
  }

  /** Nothing lies between what is sure and what was told. */
  get isSure(): boolean {
    return isSame(this.#sure, this.#cursor);
  }

  /** A new connection: it is asked from what is sure. */
  startAgain(): void {
    this.#given = [];
    this.#cursor = this.#sure;
  }

  /** Whether the claimed cursor comes after ours by some of what was given, and then by these; if so, it is ours. */
  follow(ids: readonly Bytes[], claimed: Cursor): boolean {
    let from = this.#cursor;
    for (let own = 0; own <= this.#given.length; own += 1) {
      if (isSame(ids.reduce(advance, from), claimed)) {
        this.#given.splice(0, own);
        this.#cursor = claimed;
        return true;
      }
      const next = this.#given[own];
      if (next) from = advance(from, next);
    }
    return false;
  }

  /** All that was told so far is here. */
  beSure(): void {
    this.#sure = this.#cursor;
  }

  give(ids: readonly Bytes[]): void {
    this.#given.push(...ids);
  }

  /** It had this one already, or did not take it: its order does not move by it. */
  takeBack(id: Bytes): void {
    this.#given = this.#given.filter((given) => !equalBytes(given, id));
  }

  /** It has listed all that it has: this is where it is. */
  beAt(cursor: Cursor): void {
    this.#given = [];
    this.#cursor = cursor;
  }
}
