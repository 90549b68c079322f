// One conversation by every way: the whole of it by keyboard alone on a phone, gone on on a second device of the same person, and begun
// without a network and read again after a reload.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { arrive, found, letIn, passphraseOf, toCircle } from './circle-steps.ts';
import { alike, comeInByKit, setPassphrase } from './device-steps.ts';
import { arrived, enter, tabTo, watchPointers, write } from './keyboard.ts';
import { OwnRelay } from './own-relay.ts';
import { sideways, watch } from './pages.ts';
import { heard, main, press } from './paper-steps.ts';
import { unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 12);
const circle = 'The two of us';
const [rent, secret] = ['The rent', 'Something for another day'];

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

/** A browser of its own that keeps the app for when there is no network. */
async function device(browser: Browser) {
  const context = await browser.newContext({ baseURL: relay.origin, serviceWorkers: 'allow' });
  const page = await context.newPage();
  return { context, page, faults: watch(page) };
}
const says = (page: Page, words: string | RegExp) =>
  expect(main(page).getByText(words).filter({ visible: true }).first()).toBeVisible(heard);
const step = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title });
const toOpen = async (page: Page) => {
  await toCircle(page, circle);
  await main(page)
    .getByRole('link', { name: /^A check-in with/ })
    .first()
    .click(heard);
};
const toTopics = async (page: Page) => {
  await toCircle(page, circle);
  await main(page)
    .getByRole('link', { name: /^Check-ins and repairs/ })
    .click();
  await main(page)
    .getByRole('link', { name: /^Topics for next time/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Topics for next time' })).toBeVisible();
};
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();
const link = (page: Page, name: string | RegExp) =>
  main(page).getByRole('link', { name }).filter({ visible: true }).first();

test('TALK33 TALK34 TALK35 by keyboard alone, on a second device, without a network and over a reload', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(420_000);
  const phone = await device(browser);
  const pointers = await watchPointers(phone.page);
  const words = await arrive(phone.page, 'Ana');
  await found(phone.page, circle, 'Ana');
  const ben = await letIn(browser, relay, phone.page, ['Ana', 'Ben']);

  await test.step('TALK33 from the topics to the end, by keyboard alone at 390 px', async () => {
    const { page } = phone;
    await page.setViewportSize({ width: 390, height: 844 });
    await toCircle(page, circle);
    await page.evaluate(() => (window as never as { pointersSeen: string[] }).pointersSeen.splice(0));
    const fits = async () => expect(await sideways(page)).toBe(0);
    const next = async (title: string) => {
      await enter(page, button(page, 'Next'));
      await expect(step(page, title)).toBeFocused();
      await fits();
    };
    await enter(page, link(page, /^Check-ins and repairs/));
    await arrived(page, 'Conversations');
    await enter(page, link(page, /^Topics for next time/));
    await arrived(page, 'Topics for next time');
    for (const topic of [rent, secret]) {
      await write(page, main(page).getByLabel('Something to talk about'), topic);
      await enter(page, button(page, 'Keep it for next time'));
      await says(page, topic);
    }
    await fits();
    await enter(page, page.getByRole('link', { name: 'Conversations' }).filter({ visible: true }).first());
    await arrived(page, 'Conversations');
    await enter(page, link(page, 'Begin a check-in'));
    await arrived(page, 'Begin a check-in');
    await enter(page, button(page, 'Begin'));
    await arrived(page, 'A check-in with Ben');
    await toOpen(ben.page);
    await press(ben.page, 'I am here');
    await says(page, 'All of you are here.');
    await next('What would you like to talk about?');
    await enter(page, button(page, `Bring it: ${rent}`));
    await enter(page, button(page, 'Bring it to all of you'));
    await expect(button(page, 'Bring something else')).toBeVisible();
    await next('Talk, in turns');
    await press(ben.page, 'Next');
    await press(ben.page, 'Next');
    const mine = main(page).getByText('It is your turn');
    await says(page, /^It is (your|Ben’s) turn$/);
    if (!(await mine.isVisible())) await press(ben.page, 'I have spoken, or pass');
    await expect(mine).toBeVisible(heard);
    await enter(page, button(page, 'I have spoken, or pass'));
    await tabTo(page, main(page).getByRole('radiogroup', { name: /^Settled for you/ }));
    await page.keyboard.press('Enter');
    await expect(main(page).getByRole('radio', { name: 'Settled for me' })).toBeChecked();
    await next('Who carries what?');
    await tabTo(page, main(page).getByRole('toolbar', { name: 'The household' }));
    await page.keyboard.press('Enter');
    await enter(page, button(page, 'Show my view'));
    await next('What will each of you do?');
    await write(page, main(page).getByLabel('What is to be done'), 'Call the landlord');
    await enter(page, button(page, 'I take it on'));
    await says(page, 'Call the landlord');
    await next('Before you part');
    await write(page, main(page).getByLabel(/^In your own words/), 'Thank you for the soup.');
    await enter(page, button(page, 'Show it to those'));
    // stopped and gone on, and the end asked once more
    await enter(page, button(page, 'Stop for now'));
    await says(page, 'Nobody owes a reason.');
    await enter(page, button(page, 'I am ready to go on'));
    await press(ben.page, 'I am ready to go on');
    await says(page, 'All of you are here.');
    await enter(page, button(page, 'Finish'));
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'End it' }));
    for (const one of [page, ben.page]) await says(one, 'It is over. What was said stays here.');
    await says(ben.page, 'Thank you for the soup.');
    await fits();
    expect(await pointers()).toEqual([]);
  });

  const laptop = await device(browser);
  await test.step('TALK34 what is kept arrives on one’s own second device, and nowhere else', async () => {
    await alike(phone.page);
    await laptop.page.goto('/');
    await comeInByKit(laptop.page, words, 'Laptop');
    await setPassphrase(laptop.page, passphraseOf('Laptop'));
    await toTopics(laptop.page);
    await says(laptop.page, secret);
    await toTopics(ben.page);
    await says(ben.page, 'Nothing is kept for Ana.');
    await expect(ben.page.getByText(secret)).toHaveCount(0);
    // kept on the laptop, it is on the phone as well
    await main(laptop.page).getByLabel('Something to talk about').fill('Holidays');
    await press(laptop.page, 'Keep it for next time');
    await toTopics(phone.page);
    await says(phone.page, 'Holidays');
  });

  await test.step('TALK35 begun without a network: a reload in the middle loses nothing of it', async () => {
    const { page, context } = phone;
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await unlock(page, passphraseOf('Ana'));
    await toCircle(page, circle);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await link(page, /^Check-ins and repairs/).click();
    await main(page).getByRole('link', { name: 'Begin a check-in' }).click();
    await press(page, 'Begin');
    await expect(page.getByRole('heading', { level: 1, name: 'A check-in with Ben' })).toBeVisible();
    await press(page, 'Next');
    await press(page, 'Bring something else');
    await main(page).getByLabel('What you bring').fill('The trains');
    await press(page, 'Bring it to all of you');
    await says(page, 'The trains');
    await page.reload();
    await unlock(page, passphraseOf('Ana'));
    await toOpen(page);
    await says(page, 'You are here. Not here yet: Ben.');
    await press(page, 'Next');
    await says(page, 'The trains');
    await says(page, secret);
    await context.setOffline(false);
    await toOpen(ben.page);
    await press(ben.page, 'I am here');
    await press(ben.page, 'Next');
    await says(ben.page, 'The trains');
    await expect(ben.page.getByText(secret)).toHaveCount(0);
  });

  await test.step('TALK34 begun on the phone and gone on on the laptop, as one person who is there once', async () => {
    const { page } = laptop;
    await toOpen(page);
    await says(page, 'All of you are here.');
    await press(page, 'Next');
    await says(page, 'The trains');
    await press(page, 'Bring it: Holidays');
    await press(page, 'Bring it to all of you');
    for (const one of [phone.page, ben.page]) await says(one, 'Holidays');
    await press(page, 'Stop for now');
    await says(phone.page, 'Nobody owes a reason.');
    // what either of one's devices says, one has said
    await press(phone.page, 'I am ready to go on');
    await says(page, 'You are ready.');
    await press(ben.page, 'I am ready to go on');
    for (const one of [page, phone.page, ben.page]) await says(one, 'All of you are here.');
    await expect(phone.page.getByRole('button', { name: 'Bring it: Holidays' })).toHaveCount(0);
    await says(phone.page, secret);
  });
  for (const { faults } of [phone, laptop, ben])
    expect(faults.filter((one) => !/ERR_INTERNET|ERR_FAILED/.test(one))).toEqual([]);
});
