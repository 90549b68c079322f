// What a relay keeps, and the one thing it promises of it: what `append` and `found` have answered survives the power
// going off. Two databases keep it (libsql.ts, postgres.ts), and one suite of tests holds both to this contract.
import type { Bytes, Cursor } from '@orrery/wire';

export interface NewEntry {
  readonly id: Bytes;
  readonly header: Bytes;
  readonly signature: Bytes;
  /** Absent where there is none, or no room for it. */
  readonly body?: Bytes;
  /** The signing key of whoever wrote it: their bytes are counted together. */
  readonly person: Bytes;
}

export interface StoredEntry {
  /** Its place in the relay's order, from 1. */
  readonly n: number;
  readonly id: Bytes;
  readonly header: Bytes;
  readonly signature: Bytes;
  readonly body?: Bytes;
}

/** One entry without its body, for whoever only wants to know who is in. */
export type StoredHeader = Omit<StoredEntry, 'body'>;

export interface Addition {
  readonly space: Bytes;
  /** Judged valid, each after its predecessors. Those that are there already stay as they are. */
  readonly entries: readonly NewEntry[];
  /** Bodies of entries that are there without; kept unless the entry was erased. */
  readonly bodies: readonly { readonly id: Bytes; readonly body: Bytes; readonly person: Bytes }[];
  /** Where whoever judged them knows the space to be: none of the entries is among those up to there. */
  readonly seen?: Cursor;
  /** Entries whose bodies go, now and for ever. */
  readonly erased: readonly { readonly id: Bytes; readonly person: Bytes }[];
}

export interface Added {
  /** Where the space was, in the same transaction; another relay process may have moved it. */
  readonly before: Cursor;
  readonly after: Cursor;
  /** After each entry that is new, in the order given. */
  readonly cursors: readonly Cursor[];
  /** Ids, as hex, that were there before. */
  readonly known: ReadonlySet<string>;
  /** Bytes of bodies that are kept of each person whom this touched, by signing key as hex. */
  readonly kept: ReadonlyMap<string, number>;
}

export interface SpaceState {
  readonly cursor: Cursor;
  readonly kept: ReadonlyMap<string, number>;
}

export interface Mail {
  readonly id: Bytes;
  readonly invite: Bytes;
  readonly box: Bytes;
}

export interface MailLimits {
  readonly perInvite: number;
  readonly perSpace: number;
}

/** A calendar that somebody publishes by choice: the one thing here that is not sealed. */
export interface PublishedCalendar {
  /** Hash of its address. */
  readonly place: Bytes;
  /** Null where it stays as it is, if it is there. */
  readonly text: Bytes | null;
}

export type StoreFaultCode =
  /** Disk or quota of the database is used up: nothing of the call was kept. */
  | 'full'
  | 'spaceUnknown'
  /** Another process holds the file. */
  | 'inUse'
  /** Written by a newer version. */
  | 'fromTheFuture'
  /** The database did not answer as it should: whether the call was kept is not known. */
  | 'failed';

export class StoreFault extends Error {
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Everything throws StoreFault. Numbers are whole; `from` is exclusive: entries with a greater n are answered. */
export interface Store {
  /** Other processes may write too, so that what is new has to be asked for. */
  readonly isShared: boolean;
  space(space: Bytes): Promise<SpaceState | undefined>;
  /** Where each of these spaces is; those that are not known are left out. */
  cursors(spaces: readonly Bytes[]): Promise<{ space: Bytes; cursor: Cursor }[]>;
  /** A new space with its first entries; `code`: hash of a host's code, of which one use is spent. */
  found(addition: Addition, code?: Bytes): Promise<'founded' | 'exists' | 'codeUnknown'>;
  append(addition: Addition): Promise<Added>;
  /** In the relay's order, at most `entries` and (but for the first) no more than `bytes`. */
  read(space: Bytes, from: number, most: { entries: number; bytes: number }): Promise<StoredEntry[]>;
  headers(space: Bytes, from: number, most: number): Promise<StoredHeader[]>;
  /** Those that are there, in the order asked. */
  byId(space: Bytes, ids: readonly Bytes[]): Promise<StoredEntry[]>;
  ids(space: Bytes, from: number, most: number): Promise<Bytes[]>;
  /** H_n; undefined beyond the last entry. */
  chainAt(space: Bytes, n: number): Promise<Bytes | undefined>;
  /** Which of these are kept without a body and were not erased, as hex. */
  bodiless(space: Bytes, ids: readonly Bytes[]): Promise<ReadonlySet<string>>;
  /** False when there is no room; keeping the same twice keeps one. Times are milliseconds since 1970. */
  keepMail(space: Bytes, mail: Mail, expires: number, now: number, limits: MailLimits): Promise<boolean>;
  mailFor(space: Bytes, invites: readonly Bytes[], now: number): Promise<Mail[]>;
  dropMail(space: Bytes, ids: readonly Bytes[]): Promise<void>;
  dropExpiredMail(now: number): Promise<void>;
  /** All that a space publishes from now on: what is not among it is gone. Nothing for a space that is not known. */
  setCalendars(space: Bytes, calendars: readonly PublishedCalendar[], expires: number): Promise<void>;
  calendar(place: Bytes, now: number): Promise<Bytes | undefined>;
  dropExpiredCalendars(now: number): Promise<void>;
  /** Makes a code known that founds as many spaces as said; one that is known stays as it is. */
  addCode(hash: Bytes, uses: number): Promise<void>;
  /** `heard`: something was appended to this space elsewhere. A hint: it may come late, twice, or never. */
  listen(heard: (space: Bytes) => void): Promise<void>;
  close(): Promise<void>;
}
