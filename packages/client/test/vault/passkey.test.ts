import { type Bytes, concatBytes, suite } from '@orrery/log';
import { describe, expect, test } from 'vitest';
import { openVault } from '../../src/vault/open-vault.ts';
import { bodiesIn, device, flipBit, good, noticesOf, quickSuite, refusal } from './tabs.ts';

const PASSPHRASE = 'correct horse battery';
const OTHER = 'another passphrase';

/** A vault under a passphrase that a passkey opens too. */
async function withPasskey() {
  const at = device();
  const vault = await at.tab();
  good(await vault.create());
  good(await vault.append(['one', 'two']));
  good(await vault.keep(PASSPHRASE));
  good(await vault.addPasskey(PASSPHRASE, 'Notes'));
  return { ...at, vault };
}

const bytes = (fact: Bytes | undefined): Bytes => {
  if (!fact) throw new Error('not there');
  return fact;
};

describe('setting up', () => {
  test('VAULT16 a passkey opens what the passphrase opens, and the passphrase goes on to', async () => {
    const { vault, tab, passkeys } = await withPasskey();
    expect(vault.passkey).toBe('ready');
    expect(passkeys.asked).toEqual(['create Notes 16 32']);
    good(await vault.append(['three']));
    vault.close();

    const later = await tab();
    expect([later.state, later.passkey]).toEqual(['locked', 'ready']);
    good(await later.unlockWithPasskey());
    expect(later.state).toBe('open');
    good(await later.append(['four']));
    good(later.lock());
    good(await later.unlock(PASSPHRASE));
    expect(await bodiesIn(later)).toEqual(['one', 'two', 'three', 'four']);
    expect(later.passkey).toBe('ready');
  });

  test('VAULT16 it wraps the same data key: the passphrase’s record and everything sealed stay as they are', async () => {
    const { vault, disk } = await keptOnly();
    const before = structuredClone({ records: disk.records, key: disk.facts.key, head: disk.facts.head });
    good(await vault.addPasskey(PASSPHRASE, 'Notes'));
    expect({ records: disk.records, key: disk.facts.key, head: disk.facts.head }).toEqual(before);
    expect(disk.facts.passkey).toBeInstanceOf(Uint8Array);
  });

  test('VAULT16 the passphrase is asked for first, with its waits: without it no passkey is ever made', async () => {
    const { vault, passkeys, disk } = await keptOnly();
    for (let wrong = 0; wrong < 3; wrong += 1)
      expect(refusal(await vault.addPasskey('not this one', 'Notes'))).toBe('wrongPassphrase');
    expect(refusal(await vault.addPasskey(PASSPHRASE, 'Notes'))).toBe('tooSoon');
    expect([passkeys.asked, disk.facts.passkey, vault.passkey]).toEqual([[], undefined, 'none']);
  });

  test('VAULT16 without a passphrase there is no passkey, and one at a time', async () => {
    const { tab, passkeys } = device();
    const vault = await tab();
    expect(refusal(await vault.addPasskey(PASSPHRASE, 'Notes'))).toBe('none');
    good(await vault.create());
    expect(refusal(await vault.addPasskey(PASSPHRASE, 'Notes'))).toBe('notKept');
    expect(refusal(await vault.removePasskey(PASSPHRASE))).toBe('notKept');
    good(await vault.keep(PASSPHRASE));
    good(await vault.addPasskey(PASSPHRASE, 'Notes'));
    expect(refusal(await vault.addPasskey(PASSPHRASE, 'Notes'))).toBe('alreadyThere');
    good(vault.lock());
    expect(refusal(await vault.addPasskey(PASSPHRASE, 'Notes'))).toBe('locked');
    expect(passkeys.asked).toHaveLength(1);
  });

  test('VAULT17 what was called off, has no secret or fails is named, and nothing is kept', async () => {
    const { vault, passkeys, disk } = await keptOnly();
    for (const code of ['passkeyNotUsed', 'passkeyUnfit', 'passkeyUnavailable'] as const) {
      passkeys.next = code;
      expect(refusal(await vault.addPasskey(PASSPHRASE, 'Notes'))).toBe(code);
    }
    expect([disk.facts.passkey, vault.passkey]).toEqual([undefined, 'none']);
  });

  test('VAULT17 a browser without passkeys says so, and a vault with one opens there with its passphrase', async () => {
    const { platform, vault } = await withPasskey();
    vault.close();
    const { passkeys: _, ...without } = platform;
    const later = await openVault({ name: 'test', platform: without, suite: quickSuite });
    expect(later.passkey).toBe('impossible');
    expect(refusal(await later.unlockWithPasskey())).toBe('passkeyUnavailable');
    good(await later.unlock(PASSPHRASE));
    expect(refusal(await later.addPasskey(PASSPHRASE, 'Notes'))).toBe('passkeyUnavailable');
    expect(await bodiesIn(later)).toEqual(['one', 'two']);
  });

  test('VAULT17 while somebody looks for their key other acts go on; a lock meanwhile lets nothing be set up', async () => {
    const { vault, passkeys, disk } = await keptOnly();
    passkeys.meanwhile = async () => good(await vault.append(['meanwhile']));
    good(await vault.addPasskey(PASSPHRASE, 'Notes'));
    expect(await bodiesIn(vault)).toEqual(['one', 'meanwhile']);
    good(await vault.removePasskey(PASSPHRASE));
    passkeys.meanwhile = async () => vault.lock();
    expect(refusal(await vault.addPasskey(PASSPHRASE, 'Notes'))).toBe('locked');
    expect(disk.facts.passkey).toBeUndefined();
    // and its keeper is told to let go of what was made in vain
    expect(passkeys.forgotten).toHaveLength(2);
  });

  test('VAULT17 a full device keeps nothing of it, and says so', async () => {
    const { vault, disk, passkeys } = await keptOnly();
    disk.faults = ['full'];
    expect(refusal(await vault.addPasskey(PASSPHRASE, 'Notes'))).toBe('full');
    expect([disk.facts.passkey, vault.passkey, passkeys.forgotten.length]).toEqual([undefined, 'none', 1]);
  });
});

