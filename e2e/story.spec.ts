// One person, the map, a fair week: the whole way, as somebody new goes it, through the screens alone.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { busyThatWeek, calendarFile, readEvents } from './calendar-file.ts';
import { begin, settled, watch } from './pages.ts';
import { chooseFile, keep, lock, saveExport, tryPassphrase, tryRestore, unlock } from './vault-steps.ts';

// A Friday: the week to plan is the one from Monday, 23 November.
const friday = new Date('2026-11-20T11:00:00Z');
const week = '2026-11-23';
const passphrase = 'seven lanterns by the canal';
const exportPassphrase = 'a quiet harbour at low tide';
const wishes = { Sam: '10', Kit: '8', Robin: '5' } as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

test.use({ serviceWorkers: 'allow' });

/** Dates as the list says them, "Sam / Monday 23 November, 18:00 to 22:00", as a name and times on the wall. */
async function datesOnScreen(page: Page) {
  const rows = await page.getByRole('list', { name: 'The dates' }).getByRole('listitem').allInnerTexts();
  return rows.map((row) => {
    const found = /^(.+?)\s*\n(\w+) (\d+) (\w+), (\d\d:\d\d) to (\d\d:\d\d)/.exec(row.trim());
    if (!found) throw new Error(`cannot be read as a date: ${row}`);
    const [, name = '', weekday = '', day = '', month = '', from, to] = found;
    const date = `2026-${month === 'November' ? '11' : '12'}-${day.padStart(2, '0')}`;
    expect(weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()]).toBe(weekday);
    return { name, start: `${date}T${from}`, end: `${date}T${to}` };
  });
}

const room = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name, exact: true }).click();

async function toBudget(page: Page, name: string) {
  await room(page, 'Time');
  await page.getByRole('complementary').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function toCalendars(page: Page) {
  await room(page, 'Time');
  await page.getByRole('list', { name: 'Behind the week' }).getByRole('link', { name: 'Calendars' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Calendars' })).toBeVisible();
}

async function toPlan(page: Page) {
  await room(page, 'Time');
  await page.getByRole('button', { name: 'The week after' }).click();
  await page.getByRole('link', { name: 'Plan this week' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '23 to 29 November' })).toBeVisible();
}

/** Everything that the story brought in, seen on its pages. */
async function allThere(page: Page, dates: readonly { name: string; start: string; end: string }[]) {
  await room(page, 'People');
  await page.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: 'Everybody on your map' });
  for (const name of ['Sam', 'Kit', 'Robin'])
    await expect(table.getByRole('rowheader', { name, exact: true })).toBeVisible();
  await toBudget(page, 'Sam');
  await expect(page.getByRole('spinbutton', { name: 'Wish, a week' })).toHaveValue(wishes.Sam);
  await expect(page.getByRole('spinbutton', { name: 'At least, a week' })).toHaveValue('2');
  await expect(page.getByRole('spinbutton', { name: 'Most, a week' })).toHaveValue('12');
  await toCalendars(page);
  await expect(page.getByText('Everyday', { exact: true })).toBeVisible();
  await room(page, 'Time');
  await page.getByRole('button', { name: 'The week after' }).click();
  const grid = page.getByRole('group', { name: '23 to 29 November' });
  await expect(grid.getByRole('button', { name: 'Monday 23 November, 19:00 to 23:00, busy' })).toBeVisible();
  for (const { name, start, end } of dates) {
    const times = `${start.slice(11)} to ${end.slice(11)}`;
    const label = `${Number(start.slice(8, 10))} November, ${times}, with ${name}, held`;
    await expect(grid.getByRole('button', { name: label })).toBeVisible();
  }
  await toPlan(page);
  await expect(page.getByText('Proven for this week')).toBeVisible({ timeout: 60_000 });
}

