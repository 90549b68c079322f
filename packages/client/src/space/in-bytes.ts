// Entries, and bodies that came after theirs, as they lie in the vault: the bytes that travel, in a row, so that nothing has to be
// decoded. docs/spec/sealed-log.md, LOG50.
import { type Bytes, concatBytes, readU16, u16 } from '@orrery/wire';
import type { JournalRecord } from './journal.ts';

export type RecordInBytes = Extract<JournalRecord, { kind: 'entry' | 'body' }>;

const ENTRY = 1;
const BODY = 2;
const ID_LENGTH = 32;
const SIGNATURE_LENGTH = 64;
const SPACE_AT = 1;
const REST_AT = SPACE_AT + ID_LENGTH;
const NOTHING: Bytes = new Uint8Array(0);

/** kind u8 = 1 · space 32 · header length u16 · header · signature 64 · sealed body; or kind u8 = 2 · space 32 · entry 32 · sealed body. */
export function inBytes(record: RecordInBytes): Bytes {
  const { kind, space } = record;
  if (kind === 'body') return concatBytes(Uint8Array.of(BODY), space, record.entry, record.body);
  const { header, signature, body = NOTHING } = record.parcel;
  return concatBytes(Uint8Array.of(ENTRY), space, u16(header.length), header, signature, body);
}

/** Parts of the bytes, not copies. Undefined where they are of a kind that this version does not know. */
export function fromBytes(bytes: Bytes): RecordInBytes | undefined {
  const space = bytes.subarray(SPACE_AT, REST_AT);
  if (bytes[0] === BODY) {
    const bodyAt = REST_AT + ID_LENGTH;
    if (bytes.length <= bodyAt) return undefined;
    return { kind: 'body', space, entry: bytes.subarray(REST_AT, bodyAt), body: bytes.subarray(bodyAt) };
  }
  if (bytes[0] !== ENTRY) return undefined;
  const headerAt = REST_AT + 2;
  const signatureAt = headerAt + readU16(bytes, REST_AT);
  const bodyAt = signatureAt + SIGNATURE_LENGTH;
  if (bytes.length < bodyAt) return undefined;
  const header = bytes.subarray(headerAt, signatureAt);
  const signature = bytes.subarray(signatureAt, bodyAt);
  if (bytes.length === bodyAt) return { kind: 'entry', space, parcel: { header, signature } };
  return { kind: 'entry', space, parcel: { header, signature, body: bytes.subarray(bodyAt) } };
}
