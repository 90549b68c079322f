// One person's session on this device: whether there is a vault, whether it is open, and the loop over what is in it.
// Screens read `phase` and nothing else of the vault's life.

import type { SpaceWhy } from '../space/space.ts';
import type { Home, RelayPlatform } from '../sync/home.ts';
import type { Vault } from '../vault/vault.ts';
import { type Damage, done, not, type VaultWhy, type Verdict } from '../vault/verdict.ts';
import type { Loop } from './loop.ts';

export type Phase =
  | { readonly name: 'opening'; readonly opened: number; readonly total: number }
  /** Nothing is kept on this device: not yet, or not any more. `remains`: what an erase could not remove. */
  | { readonly name: 'new'; readonly remains?: readonly string[] }
  | {
      readonly name: 'open';
      readonly loop: Loop<SpaceWhy>;
      readonly home: Home;
      /** Whether a passphrase protects it; false: whoever uses this device can read it. */
      readonly kept: boolean;
      readonly damage: readonly Damage[];
    }
  | { readonly name: 'locked'; readonly because: 'start' | 'asked' | 'idle' | 'elsewhere' | 'newKey' }
  /** Something is here and cannot be opened. Nothing is written over it. */
  | { readonly name: 'unreadable'; readonly trouble: 'damaged' | 'newerVersion' | 'unavailable' };

type Because = 'start' | 'asked' | 'idle' | 'elsewhere' | 'newKey';

export interface Session {
  readonly phase: Phase;
  readonly vault: Vault;
  /** Makes the vault, under the device's own key, and opens the loop. */
  begin(): Promise<Verdict<void>>;
  unlock(passphrase: string): Promise<Verdict<void>>;
  keep(passphrase: string): Promise<Verdict<{ persisted: boolean | undefined }>>;
  /** Lets go of what cannot be opened, after a person said so. */
  repair(): Promise<Verdict<void>>;
  /** Removes all of it. What remains is in the phase too: the page that asked may be gone by then. */
  erase(): Promise<Verdict<void>>;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** Follows the vault from here on; the first phase is `opening` where there is something to open. */
export function followVault(
  vault: Vault,
  world: { now(): string; newId(): string },
  relay?: RelayPlatform,
): Session {
  const listeners = new Set<() => void>();
  let phase: Phase = { name: 'opening', opened: 0, total: 0 };
  let opening = 0;

  function be(next: Phase): void {
    if (phase.name === 'open' && (next.name !== 'open' || next.home !== phase.home)) {
      phase.loop.stop();
      phase.home.stop();
    }
    phase = next;
    for (const listener of listeners) listener();
  }

  /** Where the vault stands, from its own state; opens the loop where it can. A later call makes an earlier one void. */
  async function look(because: Because = 'start', isQuiet = false): Promise<void> {
    const mine = ++opening;
    const { state } = vault;
    if (state === 'none') return be({ name: 'new' });
    if (state === 'locked') return be({ name: 'locked', because });
    if (state === 'unreadable') return be({ name: 'unreadable', trouble: vault.trouble ?? 'damaged' });
    if (!isQuiet) be({ name: 'opening', opened: 0, total: 0 });
    const damage: Damage[] = [];
    let home: Home | undefined;
    let told = 0;
    // fetched only now: a locked door needs none of it
    const loop = await Promise.all([fetchLoop(), fetchHome()]).then(
      ([{ startLoop }, { Home }]) => {
        home = new Home(vault, relay, {
          progress(opened, total) {
            const step = Math.floor((mostSteps * opened) / total);
            if (step > told && mine === opening && !isQuiet) be({ name: 'opening', opened, total });
            told = step;
          },
          damaged: (found) => damage.push(...found),
          changed: () => mine === opening && phase.name === 'open' && be({ ...phase }),
          // what is on screen stays until everything was read anew
          stale: () => mine === opening && void look('start', true),
        });
        return startLoop(home, world);
      },
      () => not<VaultWhy>({ code: 'unavailable' }),
    );
    if (mine !== opening || !loop.ok || !home) {
      if (loop.ok) loop.value.stop();
      home?.stop();
      if (mine === opening && !loop.ok) be(afterRefusal(loop.why));
      return;
    }
    be({ name: 'open', loop: loop.value, home, kept: vault.state === 'open', damage });
  }

  /** Nothing could be read, although the vault is open. */
  function afterRefusal({ code }: SpaceWhy): Phase {
    if (code === 'locked') return { name: 'locked', because: 'start' };
    if (code === 'none' || code === 'erased') return { name: 'new' };
    const trouble = code === 'damaged' || code === 'newerVersion' ? code : 'unavailable';
    return { name: 'unreadable', trouble };
  }

  const stop = vault.subscribe((notice) => {
    if (notice.kind === 'locked') {
      opening++;
      be({ name: 'locked', because: notice.because });
    } else if (notice.kind === 'erased') {
      opening++;
      be({ name: 'new' });
    } else if (notice.kind === 'opened' || notice.kind === 'rewritten') void look();
    else if (notice.kind === 'damaged' && phase.name === 'open')
      be({ ...phase, damage: [...phase.damage, ...notice.damage] });
  });
  void look();

  return {
    get phase() {
      return phase;
    },
    vault,
    async begin() {
      const made = await vault.create();
      await settled();
      return made;
    },
    async unlock(passphrase) {
      // on its way while the passphrase is tried; whether it came shows where it is needed
      Promise.all([fetchLoop(), fetchHome()]).catch(() => undefined);
      const opened = await vault.unlock(passphrase);
      if (opened.ok) await settled();
      return opened;
    },
    async keep(passphrase) {
      const kept = await vault.keep(passphrase);
      if (kept.ok && phase.name === 'open') be({ ...phase, kept: true });
      return kept;
    },
    async repair() {
      const repaired = await vault.repair();
      if (!repaired.ok) return repaired;
      await look();
      return done(undefined);
    },
    async erase() {
      const erased = await vault.erase();
      if (!erased.ok && erased.why.code === 'remains') be({ name: 'new', remains: erased.why.what });
      return erased;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      opening++;
      stop();
      if (phase.name === 'open') {
        phase.loop.stop();
        phase.home.stop();
      }
    },
  };

  /** Resolves when the vault is open and read, or has turned out otherwise. */
  function settled(): Promise<void> {
    if (phase.name === 'open') return Promise.resolve();
    const looked = phase.name === 'opening' ? Promise.resolve() : look();
    return looked.then(
      () =>
        new Promise((resolve) => {
          const check = () => {
            if (phase.name === 'opening') return;
            listeners.delete(check);
            resolve();
          };
          listeners.add(check);
          check();
        }),
    );
  }
}

const fetchLoop = () => import('./loop.ts');
const fetchHome = () => import('../sync/home.ts');

/** How many steps of its opening are told at most: whoever hears them draws each. */
const mostSteps = 16;
