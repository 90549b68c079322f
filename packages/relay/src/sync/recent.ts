// What was stored last, kept as it will be sent, so that a thousand sockets do not read the same rows again.
import type { Cursor, Parcel } from '@orrery/wire';
import type { Added, Addition } from '../store/index.ts';

export interface Chunk {
  /** The place after which it begins. */
  readonly from: number;
  readonly cursor: Cursor;
  readonly parcels: readonly Parcel[];
  /** Who uploaded each, where that is known. */
  readonly by?: readonly unknown[];
}

/** Bytes that are kept, and in one chunk: half a frame. */
const MOST_KEPT = 1_048_576;
const MOST_CHUNK = { entries: 512, bytes: 524_288 };

const sizeOf = ({ header, signature, body }: Parcel): number =>
  header.length + signature.length + (body?.length ?? 0) + 6;

export class Recent {
  /** How much one message carries. */
  static readonly most = MOST_CHUNK;
  #chunks: { chunk: Chunk; bytes: number }[] = [];
  #bytes = 0;

  after(count: number): Chunk | undefined {
    return this.#chunks.find(({ chunk }) => chunk.from === count)?.chunk;
  }

  /** Of an addition all of whose entries were new. */
  add({ before, cursors }: Added, { entries }: Addition, by: readonly unknown[]): void {
    let cursor = before;
    let at = 0;
    while (at < entries.length) {
      const start = cursor.count;
      const parcels: Parcel[] = [];
      let bytes = 0;
      for (; at < entries.length && parcels.length < MOST_CHUNK.entries; at += 1) {
        const entry = entries[at];
        if (!entry) break;
        const { header, signature, body } = entry;
        const parcel = { header, signature, ...(body ? { body } : {}) };
        if (parcels.length > 0 && bytes + sizeOf(parcel) > MOST_CHUNK.bytes) break;
        parcels.push(parcel);
        bytes += sizeOf(parcel);
        cursor = cursors[at] ?? cursor;
      }
      const first = at - parcels.length;
      this.#chunks.push({ chunk: { from: start, cursor, parcels, by: by.slice(first, at) }, bytes });
      this.#bytes += bytes;
    }
    while (this.#bytes > MOST_KEPT && this.#chunks.length > 1)
      this.#bytes -= this.#chunks.shift()?.bytes ?? 0;
  }

  clear(): void {
    this.#chunks = [];
    this.#bytes = 0;
  }
}
