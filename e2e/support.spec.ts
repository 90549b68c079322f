// Therapy, coaching or both, from end to end: by keyboard alone, danger first, side by side with an earlier day; and that nothing of it
// is stored or sent before somebody says keep, and then is there offline, after a reload and on another device.
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { alike, comeInByKit, makeKit, setPassphrase } from './device-steps.ts';
import { enter, tabTo, watchPointers } from './keyboard.ts';
import { OwnRelay } from './own-relay.ts';
import { begin, openOwn, settled, sideways, violations, watch } from './pages.ts';
import { go } from './states/state.ts';
import { everythingStored, filesOf, sealedRecords } from './stored.ts';
import { toSettings, unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 39);
const passphrase = 'seven lanterns by the canal';
const main = (page: Page) => page.getByRole('main');
const box = (page: Page, name: string | RegExp) => main(page).getByRole('checkbox', { name });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();
const answer = (page: Page, title: string) => main(page).getByRole('heading', { level: 2, name: title });

test.use({ viewport: { width: 390, height: 844 } });

test('by keyboard: three ticks, the answer and what led there, kept, and another day beside it', async ({
  page,
}) => {
  const faults = watch(page);
  const pointers = await watchPointers(page);
  await page.clock.setFixedTime(new Date('2026-11-18T18:00:00Z'));
  await openOwn(page);
  await page.reload();
  await go(page, '/mine/compass');
  await enter(page, main(page).getByRole('link', { name: /^Therapy, coaching or both/ }));
  const tick = async (name: RegExp) => {
    await tabTo(page, box(page, name));
    await page.keyboard.press('Space');
    await expect(box(page, name)).toBeChecked();
  };
  await tick(/^Jealousy, envy or fear takes my sleep/);
  await tick(/^The same conflict comes back/);
  await tick(/^Sharing out my time/);
  await enter(page, button(page, 'See what it speaks for'));
  await expect(answer(page, 'Both may fit')).toBeFocused();
  await expect(main(page)).toContainText('An assessment by somebody qualified decides better.');
  await expect(main(page)).toContainText('Nothing of this is kept yet.');
  for (const [head, sign] of [
    ['For therapy', 'Jealousy, envy or fear takes my sleep, or gets into my work'],
    ['For either', 'The same conflict comes back, though we settled it anew'],
    ['For coaching', 'Sharing out my time and energy so that it holds'],
  ] as const) {
    const part = main(page).getByRole('heading', { level: 3, name: head, exact: true });
    await expect(part.locator('xpath=following::ul[1]').getByRole('listitem')).toHaveText([sign]);
  }
  expect(await violations(page)).toEqual([]);

  // back to the questions, where all of it still stands
  await enter(page, button(page, 'Change my answers'));
  await expect(box(page, /^Sharing out my time/)).toBeChecked();
  await tabTo(page, box(page, /^Sharing out my time/));
  await page.keyboard.press('Space');
  await enter(page, button(page, 'See what it speaks for'));
  await expect(answer(page, 'Therapy may fit')).toBeFocused();
  await enter(page, button(page, 'Keep'));
  await expect(main(page).getByRole('heading', { level: 1, name: '18 November 2026' })).toBeVisible();

  await page.clock.setFixedTime(new Date('2026-12-20T18:00:00Z'));
  await page.reload();
  await go(page, '/mine/support');
  await expect(main(page).getByRole('list', { name: 'What you kept' })).toContainText('18 November 2026');
  await tick(/^The same conflict comes back/);
  await tick(/^Saying what I need/);
  await enter(page, button(page, 'See what it speaks for'));
  await expect(answer(page, 'Coaching may fit')).toBeFocused();
  await expect(main(page)).toContainText('Beside 18 November 2026');
  const beside = (head: string) =>
    main(page).getByRole('heading', { level: 3, name: head }).locator('xpath=following::ul[1]');
  await expect(beside('New since then')).toContainText('Saying what I need');
  await expect(beside('There then, and now')).toContainText('The same conflict comes back');
  await expect(beside('Ticked then, and not now')).toContainText('Jealousy');
  expect(await pointers()).toEqual([]);
  expect(faults).toEqual([]);
});

