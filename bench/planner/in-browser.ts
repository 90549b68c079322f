/**
 * The same instances in the app's own worker, in Chromium, and in Node, one after the other: from the first plan to the proof, and how long the
 * page's thread was busy meanwhile. Starting a worker and reading the solver's 1.2 MB stands by itself.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Instance } from '@orrery/planner';
import { launch, servePage } from '../../packages/client/test/browser/serve.ts';
import { tasksDuring } from '../app/trace.ts';

export interface Times {
  /** From the question to the first plan, milliseconds. */
  readonly first: number;
  /** From there to the proof of the level asked for, milliseconds. */
  readonly rest: number;
  /** The vector of the plan by then. */
  readonly vector: string;
}

/** A process of its own, as the app has a worker of its own for each plan: neither has anything compiled beforehand. */
async function inNode(name: string, lastLevel: number): Promise<Times> {
  const script = fileURLToPath(new URL('./in-node.ts', import.meta.url));
  const args = ['--import', 'tsx', script, name, String(lastLevel)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Times;
}

/** Prints a line for each instance: by turns here and there, the ratio of each pair, and the page's longest task. */
export async function besideBrowser(
  instances: readonly { name: string; instance: Instance; lastLevel: number; runs: number }[],
): Promise<void> {
  const page = await servePage(new URL('./page', import.meta.url).pathname);
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    await tab.goto(page.url);
    await tab.waitForFunction(() => 'plan' in globalThis);
    for (const { name, instance, lastLevel, runs } of instances) {
      const ratios: number[] = [];
      const seen: { node: Times; there: Times; longest: number; own: number }[] = [];
      for (let run = 0; run < runs; run++) {
        const node = await inNode(name, lastLevel);
        let there: Times | undefined;
        // handed over beforehand: that is the benchmark's own work and no page's
        await tab.evaluate((one) => Object.assign(globalThis, { instance: one }), instance);
        const tasks = await tasksDuring(browser, tab, async () => {
          there = await tab.evaluate((level) => {
            const here = globalThis as unknown as {
              instance: Instance;
              plan(one: Instance, level: number): Promise<Times>;
            };
            return here.plan(here.instance, level);
          }, lastLevel);
        });
        if (!there) throw new Error(`${name}: nothing came back`);
        seen.push({ node, there, longest: tasks.longest, own: tasks.longestOwn });
        ratios.push(there.rest / node.rest);
      }
      const all = (of: (one: (typeof seen)[number]) => number) =>
        seen.map((one) => of(one).toFixed(0)).join(' ');
      const spread = [...ratios].sort((a, b) => a - b);
      console.log(
        `  ${name.padEnd(10)} levels 1–${lastLevel + 1}: worker to Node ${spread[spread.length >> 1]?.toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(' ')})`,
      );
      console.log(`    Node ${all(({ node }) => node.rest)} ms, worker ${all(({ there }) => there.rest)} ms`);
      console.log(
        `    first plan, solver read: Node ${all(({ node }) => node.first)} ms, worker ${all(({ there }) => there.first)} ms`,
      );
      console.log(
        `    the page's longest task ${all(({ longest }) => longest)} ms, of its thread ${all(({ own }) => own)} ms`,
      );
      const vectors = new Set(seen.flatMap(({ node, there }) => [node.vector, there.vector]));
      console.log(`    ${[...vectors].join(' and ')}`);
    }
  } finally {
    await browser.close();
    await page.close();
  }
}
