// Who looks and writes, and with what cryptography.
import type { Suite } from './suite.ts';
import type { KeyPair, KeySuite } from './suite-keys.ts';

/** Whose eyes and hands a replica is. */
export interface Seat {
  /** The person's signing key, as hex. */
  readonly person: string;
  /** The device's id, as hex, and its keys; undefined before it was introduced. */
  readonly device?: { readonly id: string; readonly pair: KeyPair };
  /** With the kit in hand, or while founding: the person's own keys. */
  readonly personPair?: KeyPair;
}

export interface Suites {
  readonly suite: Suite;
  readonly keys: KeySuite;
}
