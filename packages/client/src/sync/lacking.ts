// What a relay is known to have and has not delivered: ancestors of what came, entries that it lists, and bodies.
// docs/spec/sealed-log.md, LOG60–LOG66.
import { decodeHeader, hex, idOf, MOST_IDS, type Parcel, predecessors } from '@orrery/wire';
import type { Space } from '../space/space.ts';
import { lastWithin, MOST_HELD } from './bounds.ts';
import type { Giving } from './giving.ts';

export class Lacking {
  readonly #space: Space;
  readonly #giving: Giving;
  /** Came before what they descend from. */
  #held: readonly Parcel[] = [];
  /** Asked for on this connection. */
  #asked = new Set<string>();
  /** Entries that the relay lists and does not deliver. */
  #withheld = new Set<string>();
  /** Entries that it delivered without what is in them, also when asked for it. */
  #bare: readonly string[] = [];

  constructor(space: Space, giving: Giving) {
    this.#space = space;
    this.#giving = giving;
  }

  /** A new connection. */
  startAgain(): void {
    this.#asked = new Set();
  }

  isHere({ header }: Parcel): boolean {
    const key = hex(idOf(header));
    const { log } = this.#space.replica;
    return log.has(key) || log.refusal(key) !== undefined;
  }

  /** What came, after what was held back. */
  withHeld(parcels: readonly Parcel[]): Parcel[] {
    return [...this.#held, ...parcels];
  }

  /** All of these were looked at. */
  received(parcels: readonly Parcel[], isSomeMissing: boolean): void {
    const held = parcels.filter((parcel) => !this.isHere(parcel)).slice(-MOST_IDS);
    this.#held = isSomeMissing ? lastWithin(held, MOST_HELD) : [];
    for (const key of this.#withheld) if (this.#space.replica.log.has(key)) this.#withheld.delete(key);
  }

  /** Ancestors that were not delivered, and bodies that were not there: once a connection. */
  toAskFor(): string[] {
    const wanted = [...this.#ancestors(), ...this.#bodies()].filter((key) => !this.#asked.has(key));
    for (const key of wanted) this.#asked.add(key);
    return wanted;
  }

  /** What was asked for has come, or does not come. */
  lookForBodies(): void {
    this.#bare = this.#bodies();
  }

  /** How many of the entries that the relay lists it does not deliver. */
  withheldOf(keys: readonly string[]): number {
    const { log } = this.#space.replica;
    this.#withheld = new Set(keys.filter((key) => !log.has(key) && !log.refusal(key)));
    return this.#withheld.size;
  }

  count(): number {
    return new Set([...this.#ancestors(), ...this.#withheld, ...this.#bare]).size;
  }

  /** Entries that came without what is in them. */
  #bodies(): string[] {
    return this.#space.replica.missingBodies().filter((key) => this.#giving.isThere(key));
  }

  #ancestors(): string[] {
    const held = new Set(this.#held.map(({ header }) => hex(idOf(header))));
    const named = new Set(this.#held.flatMap(predecessorsOf));
    return [...named].filter((key) => !held.has(key) && !this.#space.replica.log.has(key));
  }
}

function predecessorsOf({ header }: Parcel): string[] {
  const read = decodeHeader(header);
  return typeof read === 'string' ? [] : predecessors(read).map(hex);
}
