// What somebody does while the page must not keep them waiting: typing into each kind of field, and the acts around it.
import type { Locator, Page } from '@playwright/test';

export interface Act {
  readonly name: string;
  /** Whether it is typing, to which the aim of 50 ms applies. */
  readonly types: boolean;
  /** Brings the page to where it happens. */
  prepare(page: Page): Promise<void>;
  /** The keys or taps; `delay` is the pause between two keys, in milliseconds. */
  act(page: Page, delay: number): Promise<void>;
}

/** Goes to an address without loading the page anew, as links do: what is kept would lock. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(400);
}

const kept = 750; // what is kept as one goes is kept 600 ms after the last key

async function idOf(page: Page, path: string, pattern: RegExp): Promise<string> {
  await go(page, path);
  await page.locator('main a').first().waitFor();
  const hrefs = await page
    .locator('a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
  const id = hrefs.map((href) => pattern.exec(href)?.[1]).find((found) => found);
  if (!id) throw new Error(`no link like ${pattern} at ${path}`);
  return id;
}
const personOf = (page: Page) => idOf(page, '/people?view=table', /^\/people\?.*person=(?!me)([^&]+)/);
const relationshipOf = (page: Page) => idOf(page, '/time/needs', /^\/time\/budget\/([^/?]+)/);

async function type(page: Page, field: Locator, text: string, delay: number): Promise<void> {
  await field.click();
  await field.press('End');
  await page.keyboard.type(text, { delay });
}
/** Leaves the field, at which texts are kept. */
async function leave(page: Page, field: Locator): Promise<void> {
  await field.blur();
  await page.waitForTimeout(300);
}

/** Closes the list first: while it is open, the rest of the page is hidden from those who ask by role. */
async function leaveSearch(page: Page, field: Locator): Promise<void> {
  await field.fill('');
  await page.keyboard.press('Escape');
  await field.blur();
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

const sentence = ' and then the rain stopped, late';
const lastWeek = () => new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
const nextWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/** Types into the field of that label and leaves it. */
const writing =
  (label: string | RegExp, text = sentence): Act['act'] =>
  async (page, delay) => {
    const field = page.getByRole('main').getByLabel(label).first();
    await type(page, field, text, delay);
    await leave(page, field);
  };

const toPerson = async (page: Page) => go(page, `/people/${await personOf(page)}/edit`);

export const acts: readonly Act[] = [
  { name: 'a name, kept on leaving', types: true, prepare: toPerson, act: writing('Name', ' von Hof') },
  { name: 'a note, kept on leaving', types: true, prepare: toPerson, act: writing(/^Notes/) },
  {
    name: 'a search: one of 400 zones',
    types: true,
    prepare: toPerson,
    async act(page, delay) {
      const field = page.getByRole('combobox', { name: /^Time zone/ });
      await field.fill('');
      await type(page, field, 'Buenos Aires', delay);
      await leaveSearch(page, field);
    },
  },
  {
    name: 'a search: one of 24 people',
    types: true,
    async prepare(page) {
      await go(page, '/people/new');
      await page.getByText('A partner of somebody on your map').click();
    },
    async act(page, delay) {
      const field = page.getByRole('combobox', { name: /^Whose partner/ });
      await field.fill('');
      await type(page, field, 'Charlie', delay);
      await leaveSearch(page, field);
    },
  },
  {
    name: 'hours, kept as one goes',
    types: true,
    prepare: async (page) => go(page, `/time/budget/${await relationshipOf(page)}`),
    async act(page, delay) {
      const field = page.getByRole('spinbutton', { name: /^Wish/ });
      for (const hours of ['4:15', '5', '4:30']) {
        await field.fill('');
        await type(page, field, hours, delay);
        await page.waitForTimeout(kept);
      }
    },
  },
  {
    name: 'a new date: what, and when',
    types: true,
    async prepare(page) {
      const relationship = await relationshipOf(page);
      await go(page, `/time/dates/new?day=${nextWeek()}&relationship=${relationship}`);
    },
    async act(page, delay) {
      await type(page, page.getByLabel(/^What/), sentence, delay);
      await page.getByLabel('From', { exact: true }).focus();
      await page.keyboard.type('1945', { delay });
      await page.getByLabel('To', { exact: true }).focus();
      await page.keyboard.type('2215', { delay });
    },
  },
  {
    name: 'a date: its note, kept on leaving',
    types: true,
    async prepare(page) {
      await go(page, `/time?week=${lastWeek()}`);
      await go(page, `/time/dates/${await idOf(page, '/', /^\/time\/dates\/([^/?]+)$/)}`);
    },
    act: writing(/^Note/),
  },
  {
    name: 'the weekly review: words',
    types: true,
    prepare: (page) => go(page, `/time/review?week=${lastWeek()}&step=change`),
    act: writing(/^What was good/),
  },
  {
    name: 'the weekly review: hours, each key kept',
    types: true,
    async prepare(page) {
      await go(page, `/time/review?week=${lastWeek()}&step=lived`);
      await page.getByText('Not quite').first().click();
    },
    async act(page, delay) {
      const field = page.getByRole('spinbutton').first();
      for (const hours of ['2:15', '3']) {
        await field.fill('');
        await type(page, field, hours, delay);
        await page.waitForTimeout(kept);
      }
    },
  },
  {
    name: 'answering what was lived, kept',
    types: false,
    prepare: (page) => go(page, `/time/review?week=${lastWeek()}&step=lived`),
    async act(page) {
      for (const answer of ['No', 'Yes', 'No', 'Yes']) {
        await page.getByRole('radio', { name: answer, exact: true }).first().click();
        await page.waitForTimeout(300);
      }
    },
  },
  {
    name: 'dragging a date in the week',
    types: false,
    prepare: (page) => go(page, `/time?week=${nextWeek()}`),
    async act(page) {
      const block = page.locator('button[data-key][aria-keyshortcuts=M]').first();
      await block.scrollIntoViewIfNeeded();
      const box = await block.boundingBox();
      if (!box) throw new Error('no date to drag');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= 40; step++) {
        await page.mouse.move(x + step * 3, y - step * 2);
        await page.waitForTimeout(16);
      }
      await page.mouse.up();
      await page.waitForTimeout(300);
      const asked = page.getByRole('button', { name: 'Move it all the same' });
      if (await asked.isVisible()) await asked.click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'from week to week',
    types: false,
    prepare: (page) => go(page, '/time'),
    async act(page) {
      for (const name of ['The week before', 'The week before', 'The week before', 'The week after']) {
        await page.getByRole('button', { name }).click();
        await page.waitForTimeout(300);
      }
    },
  },
  {
    name: 'to the month and back',
    types: false,
    prepare: (page) => go(page, '/time'),
    async act(page) {
      for (const path of ['/time/month', '/time', '/time/month']) {
        await page.evaluate((to) => history.pushState(null, '', to), path);
        await page.waitForTimeout(500);
      }
    },
  },
  {
    name: 'opening People in orbits',
    types: false,
    prepare: (page) => go(page, '/'),
    async act(page) {
      await page.getByRole('navigation').getByRole('link', { name: 'People', exact: true }).click();
      await page.getByRole('figure').waitFor();
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'opening Today',
    types: false,
    prepare: (page) => go(page, '/people'),
    async act(page) {
      await page.getByRole('navigation').getByRole('link', { name: 'Today', exact: true }).click();
      await page.waitForTimeout(500);
    },
  },
];
