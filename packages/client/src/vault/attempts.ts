// Wrong passphrases slow the next one down, and never destroy anything. This is for the person at the screen who
// tries birthdays; against somebody who copied the storage, only Argon2id and a long passphrase help.
import { type Bytes, concatBytes, equalBytes, readU32, type Suite, u32 } from '@orrery/log';

export interface Attempts {
  readonly failures: number;
  /** Of the last one: milliseconds since 1970. */
  readonly at: number;
}

/** Milliseconds to wait after so many failures: the first three are free. */
const WAITS = [0, 0, 0, 2_000, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000] as const;
const waitAfter = (failures: number): number => WAITS[Math.min(failures, WAITS.length - 1)] ?? 0;

/**
 * Milliseconds until the next attempt is looked at. A clock that was set back never makes it longer than the wait
 * itself.
 */
export function remainingWait({ failures, at }: Attempts, now: number): number {
  const wait = waitAfter(failures);
  return Math.min(wait, Math.max(0, at + wait - now));
}

/** failures u32 · at u64 · SHA-256 of both. */
export async function encodeAttempts(suite: Suite, { failures, at }: Attempts): Promise<Bytes> {
  const bytes = concatBytes(u32(failures), u32(Math.floor(at / 2 ** 32)), u32(at % 2 ** 32));
  return concatBytes(bytes, await suite.sha256(bytes));
}

/** What was written; where it is damaged, as many failures as begin to cost time, just now. */
export async function decodeAttempts(suite: Suite, bytes: unknown, now: number): Promise<Attempts> {
  if (bytes === undefined) return { failures: 0, at: now };
  if (bytes instanceof Uint8Array && bytes.length === 44) {
    const content = bytes.slice(0, 12);
    if (equalBytes(await suite.sha256(content), bytes.subarray(12)))
      return { failures: readU32(content, 0), at: readU32(content, 4) * 2 ** 32 + readU32(content, 8) };
  }
  return { failures: 3, at: now };
}
