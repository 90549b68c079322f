// Where a relay is with a space: how many entries it has stored, and a hash over their ids in that order. A relay that
// was put back from a backup cannot give the same hash for a number that it had gone beyond. docs/spec/wire.md, WIRE70.
import { type Bytes, utf8 } from './bytes.ts';
import { hash } from './hash.ts';

export interface Cursor {
  /** Entries stored, 0 to 2^32 − 1. */
  readonly count: number;
  /** H_n = SHA-256(label ‖ H_{n−1} ‖ id of the n-th entry); H_0 is zero. */
  readonly chain: Bytes;
}

const LABEL = utf8('orrery cursor 1');

export const START: Cursor = { count: 0, chain: new Uint8Array(32) };

export const advance = ({ count, chain }: Cursor, id: Uint8Array): Cursor => ({
  count: count + 1,
  chain: hash(LABEL, chain, id),
});
