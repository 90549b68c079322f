import { describe, expect, test } from 'vitest';
import { type EventStore, StoreFault } from '../../src/store/event-store.ts';
import { memoryDisk } from '../../src/store/memory.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { bodiesIn, bodiesOf, device, good, noticesOf, quickSuite, refusal, until } from './tabs.ts';

const PASSPHRASE = 'correct horse battery';

describe('a vault from the first event to the passphrase', () => {
  test('VAULT1 nothing is there before somebody keeps something, and then it lives under a device-only key', async () => {
    const { tab, disk } = device();
    const vault = await tab();
    expect(vault.state).toBe('none');
    expect(disk.facts).toEqual({});
    expect(refusal(await vault.append(['x']))).toBe('none');
    good(await vault.create());
    expect(vault.state).toBe('device-key');
    expect(disk.facts.device?.extractable).toBe(false);
    expect(refusal(await vault.create())).toBe('alreadyThere');
  });

  test('VAULT1 a vault under a device-only key opens by itself in the next tab', async () => {
    const { tab } = device();
    const first = await tab();
    good(await first.create());
    const bodies = [
      { tool: 'people', type: 'personAdded', data: { name: 'Kit' } },
      [1, 2.5, null, true],
      'é\ud83e\ude90',
      0,
    ];
    const entries = good(await first.append(bodies));
    expect(bodiesOf(entries)).toEqual(bodies);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4);
    first.close();
    const second = await tab();
    expect(second.state).toBe('device-key');
    expect(good(await second.readAll())).toEqual({ entries, damage: [] });
  });

  test('VAULT1 a page that wakes while it opens the vault opens it once', async () => {
    const { tab, clock } = device();
    const first = await tab();
    good(await first.create());
    first.close();
    const opening = tab();
    clock.wake();
    const vault = await opening;
    const notices = noticesOf(vault);
    good(await vault.readAll());
    expect(notices).toEqual([]);
    expect(vault.state).toBe('device-key');
  });

  test('VAULT7 keep: the device-only key is gone, everything is sealed under a new key, and persistence was asked for', async () => {
    const { tab, disk, asked } = device();
    const vault = await tab();
    good(await vault.create());
    good(await vault.append(['before']));
    const [oldKey, oldRecord] = [disk.facts.key, disk.records[0]];
    expect(good(await vault.keep(PASSPHRASE))).toEqual({ persisted: true });
    expect(vault.state).toBe('open');
    expect(asked.persist).toBe(1);
    expect(disk.facts.device).toBeUndefined();
    expect(disk.facts.key).not.toEqual(oldKey);
    expect(disk.records[0]).not.toEqual(oldRecord);
    good(await vault.append(['after']));
    expect(refusal(await vault.keep(PASSPHRASE))).toBe('alreadyKept');
    vault.close();

    const later = await tab();
    expect(later.state).toBe('locked');
    expect(refusal(await later.readAll())).toBe('locked');
    expect(refusal(await later.append(['x']))).toBe('locked');
    good(await later.unlock(PASSPHRASE));
    expect(await bodiesIn(later)).toEqual(['before', 'after']);
  });

  test('VAULT8 a passphrase has at least 8 code points after NFKC, may be long, and is the same from every keyboard', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    expect(refusal(await vault.keep('seven77'))).toBe('passphraseTooShort');
    expect(refusal(await vault.keep('\u{1f5dd}'.repeat(7)))).toBe('passphraseTooShort');
    expect(refusal(await vault.keep('x'.repeat(4097)))).toBe('passphraseTooLong');
    good(await vault.keep(`${'e\u0301'.repeat(8)} ${'long '.repeat(400)}`));
    vault.lock();
    good(await vault.unlock(`${'\u00e9'.repeat(8)} ${'long '.repeat(400)}`));
  });

  test('VAULT7 changing the passphrase needs the old one, and only the new one opens afterwards', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    expect(refusal(await vault.changePassphrase('x', 'another passphrase'))).toBe('notKept');
    good(await vault.append(['a', 'b']));
    good(await vault.keep(PASSPHRASE));
    expect(refusal(await vault.changePassphrase('not this one', 'another passphrase'))).toBe(
      'wrongPassphrase',
    );
    good(await vault.changePassphrase(PASSPHRASE, 'another passphrase'));
    good(await vault.append(['c']));
    vault.lock();
    expect(refusal(await vault.unlock(PASSPHRASE))).toBe('wrongPassphrase');
    good(await vault.unlock('another passphrase'));
    expect(await bodiesIn(vault)).toEqual(['a', 'b', 'c']);
  });
});

