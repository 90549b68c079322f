// Cryptography for runs. The stub has the same interfaces and costs nearly nothing: keyed hashes that only holders of a key
// pair can make, because private parts are looked up inside and attackers never look there. Public keys are real points, since
// the wire checks what comes in. The real one is the app's own, with its randomness taken from the seed.

import { type KeyPair, keySuite, type SealingKey, type Suites, suite } from '@orrery/log';
import { type Bytes, concatBytes, hash, type Keys, utf8 } from '@orrery/wire';
import { type Random, randomFrom } from './random.ts';

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

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
const nameOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
function xor(bytes: Uint8Array, pad: Uint8Array): Bytes {
  const mixed = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) mixed[at] = (bytes[at] ?? 0) ^ (pad[at] ?? 0);
  return mixed;
}

/** Public keys that pass the wire's checks, made once a process, with the app's own cryptography. */
const points: Promise<Keys>[] = [];
const seedsOfPoints = randomFrom(0x0881, 'points');
function point(at: number): Promise<Keys> {
  while (points.length <= at) points.push(keySuite.pair(seedsOfPoints.bytes(32)).then(({ keys }) => keys));
  const made = points[at];
  if (!made) throw new RangeError(`no point ${at}`);
  return made;
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
  const bySeed = new Map<string, number>();
  const signers = new Map<string, number>();
  const wrappers = new Map<string, number>();
  const secretOf = (seed: Uint8Array, label: number) => mix(label, [seed])[0] ?? 0;

  const pair = async (seed: Bytes): Promise<KeyPair> => {
    const name = nameOf(seed);
    const at = bySeed.get(name) ?? bySeed.size;
    bySeed.set(name, at);
    const keys = await point(at);
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
    const isRight = equal(stream(secret, [nonce, plain, associated], TAG), sealed.subarray(length));
    return isRight ? plain : undefined;
  };

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
      open: async (key, sealed, associated) =>
        openWith(secretIn(key), sealed.subarray(0, NONCE), sealed.subarray(NONCE), associated),
    },
    keys: {
      pair,
      sign: async ({ signing }, message) => stream(secretIn(signing), [message], 64),
      async verify(key, message, signature) {
        const secret = signers.get(nameOf(key));
        return secret !== undefined && equal(stream(secret, [message], 64), signature);
      },
      async wrap(recipient, info, secret) {
        const key = wrappers.get(nameOf(recipient));
        const enc = random.bytes(32);
        if (key === undefined) return { enc, sealed: random.bytes(48) };
        return { enc, sealed: sealWith(key, enc, secret, info) };
      },
      unwrap: async ({ wrapping }, info, { enc, sealed }) => openWith(secretIn(wrapping), enc, sealed, info),
      derive: async (secret, info, length) => stream(secretOf(secret, 4), [utf8(info)], length),
      mac: async (key, message) => stream(secretOf(key, 5), [message], 32),
    },
  };
}

const systemRandom = globalThis.crypto.getRandomValues.bind(globalThis.crypto);
const systemKey = globalThis.crypto.subtle.generateKey.bind(globalThis.crypto.subtle);
/** PrivateKeyInfo of RFC 8410 for X25519, up to the 32 bytes of the seed. */
const PKCS8_X25519 = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32);

/** An X25519 pair from 32 bytes; HPKE would take its own from the system. */
async function pairFrom(seed: Bytes): Promise<CryptoKeyPair> {
  const { subtle } = globalThis.crypto;
  const encoded = concatBytes(PKCS8_X25519, seed);
  const privateKey = await subtle.importKey('pkcs8', encoded, 'X25519', true, ['deriveBits']);
  const { crv, kty, x } = await subtle.exportKey('jwk', privateKey);
  const publicKey = await subtle.importKey('jwk', { crv, kty, x } as JsonWebKey, 'X25519', true, []);
  return { privateKey, publicKey };
}

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
  globalThis.crypto.subtle.generateKey = ((algorithm: unknown, ...rest: [boolean, KeyUsage[]]) =>
    algorithm === 'X25519' || (algorithm as { name?: string }).name === 'X25519'
      ? pairFrom(random.bytes(32))
      : systemKey(algorithm as 'Ed25519', ...rest)) as typeof globalThis.crypto.subtle.generateKey;
  return { suite, keys: keySuite };
}

/** Gives the system's randomness back after a run with real cryptography. */
export const endRealSuites = (): void => {
  globalThis.crypto.getRandomValues = systemRandom;
  globalThis.crypto.subtle.generateKey = systemKey;
};
