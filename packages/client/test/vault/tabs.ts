// A device with tabs, all in one process: a memory disk or fake IndexedDB, locks, and a clock that the test moves.
import { type Bytes, concatBytes, hex, type Suite, suite } from '@orrery/log';
import type { EventStore } from '../../src/store/event-store.ts';
import { type MemoryDisk, memoryDisk } from '../../src/store/memory.ts';
import type { Clock } from '../../src/vault/idle.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import type { Passkeys } from '../../src/vault/passkeys.ts';
import { type Locks, localLocks } from '../../src/vault/queue.ts';
import type { VaultPlatform } from '../../src/vault/standing.ts';
import type { Vault, VaultEntry, VaultNotice } from '../../src/vault/vault.ts';
import { done, not, type VaultWhy, type Verdict } from '../../src/vault/verdict.ts';

/** The real suite with a passphrase derivation that costs nothing: Argon2id itself is tested in packages/log. */
export const quickSuite: Suite = {
  ...suite,
  async argon2id(passphrase, salt) {
    const joined = new Uint8Array(passphrase.length + salt.length);
    joined.set(passphrase);
    joined.set(salt, passphrase.length);
    return suite.sha256(joined);
  },
};

export interface TestClock extends Clock {
  /** Lets time pass with timers running, as when somebody is away. */
  pass(milliseconds: number): void;
  /** Lets time pass with timers stopped, as in sleep, and then wakes. */
  sleep(milliseconds: number): void;
  /** Sets the clock without running anything. */
  set(now: number): void;
  wake(): void;
}

export function testClock(start = 1_800_000_000_000): TestClock {
  let now = start;
  const timers = new Map<symbol, { at: number; callBack: () => void }>();
  const wakers = new Set<() => void>();
  const wake = () => {
    for (const waker of [...wakers]) waker();
  };
  return {
    now: () => now,
    after(milliseconds, callBack) {
      const key = Symbol();
      timers.set(key, { at: now + milliseconds, callBack });
      return () => timers.delete(key);
    },
    onWake(callBack) {
      wakers.add(callBack);
      return () => wakers.delete(callBack);
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].callBack();
      }
      now = end;
    },
    sleep(milliseconds) {
      now += milliseconds;
      for (const timer of timers.values()) timer.at += milliseconds;
      wake();
    },
    set(value) {
      now = value;
    },
    wake,
  };
}

/** Keepers of passkeys, as a browser shows them: each answers for its own credentials only. */
export interface TestPasskeys extends Passkeys {
  /** What the next call meets instead of a touch. */
  next: VaultWhy['code'] | undefined;
  /** While somebody looks for their key. */
  meanwhile: () => Promise<unknown>;
  /** What was asked for, in order. */
  readonly asked: string[];
  readonly forgotten: Bytes[];
}

export function testPasskeys(): TestPasskeys {
  const secrets = new Map<string, Bytes>();
  const answer = async (credential: Bytes, salt: Bytes): Promise<Verdict<Bytes>> => {
    const secret = secrets.get(hex(credential));
    return secret ? done(await suite.sha256(concatBytes(secret, salt))) : not({ code: 'passkeyNotUsed' });
  };
  const touched = async (): Promise<Verdict<void>> => {
    const refused = passkeys.next;
    passkeys.next = undefined;
    await passkeys.meanwhile();
    return refused ? not({ code: refused } as VaultWhy) : done(undefined);
  };
  const passkeys: TestPasskeys = {
    next: undefined,
    meanwhile: async () => {},
    asked: [],
    forgotten: [],
    async create({ user, salt, called }) {
      passkeys.asked.push(`create ${called} ${user.length} ${salt.length}`);
      const isTouched = await touched();
      if (!isTouched.ok) return isTouched;
      const credential = suite.randomBytes(20);
      secrets.set(hex(credential), suite.randomBytes(32));
      const given = await answer(credential, salt);
      return given.ok ? done({ credential, secret: given.value }) : given;
    },
    async get(credential, salt) {
      passkeys.asked.push('get');
      const isTouched = await touched();
      return isTouched.ok ? answer(credential, salt) : isTouched;
    },
    async forget(credential) {
      passkeys.forgotten.push(credential);
    },
  };
  return passkeys;
}

export interface Device {
  readonly disk: MemoryDisk;
  readonly clock: TestClock;
  readonly platform: VaultPlatform;
  readonly passkeys: TestPasskeys;
  /** Opens a tab on the device. */
  tab(options?: { suite?: Suite; locks?: Locks }): Promise<Vault>;
  /** What was asked to be kept, and what of the origin was erased. */
  readonly asked: { persist: number; eraseTraces: number };
}

/** A device whose storage is `disk`, or anything else that opens stores. */
export function device(
  disk = memoryDisk(),
  door?: { exists(): Promise<boolean>; open(): Promise<EventStore> },
): Device {
  const clock = testClock();
  const passkeys = testPasskeys();
  const asked = { persist: 0, eraseTraces: 0 };
  const platform: VaultPlatform = {
    door: door ?? { exists: async () => true, open: async () => disk.open() },
    locks: localLocks(),
    clock,
    derive: quickSuite.argon2id,
    passkeys,
    async persist() {
      asked.persist += 1;
      return true;
    },
    async eraseTraces() {
      asked.eraseTraces += 1;
      return [];
    },
  };
  return {
    disk,
    clock,
    platform,
    passkeys,
    asked,
    tab: ({ suite: used = quickSuite, locks = platform.locks } = {}) =>
      openVault({ name: 'test', platform: { ...platform, locks, derive: used.argon2id }, suite: used }),
  };
}

/** The value of a verdict that must be good. */
export function good<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(`refused: ${JSON.stringify(verdict.why)}`);
  return verdict.value;
}

/** The code of a verdict that must be a refusal. */
export function refusal(verdict: Verdict<unknown>): string {
  if (verdict.ok) throw new Error('not refused');
  return verdict.why.code;
}

export const bodiesOf = (entries: readonly VaultEntry[]): unknown[] => entries.map(({ body }) => body);

export async function bodiesIn(vault: Vault): Promise<unknown[]> {
  const { entries, damage } = good(await vault.readAll());
  if (damage.length > 0) throw new Error(`damaged: ${JSON.stringify(damage)}`);
  return bodiesOf(entries);
}

/** Everything that a tab is told, from now on. */
export function noticesOf(vault: Vault): VaultNotice[] {
  const notices: VaultNotice[] = [];
  vault.subscribe((notice) => notices.push(notice));
  return notices;
}

/** Waits until something holds; what it waits for are turns of the event loop, not seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5_000; turns += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('it never came to hold');
}

export const flipBit = (bytes: Bytes, bit: number): Bytes => {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
};
