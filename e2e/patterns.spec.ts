// What comes back, from end to end: too little, then enough; a sentence, the drawing and the table that say the same; exactly the notes
// behind them; something to try, taken or refused; by person only when asked; offline, over a reload, by keys, and with ten years of notes.
import { expect, type Page, test } from '@playwright/test';
import { tasksDuring } from '../bench/app/trace.ts';
import { enter, tabTo, watchPointers } from './keyboard.ts';
import { openOwn, openSample, settled, sideways, violations, watch } from './pages.ts';
import { bringJournal } from './states/patterns.ts';
import { deafWorkers, go, openCombo, openSteps, press, wholeWorkers } from './states/state.ts';

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const rows = (page: Page) =>
  main(page)
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
const drawing = (page: Page) => main(page).getByRole('img', { name: /^How strong it was/ });

/** Waits for a report on the page. */
const look = async (page: Page) => {
  await page.goto('/mine/patterns');
  await main(page).getByRole('table').waitFor();
};

test('a sentence with its figures, and exactly the notes behind it, each on its side', async ({ page }) => {
  const faults = watch(page);
  await openSample(page);
  await page.goto('/mine');
  // a quiet row that says no more than that
  const row = main(page).getByRole('list', { name: 'Patterns' }).getByRole('link');
  await expect(row).toHaveText('What comes backOne thing stands out');
  await row.click();
  await expect(heading(page, /^Your notes, \d+ weeks$/)).toBeVisible();
  await expect(page).toHaveTitle(/^Patterns/);
  await expect(main(page)).toContainText(
    'After short nights it began higher: 7, against 4 after longer ones.',
  );
  await expect(main(page)).toContainText(
    '9 notes and 17. Chance alone would seldom make such a gap, but sleep need not be the cause. Hold it lightly.',
  );
  await expect(main(page)).toContainText(/in \d+ of 100 pairs; anything from \d+ to \d+ would fit/);
  const [short, longer] = await rows(page);
  expect([short?.slice(0, 3), longer?.slice(0, 3)]).toEqual([
    ['Slept under 7 hours', '9', '7'],
    ['Slept 7 hours or more', '17', '4'],
  ]);
  await main(page).getByRole('link', { name: 'The notes behind it' }).click();
  await expect(heading(page, 'The notes behind it')).toBeFocused();
  for (const [name, count, atMost] of [
    ['Slept under 7 hours', 9, 10],
    ['Slept 7 hours or more', 17, 7],
  ] as const) {
    const list = main(page).getByRole('list', { name });
    await expect(list.getByRole('listitem')).toHaveCount(count);
    for (const text of await list.getByRole('listitem').allTextContents()) {
      const strengths = [...text.matchAll(/[a-z] (\d+)(?!\d* [A-Z])/g)].map(([, figure]) => Number(figure));
      expect(Math.max(...strengths), text).toBeLessThanOrEqual(atMost);
    }
  }
  await main(page)
    .getByRole('link', { name: /A toothbrush that is not mine/ })
    .click();
  await expect(main(page)).toContainText('A toothbrush that is not mine');
  await page.goBack();
  await expect(heading(page, 'The notes behind it')).toBeVisible();
  expect(faults).toEqual([]);
});

test('the drawing says what the sentence says: each note from start to after, those it is about in brass', {
  tag: '@long',
}, async ({ page }) => {
  await openSample(page);
  await look(page);
  const told = (await drawing(page).getAttribute('aria-label')) ?? '';
  const notes = told.split('. ').at(-1)?.split('; ') ?? [];
  expect(notes.length).toBe(28);
  const these = notes.filter((note) => note.endsWith('(Slept under 7 hours)'));
  expect(these.length).toBe(9);
  await expect(drawing(page).locator('g[data-these]')).toHaveCount(9);
  const middle = these.map((note) => Number(/: (\d+)/.exec(note)?.[1])).sort((a, b) => a - b)[4];
  expect(middle).toBe(7);
  // a full dot for each start, a hollow one for each that says how it was afterwards
  await expect(drawing(page).locator('circle')).toHaveCount(
    28 + notes.filter((note) => note.includes(', then ')).length,
  );
  const xs = await drawing(page)
    .locator('g[class*=note]')
    .evaluateAll((all) => all.map((one) => Number(one.querySelector('circle')?.getAttribute('cx'))));
  for (const [k, x] of xs.slice(1).entries()) expect(x - (xs[k] ?? 0)).toBeGreaterThan(5);
});

