import { suite, utf8 } from '@orrery/log';
import { describe, expect, test } from 'vitest';
import { exportEvents, readArchive, restoreArchive } from '../../src/archive/archive.ts';
import { openFile } from '../../src/archive/file.ts';
import { copyId, readLines, writeLines } from '../../src/archive/format.ts';
import { keptBody, keptIn } from '../../src/circle/records.ts';
import { bodiesIn, device, good } from '../vault/tabs.ts';

const PASSPHRASE = 'a passphrase for the file';
const NOW = '2026-11-22T03:00:00Z';
const [circle, ana, ben] = ['c', 'a', 'b'].map((one) => one.repeat(64)) as [string, string, string];
const event = (id: string, words: string, by = ana) => ({ id, body: { words }, by: by as never });
const decoder = new TextDecoder();

async function kept() {
  const vault = await device().tab();
  good(await vault.create());
  good(
    await vault.append([
      { mine: 1 },
      keptBody(circle, event('x1', 'dinner')),
      keptBody(circle, event('x2', 'walk', ben)),
    ]),
  );
  return vault;
}

describe('ARCHIVE7 an archive with circles', () => {
  test('ARCHIVE7 holds each event with its circle and whose it is, and comes back once, in the same order', async () => {
    const exported = await exportEvents(await kept(), PASSPHRASE, NOW);
    if (!exported.ok) throw new Error(exported.why.code);
    expect(exported.value).toMatchObject({ entries: 1, circles: 1 });
    const opened = await openFile(exported.value.bytes, PASSPHRASE);
    const [head, ...lines] = decoder
      .decode(opened.ok ? opened.value.plaintext : undefined)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(head).toMatchObject({ format: 'orrery-archive', version: 2, entries: 3 });
    expect(lines.slice(1)).toEqual([
      { circle, id: 'x1', by: ana, body: { words: 'dinner' } },
      { circle, id: 'x2', by: ben, body: { words: 'walk' } },
    ]);
    const into = await device().tab();
    expect(await restoreArchive(into, exported.value.bytes, PASSPHRASE)).toMatchObject({
      value: { added: 3 },
    });
    expect(await restoreArchive(into, exported.value.bytes, PASSPHRASE)).toMatchObject({
      value: { added: 0, known: 3 },
    });
    const copies = (await bodiesIn(into)).flatMap((body) => keptIn(body, 0) ?? []);
    expect(copies.map(({ id, by, isRestored }) => [id, by, isRestored])).toEqual([
      ['x1', ana, true],
      ['x2', ben, true],
    ]);
    // and out again, as it was
    const again = await exportEvents(into, PASSPHRASE, NOW);
    expect(again.ok && (await readArchive(again.value.bytes, PASSPHRASE))).toEqual(
      await readArchive(exported.value.bytes, PASSPHRASE),
    );
  });

  test('ARCHIVE7 can be left without circles, and is then as ever', async () => {
    const exported = await exportEvents(await kept(), PASSPHRASE, NOW, false);
    if (!exported.ok) throw new Error(exported.why.code);
    expect(exported.value).toMatchObject({ entries: 1, circles: 0 });
    const opened = await openFile(exported.value.bytes, PASSPHRASE);
    expect(decoder.decode(opened.ok ? opened.value.plaintext : undefined)).toContain('"version":1');
  });

  test('ARCHIVE7 what lies in a circle takes the place of a copy of it', async () => {
    const vault = await kept();
    const shelf = {
      readAll: () => vault.readAll(),
      circles: async () => [{ ...event('x2', 'a longer walk', ben), seq: 1, space: circle as never }],
    };
    const exported = await exportEvents(shelf, PASSPHRASE, NOW);
    const read = exported.ok ? await readArchive(exported.value.bytes, PASSPHRASE) : exported;
    const copies = read.ok ? read.value.entries.flatMap(({ body }) => keptIn(body, 0) ?? []) : [];
    expect(copies.map(({ body }) => body)).toEqual([{ words: 'dinner' }, { words: 'a longer walk' }]);
  });
});

