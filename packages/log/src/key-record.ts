// How the vault's data key lies on the device: wrapped under the device's own key, or under what a passphrase
// derives. The record ends in a checksum, which keeps nobody out, but tells a damaged vault from a wrong
// passphrase. docs/spec/vault.md, VAULT6.
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

/** What stands between the device's storage and the data key. */
export type Protection =
  | { readonly by: 'device' }
  | { readonly by: 'passphrase'; readonly salt: Bytes; readonly kdf: KdfParameters };

export interface KeyRecord {
  /** 16 random bytes that name the vault for as long as it lives. */
  readonly vault: Bytes;
  readonly protection: Protection;
  /** Nonce, ciphertext and tag of the 32 bytes of the data key. */
  readonly wrapped: Bytes;
}

const VERSION = 1;
const LABEL = utf8('orrery vault key 1');
const BY = { device: 1, passphrase: 2 } as const;
const WRAPPED_LENGTH = NONCE_LENGTH + KEY_LENGTH + TAG_LENGTH;
const SHA256_LENGTH = 32;
const HEADER_LENGTH = 2 + VAULT_ID_LENGTH + 4 + 4 + 1 + SALT_LENGTH;
const RECORD_LENGTH = HEADER_LENGTH + WRAPPED_LENGTH + SHA256_LENGTH;

/** version u8 · by u8 · vault 16 · memory u32 (KiB) · iterations u32 · parallelism u8 · salt 16; zero where there is none. */
function headerBytes(vault: Bytes, protection: Protection): Bytes {
  const { kdf, salt } =
    protection.by === 'passphrase'
      ? protection
      : { kdf: { memoryKib: 0, iterations: 0, parallelism: 0 }, salt: new Uint8Array(SALT_LENGTH) };
  return concatBytes(
    Uint8Array.of(VERSION, BY[protection.by]),
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
  if (record[0] !== VERSION || bytes.length !== RECORD_LENGTH) return 'damaged';
  const vault = record.slice(2, 2 + VAULT_ID_LENGTH);
  const wrapped = record.slice(HEADER_LENGTH);
  if (record[1] === BY.device) return { vault, protection: { by: 'device' }, wrapped };
  const at = 2 + VAULT_ID_LENGTH;
  const kdf = {
    memoryKib: readU32(record, at),
    iterations: readU32(record, at + 4),
    parallelism: record[at + 8] ?? 0,
  };
  if (record[1] !== BY.passphrase || !isBelievable(kdf)) return 'damaged';
  return { vault, protection: { by: 'passphrase', salt: record.slice(at + 9, HEADER_LENGTH), kdf }, wrapped };
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