test('too little is said as what it is, and three notes can be read side by side', { tag: '@long' }, async ({
  page,
}) => {
  await openOwn(page);
  await page.goto('/mine/patterns');
  await expect(main(page)).toContainText('Not enough yet');
  await expect(main(page).getByRole('link', { name: 'Write a note' })).toBeVisible();
  await bringJournal(page, { count: 9 });
  await look(page);
  await expect(main(page)).toContainText('Not enough yet: 9 of 16 notes');
  for (const row of await rows(page)) expect(row.at(-1)).toMatch(/^too few yet: [0-7] of 8$/);
  await expect(main(page).getByRole('button', { name: 'Try it' })).toBeHidden();
  await main(page).getByRole('link', { name: 'side by side' }).click();
  await expect(heading(page, 'Side by side')).toBeVisible();
});

test('where nothing stands out, nothing is told and nothing is offered', { tag: '@long' }, async ({
  page,
}) => {
  await bringJournal(page, { count: 40 });
  await look(page);
  await expect(main(page)).toContainText('Nothing stands out in 40 notes');
  await expect(main(page).getByRole('button', { name: 'Try it' })).toBeHidden();
  await expect(drawing(page).locator('g[data-these]')).toHaveCount(0);
  await go(page, '/mine');
  await expect(
    main(page)
      .getByText(/^Evening 39/)
      .first(),
  ).toBeVisible();
  await expect(main(page).getByRole('list', { name: 'Patterns' })).toBeHidden();
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what is tried is asked about when its trigger comes back; what was refused stays refused', {
    tag: '@long',
  }, async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    await bringJournal(page, { count: 36, nights: true, deed: true });
    await look(page);
    const field = main(page).getByLabel('What to try, in your words');
    const take = async () => {
      await expect(field).toHaveValue('First of all: “called a friend”.');
      await field.fill('Call my sister, and then answer.');
      await main(page)
        .getByRole('button', { name: /Ask me how it went/ })
        .click();
      await page.getByRole('option', { name: 'Late again' }).click();
      await press(page, 'Try it');
      await expect(main(page).getByText('That is not offered again.')).toBeFocused();
    };
    await take();
    // taken back, it is offered again
    await page
      .getByRole('region', { name: 'What just happened' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(field).toBeVisible();
    await page.reload();
    await take();
    await main(page).getByRole('link', { name: 'Triggers and tries' }).click();
    await expect(main(page)).toContainText('Call my sister, and then answer.');
    await expect(main(page)).toContainText('When it comes back: Late again');

    // the next pattern has an offer of its own: refused, it is gone after a reload, too, and its pattern is not
    await look(page);
    await expect(field).toHaveValue('After a short night, write first and answer tomorrow.');
    await press(page, 'Not this');
    await expect(main(page).getByText('That is not offered again.')).toBeVisible();
    await page.reload();
    await main(page).getByRole('table').waitFor();
    await expect(main(page)).toContainText('After short nights it began higher');
    await expect(field).toHaveValue('Ten minutes of something else before “waited”.');
    await press(page, 'Not this');
    await expect(main(page).getByText('That is not offered again.')).toBeVisible();
    await page.reload();
    await main(page).getByRole('table').waitFor();
    await expect(main(page)).toContainText('After short nights it began higher');
    await expect(field).toBeHidden();

    await page.clock.setFixedTime(new Date(Date.now() + 86_400_000));
    await page.goto('/mine/write');
    await main(page).getByLabel('What happened?').fill('Late, again.');
    await press(page, /^More$/);
    await openSteps(page, 'What set it off');
    await openCombo(page, 'What set it off?', 'late');
    await page.getByRole('option', { name: 'Late again' }).click();
    await expect(main(page)).toContainText('You wanted to try this when it comes back.');
    await expect(main(page)).toContainText('Call my sister, and then answer.');
  });
});

test('by person only when asked, and off again each time', { tag: '@long' }, async ({ page }) => {
  await bringJournal(page, { count: 40, person: true });
  await look(page);
  await expect(main(page)).not.toContainText('Kit');
  const byPerson = main(page).getByRole('switch', { name: /By person, too/ });
  await expect(byPerson).not.toBeChecked();
  await main(page).getByText('By person, too').click();
  await expect(main(page)).toContainText(
    /In notes with Kit it began higher: \d, against \d in those with others/,
  );
  await expect(main(page)).toContainText('nothing of what anybody did');
  // it holds on the way to the notes and back, and no further
  await main(page).getByRole('link', { name: 'The notes behind it' }).click();
  await expect(main(page).getByRole('list', { name: 'Kit' }).getByRole('listitem')).toHaveCount(20);
  await page.getByRole('link', { name: 'Patterns', exact: true }).click();
  await expect(byPerson).toBeChecked();
  await page.getByRole('link', { name: 'Mine', exact: true }).first().click();
  await heading(page, 'Mine').waitFor();
  await expect(main(page)).not.toContainText(/Kit/);
  await go(page, '/mine/patterns');
  await expect(byPerson).not.toBeChecked();
});