async function keptOnly() {
  const at = device();
  const vault = await at.tab();
  good(await vault.create());
  good(await vault.append(['one']));
  good(await vault.keep(PASSPHRASE));
  return { ...at, vault };
}

describe('opening', () => {
  test('VAULT18 waits after wrong passphrases do not hold for it, and it takes none of them away', async () => {
    const { vault, clock } = await withPasskey();
    good(vault.lock());
    for (let wrong = 0; wrong < 4; wrong += 1) {
      await vault.unlock('not this one');
      clock.pass(wrong < 3 ? 2_000 : 0);
    }
    expect(refusal(await vault.unlock(PASSPHRASE))).toBe('tooSoon');
    good(await vault.unlockWithPasskey());
    good(vault.lock());
    expect(refusal(await vault.unlock(PASSPHRASE))).toBe('tooSoon');
  });

  test('VAULT18 what was called off or fails opens nothing, counts nothing and writes nothing', async () => {
    const { vault, passkeys, disk } = await withPasskey();
    good(vault.lock());
    const before = structuredClone(disk.facts);
    for (const code of ['passkeyNotUsed', 'passkeyUnfit', 'passkeyUnavailable'] as const) {
      passkeys.next = code;
      expect(refusal(await vault.unlockWithPasskey())).toBe(code);
    }
    expect([vault.state, disk.facts]).toEqual(['locked', before]);
    good(await vault.unlockWithPasskey());
  });

  test('VAULT18 the passphrase opens while the passkey is awaited; both are then at peace', async () => {
    const { vault, passkeys } = await withPasskey();
    good(vault.lock());
    passkeys.meanwhile = async () => good(await vault.unlock(PASSPHRASE));
    const notices = noticesOf(vault);
    good(await vault.unlockWithPasskey());
    expect(notices).toEqual([{ kind: 'opened' }]);
    expect(vault.state).toBe('open');
  });

  test('VAULT18 erased while it is awaited: nothing opens, and nothing comes back', async () => {
    const { vault, passkeys, tab, disk } = await withPasskey();
    const other = await tab();
    good(vault.lock());
    passkeys.meanwhile = async () => good(await other.erase());
    expect(['none', 'erased']).toContain(refusal(await vault.unlockWithPasskey()));
    expect([disk.facts, disk.records]).toEqual([{}, []]);
    // its keeper hears of it
    expect(passkeys.forgotten.length).toBeGreaterThan(0);
  });

  test('VAULT18 what takes everything along or changes keys asks for the passphrase all the same; repair needs it to open', async () => {
    const { vault } = await withPasskey();
    good(vault.lock());
    good(await vault.unlockWithPasskey());
    expect(refusal(await vault.prove('not this one'))).toBe('wrongPassphrase');
    good(await vault.prove(PASSPHRASE));
    expect(refusal(await vault.repair())).toBe('passphraseNeeded');
    expect(refusal(await vault.changePassphrase('not this one', OTHER))).toBe('wrongPassphrase');
    good(await vault.changePassphrase(PASSPHRASE, OTHER));
    good(await vault.repair());
    expect(await bodiesIn(vault)).toEqual(['one', 'two']);
  });
});

