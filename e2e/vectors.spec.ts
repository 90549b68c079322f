// The published vectors and our own frozen ones in a real browser: the same verdicts as in Node, by the browser's own cryptography.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { expectedWords } from '../vectors/outcome.ts';
import type { BrowserVectors } from '../vectors/page.ts';
import { readVectors } from '../vectors/read.ts';

/** What was built, by path. */
const files = new Map<string, string>();
let entry = '';

test.beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: join(import.meta.dirname, '../vectors/page.ts'), formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  for (const file of built.flatMap(({ output }) => output)) {
    if (file.type !== 'chunk') continue;
    files.set(`/vectors/${file.fileName}`, file.code);
    if (file.isEntry) entry = `/vectors/${file.fileName}`;
  }
});

test.beforeEach(async ({ page, baseURL }) => {
  // on our own origin, which is as secure as the app's, but with nothing else in the page
  await page.route('**/vectors/**', (route) => {
    const code = files.get(new URL(route.request().url()).pathname);
    return code === undefined
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Vectors</title>' })
      : route.fulfill({ contentType: 'text/javascript', body: code });
  });
  await page.goto(`${baseURL}/vectors/`);
  await page.addScriptTag({ type: 'module', url: entry });
  await page.waitForFunction(() => 'vectors' in globalThis);
});

test('published vectors: RFC 8032, RFC 9180, RFC 5869, RFC 4231 and the edge cases of Ed25519', async ({
  page,
}) => {
  const report = await page.evaluate(() =>
    (globalThis as unknown as { vectors: BrowserVectors }).vectors.publishedReport(),
  );
  expect(report.length).toBe(44);
  expect(report.filter(({ found }) => found !== 'right')).toEqual([]);
});

test('frozen logs: every entry is judged as in Node', async ({ page }) => {
  test.setTimeout(120_000);
  const valid = readVectors('valid');
  const invalid = readVectors('invalid');
  const judged = await page.evaluate(
    async (all) => {
      const { judge } = (globalThis as unknown as { vectors: BrowserVectors }).vectors;
      const found = [];
      for (const vector of all) found.push(await judge(vector));
      return found;
    },
    [...valid, ...invalid],
  );
  expect(judged.length).toBe(valid.length + invalid.length);
  for (const [at, vector] of valid.entries()) {
    expect(judged[at]?.words, vector.name).toEqual(vector.entries.map(() => 'taken'));
    expect(judged[at]?.outcome, vector.name).toEqual(vector.outcome);
  }
  for (const [at, vector] of invalid.entries())
    expect(judged[valid.length + at]?.words, vector.name).toEqual(expectedWords(vector));
});
