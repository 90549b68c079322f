// Two people and their check-ins: topics kept for oneself, some of them brought; turns, a stop made offline, going on, an action that is asked
// and taken on; next time it is there again, and what was settled comes back. Then a repair, from a sentence that was not kept.
import { expect, type Page, test } from '@playwright/test';
import { filesIn } from '../scenarios/canary-search.ts';
import { arrive, found, letIn, passphraseOf, somebody, toCircle } from './circle-steps.ts';
import { room } from './device-steps.ts';
import { newCanaries } from './fill.ts';
import { OwnRelay } from './own-relay.ts';
import { sideways, violations } from './pages.ts';
import { heard, main, press, sign } from './paper-steps.ts';
import { everythingStored, sightings } from './stored.ts';
import { unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 30);
const circle = 'The two of us';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const says = (page: Page, words: string | RegExp) =>
  expect(main(page).getByText(words).first()).toBeVisible(heard);
const next = (page: Page) => press(page, 'Next');
const step = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible(heard);
const toTalks = async (page: Page) => {
  await toCircle(page, circle);
  await main(page)
    .getByRole('link', { name: /^Check-ins and repairs/ })
    .click();
};
const toOpen = async (page: Page) => {
  await toCircle(page, circle);
  await main(page)
    .getByRole('link', { name: /^A check-in with/ })
    .first()
    .click(heard);
};
const begin = async (page: Page) => {
  await toTalks(page);
  await main(page).getByRole('link', { name: 'Begin a check-in' }).click();
  await press(page, 'Begin');
};

