// The one hash of the wire.
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concatBytes } from './bytes.ts';

/** SHA-256 (FIPS 180-4) over the parts in a row. */
export const hash = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(sha256(concatBytes(...parts)));
