// How things stand between a space and its relay, and what keeping them alike takes from the world around.
import type { Tell } from '@orrery/wire';
import type { Connect, Ending } from './conversation.ts';

export type SyncPhase =
  /** Not connected; it tries again by itself, unless `problem` says that this is of no use. */
  | 'apart'
  | 'connecting'
  /** Taking in what was written elsewhere, and giving what was written here. */
  | 'catchingUp'
  /** What is here is there, and what is there was asked for. */
  | 'together';

export interface SyncState {
  readonly phase: SyncPhase;
  /** Entries written here that the relay is not known to have. */
  readonly unsent: number;
  /** Those of them by which the relay lets go of what was erased. */
  readonly erasing: number;
  /** Entries and bodies that the relay is known to have, and does not deliver: what is shown is as of before them. */
  readonly missing: number;
  /** The relay had no room for all that is here. */
  readonly isFull: boolean;
  /** This device has no room for what comes in. */
  readonly isFullHere: boolean;
  /** When the relay last had nothing that is not here, by this device's clock; ISO 8601 with Z. */
  readonly heard?: string;
  /** Why the last connection ended, until the next one stands. */
  readonly ended?: Ending;
  /** Rules that entries broke which the relay delivered. */
  readonly faults: readonly string[];
  /** Rules that entries from here broke, as the relay says, which it refused to take. */
  readonly refused: readonly string[];
}

/** What somebody with an invitation's token left at the relay: sealed for the device that invited. */
export type Letter = Pick<Extract<Tell, { kind: 'mail' }>, 'id' | 'invite' | 'box'>;

/** Calls after so many milliseconds, unless it is stopped before; answers how to stop. */
export type After = (milliseconds: number, call: () => void) => () => void;

export interface SyncOptions {
  readonly connect: Connect;
  /** Where the relay is, as it calls itself. */
  readonly origin: string;
  /** What the host asks for before it takes a new space in; empty where nothing. */
  readonly code: string;
  readonly after: After;
  /** The time, as ISO 8601 with Z. */
  now?(): string;
  /** A number from 0 to 1, so that many devices do not come back in the same moment. */
  chance(): number;
}
