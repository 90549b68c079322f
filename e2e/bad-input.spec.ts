// What goes wrong gets a clear message at its place, and nothing that was typed is lost.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { sealAge } from '../packages/client/src/archive/age.ts';
import { calendarFile } from './calendar-file.ts';
import { begin, settled } from './pages.ts';
import { chooseFile, keep, saveExport, tryPassphrase, tryRestore } from './vault-steps.ts';

const passphrase = 'seven lanterns by the canal';
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();
const ics = (text: string, name = 'everyday.ics') => ({
  name,
  mimeType: 'text/calendar',
  buffer: Buffer.from(text),
});

async function firstBudget(page: Page): Promise<string> {
  await page.goto('/time/needs');
  const href = await page.locator('a[href^="/time/budget/"]').first().getAttribute('href');
  return href ?? '';
}

async function firstPerson(page: Page): Promise<string> {
  await page.goto('/people?view=table');
  const href = await page.getByRole('main').locator('a[href*="person="]').first().getAttribute('href');
  return new URL(href ?? '', 'http://x').searchParams.get('person') ?? '';
}

test.describe('a calendar', () => {
  test.beforeEach(async ({ page }) => {
    await begin(page, { Sam: '4' });
    await page.goto('/time/calendars');
  });

  for (const [what, text, says] of [
    ['that is a picture', '\u0089PNG\r\n\u001a\r\n\u0000', 'is no calendar'],
    ['that is empty', '', 'is empty'],
    [
      'that was cut off before its first event ends',
      calendarFile.slice(0, calendarFile.indexOf('SUMMARY:Choir')),
      'None of the events',
    ],
  ] as const)
    test(`${what} is refused, with the reason and what to do`, {
      tag: what === 'that is empty' ? '@long' : [],
    }, async ({ page }) => {
      await chooseFile(page, 'Choose a calendar file', ics(text));
      const notice = page.getByRole('alert').filter({ hasText: says });
      await expect(notice).toContainText('Nothing was kept');
      await press(page, 'Choose another file');
      // and the next one is read as if nothing had been
      await chooseFile(page, 'Choose a calendar file', ics(calendarFile));
      await expect(page.getByText(/stretches\./)).toBeVisible();
    });

  test('with events that cannot be: they are left out by name, the others come in', { tag: '@long' }, async ({
    page,
  }) => {
    const broken = `BEGIN:VEVENT
UID:backwards@example.com
DTSTART:20261124T180000Z
DTEND:20261124T170000Z
SUMMARY:Ends before it begins
END:VEVENT
BEGIN:VEVENT
UID:nowhen@example.com
SUMMARY:Never begins
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
    const text = calendarFile.replace('END:VCALENDAR\r\n', broken);
    await chooseFile(page, 'Choose a calendar file', ics(text));
    await page.getByText('2 events were left out').click();
    const left = page.getByRole('list', { name: 'Events that were left out' });
    await expect(left).toContainText('Ends before it begins');
    await expect(left).toContainText('it ends before it begins');
    await expect(left).toContainText('it does not say when it begins');
    await press(page, 'Keep it');
    await expect(page.getByText('What is here')).toBeVisible();
  });

  test('of 50 MB is refused at once, and the page stays awake', { tag: '@long' }, async ({ page }) => {
    const path = test.info().outputPath('large.ics');
    const file = openSync(path, 'w');
    const event = calendarFile.slice(
      calendarFile.indexOf('BEGIN:VEVENT'),
      calendarFile.indexOf('END:VCALENDAR'),
    );
    const chunk = event.repeat(500);
    writeSync(file, 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n');
    for (let size = 0; size < 50_000_000; size += chunk.length) writeSync(file, chunk);
    writeSync(file, 'END:VCALENDAR\r\n');
    closeSync(file);
    await page.evaluate(() => {
      const waits: number[] = [];
      let last = performance.now();
      Object.assign(window, { waits });
      const beat = () => {
        waits.push(performance.now() - last);
        last = performance.now();
        setTimeout(beat, 10);
      };
      beat();
    });
    await chooseFile(page, 'Choose a calendar file', path);
    await expect(page.getByText(/has 5\d MB\. Calendars of up to 20 MB can be read\./)).toBeVisible({
      timeout: 2_000,
    });
    await press(page, 'Choose another file');
    const longest = await page.evaluate(() => Math.max(...(window as never as { waits: number[] }).waits));
    expect(longest, 'milliseconds that the page was busy').toBeLessThan(500);
  });

  test('asked for backwards says so at the day, and is read when that is mended', { tag: '@long' }, async ({
    page,
  }) => {
    await chooseFile(page, 'Choose a calendar file', ics(calendarFile));
    await page.getByLabel('Name', { exact: true }).fill('The choir’s');
    const last = page.getByLabel('To, that day included');
    const good = await last.inputValue();
    await last.fill('2020-01-01');
    await expect(page.getByText('The end comes before the beginning.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeHidden();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('The choir’s');
    await last.fill(good);
    await press(page, 'Keep it');
    await expect(page.getByRole('list', { name: 'Calendars' })).toContainText('The choir’s');
  });
});

test.describe('a form', () => {
  test('a floor above the wish, a wish above the most: said at the field, kept when mended', {
    tag: '@long',
  }, async ({ page }) => {
    await begin(page, { Sam: '4' });
    const budget = await firstBudget(page);
    await page.goto(budget);
    const [wish, floor, most] = ['Wish, a week', 'At least, a week', 'Most, a week'].map((name) =>
      page.getByRole('spinbutton', { name }),
    );
    if (!wish || !floor || !most) throw new Error('no fields');
    await floor.fill('5');
    await expect(page.getByText('The floor is more than the wish.')).toBeVisible();
    await expect(page.getByText('Not all is kept yet')).toBeVisible();
    await expect(floor).toHaveAttribute('aria-invalid', 'true');
    await expect(floor).toHaveValue('5');
    // gone to another page and come back: what was typed is still there
    await page.getByRole('link', { name: 'People', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
    await page.goBack();
    await expect(floor).toHaveValue('5');
    await wish.fill('9');
    await expect(page.getByText('The wish is more than the most.')).toBeVisible();
    await most.fill('12');
    await expect(page.getByText('Kept as you go, sealed on this device.')).toBeVisible();
    await page.reload();
    await expect(floor).toHaveValue('5');
    await expect(wish).toHaveValue('9');
    await expect(most).toHaveValue('12');
    // what cannot be read is neither kept as nothing nor takes the place of what was kept
    await floor.fill('a while');
    await floor.blur();
    await expect(page.getByText('Write hours such as 2, 2.5 or 2:30.')).toBeVisible();
    await expect(page.getByText('Not all is kept yet')).toBeVisible();
    await expect(floor).toHaveValue('a while');
    await page.reload();
    await expect(floor).toHaveValue('5');
  });

  test('a date that ends before it begins, and protected time on no day', { tag: '@long' }, async ({
    page,
  }) => {
    await begin(page, { Sam: '4' });
    await page.goto('/time/dates/new');
    await page.getByLabel('What', { exact: false }).first().fill('Concert');
    await page.getByText('It lasts several days').click();
    await page.getByLabel('Day', { exact: true }).fill('2031-05-10');
    await page.getByLabel('Last day').fill('2031-05-09');
    await press(page, 'Add the date');
    await expect(page.getByText('The end comes before the beginning.')).toBeVisible();
    await expect(page.getByLabel('What', { exact: false }).first()).toHaveValue('Concert');
    await page.getByLabel('Last day').fill('2031-05-11');
    await press(page, 'Add the date');
    await expect(page).toHaveURL(/week=2031-05/);

    await page.goto('/time/protected');
    await press(page, 'Protect a time');
    await page.getByLabel('What it is called').fill('Pottery');
    await press(page, 'Keep');
    await expect(page.getByText('Please choose at least one day.')).toBeVisible();
    await page.getByLabel('To', { exact: true }).fill('12:00');
    await expect(page.getByText(/The end comes before the beginning\./)).toBeVisible();
    await page.keyboard.press('Escape');
    await press(page, 'Protect a time');
    await expect(page.getByLabel('What it is called')).toHaveValue('Pottery');
  });

  test('nobody at all: every page says what comes first', { tag: '@long' }, async ({ page }) => {
    await page.goto('/');
    await page.getByText('Time is tight').click();
    await press(page, 'Next');
    await expect(page.getByText('Please write at least one name. A nickname will do.')).toBeVisible();
    for (const [path, words] of [
      ['/', 'Nothing is planned yet.'],
      ['/people', 'Nobody is on your map yet.'],
      ['/relationships/new', 'Nobody is on your map yet.'],
      ['/time/plan', 'A plan needs at least one relationship'],
      ['/time/dates/new', 'A date needs somebody to be with.'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByText(words)).toBeVisible();
    }
  });

  test('a reload in the middle loses nothing that was said to be kept', async ({ page }) => {
    await begin(page, { Sam: '4' });
    const person = await firstPerson(page);
    await page.goto(`/people/${person}/edit`);
    await page.getByLabel('Notes').fill('Likes the early train.');
    await page.getByLabel('Pronouns').focus();
    await expect(page.getByText('Kept', { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Notes')).toHaveValue('Likes the early train.');
    await page.goto('/time/mine');
    await page.getByRole('spinbutton', { name: 'Dates in a week, at most' }).fill('11');
    await expect(page.getByText('Keeping…')).toBeVisible();
    await expect(page.getByText('Kept as you go')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('spinbutton', { name: 'Dates in a week, at most' })).toHaveValue('11');
  });

  test('a device without room: said, and still there to be kept later', async ({ page }) => {
    // Chromium lets IndexedDB write beyond a quota that is set for a test, so the store is made to refuse as a full one does.
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
        if ('isFull' in window && window.isFull) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
      };
    });
    const fill = (isFull: boolean) =>
      page.evaluate((full) => Object.assign(window, { isFull: full }), isFull);
    await begin(page, { Sam: '4' });
    const person = await firstPerson(page);
    await page.goto(`/people/${person}/edit`);
    await fill(true);
    const long = 'A long note. '.repeat(400);
    await page.getByLabel('Notes').fill(long);
    await page.getByLabel('Pronouns').focus();
    const said = page.getByRole('main').getByText('This device has no room left, so nothing was kept.');
    await expect(said).toBeVisible();
    await expect(page.getByLabel('Notes')).toHaveValue(long);
    await fill(false);
    await page.getByLabel('Notes').press('End');
    await page.getByLabel('Pronouns').focus();
    await expect(said).toBeHidden();
    await page.reload();
    await expect(page.getByLabel('Notes')).toHaveValue(long);
  });
});

test('passphrases: not alike, too short, the wrong old one; what was typed stays, and the next try counts', {
  tag: '@long',
}, async ({ page }) => {
  await begin(page, { Sam: '4' });
  await page.goto('/keep');
  const [first, again] = [page.getByLabel('A passphrase', { exact: true }), page.getByLabel('Once more')];
  await first.fill(passphrase);
  await again.fill('seven lanterns by the sea');
  await press(page, 'Keep it');
  await expect(page.getByText('The two are not the same. Please type both again.')).toBeVisible();
  await expect(first).toHaveValue(passphrase);
  await first.fill('short');
  await again.fill('short');
  await press(page, 'Keep it');
  await expect(page.getByText('Please use at least eight characters.')).toBeVisible();
  await first.fill(passphrase);
  await again.fill(passphrase);
  await press(page, 'Keep it');
  await page.getByRole('button', { name: 'Later' }).click({ timeout: 30_000 });

  await page.getByRole('link', { name: 'Change the passphrase' }).click();
  await page.getByLabel('The one until now').fill('not the one');
  await first.fill('eleven boats in the morning');
  await again.fill('eleven boats in the morning');
  await press(page, 'Change it');
  await expect(
    page.getByText('That is not the passphrase. Nothing is lost; please try again.'),
  ).toBeVisible();
  await expect(first).toHaveValue('eleven boats in the morning');
  await page.getByLabel('The one until now').fill(passphrase);
  await press(page, 'Change it');
  await expect(page.getByText('Lock now')).toBeVisible({ timeout: 30_000 });
  await page.getByText('Lock now').click();
  // three are free: the next one has to wait, and the door says for how long
  for (let wrong = 0; wrong < 3; wrong++) {
    await tryPassphrase(page, `wrong ${wrong}`);
    await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('', { timeout: 30_000 });
  }
  await expect(page.getByText(/The next try counts in \d+ s\./)).toBeVisible();
  await expect(page.getByText(/The next try counts in/)).toBeHidden({ timeout: 20_000 });
  await tryPassphrase(page, 'eleven boats in the morning');
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeHidden({ timeout: 30_000 });
});

test('an export that is damaged, cut short, foreign, or not one at all brings nothing back and says which', {
  tag: '@long',
}, async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await begin(page, { Sam: '4' });
  await page.goto('/settings');
  const path = test.info().outputPath('export.age');
  await saveExport(page, passphrase, path);
  const whole = readFileSync(path);
  const damaged = Buffer.from(whole);
  damaged[damaged.length - 200] = (damaged.at(-200) ?? 0) ^ 1;
  const foreign = Buffer.from(
    await sealAge(new TextEncoder().encode('a diary of another program'), passphrase),
  );
  const age = (buffer: Buffer) => ({ name: 'export.age', mimeType: 'application/octet-stream', buffer });

  const fresh = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'en-GB' });
  const other = await fresh.newPage();
  await other.goto('/restore');
  await other.getByLabel('Its passphrase').fill(passphrase);
  await other.getByRole('button', { name: 'Bring it back' }).click();
  await expect(other.getByText('Please choose the file first.')).toBeVisible();
  for (const [file, given, words] of [
    [age(Buffer.from('Dear diary')), passphrase, 'This is not an export of Orrery.'],
    [age(foreign), passphrase, 'Orrery did not write it.'],
    [
      age(whole.subarray(0, whole.length - 120)),
      passphrase,
      /The end of this file is missing|not as it was saved/,
    ],
    [age(damaged), passphrase, 'This file is not as it was saved, so nothing was brought back.'],
    [age(whole), 'not the passphrase of it', 'That is not this file’s passphrase.'],
  ] as const) {
    const button = (await other.getByRole('button', { name: 'export.age' }).count())
      ? 'export.age'
      : 'Choose the file';
    await chooseFile(other, button, file);
    await other.getByLabel('Its passphrase').fill(given);
    await other.getByRole('button', { name: 'Bring it back' }).click();
    await expect(other.getByText(words)).toBeVisible({ timeout: 30_000 });
    await expect(other.getByLabel('Its passphrase'), 'what was typed').toHaveValue(given);
    await expect(other.getByRole('button', { name: 'export.age' }), 'what was chosen').toBeVisible();
  }
  expect(await other.evaluate(() => indexedDB.databases().then((all) => all.length))).toBe(0);
  await other.getByLabel('Its passphrase').fill(passphrase);
  await other.getByRole('button', { name: 'Bring it back' }).click();
  await expect(other.getByText(/is back: \d+ entries/)).toBeVisible({ timeout: 30_000 });
  // once more: all of it is there already
  await other.goto('/restore');
  await tryRestore(other, age(whole), passphrase);
  await expect(other.getByText('All of it was here already. Nothing was changed.')).toBeVisible({
    timeout: 30_000,
  });
  await fresh.close();
});

test('two tabs: both write and both see; a lock and an erasure reach the other', async ({
  page,
  context,
}) => {
  const stale = await context.newPage();
  await stale.goto('/');
  await expect(stale.getByText('What brings you?')).toBeVisible();
  await begin(page, { Sam: '4' });
  // a tab from before there was anything: it finds what is there now, and begins nothing beside it
  await stale.bringToFront();
  await stale
    .getByText('Time is tight')
    .click({ timeout: 3_000 })
    .catch(() => undefined);
  await stale.goto('/people?view=table');
  await expect(stale.getByRole('link', { name: 'Sam' }).first()).toBeVisible();

  await page.goto('/people/new');
  await stale.goto('/people/new');
  await Promise.all(
    [
      [page, 'Kit'],
      [stale, 'Robin'],
    ].map(async ([tab, name]) => {
      const one = tab as Page;
      await one.getByLabel('Name', { exact: true }).fill(name as string);
      await one.getByRole('button', { name: `Add ${name}` }).click();
      await expect(one.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
    }),
  );
  for (const tab of [page, stale])
    for (const name of ['Sam', 'Kit', 'Robin'])
      await expect(tab.getByRole('figure').getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible();

  await keep(page, passphrase);
  // the key is another one now, and this tab has not given it
  await expect(stale.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();
  await expect(stale.locator('body')).not.toContainText('Robin');
  await tryPassphrase(stale, passphrase);
  await expect(stale.getByRole('link', { name: 'People', exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
  await page.getByText('Lock now').click();
  for (const tab of [page, stale])
    await expect(tab.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();

  await page.goto('/erase');
  await page.getByLabel('Write “erase”').fill('erase');
  await press(page, 'Erase everything');
  await expect(page.getByText('What brings you?')).toBeVisible({ timeout: 30_000 });
  await expect(stale.getByText('What brings you?')).toBeVisible();
  await stale.reload();
  await settled(stale);
  await expect(stale.getByText('What brings you?')).toBeVisible();
  expect(await stale.evaluate(() => indexedDB.databases().then((all) => all.length))).toBe(0);
});
