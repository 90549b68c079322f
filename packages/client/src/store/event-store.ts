// Where sealed records lie. A store knows no keys and no meaning: it keeps records in order, a few sealed facts
// beside them, and tells other tabs. The sealed log (issue 3) will fill the same interface.
import type { Bytes, SealingKey } from '@orrery/log';

export interface StoredRecord {
  /** Place in the store, from 1, without gaps. */
  readonly seq: number;
  readonly id: string;
  readonly sealed: Bytes;
}

/** What lies beside the records. `device` is a key without bytes, kept as IndexedDB keeps it: not extractable. */
export interface Facts {
  /** The wrapped data key. */
  readonly key?: Bytes;
  readonly device?: SealingKey;
  /** The sealed head. */
  readonly head?: Bytes;
  /** Wrong attempts at the passphrase. */
  readonly attempts?: Bytes;
  /** The data key once more, wrapped for a passkey; or a mark that there was one. */
  readonly passkey?: Bytes;
}
export type FactName = keyof Facts;
export const FACT_NAMES: readonly FactName[] = ['key', 'device', 'head', 'attempts', 'passkey'];

/** Everything of it is written, durably, or nothing. */
export interface Batch {
  /** Written only while the stored head is this one, byte for byte; else the fault `conflict`. */
  readonly expectedHead: Bytes | undefined;
  /** Appended: their seqs must be free. With `replace`, they take the place of all that was there. */
  readonly records?: readonly StoredRecord[];
  readonly replace?: boolean;
  /** A fact that is null is removed. */
  readonly facts?: { readonly [Name in FactName]?: Facts[Name] | null };
}

/** What tabs tell each other. It holds nothing that anybody could not see by looking at the store. */
export type Notice =
  | { readonly kind: 'appended' }
  | { readonly kind: 'rekeyed' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'erased' }
  /** Only this handle: the browser took the store away, or a newer app needs it. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'active'; readonly at: number };

export type StoreFaultCode =
  /** No room left on the device. Nothing of the batch was written. */
  | 'full'
  /** Another tab has written since: read again. Nothing of the batch was written. */
  | 'conflict'
  /** Erased, or closed: this handle is of no more use. */
  | 'closed'
  /** The device gives no storage, or it failed. */
  | 'unavailable';

/** The only error that a store's promises are rejected with. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreFaultCode;
  constructor(code: StoreFaultCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

export interface EventStore {
  facts(): Promise<Facts>;
  /**
   * Hands over all records from `from` on, in order of seq, in chunks, and resolves with the facts of the same
   * moment. `onChunk` must not wait for anything: a transaction is open.
   */
  read(from: number, onChunk: (records: readonly unknown[]) => void): Promise<Facts>;
  /**
   * Fetches everything into memory, for a `read` from 1 that is about to come. Answers how to let go of it when none comes.
   * Not every store needs it.
   */
  readAhead?(): () => void;
  /** Resolves when the batch would survive the power going off. */
  write(batch: Batch): Promise<void>;
  /** Facts alone, without a look at the head: for what several tabs may write at any time (attempts). */
  setAttempts(bytes: Bytes | null): Promise<void>;
  /** Tells every other handle on this store, in this tab and others. Never this one. */
  announce(notice: Notice): void;
  /** Hears what others announce. Answers how to stop. */
  subscribe(listener: (notice: Notice) => void): () => void;
  /** Empties the store, then removes it; true when it is verified to be gone, false when only its content is. */
  erase(): Promise<boolean>;
  close(): void;
}
