// Reads bytes strictly, front to back. What is too short says so once, at the end: every read past it gives zeros.
import { type Bytes, concatBytes, readU16, readU32, u16, u32 } from './bytes.ts';

export interface Reader {
  u8(): number;
  u16(): number;
  u32(): number;
  /** The next `length` bytes, a copy that owns its buffer. */
  bytes(length: number): Bytes;
  /** How many bytes have been read. */
  at(): number;
  left(): number;
  /** Nothing was missing so far. */
  isWhole(): boolean;
  /** Nothing was missing and nothing is left. */
  isDone(): boolean;
}

export function reader(source: Uint8Array): Reader {
  let at = 0;
  let whole = true;
  const take = (length: number): number => {
    const from = at;
    if (at + length > source.length) whole = false;
    at = Math.min(at + length, source.length);
    return from;
  };
  return {
    u8: () => source[take(1)] ?? 0,
    u16: () => readU16(source, take(2)),
    u32: () => readU32(source, take(4)),
    bytes: (length) => {
      const from = take(length);
      return new Uint8Array(source.subarray(from, at));
    },
    at: () => at,
    left: () => source.length - at,
    isWhole: () => whole,
    isDone: () => whole && at === source.length,
  };
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