describe('what is refused', () => {
  test('VAULT10 what is not JSON or too large is refused with its index, and nothing of the batch is written', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    const ring: unknown[] = [];
    ring.push(ring);
    expect(await vault.append(['fine', undefined])).toEqual({
      ok: false,
      why: { code: 'notJson', index: 1 },
    });
    expect(refusal(await vault.append([ring]))).toBe('notJson');
    expect(refusal(await vault.append([10n]))).toBe('notJson');
    const verdict = await vault.append(['x'.repeat(1_048_576)]);
    expect(verdict).toMatchObject({
      why: { code: 'tooLarge', index: 0, bytes: 1_048_578, limit: 1_048_556 },
    });
    expect(await bodiesIn(vault)).toEqual([]);
    const longest = 'x'.repeat(1_048_554);
    good(await vault.append([longest]));
    expect(await bodiesIn(vault)).toEqual([longest]);
    expect(good(await vault.append([]))).toEqual([]);
  });

  test('VAULT2 bytes come back as bytes, here and in another tab, under a new key, and beside what is let go', async () => {
    const { tab } = device();
    const [vault, other] = [await tab(), await tab()];
    good(await vault.create());
    await until(() => other.state === 'device-key');
    good(await other.readAll());
    const notices = noticesOf(other);
    const bytes = [0, 34, 255, 2_000].map((length) => new Uint8Array(length).fill(length));
    expect(bodiesOf(good(await vault.append(bytes)))).toEqual(bytes);
    good(await vault.append(['JSON']));
    await until(() => notices.length === 2);
    expect(notices.flatMap((notice) => (notice.kind === 'entries' ? bodiesOf(notice.entries) : []))).toEqual([
      ...bytes,
      'JSON',
    ]);
    good(await vault.keep(PASSPHRASE));
    expect(await bodiesIn(vault)).toEqual([...bytes, 'JSON']);
    good(await vault.forget(({ seq, body }) => (seq === 2 ? undefined : body)));
    expect(await bodiesIn(vault)).toEqual([bytes[0], bytes[2], bytes[3], 'JSON']);
    expect((await vault.append([new Uint8Array(1_048_556)])).ok).toBe(true);
    expect(await vault.append([new Uint8Array(1_048_557)])).toMatchObject({
      why: { code: 'tooLarge', bytes: 1_048_557 },
    });
  });

  test('VAULT10 a full device is a verdict; nothing is half-written, and what still fits is kept', async () => {
    const { tab, disk } = device();
    const vault = await tab();
    good(await vault.create());
    good(await vault.append(['first']));
    disk.faults.push('full');
    expect(refusal(await vault.append(['a', 'b']))).toBe('full');
    expect(await bodiesIn(vault)).toEqual(['first']);
    // Three at once: together they do not fit; of the three alone, the second does not.
    disk.faults.push('full');
    const together = [vault.append(['c']), vault.append(['d']), vault.append(['e'])];
    for (const verdict of await Promise.all(together)) good(verdict);
    expect(await bodiesIn(vault)).toEqual(['first', 'c', 'd', 'e']);
  });

  test('VAULT9 a full device cannot keep anybody out, nor in', async () => {
    const { tab, disk } = device();
    const vault = await tab();
    good(await vault.create());
    good(await vault.keep(PASSPHRASE));
    disk.faults.push('full');
    expect(refusal(await vault.changePassphrase(PASSPHRASE, 'another passphrase'))).toBe('full');
    vault.lock();
    good(await vault.unlock(PASSPHRASE));
  });
});

