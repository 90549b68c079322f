// One event of the vault as it lies on the device. It opens only under the vault's key, in the vault, at the place
// and under the id where it was written, and it names the record before it: whoever edits, swaps, replays or
// removes a record is noticed. docs/spec/vault.md, VAULT2–VAULT4.
import { type Bytes, concatBytes, fromUtf8, readU32, u32, utf8 } from '@orrery/wire';
import { bucketOf } from './padding.ts';
import { type SealingKey, type Suite, TAG_LENGTH } from './suite.ts';

/** Most bytes of one body, JSON in UTF-8 or bytes as they are: 1 MiB less the twenty that every record carries. */
export const LONGEST_BODY = 1_048_576 - 20;
/** Most records of one vault: with as many heads it stays below SEALINGS_PER_KEY. */
export const MOST_RECORDS = 2 ** 31 - 1;

/** What follows a record carries its link: its GCM tag, 16 bytes that nobody can forge without the key. */
export type Link = Bytes;
export const FIRST_LINK: Link = new Uint8Array(TAG_LENGTH);
export const linkOf = (sealed: Bytes): Link => sealed.slice(-TAG_LENGTH);

export interface Place {
  /** 16 random bytes that name the vault. */
  readonly vault: Bytes;
  /** Place in the vault, from 1, without gaps. */
  readonly seq: number;
  readonly id: string;
}

const LABEL = utf8('orrery vault record 1');
const SEQ_AT = LABEL.length + 16;
const ID_AT = SEQ_AT + 4;
const LENGTH_AT = TAG_LENGTH;
const BODY_AT = LENGTH_AT + 4;
/** The highest bit of the length: the body is bytes. Releases before 0055 find such a length beyond the end. */
const AS_BYTES = 0x8000_0000;

/** What a body is: JSON in UTF-8, or bytes that mean something to whoever wrote them. */
export type Form = 'json' | 'bytes';

/** label ‖ vault 16 ‖ seq u32 ‖ id. Twenty thousand times at every opening, hence by hand. */
function associated({ vault, seq, id }: Place): Bytes {
  const bytes = new Uint8Array(ID_AT + id.length);
  bytes.set(LABEL);
  bytes.set(vault, SEQ_AT - 16);
  bytes[SEQ_AT] = seq >>> 24;
  bytes[SEQ_AT + 1] = seq >>> 16;
  bytes[SEQ_AT + 2] = seq >>> 8;
  bytes[SEQ_AT + 3] = seq;
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    // Ids are ASCII. What an attacker makes of them is bound all the same.
    if (code > 0x7f) return concatBytes(bytes.subarray(0, ID_AT), utf8(id));
    bytes[ID_AT + at] = code;
  }
  return bytes;
}

/**
 * Seals a body: previous link (16) ‖ length (4) ‖ body ‖ zeros up to a bucket.
 * @param body at most LONGEST_BODY bytes
 */
export function sealRecord(
  suite: Suite,
  key: SealingKey,
  place: Place,
  previous: Link,
  body: Bytes,
  form: Form = 'json',
): Promise<Bytes> {
  const plaintext = new Uint8Array(bucketOf(BODY_AT + body.length));
  plaintext.set(previous);
  plaintext.set(u32(form === 'bytes' ? body.length + AS_BYTES : body.length), LENGTH_AT);
  plaintext.set(body, BODY_AT);
  return suite.seal(key, plaintext, associated(place));
}

/** `previous`: the link of the record that this one was written after. */
export type OpenedRecord =
  | { readonly previous: Link; readonly json: string }
  | { readonly previous: Link; readonly bytes: Bytes };

/** The record as it was sealed, or undefined where anything about it is not as it was written. */
export function openRecord(
  suite: Suite,
  key: SealingKey,
  place: Place,
  sealed: Bytes,
): Promise<OpenedRecord | undefined> {
  return suite.open(key, sealed, associated(place)).then(read);
}

function read(plaintext: Bytes | undefined): OpenedRecord | undefined {
  if (!plaintext || plaintext.length < BODY_AT) return undefined;
  const length = readU32(plaintext, LENGTH_AT);
  const isBytes = length >= AS_BYTES;
  const end = BODY_AT + length - (isBytes ? AS_BYTES : 0);
  if (end > plaintext.length) return undefined;
  const body = plaintext.subarray(BODY_AT, end);
  // bytes are most of the plaintext: nothing is copied, and the rest stays in memory with them
  if (isBytes) return { previous: plaintext.subarray(0, TAG_LENGTH), bytes: body };
  const json = fromUtf8(body);
  // a copy: a part of the plaintext would keep all of it in memory
  return json === undefined ? undefined : { previous: plaintext.slice(0, TAG_LENGTH), json };
}
