import { readFile } from 'node:fs/promises';
import { check, type Instance } from '@orrery/planner';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Served, servePage } from '../serve.ts';
import type { Planning } from './page.ts';

declare const planning: Planning;

const instances = new URL('../../../../planner/test/instances/', import.meta.url);
const LONG = 120_000;

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(import.meta.dirname), launch()]);
}, LONG);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A tab that plans this instance on a machine with so many cores. */
async function plansOn(cores: number, name: string) {
  const tab = await browser.newPage();
  await tab.route(/planner-worker/, async (route) => {
    const response = await route.fetch();
    const machine = `Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => ${cores} });`;
    await route.fulfill({ response, body: `${machine}\n${await response.text()}` });
  });
  await tab.goto(served.url);
  const instance = JSON.parse(await readFile(new URL(`${name}.json`, instances), 'utf8')) as Instance;
  await tab.evaluate((one) => planning.begin(one), instance);
  const workers = () =>
    tab
      .workers()
      .map((worker) => /(\w+)-worker/.exec(worker.url())?.[1])
      .toSorted();
  const boundOfWishes = () =>
    tab.evaluate(() => planning.levels.findLast(({ index }) => index === 3)?.bound ?? 0);
  return { tab, instance, workers, boundOfWishes };
}

describe('a large plan in a real browser', () => {
  test(
    'PLAN154 PLAN155 PLAN157 with three cores two work at it, and cancelling ends both at once',
    async () => {
      const { tab, instance, workers, boundOfWishes } = await plansOn(3, 'month-25');
      await expect.poll(boundOfWishes).toBeGreaterThan(0);
      await expect.poll(workers).toEqual(['planner', 'prover']);
      const plans = await tab.evaluate(() => {
        planning.stop();
        return planning.plans;
      });
      await expect.poll(workers, { timeout: 5_000 }).toEqual([]);
      expect(await tab.evaluate(() => planning.ended)).toBe('cancelled');
      expect(plans.length).toBeGreaterThan(1);
      for (const plan of plans) expect(check(instance, plan).feasible).toBe(true);
      await tab.close();
    },
    LONG,
  );

  test(
    'PLAN154 with two cores one does all of it',
    async () => {
      const { tab, workers, boundOfWishes } = await plansOn(2, 'month-25');
      await expect.poll(boundOfWishes).toBeGreaterThan(0);
      expect(workers()).toEqual(['planner']);
      await tab.close();
    },
    LONG,
  );
});
