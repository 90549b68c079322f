// What somebody writes for themselves, the whole way: with one thumb on a small phone, in full, found again, changed, laid side by
// side, put away and brought back, through a reload, a lock and without a network, and erased for good.
import { expect, type Page, test } from '@playwright/test';
import { settled, watch } from './pages.ts';
import { go, openCombo, openSteps, press } from './states/state.ts';
import { everythingStored, sealedRecords } from './stored.ts';
import { keep, lock, unlock } from './vault-steps.ts';

const passphrase = 'seven lanterns by the canal';
const evening = (day: number, clock = '20:30') => new Date(`2026-11-${day}T${clock}:00Z`);
const main = (page: Page) => page.getByRole('main');
const what = (page: Page) => page.getByLabel('What happened?');
const mine = (page: Page) => page.getByRole('heading', { level: 1, name: 'Mine' });
/** Once it is kept, the note stands there to be read. */
const isKept = (page: Page) => page.getByRole('link', { name: 'Change the note' });

/** From an empty browser through the door for those whom something hurts. */
async function begin(page: Page, day = 29): Promise<void> {
  await page.clock.setFixedTime(evening(day));
  await page.goto('/');
  await press(page, /^Something hurts/);
  await expect(what(page)).toBeVisible();
}

async function write(page: Page, text: string, ...feelings: string[]): Promise<void> {
  await go(page, '/mine/write');
  await what(page).fill(text);
  for (const name of feelings) await page.getByRole('button', { name, exact: true }).click();
  await press(page, 'Keep');
  await expect(isKept(page)).toBeVisible();
}

async function addTrigger(page: Page, name: string): Promise<void> {
  await openCombo(page, 'What set it off?', name);
  await page.getByRole('option', { name: /^Add / }).click();
  await expect(page.getByRole('combobox', { name: 'What set it off?' })).toHaveValue(name);
}

const rows = (page: Page) => main(page).locator('li a[href^="/mine/"]:not([href$="/compass"])');
async function read(page: Page, text: string): Promise<void> {
  await go(page, '/mine');
  await rows(page).filter({ hasText: text }).click();
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
}
async function choose(page: Page, item: string): Promise<void> {
  await main(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
const isOnDevice = (page: Page) => expect(page.getByText('Saved, sealed on this device')).toBeVisible();

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('from Today a note takes four taps, each within the reach of a thumb', { tag: '@long' }, async ({
    page,
  }) => {
    const faults = watch(page);
    await begin(page);
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await page.evaluate(() => {
      const seen = { taps: 0 };
      Object.assign(window, { seen });
      addEventListener('pointerdown', () => seen.taps++, { capture: true });
    });
    const start = performance.now();
    await page.getByRole('link', { name: /^How are you/ }).tap();
    await what(page).pressSequentially('Longer than they said.');
    await page.getByRole('button', { name: 'jealousy', exact: true }).tap();
    const dial = page.locator('input[type=range] + svg').first();
    await expect(page.getByRole('slider')).toBeVisible();
    const keepIt = page.getByRole('button', { name: 'Keep', exact: true });
    for (const target of [dial, keepIt]) {
      await expect(target).toBeInViewport({ ratio: 1 });
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      expect(box?.y, 'in the lower half').toBeGreaterThan(320);
    }
    const box = await dial.boundingBox();
    if (!box) throw new Error('no dial');
    await page.touchscreen.tap(box.x + box.width * 0.7, box.y + box.height * 0.3);
    await expect(page.getByText('7, strong')).toBeVisible();
    await keepIt.tap();
    await expect(isKept(page)).toBeVisible();
    expect(await page.evaluate(() => (window as never as { seen: { taps: number } }).seen.taps)).toBe(4);
    expect(performance.now() - start).toBeLessThan(60_000);
    await go(page, '/mine');
    await expect(rows(page)).toHaveText(/Longer than they said\.\s*Today, 21:30 · jealousy 7/);
    expect(faults).toEqual([]);
  });

  test('one feeling alone is a whole note, and nothing at all is not', { tag: '@long' }, async ({ page }) => {
    await begin(page);
    await page.getByRole('link', { name: 'Ride it like a wave first' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'A wave' })).toBeVisible();
    await page.goBack();
    await press(page, 'Keep');
    await expect(page.getByText('There is nothing in it yet')).toBeVisible();
    await page.getByRole('button', { name: 'compersion', exact: true }).tap();
    await press(page, 'Keep');
    await expect(isKept(page)).toBeVisible();
    await go(page, '/mine');
    await expect(rows(page)).toHaveText(/^Compersion\s*Today, 21:30$/);
  });
});