describe('what it opens no more', () => {
  test('VAULT19 a new passphrase makes it lapse in the same transaction; put back it opens nothing, whatever it claims', async () => {
    const { vault, disk, tab, passkeys } = await withPasskey();
    const old = bytes(disk.facts.passkey);
    good(await vault.changePassphrase(PASSPHRASE, OTHER));
    expect([vault.passkey, disk.facts.passkey, passkeys.forgotten.length]).toEqual([
      'lapsed',
      Uint8Array.of(0),
      1,
    ]);
    good(vault.lock());
    expect(refusal(await vault.unlockWithPasskey())).toBe('passkeyGone');

    disk.facts.passkey = old;
    const later = await tab();
    expect(later.passkey).toBe('lapsed');
    expect(refusal(await later.unlockWithPasskey())).toBe('passkeyGone');
    // Nor where somebody writes into it that it belongs to the present key record.
    const body = old.slice(0, -32);
    body.set(bytes(disk.facts.key).slice(-32), 18);
    disk.facts.passkey = concatBytes(body, await suite.sha256(body));
    expect(refusal(await later.unlockWithPasskey())).toBe('passkeyGone');
    expect(later.state).toBe('locked');
  });

  test('VAULT19 that it lapsed is known until the passphrase has opened once more; then another one can be set up', async () => {
    const { vault, disk, tab } = await withPasskey();
    good(await vault.changePassphrase(PASSPHRASE, OTHER));
    good(await vault.changePassphrase(OTHER, PASSPHRASE));
    vault.close();
    const later = await tab();
    expect(later.passkey).toBe('lapsed');
    good(await later.unlock(PASSPHRASE));
    expect([later.passkey, disk.facts.passkey]).toEqual(['none', undefined]);
    good(await later.addPasskey(PASSPHRASE, 'Notes'));
    good(later.lock());
    good(await later.unlockWithPasskey());
    expect(await bodiesIn(later)).toEqual(['one', 'two']);
  });

  test('VAULT19 a repair, and stronger parameters, make it lapse as well', async () => {
    const repaired = await withPasskey();
    good(await repaired.vault.repair());
    expect(repaired.vault.passkey).toBe('lapsed');

    const { vault, platform } = await withPasskey();
    vault.close();
    const kdf = { memoryKib: 131_072, iterations: 3, parallelism: 1 };
    const stronger = await openVault({ name: 'test', platform, suite: quickSuite, kdf });
    good(await stronger.unlock(PASSPHRASE));
    expect(stronger.passkey).toBe('lapsed');
  });

  test('VAULT19 a damaged record keeps nobody out, and lets nobody in', async () => {
    const { vault, disk, tab } = await withPasskey();
    vault.close();
    const record = bytes(disk.facts.passkey);
    for (let bit = 0; bit < record.length * 8; bit += 7) {
      disk.facts.passkey = flipBit(record, bit);
      const later = await tab();
      expect([later.state, later.passkey]).toEqual(['locked', 'lapsed']);
      expect(refusal(await later.unlockWithPasskey())).toBe('passkeyGone');
      later.close();
    }
    const last = await tab();
    good(await last.unlock(PASSPHRASE));
    expect(await bodiesIn(last)).toEqual(['one', 'two']);
  });

  test('VAULT16 a passkey’s record in the place of the passphrase’s is damage: it is never the only key', async () => {
    const { vault, disk, tab } = await withPasskey();
    vault.close();
    disk.facts.key = bytes(disk.facts.passkey);
    expect(await tab()).toMatchObject({ state: 'unreadable', trouble: 'damaged' });
  });
});

