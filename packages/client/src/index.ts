export { exportVault, type Restored, restoreArchive } from './archive/archive.ts';
export type { ArchiveWhy } from './archive/format.ts';
export * from './loop/loop.ts';
export * from './loop/session.ts';
export { openBrowserVault } from './vault/browser.ts';
export {
  hintPassphrase,
  LONGEST_PASSPHRASE,
  type PassphraseHint,
  SHORTEST_PASSPHRASE,
} from './vault/passphrase.ts';
export type { JsonValue, Reading, Vault, VaultEntry, VaultNotice, VaultState } from './vault/vault.ts';
export type { Damage, VaultWhy, Verdict } from './vault/verdict.ts';
