// The wave from end to end: a feeling named, rated, stayed with and rated again; by finger, by keys, without motion, offline, with a
// reload or a lock in the middle; and its curve afterwards, the same as in the table.
import { expect, type Page, test } from '@playwright/test';
import { tasksDuring } from '../bench/app/trace.ts';
import { arrived, enter, tabTo, watchPointers } from './keyboard.ts';
import { begin, openOwn, openSample, settled, sideways, watch } from './pages.ts';
import { openCombo } from './states/state.ts';
import { keep, lock, unlock } from './vault-steps.ts';

const night = new Date('2026-11-18T22:00:00Z');
const passphrase = 'seven lanterns by the canal';

const main = (page: Page) => page.getByRole('main');
const figure = (page: Page, strength: number) =>
  main(page).getByRole('radio', { name: new RegExp(`^${strength},`) });
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const room = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name, exact: true });

/** What is kept of the waves, as the table of them says it: its rows, each as the words of its cells. */
async function table(page: Page): Promise<string[][]> {
  await expect(main(page).getByRole('table')).toBeVisible();
  return main(page)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
}

/** From here on the clock goes on by hand only, however busy the machine is. */
const byHand = (page: Page): Promise<void> => page.clock.pauseAt(new Date(night.getTime() + 600_000));

async function beginByHand(page: Page): Promise<void> {
  await openSample(page);
  await page.goto('/mine/wave');
  await figure(page, 6).waitFor();
  await byHand(page);
  await figure(page, 6).click();
  await button(page, 'Stop here').waitFor();
}

