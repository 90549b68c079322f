// What the vault offers to the rest of the client: a list of sealed events that only grows, and the door to it.
// Rules: docs/spec/vault.md.
import type { Bytes } from '@orrery/log';
import type { Damage, Verdict } from './verdict.ts';

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
/** Bytes come back as bytes; they are the caller's to make sense of, and not to be changed once they were given. */
export type VaultBody = JsonValue | Bytes;

export interface VaultEntry {
  /** 22 characters, random, unique. */
  readonly id: string;
  /** Place in the vault, from 1. Every tab sees the same order. */
  readonly seq: number;
  readonly body: VaultBody;
}

export type VaultState =
  /** Nothing here yet. */
  | 'none'
  /** Open, under a key that this device keeps: whoever uses the device can read it. */
  | 'device-key'
  | 'locked'
  /** Open, under a passphrase. */
  | 'open'
  /** Something is here and cannot be opened; `trouble` says why. Nothing is ever written over it. */
  | 'unreadable';

export type PasskeyState =
  /** Only the passphrase opens it. */
  | 'none'
  /** A passkey opens it too. */
  | 'ready'
  /** There was one, from before everything was sealed anew; it opens nothing. Until the passphrase has opened it once more. */
  | 'lapsed';

export type VaultNotice =
  /** New entries, of this tab and of others, in order, each once; only what came after the last `readAll`. */
  | { readonly kind: 'entries'; readonly entries: readonly VaultEntry[]; readonly from: 'here' | 'elsewhere' }
  /** The vault has opened (created, unlocked, or another tab's new vault was found). */
  | { readonly kind: 'opened' }
  /** Entries have new seqs, as another tab has repaired the vault or let go of something: forget what was read and `readAll` again. */
  | { readonly kind: 'rewritten' }
  /** Drop every plaintext: state, search, drafts on screen. */
  | { readonly kind: 'locked'; readonly because: 'asked' | 'idle' | 'elsewhere' | 'newKey' }
  | { readonly kind: 'erased'; readonly from: 'here' | 'elsewhere' }
  | { readonly kind: 'damaged'; readonly damage: readonly Damage[] }
  /** Something was refused for want of room on this device. */
  | { readonly kind: 'full' };

export interface Reading {
  readonly entries: readonly VaultEntry[];
  /** Empty when all is as it was written. */
  readonly damage: readonly Damage[];
}

export interface Vault {
  readonly state: VaultState;
  readonly trouble: 'damaged' | 'newerVersion' | 'unavailable' | undefined;
  /** Milliseconds without a touch after which an open vault locks. */
  readonly lockAfter: number;
  /** Whether a passkey opens it, beside the passphrase; `impossible` where the browser has none. */
  readonly passkey: PasskeyState | 'impossible';

  /** Makes a vault under a device-only key. */
  create(): Promise<Verdict<void>>;
  /**
   * Writes bodies, all or none, and resolves when they would survive the power going off. Bodies are any JSON, or
   * bytes; the entries carry them as they will be read again. A refusal has written nothing: the caller keeps what was typed.
   */
  append(bodies: readonly unknown[]): Promise<Verdict<readonly VaultEntry[]>>;
  /**
   * As `append`, with bodies that are made only when every other tab waits and everything that they wrote has been told.
   * What is made is written or not: after a refusal it must be forgotten, for nothing of it was kept.
   */
  compose(make: () => Promise<readonly unknown[]>): Promise<Verdict<readonly VaultEntry[]>>;
  /** As `append`, for entries that have an id already (from an archive); those whose id is known are left out. */
  add(
    entries: readonly { id: string; body: JsonValue }[],
  ): Promise<Verdict<{ added: number; known: number }>>;
  /** Opens everything. `onProgress` is told how many of about how many entries are open. */
  readAll(onProgress?: (opened: number, total: number) => void): Promise<Verdict<Reading>>;
  /** Answers how to stop. */
  subscribe(listener: (notice: VaultNotice) => void): () => void;

  /** "Keep this?": a first passphrase. Everything is sealed anew, and the device-only key destroyed. */
  keep(passphrase: string): Promise<Verdict<{ persisted: boolean | undefined }>>;
  /** Seals everything anew under another passphrase; other tabs lock, and a passkey lapses. */
  changePassphrase(old: string, next: string): Promise<Verdict<void>>;
  unlock(passphrase: string): Promise<Verdict<void>>;
  /**
   * Makes a passkey that opens it too, for whoever knows the passphrase. `called` is what it is called in the device's own
   * list, which others see. One at a time: `alreadyThere`.
   */
  addPasskey(passphrase: string, called: string, signal?: AbortSignal): Promise<Verdict<void>>;
  unlockWithPasskey(signal?: AbortSignal): Promise<Verdict<void>>;
  /** Everything is sealed anew without it; other tabs lock. Asks for the passphrase, which is the only way in from then on. */
  removePasskey(passphrase: string): Promise<Verdict<void>>;
  /** Whether somebody knows the passphrase, while it is open: asked before all of it leaves. Attempts count. */
  prove(passphrase: string): Promise<Verdict<void>>;
  /** At once, in every tab. Refused (`notKept`) before there is a passphrase. */
  lock(): Verdict<void>;
  /** Somebody is here: the idle time starts again. Cheap; call it at every key and tap. */
  touch(): void;
  /** From 30 seconds to a day, in milliseconds; kept in the vault. */
  setLockAfter(milliseconds: number): Promise<Verdict<void>>;

  /**
   * Writes everything anew without what is let go of: `left` answers what stays of a body, undefined where nothing does. All of it or
   * nothing. Other tabs read anew; in this one whoever asked does.
   */
  forget(left: (entry: VaultEntry) => VaultBody | undefined): Promise<Verdict<void>>;
  /**
   * Keeps what can be opened and lets go of what cannot; answers what was let go. Only after asking a person. A passkey lapses;
   * where it was a passkey that opened the vault, `passphraseNeeded`.
   */
  repair(): Promise<Verdict<readonly Damage[]>>;
  /** Removes this vault, and nothing else of the origin: for a vault of samples. */
  discard(): Promise<Verdict<void>>;
  /** Removes everything that this origin keeps on the device, and verifies it. Works in every state. */
  erase(): Promise<Verdict<void>>;
  /** Forgets the keys and lets go of the store, as closing the tab does. */
  close(): void;
}
