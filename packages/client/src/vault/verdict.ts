// Every act of the vault ends in a verdict: what was asked, or the named reason why not. Nothing else is thrown,
// whatever lies in the store and whatever people enter. The words for these codes are the screens'.

export type Verdict<T, Why = VaultWhy> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Why };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const not = <Why>(why: Why): { ok: false; why: Why } => ({ ok: false, why });

/** What is not as it was written. What could be opened is handed over all the same. */
export type Damage =
  /** The record does not open: edited, swapped, moved, or from another vault. */
  | { readonly code: 'recordAltered'; readonly seq: number }
  /** Records between others are gone. */
  | { readonly code: 'recordsMissing'; readonly from: number; readonly to: number }
  /** Records at the end are gone: the head knows of more. */
  | { readonly code: 'tailMissing'; readonly from: number; readonly to: number }
  /** The record is genuine, but was not written after the one that now lies before it. */
  | { readonly code: 'chainBroken'; readonly seq: number }
  /** The record is genuine, but the head does not know of it: an older head was put back. */
  | { readonly code: 'recordBeyondHead'; readonly seq: number }
  | { readonly code: 'headAltered' }
  /** The wrapped key, or the device's own key, is missing or altered: nothing can be opened. */
  | { readonly code: 'keyAltered' };

export type VaultWhy =
  | { readonly code: 'none' | 'locked' | 'alreadyThere' | 'alreadyKept' | 'notKept' | 'erased' }
  /** No room left on the device; nothing of what was asked is written. */
  | { readonly code: 'full' }
  /** Other tabs kept writing; asking again helps. */
  | { readonly code: 'busy' }
  /** The browser gives no storage, or it failed. */
  | { readonly code: 'unavailable' }
  | { readonly code: 'damaged'; readonly damage: readonly Damage[] }
  | { readonly code: 'newerVersion' }
  /** Milliseconds to wait before the next attempt counts. */
  | { readonly code: 'wrongPassphrase' | 'tooSoon'; readonly wait: number }
  /** In code points after NFKC. */
  | { readonly code: 'passphraseTooShort' | 'passphraseTooLong'; readonly limit: number }
  /** Not used: it was called off, took too long, or is not to be found here; browsers do not tell which. */
  | { readonly code: 'passkeyNotUsed' }
  /** Whatever keeps it has no secret to give (PRF), so that nothing can be locked with it. */
  | { readonly code: 'passkeyUnfit' }
  /** The browser or the device does not do it. */
  | { readonly code: 'passkeyUnavailable' }
  /** It opens nothing here: removed, from before everything was sealed anew, or another one. */
  | { readonly code: 'passkeyGone' }
  /** Opened with a passkey: for this the passphrase has to open it. */
  | { readonly code: 'passphraseNeeded' }
  /** Index of the body in the batch. */
  | { readonly code: 'notJson'; readonly index: number }
  | { readonly code: 'tooLarge'; readonly index: number; readonly bytes: number; readonly limit: number }
  /** In milliseconds. */
  | { readonly code: 'outOfRange'; readonly least: number; readonly most: number }
  /** Names of what could not be removed. */
  | { readonly code: 'remains'; readonly what: readonly string[] };