test.describe('by one thumb on a small phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });

  test('two taps from Today, two more and it moves; rated on the way; it stayed; its curve', async ({
    page,
  }) => {
    const faults = watch(page);
    await page.clock.install({ time: night });
    await openOwn(page);
    await page.goto('/');
    await main(page)
      .getByRole('link', { name: /^Is something strong/ })
      .tap();
    await title(page, 'A wave').waitFor();
    await byHand(page);
    await main(page).getByRole('button', { name: 'jealousy', exact: true }).tap();
    await figure(page, 7).tap();
    await expect(title(page, 'Jealousy')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
    await expect(button(page, 'Exit')).toBeInViewport();
    await expect(button(page, 'Stop here')).toBeInViewport();
    await expect(figure(page, 5)).toBeInViewport();
    expect(await sideways(page)).toBe(0);

    // one tap each, the second of them a slip that is put right
    await page.clock.runFor('03:00');
    await figure(page, 9).tap();
    await page.clock.runFor('00:02');
    await figure(page, 8).tap();
    await expect(main(page)).toContainText('After 3 minutes it was 8.');
    await page.clock.runFor('05:00');
    await figure(page, 7).tap();
    await expect(main(page)).toContainText('After 8 minutes it was 7.');
    // the same again is said as easily
    await page.clock.runFor('02:00');
    await figure(page, 7).tap();
    await button(page, 'Stop here').tap();
    await expect(page.getByRole('heading', { level: 2, name: 'After 10 minutes it was 7.' })).toBeFocused();
    await main(page).getByRole('radio', { name: 'It stayed' }).tap();
    await expect(main(page)).toContainText('It stayed, and so did you. Nothing went wrong.');
    await expect(page.getByRole('list', { name: 'For right now' })).toContainText('A glass of water');
    expect(await sideways(page)).toBe(0);

    await page.getByRole('link', { name: 'Earlier waves' }).tap();
    await expect(main(page)).toContainText('One wave, on 18 November');
    expect(await table(page)).toEqual([['Jealousy18 November', '7', '7', '10', 'It stayed']]);
    await expect(main(page).getByRole('img')).toHaveAccessibleName(/Jealousy, 18 November: 7, 8, 7, 7$/);
    expect(await sideways(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('without a name, and stopped at once: that is a whole wave', async ({ page }) => {
    await page.clock.install({ time: night });
    await openOwn(page);
    await page.goto('/mine/wave');
    await figure(page, 10).tap();
    await title(page, 'A feeling').waitFor();
    await button(page, 'Stop here').tap();
    await expect(main(page)).toContainText('It was 10 when you came.');
    // nothing more needs to be said
    await page.getByRole('link', { name: 'Earlier waves' }).tap();
    expect(await table(page)).toEqual([['A feeling18 November', '10', '–', '–', '–']]);
  });
});

test('by keyboard alone', { tag: '@long' }, async ({ page }) => {
  const faults = watch(page);
  const pointers = await watchPointers(page);
  await page.clock.install({ time: night });
  await page.goto('/');
  await enter(page, button(page, /^Look around/));
  await expect(page.getByText('Leave the sample')).toBeVisible();
  await arrived(page, 'Wednesday night');
  await enter(page, page.getByRole('link', { name: /^Is something strong/ }));
  await arrived(page, 'A wave');
  await byHand(page);
  await tabTo(page, page.getByRole('toolbar', { name: /^What is it/ }));
  await page.keyboard.press('ArrowRight');
  const feeling = (await page.locator('button:focus').textContent()) ?? '';
  await page.keyboard.press('Space');
  const strengths = page.getByRole('radiogroup', { name: 'How strong is it now?' });
  await tabTo(page, strengths);
  // arrows look around and choose nothing
  for (let k = 0; k < 6; k++) await page.keyboard.press('ArrowRight');
  await expect(figure(page, 6)).toBeFocused();
  await expect(title(page, 'A wave')).toBeVisible();
  await page.keyboard.press('Enter');
  await arrived(page, new RegExp(`^${feeling}$`, 'i'));

  await tabTo(page, page.getByRole('radiogroup', { name: 'What you do meanwhile' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(main(page)).toContainText('Five things you can see');
  await enter(page, button(page, 'And then?'));
  await expect(main(page).getByRole('status').filter({ hasText: 'Four things you can touch' })).toHaveCount(
    1,
  );
  await page.clock.runFor('02:00');
  await tabTo(page, strengths);
  for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(figure(page, 5)).toBeChecked();
  await enter(page, button(page, 'Stop here'));
  await expect(page.getByRole('heading', { level: 2, name: 'After 2 minutes it was 5.' })).toBeFocused();
  await tabTo(page, page.getByRole('radiogroup', { name: 'What became of it?' }));
  await page.keyboard.press('Space');
  await expect(main(page)).toContainText('Take a moment');
  await tabTo(page, page.getByLabel('Something else that helps you'));
  await page.keyboard.type('The bench by the lock');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'For right now' }).getByRole('listitem').first()).toContainText(
    'The bench by the lock',
  );
  await enter(page, button(page, 'Stay a little longer'));
  await expect(button(page, 'Stop here')).toBeVisible();
  expect(await pointers()).toEqual([]);
  expect(faults).toEqual([]);
});

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('nothing moves, and the breath is counted in words', async ({ page }) => {
    await page.clock.install({ time: night });
    await beginByHand(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const counts = [
      ...[1, 2, 3, 4].map((second) => `Breathe in ${second} of 4`),
      ...[1, 2, 3, 4, 5, 6].map((second) => `Breathe out, slowly ${second} of 6`),
      'Breathe in 1 of 4',
    ];
    for (const words of counts) {
      await expect(main(page).getByText(words, { exact: true })).toBeVisible();
      await page.clock.runFor(1_000);
    }
  });
});

test('those who listen hear three breaths, and then one in five', { tag: '@long' }, async ({ page }) => {
  await page.clock.install({ time: night });
  await beginByHand(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const region = [...document.querySelectorAll('main [role=status]')].find((one) =>
      one.textContent?.startsWith('Breathe'),
    );
    if (region)
      new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, {
        ...{ characterData: true, childList: true, subtree: true },
      });
  });
  const words = main(page)
    .getByText(/^Breathe (in|out, slowly)$/)
    .first();
  for (let breath = 0; breath < 10; breath++) {
    await page.clock.runFor(4_000);
    await expect(words).toHaveText('Breathe out, slowly');
    await page.clock.runFor(6_000);
    await expect(words).toHaveText('Breathe in');
  }
  // of the first the "in" was there before; the sixth; and the eleventh has begun
  const heard = await page.evaluate(() => (window as never as { heard: string[] }).heard);
  const [breatheIn, breatheOut] = ['Breathe in', 'Breathe out, slowly'];
  const breaths = [breatheIn, breatheOut, breatheIn, breatheOut, breatheIn, breatheOut, breatheIn];
  expect(heard).toEqual([breatheOut, ...breaths]);
});

test('a reload in the middle takes nothing, and neither does a lock', { tag: '@long' }, async ({ page }) => {
  await page.clock.install({ time: night });
  await begin(page, { Sam: '4', Kit: '3' });
  await page.goto('/mine/wave');
  await main(page).getByRole('button', { name: 'envy', exact: true }).click();
  await figure(page, 8).click();
  await title(page, 'Envy').waitFor();
  await page.clock.runFor('02:00');
  await figure(page, 6).click();
  await expect(main(page)).toContainText(/After \d+ minutes it was 6\./);
  await page.reload();
  await expect(title(page, 'Envy')).toBeVisible();
  await expect(main(page)).toContainText(/After \d+ minutes it was 6\./);
  await expect(figure(page, 6)).toBeChecked();

  await keep(page, passphrase);
  await room(page, 'Mine').click();
  await main(page).getByRole('link', { name: /Envy/ }).click();
  await expect(button(page, 'Stop here')).toBeVisible();
  await page.clock.runFor('01:00');
  await figure(page, 5).click();
  await expect(main(page)).toContainText(/After \d+ minutes it was 5\./);
  await lock(page);
  await expect(page.locator('body')).not.toContainText('Envy');
  await unlock(page, passphrase);
  await room(page, 'Today').click();
  await page.getByRole('link', { name: /^Is something strong/ }).click();
  await page.getByRole('link', { name: /^Go on where you were/ }).click();
  await expect(main(page)).toContainText(/After \d+ minutes it was 5\./);
  await expect(button(page, 'Stop here')).toBeVisible();
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('all of it works, the first time too', { tag: '@long' }, async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    await openOwn(page);
    await page.goto('/mine/wave');
    // in a word of one's own
    await openCombo(page, 'Another word', 'a stone in the shoe');
    await page.getByRole('option', { name: /^Add/ }).click();
    await expect(page.getByRole('listbox')).toBeHidden();
    await figure(page, 9).click();
    await expect(title(page, 'A stone in the shoe')).toBeVisible();
    await main(page).getByRole('radio', { name: 'Moving' }).click();
    await expect(main(page)).toContainText('Press your feet');
    await button(page, 'Stop here').click();
    await main(page).getByRole('radio', { name: 'It eased' }).click();
    await expect(main(page).getByRole('radio', { name: 'It eased' })).toBeChecked();
    await page.reload();
    await expect(main(page).getByRole('radio', { name: 'It eased' })).toBeChecked();
    await page.getByRole('link', { name: 'Earlier waves' }).click();
    await expect(main(page)).toContainText('One eased');
  });
});

