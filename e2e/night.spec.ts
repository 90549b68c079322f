// One in the morning, alone, with one thumb on a small phone: from the first page to something that helps; with nobody on the map yet,
// a number beside a name, and a device that was put down in the middle.
import { expect, type Page, test } from '@playwright/test';
import { openOwn, sideways, watch } from './pages.ts';
import { openSteps, press } from './states/state.ts';

const night = new Date('2026-11-30T00:04:00Z');
const main = (page: Page) => page.getByRole('main');
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const what = (page: Page) => page.getByLabel('What happened?');
const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const fromHere = (page: Page) => page.getByRole('heading', { level: 2, name: 'From here' });

async function hurts(page: Page): Promise<void> {
  await page.clock.setFixedTime(night);
  await page.goto('/');
  await page.getByRole('button', { name: /^Something hurts/ }).tap();
  await expect(what(page)).toBeVisible();
}

async function chooseDanger(page: Page, word: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More words for feelings' }).tap();
  await page.getByRole('checkbox', { name: word }).press('Space');
  await press(page, 'Done');
}

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

test('what was just written has its ways on in sight: to the story, to words, and to a wave', async ({
  page,
}) => {
  const faults = watch(page);
  await hurts(page);
  await what(page).fill('He showered before he drove home to her.');
  await chip(page, 'loneliness').tap();
  await press(page, 'Keep');
  await expect(fromHere(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ride a wave' })).toBeInViewport();
  expect(await sideways(page)).toBe(0);
  await page.getByRole('link', { name: 'Look at the story in it' }).tap();
  await expect(page.getByLabel('What did you see or hear?')).toHaveValue(
    'He showered before he drove home to her.',
  );
  await page.goBack();
  await page.getByRole('link', { name: 'Find words for it' }).tap();
  await expect(title(page, 'Words for a talk')).toBeVisible();

  // a day later it is still the same note, and what was for the night itself is gone
  await page.clock.setFixedTime(new Date('2026-12-01T18:00:00Z'));
  await page.goto('/mine');
  await main(page)
    .getByRole('link', { name: /^He showered/ })
    .tap();
  await expect(fromHere(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ride a wave' })).toBeHidden();
  expect(faults).toEqual([]);
});

test('keeping it can be taken back, and one is where the notes are', { tag: '@long' }, async ({ page }) => {
  await hurts(page);
  await what(page).fill('Never mind.');
  await press(page, 'Keep');
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(title(page, 'Mine')).toBeVisible();
  await expect(main(page)).toContainText('Nothing here yet.');
});

test('after what did good nothing is suggested', { tag: '@long' }, async ({ page }) => {
  await hurts(page);
  await what(page).fill('We laughed until the tram came.');
  await chip(page, 'tenderness').tap();
  await press(page, 'Keep');
  await expect(main(page)).toContainText('We laughed until the tram came.');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
  await expect(fromHere(page)).toBeHidden();
});

test('whom to call stands behind nothing, while one writes and once it is kept', async ({ page }) => {
  await hurts(page);
  await chip(page, 'loneliness').tap();
  await expect(page.getByRole('slider')).toBeVisible();
  await chooseDanger(page, /^I do not want to live/);
  const call = page.locator('a[href="tel:08001110111"]');
  await call.scrollIntoViewIfNeeded();
  const isOnTop = () =>
    call.evaluate((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
  expect(await isOnTop()).toBe(true);
  const emergency = page.locator('a[href="tel:112"]');
  await expect(call).toBeInViewport({ ratio: 1 });
  await expect(emergency).toBeInViewport();
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
  await expect(call).toBeInViewport({ ratio: 1 });
  expect(await isOnTop()).toBe(true);
  await expect(fromHere(page)).toBeHidden();
});

test('the first feeling that one taps stays in sight above the dial that comes up', { tag: '@long' }, async ({
  page,
}) => {
  await hurts(page);
  const chosen = chip(page, 'uncertainty');
  await chosen.tap();
  await expect(page.getByRole('slider')).toBeVisible();
  await expect
    .poll(() =>
      chosen.evaluate((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    )
    .toBe(true);
  // so a slip is put right where it happened
  await chosen.tap();
  await expect(page.getByRole('slider')).toBeHidden();
});

test('with nobody on the map yet, a step about people says so and shows the way', { tag: '@long' }, async ({
  page,
}) => {
  await hurts(page);
  await what(page).fill('He did not say when.');
  await press(page, 'Keep');
  await page.getByRole('link', { name: 'Look at the story in it' }).tap();
  await page.getByLabel('What do you tell yourself about it?').fill('That I come last.');
  await openSteps(page, 'Who it is about');
  await expect(main(page)).toContainText('Nobody is on your map yet.');
  await page.getByRole('link', { name: 'add somebody' }).tap();
  await expect(page).toHaveURL(/\/people\/new$/);
  await page.goBack();
  await expect(page.getByLabel('What do you tell yourself about it?')).toHaveValue('That I come last.');
});

test('a wave that has just ended keeps what is for right now, through a reload, and one can go on', {
  tag: '@long',
}, async ({ page }) => {
  await page.clock.install({ time: night });
  await openOwn(page);
  await page.goto('/mine/wave');
  const figure = (strength: number) => main(page).getByRole('radio', { name: new RegExp(`^${strength},`) });
  await figure(9).tap();
  await press(page, 'Stop here');
  await main(page).getByRole('radio', { name: 'It grew' }).tap();
  const now = page.getByRole('list', { name: 'For right now' });
  await expect(now).toBeVisible();
  await page.reload();
  await expect(main(page)).toContainText('It was 9 when you came.');
  await expect(now.getByRole('link', { name: 'People who answer at any hour' })).toBeVisible();
  await press(page, 'Stay a little longer');
  await expect(page.getByRole('button', { name: 'Stop here' })).toBeVisible();
  // the next day it is one of the earlier ones
  await page.clock.setFixedTime(new Date('2026-11-30T20:00:00Z'));
  await page.reload();
  await expect(main(page)).toContainText('It was 9 when you came.');
  await expect(now).toBeHidden();
});

test('a number beside a name can be called from the evening’s card', async ({ page }) => {
  await page.clock.setFixedTime(night);
  await openOwn(page);
  await page.goto('/mine/evening');
  await page.getByLabel('Whom to call').fill('Mara 0170 1234567, also late');
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Call' })).toHaveAttribute('href', 'tel:01701234567');
});

test('an answer that was begun and left empty is not shown as one', { tag: '@long' }, async ({ page }) => {
  await page.clock.setFixedTime(night);
  await openOwn(page);
  await page.goto('/mine/script');
  await page.getByLabel('What do you ask for?').fill('Will you call me on Thursday?');
  await press(page, 'Add an answer');
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Rehearse it' })).toBeVisible();
  await expect(main(page)).not.toContainText('“”');
  await expect(main(page)).not.toContainText('What they may say');
});

test('whoever only writes is asked for a passphrase too, after the first words and not before', {
  tag: '@long',
}, async ({ page }) => {
  await hurts(page);
  await page.getByRole('link', { name: 'Today', exact: true }).tap();
  const ask = page.getByRole('link', { name: /^Keep this\?/ });
  await expect(main(page)).toContainText('Nothing is planned yet.');
  await expect(ask).toBeHidden();
  await page.goto('/mine/write');
  await what(page).fill('It is very quiet here.');
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
  await page.getByRole('link', { name: 'Today', exact: true }).tap();
  await expect(ask).toBeVisible();
});

test('how a request may land is told of what its parts say together, before it is taken as a wording', {
  tag: '@long',
}, async ({ page }) => {
  await page.clock.setFixedTime(night);
  await openOwn(page);
  await page.goto('/mine/script');
  await page.getByLabel('When I see or hear …').fill('You always leave right after, and you never care');
  await expect(main(page).getByText('How it may land')).toBeVisible();
  // as a wording it is told of once, there
  await press(page, 'Take this as a wording');
  await expect(main(page).getByText('How it may land')).toHaveCount(1);
});
