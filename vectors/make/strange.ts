// Keys and signatures that lax checks would let in: of small and mixed order, written in two ways, with S beyond the order.
// Every signature here satisfies an equation that some library in use checks.
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { type Bytes, concatBytes } from '@orrery/wire';
import { bytesFor, own, type Pair, seedOf } from './keys.ts';

const { Point } = ed25519;
const ORDER = Point.CURVE().n;
const FIELD = Point.CURVE().p;
type Point = InstanceType<typeof Point>;

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
export const littleEndianBytes = (value: bigint): Bytes =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
const modOrder = (bytes: Uint8Array): bigint => littleEndian(bytes) % ORDER;
const pointBytes = (point: Point): Bytes => own(point.toBytes());

/** A point of order 8: what is left of some point when its part of prime order is taken away. */
function findOrder8(): Point {
  for (let round = 0; ; round += 1) {
    const y = bytesFor(`torsion ${round}`, 32);
    y[31] = (y[31] ?? 0) & 127;
    try {
      const point = Point.fromBytes(y, false)
        .multiplyUnsafe(ORDER - 1n)
        .add(Point.fromBytes(y, false));
      if (!point.multiplyUnsafe(4n).is0()) return point;
    } catch {
      // not on the curve
    }
  }
}
const ORDER8 = findOrder8();

/** Encodings by what is wrong with them. */
export const SMALL = {
  identity: pointBytes(Point.ZERO),
  order2: pointBytes(ORDER8.multiplyUnsafe(4n)),
  order4: pointBytes(ORDER8.multiplyUnsafe(2n)),
  order8: pointBytes(ORDER8),
  /** The identity once more, its y written as p + 1. */
  nonCanonical: littleEndianBytes(FIELD + 1n),
} as const;
/** A y for which there is no x. */
export const OFF_CURVE = littleEndianBytes(2n);

/** The challenge: H(R ‖ A ‖ M) as a scalar. */
const challenge = (r: Uint8Array, key: Uint8Array, message: Uint8Array): bigint =>
  modOrder(sha512(concatBytes(r, key, message)));

const secretOf = (pair: Pair): bigint => {
  const head = sha512(pair.seed).slice(0, 32);
  head[0] = (head[0] ?? 0) & 248;
  head[31] = ((head[31] ?? 0) & 63) | 64;
  return modOrder(head);
};

/** A key of small order needs no secret: R is chosen until the challenge makes it fit. Holds without cofactor too. */
export function signSmall(key: Bytes, message: Uint8Array): Bytes {
  const point = Point.fromBytes(key, true);
  for (let round = 0n; round < 4096n; round += 1n) {
    const s = round + 1n;
    for (const shift of [0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n]) {
      const r = pointBytes(
        Point.BASE.multiplyUnsafe(s).add(shift === 0n ? Point.ZERO : ORDER8.multiplyUnsafe(shift)),
      );
      const k = challenge(r, key, message);
      const part = k % 8n;
      const fits = Point.BASE.multiplyUnsafe(s).subtract(
        part === 0n ? Point.ZERO : point.multiplyUnsafe(part),
      );
      if (Buffer.from(pointBytes(fits)).equals(Buffer.from(r))) return concatBytes(r, littleEndianBytes(s));
    }
  }
  throw new Error('no signature found');
}

/** A pair whose key has a part of order 8; its signatures hold without cofactor. */
export function mixedPair(name: string, plain: Pair): Pair {
  const secret = secretOf(plain);
  const sign = pointBytes(Point.BASE.multiplyUnsafe(secret).add(ORDER8));
  return {
    ...plain,
    sign,
    signs(message) {
      for (let round = 0; ; round += 1) {
        const nonce = modOrder(seedOf(`${name} nonce ${round}`));
        const r = pointBytes(Point.BASE.multiplyUnsafe(nonce));
        const k = challenge(r, sign, message);
        if (k % 8n === 0n) return concatBytes(r, littleEndianBytes((nonce + k * secret) % ORDER));
      }
    },
  };
}

/** The same signature with S + L: the equation holds, the rule does not. */
export const withLargeS = (signature: Bytes): Bytes =>
  concatBytes(signature.slice(0, 32), littleEndianBytes(littleEndian(signature.subarray(32)) + ORDER));

/** R of mixed order: holds only where the equation is multiplied by the cofactor. */
export function withMixedR(pair: Pair, message: Uint8Array): Bytes {
  const nonce = modOrder(seedOf('mixed R'));
  const r = pointBytes(Point.BASE.multiplyUnsafe(nonce).add(ORDER8));
  return concatBytes(
    r,
    littleEndianBytes((nonce + challenge(r, pair.sign, message) * secretOf(pair)) % ORDER),
  );
}

/** R is the identity, written as y = p + 1: holds only where R is read as a point and not compared byte by byte. */
export function withNonCanonicalR(pair: Pair, message: Uint8Array): Bytes {
  const r = SMALL.nonCanonical;
  return concatBytes(r, littleEndianBytes((challenge(r, pair.sign, message) * secretOf(pair)) % ORDER));
}

/** Wrapping keys by what is wrong with them. */
export const BAD_WRAPS = {
  zero: littleEndianBytes(0n),
  one: littleEndianBytes(1n),
  /** Order 8 (Curve25519's list in RFC 7748's security considerations names its neighbours). */
  order8: littleEndianBytes(325606250916557431795983626356110631294008115727848805560023387167927233504n),
  minusOne: littleEndianBytes(FIELD - 1n),
  /** 9, the base point, written as p + 9. */
  nonCanonical: littleEndianBytes(FIELD + 9n),
  highBit: littleEndianBytes(9n + (1n << 255n)),
} as const;
