import { type Bytes, utf8 } from '@orrery/log';
import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openAge } from '../../src/archive/age.ts';
import { exportArchive, exportEvents, readArchive, restoreArchive } from '../../src/archive/archive.ts';
import { type Archive, readLines, writeLines } from '../../src/archive/format.ts';
import type { Verdict } from '../../src/vault/verdict.ts';
import { bodiesIn, device, flipBit, good, noticesOf } from '../vault/tabs.ts';

const PASSPHRASE = 'a passphrase for the file';
const NOW = '2026-11-22T03:00:00Z';
const FAST = 10;

const codeOf = (verdict: Verdict<unknown, { code: string }>): string =>
  verdict.ok ? 'ok' : verdict.why.code;
const bytesOf = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** Any plaintext as an age file, at a work factor that does not hold up tests. */
async function aged(plaintext: string | Bytes, passphrase = PASSPHRASE, logN = FAST): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(logN);
  return bytesOf(await encrypter.encrypt(plaintext));
}

const archive: Archive = {
  exportedAt: NOW,
  entries: Array.from({ length: 700 }, (_, at) => ({
    id: at.toString().padStart(22, 'e'),
    body: {
      tool: 'time',
      type: 'datePlanned',
      version: 1,
      at: NOW,
      data: { with: 'Sam', text: 'x'.repeat(250) },
    },
  })),
};
let lines: Bytes;
let file: Bytes;
beforeAll(async () => {
  lines = await writeLines(archive);
  file = await aged(lines);
});

