// Which public keys may come in, and the one way in which signatures are checked. Whoever may not trust each other must
// come to the same verdict, so keys with more than one reading never get in. docs/spec/wire.md, WIRE20–WIRE24.
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { type Bytes, concatBytes, utf8 } from './bytes.ts';
import { type Keys, ROLES, type Role } from './control.ts';
import { type NodeCrypto, nodeCrypto } from './native.ts';

const POSSESSION_LABEL = utf8('orrery possession 1');
const COMING_LABEL = utf8('orrery coming in 1');
const TOKEN_LABEL = utf8('orrery invitation 1');

/** Keys that are remembered, imported or judged: far more than a space has. */
const MOST_REMEMBERED = 4096;
const signingKeys = new Map<string, boolean>();
const wrappingKeys = new Map<string, boolean>();

const nameOf = (key: Uint8Array): string => String.fromCharCode(...key);

/** Looking at a key takes as long as thirty hashes of its entry, and a relay that opens a space anew meets the same keys again. */
function remembered(
  known: Map<string, boolean>,
  key: Uint8Array,
  judge: (key: Uint8Array) => boolean,
): boolean {
  const name = nameOf(key);
  const before = known.get(name);
  if (before !== undefined) return before;
  const is = judge(key);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(name, is);
  return is;
}

/**
 * Canonical, on the curve, of prime order, and not the identity. (Native verification accepts the identity, under
 * which one signature fits every message, and keys with a small part, on which libraries disagree.)
 */
export const isSigningKey = (key: Uint8Array): boolean => remembered(signingKeys, key, isFitToSign);

function isFitToSign(key: Uint8Array): boolean {
  try {
    const point = ed25519.Point.fromBytes(key, false);
    return !point.is0() && point.isTorsionFree();
  } catch {
    return false;
  }
}

/** 2^255 − 19. */
const FIELD = 2n ** 255n - 19n;
/** Any scalar: a key of small order gives the same secret with every one, and the library refuses it (RFC 7748, 6.1). */
const SCALAR = new Uint8Array(32).fill(9);

/** Canonical and not of small order. */
export const isWrappingKey = (key: Uint8Array): boolean => remembered(wrappingKeys, key, isFitToWrap);

function isFitToWrap(key: Uint8Array): boolean {
  if (key.length !== 32) return false;
  let u = 0n;
  for (let at = 31; at >= 0; at -= 1) u = (u << 8n) | BigInt(key[at] ?? 0);
  if (u >= FIELD) return false;
  try {
    x25519.getSharedSecret(SCALAR, key);
    return true;
  } catch {
    return false;
  }
}

export const areFit = ({ sign, wrap }: Keys): boolean => isSigningKey(sign) && isWrappingKey(wrap);

/** What a key signs to show that its holder means this space and this person. */
export const possessionBytes = (space: Uint8Array, person: Uint8Array, { sign, wrap }: Keys): Bytes =>
  concatBytes(POSSESSION_LABEL, space, person, sign, wrap);

/**
 * What the key of a person who is admitted signs: with their own keys those of their first device, and as what they come. Yeses are for
 * the person's key, and everybody sees it before it is in; whoever admits it could else give it a device of their own.
 */
export const comingBytes = (space: Uint8Array, role: Role, person: Keys, device: Keys): Bytes =>
  concatBytes(COMING_LABEL, space, Uint8Array.of(ROLES.indexOf(role)), ...keysOf(person), ...keysOf(device));

/** What an invitation's token signs for the one who comes by it. */
export const tokenBytes = (space: Uint8Array, invite: Uint8Array, person: Keys, device: Keys): Bytes =>
  concatBytes(TOKEN_LABEL, space, invite, ...keysOf(person), ...keysOf(device));

const keysOf = ({ sign, wrap }: Keys): readonly Bytes[] => [sign, wrap];

/** Named by what makes it: its own name is the DOM's, and relays have none. */
type NativeKey = Awaited<ReturnType<typeof globalThis.crypto.subtle.importKey>>;
type Check = (message: Bytes, signature: Uint8Array) => Promise<boolean>;

const checks = new Map<string, Check>();

/** Imported once; undefined where the platform takes it for no key. */
async function checkOf(key: Uint8Array): Promise<Check | undefined> {
  const name = nameOf(key);
  const known = checks.get(name);
  if (known) return known;
  try {
    const raw = new Uint8Array(key);
    const native = await globalThis.crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    const made = nodeCrypto ? nodeCheck(nodeCrypto, native) : webCheck(native);
    if (checks.size >= MOST_REMEMBERED) checks.clear();
    checks.set(name, made);
    return made;
  } catch {
    return undefined;
  }
}

const webCheck =
  (key: NativeKey): Check =>
  (message, signature) =>
    globalThis.crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), message);

/** The code that lies under WebCrypto there, without what is done around it, which takes as long as judging an entry. */
function nodeCheck({ verify, KeyObject }: NodeCrypto, key: NativeKey): Check {
  const native = KeyObject.from(key);
  return (message, signature) =>
    new Promise((resolve) =>
      verify(null, message, native, signature, (error, holds) => resolve(!error && holds)),
    );
}

/** Ed25519 (RFC 8032), natively: S below the order, and R compared byte by byte. `key` must have passed `isSigningKey`. */
export async function verify(key: Uint8Array, message: Bytes, signature: Uint8Array): Promise<boolean> {
  const check = await checkOf(key);
  return check ? check(message, signature) : false;
}
