import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { VaultEntry } from '../../src/vault/vault.ts';
import type { VaultWhy, Verdict } from '../../src/vault/verdict.ts';
import { findCanaries } from '../canary-finder.ts';
import type { Harness } from './page.ts';
import { launch, launchOn, profileFolder, type Served, servePage } from './serve.ts';

const PASSPHRASE = 'correct horse battery staple';
const LONG = 60_000;

declare const harness: Harness & { vault: NonNullable<Harness['vault']> };

let served: Served;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launch()]);
}, LONG);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext();
});

async function tabIn(where: BrowserContext, sealed = true): Promise<Page> {
  const page = await where.newPage();
  await page.goto(served.url);
  await page.evaluate((isSealed) => harness.open(isSealed), sealed);
  return page;
}
const tab = () => tabIn(context);

const create = (page: Page) => page.evaluate(() => harness.vault.create());
const keep = (page: Page) => page.evaluate((passphrase) => harness.vault.keep(passphrase), PASSPHRASE);
const unlock = (page: Page, passphrase = PASSPHRASE): Promise<Verdict<void>> =>
  page.evaluate((entered) => harness.vault.unlock(entered), passphrase);
const stateOf = (page: Page) => page.evaluate(() => harness.vault.state);
const append = (page: Page, bodies: unknown[]): Promise<Verdict<readonly VaultEntry[]>> =>
  page.evaluate((all) => harness.vault.append(all), bodies);
async function entriesIn(page: Page): Promise<readonly VaultEntry[]> {
  const read = await page.evaluate(() => harness.vault.readAll());
  if (!read.ok || read.value.damage.length > 0) throw new Error(JSON.stringify(read));
  return read.value.entries;
}
const whyOf = (verdict: Verdict<unknown>): VaultWhy | undefined => (verdict.ok ? undefined : verdict.why);

