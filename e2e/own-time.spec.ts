// Time of one’s own: what fits the energy and the time there are; and an evening apart from the day before to the morning after, by one
// thumb, offline, through a reload and a lock, and erased for good.
import { expect, type Page, test } from '@playwright/test';
import { arrived, enter, tabTo, watchPointers, write } from './keyboard.ts';
import { begin, openSample, settled, sideways, watch } from './pages.ts';
import { go, ics, openCombo, openSteps, press } from './states/state.ts';
import { everythingStored } from './stored.ts';
import { chooseFile, keep, lock, unlock } from './vault-steps.ts';

const passphrase = 'seven lanterns by the canal';
/** In Berlin, of the week of Monday, 16 November 2026. */
const at = (day: number, clock: string) => new Date(`2026-11-${day}T${clock}:00+01:00`);
const main = (page: Page) => page.getByRole('main');
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const list = (page: Page, name: string) => main(page).getByRole('list', { name }).getByRole('listitem');
const isOnDevice = (page: Page) => expect(page.getByText('Saved, sealed on this device')).toBeVisible();
const forYourself = (page: Page) => main(page).getByRole('list', { name: 'For yourself' });

/** The clock, from here on, as whoever opens the app at that time would see it. */
async function comeBack(page: Page, when: Date, to = '/'): Promise<void> {
  await page.clock.setFixedTime(when);
  await page.goto(to);
  await settled(page);
}

