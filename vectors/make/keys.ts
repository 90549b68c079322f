// Keys and bytes that follow from names, so that vectors can be made again and come out the same.
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import {
  type Bytes,
  concatBytes,
  hash,
  type Keys,
  type ProvenKeys,
  possessionBytes,
  utf8,
} from '@orrery/wire';

export interface Pair extends Keys {
  readonly seed: Bytes;
  signs(message: Uint8Array): Bytes;
}

/** 32 bytes. */
export const seedOf = (name: string): Bytes => hash(utf8(`orrery vector ${name}`));

/** As many bytes as are asked for. */
export function bytesFor(name: string, length: number): Bytes {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) => seedOf(`${name} ${at}`));
  return concatBytes(...blocks).slice(0, length);
}

export const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

export function pairOf(name: string): Pair {
  const seed = seedOf(`${name} signs`);
  return {
    seed,
    sign: own(ed25519.getPublicKey(seed)),
    wrap: own(x25519.getPublicKey(seedOf(`${name} wraps`))),
    signs: (message) => own(ed25519.sign(message, seed)),
  };
}

export const proven = (space: Uint8Array, person: Uint8Array, pair: Pair): ProvenKeys => ({
  sign: pair.sign,
  wrap: pair.wrap,
  possession: pair.signs(possessionBytes(space, person, pair)),
});
