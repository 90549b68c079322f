// How the vault's data key lies on the device: wrapped under the device's own key, or under what a passphrase
// derives; and once more, beside it, under what a passkey gives. A record ends in a checksum, which keeps nobody out,
// but tells a damaged vault from a wrong passphrase. docs/spec/vault.md, VAULT6 and VAULT16.
import { type Bytes, concatBytes, equalBytes, readU32, u32, utf8 } from '@orrery/wire';
import {
  isBelievable,
  type KdfParameters,
  KEY_LENGTH,
  NONCE_LENGTH,
  type SealingKey,
  type Suite,
  TAG_LENGTH,
} from './suite.ts';

export const VAULT_ID_LENGTH = 16;
export const SALT_LENGTH = 16;
export const PASSKEY_SALT_LENGTH = 32;
/** Length of the checksum that ends a record, and names it. */
const SHA256_LENGTH = 32;

/** What stands between the device's storage and the data key. */
export type Protection =
  | { readonly by: 'device' }
  | { readonly by: 'passphrase'; readonly salt: Bytes; readonly kdf: KdfParameters }
  | PasskeyProtection;

export interface PasskeyProtection {
  readonly by: 'passkey';
  /** Checksum of the passphrase's key record that it stands beside: beside any other it means nothing. */
  readonly beside: Bytes;
  /** What the passkey is asked with. */
  readonly salt: Bytes;
  /** Which passkey, as its keeper named it: 1 to 1,023 bytes. */
  readonly credential: Bytes;
}

export interface KeyRecord {
  /** 16 random bytes that name the vault for as long as it lives. */
  readonly vault: Bytes;
  readonly protection: Protection;
  /** Nonce, ciphertext and tag of the 32 bytes of the data key. */
  readonly wrapped: Bytes;
}

const VERSION = 1;
const LABEL = utf8('orrery vault key 1');
const BY = { device: 1, passphrase: 2, passkey: 3 } as const;
const WRAPPED_LENGTH = NONCE_LENGTH + KEY_LENGTH + TAG_LENGTH;
const HEADER_LENGTH = 2 + VAULT_ID_LENGTH + 4 + 4 + 1 + SALT_LENGTH;
const AFTER_VAULT = 2 + VAULT_ID_LENGTH;
const BEFORE_CREDENTIAL = AFTER_VAULT + SHA256_LENGTH + PASSKEY_SALT_LENGTH;
const LONGEST_CREDENTIAL = 1023;

/** The last bytes of a record, by which another can say that it stands beside it. */
export const checksumOf = (record: Bytes): Bytes => record.slice(-SHA256_LENGTH);

/**
 * version u8 · by u8 · vault 16 · memory u32 (KiB) · iterations u32 · parallelism u8 · salt 16; zero where there is none.
 * Of a passkey: version u8 · by u8 · vault 16 · beside 32 · salt 32 · length u16 · credential.
 */
function headerBytes(vault: Bytes, protection: Protection): Bytes {
  const first = Uint8Array.of(VERSION, BY[protection.by]);
  if (protection.by === 'passkey') {
    const { beside, salt, credential } = protection;
    const length = Uint8Array.of(credential.length >> 8, credential.length & 255);
    return concatBytes(first, vault, beside, salt, length, credential);
  }
  const { kdf, salt } =
    protection.by === 'passphrase'
      ? protection
      : { kdf: { memoryKib: 0, iterations: 0, parallelism: 0 }, salt: new Uint8Array(SALT_LENGTH) };
  return concatBytes(
    first,
    vault,
    u32(kdf.memoryKib),
    u32(kdf.iterations),
    Uint8Array.of(kdf.parallelism),
    salt,
  );
}

/** Wraps a data key: header ‖ wrapped ‖ SHA-256 of both. Everything in the header is bound to the wrap. */
export async function sealKeyRecord(
  suite: Suite,
  wrappingKey: SealingKey,
  vault: Bytes,
  protection: Protection,
  dataKey: Bytes,
): Promise<Bytes> {
  const header = headerBytes(vault, protection);
  const wrapped = await suite.seal(wrappingKey, dataKey, concatBytes(LABEL, header));
  const record = concatBytes(header, wrapped);
  return concatBytes(record, await suite.sha256(record));
}

/** Reads a key record without opening it. Only the form and the checksum are judged. */
export async function readKeyRecord(
  suite: Suite,
  bytes: Bytes,
): Promise<KeyRecord | 'damaged' | 'newerVersion'> {
  const record = bytes.slice(0, -SHA256_LENGTH);
  if (!equalBytes(await suite.sha256(record), bytes.subarray(record.length))) return 'damaged';
  if ((record[0] ?? 0) > VERSION) return 'newerVersion';
  if (record[0] !== VERSION) return 'damaged';
  const vault = record.slice(2, AFTER_VAULT);
  const wrapped = record.slice(-WRAPPED_LENGTH);
  const protection = protectionIn(record);
  return protection ? { vault, protection, wrapped } : 'damaged';
}

function protectionIn(record: Bytes): Protection | undefined {
  const length = record.length - WRAPPED_LENGTH;
  if (record[1] === BY.passkey) {
    const named = ((record[BEFORE_CREDENTIAL] ?? 0) << 8) | (record[BEFORE_CREDENTIAL + 1] ?? 0);
    if (named < 1 || named > LONGEST_CREDENTIAL || length !== BEFORE_CREDENTIAL + 2 + named) return undefined;
    return {
      by: 'passkey',
      beside: record.slice(AFTER_VAULT, AFTER_VAULT + SHA256_LENGTH),
      salt: record.slice(AFTER_VAULT + SHA256_LENGTH, BEFORE_CREDENTIAL),
      credential: record.slice(BEFORE_CREDENTIAL + 2, length),
    };
  }
  if (length !== HEADER_LENGTH) return undefined;
  if (record[1] === BY.device) return { by: 'device' };
  const kdf = {
    memoryKib: readU32(record, AFTER_VAULT),
    iterations: readU32(record, AFTER_VAULT + 4),
    parallelism: record[AFTER_VAULT + 8] ?? 0,
  };
  if (record[1] !== BY.passphrase || !isBelievable(kdf)) return undefined;
  return { by: 'passphrase', salt: record.slice(AFTER_VAULT + 9, HEADER_LENGTH), kdf };
}

/** The 32 bytes of the data key, or undefined under the wrong key. The caller wipes them. */
export async function openKeyRecord(
  suite: Suite,
  wrappingKey: SealingKey,
  { vault, protection, wrapped }: KeyRecord,
): Promise<Bytes | undefined> {
  const raw = await suite.open(wrappingKey, wrapped, concatBytes(LABEL, headerBytes(vault, protection)));
  return raw?.length === KEY_LENGTH ? raw : undefined;
}