describe('several tabs', () => {
  test('VAULT11 appends of several tabs at once end in one order, the same for all', async () => {
    const { tab } = device();
    const a = await tab();
    good(await a.create());
    const b = await tab();
    for (const vault of [a, b]) await bodiesIn(vault);
    const heard = [noticesOf(a), noticesOf(b)].map(
      (notices) => () => notices.flatMap((n) => (n.kind === 'entries' ? n.entries : [])),
    );
    const appends = Array.from({ length: 40 }, (_, at) => (at % 2 ? a : b).append([at]));
    for (const verdict of await Promise.all(appends)) good(verdict);
    await until(() => heard.every((entries) => entries().length === 40));
    expect(heard[0]?.()).toEqual(heard[1]?.());
    expect(heard[0]?.()).toEqual(good(await a.readAll()).entries);
    expect(heard[0]?.().map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  test('VAULT11 even where locks do not hold, no two tabs write the same place', async () => {
    const { tab } = device();
    const noLocks = <T>(_: string, task: () => Promise<T>) => task();
    const a = await tab({ locks: noLocks });
    good(await a.create());
    const b = await tab({ locks: noLocks });
    const appends = Array.from({ length: 20 }, async (_, at) => good(await (at % 2 ? a : b).append([at])));
    await Promise.all(appends);
    expect((await bodiesIn(a)).sort()).toEqual(Array.from({ length: 20 }, (_, at) => at).sort());
  });

  test('VAULT12 a lock in one tab locks them all, and says so', async () => {
    const { tab } = device();
    const a = await tab();
    good(await a.create());
    good(await a.keep(PASSPHRASE));
    const b = await tab();
    good(await b.unlock(PASSPHRASE));
    const [inA, inB] = [noticesOf(a), noticesOf(b)];
    good(a.lock());
    expect(inA).toEqual([{ kind: 'locked', because: 'asked' }]);
    await until(() => b.state === 'locked');
    expect(inB).toEqual([{ kind: 'locked', because: 'elsewhere' }]);
  });

  test('VAULT7 keep in one tab locks the others: they have the old key', async () => {
    const { tab } = device();
    const a = await tab();
    good(await a.create());
    const b = await tab();
    await bodiesIn(b);
    good(await a.append(['a']));
    good(await a.keep(PASSPHRASE));
    await until(() => b.state === 'locked');
    good(await b.unlock(PASSPHRASE));
    good(await b.append(['b']));
    expect(await bodiesIn(a)).toEqual(['a', 'b']);
  });

  test('VAULT7 a tab that has not heard of the new key writes nothing under the old one', async () => {
    const { tab } = device();
    const a = await tab();
    good(await a.create());
    const b = await tab();
    const kept = a.keep(PASSPHRASE);
    const late = b.append(['late']);
    good(await kept);
    const verdict = await late;
    await until(() => b.state === 'locked');
    expect(await bodiesIn(a)).toEqual(verdict.ok ? ['late'] : []);
  });

  test('VAULT13 erase in one tab leaves nothing, and no other tab writes it back', async () => {
    const { tab, disk, asked } = device();
    const a = await tab();
    good(await a.create());
    good(await a.append(['a']));
    const b = await tab();
    const inB = noticesOf(b);
    good(await a.erase());
    expect(disk).toMatchObject({ records: [], facts: {} });
    expect(asked.eraseTraces).toBe(1);
    expect(['none', 'erased']).toContain(refusal(await b.append(['ghost'])));
    await until(() => b.state === 'none');
    expect(inB).toContainEqual({ kind: 'erased', from: 'elsewhere' });
    expect(disk).toMatchObject({ records: [], facts: {} });
    good(await b.create());
    expect(await bodiesIn(b)).toEqual([]);
  });

  test('VAULT13 storage that cannot even be asked is named, and nothing is thrown', async () => {
    const unasked = async () => {
      throw new StoreFault('unavailable');
    };
    const { platform } = device(memoryDisk(), { exists: unasked, open: unasked });
    const vault = await openVault({
      name: 'test',
      platform: { ...platform, eraseTraces: unasked },
      suite: quickSuite,
    });
    expect(vault.state).toBe('unreadable');
    expect(await vault.erase()).toEqual({ ok: false, why: { code: 'remains', what: ['test'] } });
  });

  test('VAULT13 discard leaves the rest of the origin alone', async () => {
    const { tab, disk, asked } = device();
    const vault = await tab();
    good(await vault.create());
    good(await vault.discard());
    expect(disk.facts).toEqual({});
    expect(asked.eraseTraces).toBe(0);
    expect(vault.state).toBe('none');
  });
});

describe('a store that the browser takes away', () => {
  test('STORE6 what was open is closed, and opens again: by itself, or with the passphrase', async () => {
    const disk = memoryDisk();
    const losers: (() => void)[] = [];
    const open = async (): Promise<EventStore> => {
      const store = disk.open();
      const subscribe: EventStore['subscribe'] = (listener) => {
        losers.push(() => {
          store.close();
          listener({ kind: 'lost' });
        });
        return store.subscribe(listener);
      };
      return { ...store, subscribe };
    };
    const vault = await device(disk, { exists: async () => true, open }).tab();
    good(await vault.create());
    good(await vault.append(['kept']));
    const notices = noticesOf(vault);
    losers.at(-1)?.();
    expect(notices).toEqual([{ kind: 'locked', because: 'elsewhere' }]);
    await until(() => vault.state === 'device-key');
    expect(await bodiesIn(vault)).toEqual(['kept']);
    good(await vault.keep(PASSPHRASE));
    losers.at(-1)?.();
    expect(vault.state).toBe('locked');
    good(await vault.unlock(PASSPHRASE));
    expect(await bodiesIn(vault)).toEqual(['kept']);
  });
});

describe('wrong passphrases', () => {
  test('VAULT9 three are free, then each waits longer; nothing is ever destroyed, and the right one ends it', async () => {
    const { tab, clock } = device();
    const vault = await tab();
    good(await vault.create());
    good(await vault.append(['still here']));
    good(await vault.keep(PASSPHRASE));
    vault.lock();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const verdict = await vault.unlock(`wrong number ${attempt}`);
      if (verdict.ok || verdict.why.code !== 'wrongPassphrase') throw new Error('expected wrongPassphrase');
      waits.push(verdict.why.wait);
      if (verdict.why.wait > 0) {
        expect(await vault.unlock(PASSPHRASE)).toEqual({
          ok: false,
          why: { code: 'tooSoon', wait: verdict.why.wait },
        });
      }
      clock.pass(verdict.why.wait);
    }
    expect(waits).toEqual([
      0, 0, 2000, 5000, 15_000, 30_000, 60_000, 120_000, 300_000, 300_000, 300_000, 300_000,
    ]);
    good(await vault.unlock(PASSPHRASE));
    expect(await bodiesIn(vault)).toEqual(['still here']);
    vault.lock();
    expect(await vault.unlock('wrong again')).toMatchObject({ why: { code: 'wrongPassphrase', wait: 0 } });
  });

  test('VAULT9 while it is open, who asks for all of it proves to know the passphrase; attempts count as at the door', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    expect(refusal(await vault.prove(PASSPHRASE))).toBe('notKept');
    good(await vault.keep(PASSPHRASE));
    good(await vault.prove(PASSPHRASE));
    for (let wrong = 0; wrong < 3; wrong += 1)
      expect(refusal(await vault.prove('not the passphrase'))).toBe('wrongPassphrase');
    expect(refusal(await vault.prove(PASSPHRASE))).toBe('tooSoon');
    expect(vault.state).toBe('open');
    good(vault.lock());
    expect(refusal(await vault.unlock(PASSPHRASE))).toBe('tooSoon');
    expect(refusal(await vault.prove(PASSPHRASE))).toBe('locked');
  });

  test('VAULT9 a reload does not shorten the wait, and a clock set back does not prolong it', async () => {
    const { tab, clock } = device();
    const vault = await tab();
    good(await vault.create());
    good(await vault.keep(PASSPHRASE));
    vault.lock();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await vault.unlock('wrong passphrase');
      clock.pass(2_000);
    }
    vault.close();
    const later = await tab();
    expect(refusal(await later.unlock(PASSPHRASE))).toBe('tooSoon');
    clock.set(clock.now() - 10 * 365 * 86_400_000);
    expect(await later.unlock(PASSPHRASE)).toEqual({ ok: false, why: { code: 'tooSoon', wait: 5_000 } });
  });
});
