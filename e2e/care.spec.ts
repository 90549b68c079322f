// Looking after oneself, from end to end: weeks in two taps and what they come to; friends and one row on Today; three minutes of
// kindness of which nothing is kept; a decision that waits for its day; and whose floors are said while something is new.
import { expect, type Page, test } from '@playwright/test';
import { arrived, enter, tabTo, watchPointers } from './keyboard.ts';
import { begin, openOwn, openSample, settled, sideways, watch } from './pages.ts';
import { go, openSelect, openSteps } from './states/state.ts';
import { everythingStored } from './stored.ts';
import { keep, lock, unlock } from './vault-steps.ts';

// a Wednesday
const start = new Date('2026-11-18T18:00:00Z');
const day = 86_400_000;
const passphrase = 'seven lanterns by the canal';

const main = (page: Page) => page.getByRole('main');
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first();
const isOnDevice = (page: Page) =>
  expect(page.getByText('Saved, sealed on this device').filter({ visible: true }).first()).toBeVisible();
const said = (page: Page, group: RegExp, word: string) =>
  main(page).getByRole('radiogroup', { name: group }).getByRole('radio', { name: word, exact: true });
const say = async (page: Page, load: string, room: string) => {
  await said(page, /^How full/, load).click();
  await said(page, /^How much room/, room).click();
  await expect(said(page, /^How much room/, room)).toBeChecked();
  await expect(main(page).getByText(/Kept, for you alone/)).toBeVisible();
};

test.describe('by one thumb on a small phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });

  test('a week in two taps, weeks before it, and what they come to', async ({ page }) => {
    const faults = watch(page);
    await page.clock.setFixedTime(start);
    await openOwn(page);
    await go(page, '/mine/compass');
    await link(page, /^Looking after myself/).tap();
    await said(page, /^How full/, 'full').tap();
    await said(page, /^How much room/, 'little').tap();
    await expect(main(page)).toContainText('Fuller than there is room for.');
    await expect(main(page)).toContainText('1 of 4 among the last six weeks, and 0 of 6');
    expect(await sideways(page)).toBe(0);

    // three more full ones, and six light ones before: with the last of them there is something to say
    for (let back = 1; back <= 11; back++) {
      await link(page, 'The week before').tap();
      await expect(link(page, 'The week after')).toBeVisible();
      if (back === 4 || back === 5) continue;
      await expect(said(page, /^How full/, 'full')).not.toBeChecked();
      if (back === 11) await expect(main(page)).toContainText('4 of 4 among the last six weeks, and 5 of 6');
      await say(page, back < 4 ? 'very full' : 'light', 'some');
    }
    await expect(main(page)).toContainText('Fuller than is usual for you');
    await expect(main(page)).toContainText(
      'Of the last 4 weeks that you told of, 4 were fuller than you had room for. In the year before them, none of 6 was.',
    );
    for (const way of ['Protect an evening', 'Step back from something', 'Call somebody', 'Time of your own'])
      await expect(link(page, new RegExp(`^${way}`))).toBeVisible();
    expect(await sideways(page)).toBe(0);
    await link(page, /^Protect an evening/).tap();
    await expect(title(page, 'Protected time')).toBeVisible();
    expect(faults).toEqual([]);
  });
});

test('the drawing says what the table says, week by week', { tag: '@long' }, async ({ page }) => {
  await page.clock.setFixedTime(start);
  await openSample(page);
  await page.goto('/mine/care');
  await openSteps(page, 'Week by week');
  const rows = await main(page)
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('a')?.textContent ?? '',
        ...[...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
      ]),
    );
  expect(rows.length).toBe(10);
  const name = (await main(page).getByRole('img').getAttribute('aria-label')) ?? '';
  const drawn = name
    .slice(name.indexOf('first. ') + 7)
    .split('; ')
    .map((told) => told.split(/: |, room: /));
  expect(rows.toReversed()).toEqual(drawn);
  // a dot and a line for each week, and a thick bar for each that was too full
  const figure = main(page).getByRole('img');
  await expect(figure.locator('circle')).toHaveCount(10);
  const scale = ['empty', 'light', 'medium', 'full', 'very full'];
  const rooms = ['none', 'little', 'some', 'much', 'plenty'];
  const tooFull = rows.filter(([, load = '', room = '']) => scale.indexOf(load) > rooms.indexOf(room));
  await expect(figure.locator('circle[data-over]')).toHaveCount(tooFull.length);
});