describe('removing', () => {
  test('VAULT20 asks for the passphrase; then everything is sealed anew, and what the passkey opened it opens no more', async () => {
    const { vault, disk, tab, passkeys } = await withPasskey();
    const other = await tab();
    good(await other.unlockWithPasskey());
    const before = structuredClone({ facts: { ...disk.facts }, records: disk.records });
    expect(refusal(await other.removePasskey('not this one'))).toBe('wrongPassphrase');
    expect(other.passkey).toBe('ready');
    good(await other.removePasskey(PASSPHRASE));
    expect([other.state, other.passkey, disk.facts.passkey]).toEqual(['open', 'none', undefined]);
    expect(passkeys.forgotten).toHaveLength(1);
    expect(disk.records[0]).not.toEqual(before.records[0]);
    // opened by the passkey before, it goes on under the passphrase
    good(await other.append(['three']));
    good(await other.repair());
    expect(refusal(await vault.append(['x']))).toBe('locked');
    expect(refusal(await vault.unlockWithPasskey())).toBe('passkeyGone');
    good(await vault.unlock(PASSPHRASE));
    expect(await bodiesIn(vault)).toEqual(['one', 'two', 'three']);
    // The old record, with the key record that it stood beside, opens nothing that is there now.
    vault.close();
    disk.facts.passkey = bytes(before.facts.passkey);
    disk.facts.key = bytes(before.facts.key);
    const later = await tab();
    good(await later.unlockWithPasskey());
    const read = good(await later.readAll());
    expect([read.entries, read.damage.length]).toEqual([[], 4]);
  });

  test('VAULT20 neither a full device nor damage keeps it: then the record alone goes', async () => {
    const { vault, disk } = await withPasskey();
    disk.faults = ['full'];
    good(await vault.removePasskey(PASSPHRASE));
    expect([vault.passkey, disk.facts.passkey]).toEqual(['none', undefined]);

    const damaged = await withPasskey();
    damaged.disk.records = damaged.disk.records.slice(1);
    good(await damaged.vault.removePasskey(PASSPHRASE));
    expect([damaged.vault.passkey, damaged.disk.facts.passkey]).toEqual(['none', undefined]);
    good(damaged.vault.lock());
    expect(refusal(await damaged.vault.unlockWithPasskey())).toBe('passkeyGone');
    good(await damaged.vault.unlock(PASSPHRASE));
    expect(good(await damaged.vault.readAll()).entries.map(({ body }) => body)).toEqual(['two']);
  });

  test('VAULT20 other tabs know of a passkey that comes or goes, locked or open', async () => {
    const { vault, tab } = await keptOnly();
    const locked = await tab();
    const open = await tab();
    good(await open.unlock(PASSPHRASE));
    good(await open.readAll());
    const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
    good(await vault.addPasskey(PASSPHRASE, 'Notes'));
    await settled();
    expect([locked.passkey, open.passkey, open.state]).toEqual(['ready', 'ready', 'open']);
    good(await vault.removePasskey(PASSPHRASE));
    await settled();
    expect([locked.passkey, open.passkey, open.state]).toEqual(['none', 'none', 'locked']);
  });
});

test('VAULT13 an erase takes the passkey’s record along, and tells its keeper', async () => {
  const { vault, disk, passkeys } = await withPasskey();
  good(await vault.erase());
  expect([disk.facts, vault.passkey, passkeys.forgotten.length]).toEqual([{}, 'none', 1]);
});
