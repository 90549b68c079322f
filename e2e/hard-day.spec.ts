// A hard day: a word of danger is chosen, and help is there at once; from then on nothing sends anybody into a talk, until they say
// themselves that it has passed. And numbers to call, from anywhere, in two taps.
import { expect, type Page, test } from '@playwright/test';
import { openOwn, openSample, settled, sideways, watch } from './pages.ts';
import { choose, go, main, openCombo, openSelect, openSteps, press } from './states/state.ts';
import { everythingStored, sealedRecords } from './stored.ts';
import { keep, lock } from './vault-steps.ts';

const night = new Date('2026-11-29T01:10:00Z');
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const what = (page: Page) => page.getByLabel('What happened?');
const rows = (page: Page) => main(page).locator('li a[href^="/mine/"]:not([href$="/compass"])');
const help = (page: Page) => page.getByText('You do not have to be alone with this.');
const call = (page: Page, number: string) => page.locator(`a[href="tel:${number}"]`);
/** Whatever of it could be read over a shoulder. */
const telling = /want to live|hurt(ing)? myself|hurts me|afraid of|danger|passed/i;

async function begin(page: Page): Promise<void> {
  await page.clock.setFixedTime(night);
  await page.goto('/');
  await press(page, /^Something hurts/);
  await expect(what(page)).toBeVisible();
}

/** A word of the list, while one writes a note. */
async function chooseWord(page: Page, word: string): Promise<void> {
  await press(page, 'More words');
  await page.getByRole('dialog').getByRole('checkbox', { name: word }).press('Space');
  await expect(page.getByRole('dialog').getByText('You do not have to be alone')).toBeVisible();
  await press(page, 'Done');
}

async function tellOrrery(page: Page): Promise<void> {
  await go(page, '/help/now');
  await openSteps(page, 'Tell Orrery how it is');
}

async function writeStory(page: Page, question: string): Promise<void> {
  await go(page, '/mine/story');
  await page.getByLabel('What did you see or hear?').fill('They came home late.');
  await openSteps(page, 'A question');
  await page.getByLabel('A question, in your own words').fill(question);
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
}
const words = (page: Page) => main(page).getByRole('link', { name: 'Find words for it' });

