import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/store/index.ts';
import { addition, newEntry, random, storeContract } from './contract.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-store-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

storeContract('embedded', () => openEmbedded({ folder: newFolder() }));

describe('embedded: one file', () => {
  test('what was kept is there when it is opened again', async () => {
    const folder = newFolder();
    const store = await openEmbedded({ folder });
    const space = random();
    const entries = [newEntry({ body: random(256) }), newEntry()];
    await store.found(addition(space, { entries }));
    const cursor = (await store.space(space))?.cursor;
    await store.close();
    const again = await openEmbedded({ folder });
    expect((await again.space(space))?.cursor).toEqual(cursor);
    expect((await again.byId(space, [entries[0]?.id ?? random()]))[0]?.body).toEqual(entries[0]?.body);
    await again.close();
  });

  test('a second process is told that the file is in use', async () => {
    const folder = newFolder();
    const store = await openEmbedded({ folder });
    await expect(openEmbedded({ folder })).rejects.toMatchObject({ code: 'inUse' });
    await store.close();
  });

  test('what a newer version wrote is left alone', async () => {
    const folder = newFolder();
    await (await openEmbedded({ folder })).close();
    const raw = new Libsql(join(folder, 'relay.db'));
    raw.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')");
    raw.close();
    await expect(openEmbedded({ folder })).rejects.toMatchObject({ code: 'fromTheFuture' });
  });

  test('when there is no more room it says so, and keeps what it had acknowledged', async () => {
    const folder = newFolder();
    const store = await openEmbedded({ folder, mostBytes: 400_000 });
    const space = random();
    await store.found(addition(space, { entries: [newEntry()] }));
    let kept = 1;
    let fault: unknown;
    while (fault === undefined && kept < 1_000)
      await store.append(addition(space, { entries: [newEntry({ body: random(4096) })] })).then(
        () => {
          kept += 1;
        },
        (error: { code: string }) => {
          fault = error.code;
        },
      );
    expect(fault).toBe('full');
    expect(kept).toBeGreaterThan(20);
    expect((await store.space(space))?.cursor.count).toBe(kept);
    await store.close();
    const again = await openEmbedded({ folder });
    expect(await again.ids(space, 0, 2_000)).toHaveLength(kept);
    await again.append(addition(space, { entries: [newEntry()] }));
    await again.close();
  });

  test('an erased body is overwritten in the file', async () => {
    const folder = newFolder();
    const store = await openEmbedded({ folder });
    const space = random();
    const body = random(4096);
    const entry = newEntry({ body });
    await store.found(addition(space, { entries: [entry] }));
    await store.append(addition(space, { erased: [{ id: entry.id, person: entry.person }] }));
    await store.close();
    const file = readFileSync(join(folder, 'relay.db'));
    expect(file.includes(Buffer.from(entry.header))).toBe(true);
    expect(file.includes(Buffer.from(body.subarray(0, 64)))).toBe(false);
  });
});
