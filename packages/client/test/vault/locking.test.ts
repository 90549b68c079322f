import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SealingKey, Suite } from '@orrery/log';
import { describe, expect, test } from 'vitest';
import type { EventStore } from '../../src/store/event-store.ts';
import { memoryDisk } from '../../src/store/memory.ts';
import { watchIdle } from '../../src/vault/idle.ts';
import type { Vault } from '../../src/vault/vault.ts';
import type { Verdict } from '../../src/vault/verdict.ts';
import { bodiesIn, device, good, noticesOf, quickSuite, refusal, testClock, until } from './tabs.ts';

const PASSPHRASE = 'correct horse battery';
const MINUTE = 60_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function isCollected(ref: WeakRef<object>): Promise<boolean> {
  for (let round = 0; round < 20; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    collectGarbage();
    if (ref.deref() === undefined) return true;
  }
  return false;
}

/** A suite that remembers, weakly, every key that it made or opened. */
function watched(): { suite: Suite; keys: WeakRef<SealingKey>[] } {
  const keys: WeakRef<SealingKey>[] = [];
  return {
    keys,
    suite: {
      ...quickSuite,
      async sealingKey(raw) {
        const key = await quickSuite.sealingKey(raw);
        keys.push(new WeakRef(key));
        return key;
      },
    },
  };
}

/** A disk and a suite that tell of every step that begins. */
function stepwise(step: () => void) {
  const disk = memoryDisk();
  const suite: Suite = {
    ...quickSuite,
    seal: (...order) => {
      step();
      return quickSuite.seal(...order);
    },
    open: (...order) => {
      step();
      return quickSuite.open(...order);
    },
  };
  const open = async (): Promise<EventStore> => {
    const store = disk.open();
    return {
      ...store,
      read: (...order) => {
        step();
        return store.read(...order);
      },
      write: (...order) => {
        step();
        return store.write(...order);
      },
    };
  };
  return { disk, suite, door: { exists: async () => true, open } };
}

async function keptVault() {
  const at = device();
  const vault = await at.tab();
  good(await vault.create());
  good(await vault.keep(PASSPHRASE));
  return { ...at, vault };
}

