// What somebody goes by and what they weigh, the whole way: values by cards, a choice with options beside each other, private questions
// with help first, a day to look again, and leaving safely; by thumb, by keys, through a reload, without a network, and erased for good.
import { expect, type Page, test } from '@playwright/test';
import { arrived, enter, tabTo, watchPointers, write } from './keyboard.ts';
import { begin, openOwn, openSample, settled, sideways, watch } from './pages.ts';
import { go, openSteps, press } from './states/state.ts';
import { everythingStored, sealedRecords } from './stored.ts';

const main = (page: Page) => page.getByRole('main');
const pile = (page: Page, name: string) => main(page).getByRole('radio', { name, exact: true });
const card = (page: Page) => main(page).getByRole('heading', { level: 2 });
const isOnDevice = (page: Page) =>
  expect(page.getByText('Saved, sealed on this device').first()).toBeVisible();
const question = (page: Page) => page.getByLabel('What is the question?');

async function addOption(page: Page, kind: string, number: number, what: string): Promise<void> {
  await press(page, `Add an option: ${kind}`);
  await main(page)
    .locator('details', { hasText: `Option ${number}:` })
    .getByLabel('What exactly?')
    .fill(what);
}

/** A choice with its question alone; ends on its page. */
async function weigh(page: Page, words: string): Promise<void> {
  await go(page, '/mine/choice');
  await question(page).fill(words);
  await press(page, 'Keep');
  await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
}

test.describe('by one thumb on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  /** A finger that moves the card by so much. */
  async function swipe(page: Page, x: number, y: number): Promise<void> {
    const box = await card(page).boundingBox();
    if (!box) throw new Error('no card');
    const client = await page.context().newCDPSession(page);
    const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2];
    const at = (part: number) => [{ x: fromX + x * part, y: fromY + y * part }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const part of [0.3, 0.7, 1])
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(part) });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await client.detach();
  }

  test('values by taps and swipes, one back, a word of one’s own; stopped at any card, and all of it is kept', {
    tag: '@long',
  }, async ({ page }) => {
    const faults = watch(page);
    await openOwn(page);
    await page.goto('/mine/compass');
    await main(page)
      .getByRole('link', { name: /^My values/ })
      .tap();
    await page.getByRole('link', { name: 'Begin with the cards' }).tap();
    await expect(card(page)).toHaveText('Honesty');
    await pile(page, 'Guides me').tap();
    await expect(card(page)).toHaveText('Freedom');
    // along the line is nearer, against it further away, up is in between
    await swipe(page, 120, 0);
    await expect(card(page)).toHaveText('Security');
    await swipe(page, 0, -120);
    await expect(card(page)).toHaveText('Tenderness');
    await swipe(page, -120, 0);
    await expect(card(page)).toHaveText('Loyalty');
    // a slip of the finger is none, and down is nowhere
    await swipe(page, 30, 0);
    await swipe(page, 0, 120);
    await expect(card(page)).toHaveText('Loyalty');
    expect(await sideways(page)).toBe(0);
    await page.getByRole('button', { name: 'Back one' }).tap();
    await expect(card(page)).toHaveText('Tenderness');
    await expect(pile(page, 'Not now')).toBeChecked();
    await pile(page, 'Matters').tap();
    await expect(card(page)).toHaveText('Loyalty');
    await page.getByLabel('A word of your own').fill('singing');
    await page.getByRole('button', { name: 'Make it a card' }).tap();
    await expect(card(page)).toHaveText('singing');
    await pile(page, 'Guides me').tap();
    await expect(card(page)).toHaveText('Loyalty');
    await page.getByRole('link', { name: 'Stop here' }).tap();

    const guides = main(page).getByRole('list', { name: 'Guides me' });
    await expect(guides.getByRole('listitem')).toHaveCount(3);
    await page.getByLabel('Honesty: what it means to me').fill('Above all towards myself.');
    await isOnDevice(page);
    await page.reload();
    await expect(page.getByLabel('Honesty: what it means to me')).toHaveValue('Above all towards myself.');
    await expect(main(page).getByRole('list', { name: 'Matters' }).getByRole('listitem')).toHaveText([
      /^Security/,
      /^Tenderness/,
    ]);
    // changed on any day
    await page.getByRole('button', { name: 'More about Freedom' }).tap();
    await page.getByRole('menuitem', { name: 'Not now' }).tap();
    await expect(main(page).getByRole('list', { name: 'Not now' })).toContainText('Freedom');
    expect(await sideways(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a word that is a card already is that card, and twice is once', { tag: '@long' }, async ({
    page,
  }) => {
    await openOwn(page);
    await page.goto('/mine/values/cards');
    await page.getByLabel('A word of your own').fill(' humour ');
    await press(page, 'Make it a card');
    await expect(card(page)).toHaveText('Humour');
    await pile(page, 'Matters').tap();
    await page.getByLabel('A word of your own').fill('HUMOUR');
    await press(page, 'Make it a card');
    await expect(pile(page, 'Matters')).toBeChecked();
    await page.goto('/mine/values');
    await expect(main(page).getByRole('listitem')).toHaveCount(1);
  });
});

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('a card stays where it is while one moves it, says where it would go, and goes there', {
    tag: '@long',
  }, async ({ page }) => {
    await openSample(page);
    await page.goto('/mine/values/cards');
    const before = await card(page).boundingBox();
    const first = await card(page).innerText();
    if (!before) throw new Error('no card');
    await page.mouse.move(before.x + 20, before.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x + 140, before.y + 10, { steps: 4 });
    await expect(main(page).getByRole('paragraph').filter({ hasText: 'Guides me' })).toBeVisible();
    expect(await card(page).boundingBox()).toEqual(before);
    await page.mouse.up();
    await expect(card(page)).not.toHaveText(first);
  });
});

