// Somebody wary opens an invitation in a browser that knows nothing of Orrery: whoever serves the page cannot tell it from another first
// visit, and a no takes along whatever the page had put down.
import { type Browser, expect, test } from '@playwright/test';
import { Ghost } from './ghost.ts';
import { settled } from './pages.ts';
import { StandIn } from './stand-in-relay.ts';

const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const inviting = 'Somebody who calls themselves Robin asks you into a circle';
let link = '';

test.beforeAll(async () => {
  const address = `${origin.replace('http', 'ws')}/sync`;
  const robin = await Ghost.arrive('Robin', new StandIn(origin));
  link = (await robin.invites(origin, address, 'Robin’s table')).address;
  robin.stop();
});

/** The files that a first visit asks for, in their order. */
async function askedFor(browser: Browser, address: string, heading: string): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.close();
  return asked;
}

test('CIRCLE75 a first visit with an invitation asks for the same files as one without', async ({
  browser,
}) => {
  const without = await askedFor(browser, '/', 'What brings you?');
  const withOne = await askedFor(browser, link, inviting);
  expect(without.some((path) => path.includes('invited-screen'))).toBe(true);
  expect([...withOne].sort()).toEqual([...without].sort());
  const scripts = (all: string[]) => all.filter((path) => /(welcome|invited-screen)-/.test(path));
  expect(scripts(withOne)).toEqual(scripts(without));
});

test('CIRCLE76 to say no takes the copy of the app along, where nothing else is kept', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: inviting })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const there = () =>
    page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ]);
  expect((await there()).length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Say no' }).click();
  await expect(page.getByText('Nobody is told')).toBeVisible();
  await expect.poll(there).toEqual([]);
  await settled(page);
  expect(await there()).toEqual([]);
  await context.close();
});
