// Somebody lets their phone's calendar follow their dates: published by choice, read by a program, kept current, listed, and stopped.
import { expect, type Page, test } from '@playwright/test';
import { expectMembers, found, toCircle, toTogether } from './circle-steps.ts';
import { alike, comeInByKit, makeKit, setPassphrase, toDevices } from './device-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { watch } from './pages.ts';
import { go, main, press } from './states/state.ts';
import { keep, toSettings } from './vault-steps.ts';

const port = Number(process.env.ORRERY_TEST_PORT ?? 4651);
const relay = new OwnRelay(port + 31);
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(async () => {
  await relay.stop();
});

async function addDate(page: Page, title: string): Promise<void> {
  await go(page, '/time/dates/new');
  await page.getByRole('textbox', { name: 'What (optional)' }).fill(title);
  await main(page).getByText('Everybody said yes to this time.').click();
  await page.getByRole('button', { name: /^Add (the date|it all the same)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'New date' })).toBeHidden();
}

const read = async (address: string): Promise<string> => {
  const response = await fetch(address);
  return response.ok ? await response.text() : String(response.status);
};

async function publish(page: Page, name: string, button: string): Promise<string> {
  await page.getByLabel('What you call it').fill(name);
  await press(page, button);
  const section = main(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name }) });
  await expect(section.getByText('Published, and kept current')).toBeVisible({ timeout: 30_000 });
  await section.locator('summary').click();
  const address = await section.getByLabel(`The address of ${name}`, { exact: true }).innerText();
  await expect(section.getByRole('link', { name: 'Subscribe on this device' })).toHaveAttribute(
    'href',
    address.replace('http', 'webcal'),
  );
  await expect(section.getByRole('img', { name: `A code with the address of ${name}` })).toBeVisible();
  return address;
}

test('a calendar is published by choice, kept current, listed, stopped at once, and guessed by nobody', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ baseURL: relay.origin });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const faults = watch(page);
  await page.goto('/');
  await page.getByText('Time is tight').click();
  await page.getByLabel('Name 1').fill('Robin');
  await press(page, 'Next');
  await expect(page.getByText('How many hours would you like?')).toBeVisible();
  await go(page, '/settings/calendars');
  await expect(page.getByText('To publish a calendar you need a kit first.')).toBeVisible();
  await keep(page, 'seven lanterns by the canal');
  await makeKit(page, 'Phone');
  await addDate(page, 'Opera with Robin');

  const busy = await test.step('busy, after one has seen it as it will be read', async () => {
    await toSettings(page, 'Dates in another calendar');
    await expect(page.getByRole('list', { name: 'As it will be read' })).toHaveText(/^Busy/);
    await expect(page.getByText('This is not sealed.')).toBeVisible();
    const address = await publish(page, 'At work', 'Publish busy hours');
    expect(await read(address)).toContain('SUMMARY;LANGUAGE=en-GB:Busy');
    expect(await read(address)).not.toMatch(/Opera|Robin|At work/);
    await press(page, 'Copy the address of At work');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    return address;
  });

  const titles = await test.step('another with titles, after a plain warning', async () => {
    await press(page, 'One more, for somebody else');
    await page.getByText('What you call your dates, or with whom').click();
    await expect(page.getByRole('list', { name: 'As it will be read' })).toHaveText(/^Opera with Robin/);
    await expect(page.getByText('That can be an employer, a partner')).toBeVisible();
    const address = await publish(page, 'My phone', 'Publish with titles');
    expect(await read(address)).toContain('Opera with Robin');
    return address;
  });

  await test.step('it is kept current by itself', async () => {
    await addDate(page, 'Walk');
    await expect.poll(() => read(titles), { timeout: 30_000 }).toContain('Walk');
    expect((await read(busy)).split('BEGIN:VEVENT')).toHaveLength(3);
  });

  await test.step('the ledger lists both', async () => {
    await toSettings(page, 'What has left you');
    const list = page.getByRole('list', { name: 'Published calendars' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await list.getByRole('link', { name: 'Look at it, or stop it: At work' }).click();
  });

  await test.step('stopped, it is gone at once; the other stays, and a guess gives nothing', async () => {
    await press(page, 'Stop it: At work');
    await page.getByRole('dialog').getByRole('button', { name: 'Stop it' }).click();
    await expect.poll(() => read(busy), { timeout: 15_000 }).toBe('404');
    await expect(page.getByRole('heading', { level: 2, name: 'At work' })).toBeHidden({ timeout: 15_000 });
    expect(await read(titles)).toContain('Walk');
    expect(await read(titles.replace(/.{5}\.ics$/, 'AAAAA.ics'))).toBe('404');
    await toSettings(page, 'What has left you');
    await expect(page.getByText(/stopped on/)).toBeVisible();
  });
  expect(faults).toEqual([]);
  await context.close();
});

test('what is published ends with a device that is taken out, which reads no circle any more', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL: relay.origin, serviceWorkers: 'block' });
  const phone = await context.newPage();
  const lost = await browser.newContext({ baseURL: relay.origin, serviceWorkers: 'block' });
  const laptop = await lost.newPage();
  await phone.goto('/');
  await phone.getByText('Something hurts').click();
  await expect(phone.getByLabel('What happened?')).toBeVisible();
  await toSettings(phone);
  await phone.getByRole('main').getByRole('link', { name: 'Keep this?' }).click();
  await setPassphrase(phone, 'seven lanterns by the canal');
  const words = await makeKit(phone, 'Phone');
  await found(phone, 'Us', 'Ana');
  await toSettings(phone, 'Dates in another calendar');
  const first = await publish(phone, 'At work', 'Publish busy hours');
  await alike(phone);
  await laptop.goto('/');
  await comeInByKit(laptop, words, 'Laptop');
  await setPassphrase(laptop, 'a quiet harbour at low tide');
  await toTogether(laptop);
  await expect(laptop.getByRole('link', { name: 'Us' })).toBeVisible({ timeout: 60_000 });
  await toCircle(laptop, 'Us');
  await expectMembers(laptop, ['Ana']);

  await test.step('the page says what ends, and so it does', async () => {
    await toDevices(phone);
    await phone.getByRole('button', { name: 'More about Laptop' }).click();
    await phone.getByRole('menuitem', { name: 'Take out' }).click();
    await expect(
      phone.getByText('What you publish ends as well, because Laptop knows its address: “At work”.'),
    ).toBeVisible();
    await phone.getByLabel('The 24 words').fill(words.join(' '));
    await press(phone, 'Take it out');
    await expect(phone.getByText('Laptop is out.')).toBeVisible();
    await expect.poll(() => read(first), { timeout: 15_000 }).toBe('404');
    await expect(laptop.getByText('The relay says that you are out of this circle.').first()).toBeVisible({
      timeout: 60_000,
    });
  });

  await test.step('a new one has another address, and the page of moving says that it ends', async () => {
    await toSettings(phone, 'Dates in another calendar');
    const second = await publish(phone, 'At home', 'Publish busy hours');
    expect(second).not.toBe(first);
    await toDevices(phone);
    await phone.getByRole('link', { name: 'Move to another relay' }).first().click();
    await expect(
      phone.getByText('What you publish ends, and its addresses with it: “At home”.'),
    ).toBeVisible();
  });
  await Promise.all([context.close(), lost.close()]);
});