test('a choice from its question to what was decided: by my values, in my order, and nothing adds up', async ({
  page,
}) => {
  const faults = watch(page);
  await begin(page, { Sam: '4' });
  await go(page, '/mine/values/cards');
  for (const name of ['Guides me', 'Guides me', 'Matters']) {
    const shown = await card(page).innerText();
    await pile(page, name).click();
    await expect(card(page)).not.toHaveText(shown);
  }
  await go(page, '/mine/choice');
  await press(page, 'Keep');
  await expect(page.getByText('Please write the question').first()).toBeVisible();
  await question(page).fill('Do I stay in the big flat?');
  await page.getByRole('button', { name: /Which relationship/ }).click();
  await page.getByRole('option', { name: 'Sam' }).click();
  await openSteps(page);
  await page.getByLabel('What it gives me', { exact: true }).fill('Breakfast for three.');
  await page.getByLabel('Where I stayed myself').fill('I kept my Mondays.');
  await addOption(page, 'Step back', 1, 'Half the week at my own place.');
  await addOption(page, 'Ask for something', 2, 'A door that closes.');
  const second = main(page).locator('details', { hasText: 'Option 2:' });
  const chips = (name: string) => second.getByRole('toolbar', { name });
  await chips('True to').getByRole('button', { name: 'Honesty' }).click();
  await chips('Strains').getByRole('button', { name: 'Freedom' }).click();
  await second.getByLabel('Soon').fill('An awkward evening.');
  // my order, and nobody else's
  await second.getByRole('button', { name: 'More about option 2' }).click();
  await page.getByRole('menuitem', { name: 'Further up' }).click();
  await expect(main(page).locator('summary', { hasText: 'Option 1: Ask for something' })).toBeVisible();
  await isOnDevice(page);
  await page.reload();
  await expect(question(page)).toHaveValue('Do I stay in the big flat?');
  await press(page, 'Keep');

  const table = main(page).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Part', '1. Ask for something', '2. Step back']);
  await expect(table.getByRole('row', { name: /^True to/ })).toContainText('HonestyNot said');
  await expect(table.getByRole('row', { name: /^Strains/ })).toContainText('FreedomNot said');
  await expect(main(page)).toContainText('Open · Sam');
  // nothing on the page counts, ranks or recommends
  expect(await main(page).innerText()).not.toMatch(/score|points|best|better|recommend|total|%|\d\/\d/i);
  const looks = await table
    .getByRole('cell')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).backgroundColor));
  expect(new Set(looks).size, 'no cell is coloured otherwise than another').toBe(1);

  await main(page).getByText('Also “not yet” can be decided.').click();
  await page.getByLabel('In my own words').fill('I ask, and look again in spring.');
  await isOnDevice(page);
  await page.reload();
  await expect(page.getByLabel('In my own words')).toHaveValue('I ask, and look again in spring.');
  await go(page, '/mine/choices');
  await expect(main(page).getByRole('list', { name: 'Decided' })).toContainText('2 options');
  expect(faults).toEqual([]);
});

test('what cannot be kept is said at its option, and holds up nothing else', { tag: '@long' }, async ({
  page,
}) => {
  await openOwn(page);
  await go(page, '/mine/choice');
  await question(page).fill('Do I go along?');
  await openSteps(page, 'What it gives me');
  await addOption(page, 'Accept it as it is', 1, 'x'.repeat(1_001));
  await page.getByLabel('What it gives me', { exact: true }).fill('The sea.');
  await press(page, 'Keep');
  await expect(main(page).locator('details', { hasText: 'Option 1' })).toContainText(
    'That is more than fits here.',
  );
  await expect(page.getByLabel('What exactly?')).toHaveValue('x'.repeat(1_001));
  await page.reload();
  await expect(main(page).locator('summary', { hasText: 'What it gives me' })).toContainText('The sea.');
});