describe('an archive', () => {
  test('ARCHIVE1 what is exported comes back in another vault: ids, order and bodies', async () => {
    const from = await device().tab();
    good(await from.create());
    const bodies = ['a', { b: [1, null, 'é\u{1fa90}'] }, -0.5, '\u2028\n"\\'];
    const entries = good(await from.append(bodies));
    const exported = await exportEvents(from, PASSPHRASE, NOW);
    if (!exported.ok) throw new Error(exported.why.code);
    expect(exported.value).toMatchObject({ entries: 4, damage: [] });

    const into = await device().tab();
    expect(await restoreArchive(into, exported.value.bytes, PASSPHRASE)).toEqual({
      ok: true,
      value: { added: 4, known: 0, exportedAt: NOW },
    });
    expect(good(await into.readAll()).entries).toEqual(entries);
    expect(into.state).toBe('device-key');
  });

  test('ARCHIVE6 who a device is comes in with no archive', async () => {
    const seat = { log: 'seat', space: '00'.repeat(32), relay: 'wss://elsewhere.test/sync' };
    const crafted = await exportArchive(
      { exportedAt: NOW, entries: [{ id: 'seat-seat-seat-seat-se', body: seat }] },
      PASSPHRASE,
    );
    if (!crafted.ok) throw new Error(crafted.why.code);
    const { tab } = device();
    const vault = await tab();
    expect(codeOf(await restoreArchive(vault, crafted.value, PASSPHRASE))).toBe('damaged');
    expect(vault.state).toBe('none');
  });

  test('ARCHIVE2 it is an ordinary age file of JSON lines', async () => {
    const exported = await exportArchive(
      { exportedAt: NOW, entries: archive.entries.slice(0, 2) },
      PASSPHRASE,
    );
    if (!exported.ok) throw new Error(exported.why.code);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    const text = await decrypter.decrypt(exported.value, 'text');
    const [header, ...rest] = text.split('\n');
    expect(JSON.parse(header ?? '')).toEqual({
      format: 'orrery-archive',
      version: 1,
      exportedAt: NOW,
      entries: 2,
      bytes: rest.join('\n').length,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(rest.map((line) => line && JSON.parse(line))).toEqual([...archive.entries.slice(0, 2), '']);
  });

  test('ARCHIVE2 an armored file, and one that was sealed again elsewhere, open too', async () => {
    expect(codeOf(await readArchive(utf8(`\n${armor.encode(file)}`), PASSPHRASE))).toBe('ok');
    // "ﬁ" is "fi" after NFKC: the tool takes it as it was typed.
    expect(codeOf(await readArchive(await aged(lines, 'ﬁve ﬁne words here'), 'ﬁve ﬁne words here'))).toBe(
      'ok',
    );
    expect(codeOf(await readArchive(await aged(lines, 'five fine words here'), 'ﬁve ﬁne words here'))).toBe(
      'ok',
    );
  });

  test('ARCHIVE3 into a vault that has something, only what is unknown is added, behind the rest', async () => {
    const vault = await device().tab();
    good(await vault.create());
    const own = good(await vault.append(['own 1', 'own 2']));
    const back = await aged(
      await writeLines({ exportedAt: NOW, entries: [{ id: 'f'.repeat(22), body: 'other' }, ...own] }),
    );
    await vault.readAll();
    const notices = noticesOf(vault);
    expect(await restoreArchive(vault, back, PASSPHRASE)).toMatchObject({ value: { added: 1, known: 2 } });
    expect(await restoreArchive(vault, back, PASSPHRASE)).toMatchObject({ value: { added: 0, known: 3 } });
    expect(await bodiesIn(vault)).toEqual(['own 1', 'own 2', 'other']);
    expect(notices).toHaveLength(1);
  });

  test('ARCHIVE3 a full device, or a locked vault, takes nothing of it', async () => {
    const { tab, disk } = device();
    const vault = await tab();
    const { open } = disk;
    let stores = 0;
    disk.open = () => {
      stores += 1;
      return open();
    };
    // The first write makes the vault, the second would restore.
    const create = vault.create;
    const spied = {
      ...vault,
      get state() {
        return vault.state;
      },
      create: async () => {
        const created = await create();
        disk.faults.push('full');
        return created;
      },
    };
    expect(codeOf(await restoreArchive(spied, file, PASSPHRASE))).toBe('full');
    expect(vault.state).toBe('none');
    expect(disk).toMatchObject({ records: [], facts: {} });
    expect(stores).toBe(0);

    good(await vault.create());
    good(await vault.keep('the passphrase of the vault'));
    vault.lock();
    expect(codeOf(await restoreArchive(vault, file, PASSPHRASE))).toBe('locked');
  });

  test('ARCHIVE4 a short passphrase is refused before anything is made', async () => {
    expect(codeOf(await exportArchive(archive, 'short'))).toBe('passphraseTooShort');
  });
});

describe('what is not an archive', () => {
  test('ARCHIVE5 notAnAgeFile: anything that does not begin like one', async () => {
    for (const bytes of [
      new Uint8Array(0),
      utf8('BEGIN:VCALENDAR'),
      utf8('age-encryption.org/v9\n'),
      file.slice(1),
    ])
      expect(codeOf(await readArchive(bytes, PASSPHRASE))).toBe('notAnAgeFile');
    expect(codeOf(await readArchive(utf8('-----BEGIN AGE ENCRYPTED FILE-----\n??\n'), PASSPHRASE))).toBe(
      'notAnAgeFile',
    );
  });

  test('ARCHIVE5 wrongPassphrase is told from damaged', async () => {
    expect(codeOf(await readArchive(file, 'another passphrase'))).toBe('wrongPassphrase');
    const middle = flipBit(file, (file.length / 2) * 8);
    expect(codeOf(await readArchive(middle, PASSPHRASE))).toBe('damaged');
    expect(codeOf(await readArchive(flipBit(file, file.length * 8 - 1), PASSPHRASE))).toBe('damaged');
  });

  test('ARCHIVE5 truncated: where the beginning tells that more should follow', async () => {
    for (const kept of [file.length - 1, file.length - 20_000, Math.ceil(file.length / 2)])
      expect(codeOf(await readArchive(file.slice(0, kept), PASSPHRASE))).toBe('truncated');
    expect(codeOf(await readLines(lines.slice(0, -400)))).toBe('truncated');
  });

  test('ARCHIVE5 foreign: age files of other people, for keys, or too dear to try', async () => {
    for (const text of ['', 'hello', '{"format":"other"}\n', '[]\n', 'null\n'])
      expect(codeOf(await readArchive(await aged(text), PASSPHRASE))).toBe('foreign');
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    expect(codeOf(await readArchive(bytesOf(await encrypter.encrypt('x')), PASSPHRASE))).toBe('foreign');
    const dear = utf8('age-encryption.org/v1\n-> scrypt dQ/C1XGMdXSOmZ2ypJmGZA 30\nabc\n--- x\n');
    expect(codeOf(await readArchive(dear, PASSPHRASE))).toBe('foreign');
  });

  test('ARCHIVE5 newerVersion: said before anything else is judged', async () => {
    expect(
      codeOf(await readArchive(await aged('{"format":"orrery-archive","version":3}\n'), PASSPHRASE)),
    ).toBe('newerVersion');
  });

  test('ARCHIVE5 damaged: lines that are not what the header says', async () => {
    const text = new TextDecoder().decode(lines);
    const first = archive.entries.slice(0, 1);
    const twice = await writeLines({ exportedAt: NOW, entries: [...first, ...first] });
    const badId = await writeLines({ exportedAt: NOW, entries: [{ id: 'short', body: 1 }] });
    const wrong = [text.replace('Sam', 'Kit'), text.replace('"entries":700', '"entries":699'), `${text}{}\n`];
    for (const bytes of [...wrong.map(utf8), twice, badId])
      expect(codeOf(await readLines(bytes))).toBe('damaged');
    expect(codeOf(await readLines(lines))).toBe('ok');
  });

  test('ARCHIVE5 any flipped bit or cut is a declared refusal; nothing else is thrown and nothing wrong is read', async () => {
    const small = await aged(
      await writeLines({ exportedAt: NOW, entries: archive.entries.slice(0, 1) }),
      PASSPHRASE,
      1,
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(small.length * 8 - 1), fc.boolean(), async (bit, cut) => {
        const bytes = cut ? small.slice(0, bit >> 3) : flipBit(small, bit);
        const code = codeOf(await readArchive(bytes, PASSPHRASE));
        expect(['notAnAgeFile', 'wrongPassphrase', 'damaged', 'truncated', 'foreign']).toContain(code);
      }),
      { numRuns: 400 },
    );
  });

  test('ARCHIVE5 garbage is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (garbage, introduced) => {
        const bytes = introduced
          ? new Uint8Array([...utf8('age-encryption.org/v1\n-> scrypt '), ...garbage])
          : bytesOf(garbage);
        expect((await openAge(bytes, PASSPHRASE)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
