// The one hash of the wire.
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concatBytes } from './bytes.ts';
import { nodeCrypto } from './native.ts';

/** Where short parts are put in a row before they are hashed, so that nothing is allocated for it. */
const row = new Uint8Array(4096);

function inRow(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  let length = 0;
  for (const part of parts) {
    if (length + part.length > row.length) return concatBytes(...parts);
    row.set(part, length);
    length += part.length;
  }
  return row.subarray(0, length);
}

/** SHA-256 (FIPS 180-4) over the parts in a row. */
export const hash = (...parts: readonly Uint8Array[]): Bytes =>
  new Uint8Array(nodeCrypto ? nodeCrypto.hash('sha256', inRow(parts), 'buffer') : sha256(inRow(parts)));
