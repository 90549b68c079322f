// The one place for cryptography: whatever is random, hashed, derived, sealed or opened goes through a Suite.
// Nothing here is ours: WebCrypto in browsers and Node, and Argon2id from hash-wasm, which WebCrypto lacks.
import { type Bytes, concatBytes, utf8 } from '@orrery/wire';

/** An AES-256-GCM key that no script can read out again (`extractable: false`). */
export type SealingKey = CryptoKey;

/** Length in bytes of a raw AES-256 key. */
export const KEY_LENGTH = 32;
/** Length in bytes of a GCM nonce: 96 bits, the length that needs no further hashing (NIST SP 800-38D, 5.2.1.1). */
export const NONCE_LENGTH = 12;
/** Length in bytes of a GCM tag: 128 bits, the longest there is. */
export const TAG_LENGTH = 16;
/**
 * Most sealings under one key. With random 96-bit nonces the chance of a repeat, which would give the key's
 * authentication away, must stay below 2^−32: that is 2^32 sealings (NIST SP 800-38D, 8.3).
 */
export const SEALINGS_PER_KEY = 2 ** 32;

/** How hard a passphrase is to try. Kept beside what it protects, so that it can grow. */
export interface KdfParameters {
  /** Memory of one try, in KiB. */
  readonly memoryKib: number;
  /** Passes over that memory. */
  readonly iterations: number;
  /** Lanes; hash-wasm computes them one after the other, so 1 gives the defender the whole time. */
  readonly parallelism: number;
}

/**
 * What new passphrases get: Argon2id, 64 MiB, three passes: the second recommendation of RFC 9106, 4 (for
 * memory-constrained environments), but in one lane. About 0.2 s on a laptop and 0.5–1 s on a phone: measured in
 * docs/decisions/0023-argon2id-parameters.md.
 */
export const KDF: KdfParameters = { memoryKib: 65_536, iterations: 3, parallelism: 1 };

/** Nothing weaker than KDF and nothing that would exhaust a phone is believed when read back: 64 MiB–1 GiB. */
export function isBelievable({ memoryKib, iterations, parallelism }: KdfParameters): boolean {
  return (
    memoryKib >= KDF.memoryKib &&
    memoryKib <= 1_048_576 &&
    iterations >= KDF.iterations &&
    iterations <= 64 &&
    parallelism >= 1 &&
    parallelism <= 4
  );
}

/** What the rest of Orrery may ask of cryptography. Tests replace it to prove that they would notice its absence. */
export interface Suite {
  /** `length` bytes, at most 65,536, from the system's generator. */
  randomBytes(length: number): Bytes;
  sha256(bytes: Bytes): Promise<Bytes>;
  /** A key of this device alone: random, and never seen as bytes by anybody. */
  deviceKey(): Promise<SealingKey>;
  /** A key from 32 raw bytes; the caller wipes the bytes. */
  sealingKey(raw: Bytes): Promise<SealingKey>;
  /** A key from a secret of full strength with HKDF-SHA256 (RFC 5869) without salt; nobody ever sees its bytes. */
  derivedKey(secret: Bytes, info: string): Promise<SealingKey>;
  /**
   * Seals with AES-256-GCM under a fresh random nonce.
   * @returns nonce (12) ‖ ciphertext ‖ tag (16)
   */
  seal(key: SealingKey, plaintext: Bytes, associated: Bytes): Promise<Bytes>;
  /** Opens what `seal` made, or undefined where a single bit of it, of the key or of `associated` differs. */
  open(key: SealingKey, sealed: Bytes, associated: Bytes): Promise<Bytes | undefined>;
  /**
   * 32 bytes from a passphrase with Argon2id (RFC 9106, version 0x13). Takes `memoryKib` of memory and up to a
   * second of the calling thread: in a browser, call it in a worker.
   */
  argon2id(passphrase: Bytes, salt: Bytes, parameters: KdfParameters): Promise<Bytes>;
}

/** Without TLS, other than on localhost, browsers give no cryptography. */
export const hasCryptography = (): boolean => globalThis.crypto?.subtle !== undefined;

const { subtle } = globalThis.crypto;
const AES = { name: 'AES-GCM', length: 8 * KEY_LENGTH };
const USES: KeyUsage[] = ['encrypt', 'decrypt'];

const asBytes = (buffer: ArrayBuffer): Bytes => new Uint8Array(buffer);

/** WebCrypto says no by an OperationError; anything else is a fault of ours. */
function refused(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'OperationError') return undefined;
  throw error;
}

export const suite: Suite = {
  randomBytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),

  sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes)),

  deviceKey: () => subtle.generateKey(AES, false, USES),

  sealingKey: (raw) => subtle.importKey('raw', raw, AES, false, USES),

  async derivedKey(secret, info) {
    const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
    const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) };
    return subtle.deriveKey(hkdf, key, AES, false, USES);
  },

  async seal(key, plaintext, associated) {
    const iv = suite.randomBytes(NONCE_LENGTH);
    const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: associated }, key, plaintext);
    return concatBytes(iv, new Uint8Array(sealed));
  },

  open(key, sealed, associated) {
    if (sealed.length < NONCE_LENGTH + TAG_LENGTH) return Promise.resolve(undefined);
    const iv = sealed.subarray(0, NONCE_LENGTH);
    const algorithm = { name: 'AES-GCM', iv, additionalData: associated };
    return subtle.decrypt(algorithm, key, sealed.subarray(NONCE_LENGTH)).then(asBytes, refused);
  },

  async argon2id(passphrase, salt, { memoryKib, iterations, parallelism }) {
    const { argon2id } = await import('hash-wasm');
    const derived = await argon2id({
      password: passphrase,
      salt,
      memorySize: memoryKib,
      iterations,
      parallelism,
      hashLength: KEY_LENGTH,
      outputType: 'binary',
    });
    return new Uint8Array(derived);
  },
};
