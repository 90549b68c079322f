// Words that are longer, and letters that run the other way: no string beside the catalogue, nothing off the page, nothing cut.
import { expect, type Page, test } from '@playwright/test';
import * as sampleWords from '../packages/client/src/sample/words.ts';
import { COUNTRIES, DIRECTORIES } from '../packages/domain/src/help/places/index.ts';
import { allIds, filled, openOwn, openSample, ownPaths, samplePaths, settled, sideways } from './pages.ts';
import { go } from './states/state.ts';

/** What is no message of the app: what people wrote in the sample, days, months, countries and languages as the browser says them, names. */
function ownWords(): Set<string> {
  const words = new Set(['orrery', 'localhost', 'https', 'age', 'ics', 'svg', 'png', 'gmt']);
  const add = (text: string) => {
    for (const word of text.match(/\p{L}+/gu) ?? []) words.add(word.toLowerCase());
  };
  const collect = (value: unknown): void => {
    if (typeof value === 'string') add(value);
    else if (typeof value === 'function') return;
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(sampleWords);
  for (let day = 0; day < 366; day += 1)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat('en-GB', { weekday: style, month: style, timeZone: 'UTC' });
      add(format.format(Date.UTC(2026, 0, 1 + day)));
    }
  const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  for (let away = -20; away <= 20; away++)
    for (const unit of ['day', 'week', 'month'] as const) add(relative.format(away, unit));
  add(new Intl.ListFormat('en-GB').format(['', '', '']));
  for (const zone of Intl.supportedValuesOf('timeZone')) add(zone);
  const named = (type: 'region' | 'language') => new Intl.DisplayNames('en-GB', { type });
  collect(DIRECTORIES);
  for (const { country, places } of COUNTRIES) {
    add(named('region').of(country) ?? '');
    for (const { name, source, region, ways, languages } of places)
      collect([name, source, region, ways, languages.map((language) => named('language').of(language))]);
  }
  return words;
}

/** Every text that one sees or hears on the page. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement || parentElement.closest('script, style, noscript')) continue;
      texts.push(textContent ?? '');
    }
    const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'alt', 'title'];
    for (const element of document.querySelectorAll('body *'))
      for (const name of spoken) texts.push(element.getAttribute(name) ?? '');
    return texts;
  });

/** Words whose end cannot be seen: boxes that hide what is longer than they are. Blocks of the week and the way back shorten on purpose, with all of it for those who listen. */
const cutOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, nav *, header *')].flatMap((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width <= 2 || box.height <= 2 || element.closest('[data-key], svg, header a')) return [];
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
      return isCut && element.innerText.trim()
        ? [`${element.tagName} ${element.innerText.slice(0, 60)}`]
        : [];
    }),
  );

/** Loads the app in other words, or in another direction, and answers a way to its pages on which that stays. */
async function inWords(page: Page, query: string): Promise<(path: string) => Promise<void>> {
  await page.goto(`/nowhere?${query}`);
  await page.getByRole('main').getByRole('link').waitFor();
  const nowhere = await page.getByRole('heading', { level: 1 }).innerText();
  return async (path) => {
    await go(page, path, nowhere);
    await settled(page);
  };
}

test('every word on every page comes from the catalogue, and longer ones fit a narrow phone', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.setViewportSize({ width: 320, height: 700 });
  await openSample(page);
  const ids = await allIds(page);
  const own = ownWords();
  const found: Record<string, unknown> = {};
  const to = await inWords(page, 'lang=pseudo');
  for (const path of samplePaths) {
    await to(filled(path, ids));
    for (const closed of await page.locator('main details:not([open]) > summary').all())
      if (await closed.isVisible()) await closed.click();
    const strangers = (await textsOn(page)).flatMap((text) =>
      (text.match(/(?<!\p{L})[a-z]{3,}(?!\p{L})/giu) ?? []).filter((word) => !own.has(word.toLowerCase())),
    );
    const wrong = {
      ...(strangers.length > 0 ? { words: [...new Set(strangers)] } : {}),
      ...((await sideways(page)) > 0 ? { sideways: await sideways(page) } : {}),
      ...((await cutOn(page)).length > 0 ? { cut: await cutOn(page) } : {}),
    };
    if (Object.keys(wrong).length > 0) found[path] = wrong;
  }
  expect(found).toEqual({});
});

test('the pages before there is anything, and those of one’s own: in longer words on a narrow phone', {
  tag: '@long',
}, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const own = ownWords();
  const found: Record<string, unknown> = {};
  const before = ['/', '/restore', '/erase', '/settings', '/help', '/nowhere'];
  let to = async (path: string): Promise<void> => {
    await page.goto(`${path}?lang=pseudo`);
    await settled(page);
  };
  for (const [at, path] of [...before, ...ownPaths].entries()) {
    if (at === before.length) {
      await page.goto('/?lang=en');
      await openOwn(page);
      to = await inWords(page, 'lang=pseudo');
    }
    await to(path);
    const strangers = (await textsOn(page)).flatMap((text) =>
      (text.match(/(?<!\p{L})[a-z]{3,}(?!\p{L})/giu) ?? []).filter((word) => !own.has(word.toLowerCase())),
    );
    const wrong = [
      ...new Set(strangers),
      ...((await sideways(page)) > 0 ? ['sideways'] : []),
      ...(await cutOn(page)),
    ];
    if (wrong.length > 0) found[path] = wrong;
  }
  expect(found).toEqual({});
});

for (const width of [320, 1280])
  test(`right to left at ${width} px: nothing scrolls sideways, and the rooms stand where one begins to read`, {
    tag: '@long',
  }, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await openSample(page);
    const ids = await allIds(page);
    const found: Record<string, unknown> = {};
    let to = await inWords(page, 'dir=rtl');
    for (const [at, path] of [...samplePaths, ...ownPaths].entries()) {
      if (at === samplePaths.length) {
        await openOwn(page);
        to = await inWords(page, 'dir=rtl');
      }
      await to(filled(path, ids));
      const beyond = await sideways(page);
      const rail = await page.getByRole('navigation', { name: 'Rooms' }).boundingBox();
      const isRight =
        width < 900 || (rail !== null && rail.x + rail.width >= width - 20 && rail.width < width / 2);
      if (beyond > 0 || !isRight) found[path] = { beyond, rail };
    }
    expect(found).toEqual({});
  });