test('danger comes first, at once and with the answer, and kept it can be said to have passed', async ({
  page,
}) => {
  const faults = watch(page);
  await openOwn(page);
  await go(page, '/mine/support');
  await box(page, /^I feel guilty or ashamed/).check({ force: true });
  await expect(main(page)).not.toContainText('You do not have to be alone');
  await box(page, /^I say yes to things only/).check({ force: true });
  const help = main(page)
    .locator('[role=alert], [role=note]')
    .filter({ hasText: 'You do not have to be alone with this.' });
  await expect(help).toBeVisible();
  await expect(help.getByRole('link', { name: /^More help/ })).toBeVisible();
  await expect(button(page, 'Exit')).toBeInViewport();
  await button(page, 'See what it speaks for').click();
  await expect(answer(page, 'Help first')).toBeFocused();
  await expect(help).toBeInViewport();
  // whatever else was ticked leads nowhere, and says so
  await expect(main(page)).not.toContainText('Therapy may fit');
  await expect(main(page).getByRole('heading', { name: 'For therapy' })).toBeHidden();
  await expect(main(page)).toContainText('It is not gone; it comes after being safe.');
  await page.setViewportSize({ width: 320, height: 568 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  expect(await sideways(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
  await button(page, 'Keep').click();
  await expect(page.getByText('Kept, for you alone.')).toBeVisible();
  await go(page, '/help/now');
  await main(page).getByText('Tell Orrery how it is').click();
  await expect(main(page)).toContainText('You chose or said that there is danger.');
  await button(page, 'I am safe now, it has passed').click();
  await expect(main(page)).not.toContainText('You chose or said that there is danger.');
  expect(faults).toEqual([]);
});

test.describe('over a relay', () => {
  test.beforeAll(async () => {
    await relay.forget();
    await relay.start();
  });
  test.afterAll(() => relay.stop());

  /** A browser of its own, and all that it sends. */
  async function device(browser: Browser) {
    const context = await browser.newContext({ baseURL: relay.origin, serviceWorkers: 'allow' });
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
    context.on('request', (request) => sent.push(request.url()));
    return { context, page, sent };
  }

  const stored = async (page: Page, context: BrowserContext) =>
    (await everythingStored(page, context)).map(
      ({ place, bytes }) => `${place} ${Buffer.from(bytes).toString('base64')}`,
    );

  test('nothing is stored or sent before a yes; kept, it is there offline, after a reload and on another device', {
    tag: '@long',
  }, async ({ browser }) => {
    test.setTimeout(240_000);
    const phone = await device(browser);
    const { page, context } = phone;
    await begin(page, { Sam: '4' });
    await toSettings(page);
    await main(page).getByRole('link', { name: 'Keep this?' }).click();
    await setPassphrase(page, passphrase);
    const words = await makeKit(page, 'Phone');
    await alike(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await unlock(page, passphrase);
    await alike(page);

    await test.step('all of it ticked and answered leaves everything as it was', async () => {
      // once before, so that whatever the page loads is there
      await go(page, '/mine/support');
      await go(page, '/mine/compass');
      await go(page, '/mine/support');
      await settled(page);
      const [before, said] = [await stored(page, context), phone.sent.length];
      expect(before.length).toBeGreaterThan(20);
      for (const each of await main(page).getByRole('checkbox').all()) await each.check({ force: true });
      await button(page, 'See what it speaks for').click();
      await expect(answer(page, 'Help first')).toBeVisible();
      // longer than anything waits that is kept as one types
      await page.waitForTimeout(5_000);
      expect(await stored(page, context)).toEqual(before);
      expect(phone.sent.slice(said)).toEqual([]);
      // left and come back to, nothing is ticked
      await go(page, '/mine/compass');
      await go(page, '/mine/support');
      await expect(main(page).getByRole('checkbox')).toHaveCount(17);
      await expect(main(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
      await page.reload();
      await unlock(page, passphrase);
      await expect(main(page).getByRole('checkbox')).toHaveCount(17);
      await expect(main(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
    });

    await test.step('kept offline, it is sealed, and there after a reload', async () => {
      await alike(page);
      await go(page, '/mine/support');
      await relay.stop();
      const before = await sealedRecords(page, context);
      await box(page, /^I am stuck in a pattern/).check({ force: true });
      await button(page, 'See what it speaks for').click();
      await expect(answer(page, 'Either may fit')).toBeVisible();
      await button(page, 'Keep').click();
      await expect(page.getByText('Kept, for you alone.')).toBeVisible();
      expect((await sealedRecords(page, context)).length).toBe(before.length + 1);
      // the app itself lies in the cache, and has the word
      const own = (await everythingStored(page, context)).filter(({ place }) => !place.startsWith('cache'));
      expect(own.filter(({ bytes }) => Buffer.from(bytes).includes('stuck'))).toEqual([]);
      await page.reload();
      await unlock(page, passphrase);
      await expect(answer(page, 'Either may fit')).toBeVisible();
    });

    await test.step('another device has it, and erased on one it is gone from both', async () => {
      await relay.start();
      const said = phone.sent.length;
      await alike(page);
      expect(phone.sent.length).toBeGreaterThan(said);
      const lies = filesOf(relay.data);
      expect(lies.length).toBeGreaterThan(0);
      expect(lies.filter(({ bytes }) => Buffer.from(bytes).includes('stuck'))).toEqual([]);
      const laptop = await device(browser);
      await laptop.page.goto('/');
      await comeInByKit(laptop.page, words, 'Laptop');
      await setPassphrase(laptop.page, 'a quiet harbour at low tide');
      await go(laptop.page, '/mine/support');
      await main(laptop.page).getByRole('list', { name: 'What you kept' }).getByRole('link').click();
      await expect(answer(laptop.page, 'Either may fit')).toBeVisible();
      await button(laptop.page, 'More').click();
      await laptop.page.getByRole('menuitem', { name: 'Erase for good' }).click();
      await button(laptop.page, 'Erase it for good').click();
      await go(page, '/mine/support');
      await expect(main(page).getByRole('checkbox')).toHaveCount(17);
      await expect(laptop.page.getByRole('heading', { name: 'Erase these answers for good?' })).toBeHidden();
      await expect(main(page).getByRole('list', { name: 'What you kept' })).toBeHidden();
      await laptop.context.close();
    });
    await context.close();
  });
});
