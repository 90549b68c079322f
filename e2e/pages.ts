// What browser tests share: opening the sample or a fresh app, the pages of the route table, and what no page may ever do.
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { commonRoutes, wayInRoutes } from '../packages/web/src/app/door-routes.ts';
import { openRoutes, ownRoutes } from '../packages/web/src/app/routes.ts';
import { go } from './states/state.ts';

/** Every address of the app, as in its route table. */
export const paths = [...openRoutes, ...commonRoutes, ...wayInRoutes, ...ownRoutes].map(({ path }) => path);
export const samplePaths = [...openRoutes, ...commonRoutes].map(({ path }) => path);

/** Notes what no page may do: throw, log an error, break the content policy, or ask another origin for anything. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logged: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== 'localhost') faults.push(`asked: ${url.origin}`);
  });
  return faults;
}

export async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByText('Look around with a sample').click();
  await expect(page.getByText('Leave the sample')).toBeVisible();
}

/** Starts anew with people and the hours wished for each, through the first three minutes; ends on the month. */
export async function begin(page: Page, people: Record<string, string>): Promise<void> {
  await page.goto('/');
  await page.getByText('Time is tight').click();
  const names = Object.keys(people);
  for (const [index, name] of names.entries()) {
    const field = page.getByLabel(`Name ${index + 1}`);
    if (!(await field.isVisible())) await page.getByRole('button', { name: 'One more' }).click();
    await field.fill(name);
  }
  await page.getByRole('button', { name: 'Next' }).click();
  for (const [name, hours] of Object.entries(people)) {
    const field = page.getByLabel(`Hours a week with ${name}`);
    await field.fill(hours);
    await field.blur();
  }
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('When could dates be?')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'The month ahead' })).toBeVisible();
}

/** Where the sample leads to something of each name: on which page, how its address begins, and how those of others do. */
const sampleLinks = {
  relationship: ['/time/needs', '/time/budget/'],
  rule: ['/time/rules', '/time/rules/', '/time/rules/new'],
  date: ['/', '/time/dates/'],
  note: ['/mine', '/mine/', '/mine/write', '/mine/wave', '/mine/patterns', '/mine/compass'],
  script: ['/mine/scripts', '/mine/', '/mine/script'],
  choice: ['/mine/choices', '/mine/choices/'],
  wave: ['/mine', '/mine/wave/'],
  pattern: ['/mine/patterns', '/mine/patterns/'],
  evening: ['/mine/evening/earlier', '/mine/evening/', '/mine/evening/earlier'],
  friend: ['/mine/friends', '/mine/friends/', '/mine/friends/new'],
  goal: ['/mine/goals', '/mine/goals/'],
  support: ['/mine/support', '/mine/support/'],
  candidate: [
    ...(['/mine/choosing', '/mine/choosing/', '/mine/choosing/new', '/mine/choosing/questions'] as const),
    ...([
      '/mine/choosing/beside',
      '/mine/choosing/titles',
      '/mine/choosing/sheet',
      '/mine/choosing/file',
    ] as const),
  ],
  pause: ['/mine/pauses', '/mine/pauses/'],
  day: ['/time/days', '/time/days/', '/time/days/new'],
} as const;
/** What the sample has none of: an address that leads to nothing. */
const unknown = ['device', 'space', 'invitation', 'whom', 'paper', 'talk'];
export type SampleName = 'person' | keyof typeof sampleLinks;

async function sampleId(page: Page, name: SampleName): Promise<string> {
  const main = page.getByRole('main');
  if (name === 'person') {
    await go(page, '/people?view=table');
    const href = (await main.locator('a[href*="person="]').first().getAttribute('href')) ?? '';
    return new URL(href, 'http://x').searchParams.get('person') ?? '';
  }
  const [on, start, ...others] = sampleLinks[name];
  await go(page, on);
  const not = others.map((other) => `[href^="${other}"]`).join(', ');
  const link = main.locator(`a[href^="${start}"]${not && `:not(${not})`}`);
  const { pathname } = new URL((await link.first().getAttribute('href')) ?? '', 'http://x');
  return pathname.split('/').at(-1) ?? '';
}

/** Real ids for these parameters of a path, taken from the links of the sample: a page to visit for each. */
export async function sampleIds(page: Page, ...names: SampleName[]): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const name of names) ids[name] = await sampleId(page, name);
  return ids;
}

/** An id for each parameter of the route table, from the sample. */
export async function allIds(page: Page): Promise<Record<string, string>> {
  const names = ['person', ...Object.keys(sampleLinks)] as SampleName[];
  const none = Object.fromEntries(unknown.map((name) => [name, 'ab'.repeat(32)]));
  return { ...none, ...(await sampleIds(page, ...names)) };
}

export const filled = (path: string, ids: Record<string, string>): string =>
  path.replace(/:([a-z]+)/g, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`no id for ${name} in ${path}`);
    return id;
  });

/** Waits until a page shows its title and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'One moment' }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of WCAG 2.2 AA on the page as it stands; only of the given rules, where there are any. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // half a megabyte takes longer to hand over than a page to look at: once for each page that is loaded
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        runOnly,
      });
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    rules.length > 0 ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: tags },
  );
}

export const ownPaths = [...wayInRoutes, ...ownRoutes].map(({ path }) => path);

/** From the sample, or the first page, to pages of one's own: something is kept, under no passphrase yet. */
export async function openOwn(page: Page): Promise<void> {
  await page.goto('/');
  const leave = page.getByText('Leave the sample');
  await leave.or(page.getByText('Time is tight')).first().waitFor();
  if (await leave.isVisible()) await leave.click();
  await page.getByText('Time is tight').click();
  await expect(page.getByLabel('Name 1')).toBeVisible();
}

/** How far a page can be scrolled sideways, in pixels: always nothing. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where a page is in the app: of some places the address shows less. */
export const placeOn = (page: Page): Promise<string> =>
  page.evaluate(
    () => (history.state as { page?: string } | null)?.page ?? `${location.pathname}${location.search}`,
  );