describe('in a real browser', () => {
  test(
    'VAULT11 two tabs append 200 each at once: 400, in the same order in both',
    async () => {
      const [a, b] = [await tab(), await tab()];
      await create(a);
      await b.evaluate(() => harness.open());
      await Promise.all([entriesIn(a), entriesIn(b)]);
      const run = (page: Page, who: string) =>
        page.evaluate(async (name) => {
          const all = Array.from({ length: 200 }, async (_, at) => {
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
            return (await harness.vault.append([`${name}${at}`])).ok;
          });
          return (await Promise.all(all)).filter((isOk) => isOk).length;
        }, who);
      expect(await Promise.all([run(a, 'a'), run(b, 'b')])).toEqual([200, 200]);
      const heard = (page: Page) =>
        page.evaluate(async () => {
          const entries = () =>
            harness.notices.flatMap((notice) => (notice.kind === 'entries' ? notice.entries : []));
          for (let turn = 0; turn < 200 && entries().length < 400; turn += 1)
            await new Promise((resolve) => setTimeout(resolve, 20));
          return entries();
        });
      const [inA, inB] = await Promise.all([heard(a), heard(b)]);
      expect(inA).toHaveLength(400);
      expect(inB).toEqual(inA);
      expect(await entriesIn(a)).toEqual(inA);
      expect(inA.map(({ seq }) => seq)).toEqual(Array.from({ length: 400 }, (_, at) => at + 1));
    },
    LONG,
  );

  test(
    'VAULT7 VAULT12 keep, lock and unlock, with the passphrase derived in a worker; a lock in one tab locks the other',
    async () => {
      const a = await tab();
      await create(a);
      await append(a, ['before']);
      expect(await keep(a)).toMatchObject({ ok: true });
      const b = await tab();
      expect(await stateOf(b)).toBe('locked');
      expect(whyOf(await unlock(b, 'not the passphrase'))).toEqual({ code: 'wrongPassphrase', wait: 0 });
      expect(await unlock(b)).toEqual({ ok: true, value: undefined });
      expect(await entriesIn(b)).toMatchObject([{ body: 'before' }]);
      await a.evaluate(() => harness.vault.lock());
      await b.waitForFunction(() => harness.vault.state === 'locked');
      expect(await b.evaluate(() => harness.notices.at(-1))).toEqual({
        kind: 'locked',
        because: 'elsewhere',
      });
      expect(whyOf(await append(b, ['x']))).toEqual({ code: 'locked' });
      await a.reload();
      await a.evaluate(() => harness.open());
      expect(await stateOf(a)).toBe('locked');
    },
    LONG,
  );

  test(
    'VAULT1 a first visit leaves no database; the device-only key has no bytes; keep removes it',
    async () => {
      const page = await tab();
      const databases = () =>
        page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      expect(await databases()).toEqual([]);
      await create(page);
      const device = () =>
        page.evaluate(
          () =>
            new Promise<unknown>((resolve) => {
              const opening = indexedDB.open('orrery-vault');
              opening.onsuccess = () => {
                const request = opening.result.transaction('facts').objectStore('facts').get('device');
                request.onsuccess = () => {
                  opening.result.close();
                  const key = request.result as CryptoKey | undefined;
                  resolve(key && { extractable: key.extractable, type: key.type });
                };
              };
            }),
        );
      expect(await device()).toEqual({ extractable: false, type: 'secret' });
      await keep(page);
      expect(await device()).toBeUndefined();
    },
    LONG,
  );

  test(
    'VAULT13 erase leaves nothing of the origin, and other tabs let go',
    async () => {
      const [a, b] = [await tab(), await tab()];
      await create(a);
      await append(a, ['gone soon']);
      await b.evaluate(() => harness.open());
      expect(await stateOf(b)).toBe('device-key');
      await a.evaluate(async () => {
        localStorage.setItem('x', 'y');
        sessionStorage.setItem('x', 'y');
        await (await caches.open('some')).put('/x', new Response('y'));
        const other = indexedDB.open('other');
        await new Promise((resolve) => {
          other.onsuccess = resolve;
        });
        other.result.close();
      });
      expect(await a.evaluate(() => harness.vault.erase())).toEqual({ ok: true, value: undefined });
      await b.waitForFunction(() => harness.vault.state === 'none');
      const left = await a.evaluate(async () => [
        await indexedDB.databases(),
        await caches.keys(),
        await navigator.serviceWorker.getRegistrations(),
        localStorage.length,
        sessionStorage.length,
      ]);
      expect(left).toEqual([[], [], [], 0, 0]);
      expect(whyOf(await append(b, ['ghost']))).toEqual({ code: 'none' });
    },
    LONG,
  );

  test(
    'VAULT13 where a tab does not let go, the content is gone all the same, and the verdict names what remains',
    async () => {
      const a = await tab();
      await create(a);
      await append(a, ['gone soon']);
      const holder = await context.newPage();
      await holder.goto(served.url);
      // A connection that ignores being asked to close: a page of an older release, or a frozen one.
      await holder.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('orrery-vault');
            opening.onsuccess = () => {
              Object.assign(globalThis, { held: opening.result });
              resolve();
            };
          }),
      );
      const verdict = await a.evaluate(() => harness.vault.erase());
      expect(whyOf(verdict)).toEqual({ code: 'remains', what: ['orrery-vault'] });
      const counts = await holder.evaluate(
        () =>
          new Promise<number[]>((resolve) => {
            const { held } = globalThis as unknown as { held: IDBDatabase };
            const tx = held.transaction(['rows', 'facts']);
            const requests = ['rows', 'facts'].map((name) => tx.objectStore(name).count());
            tx.oncomplete = () => resolve(requests.map(({ result }) => result));
          }),
      );
      expect(counts).toEqual([0, 0]);
      await holder.close();
      expect(await a.evaluate(() => harness.vault.erase())).toEqual({ ok: true, value: undefined });
    },
    LONG,
  );

  test(
    'VAULT10 full storage is a verdict; nothing is half-written, and with room again it goes on',
    async () => {
      const page = await tab();
      // Before the first write: Chromium remembers for seconds how much room there was.
      const devtools = await context.newCDPSession(page);
      const { origin } = new URL(served.url);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
      await create(page);
      await append(page, ['first']);
      const kept = await page.evaluate(async () => {
        let count = 1;
        for (;;) {
          const verdict = await harness.vault.append(['x'.repeat(900_000), 'y'.repeat(100_000)]);
          if (!verdict.ok) return { count, why: verdict.why };
          count += 2;
          if (count > 200) return { count, why: undefined };
        }
      });
      expect(kept.why).toEqual({ code: 'full' });
      await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      expect(await entriesIn(page)).toHaveLength(kept.count);
      expect(await append(page, ['last'])).toMatchObject({ ok: true, value: [{ seq: kept.count + 1 }] });
    },
    LONG,
  );

  test(
    'ARCHIVE1 an archive made in one profile is restored in an empty one, and opens after a reload',
    async () => {
      const a = await tab();
      await create(a);
      await append(a, ['one', { two: 2 }]);
      const entries = await entriesIn(a);
      const file = await a.evaluate(async (passphrase) => {
        const made = await harness.exportEvents(harness.vault, passphrase, '2026-11-22T03:00:00Z');
        return made.ok ? Array.from(made.value.bytes) : [];
      }, PASSPHRASE);
      const elsewhere = await browser.newContext();
      const b = await tabIn(elsewhere);
      const restored = await b.evaluate(
        ([bytes, passphrase]) => harness.restoreArchive(harness.vault, Uint8Array.from(bytes), passphrase),
        [file, PASSPHRASE] as const,
      );
      expect(restored).toMatchObject({ ok: true, value: { added: 2, known: 0 } });
      await b.reload();
      await b.evaluate(() => harness.open());
      expect(await entriesIn(b)).toEqual(entries);
      await elsewhere.close();
    },
    LONG,
  );
});