describe('what is of one own space stays out of another', () => {
  const us = circle as never;
  const written = (event: object) => ({ tool: 'spaces', version: 1, at: NOW, event });
  const chosen = [
    written({ type: 'standingChosen', space: us, changes: { level: 'all', since: NOW } }),
    written({ type: 'shareLinked', share: 'x', changes: { space: us, kind: 'tier', of: 'relationship r' } }),
  ];
  const moved = [written({ type: 'selfMoved', changes: { relay: 'wss://left.example/sync' } })];
  const linked = written({ type: 'shareLinked', share: 'y', changes: { space: us, kind: 'question' } });
  const broughtBack = async (bodies: readonly object[], into?: string) => {
    const vault = await device().tab();
    good(await vault.create());
    good(await vault.append(bodies as never));
    const shelf = { readAll: () => vault.readAll(), space: ana };
    const exported = await exportEvents(shelf, PASSPHRASE, NOW);
    const other = await device().tab();
    good(await other.create());
    const onto = { add: other.add.bind(other), ...(into ? { space: into } : {}) };
    if (!exported.ok) throw new Error(exported.why.code);
    expect(await restoreArchive(other, exported.value.bytes, PASSPHRASE, onto)).toMatchObject({ ok: true });
    return bodiesIn(other);
  };

  test('ARCHIVE8 what of my time, and what of a tier, I chose to tell in circles is not chosen again; what I shared is remembered', async () => {
    expect(await broughtBack([...chosen, linked], ben)).toEqual([linked]);
    expect(await broughtBack([...chosen, linked])).toEqual([linked]);
    expect(await broughtBack([...chosen, linked], ana)).toEqual([...chosen, linked]);
  });

  test('ARCHIVE9 where an own space went leads nobody there from another one', async () => {
    expect(await broughtBack(moved, ben)).toEqual([]);
    expect(await broughtBack(moved, ana)).toEqual(moved);
  });
});

describe('ARCHIVE6 nobody is in a circle by an archive', () => {
  const linesOf = async (line: unknown, version = 2) => {
    const lines = utf8(`${JSON.stringify(line)}\n`);
    const digest = Buffer.from(await suite.sha256(lines)).toString('hex');
    const header = {
      format: 'orrery-archive',
      version,
      exportedAt: NOW,
      entries: 1,
      bytes: lines.length,
      digest,
    };
    return readLines(utf8(`${JSON.stringify(header)}\n${JSON.stringify(line)}\n`));
  };
  const copy = { circle, id: 'x1', by: ana, body: { words: 'dinner' } };

  test('ARCHIVE6 only events come in: what is of a log, or not of this form, makes all of it damaged', async () => {
    expect(await linesOf(copy)).toMatchObject({ ok: true });
    for (const wrong of [
      { ...copy, body: { log: 'seat', space: circle } },
      { ...copy, circle: 'c'.repeat(63) },
      { ...copy, circle: 7 },
      { ...copy, id: '' },
      { ...copy, id: 'x'.repeat(201) },
      { ...copy, by: 'ana' },
      { ...copy, body: undefined },
    ])
      expect(await linesOf(wrong)).toMatchObject({ ok: false, why: { code: 'damaged' } });
    expect(await linesOf(copy, 1)).toMatchObject({ ok: false, why: { code: 'damaged' } });
    expect(await linesOf(copy, 3)).toMatchObject({ ok: false, why: { code: 'newerVersion' } });
  });

  test('ARCHIVE7 one event of two circles lies under two ids, always the same', async () => {
    expect(copyId({ space: circle, id: 'x1' })).toBe(copyId({ space: circle, id: 'x1' }));
    expect(copyId({ space: circle, id: 'x1' })).not.toBe(copyId({ space: ana, id: 'x1' }));
    expect(copyId({ space: circle, id: 'x1' })).toMatch(/^[\w-]{22}$/);
    const entries = [
      { id: copyId({ space: circle, id: 'x1' }), body: keptBody(circle, event('x1', 'dinner'), true) },
    ];
    const read = await readLines(await writeLines({ exportedAt: NOW, entries }));
    expect(read).toEqual({ ok: true, value: { exportedAt: NOW, entries } });
  });
});