test('a week is changed, put away and erased, and can be told of anew; nothing of it is left', {
  tag: '@long',
}, async ({ page, context }) => {
  await page.clock.setFixedTime(start);
  await openOwn(page);
  await page.goto('/mine/care');
  await say(page, 'medium', 'much');
  await expect(main(page)).toContainText('Within the room that there is.');
  await openSteps(page);
  await main(page).getByRole('button', { name: 'rested', exact: true }).click();
  await page.getByLabel('Something else that you noticed').fill('humming on the stairs');
  await page.getByLabel('Something else that you noticed').press('Enter');
  await expect(main(page).getByRole('button', { name: 'humming on the stairs' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByLabel(/^A line about this week/).fill('The heron on the lock gate.');
  await isOnDevice(page);
  await page.reload();
  await openSteps(page);
  await expect(said(page, /^How full/, 'medium')).toBeChecked();
  await expect(page.getByLabel(/^A line about this week/)).toHaveValue('The heron on the lock gate.');
  // the same tap once more takes it back
  await said(page, /^How full/, 'medium').click();
  await expect(said(page, /^How full/, 'medium')).not.toBeChecked();
  await press(page, 'More about this week');
  await page.getByRole('menuitem', { name: 'Put away' }).click();
  await expect(said(page, /^How much room/, 'much')).not.toBeChecked();
  await go(page, '/mine/compass/away');
  await press(page, /^Bring back: 16/);
  await go(page, '/mine/care');
  await expect(said(page, /^How much room/, 'much')).toBeChecked();
  // what was typed and could not be kept goes with it, and so does half a word
  await openSteps(page);
  await page.getByLabel('Something else that you noticed').fill('a heron');
  await page.getByLabel(/^A line about this week/).fill(`heron ${'x'.repeat(2_000)}`);
  await expect(main(page)).toContainText('That is more than fits here.');
  await press(page, 'More about this week');
  await page.getByRole('menuitem', { name: 'Erase for good' }).click();
  await press(page, 'Erase it for good');
  await expect(page.getByText('Erased for good.')).toBeVisible();
  await expect(said(page, /^How much room/, 'much')).not.toBeChecked();
  await expect(page.getByLabel(/^A line about this week/)).toHaveValue('');
  await expect(page.getByLabel('Something else that you noticed')).toHaveValue('');
  await go(page, '/mine/friends');
  await go(page, '/mine/care');
  await openSteps(page);
  await expect(page.getByLabel(/^A line about this week/)).toHaveValue('');
  const stored = await everythingStored(page, context);
  expect(JSON.stringify(stored)).not.toContain('heron');
  await say(page, 'light', 'some');
  await page.reload();
  await expect(said(page, /^How full/, 'light')).toBeChecked();
});

test('a line, a friend and a pause are kept as one types: a lock in the middle of a sentence takes nothing', {
  tag: '@long',
}, async ({ page }) => {
  await page.clock.setFixedTime(start);
  await begin(page, { Sam: '4' });
  await go(page, '/mine/friends/new');
  await page.getByLabel('What do you call them?').fill('Ali');
  await press(page, 'Keep');
  await expect(link(page, /^Ali/)).toBeVisible();
  await go(page, '/mine/pause');
  await page.getByLabel('What is the decision?').fill('A second dog');
  await press(page, 'Let it wait');
  await expect(link(page, /^A second dog/)).toBeVisible();
  await keep(page, passphrase);
  const typed = async (label: RegExp, words: string, isInStep = true) => {
    await page.getByLabel(label).fill(words);
    await expect(page.getByLabel(label)).toBeFocused();
    await isOnDevice(page);
    // what is kept locks on a reload
    await page.reload();
    await unlock(page, passphrase);
    if (isInStep) await openSteps(page);
    await expect(page.getByLabel(label)).toHaveValue(words);
  };
  await go(page, '/mine/care');
  await openSteps(page);
  await typed(/^A line about this week/, 'Two late evenings, and');
  await go(page, '/mine/friends');
  await link(page, /^Ali/).click();
  await typed(/^A note about them/, 'Never rings before ten, and', false);
  // a name that is taken away is said at its field, and the old one stays
  await page.getByLabel('What do you call them?').fill('');
  await page.getByLabel('What do you call them?').blur();
  await expect(page.getByLabel('What do you call them?')).toHaveAttribute('aria-invalid', 'true');
  await go(page, '/mine/friends');
  await expect(link(page, /^Ali/)).toBeVisible();
  await go(page, '/mine/pauses');
  await link(page, /^A second dog/).click();
  await openSteps(page);
  await typed(/^What do you want to remember/, 'How the first one looked at me when');
});

test('a friend: asked for once, on Today in one row, and one tap when we spoke', async ({ page }) => {
  await page.clock.setFixedTime(start);
  await begin(page, { Sam: '4' });
  await go(page, '/mine/friends');
  await link(page, 'Add somebody').click();
  await page.getByLabel('What do you call them?').fill('Ali');
  await main(page).getByRole('button', { name: 'listening', exact: true }).click();
  await openSelect(page, /How often would you like/);
  await page.getByRole('option', { name: 'Every 2 weeks' }).click();
  // from today on, where nobody says since when
  await expect(page.getByLabel(/^When did you last/)).toHaveValue('2026-11-18');
  await press(page, 'Keep');
  await expect(main(page).getByRole('list', { name: 'People who are there' })).toContainText(
    'You spoke today',
  );
  await link(page, 'Add somebody').click();
  await page.getByLabel('What do you call them?').fill('Bea');
  await press(page, 'Keep');
  await expect(link(page, /^Bea/)).toBeVisible();
  await go(page, '/');
  await expect(main(page)).not.toContainText('You wanted to hear from');

  await page.clock.setFixedTime(new Date(start.getTime() + 15 * day));
  await page.reload();
  await expect(main(page).getByText('You wanted to hear from')).toHaveCount(1);
  await link(page, 'You wanted to hear from somebody again').click();
  await main(page).getByRole('button', { name: 'listening', exact: true }).click();
  await expect(main(page)).toContainText('One person');
  await expect(link(page, /^Bea/)).toBeHidden();
  await press(page, 'We spoke today: Ali');
  await expect(page.getByText('Kept: you spoke with Ali today.')).toBeVisible();
  await expect(main(page)).toContainText('You spoke today');
  await press(page, 'Undo');
  await expect(page.getByRole('button', { name: 'We spoke today: Ali' })).toBeVisible();
  await press(page, 'We spoke today: Ali');
  await go(page, '/');
  await expect(main(page)).not.toContainText('You wanted to hear from');
});

test('a decision waits for its day, waits on, and is decided; Today says that, and not what', async ({
  page,
}) => {
  await page.clock.setFixedTime(start);
  await begin(page, { Sam: '4', Kit: '3' });
  await go(page, '/mine/pauses');
  await link(page, 'Let a decision wait').click();
  await press(page, 'Let it wait');
  await expect(main(page)).toContainText('Please say what it is about.');
  await page.getByLabel('What is the decision?').fill('Whether we move to the coast');
  await page.getByLabel(/^What do you want to remember/).fill('It was a week of sun.');
  // a look elsewhere takes nothing
  await go(page, '/mine/care');
  await go(page, '/mine/pause');
  await expect(page.getByLabel('What is the decision?')).toHaveValue('Whether we move to the coast');
  await press(page, 'Let it wait');
  await expect(link(page, /^Whether we move/)).toContainText('Until 2 December');
  await go(page, '/');
  await expect(main(page)).not.toContainText('A decision waited');

  await keep(page, passphrase);
  await lock(page);
  await page.clock.setFixedTime(new Date(start.getTime() + 14 * day));
  await unlock(page, passphrase);
  // as when a device wakes; otherwise it takes a quarter of a minute
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Today' }).click();
  await expect(link(page, /^A decision waited for today/)).toBeVisible();
  await expect(main(page)).not.toContainText('coast');
  await link(page, /^A decision waited for today/).click();
  await expect(main(page)).toContainText('Its day has come');
  await expect(main(page)).toContainText('It was a week of sun.');
  await main(page).getByRole('radio', { name: 'Wait on' }).click();
  await page.getByText('In three months').click();
  await press(page, 'Let it wait');
  await expect(main(page)).toContainText('until 3 March');
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Today' }).click();
  await expect(main(page)).not.toContainText('A decision waited');
  await go(page, '/mine/pauses');
  await link(page, /^Whether we move/).click();
  await main(page).getByRole('radio', { name: 'Decided' }).click();
  await page.getByLabel(/^What came of it/).fill('We stay, and rent a hut in June.');
  await page.getByLabel(/^What came of it/).blur();
  await expect(title(page, 'A decision that waited')).toBeVisible();
  await page.getByRole('link', { name: 'Decisions that wait' }).click();
  await openSteps(page);
  await expect(link(page, /^Whether we move/)).toContainText('Decided: We stay, and rent a hut in June.');
});

test('while something is new, floors of others are said in one line, without the mark not at all', {
  tag: '@long',
}, async ({ page }) => {
  await page.clock.setFixedTime(start);
  await openSample(page);
  await go(page, '/mine/pauses');
  const beside = main(page).getByRole('list', { name: 'While something is new' });
  await expect(beside).toContainText('so far.');
  const below = beside.getByRole('listitem').filter({ hasText: 'so far.' }).first();
  const who = (await below.locator('a').textContent()) ?? '';
  await go(page, '/people?view=table');
  await link(page, 'Robin').click();
  const panel = page.getByRole('list', { name: 'While something is new' });
  await expect(panel).toContainText(who.slice(0, 6));
  await panel.getByRole('link', { name: /^A large decision/ }).click();
  await expect(main(page).getByRole('button', { name: /Which relationship/ })).toContainText('Robin');
  // the mark goes, and with it every line
  await go(page, '/people?view=table');
  await link(page, 'Robin').click();
  await page.getByRole('link', { name: /^You/ }).first().click();
  await openSteps(page, 'Home and feelings');
  await page.getByRole('switch', { name: /relationship energy/i }).press('Space');
  await expect(page.getByRole('list', { name: 'While something is new' })).toBeHidden();
  await go(page, '/mine/pauses');
  await expect(beside).toBeHidden();
});

test('a good moment of theirs becomes a note like any other, and leads to a date of several', {
  tag: '@long',
}, async ({ page }) => {
  await page.clock.setFixedTime(start);
  await openSample(page);
  await page.goto('/mine/good-moment');
  await page.getByLabel('What was good for them?').fill('Sam and Ines saw the comet.');
  await page.getByLabel(/^What do you still need/).fill('To hear of it myself.');
  await main(page).getByRole('button', { name: 'compersion', exact: true }).click();
  await link(page, /^Plan one: The three of us/).click();
  await expect(main(page).getByRole('button', { name: /The three of us/ })).toBeVisible();
  await page.goBack();
  await press(page, 'Keep');
  await expect(main(page)).toContainText('Sam and Ines saw the comet.');
  await expect(main(page)).toContainText('To hear of it myself.');
});

test.describe('three minutes of kindness', () => {
  test('by keyboard, a minute each, stopped at any time; nothing is kept but the sentence that one keeps', async ({
    page,
  }) => {
    const pointers = await watchPointers(page);
    await page.clock.install({ time: start });
    await page.goto('/');
    await enter(page, page.getByRole('button', { name: /^Look around/ }).first());
    await expect(page.getByText('Leave the sample')).toBeVisible();
    await go(page, '/mine/kindness');
    await arrived(page, 'Three minutes of kindness');
    await page.clock.pauseAt(new Date(start.getTime() + 600_000));
    await enter(page, page.getByRole('button', { name: 'Begin' }));
    const line = (name: string) => page.getByRole('heading', { level: 2, name });
    await expect(line('This hurts')).toBeFocused();
    await page.clock.runFor('00:59');
    await expect(line('This hurts')).toBeVisible();
    await page.clock.runFor('00:02');
    await expect(line('Others know this, too')).toBeVisible();
    await enter(page, page.getByRole('button', { name: 'On to the next' }));
    await expect(line('What would you say to a friend?')).toBeVisible();
    await page.clock.runFor('00:58');
    await expect(line('What would you say to a friend?')).toBeVisible();
    await page.clock.runFor('00:03');
    await expect(line('Take of it what was good.')).toBeFocused();
    await tabTo(page, page.getByLabel(/^A sentence that you would like to keep/));
    await page.keyboard.type('You did what you could.');
    await enter(page, page.getByRole('button', { name: 'Keep it as a note' }));
    await expect(main(page)).toContainText('You did what you could.');
    expect(await pointers()).toEqual([]);
  });

  test('without a sentence there is no note, and with less motion nothing moves', { tag: '@long' }, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openOwn(page);
    await page.goto('/mine/kindness');
    await press(page, 'Begin');
    await expect(main(page)).toContainText(/Breathe in \d of 4|Breathe out, slowly \d of 6/);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await press(page, 'Without the picture');
    await press(page, 'Stop here');
    await link(page, 'Done').click();
    await go(page, '/mine');
    await expect(main(page)).toContainText('Nothing here yet.');
  });
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a week, a friend, a pause and three minutes', { tag: '@long' }, async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    await openOwn(page);
    await page.goto('/mine/care');
    await say(page, 'full', 'much');
    await page.goto('/mine/friends/new');
    await page.getByLabel('What do you call them?').fill('Ali');
    await press(page, 'Keep');
    await expect(link(page, /^Ali/)).toBeVisible();
    await page.goto('/mine/pause');
    await page.getByLabel('What is the decision?').fill('A second dog');
    await press(page, 'Let it wait');
    await expect(link(page, /^A second dog/)).toBeVisible();
    await page.goto('/mine/kindness');
    await press(page, 'Begin');
    await press(page, 'Stop here');
    await page.goto('/mine/compass');
    await expect(link(page, /^Looking after myself/)).toContainText('within the room');
    await expect(link(page, /^People who are there/)).toContainText('One person');
    await expect(link(page, /^Decisions that wait/)).toContainText('One waits');
  });
});