test.describe('by one thumb on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('a word of danger brings help in the same place, holds nothing up, and shows nowhere else', async ({
    page,
  }) => {
    const faults = watch(page);
    await begin(page);
    await what(page).fill('I cannot go on like this. I wish that it were over.');
    // nothing is guessed from what one writes
    await expect(page.getByText('Saved, sealed on this device')).toBeVisible();
    await expect(help(page)).toBeHidden();
    await page.getByRole('button', { name: 'loneliness', exact: true }).tap();
    await chooseWord(page, 'I do not want to live');
    await expect(help(page)).toBeVisible();
    await expect(main(page)).toContainText('Nothing has been sent to anybody');
    await expect(call(page, '08001110111')).toHaveText('TelefonSeelsorge: \u20660800 111 0 111\u2069');
    await expect(call(page, '112')).toBeVisible();
    // how strong that is, nobody is asked; of the feeling beside it one still is
    await expect(page.getByRole('slider', { name: /Loneliness/ })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'I do not want to live' })).toBeHidden();
    expect(await sideways(page)).toBe(0);
    await press(page, 'Keep');
    // kept, the note has whom to call beside it still
    await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
    await expect(call(page, '08001110111')).toBeVisible();
    await go(page, '/mine');
    await expect(rows(page)).toHaveCount(1);

    await rows(page).filter({ hasText: 'I cannot go on' }).tap();
    await expect(main(page)).toContainText('I do not want to live');
    await expect(call(page, '112')).toBeVisible();
    for (const path of ['/mine', '/mine/write', '/mine/wave', '/', '/help/now', '/settings']) {
      await go(page, path);
      const text = (await main(page).innerText()).replace('If somebody is in danger right now', '');
      expect(text, path).not.toMatch(telling);
      await expect(page, path).not.toHaveTitle(telling);
    }
    expect(faults).toEqual([]);
  });

  test('a wave begins all the same, under another name, and ends with people who answer', {
    tag: '@long',
  }, async ({ page }) => {
    await page.clock.install({ time: night });
    await openOwn(page);
    await page.goto('/mine/wave');
    await openCombo(page, 'Another word', 'afraid of somebody');
    await expect(page.getByRole('option').first()).toHaveText(/I am afraid of somebody/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(help(page)).toBeVisible();
    await expect(call(page, '116016')).toBeVisible();
    await expect(call(page, '112')).toBeVisible();
    expect(await sideways(page)).toBe(0);
    await main(page).getByRole('radio', { name: /^8,/ }).tap();
    await expect(title(page, 'A feeling')).toBeVisible();
    await press(page, 'Stop here');
    await main(page).getByRole('link', { name: 'People who answer at any hour' }).tap();
    await expect(title(page, 'Getting help now')).toBeVisible();
    await go(page, '/mine/wave/earlier');
    await expect(main(page).getByRole('table')).not.toContainText('afraid');
    await go(page, '/mine/wave');
    await expect(main(page).getByRole('button', { name: /afraid of somebody/ })).toBeHidden();
  });

  test('from anywhere in two taps: the number for right now, in one’s own country or another', async ({
    page,
  }) => {
    const faults = watch(page);
    await page.clock.setFixedTime(night);
    await openOwn(page);
    await page.goto('/people');
    await page.getByRole('link', { name: 'Help', exact: true }).tap();
    await main(page).getByRole('link', { name: 'Getting help now' }).tap();
    await expect(title(page, 'Getting help now')).toBeVisible();
    await expect(call(page, '112')).toBeInViewport();
    const box = await call(page, '112').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
    await expect(main(page)).toContainText('no therapist and no emergency service');
    await expect(main(page)).toContainText('written down on 29 November 2026');
    const choosePlace = async (name: string) => {
      await openSelect(page, /Numbers for/);
      await page.getByRole('option', { name, exact: true }).click();
    };
    await choosePlace('United States');
    await expect(call(page, '911')).toBeVisible();
    await expect(call(page, '18007997233')).toBeVisible();
    await expect(page.locator('a[href="sms:88788"]')).toHaveText('Text START to \u206688788\u2069');
    await expect(call(page, '112')).toBeHidden();
    await page.reload();
    await expect(call(page, '911')).toBeVisible();
    await choosePlace('Another country');
    await expect(main(page)).toContainText('There are no numbers here for where you are.');
    await expect(page.locator('a[href^="tel:"]')).toHaveCount(0);
    const out = page.locator('main a[href^="https:"]');
    for (const link of await out.all()) {
      await expect(link).toHaveAttribute('rel', /noreferrer/);
      await expect(link).toHaveAttribute('target', '_blank');
    }
    expect(await out.count()).toBe(2);
    expect(await sideways(page)).toBe(0);
    expect(faults).toEqual([]);
  });
});

test('from then on nobody is sent into a talk, until they say that it has passed', { tag: '@long' }, async ({
  page,
}) => {
  await begin(page);
  for (const _ of [1, 2, 3]) await writeStory(page, 'Do they still want to be with me?');
  await expect(words(page)).toBeVisible();
  await expect(main(page)).toContainText('to talk about what the question stands for');

  await go(page, '/mine/write');
  await what(page).fill('That evening.');
  await chooseWord(page, 'I am afraid of somebody');
  await press(page, 'Keep');
  await page.getByRole('link', { name: 'Change the note' }).waitFor();
  await go(page, '/mine');
  await rows(page).filter({ hasText: 'They came home' }).first().click();
  await expect(main(page)).toContainText('You have asked this before');
  await expect(main(page)).not.toContainText('to talk about');
  await expect(words(page)).toBeHidden();
  await expect(main(page).getByRole('link', { name: 'Ride a wave' })).toBeVisible();
  // and at the first time nothing stands there at all
  await writeStory(page, 'Something else?');
  await expect(main(page)).not.toContainText('From here');
  // one's own ways stay
  await main(page).getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Find words for it' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift');

  await tellOrrery(page);
  await expect(main(page)).toContainText('You chose or said that there is danger');
  await press(page, /it has passed$/);
  await expect(page.getByText('Noted, for you alone.')).toBeVisible();
  await expect(main(page)).toContainText('If there is danger, you can say so here.');
  await press(page, 'Undo');
  await expect(main(page)).toContainText('You chose or said that there is danger');
  await press(page, /it has passed$/);
  await expect(main(page)).toContainText('If there is danger, you can say so here.');
  await page.reload();
  await go(page, '/mine');
  await rows(page).filter({ hasText: 'They came home' }).first().click();
  await expect(words(page)).toBeVisible();
});

