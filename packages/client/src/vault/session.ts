// An open vault: its keys, as long as it is open. Ending a session drops the only references to them.
import {
  type Bytes,
  checksumOf,
  equalBytes,
  type KdfParameters,
  KEY_LENGTH,
  type KeyRecord,
  openHead,
  openKeyRecord,
  type PasskeyProtection,
  type Protection,
  readKeyRecord,
  SALT_LENGTH,
  type SealingKey,
  type Suite,
  sealKeyRecord,
  VAULT_ID_LENGTH,
} from '@orrery/log';
import { type Facts, StoreFault } from '../store/event-store.ts';
import { done, not, type Verdict } from './verdict.ts';

/** 32 bytes from a passphrase; in browsers in a worker. */
export type Derive = (passphrase: Bytes, salt: Bytes, kdf: KdfParameters) => Promise<Bytes>;

/** Thrown inside the vault when it was locked or erased under a running act; never leaves it. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

export interface Keys {
  /** Seals records and head. */
  readonly data: SealingKey;
  /** Wraps the data key: of the device, from the passphrase, or from a passkey. */
  readonly wrapping: SealingKey;
}

export class Session {
  readonly suite: Suite;
  readonly vault: Bytes;
  readonly protection: Protection;
  /** The vault's stored key record, whatever opened it. */
  readonly keyRecord: Bytes;
  #keys: Keys | undefined;

  constructor(suite: Suite, vault: Bytes, protection: Protection, keyRecord: Bytes, keys: Keys) {
    this.suite = suite;
    this.vault = vault;
    this.protection = protection;
    this.keyRecord = keyRecord;
    this.#keys = keys;
  }

  /** Throws SessionEnded after `end`. */
  get keys(): Keys {
    if (!this.#keys) throw new SessionEnded();
    return this.#keys;
  }

  get ended(): boolean {
    return this.#keys === undefined;
  }

  end(): void {
    this.#keys = undefined;
  }
}

/** A new random data key for a vault (a new vault where none is given), wrapped under the given protection. */
export async function freshSession(
  suite: Suite,
  protection: Protection,
  wrapping: SealingKey,
  vault: Bytes = suite.randomBytes(VAULT_ID_LENGTH),
): Promise<Session> {
  const raw = suite.randomBytes(KEY_LENGTH);
  try {
    const keyRecord = await sealKeyRecord(suite, wrapping, vault, protection, raw);
    return new Session(suite, vault, protection, keyRecord, { data: await suite.sealingKey(raw), wrapping });
  } finally {
    raw.fill(0);
  }
}

/** A key that wraps the data key, and where it comes from. */
export interface Wrapping {
  readonly key: SealingKey;
  readonly protection: Protection;
}

/** A wrapping key from a passphrase, which is wiped: under the stored salt, or under a fresh one. */
export async function passphraseKey(
  suite: Suite,
  derive: Derive,
  passphrase: Bytes,
  kdf: KdfParameters,
  salt: Bytes = suite.randomBytes(SALT_LENGTH),
): Promise<Wrapping> {
  const raw = await deriveOrRefuse(derive, passphrase, salt, kdf);
  try {
    return { key: await suite.sealingKey(raw), protection: { by: 'passphrase', salt, kdf } };
  } finally {
    raw.fill(0);
  }
}

/** A device may lack the memory for a derivation: that is a verdict, not a crash. */
async function deriveOrRefuse(
  derive: Derive,
  ...[passphrase, salt, kdf]: Parameters<Derive>
): Promise<Bytes> {
  try {
    return await derive(passphrase, salt, kdf);
  } catch (error) {
    throw new StoreFault('unavailable', error);
  } finally {
    passphrase.fill(0);
  }
}

export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly trouble: 'damaged' | 'newerVersion' }
  | { readonly kind: 'locked'; readonly protection: Protection & { by: 'passphrase' } }
  | { readonly kind: 'device'; readonly session: Session };

/** What kind of vault lies in the store; one under the device's own key is opened. */
export async function lookAt(suite: Suite, facts: Facts, isEmpty: boolean): Promise<Found> {
  const damaged = { kind: 'unreadable', trouble: 'damaged' } as const;
  if (facts.key === undefined) return isEmpty && !facts.head && !facts.device ? { kind: 'none' } : damaged;
  if (!(facts.key instanceof Uint8Array)) return damaged;
  const record = await readKeyRecord(suite, facts.key);
  if (record === 'newerVersion') return { kind: 'unreadable', trouble: record };
  if (record === 'damaged') return damaged;
  if (record.protection.by === 'passphrase') return { kind: 'locked', protection: record.protection };
  // never the only key
  if (record.protection.by === 'passkey') return damaged;
  if (!(facts.device instanceof CryptoKey)) return damaged;
  const opened = await openSession(suite, facts.key, facts.device);
  return opened.ok ? { kind: 'device', session: opened.value } : damaged;
}

/** Opens a stored key record with a wrapping key; `wrongKey` where it does not fit. */
export async function openSession(
  suite: Suite,
  keyRecord: Bytes,
  wrapping: SealingKey,
): Promise<Verdict<Session, 'damaged' | 'newerVersion' | 'wrongKey'>> {
  const record = await readKeyRecord(suite, keyRecord);
  return typeof record === 'string' ? not(record) : openWith(suite, keyRecord, record, wrapping);
}

/** A passkey's record that stands beside the present key record. */
export type PasskeyRecord = KeyRecord & { readonly protection: PasskeyProtection };

/** The passkey's record, or undefined where there is none, or none that means anything here. */
export async function passkeyIn(suite: Suite, { key, passkey }: Facts): Promise<PasskeyRecord | undefined> {
  if (!(key instanceof Uint8Array && passkey instanceof Uint8Array)) return undefined;
  const record = await readKeyRecord(suite, passkey);
  if (typeof record === 'string' || record.protection.by !== 'passkey') return undefined;
  const { protection } = record;
  return equalBytes(protection.beside, checksumOf(key)) ? { ...record, protection } : undefined;
}

/** Opens the vault of a key record by a record that wraps its data key; `wrongKey` where the key does not fit. */
export async function openWith(
  suite: Suite,
  keyRecord: Bytes,
  record: KeyRecord,
  wrapping: SealingKey,
): Promise<Verdict<Session, 'wrongKey'>> {
  const raw = await openKeyRecord(suite, wrapping, record);
  if (!raw) return not('wrongKey');
  try {
    const keys = { data: await suite.sealingKey(raw), wrapping };
    return done(new Session(suite, record.vault, record.protection, keyRecord, keys));
  } finally {
    raw.fill(0);
  }
}

/** The head of a session's vault, or undefined where it is missing or altered. */
export async function headOf({ suite, vault, keys }: Session, facts: Facts) {
  return facts.head instanceof Uint8Array ? openHead(suite, keys.data, vault, facts.head) : undefined;
}
