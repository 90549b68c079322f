// The rows, as Kysely sees them. Bytes come back as Buffer from one driver and as ArrayBuffer from the other.
import type { Bytes } from '@orrery/wire';

type Blob = Uint8Array | ArrayBuffer;

interface EntryRow {
  space: Blob;
  n: number;
  id: Blob;
  header: Blob;
  signature: Blob;
  /** H_n. */
  chain: Blob;
  /** Length of the body that is kept. */
  bytes: number;
  /** 1 when its body was taken back. */
  erased: number;
  body: Blob | null;
}

export interface Tables {
  entries: EntryRow;
  spaces: { space: Blob; n: number; chain: Blob };
  people: { space: Blob; person: Blob; bytes: number };
  mail: { space: Blob; id: Blob; invite: Blob; box: Blob; expires: number };
  /** `place`: hash of an address. `text`: readable, by its owner's choice. */
  calendars: { place: Blob; space: Blob; expires: number; text: Blob };
  codes: { hash: Blob; uses: number };
}

/** A copy that owns its buffer, whatever the driver gave. */
export const bytesOf = (blob: Blob): Bytes =>
  new Uint8Array(blob instanceof ArrayBuffer ? blob : new Uint8Array(blob));
