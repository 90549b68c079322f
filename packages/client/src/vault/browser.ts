// The vault's place in a browser: IndexedDB, Web Locks, the page's clock, a worker for passphrases.
import { hasCryptography } from '@orrery/log';
import { eraseTraces } from '../store/erase-traces.ts';
import { StoreFault } from '../store/event-store.ts';
import { hasDatabase, openIndexedDbStore } from '../store/indexed-db.ts';
import { derive } from './derive.ts';
import type { Clock } from './idle.ts';
import { openVault } from './open-vault.ts';
import { webPasskeys } from './passkeys.ts';
import { localLocks, webLocks } from './queue.ts';
import type { VaultPlatform } from './standing.ts';
import type { Vault } from './vault.ts';

const clock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callBack) {
    const timer = setTimeout(callBack, milliseconds);
    return () => clearTimeout(timer);
  },
  onWake(callBack) {
    if (typeof document === 'undefined') return () => {};
    const onVisible = () => {
      if (document.visibilityState === 'visible') callBack();
    };
    document.addEventListener('visibilitychange', onVisible);
    document.addEventListener('resume', callBack);
    globalThis.addEventListener('pageshow', callBack);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      document.removeEventListener('resume', callBack);
      globalThis.removeEventListener('pageshow', callBack);
    };
  },
};

/** What a page of Orrery gives the vault of that name. */
export function browserPlatform(name: string): VaultPlatform {
  return {
    door: {
      exists: async () => {
        if (!hasCryptography()) throw new StoreFault('unavailable');
        return hasDatabase(name);
      },
      open: () => openIndexedDbStore(name),
    },
    locks: webLocks() ?? localLocks(),
    clock,
    derive,
    passkeys: webPasskeys(),
    persist: async () => navigator.storage?.persist?.(),
    eraseTraces: () => eraseTraces(name),
  };
}

/**
 * Opens this origin's vault.
 * Where the page is not a secure context, or has no storage, the vault is `unreadable` with trouble `unavailable`.
 */
export const openBrowserVault = (name = 'orrery-vault'): Promise<Vault> =>
  openVault({ name, platform: browserPlatform(name) });
