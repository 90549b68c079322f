// What the tests in a real browser may call. Each tab that opens this page is a tab of the app without screens.
import { type Suite, suite } from '@orrery/log';
import { sealAge } from '../../src/archive/age.ts';
import { exportEvents, restoreArchive } from '../../src/archive/archive.ts';
import { browserPlatform, openBrowserVault } from '../../src/vault/browser.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import type { Vault, VaultNotice } from '../../src/vault/vault.ts';
import { measure } from './measure.ts';

/** Cryptography that hides nothing. */
const openSuite: Suite = {
  ...suite,
  async seal(_key, plaintext) {
    const sealed = new Uint8Array(plaintext.length + 28);
    sealed.set(plaintext, 12);
    sealed.set(suite.randomBytes(16), plaintext.length + 12);
    return sealed;
  },
  open: async (_key, sealed) => sealed.slice(12, -16),
};

const harness = {
  vault: undefined as Vault | undefined,
  notices: [] as VaultNotice[],
  async open(sealed = true) {
    const name = 'orrery-vault';
    const vault = sealed
      ? await openBrowserVault(name)
      : await openVault({ name, platform: browserPlatform(name), suite: openSuite });
    vault.subscribe((notice) => harness.notices.push(notice));
    harness.vault = vault;
    return vault.state;
  },
  suite,
  sealAge,
  exportEvents,
  restoreArchive,
  measure,
};

export type Harness = typeof harness;
Object.assign(globalThis, { harness });
