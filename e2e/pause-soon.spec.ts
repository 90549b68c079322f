// Three people and their pledge. One of them pauses it on a phone without network, by keyboard; once the phone is online again it is
// paused for the others. How long that takes is noted, ten times over, and the median stands in bench/README.md.
import { expect, type Page, test } from '@playwright/test';
import { arrive, found, letIn, passphraseOf, type Somebody, somebody, toCircle } from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { heard, main, press, sign } from './paper-steps.ts';
import { unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 24);
const circle = 'The three of us';
const times = 10;

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

type Watched = Window & { at?: Promise<number> };

/** Begins to look; answers when it happened, by the clock that all of them share. */
const watchOnline = (page: Page) =>
  page.evaluate(() => {
    (window as Watched).at = new Promise((resolve) => {
      addEventListener('online', () => resolve(Date.now()), { once: true });
    });
  });
const watchPause = (page: Page) =>
  page.evaluate(() => {
    (window as Watched).at = new Promise((resolve) => {
      const isPaused = () =>
        [...document.querySelectorAll('main *')].some(({ childNodes }) =>
          [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent === 'Paused'),
        );
      const look = new MutationObserver(() => {
        if (!isPaused()) return;
        look.disconnect();
        resolve(Date.now());
      });
      look.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
const happened = (page: Page): Promise<number> => page.evaluate(() => (window as Watched).at ?? 0);

/**
 * A network that can be taken away: what goes over lines that stood then is lost without a word, as where a phone leaves a building.
 * (Taking a browser offline leaves its sockets as they are.)
 */
async function networkOf({ context, page }: Somebody, unlocked: () => Promise<void>) {
  let isGone = false;
  let age = 0;
  await context.routeWebSocket(/./, (line) => {
    if (isGone) return void line.close();
    const born = age;
    const isDead = () => isGone || born !== age;
    const host = line.connectToServer();
    line.onMessage((frame) => {
      if (!isDead()) host.send(frame);
    });
    host.onMessage((frame) => {
      if (!isDead()) line.send(frame);
    });
  });
  await page.reload();
  await unlocked();
  return {
    async leave() {
      isGone = true;
      age += 1;
      await context.setOffline(true);
    },
    async comeBack() {
      isGone = false;
      await context.setOffline(false);
    },
  };
}

const median = (all: readonly number[]): number => {
  const sorted = [...all].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

test('PLEDGE3 paused by keyboard without network, it is paused for both others soon after the phone is online', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(500_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
  const asked = ana.page.getByRole('region', { name: 'Cleo asks to come in' });
  const [cleo] = await Promise.all([
    letIn(browser, relay, ben.page, ['Ben', 'Cleo']),
    (async () => {
      await asked.getByRole('radio', { name: 'Yes' }).click({ timeout: 120_000 });
      await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
    })(),
  ]);
  const all = [ana, ben, cleo];

  await test.step('all three have signed', async () => {
    const { page } = ana;
    for (const one of all) {
      await toCircle(one.page, circle);
      await main(one.page)
        .getByRole('link', { name: /^Agreements, pledges/ })
        .click();
    }
    await main(page).getByRole('link', { name: 'Write a pledge' }).click();
    await main(page).getByLabel('What it is called').fill('Our pledge');
    const people = main(page).getByRole('toolbar', { name: 'Between you and' });
    for (const name of ['Ben', 'Cleo']) {
      const one = people.getByRole('button', { name });
      if ((await one.getAttribute('aria-pressed')) !== 'true') await one.click();
    }
    await main(page).getByLabel(/^Slow/).fill('amber');
    await main(page).getByLabel(/^Stop/).fill('red');
    await press(page, 'Add an activity');
    await main(page).getByRole('textbox', { name: 'Activity 1' }).fill('Rope');
    const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await main(page)
      .getByLabel(/^Its last day/)
      .fill(day);
    await press(page, 'See what they will get');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Show it to/ })
      .click();
    await sign(page, 'Our pledge');
    for (const one of [ben, cleo]) {
      await main(one.page)
        .getByRole('link', { name: /^Our pledge/ })
        .click(heard);
      await sign(one.page, 'Our pledge');
    }
    for (const one of all)
      await expect(main(one.page).getByText(/^In force until/)).toBeVisible({ timeout: 60_000 });
  });

  const took: number[] = [];
  const network = await networkOf(ben, () => unlock(ben.page, passphraseOf('Ben')));
  await ben.page.setViewportSize({ width: 390, height: 844 });
  for (let time = 1; time <= times; time += 1)
    await test.step(`PLEDGE3 paused and ready again, ${time}`, async () => {
      const pause = main(ben.page).getByRole('button', { name: 'Pause', exact: true });
      await expect(pause).toBeVisible(heard);
      await network.leave();
      await pause.focus();
      await ben.page.keyboard.press('Enter');
      await expect(main(ben.page).getByText('Paused', { exact: true })).toBeVisible();
      await watchOnline(ben.page);
      for (const one of [ana, cleo]) await watchPause(one.page);
      // as long as it would take, if anything went out
      await ben.page.waitForTimeout(1_500);
      for (const one of [ana, cleo])
        await expect(main(one.page).getByText('Paused', { exact: true })).toHaveCount(0);
      await network.comeBack();
      for (const one of [ana, cleo])
        await expect(main(one.page).getByText('Paused', { exact: true })).toBeVisible(heard);
      const online = await happened(ben.page);
      const seen = await Promise.all([ana, cleo].map((one) => happened(one.page)));
      for (const at of seen) expect(at).toBeGreaterThanOrEqual(online);
      took.push(Math.max(...seen) - online);
      for (const one of all) await press(one.page, 'I am ready');
      for (const one of all)
        await expect(main(one.page).getByRole('button', { name: 'Pause', exact: true })).toBeVisible(heard);
    });
  const description = `milliseconds from coming online until both others see it: median ${median(took)}, all ${took.join(' ')}`;
  test.info().annotations.push({ type: 'pause', description });
  console.info(description);
  expect(took).toHaveLength(times);
});
