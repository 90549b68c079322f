// Reads bytes strictly, front to back. What is too short says so once, at the end: every read past it gives zeros.
import { type Bytes, concatBytes, readU16, readU32, u16, u32 } from './bytes.ts';

export class Reader {
  readonly #source: Uint8Array;
  #at = 0;
  #isWhole = true;

  constructor(source: Uint8Array) {
    // Seen as plain bytes, whatever it was given as: what is cut from it is plain, too.
    this.#source = new Uint8Array(source.buffer, source.byteOffset, source.length);
  }

  u8(): number {
    return this.#source[this.#take(1)] ?? 0;
  }

  u16(): number {
    return readU16(this.#source, this.#take(2));
  }

  u32(): number {
    return readU32(this.#source, this.#take(4));
  }

  /** The next `length` bytes, a copy that owns its buffer. */
  bytes(length: number): Bytes {
    const from = this.#take(length);
    return this.#source.slice(from, this.#at) as Bytes;
  }

  /** How many bytes have been read. */
  at(): number {
    return this.#at;
  }

  left(): number {
    return this.#source.length - this.#at;
  }

  /** Nothing was missing so far. */
  isWhole(): boolean {
    return this.#isWhole;
  }

  /** Nothing was missing and nothing is left. */
  isDone(): boolean {
    return this.#isWhole && this.#at === this.#source.length;
  }

  #take(length: number): number {
    const from = this.#at;
    const { length: end } = this.#source;
    if (from + length > end) this.#isWhole = false;
    this.#at = Math.min(from + length, end);
    return from;
  }
}

export const u8 = (value: number): Bytes => Uint8Array.of(value);

/** `count as u8 ‖ items`, each of the same length. */
export const counted8 = (items: readonly Bytes[]): Bytes => concatBytes(u8(items.length), ...items);
export const counted16 = (items: readonly Bytes[]): Bytes => concatBytes(u16(items.length), ...items);
export { u16, u32 };

/** Strictly ascending, byte by byte: no order to choose, and nothing twice. */
export function ascends(items: readonly Uint8Array[]): boolean {
  return items.every((item, at) => {
    const before = items[at - 1];
    return before === undefined || compareBytes(before, item) < 0;
  });
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