const dinner = ics(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example Corp.//Calendar 1.0//EN
BEGIN:VEVENT
UID:dinner@example.com
DTSTAMP:20261101T080000Z
DTSTART:20261117T173000Z
DTEND:20261117T220000Z
SUMMARY:Dinner\\, Sam
END:VEVENT
BEGIN:VEVENT
UID:work@example.com
DTSTAMP:20261101T080000Z
DTSTART:20261116T170000Z
DTEND:20261116T220000Z
SUMMARY:Late shift
END:VEVENT
END:VCALENDAR
`);

/** Sam is a partner, Ines one of his, and Ines has given me her calendar with its titles. */
async function withInes(page: Page): Promise<void> {
  await page.clock.setFixedTime(at(16, '18:00'));
  await begin(page, { Sam: '4' });
  await page.goto('/people/new');
  await page.getByLabel('Name', { exact: true }).fill('Ines');
  await page.getByText('A partner of somebody on your map').click();
  await openCombo(page, 'Whose partner?', 'Sam');
  await page.getByRole('option', { name: 'Sam' }).click();
  await press(page, 'Add Ines');
  await expect(title(page, 'People')).toBeVisible();
  await page.goto('/people?view=table');
  const href = await main(page).getByRole('link', { name: 'Ines' }).first().getAttribute('href');
  const ines = new URL(href ?? '', 'http://x').searchParams.get('person') ?? '';
  await page.goto(`/time/calendars/${ines}`);
  await chooseFile(page, 'Choose a calendar file', dinner);
  await page.getByText('Keep titles').click();
  await press(page, 'Keep it');
  await expect(page.getByText('What is here')).toBeVisible();
}

test.describe('by one thumb on a small phone', () => {
  test.use({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('an evening: offered the day before, planned, read on the evening, told of on the morning after, and a beginning for the next', {
    tag: '@long',
  }, async ({ page }) => {
    test.setTimeout(120_000);
    const faults = watch(page);
    await withInes(page);
    await comeBack(page, at(16, '19:00'));
    // the late shift of tonight names nobody, so nothing is guessed from it
    await expect(forYourself(page)).toContainText('Time of your own tomorrow');
    await expect(forYourself(page)).toContainText('Sam is elsewhere from 18:30.');
    await expect(forYourself(page).getByRole('listitem')).toHaveCount(3);
    await forYourself(page)
      .getByRole('link', { name: /^Time of your own/ })
      .tap();
    await expect(title(page, 'An evening of your own')).toBeVisible();
    await expect(page.getByLabel('Which day?')).toHaveValue('2026-11-17');
    await page.getByLabel('Your plan').fill('Swim, then soup');
    await page.getByLabel('The one message').fill('Have a good evening. I am well.');
    await page.getByLabel('Whom to call').fill('+49 (30) 123-456');
    await page.getByLabel('When you talk').fill('Breakfast');
    expect(await sideways(page)).toBe(0);
    await isOnDevice(page);
    await page.reload();
    await expect(page.getByLabel('When you talk')).toHaveValue('Breakfast');
    await openSteps(page, 'Who is elsewhere?');
    await expect(page.getByRole('button', { name: 'Sam', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await press(page, 'Keep');
    await expect(title(page, 'Tuesday 17 November')).toBeVisible();
    await expect(page).toHaveTitle(/An evening/);

    // planned, it is not offered any more
    await comeBack(page, at(16, '21:00'));
    await expect(forYourself(page)).not.toContainText('Time of your own');

    await comeBack(page, at(17, '20:00'));
    await forYourself(page)
      .getByRole('link', { name: /^Your own evening What you planned for it/ })
      .tap();
    await expect(title(page, 'This evening')).toBeVisible();
    await press(page, 'Copy the message');
    await expect(main(page)).toContainText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Have a good evening. I am well.');
    await expect(main(page).getByRole('link', { name: 'Call' })).toHaveAttribute('href', 'tel:+4930123456');
    await expect(main(page)).toContainText('Elsewhere meanwhile: Sam');
    expect(await sideways(page)).toBe(0);
    await page.getByRole('link', { name: 'Ride a wave' }).tap();
    await expect(title(page, 'A wave')).toBeVisible();

    await comeBack(page, at(18, '09:00'));
    await forYourself(page)
      .getByRole('link', { name: /^How was your evening yesterday/ })
      .tap();
    await main(page).getByRole('radio', { name: 'Mixed' }).tap();
    await expect(main(page)).toContainText('Both can be true of one evening.');
    await page.getByLabel(/^What was good for you/).fill('The water. Next time leave the phone there.');
    await expect(main(page)).toContainText('Swim, then soup');
    await page.getByRole('link', { name: 'Today', exact: true }).tap();
    await expect(forYourself(page)).not.toContainText('How was your evening');
    await page.reload();
    await expect(forYourself(page)).not.toContainText('How was your evening');

    await page.goto('/mine/evening/earlier');
    await expect(main(page).getByRole('listitem')).toHaveText(
      /Tuesday 17 November.*Swim, then soup.*Mixed.*leave the phone there/,
    );
    await page.goto('/mine/evening');
    await expect(page.getByLabel('Which day?')).toHaveValue('2026-11-18');
    await expect(main(page)).toContainText('Last time, 17 November: Mixed');
    await press(page, 'Begin with what you had then');
    await expect(page.getByLabel('Your plan')).toHaveValue('Swim, then soup');
    await expect(page.getByLabel('The one message')).toHaveValue('Have a good evening. I am well.');
    expect(faults).toEqual([]);
  });
});

test('what is set aside stays so after a reload, and Undo brings it back', { tag: '@long' }, async ({
  page,
}) => {
  test.setTimeout(90_000);
  await withInes(page);
  await comeBack(page, at(17, '12:00'));
  await expect(forYourself(page)).toContainText('Time of your own today');
  await press(page, 'Not this time');
  await expect(forYourself(page)).not.toContainText('Time of your own');
  await press(page, 'Undo');
  await expect(forYourself(page)).toContainText('Time of your own today');
  await press(page, 'Not this time');
  await expect(forYourself(page)).not.toContainText('Time of your own');
  await page.reload();
  await expect(forYourself(page)).toContainText('How are you?');
  await expect(forYourself(page)).not.toContainText('Time of your own');

  // an evening that nobody wants to speak of is not asked about again either
  await page.goto('/mine/evening?day=2026-11-17');
  await page.getByLabel('Your plan').fill('Sleep');
  await press(page, 'Keep');
  await comeBack(page, at(19, '09:00'));
  await expect(forYourself(page)).toContainText('How was your evening Tuesday 17 November?');
  await press(page, 'Leave it unsaid');
  await expect(forYourself(page)).not.toContainText('How was your evening');
  await page.reload();
  await expect(forYourself(page)).toContainText('How are you?');
  await expect(forYourself(page)).not.toContainText('How was your evening');
});

test('ideas: an opening taken, one’s own added, what fits by energy and time, changed, put away, brought back', {
  tag: '@long',
}, async ({ page }) => {
  const faults = watch(page);
  await page.clock.setFixedTime(at(16, '18:00'));
  await begin(page, { Sam: '4' });
  await page.goto('/mine/own-time');
  await expect(main(page)).toContainText('Your list is empty so far.');
  await press(page, 'Take it: A call to an old friend');
  await expect(list(page, 'What fits')).toHaveText([/^A call to an old friend/]);
  await openSteps(page, 'A few openings');
  await expect(main(page).getByRole('button', { name: 'Take it: A call to an old friend' })).toHaveCount(0);

  const field = page.getByLabel('Something that is only yours');
  await press(page, /^Add$/);
  await expect(main(page)).toContainText('Please write what it is.');
  await field.fill('Climb until my arms give up');
  const group = (name: string) => main(page).getByRole('toolbar', { name });
  await group('Energy it needs').getByRole('button', { name: 'Much' }).click();
  await group('Time it takes, about').getByRole('button', { name: '2 h' }).click();
  await field.press('Enter');
  await expect(field).toHaveValue('');
  await field.fill('Sit on the steps');
  await group('Energy it needs').getByRole('button', { name: 'Little' }).click();
  await press(page, /^Add$/);
  await expect(field).toHaveValue('');
  // with some energy and an hour: not what asks for more, and what uses most of it first
  await expect(list(page, 'What fits')).toHaveText([/^A call to an old friend/, /^Sit on the steps/]);
  await group('The energy I have').getByRole('button', { name: 'Much' }).click();
  await group('The time I have').getByRole('button', { name: '2 h' }).click();
  await expect(list(page, 'What fits')).toHaveText([/^Climb/, /^A call/, /^Sit/]);
  await group('The energy I have').getByRole('button', { name: 'Little' }).click();
  await group('The time I have').getByRole('button', { name: '15 min' }).click();
  await expect(list(page, 'What fits')).toHaveText([/^Sit on the steps/]);
  await openSteps(page, 'The rest of your list');
  await expect(main(page)).toContainText('2 that ask for more');

  await main(page)
    .getByRole('button', { name: /^Sit on the steps/ })
    .click();
  const sheet = page.getByRole('dialog', { name: 'On your list' });
  await sheet.getByLabel('What is it?').fill('');
  await sheet.getByRole('button', { name: 'Keep' }).click();
  await expect(sheet).toContainText('Please write what it is.');
  await sheet.getByLabel('What is it?').fill('Sit on the steps, with tea');
  await sheet.getByLabel(/^A word to yourself/).fill('The blue cup');
  await sheet.getByRole('button', { name: 'Keep' }).click();
  await expect(list(page, 'What fits')).toHaveText([/^Sit on the steps, with tea/]);
  await page.reload();
  // what one had is forgotten, what one wrote is not
  await expect(list(page, 'What fits')).toHaveText([/^A call/, /^Sit on the steps, with tea/]);
  await main(page)
    .getByRole('button', { name: /^Sit on the steps/ })
    .click();
  await expect(sheet.getByLabel(/^A word to yourself/)).toHaveValue('The blue cup');
  await sheet.getByRole('button', { name: 'Put away' }).click();
  await expect(list(page, 'What fits')).toHaveText([/^A call/]);
  await page.goto('/mine');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^My compass/ })
    .click();
  await expect(list(page, 'My compass').filter({ hasText: 'Time of my own' })).toContainText(
    '2 things on your list',
  );
  await main(page)
    .getByRole('link', { name: /^Put away/ })
    .click();
  await press(page, 'Bring back: Sit on the steps, with tea');
  await expect(page.getByText('It is back.')).toBeVisible();
  await page.goto('/mine/own-time');
  await expect(list(page, 'What fits')).toHaveText([/^A call/, /^Sit on the steps, with tea/]);
  expect(faults).toEqual([]);
});

test('by keyboard alone: an evening from the compass to its card, and back to change it', async ({
  page,
}) => {
  const faults = watch(page);
  await page.clock.setFixedTime(at(16, '18:00'));
  const pointers = await watchPointers(page);
  await page.goto('/');
  await enter(page, page.getByRole('button', { name: /^Look around/ }));
  await expect(page.getByText('Leave the sample')).toBeVisible();
  await go(page, '/mine/compass');
  const link = (name: string | RegExp) => main(page).getByRole('link', { name }).first();
  await enter(page, link(/^Time of my own/));
  await arrived(page, 'Time of my own');
  await tabTo(page, main(page).getByRole('toolbar', { name: 'The energy I have' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await tabTo(page, main(page).getByRole('toolbar', { name: 'The time I have' }));
  for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(list(page, 'What fits')).toHaveCount(7);
  await enter(page, link('Plan an evening'));
  await arrived(page, 'An evening of your own');
  await enter(page, main(page).getByRole('button', { name: 'Begin with what you had then' }));
  await expect(main(page).getByText('Begun with what you had on')).toBeFocused();
  await write(page, page.getByLabel('When you talk'), 'Noon');
  await enter(page, page.getByRole('button', { name: 'Keep', exact: true }));
  await arrived(page, 'This evening');
  await expect(main(page)).toContainText('Noon');
  await enter(page, link('Change the evening'));
  await arrived(page, 'An evening of your own');
  await expect(page.getByLabel('When you talk')).toHaveValue('Noon');
  expect(await pointers()).toEqual([]);
  expect(faults).toEqual([]);
});

test('more of the week can be protected right there', { tag: '@long' }, async ({ page }) => {
  await page.clock.setFixedTime(at(16, '18:00'));
  await begin(page, { Sam: '4' });
  await page.goto('/mine/own-time');
  await expect(main(page)).toContainText('Nothing in the next seven days is kept for you alone yet.');
  await press(page, 'Protect a time');
  const sheet = page.getByRole('dialog', { name: 'Time of my own' });
  await sheet.getByLabel(/^What/).or(sheet.getByRole('textbox').first()).first().fill('Clay');
  await sheet.getByRole('button', { name: 'Wed' }).click();
  await sheet.getByRole('button', { name: 'Keep' }).click();
  await expect(list(page, 'Kept for you')).toHaveText([/^Clay.*Wednesday, 18:00 to 22:00/]);
  await expect(main(page)).toContainText('In the next seven days, 4 hours are kept for you alone.');
});

test('a week around one person brings up a question that names nobody, once', { tag: '@long' }, async ({
  page,
}) => {
  test.setTimeout(90_000);
  await page.clock.setFixedTime(at(18, '20:00'));
  await begin(page, { Sam: '4' });
  const question = main(page).getByText('What in this week would be there if nobody else were in it?');
  for (const day of [16, 19, 21]) {
    await page.goto(`/time/dates/new?day=2026-11-${day}&from=1080&to=1200`);
    await press(page, /^Add (the date|it all the same)$/);
    await expect(page).toHaveURL(/\/time\?week=/);
  }
  for (const words of ['He hummed', 'He called']) {
    await page.goto('/mine/own-time');
    await expect(title(page, 'Time of my own')).toBeVisible();
    await expect(question).toBeHidden();
    await page.goto('/mine/write');
    await page.getByLabel('What happened?').fill(words);
    await press(page, /^More$/);
    await openSteps(page, /Who/);
    await page.getByRole('button', { name: 'Sam', exact: true }).click();
    await press(page, 'Keep');
    await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
  }
  await page.goto('/mine/own-time');
  await expect(question).toBeVisible();
  const section = main(page).locator('section').filter({ hasText: 'What in this week would be there' });
  expect(await section.innerText()).not.toMatch(/Sam|\d|%/);
  await press(page, 'Write about it');
  await expect(page.getByLabel('What happened?')).toBeVisible();
  await page.goto('/mine/own-time');
  await expect(title(page, 'Time of my own')).toBeVisible();
  await expect(question).toBeHidden();
});

test('what is typed into an evening survives a lock, and a text too long is refused at its field alone', {
  tag: '@long',
}, async ({ page }) => {
  test.setTimeout(120_000);
  await page.clock.setFixedTime(at(16, '18:00'));
  await begin(page, { Sam: '4' });
  await keep(page, passphrase);
  await go(page, '/mine/evening');
  await page.getByLabel('The one message').fill('m'.repeat(501));
  await page.getByLabel('Your plan').fill('The long way home ');
  await expect(main(page)).toContainText('That is more than fits here.');
  // a space at the end stays under one's hands
  await expect(page.getByLabel('Your plan')).toHaveValue('The long way home ');
  await page.getByLabel('The one message').fill('Good night');
  await isOnDevice(page);
  await expect(main(page)).not.toContainText('That is more than fits here.');
  await lock(page);
  await expect(page.locator('body')).not.toContainText('The long way home');
  await unlock(page, passphrase);
  await go(page, '/mine/own-time');
  await list(page, 'Evenings of your own').first().getByRole('link').click();
  await expect(main(page)).toContainText('The long way home');
  await expect(main(page)).toContainText('“Good night”');
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('all of it works', { tag: '@long' }, async ({ page, context }) => {
    test.setTimeout(90_000);
    await begin(page, { Sam: '4' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await settled(page);
    await context.setOffline(true);
    await go(page, '/mine/own-time');
    await page.getByLabel('Something that is only yours').fill('Sing in the stairwell');
    await press(page, /^Add$/);
    await expect(list(page, 'What fits')).toHaveText([/^Sing in the stairwell/]);
    await page.getByRole('link', { name: 'Plan an evening' }).click();
    await page.getByRole('button', { name: 'Sing in the stairwell' }).click();
    await page.getByLabel('When you talk').fill('On Sunday');
    await press(page, 'Keep');
    await expect(title(page, 'This evening')).toBeVisible();
    await page.reload();
    await expect(title(page, 'This evening')).toBeVisible();
    await expect(main(page)).toContainText('Sing in the stairwell');
    await expect(main(page)).toContainText('On Sunday');
  });
});

test('erased for good: neither the words nor what they were sealed as are on the device any more', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await page.clock.setFixedTime(at(16, '18:00'));
  await begin(page, { Sam: '4' });
  await page.goto('/mine/evening');
  const rows = async () =>
    (await everythingStored(page, context)).filter(({ place }) => /\/rows.*bytes$/.test(place));
  const before = await rows();
  await page.getByLabel('Your plan').fill('A window seat and a night train');
  await press(page, 'Keep');
  await expect(title(page, 'This evening')).toBeVisible();
  const written = await rows();
  expect(written.length).toBeGreaterThan(before.length);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Erase for good' }).click();
  await press(page, 'Erase it for good');
  await expect(page.getByText('Erased for good.')).toBeVisible();
  await expect(title(page, 'Time of my own')).toBeVisible();
  await expect(main(page)).not.toContainText('window seat');
  // what was sealed is gone, and the word that it was erased is there
  const hex = (one: { bytes: Uint8Array }) => Buffer.from(one.bytes).toString('hex');
  const held = new Set((await everythingStored(page, context)).map(hex));
  const old = new Set(before.map(hex));
  const fresh = written.map(hex).filter((one) => !old.has(one));
  expect(fresh.length).toBeGreaterThan(0);
  expect(fresh.filter((one) => held.has(one))).toEqual([]);
  await page.reload();
  await expect(title(page, 'Time of my own')).toBeVisible();
  await expect(main(page)).not.toContainText('window seat');
});

test('in the sample, an evening is known from what Ines shared, and nothing else is guessed', async ({
  page,
}) => {
  await page.clock.setFixedTime(at(18, '12:00'));
  await openSample(page);
  // on Thursday Lou is on a call themselves
  await expect(forYourself(page)).not.toContainText('Time of your own');
  await go(page, '/mine/own-time');
  await expect(list(page, 'Evenings of your own')).toHaveText([/^Tuesday.*Sam is elsewhere/]);
});
