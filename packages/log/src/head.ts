// The sealed head says how many records a vault has and which is the last, so that a tail cannot be cut off
// unnoticed; it is replaced in the same transaction as records are written. What the vault itself must remember
// (when to lock) lies in it too. docs/spec/vault.md, VAULT5.
import { type Bytes, concatBytes, fromHex, fromUtf8, hex, utf8 } from '@orrery/wire';
import { bucketOf } from './padding.ts';
import { type Link, MOST_RECORDS } from './record.ts';
import { type SealingKey, type Suite, TAG_LENGTH } from './suite.ts';

export interface Head {
  /** Number of records, and seq of the last. */
  readonly count: number;
  readonly link: Link;
  /** Milliseconds without a touch after which the vault locks. */
  readonly lockAfter: number;
  /** Times that something was let go of, and everything after it moved up. */
  readonly forgot: number;
}

const LABEL = utf8('orrery vault head 1');

export function sealHead(suite: Suite, key: SealingKey, vault: Bytes, head: Head): Promise<Bytes> {
  const json = utf8(JSON.stringify({ ...head, link: hex(head.link) }));
  const plaintext = new Uint8Array(bucketOf(json.length)).fill(0x20);
  plaintext.set(json);
  return suite.seal(key, plaintext, concatBytes(LABEL, vault));
}

/** The head, or undefined where it is not as it was written. */
export async function openHead(
  suite: Suite,
  key: SealingKey,
  vault: Bytes,
  sealed: Bytes,
): Promise<Head | undefined> {
  const plaintext = await suite.open(key, sealed, concatBytes(LABEL, vault));
  return plaintext && readHead(fromUtf8(plaintext));
}

function readHead(json: string | undefined): Head | undefined {
  try {
    const { count, link, lockAfter, forgot = 0 } = JSON.parse(json ?? '') as Record<string, unknown>;
    const linkBytes = typeof link === 'string' ? fromHex(link) : undefined;
    const whole = (value: unknown, most: number): value is number =>
      Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
    const most = Number.MAX_SAFE_INTEGER;
    if (!whole(count, MOST_RECORDS) || !whole(lockAfter, most) || !whole(forgot, most)) return undefined;
    return linkBytes?.length === TAG_LENGTH ? { count, link: linkBytes, lockAfter, forgot } : undefined;
  } catch {
    return undefined;
  }
}