test('TALK2 TALK5 TALK12 TALK13 TALK14 TALK15 TALK30 a check-in of two, the next one, and a repair', async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const ben = await letIn(browser, relay, ana.page, ['Ana', 'Ben']);
  const canaries = newCanaries();
  const [secret, brought] = [canaries.next(), `The rent ${Math.random().toString(36).slice(2)}`];

  await test.step('TALK2 topics are kept for oneself', async () => {
    await toTalks(ana.page);
    await main(ana.page)
      .getByRole('link', { name: /^Topics for next time/ })
      .click();
    await press(ana.page, 'Keep it for next time');
    await says(ana.page, 'Please');
    for (const text of [secret, brought]) {
      await main(ana.page).getByLabel('Something to talk about').fill(text);
      await press(ana.page, 'Keep it for next time');
      await says(ana.page, text);
    }
    await expect(ana.page.getByText('Only you').first()).toBeVisible();
  });

  await test.step('TALK19 TALK20 a rhythm that both agree to; Today says when it is time', async () => {
    for (const { page } of [ana, ben]) {
      await toTalks(page);
      await main(page)
        .getByRole('link', { name: /^How often/ })
        .click();
      if (page === ana.page) {
        await press(page, 'Ask for this');
        await says(page, 'You asked for every two weeks, 40 min.');
        await says(page, /by hand, whenever one of you begins one/);
      } else await main(page).getByRole('radio', { name: 'Yes' }).click(heard);
    }
    for (const { page } of [ana, ben]) await says(page, /every two weeks, 40 min\.$/);
    await room(ana.page, 'Today');
    await main(ana.page)
      .getByRole('link', { name: /^It is time for a check-in/ })
      .click();
    await expect(ana.page.getByRole('heading', { level: 1, name: 'Begin a check-in' })).toBeVisible();
  });

  await test.step('TALK3 one begins, the other comes when they like', async () => {
    await begin(ana.page);
    await says(ana.page, 'You are here. Not here yet: Ben.');
    await toOpen(ben.page);
    await says(ben.page, 'Come when it suits you.');
    await press(ben.page, 'I am here');
    for (const { page } of [ana, ben]) await says(page, 'All of you are here.');
  });

  await test.step('TALK2 of what is kept, one chooses what to bring', async () => {
    await step(ana.page, 'What is there?');
    await next(ana.page);
    await says(ana.page, secret);
    await press(ana.page, `Bring it: ${brought}`);
    await press(ana.page, 'Bring it to all of you');
    await next(ben.page);
    await says(ben.page, brought);
    await expect(ben.page.getByText(secret)).toHaveCount(0);
  });

  await test.step('TALK13 in turns, and passing is the same press', async () => {
    await next(ana.page);
    await next(ben.page);
    const mine = (page: Page) => main(page).getByText('It is your turn');
    for (const { page } of [ana, ben]) await says(page, /^It is (your|\w+’s) turn$/);
    const [first, second] = (await mine(ana.page).isVisible()) ? [ana, ben] : [ben, ana];
    await says(second.page, /^It is \w+’s turn/);
    await press(first.page, 'I have spoken, or pass');
    await expect(mine(second.page)).toBeVisible(heard);
    await expect(mine(first.page)).toHaveCount(0);
  });

  await test.step('TALK5 a stop made offline wins, lasts over a reload, and names nobody', async () => {
    await ben.context.setOffline(true);
    await press(ben.page, 'Stop for now');
    await says(ben.page, 'Nobody owes a reason.');
    await ben.context.setOffline(false);
    await says(ana.page, 'Nobody owes a reason.');
    await ben.page.reload();
    await unlock(ben.page, passphraseOf('Ben'));
    await toOpen(ben.page);
    await says(ben.page, 'Nobody owes a reason.');
    await expect(main(ana.page).getByText(/Ben (stopped|halted)/)).toHaveCount(0);
    for (const width of [320, 1280]) {
      await ana.page.setViewportSize({ width, height: 800 });
      expect(await sideways(ana.page)).toBe(0);
      expect(await violations(ana.page)).toEqual([]);
    }
    await press(ana.page, 'I am ready to go on');
    await says(ana.page, 'You are ready.');
    await press(ben.page, 'I am ready to go on');
    for (const { page } of [ana, ben]) await says(page, 'All of you are here.');
  });

  await test.step('TALK11 settled by both', async () => {
    for (const page of [ben.page, ben.page]) await next(page);
    for (const { page } of [ana, ben]) {
      await step(page, 'Talk, in turns');
      await main(page).getByRole('radio', { name: 'Settled for me' }).click();
    }
    for (const { page } of [ana, ben]) await says(page, 'Settled for each of you who is here.');
  });

  await test.step('TALK17 who carries what, side by side', async () => {
    for (const { page } of [ana, ben]) {
      await next(page);
      await step(page, 'Who carries what?');
      await main(page)
        .getByRole('toolbar', { name: 'The household' })
        .getByRole('button', { name: 'Ana' })
        .or(main(page).getByRole('toolbar', { name: 'The household' }).getByRole('button', { name: 'You' }))
        .first()
        .click();
      await press(page, 'Show my view');
    }
    await expect(main(ana.page).getByText(/total|%|more than/i)).toHaveCount(0);
  });

  await test.step('TALK14 an action for somebody else is a question', async () => {
    await next(ana.page);
    await main(ana.page).getByLabel('What is to be done').fill('Call the landlord');
    await main(ana.page).getByText('They are asked, and may say no.').click();
    await press(ana.page, 'Ask Ben');
    await says(ana.page, /^Asked of Ben/);
    await room(ben.page, 'Today');
    await main(ben.page)
      .getByRole('link', { name: /^Somebody asks you/ })
      .click(heard);
    await step(ben.page, 'What will each of you do?');
    await main(ben.page)
      .getByRole('radiogroup', { name: 'Your answer: Call the landlord' })
      .getByRole('radio', { name: 'I take it on' })
      .click(heard);
    await says(ana.page, /^Ben, by/);
  });

  await test.step('TALK6 it ends for both', async () => {
    await next(ana.page);
    await step(ana.page, 'Before you part');
    await main(ana.page)
      .getByLabel(/^In your own words/)
      .fill('Thank you for the soup.');
    await press(ana.page, 'Show it to those you talk with');
    await press(ana.page, 'Finish');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    for (const { page } of [ana, ben]) await says(page, 'It is over. What was said stays here.');
    await says(ben.page, 'Thank you for the soup.');
  });

  await test.step('TALK12 TALK15 next time it is there again, and what was settled came back', async () => {
    await begin(ben.page);
    await says(ben.page, 'Call the landlord');
    await next(ben.page);
    await press(ben.page, 'Bring something else');
    await main(ben.page).getByLabel('What you bring').fill(brought);
    await expect(main(ben.page).getByRole('radio', { name: brought })).toBeChecked();
    await press(ben.page, 'Bring it to all of you');
    await says(ben.page, /^This came back\./);
    await toOpen(ana.page);
    await press(ana.page, 'I am here');
    await next(ana.page);
    await says(ana.page, /^This came back\./);
    // what was kept and not brought is still mine alone
    await says(ana.page, secret);
  });

  await test.step('TALK30 from a sentence that was not kept to a repair', async () => {
    await toCircle(ana.page, circle);
    await main(ana.page)
      .getByRole('link', { name: /^Agreements/ })
      .click();
    await main(ana.page).getByRole('link', { name: 'Write an agreement' }).click();
    await main(ana.page).getByLabel('What it is called').fill('Evenings');
    await ana.page.getByRole('button', { name: /Add a section/ }).click();
    await ana.page.getByRole('option', { name: 'Overnights and homes' }).click();
    await press(ana.page, 'See what they will get');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Show it to Ben' }).click();
    await sign(ana.page, 'Evenings');
    await toCircle(ben.page, circle);
    await main(ben.page)
      .getByRole('link', { name: /^Evenings/ })
      .click(heard);
    await sign(ben.page, 'Evenings');
    await says(ben.page, 'In force. All have signed.');
    const before = await main(ben.page).innerText();
    await main(ben.page)
      .getByRole('link', { name: /^If it was not kept, talk it over/ })
      .first()
      .click();
    await expect(ben.page.getByRole('heading', { level: 1, name: 'Begin a repair' })).toBeVisible();
    await press(ben.page, 'Begin');
    await step(ben.page, 'What happened?');
    await toCircle(ana.page, circle);
    await main(ana.page)
      .getByRole('link', { name: /^A repair with Ben/ })
      .click(heard);
    await press(ana.page, 'I am here');
    await says(ana.page, /no mark is left on anybody/);
    await main(ben.page).getByRole('link', { name: 'Evenings' }).click();
    await says(ben.page, 'In force. All have signed.');
    expect(await main(ben.page).innerText()).toBe(before);
  });

  await test.step('TALK2 what was not brought is on nobody else’s device and at no relay', async () => {
    expect(sightings(await everythingStored(ben.page, ben.context), canaries)).toEqual([]);
    for (const { name, bytes } of filesIn(relay.data))
      expect(Buffer.from(bytes).includes(secret), name).toBe(false);
  });
  for (const { faults } of [ana, ben]) expect(faults.filter((one) => !/ERR_INTERNET/.test(one))).toEqual([]);
});
