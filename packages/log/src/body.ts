// What lies inside the body of content, and how it is sealed. Sizes are few and the rest is padding, so that a length
// does not tell a pause from a letter. docs/spec/sealed-log.md, LOG20–LOG24.
import { BODY_LENGTHS, type Bytes, concatBytes, readU32, u32 } from '@orrery/wire';
import { NONCE_LENGTH, type SealingKey, type Suite, TAG_LENGTH } from './suite.ts';

export const WITNESS_LENGTH = 48;
const OVERHEAD = NONCE_LENGTH + TAG_LENGTH;
const LENGTH_AT = WITNESS_LENGTH;
const PAYLOAD_AT = LENGTH_AT + 4;

/** Most bytes that one content entry carries. */
export const MOST_PAYLOAD = BODY_LENGTHS[4] - OVERHEAD - PAYLOAD_AT;

export interface Content {
  /** salt 16 ‖ HMAC 32 over salt ‖ id of the author's last own entry of their self space; random bytes in the self space itself. */
  readonly witness: Bytes;
  readonly payload: Bytes;
}

/** The length of the body that will hold a payload; undefined where none is long enough. */
export const bodyLengthFor = (payload: number): number | undefined =>
  BODY_LENGTHS.find((length) => payload + PAYLOAD_AT + OVERHEAD <= length);

/** `associated`: the header up to the end of its control, which names the author, the place and the epoch. */
export function sealBody(suite: Suite, key: SealingKey, associated: Bytes, content: Content): Promise<Bytes> {
  const length = bodyLengthFor(content.payload.length);
  if (length === undefined) throw new RangeError('more than a body holds');
  const plaintext = new Uint8Array(length - OVERHEAD);
  plaintext.set(concatBytes(content.witness, u32(content.payload.length), content.payload));
  return suite.seal(key, plaintext, associated);
}

/** Undefined where the key does not open it, or what lies inside has not this form: the padding is zeros. */
export async function openBody(
  suite: Suite,
  key: SealingKey,
  associated: Bytes,
  body: Bytes,
): Promise<Content | undefined> {
  const plaintext = await suite.open(key, body, associated);
  if (!plaintext) return undefined;
  const length = readU32(plaintext, LENGTH_AT);
  const end = PAYLOAD_AT + length;
  if (end > plaintext.length || bodyLengthFor(length) !== body.length) return undefined;
  for (let at = end; at < plaintext.length; at += 1) if (plaintext[at] !== 0) return undefined;
  return { witness: plaintext.slice(0, WITNESS_LENGTH), payload: plaintext.slice(PAYLOAD_AT, end) };
}
