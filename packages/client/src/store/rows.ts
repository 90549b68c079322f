// Many records lie in one row of the database: fetching twenty thousand small rows would take longer than opening
// all that is in them. A row is bytes alone, and is known by the seq of its last record.
import { type Bytes, concatBytes, readU32, u32, utf8 } from '@orrery/log';
import type { StoredRecord } from './event-store.ts';

export interface Row {
  readonly last: number;
  readonly bytes: Bytes;
}

/** Most records of a row, and how many loose ones are gathered into one. */
export const ROW_RECORDS = 64;
/** Most bytes of a row, unless one record alone has more: Chromium keeps values over 64 kB in files of their own. */
const ROW_BYTES = 60_000;

const idDecoder = new TextDecoder();

/** seq u32 · id length u8 · id · length u32 · sealed, one record after the other, for `records` in order of seq. */
export function packRows(records: readonly StoredRecord[]): Row[] {
  const rows: Row[] = [];
  let parts: Bytes[] = [];
  let size = 0;
  let last = 0;
  const close = () => {
    if (parts.length > 0) rows.push({ last, bytes: concatBytes(...parts) });
    parts = [];
    size = 0;
  };
  for (const { seq, id, sealed } of records) {
    const idBytes = utf8(id);
    const part = concatBytes(u32(seq), Uint8Array.of(idBytes.length), idBytes, u32(sealed.length), sealed);
    if (size + part.length > ROW_BYTES || parts.length === ROW_RECORDS) close();
    parts.push(part);
    size += part.length;
    last = seq;
  }
  close();
  return rows;
}

/** The records of a row. Where a row is not as it was written, an empty record says so: it will not open. */
export function unpackRow(row: unknown): StoredRecord[] {
  const { last, bytes } = (row ?? {}) as Partial<Row>;
  const records: StoredRecord[] = [];
  const broken = { seq: typeof last === 'number' ? last : 0, id: '', sealed: new Uint8Array(0) };
  if (!(bytes instanceof Uint8Array)) return [broken];
  let at = 0;
  while (at < bytes.length) {
    if (at + 5 > bytes.length) return [...records, broken];
    const idAt = at + 5;
    const lengthAt = idAt + (bytes[at + 4] ?? 0);
    const sealedAt = lengthAt + 4;
    if (sealedAt > bytes.length) return [...records, broken];
    const end = sealedAt + readU32(bytes, lengthAt);
    if (end > bytes.length) return [...records, broken];
    const id = idDecoder.decode(bytes.subarray(idAt, lengthAt));
    records.push({ seq: readU32(bytes, at), id, sealed: bytes.subarray(sealedAt, end) });
    at = end;
  }
  return records;
}
