// Every widget in every state: no axe violation in both schemes at 320 and 1280 px, nothing scrolls sideways, what is touched is large
// enough, dialogs keep the focus, and quick exit hides the page at once. The gallery exists in development only, so the app is built for that.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { isLong } from './long.ts';
import { violations } from './pages.ts';
import { expectHiddenAtOnce, leaveByEscapes, watchHiding } from './quick-exit.ts';

const port = Number(process.env.ORRERY_GALLERY_PORT ?? 4659);
const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = `${root}test-results/gallery`;
let server: PreviewServer;

test.describe.configure({ mode: 'default' });
test.use({ baseURL: `http://localhost:${port}`, reducedMotion: 'reduce' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const vite = `${root}node_modules/vite/bin/vite.js`;
  const how = ['--mode', 'development', '--minify', 'false', '--outDir', outDir, '--logLevel', 'error'];
  // in a process of its own: other tests build the app in this one, which leaves NODE_ENV at production, and there is no gallery there
  await promisify(execFile)(process.execPath, [vite, 'build', 'packages/web', ...how], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development' },
  });
  server = await preview({
    configFile: false,
    root: `${root}packages/web`,
    build: { outDir },
    preview: { port, strictPort: true, host: 'localhost' },
  });
});
test.afterAll(() => server.close());

async function open(page: Page, address = '/gallery') {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
  await expect(page.locator('a[href="/gallery/plan"]').first()).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
}

const sizes = [
  { width: 320, height: 700 },
  { width: 1280, height: 800 },
];

/** Closes what floats. Another key comes first: Escape for the third time in a row leaves the page. */
async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.keyboard.press('Escape');
}