test('an option that is gone comes back by itself: what was said of the others since stays', {
  tag: '@long',
}, async ({ page }) => {
  await openOwn(page);
  await go(page, '/mine/choice');
  await question(page).fill('Do I move?');
  await addOption(page, 'Accept it as it is', 1, 'Stay where I am.');
  await addOption(page, 'Leave', 2, 'A room of my own.');
  const option = (number: number) => main(page).locator('details', { hasText: `Option ${number}:` });
  await option(1).getByRole('button', { name: 'More about option 1' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByText('The option is gone.')).toBeVisible();
  await option(1).getByLabel('What exactly?').fill('Two rooms of my own.');
  await press(page, 'Undo');
  await expect(option(1)).toContainText('Stay where I am.');
  await expect(option(2).getByLabel('What exactly?')).toHaveValue('Two rooms of my own.');
  await isOnDevice(page);
  await page.reload();
  await expect(option(1)).toContainText('Stay where I am.');
  await expect(option(2)).toContainText('Two rooms of my own.');
});

test('on the day that was chosen one quiet row stands on Today, without its words, until one has looked', {
  tag: '@long',
}, async ({ page }) => {
  const day = (date: string) => page.clock.setFixedTime(new Date(`${date}T18:00:00Z`));
  await day('2026-11-18');
  await openOwn(page);
  await go(page, '/mine/choice');
  await question(page).fill('Is this still a home?');
  await page.getByLabel('Look at it again on').fill('2026-12-02');
  await press(page, 'Keep');
  await expect(main(page)).toContainText('look at it again on');
  const row = main(page).getByRole('link', { name: /Something to look at again/ });
  await page.goto('/');
  await settled(page);
  await expect(row).toBeHidden();

  await day('2026-12-02');
  await page.goto('/');
  await expect(row).toBeVisible();
  expect(await main(page).innerText()).not.toContain('Is this still a home?');
  await row.click();
  await expect(main(page)).toContainText('You wanted to look at it again');
  await page.getByLabel('What I think now').fill('Quieter than in November.');
  await isOnDevice(page);
  // it stays open while one writes, also through a reload on the same day
  await expect(page.getByLabel('What I think now')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What I think now')).toHaveValue('Quieter than in November.');
  await page.getByLabel('Look at it again on').fill('2027-01-10');
  await isOnDevice(page);
  await page.goto('/');
  await settled(page);
  await expect(row).toBeHidden();

  await day('2027-01-10');
  await page.goto('/');
  await row.click();
  await page.getByLabel('What I think now').fill('It is one.');
  await isOnDevice(page);
  // beside each other: the question, what I thought then, and what I think now
  await expect(page.getByRole('heading', { level: 1, name: 'Is this still a home?' })).toBeVisible();
  await expect(main(page)).toContainText('Quieter than in November.');
});

test('private questions: one at a time, none of them needed; where one tells of pressure, help comes first', async ({
  page,
}) => {
  await openOwn(page);
  await weigh(page, 'Do I say yes to the summer?');
  await main(page)
    .getByRole('link', { name: /^Private questions/ })
    .click();
  await expect(card(page)).toHaveText('Can I say no here, and nothing bad follows?');
  await press(page, 'Skip');
  await expect(card(page)).toBeFocused();
  await expect(card(page)).toHaveText(/^Am I afraid/);
  const help = main(page).getByRole('link', { name: 'Who can help now' });
  await pile(page, 'No').click();
  await expect(help).toBeHidden();
  await pile(page, 'Yes').click();
  await expect(help).toHaveAttribute('href', '/help/now');
  await page.getByLabel('Words to it').fill('When I come home late.');
  await isOnDevice(page);
  await press(page, 'Next');
  // a question that is not about pressure says no more than was asked
  await press(page, 'Skip');
  await expect(card(page)).toHaveText(/^Does somebody tell me/);
  await pile(page, 'Yes').click();
  await expect(help).toBeHidden();
  await press(page, 'Take the answer back');
  await expect(page.getByLabel('Words to it')).toBeHidden();
  await press(page, 'Undo');
  await expect(pile(page, 'Yes')).toBeChecked();
  await press(page, 'All of them');
  await page.reload();
  const all = main(page).getByRole('list', { name: 'All of them' });
  await expect(all.getByRole('listitem').filter({ hasText: 'Am I afraid' })).toContainText('Yes');
  await expect(all.getByRole('listitem').filter({ hasText: 'Can I say no' })).toContainText('Not answered');
  await page.getByRole('link', { name: 'Back to the choice' }).click();
  // an answer decides nothing
  await expect(main(page)).toContainText('2 answered');
  await expect(main(page).getByRole('radio', { name: /^Open/ })).toBeChecked();
});

test('by keyboard alone', { tag: '@long' }, async ({ page }) => {
  const faults = watch(page);
  const pointers = await watchPointers(page);
  await page.goto('/');
  await enter(page, page.getByRole('button', { name: /^Look around/ }));
  await expect(page.getByText('Leave the sample')).toBeVisible();
  await go(page, '/mine/compass');
  await arrived(page, 'My compass');
  await enter(page, main(page).getByRole('link', { name: /^My values/ }));
  await arrived(page, 'My values');
  await enter(page, page.getByRole('link', { name: 'Go on with the cards' }));
  await arrived(page, 'One card at a time');
  await tabTo(page, pile(page, 'Not now').or(page.getByRole('radiogroup')).first());
  const seen = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowRight', null]) {
    if (key) await page.keyboard.press(key);
    const shown = await card(page).innerText();
    seen.add(shown);
    await page.keyboard.press('Enter');
    await expect(card(page)).not.toHaveText(shown);
    // what one pressed keeps the focus, and the next card is told
    await expect(page.getByRole('radiogroup').locator(':focus')).toHaveCount(1);
    const next = await card(page).innerText();
    await expect(main(page).getByRole('status').filter({ hasText: next })).toHaveCount(1);
  }
  expect(seen.size).toBe(3);

  await go(page, '/mine/choice');
  await arrived(page, 'A choice');
  await write(page, question(page), 'Do I learn to drive?');
  await enter(page, page.getByRole('button', { name: 'Add an option: Leave' }));
  await tabTo(page, page.getByLabel('What exactly?'), true);
  await page.keyboard.type('Move to where there is a tram.');
  await enter(page, page.getByRole('link', { name: 'What to think of before one leaves' }));
  await arrived(page, 'Leaving safely');
  await page.goBack();
  await arrived(page, 'A choice');
  await expect(question(page)).toHaveValue('Do I learn to drive?');
  await enter(page, page.getByRole('button', { name: 'Keep', exact: true }));
  await arrived(page, 'Do I learn to drive?');
  expect(await pointers()).toEqual([]);
  expect(faults).toEqual([]);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('values and a choice are written, and are there after a reload', { tag: '@long' }, async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    await openOwn(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    await page.goto('/mine/values/cards');
    await pile(page, 'Guides me').click();
    await expect(card(page)).toHaveText('Freedom');
    await weigh(page, 'Do I answer the letter?');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Do I answer the letter?' })).toBeVisible();
    await page.goto('/help/more');
    await expect(main(page)).toContainText('What can wait');
  });
});

test('put away it comes back; erased for good, neither the text nor its draft is anywhere', {
  tag: '@long',
}, async ({ page, context }) => {
  await openOwn(page);
  await weigh(page, 'Lanternquestion one');
  const choose = async (item: string) => {
    await main(page).getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Put away');
  await expect(main(page)).toContainText('For questions that have no quick answer');
  await go(page, '/mine/compass/away');
  await press(page, 'Bring back: Lanternquestion one');
  await go(page, '/mine/choices');
  await main(page)
    .getByRole('link', { name: /^Lanternquestion/ })
    .click();
  const address = page.url();
  const before = await sealedRecords(page, context);
  expect(before.length).toBeGreaterThan(2);
  await choose('Erase for good');
  await press(page, 'Erase it for good');
  await expect(main(page)).toContainText('For questions that have no quick answer');
  await expect(page.getByText('Erased for good.')).toBeVisible();
  const all = (await everythingStored(page, context)).map(({ bytes }) => Buffer.from(bytes));
  expect(all.some((bytes) => bytes.includes('Lanternquestion'))).toBe(false);
  // nothing of what was sealed before lies there any more: what stays was sealed anew
  expect(before.filter((sealed) => all.some((bytes) => bytes.includes(sealed)))).toEqual([]);
  await page.goto(address);
  await expect(main(page)).toContainText('This choice is not here, or not any more.');
});

test('leaving safely is there for whoever has nothing here, and has nothing to fill in', async ({ page }) => {
  await page.goto('/help');
  await main(page).getByRole('link', { name: 'leaving safely' }).click();
  await arrived(page, 'Leaving safely');
  // neither the window nor the address, which stays in the browser's history, says which page it is
  expect(await page.title()).not.toMatch(/leav/i);
  expect(page.url()).not.toMatch(/leav/i);
  const fields = main(page).locator('input, textarea, [role=checkbox], [role=switch], button');
  expect(await fields.count()).toBe(0);
  await expect(
    main(page)
      .getByRole('link', { name: /^Who can help now/ })
      .first(),
  ).toHaveAttribute('href', '/help/now');
  // it tells nobody to leave or to stay
  const told = (await main(page).innerText()).replace(/It says neither .*?\./, '');
  expect(told).not.toMatch(/you (should|must|have to|ought to) (leave|stay|go)\b/i);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});
