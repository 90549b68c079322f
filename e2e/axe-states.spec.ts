// Every page of the route table in every state that it can be in: in both schemes, on a narrow phone and a desktop, no
// violation, nothing that scrolls sideways, nothing thrown, logged or asked of others. The long run holds all rules against each state
// in each scheme at each size; `npm test` opens a state of each page in one of these looks, by turns.
// The states are held against the source of the screens: a new page, dialog, sheet, menu, list, further step, notice or empty state
// that none of them opens fails this.

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { isLong } from './long.ts';
import { paths, sideways, violations, watch } from './pages.ts';
import { attribute, filesFrom, screens, tagFrom } from './source.ts';
import { type SourceState, sourceStates } from './source-states.ts';
import { broken } from './states/broken.ts';
import { groups } from './states/index.ts';
import { type Group, type Ids, placeOf, type Shown, type State, still } from './states/state.ts';

// tall enough that nothing waits under the dock: what scrolls into view is no obstacle
const height = 4000;
/** Rules whose answer hangs on colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];
const schemes = ['light', 'dark'] as const;
const entries = [...sourceStates().values()];
const all = groups.flatMap(({ states }) => states);

/** What `npm test` opens: each page once, in as few groups as it takes, and where nothing is broken if it can be. */
function onePerPage(): ReadonlySet<State> {
  const found = new Map<string, State>();
  const first = ({ states }: Group) =>
    new Map([...states].reverse().flatMap((one) => (found.has(one.on) ? [] : [[one.on, one]])));
  const usual = groups.filter((one) => !broken.includes(one));
  for (const some of [usual.filter(({ inTurn }) => !inTurn), usual, broken])
    for (;;) {
      const most = some.map(first).reduce((best, one) => (one.size > best.size ? one : best));
      if (most.size === 0) break;
      for (const [on, state] of most) found.set(on, state);
    }
  return new Set(found.values());
}
const opened = isLong ? new Set(all) : onePerPage();

const partOf = (shown: Shown) => (typeof shown === 'string' ? shown : shown[0]);
/** The entry whose key ends so, else those that have it in them. */
function entriesFor(shown: Shown): SourceState[] {
  const part = partOf(shown);
  const exact = entries.filter(({ key }) => key.endsWith(part));
  return exact.length > 0 ? exact : entries.filter(({ key }) => key.includes(part));
}

/** What has to be seen for a state to be open. */
function signs(page: Page, { shows = [], sees, hasFieldError }: State) {
  const words = typeof sees === 'string' ? page.getByText(sees) : sees ? page.getByText(sees) : null;
  return [
    ...shows.flatMap((shown) =>
      entriesFor(shown).map((entry) =>
        placeOf(page, entry, typeof shown === 'string' ? undefined : shown[1]),
      ),
    ),
    ...(words ? [words.filter({ visible: true }).first()] : []),
    ...(hasFieldError
      ? [page.locator('main, [role=dialog]').locator('[aria-invalid=true], [role=alert]').first()]
      : []),
  ];
}

/** Ids of which a state can ask for none that its group does not bring. */
const known = (ids: Ids): Ids =>
  new Proxy(ids, {
    get(all, name) {
      if (typeof name === 'string' && !(name in all)) throw new Error(`no id of the sample for ${name}`);
      return Reflect.get(all, name);
    },
  });

/** The sizes and schemes in which to hold all rules against a state: in `npm test` one of the four looks, by turns among the states. */
function looksOf(state: State) {
  const widths = state.only ? [state.only] : [320, 1280];
  if (isLong) return widths.map((width) => ({ width, colorSchemes: schemes }));
  const turn = all.indexOf(state);
  const scheme = (turn >> 1) & 1;
  const width = widths[turn % widths.length] ?? 320;
  return [{ width, colorSchemes: schemes.slice(scheme, scheme + 1) }];
}

/** What is wrong with a state, in its schemes and sizes. */
async function faultsOf(page: Page, ids: Ids, state: State): Promise<string[]> {
  const seen = signs(page, state);
  const wrong: string[] = [];
  let isThereOnce = false;
  for (const { width, colorSchemes } of looksOf(state)) {
    await page.setViewportSize({ width, height });
    const isThere = isThereOnce && (await Promise.all(seen.map((sign) => sign.isVisible()))).every(Boolean);
    if (!isThere) await state.open(page, ids);
    isThereOnce = true;
    await page.locator('h1').first().waitFor({ state: 'attached' });
    for (const sign of seen) await expect(sign).toBeVisible();
    let drawn = '';
    for (const colorScheme of colorSchemes) {
      await page.emulateMedia({ colorScheme });
      await still(page);
      // the same elements in other colours: all rules that do not look at colours have been held against them
      const before = drawn;
      drawn = await page.evaluate(() => document.documentElement.outerHTML);
      const found = await violations(page, drawn === before ? ofColours : []);
      wrong.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
    }
    await still(page);
    if ((await sideways(page)) > 0) wrong.push(`${width} px: scrolls sideways`);
    for (const sign of seen) await expect(sign, 'still open').toBeVisible();
  }
  return wrong;
}

test.describe('every state', () => {
  test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height } });

  for (const { name, start, states, inTurn } of groups) {
    const last = states.findLastIndex((one) => opened.has(one));
    test(name, { tag: last < 0 ? '@long' : [] }, async ({ page }) => {
      test.setTimeout(480_000);
      const faults = watch(page);
      const ids = known(await start(page));
      const found: Record<string, string[]> = {};
      for (const state of inTurn ? states.slice(0, last + 1) : states.filter((one) => opened.has(one))) {
        const wrong = await faultsOf(page, ids, state).catch(async (error: Error) => {
          const on = await page.locator('h1').allInnerTexts();
          return [`not open, on ${on.join()}: ${error.message}`];
        });
        await state.after?.(page).catch((error: Error) => wrong.push(`not mended: ${error.message}`));
        const logged = faults.splice(0);
        if (!state.breaks) wrong.push(...logged);
        // three Escapes within a moment leave, and states close by one
        await page.keyboard.press('Shift');
        if (wrong.length > 0) found[`${state.on}, ${state.called}`] = wrong;
      }
      expect(found).toEqual({});
    });
  }
});

test('every page of the route table has its states', () => {
  const known = new Set(all.map(({ on }) => on));
  expect(paths.filter((path) => !known.has(path))).toEqual([]);
});

test('every dialog, menu, list, further step, notice and empty state in the source is opened by one of them', () => {
  expect(entries.length).toBeGreaterThan(80);
  const shown = all.flatMap(({ shows = [] }) => shows);
  const unclear = shown.filter((one) => entriesFor(one).length !== 1).map(partOf);
  expect(unclear, 'these name none or several').toEqual([]);
  const opened = new Set(shown.flatMap(entriesFor).map(({ key }) => key));
  expect(entries.map(({ key }) => key).filter((key) => !opened.has(key))).toEqual([]);
});

test('every page with fields that can be refused shows one that is', () => {
  const refusing = [...screens()].filter(([, file]) =>
    filesFrom(file).some((one) => {
      const source = readFileSync(one, 'utf8');
      return [...source.matchAll(/<\w*Field\b/g)].some(
        ({ index }) => attribute(tagFrom(source, index), 'error') !== '',
      );
    }),
  );
  expect(refusing.length).toBeGreaterThan(8);
  const shown = new Set(all.filter(({ hasFieldError }) => hasFieldError).map(({ on }) => on));
  expect(refusing.map(([path]) => path).filter((path) => !shown.has(path))).toEqual([]);
});
