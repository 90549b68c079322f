export { exportEvents, type Restored, restoreArchive, type Shelf } from './archive/archive.ts';
export type { ArchiveWhy } from './archive/format.ts';
export * from './loop/loop.ts';
export * from './loop/session.ts';
export type { SpaceWhy } from './space/space.ts';
export { memoryDisk } from './store/memory.ts';
export { browserRelays } from './sync/browser.ts';
export { openBrowserVault } from './vault/browser.ts';
export { openVault } from './vault/open-vault.ts';
export {
  hintPassphrase,
  LONGEST_PASSPHRASE,
  type PassphraseHint,
  SHORTEST_PASSPHRASE,
} from './vault/passphrase.ts';
export { localLocks } from './vault/queue.ts';
export type { VaultPlatform } from './vault/standing.ts';
export type { JsonValue, Reading, Vault, VaultEntry, VaultNotice, VaultState } from './vault/vault.ts';
export type { Damage, VaultWhy, Verdict } from './vault/verdict.ts';