test('the drawing says what the table says, for every wave and for each of its ratings', {
  tag: '@long',
}, async ({ page }) => {
  await page.clock.setFixedTime(night);
  await openSample(page);
  await page.goto('/mine/wave/earlier');
  const rows = await table(page);
  expect(rows.length).toBe(5);
  const name = (await main(page).getByRole('img').getAttribute('aria-label')) ?? '';
  const drawn = name
    .split('. ')[1]
    ?.split('; ')
    .reverse()
    .map((told) => {
      const [called = '', figures = ''] = told.split(': ');
      const strengths = figures.split(', ');
      return [called.replace(', ', ''), strengths[0], strengths.length > 1 ? strengths.at(-1) : '–'];
    });
  expect(rows.map(([called, first, last]) => [called, first, last])).toEqual(drawn);
  // each curve has a dot for each rating
  const dots = await main(page).getByRole('img').locator('circle').count();
  const ratings = name.match(/\d+(?=[,;]|$)/g)?.filter((figure) => Number(figure) <= 10).length;
  expect(dots).toBe(ratings);

  await main(page).getByRole('link', { name: 'Fear of loss' }).click();
  await expect(title(page, 'Fear of loss')).toBeVisible();
  const one = (await main(page).getByRole('img').getAttribute('aria-label')) ?? '';
  for (const [when = '', strength = ''] of await table(page))
    expect(one).toContain(`${when}: ${strength.split(',')[0]}`);
});

test('while the wave moves, no task takes as long as 50 ms', { tag: '@long' }, async ({ page, browser }) => {
  await openSample(page);
  await page.goto('/mine/wave');
  await figure(page, 7).click();
  await button(page, 'Stop here').waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(4);
  // a whole breath, in the time that the page's own thread was given: other work on this machine is not the page's
  const { longestOwn } = await tasksDuring(browser, page, () => page.waitForTimeout(11_000));
  expect(longestOwn).toBeLessThan(50);
});
