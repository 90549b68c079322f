// Digits that stand for all that a device has of a space: two people who read out the same have the same, whatever a relay says. A relay
// that shows each of them something else cannot make them alike. docs/spec/sealed-log.md, LOG86.
import { compareBytes, hash, utf8 } from '@orrery/wire';
import type { Space } from './space.ts';

/**
 * Forty digits, in fours. Who can write into both halves looks for two that are alike: of so many that takes 2^66 tries, of twelve
 * a million.
 */
export function headsCodeOf({ replica, seat }: Space): string {
  const heads = replica.log.graph.heads().map(({ entry }) => entry.id);
  const digest = hash(utf8('orrery heads code 1'), seat.space, ...heads.sort(compareBytes));
  const view = new DataView(digest.buffer, digest.byteOffset);
  // 2^32 is no multiple of 10^5: the first numbers come up 0.002 % more often, which helps nobody
  const five = (at: number) => String(view.getUint32(at) % 100_000).padStart(5, '0');
  const digits = Array.from({ length: 8 }, (_, k) => five(4 * k)).join('');
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}
