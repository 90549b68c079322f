// Keys of people and devices: Ed25519 to sign, HPKE over X25519 to wrap for somebody, HKDF and HMAC beside them. WebCrypto
// and @hpke/core; nothing here is ours. Simulations replace it. docs/spec/sealed-log.md, LOG1–LOG4.
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Bytes, concatBytes, type Keys, utf8, type Verify, verify } from '@orrery/wire';

/** Both private keys of a person or a device; `keys` are the public ones. No script can read the private ones out. */
export interface KeyPair {
  readonly keys: Keys;
  readonly signing: CryptoKey;
  readonly wrapping: CryptoKey;
}

export interface SealedSecret {
  readonly enc: Bytes;
  readonly sealed: Bytes;
}

export interface KeySuite {
  /** A pair from 32 secret bytes, always the same from the same; the caller wipes the bytes. */
  pair(seed: Bytes): Promise<KeyPair>;
  /** Ed25519, RFC 8032. */
  sign(pair: KeyPair, message: Bytes): Promise<Bytes>;
  readonly verify: Verify;
  /**
   * HPKE in base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. One secret a wrap. The ephemeral key follows
   * from the secret, so that whoever has it makes the same wrap again, byte by byte: the secret must be 32 random bytes.
   */
  wrap(recipient: Bytes, info: Bytes, secret: Bytes): Promise<SealedSecret>;
  /** The secret, or undefined where it is not for this pair, or not with this `info`. */
  unwrap(pair: KeyPair, info: Bytes, wrapped: SealedSecret): Promise<Bytes | undefined>;
  /** HKDF-SHA256 (RFC 5869) without salt. */
  derive(secret: Bytes, info: string, length: number): Promise<Bytes>;
  /** HMAC-SHA256. */
  mac(key: Bytes, message: Bytes): Promise<Bytes>;
}

const hpke = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const { subtle } = globalThis.crypto;
const EPHEMERAL_LABEL = utf8('orrery ephemeral key 1');

/** PrivateKeyInfo of RFC 8410 up to the 32 bytes of the seed. */
const PKCS8 = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32);

const base64urlBytes = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

async function signingPair(seed: Bytes): Promise<{ sign: Bytes; signing: CryptoKey }> {
  const encoded = concatBytes(PKCS8, seed);
  const readable = await subtle.importKey('pkcs8', encoded, 'Ed25519', true, ['sign']);
  const { x = '' } = await subtle.exportKey('jwk', readable);
  const signing = await subtle.importKey('pkcs8', encoded, 'Ed25519', false, ['sign']);
  encoded.fill(0);
  return { sign: base64urlBytes(x), signing };
}

async function wrappingPair(seed: Bytes): Promise<{ wrap: Bytes; wrapping: CryptoKey }> {
  const { publicKey, privateKey } = await hpke.kem.deriveKeyPair(seed.slice().buffer);
  const wrap = new Uint8Array(await hpke.kem.serializePublicKey(publicKey));
  const { d = '', x = '' } = await subtle.exportKey('jwk', privateKey);
  const jwk = { kty: 'OKP', crv: 'X25519', d, x, key_ops: ['deriveBits'] };
  return { wrap, wrapping: await subtle.importKey('jwk', jwk, 'X25519', false, ['deriveBits']) };
}

async function hkdf(secret: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  return new Uint8Array(await subtle.deriveBits(parameters, key, 8 * length));
}

export const keySuite: KeySuite = {
  async pair(seed) {
    const [forSigning, forWrapping] = await Promise.all([
      keySuite.derive(seed, 'orrery signing key 1', 32),
      keySuite.derive(seed, 'orrery wrapping key 1', 32),
    ]);
    const { sign, signing } = await signingPair(forSigning);
    const { wrap, wrapping } = await wrappingPair(forWrapping);
    forSigning.fill(0);
    forWrapping.fill(0);
    return { keys: { sign, wrap }, signing, wrapping };
  },

  async sign({ signing }, message) {
    return new Uint8Array(await subtle.sign('Ed25519', signing, message));
  },

  verify,

  async wrap(recipient, info, secret) {
    const recipientPublicKey = await hpke.kem.deserializePublicKey(recipient.slice().buffer);
    const ekm = await hkdf(secret, concatBytes(EPHEMERAL_LABEL, recipient, info), 32);
    const parts = { recipientPublicKey, info: info.slice().buffer, ekm: ekm.buffer };
    const sender = await hpke.createSenderContext(parts);
    const sealed = await sender.seal(secret.slice().buffer);
    ekm.fill(0);
    return { enc: new Uint8Array(sender.enc), sealed: new Uint8Array(sealed) };
  },

  async unwrap({ wrapping, keys }, info, { enc, sealed }) {
    try {
      const publicKey = await hpke.kem.deserializePublicKey(keys.wrap.slice().buffer);
      const recipient = await hpke.createRecipientContext({
        recipientKey: { privateKey: wrapping, publicKey },
        enc: enc.slice().buffer,
        info: info.slice().buffer,
      });
      return new Uint8Array(await recipient.open(sealed.slice().buffer));
    } catch {
      return undefined;
    }
  },

  derive(secret, info, length) {
    return hkdf(secret, utf8(info), length);
  },

  async mac(key, message) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const imported = await subtle.importKey('raw', key, algorithm, false, ['sign']);
    return new Uint8Array(await subtle.sign('HMAC', imported, message));
  },
};
