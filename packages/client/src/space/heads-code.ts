// Digits that stand for all that a device has of a space: two people who read out the same have the same, whatever a relay says. A relay
// that shows each of them something else cannot make them alike. docs/spec/sealed-log.md, LOG86.
import { compareBytes, hash, utf8 } from '@orrery/wire';
import type { Space } from './space.ts';

/** Twelve digits, in fours. */
export function headsCodeOf({ replica, seat }: Space): string {
  const heads = replica.log.graph.heads().map(({ entry }) => entry.id);
  const digest = hash(utf8('orrery heads code 1'), seat.space, ...heads.sort(compareBytes));
  const view = new DataView(digest.buffer, digest.byteOffset);
  const six = (at: number) => String(view.getUint32(at) % 1_000_000).padStart(6, '0');
  return `${six(0)}${six(4)}`.replace(/(\d{4})(?=\d)/g, '$1 ');
}
