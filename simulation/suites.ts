// Cryptography for runs. The stub has the same interfaces and costs nearly nothing: keyed hashes that only holders of a key
// pair can make, because private parts are looked up inside and attackers never look there. Public keys are real points, since
// the wire checks what comes in. The real one is the app's own, with its randomness taken from the seed. Both take their key pairs
// from a pool.

import { type KeyPair, keySuite, type SealingKey, type Suites, suite } from '@orrery/log';
import { type Bytes, concatBytes, equalBytes, hash, utf8 } from '@orrery/wire';
import { type Random, randomFrom } from './random.ts';
import { remembering } from './remembered.ts';

/** 128 bits that depend on every byte; quick, and hard enough for attackers who do not compute collisions. */
function mix(key: number, parts: readonly Uint8Array[]): Uint32Array {
  let [a, b, c, d] = [0x9e3779b9 ^ key, 0x243f6a88 + key, 0xb7e15162 ^ (key << 7), 0xdeadbeef];
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) {
      const byte = part[at] ?? 0;
      a = Math.imul(a ^ byte, 0x85ebca6b) + b;
      b = Math.imul(b ^ (a >>> 15), 0xc2b2ae35);
      c = Math.imul(c + byte, 0x27d4eb2f) ^ (a >>> 7);
      d = (d ^ (b + c)) | 0;
      d = (d << 5) | (d >>> 27);
    }
    a = (a ^ part.length) | 0;
    c = Math.imul(c ^ d, 0x165667b1);
  }
  const words = new Uint32Array(4);
  for (let round = 0; round < 3; round += 1) {
    a = Math.imul(a ^ (d >>> 16), 0x85ebca6b) + c;
    b = Math.imul(b ^ (a >>> 13), 0xc2b2ae35) + d;
    c = Math.imul(c ^ (b >>> 16), 0x27d4eb2f) + a;
    d = Math.imul(d ^ (c >>> 15), 0x165667b1) + b;
  }
  words.set([a, b, c, d]);
  return words;
}

/** As many bytes as asked for, from a key and what it is applied to. */
function stream(key: number, parts: readonly Uint8Array[], length: number): Bytes {
  const random = mix(key, parts);
  let [a, b, c, d] = random as unknown as [number, number, number, number];
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 4) {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    for (let k = 0; k < 4 && at + k < length; k += 1) bytes[at + k] = t >>> (8 * k);
  }
  return bytes;
}

const nameOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
function xor(bytes: Uint8Array, pad: Uint8Array): Bytes {
  const mixed = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) mixed[at] = (bytes[at] ?? 0) ^ (pad[at] ?? 0);
  return mixed;
}

/** Made once a process, each from its own number, since it takes longer than all else: a run after another uses the same again. */
function pool<T>(name: string, make: (seed: Bytes) => Promise<T>): (at: number) => Promise<T> {
  const made = new Map<number, Promise<T>>();
  return (at) => {
    const known = made.get(at) ?? make(randomFrom(at, name).bytes(32));
    made.set(at, known);
    return known;
  };
}

const pairs = pool('pairs', keySuite.pair);
const POOL = 128;

/** Key pairs of the app's own, in an order of this run, so that which key is smaller than which is different in each. */
function pairsOf(random: Random): (seed: Bytes) => Promise<KeyPair> {
  const order = random.shuffled(Array.from({ length: POOL }, (_, at) => at));
  const bySeed = new Map<string, number>();
  return (seed) => {
    const name = nameOf(seed);
    const at = bySeed.get(name) ?? bySeed.size;
    bySeed.set(name, at);
    return pairs(order[at] ?? at);
  };
}

interface StubKey {
  readonly secret: number;
}
const asKey = (secret: number): CryptoKey => ({ secret }) as unknown as CryptoKey;
const secretIn = (key: CryptoKey | SealingKey): number => (key as unknown as StubKey).secret;

const TAG = 16;
const NONCE = 12;

