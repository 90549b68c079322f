// Two people who have shared 10,000 entries each: how long their circle takes to open and to change in Chromium, as ratios to a bare loop
// in the same page (aim of opening: ≤ 1.5), and after how long one's change is seen in two other browsers, through a relay.
// Run: npx tsx bench/circle.ts [entries of each] [rounds] [changes]

import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { launch, servePage } from '../packages/client/test/browser/serve.ts';
import { tasksDuring } from './app/trace.ts';
import type { CirclePage } from './circle/page.ts';
import { makeShared, type Shared } from './circle/shared.ts';

declare const circlePage: CirclePage;

const AIM = 1.5;
const [each = 10_000, rounds = 5, changes = 200] = process.argv.slice(2).map(Number);
/** Records that go over to a page, and into its vault, at once. */
const AT_ONCE = 500;
const EDITS = 40;

const at = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN;
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const spread = (values: readonly number[]): string =>
  `${at(values, 0.5).toFixed(2)} (${at(values, 0).toFixed(2)}–${at(values, 1).toFixed(2)})`;

const shared = await makeShared(each);
console.log(`circle: ${shared.each.join(' and ')} entries of content`);
const served = await servePage(join(import.meta.dirname, 'circle'));
const browser = await launch();
try {
  const pages = await Promise.all(shared.devices.map((kept) => device(browser, kept)));
  const ratio = await openings(pages[0] as Page, shared);
  await edits(pages[0] as Page);
  await changesSeen(pages, shared);
  process.exitCode = ratio <= AIM ? 0 : 1;
} finally {
  await browser.close();
  await served.close();
  await shared.end();
}

/** A browser of its own, with all that a device keeps. */
async function device(of: Browser, kept: Shared['devices'][number]): Promise<Page> {
  const context = await of.newContext();
  const page = await context.newPage();
  await page.goto(served.url);
  for (let from = 0; from < kept.length; from += AT_ONCE)
    await page.evaluate((some) => circlePage.keep(some), kept.slice(from, from + AT_ONCE));
  return page;
}

async function open(page: Page, { circle, now }: Shared, isOnline: boolean): Promise<number> {
  await page.reload(); // as cold as a session begins
  const asked = [circle, new Date(now).toISOString(), isOnline] as const;
  return page.evaluate(([id, time, online]) => circlePage.open(id, time, online), asked);
}

async function openings(page: Page, all: Shared): Promise<number> {
  const took: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const opened = await open(page, all, false);
    if (round === 0) console.log(`  ${JSON.stringify(await page.evaluate(() => circlePage.counts()))}`);
    await page.evaluate(() => circlePage.prepare());
    const bare = await page.evaluate(() => circlePage.bare());
    took.push(opened);
    ratios.push(opened / bare);
  }
  console.log(`  opened until it can be looked at ${ms(at(took, 0.5))}, to the bare loop ${spread(ratios)}`);
  await page.reload();
  const { longest, longestOwn } = await tasksDuring(browser, page, async () => {
    const asked = [all.circle, new Date(all.now).toISOString()] as const;
    await page.evaluate(([id, time]) => circlePage.open(id, time, false), asked);
  });
  console.log(`  longest task meanwhile ${ms(longest)}, of its thread ${ms(longestOwn)}`);
  return at(ratios, 0.5);
}

async function edits(page: Page): Promise<void> {
  const [took, bare]: [number[], number[]] = [[], []];
  for (let k = 0; k < EDITS; k += 1) {
    took.push(await page.evaluate((text) => circlePage.edit(text), `One more ${k}?`));
    bare.push(await page.evaluate(() => circlePage.bareEdit()));
  }
  const ratios = took.map((one, k) => one / (bare[k] ?? Number.NaN));
  console.log(`  a change ${ms(at(took, 0.5))}, bare ${ms(at(bare, 0.5))}, ratio ${spread(ratios)}`);
}

async function changesSeen(pages: readonly Page[], all: Shared): Promise<void> {
  for (const page of pages) await open(page, all, true);
  for (const page of pages) {
    await page.waitForFunction(() => circlePage.isTogether(), undefined, { timeout: 120_000 });
    await page.evaluate(() => circlePage.listen());
  }
  const [first, ...others] = pages as [Page, ...Page[]];
  const from = new Map<string, number>();
  for (let k = 0; k < changes; k += 1) {
    const name = `The two of us ${k}`;
    from.set(name, await first.evaluate((called) => circlePage.call(called), name));
    for (const page of others)
      await page.waitForFunction((called) => circlePage.heard().some(([one]) => one === called), name, {
        polling: 20,
      });
  }
  for (const [k, page] of others.entries()) {
    const heard = new Map(await page.evaluate(() => circlePage.heard()));
    const took = [...from].map(([name, when]) => (heard.get(name) ?? Number.NaN) - when);
    const who = k === 0 ? 'the other one’s' : 'their second one';
    console.log(`  a change seen by ${who}: median ${ms(at(took, 0.5))}, p99 ${ms(at(took, 0.99))}`);
  }
}
