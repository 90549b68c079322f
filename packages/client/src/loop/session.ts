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
  /** Makes the vault, under the device's own key, where there is none yet, and opens the loop. */
  begin(): Promise<Verdict<void>>;
  /**
   * Makes a vault for what another device of the same person begins with, and opens the loop once that is in it. Where it does not
   * come in, the vault goes again and the phase stays `new`, unless another tab has written there meanwhile.
   */
  enter<T, Why>(bring: (vault: Vault) => Promise<Verdict<T, Why>>): Promise<Verdict<T, Why | VaultWhy>>;
  /** The loop over one's own space, as soon as there is one. */
  seated(): Promise<Loop<SpaceWhy>>;
  unlock(passphrase: string): Promise<Verdict<void>>;
  unlockWithPasskey(signal?: AbortSignal): Promise<Verdict<void>>;
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
  let isEntering = false;

  function be(next: Phase): void {
    if (phase.name === 'open' && (next.name !== 'open' || next.home !== phase.home)) {
      phase.loop.stop();
      phase.home.stop();
    }
    phase = next;
    for (const listener of listeners) listener();
  }

  /**
   * Where the vault stands, from its own state; opens the loop where it can. A later call makes an earlier one void.
   * `isFirst`: a vault without a word in it is what a page left behind that was closed too early, and counts as none.
   */
  async function look(because: Because = 'start', { isQuiet = false, isFirst = false } = {}): Promise<void> {
    if (isEntering) return;
    const mine = ++opening;
    const { state } = vault;
    if (state === 'none') return be({ name: 'new' });
    if (state === 'locked') return be({ name: 'locked', because });
    if (state === 'unreadable') return be({ name: 'unreadable', trouble: vault.trouble ?? 'damaged' });
    if (phase.name === 'open') await phase.home.rest();
    if (mine !== opening) return;
    if (!isQuiet) be({ name: 'opening', opened: 0, total: 0 });
    const damage: Damage[] = [];
    let home: Home | undefined;
    let told = 0;
    // fetched only now: a locked door needs none of it
    const loop = await Promise.all([fetchLoop(), fetchHome()]).then(
      ([{ startLoop }, { Home }]) => {
        home = new Home(
          vault,
          relay,
          {
            progress(opened, total) {
              const step = Math.floor((mostSteps * opened) / total);
              if (step > told && mine === opening && !isQuiet) be({ name: 'opening', opened, total });
              told = step;
            },
            damaged: (found) => damage.push(...found),
            changed: () => mine === opening && phase.name === 'open' && be({ ...phase }),
            // what is on screen stays until everything was read anew
            stale: () => mine === opening && void look('start', { isQuiet: true }),
          },
          world,
        );
        return startLoop(home, world);
      },
      () => not<VaultWhy>({ code: 'unavailable' }),
    );
    if (mine === opening && phase.name === 'open') {
      // circles that are on screen stay there
      await home?.circles?.whenRead;
      // what was done on screen meanwhile has been heard, and what was begun there is done there
      await phase.home.over();
    }
    if (mine !== opening || !loop.ok || !home) {
      if (loop.ok) loop.value.stop();
      home?.stop();
      if (mine === opening && !loop.ok) be(afterRefusal(loop.why));
      return;
    }
    if (isFirst && vault.state === 'device-key' && home.isEmpty) {
      loop.value.stop();
      home.stop();
      return be({ name: 'new' });
    }
    be({ name: 'open', loop: loop.value, home, kept: vault.state === 'open', damage });
    home.circles?.follow(loop.value);
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
      if (isEntering) return;
      opening++;
      be({ name: 'new' });
    } else if (notice.kind === 'opened') void look();
    else if (notice.kind === 'rewritten') void look('start', { isQuiet: true });
    else if (notice.kind === 'entries' && phase.name === 'new') void look();
    else if (notice.kind === 'damaged' && phase.name === 'open')
      be({ ...phase, damage: [...phase.damage, ...notice.damage] });
  });
  void look('start', { isFirst: true });

  return {
    get phase() {
      return phase;
    },
    vault,
    async begin() {
      const made =
        phase.name === 'new' && vault.state === 'device-key' ? done(undefined) : await vault.create();
      await settled();
      return made;
    },
    async enter(bring) {
      isEntering = true;
      try {
        const made = vault.state === 'device-key' ? done(undefined) : await vault.create();
        if (!made.ok) return made;
        const empty = await vault.readAll();
        if (!empty.ok) return empty;
        if (empty.value.entries.length > 0 || empty.value.damage.length > 0)
          return not({ code: 'alreadyThere' });
        const ours = new Set<string>();
        const unsubscribe = vault.subscribe((notice) => {
          if (notice.kind === 'entries' && notice.from === 'here')
            for (const { id } of notice.entries) ours.add(id);
        });
        let isIn = false;
        try {
          const brought = await bring(vault);
          isIn = brought.ok;
          return brought;
        } finally {
          unsubscribe();
          if (!isIn) await discard(ours);
        }
      } finally {
        isEntering = false;
        await settled();
      }
    },
    seated: () =>
      new Promise((resolve) => {
        const check = () => {
          if (phase.name !== 'open' || !phase.home.space) return;
          listeners.delete(check);
          resolve(phase.loop);
        };
        listeners.add(check);
        check();
      }),
    unlock: (passphrase) => openedBy(() => vault.unlock(passphrase)),
    unlockWithPasskey: (signal) => openedBy(() => vault.unlockWithPasskey(signal)),
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

  /** Removes a vault in which nobody wrote but this tab: somebody may have found it in another, and begun there. */
  async function discard(ours: ReadonlySet<string>): Promise<void> {
    const read = await vault.readAll();
    if (read.ok && read.value.entries.every(({ id }) => ours.has(id))) await vault.discard();
  }

  async function openedBy(open: () => Promise<Verdict<void>>): Promise<Verdict<void>> {
    // on its way while the passphrase is tried; whether it came shows where it is needed
    Promise.all([fetchLoop(), fetchHome()]).catch(() => undefined);
    const opened = await open();
    if (opened.ok) await settled();
    return opened;
  }

  /** Resolves when the vault is open and read, or has turned out otherwise. */
  function settled(): Promise<void> {
    if (phase.name === 'open' || vault.state === 'none') return Promise.resolve();
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
