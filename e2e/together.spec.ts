// Several people, each in a browser of their own, and one relay: they found, invite, read, join, compare digits, say yes and no,
// leave, and read nothing new.
import { expect, test } from '@playwright/test';
import {
  arrive,
  digitsOn,
  expectMembers,
  found,
  invite,
  joinByLink,
  members,
  passphraseOf,
  type Somebody,
  somebody,
  toCircle,
  toTogether,
  toWhoIsWho,
} from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { settled } from './pages.ts';
import { go } from './states/state.ts';
import { everythingStored } from './stored.ts';
import { lock, unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 4);
const circle = 'The four of us';

// one after the other: they share a relay
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

/** Everything that a browser holds, in an order that does not hang on chance. */
async function traces({ page, context }: Somebody): Promise<string[]> {
  const kept = await everythingStored(page, context);
  return kept
    .filter(({ place }) => place !== 'address')
    .map(({ place, bytes }) => `${place} ${Buffer.from(bytes).toString('base64')}`)
    .sort();
}

test('three people found, invite, read, join, compare digits and say yes; one leaves offline, and all converge', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await go(ana.page, '/people/new');
  await ana.page.getByLabel('Name', { exact: true }).fill('Ben');
  await ana.page.getByRole('button', { name: 'Add Ben' }).click();
  await found(ana.page, circle, 'Ana');

  const ben =
    await test.step('a link, read in an empty browser, joined by, and the digits compared', async () => {
      const link = await invite(ana.page, 'Ben');
      await expect(
        ana.page.getByRole('img', { name: 'A code with the link of the invitation' }),
      ).toBeVisible();
      const guest = await joinByLink(browser, relay, link, 'Ben');
      const digits = await digitsOn(guest.page);
      expect(digits).toMatch(/^\d{12}$/);
      await expect(ana.page.getByText('Ben has answered')).toBeVisible({ timeout: 30_000 });
      expect(await digitsOn(ana.page)).toBe(digits);
      await ana.page.getByRole('button', { name: 'Yes, the same' }).click();
      await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
      for (const { page } of [ana, guest]) await expectMembers(page, ['Ana', 'Ben']);
      await expect(guest.page.getByRole('heading', { level: 1, name: circle })).toBeVisible();
      return guest;
    });

  await test.step('who arrived is joined with a person on the map, of which nobody else hears; all is there after a reload', async () => {
    // nothing of it on the page that is opened together with Ben
    await toCircle(ana.page, circle);
    await expect(ana.page.getByText('Ben on your map')).toHaveCount(0);
    const known = await toWhoIsWho(ana.page, circle);
    await expect(known).toContainText('Is this Ben on your map?');
    await ana.page.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(known.getByText('Ben on your map')).toBeVisible();
    await expect(ben.page.getByText('Ana on your map')).toHaveCount(0);
    for (const [{ page }, name] of [
      [ana, 'Ana'],
      [ben, 'Ben'],
    ] as const) {
      await page.reload();
      await unlock(page, passphraseOf(name));
      await toCircle(page, circle);
      await expectMembers(page, ['Ana', 'Ben']);
    }
    await expect((await toWhoIsWho(ana.page, circle)).getByText('Ben on your map')).toBeVisible();
    await toCircle(ana.page, circle);
  });

  const cleo = await test.step('a third comes in only when everybody has said yes', async () => {
    const link = await invite(ben.page, 'Cleo');
    const guest = await joinByLink(browser, relay, link, 'Cleo');
    const digits = await digitsOn(guest.page);
    await expect(ben.page.getByText('Cleo has answered')).toBeVisible({ timeout: 30_000 });
    expect(await digitsOn(ben.page)).toBe(digits);
    await ben.page.getByRole('button', { name: 'Yes, the same' }).click();
    await ben.page.getByRole('button', { name: 'Yes, they may come in' }).click();
    const asked = ana.page.getByRole('region', { name: 'Cleo asks to come in' });
    await expect(asked).toBeVisible({ timeout: 30_000 });
    await asked.getByRole('radio', { name: 'No' }).click();
    await expect(ben.page.getByRole('region', { name: 'Cleo asks to come in' })).toContainText('Ana', {
      timeout: 30_000,
    });
    await expect(guest.page.getByText('Waiting for everybody’s yes')).toBeVisible();
    // whom one has said no to is folded away, and can be thought over
    await ana.page.getByText('You said no to Cleo').click();
    expect(await digitsOn(ana.page)).toBe(digits);
    await asked.getByRole('radio', { name: 'Yes' }).click();
    await expect(ana.page.getByText('They will read all that is here')).toBeVisible();
    await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
    for (const { page } of [ana, ben, guest]) await expectMembers(page, ['Ana', 'Ben', 'Cleo']);
    return guest;
  });

  await test.step('one leaves offline while another renames; all converge, and who left reads nothing new', async () => {
    // once all has been heard there is a time to name
    await expect(cleo.page.getByText('Everything that is here is there too.')).toBeVisible({
      timeout: 60_000,
    });
    await relay.stop();
    await expect(cleo.page.getByText(/^As of .* has not answered since/)).toBeVisible({
      timeout: 30_000,
    });
    await cleo.page.getByRole('button', { name: 'Leave this circle' }).click();
    // CIRCLE77 the second tap, and the last one
    await cleo.page.getByRole('button', { name: 'Leave, keep nothing' }).click();
    await expect(cleo.page.getByRole('heading', { level: 1, name: 'Together' })).toBeVisible();
    await expect(cleo.page.getByText('Left. Its relay has not heard of it yet.')).toBeVisible();
    await ana.page.getByRole('button', { name: 'Rename the circle' }).click();
    await ana.page.getByLabel('Name in the circle').fill('Written meanwhile');
    await ana.page.getByRole('button', { name: 'Save' }).click();
    await expect(ana.page.getByRole('heading', { level: 1, name: 'Written meanwhile' })).toBeVisible();
    await expect(cleo.page.getByText('Left. Its relay has not heard of it yet.')).toBeVisible();
    await relay.start();
    for (const { page } of [ana, ben]) {
      const now = page.getByRole('button', { name: 'Try now' });
      if (await now.isVisible()) await now.click({ timeout: 2_000 }).catch(() => undefined);
    }
    await expect(ben.page.getByRole('heading', { level: 1, name: 'Written meanwhile' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(
      ben.page.getByText(`Ana calls it “Written meanwhile” now. It was called “${circle}”.`),
    ).toBeVisible();
    await ben.page.getByRole('button', { name: 'I know' }).click();
    await expect(ben.page.getByText('It was called')).toBeHidden();
    await expect(cleo.page.getByText('Left. Its relay has not heard of it yet.')).toBeHidden({
      timeout: 60_000,
    });
    for (const { page } of [ana, ben])
      await expect(page.getByRole('list', { name: 'Who has left' }).getByText('Cleo')).toBeVisible({
        timeout: 60_000,
      });
    for (const { page } of [ana, ben]) await expect(members(page).getByText('Cleo')).toBeHidden();
    await expect(cleo.page.getByText('Written meanwhile')).toBeHidden();
    await expect(cleo.page.getByText('You are in no circle.')).toBeVisible();
  });

  // a relay that is being stopped answers 503 until it is gone
  for (const { faults, context } of [ana, ben, cleo]) {
    expect(
      faults.filter((fault) => !/ERR_CONNECTION_REFUSED|WebSocket|503 .Service Unavailable/.test(fault)),
    ).toEqual([]);
    await context.close();
  }
});

test('an invitation that is read and declined leaves no trace, here or with the relay', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const link = await invite(ana.page, 'Dora');
  await expect(ana.page.getByText('Telling the relay')).toBeHidden();

  const dora = await somebody(browser, relay);
  await dora.page.goto('/');
  await settled(dora.page);
  const before = await traces(dora);
  const sockets: string[] = [];
  dora.page.on('websocket', (socket) => sockets.push(socket.url()));
  const fetched: string[] = [];
  dora.page.on('request', (request) => {
    if (request.isNavigationRequest()) fetched.push(request.url());
  });
  await dora.page.goto(link);
  await expect(
    dora.page.getByRole('heading', {
      level: 1,
      name: 'Somebody who calls themselves Ana asks you into a circle',
    }),
  ).toBeVisible();
  await expect(dora.page.getByText(circle)).toBeVisible();
  await expect(dora.page).toHaveURL(`${relay.origin}/`);
  await dora.page.getByRole('button', { name: 'Say no' }).focus();
  await dora.page.keyboard.press('Enter');
  await expect(dora.page.getByText('Nobody is told')).toBeVisible();
  expect(await traces(dora)).toEqual(before);
  expect(sockets).toEqual([]);
  // whoever serves the page cannot tell it from any visit, also where it is loaded again
  await dora.page.reload();
  await settled(dora.page);
  expect([...new Set(fetched)].map((url) => url.split('#')[0])).toEqual([`${relay.origin}/`]);
  await dora.page.goto('/');
  await dora.page.getByRole('main').getByRole('link', { name: 'Somebody invited me' }).click();
  await expect(dora.page.getByLabel('The link, or the message with it')).toBeVisible();

  await test.step('links that are cut off, foreign or of a later version say so', async () => {
    const field = dora.page.getByLabel('The link, or the message with it');
    await dora.page.getByRole('button', { name: 'Read it' }).click();
    await expect(dora.page.getByText('Please paste the link')).toBeVisible();
    await field.fill(link.slice(0, -9));
    await dora.page.getByRole('button', { name: 'Read it' }).click();
    await expect(dora.page.getByText('A piece of this link is missing')).toBeVisible();
    await field.fill('https://example.org/nothing');
    await dora.page.getByRole('button', { name: 'Read it' }).click();
    await expect(dora.page.getByText('This is no invitation into a circle.')).toBeVisible();
    const [, text = ''] = link.split('#');
    const bytes = Buffer.from(text, 'base64url');
    bytes[1] = 9;
    await field.fill(`${relay.origin}/invited#${bytes.toString('base64url')}`);
    await dora.page.getByRole('button', { name: 'Read it' }).click();
    await expect(dora.page.getByText('A newer Orrery made this link.')).toBeVisible();
    await field.fill(`Dora, look at this: ${link}`);
    await dora.page.getByRole('button', { name: 'Read it' }).click();
    await expect(
      dora.page.getByRole('heading', { level: 1, name: 'who calls themselves Ana asks you' }),
    ).toBeVisible();
  });

  await test.step('read while everything is open, it is forgotten when that locks', async () => {
    const invitation = ana.page.url();
    await go(ana.page, '/invited');
    await ana.page.getByLabel('The link, or the message with it').fill(link);
    await ana.page.getByRole('button', { name: 'Read it' }).click();
    await expect(ana.page.getByText('What you are asked')).toBeVisible();
    await lock(ana.page);
    await go(ana.page, '/invited', 'Locked');
    await expect(ana.page.getByLabel('The link, or the message with it')).toBeVisible();
    await expect(ana.page.getByText('What you are asked')).toBeHidden();
    await ana.page.goto('/together');
    await unlock(ana.page, passphraseOf('Ana'));
    expect(invitation).not.toContain('invitations');
    await toCircle(ana.page, circle);
    await ana.page.getByRole('link', { name: /^Dora/ }).click();
  });

  await test.step('a withdrawn one opens nothing', async () => {
    await ana.page.getByRole('button', { name: 'Withdraw it' }).click();
    await expect(ana.page.getByText('You withdrew it.')).toBeVisible();
    await toTogether(ana.page);
    await toCircle(ana.page, circle);
    await expect(ana.page.getByText('Withdrawn', { exact: true })).toBeVisible();
  });
  for (const { faults, context } of [ana, dora]) {
    expect(faults).toEqual([]);
    await context.close();
  }
});
