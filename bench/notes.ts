// Ten years of notes in the built app, in Chromium: how long the page's thread is ever busy while patterns are counted in their worker
// and while somebody searches (aim: < 50 ms a task, a frame a letter), beside a plain scan of the same texts in the same page.
// Run: npx tsx bench/notes.ts [notes] [rounds] [folder of a built app]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, startRelay } from '@orrery/relay';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { journalFile, noteTexts } from '../e2e/journal.ts';
import { go } from '../e2e/states/state.ts';
import { tryRestore } from '../e2e/vault-steps.ts';
import { styleHashes } from '../packages/cli/src/style-hashes.ts';
import { browserArguments, browserPath } from '../scripts/browser.mjs';
import { type Tasks, tasksDuring } from './app/trace.ts';

const AIM = 50;
const [count = 5_000, rounds = 5] = process.argv.slice(2, 4).map(Number);
const scratch = await mkdtemp(join(tmpdir(), 'orrery-bench-'));
const webRoot = process.argv[4] ?? (await built(join(scratch, 'app')));
const relay = await startRelay({
  ...{ webRoot, dataFolder: join(scratch, 'data'), port: 0, styleHashes, version: 'bench' },
  requestsPerMinute: 1_000_000,
  logger: createLogger({ level: 'error', destination: process.stderr }),
});
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });
let worst = 0;
try {
  const page = await opened(`http://localhost:${relay.port}`);
  const plain = median(await times(() => page.evaluate(plainScan, noteTexts(count))));
  console.log(`${count} notes, medians of ${rounds} rounds, Chromium ${browser.version()}`);
  console.log(`  ${'plain scan in the page'.padEnd(44)} ${plain.toFixed(0).padStart(5)} ms  1.00`);

  const asked: number[] = [];
  const counting = await tasks(
    async () => {
      const began = Date.now();
      await page.getByText('By person, too').click();
      await page.getByText('In notes with Kit').first().waitFor();
      asked.push(Date.now() - began);
    },
    async () => {
      await page.reload();
      await go(page, '/mine/patterns');
      await page.getByRole('table').waitFor();
      await page.waitForTimeout(1_000);
    },
  );
  tell('another report, from the tap to the page', median(asked));
  tellTasks('its longest task', counting);

  const field = page.getByLabel('Search your notes');
  const type = (text: string) => async () => {
    await field.click();
    await page.keyboard.type(text, { delay: 200 });
    await page.waitForTimeout(300);
  };
  const anew = async (wait: number) => {
    await page.reload();
    await go(page, '/mine');
    await field.waitFor();
    await page.waitForTimeout(wait);
  };
  tellTasks('a search: the first letter', await tasks(type('n'), () => anew(2_000)));
  tellTasks('a search: word by word', await tasks(type('nowhere at all'), () => anew(2_000)));

  function tell(name: string, ms: number): void {
    console.log(`  ${name.padEnd(44)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / plain).toFixed(2)}`);
  }
  function tellTasks(name: string, some: readonly Tasks[]): void {
    const own = median(some.map(({ longestOwn }) => longestOwn));
    worst = Math.max(worst, own);
    tell(`${name}, of its thread`, own);
    tell(`${name}, by the clock`, median(some.map(({ longest }) => longest)));
  }
  async function tasks(act: () => Promise<void>, prepare: () => Promise<void>): Promise<Tasks[]> {
    const found: Tasks[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await prepare();
      found.push(await tasksDuring(browser, page, act));
    }
    return found;
  }
} finally {
  await browser.close();
  await relay.stop();
  await rm(scratch, { recursive: true, force: true });
}
process.exitCode = worst < AIM ? 0 : 1;

async function built(outDir: string): Promise<string> {
  const configFile = join(import.meta.dirname, '../packages/web/vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir } });
  return outDir;
}

/** A fresh profile with the journal brought back into it. */
async function opened(baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL, locale: 'en-GB', timezoneId: 'Europe/Berlin' },
    ...{ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const { file, passphrase } = await journalFile({
    count,
    nights: true,
    deed: true,
    person: true,
    long: true,
  });
  await page.goto('/restore');
  await tryRestore(page, file, passphrase);
  await page.getByText(/entries\.$/).waitFor();
  return page;
}

/** Milliseconds to read every text once, without case and accents, and look for a word. */
function plainScan(texts: readonly string[]): number {
  const began = performance.now();
  let found = 0;
  for (const text of texts)
    if (text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().includes('nowhere')) found += 1;
  return performance.now() - began + Math.min(0, found);
}

async function times(work: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) found.push(await work());
  return found.slice(1); // the first warms up
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