test('a note that was put away or erased counts no more', { tag: '@long' }, async ({ page }) => {
  await begin(page);
  await chooseWord(page, 'Somebody hurts me');
  await press(page, 'Keep');
  await page.getByRole('link', { name: 'Change the note' }).waitFor();
  await go(page, '/mine');
  // the word alone is a note, and its row does not say it
  await expect(rows(page)).toHaveText(/^Note/);
  await tellOrrery(page);
  await expect(main(page)).toContainText('You chose or said that there is danger');
  await go(page, '/mine');
  await rows(page).first().click();
  await main(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Put away' }).click();
  await expect(title(page, 'Mine')).toBeVisible();
  await tellOrrery(page);
  await expect(main(page)).toContainText('If there is danger, you can say so here.');
});

test('said outright, taken back, and erased: nothing of it is on the device any more', async ({
  page,
  context,
}) => {
  await begin(page);
  await what(page).fill('This one stays.');
  await press(page, 'Keep');
  await page.getByRole('link', { name: 'Change the note' }).waitFor();
  const first = await sealedRecords(page, context);
  await tellOrrery(page);
  await press(page, 'I might hurt myself');
  await expect(main(page)).toContainText('You chose or said that there is danger');
  await press(page, 'I am afraid of somebody');
  await expect(main(page).getByRole('button', { name: 'I am afraid of somebody' })).toBeHidden();
  await page.reload();
  await openSteps(page, 'Tell Orrery how it is');
  await press(page, /it has passed$/);
  await expect(main(page)).toContainText('That you said so here is kept, sealed');
  const said = (await sealedRecords(page, context)).filter(
    (record) => !first.some((one) => one.equals(record)),
  );
  expect(said.length).toBe(4);
  await press(page, 'Erase it for good');
  const dialog = page.getByRole('alertdialog', { name: 'Erase what you said here?' });
  await dialog.getByRole('button', { name: 'Erase it for good' }).click();
  await expect(page.getByText('Erased for good.')).toBeVisible();
  await expect(main(page)).not.toContainText('That you said so here');
  const all = (await everythingStored(page, context)).map(({ bytes }) => Buffer.from(bytes));
  expect(said.filter((sealed) => all.some((bytes) => bytes.includes(sealed)))).toEqual([]);
  await go(page, '/mine');
  await expect(rows(page)).toHaveText([/^This one stays\./]);
});

test('before anything is begun, and while it is locked', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await main(page).getByRole('link', { name: 'Getting help now' }).click();
  await expect(call(page, '112')).toBeVisible();
  await expect(page.getByText('Tell Orrery how it is')).toBeHidden();
  await openOwn(page);
  await keep(page, 'seven lanterns by the canal');
  await lock(page);
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await main(page).getByRole('link', { name: 'Getting help now' }).click();
  await expect(call(page, '08001110111')).toBeVisible();
  await expect(page.getByText('Tell Orrery how it is')).toBeHidden();
  await page.goBack();
  await page.goBack();
  await expect(title(page, 'Locked')).toBeVisible();
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the numbers are there', { tag: '@long' }, async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    await page.goto('/help/now');
    await expect(call(page, '112')).toBeVisible();
    await openSample(page);
    await go(page, '/help/now');
    await expect(call(page, '08001110111')).toBeVisible();
    await choose(page, 'Ride it like a wave');
    await expect(title(page, 'A wave')).toBeVisible();
  });
});