// light at 320 px and dark at 1280 px have both schemes and both sizes; the long run takes all four
for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes.filter(
    ({ width }) => isLong || (width === 320) === (colorScheme === 'light'),
  )) {
    test.describe(`${colorScheme} at ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test('every widget passes axe and nothing scrolls sideways', async ({ page }) => {
        for (const address of [
          '/gallery',
          '/gallery/plan',
          '/gallery/people',
          '/gallery/write',
          '/gallery?dir=rtl',
        ]) {
          await open(page, address);
          if (address === '/gallery') expect(await violations(page)).toEqual([]);
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(beyond, address).toBeLessThanOrEqual(0);
        }
      });

      test('what floats passes axe while it is open', { tag: viewport.width === 320 ? [] : '@long' }, async ({
        page,
      }) => {
        await open(page);
        for (const name of ['Open a dialog', 'Open an alert', 'Open a sheet']) {
          await page.getByRole('button', { name }).first().click();
          await expect(page.getByRole(name.includes('alert') ? 'alertdialog' : 'dialog')).toBeVisible();
          expect(await violations(page), name).toEqual([]);
          await shut(page);
          await expect(page.getByRole('button', { name }).first()).toBeFocused();
        }
        await page.getByRole('button', { name: 'Say something' }).first().click();
        await page.getByRole('button', { name: 'More', exact: true }).first().click();
        await expect(page.getByRole('menu')).toBeVisible();
        expect(await violations(page), 'menu and toast').toEqual([]);
        await shut(page);
        await page.getByRole('button', { name: /^Kit/ }).first().click();
        await expect(page.getByRole('listbox')).toBeVisible();
        expect(await violations(page), 'select').toEqual([]);
        await shut(page);
        await page.getByRole('button', { name: 'Choose from a calendar' }).first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violations(page), 'calendar').toEqual([]);
      });
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true });

  test('what is touched is at least 44 px high, or 24 px and in running text', async ({ page }) => {
    await open(page);
    const small = await page.evaluate(() => {
      const targets = document.querySelectorAll<HTMLElement>('button, a[href], summary, label:has(input)');
      return [...targets].flatMap((element) => {
        const box = element.getBoundingClientRect();
        if (
          box.width < 2 ||
          element.closest('[aria-hidden=true]') ||
          getComputedStyle(element).visibility === 'hidden'
        )
          return [];
        const inText = getComputedStyle(element).display === 'inline';
        // A line that reaches over its own edge (::after) is as high as it reaches.
        const reach = getComputedStyle(element, '::after');
        const over =
          reach.content !== 'none' && reach.position === 'absolute' && reach.blockSize !== 'auto'
            ? Number.parseFloat(reach.blockSize)
            : 0;
        if (inText || Math.max(box.height, over) >= 43.5) return [];
        return [`${element.outerHTML.slice(0, 120)} ${Math.round(box.width)}×${Math.round(box.height)}`];
      });
    });
    expect(small).toEqual([]);
  });
});

test('the toast waits under the focus and gives the focus back', { tag: '@long' }, async ({ page }) => {
  await page.clock.install();
  await open(page);
  const say = page.getByRole('button', { name: 'Say something' }).first();
  await say.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo' });
  await page.clock.runFor(9_000);
  await expect(undo).toBeVisible();
  await undo.focus();
  await page.clock.runFor(30_000);
  await expect(undo).toBeVisible();
  await undo.press('Enter');
  await expect(say).toBeFocused();
  await expect(page.getByText('It is back.')).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(page.getByText('It is back.')).toBeHidden();
});

test('going to another page moves the focus to its heading and names the window', { tag: '@long' }, async ({
  page,
}) => {
  await open(page);
  await expect(page).toHaveTitle('Gallery · Orrery');
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'People' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeFocused();
  await expect(page).toHaveTitle('People · Orrery');
  await page.goBack();
  await expect(page).toHaveTitle('Gallery · Orrery');
});

test('hours are typed in one’s own way and what cannot be read stays', async ({ page }) => {
  await open(page);
  const floor = page.getByRole('spinbutton', { name: 'Floor' }).first();
  await floor.fill('2,5');
  await floor.blur();
  await expect(floor).toHaveValue('2.5');
  await floor.press('ArrowUp');
  await expect(floor).toHaveValue('3');
  await floor.fill('a while');
  await floor.blur();
  await expect(floor).toHaveValue('a while');
  await expect(page.getByText('Write hours such as 2, 2.5 or 2:30.')).toBeVisible();
});

test('the arc dial takes keys and a touch anywhere on the arc', async ({ page }) => {
  await open(page);
  const dial = page.getByRole('slider', { name: 'Jealousy' }).first();
  await expect(dial).toHaveValue('7');
  await dial.press('ArrowLeft');
  await expect(dial).toHaveAttribute('aria-valuetext', '6, clear');
  await dial.press('End');
  await expect(dial).toHaveValue('10');
  const drawing = dial.locator('xpath=following-sibling::*[1]');
  const box = await drawing.boundingBox();
  if (!box) throw new Error('no drawing');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.4);
  await expect(dial).toHaveValue('5');
});

for (const [name, before] of [
  ['on a page', async () => {}],
  [
    'in a field',
    async (page: Page) => {
      await page.getByRole('textbox', { name: 'One line, if you like' }).first().fill('not yet kept');
    },
  ],
  [
    'in a dialog',
    async (page: Page) => {
      await page.getByRole('button', { name: 'Open a dialog' }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  ],
] as const) {
  test(`three Escapes leave ${name}: hidden at once, gone from the history entry`, {
    tag: name === 'in a dialog' ? [] : '@long',
  }, async ({ page }) => {
    await watchHiding(page);
    await open(page);
    await before(page);
    await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()));
    await leaveByEscapes(page);
    await page.goto('/gallery/plan');
    await expectHiddenAtOnce(page);
  });
}

test('the button Exit leaves, also while a dialog is open', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Open a dialog' }).first().click();
  await page.getByRole('button', { name: 'Exit' }).click();
  await page.waitForURL('about:blank');
});