test('one feeling or all; neither in the address nor in the title of the window', async ({ page }) => {
  await openSample(page);
  await look(page);
  await main(page)
    .getByRole('button', { name: /Which feeling/ })
    .click();
  await page.getByRole('option', { name: /^Jealousy/ }).click();
  await expect(heading(page, /^Jealousy, \d+ weeks$/)).toBeVisible();
  await expect(main(page)).toContainText(/Not enough yet: \d+ of 16 notes/);
  expect(page.url()).toMatch(/\/mine\/patterns$/);
  await expect(page).toHaveTitle(/^Patterns/);
});

test('by keyboard alone, to the notes behind a row and to something to try', { tag: '@long' }, async ({
  page,
}) => {
  const pointers = await watchPointers(page);
  await page.goto('/');
  await enter(page, page.getByRole('button', { name: /^Look around/ }));
  await expect(page.getByText('Leave the sample')).toBeVisible();
  await go(page, '/mine/patterns');
  await main(page).getByRole('table').waitFor();
  await enter(page, main(page).getByRole('link', { name: 'Slept 7 hours or more' }));
  await expect(heading(page, 'The notes behind it')).toBeFocused();
  await enter(page, page.getByRole('link', { name: 'Patterns', exact: true }));
  await main(page).getByRole('table').waitFor();
  await tabTo(page, main(page).getByLabel('What to try, in your words'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Tea first.');
  await enter(page, main(page).getByRole('button', { name: 'Try it' }));
  await expect(main(page).getByText('That is not offered again.')).toBeFocused();
  await enter(page, main(page).getByRole('link', { name: 'Triggers and tries' }));
  await expect(main(page)).toContainText('Tea first.');
  expect(await pointers()).toEqual([]);
});

test('while it is counted there is a way out, and a way back', { tag: '@long' }, async ({ page }) => {
  await openSample(page);
  await go(page, '/mine/patterns');
  await main(page).getByRole('table').waitFor();
  await deafWorkers(page);
  await main(page).getByText('By person, too').click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await press(page, 'Cancel');
  await expect(main(page)).toContainText('Stopped. Nothing was counted.');
  await wholeWorkers(page);
  await press(page, 'Look again');
  await main(page).getByRole('table').waitFor();
  await expect(main(page)).toContainText('After short nights');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`at 320 px in ${colorScheme} all of it is there, and nothing scrolls sideways`, {
    tag: colorScheme === 'light' ? [] : '@long',
  }, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      ...{ viewport: { width: 320, height: 700 }, colorScheme, locale: 'en-GB', timezoneId: 'Europe/Berlin' },
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    await openSample(page);
    await look(page);
    expect(await sideways(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    // no two days are written on each other
    const days = await drawing(page)
      .locator('text[class*=day]')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]),
      );
    expect(days.length).toBeGreaterThan(2);
    for (const [k, [left = 0]] of days.slice(1).entries()) expect(left).toBeGreaterThan(days[k]?.[1] ?? 0);
    await context.close();
  });

test('with ten years of notes, no task takes as long as 50 ms: while they are counted, and while somebody searches', {
  tag: '@long',
}, async ({ page, browser }) => {
  test.setTimeout(180_000);
  await bringJournal(page, { count: 5_000, nights: true, deed: true, long: true });
  await go(page, '/mine');
  await main(page).getByText('What comes back').waitFor({ timeout: 60_000 });
  await go(page, '/mine/patterns');
  await main(page).getByRole('table').waitFor();
  // another question, so that a worker counts while the page is watched
  const counted = await tasksDuring(browser, page, async () => {
    await main(page).getByText('By person, too').click();
    await main(page).getByRole('table').waitFor();
    await page.waitForTimeout(1_500);
  });
  expect(counted.longestOwn).toBeLessThan(50);
  await go(page, '/mine');
  const field = main(page).getByLabel('Search your notes');
  await field.waitFor();
  await page.waitForTimeout(2_000);
  const typed = await tasksDuring(browser, page, async () => {
    await field.click();
    await page.keyboard.type('thursday 4999', { delay: 150 });
    await expect(main(page).getByRole('link', { name: /^4999\./ })).toBeVisible();
  });
  expect(typed.longestOwn).toBeLessThan(50);
});