test('a note in full, found by any of its words, changed, and what it said before had back', async ({
  page,
}) => {
  const faults = watch(page);
  await begin(page);
  await what(page).fill('Nobody said until when.');
  await press(page, 'More words');
  const words = page.getByRole('dialog', { name: 'Words for feelings' });
  await expect(words.getByText('I do not know where I stand.')).toBeVisible();
  await words.getByRole('checkbox', { name: /^Unease/ }).press('Space');
  await words.getByLabel('Another word').fill('wobbly');
  await press(page, 'Done');
  await page.getByRole('radio', { name: 'Wobbly', exact: true }).click();
  await page.getByRole('slider').first().press('End');
  await press(page, /^More$/);
  await openSteps(page);
  await addTrigger(page, 'No time was named');
  await page.getByLabel('What went through your head?').fill('That I do not count.');
  await page.getByRole('button', { name: 'throat' }).click();
  await page.getByRole('button', { name: 'clarity' }).click();
  await page.getByLabel('Slept the night before').fill('5:30');
  await page.getByText('Too full', { exact: true }).click();
  await page.getByRole('button', { name: 'waited', exact: true }).click();
  await page.getByText('Not really').click();
  await page.getByRole('slider').last().press('ArrowRight');
  await page.getByLabel('What would you rather do next time?').fill('Ask when they leave.');
  await press(page, 'Keep');
  await expect(isKept(page)).toBeVisible();
  await write(page, 'Soup with Sam.', 'relief');

  await read(page, 'Nobody said');
  for (const said of [
    ...['No time was named', 'That I do not count.', 'Throat', 'Clarity', '5½ hours', 'Too full', 'Waited'],
    ...['Not really', 'Ask when they leave.', '10, fills everything'],
  ])
    await expect(main(page).getByText(said, { exact: true })).toBeVisible();

  await go(page, '/mine');
  const search = page.getByLabel('Search your notes');
  for (const query of ['COUNT nobody', 'wobbly', 'named throat', 'unease']) {
    await search.fill(query);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('Nobody said until when.');
  }
  await search.fill('relief');
  await expect(rows(page)).toContainText('Soup with Sam.');
  await search.fill('');
  await expect(rows(page)).toHaveCount(2);

  await read(page, 'Nobody said');
  await page.getByRole('link', { name: 'Change the note' }).click();
  await what(page).fill('Nobody said until when. I asked.');
  await press(page, 'Keep');
  await expect(main(page).getByText('Nobody said until when. I asked.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(main(page).getByText('Nobody said until when.', { exact: true })).toBeVisible();
  expect(faults).toEqual([]);
});

test('NOTES16 covered, the lists show day and kind alone, after a reload too, and a note that is opened is read', async ({
  page,
}) => {
  await begin(page);
  await write(page, 'Zeisig came home late', 'jealousy');
  await go(page, '/mine');
  await expect(rows(page).first()).toContainText('Zeisig');
  await go(page, '/settings');
  await page.getByText('Covered notes').click();
  await page.reload();
  await go(page, '/mine');
  await expect(rows(page)).toHaveCount(1);
  await expect(main(page)).not.toContainText(/Zeisig|jealousy/i);
  await rows(page).first().click();
  await expect(main(page)).toContainText('Zeisig came home late');
  await choose(page, 'Put away');
  await go(page, '/mine/away');
  await expect(main(page).getByRole('listitem')).toHaveCount(1);
  await expect(main(page)).not.toContainText(/Zeisig|jealousy/i);
});

test('what was typed is there after a reload, after a look elsewhere, and after a lock', {
  tag: '@long',
}, async ({ page }) => {
  await begin(page);
  await what(page).fill('Half a sen');
  await isOnDevice(page);
  await page.reload();
  await settled(page);
  await expect(what(page)).toHaveValue('Half a sen');
  await what(page).fill('Half a sentence');
  // away before one has paused
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.goBack();
  await expect(what(page)).toHaveValue('Half a sentence');
  await keep(page, passphrase);
  await page.clock.setFixedTime(evening(29, '20:31'));
  await go(page, '/mine/write');
  await what(page).fill('And another one');
  await isOnDevice(page);
  await lock(page);
  await unlock(page, passphrase);
  await go(page, '/mine');
  await expect(rows(page)).toHaveText([/^And another one/, /^Half a sentence/]);
});

test('Exit in the middle of a sentence waits for nothing, and the sentence is kept while the browser is on its way', async ({
  page,
}) => {
  const elsewhere = 'https://elsewhere.example/';
  await page.route(elsewhere, async (route) => {
    await new Promise((end) => setTimeout(end, 600));
    await route.fulfill({ contentType: 'text/html', body: 'Weather' });
  });
  await begin(page);
  await keep(page, passphrase);
  await page.getByLabel('Where Exit goes').fill(elsewhere);
  await page.getByLabel('Where Exit goes').blur();
  await go(page, '/mine/write');
  await what(page).fill('Half a sentence');
  await page.getByRole('button', { name: 'Exit' }).click();
  await page.waitForURL(elsewhere);
  await page.goto('/mine');
  await unlock(page, passphrase);
  await expect(rows(page)).toHaveText([/^Half a sentence/]);
});

test('three notes side by side with what comes back marked; something to try is asked about once', {
  tag: '@long',
}, async ({ page }) => {
  await begin(page, 26);
  await what(page).fill('The first evening.');
  await page.getByRole('button', { name: 'envy', exact: true }).click();
  await press(page, /^More$/);
  await openSteps(page);
  await addTrigger(page, 'A photo');
  await page.getByLabel('What would you rather do next time?').fill('Put the phone away.');
  await press(page, 'Keep');
  await expect(isKept(page)).toBeVisible();
  await go(page, '/mine/side-by-side');
  await expect(page.getByText('From three notes on')).toBeVisible();
  await read(page, 'The first evening.');
  await press(page, 'Try this next time');
  await expect(page.getByText('When “A photo” comes back')).toBeVisible();

  await page.clock.setFixedTime(evening(27));
  await page.reload();
  await settled(page);
  await write(page, 'The second evening.', 'relief');
  await page.clock.setFixedTime(evening(28));
  await page.reload();
  await settled(page);
  await go(page, '/mine/write');
  await what(page).fill('The third evening.');
  await page.getByRole('button', { name: 'envy', exact: true }).click();
  await press(page, /^More$/);
  await openSteps(page, 'What set it off');
  await expect(page.getByText('You wanted to try this when it comes back.')).toBeHidden();
  await openCombo(page, 'What set it off?', 'photo');
  await page.getByRole('option', { name: 'A photo' }).click();
  await expect(page.getByText('You wanted to try this when it comes back.')).toBeVisible();
  await page.getByText('It helped a little').click();
  await press(page, 'Keep');
  await expect(isKept(page)).toBeVisible();
  await read(page, 'The third evening.');
  await expect(page.getByText('It helped a little')).toBeVisible();
  await expect(page.getByText('You wanted to try this when it comes back.')).toBeHidden();
  await go(page, '/mine/lists');
  await expect(main(page).getByText('28 November: It helped a little')).toBeVisible();

  await go(page, '/mine/side-by-side');
  await expect(page.getByText('What comes back: A photo and envy.')).toBeVisible();
  await expect(main(page).getByText('envy, comes back')).toHaveCount(2);
  await expect(main(page).getByText('relief, comes back')).toHaveCount(0);
  await expect(main(page)).not.toContainText('%');
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('notes are written, put away, brought back and read', { tag: '@long' }, async ({ page, context }) => {
    await page.clock.setFixedTime(evening(29));
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    await press(page, /^Something hurts/);
    await what(page).fill('In the train, no signal.');
    await press(page, 'Keep');
    await expect(isKept(page)).toBeVisible();
    await page.reload();
    await settled(page);
    await read(page, 'In the train');
    await choose(page, 'Put away');
    await expect(page.getByText('Nothing here yet.')).toBeVisible();
    await go(page, '/mine/away');
    await press(page, 'Bring back');
    await expect(page.getByText('Nothing is put away.')).toBeVisible();
    await read(page, 'In the train');
  });
});

test('erased for good: neither the text nor what it was sealed as is on the device any more', async ({
  page,
  context,
}) => {
  await begin(page);
  await what(page).fill('Qverleben');
  await isOnDevice(page);
  await what(page).fill('Qverleben, written further');
  await press(page, 'Keep');
  await expect(isKept(page)).toBeVisible();
  await write(page, 'This one stays.');
  const before = await sealedRecords(page, context);
  expect(before.length).toBeGreaterThan(3);

  await read(page, 'Qverleben');
  await choose(page, 'Erase for good');
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toContainText(
    'nobody can bring it back',
  );
  await press(page, 'Leave it here');
  await expect(main(page).getByText('Qverleben, written further')).toBeVisible();
  await choose(page, 'Erase for good');
  await press(page, 'Erase it for good');
  await expect(page.getByText('Erased for good.')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('still lies on this device')).toBeHidden();

  const all = (await everythingStored(page, context)).map(({ bytes }) => Buffer.from(bytes));
  expect(before.filter((sealed) => all.some((bytes) => bytes.includes(sealed)))).toEqual([]);
  expect(all.some((bytes) => bytes.includes('Qverleben'))).toBe(false);
  // the two of the note are gone, and the word that it was erased is there
  expect((await sealedRecords(page, context)).length).toBe(before.length - 2 + 1);
  await page.reload();
  await settled(page);
  await go(page, '/mine');
  await expect(rows(page)).toHaveText([/^This one stays\./]);
});

test('what stands on the lists is erased for good too: by itself, and with the note that it was taken from', {
  tag: '@long',
}, async ({ page, context }) => {
  const dialog = page.getByRole('alertdialog');
  /** One note with a trigger and something to try, which stands on both lists from there. */
  const take = async (name: string) => {
    await go(page, '/mine/write');
    await what(page).fill(`A note on ${name}`);
    await press(page, /^More$/);
    await openSteps(page);
    await addTrigger(page, `Qtrigger ${name}`);
    await page.getByLabel('What would you rather do next time?').fill(`Qtry ${name}`);
    await press(page, 'Keep');
    await expect(isKept(page)).toBeVisible();
    await read(page, `A note on ${name}`);
    await press(page, 'Try this next time');
    await expect(page.getByText('Noted as something to try.')).toBeVisible();
  };
  const eraseFromList = async (name: string) => {
    await page.getByRole('button', { name: `More about “${name}”` }).click();
    await page.getByRole('menuitem', { name: 'Erase for good' }).click();
    await dialog.getByRole('button', { name: 'Erase it for good' }).click();
    await expect(page.getByText('Erased for good.')).toBeVisible();
    await expect(page.getByRole('button', { name: `More about “${name}”` })).toBeHidden();
    await page.getByRole('button', { name: 'Close' }).click();
  };
  await begin(page);
  await what(page).fill('This one stays.');
  await press(page, 'Keep');
  await expect(isKept(page)).toBeVisible();
  const first = await sealedRecords(page, context);
  await take('one');
  await take('two');
  const before = (await sealedRecords(page, context)).filter(
    (record) => !first.some((one) => one.equals(record)),
  );

  await go(page, '/mine/lists');
  await eraseFromList('Qtrigger one');
  await eraseFromList('Qtry one');
  await read(page, 'A note on one');
  await expect(main(page)).not.toContainText('Qtrigger');
  await expect(main(page)).toContainText('Qtry one');

  // a list keeps what was taken from a note, unless one says otherwise
  await read(page, 'A note on two');
  await choose(page, 'Erase for good');
  await expect(dialog).toContainText('stays there, unless it goes too');
  for (const name of ['Qtry two', 'Qtrigger two']) await dialog.getByText(name).click();
  await dialog.getByRole('button', { name: 'Erase it for good' }).click();
  await expect(page.getByText('Erased for good.')).toBeVisible();
  await go(page, '/mine/lists');
  await expect(main(page)).toContainText('Nothing on your lists yet');
  await read(page, 'A note on one');
  await choose(page, 'Erase for good');
  await expect(dialog).not.toContainText('unless it goes too');
  await dialog.getByRole('button', { name: 'Erase it for good' }).click();
  await expect(mine(page)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);

  const all = (await everythingStored(page, context)).map(({ bytes }) => Buffer.from(bytes));
  expect(before.length).toBeGreaterThan(5);
  expect(before.filter((sealed) => all.some((bytes) => bytes.includes(sealed)))).toEqual([]);
  for (const word of ['Qtrigger', 'Qtry']) expect(all.some((bytes) => bytes.includes(word))).toBe(false);
  await page.reload();
  await settled(page);
  await go(page, '/mine/lists');
  await expect(main(page)).toContainText('Nothing on your lists yet');
});
