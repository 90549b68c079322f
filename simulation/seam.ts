// What a client of a run needs from outside, and what a run asks of a client. Whatever keeps a space and a relay alike can be
// put behind `Client`: the small one in client.ts, or the app's.
import type { KeyPair, Replica } from '@orrery/log';
import type { Bytes, Cursor, Parcel } from '@orrery/wire';

/** A socket: frames arrive in order and whole, or the connection ends. */
export interface Transport {
  send(frame: Bytes): void;
  close(): void;
}
export interface TransportEvents {
  opened(): Promise<void>;
  tell(frame: Bytes): Promise<void>;
  closed(): void;
}

/** What lies durably on a device. */
export interface Kept {
  /** By id as hex, in order of coming; also those that wait for an ancestor. */
  readonly parcels: ReadonlyMap<string, Parcel>;
  /** Ids as hex: the relay is not known to have them. */
  readonly outbox: ReadonlySet<string>;
  /** Ids as hex: the relay said that it has them, and has not shown them yet. */
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly cursor: Cursor;
  /** Ids as hex of what this device was told to be there when it came. */
  readonly expected: ReadonlySet<string>;
}
export interface Change {
  readonly parcels?: readonly Parcel[];
  readonly outbox?: ReadonlySet<string>;
  readonly acknowledged?: ReadonlyMap<string, number>;
  readonly cursor?: Cursor;
}
export interface Disk {
  read(): Kept;
  /** All of it or nothing, and durable when it resolves. */
  commit(change: Change): Promise<void>;
}
/** The device stopped in the middle: nothing more is done by this client. */
export class Crash extends Error {}
export class DiskFull extends Error {}

/** Everything that a client shows about how things stand, by name. */
export type Shown =
  | { readonly kind: 'fork'; readonly device: string; readonly seq: number }
  | { readonly kind: 'unapproved'; readonly person: string }
  | { readonly kind: 'wrapWrong' | 'earlierWrong'; readonly epoch: string; readonly person: string }
  | { readonly kind: 'garbled'; readonly entry: string; readonly person: string }
  /** The relay delivered something that breaks a rule. */
  | { readonly kind: 'refused'; readonly fault: string; readonly entry: string }
  /** Others descend from it, or the relay says that it has it, and it is not delivered. */
  | { readonly kind: 'waiting'; readonly entry: string }
  /** Its body is not delivered. */
  | { readonly kind: 'pending'; readonly entry: string }
  | { readonly kind: 'locked'; readonly entry: string }
  /** This device has not shown that it knows what was written here a while ago: what it says is as of before. */
  | { readonly kind: 'asOf'; readonly device: string }
  | { readonly kind: 'relay'; readonly fault: RelayFault };
export type RelayFault =
  | 'cursorWrong'
  | 'acknowledgedLost'
  | 'uploadRefused'
  | 'malformed'
  | 'denied'
  | 'ended';

export interface Identity {
  readonly space: Bytes;
  readonly origin: string;
  /** Id of the device's introduction. */
  readonly who: Bytes;
  readonly pair: KeyPair;
}

export interface Client {
  readonly replica: Replica;
  /** Writes through `work`, makes it durable, and only then sends. False where that failed, or it may not. */
  write(work: (replica: Replica) => Promise<readonly Parcel[] | undefined>): Promise<boolean>;
  connected(transport: Transport): TransportEvents;
  /** Everything delivered is here and everything written is there, as far as the relay says. */
  isTogether(): boolean;
  /** A long while passes, in which everybody could have answered. */
  timePasses(): void;
  /** Nothing that it wrote is so old that everybody could have answered. */
  readonly hasJustCome: boolean;
  shown(): Promise<Shown[]>;
}