/** Every file of a profile, as bytes. */
async function filesIn(folder: string): Promise<Uint8Array[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    files.filter((file) => file.isFile()).map(async (file) => readFile(join(file.parentPath, file.name))),
  );
}

describe('a browser that dies', () => {
  test.each([1, 2])(
    'VAULT10 killed in the middle of appends (%i): all that was acknowledged is there, in order',
    async () => {
      const profile = await profileFolder();
      const first = await launchOn(profile.path);
      const page = await tabIn(first.browser.contexts()[0] ?? (await first.browser.newContext()));
      const acknowledged: number[] = [];
      await page.exposeFunction('acknowledge', (number: number) => acknowledged.push(number));
      await create(page);
      await page.evaluate(() => {
        const { acknowledge } = globalThis as unknown as { acknowledge(number: number): Promise<void> };
        for (const lane of [0, 1, 2, 3])
          void (async () => {
            for (let at = lane; ; at += 4) {
              const verdict = await harness.vault.append([at, `${at} again`]);
              if (!verdict.ok) return;
              await acknowledge(at);
            }
          })();
      });
      while (acknowledged.length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
      await first.kill();

      const second = await launchOn(profile.path);
      const later = await tabIn(second.browser.contexts()[0] ?? (await second.browser.newContext()));
      const bodies = (await entriesIn(later)).map(({ body }) => body);
      for (const number of acknowledged) {
        expect(bodies).toContain(number);
        // A batch is whole, and together.
        expect(bodies[bodies.indexOf(number) + 1]).toBe(`${number} again`);
      }
      expect(bodies.length % 2).toBe(0);
      await second.kill();
      await profile.remove();
    },
    LONG,
  );

  test.each([
    ['sealed', true],
    ['not sealed', false],
  ])(
    'VAULT2 canaries in the files of a profile, %s',
    async (_, sealed) => {
      const canaries = Array.from({ length: 6 }, (_unused, at) => `kanarie-${at}-${(at + 7) ** 9}-zeisig-ü`);
      const profile = await profileFolder();
      const own = await launchOn(profile.path);
      const page = await tabIn(own.browser.contexts()[0] ?? (await own.browser.newContext()), sealed);
      await create(page);
      for (const canary of canaries.slice(0, 3)) await append(page, [{ note: canary }]);
      await page.evaluate((passphrase) => harness.vault.keep(passphrase), canaries[5] ?? '');
      for (const canary of canaries.slice(3, 5)) await append(page, [{ [canary]: canary }]);
      await own.kill();
      const found = (await filesIn(profile.path)).flatMap((bytes) => findCanaries(bytes, canaries));
      expect(new Set(found.map(({ canary }) => canary))).toEqual(new Set(sealed ? [] : canaries.slice(0, 5)));
      await profile.remove();
    },
    LONG,
  );
});