test('the main job, from the first page to another browser', async ({ page, context, browser, baseURL }) => {
  test.setTimeout(240_000);
  const faults = watch(page);
  await context.clock.setFixedTime(friday);

  await test.step('the first three minutes: three people and their wishes', async () => {
    await begin(page, wishes);
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('heading', { name: 'Keep this?' })).toBeVisible();
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '23 to 29 November' })).toBeVisible();
  });

  await test.step('floors, wishes and most', async () => {
    for (const [name, floor, most] of [
      ['Sam', '2', '12'],
      ['Kit', '2', '10'],
      ['Robin', '1', '8'],
    ] as const) {
      await toBudget(page, name);
      await page.getByRole('spinbutton', { name: 'At least, a week' }).fill(floor);
      await page.getByRole('spinbutton', { name: 'Most, a week' }).fill(most);
      await page.getByRole('button', { name: 'Done' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'What each needs' })).toBeVisible();
    }
    await expect(page.getByText('all floors: 5 hours')).toBeVisible();
  });

  await test.step('a real calendar', async () => {
    await toCalendars(page);
    const file = { name: 'Everyday.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendarFile) };
    await chooseFile(page, 'Choose a calendar file', file);
    await expect(page.getByText('5 events; repeated ones counted once')).toBeVisible();
    await expect(page.getByText('Monday 23 November, 19:00 to 23:00')).toBeVisible();
    await expect(page.getByText('Tuesday 24 November')).toBeHidden();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByRole('button', { name: /Take.*Everyday/ })).toBeVisible();
    // no titles were asked for, so none are there
    await room(page, 'Time');
    await page.getByRole('button', { name: 'The week after' }).click();
    await expect(
      page.getByRole('button', { name: 'Monday 23 November, 19:00 to 23:00, busy' }),
    ).toBeVisible();
    await expect(page.locator('main')).not.toContainText('Choir');
  });

  const dates = await test.step('a proven plan that meets nothing in the calendar', async () => {
    await toPlan(page);
    await expect(page.getByRole('img', { name: 'Proven', exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('No plan meets what you entered better.')).toBeVisible();
    await expect(page.getByText('All floors hold.')).toBeVisible();
    const planned = await datesOnScreen(page);
    expect(new Set(planned.map(({ name }) => name))).toEqual(new Set(['Sam', 'Kit', 'Robin']));
    for (const { start, end } of planned)
      for (const [from, to] of busyThatWeek)
        expect(start >= to || end <= from, `${start} lies in what the calendar holds at ${from}`).toBe(true);
    return planned;
  });

  await test.step('reasons, for each wish that is not met', async () => {
    const hoursWith = (name: string) =>
      dates
        .filter((date) => date.name === name)
        .reduce(
          (sum, { start, end }) => sum + (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 3_600_000,
          0,
        );
    const short = Object.entries(wishes).filter(([name, wish]) => hoursWith(name) < Number(wish));
    expect(short.length, 'these wishes are more than the week can hold').toBeGreaterThan(0);
    const reasons = page.getByRole('list', { name: 'Why not more' }).locator('> *');
    await expect(reasons).toHaveCount(short.length);
    for (const [name] of short)
      await expect(reasons.filter({ hasText: name }).first()).toContainText(/: .{4,}/);
  });

  await test.step('held, and taken out as a calendar', async () => {
    await page.getByRole('button', { name: /^Hold \d+ dates$/ }).click();
    await expect(page).toHaveURL(new RegExp(`/time\\?week=${week}`));
    await expect(page.getByText(/^\d+ dates held\.$/)).toBeVisible();
    await toCalendars(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download .ics' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const written = readEvents(text);
    const times = (list: readonly { start: string; end: string }[]) =>
      list.map(({ start, end }) => `${start} ${end}`).sort();
    expect(times(written)).toEqual(times(dates));
    expect(new Set(written.map(({ uid }) => uid)).size).toBe(written.length);
    for (const event of written)
      expect(event).toMatchObject({ summary: 'Busy', zone: 'Europe/Berlin', status: 'TENTATIVE' });
    for (const name of ['Sam', 'Kit', 'Robin']) expect(text).not.toContain(name);
  });

  await test.step('offline, after a reload: all there', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload(); // from here on the worker answers
    await settled(page);
    await context.setOffline(true);
    await expect(page.getByText('kept on this device')).toBeVisible();
    await page.reload();
    await settled(page);
    await allThere(page, dates);
    await context.setOffline(false);
  });

  await test.step('a passphrase; locked, refused, opened', async () => {
    await keep(page, passphrase);
    await lock(page);
    await expect(page.locator('body')).not.toContainText('Sam');
    await tryPassphrase(page, 'seven lanterns by the sea');
    await expect(
      page.getByText('That is not the passphrase. Nothing is lost; please try again.'),
    ).toBeVisible();
    await unlock(page, passphrase);
    await allThere(page, dates);
  });

  const file = test.info().outputPath('export.age');
  await test.step('an export, which is an ordinary age file', async () => {
    await saveExport(page, exportPassphrase, file);
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes('Robin')).toBe(false);
    await expect(page.getByText('The file is in your downloads')).toBeVisible();
  });
  expect(faults).toEqual([]);

  await test.step('the first browser is emptied; another one has all of it', async () => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(page.url()).origin,
      storageTypes: 'all',
    });
    await context.close();
    const other = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 800 },
    });
    await other.clock.setFixedTime(friday);
    const second = await other.newPage();
    const faultsThere = watch(second);
    await second.goto('/');
    await expect(second.getByRole('heading', { name: 'What brings you?' })).toBeVisible();
    await second.getByRole('link', { name: /^Bring back an export/ }).click();
    await tryRestore(second, file, exportPassphrase);
    await expect(second.getByText(/Everything from 20 November 2026 is back/)).toBeVisible({
      timeout: 60_000,
    });
    await second.getByRole('link', { name: 'Set a passphrase here' }).isVisible();
    await allThere(second, dates);
    await keep(second, passphrase);
    await lock(second);
    await unlock(second, passphrase);
    await allThere(second, dates);
    expect(faultsThere).toEqual([]);
    await other.close();
  });
});
