// Sharing as an act, between two people in a browser each: chosen, seen as the other sees it, shared, answered, taken back, and listed.
import { expect, type Page, test } from '@playwright/test';
import {
  arrive,
  digitsOn,
  expectMembers,
  found,
  invite,
  joinByLink,
  type Somebody,
  somebody,
  toCircle,
} from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { placeOn } from './pages.ts';
import { go, main, openSteps, press } from './states/state.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 35);
const circle = 'The two of us';
const question = 'Did you mean Friday, or Saturday?';
const secret = 'They must have forgotten me altogether';

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

async function writeStory(page: Page): Promise<void> {
  await go(page, '/mine/story');
  await openSteps(page);
  await page.getByLabel('What do you tell yourself about it?').fill(secret);
  await page.getByLabel('A question, in your own words').fill(question);
  await press(page, 'Keep');
  await expect(page.getByRole('link', { name: 'Change the note' })).toBeVisible();
}

async function toShared(page: Page): Promise<void> {
  await toCircle(page, circle);
  await main(page)
    .getByRole('link', { name: /^What is shared here/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Shared here' })).toBeVisible();
}

async function bothIn(ana: Somebody, join: (link: string) => Promise<Somebody>): Promise<Somebody> {
  await arrive(ana.page, 'Ana');
  await found(ana.page, circle, 'Ana');
  const ben = await join(await invite(ana.page, 'Ben'));
  await digitsOn(ben.page);
  await ana.page.getByRole('button', { name: 'Yes, the same' }).click({ timeout: 30_000 });
  await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
  for (const { page } of [ana, ben]) await expectMembers(page, ['Ana', 'Ben']);
  return ben;
}

test('a question is seen as the other sees it, shared, answered, taken back and listed; time is shown and stopped', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const ana = await somebody(browser, relay);
  const ben = await bothIn(ana, (link) => joinByLink(browser, relay, link, 'Ben'));
  const note = await test.step('nothing goes before somebody says what, and has seen it', async () => {
    await writeStory(ana.page);
    const pathname = await placeOn(ana.page);
    await main(ana.page).getByRole('link', { name: 'Share the question with a circle' }).click();
    const chosen = ana.page.getByRole('radio', { name: /^The question alone/ });
    await expect(chosen).toBeChecked();
    await press(ana.page, 'See it as Ben');
    await expect(ana.page.getByRole('heading', { level: 1, name: 'As Ben will see it' })).toBeVisible();
    await expect(ben.page.getByText(question)).toBeHidden();
    return pathname;
  });

  await test.step('what was previewed is what the other gets, word for word, and nothing else of the note', async () => {
    const previewed = await ana.page.getByRole('article').innerText();
    expect(previewed).toContain(question);
    await press(ana.page, 'Share it');
    await expect(ana.page.getByRole('heading', { level: 1, name: 'Shared here' })).toBeVisible();
    await toShared(ben.page);
    const got = ben.page.getByRole('article').filter({ hasText: question });
    await expect(got).toBeVisible({ timeout: 30_000 });
    const words = (text: string) => text.split('\n').filter(Boolean).slice(0, 2);
    expect(words(await got.innerText())).toEqual(words(previewed));
    await expect(ben.page.getByText(secret)).toBeHidden();
  });

  await test.step('an answer stands with both, empty ones are refused, and it can be taken back', async () => {
    await press(ben.page, 'Answer');
    await expect(ben.page.getByText('Please write your answer.')).toBeVisible();
    await ben.page.getByLabel('Your answer').fill('Saturday, all day');
    await press(ben.page, 'Answer');
    const answers = ana.page.getByRole('list', { name: 'Answers' });
    await expect(answers.getByText('Saturday, all day')).toBeVisible({ timeout: 30_000 });
    await expect(ben.page.getByLabel('Your answer')).toHaveValue('');
    await press(ben.page, 'Take the answer back');
    const dialog = ben.page.getByRole('dialog', { name: 'Take it back?' });
    await expect(dialog).toContainText('What was seen cannot be unseen');
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await expect(answers).toBeHidden({ timeout: 30_000 });
  });

  await test.step('the line of the note says who has a copy, and the ledger takes it back', async () => {
    await go(ana.page, note);
    await expect(main(ana.page).getByText('Only you; Ben can see what you shared from it')).toBeVisible();
    await go(ana.page, '/settings/ledger');
    const row = ana.page.getByRole('table', { name: 'There now' }).getByRole('row', { name: question });
    await expect(row).toContainText('Ben');
    await expect(row).toContainText('until you take it back');
    await row.getByRole('button', { name: /^Take it back/ }).click();
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await expect(ben.page.getByText(question)).toBeHidden({ timeout: 30_000 });
    const gone = ana.page.getByRole('table', { name: 'Not there any more' });
    await expect(gone.getByText(/^taken back on/)).toBeVisible();
    await go(ana.page, note);
    await expect(main(ana.page).getByText('Only you', { exact: true })).toBeVisible();
  });

  await test.step('time shows as far as it was opened, and goes at once', async () => {
    await toCircle(ana.page, circle);
    await main(ana.page)
      .getByRole('link', { name: /^What they see of your time/ })
      .click();
    await ana.page.getByText('Which hours are taken').click();
    const previewed = await ana.page.getByText(/nothing is taken until/).innerText();
    await press(ana.page, 'Let them see this');
    await expect(ben.page.getByText(previewed)).toBeVisible({ timeout: 30_000 });
    await go(ana.page, '/settings/ledger');
    await expect(main(ana.page).getByText('kept current until you say otherwise')).toBeVisible();
    await main(ana.page).getByRole('link', { name: 'Change it' }).click();
    await ana.page.getByText('They see nothing of your time.').click();
    await press(ana.page, 'Show them nothing');
    await expect(ben.page.getByText(previewed)).toBeHidden({ timeout: 30_000 });
  });

  await test.step('after words of danger nothing offers to share', async () => {
    await go(ana.page, note);
    await expect(
      main(ana.page).getByRole('link', { name: 'Share the question with a circle' }),
    ).toBeVisible();
    await go(ana.page, '/mine/write');
    await press(ana.page, 'More words');
    const words = ana.page.getByRole('dialog');
    await words.getByText('I am afraid of somebody').first().click();
    await words.getByRole('button', { name: 'Done' }).click();
    await press(ana.page, 'Keep');
    await expect(ana.page.getByRole('link', { name: 'Change the note' })).toBeVisible();
    await go(ana.page, note);
    await expect(main(ana.page).getByRole('link', { name: 'Share the question with a circle' })).toBeHidden();
    await ana.page.getByRole('button', { name: /^More/ }).click();
    await expect(ana.page.getByRole('menuitem', { name: 'Put away' })).toBeVisible();
    await expect(ana.page.getByRole('menuitem', { name: 'Share with a circle' })).toBeHidden();
  });

  for (const { faults, context } of [ana, ben]) {
    expect(faults).toEqual([]);
    await context.close();
  }
});