/** A suite whose private keys live in this one run. */
export function stubSuites(random: Random): Suites {
  const pairOf = pairsOf(random.branch('pairs'));
  const signers = new Map<string, number>();
  const wrappers = new Map<string, number>();
  const secretOf = (seed: Uint8Array, label: number) => mix(label, [seed])[0] ?? 0;

  const pair = async (seed: Bytes): Promise<KeyPair> => {
    const { keys } = await pairOf(seed);
    const [signing, wrapping] = [secretOf(seed, 1), secretOf(seed, 2)];
    signers.set(nameOf(keys.sign), signing);
    wrappers.set(nameOf(keys.wrap), wrapping);
    return { keys, signing: asKey(signing), wrapping: asKey(wrapping) };
  };
  const sealWith = (secret: number, nonce: Uint8Array, plain: Uint8Array, associated: Uint8Array) => {
    const tag = stream(secret, [nonce, plain, associated], TAG);
    return concatBytes(xor(plain, stream(secret, [nonce], plain.length)), tag);
  };
  const openWith = (secret: number, nonce: Uint8Array, sealed: Uint8Array, associated: Uint8Array) => {
    if (sealed.length < TAG) return undefined;
    const length = sealed.length - TAG;
    const plain = xor(sealed.subarray(0, length), stream(secret, [nonce], length));
    const isRight = equalBytes(stream(secret, [nonce, plain, associated], TAG), sealed.subarray(length));
    return isRight ? plain : undefined;
  };
  const wrapWith = (recipient: Uint8Array, info: Uint8Array, secret: Uint8Array) => {
    const key = wrappers.get(nameOf(recipient));
    const enc = stream(secretOf(secret, 6), [recipient, info], 32);
    if (key === undefined) return { enc, sealed: stream(secretOf(secret, 7), [recipient, info], 48) };
    return { enc, sealed: sealWith(key, enc, secret, info) };
  };
  // every device looks at the same bytes; where they are the same array it need not be worked out again
  const verified = new WeakMap<Uint8Array, { key: Uint8Array; message: Uint8Array; holds: boolean }>();
  const opened = new WeakMap<
    Uint8Array,
    { secret: number; associated: Uint8Array; plain: Bytes | undefined }
  >();
  const wrapped = new Map<string, { enc: Bytes; sealed: Bytes }>();

  return {
    suite: {
      ...suite,
      randomBytes: (length) => random.bytes(length),
      sha256: async (bytes) => hash(bytes),
      deviceKey: async () => asKey(random.below(2 ** 32)),
      sealingKey: async (raw) => asKey(secretOf(raw, 3)),
      async seal(key, plaintext, associated) {
        const nonce = random.bytes(NONCE);
        return concatBytes(nonce, sealWith(secretIn(key), nonce, plaintext, associated));
      },
      async open(key, sealed, associated) {
        const known = opened.get(sealed);
        const secret = secretIn(key);
        if (known?.secret === secret && equalBytes(known.associated, associated)) return known.plain?.slice();
        const plain = openWith(secret, sealed.subarray(0, NONCE), sealed.subarray(NONCE), associated);
        opened.set(sealed, { secret, associated, plain });
        return plain?.slice();
      },
    },
    keys: {
      pair,
      sign: async ({ signing }, message) => stream(secretIn(signing), [message], 64),
      async verify(key, message, signature) {
        const known = verified.get(signature);
        if (known && equalBytes(known.message, message) && equalBytes(known.key, key)) return known.holds;
        const secret = signers.get(nameOf(key));
        const holds = secret !== undefined && equalBytes(stream(secret, [message], 64), signature);
        verified.set(signature, { key, message, holds });
        return holds;
      },
      async wrap(recipient, info, secret) {
        const name = nameOf(concatBytes(recipient, secret, info));
        const known = wrapped.get(name) ?? wrapWith(recipient, info, secret);
        wrapped.set(name, known);
        return known;
      },
      unwrap: async ({ wrapping }, info, { enc, sealed }) => openWith(secretIn(wrapping), enc, sealed, info),
      derive: async (secret, info, length) => stream(secretOf(secret, 4), [utf8(info)], length),
      mac: async (key, message) => stream(secretOf(key, 5), [message], 32),
    },
  };
}

const systemRandom = globalThis.crypto.getRandomValues.bind(globalThis.crypto);

/** The app's own cryptography, with its randomness taken from the seed, so that a run can be watched again. */
export function realSuites(random: Random): Suites {
  const fill = <T extends ArrayBufferView | null>(array: T): T => {
    if (array) {
      const bytes = random.bytes(array.byteLength);
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(bytes);
    }
    return array;
  };
  globalThis.crypto.getRandomValues = fill as typeof globalThis.crypto.getRandomValues;
  return remembering({ suite, keys: { ...keySuite, pair: pairsOf(random.branch('pairs')) } });
}

/** Gives the system's randomness back after a run with real cryptography. */
export const endRealSuites = (): void => {
  globalThis.crypto.getRandomValues = systemRandom;
};