describe('what a lock wipes', () => {
  test('VAULT12 no key and no entry can be reached from the vault after a lock, and while open they can', async () => {
    const { suite, keys } = watched();
    const { tab } = device();
    const vault = await tab({ suite });
    good(await vault.create());
    const entries: WeakRef<object>[] = [];
    vault.subscribe((notice) => {
      if (notice.kind === 'entries')
        for (const { body } of notice.entries) entries.push(new WeakRef(body as object));
    });
    good(await vault.readAll());
    good(await vault.append([{ secret: 1 }, { secret: 2 }]));
    good(await vault.keep(PASSPHRASE));
    good(await vault.append([{ secret: 3 }]));
    expect(entries).toHaveLength(3);
    const [data, wrapping] = keys.slice(-2);
    if (!data || !wrapping) throw new Error('no keys');
    expect(await isCollected(data)).toBe(false);

    good(vault.lock());
    for (const key of keys) expect(await isCollected(key)).toBe(true);
    for (const entry of entries) expect(await isCollected(entry)).toBe(true);
    expect(vault.state).toBe('locked');
  });

  test('VAULT12 what waits to be written when the lock falls is refused, and never written later', async () => {
    const { vault, disk } = await keptVault();
    const verdicts = [vault.append(['a']), vault.append(['b'])];
    good(vault.lock());
    for (const verdict of await Promise.all(verdicts)) expect(refusal(verdict)).toBe('locked');
    expect(disk.records).toEqual([]);
    good(await vault.unlock(PASSPHRASE));
    expect(await bodiesIn(vault)).toEqual([]);
  });

  test('VAULT12 a lock during any act is at once, and the act writes nothing or is acknowledged', async () => {
    for (let turns = 0; turns < 12; turns += 1) {
      const { vault, tab } = await keptVault();
      good(await vault.append(['first']));
      const acts = [
        vault.append(['second']),
        vault.readAll(),
        vault.changePassphrase(PASSPHRASE, 'another passphrase'),
      ];
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
      good(vault.lock());
      expect(vault.state).toBe('locked');
      const [appended, , changed] = await Promise.all(acts);
      expect(vault.state).toBe('locked');
      const next = await tab();
      good(await next.unlock(changed?.ok ? 'another passphrase' : PASSPHRASE));
      expect(await bodiesIn(next)).toEqual(appended?.ok ? ['first', 'second'] : ['first']);
    }
  });

  test('VAULT12 whichever step a lock falls into, the act in progress seals, opens, reads and writes nothing after it', async () => {
    const acts: ((vault: Vault) => Promise<Verdict<unknown>>)[] = [
      (vault) => vault.append(['a', 'b', 'c']),
      (vault) => vault.readAll(),
      (vault) => vault.setLockAfter(MINUTE),
      (vault) => vault.changePassphrase(PASSPHRASE, PASSPHRASE),
    ];
    for (const act of acts) {
      for (let trap = 1; ; trap += 1) {
        let steps = Number.NEGATIVE_INFINITY;
        let late = 0;
        let trapped: Vault | undefined;
        /** Counts what begins; the lock falls while the step with the trap is under way. */
        const step = () => {
          steps += 1;
          if (steps === trap) queueMicrotask(() => trapped?.lock());
          if (trapped?.state === 'locked') late += 1;
        };
        const { suite, disk, door } = stepwise(step);
        trapped = await device(disk, door).tab({ suite });
        good(await trapped.create());
        good(await trapped.append(['first', 'second']));
        good(await trapped.keep(PASSPHRASE));
        const before = structuredClone(disk.records);
        steps = 0;
        const verdict = await act(trapped);
        if (steps < trap) break;
        await new Promise((resolve) => setTimeout(resolve, 2));
        expect([acts.indexOf(act), trap, trapped.state, late]).toEqual([
          acts.indexOf(act),
          trap,
          'locked',
          0,
        ]);
        if (!verdict.ok) expect([refusal(verdict), disk.records]).toEqual(['locked', before]);
      }
    }
  });

  test('VAULT12 what waits behind a disk that never answers is refused at once', async () => {
    const { disk, door } = stepwise(() => {});
    let hangs = false;
    const open = async () => {
      const store = await door.open();
      const write: EventStore['write'] = (batch) => (hangs ? new Promise(() => {}) : store.write(batch));
      return { ...store, write };
    };
    const vault = await device(disk, { ...door, open }).tab();
    good(await vault.create());
    good(await vault.keep(PASSPHRASE));
    hangs = true;
    void vault.append(['under way']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const waiting = vault.append(['waiting']);
    good(vault.lock());
    expect(refusal(await waiting)).toBe('locked');
  });

  test('VAULT7 keep is verified: where the store does not let go of the device-only key, it is no success', async () => {
    const { disk, door } = stepwise(() => {});
    const open = async () => {
      const store = await door.open();
      const write: EventStore['write'] = ({ facts: { device, ...facts } = {}, ...batch }) =>
        store.write({ ...batch, facts: { ...facts, ...(device && { device }) } });
      return { ...store, write };
    };
    const vault = await device(disk, { ...door, open }).tab();
    good(await vault.create());
    expect(refusal(await vault.keep(PASSPHRASE))).toBe('unavailable');
  });

  test('VAULT12 before there is a passphrase there is no lock, and the vault says so', async () => {
    const vault = await device().tab();
    expect(refusal(vault.lock())).toBe('none');
    good(await vault.create());
    expect(refusal(vault.lock())).toBe('notKept');
    expect(vault.state).toBe('device-key');
  });
});

describe('locking by itself', () => {
  test('VAULT15 after the chosen time without a touch, in all tabs; a touch in one tab holds for all', async () => {
    const { vault, tab, clock } = await keptVault();
    const other = await tab();
    good(await other.unlock(PASSPHRASE));
    const notices = noticesOf(vault);
    expect(vault.lockAfter).toBe(10 * MINUTE);
    for (let minute = 0; minute < 30; minute += 1) {
      clock.pass(MINUTE);
      other.touch();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect([vault.state, other.state]).toEqual(['open', 'open']);
    clock.pass(10 * MINUTE - 1);
    expect(vault.state).toBe('open');
    clock.pass(1);
    await until(() => vault.state === 'locked' && other.state === 'locked');
    expect(notices).toContainEqual({ kind: 'locked', because: 'idle' });
  });

  test('VAULT15 sleep counts: on waking, the clock decides, before anything else is shown', async () => {
    const { vault, clock } = await keptVault();
    clock.sleep(9 * MINUTE);
    expect(vault.state).toBe('open');
    clock.sleep(MINUTE);
    expect(vault.state).toBe('locked');
  });

  test('VAULT15 a touch that comes too late locks instead of prolonging', async () => {
    const { vault, clock } = await keptVault();
    clock.set(clock.now() + 11 * MINUTE);
    vault.touch();
    expect(vault.state).toBe('locked');
  });

  test('VAULT15 a clock that is set back by years locks: nobody knows how long it has been', async () => {
    const { vault, clock } = await keptVault();
    clock.set(clock.now() - 10 * 365 * 24 * 60 * MINUTE);
    clock.wake();
    expect(vault.state).toBe('locked');
  });

  test('VAULT15 the time is chosen, kept in the vault, and holds in every tab at once', async () => {
    const { vault, tab, clock } = await keptVault();
    expect(refusal(await vault.setLockAfter(29_999))).toBe('outOfRange');
    expect(refusal(await vault.setLockAfter(Number.NaN))).toBe('outOfRange');
    good(await vault.setLockAfter(MINUTE));
    vault.close();
    const next = await tab();
    expect(next.lockAfter).toBe(10 * MINUTE);
    good(await next.unlock(PASSPHRASE));
    expect(next.lockAfter).toBe(MINUTE);
    await next.readAll();
    const other = await tab();
    good(await other.unlock(PASSPHRASE));
    good(await other.setLockAfter(2 * MINUTE));
    await until(() => next.lockAfter === 2 * MINUTE);
    clock.pass(2 * MINUTE - 1);
    expect(next.state).toBe('open');
    clock.pass(1);
    expect(next.state).toBe('locked');
    await until(() => other.state === 'locked');
    good(await next.unlock(PASSPHRASE));
    good(await next.changePassphrase(PASSPHRASE, 'another passphrase'));
    expect(next.lockAfter).toBe(2 * MINUTE);
  });

  test('VAULT15 under a device-only key nothing locks: there is nothing to unlock it with', async () => {
    const { tab, clock } = device();
    const vault = await tab();
    good(await vault.create());
    clock.pass(24 * 60 * MINUTE);
    expect(vault.state).toBe('device-key');
  });

  test('the watch stops for good: no timer and no waking calls back after it', () => {
    const clock = testClock();
    let idles = 0;
    const watch = watchIdle(clock, MINUTE, () => {
      idles += 1;
    });
    watch.stop();
    clock.pass(10 * MINUTE);
    clock.wake();
    expect(watch.touch(clock.now())).toBe(false);
    expect(idles).toBe(0);
  });
});

describe('stronger parameters', () => {
  test('VAULT8 a vault with weaker parameters than the present ones follows at the next unlock', async () => {
    const { openVault } = await import('../../src/vault/open-vault.ts');
    const { platform, disk } = device();
    const kdf = { memoryKib: 65_536, iterations: 3, parallelism: 1 };
    const asked: number[] = [];
    const derive: typeof platform.derive = (passphrase, salt, parameters) => {
      asked.push(parameters.memoryKib);
      return quickSuite.argon2id(passphrase, salt, parameters);
    };
    const open = (stronger: boolean) =>
      openVault({
        name: 'test',
        platform: { ...platform, derive },
        suite: quickSuite,
        kdf: stronger ? { ...kdf, memoryKib: 131_072 } : kdf,
      });
    const old = await open(false);
    good(await old.create());
    good(await old.append(['kept']));
    good(await old.keep(PASSPHRASE));
    old.close();
    const before = disk.facts.key;
    const renewed = await open(true);
    good(await renewed.unlock(PASSPHRASE));
    expect(disk.facts.key).not.toEqual(before);
    renewed.lock();
    good(await renewed.unlock(PASSPHRASE));
    expect(await bodiesIn(renewed)).toEqual(['kept']);
    expect(asked).toEqual([65_536, 65_536, 131_072, 131_072]);
  });
});
